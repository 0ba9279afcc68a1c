/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-replay.h"

#include <string.h>

#include "base/ridge-error.h"
#include "model/ridge-schema.h"
#include "store/ridge-changeset.h"
#include "store/ridge-history.h"
#include "store/ridge-schema-text.h"

/* A plan is the sum of its changes. Done once more in memory, they must give
 * the rows that are in the file; a row that was changed behind the history's
 * back does not come out the same. */

/* Does all changes again; stops at one that does not fit those before it. */
static gboolean
replay (RidgeConnection *source,
        RidgeConnection *copy,
        GError         **error)
{
  RidgeHistoryHead head;

  if (!ridge_history_read_head (source, &head, error))
    return FALSE;

  for (gint64 id = 1; id <= head.id; id++)
    {
      g_autoptr (GBytes) changeset = ridge_history_get_changeset (source, id, error);

      if (changeset == NULL)
        return FALSE;
      if (!ridge_changeset_apply (changeset, copy, "", NULL))
        {
          ridge_set_error (error, RIDGE_ERROR_HISTORY, id, ridge_connection_get_path (source), "replay");
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
same_value (sqlite3_value *a,
            sqlite3_value *b)
{
  int type = sqlite3_value_type (a);

  if (sqlite3_value_type (b) != type)
    return FALSE;

  switch (type)
    {
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
      return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
    case SQLITE_FLOAT:
      return sqlite3_value_double (a) == sqlite3_value_double (b);
    default:
      return sqlite3_value_bytes (a) == sqlite3_value_bytes (b) &&
             (sqlite3_value_bytes (a) == 0 ||
              memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), sqlite3_value_bytes (a)) == 0);
    }
}

static gboolean
same_row (RidgeStatement *a,
          RidgeStatement *b)
{
  for (int i = 0; i < sqlite3_column_count (a); i++)
    if (!same_value (sqlite3_column_value (a, i), sqlite3_column_value (b, i)))
      return FALSE;

  return TRUE;
}

static gboolean
compare_table (RidgeConnection      *source,
               RidgeConnection      *copy,
               const RidgeTableInfo *info,
               gboolean             *same,
               GError              **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY %s", info->name, info->n_keys > 1 ? "1, 2" : "1");
  g_autoptr (RidgeStatement) ours = ridge_connection_prepare (source, sql, error);
  g_autoptr (RidgeStatement) theirs = NULL;
  gboolean has_ours = TRUE, has_theirs = TRUE;

  if (ours == NULL)
    return FALSE;
  theirs = ridge_connection_prepare (copy, sql, error);
  if (theirs == NULL)
    return FALSE;

  for (*same = TRUE; *same && has_ours;)
    {
      if (!ridge_connection_step (source, ours, &has_ours, error) ||
          !ridge_connection_step (copy, theirs, &has_theirs, error))
        return FALSE;
      *same = has_ours == has_theirs && (!has_ours || same_row (ours, theirs));
    }

  return TRUE;
}

static gboolean
compare (RidgeConnection *source,
         RidgeConnection *copy,
         GPtrArray       *problems,
         GError         **error)
{
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (table);
      GError               *problem = NULL;
      gboolean              same;

      if (!compare_table (source, copy, info, &same, error))
        return FALSE;
      if (same)
        continue;

      ridge_set_error (&problem, RIDGE_ERROR_HISTORY, 0, ridge_connection_get_path (source), "%s", info->name);
      g_ptr_array_add (problems, problem);
    }

  return TRUE;
}

/**
 * ridge_replay_verify:
 * @connection: to a document whose schema is the known one
 * @problems: (element-type GError): gets %RIDGE_ERROR_HISTORY for each table
 *   whose rows are not what the history makes of it: number 0, detail its name
 *
 * Compares the plan with its history done once more.
 *
 * Returns: %FALSE with the error set; %RIDGE_ERROR_HISTORY with the number of
 *   a change that does not fit those before it
 */
gboolean
ridge_replay_verify (RidgeConnection *connection,
                     GPtrArray       *problems,
                     GError         **error)
{
  g_autoptr (RidgeConnection) copy = ridge_connection_open ("replay", RIDGE_CONNECTION_MEMORY, error);

  return copy != NULL &&
         ridge_connection_begin (copy, error) &&
         ridge_schema_install (copy, error) &&
         replay (connection, copy, error) &&
         compare (connection, copy, problems, error);
}
