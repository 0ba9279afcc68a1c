/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeSeriesLook:
 * @n: values that were looked at
 * @step_correlation: correlation of each step with the next: about -0.5 where
 *   values swing about a level, 0 in a walk, above in a course that keeps its
 *   direction; NAN for fewer than three steps or values that never change
 * @season_z: correlation of the steps with those a cycle before, in standard
 *   errors of independent ones; NAN with less than two cycles
 * @trend_z: Mann and Kendall's trend, standardised; neighbours that are alike
 *   make it larger
 * @zeros: share of zeros
 *
 * What is seen of a series before anything is made of it.
 */
typedef struct
{
  gsize  n;
  double step_correlation;
  double season_z;
  double trend_z;
  double zeros;
} RidgeSeriesLook;

void ridge_series_look (const double    *x,
                        gsize            n,
                        guint            period,
                        RidgeSeriesLook *look);

G_END_DECLS
