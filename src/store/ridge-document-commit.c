/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the document meets its file: it commits what is done here, and follows
 * what others commit. */

#include "store/ridge-document-private.h"

#include "store/ridge-content.h"
#include "store/ridge-follower.h"
#include "store/ridge-history-since.h"
#include "store/ridge-mirror.h"
#include "store/ridge-transaction.h"

/* How often an edit is tried again when others keep committing before it. */
#define MOST_TRIES 5

static void
freeze_if_replaced (RidgeDocument *self,
                    const GError  *reason)
{
  if (g_error_matches (reason, RIDGE_ERROR, RIDGE_ERROR_REPLACED))
    ridge_document_freeze (self, reason);
}

/* Trouble in the way to the file, which may be gone the next time. */
static gboolean
is_passing (const GError *error)
{
  return g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_BUSY) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_IO) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_NO_SPACE) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_CANCELLED);
}

/* What is committed cannot be shown. An edit on top of what is shown would be
 * made by somebody who has not seen the file: there are none until it is opened
 * again. Takes the reason and gives the one to be told. */
static GError *
freeze_behind (RidgeDocument *self,
               GError        *reason)
{
  const char *detail = ridge_error_get_detail (reason);
  GError *told = NULL;

  ridge_set_error (&told, RIDGE_ERROR_UNREADABLE, 0, self->path, "%s", detail != NULL ? detail : reason->message);
  g_error_free (reason);
  ridge_document_freeze (self, told);
  return told;
}

static gboolean
check_writable (RidgeDocument *self,
                GError       **error)
{
  if (self->notice == NULL)
    return TRUE;

  if (error != NULL)
    *error = g_error_copy (self->notice);
  return FALSE;
}

/* Somebody wrote without a change of the history: it may have been no more than
 * housekeeping, and then every row says what is shown. */
static gboolean
check_rows (RidgeDocument *self,
            GError       **error)
{
  RidgeHistoryHead head;
  guint64          content;
  gboolean         good;

  if (!ridge_connection_execute (self->connection, "BEGIN", error))
    return FALSE;

  good = ridge_history_read_head (self->connection, &head, error) &&
         ridge_content_of_rows (self->connection, &content, error);
  ridge_connection_rollback (self->connection);
  if (!good)
    return FALSE;

  /* With a change after all, the next look follows it. */
  if (head.id != self->head.id || content == ridge_content_of_plan (self->plan))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_REPLACED, 0, self->path, "altered");
  return FALSE;
}

/* What cannot be read where the history was is no plan any more. */
static void
call_it_overwritten (RidgeDocument *self,
                     GError       **error)
{
  if (is_passing (*error) || g_error_matches (*error, RIDGE_ERROR, RIDGE_ERROR_REPLACED))
    return;

  g_clear_error (error);
  ridge_set_error (error, RIDGE_ERROR_REPLACED, 0, self->path, "overwritten");
}

/* Reads what the history has after our last change: all of it can be shown, or
 * none of it will be. */
static GPtrArray *
read_foreign (RidgeDocument    *self,
              RidgeHistoryHead *head,
              GError          **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) entries = ridge_history_read_since (self->connection, &self->head, head, &local);

  if (entries == NULL || (entries->len == 0 && !check_rows (self, &local)))
    {
      call_it_overwritten (self, &local);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  for (guint i = 0; i < entries->len; i++)
    {
      RidgeHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (!ridge_mirror_check (entry->changeset, self->path, error))
        return NULL;
    }

  return g_steal_pointer (&entries);
}

static gboolean
adopt_all (RidgeDocument *self,
           GPtrArray     *entries,
           GError       **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      RidgeHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (!ridge_document_adopt (self, entry->change, entry->changeset, error))
        return FALSE;
    }

  return TRUE;
}

/* Adopts what the history has after our last change. */
static gboolean
follow_foreign (RidgeDocument *self,
                GError       **error)
{
  RidgeHistoryHead head;
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) entries = read_foreign (self, &head, &local);

  if (entries == NULL)
    {
      freeze_if_replaced (self, local);
      if (!self->frozen && !is_passing (local))
        local = freeze_behind (self, local);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  self->head = head;
  if (adopt_all (self, entries, &local))
    return TRUE;

  g_propagate_error (error, freeze_behind (self, g_steal_pointer (&local)));
  return FALSE;
}

/* Whether the file is the one that is shown, and whether somebody wrote to it. */
static gboolean
look (RidgeDocument *self,
      gboolean      *news,
      GError       **error)
{
  g_autoptr (GError) local = NULL;

  *news = FALSE;
  if (!self->frozen && (self->seen == NULL || ridge_file_seen_look (self->seen, news, &local)))
    return TRUE;

  if (local != NULL)
    freeze_if_replaced (self, local);
  g_propagate_error (error, local != NULL ? g_steal_pointer (&local) : g_error_copy (self->notice));
  return FALSE;
}

/* Follows others if the file has changed since we looked. */
static gboolean
catch_up (RidgeDocument *self,
          GError       **error)
{
  gboolean news;
  gint64   version;

  if (!look (self, &news, error) ||
      !ridge_connection_query_integer (self->connection, "PRAGMA data_version", &version, error))
    return FALSE;
  if (!news && version == self->data_version)
    return TRUE;

  if (!follow_foreign (self, error))
    return FALSE;

  self->data_version = version;
  if (self->seen != NULL)
    ridge_file_seen_accept (self->seen);
  return TRUE;
}

static void
back_up_once_a_day (RidgeDocument *self)
{
  const gint64 day = g_get_real_time () / G_TIME_SPAN_DAY;

  if (self->backed_up == day)
    return;

  self->backed_up = day;
  ridge_document_back_up_daily (self, self->follower != NULL);
}

/* Tries to write a change on top of what we know. What is committed has been
 * done, also if we fail to show it. */
static RidgeTransactionResult
transact (RidgeDocument *self,
          RidgeChange   *change,
          RidgeWriteFunc write,
          gpointer       data,
          GError       **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GError) local = NULL;
  RidgeTransactionResult result;

  result = ridge_transaction_run (self->connection, self->seen, &self->head, change, write, data, &changeset, &local);
  if (result == RIDGE_TRANSACTION_COMMITTED)
    {
      if (!ridge_document_adopt (self, change, changeset, &local))
        g_error_free (freeze_behind (self, g_steal_pointer (&local)));
      back_up_once_a_day (self);
      return result;
    }

  /* Also when nothing else tells the file from the one we know. */
  if (result == RIDGE_TRANSACTION_BEHIND && self->seen != NULL)
    ridge_file_seen_doubt (self->seen);
  if (local != NULL)
    {
      freeze_if_replaced (self, local);
      g_propagate_error (error, g_steal_pointer (&local));
    }

  return result;
}

static gboolean
give_up (RidgeDocument *self,
         GError       **error)
{
  ridge_set_error (error, RIDGE_ERROR_BUSY, 0, self->path, NULL);
  return FALSE;
}

/* Takes back the top of a stack, as it is when nobody else writes. */
static gboolean
reverse (RidgeDocument *self,
         RidgeChange  **top,
         RidgeErrorCode nothing,
         GError       **error)
{
  if (!check_writable (self, error))
    return FALSE;

  for (guint i = 0; i < MOST_TRIES; i++)
    {
      g_autoptr (RidgeChange) change = NULL;
      RidgeReversal          reversal;
      RidgeTransactionResult result;

      if (!catch_up (self, error))
        return FALSE;
      if (*top == NULL)
        {
          ridge_set_error (error, nothing, 0, self->path, NULL);
          return FALSE;
        }

      change = ridge_change_new (self->author, (*top)->verb, (*top)->subject);
      change->reverses = (*top)->id;
      reversal = (RidgeReversal) { change->reverses, change->subject };
      result = transact (self, change, ridge_transaction_write_reversal, &reversal, error);
      if (result != RIDGE_TRANSACTION_BEHIND)
        return result != RIDGE_TRANSACTION_FAILED;
    }

  return give_up (self, error);
}

/**
 * ridge_document_refresh:
 *
 * Follows the commits of other processes. Costs next to nothing when there
 * are none, and never waits: while another process writes it is
 * %RIDGE_ERROR_BUSY, and to be called again.
 *
 * Returns: %FALSE with the error set; %RIDGE_ERROR_REPLACED and
 *   %RIDGE_ERROR_UNREADABLE also freeze
 */
gboolean
ridge_document_refresh (RidgeDocument *self,
                        GError       **error)
{
  gboolean good;

  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, FALSE);

  ridge_connection_set_patient (self->connection, FALSE);
  good = catch_up (self, error);
  ridge_connection_set_patient (self->connection, TRUE);

  return good;
}

/**
 * ridge_document_commit:
 * @edit: what to do; may be committed once
 *
 * Writes the rows, checks the invariants, appends the change to the history,
 * commits, and mirrors what is committed. An edit that changes nothing leaves
 * no trace and is no error.
 *
 * Returns: %FALSE with the error set, and then nothing has changed anywhere;
 *   %TRUE when it is committed, also if it could not be mirrored: the document
 *   is frozen then
 */
gboolean
ridge_document_commit (RidgeDocument *self,
                       RidgeEdit     *edit,
                       GError       **error)
{
  g_autoptr (RidgeChange) change = NULL;

  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (!check_writable (self, error))
    return FALSE;
  if (ridge_edit_is_empty (edit))
    return TRUE;

  change = ridge_change_new (self->author, ridge_edit_get_verb (edit), ridge_edit_get_subject (edit));
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      RidgeTransactionResult result;

      if (!catch_up (self, error))
        return FALSE;

      result = transact (self, change, ridge_transaction_write_edit, edit, error);
      if (result != RIDGE_TRANSACTION_BEHIND)
        return result != RIDGE_TRANSACTION_FAILED;
    }

  return give_up (self, error);
}

/**
 * ridge_document_undo:
 *
 * Takes back the last change that is not taken back yet, whoever made it. The
 * undo is a change of its own in the history.
 *
 * Returns: %FALSE with %RIDGE_ERROR_NOTHING_TO_UNDO, with %RIDGE_ERROR_CONFLICT
 *   when the rows are not as the change has left them, or another error
 */
gboolean
ridge_document_undo (RidgeDocument *self,
                     GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, FALSE);

  return reverse (self, &self->undo, RIDGE_ERROR_NOTHING_TO_UNDO, error);
}

/**
 * ridge_document_redo:
 *
 * Takes back the last undo, unless something else was done since.
 *
 * Returns: %FALSE with %RIDGE_ERROR_NOTHING_TO_REDO or as for an undo
 */
gboolean
ridge_document_redo (RidgeDocument *self,
                     GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL, FALSE);

  return reverse (self, &self->redo, RIDGE_ERROR_NOTHING_TO_REDO, error);
}

/**
 * ridge_document_follow:
 *
 * From now on commits of other processes show by themselves.
 */
void
ridge_document_follow (RidgeDocument *self)
{
  g_return_if_fail (RIDGE_IS_DOCUMENT (self) && self->connection != NULL);

  if (self->follower == NULL)
    self->follower = ridge_follower_new (self);
}
