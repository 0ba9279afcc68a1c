/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-history-private.h"

#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-text.h"
#include "store/ridge-changeset-shape.h"
#include "store/ridge-compress.h"

/* No changeset is believed to be longer than this. */
#define MOST_BYTES ((gsize) 512 * 1024 * 1024)

/**
 * ridge_history_read_head:
 * @head: (out): where the history ends
 *
 * Reads where the history ends.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_history_read_head (RidgeConnection  *connection,
                         RidgeHistoryHead *head,
                         GError          **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT id, hash FROM change ORDER BY id DESC LIMIT 1", error);
  if (statement == NULL || !ridge_connection_step (connection, statement, &has_row, error))
    return FALSE;

  memset (head, 0, sizeof *head);
  if (has_row && sqlite3_column_bytes (statement, 1) == RIDGE_HASH_SIZE)
    {
      head->id = sqlite3_column_int64 (statement, 0);
      memcpy (head->hash, sqlite3_column_blob (statement, 1), RIDGE_HASH_SIZE);
    }

  return TRUE;
}

/**
 * ridge_history_has:
 * @has: (out): whether the change is there and is the same
 *
 * Looks for a change that was seen in the history.
 *
 * Returns: %FALSE with the error set when it could not be read
 */
gboolean
ridge_history_has (RidgeConnection        *connection,
                   const RidgeHistoryHead *head,
                   gboolean               *has,
                   GError                **error)
{
  g_autoptr (RidgeStatement) statement = NULL;

  statement = ridge_connection_prepare (connection,
                                        "SELECT 1 FROM change WHERE id = ?1 AND hash = ?2", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, head->id);
  sqlite3_bind_blob (statement, 2, head->hash, RIDGE_HASH_SIZE, SQLITE_STATIC);
  if (!ridge_connection_step (connection, statement, has, error))
    return FALSE;

  *has = *has || head->id == 0;
  return TRUE;
}

/**
 * ridge_history_require:
 *
 * Makes sure that the history still has a change that was seen in it.
 *
 * Returns: %FALSE with %RIDGE_ERROR_REPLACED: it is another document now
 */
gboolean
ridge_history_require (RidgeConnection        *connection,
                       const RidgeHistoryHead *head,
                       GError                **error)
{
  gboolean has;

  if (!ridge_history_has (connection, head, &has, error))
    return FALSE;
  if (!has)
    ridge_set_error (error, RIDGE_ERROR_REPLACED, 0, ridge_connection_get_path (connection), "history");

  return has;
}

static char *
column_text (RidgeStatement *statement,
             int             column)
{
  return g_utf8_make_valid ((const char *) sqlite3_column_text (statement, column),
                            sqlite3_column_bytes (statement, column));
}

/* Reads RIDGE_CHANGE_COLUMNS as they are, which is what the chain of hashes is about. */
RidgeChange *
ridge_history_read_change (RidgeStatement *statement)
{
  RidgeChange *change = g_new0 (RidgeChange, 1);

  change->id = sqlite3_column_int64 (statement, 0);
  change->made_at = column_text (statement, 1);
  change->author = column_text (statement, 2);
  change->verb = column_text (statement, 3);
  change->subject = column_text (statement, 4);
  change->reverses = sqlite3_column_int64 (statement, 5);
  change->n_rows = sqlite3_column_int64 (statement, 6);
  if (sqlite3_column_bytes (statement, 7) == RIDGE_ORIGIN_SIZE)
    memcpy (change->origin, sqlite3_column_blob (statement, 7), RIDGE_ORIGIN_SIZE);
  change->stamp = sqlite3_column_int64 (statement, 8);
  change->batch = sqlite3_column_int64 (statement, 9);
  change->format = (guint) sqlite3_column_int64 (statement, 10);

  return change;
}

static void
clean_line (char **text)
{
  g_autofree char *clean = ridge_text_clean_line (*text);

  g_set_str (text, clean);
}

/* Reads RIDGE_CHANGE_COLUMNS for people: whoever wrote the file, a change is told in one line. */
static RidgeChange *
read_clean_change (RidgeStatement *statement)
{
  RidgeChange *change = ridge_history_read_change (statement);

  clean_line (&change->made_at);
  clean_line (&change->author);
  clean_line (&change->verb);
  clean_line (&change->subject);

  return change;
}

/**
 * ridge_history_get_change:
 *
 * Returns: (transfer full): a change without its kind; %NULL with the error set
 */
RidgeChange *
ridge_history_get_change (RidgeConnection *connection,
                          gint64           id,
                          GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT " RIDGE_CHANGE_COLUMNS " FROM change WHERE id = ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, id);
  if (!ridge_connection_step (connection, statement, &has_row, error))
    return NULL;
  if (has_row)
    return read_clean_change (statement);

  ridge_set_error (error, RIDGE_ERROR_HISTORY, id, ridge_connection_get_path (connection), "missing");
  return NULL;
}

/* The statement, and with it the lock, ends here: what follows may take long. */
static GBytes *
read_stored (RidgeConnection *connection,
             gint64           id,
             gboolean        *compressed,
             guint           *format,
             GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT compressed, changeset, format FROM change WHERE id = ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, id);
  if (!ridge_connection_step (connection, statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      ridge_set_error (error, RIDGE_ERROR_HISTORY, id, ridge_connection_get_path (connection), "missing");
      return NULL;
    }

  *compressed = sqlite3_column_int (statement, 0) != 0;
  *format = (guint) sqlite3_column_int64 (statement, 2);
  return g_bytes_new (sqlite3_column_blob (statement, 1), sqlite3_column_bytes (statement, 1));
}

/**
 * ridge_history_get_changeset:
 *
 * Returns: (transfer full): the rows of a change as SQLite's changeset, with the
 *   columns of today whenever it was made; %NULL with the error set
 */
GBytes *
ridge_history_get_changeset (RidgeConnection *connection,
                             gint64           id,
                             GError         **error)
{
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) whole = NULL;
  gboolean compressed;
  guint    format;

  stored = read_stored (connection, id, &compressed, &format, error);
  if (stored == NULL)
    return NULL;

  changeset = compressed ? ridge_decompress (stored, MOST_BYTES, NULL) : g_steal_pointer (&stored);
  if (changeset != NULL)
    whole = ridge_changeset_read_stored (changeset, format);
  if (whole != NULL)
    return g_steal_pointer (&whole);

  ridge_set_error (error, RIDGE_ERROR_HISTORY, id, ridge_connection_get_path (connection), "changeset");
  return NULL;
}

/**
 * ridge_history_fill_stack:
 * @after: the last change that @stack already knows, or 0
 *
 * Derives what can be undone and redone.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_history_fill_stack (RidgeConnection *connection,
                          gint64           after,
                          RidgeUndoStack  *stack,
                          GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        "SELECT id, ifnull (reverses, 0), verb FROM change"
                                        " WHERE id > ?1 ORDER BY id",
                                        error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, after);
  while (TRUE)
    {
      if (!ridge_connection_step (connection, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      ridge_undo_stack_push (stack, sqlite3_column_int64 (statement, 0), sqlite3_column_int64 (statement, 1));
      if (ridge_verb_starts_plan ((const char *) sqlite3_column_text (statement, 2)))
        ridge_undo_stack_clear (stack);
    }
}

/* (element-type RidgeChangeKind): the kind of every change, oldest first */
static GArray *
read_kinds (RidgeConnection *connection,
            GError         **error)
{
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (RidgeChangeKind));
  g_autoptr (RidgeUndoStack) stack = ridge_undo_stack_new ();
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row = TRUE;

  statement = ridge_connection_prepare (connection,
                                        "SELECT id, ifnull (reverses, 0) FROM change ORDER BY id", error);
  if (statement == NULL)
    return NULL;

  while (has_row)
    {
      RidgeChangeKind kind;

      if (!ridge_connection_step (connection, statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;

      kind = ridge_undo_stack_push (stack, sqlite3_column_int64 (statement, 0),
                                    sqlite3_column_int64 (statement, 1));
      g_array_append_val (kinds, kind);
    }

  return g_steal_pointer (&kinds);
}

/**
 * ridge_history_list:
 * @limit: the most that is wanted, or 0 for all
 *
 * Returns: (transfer full) (element-type RidgeChange): newest first; %NULL
 *   with the error set
 */
GPtrArray *
ridge_history_list (RidgeConnection *connection,
                    guint            limit,
                    GError         **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ridge_change_free);
  g_autoptr (GArray) kinds = read_kinds (connection, error);
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row = TRUE;

  if (kinds == NULL)
    return NULL;

  statement = ridge_connection_prepare (connection,
                                        "SELECT " RIDGE_CHANGE_COLUMNS " FROM change ORDER BY id DESC LIMIT ?1",
                                        error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, limit > 0 ? (gint64) limit : -1);
  for (guint i = kinds->len; i > 0; i--)
    {
      RidgeChange *change;

      if (!ridge_connection_step (connection, statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;

      change = read_clean_change (statement);
      change->kind = g_array_index (kinds, RidgeChangeKind, i - 1);
      g_ptr_array_add (changes, change);
    }

  return g_steal_pointer (&changes);
}
