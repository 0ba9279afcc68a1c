/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-schema-text.h"

#include "base/ridge-error.h"
#include "model/ridge-schema.h"
#include "store/ridge-content.h"
#include "store/ridge-history-carry.h"
#include "store/ridge-store-resources.h"

/* Without what ANALYZE keeps for the planner: SQLite itself adds it, in other
 * tools and under these two texts only, and it changes no answer. */
#define SCHEMA "SELECT type, name, tbl_name, ifnull (sql, '') FROM sqlite_schema WHERE type <> 'table' OR sql NOT IN (" \
               "'CREATE TABLE sqlite_stat1(tbl,idx,stat)', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')" \
               " ORDER BY type, name"

/* The versions, each on top of the one before. What SQL cannot say of the way
 * from one to the next is said in C. */
static const struct
{
  const char *text;
  gboolean (*carry) (RidgeConnection *connection,
                     GError         **error);   /* nullable */
} versions[] = {
  { "schema-1.sql", NULL },
  { "schema-2.sql", ridge_history_carry },
  { "schema-3.sql", NULL },
};
G_STATIC_ASSERT (G_N_ELEMENTS (versions) == RIDGE_SCHEMA_VERSION);

/* A row that was there before a column does not hold it: SQLite gives what the
 * column starts with, but not to a recorder, who would see a null (measured with
 * 3.46). Written once more, every row holds all of its columns. */
static gboolean
fill_rows (RidgeConnection *connection,
           gint64           version,
           GError         **error)
{
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (table);
      guint                 n_before = ridge_table_count_columns (table, version - 1);
      g_autofree char      *sql = NULL;

      if (n_before == 0 || n_before == ridge_table_count_columns (table, version))
        continue;

      sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = \"%s\"", info->name, info->columns[n_before].name, info->columns[n_before].name);
      if (!ridge_connection_execute (connection, sql, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_version (RidgeConnection *connection,
             gint64           version,
             GError         **error)
{
  g_autofree char *path = g_strconcat ("/org/ridgeline/Ridgeline/store/", versions[version - 1].text, NULL);
  g_autoptr (GBytes) text = g_resource_lookup_data (ridge_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, version);

  /* A resource ends with a zero byte that is not counted. */
  return text != NULL &&
         ridge_connection_execute (connection, g_bytes_get_data (text, NULL), error) &&
         fill_rows (connection, version, error) &&
         (versions[version - 1].carry == NULL || versions[version - 1].carry (connection, error)) &&
         ridge_connection_execute (connection, mark, error);
}

/**
 * ridge_schema_upgrade:
 * @connection: in a transaction
 * @from: the version that the database has; 0: it is empty
 * @to: the version that it is to have
 *
 * Runs the versions after the first up to the second.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_schema_upgrade (RidgeConnection *connection,
                      gint64           from,
                      gint64           to,
                      GError         **error)
{
  g_return_val_if_fail (from >= 0 && to <= RIDGE_SCHEMA_VERSION, FALSE);

  for (gint64 version = from + 1; version <= to; version++)
    if (!run_version (connection, version, error))
      return FALSE;

  /* The rows are read with the columns of today. */
  return to < RIDGE_SCHEMA_VERSION || ridge_content_start (connection, error);
}

/* The schema's objects as one text; what a type, name or statement hides in
 * another's place cannot make two schemas alike. */
static char *
describe (RidgeConnection *connection,
          GError         **error)
{
  g_autoptr (RidgeStatement) statement = ridge_connection_prepare (connection, SCHEMA, error);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      if (!ridge_connection_step (connection, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_string_free (g_steal_pointer (&text), FALSE);

      for (int i = 0; i < 4; i++)
        g_string_append_printf (text, "%s%c", (const char *) sqlite3_column_text (statement, i), i < 3 ? 1 : 2);
    }
}

/* What running the versions up to this one gives; worked out once in a process, since every opening and every check asks. */
static const char *
get_known (gint64   version,
           GError **error)
{
  static GMutex mutex;
  static char  *known[RIDGE_SCHEMA_VERSION + 1];
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autoptr (RidgeConnection) connection = NULL;

  if (known[version] != NULL)
    return known[version];

  connection = ridge_connection_open ("schema", RIDGE_CONNECTION_MEMORY, error);
  if (connection != NULL && ridge_connection_begin (connection, error) && ridge_schema_upgrade (connection, 0, version, error))
    known[version] = describe (connection, error);

  return known[version];
}

/**
 * ridge_schema_install:
 * @connection: to an empty database, in a transaction
 *
 * Makes the tables and marks the file as ours.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_schema_install (RidgeConnection *connection,
                      GError         **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", RIDGE_FORMAT_ID);

  return ridge_schema_upgrade (connection, 0, RIDGE_SCHEMA_VERSION, error) &&
         ridge_connection_execute (connection, mark, error);
}

/**
 * ridge_schema_verify:
 * @version: the version that the file says it has
 *
 * Compares the file's schema with what running the versions gives, object by
 * object and letter by letter, so that no trigger, view, generated column or
 * looser check gets in.
 *
 * Returns: %FALSE with %RIDGE_ERROR_DAMAGED
 */
gboolean
ridge_schema_verify (RidgeConnection *connection,
                     gint64           version,
                     GError         **error)
{
  if (version >= 1 && version <= RIDGE_SCHEMA_VERSION)
    {
      const char      *known = get_known (version, error);
      g_autofree char *found = known != NULL ? describe (connection, error) : NULL;

      if (found == NULL)
        return FALSE;
      if (g_str_equal (known, found))
        return TRUE;
    }

  ridge_set_error (error, RIDGE_ERROR_DAMAGED, 0, ridge_connection_get_path (connection), "schema");
  return FALSE;
}
