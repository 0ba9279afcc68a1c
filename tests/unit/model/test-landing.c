/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where key results land. The twelve values, what is done and what remains are
 * the case "stable" of tests/data/xmr/pace_integrity.expected.json; its totals
 * come from R, for a level. How well forecasts hold is the matter of stats. */

#include "rows.h"

#include <math.h>

#include "model/ridge-landing.h"

static const double values[] = { 31, 28, 35, 30, 33, 29, 34, 27, 32, 30, 36, 31 };

/* Monthly values of 2026, and a year that begins with the last four of them. */
static RidgePlan *
make_plan (const char *key_result,
           const char *kpi)
{
  RidgePlan *plan = ridge_plan_new ();

  ridge_plan_set_today (plan, ridge_day_new (2026, 12, 15));
  test_apply (plan,
              "plan 1 name=P\n"
              "period 1 name=P starts=2026-09-01 ends=2027-08-31\n"
              "objective 1 title=O period=1\n"
              "key_result 1 title=K objective=1 baseline=0 %s\n"
              "kpi 1 name=S frequency=monthly %s\n"
              "link 1 kind=drives from_kpi=1 to_key_result=1",
              key_result, kpi);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    test_apply (plan, "point 1 2026-%02u-01 value=%.17g", i + 1, values[i]);
  return plan;
}

static void
get_end (const RidgeLanding *landing,
         double             *low,
         double             *middle,
         double             *high)
{
  RidgeDay day;

  g_assert_cmpint (landing->projection->status, ==, RIDGE_PROJECTION_OK);
  g_assert_true (ridge_landing_at (landing, landing->projection->steps, &day, low, middle, high));
  g_assert_cmpint (day, ==, ridge_day_new (2027, 8, 31));
  g_assert_cmpfloat (*low, <, *middle);
  g_assert_cmpfloat (*middle, <, *high);
}

static void
test_total (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("target=390 aggregate=sum", "");
  g_auto (RidgeLanding) landing = { 0 };
  double low, middle, high;

  ridge_key_result_get_landing (test_key_result (plan, 1), NULL, &landing);
  get_end (&landing, &low, &middle, &high);
  g_assert_cmpuint (landing.projection->steps, ==, 8);
  /* Eight more of what lies between 27 and 36, about 250 of them. */
  g_assert_cmpfloat_with_epsilon (middle, 379.666666666667, 8);
  /* Inside the 3-sigma interval of the case, which holds more than 80 %. */
  g_assert_cmpfloat (low, >, 333.750918694476);
  g_assert_cmpfloat (high, <, 425.582414638857);
  g_assert_cmpfloat (landing.projection->chance, <, 0.5);
  g_assert_true (landing.projection->adds_up);
  g_assert_nonnull (ridge_landing_get_method (&landing));
}

/* A mean is the total of its values by their number. */
static void
test_mean (void)
{
  g_autoptr (RidgePlan) total_plan = make_plan ("target=390 aggregate=sum", "");
  g_autoptr (RidgePlan) mean_plan = make_plan ("target=32.5 aggregate=mean", "");
  g_auto (RidgeLanding) total = { 0 };
  g_auto (RidgeLanding) mean = { 0 };
  double low[2], middle[2], high[2];

  ridge_key_result_get_landing (test_key_result (total_plan, 1), NULL, &total);
  ridge_key_result_get_landing (test_key_result (mean_plan, 1), NULL, &mean);
  get_end (&total, &low[0], &middle[0], &high[0]);
  get_end (&mean, &low[1], &middle[1], &high[1]);
  g_assert_cmpfloat_with_epsilon (low[1], low[0] / 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle[1], middle[0] / 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (high[1], high[0] / 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (mean.projection->chance, total.projection->chance, 1e-12);
}

/* The mean of the values is 376 / 12: they swing about it, whatever is wished. Wishes upwards and downwards share the rest. */
static void
test_level (void)
{
  g_autoptr (RidgePlan) up = make_plan ("target=33", "");
  g_autoptr (RidgePlan) down = make_plan ("target=33", "");
  g_auto (RidgeLanding) rising = { 0 };
  g_auto (RidgeLanding) falling = { 0 };
  double low, middle, high;

  test_apply (down, "~ key_result 1 baseline=40");
  ridge_key_result_get_landing (test_key_result (up, 1), NULL, &rising);
  ridge_key_result_get_landing (test_key_result (down, 1), NULL, &falling);
  get_end (&rising, &low, &middle, &high);
  g_assert_cmpfloat_with_epsilon (middle, 376.0 / 12, 1.5);
  g_assert_cmpfloat_with_epsilon (rising.projection->chance + falling.projection->chance, 1, 1e-12);
  g_assert_cmpfloat (rising.projection->chance, <, 0.5);
}

/* News counts as if it were in the plan already. */
static void
test_news (void)
{
  g_autoptr (RidgePlan) before = make_plan ("target=33", "");
  g_autoptr (RidgePlan) after = make_plan ("target=33", "");
  RidgeNews news = { ridge_day_new (2027, 1, 1), 34 };
  g_auto (RidgeLanding) told = { 0 };
  g_auto (RidgeLanding) known = { 0 };

  test_apply (after, "point 1 2027-01-01 value=34");
  ridge_plan_set_today (after, ridge_day_new (2027, 1, 1));
  ridge_key_result_get_landing (test_key_result (before, 1), &news, &told);
  ridge_key_result_get_landing (test_key_result (after, 1), NULL, &known);
  g_assert_cmpint (told.from_day, ==, known.from_day);
  g_assert_cmpuint (told.projection->steps, ==, known.projection->steps);
  g_assert_cmpfloat (told.projection->low, ==, known.projection->low);
  g_assert_cmpfloat (told.projection->chance, ==, known.projection->chance);
}

static void
test_no_forecast (void)
{
  static const struct
  {
    const char *key_result;
    const char *change;
    const char *status;
  } cases[] = {
    { "target=1 measure=milestones", "", "milestones" },
    { "target=40 aggregate=max", "", "extreme" },
    { "target=20 aggregate=min", "", "extreme" },
    /* A new process with two values. */
    { "target=33", "phase 1 kpi=1 day=2026-11-01 reason=R", "not-enough-data" },
    /* The last value of the period is there. */
    { "target=33", "~ period 1 ends=2026-12-31", "no-further-value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgePlan) plan = make_plan (cases[i].key_result, "");
      g_auto (RidgeLanding) landing = { 0 };
      RidgeDay day;
      double number;

      if (*cases[i].change != '\0')
        test_apply (plan, "%s", cases[i].change);
      ridge_key_result_get_landing (test_key_result (plan, 1), NULL, &landing);
      g_assert_cmpstr (ridge_landing_get_status (&landing), ==, cases[i].status);
      g_assert_false (ridge_landing_has (&landing));
      g_assert_null (ridge_landing_get_method (&landing));
      g_assert_false (ridge_landing_at (&landing, 1, &day, &number, &number, &number));
    }
}

static RidgePlan *
make_check_ins (const char *key_result,
                int         n,
                int         days_between)
{
  static const int wobble[] = { 0, 1, -1, 1, 0, -1, 1, -1, 0, 1, -1, 0 };
  RidgePlan *plan = ridge_plan_new ();

  ridge_plan_set_today (plan, ridge_day_new (2026, 3, 25));
  test_apply (plan,
              "plan 1 name=P\n"
              "period 1 name=P starts=2026-01-01 ends=2026-04-05\n"
              "objective 1 title=O period=1\n"
              "key_result 1 title=K objective=1 baseline=0 target=70 %s", key_result);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *iso = ridge_day_to_iso (ridge_day_new (2026, 1, 5) + days_between * i);

      test_apply (plan, "check_in %d key_result=1 day=%s value=%d", i + 1, iso, 10 + 5 * i + wobble[i]);
    }
  return plan;
}

/* Check-ins along a line land on the line, from the third on, at their own pace. */
static void
test_check_ins (void)
{
  static const struct
  {
    int n;
    int days_between;
    gsize steps;      /* until 5 April */
    double end;
  } cases[] = {
    { 12, 7, 1, 70 },
    { 6, 7, 7, 70 },
    { 3, 7, 10, 70 },
    { 6, 14, 1, 40 },
    { 4, 21, 1, 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgePlan) plan = make_check_ins ("", cases[i].n, cases[i].days_between);
      g_auto (RidgeLanding) landing = { 0 };
      RidgeDay day;
      double low, middle, high;

      ridge_key_result_get_landing (test_key_result (plan, 1), NULL, &landing);
      g_assert_true (ridge_landing_has (&landing));
      g_assert_cmpuint (landing.projection->steps, ==, cases[i].steps);
      g_assert_true (ridge_landing_at (&landing, cases[i].steps, &day, &low, &middle, &high));
      g_assert_cmpint (day, ==, ridge_day_new (2026, 4, 5));
      g_assert_cmpfloat (low, <, cases[i].end);
      g_assert_cmpfloat (high, >, cases[i].end);
    }
}

/* A result that rises is not put back: where it is now is not left out. */
static void
test_rise_is_kept (void)
{
  g_autoptr (RidgePlan) plan = make_check_ins ("", 9, 7);
  g_auto (RidgeLanding) landing = { 0 };
  RidgeDay day;
  double low, middle, high;

  ridge_key_result_get_landing (test_key_result (plan, 1), NULL, &landing);
  g_assert_cmpstr (ridge_landing_get_method (&landing), !=, "level");
  g_assert_true (ridge_landing_at (&landing, landing.projection->steps, &day, &low, &middle, &high));
  g_assert_cmpfloat (middle, >, 50);
  g_assert_false (landing.projection->falls_back);
}

/* A value far outside the limits: the answer is there all the same. */
static void
test_signal_does_not_block (void)
{
  g_autoptr (RidgePlan) calm = make_plan ("target=33", "");
  g_autoptr (RidgePlan) plan = make_plan ("target=33", "");
  g_auto (RidgeLanding) before = { 0 };
  g_auto (RidgeLanding) landing = { 0 };
  double low[2], middle[2], high[2];

  test_apply (plan, "~ point 1 2026-12-01 value=90");
  ridge_key_result_get_landing (test_key_result (calm, 1), NULL, &before);
  ridge_key_result_get_landing (test_key_result (plan, 1), NULL, &landing);
  get_end (&before, &low[0], &middle[0], &high[0]);
  get_end (&landing, &low[1], &middle[1], &high[1]);
  g_assert_cmpfloat (high[1] - low[1], >, high[0] - low[0]);
  g_assert_cmpfloat (fabs (middle[1] - middle[0]), <=, (high[1] - low[1]) / 2);
}

/* What was kept by the methods of before is known by its name. */
static void
test_kept_method (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("target=33", "");
  g_auto (RidgeLanding) landing = { 0 };
  g_autofree char *kept = NULL;

  ridge_key_result_get_landing (test_key_result (plan, 1), NULL, &landing);
  kept = ridge_landing_dup_kept_method (&landing);
  g_assert_true (ridge_landing_method_is_current (kept));
  g_assert_false (ridge_landing_method_is_current ("level"));
  g_assert_false (ridge_landing_method_is_current ("trend"));
}

/* Only the values of the last phase count, and of these not the ghosts. */
static void
test_last_phase (void)
{
  double low[2], middle[2], high[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RidgePlan) plan = make_plan ("target=40", "trend=ols");
      g_auto (RidgeLanding) landing = { 0 };

      for (guint month = 1; month <= 12; month++)
        test_apply (plan, "point 1 2025-%02u-01 value=%u", month, i == 0 ? 31 + month % 3 : 90 - month % 3);
      test_apply (plan, "phase 1 kpi=1 day=2026-01-01 reason=R\n"
                        "~ point 1 2026-05-01 ghost=1 ghost_reason=R");
      ridge_key_result_get_landing (test_key_result (plan, 1), NULL, &landing);
      get_end (&landing, &low[i], &middle[i], &high[i]);
      g_assert_cmpuint (landing.projection->n, ==, 11);
    }

  g_assert_cmpfloat (low[0], ==, low[1]);
  g_assert_cmpfloat (high[0], ==, high[1]);
}

static void
test_course (void)
{
  static const double sums[] = { 32, 62, 98, 129 };
  g_autoptr (RidgePlan) plan = make_plan ("target=390 aggregate=sum", "");
  g_autofree RidgeDay *days = NULL;
  g_autofree double *course = NULL;

  g_assert_cmpuint (ridge_key_result_get_course (test_key_result (plan, 1), &days, &course), ==, 4);
  for (guint i = 0; i < 4; i++)
    test_assert_near (course[i], sums[i]);
  g_assert_cmpint (days[0], ==, ridge_day_new (2026, 9, 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/landing/total", test_total);
  g_test_add_func ("/model/landing/mean", test_mean);
  g_test_add_func ("/model/landing/level", test_level);
  g_test_add_func ("/model/landing/news", test_news);
  g_test_add_func ("/model/landing/no-forecast", test_no_forecast);
  g_test_add_func ("/model/landing/check-ins", test_check_ins);
  g_test_add_func ("/model/landing/rise-is-kept", test_rise_is_kept);
  g_test_add_func ("/model/landing/signal-does-not-block", test_signal_does_not_block);
  g_test_add_func ("/model/landing/kept-method", test_kept_method);
  g_test_add_func ("/model/landing/last-phase", test_last_phase);
  g_test_add_func ("/model/landing/course", test_course);
  return g_test_run ();
}
