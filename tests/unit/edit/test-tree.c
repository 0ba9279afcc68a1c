/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "world.h"

#define ROOTS    (ridge_plan_get_objectives (world->plan))
#define CHILDREN (ridge_objective_get_children (world->grow))

static void
assert_list (GListModel *list,
             const char *expected)
{
  g_autofree char *titles = world_list (list);

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_create (World        *world,
             gconstpointer data)
{
  gint64                quarter = ridge_entity_get_id (RIDGE_ENTITY (world->quarter));
  const RidgeFieldValue values[] = { { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("new") }, { RIDGE_OBJECTIVE_PERIOD, RIDGE_INTEGER (quarter) } };
  const RidgeFieldValue untitled = { RIDGE_OBJECTIVE_PERIOD, RIDGE_INTEGER (quarter) };
  const RidgeFieldValue timeless = { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("new") };

  DOES ("create-objective", ridge_create_objective (world->document, RIDGE_BEFORE (world->save), values, 2, ERROR));
  assert_list (ROOTS, "grow new save");
  DOES ("create-objective", ridge_create_objective (world->document, RIDGE_INTO_KEY_RESULT (world->revenue), values, 2, ERROR));
  assert_list (ridge_key_result_get_children (world->revenue), "shops new");
  REFUSES (RIDGE_ERROR_EMPTY, "title", ridge_create_objective (world->document, RIDGE_AT_TOP, &untitled, 1, ERROR));
  REFUSES (RIDGE_ERROR_EMPTY, "period", ridge_create_objective (world->document, RIDGE_AT_TOP, &timeless, 1, ERROR));
}

static void
test_create_others (World        *world,
                    gconstpointer data)
{
  const RidgeFieldValue title = { RIDGE_INITIATIVE_TITLE, RIDGE_TEXT ("call") };
  const RidgeFieldValue name = { RIDGE_TEAM_NAME, RIDGE_TEXT ("Night") };
  const RidgeFieldValue person = { RIDGE_PERSON_NAME, RIDGE_TEXT ("Bo") };

  DOES ("create-initiative", ridge_create_initiative (world->document, world->revenue, &title, 1, ERROR));
  DOES ("create-team", ridge_create_team (world->document, world->sales, &name, 1, ERROR));
  assert_list (ridge_team_get_children (world->sales), "Shops Night");
  DOES ("create-person", ridge_create_person (world->document, &person, 1, ERROR));
  DOES ("create-plan-step", ridge_create_plan_step (world->document, world->revenue, ridge_day_new (2026, 11, 1), 105, ERROR));
  REFUSES (RIDGE_ERROR_DUPLICATE, "2026-11-01",
           ridge_create_plan_step (world->document, world->revenue, ridge_day_new (2026, 11, 1), 106, ERROR));
  REFUSES (RIDGE_ERROR_EMPTY, "name", ridge_create_kpi (world->document, NULL, 0, ERROR));
}

static char *
name_period (RidgePeriodKind kind,
             RidgeDay        starts,
             RidgeDay        ends,
             int             fiscal_month)
{
  return ridge_day_to_iso (starts);
}

/* The quarter that is there already is not made again. */
static void
test_create_year (World        *world,
                  gconstpointer data)
{
  DOES ("create-year", ridge_create_year (world->document, ridge_day_new (2026, 2, 28), name_period, ERROR));
  assert_list (ridge_plan_get_periods (world->plan), "2026-01-01 2026-01-01 2026-04-01 2026-07-01 Q4 Q1");
  DOES_NOTHING (ridge_create_year (world->document, ridge_day_new (2026, 12, 31), name_period, ERROR));
}

static void
test_move (World        *world,
           gconstpointer data)
{
  DOES ("move-objective", ridge_move_objective (world->document, world->save, RIDGE_INTO_OBJECTIVE (world->grow), ERROR));
  assert_list (CHILDREN, "hire save");
  DOES ("move-objective", ridge_move_objective (world->document, world->save, RIDGE_BEFORE (world->hire), ERROR));
  assert_list (CHILDREN, "save hire");
  DOES ("move-objective", ridge_move_objective (world->document, world->save, RIDGE_AFTER (world->hire), ERROR));
  assert_list (CHILDREN, "hire save");
  DOES ("move-objective", ridge_move_objective (world->document, world->save, RIDGE_INTO_KEY_RESULT (world->people), ERROR));
  g_assert_true (ridge_objective_get_parent (world->save) == RIDGE_ENTITY (world->people));
  DOES ("move-objective", ridge_move_objective (world->document, world->save, RIDGE_INTO_OBJECTIVE (world->shops), ERROR));
  g_assert_true (ridge_objective_get_parent (world->save) == RIDGE_ENTITY (world->shops));
  DOES ("move-objective", ridge_move_objective (world->document, world->save, RIDGE_BEFORE (world->grow), ERROR));
  assert_list (ROOTS, "save grow");
  DOES ("move-objective", ridge_move_objective (world->document, world->save, RIDGE_AT_TOP, ERROR));
  assert_list (ROOTS, "grow save");

  /* It keeps its own period. */
  g_assert_true (ridge_objective_get_period (world->save) == world->next);
}

static void
test_move_nowhere (World        *world,
                   gconstpointer data)
{
  DOES_NOTHING (ridge_move_objective (world->document, world->grow, RIDGE_BEFORE (world->save), ERROR));
  DOES_NOTHING (ridge_move_objective (world->document, world->grow, RIDGE_BEFORE (world->grow), ERROR));
  DOES_NOTHING (ridge_move_objective (world->document, world->grow, RIDGE_AFTER (world->grow), ERROR));
  DOES_NOTHING (ridge_move_objective (world->document, world->save, RIDGE_AFTER (world->grow), ERROR));
  DOES_NOTHING (ridge_move_objective (world->document, world->save, RIDGE_AT_TOP, ERROR));
  DOES_NOTHING (ridge_move_objective (world->document, world->hire, RIDGE_INTO_OBJECTIVE (world->grow), ERROR));
}

/* Under itself, its child, its own key result, and what hangs on that. */
static void
test_move_loop (World        *world,
                gconstpointer data)
{
  REFUSES (RIDGE_ERROR_LOOP, "grow", ridge_move_objective (world->document, world->grow, RIDGE_INTO_OBJECTIVE (world->grow), ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "grow", ridge_move_objective (world->document, world->grow, RIDGE_INTO_OBJECTIVE (world->hire), ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "grow", ridge_move_objective (world->document, world->grow, RIDGE_INTO_KEY_RESULT (world->revenue), ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "grow", ridge_move_objective (world->document, world->grow, RIDGE_INTO_OBJECTIVE (world->shops), ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "grow", ridge_move_objective (world->document, world->grow, RIDGE_AFTER (world->shops), ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "grow", ridge_move_check (world->grow, RIDGE_INTO_KEY_RESULT (world->people), ERROR));
  g_assert_true (ridge_move_check (world->hire, RIDGE_INTO_OBJECTIVE (world->shops), ERROR));
}

static void
test_move_gone (World        *world,
                gconstpointer data)
{
  g_autoptr (RidgeObjective) gone = g_object_ref (world->save);

  g_assert_true (ridge_delete (world->document, RIDGE_ENTITY (world->save), ERROR));
  REFUSES (RIDGE_ERROR_NO_PARENT, "hire", ridge_move_objective (world->document, world->hire, RIDGE_INTO_OBJECTIVE (gone), ERROR));
  REFUSES (RIDGE_ERROR_NO_PARENT, "save", ridge_move_objective (world->document, gone, RIDGE_AT_TOP, ERROR));
}

static void
test_ties (World        *world,
           gconstpointer data)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("merge", "tie");
  g_autofree char *roots = NULL;

  /* What a merge of two copies may leave: siblings of the same rank. */
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, ridge_entity_get_id (RIDGE_ENTITY (world->grow)), RIDGE_OBJECTIVE_RANK, RIDGE_TEXT ("m"));
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, ridge_entity_get_id (RIDGE_ENTITY (world->save)), RIDGE_OBJECTIVE_RANK, RIDGE_TEXT ("m"));
  g_assert_true (ridge_document_commit (world->document, edit, ERROR));

  roots = world_list (ROOTS);
  DOES ("move-objective", ridge_move_objective (world->document, world->hire,
                                                g_str_has_prefix (roots, "grow") ? RIDGE_BEFORE (world->save) : RIDGE_BEFORE (world->grow), ERROR));
  assert_list (ROOTS, g_str_has_prefix (roots, "grow") ? "grow hire save" : "save hire grow");
}

static gboolean
is_not_hidden (RidgeObjective *objective,
               gpointer        data)
{
  return objective != data;
}

static void
test_steps (World        *world,
            gconstpointer data)
{
  RidgePlace place;

  g_assert_true (ridge_move_get_step (world->plan, world->save, RIDGE_STEP_UP, NULL, NULL, &place));
  g_assert_true (place.kind == RIDGE_PLACE_BEFORE && place.entity == RIDGE_ENTITY (world->grow));
  g_assert_true (ridge_move_get_step (world->plan, world->grow, RIDGE_STEP_DOWN, NULL, NULL, &place));
  g_assert_true (place.kind == RIDGE_PLACE_AFTER && place.entity == RIDGE_ENTITY (world->save));
  g_assert_true (ridge_move_get_step (world->plan, world->save, RIDGE_STEP_IN, NULL, NULL, &place));
  g_assert_true (place.kind == RIDGE_PLACE_INTO_OBJECTIVE && place.entity == RIDGE_ENTITY (world->grow));
  g_assert_true (ridge_move_get_step (world->plan, world->hire, RIDGE_STEP_OUT, NULL, NULL, &place));
  g_assert_true (place.kind == RIDGE_PLACE_AFTER && place.entity == RIDGE_ENTITY (world->grow));
  g_assert_true (ridge_move_get_step (world->plan, world->shops, RIDGE_STEP_OUT, NULL, NULL, &place));
  g_assert_true (place.kind == RIDGE_PLACE_BEFORE && place.entity == RIDGE_ENTITY (world->hire));

  g_assert_false (ridge_move_get_step (world->plan, world->grow, RIDGE_STEP_UP, NULL, NULL, &place));
  g_assert_false (ridge_move_get_step (world->plan, world->grow, RIDGE_STEP_IN, NULL, NULL, &place));
  g_assert_false (ridge_move_get_step (world->plan, world->grow, RIDGE_STEP_OUT, NULL, NULL, &place));
  g_assert_false (ridge_move_get_step (world->plan, world->save, RIDGE_STEP_UP, is_not_hidden, world->grow, &place));
}

static void
test_move_key_result (World        *world,
                      gconstpointer data)
{
  DOES ("move-key-result", ridge_move_key_result (world->document, world->launch, world->grow, world->revenue, ERROR));
  assert_list (ridge_objective_get_key_results (world->grow), "launch revenue");
  DOES ("move-key-result", ridge_move_key_result (world->document, world->revenue, world->save, NULL, ERROR));
  assert_list (ridge_objective_get_key_results (world->save), "revenue");
  g_assert_true (ridge_objective_get_above (world->shops) == world->save);
  DOES_NOTHING (ridge_move_key_result (world->document, world->revenue, world->save, NULL, ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "revenue", ridge_move_key_result (world->document, world->revenue, world->shops, NULL, ERROR));
}

static void
test_move_lists (World        *world,
                 gconstpointer data)
{
  DOES ("move-kpi", ridge_move_kpi (world->document, world->mood, world->income, ERROR));
  assert_list (ridge_plan_get_kpis (world->plan), "mood income costs");
  DOES ("move-milestone", ridge_move_milestone (world->document, world->frame, NULL, ERROR));
  assert_list (ridge_key_result_get_milestones (world->launch), "paint ship frame");
  DOES ("move-team", ridge_move_team (world->document, world->shop_team, NULL, world->sales, ERROR));
  assert_list (ridge_plan_get_teams (world->plan), "Shops Sales");
  DOES ("move-team", ridge_move_team (world->document, world->sales, world->shop_team, NULL, ERROR));
  REFUSES (RIDGE_ERROR_LOOP, "Shops", ridge_move_team (world->document, world->shop_team, world->sales, NULL, ERROR));
}

static void
test_delete (World        *world,
             gconstpointer data)
{
  RidgeDeletion deletion;

  g_assert_cmpint (ridge_link (world->document, RIDGE_LINK_DRIVES, RIDGE_ENTITY (world->income), RIDGE_ENTITY (world->revenue), 0, ERROR), !=, 0);
  g_assert_cmpint (ridge_check_in (world->document, world->revenue, ridge_day_new (2026, 11, 2), 103, 60, NULL, ERROR), !=, 0);

  ridge_delete_preview (world->plan, RIDGE_ENTITY (world->grow), &deletion);
  g_assert_cmpuint (deletion.n_objectives, ==, 2);
  g_assert_cmpuint (deletion.n_key_results, ==, 3);
  g_assert_cmpuint (deletion.n_check_ins, ==, 1);
  g_assert_cmpuint (deletion.n_links, ==, 1);

  DOES ("delete-objective", ridge_delete (world->document, RIDGE_ENTITY (world->grow), ERROR));
  assert_list (ROOTS, "save");
  g_assert_cmpuint (ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_LINK), ==, 0);
  g_assert_cmpuint (ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_MILESTONE), ==, 0);
}

static void
test_delete_others (World        *world,
                    gconstpointer data)
{
  DOES ("delete-kpi", ridge_delete (world->document, RIDGE_ENTITY (world->income), ERROR));
  DOES ("delete-milestone", ridge_delete (world->document, RIDGE_ENTITY (world->frame), ERROR));
  DOES ("delete-key-result", ridge_delete (world->document, RIDGE_ENTITY (world->revenue), ERROR));
  DOES ("delete-person", ridge_delete (world->document, RIDGE_ENTITY (world->ana), ERROR));
  REFUSES (RIDGE_ERROR_IN_USE, "Q4", ridge_delete (world->document, RIDGE_ENTITY (world->quarter), ERROR));
  REFUSES (RIDGE_ERROR_IN_USE, "Sales", ridge_delete (world->document, RIDGE_ENTITY (world->sales), ERROR));
  DOES ("delete-team", ridge_delete (world->document, RIDGE_ENTITY (world->shop_team), ERROR));
  DOES ("delete-team", ridge_delete (world->document, RIDGE_ENTITY (world->sales), ERROR));
}

static void
test_duplicate (World        *world,
                gconstpointer data)
{
  RidgeObjective *copy;
  gint64          id = 0;

  g_assert_cmpint (ridge_link (world->document, RIDGE_LINK_DRIVES, RIDGE_ENTITY (world->income), RIDGE_ENTITY (world->revenue), 0, ERROR), !=, 0);
  g_assert_cmpint (ridge_check_in (world->document, world->revenue, ridge_day_new (2026, 11, 2), 103, 60, NULL, ERROR), !=, 0);

  DOES ("duplicate-objective", (id = ridge_duplicate (world->document, RIDGE_ENTITY (world->grow), "again", ERROR)));
  assert_list (ROOTS, "grow again save");
  copy = RIDGE_OBJECTIVE (world_get (world, RIDGE_TABLE_OBJECTIVE, id));
  assert_list (ridge_objective_get_key_results (copy), "revenue launch");
  assert_list (ridge_objective_get_children (copy), "hire");
  g_assert_cmpuint (ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_LINK), ==, 2);

  /* It starts with a clean record. */
  g_assert_cmpuint (ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_CHECK_IN), ==, 1);
  g_assert_cmpuint (ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_MILESTONE), ==, 6);

  DOES ("duplicate-kpi", ridge_duplicate (world->document, RIDGE_ENTITY (world->income), NULL, ERROR));
  assert_list (ridge_plan_get_kpis (world->plan), "income income costs mood");
  DOES ("duplicate-milestone", ridge_duplicate (world->document, RIDGE_ENTITY (world->frame), NULL, ERROR));
  assert_list (ridge_key_result_get_milestones (world->launch), "frame frame paint ship");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  VERB_TEST ("/edit/tree/create", test_create);
  VERB_TEST ("/edit/tree/create-others", test_create_others);
  VERB_TEST ("/edit/tree/create-year", test_create_year);
  VERB_TEST ("/edit/tree/move", test_move);
  VERB_TEST ("/edit/tree/move-nowhere", test_move_nowhere);
  VERB_TEST ("/edit/tree/move-loop", test_move_loop);
  VERB_TEST ("/edit/tree/move-gone", test_move_gone);
  VERB_TEST ("/edit/tree/ties", test_ties);
  VERB_TEST ("/edit/tree/steps", test_steps);
  VERB_TEST ("/edit/tree/move-key-result", test_move_key_result);
  VERB_TEST ("/edit/tree/move-lists", test_move_lists);
  VERB_TEST ("/edit/tree/delete", test_delete);
  VERB_TEST ("/edit/tree/delete-others", test_delete_others);
  VERB_TEST ("/edit/tree/duplicate", test_duplicate);

  return g_test_run ();
}
