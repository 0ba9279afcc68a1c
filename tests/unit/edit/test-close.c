/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "world.h"

static void
test_grade (World        *world,
            gconstpointer data)
{
  RidgeEntity *grow = RIDGE_ENTITY (world->grow);

  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, 0.7, "", ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "grade", ridge_grade_objective (world->document, world->grow, 1.01, "", ERROR));
  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, NAN, "", ERROR));

  /* A committed objective that was not reached asks why. */
  g_assert_true (ridge_change_field (world->document, grow, RIDGE_OBJECTIVE_KIND, RIDGE_INTEGER (RIDGE_OBJECTIVE_COMMITTED), ERROR));
  REFUSES (RIDGE_ERROR_REASON, "grade_reason", ridge_grade_objective (world->document, world->grow, 0.99, " ", ERROR));
  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, 0.99, "one shop is late", ERROR));
  DOES ("grade-objective", ridge_grade_objective (world->document, world->grow, 1, "", ERROR));
}

static void
test_close (World        *world,
            gconstpointer data)
{
  DOES ("close-period", ridge_close_period (world->document, world->quarter, "we learned", ERROR));
  g_assert_cmpint (ridge_period_get_state (world->quarter), ==, RIDGE_STATE_CLOSED);
  g_assert_cmpint (ridge_objective_get_state (world->hire), ==, RIDGE_STATE_CLOSED);
  g_assert_cmpint (ridge_objective_get_state (world->save), ==, RIDGE_STATE_ACTIVE);
  DOES_NOTHING (ridge_close_period (world->document, world->quarter, "we learned", ERROR));
  DOES ("reopen-period", ridge_reopen_period (world->document, world->quarter, ERROR));
  g_assert_cmpint (ridge_objective_get_state (world->hire), ==, RIDGE_STATE_ACTIVE);
  DOES_NOTHING (ridge_reopen_period (world->document, world->quarter, ERROR));
}

static void
test_carry_over (World        *world,
                 gconstpointer data)
{
  g_autofree char *milestones = NULL;
  g_autoptr (RidgeKeyResult) revenue = NULL;
  g_autoptr (RidgeKeyResult) launch = NULL;
  RidgeObjective *copy;
  gint64          id = 0;

  g_assert_cmpint (ridge_link (world->document, RIDGE_LINK_CONCERNS, RIDGE_ENTITY (world->income), RIDGE_ENTITY (world->grow), 0, ERROR), !=, 0);
  g_assert_cmpint (ridge_check_in (world->document, world->revenue, ridge_day_new (2026, 11, 2), 112, 60, NULL, ERROR), !=, 0);

  DOES ("carry-over", (id = ridge_carry_over (world->document, world->grow, world->next, ERROR)));
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

  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "grow", ridge_carry_over (world->document, world->grow, world->quarter, ERROR));
  DOES ("delete-objective", ridge_delete (world->document, RIDGE_ENTITY (world->grow), ERROR));
  copy = RIDGE_OBJECTIVE (world_get (world, RIDGE_TABLE_OBJECTIVE, id));
  g_assert_null (ridge_objective_get_carried_from (copy));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  VERB_TEST ("/edit/close/grade", test_grade);
  VERB_TEST ("/edit/close/close", test_close);
  VERB_TEST ("/edit/close/carry-over", test_carry_over);

  return g_test_run ();
}
