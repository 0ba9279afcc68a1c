/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of a key result, by their definitions: expected values are
 * worked out by hand beside each case. */

#include "rows.h"

#include <math.h>

/* A period of 100 days, an objective with key result 1, and a day in it. */
static RidgePlan *
make_plan (const char *key_result,
           const char *today)
{
  RidgePlan *plan = ridge_plan_new ();

  ridge_plan_set_today (plan, ridge_day_parse (today));
  test_apply (plan,
              "plan 1 name=P\n"
              "period 1 name=P starts=2026-01-01 ends=2026-04-10\n"
              "objective 1 title=O period=1\n"
              "key_result 1 title=K objective=1 %s",
              key_result);

  return plan;
}

static void
test_change (void)
{
  static const struct
  {
    double baseline, target, value, progress, score;
  } cases[] = {
    { 0, 10, 4, 0.4, 0.4 },
    { 10, 20, 10, 0, 0 },
    { 10, 20, 8.3, -0.17, 0 },      /* −17 %: kept, not scored */
    { 10, 20, 22.5, 1.25, 1 },      /* 125 % */
    { 50, 30, 45, 0.25, 0.25 },     /* falling */
    { 50, 30, 20, 1.5, 1 },
    { -10, 10, 5, 0.75, 0.75 },
    { 5, 5, 5, 1, 1 },              /* baseline = target: reached … */
    { 5, 5, 6, 0, 0 },              /* … or not */
    { 0.1 + 0.2, 0.3, 0.3, 1, 1 },  /* the same but for the last bit */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=1", "2026-02-19");
      RidgeKeyResult *k = test_key_result (plan, 1);

      test_assert_nan (ridge_key_result_get_progress (k));
      test_assert_nan (ridge_key_result_get_score (k));
      test_apply (plan, "~ key_result 1 baseline=%.17g target=%.17g\ncheck_in 1 key_result=1 day=2026-02-15 value=%.17g",
                  cases[i].baseline, cases[i].target, cases[i].value);
      test_assert_near (ridge_key_result_get_progress (k), cases[i].progress);
      test_assert_near (ridge_key_result_get_score (k), cases[i].score);
      test_assert_near (ridge_key_result_get_current (k), cases[i].value);
      g_assert_cmpint (ridge_key_result_get_current_day (k), ==, ridge_day_new (2026, 2, 15));
    }
}

/* A falling key result and its mirror image are the same in every number. */
static void
test_mirror (void)
{
  for (guint i = 0; i < 300; i++)
    {
      double baseline = g_test_rand_double_range (-100, 100), target = g_test_rand_double_range (-100, 100);
      double value = g_test_rand_double_range (-200, 200);
      const char *curve = (const char *[]) { "linear", "back-loaded" }[i % 2];
      g_autoptr (RidgePlan) plan = make_plan ("", "2026-02-19");
      RidgeKeyResult *k, *mirrored;

      if (i % 10 == 0)
        target = baseline;
      test_apply (plan,
                  "~ key_result 1 baseline=%.17g target=%.17g curve=%s\n"
                  "key_result 2 title=M objective=1 baseline=%.17g target=%.17g curve=%s\n"
                  "check_in 1 key_result=1 day=2026-02-15 value=%.17g\n"
                  "check_in 2 key_result=2 day=2026-02-15 value=%.17g",
                  baseline, target, curve, -baseline, -target, curve, value, -value);
      k = test_key_result (plan, 1);
      mirrored = test_key_result (plan, 2);
      g_assert_cmpfloat (ridge_key_result_get_progress (k), ==, ridge_key_result_get_progress (mirrored));
      g_assert_cmpfloat (ridge_key_result_get_score (k), ==, ridge_key_result_get_score (mirrored));
      g_assert_cmpint (ridge_key_result_get_pace (k), ==, ridge_key_result_get_pace (mirrored));
      g_assert_cmpfloat (ridge_key_result_get_score (k), >=, 0);
      g_assert_cmpfloat (ridge_key_result_get_score (k), <=, 1);
    }
}

static void
test_current (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  /* Before and after the period nothing counts. */
  test_apply (plan, "check_in 1 key_result=1 day=2025-12-31 value=50 confidence=90\n"
                    "check_in 2 key_result=1 day=2026-04-11 value=60 confidence=90");
  test_assert_nan (ridge_key_result_get_current (k));
  test_assert_nan (ridge_key_result_get_confidence (k));
  g_assert_null (ridge_key_result_get_latest_check_in (k));

  /* Nor what is dated after today, before its day has come. */
  test_apply (plan, "check_in 3 key_result=1 day=2026-04-10 value=30 confidence=80");
  test_assert_nan (ridge_key_result_get_current (k));
  test_assert_nan (ridge_key_result_get_confidence (k));
  g_assert_null (ridge_key_result_get_latest_check_in (k));
  ridge_plan_set_today (plan, ridge_day_new (2026, 4, 10));
  test_assert_near (ridge_key_result_get_current (k), 30);
  g_assert_nonnull (ridge_key_result_get_latest_check_in (k));
  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 19));

  /* A check-in without a value keeps the one before; each gives what it has. */
  test_apply (plan, "- check_in 3\n"
                    "check_in 4 key_result=1 day=2026-01-10 value=10 confidence=40\n"
                    "check_in 5 key_result=1 day=2026-01-20 confidence=70");
  test_assert_near (ridge_key_result_get_current (k), 10);
  g_assert_cmpint (ridge_key_result_get_current_day (k), ==, ridge_day_new (2026, 1, 10));
  test_assert_near (ridge_key_result_get_confidence (k), 0.7);
  g_assert_cmpint (ridge_entity_get_id (RIDGE_ENTITY (ridge_key_result_get_latest_check_in (k))), ==, 5);

  /* Two on one day: the one made later. */
  test_apply (plan, "check_in 6 key_result=1 day=2026-01-21 value=12 made_at=2026-01-21T09:00:00Z\n"
                    "check_in 7 key_result=1 day=2026-01-21 value=11 made_at=2026-01-21T08:00:00Z");
  test_assert_near (ridge_key_result_get_current (k), 12);

  test_apply (plan, "~ check_in 6 value=20");
  test_assert_near (ridge_key_result_get_progress (k), 0.2);
}

static void
test_keep (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("measure=keep low=2 high=4", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  test_assert_nan (ridge_key_result_get_score (k));
  g_assert_false (ridge_key_result_get_inside (k));

  /* Bounds are inclusive: inside are 2 and 4 of four; now outside. */
  test_apply (plan, "check_in 1 key_result=1 day=2026-02-12 value=2\n"
                    "check_in 2 key_result=1 day=2026-02-13 value=4\n"
                    "check_in 3 key_result=1 day=2026-02-14 value=1.9\n"
                    "check_in 4 key_result=1 day=2026-02-15 value=4.1");
  test_assert_near (ridge_key_result_get_score (k), 0.5);
  g_assert_false (ridge_key_result_get_inside (k));
  test_assert_near (ridge_key_result_get_current (k), 4.1);
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_FAR_BEHIND);
  test_assert_near (ridge_key_result_get_expected (k), 1);

  /* Stay above: no upper bound. */
  test_apply (plan, "~ key_result 1 high=-");
  test_assert_near (ridge_key_result_get_score (k), 0.75);
  g_assert_true (ridge_key_result_get_inside (k));
}

static void
test_milestones (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("measure=milestones", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  test_assert_nan (ridge_key_result_get_score (k));

  test_apply (plan, "milestone 1 key_result=1 title=a weight=1\n"
                    "milestone 2 key_result=1 title=b weight=3\n"
                    "milestone 3 key_result=1 title=c weight=4");
  test_assert_near (ridge_key_result_get_score (k), 0);

  test_apply (plan, "~ milestone 2 done_on=2026-02-14");
  test_assert_near (ridge_key_result_get_score (k), 3.0 / 8);
  g_assert_cmpint (ridge_key_result_get_news_day (k), ==, ridge_day_new (2026, 2, 14));

  /* What is dated after today is not done yet. */
  test_apply (plan, "~ milestone 3 done_on=2026-02-20");
  test_assert_near (ridge_key_result_get_score (k), 3.0 / 8);
  g_assert_cmpint (ridge_key_result_get_news_day (k), ==, ridge_day_new (2026, 2, 14));
  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 20));
  test_assert_near (ridge_key_result_get_score (k), 7.0 / 8);
  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 19));

  /* One step is yes or no. */
  test_apply (plan, "- milestone 1\n- milestone 3");
  test_assert_near (ridge_key_result_get_score (k), 1);
}

static void
test_driver (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);
  static const struct
  {
    const char *aggregate;
    double      current;
  } cases[] = { { "last", 30 }, { "sum", 60 }, { "mean", 20 }, { "min", 10 }, { "max", 30 } };

  test_apply (plan, "check_in 1 key_result=1 day=2026-02-18 value=99\n"
                    "kpi 1 name=Orders\n"
                    "point 1 2025-12-31 value=7\n"
                    "link 1 kind=drives from_kpi=1 to_key_result=1");

  /* A value from before the period says nothing about it: the check-in does. */
  test_assert_near (ridge_key_result_get_current (k), 99);
  test_apply (plan, "- check_in 1");
  test_assert_nan (ridge_key_result_get_current (k));
  test_assert_nan (ridge_key_result_get_progress (k));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_NO_DATA);
  g_assert_cmpint (ridge_key_result_get_news_day (k), ==, RIDGE_DAY_NONE);
  test_apply (plan, "check_in 1 key_result=1 day=2026-02-18 value=99");

  test_apply (plan, "point 1 2026-01-31 value=20\n"
                    "point 1 2026-02-10 value=10\n"
                    "point 1 2026-02-14 value=30\n"
                    "point 1 2026-02-15 value=1000 ghost=1 ghost_reason=typo\n"
                    "point 1 2026-02-16\n"
                    "point 1 2026-02-20 value=400\n"     /* tomorrow */
                    "point 1 2026-04-11 value=500");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_apply (plan, "~ key_result 1 aggregate=%s", cases[i].aggregate);
      test_assert_near (ridge_key_result_get_current (k), cases[i].current);
      g_assert_cmpint (ridge_key_result_get_current_day (k), ==, ridge_day_new (2026, 2, 14));
    }

  /* The KPI moves, the key result follows. */
  test_apply (plan, "~ point 1 2026-02-14 value=40");
  test_assert_near (ridge_key_result_get_progress (k), 0.4);

  /* Keep: the KPI's values in the period. */
  test_apply (plan, "~ key_result 1 measure=keep high=25 aggregate=last");
  test_assert_near (ridge_key_result_get_score (k), 2.0 / 3);

  /* Without the link, the check-in. */
  test_apply (plan, "- link 1\n~ key_result 1 measure=change");
  test_assert_near (ridge_key_result_get_current (k), 99);
}

/* What a step of the measure can show: the words grow with the evidence. */
static void
test_too_early (void)
{
  static const struct
  {
    const char *columns;
    int         day;        /* of 100 */
    double      value;
    RidgePace   pace;
  } cases[] = {
    /* Three deals: one is a third of the way, which is planned for on the 34th day. */
    { "baseline=0 target=3", 11, 0, RIDGE_PACE_TOO_EARLY },
    { "baseline=0 target=3", 33, 0, RIDGE_PACE_TOO_EARLY },
    { "baseline=0 target=3", 34, 0, RIDGE_PACE_FAR_BEHIND },
    { "baseline=0 target=3", 20, 1, RIDGE_PACE_ON },           /* a step has been seen */
    { "baseline=3 target=0", 33, 3, RIDGE_PACE_TOO_EARLY },
    { "baseline=3 target=0", 20, 4, RIDGE_PACE_FAR_BEHIND },   /* and one the wrong way */
    /* Written with a decimal a step is a tenth of that. */
    { "baseline=0 target=3 decimals=1", 11, 0, RIDGE_PACE_FAR_BEHIND },
    { "baseline=0.5 target=3.5", 11, 0.5, RIDGE_PACE_FAR_BEHIND },
    { "baseline=0 target=3", 11, 0.1, RIDGE_PACE_FAR_BEHIND },
    /* Within the first tenth, whatever the measure. */
    { "baseline=0 target=1000", 9, 0, RIDGE_PACE_TOO_EARLY },
    { "baseline=0 target=1000", 10, 0, RIDGE_PACE_FAR_BEHIND },  /* it is over at the end of the tenth day */
    { "baseline=0 target=1000", 11, 0, RIDGE_PACE_FAR_BEHIND },
    /* Back-loaded: of ten steps the first is planned for on the 32nd day. */
    { "baseline=0 target=10 curve=back-loaded", 31, 0, RIDGE_PACE_TOO_EARLY },
    { "baseline=0 target=10 curve=back-loaded", 32, 0, RIDGE_PACE_FAR_BEHIND },
    /* Yes or no shows itself at the end. */
    { "baseline=0 target=1", 99, 0, RIDGE_PACE_TOO_EARLY },
    { "baseline=0 target=1", 100, 0, RIDGE_PACE_FAR_BEHIND },
    { "baseline=0 target=1", 50, 1, RIDGE_PACE_ON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgePlan) plan = make_plan (cases[i].columns, "2026-02-19");
      RidgeDay day = ridge_day_new (2026, 1, 1) + cases[i].day - 1;
      g_autofree char *iso = ridge_day_to_iso (day);

      test_apply (plan, "check_in 1 key_result=1 day=%s value=%.17g", iso, cases[i].value);
      ridge_plan_set_today (plan, day);
      g_assert_cmpint (ridge_key_result_get_pace (test_key_result (plan, 1)), ==, cases[i].pace);
    }
}

/* One milestone of four, a value a month, a word every four weeks. */
static void
test_too_early_steps (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("measure=milestones", "2026-01-20");
  RidgeKeyResult *k = test_key_result (plan, 1);

  test_apply (plan, "check_in 1 key_result=1 day=2026-01-19 note=none");
  for (guint i = 1; i <= 4; i++)
    test_apply (plan, "milestone %u key_result=1 title=m%u weight=1", i, i);
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_TOO_EARLY);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 25));    /* the 25th of 100 days */
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_FAR_BEHIND);

  test_apply (plan, "~ key_result 1 measure=change baseline=0 target=1000\n"
                    "kpi 1 name=Orders frequency=monthly\n"
                    "point 1 2026-01-05 value=0\n"
                    "link 1 kind=drives from_kpi=1 to_key_result=1");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_TOO_EARLY);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 31));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_FAR_BEHIND);

  test_apply (plan, "- link 1\n~ plan 1 cadence_days=28\ncheck_in 2 key_result=1 day=2026-01-20 value=0");
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 27));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_TOO_EARLY);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 28));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_FAR_BEHIND);
}

/* A guardrail holds or is broken; without a value it does neither, with a stale
 * one it is not said to hold, and a breach is never hidden. */
static void
test_guardrail_pace (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("role=guardrail measure=keep high=5", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_NO_DATA);
  test_apply (plan, "check_in 1 key_result=1 day=2026-02-19 value=5");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_HOLDS);
  ridge_plan_set_today (plan, ridge_day_new (2026, 3, 2));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);
  test_apply (plan, "~ check_in 1 value=5.1");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_BROKEN);
  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 18));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_NO_DATA);

  /* Without a bound there is nothing to hold. */
  test_apply (plan, "~ key_result 1 measure=change high=-");
  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 19));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_NO_DATA);
}

static void
test_curves (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=10 target=20", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  /* 19 February is the 50th of 100 days. */
  test_assert_near (ridge_key_result_get_expected (k), 0.5);
  test_assert_near (ridge_key_result_expected_value_at (k, ridge_day_new (2026, 2, 19)), 15);
  test_assert_near (ridge_key_result_expected_at (k, ridge_day_new (2025, 12, 31)), 0);
  test_assert_near (ridge_key_result_expected_at (k, ridge_day_new (2026, 4, 10)), 1);

  test_apply (plan, "~ key_result 1 curve=back-loaded");
  test_assert_near (ridge_key_result_get_expected (k), 0.25);

  test_apply (plan, "~ key_result 1 curve=stepped\n"
                    "plan_step 1 key_result=1 day=2026-03-01 value=18\n"
                    "plan_step 2 key_result=1 day=2026-02-01 value=12");
  test_assert_near (ridge_key_result_get_expected (k), 0.2);
  test_assert_near (ridge_key_result_expected_at (k, ridge_day_new (2026, 1, 31)), 0);
  test_assert_near (ridge_key_result_expected_at (k, ridge_day_new (2026, 3, 1)), 0.8);
  test_assert_near (ridge_key_result_expected_at (k, ridge_day_new (2026, 4, 10)), 1);
}

/* Expected is 50 %: on pace from 45 %, behind from 35 %. */
static void
test_pace (void)
{
  static const struct
  {
    double    value;
    RidgePace pace;
  } cases[] = {
    { 100, RIDGE_PACE_ON }, { 45, RIDGE_PACE_ON }, { 44.99, RIDGE_PACE_BEHIND }, { 35, RIDGE_PACE_BEHIND },
    { 34.99, RIDGE_PACE_FAR_BEHIND }, { -5, RIDGE_PACE_FAR_BEHIND },
  };
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  test_apply (plan, "check_in 1 key_result=1 day=2026-02-19 value=0");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_apply (plan, "~ check_in 1 value=%.17g", cases[i].value);
      g_assert_cmpint (ridge_key_result_get_pace (k), ==, cases[i].pace);
    }

  test_apply (plan, "~ check_in 1 value=-");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_NO_DATA);
}

/* No check-in within the cadence of 7 and 3 more days: stale, whatever the value. */
static void
test_stale (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-01-09");
  RidgeKeyResult *k = test_key_result (plan, 1);

  /* Without any value there is nothing that could be stale. */
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_NO_DATA);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 12));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_NO_DATA);

  test_apply (plan, "check_in 2 key_result=1 day=2026-01-02 value=100");
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 9));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_TOO_EARLY);    /* the 9th of 100 days */
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 12));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 13));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);

  /* A word without a value makes no value fresh. */
  test_apply (plan, "check_in 3 key_result=1 day=2026-01-13 confidence=90 note=fine");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 12));

  test_apply (plan, "check_in 1 key_result=1 day=2026-01-12 value=100");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 22));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 23));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);

  test_apply (plan, "~ plan 1 cadence_days=14");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);

  /* What is closed or a draft owes nobody news. */
  ridge_plan_set_today (plan, ridge_day_new (2026, 3, 22));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);
  test_apply (plan, "~ objective 1 state=closed");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);
}

/* Silence hides how far behind it was as well as that it was on pace. */
static void
test_stale_behind (void)
{
  static const struct
  {
    double    value;      /* where 12 is planned for the 12th day, and 13 for the 13th */
    RidgePace pace;
  } cases[] = {
    { 12, RIDGE_PACE_ON }, { 9, RIDGE_PACE_BEHIND }, { 3, RIDGE_PACE_FAR_BEHIND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-01-12");
      RidgeKeyResult *k = test_key_result (plan, 1);

      test_apply (plan, "check_in 1 key_result=1 day=2026-01-02 value=%.17g", cases[i].value);
      g_assert_cmpint (ridge_key_result_get_pace (k), ==, cases[i].pace);
      ridge_plan_set_today (plan, ridge_day_new (2026, 1, 13));
      g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);
    }
}

/* After the end nobody owes a value: what there was then is judged by the whole target. */
static void
test_over (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-06-01");
  RidgeKeyResult *k = test_key_result (plan, 1);

  test_apply (plan, "check_in 1 key_result=1 day=2026-04-08 value=95");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);
  g_assert_cmpfloat (ridge_key_result_get_expected (k), ==, 1);
  test_apply (plan, "~ check_in 1 value=80");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_BEHIND);
  test_apply (plan, "~ check_in 1 value=60");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_FAR_BEHIND);

  /* What came after the end is none of it. */
  test_apply (plan, "check_in 2 key_result=1 day=2026-04-11 value=100");
  test_assert_near (ridge_key_result_get_current (k), 60);

  /* Silent when it ended. */
  test_apply (plan, "~ check_in 1 day=2026-03-01");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);
}

/* A monthly value dated the first stands for its month: January's figure is
 * news until February's is due, early in March. */
static void
test_stale_driver (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  test_apply (plan, "kpi 1 name=Orders frequency=monthly\n"
                    "point 1 2026-01-01 value=90\n"
                    "link 1 kind=drives from_kpi=1 to_key_result=1");
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);
  ridge_plan_set_today (plan, ridge_day_new (2026, 3, 6));    /* 31 January + 31 + 3 */
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);
  ridge_plan_set_today (plan, ridge_day_new (2026, 3, 7));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);

  /* A daily one is silent after a day and three, whatever the cadence. */
  test_apply (plan, "~ kpi 1 frequency=daily\npoint 1 2026-03-02 value=90");
  ridge_plan_set_today (plan, ridge_day_new (2026, 3, 6));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_ON);
  ridge_plan_set_today (plan, ridge_day_new (2026, 3, 7));
  g_assert_cmpint (ridge_key_result_get_pace (k), ==, RIDGE_PACE_STALE);
}

static void
test_due (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-01-01");
  RidgeKeyResult *k = test_key_result (plan, 1);
  GPtrArray *due;

  /* Never checked in: from the first day. */
  g_assert_true (ridge_key_result_get_due (k));

  /* Checked in on Thursday the 8th: due again on Monday the 12th. */
  test_apply (plan, "check_in 1 key_result=1 day=2026-01-08 value=1");
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 11));
  g_assert_false (ridge_key_result_get_due (k));
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 12));
  g_assert_true (ridge_key_result_get_due (k));

  /* On Friday the 9th: the next Monday but one, the 19th. */
  test_apply (plan, "~ check_in 1 day=2026-01-09");
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 18));
  g_assert_false (ridge_key_result_get_due (k));
  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 19));
  g_assert_true (ridge_key_result_get_due (k));

  due = ridge_period_list_due (test_period (plan, 1));
  g_assert_cmpuint (due->len, ==, 1);
  g_assert_true (due->pdata[0] == k);
  g_ptr_array_unref (due);

  test_apply (plan, "~ objective 1 state=draft");
  g_assert_false (ridge_key_result_get_due (k));
}

static void
test_guardrail (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("role=guardrail measure=keep high=5", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  g_assert_false (ridge_key_result_get_breached (k));
  test_apply (plan, "check_in 1 key_result=1 day=2026-02-15 value=5");
  g_assert_false (ridge_key_result_get_breached (k));
  test_apply (plan, "~ check_in 1 value=5.1");
  g_assert_true (ridge_key_result_get_breached (k));
  g_assert_cmpuint (ridge_objective_get_n_breached (test_objective (plan, 1)), ==, 1);

  /* A driver is never breached. */
  test_apply (plan, "~ key_result 1 role=driver");
  g_assert_false (ridge_key_result_get_breached (k));

  /* Without a band: worse than it was. */
  test_apply (plan, "~ key_result 1 role=guardrail measure=change high=- baseline=5 target=4");
  g_assert_true (ridge_key_result_get_breached (k));
  test_apply (plan, "~ check_in 1 value=4.9");
  g_assert_false (ridge_key_result_get_breached (k));
  test_apply (plan, "~ check_in 1 value=5");
  g_assert_false (ridge_key_result_get_breached (k));

  /* What shall stay as it is breaks by any step. */
  test_apply (plan, "~ key_result 1 target=5");
  g_assert_false (ridge_key_result_get_breached (k));
  test_apply (plan, "~ key_result 1 decimals=1\n~ check_in 1 value=4.9");
  g_assert_true (ridge_key_result_get_breached (k));

  /* An upward one is broken below where it began. */
  test_apply (plan, "~ key_result 1 target=6");
  g_assert_true (ridge_key_result_get_breached (k));
  test_apply (plan, "~ check_in 1 value=5.1");
  g_assert_false (ridge_key_result_get_breached (k));
}

static void
count_cb (gpointer  object,
          guint    *count)
{
  (*count)++;
}

/* computed-changed: once a batch, for what may read differently, and only then. */
static void
test_computed_changed (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("baseline=0 target=100", "2026-02-19");
  guint n_kr = 0, n_objective = 0, n_period = 0, n_other = 0;

  test_apply (plan, "objective 2 title=other period=1\nkey_result 2 title=L objective=2 baseline=0 target=1");
  g_signal_connect (test_key_result (plan, 1), "computed-changed", G_CALLBACK (count_cb), &n_kr);
  g_signal_connect (test_objective (plan, 1), "computed-changed", G_CALLBACK (count_cb), &n_objective);
  g_signal_connect (test_period (plan, 1), "computed-changed", G_CALLBACK (count_cb), &n_period);
  g_signal_connect (test_objective (plan, 2), "computed-changed", G_CALLBACK (count_cb), &n_other);
  ridge_period_get_score (test_period (plan, 1));

  test_apply (plan, "check_in 1 key_result=1 day=2026-02-15 value=5\ncheck_in 2 key_result=1 day=2026-02-16 value=6\n"
                    "~ key_result 1 target=50");
  g_assert_cmpuint (n_kr, ==, 1);
  g_assert_cmpuint (n_objective, ==, 1);
  g_assert_cmpuint (n_period, ==, 1);
  g_assert_cmpuint (n_other, ==, 0);

  /* Nobody looked since: nothing to say. */
  test_apply (plan, "~ check_in 2 value=7");
  g_assert_cmpuint (n_objective, ==, 1);

  test_assert_near (ridge_period_get_score (test_period (plan, 1)), 0.14);
  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 20));
  g_assert_cmpuint (n_objective, ==, 2);
  g_assert_cmpuint (n_other, ==, 1);
}

/* A bound is met by what was written as the bound, whatever a sum left behind it:
 * 0.1 + 0.2 is 0.3, and 0.1 + 0.2 - 0.3 is 0. */
static void
test_bounds_and_last_bits (void)
{
  static const struct
  {
    const char *measure;
    double      value;
    gboolean    inside;
  } cases[] = {
    { "measure=keep high=0.3 decimals=1", 0.1 + 0.2, TRUE },
    { "measure=keep low=0.3 decimals=1", 0.29999999999999993, TRUE },
    { "measure=keep high=0 decimals=1", 0.1 + 0.2 - 0.3, TRUE },
    { "measure=keep low=0 high=4 decimals=0", -5e-17, TRUE },
    { "measure=keep high=0.3 decimals=1", 0.31, FALSE },
    { "measure=keep low=100.1 decimals=1", 100.05, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *row = g_strconcat ("role=guardrail ", cases[i].measure, NULL);
      g_autoptr (RidgePlan) plan = make_plan (row, "2026-02-19");
      RidgeKeyResult *k = test_key_result (plan, 1);

      test_apply (plan, "check_in 1 key_result=1 day=2026-02-15 value=%.17g", cases[i].value);
      g_assert_cmpint (ridge_key_result_get_inside (k), ==, cases[i].inside);
      g_assert_cmpint (ridge_key_result_get_breached (k), ==, !cases[i].inside);
    }
}

/* A guardrail without a band is crossed below its baseline, not on it. */
static void
test_baseline_and_last_bits (void)
{
  g_autoptr (RidgePlan) plan = make_plan ("role=guardrail baseline=0.3 target=0.5 decimals=1", "2026-02-19");
  RidgeKeyResult *k = test_key_result (plan, 1);

  test_apply (plan, "check_in 1 key_result=1 day=2026-02-15 value=%.17g", 0.29999999999999993);
  g_assert_false (ridge_key_result_get_breached (k));
  test_apply (plan, "check_in 2 key_result=1 day=2026-02-16 value=0.29");
  g_assert_true (ridge_key_result_get_breached (k));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/key-result/change", test_change);
  g_test_add_func ("/model/key-result/mirror", test_mirror);
  g_test_add_func ("/model/key-result/current", test_current);
  g_test_add_func ("/model/key-result/keep", test_keep);
  g_test_add_func ("/model/key-result/bounds-and-last-bits", test_bounds_and_last_bits);
  g_test_add_func ("/model/key-result/baseline-and-last-bits", test_baseline_and_last_bits);
  g_test_add_func ("/model/key-result/milestones", test_milestones);
  g_test_add_func ("/model/key-result/driver", test_driver);
  g_test_add_func ("/model/key-result/curves", test_curves);
  g_test_add_func ("/model/key-result/pace", test_pace);
  g_test_add_func ("/model/key-result/stale", test_stale);
  g_test_add_func ("/model/key-result/too-early", test_too_early);
  g_test_add_func ("/model/key-result/too-early-steps", test_too_early_steps);
  g_test_add_func ("/model/key-result/guardrail-pace", test_guardrail_pace);
  g_test_add_func ("/model/key-result/stale-behind", test_stale_behind);
  g_test_add_func ("/model/key-result/over", test_over);
  g_test_add_func ("/model/key-result/stale-driver", test_stale_driver);
  g_test_add_func ("/model/key-result/due", test_due);
  g_test_add_func ("/model/key-result/guardrail", test_guardrail);
  g_test_add_func ("/model/key-result/computed-changed", test_computed_changed);

  return g_test_run ();
}
