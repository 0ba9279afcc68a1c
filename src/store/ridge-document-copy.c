/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include <glib/gstdio.h>

#include "base/ridge-output.h"
#include "store/ridge-backup.h"
#include "store/ridge-document-private.h"
#include "store/ridge-rescue.h"

static gboolean
is_same_file (const char *a,
              const char *b)
{
  g_autoptr (GFile) a_file = g_file_new_for_path (a);
  g_autoptr (GFile) b_file = g_file_new_for_path (b);
  GStatBuf a_stat, b_stat;

  return g_file_equal (a_file, b_file) ||
         (g_stat (a, &a_stat) == 0 && g_stat (b, &b_stat) == 0 &&
          a_stat.st_dev == b_stat.st_dev && a_stat.st_ino == b_stat.st_ino);
}

/**
 * ridge_document_check_target:
 * @path: where something made of the plan shall be written
 * @error: return location
 *
 * Tells whether that leaves the document alone, by whatever name: a copy, an export
 * or a PDF in its place would end it. Fails with RIDGE_ERROR_EXISTS.
 *
 * Returns: whether it does; %FALSE with the error set
 */
gboolean
ridge_document_check_target (RidgeDocument *self,
                             const char    *path,
                             GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && path != NULL, FALSE);

  if (!is_same_file (ridge_document_get_path (self), path))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_EXISTS, 0, path, "plan");
  return FALSE;
}

/**
 * ridge_document_write_output:
 * @path: a file; "-" is the standard output
 * @data: (array length=size): what was made of the plan: a picture, a table, a page
 * @size: its bytes
 * @error: return location
 *
 * Writes it, see ridge_output_write(), but never in the document's place, also
 * while another file has taken that. Fails as that does.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_document_write_output (RidgeDocument *self,
                             const char    *path,
                             gconstpointer  data,
                             gsize          size,
                             GError       **error)
{
  return ridge_document_check_target (self, path, error) && ridge_output_write (path, data, size, error);
}

/* Whether the file may be copied as it is. */
static gboolean
is_file_shown (RidgeDocument *self)
{
  /* A file that somebody writes to has not been found to be another. */
  ridge_document_refresh (self, NULL);

  return !ridge_document_get_frozen (self);
}

static gboolean
rescue (RidgeDocument *self,
        const char    *path,
        GCancellable  *cancellable,
        GError       **error)
{
  return ridge_rescue_save (ridge_document_get_plan (self), ridge_document_get_connection (self),
                            ridge_document_get_head (self), path, cancellable, error);
}

/**
 * ridge_document_save_copy:
 * @path: where the copy goes; a file that is there is replaced, once the copy
 *   is whole
 *
 * Copies the document as it is committed, history and all. When the file is not the one
 * that was loaded any more, the copy is what is on screen, see ridge_rescue_save().
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_document_save_copy (RidgeDocument *self,
                          const char    *path,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self) && path != NULL, FALSE);

  if (!ridge_document_check_target (self, path, error))
    return FALSE;
  if (!is_file_shown (self))
    return rescue (self, path, cancellable, error);

  return ridge_backup_save (ridge_document_get_connection (self), path, TRUE, cancellable, NULL, NULL, error);
}

/* A copy in the making: the worker counts, the caller's thread is told. */
typedef struct
{
  char             *source;
  RidgeHistoryHead  head;
  char             *path;
  RidgeProgressFunc progress;
  gpointer          progress_data;
  GMainContext     *context;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->source);
  g_free (copy->path);
  g_main_context_unref (copy->context);
  g_free (copy);
}

typedef struct
{
  GTask *task;
  double share;
} Report;

static void
report_free (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;
  Copy   *copy = g_task_get_task_data (report->task);

  if (!g_task_get_completed (report->task))
    copy->progress (report->share, copy->progress_data);

  return G_SOURCE_REMOVE;
}

static void
share_cb (double   share,
          gpointer data)
{
  GTask  *task = data;
  Copy   *copy = g_task_get_task_data (task);
  Report *report;
  g_autoptr (GSource) source = NULL;

  if (copy->progress == NULL)
    return;

  report = g_new0 (Report, 1);
  report->task = g_object_ref (task);
  report->share = share;
  /* g_main_context_invoke() would call from this thread while nobody iterates the caller's context. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, report_free);
  g_source_attach (source, copy->context);
}

static void
copy_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Copy *copy = data;
  g_autoptr (RidgeConnection) connection = NULL;
  GError *error = NULL;

  connection = ridge_connection_open (copy->source, RIDGE_CONNECTION_OPEN, &error);
  if (connection != NULL && ridge_history_require (connection, &copy->head, &error) &&
      ridge_backup_save (connection, copy->path, TRUE, cancellable, share_cb, task, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ridge_document_save_copy_async:
 * @progress: (nullable) (scope notified): called in the caller's main context
 *
 * Does what ridge_document_save_copy() does, in a worker on a connection of its
 * own. A document whose file is not the one that was loaded, or of which an older file is
 * shown in memory, is copied at once, because only what is open here reaches it. The worker does not keep the
 * document, which may only end in the thread of those who watch it, so
 * @callback is given none.
 */
void
ridge_document_save_copy_async (RidgeDocument      *self,
                                const char         *path,
                                GCancellable       *cancellable,
                                RidgeProgressFunc   progress,
                                gpointer            progress_data,
                                GAsyncReadyCallback callback,
                                gpointer            data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Copy   *copy;

  g_return_if_fail (RIDGE_IS_DOCUMENT (self) && path != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, ridge_document_save_copy_async);

  if (!ridge_document_check_target (self, path, &error) || !is_file_shown (self) ||
      ridge_connection_is_memory (ridge_document_get_connection (self)))
    {
      if (error == NULL && ridge_document_save_copy (self, path, cancellable, &error))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, error);
      return;
    }

  copy = g_new0 (Copy, 1);
  copy->source = g_strdup (ridge_document_get_path (self));
  copy->head = *ridge_document_get_head (self);
  copy->path = g_strdup (path);
  copy->progress = progress;
  copy->progress_data = progress_data;
  copy->context = g_main_context_ref_thread_default ();
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, copy_in_thread);
}

/**
 * ridge_document_save_copy_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Ends ridge_document_save_copy_async().
 *
 * Returns: %FALSE with the error set as for ridge_document_save_copy()
 */
gboolean
ridge_document_save_copy_finish (GAsyncResult *result,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
