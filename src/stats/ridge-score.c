/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-score.h"

#include <math.h>

#include "stats/ridge-compare.h"

/* 97.5 % quantile of the standard normal distribution. */
#define Z_95 1.959963984540054

/**
 * ridge_share_init:
 * @self: (out): return location
 * @k: cases that count
 * @n: cases
 *
 * Computes a share with Wilson's interval (JASA 22, 1927), which holds for small
 * n and for shares of 0 and 1.
 */
void
ridge_share_init (RidgeShare *self,
                  gsize       k,
                  gsize       n)
{
  double z2 = Z_95 * Z_95;
  double middle, half_width;

  g_return_if_fail (self != NULL && k <= n);

  *self = (RidgeShare) { n, k, NAN, 0.0, 1.0 };
  if (n == 0)
    return;

  self->share = (double) k / n;
  middle = (k + z2 / 2.0) / (n + z2);
  half_width = Z_95 / (n + z2) * sqrt (self->share * (1.0 - self->share) * n + z2 / 4.0);
  self->low = k == 0 ? 0.0 : middle - half_width;
  self->high = k == n ? 1.0 : middle + half_width;
}

/**
 * ridge_score_coverage:
 * @low: (array length=n): lower ends of intervals that were forecast
 * @high: (array length=n): upper ends
 * @actual: (array length=n): what came; NAN = not known yet, left out
 * @n: number of forecasts
 * @coverage: (out): return location
 *
 * Counts how often an interval held what came: 80 % of the time for 80 %
 * intervals, if they are honest.
 */
void
ridge_score_coverage (const double *low,
                      const double *high,
                      const double *actual,
                      gsize         n,
                      RidgeShare   *coverage)
{
  gsize n_known = 0;
  gsize n_inside = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (!isfinite (actual[i]))
        continue;
      n_known++;
      n_inside += ridge_compare (actual[i], low[i], 0.0) >= 0 && ridge_compare (actual[i], high[i], 0.0) <= 0 ? 1 : 0;
    }

  ridge_share_init (coverage, n_inside, n_known);
}

/**
 * ridge_score_brier:
 * @stated: (array length=n): stated probabilities, 0 to 1
 * @reached: (array length=n): whether each came true
 * @n: number of statements
 *
 * Brier's score (Monthly Weather Review 78, 1950): the mean squared distance of
 * what was stated from what came. 0 is perfect, 0.25 is always saying 50 %.
 *
 * Returns: the score; NAN if @n is 0
 */
double
ridge_score_brier (const double   *stated,
                   const gboolean *reached,
                   gsize           n)
{
  double sum = 0.0;

  for (gsize i = 0; i < n; i++)
    {
      double miss = stated[i] - (reached[i] ? 1.0 : 0.0);

      sum += miss * miss;
    }

  return n > 0 ? sum / n : NAN;
}

/**
 * ridge_score_calibration:
 * @stated: (array length=n): stated probabilities, 0 to 1
 * @reached: (array length=n): whether each came true
 * @n: number of statements
 * @bins: (out caller-allocates) (array length=n_bins): return location
 * @n_bins: number of equal bins; at least 1
 *
 * Sorts statements into bins: of all that were called 70 % likely, how many came
 * true?
 */
void
ridge_score_calibration (const double        *stated,
                         const gboolean      *reached,
                         gsize                n,
                         RidgeCalibrationBin *bins,
                         gsize                n_bins)
{
  g_return_if_fail (bins != NULL && n_bins > 0);

  for (gsize bin = 0; bin < n_bins; bin++)
    {
      double sum = 0.0;
      gsize  n_stated = 0;
      gsize  n_reached = 0;

      for (gsize i = 0; i < n; i++)
        {
          gsize of = MIN ((gsize) (CLAMP (stated[i], 0.0, 1.0) * n_bins + 1e-9), n_bins - 1);

          if (of != bin)
            continue;
          sum += stated[i];
          n_stated++;
          n_reached += reached[i] ? 1 : 0;
        }

      bins[bin].low = (double) bin / n_bins;
      bins[bin].high = (bin + 1.0) / n_bins;
      bins[bin].stated = n_stated > 0 ? sum / n_stated : NAN;
      ridge_share_init (&bins[bin].reached, n_reached, n_stated);
    }
}
