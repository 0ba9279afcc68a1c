/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "world.h"

#include <glib/gstdio.h>

RidgeEntity *
world_get (World     *world,
           RidgeTable table,
           gint64     id)
{
  g_assert_no_error (world->error);
  g_assert_cmpint (id, !=, 0);

  return ridge_plan_lookup (world->plan, table, id);
}

static gpointer
create_objective (World      *world,
                  RidgePlace  place,
                  const char *title)
{
  const RidgeFieldValue values[] = {
    { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (title) },
    { RIDGE_OBJECTIVE_PERIOD, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (world->quarter))) },
  };

  return world_get (world, RIDGE_TABLE_OBJECTIVE,
                    ridge_create_objective (world->document, place, values, G_N_ELEMENTS (values), ERROR));
}

static gpointer
create_key_result (World          *world,
                   RidgeObjective *objective,
                   const char     *title,
                   RidgeMeasure    measure)
{
  const RidgeFieldValue values[] = {
    { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (title) },
    { RIDGE_KEY_RESULT_MEASURE, RIDGE_INTEGER (measure) },
    { RIDGE_KEY_RESULT_BASELINE, RIDGE_REAL (100) },
    { RIDGE_KEY_RESULT_TARGET, RIDGE_REAL (120) },
    { RIDGE_KEY_RESULT_LOW, measure == RIDGE_MEASURE_KEEP ? RIDGE_REAL (4) : RIDGE_NULL },
    { RIDGE_KEY_RESULT_HIGH, measure == RIDGE_MEASURE_KEEP ? RIDGE_REAL (8) : RIDGE_NULL },
  };

  return world_get (world, RIDGE_TABLE_KEY_RESULT,
                    ridge_create_key_result (world->document, objective, values, G_N_ELEMENTS (values), ERROR));
}

static gpointer
create_milestone (World      *world,
                  const char *title)
{
  const RidgeFieldValue value = { RIDGE_MILESTONE_TITLE, RIDGE_TEXT (title) };

  return world_get (world, RIDGE_TABLE_MILESTONE, ridge_create_milestone (world->document, world->launch, &value, 1, ERROR));
}

static gpointer
create_kpi (World      *world,
            const char *name)
{
  const RidgeFieldValue values[] = {
    { RIDGE_KPI_NAME, RIDGE_TEXT (name) },
    { RIDGE_KPI_UNIT, RIDGE_TEXT ("k€") },
    { RIDGE_KPI_DECIMALS, RIDGE_INTEGER (1) },
    { RIDGE_KPI_TARGET, RIDGE_REAL (50) },
  };

  return world_get (world, RIDGE_TABLE_KPI, ridge_create_kpi (world->document, values, G_N_ELEMENTS (values), ERROR));
}

static gpointer
create_period (World      *world,
               const char *name,
               RidgeDay    starts,
               RidgeDay    ends)
{
  const RidgeFieldValue values[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT (name) },
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (starts) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ends) },
  };

  return world_get (world, RIDGE_TABLE_PERIOD, ridge_create_period (world->document, values, G_N_ELEMENTS (values), ERROR));
}

static void
create_organisation (World *world)
{
  const RidgeFieldValue sales = { RIDGE_TEAM_NAME, RIDGE_TEXT ("Sales") };
  const RidgeFieldValue shop_team = { RIDGE_TEAM_NAME, RIDGE_TEXT ("Shops") };
  const RidgeFieldValue ana = { RIDGE_PERSON_NAME, RIDGE_TEXT ("Ana") };

  world->quarter = create_period (world, "Q4", ridge_day_new (2026, 10, 1), ridge_day_new (2026, 12, 31));
  world->next = create_period (world, "Q1", ridge_day_new (2027, 1, 1), ridge_day_new (2027, 3, 31));
  world->sales = (RidgeTeam *) world_get (world, RIDGE_TABLE_TEAM, ridge_create_team (world->document, NULL, &sales, 1, ERROR));
  world->shop_team = (RidgeTeam *) world_get (world, RIDGE_TABLE_TEAM,
                                              ridge_create_team (world->document, world->sales, &shop_team, 1, ERROR));
  world->ana = (RidgePerson *) world_get (world, RIDGE_TABLE_PERSON, ridge_create_person (world->document, &ana, 1, ERROR));
}

static void
create_tree (World *world)
{
  world->grow = create_objective (world, RIDGE_AT_TOP, "grow");
  world->save = create_objective (world, RIDGE_AT_TOP, "save");
  world->revenue = create_key_result (world, world->grow, "revenue", RIDGE_MEASURE_CHANGE);
  world->launch = create_key_result (world, world->grow, "launch", RIDGE_MEASURE_MILESTONES);
  world->shops = create_objective (world, RIDGE_INTO_KEY_RESULT (world->revenue), "shops");
  world->hire = create_objective (world, RIDGE_INTO_OBJECTIVE (world->grow), "hire");
  world->people = create_key_result (world, world->hire, "people", RIDGE_MEASURE_KEEP);
  world->frame = create_milestone (world, "frame");
  world->paint = create_milestone (world, "paint");
  world->ship = create_milestone (world, "ship");
  g_assert_true (ridge_set_milestone_done (world->document, world->frame, ridge_day_new (2026, 11, 1), ERROR));
  g_assert_true (ridge_change_field (world->document, RIDGE_ENTITY (world->save), RIDGE_OBJECTIVE_PERIOD,
                                     RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (world->next))), ERROR));
}

void
world_set_up (World        *world,
              gconstpointer data)
{
  g_setenv ("RIDGELINE_TODAY", "2026-11-21", TRUE);
  world->folder = g_dir_make_tmp ("ridgeline-edit-XXXXXX", ERROR);
  world->path = g_build_filename (world->folder, "plan.ridgeline", NULL);
  world->document = ridge_document_create (world->path, "Acme", ERROR);
  g_assert_no_error (world->error);
  world->plan = ridge_document_get_plan (world->document);

  create_organisation (world);
  create_tree (world);
  world->income = create_kpi (world, "income");
  world->costs = create_kpi (world, "costs");
  world->mood = create_kpi (world, "mood");
  for (int month = 8; month <= 10; month++)
    g_assert_true (ridge_record_value (world->document, world->income, ridge_day_new (2026, month, 1), month * 5.0, NULL, ERROR));
}

void
world_tear_down (World        *world,
                 gconstpointer data)
{
  g_assert_no_error (world->error);
  ridge_document_close (world->document);
  g_object_unref (world->document);
  g_assert_cmpint (g_remove (world->path), ==, 0);
  g_assert_cmpint (g_rmdir (world->folder), ==, 0);
  g_free (world->before);
  g_free (world->hash);
  g_free (world->folder);
  g_free (world->path);
}

static guint
count_changes (World *world)
{
  g_autoptr (GPtrArray) changes = ridge_document_list_changes (world->document, 0, ERROR);

  g_assert_no_error (world->error);
  return changes->len;
}

static char *
hash_file (World *world)
{
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (world->path, &content, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, size);
}

void
world_begin (World *world)
{
  g_clear_pointer (&world->before, g_free);
  g_clear_pointer (&world->hash, g_free);
  world->before = ridge_plan_dump (world->plan);
  world->hash = hash_file (world);
  world->n_changes = count_changes (world);
}

static void
assert_dump (World      *world,
             const char *expected)
{
  g_autofree char *dump = ridge_plan_dump (world->plan);

  g_assert_cmpstr (dump, ==, expected);
}

/* What is loaded from the file is what the mirror made of the changes. */
static void
assert_saved (World *world)
{
  g_autoptr (RidgeDocument) other = ridge_document_open (world->path, NULL, ERROR);
  g_autofree char *dump = NULL;

  g_assert_no_error (world->error);
  dump = ridge_plan_dump (ridge_document_get_plan (other));
  assert_dump (world, dump);
  ridge_document_close (other);
}

void
world_end (World      *world,
           const char *verb)
{
  g_autoptr (GPtrArray) changes = ridge_document_list_changes (world->document, 1, ERROR);
  g_autofree char   *after = ridge_plan_dump (world->plan);
  const RidgeChange *change = g_ptr_array_index (changes, 0);

  g_assert_no_error (world->error);
  g_assert_cmpstr (change->verb, ==, verb);
  g_assert_cmpstr (change->subject, !=, "");
  g_assert_cmpuint (count_changes (world), ==, world->n_changes + 1);
  g_assert_cmpstr (after, !=, world->before);
  assert_saved (world);

  g_assert_true (ridge_document_undo (world->document, ERROR));
  assert_dump (world, world->before);
  g_assert_true (ridge_document_redo (world->document, ERROR));
  assert_dump (world, after);
}

void
world_end_refused (World         *world,
                   RidgeErrorCode code,
                   const char    *thing)
{
  g_autofree char *hash = hash_file (world);

  g_assert_error (world->error, RIDGE_ERROR, (int) code);
  g_assert_cmpstr (ridge_error_get_thing (world->error), ==, thing);
  g_clear_error (ERROR);
  assert_dump (world, world->before);
  g_assert_cmpuint (count_changes (world), ==, world->n_changes);
  g_assert_cmpstr (hash, ==, world->hash);
}

void
world_end_nothing (World *world)
{
  g_assert_no_error (world->error);
  assert_dump (world, world->before);
  g_assert_cmpuint (count_changes (world), ==, world->n_changes);
}

/* The titles of a list in one line. */
char *
world_list (GListModel *list)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RidgeEntity) entity = g_list_model_get_item (list, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", ridge_entity_get_title (entity));
    }

  return g_string_free (g_steal_pointer (&titles), FALSE);
}
