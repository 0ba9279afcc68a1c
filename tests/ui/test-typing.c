/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed is what is saved; what is not understood says so beside its
 * field and stays. */

#include <math.h>

#include "exchange/ridge-import.h"
#include "ridge-ui-fixture.h"
#include "ui/kpis/ridge-import-dialog.h"
#include "ui/kpis/ridge-kpis-page-private.h"
#include "ui/kpis/ridge-point-cell.h"
#include "ui/widgets/ridge-day-row.h"
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

/* The sentence in the row below. */
static const char *
get_refusal (GtkWidget *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (next == NULL || !gtk_widget_has_css_class (next, "refusal"))
    return NULL;

  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (next))));
}

static gboolean
has_focus_inside (gpointer row)
{
  return gtk_widget_get_focus_child (row) != NULL;
}

static void
assert_refused (Fixture    *self,
                const char *name,
                const char *text,
                const char *says)
{
  GtkWidget *row = ridge_form_dialog_get_row (get_form (self), name);
  guint n = ridge_series_get_n_points (self->series);

  type (get_form (self), name, text);
  accept (self);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text);
  g_assert_nonnull (get_refusal (row));
  if (strstr (get_refusal (row), text) == NULL || strstr (get_refusal (row), says) == NULL)
    g_error ("“%s”: %s", text, get_refusal (row));
  ridge_ui_wait (has_focus_inside, row, "the focus to be in the row");
  g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n);
}

/* The day that is shown is the day of the value, however it was written. */
static void
test_day (Fixture       *self,
          gconstpointer  data)
{
  static const char *const days[] = { "2026-11-10", "10.11.2026", "10.11.26", "10 Nov 2026", "November 10, 2026", "2026-11-10 14:30" };
  RidgeDay day = ridge_day_new (2026, 11, 10);
  guint position;

  g_assert_false (ridge_series_find (self->series, day, &position));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      ridge_ui_activate (&self->ui, "kpi.record", NULL);
      type (get_form (self), "day", days[i]);
      g_assert_nonnull (ridge_ui_find_text (GTK_WIDGET (get_form (self)), "10 November 2026"));
      type (get_form (self), "value", "987");
      accept (self);
      ridge_ui_wait (is_closed, &self->ui, "the form to close");
      g_assert_true (ridge_series_find (self->series, day, &position));
      g_assert_cmpfloat (ridge_series_get_values (self->series)[position], ==, 987);
      ridge_ui_activate (&self->ui, "win.undo", NULL);
      g_assert_false (ridge_series_find (self->series, day, &position));
    }
}

static void
test_no_day (Fixture       *self,
             gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *says;
  } days[] = {
    { "31.11.2026", "no day that there is" }, { "31.11.", "2026-11-21" }, { "Q4 2026", "1 October 2026" },
    { "2026-W53", "2026-12-28" }, { "03/04/2026", "4 March 2026" }, { "soon", "21 November 2026" },
  };

  ridge_ui_activate (&self->ui, "kpi.record", NULL);
  type (get_form (self), "value", "987");
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    assert_refused (self, "day", days[i].text, days[i].says);
  type (get_form (self), "day", "");
  accept (self);
  g_assert_nonnull (get_refusal (ridge_form_dialog_get_row (get_form (self), "day")));

  /* What is mended is taken, and nothing is said any more. */
  type (get_form (self), "day", "2026-11-10");
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
}

static void
test_marked_day (Fixture       *self,
                 gconstpointer  data)
{
  guint n = g_list_model_get_n_items (ridge_kpi_get_phases (self->kpi));

  ridge_ui_activate (&self->ui, "kpi.mark-change", NULL);
  type (get_form (self), "reason", "A new line opened");
  assert_refused (self, "day", "31.11.2026", "no day that there is");
  g_assert_cmpuint (g_list_model_get_n_items (ridge_kpi_get_phases (self->kpi)), ==, n);
  adw_dialog_force_close (ridge_ui_get_dialog (&self->ui));
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
}

static void
test_limits_day (Fixture       *self,
                 gconstpointer  data)
{
  ridge_ui_activate (&self->ui, "kpi.choose-baseline", NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ridge_form_dialog_get_row (get_form (self), "baseline")), RIDGE_BASELINE_RANGE);
  ridge_ui_settle (&self->ui);
  type (get_form (self), "baseline_from", "2026-01-01");
  assert_refused (self, "baseline_to", "31.11.2026", "no day that there is");
  adw_dialog_force_close (ridge_ui_get_dialog (&self->ui));
  ridge_ui_wait (is_closed, &self->ui, "the form to close");
}

static void
test_number (Fixture       *self,
             gconstpointer  data)
{
  static const struct
  {
    const char *text;
    double      value;
  } numbers[] = { { "٣٤٥", 345 }, { "３４５", 345 }, { "($7.50)", -7.5 }, { "3.25-", -3.25 }, { "\u221212,345.5\u00a0%", -12345.5 } };
  RidgeDay day = ridge_context_get_today (self->ui.context);
  guint position;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      ridge_ui_activate (&self->ui, "kpi.record", NULL);
      if (i == 0)
        {
          assert_refused (self, "value", "twelve", "1234.5");
          assert_refused (self, "value", "1,5", "1234.5");
        }
      type (get_form (self), "value", numbers[i].text);
      accept (self);
      ridge_ui_wait (is_closed, &self->ui, "the form to close");
      g_assert_true (ridge_series_find (self->series, day, &position));
      g_assert_cmpfloat (ridge_series_get_values (self->series)[position], ==, numbers[i].value);
    }
}

static gboolean
is_open_again (gpointer data)
{
  GtkWidget *entry = adw_bin_get_child (data);

  return GTK_IS_EDITABLE_LABEL (entry) && gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (entry));
}

/* A cell of the table keeps what was typed, too, until it is mended or given up. */
static void
test_cell (Fixture       *self,
           gconstpointer  data)
{
  RidgePointCell *cell = RIDGE_POINT_CELL (ridge_ui_find (GTK_WIDGET (self->page), RIDGE_TYPE_POINT_CELL));
  guint n = ridge_series_get_n_points (self->series);
  GtkWidget *entry;
  GtkWidget *row;

  ridge_point_cell_edit (cell);
  entry = adw_bin_get_child (ADW_BIN (cell));
  gtk_editable_set_text (GTK_EDITABLE (entry), "31.11.2026");
  gtk_editable_label_stop_editing (GTK_EDITABLE_LABEL (entry), TRUE);
  ridge_ui_wait (is_open_again, cell, "the entry to open again");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "31.11.2026");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n);

  gtk_editable_label_stop_editing (GTK_EDITABLE_LABEL (entry), FALSE);
  ridge_ui_settle (&self->ui);
  g_assert_false (gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (entry)));
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  /* When a column view goes it loses the columns after the one that has the focus: gtk_column_view_remove_column ()
   * takes a reference to the next one and keeps it. After the last there is none. */
  row = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (cell)));
  g_assert_true (gtk_widget_child_focus (gtk_widget_get_last_child (row), GTK_DIR_TAB_FORWARD));
}

/* What could only be guessed is chosen; what was pasted with decimals is shown with them. */
static void
test_import (Fixture       *self,
             gconstpointer  data)
{
  const char *text = "Sales\ndate;revenue;cost\n2031-01-01;1;12,4\n2031-02-01;2;13\n";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  AdwDialog *dialog = ridge_import_dialog_new (self->ui.context, self->kpi, bytes, "values.csv");
  guint n = ridge_series_get_n_points (self->series);
  GtkWidget *row;

  adw_dialog_present (dialog, GTK_WIDGET (self->page));
  ridge_ui_settle (&self->ui);
  g_assert_false (gtk_widget_get_sensitive (adw_dialog_get_default_widget (dialog)));
  row = ridge_ui_find_text (GTK_WIDGET (dialog), "Column of Values");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  ridge_ui_settle (&self->ui);
  g_assert_true (gtk_widget_get_sensitive (adw_dialog_get_default_widget (dialog)));
  accept (self);
  ridge_ui_wait (is_closed, &self->ui, "the import to close");
  g_assert_cmpuint (ridge_series_get_n_points (self->series), ==, n + 2);
  g_assert_cmpfloat (ridge_series_get_values (self->series)[n], ==, 12.4);
  g_assert_cmpint (ridge_kpi_get_decimals (self->kpi), >=, 1);
}

int
main (int   argc,
      char *argv[])
{
  ridge_ui_init (&argc, &argv);
#define TEST(name, function) g_test_add ("/ui/typing/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("day", test_day);
  TEST ("no-day", test_no_day);
  TEST ("marked-day", test_marked_day);
  TEST ("limits-day", test_limits_day);
  TEST ("number", test_number);
  TEST ("cell", test_cell);
  TEST ("import", test_import);
#undef TEST

  return g_test_run ();
}
