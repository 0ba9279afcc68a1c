/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-history-since.h"

static void
entry_free (gpointer data)
{
  RidgeHistoryEntry *entry = data;

  g_clear_pointer (&entry->change, ridge_change_free);
  g_clear_pointer (&entry->changeset, g_bytes_unref);
  g_free (entry);
}

static gboolean
read_entry (RidgeConnection *connection,
            gint64           id,
            GPtrArray       *entries,
            GError         **error)
{
  RidgeHistoryEntry *entry = g_new0 (RidgeHistoryEntry, 1);

  g_ptr_array_add (entries, entry);
  entry->change = ridge_history_get_change (connection, id, error);
  if (entry->change == NULL)
    return FALSE;

  entry->changeset = ridge_history_get_changeset (connection, id, error);
  return entry->changeset != NULL;
}

static gboolean
read_entries (RidgeConnection        *connection,
              const RidgeHistoryHead *since,
              RidgeHistoryHead       *head,
              GPtrArray              *entries,
              GError                **error)
{
  if (!ridge_history_require (connection, since, error) ||
      !ridge_history_read_head (connection, head, error))
    return FALSE;

  for (gint64 id = since->id + 1; id <= head->id; id++)
    if (!read_entry (connection, id, entries, error))
      return FALSE;

  return TRUE;
}

/**
 * ridge_history_read_since:
 * @connection: outside of a transaction
 * @since: a change that was seen in the history
 * @head: (out): where the history ends now
 *
 * Reads what was committed after a change, as it is at one moment.
 *
 * Returns: (transfer full) (element-type RidgeHistoryEntry): oldest first;
 *   %NULL with the error set, %RIDGE_ERROR_REPLACED when the change is not
 *   there any more
 */
GPtrArray *
ridge_history_read_since (RidgeConnection        *connection,
                          const RidgeHistoryHead *since,
                          RidgeHistoryHead       *head,
                          GError                **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  gboolean good;

  if (!ridge_connection_execute (connection, "BEGIN", error))
    return NULL;

  good = read_entries (connection, since, head, entries, error);
  ridge_connection_rollback (connection);

  return good ? g_steal_pointer (&entries) : NULL;
}
