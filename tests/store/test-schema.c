/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-file.h"

/* The schema in SQL and the description of its columns in C are the same. */

static const char *
declared_type (RidgeColumnType type)
{
  switch (type)
    {
    case RIDGE_COLUMN_REAL:
      return "REAL";
    case RIDGE_COLUMN_TEXT:
    case RIDGE_COLUMN_DAY:
    case RIDGE_COLUMN_ENUM:
      return "TEXT";
    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_REF:
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_BOOLEAN:
    default:
      return "INTEGER";
    }
}

static void
check_default (const RidgeColumnInfo *column,
               const char            *text)
{
  g_autofree char *nick = NULL;
  int              value;

  if (column->type != RIDGE_COLUMN_ENUM || text == NULL)
    return;

  nick = g_strndup (text + 1, strlen (text) - 2);
  g_assert_true (ridge_enum_from_nick (column->enum_type (), nick, &value));
}

static void
check_columns (sqlite3              *db,
               const RidgeTableInfo *info)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (\"%s\")", info->name);
  sqlite3_stmt    *statement;
  guint            n = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const RidgeColumnInfo *column = &info->columns[n];
      gboolean               is_row_id = n == 0 && info->n_keys == 1;

      g_assert_cmpuint (n, <, info->n_columns);
      g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 1), ==, column->name);
      g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 2), ==, declared_type (column->type));
      g_assert_cmpint (sqlite3_column_int (statement, 3) != 0 || is_row_id, ==, !column->nullable);
      g_assert_cmpint (sqlite3_column_int (statement, 5), ==, n < info->n_keys ? n + 1 : 0);
      check_default (column, (const char *) sqlite3_column_text (statement, 4));
      n++;
    }
  sqlite3_finalize (statement);

  g_assert_cmpuint (n, ==, info->n_columns);
}

static void
check_references (sqlite3              *db,
                  const RidgeTableInfo *info)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_key_list (\"%s\")", info->name);
  g_autoptr (GHashTable) targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 6), ==, "NO ACTION");
      g_hash_table_insert (targets, g_strdup ((const char *) sqlite3_column_text (statement, 3)),
                           g_strdup ((const char *) sqlite3_column_text (statement, 2)));
    }
  sqlite3_finalize (statement);

  for (guint i = 0; i < info->n_columns; i++)
    {
      const RidgeColumnInfo *column = &info->columns[i];
      const char            *target = g_hash_table_lookup (targets, column->name);

      if (column->type == RIDGE_COLUMN_REF)
        g_assert_cmpstr (target, ==, ridge_table_get_info (column->ref)->name);
      else
        g_assert_null (target);
    }
}

static void
test_tables (PlanFile     *file,
             gconstpointer data)
{
  sqlite3 *db;

  g_object_unref (plan_file_create (file));
  g_assert_cmpint (sqlite3_open (file->path, &db), ==, SQLITE_OK);
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      check_columns (db, ridge_table_get_info (table));
      check_references (db, ridge_table_get_info (table));
    }
  sqlite3_close (db);
}

/* A delete of a parent asks for its children by index, in every table. */
static void
test_references_have_an_index (PlanFile     *file,
                               gconstpointer data)
{
  sqlite3 *db;

  g_object_unref (plan_file_create (file));
  g_assert_cmpint (sqlite3_open (file->path, &db), ==, SQLITE_OK);
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (table);

      for (guint i = 0; i < info->n_columns; i++)
        {
          g_autofree char *sql = NULL;
          sqlite3_stmt    *statement;

          if (info->columns[i].type != RIDGE_COLUMN_REF)
            continue;

          sql = g_strdup_printf ("EXPLAIN QUERY PLAN SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1",
                                 info->name, info->columns[i].name);
          g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
          g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
          g_assert_true (g_str_has_prefix ((const char *) sqlite3_column_text (statement, 3), "SEARCH"));
          sqlite3_finalize (statement);
        }
    }
  sqlite3_close (db);
}

/* A plan of the first version, kept for ever: it opens as it is, or by a
 * migration once there is a second version. */
static void
test_first_version (PlanFile     *file,
                    gconstpointer data)
{
  g_autofree char *source = g_build_filename (FIXTURES, "v1.ridgeline", NULL);
  g_autofree char *expected_name = g_build_filename (FIXTURES, "v1.txt", NULL);
  g_autofree char *content = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &content, &size, NULL));
  g_assert_true (g_file_set_contents (file->path, content, size, NULL));
  g_assert_true (g_file_get_contents (expected_name, &expected, NULL, NULL));

  plan_file_check (file);
  document = plan_file_open (file);
  dump = plan_file_dump (file);
  g_assert_cmpstr (dump, ==, expected);

  changes = ridge_document_list_changes (document, 0, &error);
  g_assert_cmpuint (changes->len, ==, 5);
  g_assert_cmpstr (ridge_document_get_redo_verb (document), ==, "rename-period");
  g_assert_true (ridge_document_redo (document, &error));
  while (ridge_document_get_can_undo (document))
    g_assert_true (ridge_document_undo (document, &error));
}

#define add(path, function) \
  g_test_add (path, PlanFile, NULL, plan_file_set_up, function, plan_file_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/schema/tables", test_tables);
  add ("/schema/references-have-an-index", test_references_have_an_index);
  add ("/schema/first-version", test_first_version);

  return g_test_run ();
}
