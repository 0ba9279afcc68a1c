/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* EWMA: weight of the latest value and limits in sigmas, for a false alarm in 500
 * values (Montgomery, Introduction to Statistical Quality Control, table 9.11).
 * CUSUM: reference value and decision interval in sigmas (the same, table 9.4):
 * a false alarm in 465 values. */
#define RIDGE_EWMA_WEIGHT     0.2
#define RIDGE_EWMA_LIMIT      2.962
#define RIDGE_CUSUM_REFERENCE 0.5
#define RIDGE_CUSUM_LIMIT     5.0

typedef enum
{
  RIDGE_WATCH_KIND_EWMA,
  RIDGE_WATCH_KIND_CUSUM,
} RidgeWatchKind;

/**
 * RidgeWatch:
 * @kind: how small shifts are looked for
 * @n: rows
 * @upper: (array length=n): the weighted mean, or the sum of what is above; in
 *   sigmas from the centre line; NAN where no value was tested
 * @lower: (array length=n) (nullable): of CUSUM, the sum of what is below, not positive
 * @limits: (array length=n): what either may not go beyond
 * @directions: (array length=n): 1 or -1 where it does, else 0
 *
 * A line that remembers, for shifts too small to be seen in single values.
 */
typedef struct
{
  RidgeWatchKind kind;
  gsize          n;
  double        *upper;
  double        *lower;
  double        *limits;
  gint8         *directions;
} RidgeWatch;

RidgeWatch *ridge_watch_compute (const RidgeXmr *xmr,
                                 const double   *x,
                                 RidgeWatchKind  kind,
                                 double          weight,
                                 double          limit);
RidgeWatch *ridge_watch_copy (const RidgeWatch *self);
void        ridge_watch_free (RidgeWatch *self);
gsize       ridge_watch_find_signal (const RidgeWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeWatch, ridge_watch_free)

G_END_DECLS
