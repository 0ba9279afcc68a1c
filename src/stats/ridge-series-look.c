/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-series-look.h"

#include <math.h>

#include "stats/ridge-trend-private.h"

/* Correlation of the steps of @x with those @lag steps later; NAN without three of them. */
static double
correlate_steps (const double *x,
                 gsize         n,
                 gsize         lag)
{
  double mean, total = 0.0, common = 0.0;

  if (n < lag + 3)
    return NAN;

  mean = (x[n - 1] - x[0]) / (n - 1.0);
  for (gsize i = 1; i < n; i++)
    {
      double step = x[i] - x[i - 1] - mean;

      total += step * step;
      if (i > lag)
        common += step * (x[i - lag] - x[i - lag - 1] - mean);
    }

  return total > 0.0 ? common / total : NAN;
}

/**
 * ridge_series_look:
 * @x: (array length=n): values in time order, all finite
 * @n: number of values
 * @period: values in a cycle of the calendar; below 2 without one
 * @look: (out caller-allocates): what is seen
 *
 * Looks at a series. Steps are compared, not values: they have no trend.
 */
void
ridge_series_look (const double    *x,
                   gsize            n,
                   guint            period,
                   RidgeSeriesLook *look)
{
  gsize n_zeros = 0;
  gsize n_observed;

  g_return_if_fail (x != NULL || n == 0);
  g_return_if_fail (look != NULL);

  for (gsize i = 0; i < n; i++)
    n_zeros += fpclassify (x[i]) == FP_ZERO ? 1 : 0;

  *look = (RidgeSeriesLook) {
    .n = n,
    .step_correlation = correlate_steps (x, n, 1),
    .season_z = NAN,
    .trend_z = ridge_trend_z (x, n, &n_observed),
    .zeros = n > 0 ? (double) n_zeros / n : 0.0,
  };
  if (period > 1 && n > 2 * (gsize) period)
    look->season_z = correlate_steps (x, n, period) * sqrt (n - 1.0);
}
