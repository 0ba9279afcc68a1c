/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of what was said: the numbers are worked out by hand beside each. */

#include "../model/rows.h"

#include <math.h>

#include "report/ridge-hindsight.h"

static RidgePlan *
make_plan (void)
{
  RidgePlan *plan = ridge_plan_new ();

  ridge_plan_set_today (plan, ridge_day_new (2026, 4, 11));
  test_apply (plan,
              "plan 1 name=P\n"
              "period 1 name=Y starts=2026-01-01 ends=2026-12-31\n"
              "period 2 name=Q starts=2026-01-01 ends=2026-04-10\n"
              "objective 1 title=O period=2\n"
              "key_result 1 title=Reached objective=1 baseline=0 target=10\n"
              "key_result 2 title=Missed objective=1 baseline=0 target=10\n"
              "key_result 3 title=Silent objective=1 baseline=0 target=10");
  return plan;
}

static void
test_nothing_said (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeHindsight hindsight;

  test_apply (plan, "check_in 1 key_result=1 day=2026-03-01 value=10");
  g_assert_false (ridge_hindsight_init (&hindsight, plan, test_period (plan, 2)));
}

static void
test_scores (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeHindsight hindsight;

  test_apply (plan,
              "check_in 1 key_result=1 day=2026-03-01 value=10 confidence=70\n"
              "check_in 2 key_result=2 day=2026-03-01 value=4 confidence=40\n"
              "check_in 3 key_result=2 day=2026-03-08 value=5\n"
              "forecast 1 key_result=1 made_on=2026-02-01 for_day=2026-04-10 low=8 middle=9 high=11 level=0.8 chance=0.6 method=drift/2 values=20\n"
              "forecast 2 key_result=2 made_on=2026-02-01 for_day=2026-04-10 low=6 middle=7 high=8 level=0.8 chance=0.2 method=level/2 values=20");
  g_assert_true (ridge_hindsight_init (&hindsight, plan, test_period (plan, 2)));
  /* 10 lies in 8 … 11, 5 does not lie in 6 … 8. */
  g_assert_cmpuint (hindsight.coverage.n, ==, 2);
  g_assert_cmpuint (hindsight.coverage.k, ==, 1);
  test_assert_near (hindsight.forecast_brier, (0.4 * 0.4 + 0.2 * 0.2) / 2);
  g_assert_cmpuint (hindsight.n_stated, ==, 2);
  test_assert_near (hindsight.stated_brier, (0.3 * 0.3 + 0.4 * 0.4) / 2);
  /* 0.4 … 0.6 holds the one that was missed, 0.6 … 0.8 the one that was reached. */
  g_assert_cmpuint (hindsight.bins[2].reached.n, ==, 1);
  g_assert_cmpuint (hindsight.bins[2].reached.k, ==, 0);
  g_assert_cmpuint (hindsight.bins[3].reached.n, ==, 1);
  g_assert_cmpuint (hindsight.bins[3].reached.k, ==, 1);
}

/* Forecasts of methods that are no longer used are counted apart: they promise nothing. */
static void
test_old_methods (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeHindsight hindsight;

  test_apply (plan,
              "check_in 1 key_result=1 day=2026-03-01 value=10\n"
              "forecast 1 key_result=1 made_on=2026-02-01 for_day=2026-04-10 low=8 middle=9 high=11 level=0.8 chance=0.6 method=trend values=20\n"
              "forecast 2 key_result=1 made_on=2026-02-08 for_day=2026-04-10 low=6 middle=7 high=8 level=0.8 chance=0.2 method=level values=20");
  g_assert_true (ridge_hindsight_init (&hindsight, plan, test_period (plan, 2)));
  g_assert_cmpuint (hindsight.coverage.n, ==, 0);
  g_assert_cmpuint (hindsight.old_coverage.n, ==, 2);
  g_assert_cmpuint (hindsight.old_coverage.k, ==, 1);
  g_assert_true (isnan (hindsight.forecast_brier));
}

/* A year counts what its quarters said; a quarter does not count the year's. */
static void
test_containment (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeHindsight hindsight;

  test_apply (plan,
              "objective 2 title=Y period=1\n"
              "key_result 4 title=Yearly objective=2 baseline=0 target=10\n"
              "check_in 1 key_result=4 day=2026-03-01 value=10 confidence=90\n"
              "check_in 2 key_result=1 day=2026-03-01 value=10 confidence=70");
  g_assert_true (ridge_hindsight_init (&hindsight, plan, test_period (plan, 2)));
  g_assert_cmpuint (hindsight.n_stated, ==, 1);
  g_assert_true (ridge_hindsight_init (&hindsight, plan, test_period (plan, 1)));
  g_assert_cmpuint (hindsight.n_stated, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/hindsight/nothing-said", test_nothing_said);
  g_test_add_func ("/report/hindsight/scores", test_scores);
  g_test_add_func ("/report/hindsight/old-methods", test_old_methods);
  g_test_add_func ("/report/hindsight/containment", test_containment);
  return g_test_run ();
}
