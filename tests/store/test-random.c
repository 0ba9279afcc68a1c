/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"
#include "plan-file.h"

/* Random edits of rows, undone to the start and redone to the end. How many is
 * the number in RIDGELINE_TEST_EDITS; the long form is 10000:
 *
 *   RIDGELINE_TEST_EDITS=10000 meson test -C _build --suite store random -t 20
 */
#define DEFAULT_EDITS 300

/* After how many edits the plan is written down to be compared. */
#define EDITS_PER_DUMP 25

typedef struct
{
  RidgeDocument *document;
  GArray        *ids[RIDGE_N_TABLES];
  guint          n_refused;
} World;

static guint
get_n_edits (void)
{
  const char *text = g_getenv ("RIDGELINE_TEST_EDITS");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : DEFAULT_EDITS;
}

/* A row of a table that is there, or none. */
static gint64
pick (World     *world,
      RidgeTable table)
{
  RidgePlan *plan = ridge_document_get_plan (world->document);
  GArray    *ids = world->ids[table];

  while (ids->len > 0)
    {
      guint  position = g_test_rand_int_range (0, ids->len);
      gint64 id = g_array_index (ids, gint64, position);

      if (ridge_plan_lookup (plan, table, id) != NULL)
        return id;
      g_array_remove_index_fast (ids, position);
    }

  return 0;
}

static void
keep (World     *world,
      RidgeTable table,
      gint64     id)
{
  g_array_append_val (world->ids[table], id);
}

static void
insert_something (World     *world,
                  RidgeEdit *edit)
{
  gint64 period = pick (world, RIDGE_TABLE_PERIOD);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      keep (world, RIDGE_TABLE_PERIOD, row_period (edit, "Period"));
      break;
    case 1:
    case 2:
      if (period != 0)
        keep (world, RIDGE_TABLE_OBJECTIVE,
              row_objective (edit, period, pick (world, RIDGE_TABLE_OBJECTIVE), "Objective"));
      break;
    case 3:
      if (pick (world, RIDGE_TABLE_OBJECTIVE) != 0)
        keep (world, RIDGE_TABLE_KEY_RESULT,
              row_key_result (edit, pick (world, RIDGE_TABLE_OBJECTIVE), "Key result"));
      break;
    case 4:
    default:
      keep (world, RIDGE_TABLE_KPI, row_kpi (edit, "KPI"));
    }
}

static void
update_something (World     *world,
                  RidgeEdit *edit)
{
  gint64           objective = pick (world, RIDGE_TABLE_OBJECTIVE);
  gint64           result = pick (world, RIDGE_TABLE_KEY_RESULT);
  gint64           period = pick (world, RIDGE_TABLE_PERIOD);
  gint64           parent = g_test_rand_bit () ? pick (world, RIDGE_TABLE_OBJECTIVE) : 0;
  g_autofree char *text = g_strdup_printf ("Text %d", g_test_rand_int ());

  if (objective != 0 && g_test_rand_bit ())
    {
      ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, objective, RIDGE_OBJECTIVE_PARENT_OBJECTIVE,
                         RIDGE_REF (parent));
      ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, objective, RIDGE_OBJECTIVE_PARENT_KEY_RESULT, RIDGE_NULL);
      ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, objective, RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (text));
    }
  else if (objective != 0 && result != 0 && g_test_rand_bit ())
    {
      ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, objective, RIDGE_OBJECTIVE_PARENT_OBJECTIVE, RIDGE_NULL);
      ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, objective, RIDGE_OBJECTIVE_PARENT_KEY_RESULT,
                         RIDGE_REF (result));
    }
  else if (result != 0 && g_test_rand_bit ())
    ridge_edit_update (edit, RIDGE_TABLE_KEY_RESULT, result, RIDGE_KEY_RESULT_TARGET,
                       RIDGE_REAL (g_test_rand_double_range (-1e6, 1e6)));
  else if (period != 0)
    ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_REFLECTION, RIDGE_TEXT (text));
}

static void
change_points (World     *world,
               RidgeEdit *edit)
{
  gint64 kpi = pick (world, RIDGE_TABLE_KPI);
  int    n = g_test_rand_int_range (1, 30);

  for (int i = 0; kpi != 0 && i < n; i++)
    {
      RidgeDay day = ridge_day_new (2025, 1, 1) + g_test_rand_int_range (0, 60);

      if (g_test_rand_int_range (0, 3) > 0)
        row_point (edit, kpi, day, g_test_rand_double ());
      else
        ridge_edit_delete_point (edit, kpi, day);
    }
}

/* Most rows have something that points at them: such a delete is refused. */
static void
delete_something (World     *world,
                  RidgeEdit *edit)
{
  const RidgeTable tables[] = { RIDGE_TABLE_OBJECTIVE, RIDGE_TABLE_KEY_RESULT, RIDGE_TABLE_KPI };
  RidgeTable       table = tables[g_test_rand_int_range (0, G_N_ELEMENTS (tables))];
  gint64           id = pick (world, table);

  if (id != 0)
    ridge_edit_delete (edit, table, id);
}

static void
change_something (World *world)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("test", "something");
  g_autoptr (GError) error = NULL;
  int n = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n; i++)
    switch (g_test_rand_int_range (0, 15))
      {
      case 0:
        delete_something (world, edit);
        break;
      case 1:
      case 2:
      case 3:
      case 4:
        update_something (world, edit);
        break;
      case 5:
      case 6:
      case 7:
      case 8:
        change_points (world, edit);
        break;
      default:
        insert_something (world, edit);
      }

  if (ridge_document_commit (world->document, edit, &error))
    return;

  /* A loop, an orphan, or a row that is gone: no harm done. */
  world->n_refused++;
  if (!g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_CONFLICT))
    g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_INVARIANT);
}

/* A plan of version 1 has no identity yet. */
static char *
dump_plan (World *world)
{
  char *dump = ridge_plan_dump (ridge_document_get_plan (world->document));
  char *identity = strstr (dump, " identity=");

  memset (identity, ' ', strcspn (identity, "\n"));

  return dump;
}

static void
add_dump (World     *world,
          GPtrArray *dumps)
{
  g_ptr_array_add (dumps, dump_plan (world));
}

static void
assert_dump (World      *world,
             const char *expected)
{
  g_autofree char *dump = dump_plan (world);

  g_assert_cmpstr (dump, ==, expected);
}

/* Takes everything back and does it all again, comparing on the way. */
static void
go_back_and_forth (World     *world,
                   PlanFile  *file,
                   guint      n_changes,
                   GPtrArray *dumps,
                   GArray    *positions)
{
  g_autofree char *end = plan_file_dump (file);
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  guint stop = positions->len;

  for (guint i = n_changes;; i--)
    {
      while (stop > 0 && g_array_index (positions, guint, stop - 1) == i)
        assert_dump (world, g_ptr_array_index (dumps, --stop));
      if (i == 0)
        break;
      ridge_document_undo (world->document, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (stop, ==, 0);
  g_assert_false (ridge_document_get_can_undo (world->document));

  for (guint i = 1; i <= n_changes; i++)
    g_assert_true (ridge_document_redo (world->document, &error));
  g_assert_false (ridge_document_get_can_redo (world->document));
  assert_dump (world, g_ptr_array_index (dumps, dumps->len - 1));
  again = plan_file_dump (file);
  g_assert_cmpstr (again, ==, end);
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* Makes the file what the program of version 1 would have made of the edits. */
static void
turn_back (World    *world,
           PlanFile *file)
{
  const char *argv[] = { "python3", FIXTURES "/../to-version-1.py", file->path,
                         FIXTURES "/../../../src/store/schema-1.sql", FIXTURES "/v1.ridgeline", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_clear_object (&world->document);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  world->document = plan_file_open (file);
  g_assert_nonnull (ridge_document_get_older_copy (world->document));
}

static void
edit_at_random (World     *world,
                guint      n_edits,
                guint     *n_changes,
                GPtrArray *dumps,
                GArray    *positions)
{
  gulong handler = g_signal_connect_swapped (world->document, "changed", G_CALLBACK (count_cb), n_changes);

  for (guint i = 0; i < n_edits; i++)
    {
      if (i % EDITS_PER_DUMP == 0)
        {
          add_dump (world, dumps);
          g_array_append_val (positions, *n_changes);
        }
      change_something (world);
    }
  g_signal_handler_disconnect (world->document, handler);
}

static void
run (PlanFile *file,
     gboolean  with_migration)
{
  World world = { plan_file_create (file) };
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_edits = get_n_edits ();
  guint n_changes = 0;

  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    world.ids[table] = g_array_new (FALSE, FALSE, sizeof (gint64));

  edit_at_random (&world, n_edits / 2, &n_changes, dumps, positions);
  if (with_migration)
    turn_back (&world, file);
  edit_at_random (&world, n_edits - n_edits / 2, &n_changes, dumps, positions);
  g_test_message ("%u edits, %u refused, %u changes", n_edits, world.n_refused, n_changes);
  g_assert_cmpuint (n_changes, >, n_edits / 4);

  add_dump (&world, dumps);
  g_array_append_val (positions, n_changes);
  go_back_and_forth (&world, file, n_changes, dumps, positions);

  g_clear_object (&world.document);
  plan_file_check (file);
  world.document = plan_file_open (file);
  assert_dump (&world, g_ptr_array_index (dumps, dumps->len - 1));

  g_object_unref (world.document);
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    g_array_unref (world.ids[table]);
}

static void
test_random (PlanFile     *file,
             gconstpointer data)
{
  run (file, FALSE);
}

/* Half of the edits are of the version before. */
static void
test_across_a_migration (PlanFile     *file,
                         gconstpointer data)
{
  run (file, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  g_test_add ("/random/edits", PlanFile, NULL, plan_file_set_up, test_random, plan_file_tear_down);
  g_test_add ("/random/across-a-migration", PlanFile, NULL, plan_file_set_up, test_across_a_migration, plan_file_tear_down);

  return g_test_run ();
}
