/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mirror: rows in, objects and exact notifications out. */

#include "rows.h"

#include <math.h>

static const char sample[] =
  "plan 1 name=Acme mission='Better brakes'\n"
  "period 1 name=2026 kind=year starts=2026-01-01 ends=2026-12-31\n"
  "period 2 name=Q1 kind=quarter starts=2026-01-01 ends=2026-03-31\n"
  "period 3 name=Q2 kind=quarter starts=2026-04-01 ends=2026-06-30\n"
  "team 10 name=All rank=B\n"
  "team 11 name=Sales rank=B parent=10\n"
  "team 12 name=Design rank=A parent=10\n"
  "person 20 name=Zoe team=11\n"
  "person 21 name=Ann\n"
  "objective 30 title=A rank=A period=1 owner=21\n"
  "objective 31 title=B rank=B period=2\n"
  "objective 32 title=a2 rank=D period=2 parent_objective=30 team=11\n"
  "objective 33 title=a1 rank=C period=2 parent_objective=30\n"
  "objective 34 title=k1 rank=A period=3 parent_key_result=40\n"
  "key_result 40 title=K rank=V objective=30 baseline=0 target=10\n"
  "key_result 41 title=J rank=B objective=30 baseline=0 target=10 role=guardrail\n"
  "milestone 50 key_result=40 rank=B title=second\n"
  "milestone 51 key_result=40 rank=A title=first\n"
  "check_in 60 key_result=40 day=2026-02-01 value=3 confidence=60 made_at=b\n"
  "check_in 61 key_result=40 day=2026-01-08 value=1 made_at=a\n"
  "initiative 70 key_result=40 rank=A title=call state=doing\n"
  "kpi 80 name=Orders rank=B\n"
  "kpi 81 name=Leads rank=A\n"
  "point 80 2026-01-31 value=5\n"
  "point 80 2026-02-28 value=7 note=strike\n"
  "point 80 2026-03-31 value=6 ghost=1 ghost_reason=outage\n"
  "phase 90 kpi=80 day=2026-02-01 reason=machine\n"
  "link 100 kind=drives from_kpi=80 to_key_result=41\n"
  "link 101 kind=supports from_objective=31 to_objective=30\n"
  "plan_step 110 key_result=40 day=2026-06-30 value=4\n"
  "forecast 120 key_result=40 made_on=2026-02-01 for_day=2026-12-31 low=1 middle=2 high=3 level=0.8 values=12 method=level\n";

static RidgePlan *
make_sample (void)
{
  RidgePlan *plan = ridge_plan_new ();

  test_apply (plan, "%s", sample);

  return plan;
}

static void
test_load (void)
{
  g_autoptr (RidgePlan) plan = make_sample ();
  RidgeObjective *a = test_objective (plan, 30);
  RidgeKeyResult *k = test_key_result (plan, 40);

  g_assert_cmpstr (ridge_plan_get_name (plan), ==, "Acme");
  g_assert_cmpstr (ridge_plan_get_mission (plan), ==, "Better brakes");
  test_assert_list (ridge_plan_get_periods (plan), "2026 Q1 Q2");
  test_assert_list (ridge_plan_get_teams (plan), "All");
  test_assert_list (ridge_plan_get_people (plan), "Ann Zoe");
  test_assert_list (ridge_plan_get_objectives (plan), "A B");
  test_assert_list (ridge_plan_get_kpis (plan), "Leads Orders");
  test_assert_list (ridge_objective_get_rows (a), "[J] [K] a1 a2");
  test_assert_list (ridge_key_result_get_children (k), "k1");
  test_assert_list (ridge_key_result_get_milestones (k), "first second");
  test_assert_list (ridge_key_result_get_initiatives (k), "call");
  test_assert_list (G_LIST_MODEL (ridge_kpi_get_series (test_kpi (plan, 80))), "5 7 6");
  g_assert_cmpuint (g_list_model_get_n_items (ridge_key_result_get_check_ins (k)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (ridge_kpi_get_phases (test_kpi (plan, 80))), ==, 1);
  g_assert_cmpuint (ridge_plan_get_n_rows (plan, RIDGE_TABLE_OBJECTIVE), ==, 5);
  g_assert_cmpuint (ridge_plan_get_n_rows (plan, RIDGE_TABLE_POINT), ==, 3);

  g_assert_true (ridge_key_result_get_driver (test_key_result (plan, 41)) == test_kpi (plan, 80));
  g_assert_null (ridge_key_result_get_driver (k));
  g_assert_cmpstr (ridge_person_get_name (ridge_objective_get_owner (a)), ==, "Ann");
  g_assert_true (ridge_plan_get_period_at (plan, ridge_day_new (2026, 2, 3)) == test_period (plan, 2));
  g_assert_true (ridge_plan_get_period_at (plan, ridge_day_new (2026, 9, 3)) == test_period (plan, 1));
  g_assert_null (ridge_plan_get_period_at (plan, ridge_day_new (2025, 9, 3)));
}

static void
test_tree (void)
{
  g_autoptr (RidgePlan) plan = make_sample ();
  RidgeObjective *a = test_objective (plan, 30), *under_k = test_objective (plan, 34);

  g_assert_true (ridge_objective_get_parent (under_k) == RIDGE_ENTITY (test_key_result (plan, 40)));
  g_assert_true (ridge_objective_get_above (under_k) == a);
  g_assert_true (ridge_objective_get_root (under_k) == a);
  g_assert_true (ridge_objective_is_ancestor_of (a, under_k));
  g_assert_true (ridge_objective_is_ancestor_of (a, a));
  g_assert_false (ridge_objective_is_ancestor_of (under_k, a));
  g_assert_false (ridge_objective_is_ancestor_of (a, test_objective (plan, 31)));
  g_assert_cmpuint (ridge_entity_get_position (RIDGE_ENTITY (test_objective (plan, 32))), ==, 1);

  g_assert_true (ridge_objective_in_period (a, test_period (plan, 2)));         /* the year holds the quarter */
  g_assert_true (ridge_objective_in_period (under_k, test_period (plan, 1)));   /* the quarter lies in the year */
  g_assert_false (ridge_objective_in_period (under_k, test_period (plan, 2)));
  g_assert_true (ridge_objective_in_period (under_k, NULL));
  g_assert_true (ridge_team_is_ancestor_of (RIDGE_TEAM (ridge_plan_lookup (plan, RIDGE_TABLE_TEAM, 10)),
                                            ridge_objective_get_team (test_objective (plan, 32))));
}

static void
log_items_cb (GListModel *model,
              guint       position,
              guint       n_removed,
              guint       n_added,
              GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, n_removed, n_added);
}

static void
log_notify_cb (GObject    *object,
               GParamSpec *pspec,
               GString    *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
count_cb (gpointer  object,
          guint    *count)
{
  (*count)++;
}

static void
assert_log (GString    *log,
            const char *expected)
{
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}

static void
test_items_changed (void)
{
  g_autoptr (GString) roots = g_string_new (NULL), rows = g_string_new (NULL);
  g_autoptr (RidgePlan) plan = make_sample ();
  RidgeObjective *a = test_objective (plan, 30);

  g_signal_connect (ridge_plan_get_objectives (plan), "items-changed", G_CALLBACK (log_items_cb), roots);
  g_signal_connect (ridge_objective_get_rows (a), "items-changed", G_CALLBACK (log_items_cb), rows);

  /* Between siblings: one row changes. */
  test_apply (plan, "~ objective 33 rank=E");
  assert_log (rows, "2-1+0 3-0+1 ");
  test_assert_list (ridge_objective_get_rows (a), "[J] [K] a2 a1");

  /* A new rank in the same place moves nothing. */
  test_apply (plan, "~ objective 33 rank=F");
  assert_log (rows, "");

  /* Into another parent. */
  test_apply (plan, "~ objective 31 parent_objective=30 rank=A");
  assert_log (roots, "1-1+0 ");
  assert_log (rows, "2-0+1 ");
  test_assert_list (ridge_objective_get_rows (a), "[J] [K] B a2 a1");

  /* Neighbours come and go as one run. */
  test_apply (plan, "objective 35 title=x rank=G period=1 parent_objective=30\n"
                    "objective 36 title=y rank=H period=1 parent_objective=30\n"
                    "objective 37 title=z rank=1 period=1 parent_objective=30");
  assert_log (rows, "2-0+1 6-0+2 ");
  test_assert_list (ridge_objective_get_rows (a), "[J] [K] z B a2 a1 x y");
  test_apply (plan, "- objective 36\n- objective 35\n- key_result 41\n- link 100");
  assert_log (rows, "6-2+0 0-1+0 ");
  test_assert_list (ridge_objective_get_rows (a), "[K] z B a2 a1");

  /* Nothing at all changes. */
  test_apply (plan, "~ objective 33 title=a1");
  assert_log (rows, "");
  assert_log (roots, "");
}

static void
test_notify (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (RidgePlan) plan = make_sample ();
  RidgeObjective *a = test_objective (plan, 30);
  RidgePerson *owner;
  guint n_changed = 0;

  g_signal_connect (a, "notify", G_CALLBACK (log_notify_cb), log);
  g_signal_connect (plan, "changed", G_CALLBACK (count_cb), &n_changed);

  test_apply (plan, "~ objective 30 title=A why=because owner=21");
  assert_log (log, "why ");
  g_assert_cmpuint (n_changed, ==, 1);

  /* A reference to a row that comes later in the batch. */
  test_apply (plan, "~ objective 30 owner=22 grade=0.7\nperson 22 name=Bob");
  assert_log (log, "grade owner ");
  g_object_get (a, "owner", &owner, NULL);
  g_assert_cmpstr (ridge_person_get_name (owner), ==, "Bob");
  g_object_unref (owner);

  test_apply (plan, "~ objective 30 grade=-");
  assert_log (log, "grade ");
  test_assert_nan (ridge_objective_get_grade (a));
  g_assert_cmpuint (n_changed, ==, 3);
}

/* Every property of every class reads as the getter of its column does. */
static void
test_properties (void)
{
  g_autoptr (RidgePlan) plan = make_sample ();
  RidgeKeyResult *k = test_key_result (plan, 40);
  g_autoptr (RidgeObjective) objective = NULL;
  g_autofree char *title = NULL;
  RidgeMeasure measure;
  double target, low;
  int decimals, starts, due;
  gint64 id;

  g_object_get (k, "id", &id, "title", &title, "objective", &objective, "measure", &measure, "target", &target, "low", &low,
                "decimals", &decimals, NULL);
  g_assert_cmpint (id, ==, 40);
  g_assert_cmpstr (title, ==, "K");
  g_assert_true (objective == test_objective (plan, 30));
  g_assert_cmpint (measure, ==, RIDGE_MEASURE_CHANGE);
  test_assert_near (target, 10);
  test_assert_nan (low);
  g_assert_cmpint (decimals, ==, 0);

  g_object_get (test_period (plan, 2), "starts", &starts, NULL);
  g_assert_cmpint (starts, ==, ridge_day_new (2026, 1, 1));
  g_object_get (ridge_plan_lookup (plan, RIDGE_TABLE_INITIATIVE, 70), "due", &due, NULL);
  g_assert_cmpint (due, ==, RIDGE_DAY_NONE);
}

static void
test_order_independence (void)
{
  g_autoptr (RidgePlan) plan = make_sample ();
  g_autoptr (TestRows) rows = test_rows_parse (sample);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *expected = ridge_plan_dump (plan);

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (RidgePlan) shuffled = ridge_plan_new ();
      g_autofree char *dump = NULL;

      test_rows_shuffle (rows, random);
      ridge_plan_apply (shuffled, test_rows_get (rows), test_rows_get_n (rows));
      dump = ridge_plan_dump (shuffled);
      g_assert_cmpstr (dump, ==, expected);
      test_assert_list (ridge_objective_get_rows (test_objective (shuffled, 30)), "[J] [K] a1 a2");
    }
}

/* The dump is written the way the rows of these tests are read. */
static void
test_dump (void)
{
  g_autoptr (RidgePlan) plan = make_sample ();
  g_autoptr (RidgePlan) copy = ridge_plan_new ();
  g_autofree char *dump = ridge_plan_dump (plan);
  g_autofree char *again = NULL;

  test_apply (copy, "%s", dump);
  again = ridge_plan_dump (copy);
  g_assert_cmpstr (again, ==, dump);
  g_assert_nonnull (strstr (dump, "\npoint 80 2026-03-31 value=6 note=\"\" ghost=1 ghost_reason=\"outage\"\n"));
  g_assert_nonnull (strstr (dump, " grade=- "));
}

static void
test_finalize (void)
{
  RidgePlan *plan = make_sample ();
  RidgeObjective *a = g_object_ref (test_objective (plan, 30));
  RidgeKpi *kpi = g_object_ref (test_kpi (plan, 80));
  RidgeKeyResult *k = test_key_result (plan, 40);

  g_object_add_weak_pointer (G_OBJECT (k), (gpointer *) &k);
  ridge_objective_get_rows (a);
  g_assert_finalize_object (plan);

  /* What someone still holds answers, without a plan. */
  g_assert_null (k);
  g_assert_null (ridge_entity_get_plan (RIDGE_ENTITY (a)));
  g_assert_null (ridge_objective_get_owner (a));
  g_assert_cmpstr (ridge_objective_get_title (a), ==, "A");
  test_assert_nan (ridge_objective_get_score (a));
  g_assert_cmpuint (g_list_model_get_n_items (ridge_objective_get_rows (a)), ==, 0);
  test_assert_near (ridge_kpi_get_latest (kpi), 7);
  g_assert_finalize_object (a);
  g_assert_finalize_object (kpi);
}

/* What somebody still holds does not remember what is gone with the plan. */
static void
test_held (void)
{
  RidgePlan *plan = make_sample ();
  g_autoptr (RidgePeriod) period = NULL;
  g_autoptr (RidgeObjective) objective = NULL;

  test_apply (plan, "period 90 name=Held starts=2026-01-01 ends=2026-03-31\n"
                    "objective 90 title=o period=90\n"
                    "key_result 90 title=k objective=90 baseline=0 target=10\n"
                    "check_in 90 key_result=90 day=2026-01-15 value=4");
  period = g_object_ref (test_period (plan, 90));
  objective = g_object_ref (test_objective (plan, 90));
  g_assert_true (ridge_objective_get_weakest (objective) == test_key_result (plan, 90));
  g_assert_cmpuint (ridge_period_get_n_objectives (period), ==, 1);

  g_assert_finalize_object (plan);
  g_assert_null (ridge_objective_get_weakest (objective));
  g_assert_cmpuint (ridge_period_get_n_objectives (period), ==, 0);
  test_assert_nan (ridge_period_get_score (period));
}

static void
test_delete (void)
{
  g_autoptr (RidgePlan) plan = make_sample ();
  RidgeObjective *gone = test_objective (plan, 33);

  g_object_ref (gone);
  test_apply (plan, "- objective 33");
  g_assert_null (ridge_plan_lookup (plan, RIDGE_TABLE_OBJECTIVE, 33));
  g_assert_null (ridge_entity_get_plan (RIDGE_ENTITY (gone)));
  g_assert_null (ridge_objective_get_parent (gone));
  g_assert_cmpuint (ridge_entity_get_position (RIDGE_ENTITY (gone)), ==, G_MAXUINT);
  g_assert_finalize_object (gone);

  /* Inserted and deleted within a batch, and the other way round. */
  test_apply (plan, "objective 39 title=n period=1\n- objective 39");
  g_assert_null (ridge_plan_lookup (plan, RIDGE_TABLE_OBJECTIVE, 39));
  test_apply (plan, "- objective 32\nobjective 32 title=again period=1 parent_objective=31");
  test_assert_list (ridge_objective_get_children (test_objective (plan, 30)), "");
  test_assert_list (ridge_objective_get_children (test_objective (plan, 31)), "again");
}

/* As deep as a hostile file makes it: nothing recurses. */
static void
test_deep_tree (void)
{
  const guint n = 50000;
  RidgePlan *plan = ridge_plan_new ();
  GString *rows = g_string_new ("period 1 name=Q starts=2026-01-01 ends=2026-03-31\n");

  g_string_append (rows, "objective 1 period=1 roll_up=both\n");
  for (guint i = 2; i <= n; i++)
    g_string_append_printf (rows, "objective %u period=1 parent_objective=%u roll_up=both\n", i, i - 1);
  g_string_append_printf (rows, "key_result 1 objective=%u baseline=0 target=10\n"
                                "check_in 1 key_result=1 day=2026-01-05 value=4", n);
  test_apply (plan, "%s", rows->str);
  g_string_free (rows, TRUE);

  g_assert_true (ridge_objective_get_root (test_objective (plan, n)) == test_objective (plan, 1));
  test_assert_near (ridge_objective_get_score (test_objective (plan, 1)), 0.4);
  test_apply (plan, "check_in 2 key_result=1 day=2026-01-06 value=5");
  test_assert_near (ridge_objective_get_score (test_objective (plan, 1)), 0.5);
  g_assert_finalize_object (plan);
}

/* Random moves, each refused when it would make a loop, by a check of our own. */
static void
test_random_moves (void)
{
  const guint n = 60;
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  guint parents[61] = { 0 };

  test_apply (plan, "period 1 name=Q starts=2026-01-01 ends=2026-03-31");
  for (guint i = 1; i <= n; i++)
    test_apply (plan, "objective %u period=1 title=o%u rank=V%u1", i, i, i);

  for (guint step = 0; step < 2000; step++)
    {
      guint moved = g_test_rand_int_range (1, n + 1), place = g_test_rand_int_range (0, n + 1), at = place;

      while (at != 0 && at != moved)
        at = parents[at];
      if (place != 0)
        g_assert_cmpint (ridge_objective_is_ancestor_of (test_objective (plan, moved), test_objective (plan, place)), ==, at == moved);
      if (at == moved)
        continue;

      parents[moved] = place;
      if (place == 0)
        test_apply (plan, "~ objective %u parent_objective=- rank=%c%d", moved, 'A' + g_test_rand_int_range (0, 26), step % 9 + 1);
      else
        test_apply (plan, "~ objective %u parent_objective=%u rank=%c%d", moved, place, 'A' + g_test_rand_int_range (0, 26), step % 9 + 1);
    }

  for (guint i = 1; i <= n; i++)
    {
      RidgeObjective *objective = test_objective (plan, i);
      RidgeObjective *above = ridge_objective_get_above (objective);
      GListModel *siblings = above != NULL ? ridge_objective_get_children (above) : ridge_plan_get_objectives (plan);
      guint position = ridge_entity_get_position (RIDGE_ENTITY (objective));
      g_autoptr (RidgeEntity) at = g_list_model_get_item (siblings, position);

      g_assert_cmpint (above != NULL ? ridge_entity_get_id (RIDGE_ENTITY (above)) : 0, ==, parents[i]);
      g_assert_true (at == RIDGE_ENTITY (objective));
      if (position > 0)
        {
          g_autoptr (RidgeObjective) before = g_list_model_get_item (siblings, position - 1);

          g_assert_cmpstr (ridge_objective_get_rank (before), <=, ridge_objective_get_rank (objective));
        }
    }
}

/* A batch that ends in slices comes to the same. */
static void
test_slices (void)
{
  g_autoptr (RidgePlan) at_once = ridge_plan_new ();
  g_autoptr (RidgePlan) slowly = ridge_plan_new ();
  g_autoptr (GString) text = g_string_new ("period 1 name=P starts=2026-01-01 ends=2026-04-10\n");
  g_autoptr (TestRows) rows = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  RidgeBatchEnd end = { 0 };
  guint n_slices = 1, n_changed = 0;

  for (guint i = 1; i <= 300; i++)
    {
      g_string_append_printf (text, "objective %u title=o%u period=1 rank=R%u roll_up=both", i, i, 1000 - i);
      g_string_append_printf (text, i > 3 ? " parent_objective=%u\n" : "\n", i / 3);
    }
  rows = test_rows_parse (text->str);
  ridge_plan_apply (at_once, test_rows_get (rows), test_rows_get_n (rows));

  g_signal_connect (slowly, "changed", G_CALLBACK (count_cb), &n_changed);
  ridge_plan_begin_batch (slowly);
  for (guint i = 0; i < test_rows_get_n (rows); i++)
    ridge_plan_apply_one (slowly, &test_rows_get (rows)[i]);
  while (!ridge_plan_end_some (slowly, &end, 0))
    n_slices++;
  g_assert_cmpuint (n_slices, >, 3);
  g_assert_cmpuint (n_changed, ==, 1);

  expected = ridge_plan_dump (at_once);
  found = ridge_plan_dump (slowly);
  g_assert_cmpstr (found, ==, expected);
  test_assert_list (ridge_plan_get_objectives (slowly), "o3 o2 o1");
  test_assert_list (ridge_objective_get_children (test_objective (slowly, 2)), "o8 o7 o6");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/plan/load", test_load);
  g_test_add_func ("/model/plan/tree", test_tree);
  g_test_add_func ("/model/plan/items-changed", test_items_changed);
  g_test_add_func ("/model/plan/notify", test_notify);
  g_test_add_func ("/model/plan/properties", test_properties);
  g_test_add_func ("/model/plan/order-independence", test_order_independence);
  g_test_add_func ("/model/plan/dump", test_dump);
  g_test_add_func ("/model/plan/finalize", test_finalize);
  g_test_add_func ("/model/plan/held", test_held);
  g_test_add_func ("/model/plan/delete", test_delete);
  g_test_add_func ("/model/plan/deep-tree", test_deep_tree);
  g_test_add_func ("/model/plan/random-moves", test_random_moves);
  g_test_add_func ("/model/plan/slices", test_slices);

  return g_test_run ();
}
