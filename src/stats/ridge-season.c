/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-season.h"

#include "stats/ridge-sum-private.h"

static guint
season_of (const guint *season,
           gsize        row,
           guint        period)
{
  return season != NULL ? season[row] : row % period;
}

static double
find_largest (const double *x,
              gsize         n)
{
  double largest = 0.0;

  for (gsize row = 0; row < n; row++)
    if (isfinite (x[row]))
      largest = MAX (largest, fabs (x[row]));

  return largest;
}

/**
 * ridge_season_check:
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 * @period: values in a cycle, such as 12 for months
 *
 * Says whether seasonal effects of @x mean anything.
 *
 * Returns: the verdict
 */
RidgeSeasonFitness
ridge_season_check (const double *x,
                    gsize         n,
                    guint         period)
{
  g_return_val_if_fail (x != NULL || n == 0, RIDGE_SEASON_TOO_SHORT);
  g_return_val_if_fail (period > 1, RIDGE_SEASON_TOO_SHORT);

  if (n / 2 < period)
    return RIDGE_SEASON_TOO_SHORT;

  return n / 3 < period ? RIDGE_SEASON_TWO_CYCLES : RIDGE_SEASON_GOOD;
}

/**
 * ridge_season_choose_form:
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 *
 * Chooses how a season is taken out: of values above zero by division, else by
 * subtraction, as nothing times a factor is nothing.
 *
 * Returns: the form
 */
RidgeSeasonForm
ridge_season_choose_form (const double *x,
                          gsize         n)
{
  double largest = find_largest (x, n);

  for (gsize row = 0; row < n; row++)
    if (isfinite (x[row]) && ridge_compare (x[row], 0.0, largest) <= 0)
      return RIDGE_SEASON_ADDS;

  return RIDGE_SEASON_MULTIPLIES;
}

/**
 * ridge_season_measure:
 * @form: how seasons make values differ
 * @x: (array length=n): values in time order; NAN = missing
 * @season: (array length=n) (nullable): season of each row, 0 to @period - 1;
 *   %NULL when row 0 is season 0 and seasons follow one another
 * @n: number of values
 * @period: number of seasons
 * @effects: (out caller-allocates) (array length=period): return location
 *
 * Computes the effect of each season: its mean over the mean of all values
 * (ratio-to-mean; Wheeler, Understanding Variation, ch. 5), or the difference of
 * the two; 1, or 0, for a season without a value.
 *
 * Returns: %FALSE if there is no value, or their mean is 0 and cannot divide
 */
gboolean
ridge_season_measure (RidgeSeasonForm form,
                      const double   *x,
                      const guint    *season,
                      gsize           n,
                      guint           period,
                      double         *effects)
{
  g_autofree RidgeSum *sums = NULL;
  g_autofree gsize    *counts = NULL;
  RidgeSum             all = { 0 };
  gsize                n_all = 0;
  gboolean             adds = form == RIDGE_SEASON_ADDS;
  double               mean;

  g_return_val_if_fail (x != NULL || n == 0, FALSE);
  g_return_val_if_fail (period > 0 && effects != NULL, FALSE);

  sums = g_new0 (RidgeSum, period);
  counts = g_new0 (gsize, period);
  for (gsize row = 0; row < n; row++)
    {
      guint s = season_of (season, row, period);

      g_return_val_if_fail (s < period, FALSE);
      if (!isfinite (x[row]))
        continue;
      ridge_sum_add (&all, x[row]);
      ridge_sum_add (&sums[s], x[row]);
      n_all++;
      counts[s]++;
    }

  mean = n_all > 0 ? ridge_sum_get (&all) / n_all : 0.0;
  if (n_all == 0 || (!adds && ridge_compare (mean, 0.0, find_largest (x, n)) == 0))
    return FALSE;

  for (guint s = 0; s < period; s++)
    {
      double own = counts[s] > 0 ? ridge_sum_get (&sums[s]) / counts[s] : mean;

      effects[s] = adds ? own - mean : counts[s] > 0 ? own / mean : 1.0;
    }

  return TRUE;
}

/**
 * ridge_season_remove:
 * @form: how seasons make values differ
 * @x: (array length=n): values in time order; NAN = missing
 * @season: (array length=n) (nullable): as for ridge_season_measure()
 * @n: number of values
 * @period: number of seasons
 * @effects: (array length=period): the effect of each season
 * @result: (out caller-allocates) (array length=n): return location; may be @x
 *
 * Takes the effect of its season out of every value; a factor of 0 leaves the
 * value alone. The unit stays that of the values.
 */
void
ridge_season_remove (RidgeSeasonForm form,
                     const double   *x,
                     const guint    *season,
                     gsize           n,
                     guint           period,
                     const double   *effects,
                     double         *result)
{
  g_return_if_fail ((x != NULL && result != NULL) || n == 0);
  g_return_if_fail (period > 0 && effects != NULL);

  for (gsize row = 0; row < n; row++)
    {
      double effect = effects[season_of (season, row, period)];

      if (!isfinite (x[row]))
        result[row] = NAN;
      else if (form == RIDGE_SEASON_ADDS)
        result[row] = x[row] - effect;
      else
        result[row] = fabs (effect) > 0.0 ? x[row] / effect : x[row];
    }
}

/**
 * ridge_season_put_back:
 * @form: how seasons make values differ
 * @value: a value without its season, or a limit for such values
 * @effect: the effect of a season
 *
 * Returns: what @value comes to in that season
 */
double
ridge_season_put_back (RidgeSeasonForm form,
                       double          value,
                       double          effect)
{
  if (form == RIDGE_SEASON_ADDS)
    return value + effect;

  return fabs (effect) > 0.0 ? value * effect : value;
}
