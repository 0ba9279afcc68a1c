/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the last bits of a number say: nothing. And where a signal began. */

#include "stats/ridge-compare.h"
#include "stats/ridge-nhs.h"
#include "stats/ridge-season.h"
#include "stats/ridge-xmr.h"

#define ALL_SETS \
  (RIDGE_XMR_RULE_SETS_WHEELER | RIDGE_XMR_RULE_SETS_NHS | RIDGE_XMR_RULE_SETS_WECO | \
   RIDGE_XMR_RULE_SETS_NELSON | RIDGE_XMR_RULE_SETS_PUMP | RIDGE_XMR_RULE_SETS_ANHOEJ)

static RidgeXmr *
read_written (const double    *x,
              gsize            n,
              int              decimals,
              RidgeXmrRuleSets sets)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  options.rule_sets = sets;
  options.noise = ridge_noise_of_decimals (decimals);

  return ridge_xmr_compute (x, n, &options, NULL);
}

static guint
count_signals (const RidgeXmr *xmr)
{
  guint n = 0;

  for (gsize row = 0; row < xmr->n; row++)
    n += (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, row) != 0) + ((xmr->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL) != 0);
  for (gsize i = 0; i < xmr->n_segments; i++)
    n += xmr->segments[i].anhoej.signal;

  return n;
}

/* Constants of several magnitudes, with what a sum leaves in the last bits; also at
 * zero, where no magnitude tells it. */
static void
test_dust (void)
{
  static const struct
  {
    double level;
    double dust[3];
    int    decimals;
  } cases[] = {
    { 0.3, { 0.1 + 0.2, 0.30000000000000016, 0.29999999999999993 }, 1 },
    { 0.0, { 0.1 + 0.2 - 0.3, -2.7755575615628914e-17, 1e-13 }, 1 },
    { 100.1, { 100.10000000000001, 100.09999999999999, 100.1 + 1e-12 }, 1 },
    { -7.0, { -7.000000000000001, -6.999999999999999, -7.0 }, 0 },
    { 123456789.12, { 123456789.12 + 1.5e-8, 123456789.12 - 3e-8, 123456789.12 }, 2 },
    { 1e12, { 1e12 + 0.0001220703125, 1e12 - 0.000244140625, 1e12 }, 0 },
    { 1.25e-5, { 1.2500000000000003e-5, 1.2499999999999999e-5, 1.25e-5 }, 7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint pattern = 0; pattern < 64; pattern++)
      {
        double x[24];
        g_autoptr (RidgeXmr) xmr = NULL;

        for (guint row = 0; row < 24; row++)
          x[row] = (pattern >> (row % 6)) & 1 ? cases[i].dust[row % 3] : cases[i].level;
        xmr = read_written (x, 24, cases[i].decimals, ALL_SETS);
        g_assert_cmpuint (count_signals (xmr), ==, 0);
        g_assert_true (xmr->segments[0].is_constant);
      }
}

static void
test_not_dust (void)
{
  double x[24];
  g_autoptr (RidgeXmr) xmr = NULL;

  for (guint row = 0; row < 24; row++)
    x[row] = 5.0 + (row == 20 ? 0.1 : 0.0);
  xmr = read_written (x, 24, 1, RIDGE_XMR_RULE_SETS_WHEELER);
  g_assert_false (xmr->segments[0].is_constant);
  g_assert_cmphex (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, 20), !=, 0);
  g_assert_true (xmr->flags[20] & RIDGE_XMR_ROW_MR_SIGNAL);
}

/* Among values that vary, one that equals its neighbour but for dust breaks a trend
 * and an alternation; six steps up and five turns would complete them. */
static void
test_neighbours (void)
{
  const double rising[] = { 5, 1, 2, 3, 0.3 + 3.7, 4.000000000000001, 5, 6, 5 };
  const double strictly[] = { 5, 1, 2, 3, 3.5, 4, 5, 6, 5 };
  double turns[14];
  g_autoptr (RidgeXmr) with_tie = read_written (rising, 9, 1, RIDGE_XMR_RULE_SETS_NHS);
  g_autoptr (RidgeXmr) without = read_written (strictly, 9, 1, RIDGE_XMR_RULE_SETS_NHS);
  g_autoptr (RidgeXmr) alternating = NULL;
  g_autoptr (RidgeXmr) broken = NULL;

  g_assert_cmphex (ridge_xmr_get_marks (with_tie, RIDGE_XMR_MARK_TRIGGER, 7) & RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_NHS_TREND), ==, 0);
  g_assert_cmphex (ridge_xmr_get_marks (without, RIDGE_XMR_MARK_TRIGGER, 7) & RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_NHS_TREND), !=, 0);

  for (guint row = 0; row < 14; row++)
    turns[row] = row % 2 == 0 ? 10 : 11;
  alternating = read_written (turns, 14, 0, RIDGE_XMR_RULE_SETS_NELSON);
  g_assert_cmphex (ridge_xmr_get_marks (alternating, RIDGE_XMR_MARK_TRIGGER, 13) & RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_NELSON_ALTERNATING), !=, 0);
  turns[7] = 10.000000000000002;
  broken = read_written (turns, 14, 0, RIDGE_XMR_RULE_SETS_NELSON);
  g_assert_cmphex (ridge_xmr_get_marks (broken, RIDGE_XMR_MARK_TRIGGER, 13) & RIDGE_XMR_RULE_BIT (RIDGE_XMR_RULE_NELSON_ALTERNATING), ==, 0);
}

/* Eight values between which the mean lies but for dust are on it: no run. */
static void
test_mean (void)
{
  double x[12];
  g_autoptr (RidgeXmr) xmr = NULL;

  for (guint row = 0; row < 12; row++)
    x[row] = row < 8 ? 1e-17 : row % 2 == 0 ? 0.3 : -0.3;
  xmr = read_written (x, 12, 1, RIDGE_XMR_RULE_SETS_WHEELER);
  for (guint row = 0; row < 8; row++)
    g_assert_cmphex (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, row), ==, 0);
}

/* A target on a limit is within it; a value on its target meets it. */
static void
test_targets (void)
{
  double x[12];
  g_autoptr (RidgeXmr) xmr = NULL;

  for (guint row = 0; row < 12; row++)
    x[row] = row % 3 == 0 ? 0.1 + 0.2 : 0.3;
  xmr = read_written (x, 12, 1, RIDGE_XMR_RULE_SETS_WHEELER);
  g_assert_cmpint (ridge_nhs_assurance (&xmr->segments[0], 0.3, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_HIT_AND_MISS);
  g_assert_cmpint (ridge_nhs_assurance (&xmr->segments[0], 0.30000000000000016, RIDGE_WISH_DECREASE), ==, RIDGE_NHS_ASSURANCE_HIT_AND_MISS);
  g_assert_cmpint (ridge_nhs_assurance (&xmr->segments[0], 0.31, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_FAIL);

  g_assert_cmpint (ridge_compare_written (0.1 + 0.2, 0.3, 1), ==, 0);
  g_assert_cmpint (ridge_compare_written (0.1 + 0.2 - 0.3, 0, 1), ==, 0);
  g_assert_cmpint (ridge_compare_written (0.31, 0.3, 1), ==, 1);
  g_assert_cmpint (ridge_compare_written (2.5, NAN, 1), ==, 0);
}

/* A zero that was computed is no value above zero. */
static void
test_season (void)
{
  double x[24];

  for (guint row = 0; row < 24; row++)
    x[row] = row == 5 ? 0.1 + 0.2 - 0.3 : 2.0;
  g_assert_cmpint (ridge_season_choose_form (x, 24), ==, RIDGE_SEASON_ADDS);
  x[5] = 0.1;
  g_assert_cmpint (ridge_season_choose_form (x, 24), ==, RIDGE_SEASON_MULTIPLIES);
}

/* One clean shift: fourteen values near the upper limit, then ten near the lower. The
 * signal of the last is as old as the second group, though each value is part of one. */
static void
test_runs_have_one_direction (void)
{
  const double x[] = { 12.4, 11.9, 12.8, 13.1, 12.2, 12.6, 11.7, 12.9, 13.4, 12.0, 12.3, 11.8,
                       12.7, 12.5, 9.8, 9.6, 10.1, 9.9, 9.4, 10.0, 9.7, 9.5, NAN, 9.9 };
  g_autoptr (RidgeXmr) xmr = read_written (x, G_N_ELEMENTS (x), 1, RIDGE_XMR_RULE_SETS_WHEELER);
  RidgeXmrRun run;

  g_assert_true (ridge_xmr_find_run (xmr, 23, RIDGE_XMR_RULE_WHEELER_NEAR_LIMIT, &run));
  g_assert_cmpuint (run.first, ==, 14);
  g_assert_cmpuint (run.known, ==, 16);
  g_assert_cmpuint (run.last, ==, 23);
  g_assert_cmpint (run.direction, ==, -1);
  g_assert_true (ridge_xmr_find_run (xmr, 20, RIDGE_XMR_RULE_WHEELER_RUN, &run));
  g_assert_cmpuint (run.first, ==, 14);
  g_assert_cmpuint (run.n, ==, 9);
  g_assert_true (ridge_xmr_find_run (xmr, 3, RIDGE_XMR_RULE_WHEELER_RUN, &run));
  g_assert_cmpuint (run.last, ==, 13);
  g_assert_cmpint (run.direction, ==, 1);
  g_assert_false (ridge_xmr_find_run (xmr, 22, RIDGE_XMR_RULE_WHEELER_RUN, &run));
}

/* Two rises with a pause between them are two; a turning point belongs to the fall. */
static void
test_runs_of_trends (void)
{
  const double x[] = { 1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13, 12, 11, 10, 9, 8, 7 };
  g_autoptr (RidgeXmr) xmr = read_written (x, G_N_ELEMENTS (x), 0, RIDGE_XMR_RULE_SETS_NHS);
  RidgeXmrRun run;

  g_assert_true (ridge_xmr_find_run (xmr, 12, RIDGE_XMR_RULE_NHS_TREND, &run));
  g_assert_cmpuint (run.first, ==, 7);
  g_assert_cmpuint (run.known, ==, 13);
  g_assert_true (ridge_xmr_find_run (xmr, 3, RIDGE_XMR_RULE_NHS_TREND, &run));
  g_assert_cmpuint (run.first, ==, 0);
  g_assert_cmpuint (run.last, ==, 6);
  g_assert_true (ridge_xmr_find_run (xmr, 19, RIDGE_XMR_RULE_NHS_TREND, &run));
  g_assert_cmpuint (run.first, ==, 13);
  g_assert_cmpuint (run.known, ==, 19);
  g_assert_cmpint (run.direction, ==, -1);
}

/* Neighbours outside the same limit are one signal; the other limit is another. */
static void
test_runs_outside (void)
{
  double x[20];
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeXmrRun run;

  for (guint row = 0; row < 20; row++)
    x[row] = row % 2 == 0 ? 10 : 11;
  x[15] = 30;
  x[16] = 31;
  x[17] = -9;
  x[18] = -8;
  x[19] = -9;
  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = 12 };
  xmr = ridge_xmr_compute (x, 20, &options, NULL);

  g_assert_true (ridge_xmr_find_run (xmr, 19, RIDGE_XMR_RULE_WHEELER_OUTSIDE, &run));
  g_assert_cmpuint (run.first, ==, 17);
  g_assert_cmpuint (run.known, ==, 17);
  g_assert_true (ridge_xmr_find_run (xmr, 15, RIDGE_XMR_RULE_WHEELER_OUTSIDE, &run));
  g_assert_cmpuint (run.last, ==, 16);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/noise/dust", test_dust);
  g_test_add_func ("/stats/noise/not-dust", test_not_dust);
  g_test_add_func ("/stats/noise/neighbours", test_neighbours);
  g_test_add_func ("/stats/noise/mean", test_mean);
  g_test_add_func ("/stats/noise/targets", test_targets);
  g_test_add_func ("/stats/noise/season", test_season);
  g_test_add_func ("/stats/runs/one-direction", test_runs_have_one_direction);
  g_test_add_func ("/stats/runs/trends", test_runs_of_trends);
  g_test_add_func ("/stats/runs/outside", test_runs_outside);

  return g_test_run ();
}
