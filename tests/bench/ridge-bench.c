/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ridge-bench.h"

#define RUNS 9

static int
compare_doubles (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/**
 * ridge_bench_size:
 * @full: how much work is measured
 * @small: how little shows that the program works
 *
 * Returns: @small where RIDGELINE_BENCH_SMALL is set, as by the tests of the
 *   programs; otherwise @full
 */
gsize
ridge_bench_size (gsize full,
                  gsize small)
{
  return g_getenv ("RIDGELINE_BENCH_SMALL") != NULL ? small : full;
}

/**
 * ridge_bench_median:
 * @samples: (array length=n): times, sorted here
 * @n: how many
 *
 * Returns: the middle one
 */
double
ridge_bench_median (double *samples,
                    gsize   n)
{
  g_return_val_if_fail (n > 0, 0);

  g_sort_array (samples, n, sizeof (double), compare_doubles, NULL);
  return samples[n / 2];
}

/**
 * ridge_bench_print:
 * @name: what was measured
 * @value: ours
 * @unit: the unit of both
 * @reference: what it is held against, measured in the same run; 0 for none
 *
 * Prints one line: name, value, unit, reference and ratio, apart by tabs.
 */
void
ridge_bench_print (const char *name,
                   double      value,
                   const char *unit,
                   double      reference)
{
  if (reference > 0)
    g_print ("%s\t%.3f\t%s\t%.3f\t%.2f\n", name, value, unit, reference, value / reference);
  else
    g_print ("%s\t%.3f\t%s\t\t\n", name, value, unit);
}

static double
run_once (RidgeBenchFunc func,
          gpointer       data)
{
  gint64 start = g_get_monotonic_time ();

  func (data);
  return (g_get_monotonic_time () - start) / 1000.0;
}

/**
 * ridge_bench_measure:
 * @ours: our way to do it
 * @reference: the plainest way to do the same
 * @data: given to both
 * @our_time: (out): the median of our times, in milliseconds
 * @reference_time: (out): that of the reference
 *
 * Runs both by turns, so that a busy machine slows both alike.
 */
void
ridge_bench_measure (RidgeBenchFunc  ours,
                     RidgeBenchFunc  reference,
                     gpointer        data,
                     double         *our_time,
                     double         *reference_time)
{
  double our_times[RUNS];
  double reference_times[RUNS];

  for (guint run = 0; run < RUNS; run++)
    {
      our_times[run] = run_once (ours, data);
      reference_times[run] = run_once (reference, data);
    }
  *our_time = ridge_bench_median (our_times, RUNS);
  *reference_time = ridge_bench_median (reference_times, RUNS);
}

/**
 * ridge_bench_compare:
 * @name: what is measured
 * @ours: our way to do it
 * @reference: the plainest way to do the same
 * @data: given to both
 *
 * Measures both and prints their times.
 */
void
ridge_bench_compare (const char     *name,
                     RidgeBenchFunc  ours,
                     RidgeBenchFunc  reference,
                     gpointer        data)
{
  double our_time;
  double reference_time;

  ridge_bench_measure (ours, reference, data, &our_time, &reference_time);
  ridge_bench_print (name, our_time, "ms", reference_time);
}
