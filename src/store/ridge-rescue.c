/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-rescue.h"

#include "base/ridge-error.h"
#include "base/ridge-output.h"
#include "store/ridge-backup.h"
#include "store/ridge-content.h"
#include "store/ridge-edit.h"
#include "store/ridge-mirror.h"
#include "store/ridge-new-file.h"
#include "store/ridge-opening.h"
#include "store/ridge-schema-text.h"
#include "store/ridge-transaction.h"

/* Whether a file holds what was loaded, or the history that it led to. */
static gboolean
check_same (RidgeConnection        *connection,
            RidgePlan              *plan,
            const RidgeHistoryHead *head,
            GError                **error)
{
  RidgeHistoryHead found;
  guint64          content;

  if (!ridge_history_require (connection, head, error) || !ridge_history_read_head (connection, &found, error))
    return FALSE;
  if (found.id > head->id)
    return TRUE;
  if (!ridge_content_of_rows (connection, &content, error))
    return FALSE;
  if (content == ridge_content_of_plan (plan))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_REPLACED, 0, ridge_connection_get_path (connection), "altered");
  return FALSE;
}

static gboolean
add_row (const RidgeRowChange *row,
         gpointer              data,
         GError              **error)
{
  if (row->table == RIDGE_TABLE_POINT)
    ridge_edit_put_point (data, row->cells);
  else
    ridge_edit_insert (data, row->table, row->cells[0].integer, row->cells);

  return TRUE;
}

/* The plan in memory as one change. */
static gboolean
write_plan (RidgeConnection *copy,
            RidgePlan       *plan,
            GError         **error)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new (RIDGE_VERB_RESCUE_PLAN, ridge_plan_get_name (plan));
  g_autoptr (RidgeChange) change = ridge_change_new (NULL, RIDGE_VERB_RESCUE_PLAN, ridge_plan_get_name (plan));
  g_autoptr (GBytes) changeset = NULL;
  RidgeHistoryHead head = { 0 };

  ridge_mirror_foreach_row (plan, add_row, edit, NULL);

  return ridge_connection_begin (copy, error) &&
         ridge_schema_install (copy, error) &&
         ridge_connection_commit (copy, error) &&
         ridge_transaction_run (copy, NULL, &head, change, ridge_transaction_write_edit, edit,
                                &changeset, error) == RIDGE_TRANSACTION_COMMITTED &&
         ridge_opening_check_pages (copy, FALSE, NULL, error) &&
         check_same (copy, plan, &head, error);
}

/* The file that was loaded, where only its place is another, with its history. */
static gboolean
copy_file (RidgeConnection        *copy,
           RidgePlan              *plan,
           RidgeConnection        *connection,
           const RidgeHistoryHead *head,
           GCancellable           *cancellable,
           GError                **error)
{
  /* The WAL of another tool is not touched, see ridge_connection_leave_wal(). */
  if (ridge_connection_says_wal (connection))
    {
      ridge_set_error (error, RIDGE_ERROR_BUSY, 0, ridge_connection_get_path (connection), "wal");
      return FALSE;
    }

  ridge_connection_forget (connection, TRUE);

  return ridge_backup_fill (connection, copy, cancellable, NULL, NULL, error) &&
         check_same (copy, plan, head, error);
}

/* In a connection of its own, so that it is closed before the file gets its name. */
static gboolean
fill_draft (const char             *draft,
            RidgePlan              *plan,
            RidgeConnection        *connection,
            const RidgeHistoryHead *head,
            GCancellable           *cancellable,
            GError                **error)
{
  g_autoptr (RidgeConnection) copy = ridge_connection_open (draft, RIDGE_CONNECTION_CREATE, error);

  if (copy == NULL)
    return FALSE;

  return connection != NULL ? copy_file (copy, plan, connection, head, cancellable, error) : write_plan (copy, plan, error);
}

/**
 * ridge_rescue_save:
 * @plan: what is on screen
 * @connection: to the file that it was loaded from
 * @head: where its history ended
 * @path: where the copy goes; a file that is there is replaced, once the copy is whole
 * @cancellable: (nullable): looked at between two steps
 * @error: return location
 *
 * Saves what is on screen. When the file that was loaded can still be reached as it was
 * (it was moved, deleted, or another has taken its name) this is that file with its
 * history; otherwise the rows as one change, because nothing more of the history is held.
 * What was written is read once more and has to be what is on screen.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_rescue_save (RidgePlan              *plan,
                   RidgeConnection        *connection,
                   const RidgeHistoryHead *head,
                   const char             *path,
                   GCancellable           *cancellable,
                   GError                **error)
{
  g_autofree char *target = ridge_output_follow (path, error);
  g_autofree char *draft = NULL;
  gboolean         good;

  if (target == NULL)
    return FALSE;

  draft = ridge_new_file_get_draft (target);
  good = fill_draft (draft, plan, connection, head, cancellable, NULL);
  if (!good)
    {
      ridge_new_file_discard (draft);
      good = fill_draft (draft, plan, NULL, NULL, cancellable, error);
    }
  if (good && ridge_new_file_publish (draft, target, TRUE, error))
    return TRUE;

  ridge_new_file_discard (draft);
  ridge_new_file_blame (path, error);
  return FALSE;
}
