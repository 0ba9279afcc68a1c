/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/ridge-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "exchange/ridge-export.h"
#include "ui/widgets/ridge-save-file.h"

/* What was asked for, until the file is chosen. */
typedef struct
{
  RidgeContext *context;
  RidgeKpi     *kpi;   /* (nullable) */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->context);
  g_clear_object (&question->kpi);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GError) error = NULL;

  ridge_export_finish (result, &error);
  ridge_saving_end (data, _("The export is complete"), error);
}

/**
 * ridge_export_to_path:
 * @context: what is looked at
 * @kpi: (nullable): a KPI of its plan
 * @path: the file to write; another one there is replaced
 *
 * Writes the values of a KPI as CSV, or without one the plan as JSON, and says
 * so when it is done.
 */
void
ridge_export_to_path (RidgeContext *context,
                      RidgeKpi     *kpi,
                      const char   *path)
{
  RidgeDocument *document = ridge_context_get_document (context);

  if (document == NULL)
    return;

  ridge_export_async (ridge_document_get_path (document), kpi != NULL ? ridge_entity_get_id (RIDGE_ENTITY (kpi)) : 0, path,
                      exported_cb, ridge_saving_begin (context, path));
}

static const char *
get_ending (RidgeKpi *kpi)
{
  return kpi != NULL ? ".csv" : ".json";
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ridge_save_file_finish (GTK_FILE_DIALOG (source), result, get_ending (question->kpi), &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (error != NULL)
    ridge_context_refuse (question->context, error);
  else if (path != NULL)
    ridge_export_to_path (question->context, question->kpi, path);
}

/**
 * ridge_export_dialog_ask:
 * @parent: what is above the dialog
 * @context: what is looked at
 * @kpi: (nullable): a KPI of its plan
 *
 * Asks where the values of a KPI, or without one the whole plan, shall be
 * written, and writes them there.
 */
void
ridge_export_dialog_ask (GtkWidget    *parent,
                         RidgeContext *context,
                         RidgeKpi     *kpi)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  RidgePlan *plan = ridge_context_get_plan (context);
  g_autofree char *name = ridge_save_file_suggest (kpi != NULL ? ridge_kpi_get_name (kpi) : ridge_plan_get_name (plan),
                                                   get_ending (kpi));
  Question *question = g_new0 (Question, 1);

  question->context = g_object_ref (context);
  g_set_object (&question->kpi, kpi);
  gtk_file_dialog_set_title (dialog, kpi != NULL ? _("Export Values") : _("Export as JSON"));
  gtk_file_dialog_set_accept_label (dialog, _("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, chosen_cb, question);
}
