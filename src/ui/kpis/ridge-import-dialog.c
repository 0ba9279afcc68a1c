/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "exchange/ridge-import.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-draft.h"
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
  GtkWidget    *choosing;    /* the row that was just changed */
  RidgeDraft   *draft;

  GtkWidget    *import_button;
  GtkLabel     *summary_label;
  GtkLabel     *problems_label;
  AdwComboRow  *day_row;
  AdwComboRow  *value_row;
  AdwComboRow  *denominator_row;
  AdwComboRow  *note_row;
  AdwComboRow  *date_format_row;
  AdwComboRow  *decimal_row;
  AdwSpinRow   *skip_row;
  AdwComboRow  *mode_row;
  GtkListBox   *preview;
};

G_DEFINE_FINAL_TYPE (RidgeImportDialog, ridge_import_dialog, ADW_TYPE_DIALOG)

/* What is seen */

/* What is dated after today counts nowhere until its day has come. */
static gboolean
is_planned (RidgeImportDialog    *self,
            const RidgeImportRow *row)
{
  return row->day > ridge_context_get_today (self->context);
}

static void
show_summary (RidgeImportDialog *self)
{
  guint n_new = 0, n_changed = 0, n_same = 0, n_planned = 0;
  g_autoptr (GString) text = g_string_new (NULL);

  ridge_import_compare (self->import, self->kpi, &n_new, &n_changed, &n_same);
  for (guint i = 0; i < self->import->rows->len; i++)
    n_planned += is_planned (self, &g_array_index (self->import->rows, RidgeImportRow, i));
  /* Translators: how many values an import would add, change, and leave, and how many are empty */
  g_string_printf (text, _("%u new, %u changed, %u the same, %u missing"), n_new, n_changed, n_same, self->import->n_missing);
  if (n_planned > 0)
    g_string_append_printf (text, ngettext ("; %u is planned for a day to come", "; %u are planned for days to come", n_planned), n_planned);
  if (self->import->first_row > 0)
    {
      g_autofree char *above = ridge_words_lines_above (ridge_csv_get_line (self->import->csv, self->import->first_row) - 1);

      g_string_append_printf (text, "\n%s", above);
    }
  gtk_label_set_label (self->summary_label, text->str);
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
  int decimals = MAX (ridge_kpi_get_decimals (self->kpi), ridge_import_get_decimals (self->import));

  gtk_list_box_remove_all (self->preview);
  for (guint i = 0; i < MIN (rows->len, PREVIEW_ROWS); i++)
    {
      RidgeImportRow *row = &g_array_index (rows, RidgeImportRow, i);
      GtkWidget *widget = adw_action_row_new ();
      g_autofree char *day = ridge_words_day (row->day);
      g_autofree char *value = ridge_words_value (row->value, decimals, ridge_kpi_get_unit (self->kpi));
      g_autofree char *dated = NULL;
      GtkWidget *label = gtk_label_new (value);

      gtk_widget_add_css_class (label, "numeric");
      /* Translators: a date that is to come, of a value */
      dated = is_planned (self, row) ? g_strdup_printf (_("%s, planned"), day) : g_steal_pointer (&day);
      ridge_titles_set_row (widget, dated, row->note);
      adw_action_row_add_suffix (ADW_ACTION_ROW (widget), label);
      gtk_list_box_append (self->preview, widget);
    }
}

/* The first choice is to leave it to us: what was found, or that it has to be chosen. */
static void
fill_choices (RidgeImportDialog *self,
              AdwComboRow       *row,
              const char        *found,
              const char *const *others)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  /* Translators: what was found out about a table, such as the name of its column of dates */
  g_autofree char *first = found != NULL ? g_strdup_printf (_("Found: %s"), found) : g_strdup (_("Choose…"));
  guint selected = adw_combo_row_get_selected (row);

  /* A row that tells of a choice must not be filled before it is done. */
  if (GTK_WIDGET (row) == self->choosing)
    return;

  gtk_string_list_append (names, first);
  for (guint i = 0; others[i] != NULL; i++)
    gtk_string_list_append (names, others[i]);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  if (selected < g_list_model_get_n_items (G_LIST_MODEL (names)))
    adw_combo_row_set_selected (row, selected);
}

static void
fill_columns (RidgeImportDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  const RidgeImport *import = self->import;
  gboolean has_day = import->day_column != RIDGE_NO_COLUMN && import->n_day_columns < 2;
  gboolean has_value = import->value_column != RIDGE_NO_COLUMN && import->n_value_columns < 2;
  g_autofree char *day = has_day ? ridge_import_get_column (import, import->day_column) : NULL;
  g_autofree char *value = has_value ? ridge_import_get_column (import, import->value_column) : NULL;
  g_autofree char *denominator = import->denominator_column != RIDGE_NO_COLUMN ? ridge_import_get_column (import, import->denominator_column)
                                                                               : g_strdup (_("None"));
  g_autofree char *note = import->note_column != RIDGE_NO_COLUMN ? ridge_import_get_column (import, import->note_column) : g_strdup (_("None"));

  for (guint i = 0; i < import->csv->n_columns; i++)
    g_ptr_array_add (names, ridge_import_get_column (import, i));
  fill_choices (self, self->day_row, day, (const char *const *) names->pdata);
  fill_choices (self, self->value_row, value, (const char *const *) names->pdata);
  g_ptr_array_add (names, g_strdup (_("None")));
  fill_choices (self, self->denominator_row, denominator, (const char *const *) names->pdata);
  fill_choices (self, self->note_row, note, (const char *const *) names->pdata);
}

static void
fill_formats (RidgeImportDialog *self)
{
  const RidgeImport *import = self->import;
  const char *formats[RIDGE_N_DATE_FORMATS] = { NULL };
  const char *marks[] = { _("Point, 1,234.5"), _("Comma, 1.234,5"), NULL };
  gboolean has_format = import->date_format != RIDGE_DATE_NONE && !import->day_order_is_open;

  for (guint format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    formats[format - RIDGE_DATE_ISO] = ridge_date_format_get_example (format);
  fill_choices (self, self->date_format_row, has_format ? ridge_date_format_get_example (import->date_format) : NULL, formats);
  fill_choices (self, self->decimal_row, !import->decimal_is_open ? marks[import->number_format] : NULL, marks);
}

static char *
get_column_choice (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION ? g_strdup_printf ("%u", selected) : NULL;
}

/* What a person has chosen; the rest is found out again. */
static void
read_choices (RidgeImportDialog   *self,
              RidgeImportOptions  *options,
              char               **names)
{
  guint denominator = adw_combo_row_get_selected (self->denominator_row);
  guint note = adw_combo_row_get_selected (self->note_row);
  guint format = adw_combo_row_get_selected (self->date_format_row);
  guint mark = adw_combo_row_get_selected (self->decimal_row);

  options->day_column = names[0] = get_column_choice (self->day_row);
  options->value_column = names[1] = get_column_choice (self->value_row);
  options->denominator_column = names[3] = denominator == self->import->csv->n_columns + 1 ? g_strdup ("") : get_column_choice (self->denominator_row);
  options->note_column = names[2] = note == self->import->csv->n_columns + 1 ? g_strdup ("") : get_column_choice (self->note_row);
  options->date_format = format > 0 && format < RIDGE_N_DATE_FORMATS ? RIDGE_DATE_ISO + format - 1 : RIDGE_DATE_NONE;
  options->decimal = mark == 1 ? '.' : mark == 2 ? ','
                                                 : '\0';
  options->skip_lines = (guint) adw_spin_row_get_value (self->skip_row);
}

/* Reads the table with what is chosen, or with everything open the first time. */
static void
read_table (RidgeImportDialog *self)
{
  char *names[4] = { NULL };
  g_autoptr (GError) error = NULL;
  RidgeImportOptions options = { .unit = ridge_kpi_get_unit (self->kpi) };
  RidgeImport *import;
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);

  if (self->import != NULL)
    read_choices (self, &options, names);
  import = ridge_import_read (data, size, self->name, &options, &error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (names[i]);
  if (import == NULL)
    {
      show_problems (self, error);
      return;
    }
  g_clear_pointer (&self->import, ridge_import_free);
  self->import = import;
  ridge_import_check (import, &error);
  self->filling = TRUE;
  fill_columns (self);
  fill_formats (self);
  self->filling = FALSE;
  show_summary (self);
  show_problems (self, error);
  show_preview (self);
}

/* Callbacks */

static void
choice_cb (RidgeImportDialog *self,
           GParamSpec        *pspec,
           GtkWidget         *row)
{
  if (self->filling || self->import == NULL)
    return;
  self->choosing = row;
  read_table (self);
  self->choosing = NULL;
}

/* What is new depends on what is there. */
static void
plan_changed_cb (RidgeImportDialog *self)
{
  if (self->import != NULL && ridge_entity_get_plan (RIDGE_ENTITY (self->kpi)) != NULL)
    show_summary (self);
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
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Vfuncs */

static void
ridge_import_dialog_dispose (GObject *object)
{
  RidgeImportDialog *self = RIDGE_IMPORT_DIALOG (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->draft);
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
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, denominator_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, date_format_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, decimal_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeImportDialog, skip_row);
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
  read_table (self);
  self->filling = FALSE;
  self->draft = ridge_draft_new (ADW_DIALOG (self), context);
  ridge_subject_end_dialog (ADW_DIALOG (self), context, kpi);
  g_signal_connect_object (ridge_context_get_plan (context), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
