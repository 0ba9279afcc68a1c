/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-stable-shift.h"

#include "stats/ridge-sum-private.h"

/* A maximal run of values on one side of a centre line: positions [start, end). */
typedef struct
{
  gsize start;
  gsize end;
  int   side;
} Run;

/* The search over the observed values, which are numbered without gaps. */
typedef struct
{
  const RidgeStableShiftOptions *options;
  const double                  *values;
  gsize                          n;
  gsize                          counter;
  GArray                        *runs;
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

static Run
run_at (const Search *self,
        gsize         start,
        double        center)
{
  Run run = { start, start + 1, ridge_compare (self->values[start], center, 0.0) };

  while (run.end < self->n && ridge_compare (self->values[run.end], center, 0.0) == run.side)
    run.end++;

  return run;
}

/* The runs of the current limits that are long enough to mean a shift. */
static void
list_runs (Search *self,
           gsize   from,
           double  center)
{
  g_array_set_size (self->runs, 0);

  while (from < self->n)
    {
      Run run = run_at (self, from, center);

      if (run.side != 0 && run.end - run.start >= self->options->shift)
        g_array_append_val (self->runs, run);
      from = run.end;
    }
}

/* The first long run that does not end before the counter. */
static guint
find_run (const Search *self)
{
  guint low = 0;
  guint high = self->runs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->runs, Run, middle).end <= self->counter)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Whether the counter is inside a run with enough of it left. */
static const Run *
run_in_progress (const Search *self)
{
  guint      index = find_run (self);
  const Run *run;

  if (index == self->runs->len)
    return NULL;

  run = &g_array_index (self->runs, Run, index);
  if (run->start <= self->counter && run->end - self->counter >= self->options->shift)
    return run;

  return NULL;
}

/* Moves the counter to the next trigger; %FALSE if there is none. @later is the
 * start of the run after it, 0 if none is known. */
static gboolean
find_trigger (Search *self,
              int    *side,
              gsize  *later)
{
  const Run *run = run_in_progress (self);
  guint      index;

  *later = 0;
  if (run != NULL)
    {
      *side = run->side;
      return TRUE;
    }

  index = find_run (self);
  if (index < self->runs->len && g_array_index (self->runs, Run, index).start < self->counter)
    index++;
  if (index == self->runs->len)
    return FALSE;

  run = &g_array_index (self->runs, Run, index);
  self->counter = run->start;
  *side = run->side;
  if (index + 1 < self->runs->len)
    *later = g_array_index (self->runs, Run, index + 1).start;

  return TRUE;
}

/* Whether a run against the shift starts within the candidate's first values;
 * the run that the candidate itself begins with does not count. */
static gboolean
is_opposed (const Search *self,
            double        center,
            int           side)
{
  gsize end = self->counter + self->options->period_min;
  Run   run = run_at (self, self->counter, center);

  while (run.end < end)
    {
      run = run_at (self, run.end, center);
      if (run.side == -side && run.end - run.start >= self->options->shift)
        return TRUE;
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
  int   last_side;

  do
    {
      if (last == self->counter)
        return FALSE;
      last--;
      last_side = ridge_compare (self->values[last], center, 0.0);
    }
  while (last_side == 0);

  if (last_side == side)
    return FALSE;

  for (gsize i = last + 1; i < self->n; i++)
    {
      if (ridge_compare (self->values[i], center, 0.0) == -last_side)
        return FALSE;
    }

  return TRUE;
}

static GArray *
search (const double                  *values,
        gsize                          n,
        const RidgeStableShiftOptions *options)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  GArray *shifts = g_array_new (FALSE, FALSE, sizeof (gsize));
  Search  self = { options, values, n, options->period_min, runs };
  gsize   later;
  int     side;

  list_runs (&self, 0, mean_of (values, 0, options->period_min));

  while (self.counter + 1 < n && n - self.counter >= options->period_min)
    {
      double center;

      if (!find_trigger (&self, &side, &later) || self.counter + 1 >= n ||
          n - self.counter < options->period_min)
        break;

      center = mean_of (values, self.counter, self.counter + options->period_min);
      if (options->establish_every ||
          (!is_opposed (&self, center, side) &&
           !(options->no_regrets && may_be_regretted (&self, center, side))))
        {
          g_array_append_val (shifts, self.counter);
          list_runs (&self, self.counter, center);
          self.counter += options->period_min;
        }
      else if (later == 0 || run_in_progress (&self) != NULL)
        {
          self.counter++;
        }
      else
        {
          self.counter = later;
        }
    }

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
