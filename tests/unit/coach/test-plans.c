/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each rule about plans beside a plan that it asks of, and one that it does not. */

#include "../model/rows.h"

#include <string.h>

#include "coach/ridge-coach.h"
#include "model/ridge-asides.h"

/* A quarter, an owner, a KPI with all that it needs, an objective with three key
 * results of which one guards: the coach has nothing to ask but for the one owner. */
#define GOOD \
  "plan 1 name=P\n" \
  "person 1 name=Ann\n" \
  "team 1 name=Top rank=a\n" \
  "team 2 name=Shop rank=a parent=1\n" \
  "team 3 name=Desk rank=a parent=2\n" \
  "period 1 name=Q1 kind=quarter starts=2026-01-01 ends=2026-03-31\n" \
  "kpi 1 name=Waits rank=a definition=D formula=F unit=days source=S owner=1 frequency=weekly timing=leading\n" \
  "kpi 2 name=Returns rank=b definition=D formula=F unit=pct source=S owner=1 frequency=weekly timing=lagging\n" \
  "point 1 2026-01-05 value=8\n" \
  "point 2 2026-01-05 value=8\n" \
  "objective 1 title=\"Riders trust the dates we promise\" rank=a period=1 owner=1\n" \
  "objective 2 title=\"Everybody sees when a bike is ready\" rank=b period=1 owner=1\n" \
  "key_result 1 title=\"Days of waiting\" rank=a objective=1 baseline=8 target=5 unit=days\n" \
  "key_result 2 title=\"Bikes returned\" rank=b objective=1 baseline=8 target=4 unit=pct\n" \
  "key_result 3 title=\"Bikes given back\" rank=c objective=1 measure=keep high=9 unit=pct role=guardrail\n" \
  "key_result 4 title=\"Orders with a date\" rank=a objective=2 measure=milestones\n" \
  "key_result 5 title=\"Stores with a board\" rank=b objective=2 measure=milestones\n" \
  "link 1 kind=drives from_kpi=1 to_key_result=1\n" \
  "link 2 kind=drives from_kpi=2 to_key_result=2\n" \
  "link 3 kind=drives from_kpi=2 to_key_result=3\n"

#define TODAY "2026-01-08"

/* "rule subject" of each finding, in alphabetical order; put aside: "(rule subject)". */
static char *
check (const char *changes,
       const char *today)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autoptr (RidgeCoach) coach = ridge_coach_new (NULL);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  ridge_plan_set_today (plan, ridge_day_parse (today));
  test_apply (plan, GOOD);
  if (*changes != '\0')
    test_apply (plan, "%s", changes);
  findings = ridge_coach_check_period (coach, test_period (plan, 1));
  for (guint i = 0; i < findings->len; i++)
    {
      const RidgeCoachFinding *finding = g_ptr_array_index (findings, i);
      const char *title = ridge_entity_get_title (finding->subject);

      g_ptr_array_add (lines, g_strdup_printf (finding->aside ? "(%s %s)" : "%s %s", ridge_coach_code_get_id (finding->code), title));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("; ", (char **) lines->pdata);
}

typedef struct
{
  const char *changes;
  const char *found;
} Case;

static void
check_all (const Case *cases,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *found = check (cases[i].changes, TODAY);
      g_autofree char *again = check (cases[i].changes, TODAY);

      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpstr (again, ==, found);
    }
}

#define FIRST  " Riders trust the dates we promise"
#define SECOND " Everybody sees when a bike is ready"

static void
test_objectives (void)
{
  static const Case cases[] = {
    { "", "" },
    { "~ objective 1 owner=", "few-objectives Q1; no-owner Bikes given back; no-owner Bikes returned; no-owner Days of waiting; no-owner" FIRST },
    { "- key_result 5", "few-key-results" SECOND },
    { "key_result 6 title=A rank=d objective=2 measure=milestones\nkey_result 7 title=B rank=e objective=2 measure=milestones\n"
      "key_result 8 title=C rank=f objective=2 measure=milestones", "" },
    { "key_result 6 title=A rank=d objective=2 measure=milestones\nkey_result 7 title=B rank=e objective=2 measure=milestones\n"
      "key_result 8 title=C rank=f objective=2 measure=milestones\nkey_result 9 title=D rank=g objective=2 measure=milestones",
      "many-key-results" SECOND },
    { "~ key_result 3 role=driver", "no-guardrail" FIRST "; same-measure Bikes given back" },
    { "~ key_result 3 role=driver\n~ objective 1 kind=learning", "same-measure Bikes given back" },
    { "~ kpi 1 timing=lagging", "all-lagging" FIRST },
    { "~ kpi 2 timing=leading", "all-leading" FIRST },
    { "~ kpi 2 timing=both", "" },
    { "~ key_result 1 curve=back-loaded\n~ key_result 2 curve=back-loaded", "last-day" FIRST },
    { "~ key_result 1 curve=back-loaded\n~ key_result 2 curve=stepped\nplan_step 1 key_result=2 day=2026-03-31 value=4", "last-day" FIRST },
    { "~ key_result 1 curve=back-loaded\n~ key_result 2 curve=stepped\nplan_step 1 key_result=2 day=2026-02-15 value=6", "" },
    { "~ objective 1 state=closed", "few-objectives Q1" },
    { "~ objective 1 state=draft", "" },
    { "~ objective 1 kind=committed grade=0.8", "committed" FIRST },
    { "~ objective 1 kind=committed grade=0.8 grade_reason=late", "" },
    { "~ objective 1 kind=committed grade=1", "" },
    { "~ objective 1 kind=aspirational grade=0.8", "" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* By the first word, not by what was said later; a mean of all that said something. */
static void
test_confidence (void)
{
  static const Case cases[] = {
    { "check_in 1 key_result=4 day=2026-01-02 confidence=95", "sure-of-all" SECOND },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=90", "no-stretch" SECOND },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=95\n~ objective 2 kind=committed", "" },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=95\ncheck_in 2 key_result=5 day=2026-01-02 confidence=55", "" },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=76", "no-stretch" SECOND },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=75", "" },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=40", "" },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=39", "no-stretch" SECOND },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=25", "no-stretch" SECOND },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=24", "fantasy" SECOND },
    { "check_in 1 key_result=4 day=2026-01-02 confidence=60\ncheck_in 2 key_result=4 day=2026-01-05 confidence=10", "" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_alignment (void)
{
  static const Case cases[] = {
    { "~ objective 2 team=1", "orphan" SECOND },
    { "~ objective 2 team=1 parent_objective=1", "" },
    { "~ objective 2 team=1\nlink 9 kind=supports from_objective=2 to_objective=1", "" },
    { "~ objective 1 team=1\n~ objective 2 team=1", "" },
    { "~ objective 1 team=1\n~ objective 2 team=3 parent_objective=1", "" },   /* the team between has none */
    { "~ objective 1 team=1\n~ objective 2 team=3 parent_objective=1\n"
      "objective 3 title=\"The shop is a place to linger\" rank=a period=1 owner=1 team=2 parent_objective=1 kind=learning\n"
      "key_result 8 title=A rank=a objective=3 measure=milestones\nkey_result 9 title=B rank=b objective=3 measure=milestones",
      "skipped-level" SECOND },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_key_results (void)
{
  static const Case cases[] = {
    { "~ key_result 1 baseline=-", "no-baseline Days of waiting" },
    { "~ key_result 1 target=-", "no-target Days of waiting" },
    { "~ key_result 3 high=-", "no-target Bikes given back" },
    { "~ key_result 3 high=- low=1", "" },
    { "- link 1", "no-source Days of waiting" },
    { "- link 1\n~ key_result 1 unit=", "no-source Days of waiting; no-unit Days of waiting" },
    { "~ key_result 1 unit=", "" },   /* its KPI has one */
    { "point 1 2026-01-07 value=5.6", "reached-already Days of waiting" },
    { "point 1 2026-01-07 value=5.7", "" },
    { "~ link 2 from_kpi=1", "all-leading" FIRST "; same-measure Bikes returned" },
    { "~ key_result 2 title=\"days of WAITING\"", "same-measure days of WAITING" },
    { "~ key_result 1 title=\"Launch the board\"", "activity Launch the board" },
    { "~ key_result 1 title=\"Sales calls\" target=12", "count Sales calls" },
    { "~ key_result 1 title=\"Sales calls\" target=4", "" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* Twenty values with a mean of 8 and moving ranges of 2: natural limits 8 ± 5.32, sigma 1.773. */
static void
test_targets (void)
{
  static const struct
  {
    const char *target, *found;
  } cases[] = {
    { "5", "target-routine Days of waiting" },
    { "2.7", "target-routine Days of waiting" },
    { "2.6", "" },
    { "-2.6", "" },                                /* 5.98 sigmas */
    { "-2.7", "target-far Days of waiting" },      /* 6.03 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) changes = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (guint week = 0; week < 20; week++)
        {
          g_autofree char *day = ridge_day_to_iso (ridge_day_new (2026, 1, 5) - 7 * (int) week);

          g_string_append_printf (changes, "point 1 %s value=%d\n", day, week % 2 == 0 ? 9 : 7);
        }
      g_string_append_printf (changes, "~ key_result 1 baseline=9 target=%s", cases[i].target);
      found = check (changes->str, TODAY);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_kpis (void)
{
  static const Case cases[] = {
    { "~ kpi 1 definition=", "kpi-definition Waits" },
    { "~ kpi 1 formula=", "kpi-formula Waits" },
    { "~ kpi 1 unit=", "kpi-unit Waits" },
    { "~ kpi 1 owner=", "kpi-owner Waits" },
    { "~ kpi 1 source=", "kpi-source Waits" },
    { "- point 1 2026-01-05", "kpi-values Waits" },
    { "- point 1 2026-01-05\n~ kpi 1 target=5", "kpi-target Waits; kpi-values Waits" },
    { "~ kpi 1 definition= retired_on=2026-01-01", "" },
    { "~ kpi 1 name=\"Efficiency index\"", "weasel Efficiency index" },
    { "point 1 2025-12-01 value=8\npoint 1 2025-11-01 value=8\npoint 1 2025-10-01 value=8\npoint 1 2025-09-01 value=8", "kpi-frequency Waits" },
    { "point 1 2025-12-29 value=8\npoint 1 2025-12-22 value=8\npoint 1 2025-12-15 value=8\npoint 1 2025-12-08 value=8", "" },
  };
  g_autofree char *fresh = check ("", "2026-01-15");
  g_autofree char *stale = check ("", "2026-01-16");

  check_all (cases, G_N_ELEMENTS (cases));
  g_assert_cmpstr (fresh, ==, "");
  g_assert_cmpstr (stale, ==, "kpi-stale Returns; kpi-stale Waits");
}

/* n objectives of the first owner, each with the same few key results. */
static char *
add_objectives (guint n,
                guint n_key_results)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "objective %u title=\"Riders trust the dates we promise %c\" rank=c%u period=1 owner=1\n", 10 + i, 'A' + i, i);
      for (guint j = 0; j < n_key_results; j++)
        g_string_append_printf (text, "key_result %u title=K%u rank=a%u objective=%u measure=milestones\n", 100 + 10 * i + j, j, j, 10 + i);
    }

  return g_string_free (text, FALSE);
}

static void
test_periods (void)
{
  g_autofree char *five = add_objectives (3, 2);
  g_autofree char *six = add_objectives (4, 2);
  g_autofree char *thirteen = add_objectives (2, 4);
  g_autofree char *fourteen = add_objectives (3, 3);
  g_autoptr (GString) kpis = g_string_new (NULL);
  g_autofree char *twenty = NULL;
  const Case cases[] = {
    { five, "" },
    { six, "many-objectives Q1" },
    { thirteen, "" },
    { fourteen, "many-in-period Q1" },
    { "- key_result 4\n- key_result 5\n- objective 2", "few-objectives Q1" },
    { "~ kpi 1 perspective=financial\n~ kpi 2 perspective=financial", "" },   /* two are no balance yet */
  };

  check_all (cases, G_N_ELEMENTS (cases));
  for (guint i = 0; i < 19; i++)
    {
      g_string_append_printf (kpis, "kpi %u name=N%u rank=c%u definition=D formula=F unit=u source=S owner=1 perspective=%s\n"
                                    "point %u 2026-01-05 value=1\n",
                              10 + i, i, i, i < 9 ? "financial" : "customer", 10 + i);
      if (i == 17)
        twenty = check (kpis->str, TODAY);
    }
  g_assert_cmpstr (twenty, ==, "");
  {
    g_autofree char *found = check (kpis->str, TODAY);

    g_assert_cmpstr (found, ==, "many-kpis Q1");
  }
}

static void
test_perspectives (void)
{
  static const Case cases[] = {
    { "~ kpi 1 perspective=financial\n~ kpi 2 perspective=financial\n"
      "kpi 3 name=C rank=c definition=D formula=F unit=u source=S owner=1 perspective=financial\npoint 3 2026-01-05 value=1\n"
      "kpi 4 name=D rank=d definition=D formula=F unit=u source=S owner=1 perspective=financial\npoint 4 2026-01-05 value=1",
      "perspectives Q1" },
    { "~ kpi 1 perspective=financial\n~ kpi 2 perspective=financial\n"
      "kpi 3 name=C rank=c definition=D formula=F unit=u source=S owner=1 perspective=financial\npoint 3 2026-01-05 value=1\n"
      "kpi 4 name=D rank=d definition=D formula=F unit=u source=S owner=1 perspective=people\npoint 4 2026-01-05 value=1",
      "" },
  };
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autoptr (RidgeCoach) coach = ridge_coach_new (NULL);
  g_autoptr (GPtrArray) findings = NULL;

  check_all (cases, G_N_ELEMENTS (cases));

  ridge_plan_set_today (plan, ridge_day_parse (TODAY));
  test_apply (plan, "plan 1 name=P\nperiod 1 name=Q1 starts=2026-01-01 ends=2026-03-31\n"
                    "kpi 1 name=A rank=a definition=D formula=F unit=u source=S\npoint 1 2026-01-05 value=1");
  findings = ridge_coach_check_period (coach, test_period (plan, 1));
  g_assert_cmpint (((RidgeCoachFinding *) findings->pdata[0])->code, ==, RIDGE_COACH_KPIS_FIRST);
}

/* A question that was put aside stays to be seen, with its reason; what another
 * version wrote beside it stays too. */
static void
test_asides (void)
{
  static const Case cases[] = {
    { "~ key_result 1 baseline=- asides=\"no-baseline 2026-01-06 we measure from Monday on\"", "(no-baseline Days of waiting)" },
    { "~ key_result 1 baseline=- asides=\"no-target 2026-01-06 we measure from Monday on\"", "no-baseline Days of waiting" },
    { "~ objective 1 owner=\n~ period 1 asides=\"few-objectives:1 2026-01-06 she is on leave\"",
      "(few-objectives Q1); no-owner Bikes given back; no-owner Bikes returned; no-owner Days of waiting; no-owner" FIRST },
  };
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  RidgeAside with = { (char *) "no-unit", ridge_day_new (2026, 1, 7), (char *) "it is a score" };
  g_autofree char *added = NULL;
  g_autofree char *removed = NULL;

  check_all (cases, G_N_ELEMENTS (cases));
  test_apply (plan, GOOD "~ key_result 1 asides=\"no-target 2026-01-06 later\"");
  added = ridge_entity_format_asides (RIDGE_ENTITY (test_key_result (plan, 1)), &with, NULL);
  g_assert_cmpstr (added, ==, "no-target 2026-01-06 later\nno-unit 2026-01-07 it is a score");
  removed = ridge_entity_format_asides (RIDGE_ENTITY (test_key_result (plan, 1)), NULL, "no-target");
  g_assert_cmpstr (removed, ==, "");
}

/* Every rule has a name of its own, and says where it comes from. */
static void
test_rules (void)
{
  for (RidgeCoachCode code = 0; code < RIDGE_N_COACH_CODES; code++)
    {
      RidgeCoachCode same;

      g_assert_true (ridge_coach_code_from_id (ridge_coach_code_get_id (code), &same));
      g_assert_cmpint (same, ==, code);
      g_assert_cmpstr (ridge_coach_code_get_source (code), !=, NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coach/objectives", test_objectives);
  g_test_add_func ("/coach/confidence", test_confidence);
  g_test_add_func ("/coach/alignment", test_alignment);
  g_test_add_func ("/coach/key-results", test_key_results);
  g_test_add_func ("/coach/targets", test_targets);
  g_test_add_func ("/coach/kpis", test_kpis);
  g_test_add_func ("/coach/periods", test_periods);
  g_test_add_func ("/coach/perspectives", test_perspectives);
  g_test_add_func ("/coach/asides", test_asides);
  g_test_add_func ("/coach/rules", test_rules);

  return g_test_run ();
}
