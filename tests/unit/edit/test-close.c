/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "model/ridge-review.h"
#include "world.h"

static char *
name_period (RidgePeriodKind kind,
             RidgeDay        starts,
             RidgeDay        ends,
             int             fiscal_month)
{
  return ridge_day_to_iso (starts);
}

static void
test_grade (World        *world,
            gconstpointer data)
{
  RidgeEntity *grow = RIDGE_ENTITY (world->grow);
  RidgeReviewOpen open;

  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, 0.7, "", ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "grade", ridge_grade_objective (world->document, world->grow, 1.01, "", ERROR));
  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, NAN, "", ERROR));

  /* A committed objective that was not reached asks why, and so does any grade
   * that is not what was computed: revenue has no value, launch is at a third. */
  DOES ("change-objective-kind", ridge_change_field (world->document, grow, RIDGE_OBJECTIVE_KIND, RIDGE_INTEGER (RIDGE_OBJECTIVE_COMMITTED), ERROR));
  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, 0.3, NULL, ERROR));
  ridge_objective_get_open (world->grow, &open);
  g_assert_true (open.reason);
  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, 0.3, "one shop is late", ERROR));
  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, 0.4, NULL, ERROR));
  g_assert_cmpstr (ridge_objective_get_grade_reason (world->grow), ==, "one shop is late");
  ridge_objective_get_open (world->grow, &open);
  g_assert_false (open.reason);
  g_assert_false (open.grade);
  g_assert_cmpuint (open.n_outcomes, ==, 3);
  g_assert_cmpuint (open.n_causes, ==, 2);
}

static void
test_reasons (World        *world,
              gconstpointer data)
{
  g_assert_cmpint (ridge_check_in (world->document, world->revenue, ridge_day_new (2026, 11, 2), 116, 60, NULL, ERROR), !=, 0);

  /* (0.8 + 1/3) ∕ 2 */
  g_assert_cmpfloat_with_epsilon (ridge_objective_get_score (world->grow), 0.566667, 1e-6);
  g_assert_false (ridge_objective_asks_for_reason (world->grow, 0.6));
  g_assert_true (ridge_objective_asks_for_reason (world->grow, 0.5));
  g_assert_true (ridge_objective_asks_for_reason (world->grow, 0.7));
  g_assert_false (ridge_objective_asks_for_reason (world->grow, NAN));
  g_assert_false (ridge_key_result_asks_for_cause (world->revenue));
  g_assert_true (ridge_key_result_asks_for_cause (world->launch));
}

static void
assert_closed_numbers (World *world)
{
  RidgeDay day;
  double   value;

  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_current (world->revenue), 116, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_score (world->revenue), 0.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_objective_get_score (world->grow), 0.566667, 1e-6);
  g_assert_false (ridge_key_result_get_late (world->launch, &day, &value));
}

static void
test_close (World        *world,
            gconstpointer data)
{
  RidgeFieldValue name = { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("other") };

  g_assert_cmpint (ridge_check_in (world->document, world->revenue, ridge_day_new (2026, 11, 2), 116, 60, "fine", ERROR), !=, 0);
  g_assert_true (ridge_grade_objective (world->document, world->grow, 0.6, "so", ERROR));
  DOES ("close-period", ridge_close_period (world->document, world->quarter, ERROR));
  g_assert_cmpint (ridge_period_get_state (world->quarter), ==, RIDGE_STATE_CLOSED);
  g_assert_cmpint (ridge_period_get_closed_on (world->quarter), ==, ridge_day_new (2026, 11, 21));
  g_assert_cmpint (ridge_objective_get_state (world->hire), ==, RIDGE_STATE_CLOSED);
  g_assert_cmpint (ridge_objective_get_state (world->save), ==, RIDGE_STATE_ACTIVE);
  DOES_NOTHING (ridge_close_period (world->document, world->quarter, ERROR));
  assert_closed_numbers (world);

  /* What is closed is read, by whatever verb. */
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_change_fields (world->document, RIDGE_ENTITY (world->grow), &name, 1, ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_check_in (world->document, world->revenue, ridge_day_new (2026, 11, 20), 130, 60, NULL, ERROR) != 0);
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_set_milestone_done (world->document, world->paint, ridge_day_new (2026, 11, 20), ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_delete (world->document, RIDGE_ENTITY (world->revenue), ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_move_objective (world->document, world->grow, RIDGE_INTO_OBJECTIVE (world->save), ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_grade_objective (world->document, world->grow, 1, NULL, ERROR));
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "Q4", ridge_change_field (world->document, RIDGE_ENTITY (world->quarter), RIDGE_PERIOD_NAME, RIDGE_TEXT ("X"), ERROR));

  REFUSES (RIDGE_ERROR_REASON, "reopened_because", ridge_reopen_period (world->document, world->quarter, " ", ERROR));
  DOES ("reopen-period", ridge_reopen_period (world->document, world->quarter, "a number was wrong", ERROR));
  g_assert_cmpint (ridge_objective_get_state (world->hire), ==, RIDGE_STATE_ACTIVE);
  g_assert_cmpstr (ridge_objective_get_grade_reason (world->grow), ==, "so");
  DOES_NOTHING (ridge_reopen_period (world->document, world->quarter, "again", ERROR));

  /* Closed anew, it is closed with what is there now; grade and notes have stayed. */
  g_assert_cmpint (ridge_check_in (world->document, world->revenue, ridge_day_new (2026, 11, 20), 118, 60, NULL, ERROR), !=, 0);
  DOES ("close-period", ridge_close_period (world->document, world->quarter, ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_score (world->revenue), 0.9, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_objective_get_grade (world->grow), 0.6, 1e-9);
  g_assert_cmpuint (g_list_model_get_n_items (ridge_key_result_get_check_ins (world->revenue)), ==, 2);
}

/* A value that comes in after the close is told, and changes no number. */
static void
test_late (World        *world,
           gconstpointer data)
{
  RidgeKeyResult *key_result;
  RidgeDay day;
  double   value;
  gint64   id;

  id = ridge_promote_kpi (world->document, world->income, world->grow, NULL, 0, ERROR);
  key_result = RIDGE_KEY_RESULT (world_get (world, RIDGE_TABLE_KEY_RESULT, id));
  g_assert_true (ridge_change_field (world->document, RIDGE_ENTITY (key_result), RIDGE_KEY_RESULT_TARGET, RIDGE_REAL (60), ERROR));
  g_assert_true (ridge_record_value (world->document, world->income, ridge_day_new (2026, 11, 10), 52, NULL, ERROR));
  DOES ("close-objective", ridge_close_objective (world->document, world->grow, ERROR));
  DOES_NOTHING (ridge_close_objective (world->document, world->grow, ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_current (key_result), 52, 1e-9);
  g_assert_false (ridge_key_result_get_late (key_result, &day, &value));

  DOES ("add-point", ridge_record_value (world->document, world->income, ridge_day_new (2026, 11, 20), 59, NULL, ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_current (key_result), 52, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_score (key_result), 0.2, 1e-9);
  g_assert_true (ridge_key_result_get_late (key_result, &day, &value));
  g_assert_cmpfloat_with_epsilon (value, 59, 1e-9);
  g_assert_cmpint (day, ==, ridge_day_new (2026, 11, 20));

  /* One objective is opened again without a word while its period is open. */
  DOES ("reopen-objective", ridge_reopen_objective (world->document, world->grow, ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_current (key_result), 59, 1e-9);
  g_assert_false (ridge_key_result_get_late (key_result, &day, &value));
}

static void
test_next_period (World        *world,
                  gconstpointer data)
{
  RidgePeriod *after;
  gint64       id = 0;

  g_assert_cmpint (ridge_create_next_period (world->document, world->quarter, name_period, ERROR), ==, ridge_entity_get_id (RIDGE_ENTITY (world->next)));
  DOES ("create-period", (id = ridge_create_next_period (world->document, world->next, name_period, ERROR)));
  after = RIDGE_PERIOD (world_get (world, RIDGE_TABLE_PERIOD, id));
  g_assert_cmpint (ridge_period_get_starts (after), ==, ridge_day_new (2027, 4, 1));
  g_assert_cmpint (ridge_period_get_ends (after), ==, ridge_day_new (2027, 6, 30));
  g_assert_true (ridge_period_find_next (world->next) == after);
}

static void
test_carry_over (World        *world,
                 gconstpointer data)
{
  g_autofree char *milestones = NULL;
  g_autoptr (GPtrArray) carried = NULL;
  g_autoptr (RidgeKeyResult) revenue = NULL;
  g_autoptr (RidgeKeyResult) launch = NULL;
  RidgeObjective *copy;
  gint64          id = 0;

  g_assert_cmpint (ridge_link (world->document, RIDGE_LINK_CONCERNS, RIDGE_ENTITY (world->income), RIDGE_ENTITY (world->grow), 0, ERROR), !=, 0);
  g_assert_cmpint (ridge_check_in (world->document, world->revenue, ridge_day_new (2026, 11, 2), 112, 60, NULL, ERROR), !=, 0);

  DOES ("carry-over", (id = ridge_carry_over (world->document, &world->grow, 1, NULL, world->next, ERROR)));
  copy = RIDGE_OBJECTIVE (world_get (world, RIDGE_TABLE_OBJECTIVE, id));
  g_assert_true (ridge_objective_get_carried_from (copy) == world->grow);
  g_assert_true (ridge_objective_get_period (copy) == world->next);
  g_assert_cmpint (ridge_objective_get_state (copy), ==, RIDGE_STATE_DRAFT);
  g_assert_cmpuint (g_list_model_get_n_items (ridge_objective_get_children (copy)), ==, 0);

  revenue = g_list_model_get_item (ridge_objective_get_key_results (copy), 0);
  g_assert_true (ridge_key_result_get_carried_from (revenue) == world->revenue);
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_baseline (revenue), 112, 1e-9);

  /* What is done does not have to be done again. */
  launch = g_list_model_get_item (ridge_objective_get_key_results (copy), 1);
  milestones = world_list (ridge_key_result_get_milestones (launch));
  g_assert_cmpstr (milestones, ==, "paint ship");

  /* Twice would be one too many; both ends know of each other. */
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_carry_over (world->document, &world->grow, 1, NULL, world->next, ERROR) != 0);
  carried = ridge_entity_list_carried_to (RIDGE_ENTITY (world->revenue));
  g_assert_cmpuint (carried->len, ==, 1);
  g_assert_true (g_ptr_array_index (carried, 0) == revenue);
  g_assert_cmpuint (g_list_model_get_n_items (ridge_key_result_get_check_ins (revenue)), ==, 0);

  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_carry_over (world->document, &world->grow, 1, NULL, world->quarter, ERROR) != 0);
  DOES ("delete-objective", ridge_delete (world->document, RIDGE_ENTITY (world->grow), ERROR));
  copy = RIDGE_OBJECTIVE (world_get (world, RIDGE_TABLE_OBJECTIVE, id));
  g_assert_null (ridge_objective_get_carried_from (copy));
}

/* Several at once, and of their key results only the chosen, are one step. */
static void
test_carry_chosen (World        *world,
                   gconstpointer data)
{
  RidgeObjective *both[] = { world->grow, world->hire };
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autofree char *titles = NULL;
  gint64 id = 0;

  g_ptr_array_add (chosen, world->revenue);
  DOES ("carry-over", (id = ridge_carry_over (world->document, both, 2, chosen, world->next, ERROR)));
  titles = world_list (ridge_objective_get_key_results (RIDGE_OBJECTIVE (world_get (world, RIDGE_TABLE_OBJECTIVE, id))));
  g_assert_cmpstr (titles, ==, "revenue");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  VERB_TEST ("/edit/close/grade", test_grade);
  VERB_TEST ("/edit/close/close", test_close);
  VERB_TEST ("/edit/close/reasons", test_reasons);
  VERB_TEST ("/edit/close/late", test_late);
  VERB_TEST ("/edit/close/next-period", test_next_period);
  VERB_TEST ("/edit/close/carry-over", test_carry_over);
  VERB_TEST ("/edit/close/carry-chosen", test_carry_chosen);

  return g_test_run ();
}
