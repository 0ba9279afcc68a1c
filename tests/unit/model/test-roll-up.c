/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of objectives and periods, by their definitions. */

#include "rows.h"

#include <math.h>

static RidgePlan *
make_plan (void)
{
  RidgePlan *plan = ridge_plan_new ();

  ridge_plan_set_today (plan, ridge_day_new (2026, 2, 19));
  test_apply (plan, "plan 1 name=P\n"
                    "period 1 name=P starts=2026-01-01 ends=2026-04-10\n"
                    "period 2 name=Y starts=2026-01-01 ends=2026-12-31 kind=year\n");

  return plan;
}

/* An objective with one key result that stands at `value` percent. */
static void
add_scored (RidgePlan  *plan,
            guint       id,
            int         value,
            const char *columns)
{
  test_apply (plan,
              "objective %u title=o%u period=1 %s\n"
              "key_result %u title=k%u objective=%u baseline=0 target=100\n"
              "check_in %u key_result=%u day=2026-02-15 value=%d",
              id, id, columns, id, id, id, id, id, value);
}

static void
test_weights (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeObjective *o;

  test_apply (plan, "objective 1 title=O period=1\n"
                    "key_result 1 title=a objective=1 baseline=0 target=100 weight=1\n"
                    "key_result 2 title=b objective=1 baseline=0 target=100 weight=3 rank=W\n"
                    "key_result 3 title=c objective=1 baseline=0 target=100 weight=5 rank=X\n"
                    "check_in 1 key_result=1 day=2026-02-15 value=150 confidence=90\n"
                    "check_in 2 key_result=2 day=2026-02-15 value=20 confidence=50");
  o = test_objective (plan, 1);

  /* (1·1 + 3·0.2) ∕ 4; the third has no data and does not count as nothing. */
  test_assert_near (ridge_objective_get_score (o), 0.4);
  test_assert_near (ridge_objective_get_progress (o), (1.5 + 3 * 0.2) / 4);
  test_assert_near (ridge_objective_get_expected (o), 0.5);
  test_assert_near (ridge_objective_get_confidence (o), (0.9 + 3 * 0.5) / 4);
  g_assert_true (ridge_objective_get_weakest (o) == test_key_result (plan, 2));
  g_assert_cmpuint (ridge_objective_get_n_no_data (o), ==, 1);
  g_assert_cmpuint (ridge_objective_get_n_key_results (o), ==, 3);

  /* A weight of nothing counts for nothing. */
  test_apply (plan, "~ key_result 2 weight=0");
  test_assert_near (ridge_objective_get_score (o), 1);

  test_apply (plan, "- check_in 1");
  test_assert_nan (ridge_objective_get_score (o));
}

/* Σ weight·score ∕ Σ weight, whatever the numbers. */
static void
test_random_weights (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (RidgePlan) plan = make_plan ();
      double sum = 0, total = 0;

      test_apply (plan, "objective 1 title=O period=1");
      for (guint k = 1; k <= 6; k++)
        {
          double weight = g_test_rand_double_range (0, 10), value = g_test_rand_double_range (-50, 150);

          test_apply (plan, "key_result %u objective=1 baseline=0 target=100 weight=%.17g role=%s", k, weight, k % 3 == 0 ? "guardrail" : "driver");
          if (k == 5)
            continue;
          test_apply (plan, "check_in %u key_result=%u day=2026-02-15 value=%.17g", k, k, value);
          if (k % 3 != 0)
            {
              sum += weight * CLAMP (value / 100, 0, 1);
              total += weight;
            }
        }
      g_assert_cmpfloat_with_epsilon (ridge_objective_get_score (test_objective (plan, 1)), sum / total, 1e-12);
    }
}

static void
test_modes (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeObjective *o;

  add_scored (plan, 1, 10, "");
  add_scored (plan, 2, 40, "parent_objective=1");
  add_scored (plan, 3, 80, "parent_key_result=1");
  add_scored (plan, 4, 99, "parent_objective=1 state=draft");
  add_scored (plan, 5, 99, "parent_objective=1 state=abandoned");
  o = test_objective (plan, 1);

  test_assert_near (ridge_objective_get_score (o), 0.1);
  test_apply (plan, "~ objective 1 roll_up=children");
  test_assert_near (ridge_objective_get_score (o), 0.6);      /* (40 + 80) ∕ 2 */
  test_apply (plan, "~ objective 1 roll_up=both");
  test_assert_near (ridge_objective_get_score (o), 1.3 / 3);  /* (10 + 40 + 80) ∕ 3 */

  /* A change far below arrives at the top; moving a branch away, too. */
  test_apply (plan, "~ objective 2 roll_up=both");
  add_scored (plan, 6, 90, "parent_objective=2");
  test_assert_near (ridge_objective_get_score (o), (0.1 + 0.65 + 0.8) / 3);
  test_apply (plan, "~ check_in 6 value=20");
  test_assert_near (ridge_objective_get_score (o), (0.1 + 0.3 + 0.8) / 3);
  test_apply (plan, "~ objective 2 parent_objective=-");
  test_assert_near (ridge_objective_get_score (o), 0.45);
  test_apply (plan, "~ objective 3 state=draft");
  test_assert_near (ridge_objective_get_score (o), 0.1);
}

static void
test_guardrails (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeObjective *o;

  add_scored (plan, 1, 60, "");
  o = test_objective (plan, 1);
  test_apply (plan, "key_result 2 title=g objective=1 role=guardrail measure=keep high=5 weight=9\n"
                    "check_in 2 key_result=2 day=2026-02-15 value=7");

  /* Marks the objective, and does not enter the mean. */
  test_assert_near (ridge_objective_get_score (o), 0.6);
  g_assert_cmpuint (ridge_objective_get_n_breached (o), ==, 1);
  g_assert_true (ridge_objective_get_weakest (o) == test_key_result (plan, 1));
  test_apply (plan, "~ check_in 2 value=5");
  g_assert_cmpuint (ridge_objective_get_n_breached (o), ==, 0);
}

/* An extra parent counts an objective once per root. */
static void
test_supports (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();

  add_scored (plan, 1, 0, "roll_up=children");
  add_scored (plan, 2, 0, "roll_up=children");
  add_scored (plan, 3, 60, "parent_objective=1");
  add_scored (plan, 4, 20, "parent_objective=2");
  add_scored (plan, 5, 100, "parent_objective=2 roll_up=both");

  test_apply (plan, "link 1 kind=supports from_objective=3 to_objective=2");
  test_assert_near (ridge_objective_get_score (test_objective (plan, 1)), 0.6);
  test_assert_near (ridge_objective_get_score (test_objective (plan, 2)), 0.6);   /* (20 + 100 + 60) ∕ 3 */

  /* A second way into the same tree, and one within its own, add nothing. */
  test_apply (plan, "link 2 kind=supports from_objective=3 to_objective=5\n"
                    "link 3 kind=supports from_objective=3 to_objective=1");
  test_assert_near (ridge_objective_get_score (test_objective (plan, 5)), 1);
  test_assert_near (ridge_objective_get_score (test_objective (plan, 1)), 0.6);
  test_assert_near (ridge_objective_get_score (test_objective (plan, 2)), 0.6);

  /* Without the first, the second way counts; a change travels along it. */
  test_apply (plan, "- link 1");
  test_assert_near (ridge_objective_get_score (test_objective (plan, 5)), 0.8);
  test_assert_near (ridge_objective_get_score (test_objective (plan, 2)), 0.5);
  test_apply (plan, "~ check_in 3 value=0");
  test_assert_near (ridge_objective_get_score (test_objective (plan, 2)), 0.35);

  /* By way of a key result. */
  test_apply (plan, "- link 2\nlink 4 kind=supports from_objective=3 to_key_result=2\n~ check_in 3 value=60");
  test_assert_near (ridge_objective_get_score (test_objective (plan, 2)), 0.6);
}

/* An objective that supports the root it hangs under, some levels below, is there already: (60 + 0) ∕ 2, not (60 + 0 + 100) ∕ 3. */
static void
test_supports_own_tree (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();

  add_scored (plan, 1, 0, "roll_up=children");
  add_scored (plan, 2, 60, "parent_objective=1");
  add_scored (plan, 3, 0, "parent_objective=1");
  add_scored (plan, 4, 100, "parent_objective=3");
  test_apply (plan, "link 1 kind=supports from_objective=4 to_objective=1");
  test_assert_near (ridge_objective_get_score (test_objective (plan, 1)), 0.3);

  /* In another tree it counts. */
  test_apply (plan, "~ objective 4 parent_objective=-");
  test_assert_near (ridge_objective_get_score (test_objective (plan, 1)), 160.0 / 300);
}

/* Of two that are equally weak the first is named, whatever came into the plan first. */
static void
test_weakest_tie (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();

  test_apply (plan, "objective 1 title=O period=1\n"
                    "key_result 1 title=a objective=1 baseline=0 target=100 rank=W\n"
                    "key_result 2 title=b objective=1 baseline=0 target=100 rank=V\n"
                    "key_result 3 title=c objective=1 baseline=0 target=100 rank=U\n"
                    "check_in 1 key_result=1 day=2026-02-15 value=20\n"
                    "check_in 2 key_result=2 day=2026-02-15 value=20\n"
                    "check_in 3 key_result=3 day=2026-02-15 value=30");
  g_assert_true (ridge_objective_get_weakest (test_objective (plan, 1)) == test_key_result (plan, 2));
  test_apply (plan, "~ check_in 3 value=20");
  g_assert_true (ridge_objective_get_weakest (test_objective (plan, 1)) == test_key_result (plan, 3));
}

/* Two roots that support each other: a loop the tree does not forbid. */
static void
test_supports_loop (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();

  add_scored (plan, 1, 20, "roll_up=both");
  add_scored (plan, 2, 60, "roll_up=both");
  test_apply (plan, "link 1 kind=supports from_objective=1 to_objective=2\n"
                    "link 2 kind=supports from_objective=2 to_objective=1");
  g_assert_cmpfloat (ridge_objective_get_score (test_objective (plan, 1)), <=, 1);
  g_assert_cmpfloat (ridge_objective_get_score (test_objective (plan, 2)), >=, 0.2);
}

static void
test_pace (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeObjective *o;

  add_scored (plan, 1, 60, "");
  o = test_objective (plan, 1);
  g_assert_cmpint (ridge_objective_get_pace (o), ==, RIDGE_PACE_ON);

  /* Silence is never green … */
  test_apply (plan, "key_result 2 title=silent objective=1 baseline=0 target=100\n"
                    "check_in 2 key_result=2 day=2026-01-10 value=80");
  g_assert_cmpint (ridge_objective_get_pace (o), ==, RIDGE_PACE_STALE);

  /* … and hides no bad news. */
  test_apply (plan, "~ check_in 1 value=0\n~ check_in 2 value=10");
  g_assert_cmpint (ridge_objective_get_pace (o), ==, RIDGE_PACE_FAR_BEHIND);
}

static void
read_scores_cb (GListModel *model,
                guint       position,
                guint       n_removed,
                guint       n_added,
                RidgePlan  *plan)
{
  ridge_objective_get_score (test_objective (plan, 1));
  ridge_period_get_score (test_period (plan, 1));
}

static void
count_cb (gpointer  object,
          guint    *count)
{
  (*count)++;
}

/* A listener that asks while lists are still changing spoils nothing. */
static void
test_asked_too_early (void)
{
  guint n_changed = 0;
  g_autoptr (RidgePlan) plan = make_plan ();

  add_scored (plan, 1, 20, "roll_up=both");
  g_signal_connect (ridge_plan_get_objectives (plan), "items-changed", G_CALLBACK (read_scores_cb), plan);
  g_signal_connect (ridge_objective_get_key_results (test_objective (plan, 1)), "items-changed", G_CALLBACK (read_scores_cb), plan);
  g_signal_connect (test_objective (plan, 1), "computed-changed", G_CALLBACK (count_cb), &n_changed);

  test_apply (plan, "objective 9 title=z period=1\n"
                    "key_result 2 objective=1 baseline=0 target=10\n"
                    "check_in 2 key_result=2 day=2026-02-15 value=8\n"
                    "objective 3 title=c period=1 parent_objective=1\n"
                    "key_result 3 objective=3 baseline=0 target=10\n"
                    "check_in 3 key_result=3 day=2026-02-15 value=5");
  g_assert_cmpuint (n_changed, ==, 1);
  test_assert_near (ridge_objective_get_score (test_objective (plan, 1)), 0.5);
  test_assert_near (ridge_period_get_score (test_period (plan, 1)), 0.5);
}

static void
test_period_numbers (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgePeriod *period = test_period (plan, 1), *year = test_period (plan, 2);
  RidgeStanding standing;

  test_assert_nan (ridge_period_get_score (period));
  test_assert_near (ridge_period_get_elapsed (period), 0.5);

  add_scored (plan, 1, 100, "period=2");
  add_scored (plan, 2, 20, "parent_objective=1");     /* a root of its period: the parent is the year's */
  add_scored (plan, 3, 90, "parent_objective=2");     /* not a root */
  add_scored (plan, 4, 40, "");
  add_scored (plan, 5, 100, "state=draft");
  add_scored (plan, 6, 100, "state=abandoned");
  test_assert_near (ridge_period_get_score (period), 0.3);
  test_assert_near (ridge_period_get_expected (period), 0.5);
  ridge_period_get_standing (period, NULL, &standing);
  g_assert_cmpint (standing.pace, ==, RIDGE_PACE_FAR_BEHIND);
  test_assert_near (ridge_period_get_score (year), 1);
  g_assert_cmpuint (ridge_period_get_n_objectives (period), ==, 5);
  g_assert_cmpuint (ridge_period_get_n_key_results (period), ==, 3);

  /* Into another period, and the period itself moves. */
  test_apply (plan, "~ objective 4 period=2");
  test_assert_near (ridge_period_get_score (period), 0.2);
  test_assert_near (ridge_period_get_score (year), 0.7);
  test_apply (plan, "~ period 1 starts=2026-02-16");
  test_assert_nan (ridge_period_get_score (period));
}

static void
assert_standing (RidgePlan *plan,
                 gint64     team,
                 double     score,
                 double     progress,
                 guint      n_key_results)
{
  RidgeStanding standing;

  ridge_period_get_standing (test_period (plan, 1), (RidgeTeam *) ridge_plan_lookup (plan, RIDGE_TABLE_TEAM, team), &standing);
  test_assert_near (standing.score, score);
  test_assert_near (standing.progress, progress);
  test_assert_near (standing.expected, 0.5);
  g_assert_cmpuint (standing.n_key_results, ==, n_key_results);
}

/* A team's part of a period: what it and the teams in it do. */
static void
test_team_standing (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeStanding standing;

  test_apply (plan, "team 1 name=Sales\nteam 2 name=Shops parent=1\nteam 3 name=Product\nteam 4 name=Idle");
  add_scored (plan, 1, 80, "team=1");
  add_scored (plan, 2, 20, "team=3 parent_objective=1");
  add_scored (plan, 3, 150, "team=2 parent_objective=2");   /* a root of Sales: the parent is Product's */
  add_scored (plan, 4, 10, "team=1 parent_objective=1");    /* not a root */
  add_scored (plan, 5, 100, "team=2 state=draft");
  add_scored (plan, 6, 60, "");
  add_scored (plan, 7, 90, "team=1 period=2");

  assert_standing (plan, 0, 0.7, 0.7, 5);      /* (80 + 60) ∕ 2 */
  assert_standing (plan, 1, 0.9, 1.15, 3);     /* (80 + 100) ∕ 2, unclamped (80 + 150) ∕ 2 */
  assert_standing (plan, 2, 1, 1.5, 1);
  assert_standing (plan, 3, 0.2, 0.2, 1);
  ridge_period_get_standing (test_period (plan, 1), (RidgeTeam *) ridge_plan_lookup (plan, RIDGE_TABLE_TEAM, 4), &standing);
  test_assert_nan (standing.score);
  g_assert_cmpuint (standing.n_key_results, ==, 0);

  /* To another team, and the team itself into another. */
  test_apply (plan, "~ objective 3 team=3");
  assert_standing (plan, 1, 0.8, 0.8, 2);
  assert_standing (plan, 3, 0.2, 0.2, 2);
  assert_standing (plan, 1, 0.8, 0.8, 2);
  test_apply (plan, "~ team 3 parent=1");
  assert_standing (plan, 1, 0.8, 0.8, 4);
}

static void
test_attention (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  g_autoptr (GArray) lines = NULL;
  static const struct
  {
    RidgeAttentionKind kind;
    RidgeTable         table;
    gint64             id;
  } expected[] = {
    { RIDGE_ATTENTION_SIGNAL, RIDGE_TABLE_KPI, 1 },
    { RIDGE_ATTENTION_GUARDRAIL, RIDGE_TABLE_KEY_RESULT, 3 },
    { RIDGE_ATTENTION_FAR_BEHIND, RIDGE_TABLE_KEY_RESULT, 2 },
    { RIDGE_ATTENTION_FAR_BEHIND, RIDGE_TABLE_KEY_RESULT, 1 },
    { RIDGE_ATTENTION_STALE, RIDGE_TABLE_KEY_RESULT, 4 },
    { RIDGE_ATTENTION_IMPROVED, RIDGE_TABLE_KPI, 2 },
  };

  add_scored (plan, 1, 20, "");
  add_scored (plan, 2, 5, "");
  add_scored (plan, 5, 90, "");
  add_scored (plan, 6, 0, "state=draft");
  test_apply (plan, "key_result 3 title=g objective=1 role=guardrail measure=keep high=5\n"
                    "check_in 3 key_result=3 day=2026-02-15 value=7\n"
                    "objective 4 title=o4 period=2\n"
                    "key_result 4 title=k4 objective=4 baseline=0 target=100\n"
                    "kpi 1 name=Complaints direction=lower rank=A frequency=weekly\n"
                    "kpi 2 name=Orders direction=higher rank=B frequency=weekly\n"
                    "kpi 3 name=Old direction=lower rank=C retired_on=2026-01-31");

  /* Ten values that alternate by 1, then one far outside. */
  for (guint i = 0; i < 10; i++)
    test_apply (plan, "point 1 2025-12-%02u value=%u\npoint 2 2025-12-%02u value=%u\npoint 3 2025-12-%02u value=%u", i + 1, 10 + i % 2, i + 1,
                10 + i % 2, i + 1, 10 + i % 2);
  test_apply (plan, "point 1 2026-02-01 value=30\npoint 2 2026-02-02 value=30\npoint 3 2026-02-02 value=30");

  lines = ridge_period_list_attention (test_period (plan, 1));
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const RidgeAttention *line = &g_array_index (lines, RidgeAttention, i);

      g_assert_cmpint (line->kind, ==, expected[i].kind);
      g_assert_true (line->entity == ridge_plan_lookup (plan, expected[i].table, expected[i].id));
    }

  g_assert_cmpint (g_array_index (lines, RidgeAttention, 0).day, ==, ridge_day_new (2026, 2, 1));
  g_assert_cmpint (g_array_index (lines, RidgeAttention, 0).verdict, ==, RIDGE_VERDICT_WORSENING);
  test_assert_near (g_array_index (lines, RidgeAttention, 2).value, 0.05);
  test_assert_near (g_array_index (lines, RidgeAttention, 2).expected, 0.5);
  g_assert_cmpint (g_array_index (lines, RidgeAttention, 4).n_days, ==, 49);
}

/* A KPI with a signal and the guardrail it breaks are one line; silence without any
 * value is one from the period's first day. */
static void
test_attention_joined (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  g_autoptr (GArray) lines = NULL;
  const RidgeAttention *line;

  test_apply (plan, "kpi 1 name=Complaints direction=lower frequency=weekly\n"
                    "objective 1 title=o period=1\n"
                    "key_result 1 title=g objective=1 role=guardrail measure=keep high=15\n"
                    "key_result 2 title=k objective=1 baseline=0 target=100\n"
                    "link 1 kind=drives from_kpi=1 to_key_result=1");
  for (guint i = 0; i < 10; i++)
    test_apply (plan, "point 1 2025-12-%02u value=%u", i + 1, 10 + i % 2);
  test_apply (plan, "point 1 2026-02-16 value=30");

  lines = ridge_period_list_attention (test_period (plan, 1));
  g_assert_cmpuint (lines->len, ==, 2);
  line = &g_array_index (lines, RidgeAttention, 0);
  g_assert_cmpint (line->kind, ==, RIDGE_ATTENTION_GUARDRAIL);
  g_assert_true (line->entity == RIDGE_ENTITY (test_key_result (plan, 1)));
  g_assert_true (line->kpi == test_kpi (plan, 1));
  g_assert_cmpint (line->verdict, ==, RIDGE_VERDICT_WORSENING);
  g_assert_cmpint (line->signal_day, ==, ridge_day_new (2026, 2, 16));
  g_assert_true (line->lasts);
  line = &g_array_index (lines, RidgeAttention, 1);
  g_assert_cmpint (line->kind, ==, RIDGE_ATTENTION_STALE);
  g_assert_cmpint (line->day, ==, RIDGE_DAY_NONE);
  g_assert_cmpint (line->n_days, ==, 49);

  /* The days are those since the date that is said. */
  test_apply (plan, "check_in 1 key_result=2 day=2026-01-20 value=1");
  g_clear_pointer (&lines, g_array_unref);
  lines = ridge_period_list_attention (test_period (plan, 1));
  line = &g_array_index (lines, RidgeAttention, 1);
  g_assert_cmpint (line->day, ==, ridge_day_new (2026, 1, 20));
  g_assert_cmpint (line->n_days, ==, 30);
}

static void
assert_basis (RidgePlan *plan,
              guint      n,
              guint      n_data,
              guint      n_stale,
              RidgePace  pace)
{
  RidgeStanding standing;

  ridge_period_get_standing (test_period (plan, 1), NULL, &standing);
  g_assert_cmpuint (standing.basis.n, ==, n);
  g_assert_cmpuint (standing.basis.n_data, ==, n_data);
  g_assert_cmpuint (standing.basis.n_stale, ==, n_stale);
  g_assert_cmpint (standing.pace, ==, pace);
}

/* Every sum says on how many of how many it stands, and is not called good when
 * less than half of them have a fresh value. Half the time is over. */
static void
test_basis (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();
  RidgeBasis basis;

  add_scored (plan, 1, 60, "");
  assert_basis (plan, 1, 1, 0, RIDGE_PACE_ON);
  test_apply (plan, "key_result 2 title=k2 objective=1 baseline=0 target=100\n"
                    "key_result 3 title=g objective=1 role=guardrail measure=keep high=5");
  assert_basis (plan, 2, 1, 0, RIDGE_PACE_ON);
  test_apply (plan, "objective 2 title=o2 period=1\nkey_result 4 title=k4 objective=2 baseline=0 target=100");
  assert_basis (plan, 3, 1, 0, RIDGE_PACE_STALE);
  test_apply (plan, "check_in 4 key_result=4 day=2026-01-10 value=60");
  assert_basis (plan, 3, 2, 1, RIDGE_PACE_STALE);
  test_apply (plan, "check_in 2 key_result=2 day=2026-02-18 value=60");
  assert_basis (plan, 3, 3, 1, RIDGE_PACE_ON);

  /* Bad news is not hidden by silence. */
  test_apply (plan, "- check_in 2\n~ check_in 1 value=1\n~ check_in 4 value=1");
  assert_basis (plan, 3, 2, 1, RIDGE_PACE_FAR_BEHIND);

  /* What rolls up stands on what is below, too. */
  test_apply (plan, "~ objective 2 parent_objective=1\n~ objective 1 roll_up=both");
  ridge_objective_get_basis (test_objective (plan, 1), &basis);
  g_assert_cmpuint (basis.n, ==, 3);
  g_assert_cmpuint (basis.n_data, ==, 2);
  g_assert_cmpuint (basis.n_stale, ==, 1);
  assert_basis (plan, 3, 2, 1, RIDGE_PACE_FAR_BEHIND);
}

/* A shortfall that may be one step of a measure does not make the sum late. */
static void
test_sum_too_early (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();

  ridge_plan_set_today (plan, ridge_day_new (2026, 1, 20));    /* 20 of 100 days */
  test_apply (plan, "objective 1 title=o period=1\n"
                    "key_result 1 title=a objective=1 baseline=0 target=1000\n"
                    "key_result 2 title=b objective=1 baseline=0 target=3\n"
                    "check_in 1 key_result=1 day=2026-01-20 value=200\n"
                    "check_in 2 key_result=2 day=2026-01-20 value=0");
  g_assert_cmpint (ridge_objective_get_pace (test_objective (plan, 1)), ==, RIDGE_PACE_TOO_EARLY);
  assert_basis (plan, 2, 2, 0, RIDGE_PACE_TOO_EARLY);

  /* Late even if the other were where it should be; or in time without it. */
  test_apply (plan, "~ check_in 1 value=0");
  g_assert_cmpint (ridge_objective_get_pace (test_objective (plan, 1)), ==, RIDGE_PACE_FAR_BEHIND);
  test_apply (plan, "~ check_in 1 value=400");
  g_assert_cmpint (ridge_objective_get_pace (test_objective (plan, 1)), ==, RIDGE_PACE_ON);
}

static void
assert_signal (RidgePlan *plan,
               int        day,
               gboolean   lasts,
               double     value)
{
  g_autoptr (GArray) lines = ridge_period_list_attention (test_period (plan, 1));
  const RidgeAttention *line = &g_array_index (lines, RidgeAttention, 0);

  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpint (line->day, ==, ridge_day_new (2026, 2, day));
  g_assert_cmpint (line->lasts, ==, lasts);
  test_assert_near (line->value, value);
}

/* While a signal goes on it dates from when it was known; over, from when it was seen last. The value is the latest. */
static void
test_attention_dates (void)
{
  g_autoptr (RidgePlan) plan = make_plan ();

  test_apply (plan, "kpi 1 name=Complaints direction=lower rank=A frequency=weekly baseline=first baseline_count=10");
  for (guint i = 0; i < 10; i++)
    test_apply (plan, "point 1 2025-12-%02u value=%u", i + 1, 10 + i % 2);

  test_apply (plan, "point 1 2026-02-01 value=30\npoint 1 2026-02-02 value=31\npoint 1 2026-02-03 value=32");
  assert_signal (plan, 1, TRUE, 32);
  test_apply (plan, "point 1 2026-02-04 value=11 ghost=1");
  assert_signal (plan, 1, TRUE, 32);
  test_apply (plan, "point 1 2026-02-05 value=11");
  assert_signal (plan, 3, FALSE, 11);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/roll-up/weights", test_weights);
  g_test_add_func ("/model/roll-up/random-weights", test_random_weights);
  g_test_add_func ("/model/roll-up/modes", test_modes);
  g_test_add_func ("/model/roll-up/guardrails", test_guardrails);
  g_test_add_func ("/model/roll-up/supports", test_supports);
  g_test_add_func ("/model/roll-up/supports-own-tree", test_supports_own_tree);
  g_test_add_func ("/model/roll-up/weakest-tie", test_weakest_tie);
  g_test_add_func ("/model/roll-up/supports-loop", test_supports_loop);
  g_test_add_func ("/model/roll-up/pace", test_pace);
  g_test_add_func ("/model/roll-up/asked-too-early", test_asked_too_early);
  g_test_add_func ("/model/roll-up/period", test_period_numbers);
  g_test_add_func ("/model/roll-up/team", test_team_standing);
  g_test_add_func ("/model/roll-up/attention", test_attention);
  g_test_add_func ("/model/roll-up/attention-joined", test_attention_joined);
  g_test_add_func ("/model/roll-up/basis", test_basis);
  g_test_add_func ("/model/roll-up/sum-too-early", test_sum_too_early);
  g_test_add_func ("/model/roll-up/attention-dates", test_attention_dates);

  return g_test_run ();
}
