/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "exchange/ridge-import.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

#define PREVIEW_ROWS 8
#define PROBLEMS_SHOWN 5

/**
 * RidgeImportDialog:
 *
 * What a table of texts would bring into a KPI, shown before anything is
 * changed. Columns and notations are found out and can be chosen; importing is
 * one step of undo.
 */
struct _RidgeImportDialog
{
  AdwDialog     parent_instance;

  RidgeContext *context;
  RidgeKpi     *kpi;
  GBytes       *bytes;
  char         *name;
  RidgeImport  *import;
  gboolean      filling;

  GtkWidget    *import_button;
  GtkLabel     *summary_label;
  GtkLabel     *problems_label;
  AdwComboRow  *day_row;
  AdwComboRow  *value_row;
  AdwComboRow  *note_row;
  AdwComboRow  *date_format_row;
  AdwComboRow  *decimal_row;
  AdwComboRow  *mode_row;
  GtkListBox   *preview;
};

G_DEFINE_FINAL_TYPE (RidgeImportDialog, ridge_import_dialog, ADW_TYPE_DIALOG)

/* What is seen */

static void
show_summary (RidgeImportDialog *self)
{
  guint n_new = 0, n_changed = 0, n_same = 0;
  g_autofree char *text = NULL;

  ridge_import_compare (self->import, self->kpi, &n_new, &n_changed, &n_same);
  /* Translators: how many values an import would add, change, and leave, and how many are empty */
  text = g_strdup_printf (_("%u new, %u changed, %u the same, %u missing"), n_new, n_changed, n_same, self->import->n_missing);
  gtk_label_set_label (self->summary_label, text);
}

static void
show_problems (RidgeImportDialog *self,
               const GError      *refusal)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = self->import != NULL ? self->import->problems->len : 0;

  if (refusal != NULL)
    {
      g_autofree char *words = ridge_words_error (refusal);

      g_string_append (text, words);
    }
  for (guint i = 0; i < MIN (n, PROBLEMS_SHOWN); i++)
    {
      g_autofree char *words = ridge_words_error (g_ptr_array_index (self->import->problems, i));

      if (strstr (text->str, words) == NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
    }
  if (n > PROBLEMS_SHOWN)
    g_string_append_printf (text, ngettext ("\n… and %u more", "\n… and %u more", n - PROBLEMS_SHOWN), n - PROBLEMS_SHOWN);
  gtk_label_set_label (self->problems_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_label), text->len > 0);
  gtk_widget_set_sensitive (self->import_button, text->len == 0);
}

static void
show_preview (RidgeImportDialog *self)
{
  GArray *rows = self->import->rows;

  gtk_list_box_remove_all (self->preview);
  for (guint i = 0; i < MIN (rows->len, PREVIEW_ROWS); i++)
    {
      RidgeImportRow *row = &g_array_index (rows, RidgeImportRow, i);
      GtkWidget *widget = adw_action_row_new ();
      g_autofree char *day = ridge_words_day (row->day);
      g_autofree char *value = ridge_words_value (row->value, ridge_kpi_get_decimals (self->kpi), ridge_kpi_get_unit (self->kpi));
      GtkWidget *label = gtk_label_new (value);

      gtk_widget_add_css_class (label, "numeric");
      ridge_titles_set_row (widget, day, row->note);
      adw_action_row_add_suffix (ADW_ACTION_ROW (widget), label);
      gtk_list_box_append (self->preview, widget);
    }
}

static void
fill_columns (RidgeImportDialog *self,
              AdwComboRow       *row,
              const char        *none,
              guint              selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (none != NULL)
    gtk_string_list_append (names, none);
  for (guint i = 0; i < self->import->csv->n_columns; i++)
    {
      g_autofree char *name = ridge_import_get_column (self->import, i);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  if (none != NULL)
    adw_combo_row_set_selected (row, selected == RIDGE_NO_COLUMN ? 0 : selected + 1);
  else if (selected != RIDGE_NO_COLUMN)
    adw_combo_row_set_selected (row, selected);
}

static void
fill_formats (RidgeImportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    gtk_string_list_append (names, ridge_date_format_get_example (format));
  adw_combo_row_set_model (self->date_format_row, G_LIST_MODEL (names));
  if (self->import->date_format != RIDGE_DATE_NONE)
    adw_combo_row_set_selected (self->date_format_row, self->import->date_format - RIDGE_DATE_ISO);
  adw_combo_row_set_selected (self->decimal_row, self->import->number_format);
}

/* Reads the table with what is chosen, or with everything open the first time. */
static void
read_table (RidgeImportDialog *self,
            gboolean           first)
{
  g_autofree char *day = NULL;
  g_autofree char *value = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;
  RidgeImportOptions options = { 0 };
  RidgeImport *import;
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);

  if (!first)
    {
      day = g_strdup_printf ("%u", adw_combo_row_get_selected (self->day_row) + 1);
      value = g_strdup_printf ("%u", adw_combo_row_get_selected (self->value_row) + 1);
      note = adw_combo_row_get_selected (self->note_row) > 0 ? g_strdup_printf ("%u", adw_combo_row_get_selected (self->note_row)) : g_strdup ("");
      options.day_column = day;
      options.value_column = value;
      options.note_column = note;
      options.date_format = RIDGE_DATE_ISO + adw_combo_row_get_selected (self->date_format_row);
      options.decimal = adw_combo_row_get_selected (self->decimal_row) == RIDGE_NUMBER_COMMA ? ',' : '.';
    }
  import = ridge_import_read (data, size, self->name, &options, &error);
  if (import == NULL)
    {
      show_problems (self, error);
      return;
    }
  g_clear_pointer (&self->import, ridge_import_free);
  self->import = import;
  ridge_import_check (import, &error);
  show_summary (self);
  show_problems (self, error);
  show_preview (self);
}

/* Callbacks */

static void
choice_cb (RidgeImportDialog *self)
{
  if (!self->filling && self->import != NULL)
    read_table (self, FALSE);
}

static void
import_cb (RidgeImportDialog *self)
{
  RidgeImportMode mode = adw_combo_row_get_selected (self->mode_row) == 0 ? RIDGE_IMPORT_REPLACE : RIDGE_IMPORT_KEEP;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!ridge_import_commit (self->import, ridge_context_get_document (self->context), self->kpi, mode, &error))
    {
      show_problems (self, error);
      return;
    }
  sentence = ridge_words_verb ("import-points", ridge_kpi_get_name (self->kpi));
  ridge_context_announce (self->context, sentence, TRUE);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Vfuncs */

static void
ridge_import_dialog_dispose (GObject *object)
{
  RidgeImportDialog *self = RIDGE_IMPORT_DIALOG (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->import, ridge_import_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->kpi);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (ridge_import_dialog_parent_class)->dispose (object);
}

static void
ridge_import_dialog_class_init (RidgeImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_import_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, problems_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, value_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, date_format_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, decimal_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, mode_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
ridge_import_dialog_init (RidgeImportDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_import_dialog_new:
 * @bytes: the table as it stands in a file or on the clipboard
 * @name: what it is called in messages
 *
 * Returns: (transfer floating): the preview of an import into @kpi
 */
AdwDialog *
ridge_import_dialog_new (RidgeContext *context,
                         RidgeKpi     *kpi,
                         GBytes       *bytes,
                         const char   *name)
{
  RidgeImportDialog *self = g_object_new (RIDGE_TYPE_IMPORT_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->kpi = g_object_ref (kpi);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  read_table (self, TRUE);
  if (self->import != NULL)
    {
      fill_columns (self, self->day_row, NULL, self->import->day_column);
      fill_columns (self, self->value_row, NULL, self->import->value_column);
      fill_columns (self, self->note_row, _("None"), self->import->note_column);
      fill_formats (self);
    }
  self->filling = FALSE;
  ridge_subject_end_dialog (ADW_DIALOG (self), context, kpi);
  return ADW_DIALOG (self);
}
