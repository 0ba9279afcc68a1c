/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a key result lands. Eleven weekly values 10, 12, 10 … have mean 120 ∕ 11
 * and mean range 2: sigma is 2.66 · 2 ∕ 3. Its degrees of freedom are about
 * 0.6 · (11 − 1) = 6, whose 90 % quantile of Student's t is 1.439756 (any table).
 * How exact the interval is, the tests of the statistics say; here it is about
 * what goes in and what comes out. */

#include "rows.h"

#include <math.h>

#define CENTER (120.0 / 11)
#define SIGMA (2.66 * 2 / 3)
#define T_90_6 1.439756

static RidgePlan *
make_plan (const char *key_result)
{
  RidgePlan *plan = ridge_plan_new ();

  ridge_plan_set_today (plan, ridge_day_new (2026, 3, 16));
  test_apply (plan,
              "plan 1 name=P\n"
              "period 1 name=Q starts=2026-03-01 ends=2026-03-31\n"
              "objective 1 title=O period=1\n"
              "key_result 1 title=K objective=1 %s\n"
              "kpi 1 name=Orders direction=higher frequency=weekly\n"
              "link 1 kind=drives from_kpi=1 to_key_result=1",
              key_result);
  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *day = ridge_day_to_iso (ridge_day_new (2026, 1, 5) + 7 * i);

      test_apply (plan, "point 1 %s value=%u", day, 10 + 2 * (i % 2));
    }

  return plan;
}

/* The last value is of 16 March: two are to come, on the 23rd and the 30th. */
static void
test_level (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=8 target=9");
  RidgeKeyResult *k = test_key_result (plan, 1);
  const double half_width = T_90_6 * SIGMA * sqrt (1 + 1.0 / 11);
  g_autoptr (GArray) steps = NULL;
  RidgeLanding landing;

  g_assert_true (ridge_key_result_get_landing (k, &landing));
  g_assert_cmpint (landing.status, ==, RIDGE_PROJECTION_OK);
  g_assert_cmpint (landing.kind, ==, RIDGE_PROJECTION_LEVEL_VALUE);
  g_assert_cmpuint (landing.n_values, ==, 11);
  g_assert_cmpuint (landing.n_steps, ==, 2);
  g_assert_cmpint (landing.day, ==, ridge_day_new (2026, 3, 30));
  g_assert_cmpfloat_with_epsilon (landing.middle, CENTER, 1e-9);
  g_assert_cmpfloat_with_epsilon (landing.low, CENTER - half_width, 0.05 * half_width);
  g_assert_cmpfloat_with_epsilon (landing.high - CENTER, CENTER - landing.low, 1e-9);

  steps = ridge_key_result_list_landing_steps (k);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (g_array_index (steps, RidgeLandingStep, 0).day, ==, ridge_day_new (2026, 3, 23));
  g_assert_cmpfloat_with_epsilon (g_array_index (steps, RidgeLandingStep, 1).high, landing.high, 1e-9);

  /* The chance, where it can be read off the interval. */
  test_apply (plan, "~ key_result 1 target=%.17g", CENTER);
  ridge_key_result_get_landing (k, &landing);
  g_assert_cmpfloat_with_epsilon (landing.chance, 0.5, 1e-9);
  test_apply (plan, "~ key_result 1 baseline=20 target=%.17g", landing.low);
  ridge_key_result_get_landing (k, &landing);
  g_assert_cmpfloat_with_epsilon (landing.chance, 0.1, 1e-6);
  test_apply (plan, "~ key_result 1 measure=keep low=%.17g high=%.17g", landing.low, landing.high);
  ridge_key_result_get_landing (k, &landing);
  g_assert_cmpfloat_with_epsilon (landing.chance, 0.8, 1e-6);
}

/* The period has the values 12, 10 and 12 … of 2, 9 and 16 March: 32 is done. */
static void
test_total (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=50 aggregate=sum");
  RidgeKeyResult *k = test_key_result (plan, 1);
  RidgeLanding total, mean;

  g_assert_true (ridge_key_result_get_landing (k, &total));
  g_assert_cmpint (total.kind, ==, RIDGE_PROJECTION_TOTAL);
  g_assert_cmpfloat_with_epsilon (total.middle, 32 + 2 * CENTER, 1e-9);
  g_assert_cmpfloat_with_epsilon (total.high - total.middle, total.middle - total.low, 1e-9);

  /* The mean of five values is a fifth of their sum, and no less likely. */
  test_apply (plan, "~ key_result 1 target=10 aggregate=mean");
  g_assert_true (ridge_key_result_get_landing (k, &mean));
  g_assert_cmpfloat_with_epsilon (mean.middle, total.middle / 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (mean.low, total.low / 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (mean.chance, total.chance, 1e-9);
}

static void
test_no_forecast (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=8 target=12");
  RidgeKeyResult *k = test_key_result (plan, 1);
  RidgeLanding landing;

  /* A signal in the last phase: not predictable. */
  test_apply (plan, "~ point 1 2026-03-16 value=60");
  g_assert_true (ridge_key_result_get_landing (k, &landing));
  g_assert_cmpint (landing.status, ==, RIDGE_PROJECTION_NOT_PREDICTABLE);
  test_assert_nan (landing.middle);
  {
    g_autoptr (GArray) steps = ridge_key_result_list_landing_steps (k);

    g_assert_cmpuint (steps->len, ==, 0);
  }

  /* A phase of three values: not enough data. */
  test_apply (plan, "phase 1 kpi=1 day=2026-03-01 reason=new\n~ point 1 2026-03-16 value=12");
  g_assert_true (ridge_key_result_get_landing (k, &landing));
  g_assert_cmpint (landing.status, ==, RIDGE_PROJECTION_NOT_ENOUGH_DATA);

  /* Nothing to forecast. */
  test_apply (plan, "point 1 2026-03-30 value=11");
  g_assert_false (ridge_key_result_get_landing (k, &landing));
  test_apply (plan, "- point 1 2026-03-30\n~ key_result 1 aggregate=max");
  g_assert_false (ridge_key_result_get_landing (k, &landing));
  test_apply (plan, "~ key_result 1 aggregate=last\n- link 1");
  g_assert_false (ridge_key_result_get_landing (k, &landing));
}

static void
test_trend (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=20");
  RidgeKeyResult *k = test_key_result (plan, 1);
  RidgeLanding landing;

  /* 2, 1 above and below a line that rises by 1: its continuation is 12 and 13. */
  test_apply (plan, "~ kpi 1 trend=ols");
  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *day = ridge_day_to_iso (ridge_day_new (2026, 1, 5) + 7 * i);

      test_apply (plan, "~ point 1 %s value=%.17g", day, 1 + i + (i % 2 == 0 ? 0.1 : -0.12));
    }
  g_assert_true (ridge_key_result_get_landing (k, &landing));
  g_assert_cmpint (landing.kind, ==, RIDGE_PROJECTION_TREND);
  g_assert_cmpint (landing.status, ==, RIDGE_PROJECTION_OK);
  g_assert_cmpfloat_with_epsilon (landing.middle, 13, 0.1);
  g_assert_cmpfloat (landing.chance, <, 0.01);
}

static void
test_season (void)
{
  static const int months[] = { 8, 9, 10, 11, 12, 13, 12, 11, 10, 9, 8, 7 };
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=9");
  RidgeKeyResult *k = test_key_result (plan, 1);
  RidgeLanding landing;

  /* Three years that differ only by their season; the next value is a January. */
  test_apply (plan, "kpi 2 name=S frequency=monthly season=12\n- link 1\nlink 2 kind=drives from_kpi=2 to_key_result=1\n"
                    "~ period 1 starts=2026-01-01 ends=2026-03-31");
  for (guint i = 0; i < 36; i++)
    test_apply (plan, "point 2 %u-%02u-01 value=%d", 2023 + i / 12, i % 12 + 1, months[i % 12]);

  g_assert_true (ridge_key_result_get_landing (k, &landing));
  g_assert_cmpint (landing.status, ==, RIDGE_PROJECTION_OK);
  g_assert_cmpint (landing.day, ==, ridge_day_new (2026, 3, 1));
  g_assert_cmpfloat_with_epsilon (landing.middle, 10, 1e-9);
  g_assert_cmpfloat (landing.chance, >, 0.999);
}

static void
test_target (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=8 target=12");
  RidgeKeyResult *k = test_key_result (plan, 1);
  RidgeTargetSanity sanity;

  /* Five of the eleven values are 12 already. */
  g_assert_true (ridge_key_result_check_target (k, 12, &sanity));
  g_assert_cmpuint (sanity.n, ==, 11);
  g_assert_cmpuint (sanity.n_meeting, ==, 5);
  g_assert_cmpfloat_with_epsilon (sanity.sigmas, (12 - CENTER) / SIGMA, 1e-9);

  /* Below the baseline, down is good. */
  g_assert_true (ridge_key_result_check_target (k, 7, &sanity));
  g_assert_cmpuint (sanity.n_meeting, ==, 0);
  g_assert_false (ridge_key_result_check_target (k, NAN, &sanity));
}

static void
test_coming_days (void)
{
  static const struct
  {
    const char *frequency, *last, *expected;
  } cases[] = {
    { "daily", "2026-02-28", "2026-03-02" },   { "weekly", "2026-02-28", "2026-03-14" },
    { "monthly", "2025-12-31", "2026-02-28" }, { "quarterly", "2026-01-01", "2026-07-01" },
    { "yearly", "2024-02-29", "2026-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgePlan) plan = ridge_plan_new ();

      test_apply (plan, "kpi 1 frequency=%s", cases[i].frequency);
      g_assert_cmpint (ridge_kpi_get_coming_day (test_kpi (plan, 1), 2), ==, RIDGE_DAY_NONE);
      test_apply (plan, "point 1 %s value=1", cases[i].last);
      g_assert_cmpint (ridge_kpi_get_coming_day (test_kpi (plan, 1), 2), ==, ridge_day_parse (cases[i].expected));
      g_assert_cmpint (ridge_kpi_get_coming_day (test_kpi (plan, 1), RIDGE_DAY_MAX), ==, RIDGE_DAY_NONE);
    }
}

static void
test_status (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("");
  RidgeNhsStatus status;

  test_apply (plan, "~ kpi 1 target=100");
  g_assert_true (ridge_kpi_get_status (test_kpi (plan, 1), &status));
  g_assert_cmpint (status.variation, ==, RIDGE_NHS_POINT_COMMON_CAUSE);
  g_assert_cmpint (status.assurance, ==, RIDGE_NHS_ASSURANCE_FAIL);
  g_assert_true (status.predictable);

  test_apply (plan, "~ kpi 1 direction=lower\n~ point 1 2026-03-16 value=60");
  g_assert_true (ridge_kpi_get_status (test_kpi (plan, 1), &status));
  g_assert_cmpint (status.variation, ==, RIDGE_NHS_POINT_CONCERN);
  g_assert_false (status.predictable);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/landing/level", test_level);
  g_test_add_func ("/model/landing/total", test_total);
  g_test_add_func ("/model/landing/no-forecast", test_no_forecast);
  g_test_add_func ("/model/landing/trend", test_trend);
  g_test_add_func ("/model/landing/season", test_season);
  g_test_add_func ("/model/landing/target", test_target);
  g_test_add_func ("/model/landing/coming-days", test_coming_days);
  g_test_add_func ("/model/landing/status", test_status);

  return g_test_run ();
}
