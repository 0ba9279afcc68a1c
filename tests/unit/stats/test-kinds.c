/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts that do not come from moving ranges: their limits as qicharts2 has them,
 * what is rare by the laws, and what is honest where there is nothing. */

#include "stats/ridge-watch.h"

#include <stdio.h>
#include <string.h>

static RidgeXmrKind
read_kind (const char *name)
{
  static const struct
  {
    const char  *name;
    RidgeXmrKind kind;
  } kinds[] = {
    { "rate", RIDGE_XMR_KIND_RATE },
    { "rate-prime", RIDGE_XMR_KIND_RATE_PRIME },
    { "proportion", RIDGE_XMR_KIND_PROPORTION },
    { "proportion-prime", RIDGE_XMR_KIND_PROPORTION_PRIME },
    { "count", RIDGE_XMR_KIND_COUNT },
    { "time", RIDGE_XMR_KIND_TIME },
    { "between", RIDGE_XMR_KIND_BETWEEN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, name) == 0)
      return kinds[i].kind;
  g_error ("no kind %s", name);
}

static void
assert_near (const char *name,
             gsize       row,
             double      found,
             double      expected,
             double      scale)
{
  if (!(fabs (found - expected) <= 1e-12 * scale))
    g_error ("%s, row %" G_GSIZE_FORMAT ": %.17g, expected %.17g", name, row, found, expected);
}

/* Each series in the unit it was counted in, and again in thousandths. */
static void
check_series (const char     *name,
              RidgeXmrKind    kind,
              gsize           n,
              gsize           first,
              const double  (*rows)[5],
              double          per)
{
  g_autofree double *x = g_new (double, n);
  g_autofree double *denominators = g_new (double, n);
  gboolean divides = ridge_xmr_kind_needs_denominators (kind);
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  g_autoptr (RidgeXmr) xmr = NULL;

  for (gsize i = 0; i < n; i++)
    {
      denominators[i] = rows[i][1];
      x[i] = divides ? rows[i][0] / rows[i][1] * per : rows[i][0];
    }
  options.kind = kind;
  options.denominators = divides ? denominators : NULL;
  options.per = per;
  if (first < n)
    options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = first };
  xmr = ridge_xmr_compute (x, n, &options, NULL);

  for (gsize i = 0; i < n; i++)
    {
      RidgeXmrLimits limits;
      double         unit = divides ? per : 1;

      ridge_xmr_get_limits_at (xmr, i, &limits);
      assert_near (name, i, limits.center / unit, rows[i][2], fabs (rows[i][2]));
      assert_near (name, i, limits.lnpl_drawn / unit, rows[i][3], fabs (rows[i][4]));
      assert_near (name, i, limits.unpl_drawn / unit, rows[i][4], fabs (rows[i][4]));
      g_assert_true (isnan (xmr->mr[i]));
    }
}

static void
test_published (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RIDGE_KIND_CASES"), "expected.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_series = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (gsize line = 0; lines[line] != NULL && *lines[line] != '\0'; n_series++)
    {
      char  name[64], kind[32];
      gsize n, first;
      double (*rows)[5];

      g_assert_cmpint (sscanf (lines[line++], "%63s %31s %zu %zu", name, kind, &n, &first), ==, 4);
      rows = g_malloc (n * sizeof *rows);
      for (gsize i = 0; i < n; i++, line++)
        {
          g_auto (GStrv) words = g_strsplit (lines[line], " ", 5);

          for (guint j = 0; j < 5; j++)
            rows[i][j] = strcmp (words[j], "NA") == 0 ? NAN : g_ascii_strtod (words[j], NULL);
        }
      check_series (name, read_kind (kind), n, first, (const double (*)[5]) rows, 1);
      check_series (name, read_kind (kind), n, first, (const double (*)[5]) rows, 1000);
      g_free (rows);
    }
  g_assert_cmpuint (n_series, >=, 80);
}

/* Quantiles by R: qpois (c (.99865, .5), 1.5) is 6, 1; of more than 6 the chance is
 * 9.3e-4, of more than 5 it is 4.5e-3. qgeom (.5, 1/11) is 7; (10/11)^70 is 1.27e-3
 * and (10/11)^69 1.39e-3, so that 70 is the first beyond 1.35e-3. */
static void
test_exact (void)
{
  const double counts[] = { 1, 2, 0, 3, 1, 2, 0, 1, 2, 1, 3, 2 };
  const double gaps[] = { 10, 4, 16, 10, 0, 20, 10, 7, 13, 10 };
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  g_autoptr (RidgeXmr) count = NULL;
  g_autoptr (RidgeXmr) gap = NULL;

  options.kind = RIDGE_XMR_KIND_COUNT_EXACT;
  count = ridge_xmr_compute (counts, G_N_ELEMENTS (counts), &options, NULL);
  g_assert_cmpfloat_with_epsilon (count->segments[0].center, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (count->segments[0].unpl, 6.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (count->segments[0].lnpl, -0.5, 1e-12);
  /* 4 is the first with less than 6.68 % (1.5 sigma): 1 - ppois (3, 1.5) = .0656 */
  g_assert_cmpfloat_with_epsilon (count->segments[0].upper_mid, 3.5, 1e-12);

  options.kind = RIDGE_XMR_KIND_BETWEEN_EXACT;
  gap = ridge_xmr_compute (gaps, G_N_ELEMENTS (gaps), &options, NULL);
  g_assert_cmpfloat_with_epsilon (gap->segments[0].center, 7, 1e-12);
  g_assert_cmpfloat_with_epsilon (gap->segments[0].unpl, 69.5, 1e-12);
}

/* No events, no denominators, only one value, all alike: no crash, and no signal. */
static void
test_nothing (void)
{
  const double zeros[] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
  const double some[] = { 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5 };
  const double n[] = { 10, 20, 0, 40, NAN, 60, 70, 80, 90, 100 };

  for (int kind = RIDGE_XMR_KIND_RATE_PRIME; kind <= RIDGE_XMR_KIND_BETWEEN_EXACT; kind++)
    for (guint i = 0; i < 2; i++)
      for (gsize rows = 0; rows <= G_N_ELEMENTS (zeros); rows++)
        {
          RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
          g_autoptr (RidgeXmr) xmr = NULL;

          options.kind = kind;
          options.denominators = n;
          xmr = ridge_xmr_compute (i == 0 ? zeros : some, rows, &options, NULL);
          g_assert_nonnull (xmr);
          for (gsize row = 0; row < rows; row++)
            {
              g_assert_cmpuint (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, row), ==, 0);
              if (ridge_xmr_kind_needs_denominators (kind) && !(n[row] > 0))
                g_assert_cmpuint (xmr->flags[row] & RIDGE_XMR_ROW_OBSERVED, ==, 0);
            }
        }
}

/* A value more is the same as computing it all. */
static void
test_incremental (void)
{
  for (int kind = RIDGE_XMR_KIND_RATE_PRIME; kind <= RIDGE_XMR_KIND_BETWEEN_EXACT; kind++)
    {
      double x[60], n[60];
      gsize  brk = 31;
      RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
      RidgeXmr *grown = NULL;

      for (guint i = 0; i < 60; i++)
        {
          n[i] = g_test_rand_int_range (5, 90);
          x[i] = ridge_xmr_kind_needs_denominators (kind) ? g_test_rand_int_range (0, (int) n[i]) / n[i] : g_test_rand_int_range (0, 9);
        }
      options.kind = kind;
      options.denominators = n;
      options.breaks = &brk;
      options.n_breaks = 1;
      for (gsize rows = 1; rows <= 60; rows++)
        {
          g_autoptr (RidgeXmr) whole = ridge_xmr_compute (x, rows, &options, NULL);

          grown = grown != NULL ? ridge_xmr_update_from (grown, x, rows, &options, rows - 1, NULL)
                                : ridge_xmr_compute (x, rows, &options, NULL);
          g_assert_true (ridge_xmr_equal (grown, whole));
        }
      ridge_xmr_unref (grown);
    }
}

/* Montgomery, Introduction to Statistical Quality Control, example 9.1 and 9.2:
 * 20 values of N(10, 1) and 10 of N(11, 1). */
static const double montgomery[] = {
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84,
  10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52,
};

static RidgeXmr *
compute_montgomery (void)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  /* A half width of 3 sigmas of 1 around 10. */
  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIXED, .center = 10, .mr = 3 / RIDGE_XMR_NPL_MEAN };

  return ridge_xmr_compute (montgomery, G_N_ELEMENTS (montgomery), &options, NULL);
}

static void
test_cusum (void)
{
  /* table 9.2 */
  const double above[] = { 0, 0, 0, 1.16, 2.82, 2.50, 0.04, 1.00, 0, 0, 0, 0.97, 0.98, 0, 0, 0, 0.12, 0, 0, 0.34, 0.74, 0, 1.79, 2.79, 2.89, 3.47, 3.35, 4.47, 5.28, 5.30 };
  const double below[] = { 0.05, 1.56, 1.77, 0, 0, 0, 1.46, 0, 0.30, 0, 0.47, 0, 0, 0.10, 0, 0.13, 0, 0, 0.98, 0, 0, 0.17, 0, 0, 0, 0, 0, 0, 0, 0 };
  g_autoptr (RidgeXmr) xmr = compute_montgomery ();
  g_autoptr (RidgeWatch) watch = ridge_watch_compute (xmr, montgomery, RIDGE_WATCH_KIND_CUSUM, 0.5, 5);

  for (gsize i = 0; i < watch->n; i++)
    {
      g_assert_cmpfloat_with_epsilon (watch->upper[i], above[i], 1e-9);
      g_assert_cmpfloat_with_epsilon (watch->lower[i], -below[i], 1e-9);
      g_assert_cmpint (watch->directions[i], ==, i >= 28);
    }
  g_assert_cmpuint (ridge_watch_find_signal (watch), ==, 28);
}

static void
test_ewma (void)
{
  /* table 9.12: weight 0.1, L 2.7; limits at 1, 2, and in the end 10 +- .62 */
  const double ewma[] = { 9.945, 9.7495, 9.70355, 9.8992, 10.1253, 10.1307, 9.92167, 10.0755, 9.98796, 10.0232, 9.92384, 10.0785, 10.1216, 10.0495, 10.0525,
                          9.98426, 10.0478, 10.074, 9.91864, 10.0108, 10.0997, 10.0227, 10.2495, 10.3745, 10.3971, 10.4654, 10.4568, 10.5731, 10.6468, 10.6341 };
  g_autoptr (RidgeXmr) xmr = compute_montgomery ();
  g_autoptr (RidgeWatch) watch = ridge_watch_compute (xmr, montgomery, RIDGE_WATCH_KIND_EWMA, 0.1, 2.7);

  for (gsize i = 0; i < watch->n; i++)
    {
      g_assert_cmpfloat_with_epsilon (10 + watch->upper[i], ewma[i], 1e-4);
      g_assert_cmpint (watch->directions[i], ==, i >= 28);
    }
  g_assert_cmpfloat_with_epsilon (watch->limits[0], 0.27, 1e-9);
  g_assert_cmpfloat_with_epsilon (watch->limits[1], 0.36324785, 1e-8);
  g_assert_cmpfloat_with_epsilon (watch->limits[29], 0.6189, 1e-3);
  g_assert_cmpuint (ridge_watch_find_signal (watch), ==, 28);
}

/* How many of a Poisson variable there are (Knuth). */
static guint
random_count (GRand *rand,
              double mean)
{
  double limit = exp (-mean), product = g_rand_double (rand);
  guint  count = 0;

  for (; product > limit; count++)
    product *= g_rand_double (rand);

  return count;
}

#define N_ROWS 24

static gboolean
signals (const double *x,
         RidgeXmrKind  kind)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  g_autoptr (RidgeXmr) xmr = NULL;

  options.kind = kind;
  xmr = ridge_xmr_compute (x, N_ROWS, &options, NULL);

  return ridge_xmr_segment_has_signals (xmr, &xmr->segments[0]);
}

/* Rare events that nothing happens to: of 24 values 11 % of series signal by the
 * default rules where values are normal (xmr/SPEC, section 4), and no more may do so
 * here. Values are counts in a period, days from event to event as a calendar has
 * them, and periods without an event between two with one. Where counts are charted
 * as individuals, nearly every series signals: that is what the charts are for. */
static void
test_rare (void)
{
  const double means[] = { 0.05, 0.1, 0.3, 0.5, 1, 1.5, 2, 3 };
  const char *wanted = g_getenv ("RIDGE_TEST_SERIES");
  guint n_series = wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : 1000;
  double most = 0.11 + 3 * sqrt (0.11 * 0.89 / n_series);
  GRand *rand = g_rand_new_with_seed (20261130);

  for (gsize i = 0; i < G_N_ELEMENTS (means); i++)
    {
      guint n_individuals = 0, n_counts = 0, n_days = 0, n_gaps = 0;

      for (guint series = 0; series < n_series; series++)
        {
          double counts[N_ROWS], days[N_ROWS], gaps[N_ROWS];

          for (guint row = 0; row < N_ROWS; row++)
            {
              counts[row] = random_count (rand, means[i]);
              days[row] = ceil (-30.0 / means[i] * log (1.0 - g_rand_double (rand)));
              gaps[row] = floor (log (1.0 - g_rand_double (rand)) / -means[i]);
            }
          n_individuals += signals (counts, RIDGE_XMR_KIND_INDIVIDUALS);
          n_counts += signals (counts, RIDGE_XMR_KIND_COUNT_EXACT);
          n_days += signals (days, RIDGE_XMR_KIND_TIME);
          n_gaps += signals (gaps, RIDGE_XMR_KIND_BETWEEN_EXACT);
        }
      g_test_message ("mean %.2f: individuals %.3f, counts %.3f, days between %.3f, periods between %.3f", means[i],
                      (double) n_individuals / n_series, (double) n_counts / n_series, (double) n_days / n_series, (double) n_gaps / n_series);
      g_assert_cmpfloat ((double) n_counts / n_series, <=, most);
      g_assert_cmpfloat ((double) n_days / n_series, <=, most);
      g_assert_cmpfloat ((double) n_gaps / n_series, <=, most);
      if (means[i] < 0.5)
        g_assert_cmpfloat ((double) n_individuals / n_series, >, 0.5);
    }
  g_rand_free (rand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/published", test_published);
  g_test_add_func ("/kinds/exact", test_exact);
  g_test_add_func ("/kinds/nothing", test_nothing);
  g_test_add_func ("/kinds/incremental", test_incremental);
  g_test_add_func ("/kinds/cusum", test_cusum);
  g_test_add_func ("/kinds/ewma", test_ewma);
  g_test_add_func ("/kinds/rare", test_rare);
  return g_test_run ();
}
