/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/dialogs/ridge-period-dialog.h"
#include "ui/kpis/ridge-import-dialog.h"
#include "ui/kpis/ridge-point-cell.h"
#include "ui/objectives/ridge-list-group.h"
#include "ui/objectives/ridge-new-dialog.h"
#include "ui/objectives/ridge-objectives-page-private.h"
#include "ui/widgets/ridge-text-row.h"

/* What a person typed is saved or stays where it was typed, whatever happens. */

static GtkWidget *
find_named (GtkWidget  *root,
            GType       type,
            const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (root)), text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
rename_to (RidgeUiFixture *ui,
           RidgeEntity    *entity,
           const char     *title)
{
  GtkWidget *page;
  GtkWidget *entry;

  ridge_context_reveal (ui->context, entity);
  ridge_ui_settle (ui);
  page = GTK_WIDGET (ridge_window_get_page (ui->window, "objectives"));
  gtk_widget_activate_action (page, "objectives.rename", NULL);
  ridge_ui_settle (ui);
  entry = GTK_WIDGET (gtk_window_get_focus (GTK_WINDOW (ui->window)));
  g_assert_true (GTK_IS_TEXT (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), title);

  return entry;
}

static void
test_rename (void)
{
  RidgeUiFixture ui;
  RidgeEntity *objective;
  GtkWidget *entry;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  objective = ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");

  /* What turns a line of text around or cannot be seen is no part of a title. */
  entry = rename_to (&ui, objective, "Sup\u202eport \u200ball\u2069 riders");
  g_signal_emit_by_name (entry, "activate");
  ridge_ui_settle (&ui);
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "Support all riders");

  /* Refused: the entry is still there, with the text, the focus and the reason. */
  entry = rename_to (&ui, objective, "  ");
  g_signal_emit_by_name (entry, "activate");
  ridge_ui_settle (&ui);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "  ");
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_true (gtk_widget_has_focus (entry));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_false (ridge_context_settle (ui.context, NULL));

  gtk_editable_set_text (GTK_EDITABLE (entry), "Help everyone");
  g_assert_true (ridge_context_settle (ui.context, NULL));
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "Help everyone");
  ridge_ui_fixture_clear (&ui);
}

static void
test_added (void)
{
  RidgeUiFixture ui;
  RidgeKeyResult *answer;
  GtkWidget *entry;
  g_autofree char *long_title = g_strnfill (RIDGE_TITLE_LENGTH + 1, 'x');

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  answer = RIDGE_KEY_RESULT (ridge_ui_get (&ui, RIDGE_TABLE_KEY_RESULT, "First answer within an hour"));
  ridge_context_reveal (ui.context, RIDGE_ENTITY (answer));
  ridge_ui_settle (&ui);
  entry = ridge_ui_find_text (GTK_WIDGET (ui.window), "Add an Initiative");
  g_assert_nonnull (entry);

  gtk_editable_set_text (GTK_EDITABLE (entry), long_title);
  g_signal_emit_by_name (entry, "entry-activated");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, long_title);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_false (ridge_context_settle (ui.context, NULL));

  gtk_editable_set_text (GTK_EDITABLE (entry), "Hire two people");
  g_assert_true (ridge_context_settle (ui.context, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (ridge_key_result_get_initiatives (answer)), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  ridge_ui_fixture_clear (&ui);
}

static void
test_cell (void)
{
  RidgeUiFixture ui;
  RidgeKpi *kpi;
  RidgePointCell *cell;
  RidgeSeriesPoint *point;
  GtkWidget *label;
  AdwDialog *dialog;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  kpi = RIDGE_KPI (ridge_ui_get (&ui, RIDGE_TABLE_KPI, "Discount rate"));
  point = g_list_model_get_item (G_LIST_MODEL (ridge_kpi_get_series (kpi)), 0);
  cell = RIDGE_POINT_CELL (ridge_point_cell_new (ui.context, RIDGE_POINT_FIELD_VALUE));
  dialog = adw_dialog_new ();
  adw_dialog_set_child (dialog, GTK_WIDGET (cell));
  adw_dialog_present (dialog, GTK_WIDGET (ui.window));
  ridge_point_cell_set_point (cell, kpi, point);
  ridge_ui_settle (&ui);

  ridge_point_cell_edit (cell);
  label = ridge_ui_find (GTK_WIDGET (cell), GTK_TYPE_EDITABLE_LABEL);
  gtk_editable_set_text (GTK_EDITABLE (label), "much");
  gtk_editable_label_stop_editing (GTK_EDITABLE_LABEL (label), TRUE);
  ridge_ui_settle (&ui);
  g_assert_true (gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (label)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (label)), ==, "much");
  g_assert_true (gtk_widget_has_css_class (label, "error"));
  g_assert_false (ridge_context_settle (ui.context, NULL));
  ridge_ui_settle (&ui);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (label)), ==, "much");

  /* Escape takes it back. */
  gtk_editable_label_stop_editing (GTK_EDITABLE_LABEL (label), FALSE);
  ridge_ui_settle (&ui);
  g_assert_false (gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (label)));
  g_assert_false (gtk_widget_has_css_class (label, "error"));
  g_assert_true (ridge_context_settle (ui.context, NULL));

  ridge_point_cell_edit (cell);
  gtk_editable_set_text (GTK_EDITABLE (label), "7.5");
  g_assert_true (ridge_context_settle (ui.context, NULL));
  g_assert_cmpfloat (ridge_series_point_get_value (point), ==, 7.5);

  adw_dialog_force_close (dialog);
  g_object_unref (point);
  ridge_ui_fixture_clear (&ui);
}

/* A dialog that saves with a button holds what was typed into it. */
static void
test_dialog (void)
{
  RidgeUiFixture ui;
  GtkWidget *name;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  adw_dialog_present (ridge_period_dialog_new (ui.context, NULL), GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);
  g_assert_true (ridge_context_settle (ui.context, NULL));
  name = ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (&ui)), "Name");
  gtk_editable_set_text (GTK_EDITABLE (name), "The long winter");
  g_assert_false (ridge_context_settle (ui.context, NULL));

  ridge_ui_activate (&ui, "win.close", NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (ridge_ui_get_dialog (&ui)));
  adw_dialog_close (ridge_ui_get_dialog (&ui));
  ridge_ui_settle (&ui);
  g_assert_true (RIDGE_IS_PERIOD_DIALOG (ridge_ui_get_dialog (&ui)));
  g_assert_nonnull (find_named (GTK_WIDGET (ridge_ui_get_dialog (&ui)), GTK_TYPE_TEXT, "The long winter"));

  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  g_assert_true (ridge_context_settle (ui.context, NULL));
  ridge_ui_fixture_clear (&ui);
}

/* Lines hold what was typed as a line does. */
static void
test_lines (void)
{
  RidgeUiFixture ui;
  RidgeObjective *objective;
  AdwDialog *dialog;
  GtkWidget *steps;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  objective = RIDGE_OBJECTIVE (ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do"));
  dialog = ridge_new_dialog_new (ui.context, RIDGE_TABLE_KEY_RESULT, RIDGE_INTO_OBJECTIVE (objective));
  adw_dialog_present (dialog, GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);
  g_assert_true (ridge_context_settle (ui.context, NULL));
  steps = gtk_widget_get_ancestor (ridge_ui_find_text (GTK_WIDGET (dialog), "Milestones, One on Each Line"), RIDGE_TYPE_TEXT_ROW);
  ridge_text_row_set_text (RIDGE_TEXT_ROW (steps), "Sign the lease");
  g_assert_false (ridge_context_settle (ui.context, NULL));

  adw_dialog_force_close (dialog);
  g_assert_true (ridge_context_settle (ui.context, NULL));
  ridge_ui_fixture_clear (&ui);
}

/* ---- No dialog closes over what was entered ---- */

typedef struct
{
  const char *name;
  void      (*open) (RidgeUiFixture *ui);
  const char *title;   /* of the line that is typed into */
} Task;

static void
open_by (RidgeUiFixture *ui,
         RidgeTable      table,
         const char     *title,
         const char     *action)
{
  ridge_context_reveal (ui->context, ridge_ui_get (ui, table, title));
  ridge_ui_settle (ui);
  ridge_ui_activate (ui, action, NULL);
}

static void
open_new_period (RidgeUiFixture *ui)
{
  ridge_ui_activate (ui, "win.new-period", NULL);
}

static void
open_new_objective (RidgeUiFixture *ui)
{
  open_by (ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do", "objectives.new-objective");
}

static void
open_new_key_result (RidgeUiFixture *ui)
{
  open_by (ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do", "objectives.new-key-result");
}

static void
open_check_in (RidgeUiFixture *ui)
{
  RidgeEntity *answer = ridge_ui_get (ui, RIDGE_TABLE_KEY_RESULT, "First answer within an hour");

  ridge_ui_activate (ui, "win.check-in-on", g_variant_new_int64 (ridge_entity_get_id (answer)));
}

static void
open_new_kpi (RidgeUiFixture *ui)
{
  open_by (ui, RIDGE_TABLE_KPI, "Discount rate", "kpi.new");
}

static void
open_record (RidgeUiFixture *ui)
{
  open_by (ui, RIDGE_TABLE_KPI, "Discount rate", "kpi.record");
}

static void
open_mark_change (RidgeUiFixture *ui)
{
  open_by (ui, RIDGE_TABLE_KPI, "Discount rate", "kpi.mark-change");
}

/* What is typed here is saved at once; it stays only where it is refused. */
static void
open_plan (RidgeUiFixture *ui)
{
  ridge_ui_activate (ui, "win.plan-properties", NULL);
}

static void
open_import (RidgeUiFixture *ui)
{
  static const char table[] = "day,value\n2026-12-01,6\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));

  adw_dialog_present (ridge_import_dialog_new (ui->context, RIDGE_KPI (ridge_ui_get (ui, RIDGE_TABLE_KPI, "Discount rate")),
                                               bytes, "rates.csv"),
                      GTK_WIDGET (ui->window));
  ridge_ui_settle (ui);
}

static const Task tasks[] = {
  { "new-period", open_new_period, "Name" },
  { "new-objective", open_new_objective, "What shall be different?" },
  { "new-key-result", open_new_key_result, "How will it be seen?" },
  { "check-in", open_check_in, "Note" },
  { "new-kpi", open_new_kpi, "Name" },
  { "record", open_record, "Value" },
  { "mark-change", open_mark_change, "Reason" },
  { "plan", open_plan, "Name" },
  { "import", open_import, NULL },
};

/* A title that is refused wherever it is saved at once. */
static char *
enter (RidgeUiFixture *ui,
       const Task     *task)
{
  GtkWidget *dialog = GTK_WIDGET (ridge_ui_get_dialog (ui));
  char *text = g_strnfill (RIDGE_TITLE_LENGTH + 1, 'x');
  GtkWidget *row;

  if (task->title != NULL)
    {
      row = ridge_ui_find_text (dialog, task->title);
      g_assert_nonnull (row);
      gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (row, GTK_TYPE_EDITABLE)), text);
    }
  else
    {
      row = gtk_widget_get_ancestor (ridge_ui_find_text (dialog, "Days That Have a Value Already"), ADW_TYPE_COMBO_ROW);
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
    }
  ridge_ui_settle (ui);

  return text;
}

static void
answer (RidgeUiFixture *ui,
        const char     *response)
{
  AdwDialog *question = ridge_ui_get_dialog (ui);

  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (question)), ==, "Discard What Was Entered?");
  g_signal_emit_by_name (question, "response", response);
  adw_dialog_force_close (question);
  ridge_ui_settle (ui);
}

static void
test_closing (gconstpointer data)
{
  const Task *task = data;
  RidgeUiFixture ui;
  AdwDialog *dialog;
  g_autofree char *text = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  task->open (&ui);
  g_assert_nonnull (ridge_ui_get_dialog (&ui));
  adw_dialog_close (ridge_ui_get_dialog (&ui));
  ridge_ui_settle (&ui);
  g_assert_null (ridge_ui_get_dialog (&ui));

  task->open (&ui);
  dialog = ridge_ui_get_dialog (&ui);
  text = enter (&ui, task);
  adw_dialog_close (dialog);
  ridge_ui_settle (&ui);
  answer (&ui, "stay");
  g_assert_true (ridge_ui_get_dialog (&ui) == dialog);

  /* As the window's frame closes it. */
  gtk_window_close (GTK_WINDOW (ui.window));
  ridge_ui_settle (&ui);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (ui.window)));
  answer (&ui, "stay");
  g_assert_true (ridge_ui_get_dialog (&ui) == dialog);
  if (task->title != NULL)
    g_assert_nonnull (find_named (GTK_WIDGET (dialog), GTK_TYPE_TEXT, text));

  adw_dialog_close (dialog);
  ridge_ui_settle (&ui);
  answer (&ui, "discard");
  g_assert_null (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/typed/rename", test_rename);
  g_test_add_func ("/typed/added", test_added);
  g_test_add_func ("/typed/cell", test_cell);
  g_test_add_func ("/typed/dialog", test_dialog);
  g_test_add_func ("/typed/lines", test_lines);

  for (gsize i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_autofree char *path = g_strconcat ("/typed/closing/", tasks[i].name, NULL);

      g_test_add_data_func (path, &tasks[i], test_closing);
    }

  return g_test_run ();
}
