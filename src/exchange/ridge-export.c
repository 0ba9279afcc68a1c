/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-export.h"

#include <string.h>

#include "base/ridge-error.h"
#include "exchange/ridge-plan-json.h"
#include "exchange/ridge-series-csv.h"

typedef struct
{
  char  *from;
  char  *to;
  gint64 kpi;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->from);
  g_free (job->to);
  g_free (job);
}

static void
run (const char         *from,
     const char         *to,
     gint64              kpi,
     GTaskThreadFunc     function,
     gpointer            tag,
     GAsyncReadyCallback callback,
     gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Job *job = g_new (Job, 1);

  *job = (Job) { g_strdup (from), g_strdup (to), kpi };
  g_task_set_task_data (task, job, job_free);
  g_task_set_source_tag (task, tag);
  g_task_run_in_thread (task, function);
}

static char *
write_text (RidgePlan *plan,
            gint64     kpi,
            GError   **error)
{
  RidgeEntity *entity;

  if (kpi == 0)
    return ridge_plan_json_write (plan);

  entity = ridge_plan_lookup (plan, RIDGE_TABLE_KPI, kpi);
  if (entity != NULL)
    return ridge_series_csv_write (ridge_kpi_get_series (RIDGE_KPI (entity)));

  ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "kpi", "%" G_GINT64_FORMAT, kpi);
  return NULL;
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (RidgeDocument) document = ridge_document_open (job->from, cancellable, &error);

  if (document != NULL)
    {
      text = write_text (ridge_document_get_plan (document), job->kpi, &error);
      if (text != NULL)
        ridge_document_write_output (document, job->to, text, strlen (text), &error);
      ridge_document_close (document);
    }
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ridge_export_async:
 * @plan: the file of a plan
 * @kpi: the key of a KPI whose values are written as CSV; 0: the plan as JSON
 * @path: the file to write; another one there is replaced
 *
 * Writes a plan or the values of a KPI as they are in the plan's file, but never
 * in its place.
 */
void
ridge_export_async (const char         *plan,
                    gint64              kpi,
                    const char         *path,
                    GAsyncReadyCallback callback,
                    gpointer            data)
{
  g_return_if_fail (plan != NULL && path != NULL);

  run (plan, path, kpi, export_in_thread, ridge_export_async, callback, data);
}

/**
 * ridge_export_finish:
 *
 * Returns: whether the file is written
 */
gboolean
ridge_export_finish (GAsyncResult *result,
                     GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
take_back_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;
  g_autoptr (RidgeDocument) document = ridge_plan_json_create_from_file (job->from, job->to, &error);

  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  ridge_document_close (document);
  g_task_return_boolean (task, TRUE);
}

/**
 * ridge_export_take_back_async:
 * @source: a plan as JSON
 * @plan: the plan's file, which is not there yet
 *
 * Makes a plan of what was exported.
 */
void
ridge_export_take_back_async (const char         *source,
                              const char         *plan,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  g_return_if_fail (source != NULL && plan != NULL);

  run (source, plan, 0, take_back_in_thread, ridge_export_take_back_async, callback, data);
}

/**
 * ridge_export_take_back_finish:
 *
 * Returns: whether the plan is there
 */
gboolean
ridge_export_take_back_finish (GAsyncResult *result,
                               GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
