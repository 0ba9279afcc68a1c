/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

#include "plan-file.h"

static RidgeEdit *
edit_named (const char *subject)
{
  return ridge_edit_new ("test", subject);
}

static gint64
commit_period (RidgeDocument *document)
{
  RidgeEdit *edit = ridge_edit_new ("create-period", "Q1");
  gint64     id = row_period (edit, "Q1");

  commit_edit (document, edit);
  return id;
}

static void
assert_same_as_file (RidgeDocument *document,
                     PlanFile      *file)
{
  g_autoptr (RidgeDocument) again = plan_file_open (file);
  g_autofree char *live = ridge_plan_dump (ridge_document_get_plan (document));
  g_autofree char *loaded = ridge_plan_dump (ridge_document_get_plan (again));

  g_assert_cmpstr (live, ==, loaded);
}

static void
test_create (PlanFile     *file,
             gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  g_autoptr (RidgeDocument) second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (ridge_plan_get_name (ridge_document_get_plan (document)), ==, "Acme");
  g_assert_cmpstr (ridge_document_get_path (document), ==, file->path);
  g_assert_false (ridge_document_get_read_only (document));
  g_assert_false (ridge_document_get_can_undo (document));
  g_assert_false (ridge_document_undo (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_NOTHING_TO_UNDO);

  second = ridge_document_create (file->path, "Other", &error);
  g_assert_null (second);
  assert_ridge_error (error, RIDGE_ERROR_EXISTS);
  plan_file_check (file);
}

static void
test_create_nowhere (PlanFile     *file,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (file->folder, "missing", "plan.ridgeline", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ridge_document_create (path, "Acme", &error));
  g_assert_cmpstr (ridge_error_get_thing (error), ==, path);
  assert_ridge_error (error, RIDGE_ERROR_IO);
}

static void
count_cb (RidgeDocument *document,
          const char    *verb,
          const char    *subject,
          gint64         change,
          gpointer       data)
{
  g_string_append_printf (data, "%s %s %" G_GINT64_FORMAT "\n", verb, subject, change);
}

static void
test_commit (PlanFile     *file,
             gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  g_autoptr (GString) news = g_string_new (NULL);
  gint64     period = commit_period (document);
  RidgeEdit *edit;

  g_signal_connect (document, "changed", G_CALLBACK (count_cb), news);
  edit = ridge_edit_new ("create-objective", "Win");
  row_objective (edit, period, 0, "Win");
  commit_edit (document, edit);
  g_assert_cmpstr (news->str, ==, "create-objective Win 3\n");
  g_assert_cmpstr (ridge_document_get_undo_verb (document), ==, "create-objective");
  g_assert_cmpstr (ridge_document_get_undo_subject (document), ==, "Win");
  assert_same_as_file (document, file);

  /* Nothing to do, and nothing that differs, leave no trace. */
  commit_edit (document, edit_named ("nothing"));
  edit = edit_named ("same name");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_NAME, RIDGE_TEXT ("Q1"));
  commit_edit (document, edit);
  g_assert_cmpstr (news->str, ==, "create-objective Win 3\n");
}

static void
test_undo_survives_restart (PlanFile     *file,
                            gconstpointer data)
{
  RidgeDocument   *document = plan_file_create (file);
  g_autofree char *full = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  empty = plan_file_dump (file);
  commit_period (document);
  full = plan_file_dump (file);
  g_object_unref (document);

  document = plan_file_open (file);
  g_assert_cmpstr (ridge_document_get_undo_verb (document), ==, "create-period");
  g_assert_true (ridge_document_undo (document, &error));
  again = plan_file_dump (file);
  g_assert_cmpstr (again, ==, empty);
  g_assert_false (ridge_document_get_can_undo (document));
  g_object_unref (document);

  document = plan_file_open (file);
  g_assert_cmpstr (ridge_document_get_redo_subject (document), ==, "Q1");
  g_assert_true (ridge_document_redo (document, &error));
  g_clear_pointer (&again, g_free);
  again = plan_file_dump (file);
  g_assert_cmpstr (again, ==, full);
  g_assert_false (ridge_document_redo (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_NOTHING_TO_REDO);
  assert_same_as_file (document, file);

  changes = ridge_document_list_changes (document, 2, &error);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpint (((RidgeChange *) g_ptr_array_index (changes, 0))->kind, ==, RIDGE_CHANGE_REDO);
  g_assert_cmpint (((RidgeChange *) g_ptr_array_index (changes, 0))->reverses, ==, 3);
  g_assert_cmpint (((RidgeChange *) g_ptr_array_index (changes, 1))->kind, ==, RIDGE_CHANGE_UNDO);
  g_assert_cmpint (((RidgeChange *) g_ptr_array_index (changes, 1))->reverses, ==, 2);
  g_assert_cmpuint (((RidgeChange *) g_ptr_array_index (changes, 1))->n_rows, ==, 1);
  g_object_unref (document);
  plan_file_check (file);
}

static void
test_undo_conflict (PlanFile     *file,
                    gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  commit_period (document);
  g_clear_object (&document);
  plan_file_run (file, "UPDATE period SET name = 'somebody else'");
  before = plan_file_dump (file);
  document = plan_file_open (file);

  g_assert_false (ridge_document_undo (document, &error));
  g_assert_cmpstr (ridge_error_get_thing (error), ==, "Q1");
  assert_ridge_error (error, RIDGE_ERROR_CONFLICT);
  after = plan_file_dump (file);
  g_assert_cmpstr (before, ==, after);
}

/* Three objectives in a chain, a key result at its end, and a KPI. */
typedef struct
{
  gint64 period;
  gint64 top;
  gint64 middle;
  gint64 bottom;
  gint64 result;
  gint64 kpi;
} Rows;

static void
fill (RidgeDocument *document,
      Rows          *rows)
{
  RidgeEdit *edit = edit_named ("tree");

  rows->period = row_period (edit, "Q1");
  rows->top = row_objective (edit, rows->period, 0, "Top");
  rows->middle = row_objective (edit, rows->period, rows->top, "Middle");
  rows->bottom = row_objective (edit, rows->period, rows->middle, "Bottom");
  rows->result = row_key_result (edit, rows->bottom, "Result");
  rows->kpi = row_kpi (edit, "Sales");
  commit_edit (document, edit);
}

static void
test_loops_and_orphans (PlanFile     *file,
                        gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit;
  Rows       rows;

  fill (document, &rows);

  edit = edit_named ("loop");
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, rows.top, RIDGE_OBJECTIVE_PARENT_OBJECTIVE, RIDGE_REF (rows.bottom));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "loop");

  edit = edit_named ("loop through a key result");
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, rows.top, RIDGE_OBJECTIVE_PARENT_KEY_RESULT, RIDGE_REF (rows.result));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "loop");

  edit = edit_named ("itself");
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, rows.top, RIDGE_OBJECTIVE_PARENT_OBJECTIVE, RIDGE_REF (rows.top));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "loop");

  edit = edit_named ("a key result under its own child");
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, rows.bottom, RIDGE_OBJECTIVE_PARENT_OBJECTIVE, RIDGE_NULL);
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, rows.top, RIDGE_OBJECTIVE_PARENT_KEY_RESULT, RIDGE_REF (rows.result));
  ridge_edit_update (edit, RIDGE_TABLE_KEY_RESULT, rows.result, RIDGE_KEY_RESULT_OBJECTIVE, RIDGE_REF (rows.middle));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "loop");

  edit = edit_named ("orphans");
  ridge_edit_delete (edit, RIDGE_TABLE_OBJECTIVE, rows.middle);
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "orphan");

  edit = edit_named ("no such period");
  row_objective (edit, 12345, 0, "Lost");
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "orphan");

  plan_file_check (file);
}

static gint64
row_support (RidgeEdit *edit,
             gint64     from,
             gint64     to_objective,
             gint64     to_key_result)
{
  const RidgeCell cells[RIDGE_LINK_N_COLUMNS] = {
    [RIDGE_LINK_KIND] = RIDGE_INTEGER (RIDGE_LINK_SUPPORTS),
    [RIDGE_LINK_FROM_OBJECTIVE] = RIDGE_INTEGER (from),
    [RIDGE_LINK_TO_OBJECTIVE] = RIDGE_REF (to_objective),
    [RIDGE_LINK_TO_KEY_RESULT] = RIDGE_REF (to_key_result),
    [RIDGE_LINK_LAG] = RIDGE_INTEGER (0),
  };

  return ridge_edit_insert (edit, RIDGE_TABLE_LINK, 0, cells);
}

/* Two changes that are each fine make a loop of standing under and supporting:
 * the second is refused, whichever it is. */
static void
test_support_loops (PlanFile     *file,
                    gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit;
  Rows       rows;
  gint64     other, below;

  fill (document, &rows);

  edit = edit_named ("another tree");
  other = row_objective (edit, rows.period, 0, "Other");
  below = row_objective (edit, rows.period, other, "Below");
  row_support (edit, other, 0, rows.result);
  commit_edit (document, edit);

  edit = edit_named ("a link back");
  row_support (edit, rows.middle, below, 0);
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "support-loop");

  edit = edit_named ("a move back");
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, rows.middle, RIDGE_OBJECTIVE_PARENT_OBJECTIVE, RIDGE_REF (below));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "support-loop");

  edit = edit_named ("a key result back");
  ridge_edit_update (edit, RIDGE_TABLE_KEY_RESULT, rows.result, RIDGE_KEY_RESULT_OBJECTIVE, RIDGE_REF (below));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "support-loop");

  edit = edit_named ("new objectives back");
  row_support (edit, row_objective (edit, rows.period, rows.middle, "New"), other, 0);
  row_support (edit, rows.middle, row_objective (edit, rows.period, below, "Newer"), 0);
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "support-loop");

  edit = edit_named ("no loop");
  row_support (edit, below, rows.top, 0);
  ridge_edit_update (edit, RIDGE_TABLE_KEY_RESULT, rows.result, RIDGE_KEY_RESULT_OBJECTIVE, RIDGE_REF (rows.middle));
  commit_edit (document, edit);

  plan_file_check (file);
}

/* A loop from before there was the rule keeps no one from the plan. It can be
 * taken apart, and is named by a check. */
static void
test_old_support_loop (PlanFile     *file,
                       gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  g_autoptr (GPtrArray) problems = NULL;
  const GError *problem;
  RidgeEdit *edit = edit_named ("links");
  gint64     period = row_period (edit, "Q1");
  gint64     one = row_objective (edit, period, 0, "One");
  gint64     two = row_objective (edit, period, 0, "Two");
  gint64     link = row_support (edit, one, two, 0);

  commit_edit (document, edit);
  g_clear_object (&document);
  plan_file_run (file, "INSERT INTO link (id, kind, from_objective, to_objective)"
                       " SELECT 9, kind, to_objective, from_objective FROM link");

  problems = ridge_document_check_file (file->path, NULL);
  g_assert_cmpuint (problems->len, >=, 1);
  problem = problems->pdata[0];
  g_assert_error (problem, RIDGE_ERROR, RIDGE_ERROR_INVARIANT);
  g_assert_cmpstr (ridge_error_get_detail (problem), ==, "support-loop");

  document = plan_file_open (file);
  edit = edit_named ("rename");
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, two, RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("Second"));
  commit_edit (document, edit);
  edit = edit_named ("take apart");
  ridge_edit_delete (edit, RIDGE_TABLE_LINK, link);
  commit_edit (document, edit);
}

static void
test_rules (PlanFile     *file,
            gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit;
  Rows       rows;

  fill (document, &rows);

  edit = edit_named ("two drivers");
  row_link (edit, RIDGE_LINK_DRIVES, rows.kpi, 0, rows.result);
  row_link (edit, RIDGE_LINK_DRIVES, rows.kpi, 0, rows.result);
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "one-driver");

  edit = edit_named ("a link to nowhere it may lead");
  row_link (edit, RIDGE_LINK_LEADS, rows.kpi, 0, rows.result);
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "ends");

  edit = edit_named ("a link to itself");
  row_link (edit, RIDGE_LINK_LEADS, rows.kpi, rows.kpi, 0);
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "itself");

  edit = edit_named ("a band upside down");
  ridge_edit_update (edit, RIDGE_TABLE_KEY_RESULT, rows.result, RIDGE_KEY_RESULT_LOW, RIDGE_REAL (3));
  ridge_edit_update (edit, RIDGE_TABLE_KEY_RESULT, rows.result, RIDGE_KEY_RESULT_HIGH, RIDGE_REAL (2));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "band");

  edit = edit_named ("a period of two centuries");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, rows.period, RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2226, 1, 1)));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "span");

  edit = edit_named ("a period that ends before it starts");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, rows.period, RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2025, 1, 1)));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, NULL);

  plan_file_check (file);
}

static void
test_values (PlanFile     *file,
             gconstpointer data)
{
  const double numbers[] = { NAN, INFINITY, -INFINITY };
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit = edit_named ("Sales");
  gint64     kpi = row_kpi (edit, "Sales");
  gint64     period = row_period (edit, "Q1");

  commit_edit (document, edit);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      edit = edit_named ("not a number");
      row_point (edit, kpi, ridge_day_new (2026, 1, 1), numbers[i]);
      refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "value");
    }

  edit = edit_named ("no such day");
  row_point (edit, kpi, RIDGE_DAY_MAX + 1, 1);
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "value");

  edit = edit_named ("no such word");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_KIND, RIDGE_INTEGER (77));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "value");

  edit = edit_named ("a number for a text");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_NAME, RIDGE_INTEGER (1));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "value");

  edit = edit_named ("not UTF-8");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_NAME, RIDGE_TEXT ("\xff\xfe"));
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "value");

  edit = edit_named ("nothing where something must be");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_NAME, RIDGE_NULL);
  refuse_edit (document, edit, RIDGE_ERROR_INVARIANT, "value");

  edit = edit_named ("gone");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, 99, RIDGE_PERIOD_NAME, RIDGE_TEXT ("Q2"));
  refuse_edit (document, edit, RIDGE_ERROR_CONFLICT, "gone");
}

static void
test_points (PlanFile     *file,
             gconstpointer data)
{
  const RidgeDay day = ridge_day_new (2026, 2, 28);
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit       *edit = edit_named ("Sales");
  gint64           kpi = row_kpi (edit, "Sales");
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;

  row_point (edit, kpi, day, 3);
  commit_edit (document, edit);
  first = plan_file_dump (file);
  g_assert_nonnull (strstr (first, "|2026-02-28|3.0|"));

  edit = edit_named ("again");
  row_point (edit, kpi, day, -0.5);
  commit_edit (document, edit);
  assert_same_as_file (document, file);

  edit = edit_named ("away");
  ridge_edit_delete_point (edit, kpi, day);
  ridge_edit_delete_point (edit, kpi, day);
  commit_edit (document, edit);
  assert_same_as_file (document, file);

  g_assert_true (ridge_document_undo (document, &error));
  g_assert_true (ridge_document_undo (document, &error));
  last = plan_file_dump (file);
  g_assert_cmpstr (first, ==, last);
  assert_same_as_file (document, file);
}

static void
test_save_copy (PlanFile     *file,
                gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  PlanFile         copy = { NULL, g_build_filename (file->folder, "copy.ridgeline", NULL) };
  g_autofree char *original = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *nowhere = g_build_filename (file->folder, "missing", "copy.ridgeline", NULL);
  g_autofree char *link_to_copy = g_build_filename (file->folder, "link.ridgeline", NULL);
  g_autofree char *detour = g_build_filename (file->folder, "detour", NULL);
  g_autofree char *name = g_path_get_basename (file->path);
  g_autofree char *around = g_build_filename (detour, name, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  commit_period (document);
  g_assert_true (g_file_set_contents (copy.path, "something older", -1, NULL));
  g_assert_true (ridge_document_save_copy (document, copy.path, NULL, &error));
  plan_file_check (&copy);
  original = plan_file_dump (file);
  copied = plan_file_dump (&copy);
  g_assert_cmpstr (original, ==, copied);

  /* To where a link leads, which stays one. */
  g_assert_cmpint (symlink ("copy.ridgeline", link_to_copy), ==, 0);
  g_assert_true (g_file_set_contents (copy.path, "something older", -1, NULL));
  g_assert_true (ridge_document_save_copy (document, link_to_copy, NULL, &error));
  g_assert_true (g_file_test (link_to_copy, G_FILE_TEST_IS_SYMLINK));
  plan_file_check (&copy);
  g_unlink (link_to_copy);

  /* Not over itself, by whatever name. */
  g_assert_false (ridge_document_save_copy (document, file->path, NULL, &error));
  assert_ridge_error (error, RIDGE_ERROR_EXISTS);
  g_assert_cmpint (symlink (file->folder, detour), ==, 0);
  g_assert_false (ridge_document_save_copy (document, around, NULL, &error));
  assert_ridge_error (error, RIDGE_ERROR_EXISTS);
  g_unlink (detour);
  g_assert_false (ridge_document_save_copy (document, nowhere, NULL, &error));
  g_assert_cmpstr (ridge_error_get_thing (error), ==, nowhere);
  assert_ridge_error (error, RIDGE_ERROR_IO);

  g_cancellable_cancel (cancellable);
  g_assert_false (ridge_document_save_copy (document, copy.path, cancellable, &error));
  assert_ridge_error (error, RIDGE_ERROR_CANCELLED);
  plan_file_check (&copy);
  g_free (copy.path);
}

typedef struct
{
  GMainLoop *loop;
  double     share;
} Waiting;

static void
progress_cb (double   share,
             gpointer data)
{
  Waiting *waiting = data;

  g_assert_cmpfloat (share, >=, waiting->share);
  waiting->share = share;
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Waiting *waiting = data;
  g_autoptr (GError) error = NULL;

  ridge_document_save_copy_finish (result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (waiting->loop);
}

static void
test_save_copy_async (PlanFile     *file,
                      gconstpointer data)
{
  RidgeDocument *document = plan_file_create (file);
  PlanFile copy = { NULL, g_build_filename (file->folder, "copy.ridgeline", NULL) };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { loop, 0 };

  commit_period (document);
  ridge_document_save_copy_async (document, copy.path, NULL, progress_cb, &waiting, copied_cb, &waiting);
  /* What the window shows must never end in the worker's hands. */
  g_assert_finalize_object (document);
  g_main_loop_run (loop);
  g_assert_cmpfloat_with_epsilon (waiting.share, 1, 1e-9);
  plan_file_check (&copy);
  g_free (copy.path);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  RidgeDocument *document = ridge_document_open_finish (result, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static RidgeDocument *
open_in_slices (PlanFile     *file,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  ridge_document_open_async (file->path, cancellable, opened_cb, g_object_ref (task));
  while (!g_task_get_completed (task))
    g_main_context_iteration (NULL, TRUE);

  return g_task_propagate_pointer (task, error);
}

static void
test_open_async (PlanFile     *file,
                 gconstpointer data)
{
  RidgeDocument *document = plan_file_create (file);
  g_autoptr (RidgeDocument) again = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  commit_period (document);
  g_object_unref (document);

  again = open_in_slices (file, NULL, &error);
  g_assert_no_error (error);
  assert_same_as_file (again, file);
  commit_period (again);
  g_clear_object (&again);

  g_cancellable_cancel (cancellable);
  g_assert_null (open_in_slices (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (file->path, "Dear all", -1, NULL));
  g_assert_null (open_in_slices (file, NULL, &error));
  assert_ridge_error (error, RIDGE_ERROR_NOT_A_PLAN);
}

static void
test_author (PlanFile     *file,
             gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  g_autoptr (GPtrArray) changes = NULL;
  RidgeChange *change;

  ridge_document_set_author (document, "Ada");
  commit_period (document);
  changes = ridge_document_list_changes (document, 0, NULL);
  g_assert_cmpuint (changes->len, ==, 2);

  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (change->author, ==, "Ada");
  g_assert_cmpint (change->kind, ==, RIDGE_CHANGE_EDIT);
  g_assert_true (g_str_has_suffix (change->made_at, "Z"));
  change = g_ptr_array_index (changes, 1);
  g_assert_cmpstr (change->verb, ==, RIDGE_VERB_CREATE_PLAN);
}

#define add(path, function) \
  g_test_add (path, PlanFile, NULL, plan_file_set_up, function, plan_file_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/document/create", test_create);
  add ("/document/create-nowhere", test_create_nowhere);
  add ("/document/commit", test_commit);
  add ("/document/undo-survives-restart", test_undo_survives_restart);
  add ("/document/undo-conflict", test_undo_conflict);
  add ("/document/loops-and-orphans", test_loops_and_orphans);
  add ("/document/support-loops", test_support_loops);
  add ("/document/old-support-loop", test_old_support_loop);
  add ("/document/rules", test_rules);
  add ("/document/values", test_values);
  add ("/document/points", test_points);
  add ("/document/save-copy", test_save_copy);
  add ("/document/save-copy-async", test_save_copy_async);
  add ("/document/open-async", test_open_async);
  add ("/document/author", test_author);

  return g_test_run ();
}
