/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeRegression:
 * @n: observed values
 * @slope: change per row
 * @intercept: fitted value at row 0
 * @residual_se: residual standard error, s
 * @df: its degrees of freedom, n - 2
 * @mean_row: mean row number of the observed values
 * @sxx: sum of squared distances of rows from @mean_row
 * @durbin_watson: 2 without autocorrelation, near 0 with a strong positive one
 * @sigma_ratio: sigma from moving ranges over the standard deviation of the
 *   values; far below 1 when neighbours are alike
 *
 * A least-squares line through values at their row numbers.
 */
typedef struct
{
  gsize  n;
  double slope;
  double intercept;
  double residual_se;
  double df;
  double mean_row;
  double sxx;
  double durbin_watson;
  double sigma_ratio;
} RidgeRegression;

gboolean ridge_regression_fit (const double    *y,
                               gsize            n,
                               RidgeRegression *self);
void     ridge_regression_predict (const RidgeRegression *self,
                                   double                 row,
                                   double                 level,
                                   double                *fit,
                                   double                *low,
                                   double                *high);

G_END_DECLS
