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

/* What a column starts with, as SQL says it; %NULL where it does not. */
static char *
default_text (RidgeTable table,
              guint      column)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];
  RidgeCell              initial = ridge_table_get_initial (table, column);
  if (info->nullable || (info->roles & (RIDGE_AS_GIVEN | RIDGE_AS_RANK | RIDGE_AS_ONE_LINE)) != 0)
    return NULL;

  switch (initial.kind)
    {
    case RIDGE_CELL_TEXT:
      return g_strdup_printf ("'%s'", initial.text);
    case RIDGE_CELL_REAL:
      return g_strdup_printf ("%g", initial.real);
    case RIDGE_CELL_INTEGER:
      if (info->type == RIDGE_COLUMN_ENUM)
        return g_strdup_printf ("'%s'", ridge_enum_to_nick (info->enum_type (), (int) initial.integer));
      return g_strdup_printf ("%d", (int) initial.integer);
    case RIDGE_CELL_NULL:
    default:
      return NULL;
    }
}

static char *
check_text (const RidgeColumnInfo *column)
{
  if (column->type == RIDGE_COLUMN_BOOLEAN)
    return g_strdup_printf (" CHECK (%s IN (0, 1))", column->name);

  switch (column->check)
    {
    case RIDGE_CHECK_RANGE:
      return g_strdup_printf (" CHECK (%s BETWEEN %g AND %g)", column->name, column->least, column->most);
    case RIDGE_CHECK_NOT_NEGATIVE:
      return g_strdup_printf (" CHECK (%s >= 0)", column->name);
    case RIDGE_CHECK_POSITIVE:
      return g_strdup_printf (" CHECK (%s > 0)", column->name);
    case RIDGE_CHECK_LENGTH:
      return g_strdup_printf (" CHECK (length (%s) IN (0, %u))", column->name, column->length);
    case RIDGE_CHECK_NOTHING:
    case RIDGE_CHECK_NOT_ABOVE:
    default:
      return g_strdup ("");
    }
}

/* The column as the SQL text has to have it, letter by letter. */
static char *
definition (RidgeTable table,
            guint      column)
{
  const RidgeTableInfo  *info = ridge_table_get_info (table);
  const RidgeColumnInfo *declared = &info->columns[column];
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *initial = default_text (table, column);
  g_autofree char *check = check_text (declared);

  if (table == RIDGE_TABLE_PLAN && column == RIDGE_PLAN_ID)
    return g_strdup ("id INTEGER PRIMARY KEY CHECK (id = 1)");
  if (declared->type == RIDGE_COLUMN_ID)
    return g_strdup ("id INTEGER PRIMARY KEY");

  g_string_append_printf (text, g_str_equal (declared->name, "values") ? "\"%s\" %s" : "%s %s", declared->name, declared_type (declared->type));
  if (!declared->nullable)
    g_string_append (text, " NOT NULL");
  if (declared->type == RIDGE_COLUMN_REF)
    g_string_append_printf (text, " REFERENCES %s (id)", ridge_table_get_info (declared->ref)->name);
  else if (initial != NULL)
    g_string_append_printf (text, " DEFAULT %s", initial);
  g_string_append (text, check);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What stands between the parentheses of a CREATE TABLE, between its commas. */
static GPtrArray *
split_definitions (const char *sql)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = strchr (sql, '(') + 1;
  int depth = 1;

  for (const char *p = start; depth > 0; p++)
    {
      depth += (*p == '(') - (*p == ')');
      if ((*p == ',' && depth == 1) || depth == 0)
        {
          g_ptr_array_add (parts, g_strstrip (g_strndup (start, p - start)));
          start = p + 1;
        }
    }

  return parts;
}

static char *
read_sql (sqlite3    *db,
          const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE name = '%s'", table);
  sqlite3_stmt    *statement;
  char            *text;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return text;
}

/* Columns in their order; columns that a later version has added stand after
 * what the table says as a whole. */
static void
check_definitions (sqlite3   *db,
                   RidgeTable table)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  g_autofree char *sql = read_sql (db, info->name);
  g_autoptr (GPtrArray) parts = split_definitions (sql);
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *expected = NULL;

      if (g_str_has_prefix (parts->pdata[i], "CHECK") || g_str_has_prefix (parts->pdata[i], "PRIMARY KEY"))
        continue;

      g_assert_cmpuint (n, <, info->n_columns);
      expected = definition (table, n++);
      g_assert_cmpstr (parts->pdata[i], ==, expected);
    }
  g_assert_cmpuint (n, ==, info->n_columns);

  for (guint i = 0; i < info->n_columns; i++)
    if (info->columns[i].check == RIDGE_CHECK_NOT_ABOVE)
      {
        g_autofree char *check = g_strdup_printf ("CHECK (%s <= %s)", info->columns[i].name, info->columns[info->columns[i].not_above].name);

        g_assert_true (g_ptr_array_find_with_equal_func (parts, check, g_str_equal, NULL));
      }
}

static void
check_keys (sqlite3              *db,
            const RidgeTableInfo *info)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (\"%s\")", info->name);
  sqlite3_stmt    *statement;
  guint            n = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_assert_cmpint (sqlite3_column_int (statement, 5), ==, n < info->n_keys ? n + 1 : 0);
      n++;
    }
  sqlite3_finalize (statement);
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
      check_definitions (db, table);
      check_keys (db, ridge_table_get_info (table));
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

/* A plan of the first version, kept for ever: it opens by a migration. */
static void
test_first_version (PlanFile     *file,
                    gconstpointer data)
{
  g_autofree char *source = g_build_filename (FIXTURES, "v1.ridgeline", NULL);
  g_autofree char *expected_name = g_build_filename (FIXTURES, "v1.txt", NULL);
  g_autofree char *content = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *dump = NULL;
  PlanFile         older = { file->folder, NULL };
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &content, &size, NULL));
  g_assert_true (g_file_set_contents (file->path, content, size, NULL));
  g_assert_true (g_file_get_contents (expected_name, &expected, NULL, NULL));

  plan_file_check (file);
  document = plan_file_open (file);
  older.path = (char *) ridge_document_get_older_copy (document);
  dump = plan_file_dump_as (file, &older);
  g_assert_cmpstr (dump, ==, expected);

  /* One says that the others were carried over. */
  changes = ridge_document_list_changes (document, 0, &error);
  g_assert_cmpuint (changes->len, ==, 6);
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
