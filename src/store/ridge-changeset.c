/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-changeset.h"

#include "base/ridge-error.h"
#include "store/ridge-sql-row.h"

/**
 * ridge_recorder_start:
 *
 * Starts to record what is written to the plan's tables. The history's own
 * table is not recorded.
 *
 * Returns: (transfer full): %NULL with the error set
 */
RidgeRecorder *
ridge_recorder_start (RidgeConnection *connection,
                      GError         **error)
{
  g_autoptr (RidgeRecorder) recorder = NULL;
  int code = sqlite3session_create (ridge_connection_get_db (connection), "main", &recorder);

  for (guint i = 0; i < RIDGE_N_TABLES && code == SQLITE_OK; i++)
    code = sqlite3session_attach (recorder, ridge_table_get_info (i)->name);

  if (code == SQLITE_OK)
    return g_steal_pointer (&recorder);

  ridge_connection_set_error (connection, code, error);
  return NULL;
}

/**
 * ridge_recorder_finish:
 *
 * Returns: (transfer full): what was recorded; empty when every row is as it
 *   was; %NULL with the error set
 */
GBytes *
ridge_recorder_finish (RidgeRecorder   *recorder,
                       RidgeConnection *connection,
                       GError         **error)
{
  void *data = NULL;
  int   size = 0;
  int   code = sqlite3session_changeset (recorder, &size, &data);

  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (data, size, sqlite3_free, data);

  ridge_connection_set_error (connection, code, error);
  return NULL;
}

/**
 * ridge_recorder_free:
 * @recorder: (transfer full): a recorder
 *
 * Stops recording and forgets what was recorded.
 */
void
ridge_recorder_free (RidgeRecorder *recorder)
{
  sqlite3session_delete (recorder);
}

typedef int (*ValueGetter) (sqlite3_changeset_iter *iterator,
                            int                     column,
                            sqlite3_value         **value);

/* Reads the columns from `first` to `end` that the changeset has. */
static gboolean
read_columns (sqlite3_changeset_iter *iterator,
              ValueGetter             getter,
              guint                   first,
              guint                   end,
              RidgeRowChange         *row,
              const char             *path,
              GError                **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (row->table);

  for (guint i = first; i < end; i++)
    {
      sqlite3_value *value = NULL;

      if (getter (iterator, i, &value) != SQLITE_OK || value == NULL)
        continue;
      if (!ridge_sql_row_read_value (value, info, i, &row->cells[i], path, error))
        return FALSE;
      row->mask |= G_GUINT64_CONSTANT (1) << i;
    }

  return TRUE;
}

static gboolean
refuse_changeset (const char *path,
                  GError    **error)
{
  ridge_set_error (error, RIDGE_ERROR_DAMAGED, 0, path, "change.changeset");
  return FALSE;
}

static gboolean
read_row (sqlite3_changeset_iter *iterator,
          RidgeRowChange         *row,
          const char             *path,
          GError                **error)
{
  const RidgeTableInfo *info;
  const char           *name;
  int                   n_columns, operation;
  guint64               whole;

  if (sqlite3changeset_op (iterator, &name, &n_columns, &operation, NULL) != SQLITE_OK ||
      !ridge_table_from_name (name, &row->table))
    return refuse_changeset (path, error);

  info = ridge_table_get_info (row->table);
  if ((guint) n_columns != info->n_columns)
    return refuse_changeset (path, error);

  row->mask = 0;
  if (operation == SQLITE_INSERT)
    {
      whole = (G_GUINT64_CONSTANT (1) << n_columns) - 1;
      row->operation = RIDGE_ROW_INSERT;
      return read_columns (iterator, sqlite3changeset_new, 0, n_columns, row, path, error) &&
             (row->mask == whole || refuse_changeset (path, error));
    }

  row->operation = operation == SQLITE_DELETE ? RIDGE_ROW_DELETE : RIDGE_ROW_UPDATE;
  if (!read_columns (iterator, sqlite3changeset_old, 0, info->n_keys, row, path, error))
    return FALSE;

  return row->operation == RIDGE_ROW_DELETE ||
         read_columns (iterator, sqlite3changeset_new, info->n_keys, n_columns, row, path, error);
}

static gboolean
is_wanted (sqlite3_changeset_iter *iterator,
           const char             *only)
{
  const char *name;
  int         n_columns, operation;

  return only == NULL ||
         sqlite3changeset_op (iterator, &name, &n_columns, &operation, NULL) != SQLITE_OK ||
         g_str_equal (name, only);
}

static gboolean
read_rows (GBytes      *changeset,
           const char  *only,
           const char  *path,
           RidgeRowFunc func,
           gpointer     data,
           GError     **error)
{
  sqlite3_changeset_iter    *iterator;
  g_autofree RidgeRowChange *row = g_new0 (RidgeRowChange, 1);
  gboolean                   good = TRUE;
  int                        code;

  code = sqlite3changeset_start (&iterator, g_bytes_get_size (changeset),
                                 (void *) g_bytes_get_data (changeset, NULL));
  if (code != SQLITE_OK)
    return refuse_changeset (path, error);

  while (good && sqlite3changeset_next (iterator) == SQLITE_ROW)
    good = !is_wanted (iterator, only) || (read_row (iterator, row, path, error) && func (row, data, error));

  code = sqlite3changeset_finalize (iterator);

  return good && (code == SQLITE_OK || refuse_changeset (path, error));
}

/**
 * ridge_changeset_foreach:
 * @path: the document, for errors
 * @func: (scope call): called with every row; texts are borrowed until it returns
 *
 * Reads a changeset row by row, distrusting it.
 *
 * Returns: %FALSE with the error set, by the changeset or by @func
 */
gboolean
ridge_changeset_foreach (GBytes      *changeset,
                         const char  *path,
                         RidgeRowFunc func,
                         gpointer     data,
                         GError     **error)
{
  return read_rows (changeset, NULL, path, func, data, error);
}

/**
 * ridge_changeset_foreach_in:
 * @table: a table
 * @path: the document, for errors
 * @func: (scope call): called with every row of the table
 *
 * Does what ridge_changeset_foreach() does with the rows of one table: what we
 * do not know in the others is no hindrance.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_changeset_foreach_in (GBytes      *changeset,
                            RidgeTable   table,
                            const char  *path,
                            RidgeRowFunc func,
                            gpointer     data,
                            GError     **error)
{
  return read_rows (changeset, ridge_table_get_info (table)->name, path, func, data, error);
}

/**
 * ridge_changeset_invert:
 *
 * Returns: (transfer full): what takes the changeset back; %NULL with the
 *   error set
 */
GBytes *
ridge_changeset_invert (GBytes     *changeset,
                        const char *path,
                        GError    **error)
{
  void *data = NULL;
  int   size = 0;

  if (sqlite3changeset_invert (g_bytes_get_size (changeset), g_bytes_get_data (changeset, NULL),
                               &size, &data) == SQLITE_OK)
    return g_bytes_new_with_free_func (data, size, sqlite3_free, data);

  refuse_changeset (path, error);
  return NULL;
}

/* Any difference between what the changeset expects and what is there ends it. */
static int
conflict_cb (void                   *data,
             int                     kind,
             sqlite3_changeset_iter *iterator)
{
  return SQLITE_CHANGESET_ABORT;
}

/**
 * ridge_changeset_apply:
 * @connection: in a transaction
 * @subject: what the change is about, for the error
 *
 * Applies a changeset to rows that are exactly as it expects them, or not at
 * all: %RIDGE_ERROR_CONFLICT.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_changeset_apply (GBytes          *changeset,
                       RidgeConnection *connection,
                       const char      *subject,
                       GError         **error)
{
  int code = sqlite3changeset_apply_v2 (ridge_connection_get_db (connection), g_bytes_get_size (changeset),
                                        (void *) g_bytes_get_data (changeset, NULL), NULL, conflict_cb,
                                        NULL, NULL, NULL, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);

  /* Applying has switched it off, and more may be written in this transaction. */
  if (code == SQLITE_OK)
    return ridge_connection_execute (connection, "PRAGMA defer_foreign_keys = ON", error);

  if (code == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT)
    ridge_set_error (error, RIDGE_ERROR_CONFLICT, 0, subject, "changed");
  else
    ridge_connection_set_error (connection, code, error);
  return FALSE;
}
