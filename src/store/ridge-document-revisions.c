/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include "store/ridge-document-private.h"
#include "store/ridge-history-goalposts.h"
#include "store/ridge-history-revisions.h"

/**
 * ridge_document_list_revisions:
 * @kpi: a KPI's key
 *
 * Reads from the history what a KPI's values were when they were first
 * reported.
 *
 * Returns: (transfer full) (element-type RidgeRevision): days whose value was
 *   touched again later, in order; %NULL with the error set
 */
GArray *
ridge_document_list_revisions (RidgeDocument *self,
                               gint64         kpi,
                               GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return ridge_history_list_revisions (ridge_document_get_connection (self), ridge_document_get_head (self),
                                       kpi, NULL, error);
}

/* What the worker needs to know, away from the document. */
typedef struct
{
  char            *path;
  RidgeHistoryHead head;
  gint64           kpi;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request);
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Request *request = data;
  g_autoptr (RidgeConnection) connection = NULL;
  GError *error = NULL;
  GArray *revisions = NULL;

  connection = ridge_connection_open (request->path, RIDGE_CONNECTION_OPEN, &error);
  if (connection != NULL)
    revisions = ridge_history_list_revisions (connection, &request->head, request->kpi, cancellable, &error);

  if (revisions != NULL)
    g_task_return_pointer (task, revisions, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ridge_document_list_revisions_async:
 *
 * Does what ridge_document_list_revisions() does, in a worker on a connection
 * of its own. The worker does not keep the document, which may only end in the
 * thread of those who watch it, so @callback is given none.
 */
void
ridge_document_list_revisions_async (RidgeDocument      *self,
                                     gint64              kpi,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (RIDGE_IS_DOCUMENT (self));

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, ridge_document_list_revisions_async);

  /* What is only in memory is reached by the connection that is open. */
  if (ridge_connection_is_memory (ridge_document_get_connection (self)))
    {
      GError *error = NULL;
      GArray *revisions = ridge_document_list_revisions (self, kpi, &error);

      if (revisions != NULL)
        g_task_return_pointer (task, revisions, (GDestroyNotify) g_array_unref);
      else
        g_task_return_error (task, error);
      return;
    }

  request = g_new0 (Request, 1);
  request->path = g_strdup (ridge_document_get_path (self));
  request->head = *ridge_document_get_head (self);
  request->kpi = kpi;
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * ridge_document_list_revisions_finish:
 *
 * Returns: (transfer full) (element-type RidgeRevision): what was changed later, oldest first
 */
GArray *
ridge_document_list_revisions_finish (GAsyncResult *result,
                                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ridge_document_list_goalposts:
 * @since: the first day of a period
 *
 * Reads from the history what of objectives and key results was moved from that
 * day on: wordings, baselines, targets, weights.
 *
 * Returns: (transfer full) (element-type RidgeGoalpost): in the order of the
 *   changes; %NULL with the error set
 */
GPtrArray *
ridge_document_list_goalposts (RidgeDocument *self,
                               RidgeDay       since,
                               GError       **error)
{
  g_return_val_if_fail (RIDGE_IS_DOCUMENT (self), NULL);

  return ridge_history_list_goalposts (ridge_document_get_connection (self), ridge_document_get_head (self), since, error);
}
