/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include <glib/gstdio.h>

#include "base/ridge-id.h"
#include "store/ridge-content.h"
#include "store/ridge-document-private.h"
#include "store/ridge-mirror.h"
#include "store/ridge-new-file.h"
#include "store/ridge-schema-text.h"
#include "store/ridge-transaction.h"

/* How long loading may keep the main loop at a time. */
#define SLICE_MICROSECONDS 3000

/* 128 random bits: no two plans have the same, all copies of one do. */
static char *
draw_identity (void)
{
  guint8   bytes[16];
  GString *text = g_string_new (NULL);

  ridge_id_draw (bytes, sizeof bytes);
  for (gsize i = 0; i < sizeof bytes; i++)
    g_string_append_printf (text, "%02x", bytes[i]);

  return g_string_free_and_steal (text);
}

/* Makes the tables and the first change: the plan's own row. */
static gboolean
fill_draft (RidgeConnection *connection,
            const char      *name,
            GError         **error)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new (RIDGE_VERB_CREATE_PLAN, name);
  g_autoptr (RidgeChange) change = ridge_change_new (NULL, RIDGE_VERB_CREATE_PLAN, name);
  g_autoptr (GBytes) changeset = NULL;
  g_autofree char *identity = draw_identity ();
  RidgeHistoryHead head = { 0 };
  RidgeCell        cells[RIDGE_PLAN_N_COLUMNS];

  ridge_table_start_row (RIDGE_TABLE_PLAN, cells);
  cells[RIDGE_PLAN_NAME] = RIDGE_TEXT (name);
  cells[RIDGE_PLAN_IDENTITY] = RIDGE_TEXT (identity);
  ridge_edit_insert (edit, RIDGE_TABLE_PLAN, 1, cells);

  return ridge_connection_begin (connection, error) &&
         ridge_schema_install (connection, error) &&
         ridge_connection_commit (connection, error) &&
         ridge_transaction_run (connection, NULL, &head, change, ridge_transaction_write_edit, edit,
                                &changeset, error) == RIDGE_TRANSACTION_COMMITTED;
}

/**
 * ridge_document_create:
 * @path: where there is no file yet
 * @name: the plan's name
 *
 * Makes a new plan. The file appears when it is whole, or not at all.
 *
 * Returns: (transfer full): the open document; %NULL with the error set,
 *   %RIDGE_ERROR_EXISTS when there is something at @path
 */
RidgeDocument *
ridge_document_create (const char *path,
                       const char *name,
                       GError    **error)
{
  g_autoptr (RidgeConnection) connection = NULL;
  g_autofree char *draft = NULL;

  g_return_val_if_fail (path != NULL && name != NULL, NULL);

  if (g_access (path, F_OK) == 0)
    {
      ridge_set_error (error, RIDGE_ERROR_EXISTS, 0, path, NULL);
      return NULL;
    }

  draft = ridge_new_file_get_draft (path);
  connection = ridge_connection_open (draft, RIDGE_CONNECTION_CREATE, error);
  if (connection != NULL && fill_draft (connection, name, error))
    {
      g_clear_pointer (&connection, ridge_connection_free);
      if (ridge_new_file_publish (draft, path, FALSE, error))
        return ridge_document_open (path, NULL, error);
    }

  g_clear_pointer (&connection, ridge_connection_free);
  ridge_new_file_discard (draft);
  ridge_new_file_blame (path, error);
  return NULL;
}

/* What a newer program has written in words that we do not know is not damage. */
static void
blame_version (RidgeOpening *opening,
               GError      **error)
{
  if (g_error_matches (opening->notice, RIDGE_ERROR, RIDGE_ERROR_NEWER) &&
      !g_error_matches (*error, RIDGE_ERROR, RIDGE_ERROR_CANCELLED))
    {
      g_clear_error (error);
      *error = g_error_copy (opening->notice);
    }
}

/* In the transaction that the rows were read in. */
static RidgeDocument *
make_document (RidgeOpening *opening,
               RidgeLoader  *loader,
               RidgePlan    *plan,
               GError      **error)
{
  RidgeDocument *document;
  gboolean       matches = TRUE;

  /* What a newer program keeps there is not known. */
  if (!g_error_matches (opening->notice, RIDGE_ERROR, RIDGE_ERROR_NEWER) &&
      !ridge_content_matches (opening->connection, ridge_loader_get_content (loader), &matches, error))
    return NULL;

  document = ridge_document_new (opening, plan, error);
  if (document != NULL && !matches)
    ridge_set_error (&document->warning, RIDGE_ERROR_HISTORY, 0, document->path, "content");

  return document;
}

/* Loads until the deadline; gives the document when everything is loaded. */
static gboolean
load (RidgeOpening   *opening,
      RidgeLoader    *loader,
      RidgePlan      *plan,
      gint64          deadline,
      RidgeDocument **document,
      GError        **error)
{
  GError  *local = NULL;
  gboolean done;

  *document = NULL;
  if (ridge_loader_run (loader, deadline, &done, &local) && done)
    *document = make_document (opening, loader, plan, &local);
  if (local == NULL)
    return TRUE;

  blame_version (opening, &local);
  g_propagate_error (error, local);
  return FALSE;
}

/**
 * ridge_document_open:
 * @cancellable: (nullable): may be cancelled by another thread
 *
 * Opens a plan by the opening rules and reads all of it. A file that can only
 * be read, or that a newer program has written without changing what we know,
 * is opened to be read; ridge_document_get_notice() says why.
 *
 * Returns: (transfer full): the open document; %NULL with the error set
 */
RidgeDocument *
ridge_document_open (const char   *path,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (RidgePlan) plan = NULL;
  g_autoptr (RidgeOpening) opening = NULL;
  g_autoptr (RidgeLoader) loader = NULL;
  RidgeDocument *document;

  g_return_val_if_fail (path != NULL, NULL);

  opening = ridge_opening_run (path, cancellable, error);
  if (opening == NULL)
    return NULL;

  plan = ridge_plan_new ();
  loader = ridge_loader_new (opening->connection, plan);
  load (opening, loader, plan, G_MAXINT64, &document, error);

  return document;
}

/* What is between the worker's judgement and the open document. */
typedef struct
{
  RidgeOpening *opening;
  RidgePlan    *plan;
  RidgeLoader  *loader;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_clear_pointer (&loading->loader, ridge_loader_free);
  g_clear_object (&loading->plan);
  g_clear_pointer (&loading->opening, ridge_opening_free);
  g_free (loading);
}

static gboolean
load_slice_cb (gpointer data)
{
  GTask         *task = data;
  Loading       *loading = g_task_get_task_data (task);
  RidgeDocument *document;
  GError        *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  if (!load (loading->opening, loading->loader, loading->plan,
             g_get_monotonic_time () + SLICE_MICROSECONDS, &document, &error))
    {
      g_task_return_error (task, error);
      return G_SOURCE_REMOVE;
    }
  if (document == NULL)
    return G_SOURCE_CONTINUE;

  g_task_return_pointer (task, document, g_object_unref);
  return G_SOURCE_REMOVE;
}

static void
judge_in_thread (GTask        *worker,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GError       *error = NULL;
  RidgeOpening *opening = ridge_opening_run (data, cancellable, &error);

  if (opening != NULL)
    g_task_return_pointer (worker, opening, (GDestroyNotify) ridge_opening_free);
  else
    g_task_return_error (worker, error);
}

static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GSource) idle = NULL;
  Loading *loading = g_task_get_task_data (task);
  GError  *error = NULL;

  loading->opening = g_task_propagate_pointer (G_TASK (result), &error);
  if (loading->opening == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  loading->plan = ridge_plan_new ();
  loading->loader = ridge_loader_new (loading->opening->connection, loading->plan);

  idle = g_idle_source_new ();
  g_task_attach_source (task, idle, load_slice_cb);
}

/**
 * ridge_document_open_async:
 *
 * Does what ridge_document_open() does: judges the file in a worker, then reads
 * it into the plan in short slices of the main loop.
 */
void
ridge_document_open_async (const char         *path,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  g_autoptr (GTask) worker = NULL;
  GTask *task;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_task_data (task, g_new0 (Loading, 1), loading_free);
  g_task_set_source_tag (task, ridge_document_open_async);
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);

  worker = g_task_new (NULL, cancellable, judged_cb, task);
  g_task_set_task_data (worker, g_strdup (path), g_free);
  g_task_run_in_thread (worker, judge_in_thread);
}

/**
 * ridge_document_open_finish:
 *
 * Returns: (transfer full): the open document; %NULL with the error set
 */
RidgeDocument *
ridge_document_open_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
