/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "fault-vfs.h"
#include "plan-file.h"
#include "store/ridge-undo-stack.h"

static void
test_stack (void)
{
  g_autoptr (RidgeUndoStack) stack = ridge_undo_stack_new ();

  g_assert_cmpint (ridge_undo_stack_get_undo (stack), ==, 0);
  g_assert_cmpint (ridge_undo_stack_push (stack, 1, 0), ==, RIDGE_CHANGE_EDIT);
  g_assert_cmpint (ridge_undo_stack_push (stack, 2, 0), ==, RIDGE_CHANGE_EDIT);

  /* Undo 2, undo 1, redo 1, and undo it again. */
  g_assert_cmpint (ridge_undo_stack_push (stack, 3, 2), ==, RIDGE_CHANGE_UNDO);
  g_assert_cmpint (ridge_undo_stack_push (stack, 4, 1), ==, RIDGE_CHANGE_UNDO);
  g_assert_cmpint (ridge_undo_stack_get_undo (stack), ==, 0);
  g_assert_cmpint (ridge_undo_stack_get_redo (stack), ==, 4);
  g_assert_cmpint (ridge_undo_stack_push (stack, 5, 4), ==, RIDGE_CHANGE_REDO);
  g_assert_cmpint (ridge_undo_stack_get_undo (stack), ==, 5);
  g_assert_cmpint (ridge_undo_stack_get_redo (stack), ==, 3);
  g_assert_cmpint (ridge_undo_stack_push (stack, 6, 5), ==, RIDGE_CHANGE_UNDO);
  g_assert_cmpint (ridge_undo_stack_get_redo (stack), ==, 6);

  /* Something new ends what could be redone. */
  g_assert_cmpint (ridge_undo_stack_push (stack, 7, 0), ==, RIDGE_CHANGE_EDIT);
  g_assert_cmpint (ridge_undo_stack_get_redo (stack), ==, 0);
  g_assert_cmpint (ridge_undo_stack_get_undo (stack), ==, 7);

  /* What takes back anything but the top is an edit of its own. */
  g_assert_cmpint (ridge_undo_stack_push (stack, 8, 1), ==, RIDGE_CHANGE_EDIT);
  g_assert_cmpint (ridge_undo_stack_get_undo (stack), ==, 8);

  ridge_undo_stack_clear (stack);
  g_assert_cmpint (ridge_undo_stack_get_undo (stack), ==, 0);
}

static gint64
fill (PlanFile *file)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit = ridge_edit_new ("create-period", "Q1");
  gint64     period = row_period (edit, "Q1");
  gint64     objective;

  commit_edit (document, edit);
  for (int i = 0; i < 5; i++)
    {
      edit = ridge_edit_new ("create-objective", "Win");
      objective = row_objective (edit, period, 0, "Win");
      if (i == 0)
        row_key_result (edit, objective, "Wins");
      commit_edit (document, edit);
    }

  return period;
}

/* The chain once more, by Python's words: what is written down about the file
 * must be enough for another program to verify it. */
static void
test_chain_is_as_documented (PlanFile     *file,
                             gconstpointer data)
{
  static const char *script =
      "import hashlib, sqlite3, sys\n"
      "previous = bytes (32)\n"
      "number = lambda value: (value or 0).to_bytes (8, 'big')\n"
      "text = lambda value: number (len (value)) + value\n"
      "part = lambda value: value.encode () if isinstance (value, str) else value or b''\n"
      "for row in sqlite3.connect (sys.argv[1]).execute ('SELECT id, origin, stamp, made_at, author, verb, subject,'\n"
      "    ' reverses, batch, format, n_rows, merges, intent, compressed, changeset, hash FROM change ORDER BY id'):\n"
      "  data = bytes ([2]) + previous + number (row[0]) + text (row[1]) + number (row[2])\n"
      "  data += b''.join (text (part (value)) for value in row[3:7])\n"
      "  data += b''.join (number (value) for value in row[7:11]) + text (part (row[11])) + text (part (row[12]))\n"
      "  data += number (row[13]) + text (row[14])\n"
      "  previous = hashlib.sha256 (data).digest ()\n"
      "  assert previous == row[15], row[0]\n"
      "print (row[0])\n";
  const char      *argv[] = { "python3", "-c", script, file->path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  fill (file);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (output, ==, "7\n");
}

static void
test_tampering (PlanFile     *file,
                gconstpointer data)
{
  const struct
  {
    const char *sql;
    gint64      change;
  } changes[] = {
    { "UPDATE change SET author = 'Nobody' WHERE id = 3", 3 },
    { "UPDATE change SET made_at = '2020-01-01T00:00:00Z' WHERE id = 4", 4 },
    { "UPDATE change SET changeset = (SELECT changeset FROM change WHERE id = 5) WHERE id = 6", 6 },
    { "UPDATE change SET origin = zeroblob (16) WHERE id = 3", 3 },
    { "UPDATE change SET stamp = stamp + 1 WHERE id = 3", 3 },
    { "UPDATE change SET format = 1 WHERE id = 3", 3 },
    { "UPDATE change SET batch = 2 WHERE id = 3", 3 },
    { "UPDATE change SET intent = x'00' WHERE id = 3", 3 },
    { "UPDATE change SET merges = zeroblob (32) WHERE id = 3", 3 },
    { "UPDATE change SET subject = 'Lose' WHERE id = 7", 7 },
    { "UPDATE change SET hash = zeroblob (32) WHERE id = 2", 2 },
    { "DELETE FROM change WHERE id = 4", 5 },
    { "UPDATE change SET id = 9 WHERE id = 7", 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      const GError *problem;

      fill (file);
      plan_file_check (file);
      plan_file_run (file, changes[i].sql);
      problems = ridge_document_check_file (file->path, NULL);
      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      g_assert_error (problem, RIDGE_ERROR, RIDGE_ERROR_HISTORY);
      g_assert_cmpint (ridge_error_get_number (problem), ==, changes[i].change);
      g_assert_cmpint (g_unlink (file->path), ==, 0);
    }
}

/* A row that was changed behind the history's back: the chain holds, the sum
 * does not. */
static void
test_rewritten_rows (PlanFile     *file,
                     gconstpointer data)
{
  const struct
  {
    const char *sql, *table;
  } changes[] = {
    { "UPDATE objective SET title = 'Lose' WHERE rowid = (SELECT min (rowid) FROM objective)", "objective" },
    { "DELETE FROM objective WHERE id = (SELECT max (id) FROM objective"
      " WHERE id NOT IN (SELECT objective FROM key_result))", "objective" },
    { "INSERT INTO team (rank, name) VALUES ('m', 'More')", "team" },
    { "UPDATE period SET ends = '2026-06-30'", "period" },
    { "UPDATE key_result SET weight = 1.0000000000000002", "key_result" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      const GError *problem;

      fill (file);
      plan_file_run (file, changes[i].sql);
      problems = ridge_document_check_file (file->path, NULL);
      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      g_assert_error (problem, RIDGE_ERROR, RIDGE_ERROR_HISTORY);
      g_assert_cmpint (ridge_error_get_number (problem), ==, 0);
      g_assert_cmpstr (ridge_error_get_detail (problem), ==, changes[i].table);
      g_assert_cmpint (g_unlink (file->path), ==, 0);
    }
}

static void
test_large_changes (PlanFile     *file,
                    gconstpointer data)
{
  RidgeDocument   *document = plan_file_create (file);
  RidgeEdit       *edit = ridge_edit_new ("import", "Sales");
  gint64           kpi = row_kpi (edit, "Sales");
  g_autofree char *empty = NULL;
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3      *db;
  sqlite3_stmt *statement;

  empty = plan_file_dump (file);
  for (int i = 0; i < 20000; i++)
    row_point (edit, kpi, ridge_day_new (1990, 1, 1) + i, i * 0.25);
  commit_edit (document, edit);
  full = plan_file_dump (file);
  g_object_unref (document);

  g_assert_cmpint (sqlite3_open (file->path, &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "SELECT compressed, length (changeset), n_rows FROM change WHERE id = 2", -1,
                      &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, 1);
  g_assert_cmpint (sqlite3_column_int (statement, 1), <, 20000 * 10);
  g_assert_cmpint (sqlite3_column_int (statement, 2), ==, 20001);
  sqlite3_finalize (statement);
  sqlite3_close (db);

  document = plan_file_open (file);
  g_assert_true (ridge_document_undo (document, &error));
  again = plan_file_dump (file);
  g_assert_cmpstr (again, ==, empty);
  g_clear_pointer (&again, g_free);
  g_assert_true (ridge_document_redo (document, &error));
  again = plan_file_dump (file);
  g_assert_cmpstr (again, ==, full);
  g_object_unref (document);
  plan_file_check (file);
}

/* A changeset that was tampered with may say anything, and is refused. */
static void
test_hostile_changesets (PlanFile     *file,
                         gconstpointer data)
{
  const char *blobs[] = {
    "x''",
    "x'00'",
    "x'ffffffffffffffffff'",
    "zeroblob (100000)",
    "CAST ('T' || char (3) || 'no_such_table' AS BLOB)",
    "randomblob (5000)",
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (blobs); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE change SET changeset = %s, compressed = %u WHERE id = 7",
                                              blobs[i / 2], i % 2);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (RidgeDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      fill (file);
      plan_file_run (file, sql);
      before = plan_file_dump (file);
      document = plan_file_open (file);
      g_assert_false (ridge_document_undo (document, &error));
      assert_ridge_error (error, RIDGE_ERROR_HISTORY);
      after = plan_file_dump (file);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (g_unlink (file->path), ==, 0);
    }
}

#define add(path, function) \
  g_test_add (path, PlanFile, NULL, plan_file_set_up, function, plan_file_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  g_test_add_func ("/history/stack", test_stack);
  add ("/history/chain-is-as-documented", test_chain_is_as_documented);
  add ("/history/tampering", test_tampering);
  add ("/history/rewritten-rows", test_rewritten_rows);
  add ("/history/large-changes", test_large_changes);
  add ("/history/hostile-changesets", test_hostile_changesets);

  return g_test_run ();
}
