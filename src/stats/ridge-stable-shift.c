/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-stable-shift.h"

#include "stats/ridge-sum-private.h"

/* The search over the observed values, which are numbered without gaps. */
typedef struct
{
  const RidgeStableShiftOptions *options;
  const double                  *values;
  gsize                          n;
  gsize                          counter;
  double                         center;    /* of the limits that hold at the counter */
  double                        *lowest;    /* of the values from each on */
  double                        *highest;
} Search;

static double
mean_of (const double *values,
         gsize         from,
         gsize         to)
{
  RidgeSum sum = { 0 };

  for (gsize i = from; i < to; i++)
    ridge_sum_add (&sum, values[i]);

  return ridge_sum_get (&sum) / (to - from);
}

static int
side_of (const Search *self,
         gsize         i,
         double        center)
{
  return ridge_compare (self->values[i], center, 0.0);
}

/* How many values from @start on are on its side of a line. Nobody asks for more
 * than @most: a run may be as long as the series. */
static gsize
count_run (const Search *self,
           gsize         start,
           double        center,
           gsize         most)
{
  int   side = side_of (self, start, center);
  gsize length = 1;

  while (length < most && start + length < self->n && side_of (self, start + length, center) == side)
    length++;

  return length;
}

/* Moves the counter to the next trigger: where it is inside a run with enough of
 * it left, or else where the next run that is long enough begins. */
static gboolean
find_trigger (Search *self)
{
  gsize shift = self->options->shift;

  while (self->counter < self->n)
    {
      gsize length = count_run (self, self->counter, self->center, shift);

      if (length == shift && side_of (self, self->counter, self->center) != 0)
        return TRUE;
      self->counter += length;
    }

  return FALSE;
}

/* Whether a run against the shift starts within the candidate's first values;
 * the run that the candidate itself begins with does not count. */
static gboolean
is_opposed (const Search *self,
            double        center,
            int           side)
{
  gsize shift = self->options->shift;
  gsize end = self->counter + self->options->period_min;
  gsize start = self->counter;

  start += count_run (self, start, center, self->options->period_min);
  while (start < end)
    {
      gsize length = count_run (self, start, center, shift);

      if (length == shift && side_of (self, start, center) == -side)
        return TRUE;
      start += length;
    }

  return FALSE;
}

/* Whether the last run in the candidate's first values is opposing and lasts to
 * the end of the data: the process may be going back. */
static gboolean
may_be_regretted (const Search *self,
                  double        center,
                  int           side)
{
  gsize last = self->counter + self->options->period_min;

  do
    {
      if (last == self->counter)
        return FALSE;
      last--;
    }
  while (side_of (self, last, center) == 0);

  if (side_of (self, last, center) == side)
    return FALSE;

  return side > 0 ? ridge_compare (self->highest[last], center, 0.0) <= 0
                  : ridge_compare (self->lowest[last], center, 0.0) >= 0;
}

static void
find_extremes (Search *self)
{
  double lowest = INFINITY;
  double highest = -INFINITY;

  self->lowest = g_new (double, self->n);
  self->highest = g_new (double, self->n);
  for (gsize i = self->n; i-- > 0;)
    {
      self->lowest[i] = lowest = MIN (lowest, self->values[i]);
      self->highest[i] = highest = MAX (highest, self->values[i]);
    }
}

/* Every step costs the same, however long the series and its runs are. */
static GArray *
search (const double                  *values,
        gsize                          n,
        const RidgeStableShiftOptions *options)
{
  GArray *shifts = g_array_new (FALSE, FALSE, sizeof (gsize));
  Search  self = { .options = options, .values = values, .n = n, .counter = options->period_min };

  self.center = mean_of (values, 0, options->period_min);
  if (options->no_regrets)
    find_extremes (&self);

  while (find_trigger (&self) && self.counter + 1 < n && n - self.counter >= options->period_min)
    {
      double center = mean_of (values, self.counter, self.counter + options->period_min);
      int    side = side_of (&self, self.counter, self.center);

      if (!options->establish_every && (is_opposed (&self, center, side) ||
                                        (options->no_regrets && may_be_regretted (&self, center, side))))
        {
          self.counter++;
          continue;
        }
      g_array_append_val (shifts, self.counter);
      self.center = center;
      self.counter += options->period_min;
    }

  g_free (self.lowest);
  g_free (self.highest);

  return shifts;
}

/**
 * ridge_stable_shift:
 * @x: (array length=n): values in time order; missing ones (NAN) are passed over
 * @n: number of values
 * @options: (nullable): how cautious to be; %NULL for the defaults
 * @rows: (out) (transfer full) (array length=n_rows): return location for the
 *   first rows of suggested further segments, ascending; free with g_free()
 * @n_rows: (out): return location for their number
 *
 * The Stable Shift Algorithm (Woodcock, O'Connor and Bell, BMJ Quality & Safety
 * 2025, doi 10.1136/bmjqs-2025-019263): where limits might be established anew,
 * each from its first P values. A suggestion for a person who knows the reason
 * of the change, never to be applied unasked.
 *
 * Returns: %FALSE, with no rows, if there are fewer than P values
 */
gboolean
ridge_stable_shift (const double                  *x,
                    gsize                          n,
                    const RidgeStableShiftOptions *options,
                    gsize                        **rows,
                    gsize                         *n_rows)
{
  const RidgeStableShiftOptions defaults = RIDGE_STABLE_SHIFT_OPTIONS_INIT;
  g_autofree double            *values = NULL;
  g_autofree gsize             *origin = NULL;
  GArray                       *shifts;
  gsize                         n_observed = 0;

  g_return_val_if_fail (x != NULL || n == 0, FALSE);
  g_return_val_if_fail (rows != NULL && n_rows != NULL, FALSE);

  if (options == NULL)
    options = &defaults;
  g_return_val_if_fail (options->period_min > 0 && options->shift > 0, FALSE);

  *rows = NULL;
  *n_rows = 0;
  values = g_new (double, n + 1);
  origin = g_new (gsize, n + 1);
  for (gsize row = 0; row < n; row++)
    {
      if (!isfinite (x[row]))
        continue;
      values[n_observed] = x[row];
      origin[n_observed++] = row;
    }

  if (n_observed < options->period_min)
    return FALSE;

  shifts = search (values, n_observed, options);
  for (guint i = 0; i < shifts->len; i++)
    g_array_index (shifts, gsize, i) = origin[g_array_index (shifts, gsize, i)];

  *n_rows = shifts->len;
  *rows = (gsize *) g_array_free (shifts, shifts->len == 0);

  return TRUE;
}
