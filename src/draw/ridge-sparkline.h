/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-text.h"
#include "stats/ridge-nhs.h"

G_BEGIN_DECLS

/**
 * RidgeSparklineSpec:
 * @n: how many rows there are
 * @values: (array length=n): the values; NaN for a missing one
 * @xmr: (nullable): limits and signals of @values, of the same length
 * @last: how many of the latest rows are shown, or 0 for all
 * @wish: which way the measure should move
 *
 * What a sparkline shows. Everything is borrowed for the time of the call.
 */
typedef struct
{
  gsize           n;
  const double   *values;
  const RidgeXmr *xmr;
  gsize           last;
  RidgeWish       wish;
} RidgeSparklineSpec;

void ridge_sparkline_paint (const RidgeSparklineSpec *spec,
                            const RidgePalette       *palette,
                            cairo_t                  *cr,
                            const RidgeBox           *box);

G_END_DECLS
