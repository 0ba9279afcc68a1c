/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "edit/ridge-field.h"
#include "ridge-ui-fixture.h"
#include "ui/widgets/ridge-field-binder.h"

/* A panel of the tests' own, in the window, so that focus and refusals are real. */
typedef struct
{
  RidgeUiFixture    ui;
  AdwDialog        *dialog;
  RidgeFieldBinder *binder;
  GtkWidget        *list;
} Panel;

static void
panel_init (Panel *panel)
{
  ridge_ui_fixture_init (&panel->ui, ridge_ui_fill_company);
  panel->binder = ridge_field_binder_new (panel->ui.context);
  panel->list = gtk_list_box_new ();
  panel->dialog = adw_dialog_new ();
  adw_dialog_set_child (panel->dialog, panel->list);
}

static GtkWidget *
add_row (Panel *panel,
         GType  type)
{
  GtkWidget *row = g_object_new (type, "title", "Field", NULL);

  gtk_list_box_append (GTK_LIST_BOX (panel->list), row);
  return row;
}

static void
panel_show (Panel       *panel,
            RidgeEntity *entity)
{
  adw_dialog_present (panel->dialog, GTK_WIDGET (panel->ui.window));
  ridge_field_binder_set_entity (panel->binder, entity);
  ridge_ui_settle (&panel->ui);
}

static void
panel_clear (Panel *panel)
{
  adw_dialog_force_close (panel->dialog);
  g_assert_finalize_object (panel->binder);
  ridge_ui_fixture_clear (&panel->ui);
}

static void
type_text (GtkWidget  *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "entry-activated");
}

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static guint
count_rows (Panel *panel)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (panel->list), (int) n) != NULL)
    n++;

  return n;
}

static void
test_text (void)
{
  Panel panel;
  GtkWidget *row;
  RidgeEntity *objective;
  g_autoptr (GError) error = NULL;

  panel_init (&panel);
  row = add_row (&panel, ADW_TYPE_ENTRY_ROW);
  ridge_field_binder_add_text (panel.binder, ADW_ENTRY_ROW (row), RIDGE_OBJECTIVE_TITLE);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (row)));
  objective = ridge_ui_get (&panel.ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  panel_show (&panel, objective);
  g_assert_cmpstr (get_text (row), ==, "Support riders like friends do");
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (row)));

  type_text (row, "  R&D <first>  ");
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "R&D <first>");
  g_assert_cmpstr (get_text (row), ==, "R&D <first>");

  /* One step of undo, and the row follows. */
  ridge_document_undo (panel.ui.document, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_text (row), ==, "Support riders like friends do");
  panel_clear (&panel);
}

static void
test_refusal (void)
{
  Panel panel;
  GtkWidget *row;
  RidgeEntity *objective;

  panel_init (&panel);
  row = add_row (&panel, ADW_TYPE_ENTRY_ROW);
  ridge_field_binder_add_text (panel.binder, ADW_ENTRY_ROW (row), RIDGE_OBJECTIVE_TITLE);
  objective = ridge_ui_get (&panel.ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  panel_show (&panel, objective);

  type_text (row, "   ");
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "Support riders like friends do");
  g_assert_cmpstr (get_text (row), ==, "   ");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpuint (count_rows (&panel), ==, 2);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  /* The right text takes the refusal away. */
  type_text (row, "Answer at once");
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "Answer at once");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpuint (count_rows (&panel), ==, 1);
  panel_clear (&panel);
}

static void
test_typing_is_not_taken_away (void)
{
  Panel panel;
  GtkWidget *row;
  RidgeEntity *objective;
  g_autoptr (GError) error = NULL;

  panel_init (&panel);
  row = add_row (&panel, ADW_TYPE_ENTRY_ROW);
  ridge_field_binder_add_text (panel.binder, ADW_ENTRY_ROW (row), RIDGE_OBJECTIVE_TITLE);
  objective = ridge_ui_get (&panel.ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  panel_show (&panel, objective);

  gtk_editable_set_text (GTK_EDITABLE (row), "Half a sent");
  ridge_change_field (panel.ui.document, objective, RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("From elsewhere"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_text (row), ==, "Half a sent");

  /* Looking at something else saves what was typed. */
  ridge_field_binder_set_entity (panel.binder, NULL);
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "Half a sent");
  panel_clear (&panel);
}

static void
drop_binder_cb (Panel *panel)
{
  g_clear_object (&panel->binder);
}

/* A row may end while it saves: a list that is sorted by what was typed makes another one. */
static void
test_ends_while_saving (void)
{
  Panel panel;
  GtkWidget *row;
  RidgeEntity *objective;

  panel_init (&panel);
  row = add_row (&panel, ADW_TYPE_ENTRY_ROW);
  ridge_field_binder_add_text (panel.binder, ADW_ENTRY_ROW (row), RIDGE_OBJECTIVE_TITLE);
  objective = ridge_ui_get (&panel.ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  panel_show (&panel, objective);
  g_signal_connect_swapped (objective, "notify::title", G_CALLBACK (drop_binder_cb), &panel);

  type_text (row, "Answer at once");
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "Answer at once");
  g_assert_null (panel.binder);

  adw_dialog_force_close (panel.dialog);
  ridge_ui_fixture_clear (&panel.ui);
}

static void
test_number (void)
{
  Panel panel;
  GtkWidget *row;
  RidgeKeyResult *key_result;

  panel_init (&panel);
  row = add_row (&panel, ADW_TYPE_ENTRY_ROW);
  ridge_field_binder_add_number (panel.binder, ADW_ENTRY_ROW (row), RIDGE_KEY_RESULT_TARGET);
  key_result = RIDGE_KEY_RESULT (ridge_ui_get (&panel.ui, RIDGE_TABLE_KEY_RESULT, "First answer within an hour"));
  panel_show (&panel, RIDGE_ENTITY (key_result));
  g_assert_cmpstr (get_text (row), ==, "90");

  type_text (row, "92.125");
  g_assert_cmpfloat (ridge_key_result_get_target (key_result), ==, 92.125);
  g_assert_cmpstr (get_text (row), ==, "92.125");
  type_text (row, "ninety");
  g_assert_cmpfloat (ridge_key_result_get_target (key_result), ==, 92.125);
  g_assert_cmpstr (get_text (row), ==, "ninety");
  g_assert_cmpuint (count_rows (&panel), ==, 2);
  panel_clear (&panel);
}

static void
test_choices (void)
{
  Panel panel;
  GtkWidget *kind;
  GtkWidget *owner;
  RidgeObjective *objective;
  RidgeEntity *lee;
  GListModel *model;
  g_autoptr (GError) error = NULL;

  panel_init (&panel);
  kind = add_row (&panel, ADW_TYPE_COMBO_ROW);
  owner = add_row (&panel, ADW_TYPE_COMBO_ROW);
  ridge_field_binder_add_choice (panel.binder, ADW_COMBO_ROW (kind), RIDGE_OBJECTIVE_KIND,
                                 ridge_objective_kind_get_type ());
  ridge_field_binder_add_reference (panel.binder, ADW_COMBO_ROW (owner), RIDGE_OBJECTIVE_OWNER,
                                    ridge_plan_get_people (panel.ui.plan), "Nobody");
  objective = RIDGE_OBJECTIVE (ridge_ui_get (&panel.ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do"));
  panel_show (&panel, RIDGE_ENTITY (objective));

  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), RIDGE_OBJECTIVE_LEARNING);
  g_assert_cmpint (ridge_objective_get_kind (objective), ==, RIDGE_OBJECTIVE_LEARNING);

  model = adw_combo_row_get_model (ADW_COMBO_ROW (owner));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
  g_assert_true (adw_combo_row_get_selected_item (ADW_COMBO_ROW (owner)) == ridge_objective_get_owner (objective));
  adw_combo_row_set_selected (ADW_COMBO_ROW (owner), 0);
  g_assert_null (ridge_objective_get_owner (objective));

  /* Who is retired is no longer offered, unless he owns it. */
  lee = ridge_ui_get (&panel.ui, RIDGE_TABLE_PERSON, "Lee Wong");
  ridge_change_field (panel.ui.document, lee, RIDGE_PERSON_RETIRED, RIDGE_INTEGER (TRUE), &error);
  g_assert_no_error (error);
  ridge_field_binder_set_entity (panel.binder, NULL);
  ridge_field_binder_set_entity (panel.binder, RIDGE_ENTITY (objective));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);
  panel_clear (&panel);
}

static void
test_day (void)
{
  Panel panel;
  GtkWidget *row;
  RidgeKpi *kpi;

  panel_init (&panel);
  row = add_row (&panel, RIDGE_TYPE_DAY_ROW);
  ridge_field_binder_add_day (panel.binder, RIDGE_DAY_ROW (row), RIDGE_KPI_RETIRED_ON);
  kpi = RIDGE_KPI (ridge_ui_get (&panel.ui, RIDGE_TABLE_KPI, "Discount rate"));
  panel_show (&panel, RIDGE_ENTITY (kpi));
  type_text (row, "2026-11-20");
  g_assert_cmpint (ridge_kpi_get_retired_on (kpi), ==, ridge_day_new (2026, 11, 20));
  g_assert_cmpstr (get_text (row), ==, "20 November 2026");
  type_text (row, "soon");
  g_assert_cmpint (ridge_kpi_get_retired_on (kpi), ==, ridge_day_new (2026, 11, 20));
  type_text (row, "");
  g_assert_cmpint (ridge_kpi_get_retired_on (kpi), ==, RIDGE_DAY_NONE);
  panel_clear (&panel);
}

static void
test_long_text (void)
{
  Panel panel;
  GtkWidget *row;
  g_autofree char *text = NULL;

  panel_init (&panel);
  row = add_row (&panel, RIDGE_TYPE_TEXT_ROW);
  ridge_field_binder_add_long_text (panel.binder, RIDGE_TEXT_ROW (row), RIDGE_PLAN_MISSION);
  panel_show (&panel, RIDGE_ENTITY (panel.ui.plan));
  ridge_text_row_set_text (RIDGE_TEXT_ROW (row), "One line\nand another");
  g_signal_emit_by_name (row, "apply");
  g_assert_cmpstr (ridge_plan_get_mission (panel.ui.plan), ==, "One line\nand another");
  text = ridge_text_row_dup_text (RIDGE_TEXT_ROW (row));
  g_assert_cmpstr (text, ==, "One line\nand another");
  panel_clear (&panel);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/fields/text", test_text);
  g_test_add_func ("/fields/refusal", test_refusal);
  g_test_add_func ("/fields/typing", test_typing_is_not_taken_away);
  g_test_add_func ("/fields/ends-while-saving", test_ends_while_saving);
  g_test_add_func ("/fields/number", test_number);
  g_test_add_func ("/fields/choices", test_choices);
  g_test_add_func ("/fields/day", test_day);
  g_test_add_func ("/fields/long-text", test_long_text);

  return g_test_run ();
}
