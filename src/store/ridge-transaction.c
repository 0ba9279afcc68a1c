/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-transaction.h"

#include <string.h>

#include "base/ridge-error.h"
#include "store/ridge-changeset.h"
#include "store/ridge-content.h"
#include "store/ridge-edit-write.h"
#include "store/ridge-invariants.h"
#include "store/ridge-mirror.h"

/* Writes, judges and appends. The result is what it would be after a commit. */
static RidgeTransactionResult
fill (RidgeConnection  *connection,
      RidgeFileSeen    *seen,
      RidgeHistoryHead *next,
      RidgeChange      *change,
      RidgeWriteFunc    write,
      gpointer          data,
      GBytes          **changeset,
      GError          **error)
{
  RidgeHistoryHead found;
  g_autoptr (GBytes) written = NULL;

  if (seen != NULL && !ridge_file_seen_is_same (seen))
    return RIDGE_TRANSACTION_BEHIND;
  if (!ridge_history_read_head (connection, &found, error))
    return RIDGE_TRANSACTION_FAILED;
  if (memcmp (&found, next, sizeof found) != 0)
    return RIDGE_TRANSACTION_BEHIND;

  written = write (connection, data, error);
  if (written == NULL)
    return RIDGE_TRANSACTION_FAILED;
  if (g_bytes_get_size (written) == 0)
    return RIDGE_TRANSACTION_UNCHANGED;

  if (!ridge_invariants_check_changeset (connection, written, &change->n_rows, error) ||
      !ridge_history_append (connection, next, change, written, error) ||
      !ridge_content_follow (connection, found.id, next->id, written, error))
    return RIDGE_TRANSACTION_FAILED;

  *changeset = g_steal_pointer (&written);
  return RIDGE_TRANSACTION_COMMITTED;
}

/* A commit can report an error after the moment that made it good, when the
 * journal is gone but its folder could not be flushed. The file decides. */
static gboolean
commit (RidgeConnection        *connection,
        const RidgeHistoryHead *next,
        GError                **error)
{
  g_autoptr (GError) local = NULL;
  gboolean has = FALSE;

  if (ridge_connection_commit (connection, &local))
    return TRUE;

  if (ridge_history_has (connection, next, &has, NULL) && has)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * ridge_transaction_run:
 * @seen: (nullable): the file as the caller knows it, and as it is after a commit
 * @head: (inout): where the history ends as the caller knows it; where it
 *   ends now, after a commit
 * @change: (inout): author, verb, subject and what it reverses; gets its id
 *   and the number of rows
 * @write: (scope call): writes the rows
 * @changeset: (out) (transfer full): the committed rows, after a commit
 *
 * The one way to write: rows, invariants, history and commit, or nothing.
 *
 * Returns: whether it was committed; with %RIDGE_TRANSACTION_FAILED the error is set
 */
RidgeTransactionResult
ridge_transaction_run (RidgeConnection  *connection,
                       RidgeFileSeen    *seen,
                       RidgeHistoryHead *head,
                       RidgeChange      *change,
                       RidgeWriteFunc    write,
                       gpointer          data,
                       GBytes          **changeset,
                       GError          **error)
{
  RidgeHistoryHead next = *head;
  g_autoptr (GBytes) written = NULL;
  RidgeTransactionResult result;

  if (!ridge_connection_begin (connection, error))
    return RIDGE_TRANSACTION_FAILED;

  result = fill (connection, seen, &next, change, write, data, &written, error);
  if (result != RIDGE_TRANSACTION_COMMITTED)
    {
      ridge_connection_rollback (connection);
      return result;
    }

  if (!commit (connection, &next, error))
    return RIDGE_TRANSACTION_FAILED;
  if (seen != NULL)
    ridge_file_seen_accept_own (seen);

  *head = next;
  change->id = next.id;
  *changeset = g_steal_pointer (&written);
  return RIDGE_TRANSACTION_COMMITTED;
}

/**
 * ridge_transaction_write_edit:
 *
 * A RidgeWriteFunc for a RidgeEdit: records what its rows change.
 *
 * Returns: (transfer full): the changeset; %NULL with the error set
 */
GBytes *
ridge_transaction_write_edit (RidgeConnection *connection,
                              gpointer         edit,
                              GError         **error)
{
  g_autoptr (RidgeRecorder) recorder = ridge_recorder_start (connection, error);

  if (recorder == NULL || !ridge_edit_write (edit, connection, error))
    return NULL;

  return ridge_recorder_finish (recorder, connection, error);
}

/**
 * ridge_transaction_write_reversal:
 *
 * A RidgeWriteFunc for a RidgeReversal: takes back a change of the history.
 *
 * Returns: (transfer full): the changeset; %NULL with the error set
 */
GBytes *
ridge_transaction_write_reversal (RidgeConnection *connection,
                                  gpointer         data,
                                  GError         **error)
{
  const RidgeReversal *reversal = data;
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) inverse = NULL;

  changeset = ridge_history_get_changeset (connection, reversal->id, error);
  if (changeset == NULL)
    return NULL;

  inverse = ridge_changeset_invert (changeset, ridge_connection_get_path (connection), error);
  if (inverse == NULL)
    return NULL;

  /* A newer program has written words that we do not know: what is taken back
   * could not be shown. */
  if (!ridge_mirror_check (inverse, ridge_connection_get_path (connection), NULL))
    {
      ridge_set_error (error, RIDGE_ERROR_CONFLICT, 0, reversal->subject, "unreadable");
      return NULL;
    }
  if (!ridge_changeset_apply (inverse, connection, reversal->subject, error))
    return NULL;

  return g_steal_pointer (&inverse);
}
