/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/ridge-error.h"
#include "ui/ridge-subject.h"

/* Where a table comes from: what the preview needs once it is there. */
typedef struct
{
  GtkWidget    *parent;
  RidgeContext *context;
  RidgeKpi     *kpi;
  char         *name;     /* as one knows the KPI, should it be gone then */
} Source;

static Source *
source_new (GtkWidget    *parent,
            RidgeContext *context,
            RidgeKpi     *kpi)
{
  Source *source = g_new0 (Source, 1);

  source->parent = g_object_ref (parent);
  source->context = g_object_ref (context);
  source->kpi = g_object_ref (kpi);
  source->name = g_strdup (ridge_kpi_get_name (kpi));
  return source;
}

static void
source_free (Source *source)
{
  g_object_unref (source->parent);
  g_object_unref (source->context);
  g_object_unref (source->kpi);
  g_free (source->name);
  g_free (source);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Source, source_free)

static void
present (Source     *source,
         GBytes     *bytes,
         const char *name)
{
  AdwDialog *dialog;

  if (ridge_entity_get_plan (RIDGE_ENTITY (source->kpi)) == NULL)
    {
      ridge_subject_refuse (source->context, source->name);
      return;
    }
  dialog = ridge_import_dialog_new (source->context, source->kpi, bytes, name);
  adw_dialog_present (dialog, source->parent);
}

static void
refuse (Source       *source,
        const char   *name,
        const GError *cause)
{
  g_autoptr (GError) error = NULL;

  ridge_set_error (&error, RIDGE_ERROR_IO, 0, name, "%s", cause->message);
  ridge_context_refuse (source->context, error);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Source) source = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (object));

  if (bytes != NULL)
    present (source, bytes, name);
  else
    refuse (source, name, error);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Source) source = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    g_file_load_bytes_async (file, NULL, loaded_cb, g_steal_pointer (&source));
}

/**
 * ridge_import_dialog_open_file:
 *
 * Asks for a file and previews what it would bring.
 */
void
ridge_import_dialog_open_file (GtkWidget    *parent,
                               RidgeContext *context,
                               RidgeKpi     *kpi)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Tables of text (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "txt");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Import Values"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, chosen_cb,
                        source_new (parent, context, kpi));
}

static void
pasted_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Source) source = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (text == NULL)
    {
      ridge_context_announce (source->context,
                              _("The clipboard holds no text. Copy dates and values from a table first."), FALSE);
      return;
    }
  bytes = g_bytes_new (text, strlen (text));
  present (source, bytes, _("Clipboard"));
}

/**
 * ridge_import_dialog_paste:
 *
 * Previews what the clipboard's text would bring.
 */
void
ridge_import_dialog_paste (GtkWidget    *parent,
                           RidgeContext *context,
                           RidgeKpi     *kpi)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (parent), NULL, pasted_cb, source_new (parent, context, kpi));
}
