/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>

#include "edit/ridge-verbs.h"
#include "exchange/ridge-series-csv.h"
#include "ridge-ui-fixture.h"
#include "ui/kpis/ridge-chart-widget.h"
#include "ui/kpis/ridge-import-dialog.h"
#include "ui/kpis/ridge-kpis-page-private.h"
#include "ui/kpis/ridge-point-cell.h"
#include "ui/kpis/ridge-points-table.h"
#include "ui/ridge-export-dialog.h"
#include "ui/widgets/ridge-form-dialog.h"

typedef struct
{
  RidgeUiFixture ui;
  RidgeKpisPage *page;
  RidgeKpi      *kpi;
  RidgeSeries   *series;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  ridge_ui_fixture_init (&self->ui, ridge_ui_fill_company);
  ridge_ui_activate (&self->ui, "win.place", g_variant_new_string ("kpis"));
  self->page = RIDGE_KPIS_PAGE (ridge_window_get_page (self->ui.window, "kpis"));
  ridge_ui_settle (&self->ui);
  self->kpi = ridge_kpis_page_get_kpi (self->page);
  g_assert_nonnull (self->kpi);
  self->series = ridge_kpi_get_series (self->kpi);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  ridge_ui_fixture_clear (&self->ui);
}

static RidgeFormDialog *
get_form (Fixture *self)
{
  AdwDialog *dialog = ridge_ui_get_dialog (&self->ui);

  g_assert_true (RIDGE_IS_FORM_DIALOG (dialog));
  return RIDGE_FORM_DIALOG (dialog);
}

static void
type (RidgeFormDialog *form,
      const char      *row,
      const char      *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ridge_form_dialog_get_row (form, row)), text);
}

static void
accept (Fixture *self)
{
  AdwDialog *dialog = ridge_ui_get_dialog (&self->ui);

  g_signal_emit_by_name (adw_dialog_get_default_widget (dialog), "clicked");
  ridge_ui_settle (&self->ui);
}

static gboolean
is_closed (gpointer data)
{
  return ridge_ui_get_dialog (data) == NULL;
}

static void
assert_refused_then_close (Fixture *self)
{
  g_assert_nonnull (ridge_ui_get_dialog (&self->ui));
  adw_dialog_force_close (ridge_ui_get_dialog (&self->ui));
  ridge_ui_wait (is_closed, &self->ui, "the dialog to close");
}

static void
test_record (Fixture       *self,
             gconstpointer  data)
{
  guint n = ridge_series_get_n_points (self->series);

  ridge_ui_activate (&self->ui, "kpi.record", NULL);
  type (get_form (self), "value", "12.5");
  type (get_form (self), "note", "Counted twice");
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
  g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n + 1);
  g_assert_cmpfloat (ridge_kpi_get_latest (self->kpi), ==, 12.5);
  g_assert_cmpstr (ridge_series_get_note (self->series, n), ==, "Counted twice");
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n);
}

/* What was typed stays in the form, and nothing is saved. */
static void
test_record_refused (Fixture       *self,
                     gconstpointer  data)
{
  static const char *const refused[] = { "", "twelve", "1e999" };
  guint n = ridge_series_get_n_points (self->series);

  ridge_ui_activate (&self->ui, "kpi.record", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      type (get_form (self), "value", refused[i]);
      accept (self);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ridge_form_dialog_get_row (get_form (self), "value"))), ==, refused[i]);
      g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n);
    }
  assert_refused_then_close (self);
}

static void
test_mark_change (Fixture       *self,
                  gconstpointer  data)
{
  guint n = g_list_model_get_n_items (ridge_kpi_get_phases (self->kpi));
  RidgePointsTable *table = RIDGE_POINTS_TABLE (ridge_ui_find (GTK_WIDGET (self->page), RIDGE_TYPE_POINTS_TABLE));
  g_autoptr (RidgePhase) phase = NULL;

  ridge_points_table_set_row (table, 3);
  ridge_ui_activate (&self->ui, "kpi.mark-change", NULL);
  accept (self);
  g_assert_cmpuint (g_list_model_get_n_items (ridge_kpi_get_phases (self->kpi)), ==, n);
  type (get_form (self), "reason", "A new line opened");
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
  g_assert_cmpuint (g_list_model_get_n_items (ridge_kpi_get_phases (self->kpi)), ==, n + 1);
  phase = g_list_model_get_item (ridge_kpi_get_phases (self->kpi), n);
  g_assert_cmpint (ridge_phase_get_day (phase), ==, ridge_series_get_days (self->series)[3]);
  ridge_ui_activate (&self->ui, "kpi.remove-phase", g_variant_new_int64 (ridge_entity_get_id (RIDGE_ENTITY (phase))));
  g_assert_cmpuint (g_list_model_get_n_items (ridge_kpi_get_phases (self->kpi)), ==, n);
}

static void
test_ghost (Fixture       *self,
            gconstpointer  data)
{
  RidgePointsTable *table = RIDGE_POINTS_TABLE (ridge_ui_find (GTK_WIDGET (self->page), RIDGE_TYPE_POINTS_TABLE));
  g_autofree char *caption = NULL;

  g_assert_false (ridge_ui_is_enabled (GTK_WIDGET (self->ui.window), "kpi.ghost"));
  ridge_points_table_set_row (table, 2);
  g_assert_true (ridge_ui_is_enabled (GTK_WIDGET (self->ui.window), "kpi.ghost"));
  ridge_ui_activate (&self->ui, "kpi.ghost", NULL);
  accept (self);
  g_assert_false (ridge_series_get_ghost (self->series, 2));
  type (get_form (self), "ghost_reason", "Counted in another store");
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
  g_assert_true (ridge_series_get_ghost (self->series, 2));
  g_assert_cmpstr (ridge_series_get_ghost_reason (self->series, 2), ==, "Counted in another store");
  g_object_get (ridge_ui_find (GTK_WIDGET (self->page), RIDGE_TYPE_CHART_WIDGET), "caption", &caption, NULL);
  g_assert_nonnull (strstr (caption, "left out of the limits; “Counted in another store”"));
  ridge_ui_activate (&self->ui, "kpi.ghost", NULL);
  g_assert_false (ridge_series_get_ghost (self->series, 2));
}

/* Chart and table show the same value; the caption reads it. */
static void
test_reading (Fixture       *self,
              gconstpointer  data)
{
  RidgePointsTable *table = RIDGE_POINTS_TABLE (ridge_ui_find (GTK_WIDGET (self->page), RIDGE_TYPE_POINTS_TABLE));
  RidgeChartWidget *chart = RIDGE_CHART_WIDGET (ridge_ui_find (GTK_WIDGET (self->page), RIDGE_TYPE_CHART_WIDGET));
  g_autofree char *caption = NULL;

  ridge_chart_widget_set_row (chart, 1);
  g_assert_cmpuint (ridge_points_table_get_row (table), ==, 1);
  ridge_points_table_set_row (table, 0);
  g_assert_cmpuint (ridge_chart_widget_get_row (chart), ==, 0);
  g_object_get (chart, "caption", &caption, NULL);
  g_assert_cmpuint (strlen (caption), >, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "XmR chart");
}

static void
type_into_cell (RidgePointCell *cell,
                const char     *text)
{
  GtkEditableLabel *label;

  ridge_point_cell_edit (cell);
  label = GTK_EDITABLE_LABEL (adw_bin_get_child (ADW_BIN (cell)));
  gtk_editable_set_text (GTK_EDITABLE (label), text);
  gtk_editable_label_stop_editing (label, TRUE);
}

static void
test_cells (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (RidgeSeriesPoint) point = g_list_model_get_item (G_LIST_MODEL (self->series), 1);
  RidgeDay day = ridge_series_point_get_day (point);
  GtkWidget *value = g_object_ref_sink (ridge_point_cell_new (self->ui.context, RIDGE_POINT_FIELD_VALUE));
  GtkWidget *note = g_object_ref_sink (ridge_point_cell_new (self->ui.context, RIDGE_POINT_FIELD_NOTE));
  double before = ridge_series_get_values (self->series)[1];

  ridge_point_cell_set_point (RIDGE_POINT_CELL (value), self->kpi, point);
  ridge_point_cell_set_point (RIDGE_POINT_CELL (note), self->kpi, point);
  type_into_cell (RIDGE_POINT_CELL (value), "nothing");
  g_assert_cmpfloat (ridge_series_get_values (self->series)[1], ==, before);
  type_into_cell (RIDGE_POINT_CELL (value), "41.5");
  g_assert_cmpfloat (ridge_series_get_values (self->series)[1], ==, 41.5);
  type_into_cell (RIDGE_POINT_CELL (value), "");
  g_assert_true (isnan (ridge_series_get_values (self->series)[1]));
  type_into_cell (RIDGE_POINT_CELL (note), "Lost");
  g_assert_cmpstr (ridge_series_get_note (self->series, 1), ==, "Lost");
  g_assert_cmpint (ridge_series_get_days (self->series)[1], ==, day);
  for (int i = 0; i < 3; i++)
    ridge_ui_activate (&self->ui, "win.undo", NULL);
  g_assert_cmpfloat (ridge_series_get_values (self->series)[1], ==, before);
  ridge_point_cell_set_point (RIDGE_POINT_CELL (value), NULL, NULL);
  ridge_point_cell_set_point (RIDGE_POINT_CELL (note), NULL, NULL);
  g_assert_finalize_object (value);
  g_assert_finalize_object (note);
}

static const char *
get_cell_text (GtkWidget *cell)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (cell));

  return GTK_IS_INSCRIPTION (child) ? gtk_inscription_get_text (GTK_INSCRIPTION (child)) : gtk_editable_get_text (GTK_EDITABLE (child));
}

/* Of a rate both numbers can be typed, and each taken back; the rate follows. */
static void
test_rate_cells (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (RidgeSeriesPoint) point = g_list_model_get_item (G_LIST_MODEL (self->series), 1);
  GtkWidget *cells[] = {
    g_object_ref_sink (ridge_point_cell_new (self->ui.context, RIDGE_POINT_FIELD_VALUE)),
    g_object_ref_sink (ridge_point_cell_new (self->ui.context, RIDGE_POINT_FIELD_DENOMINATOR)),
    g_object_ref_sink (ridge_point_cell_new (self->ui.context, RIDGE_POINT_FIELD_RATE)),
  };
  g_autoptr (GError) error = NULL;

  ridge_change_field (self->ui.document, RIDGE_ENTITY (self->kpi), RIDGE_KPI_PER, RIDGE_REAL (100), &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    ridge_point_cell_set_point (RIDGE_POINT_CELL (cells[i]), self->kpi, point);
  g_assert_true (isnan (ridge_series_get_values (self->series)[1]));
  type_into_cell (RIDGE_POINT_CELL (cells[0]), "12");
  type_into_cell (RIDGE_POINT_CELL (cells[1]), "320");
  g_assert_cmpfloat_with_epsilon (ridge_series_get_values (self->series)[1], 3.75, 1e-12);
  g_assert_cmpstr (get_cell_text (cells[0]), ==, "12");
  g_assert_cmpstr (get_cell_text (cells[1]), ==, "320");
  g_assert_true (g_str_has_prefix (get_cell_text (cells[2]), "3.75"));
  ridge_point_cell_edit (RIDGE_POINT_CELL (cells[2]));
  g_assert_true (GTK_IS_INSCRIPTION (adw_bin_get_child (ADW_BIN (cells[2]))));
  type_into_cell (RIDGE_POINT_CELL (cells[1]), "0");
  g_assert_true (isnan (ridge_series_get_values (self->series)[1]));
  g_assert_cmpstr (get_cell_text (cells[2]), ==, "");
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  g_assert_cmpfloat_with_epsilon (ridge_series_get_values (self->series)[1], 3.75, 1e-12);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      ridge_point_cell_set_point (RIDGE_POINT_CELL (cells[i]), NULL, NULL);
      g_assert_finalize_object (cells[i]);
    }
}

/* A computed value shows the digits that tell it apart; edited and left it keeps them all. */
static void
test_many_decimals (Fixture       *self,
                    gconstpointer  data)
{
  static const struct
  {
    double      value;
    const char *shown;
  } cases[] = { { 80.721133780, "80.7211" }, { -1234567.8912345, "-1234567.891" }, { 0.0000123456789, "0.000012346" }, { 41.125, "41.125" } };
  g_autoptr (RidgeSeriesPoint) point = g_list_model_get_item (G_LIST_MODEL (self->series), 1);
  GtkWidget *cell = g_object_ref_sink (ridge_point_cell_new (self->ui.context, RIDGE_POINT_FIELD_VALUE));
  RidgeDay day = ridge_series_point_get_day (point);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      ridge_point_cell_set_point (RIDGE_POINT_CELL (cell), self->kpi, point);
      ridge_record_value (ridge_context_get_document (self->ui.context), self->kpi, day, cases[i].value, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (adw_bin_get_child (ADW_BIN (cell)))), ==, cases[i].shown);
      for (int commit = 0; commit < 2; commit++)
        {
          ridge_point_cell_edit (RIDGE_POINT_CELL (cell));
          gtk_editable_label_stop_editing (GTK_EDITABLE_LABEL (adw_bin_get_child (ADW_BIN (cell))), commit != 0);
          g_assert_cmpfloat (ridge_series_get_values (self->series)[1], ==, cases[i].value);
        }
    }
  ridge_point_cell_set_point (RIDGE_POINT_CELL (cell), NULL, NULL);
  g_assert_finalize_object (cell);
}

static void
present_import (Fixture    *self,
                const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  adw_dialog_present (ridge_import_dialog_new (self->ui.context, self->kpi, bytes, "values.csv"), GTK_WIDGET (self->page));
  ridge_ui_settle (&self->ui);
}

static void
test_import (Fixture       *self,
             gconstpointer  data)
{
  guint n = ridge_series_get_n_points (self->series);

  present_import (self, "date,value\n2031-01-01,4\n2031-02-01,5\n2031-03-01,\n");
  g_assert_nonnull (ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (&self->ui)), "3 new, 0 changed, 0 the same, 1 missing; 3 are planned for days to come"));
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the import to close");
  g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n + 3);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n);
}

/* A table with a line that cannot be understood says which, and brings nothing. */
static void
test_import_refused (Fixture       *self,
                     gconstpointer  data)
{
  guint n = ridge_series_get_n_points (self->series);
  AdwDialog *dialog;

  present_import (self, "date,value\n2031-01-01,4\n2031-02-01,five\n");
  dialog = ridge_ui_get_dialog (&self->ui);
  g_assert_false (gtk_widget_get_sensitive (adw_dialog_get_default_widget (dialog)));
  assert_refused_then_close (self);
  g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What is exported is what is seen, and is taken back as it is. */
static void
test_export (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->ui.folder, "values.csv", NULL);
  g_autofree char *expected = ridge_series_csv_write (self->series);
  g_autofree char *text = NULL;

  g_assert_true (ridge_ui_is_enabled (GTK_WIDGET (self->page), "kpi.export"));
  ridge_export_to_path (self->ui.context, self->kpi, path);
  ridge_ui_wait (is_there, path, "the export");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (g_str_has_prefix (text, "date,value"));
  ridge_ui_settle (&self->ui);
  g_remove (path);
}

static void
test_rules (Fixture       *self,
            gconstpointer  data)
{
  ridge_ui_activate (&self->ui, "kpi.rules", g_variant_new_string ("nelson"));
  g_assert_cmpint (ridge_kpi_get_rules (self->kpi), ==, RIDGE_RULES_NELSON);
  ridge_ui_activate (&self->ui, "kpi.choose-baseline", NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ridge_form_dialog_get_row (get_form (self), "baseline")), RIDGE_BASELINE_FIRST);
  type (get_form (self), "baseline_count", "6");
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
  g_assert_cmpint (ridge_kpi_get_baseline (self->kpi), ==, RIDGE_BASELINE_FIRST);
  g_assert_cmpint (ridge_kpi_get_baseline_count (self->kpi), ==, 6);
}

static void
choose_baseline (Fixture            *self,
                 RidgeBaselineChoice choice)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (ridge_form_dialog_get_row (get_form (self), "baseline")), choice);
}

/* Each stretch of the chart has limits of its own, and each can be reached. */
static void
test_baselines (Fixture       *self,
                gconstpointer  data)
{
  RidgePointsTable *table = RIDGE_POINTS_TABLE (ridge_ui_find (GTK_WIDGET (self->page), RIDGE_TYPE_POINTS_TABLE));
  g_autoptr (GError) error = NULL;
  RidgePhase *phase;
  gint64 id = ridge_mark_phase (ridge_context_get_document (self->ui.context), self->kpi,
                                ridge_series_get_days (self->series)[4], "New line", &error);

  g_assert_no_error (error);
  phase = RIDGE_PHASE (ridge_plan_lookup (ridge_context_get_plan (self->ui.context), RIDGE_TABLE_PHASE, id));
  ridge_ui_activate (&self->ui, "kpi.choose-baseline", NULL);
  choose_baseline (self, RIDGE_BASELINE_FIXED);
  type (get_form (self), "baseline_center", "0");
  type (get_form (self), "baseline_range", "2.5");
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
  g_assert_cmpint (ridge_phase_get_baseline (phase), ==, RIDGE_BASELINE_FIXED);
  g_assert_cmpint (ridge_kpi_get_baseline (self->kpi), !=, RIDGE_BASELINE_FIXED);

  /* What was typed is there again, a zero too. */
  ridge_ui_activate (&self->ui, "kpi.choose-phase-baseline", g_variant_new_int64 (id));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ridge_form_dialog_get_row (get_form (self), "baseline_center"))), ==, "0");
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
  g_assert_cmpfloat (ridge_phase_get_baseline_center (phase), ==, 0);
  g_assert_cmpfloat (ridge_kpi_get_xmr (self->kpi)->segments[1].mean_mr, ==, 2.5);

  /* A value before the phase leads to the limits of the beginning. */
  ridge_points_table_set_row (table, 1);
  ridge_ui_activate (&self->ui, "kpi.choose-baseline", NULL);
  choose_baseline (self, RIDGE_BASELINE_FIRST);
  type (get_form (self), "baseline_count", "3");
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
  g_assert_cmpint (ridge_kpi_get_baseline (self->kpi), ==, RIDGE_BASELINE_FIRST);
  g_assert_cmpint (ridge_phase_get_baseline (phase), ==, RIDGE_BASELINE_FIXED);
}

static void
test_new_and_delete (Fixture       *self,
                     gconstpointer  data)
{
  GListModel *kpis = ridge_plan_get_kpis (self->ui.plan);
  guint n = g_list_model_get_n_items (kpis);

  ridge_ui_activate (&self->ui, "kpi.new", NULL);
  accept (self);
  g_assert_cmpuint (g_list_model_get_n_items (kpis), ==, n);
  type (get_form (self), "name", "Letters answered");

  /* No direction is preset: without one nothing is added. */
  accept (self);
  g_assert_cmpuint (g_list_model_get_n_items (kpis), ==, n);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ridge_form_dialog_get_row (get_form (self), "direction")), 1);
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
  g_assert_cmpuint (g_list_model_get_n_items (kpis), ==, n + 1);
  g_assert_cmpstr (ridge_kpi_get_name (ridge_kpis_page_get_kpi (self->page)), ==, "Letters answered");
  ridge_ui_activate (&self->ui, "kpi.delete", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (kpis), ==, n);
  ridge_ui_activate (&self->ui, "win.undo", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (kpis), ==, n + 1);
}

static void
announced_cb (char      **heard,
              const char *sentence)
{
  g_set_str (heard, sentence);
}

static gboolean
has_heard (gpointer data)
{
  return *(char **) data != NULL;
}

/* A clipboard without text is told in words of its own, not as an error of a plan. */
static void
test_paste_nothing (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *heard = NULL;
  gulong handler = g_signal_connect_swapped (self->ui.context, "announced", G_CALLBACK (announced_cb), &heard);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->ui.window)), NULL);
  ridge_ui_activate (&self->ui, "kpi.paste", NULL);
  ridge_ui_wait (has_heard, &heard, "a word about the clipboard");

  g_assert_cmpstr (heard, ==, "The clipboard holds no text. Copy dates and values from a table first.");
  g_assert_null (ridge_ui_get_dialog (&self->ui));
  g_signal_handler_disconnect (self->ui.context, handler);
}

int
main (int   argc,
      char *argv[])
{
  ridge_ui_init (&argc, &argv);
#define TEST(name, function) g_test_add ("/ui/kpis/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("record", test_record);
  TEST ("record-refused", test_record_refused);
  TEST ("mark-change", test_mark_change);
  TEST ("ghost", test_ghost);
  TEST ("reading", test_reading);
  TEST ("cells", test_cells);
  TEST ("rate-cells", test_rate_cells);
  TEST ("many-decimals", test_many_decimals);
  TEST ("import", test_import);
  TEST ("import-refused", test_import_refused);
  TEST ("export", test_export);
  TEST ("rules", test_rules);
  TEST ("baselines", test_baselines);
  TEST ("new-and-delete", test_new_and_delete);
  TEST ("paste-nothing", test_paste_nothing);
#undef TEST

  return g_test_run ();
}
