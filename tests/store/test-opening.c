/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plan-file.h"

/* The opening rules: each file that breaks one is refused with its reason and
 * stays byte for byte as it was. */

static void
assert_refused (PlanFile      *file,
                RidgeErrorCode code,
                const char    *detail)
{
  g_autofree char *before = plan_file_hash (file);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (ridge_document_open (file->path, NULL, &error));
  g_assert_error (error, RIDGE_ERROR, code);
  g_assert_cmpstr (ridge_error_get_thing (error), ==, file->path);
  if (detail != NULL)
    g_assert_cmpstr (ridge_error_get_detail (error), ==, detail);

  problems = ridge_document_check_file (file->path, NULL);
  g_assert_cmpuint (problems->len, >=, 1);

  after = plan_file_hash (file);
  g_assert_cmpstr (before, ==, after);
}

static void
fill (PlanFile *file)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit = ridge_edit_new ("fill", "Acme");
  gint64     period = row_period (edit, "Q1");
  gint64     top = row_objective (edit, period, 0, "Top");
  gint64     kpi = row_kpi (edit, "Sales");

  row_key_result (edit, row_objective (edit, period, top, "Below"), "Result");
  for (int i = 0; i < 2000; i++)
    row_point (edit, kpi, ridge_day_new (2020, 1, 1) + i, i);
  commit_edit (document, edit);
}

static void
test_missing (PlanFile     *file,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ridge_document_open (file->path, NULL, &error));
  assert_ridge_error (error, RIDGE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (file->path, G_FILE_TEST_EXISTS));
}

static void
test_not_a_file (PlanFile     *file,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ridge_document_open (file->folder, NULL, &error));
  g_assert_cmpstr (ridge_error_get_detail (error), ==, "folder");
  assert_ridge_error (error, RIDGE_ERROR_NOT_A_PLAN);

  g_assert_cmpint (mkfifo (file->path, 0600), ==, 0);
  g_assert_null (ridge_document_open (file->path, NULL, &error));
  g_assert_cmpstr (ridge_error_get_detail (error), ==, "special");
  assert_ridge_error (error, RIDGE_ERROR_NOT_A_PLAN);
}

static void
test_not_a_plan (PlanFile     *file,
                 gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'x');

  g_assert_true (g_file_set_contents (file->path, "", 0, NULL));
  assert_refused (file, RIDGE_ERROR_NOT_A_PLAN, "empty");
  g_assert_true (g_file_set_contents (file->path, "SQLite format 3", -1, NULL));
  assert_refused (file, RIDGE_ERROR_NOT_A_PLAN, "header");
  g_assert_true (g_file_set_contents (file->path, text, -1, NULL));
  assert_refused (file, RIDGE_ERROR_NOT_A_PLAN, "header");
}

static void
test_foreign_database (PlanFile     *file,
                       gconstpointer data)
{
  g_autofree char *wal = g_strconcat (file->path, "-wal", NULL);

  plan_file_run (file, "CREATE TABLE plan (id INTEGER PRIMARY KEY, name TEXT)");
  assert_refused (file, RIDGE_ERROR_NOT_A_PLAN, "application");
  plan_file_run (file, "PRAGMA application_id = 1");
  assert_refused (file, RIDGE_ERROR_NOT_A_PLAN, "application");

  /* Not even its journal mode is touched. */
  plan_file_run (file, "PRAGMA journal_mode = WAL");
  assert_refused (file, RIDGE_ERROR_NOT_A_PLAN, "application");
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
}

static void
test_wal_is_left (PlanFile     *file,
                  gconstpointer data)
{
  g_autofree char *wal = g_strconcat (file->path, "-wal", NULL);
  g_autoptr (RidgeDocument) document = NULL;
  sqlite3      *db;
  sqlite3_stmt *statement;

  fill (file);
  plan_file_run (file, "PRAGMA journal_mode = WAL");
  document = plan_file_open (file);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));

  g_assert_cmpint (sqlite3_open (file->path, &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "PRAGMA journal_mode", -1, &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "delete");
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

static void
test_schema (PlanFile     *file,
             gconstpointer data)
{
  const char *changes[] = {
    "CREATE TRIGGER t AFTER INSERT ON period BEGIN DELETE FROM objective; END",
    "CREATE VIEW v AS SELECT * FROM period",
    "CREATE TABLE more (id INTEGER PRIMARY KEY)",
    "CREATE INDEX more ON period (name)",
    "DROP INDEX objective_by_period",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = -1",
    "ALTER TABLE period ADD COLUMN more TEXT",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'CHECK (starts <= ends)', 'CHECK (1)')"
    " WHERE name = 'period'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      fill (file);
      plan_file_run (file, changes[i]);
      assert_refused (file, RIDGE_ERROR_DAMAGED, "schema");
      g_assert_cmpint (g_unlink (file->path), ==, 0);
    }
}

static void
test_rows (PlanFile     *file,
           gconstpointer data)
{
  const struct
  {
    const char *sql, *detail;
    RidgeErrorCode code;
  } changes[] = {
    { "UPDATE point SET value = 9e999", "point.value" },
    { "UPDATE point SET day = '2026-02-30' WHERE value = 3", "point.day" },
    { "UPDATE point SET day = 'yesterday' WHERE value = 3", "point.day" },
    { "UPDATE period SET kind = ''", "period.kind" },
    { "UPDATE period SET kind = 'for ever'", "period.kind" },
    { "UPDATE period SET kind = CAST (x'ff' AS TEXT)", "period.kind" },
    { "UPDATE period SET kind = 'fortnight'", "period.kind: fortnight", RIDGE_ERROR_UNREADABLE },
    { "UPDATE period SET name = CAST (x'ff' AS TEXT)", "period.name" },
    { "UPDATE period SET name = 'a' || char (0) || 'b'", "period.name" },
    { "UPDATE period SET ends = '2300-01-01'", "span: Q1" },
    { "PRAGMA foreign_keys = OFF; DELETE FROM period", NULL },
    { "UPDATE objective SET parent_objective = (SELECT id FROM objective WHERE title = 'Below')"
      " WHERE title = 'Top'",
      NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      fill (file);
      plan_file_run (file, changes[i].sql);
      g_test_message ("%s", changes[i].sql);
      assert_refused (file, changes[i].code != 0 ? changes[i].code : RIDGE_ERROR_DAMAGED, changes[i].detail);
      g_assert_cmpint (g_unlink (file->path), ==, 0);
    }
}

static void
overwrite (PlanFile *file,
           gsize     offset,
           gsize     size)
{
  g_autofree char *content = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (file->path, &content, &length, NULL));
  g_assert_cmpuint (offset + size, <=, length);
  memset (content + offset, 0xa5, size);
  plan_file_write (file, content, length);
}

static void
test_damaged (PlanFile     *file,
              gconstpointer data)
{
  const gsize page = 4096;
  GStatBuf    info;

  fill (file);
  g_assert_cmpint (g_stat (file->path, &info), ==, 0);

  /* Every page in turn: it is damage, or it is a page nothing leads to. */
  for (gsize i = 1; i < info.st_size / page; i += 3)
    {
      g_autoptr (RidgeDocument) document = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;
      gsize            length;

      g_assert_true (g_file_get_contents (file->path, &content, &length, NULL));
      overwrite (file, i * page, 64);
      document = ridge_document_open (file->path, NULL, &error);
      if (document == NULL)
        assert_ridge_error (error, RIDGE_ERROR_DAMAGED);
      g_clear_object (&document);
      plan_file_write (file, content, length);
    }

  g_assert_cmpint (truncate (file->path, info.st_size - page), ==, 0);
  assert_refused (file, RIDGE_ERROR_DAMAGED, NULL);
  g_assert_cmpint (truncate (file->path, page + 100), ==, 0);
  assert_refused (file, RIDGE_ERROR_DAMAGED, NULL);
}

static void
test_newer (PlanFile     *file,
            gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  RidgeEdit *edit;

  /* A newer program has added: what we know is shown, and only shown. */
  fill (file);
  plan_file_run (file, "PRAGMA user_version = 4; CREATE TABLE more (id INTEGER PRIMARY KEY);"
                       " ALTER TABLE period ADD COLUMN more TEXT");
  before = plan_file_hash (file);
  document = plan_file_open (file);
  g_assert_true (ridge_document_get_read_only (document));
  g_assert_false (ridge_document_get_frozen (document));
  g_assert_error (ridge_document_get_notice (document), RIDGE_ERROR, RIDGE_ERROR_NEWER);
  g_assert_cmpint (ridge_error_get_number (ridge_document_get_notice (document)), ==, 4);
  g_assert_cmpstr (ridge_plan_get_name (ridge_document_get_plan (document)), ==, "Acme");

  edit = ridge_edit_new ("test", "Q2");
  row_period (edit, "Q2");
  refuse_edit (document, edit, RIDGE_ERROR_NEWER, NULL);
  g_assert_false (ridge_document_undo (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_NEWER);
  g_clear_object (&document);
  after = plan_file_hash (file);
  g_assert_cmpstr (before, ==, after);

  /* It has renamed or used words that we do not know: better nothing than half. */
  plan_file_run (file, "UPDATE period SET kind = 'fortnight'");
  assert_refused (file, RIDGE_ERROR_NEWER, NULL);
  plan_file_run (file, "UPDATE period SET kind = 'quarter'; ALTER TABLE team RENAME COLUMN color TO colour");
  assert_refused (file, RIDGE_ERROR_NEWER, NULL);
  plan_file_run (file, "CREATE VIEW v AS SELECT 1");
  assert_refused (file, RIDGE_ERROR_DAMAGED, NULL);
}

static void
test_replaced (PlanFile     *file,
               gconstpointer data)
{
  PlanFile other = { NULL, g_build_filename (file->folder, "other.ridgeline", NULL) };
  PlanFile copy = { NULL, g_build_filename (file->folder, "copy.ridgeline", NULL) };
  g_autoptr (RidgeDocument) document = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GError) error = NULL;
  RidgeEdit *edit;

  fill (file);
  mine = plan_file_dump (file);
  g_object_unref (plan_file_create (&other));
  document = plan_file_open (file);
  g_assert_cmpint (g_rename (other.path, file->path), ==, 0);
  before = plan_file_hash (file);

  edit = ridge_edit_new ("test", "Q2");
  row_period (edit, "Q2");
  refuse_edit (document, edit, RIDGE_ERROR_REPLACED, NULL);
  g_assert_true (ridge_document_get_frozen (document));
  g_assert_true (ridge_document_get_read_only (document));
  g_assert_error (ridge_document_get_notice (document), RIDGE_ERROR, RIDGE_ERROR_REPLACED);
  g_assert_false (ridge_document_undo (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_REPLACED);
  g_assert_false (ridge_document_refresh (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_REPLACED);

  after = plan_file_hash (file);
  g_assert_cmpstr (before, ==, after);

  /* What was ours can still be kept. */
  g_assert_true (ridge_document_save_copy (document, copy.path, NULL, &error));
  copied = plan_file_dump (&copy);
  g_assert_cmpstr (mine, ==, copied);

  g_free (other.path);
  g_free (copy.path);
}

static void
test_rewritten (PlanFile     *file,
                gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  /* Another plan is written into the same file: as good as replaced. */
  fill (file);
  document = plan_file_open (file);
  plan_file_run (file, "DELETE FROM change WHERE id > 1");
  g_assert_false (ridge_document_refresh (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_REPLACED);
  g_assert_true (ridge_document_get_frozen (document));
}

static void
test_cancelled (PlanFile     *file,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fill (file);
  g_cancellable_cancel (cancellable);
  g_assert_null (ridge_document_open (file->path, cancellable, &error));
  assert_ridge_error (error, RIDGE_ERROR_CANCELLED);
}

#define add(path, function) \
  g_test_add (path, PlanFile, NULL, plan_file_set_up, function, plan_file_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/opening/missing", test_missing);
  add ("/opening/not-a-file", test_not_a_file);
  add ("/opening/not-a-plan", test_not_a_plan);
  add ("/opening/foreign-database", test_foreign_database);
  add ("/opening/wal-is-left", test_wal_is_left);
  add ("/opening/schema", test_schema);
  add ("/opening/rows", test_rows);
  add ("/opening/damaged", test_damaged);
  add ("/opening/newer", test_newer);
  add ("/opening/replaced", test_replaced);
  add ("/opening/rewritten", test_rewritten);
  add ("/opening/cancelled", test_cancelled);

  return g_test_run ();
}
