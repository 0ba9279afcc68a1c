/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* Series to draw. They are made from a generator of fixed numbers, so that
 * they are the same on every machine. */

typedef enum
{
  SERIES_ROUTINE,    /* nothing but noise around 100 */
  SERIES_OUTSIDE,    /* one value far outside */
  SERIES_PHASES,     /* three levels with a marked change before each, a ghost, a run at the end */
  SERIES_GAPS,       /* missing values */
  SERIES_CONSTANT,
  SERIES_TREND,      /* read with a sloping centre line */
  SERIES_SEASONAL,   /* with the season in raw and taken out in values */
  SERIES_LOCKED,     /* limits of the first twelve values, then a shift */
  SERIES_FLOOR,      /* counts that cannot fall below zero */
} SeriesKind;

typedef struct
{
  gsize     n;
  RidgeDay *days;     /* weekly from 2026-04-06 */
  double   *values;
  double   *raw;      /* SERIES_SEASONAL only */
  RidgeXmr *xmr;
} Series;

Series *series_new (SeriesKind kind,
                    gsize      n);
void    series_free (Series *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Series, series_free)

G_END_DECLS
