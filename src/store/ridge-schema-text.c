/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-schema-text.h"

#include "base/ridge-error.h"
#include "store/ridge-store-resources.h"

#define SCHEMA "SELECT type, name, tbl_name, ifnull (sql, '') FROM sqlite_schema ORDER BY type, name"

static GBytes *
read_text (GError **error)
{
  return g_resource_lookup_data (ridge_store_get_resource (), "/org/ridgeline/Ridgeline/store/schema-1.sql",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/**
 * ridge_schema_install:
 * @connection: to an empty database, in a transaction
 *
 * Makes the tables and marks the file as ours.
 */
gboolean
ridge_schema_install (RidgeConnection *connection,
                      GError         **error)
{
  g_autoptr (GBytes) text = read_text (error);
  g_autofree char *marks = NULL;

  if (text == NULL)
    return FALSE;

  marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                           RIDGE_FORMAT_ID, RIDGE_SCHEMA_VERSION);

  /* A resource ends with a zero byte that is not counted. */
  return ridge_connection_execute (connection, g_bytes_get_data (text, NULL), error) &&
         ridge_connection_execute (connection, marks, error);
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

/**
 * ridge_schema_verify:
 *
 * Compares the file's schema with the known one, object by object and letter
 * by letter, so that no trigger, view, generated column or looser check gets in.
 *
 * Returns: %FALSE with %RIDGE_ERROR_DAMAGED
 */
gboolean
ridge_schema_verify (RidgeConnection *connection,
                     GError         **error)
{
  g_autoptr (RidgeConnection) known = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  gint64           version;

  known = ridge_connection_open ("schema", RIDGE_CONNECTION_MEMORY, error);
  if (known == NULL || !ridge_schema_install (known, error))
    return FALSE;

  expected = describe (known, error);
  if (expected == NULL)
    return FALSE;
  found = describe (connection, error);
  if (found == NULL || !ridge_connection_query_integer (connection, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version == RIDGE_SCHEMA_VERSION && g_str_equal (expected, found))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_DAMAGED, 0, ridge_connection_get_path (connection), "schema");
  return FALSE;
}
