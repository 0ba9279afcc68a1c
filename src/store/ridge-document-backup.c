/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include "store/ridge-backup.h"
#include "store/ridge-document-private.h"

/* What a worker has to know. */
typedef struct
{
  char             *path;
  RidgeHistoryHead  head;
  RidgeBackupReason reason;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

static Job *
job_new (RidgeDocument    *document,
         RidgeBackupReason reason)
{
  Job *job = g_new (Job, 1);

  *job = (Job) { g_strdup (ridge_document_get_path (document)), *ridge_document_get_head (document), reason };
  return job;
}

/* Whether the newest backup has all that the plan has. */
static gboolean
is_backed_up (const Job *job)
{
  g_autoptr (GPtrArray) backups = ridge_backup_folder_list (job->path);
  const RidgeBackup *newest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;
  g_autoptr (RidgeConnection) connection = NULL;
  gboolean has = FALSE;

  if (newest != NULL && newest->reason != RIDGE_BACKUP_CRASH)
    connection = ridge_connection_open (newest->path, RIDGE_CONNECTION_READ, NULL);

  return connection != NULL && ridge_history_has (connection, &job->head, &has, NULL) && has;
}

static gboolean
run (const Job    *job,
     GCancellable *cancellable,
     GError      **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (RidgeConnection) connection = NULL;
  g_autofree char *backup = NULL;

  if (is_backed_up (job))
    return TRUE;

  /* It writes nothing, also not when a crash has left something by now. */
  connection = ridge_connection_open (job->path, RIDGE_CONNECTION_READ, error);
  if (connection == NULL || !ridge_history_require (connection, &job->head, error))
    return FALSE;
  backup = ridge_backup_folder_make_name (job->path, job->reason, error);
  if (backup == NULL || !ridge_backup_save (connection, backup, FALSE, cancellable, NULL, NULL, error))
    return FALSE;

  ridge_backup_folder_thin (job->path, now);
  return TRUE;
}

/**
 * ridge_document_back_up:
 * @self: a document
 * @reason: why now
 *
 * Makes a backup of the document as it is committed, when backups are on and the newest
 * one does not have all of it. That this failed is told by ::backup-failed, and hinders
 * nobody from what they were at.
 */
void
ridge_document_back_up (RidgeDocument    *self,
                        RidgeBackupReason reason)
{
  g_autoptr (GError) error = NULL;
  Job *job;

  g_return_if_fail (RIDGE_IS_DOCUMENT (self));

  if (!ridge_document_is_backed_up (self))
    return;

  job = job_new (self, reason);
  if (!run (job, NULL, &error))
    ridge_document_tell_backup_failed (self, error);
  job_free (job);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (run (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autofree GWeakRef *document = data;
  g_autoptr (RidgeDocument) self = g_weak_ref_get (document);
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (document);
  if (!g_task_propagate_boolean (G_TASK (result), &error) && self != NULL)
    ridge_document_tell_backup_failed (self, error);
}

/* After the first edit of a day. It has the history, so what was before that edit is in
 * it; and nobody has to wait for it. The worker does not keep the document. */
void
ridge_document_back_up_daily (RidgeDocument *self,
                              gboolean       in_worker)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GTask) task = NULL;
  GWeakRef *document;

  if (!ridge_document_is_backed_up (self) ||
      ridge_backup_folder_has_daily (ridge_document_get_path (self), now))
    return;

  if (!in_worker)
    {
      ridge_document_back_up (self, RIDGE_BACKUP_DAILY);
      return;
    }

  document = g_new (GWeakRef, 1);
  g_weak_ref_init (document, self);
  task = g_task_new (NULL, NULL, ran_cb, document);
  g_task_set_source_tag (task, ridge_document_back_up_daily);
  g_task_set_task_data (task, job_new (self, RIDGE_BACKUP_DAILY), job_free);
  g_task_run_in_thread (task, run_in_thread);
}
