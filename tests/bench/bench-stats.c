/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "ridge-bench.h"
#include "stats/ridge-pyramid.h"
#include "stats/ridge-xmr.h"

#define N_LARGE   ridge_bench_size (1000000, 20000)
#define N_SMALL   100
#define N_APPENDS 100
#define N_BATCHES 51
#define N_COLUMNS 1000

/* A million values, limits and all, held against the two sums they are made of. */
typedef struct
{
  double         *x;
  RidgeXmrOptions options;
  RidgePyramid   *pyramid;
  volatile double sink;
} Large;

static double *
random_values (gsize n)
{
  GRand  *rand = g_rand_new_with_seed (20260101);
  double *x = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    x[i] = 100.0 + g_rand_double (rand) + g_rand_double (rand) + g_rand_double (rand);
  g_rand_free (rand);

  return x;
}

static void
compute (gpointer data)
{
  Large *large = data;
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (large->x, N_LARGE, &large->options, NULL);

  g_assert_nonnull (xmr);
}

static void
add_up (gpointer data)
{
  Large *large = data;
  double sum = large->x[0];
  double ranges = 0.0;

  for (gsize i = 1; i < N_LARGE; i++)
    {
      sum += large->x[i];
      ranges += fabs (large->x[i] - large->x[i - 1]);
    }
  large->sink = sum + ranges;
}

static void
query_columns (gpointer data)
{
  Large *large = data;

  for (gsize column = 0; column < N_COLUMNS; column++)
    {
      RidgeExtent extent;

      ridge_pyramid_get_extent (large->pyramid, large->x, column * (N_LARGE / N_COLUMNS) + 7,
                                (column + 1) * (N_LARGE / N_COLUMNS) + 7, &extent);
      large->sink = extent.max;
    }
}

static void
scan_columns (gpointer data)
{
  Large *large = data;
  double max = -INFINITY;

  for (gsize i = 0; i < N_LARGE; i++)
    max = fmax (max, large->x[i]);
  large->sink = max;
}

/* Nanoseconds for one value appended to a series of @n with locked limits. */
static double
measure_append (gsize n)
{
  gsize              n_all = n + N_APPENDS * N_BATCHES;
  g_autofree double *x = random_values (n_all);
  RidgeXmrOptions    options = RIDGE_XMR_OPTIONS_INIT;
  double             samples[N_BATCHES];
  RidgeXmr          *xmr;

  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = 24 };
  xmr = ridge_xmr_compute (x, n, &options, NULL);
  for (int batch = 0; batch < N_BATCHES; batch++)
    {
      gint64 start = g_get_monotonic_time ();

      for (int i = 0; i < N_APPENDS; i++, n++)
        xmr = ridge_xmr_update_from (xmr, x, n + 1, &options, n, NULL);
      samples[batch] = (g_get_monotonic_time () - start) * 1000.0 / N_APPENDS;
    }
  ridge_xmr_unref (xmr);

  return ridge_bench_median (samples, N_BATCHES);
}

/* Microseconds for a changed value in the last phase, of 100 rows, of a series of @n. */
static double
measure_change (gsize n)
{
  g_autofree double *x = random_values (n);
  const gsize        breaks[] = { n - N_SMALL };
  RidgeXmrOptions    options = RIDGE_XMR_OPTIONS_INIT;
  double             samples[N_BATCHES];
  RidgeXmr          *xmr;

  options.breaks = breaks;
  options.n_breaks = 1;
  xmr = ridge_xmr_compute (x, n, &options, NULL);
  for (int batch = 0; batch < N_BATCHES; batch++)
    {
      gint64 start = g_get_monotonic_time ();

      for (int i = 0; i < N_APPENDS; i++)
        {
          x[n - 1 - i % 50] += 0.01;
          xmr = ridge_xmr_update_from (xmr, x, n, &options, n - 1 - i % 50, NULL);
        }
      samples[batch] = (double) (g_get_monotonic_time () - start) / N_APPENDS;
    }
  ridge_xmr_unref (xmr);

  return ridge_bench_median (samples, N_BATCHES);
}

static void
print_memory (const Large *large)
{
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (large->x, N_LARGE, &large->options, NULL);

  ridge_bench_print ("stats: memory of limits and signals", (double) ridge_xmr_get_memory (xmr) / N_LARGE,
                     "bytes a value", sizeof (double));
  ridge_bench_print ("stats: memory of the pyramid", (double) ridge_pyramid_get_memory (large->pyramid) / N_LARGE,
                     "bytes a value", sizeof (double));
}

int
main (void)
{
  Large large = { .x = random_values (N_LARGE), .options = RIDGE_XMR_OPTIONS_INIT };

  large.pyramid = ridge_pyramid_new (large.x, N_LARGE);

  ridge_bench_compare ("stats: 1M values, wheeler (against two plain sums)", compute, add_up, &large);
  large.options.rule_sets = RIDGE_XMR_RULE_SETS_WHEELER | RIDGE_XMR_RULE_SETS_NHS | RIDGE_XMR_RULE_SETS_WECO |
                            RIDGE_XMR_RULE_SETS_NELSON | RIDGE_XMR_RULE_SETS_PUMP;
  ridge_bench_compare ("stats: 1M values, all 22 rules (against two plain sums)", compute, add_up, &large);
  ridge_bench_compare ("stats: extents of 1000 columns of 1M values (against one scan)", query_columns, scan_columns, &large);
  ridge_bench_print ("stats: append to 1M locked values (against 100)", measure_append (N_LARGE), "ns", measure_append (N_SMALL));
  ridge_bench_print ("stats: change in the last phase of 1M values (against 200)", measure_change (N_LARGE), "us",
                     measure_change (2 * N_SMALL));
  print_memory (&large);

  ridge_pyramid_unref (large.pyramid);
  g_free (large.x);

  return 0;
}
