/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "fault-vfs.h"
#include "plan-file.h"

/* A fault at every single call in turn, until the operation needs no more calls
 * than that. After each: what is shown is what was committed, and the file is
 * as it was or as it should be, whole. */

typedef struct
{
  char *content;
  gsize size;
} Snapshot;

static void
take (PlanFile *file,
      Snapshot *snapshot)
{
  g_assert_true (g_file_get_contents (file->path, &snapshot->content, &snapshot->size, NULL));
}

static void
put_back (PlanFile *file,
          Snapshot *snapshot)
{
  g_autofree char *journal = g_strconcat (file->path, "-journal", NULL);

  g_unlink (journal);
  plan_file_write (file, snapshot->content, snapshot->size);
}

static gint64
fill (PlanFile *file)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit = ridge_edit_new ("create-period", "Q1");
  gint64     period = row_period (edit, "Q1");
  gint64     kpi;

  commit_edit (document, edit);
  edit = ridge_edit_new ("create-kpi", "Sales");
  kpi = row_kpi (edit, "Sales");
  for (int i = 0; i < 300; i++)
    row_point (edit, kpi, ridge_day_new (2025, 1, 1) + i, i);
  commit_edit (document, edit);

  return period;
}

/* What is tried: each gives whether it said that it was done. */
typedef gboolean (*Operation) (RidgeDocument *document, GError **error);

static gboolean
do_commit (RidgeDocument *document,
           GError       **error)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("create-period", "Q2");
  gint64 period = row_period (edit, "Q2");

  row_objective (edit, period, 0, "Win");
  return ridge_document_commit (document, edit, error);
}

static gboolean
do_large_commit (RidgeDocument *document,
                 GError       **error)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("import", "Costs");
  gint64 kpi = row_kpi (edit, "Costs");

  for (int i = 0; i < 800; i++)
    row_point (edit, kpi, ridge_day_new (2001, 1, 1) + i, i * 1.5);
  return ridge_document_commit (document, edit, error);
}

static gboolean
do_undo (RidgeDocument *document,
         GError       **error)
{
  return ridge_document_undo (document, error);
}

static gboolean
do_redo (RidgeDocument *document,
         GError       **error)
{
  return ridge_document_redo (document, error);
}

static const struct
{
  const char *name;
  Operation   prepare;   /* what comes before, without a fault */
  Operation   run;
} operations[] = {
  { "commit", NULL, do_commit },
  { "large commit", NULL, do_large_commit },
  { "undo", NULL, do_undo },
  { "redo", do_undo, do_redo },
};

/* Runs an operation with a fault at a call; FALSE when it did not come to it. */
static gboolean
try_with_fault (PlanFile *file,
                Operation prepare,
                Operation run,
                FaultKind kind,
                guint     call)
{
  g_autoptr (RidgeDocument) document = plan_file_open (file);
  g_autoptr (RidgeDocument) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *live = NULL;
  g_autofree char *loaded = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done, came;

  g_assert_true (prepare == NULL || prepare (document, NULL));
  before = ridge_plan_dump (ridge_document_get_plan (document));
  fault_vfs_arm (kind, call);
  done = run (document, &error);
  came = fault_vfs_disarm ();

  live = ridge_plan_dump (ridge_document_get_plan (document));
  if (done)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (live, !=, before);
    }
  else
    {
      g_assert_true (came);
      g_assert_true (error->domain == RIDGE_ERROR);
      g_assert_cmpint (error->code, ==, kind == FAULT_FULL ? RIDGE_ERROR_NO_SPACE : error->code);
      g_assert_cmpint (error->code, !=, RIDGE_ERROR_REPLACED);
      g_assert_cmpstr (live, ==, before);
    }

  g_clear_object (&document);
  again = plan_file_open (file);
  loaded = ridge_plan_dump (ridge_document_get_plan (again));
  if (kind != FAULT_FOR_GOOD || done)
    g_assert_cmpstr (loaded, ==, live);
  g_clear_object (&again);
  plan_file_check (file);

  return came;
}

static void
test_faults (PlanFile     *file,
             gconstpointer data)
{
  const FaultKind kind = GPOINTER_TO_INT (data);
  Snapshot        snapshot;

  fill (file);
  take (file, &snapshot);

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      guint call = 1;

      while (try_with_fault (file, operations[i].prepare, operations[i].run, kind, call))
        {
          put_back (file, &snapshot);
          call++;
        }

      g_test_message ("%s: %u calls", operations[i].name, call - 1);
      g_assert_cmpuint (call, >, 5);
      put_back (file, &snapshot);
    }

  g_free (snapshot.content);
}

/* The journal is gone, so the change is in the file, whatever SQLite says. */
static void
test_unflushed_folder (PlanFile     *file,
                       gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (RidgeDocument) again = NULL;
  g_autofree char *live = NULL;
  g_autofree char *loaded = NULL;
  g_autoptr (GError) error = NULL;

  fill (file);
  document = plan_file_open (file);
  fault_vfs_arm (FAULT_AFTER_DELETE, 1);
  g_assert_true (do_commit (document, &error));
  g_assert_true (fault_vfs_disarm ());

  live = ridge_plan_dump (ridge_document_get_plan (document));
  again = plan_file_open (file);
  loaded = ridge_plan_dump (ridge_document_get_plan (again));
  g_assert_cmpstr (live, ==, loaded);
  g_assert_true (do_undo (document, &error));
}

/* What is committed is done, whether or not there is memory to show it. The
 * document says so and takes no edits on top of what nobody has seen. */
static void
test_unmirrored_commit (PlanFile     *file,
                        gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (RidgeDocument) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *live = NULL;
  g_autofree char *loaded = NULL;
  g_autoptr (GError) error = NULL;

  fill (file);
  document = plan_file_open (file);
  before = ridge_plan_dump (ridge_document_get_plan (document));
  fault_vfs_arm (FAULT_NO_MEMORY, 1);
  g_assert_true (do_commit (document, &error));
  g_assert_no_error (error);
  g_assert_true (fault_vfs_disarm ());

  live = ridge_plan_dump (ridge_document_get_plan (document));
  g_assert_cmpstr (live, ==, before);
  g_assert_true (ridge_document_get_frozen (document));
  g_assert_error (ridge_document_get_notice (document), RIDGE_ERROR, RIDGE_ERROR_UNREADABLE);
  g_assert_false (do_commit (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_UNREADABLE);
  g_assert_false (do_undo (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_UNREADABLE);
  g_assert_false (ridge_document_refresh (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_UNREADABLE);

  again = plan_file_open (file);
  loaded = ridge_plan_dump (ridge_document_get_plan (again));
  g_assert_cmpstr (loaded, !=, before);
  g_assert_true (do_undo (again, &error));
  plan_file_check (file);
}

static void
test_open_with_faults (PlanFile     *file,
                       gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean         came = TRUE;

  fill (file);
  before = plan_file_hash (file);
  for (guint call = 1; came; call++)
    {
      g_autoptr (RidgeDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      fault_vfs_arm (FAULT_ONCE, call);
      document = ridge_document_open (file->path, NULL, &error);
      came = fault_vfs_disarm ();
      g_assert_true (document != NULL || (came && error->domain == RIDGE_ERROR));
    }

  after = plan_file_hash (file);
  g_assert_cmpstr (before, ==, after);
}

static void
copy_with_faults (RidgeDocument *document,
                  PlanFile      *copy,
                  FaultKind      kind)
{
  gboolean came = TRUE;

  for (guint call = 1; came; call++)
    {
      g_autoptr (GError) error = NULL;
      gboolean done;

      g_unlink (copy->path);
      fault_vfs_arm (kind, call);
      done = ridge_document_save_copy (document, copy->path, NULL, &error);
      came = fault_vfs_disarm ();
      g_assert_cmpint (done, ==, error == NULL);
      g_assert_cmpint (done, ==, g_file_test (copy->path, G_FILE_TEST_EXISTS));
      if (done)
        plan_file_check (copy);
      else if (kind == FAULT_FULL)
        g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_NO_SPACE);
    }
}

static void
test_copy_with_faults (PlanFile     *file,
                       gconstpointer data)
{
  PlanFile copy = { NULL, g_build_filename (file->folder, "copy.ridgeline", NULL) };
  g_autoptr (RidgeDocument) document = NULL;

  fill (file);
  document = plan_file_open (file);
  for (FaultKind kind = FAULT_ONCE; kind <= FAULT_FULL; kind++)
    copy_with_faults (document, &copy, kind);

  plan_file_check (file);
  g_free (copy.path);
}

static void
create_with_faults (PlanFile *file,
                    FaultKind kind)
{
  gboolean came = TRUE;

  for (guint call = 1; came; call++)
    {
      g_autoptr (RidgeDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      g_unlink (file->path);
      fault_vfs_arm (kind, call);
      document = ridge_document_create (file->path, "Acme", &error);
      came = fault_vfs_disarm ();
      g_assert_true (document != NULL || (came && error->domain == RIDGE_ERROR));

      /* It is whole as soon as it is there, even if it could not be opened. */
      if (g_file_test (file->path, G_FILE_TEST_EXISTS))
        plan_file_check (file);
    }
}

static void
test_create_with_faults (PlanFile     *file,
                         gconstpointer data)
{
  for (FaultKind kind = FAULT_ONCE; kind <= FAULT_FULL; kind++)
    create_with_faults (file, kind);
}

static void
test_read_only (PlanFile     *file,
                gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PlanFile         copy = { NULL, g_build_filename (file->folder, "copy.ridgeline", NULL) };

  fill (file);
  before = plan_file_hash (file);
  fault_vfs_set_read_only (TRUE);
  document = plan_file_open (file);
  fault_vfs_set_read_only (FALSE);

  g_assert_true (ridge_document_get_read_only (document));
  g_assert_error (ridge_document_get_notice (document), RIDGE_ERROR, RIDGE_ERROR_READ_ONLY);
  g_assert_false (do_commit (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_READ_ONLY);
  g_assert_false (do_undo (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_READ_ONLY);
  g_assert_true (ridge_document_save_copy (document, copy.path, NULL, &error));
  plan_file_check (&copy);

  g_clear_object (&document);
  after = plan_file_hash (file);
  g_assert_cmpstr (before, ==, after);
  g_free (copy.path);
}

static void
test_busy (PlanFile     *file,
           gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *live = NULL;
  sqlite3         *other;

  fill (file);
  document = plan_file_open (file);
  before = ridge_plan_dump (ridge_document_get_plan (document));

  g_assert_cmpint (sqlite3_open (file->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (ridge_document_refresh (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_BUSY);
  g_assert_false (do_commit (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_BUSY);
  live = ridge_plan_dump (ridge_document_get_plan (document));
  g_assert_cmpstr (live, ==, before);
  sqlite3_close (other);

  g_assert_true (do_commit (document, &error));
}

#define add(path, data, function) \
  g_test_add (path, PlanFile, data, plan_file_set_up, function, plan_file_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  add ("/faults/once", GINT_TO_POINTER (FAULT_ONCE), test_faults);
  add ("/faults/for-good", GINT_TO_POINTER (FAULT_FOR_GOOD), test_faults);
  add ("/faults/full", GINT_TO_POINTER (FAULT_FULL), test_faults);
  add ("/faults/other/unflushed-folder", NULL, test_unflushed_folder);
  add ("/faults/other/unmirrored-commit", NULL, test_unmirrored_commit);
  add ("/faults/other/open", NULL, test_open_with_faults);
  add ("/faults/other/copy", NULL, test_copy_with_faults);
  add ("/faults/other/create", NULL, test_create_with_faults);
  add ("/faults/other/read-only", NULL, test_read_only);
  add ("/faults/other/busy", NULL, test_busy);

  return g_test_run ();
}
