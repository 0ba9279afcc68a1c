/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "world.h"

/* Random verbs, undone to the start and redone to the end, and a tree without
 * cycles all the time. How many is the number in RIDGELINE_TEST_EDITS; the long
 * form is 10000:
 *
 *   RIDGELINE_TEST_EDITS=10000 meson test -C _build edit-random -t 20
 */
#define DEFAULT_EDITS 400

/* After how many changes the plan is written down to be compared. */
#define CHANGES_PER_DUMP 25

static guint
get_n_edits (void)
{
  const char *text = g_getenv ("RIDGELINE_TEST_EDITS");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : DEFAULT_EDITS;
}

static gpointer
pick (World     *world,
      RidgeTable table)
{
  g_autoptr (GPtrArray) rows = ridge_plan_list (world->plan, table);

  return rows->len > 0 ? g_ptr_array_index (rows, g_test_rand_int_range (0, (int) rows->len)) : NULL;
}

static RidgeDay
pick_day (void)
{
  return ridge_day_new (2026, g_test_rand_int_range (1, 12), g_test_rand_int_range (1, 20));
}

static RidgePlace
pick_place (World *world)
{
  RidgePlace      places[5] = { { RIDGE_PLACE_TOP, NULL } };
  RidgeObjective *objective = pick (world, RIDGE_TABLE_OBJECTIVE);
  RidgeKeyResult *key_result = pick (world, RIDGE_TABLE_KEY_RESULT);
  int             n = 1;

  if (objective != NULL)
    {
      places[n++] = RIDGE_INTO_OBJECTIVE (objective);
      places[n++] = RIDGE_BEFORE (objective);
      places[n++] = RIDGE_AFTER (objective);
    }
  if (key_result != NULL)
    places[n++] = RIDGE_INTO_KEY_RESULT (key_result);

  return places[g_test_rand_int_range (0, n)];
}

static void
create_something (World *world)
{
  RidgePeriod          *period = pick (world, RIDGE_TABLE_PERIOD);
  RidgeObjective       *objective = pick (world, RIDGE_TABLE_OBJECTIVE);
  RidgeKeyResult       *key_result = pick (world, RIDGE_TABLE_KEY_RESULT);
  const RidgeFieldValue objective_values[] = {
    { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("objective") },
    { RIDGE_OBJECTIVE_PERIOD, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (period))) },
  };
  const RidgeFieldValue title = { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT ("key result") };
  const RidgeFieldValue milestone = { RIDGE_MILESTONE_TITLE, RIDGE_TEXT ("milestone") };
  const RidgeFieldValue name = { RIDGE_KPI_NAME, RIDGE_TEXT ("kpi") };

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
    case 1:
      ridge_create_objective (world->document, pick_place (world), objective_values, 2, ERROR);
      break;
    case 2:
      if (objective != NULL)
        ridge_create_key_result (world->document, objective, &title, 1, ERROR);
      break;
    case 3:
      if (key_result != NULL)
        ridge_create_milestone (world->document, key_result, &milestone, 1, ERROR);
      break;
    default:
      ridge_create_kpi (world->document, &name, 1, ERROR);
      break;
    }
}

static void
move_something (World *world)
{
  RidgeObjective *objective = pick (world, RIDGE_TABLE_OBJECTIVE);
  RidgeKeyResult *key_result = pick (world, RIDGE_TABLE_KEY_RESULT);
  RidgeMilestone *milestone = pick (world, RIDGE_TABLE_MILESTONE);
  RidgeKpi       *kpi = pick (world, RIDGE_TABLE_KPI);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      if (key_result != NULL && objective != NULL)
        ridge_move_key_result (world->document, key_result, objective, NULL, ERROR);
      break;
    case 1:
      if (milestone != NULL)
        ridge_move_milestone (world->document, milestone, NULL, ERROR);
      break;
    case 2:
      if (kpi != NULL)
        ridge_move_kpi (world->document, kpi, pick (world, RIDGE_TABLE_KPI), ERROR);
      break;
    default:
      if (objective != NULL)
        ridge_move_objective (world->document, objective, pick_place (world), ERROR);
      break;
    }
}

static void
change_something (World *world)
{
  RidgeObjective  *objective = pick (world, RIDGE_TABLE_OBJECTIVE);
  RidgeKeyResult  *key_result = pick (world, RIDGE_TABLE_KEY_RESULT);
  g_autofree char *title = g_strdup_printf ("title %d", g_test_rand_int_range (0, 1000));

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      if (objective != NULL)
        ridge_change_field (world->document, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (title), ERROR);
      break;
    case 1:
      if (key_result != NULL)
        ridge_change_field (world->document, RIDGE_ENTITY (key_result), RIDGE_KEY_RESULT_TARGET,
                            RIDGE_REAL (g_test_rand_double_range (-10, 10)), ERROR);
      break;
    case 2:
      if (key_result != NULL)
        ridge_check_in (world->document, key_result, pick_day (), g_test_rand_double (), 50, "note", ERROR);
      break;
    default:
      if (objective != NULL)
        ridge_change_field (world->document, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_PERIOD,
                            RIDGE_INTEGER (ridge_entity_get_id (pick (world, RIDGE_TABLE_PERIOD))), ERROR);
      break;
    }
}

static void
measure_something (World *world)
{
  RidgeKpi       *kpi = pick (world, RIDGE_TABLE_KPI);
  RidgeKeyResult *key_result = pick (world, RIDGE_TABLE_KEY_RESULT);
  RidgeObjective *objective = pick (world, RIDGE_TABLE_OBJECTIVE);

  if (kpi == NULL)
    return;

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      ridge_ghost_point (world->document, kpi, pick_day (), "reason", ERROR);
      break;
    case 1:
      ridge_mark_phase (world->document, kpi, pick_day (), "reason", ERROR);
      break;
    case 2:
      if (key_result != NULL)
        ridge_link (world->document, RIDGE_LINK_DRIVES, RIDGE_ENTITY (kpi), RIDGE_ENTITY (key_result), 0, ERROR);
      break;
    case 3:
      if (objective != NULL)
        ridge_promote_kpi (world->document, kpi, objective, NULL, 0, ERROR);
      break;
    default:
      ridge_record_value (world->document, kpi, pick_day (), g_test_rand_double_range (0, 100), NULL, ERROR);
      break;
    }
}

/* Seldom, so that the plan grows; copies only of small things, so that it does
 * not explode. */
static void
copy_or_delete (World *world)
{
  RidgeObjective *objective = pick (world, RIDGE_TABLE_OBJECTIVE);
  RidgeKeyResult *key_result = pick (world, RIDGE_TABLE_KEY_RESULT);
  RidgeKpi       *kpi = pick (world, RIDGE_TABLE_KPI);
  RidgeDeletion   deletion;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      if (key_result != NULL && ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_KEY_RESULT) > 10)
        ridge_delete (world->document, RIDGE_ENTITY (key_result), ERROR);
      break;
    case 1:
      if (kpi != NULL && ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_KPI) > 5)
        ridge_delete (world->document, RIDGE_ENTITY (kpi), ERROR);
      break;
    default:
      if (objective == NULL)
        return;
      ridge_delete_preview (world->plan, RIDGE_ENTITY (objective), &deletion);
      if (deletion.n_objectives > 3 || ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_OBJECTIVE) > 60)
        ridge_delete (world->document, RIDGE_ENTITY (objective), ERROR);
      else
        ridge_duplicate (world->document, RIDGE_ENTITY (objective), NULL, ERROR);
      break;
    }
}

static void
do_something (World *world)
{
  static void (*const verbs[]) (World *) = { create_something, create_something, move_something, move_something,
                                             change_something, change_something, measure_something, measure_something, copy_or_delete };

  verbs[g_test_rand_int_range (0, G_N_ELEMENTS (verbs))](world);

  /* A refusal is an answer, too. */
  if (world->error != NULL)
    {
      g_assert_true (world->error->domain == RIDGE_ERROR);
      g_assert_cmpint (world->error->code, !=, RIDGE_ERROR_INVARIANT);
      g_clear_error (ERROR);
    }
}

/* From every objective a way upwards ends at a root, and the roots reach them all. */
static void
assert_no_cycle (World *world)
{
  g_autoptr (GPtrArray) objectives = ridge_plan_list (world->plan, RIDGE_TABLE_OBJECTIVE);

  for (guint i = 0; i < objectives->len; i++)
    {
      guint n_steps = 0;

      for (RidgeObjective *step = g_ptr_array_index (objectives, i); step != NULL; step = ridge_objective_get_above (step))
        g_assert_cmpuint (n_steps++, <=, objectives->len);
    }
}

static guint
count_changes (World *world)
{
  g_autoptr (GPtrArray) changes = ridge_document_list_changes (world->document, 0, ERROR);

  return changes->len;
}

static void
test_random (World        *world,
             gconstpointer data)
{
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  guint n_before = count_changes (world);
  guint n_edits = get_n_edits ();
  guint n_changes;

  g_ptr_array_add (dumps, ridge_plan_dump (world->plan));
  for (guint i = 0; i < n_edits; i++)
    {
      do_something (world);
      if (i % CHANGES_PER_DUMP == 0)
        assert_no_cycle (world);
    }

  n_changes = count_changes (world) - n_before;
  g_test_message ("%u changes, %u objectives", n_changes, ridge_plan_get_n_rows (world->plan, RIDGE_TABLE_OBJECTIVE));
  g_assert_cmpuint (n_changes, >, n_edits / 3);

  for (guint i = 0; i < n_changes; i++)
    {
      if (i % CHANGES_PER_DUMP == 0)
        g_ptr_array_insert (dumps, 1, ridge_plan_dump (world->plan));
      g_assert_true (ridge_document_undo (world->document, ERROR));
    }
  world->before = ridge_plan_dump (world->plan);
  g_assert_cmpstr (world->before, ==, g_ptr_array_index (dumps, 0));

  for (guint i = n_changes; i > 0; i--)
    {
      g_assert_true (ridge_document_redo (world->document, ERROR));
      if ((i - 1) % CHANGES_PER_DUMP == 0)
        {
          g_autofree char *dump = ridge_plan_dump (world->plan);

          g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, 1));
          g_ptr_array_remove_index (dumps, 1);
        }
    }
  g_assert_cmpuint (dumps->len, ==, 1);
  assert_no_cycle (world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  VERB_TEST ("/edit/random", test_random);

  return g_test_run ();
}
