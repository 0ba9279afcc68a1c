/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The corners of the engine that a series from life seldom reaches. */

#include "base/ridge-error.h"
#include "stats/ridge-xmr.h"

static RidgeXmr *
compute (const double          *x,
         gsize                  n,
         const RidgeXmrOptions *options)
{
  g_autoptr (GError) error = NULL;
  RidgeXmr *xmr = ridge_xmr_compute (x, n, options, &error);

  g_assert_no_error (error);
  return xmr;
}

static void
test_empty (void)
{
  g_autoptr (RidgeXmr) xmr = compute (NULL, 0, NULL);
  RidgeXmrLimits limits;

  g_assert_cmpuint (xmr->n, ==, 0);
  g_assert_cmpuint (xmr->n_segments, ==, 0);
  g_assert_null (ridge_xmr_get_last_segment (xmr));
  g_assert_null (ridge_xmr_get_segment_at (xmr, 0));
  g_assert_true (isnan (ridge_xmr_get_center_at (xmr, 0)));
  ridge_xmr_get_limits_at (xmr, 0, &limits);
  g_assert_true (isnan (limits.unpl) && isnan (limits.center));
  g_assert_false (limits.shows_unpl);
}

static void
test_all_missing (void)
{
  const double x[] = { NAN, INFINITY, -INFINITY };
  g_autoptr (RidgeXmr) xmr = compute (x, 3, NULL);

  g_assert_cmpuint (xmr->n_valid, ==, 0);
  g_assert_true (isnan (xmr->segments[0].center));
  g_assert_false (ridge_xmr_segment_has_limits (&xmr->segments[0]));
  g_assert_false (ridge_xmr_segment_may_alert (&xmr->segments[0]));
}

static void
test_too_large (void)
{
  const double x[] = { 1.0, -1e300, 2.0, 1.1e300 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeXmr) fits = compute (x, 3, NULL);

  g_assert_true (ridge_xmr_segment_has_limits (&fits->segments[0]));
  g_assert_null (ridge_xmr_compute (x, 4, NULL, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_TOO_LARGE);
  g_assert_cmpint (ridge_error_get_number (error), ==, 3);
}

static void
assert_refused (const RidgeXmrOptions *options,
                const char            *option)
{
  const double x[] = { 1.0, 2.0, 3.0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (ridge_xmr_compute (x, 3, options, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_RANGE);
  g_assert_cmpstr (ridge_error_get_thing (error), ==, option);
}

static void
test_refused_options (void)
{
  const gsize            unsorted[] = { 2, 1 };
  const gsize            breaks[] = { 1 };
  const RidgeXmrBaseline one[] = { { .mode = RIDGE_XMR_BASELINE_ALL } };
  RidgeXmrOptions        options = RIDGE_XMR_OPTIONS_INIT;

  options.npl_factor = -1.0;
  assert_refused (&options, "npl_factor");

  options = (RidgeXmrOptions) RIDGE_XMR_OPTIONS_INIT;
  options.baseline.mode = RIDGE_XMR_BASELINE_FIRST;
  assert_refused (&options, "k");

  options = (RidgeXmrOptions) RIDGE_XMR_OPTIONS_INIT;
  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIXED, .center = NAN, .mr = 1.0 };
  assert_refused (&options, "fixed");

  options = (RidgeXmrOptions) RIDGE_XMR_OPTIONS_INIT;
  options.exclude = unsorted;
  options.n_exclude = 2;
  assert_refused (&options, "exclude");

  options = (RidgeXmrOptions) RIDGE_XMR_OPTIONS_INIT;
  options.breaks = breaks;
  options.n_breaks = 1;
  options.baselines = one;
  options.n_baselines = 1;
  assert_refused (&options, "baselines");
}

/* Ten times 0.1 has a mean that is an ulp off; nothing may fire but closeness. */
static void
test_constant (void)
{
  double x[20];
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  guint32         hugging = RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_NELSON_HUGGING);

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 0.1;
  options.rule_sets = RIDGE_XMR_RULE_SETS_WHEELER | RIDGE_XMR_RULE_SETS_NHS | RIDGE_XMR_RULE_SETS_WECO |
                      RIDGE_XMR_RULE_SETS_NELSON | RIDGE_XMR_RULE_SETS_PUMP;
  options.screen = RIDGE_XMR_SCREEN_CONVERGE;
  xmr = compute (x, G_N_ELEMENTS (x), &options);

  g_assert_cmpfloat (xmr->segments[0].half_width, ==, 0.0);
  for (gsize row = 0; row < xmr->n; row++)
    g_assert_cmphex (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, row) & ~hugging, ==, 0);
  g_assert_cmphex (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, 0), ==, hugging);
}

/* Largest offset at which a unit can still be told from the next: 1e15 + i. A
 * plain sum over so many would lose it. */
static void
test_compensated_sums (void)
{
  gsize              n = 100001;
  g_autofree double *x = g_new (double, n);
  g_autoptr (RidgeXmr) xmr = NULL;

  for (gsize i = 0; i < n; i++)
    x[i] = 1e15 + (i % 3);
  xmr = compute (x, n, NULL);

  /* 33334 zeros, 33334 ones, 33333 twos; ranges 1, 1, 2 in turn. */
  g_assert_cmpfloat_with_epsilon (xmr->segments[0].center - 1e15, 100000.0 / 100001.0, 0.13);
  g_assert_cmpfloat_with_epsilon (xmr->segments[0].mean_mr, 133333.0 / 100000.0, 1e-4);
}

/* Floors and ceilings clamp what is drawn; the rules see the limits unclamped. */
static void
test_bounds (void)
{
  const double x[] = { 1.0, 0.2, 0.9, 0.1, 1.0, 0.3, 0.8, 0.0 };
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  RidgeXmrLimits  limits;

  options.floor = 0.0;
  options.ceiling = 10.0;
  xmr = compute (x, G_N_ELEMENTS (x), &options);
  ridge_xmr_get_limits_at (xmr, 3, &limits);

  g_assert_cmpfloat (limits.lnpl, <, 0.0);
  g_assert_cmpfloat (limits.lnpl_drawn, ==, 0.0);
  g_assert_false (limits.shows_lnpl);
  g_assert_true (limits.shows_unpl);
  g_assert_cmpfloat (limits.unpl, ==, limits.unpl_drawn);
  g_assert_cmpfloat (xmr->segments[0].lnpl, ==, limits.lnpl);
}

/* The runs test's bounds for n values: round (log2 n) + 3, and the 5 % quantile
 * of Binomial (n - 1, 1/2) by exact integer arithmetic. */
static void
test_anhoej_bounds (void)
{
  static const struct
  {
    gsize n;
    gsize longest_run_max;
    gsize crossings_min;
  } rows[] = {
    { 2, 4, 0 },
    { 5, 5, 0 },
    { 6, 6, 1 },
    { 8, 6, 1 },
    { 12, 7, 3 },
    { 20, 7, 6 },
    { 24, 8, 8 },
    { 50, 9, 19 },
    { 100, 10, 41 },
    { 365, 12, 166 },
    { 1000, 13, 474 },
    { 4097, 15, 1995 },
    { 20000, 17, 9883 },
    { 100000, 20, 49739 },
  };
  g_autofree double *x = g_new (double, 100000);
  RidgeXmrOptions    options = RIDGE_XMR_OPTIONS_INIT;

  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIXED, .center = 0.0, .mr = 1.0 };
  for (gsize i = 0; i < 100000; i++)
    x[i] = i % 2 == 0 ? 1.0 : -1.0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RidgeXmr) xmr = compute (x, rows[i].n, &options);
      const RidgeXmrAnhoej *anhoej = &xmr->segments[0].anhoej;

      g_assert_cmpuint (anhoej->n_useful, ==, rows[i].n);
      g_assert_cmpuint (anhoej->longest_run, ==, 1);
      g_assert_cmpuint (anhoej->longest_run_max, ==, rows[i].longest_run_max);
      g_assert_cmpuint (anhoej->crossings, ==, rows[i].n - 1);
      g_assert_cmpuint (anhoej->crossings_min, ==, rows[i].crossings_min);
    }
}

static void
test_segments (void)
{
  double      x[30];
  const gsize breaks[] = { 20, 0, 10, 20, 99 };
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = i / 10 * 100.0 + i % 2;
  options.breaks = breaks;
  options.n_breaks = G_N_ELEMENTS (breaks);
  xmr = compute (x, G_N_ELEMENTS (x), &options);

  g_assert_cmpuint (xmr->n_segments, ==, 3);
  g_assert_true (isnan (xmr->mr[10]) && isnan (xmr->mr[20]));
  g_assert_cmpuint (ridge_xmr_get_segment_at (xmr, 9)->start, ==, 0);
  g_assert_cmpuint (ridge_xmr_get_segment_at (xmr, 10)->start, ==, 10);
  g_assert_cmpuint (ridge_xmr_get_segment_at (xmr, 29)->start, ==, 20);
  g_assert_cmpfloat (ridge_xmr_get_center_at (xmr, 15), ==, 100.5);
}

/* Wheeler's line for region D rises by 13.7 a row; limits follow it. */
static void
test_trend_limits (void)
{
  static const double region_d[] = { 539, 558, 591, 556, 540, 590, 606, 643, 657, 602,
                                     692, 649, 667, 758, 683, 722, 751, 740, 796, 794 };
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  RidgeXmrLimits  first, last;

  options.trend = RIDGE_XMR_TREND_HALF;
  xmr = compute (region_d, G_N_ELEMENTS (region_d), &options);
  ridge_xmr_get_limits_at (xmr, 0, &first);
  ridge_xmr_get_limits_at (xmr, 19, &last);

  g_assert_true (xmr->segments[0].has_trend);
  g_assert_cmpfloat_with_epsilon (last.center - first.center, 19 * xmr->segments[0].slope, 1e-9);
  g_assert_cmpfloat_with_epsilon (first.unpl - first.center, last.unpl - last.center, 1e-9);
}

/* Outside wins over near the limit, that over a run; among the sets the first. */
static void
test_strongest (void)
{
  guint32 run = RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_WHEELER_RUN);
  guint32 near_limit = RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_WHEELER_NEAR_LIMIT);
  guint32 outside = RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_WHEELER_OUTSIDE);
  guint32 nhs = ridge_xmr_rule_sets_to_mask (RIDGE_XMR_RULE_SETS_NHS);

  g_assert_cmpint (ridge_xmr_rule_strongest (0), ==, RIDGE_XMR_RULE_NONE);
  g_assert_cmpint (ridge_xmr_rule_strongest (run), ==, RIDGE_XMR_RULE_WHEELER_RUN);
  g_assert_cmpint (ridge_xmr_rule_strongest (run | near_limit), ==, RIDGE_XMR_RULE_WHEELER_NEAR_LIMIT);
  g_assert_cmpint (ridge_xmr_rule_strongest (run | near_limit | outside), ==, RIDGE_XMR_RULE_WHEELER_OUTSIDE);
  g_assert_cmpint (ridge_xmr_rule_strongest (nhs), ==, RIDGE_XMR_RULE_NHS_ASTRONOMICAL);
  nhs &= ~RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_NHS_ASTRONOMICAL);
  g_assert_cmpint (ridge_xmr_rule_strongest (nhs), ==, RIDGE_XMR_RULE_NHS_TREND);
  nhs &= ~RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_NHS_TREND);
  g_assert_cmpint (ridge_xmr_rule_strongest (nhs), ==, RIDGE_XMR_RULE_NHS_TWO_OF_THREE);
}

static void
test_rule_names (void)
{
  guint32 seen = 0;

  for (int rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
    {
      const RidgeXmrRuleInfo *info = ridge_xmr_rule_get_info (rule);

      g_assert_cmpint (ridge_xmr_rule_from_id (info->set, info->id), ==, rule);
      g_assert_true (ridge_xmr_rule_sets_to_mask (info->set) & RIDGE_XMR_RULE_BIT (rule));
      seen |= RIDGE_XMR_RULE_BIT (rule);
    }

  g_assert_cmphex (seen, ==, ridge_xmr_rule_sets_to_mask (0x3f));
  g_assert_cmpint (ridge_xmr_rule_from_id (RIDGE_XMR_RULE_SETS_NHS, "r1"), ==, RIDGE_XMR_RULE_NONE);
  g_assert_cmpint (ridge_xmr_rule_set_from_id ("nelson"), ==, RIDGE_XMR_RULE_SETS_NELSON);
  g_assert_cmpint (ridge_xmr_rule_set_from_id ("Nelson"), ==, RIDGE_XMR_RULE_SETS_NONE);
}

static void
test_alerts (void)
{
  const double x[] = { 1, 3, 2, 4, 1, 3, 2, 4 };
  g_autoptr (RidgeXmr) five = compute (x, 5, NULL);
  g_autoptr (RidgeXmr) six = compute (x, 6, NULL);
  g_autoptr (RidgeXmr) typed = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIXED, .center = 2.0, .mr = 1.0 };
  typed = compute (x, 3, &options);

  g_assert_cmpint (five->segments[0].quality, ==, RIDGE_XMR_QUALITY_INSUFFICIENT);
  g_assert_false (ridge_xmr_segment_may_alert (&five->segments[0]));
  g_assert_true (ridge_xmr_segment_may_alert (&six->segments[0]));
  g_assert_true (ridge_xmr_segment_may_alert (&typed->segments[0]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/xmr/empty", test_empty);
  g_test_add_func ("/stats/xmr/all-missing", test_all_missing);
  g_test_add_func ("/stats/xmr/too-large", test_too_large);
  g_test_add_func ("/stats/xmr/refused-options", test_refused_options);
  g_test_add_func ("/stats/xmr/constant", test_constant);
  g_test_add_func ("/stats/xmr/compensated-sums", test_compensated_sums);
  g_test_add_func ("/stats/xmr/bounds", test_bounds);
  g_test_add_func ("/stats/xmr/anhoej-bounds", test_anhoej_bounds);
  g_test_add_func ("/stats/xmr/segments", test_segments);
  g_test_add_func ("/stats/xmr/trend-limits", test_trend_limits);
  g_test_add_func ("/stats/xmr/strongest", test_strongest);
  g_test_add_func ("/stats/xmr/rule-names", test_rule_names);
  g_test_add_func ("/stats/xmr/alerts", test_alerts);

  return g_test_run ();
}
