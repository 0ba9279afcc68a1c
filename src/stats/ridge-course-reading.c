/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a series is read before it is carried on: its logarithms or not, its season
 * taken out or not, single outliers drawn in. */

#include "stats/ridge-course-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stats/ridge-resolution.h"

/* A step is an outlier's above so many robust sigmas of the steps; then it counts
 * as so many. Spikes that are more than this share of the values are none. */
#define OUTLIER     4.0
#define DRAWN       1.2
#define SPIKE_SHARE 0.05

/* Median absolute deviation of a normal value, in sigmas. */
#define MAD_OF_NORMAL 0.6745

/* A season may change: only so many cycles say what it is. */
#define MAX_CYCLES 5

/* Standard deviation of what rounding takes away, in steps of the resolution. */
#define ROUNDING 0.3

void
ridge_course_fitter_init (RidgeCourseFitter *self,
                          const double      *x,
                          gsize              n,
                          const guint       *season,
                          guint              period,
                          gsize              steps)
{
  *self = (RidgeCourseFitter) {
    .x = x,
    .season = season,
    .period = period,
    .steps = steps,
    .y = g_new (double, n),
    .raw = g_new (double, n),
    .effects = g_new (double, steps + 1),
    .cycle = g_new (double, steps + 1),
    .by_season = g_new (double, period + 1),
    .scratch = g_new (double, 2 * n),
  };
}

void
ridge_course_fitter_clear (RidgeCourseFitter *self)
{
  g_clear_pointer (&self->y, g_free);
  g_clear_pointer (&self->raw, g_free);
  g_clear_pointer (&self->effects, g_free);
  g_clear_pointer (&self->cycle, g_free);
  g_clear_pointer (&self->by_season, g_free);
  g_clear_pointer (&self->scratch, g_free);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
median (double *values,
        gsize   n)
{
  if (n == 0)
    return 0.0;
  qsort (values, n, sizeof (double), compare_doubles);

  return (values[(n - 1) / 2] + values[n / 2]) / 2.0;
}

/* ---- the season ---- */

static guint
season_at (const RidgeCourseFitter *self,
           gsize                    row)
{
  return self->season != NULL ? self->season[row] : row % self->period;
}

/* Slope of the cycles' means over the cycle that begins or ends at a row. */
static double
slope_between (const double *cycles,
               gsize         from,
               gsize         to)
{
  return to > from ? (cycles[to] - cycles[from]) / (double) (to - from) : 0.0;
}

/* Mean of a whole cycle about each row; near the ends, where there is none, the
 * nearest carried on along its slope. Needs two cycles. */
static void
find_cycles (const double *y,
             gsize         n,
             guint         period,
             double       *cycles)
{
  gsize  half = period / 2;
  gsize  first = half;
  gsize  last = n - 1 - half;
  double before, after;

  for (gsize i = first; i <= last; i++)
    {
      double sum = 0.0;

      for (gsize j = i - half; j <= i + half; j++)
        sum += y[j];
      if (period % 2 == 0)
        sum -= (y[i - half] + y[i + half]) / 2.0;
      cycles[i] = sum / period;
    }

  before = slope_between (cycles, first, MIN (last, first + period));
  after = slope_between (cycles, last - MIN (last - first, period), last);
  for (gsize i = 0; i < first; i++)
    cycles[i] = cycles[first] - before * (first - i);
  for (gsize i = last + 1; i < n; i++)
    cycles[i] = cycles[last] + after * (i - last);
}

/* What each season adds: the median of how its values lie about their cycles. */
static void
find_effects (RidgeCourseFitter *self)
{
  double *cycles = self->scratch;
  double *deviations = self->scratch + self->n;
  gsize   start = self->n - MIN (self->n, (gsize) MAX_CYCLES * self->period);
  double  k = (double) (self->n - start) / self->period;
  double  all = 0.0;
  double  squares = 0.0;

  find_cycles (self->y, self->n, self->period, cycles);
  for (guint season = 0; season < self->period; season++)
    {
      gsize count = 0;

      for (gsize i = start; i < self->n; i++)
        if (season_at (self, i) == season)
          deviations[count++] = self->y[i] - cycles[i];
      self->by_season[season] = median (deviations, count);
      all += self->by_season[season] / self->period;
    }
  for (guint season = 0; season < self->period; season++)
    self->by_season[season] -= all;
  for (gsize i = start; i < self->n; i++)
    {
      double rest = self->y[i] - cycles[i] - self->by_season[season_at (self, i)];

      squares += rest * rest;
    }

  /* A mean of k values, whose spread is taken from what it leaves: 1/k times k/(k-1). */
  self->effect_variance = squares / (self->n - start) / (k - 1.0);
}

static void
take_season_out (RidgeCourseFitter *self)
{
  gsize n = self->n;

  memcpy (self->raw, self->y, n * sizeof (double));
  find_effects (self);
  for (gsize i = 0; i < n; i++)
    self->y[i] -= self->by_season[season_at (self, i)];
  for (gsize i = 0; i < self->steps; i++)
    {
      self->effects[i] = self->by_season[season_at (self, n + i)];
      self->cycle[i] = self->raw[n - self->period + i % self->period];
    }
}

/* ---- outliers ---- */

/* Sigma of the steps, from their median: single outliers have no part in it. 0
 * when most of them are none. */
static double
robust_step (const double *y,
             gsize         n,
             double       *scratch)
{
  for (gsize i = 1; i < n; i++)
    scratch[i - 1] = fabs (y[i] - y[i - 1]);

  return median (scratch, n - 1) / MAD_OF_NORMAL;
}

/* Whether a value lies apart from both neighbours, and on one side of them. */
static gboolean
is_spike (const double *y,
          gsize         row,
          double        far)
{
  double before = y[row] - y[row - 1];
  double after = y[row] - y[row + 1];

  return fabs (before) > far && fabs (after) > far && (before > 0.0) == (after > 0.0);
}

/* A single spike is drawn in between its neighbours; a last or first value apart
 * from its only neighbour is half believed. Where spikes are many they are how
 * the values are. */
static void
draw_outliers_in (double *y,
                  gsize   n,
                  double *scratch)
{
  double far = OUTLIER * robust_step (y, n, scratch);
  double near = DRAWN / OUTLIER * far;
  gsize  n_spikes = 0;

  if (n < 4 || !(far > 0.0))
    return;
  for (gsize i = 1; i + 1 < n; i++)
    n_spikes += is_spike (y, i, far) ? 1 : 0;
  if (n_spikes > fmax (1.0, SPIKE_SHARE * n))
    return;

  for (gsize i = 1; i + 1 < n; i++)
    if (is_spike (y, i, far))
      y[i] = (y[i - 1] + y[i + 1]) / 2.0;
  if (fabs (y[n - 1] - y[n - 2]) > far)
    y[n - 1] = y[n - 2] + copysign (near, y[n - 1] - y[n - 2]);
  if (fabs (y[0] - y[1]) > far)
    y[0] = y[1] + copysign (near, y[0] - y[1]);
}

/* ---- reading ---- */

/* What rounding hides: a value that never moves is not known for certain. */
static double
find_least_sigma (const RidgeCourseFitter *self,
                  gsize                    n,
                  RidgeReading             reading)
{
  double sigma = ROUNDING * ridge_resolution_find (self->x, n);
  double largest = 0.0;

  for (gsize i = 0; i < n; i++)
    largest = fmax (largest, fabs (self->x[i]));

  return RIDGE_READING_IS_LOG (reading) ? sigma / largest : sigma;
}

/**
 * ridge_course_fitter_read:
 * @self: a fitter
 * @n: how many of the values are known
 * @reading: how to read them
 *
 * Reads the first @n values.
 *
 * Returns: %FALSE if they cannot be read so: logarithms need positive values, a
 *   season two cycles
 */
gboolean
ridge_course_fitter_read (RidgeCourseFitter *self,
                          gsize              n,
                          RidgeReading       reading)
{
  self->n = n;
  self->reading = reading;
  self->effect_variance = 0.0;
  if (RIDGE_READING_IS_SEASONAL (reading) && (self->period < 2 || n < 2 * (gsize) self->period + 1))
    return FALSE;

  for (gsize i = 0; i < n; i++)
    {
      if (RIDGE_READING_IS_LOG (reading) && !(self->x[i] > 0.0))
        return FALSE;
      self->y[i] = RIDGE_READING_IS_LOG (reading) ? log (self->x[i]) : self->x[i];
    }
  if (RIDGE_READING_IS_SEASONAL (reading))
    take_season_out (self);
  self->least_sigma = find_least_sigma (self, n, reading);
  draw_outliers_in (self->y, n, self->scratch);

  return TRUE;
}
