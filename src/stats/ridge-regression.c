/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-regression.h"

#include "stats/ridge-special.h"
#include "stats/ridge-sum-private.h"
#include "stats/ridge-xmr-options.h"

static void
fit_line (RidgeRegression *self,
          const double    *y,
          gsize            n,
          double          *mean_y)
{
  RidgeSum rows = { 0 }, values = { 0 }, sxx = { 0 }, sxy = { 0 };

  for (gsize row = 0; row < n; row++)
    {
      if (!isfinite (y[row]))
        continue;
      ridge_sum_add (&rows, row);
      ridge_sum_add (&values, y[row]);
      self->n++;
    }

  self->mean_row = ridge_sum_get (&rows) / self->n;
  *mean_y = ridge_sum_get (&values) / self->n;

  for (gsize row = 0; row < n; row++)
    {
      double distance = row - self->mean_row;

      if (!isfinite (y[row]))
        continue;
      ridge_sum_add (&sxx, distance * distance);
      ridge_sum_add (&sxy, distance * (y[row] - *mean_y));
    }

  self->sxx = ridge_sum_get (&sxx);
  self->slope = ridge_sum_get (&sxy) / self->sxx;
  self->intercept = *mean_y - self->slope * self->mean_row;
}

static void
judge_residuals (RidgeRegression *self,
                 const double    *y,
                 gsize            n,
                 double           mean_y)
{
  RidgeSum squares = { 0 }, steps = { 0 }, total = { 0 }, ranges = { 0 };
  gsize    n_ranges = 0;
  double   last_residual = NAN;
  double   sigma;

  for (gsize row = 0; row < n; row++)
    {
      double residual = y[row] - mean_y - self->slope * (row - self->mean_row);

      if (!isfinite (y[row]))
        continue;
      ridge_sum_add (&squares, residual * residual);
      ridge_sum_add (&total, (y[row] - mean_y) * (y[row] - mean_y));
      if (!isnan (last_residual))
        ridge_sum_add (&steps, (residual - last_residual) * (residual - last_residual));
      last_residual = residual;

      if (row > 0 && isfinite (y[row - 1]))
        {
          ridge_sum_add (&ranges, fabs (y[row] - y[row - 1]));
          n_ranges++;
        }
    }

  sigma = n_ranges > 0 ? RIDGE_XMR_NPL_MEAN * (ridge_sum_get (&ranges) / n_ranges) / 3.0 : NAN;
  self->df = self->n - 2.0;
  self->residual_se = sqrt (ridge_sum_get (&squares) / self->df);
  self->durbin_watson = ridge_sum_get (&steps) / ridge_sum_get (&squares);
  self->sigma_ratio = sigma / sqrt (ridge_sum_get (&total) / (self->n - 1.0));
}

/**
 * ridge_regression_fit:
 * @y: (array length=n): values in time order; NAN = missing
 * @n: number of rows
 * @self: (out): return location
 *
 * Fits a straight line by least squares on the row number, with what is needed
 * to judge it: Durbin and Watson (Biometrika 37, 1950) and the ratio of the two
 * estimates of spread.
 *
 * Returns: %FALSE if there are fewer than three values
 */
gboolean
ridge_regression_fit (const double    *y,
                      gsize            n,
                      RidgeRegression *self)
{
  double mean_y;
  gsize  n_observed = 0;

  g_return_val_if_fail (y != NULL || n == 0, FALSE);
  g_return_val_if_fail (self != NULL, FALSE);

  *self = (RidgeRegression) { 0 };
  for (gsize row = 0; row < n; row++)
    n_observed += isfinite (y[row]) ? 1 : 0;
  if (n_observed < 3)
    return FALSE;

  fit_line (self, y, n, &mean_y);
  judge_residuals (self, y, n, mean_y);

  return TRUE;
}

/**
 * ridge_regression_predict:
 * @self: a fitted line
 * @row: a row, usually after the last
 * @level: probability of the interval, such as 0.95
 * @fit: (out): return location for the value on the line
 * @low: (out): return location for the interval's lower end
 * @high: (out): return location for the interval's upper end
 *
 * The prediction interval of one further value:
 * fit +- t (n - 2) * s * sqrt (1 + 1/n + (row - mean row)^2 / Sxx). Too narrow if
 * the residuals are autocorrelated.
 */
void
ridge_regression_predict (const RidgeRegression *self,
                          double                 row,
                          double                 level,
                          double                *fit,
                          double                *low,
                          double                *high)
{
  double distance, half_width;

  g_return_if_fail (self != NULL && self->n >= 3);
  g_return_if_fail (level > 0.0 && level < 1.0);

  distance = row - self->mean_row;
  half_width = ridge_t_quantile ((1.0 + level) / 2.0, self->df) * self->residual_se *
               sqrt (1.0 + 1.0 / self->n + distance * distance / self->sxx);
  *fit = self->intercept + self->slope * row;
  *low = *fit - half_width;
  *high = *fit + half_width;
}
