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
measure (RidgeBenchFunc func,
         gpointer       data)
{
  gint64 start = g_get_monotonic_time ();

  func (data);
  return (g_get_monotonic_time () - start) / 1000.0;
}

/**
 * ridge_bench_compare:
 * @name: what is measured
 * @ours: our way to do it
 * @reference: the plainest way to do the same
 * @data: given to both
 *
 * Runs both by turns, so that a busy machine slows both alike, and prints the
 * medians in milliseconds.
 */
void
ridge_bench_compare (const char     *name,
                     RidgeBenchFunc  ours,
                     RidgeBenchFunc  reference,
                     gpointer        data)
{
  double our_times[RUNS];
  double reference_times[RUNS];

  for (guint run = 0; run < RUNS; run++)
    {
      our_times[run] = measure (ours, data);
      reference_times[run] = measure (reference, data);
    }
  ridge_bench_print (name, ridge_bench_median (our_times, RUNS), "ms", ridge_bench_median (reference_times, RUNS));
}
