/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-lag.h"

#include "stats/ridge-sum-private.h"

#define SUPPORTED_P 0.05

/* Changes are shuffled in blocks of about the square root of their number, so
 * that each keeps its likeness to its neighbours: a series that swings around a
 * level has changes that alternate, and shuffling them one by one would call 12 %
 * of unrelated pairs a link instead of 5 %. */
#define MIN_BLOCK 3

/* Differences of neighbours; NAN where either is missing. */
static double *
differences (const double *x,
             gsize         n)
{
  double *result = g_new (double, n + 1);

  for (gsize i = 0; i + 1 < n; i++)
    result[i] = isfinite (x[i]) && isfinite (x[i + 1]) ? x[i + 1] - x[i] : NAN;

  return result;
}

/* Takes out what each part of the cycle has of its own: two series with a season
 * follow each other at some lag whatever they measure. */
static void
take_season_out (double *changes,
                 gsize   n,
                 guint   period)
{
  if (period < 2 || n < 2 * (gsize) period)
    return;

  for (guint season = 0; season < period; season++)
    {
      RidgeSum sum = { 0 };
      gsize    count = 0;

      for (gsize i = season; i < n; i += period)
        if (!isnan (changes[i]))
          {
            ridge_sum_add (&sum, changes[i]);
            count++;
          }
      for (gsize i = season; i < n; i += period)
        changes[i] -= count > 0 ? ridge_sum_get (&sum) / count : 0.0;
    }
}

/* Pearson's correlation of a[i] with b[i + lag]. %FALSE without enough pairs or
 * without variation. */
static gboolean
correlate (const double *a,
           const double *b,
           gsize         n,
           gsize         lag,
           double       *correlation,
           gsize        *n_pairs)
{
  double mean_a = 0.0, mean_b = 0.0, saa = 0.0, sbb = 0.0, sab = 0.0;
  gsize  count = 0;

  for (gsize i = 0; i + lag < n; i++)
    {
      double da, db, step_a, step_b;

      if (isnan (a[i]) || isnan (b[i + lag]))
        continue;
      count++;
      da = a[i] - mean_a;
      db = b[i + lag] - mean_b;
      mean_a += da / count;
      mean_b += db / count;
      step_a = a[i] - mean_a;
      step_b = b[i + lag] - mean_b;
      saa += da * step_a;
      sbb += db * step_b;
      sab += da * step_b;
    }

  *n_pairs = count;
  if (count < RIDGE_LAG_MIN_PAIRS || !(saa > 0.0) || !(sbb > 0.0))
    return FALSE;

  *correlation = CLAMP (sab / sqrt (saa) / sqrt (sbb), -1.0, 1.0);
  return TRUE;
}

/* The strongest correlation over all lags; %FALSE if none can be computed. */
static gboolean
find_strongest (const double *a,
                const double *b,
                gsize         n,
                gsize         min_lag,
                gsize         max_lag,
                RidgeLagTest *test)
{
  gboolean found = FALSE;

  for (gsize lag = min_lag; lag <= max_lag && lag < n; lag++)
    {
      double correlation;
      gsize  n_pairs;

      if (!correlate (a, b, n, lag, &correlation, &n_pairs))
        continue;
      if (!found || fabs (correlation) > fabs (test->correlation))
        {
          test->lag = lag;
          test->correlation = correlation;
          test->n_pairs = n_pairs;
        }
      found = TRUE;
    }

  return found;
}

/* The driver's changes, and what is needed to shuffle them. */
typedef struct
{
  double *values;
  gsize  *rows;
  gsize  *blocks;
  gsize   n;
  gsize   block_length;
  gsize   n_blocks;
  GRand  *rand;
} Shuffler;

static void
shuffler_init (Shuffler     *self,
               const double *changes,
               gsize         n,
               guint32       seed)
{
  *self = (Shuffler) {
    .values = g_new (double, n),
    .rows = g_new (gsize, n),
    .rand = g_rand_new_with_seed (seed),
  };

  for (gsize i = 0; i < n; i++)
    {
      if (isnan (changes[i]))
        continue;
      self->values[self->n] = changes[i];
      self->rows[self->n++] = i;
    }

  self->block_length = MAX (MIN_BLOCK, (gsize) lround (sqrt ((double) self->n)));
  self->n_blocks = (self->n + self->block_length - 1) / self->block_length;
  self->blocks = g_new0 (gsize, self->n_blocks + 1);
}

static void
shuffler_clear (Shuffler *self)
{
  g_free (self->values);
  g_free (self->rows);
  g_free (self->blocks);
  g_clear_pointer (&self->rand, g_rand_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shuffler, shuffler_clear)

static gsize
random_index (GRand *rand,
              gsize  n)
{
  return MIN ((gsize) (g_rand_double (rand) * n), n - 1);
}

/* Turns the changes round by any number of places, perhaps end to end, cuts them
 * into blocks and puts these in any order (Fisher and Yates). */
static void
shuffle (Shuffler *self,
         double   *changes)
{
  gsize    turn = random_index (self->rand, self->n);
  gboolean backwards = g_rand_boolean (self->rand);
  gsize    to = 0;

  for (gsize i = 0; i < self->n_blocks; i++)
    {
      gsize j = random_index (self->rand, i + 1);

      self->blocks[i] = self->blocks[j];
      self->blocks[j] = i;
    }

  for (gsize i = 0; i < self->n_blocks; i++)
    {
      gsize start = self->blocks[i] * self->block_length;
      gsize end = MIN (start + self->block_length, self->n);

      for (gsize from = start; from < end; from++)
        {
          gsize place = (from + turn) % self->n;

          changes[self->rows[to++]] = self->values[backwards ? self->n - 1 - place : place];
        }
    }
}

/**
 * ridge_lag_test:
 * @driver: (array length=n): the series that may lead; NAN = missing
 * @outcome: (array length=n): the series that may follow, at the same times
 * @n: number of values
 * @period: rows in a cycle of the calendar, whose season is taken out of both
 *   first; below 2 without one
 * @min_lag: smallest lag to try, in rows
 * @max_lag: greatest lag to try
 * @n_permutations: how often to shuffle; 1999 gives p to about half a per cent
 * @seed: seed of the shuffles: the same seed gives the same p
 * @test: (out): return location
 *
 * Tests whether changes of one series come before changes of another: the
 * strongest correlation over the lags against the strongest of the same with the
 * driver's changes shuffled in blocks, so that trying many lags is paid for
 * (permutation test, Good, Permutation Tests, 2000; blocks after Kuensch, Annals
 * of Statistics 17, 1989). p = (1 + at least as strong) / (1 +
 * permutations). A correlation is no proof of a cause.
 */
void
ridge_lag_test (const double *driver,
                const double *outcome,
                gsize         n,
                guint         period,
                gsize         min_lag,
                gsize         max_lag,
                gsize         n_permutations,
                guint32       seed,
                RidgeLagTest *test)
{
  g_auto (Shuffler) shuffler = { 0 };
  g_autofree double *a = NULL;
  g_autofree double *b = NULL;
  gsize              at_least = 0;

  g_return_if_fail ((driver != NULL && outcome != NULL) || n == 0);
  g_return_if_fail (min_lag <= max_lag && test != NULL);

  *test = (RidgeLagTest) { .correlation = NAN, .p = NAN };
  if (n < 2)
    return;

  a = differences (driver, n);
  b = differences (outcome, n);
  take_season_out (a, n - 1, period);
  take_season_out (b, n - 1, period);
  if (!find_strongest (a, b, n - 1, min_lag, max_lag, test))
    return;

  shuffler_init (&shuffler, a, n - 1, seed);
  for (gsize i = 0; i < n_permutations; i++)
    {
      RidgeLagTest shuffled = { 0 };

      shuffle (&shuffler, a);
      /* Without it the shuffled changes would be freer than those they are compared with. */
      take_season_out (a, n - 1, period);
      if (find_strongest (a, b, n - 1, min_lag, max_lag, &shuffled) &&
          fabs (shuffled.correlation) >= fabs (test->correlation) - 1e-12)
        at_least++;
    }

  test->answered = TRUE;
  test->p = (1.0 + at_least) / (1.0 + n_permutations);
  test->supported = test->p < SUPPORTED_P;
}
