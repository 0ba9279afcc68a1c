/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/dialogs/ridge-period-dialog.h"
#include "ui/kpis/ridge-kpi-dialogs.h"
#include "ui/objectives/ridge-new-dialog.h"
#include "ui/widgets/ridge-text-row.h"

/* What a plan is drafted with: periods, key results, KPIs. */

static GtkWidget *
find (RidgeUiFixture *ui,
      const char     *text)
{
  GtkWidget *found = ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (ui)), text);

  if (found == NULL)
    g_error ("no “%s” in the dialog", text);
  return found;
}

static void
assert_text (RidgeUiFixture *ui,
             const char     *title,
             const char     *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (ui, title))), ==, text);
}

static void
type_text (RidgeUiFixture *ui,
           const char     *title,
           const char     *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (ui, title)), text);
}

static void
choose (RidgeUiFixture *ui,
        const char     *title,
        guint           position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (ui, title)), position);
}

static void
press (RidgeUiFixture *ui,
       const char     *label)
{
  g_signal_emit_by_name (find (ui, label), "clicked");
  ridge_ui_settle (ui);
}

static void
shut (RidgeUiFixture *ui)
{
  adw_dialog_force_close (ridge_ui_get_dialog (ui));
  ridge_ui_settle (ui);
}

/* Today is the 21st of November 2026, and Q3, Q4 and the year are there. */
static void
test_suggested (void)
{
  RidgeUiFixture ui;
  RidgeEntity *year;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  ridge_ui_activate (&ui, "win.new-period", NULL);
  assert_text (&ui, "Name", "Q1 2027");
  assert_text (&ui, "First Day", "1 January 2027");
  assert_text (&ui, "Last Day", "31 March 2027");

  /* What frames the quarter that is looked at; the year is there, so it is the next. */
  choose (&ui, "Kind", RIDGE_PERIOD_HALF);
  assert_text (&ui, "Name", "H2 2026");
  assert_text (&ui, "First Day", "1 July 2026");
  choose (&ui, "Kind", RIDGE_PERIOD_YEAR);
  assert_text (&ui, "Name", "2027");
  shut (&ui);

  year = ridge_ui_get (&ui, RIDGE_TABLE_PERIOD, "Q3 2026");
  ridge_context_set_period (ui.context, RIDGE_PERIOD (year));
  ridge_ui_activate (&ui, "win.new-period", NULL);
  choose (&ui, "Kind", RIDGE_PERIOD_THIRD);
  assert_text (&ui, "Name", "T3 2026");
  shut (&ui);

  /* Who plans in thirds is offered the next third. */
  RidgeFieldValue values[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT ("T1 2027") },
    { RIDGE_PERIOD_KIND, RIDGE_INTEGER (RIDGE_PERIOD_THIRD) },
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (ridge_day_new (2027, 1, 1)) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ridge_day_new (2027, 4, 30)) },
  };
  ridge_create_period (ui.document, values, G_N_ELEMENTS (values), &error);
  g_assert_no_error (error);
  ridge_ui_activate (&ui, "win.new-period", NULL);
  assert_text (&ui, "Name", "T3 2026");
  shut (&ui);
  ridge_ui_fixture_clear (&ui);
}

static void
test_first_day (void)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  ridge_ui_activate (&ui, "win.new-period", NULL);
  type_text (&ui, "First Day", "2027-04-01");
  assert_text (&ui, "Last Day", "30 June 2027");
  assert_text (&ui, "Name", "Q2 2027");

  /* One of any length keeps its length, and a name that was chosen stays. */
  choose (&ui, "Kind", RIDGE_PERIOD_CUSTOM);
  type_text (&ui, "Last Day", "2027-04-10");
  type_text (&ui, "Name", "The sprint");
  type_text (&ui, "First Day", "2027-04-05");
  assert_text (&ui, "Last Day", "14 April 2027");
  assert_text (&ui, "Name", "The sprint");
  shut (&ui);

  /* An existing quarter follows, too, and is saved so. */
  ridge_ui_activate (&ui, "win.edit-period", NULL);
  assert_text (&ui, "Name", "Q4 2026");
  type_text (&ui, "First Day", "2027-01-01");
  assert_text (&ui, "Last Day", "31 March 2027");
  assert_text (&ui, "Name", "Q1 2027");
  press (&ui, "_Save");
  g_assert_null (ridge_ui_get_dialog (&ui));
  ridge_ui_get (&ui, RIDGE_TABLE_PERIOD, "Q1 2027");
  ridge_ui_fixture_clear (&ui);
}

static RidgeObjective *
get_objective (RidgeUiFixture *ui)
{
  return RIDGE_OBJECTIVE (ridge_ui_get (ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do"));
}

static void
present_new (RidgeUiFixture *ui)
{
  adw_dialog_present (ridge_new_dialog_new (ui->context, RIDGE_TABLE_KEY_RESULT, RIDGE_INTO_OBJECTIVE (get_objective (ui))),
                      GTK_WIDGET (ui->window));
  ridge_ui_settle (ui);
}

static RidgeKeyResult *
add (RidgeUiFixture *ui,
     const char     *title)
{
  type_text (ui, "How will it be seen?", title);
  press (ui, "_Add");
  g_assert_null (ridge_ui_get_dialog (ui));
  return RIDGE_KEY_RESULT (ridge_ui_get (ui, RIDGE_TABLE_KEY_RESULT, title));
}

static gboolean
has_refusal (GtkWidget  *widget,
             const char *field)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "error") &&
      g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), field))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_refusal (child, field))
      return TRUE;

  return FALSE;
}

static void
test_key_results (void)
{
  RidgeUiFixture ui;
  RidgeKeyResult *added;
  GListModel *milestones;
  g_autoptr (RidgeEntity) first = NULL;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);

  present_new (&ui);
  choose (&ui, "Measured By", RIDGE_MEASURE_KEEP);
  choose (&ui, "Role", RIDGE_ROLE_GUARDRAIL);
  type_text (&ui, "Upper Bound", "5");
  added = add (&ui, "Complaints stay low");
  g_assert_cmpint (ridge_key_result_get_role (added), ==, RIDGE_ROLE_GUARDRAIL);
  g_assert_cmpfloat (ridge_key_result_get_high (added), ==, 5);

  present_new (&ui);
  choose (&ui, "Measured By", RIDGE_MEASURE_MILESTONES);
  ridge_text_row_set_text (RIDGE_TEXT_ROW (find (&ui, "Milestones, One on Each Line")), "Sign the lease\n\n  Paint it \nOpen");
  added = add (&ui, "The counter opens");
  milestones = ridge_key_result_get_milestones (added);
  g_assert_cmpuint (g_list_model_get_n_items (milestones), ==, 3);
  first = g_list_model_get_item (milestones, 1);
  g_assert_cmpstr (ridge_entity_get_title (first), ==, "Paint it");

  /* One step of undo for all of it. */
  ridge_document_undo (ui.document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (ridge_objective_get_key_results (get_objective (&ui))), ==, 2);

  present_new (&ui);
  choose (&ui, "Measured By", RIDGE_MEASURE_MILESTONES + 1);
  added = add (&ui, "The contract is signed");
  g_assert_cmpint (ridge_key_result_get_measure (added), ==, RIDGE_MEASURE_MILESTONES);
  g_assert_cmpuint (g_list_model_get_n_items (ridge_key_result_get_milestones (added)), ==, 1);

  ridge_ui_fixture_clear (&ui);
}

/* The KPI gives unit and baseline; a number that is none is called as its row is. */
static void
test_driven (void)
{
  RidgeUiFixture ui;
  RidgeKeyResult *added;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  present_new (&ui);
  choose (&ui, "Driven By", 2);
  type_text (&ui, "Target, or a Change Such as +20 %", "4");
  type_text (&ui, "Baseline", "some");
  type_text (&ui, "How will it be seen?", "Fewer discounts");
  press (&ui, "_Add");
  g_assert_true (has_refusal (GTK_WIDGET (ridge_ui_get_dialog (&ui)), "Baseline"));
  type_text (&ui, "Baseline", "5.5");
  added = add (&ui, "Fewer discounts");
  g_assert_cmpstr (ridge_kpi_get_name (ridge_key_result_get_driver (added)), ==, "Discount rate");
  g_assert_cmpstr (ridge_key_result_get_unit (added), ==, "%");
  g_assert_cmpfloat (ridge_key_result_get_baseline (added), ==, 5.5);
  g_assert_cmpfloat (ridge_key_result_get_target (added), ==, 4);
  ridge_ui_fixture_clear (&ui);
}

/* A KPI is asked for its target; where it says one itself, that stands there and can be seen. Another KPI brings its own,
 * but what a person typed stays. */
static void
test_measure (void)
{
  RidgeUiFixture ui;
  RidgeKpi *kpi;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  kpi = RIDGE_KPI (ridge_ui_get (&ui, RIDGE_TABLE_KPI, "Rider satisfaction"));
  /* It goes on until the day on which it is retired. */
  ridge_change_field (ui.document, RIDGE_ENTITY (kpi), RIDGE_KPI_RETIRED_ON, RIDGE_INTEGER (ridge_day_new (2027, 6, 30)), &error);
  g_assert_no_error (error);
  ridge_new_dialog_measure (GTK_WIDGET (ui.window), ui.context, kpi, get_objective (&ui), FALSE);
  ridge_ui_settle (&ui);
  assert_text (&ui, "How will it be seen?", "Rider satisfaction");
  type_text (&ui, "Target, or a Change Such as +20 %", "80");
  press (&ui, "_Add");
  g_assert_cmpfloat (ridge_key_result_get_target (RIDGE_KEY_RESULT (ridge_ui_get (&ui, RIDGE_TABLE_KEY_RESULT, "Rider satisfaction"))),
                     ==, 80);
  g_assert_true (ridge_key_result_get_driver (RIDGE_KEY_RESULT (ridge_ui_get (&ui, RIDGE_TABLE_KEY_RESULT, "Rider satisfaction"))) == kpi);

  kpi = RIDGE_KPI (ridge_ui_get (&ui, RIDGE_TABLE_KPI, "Discount rate"));
  ridge_change_field (ui.document, RIDGE_ENTITY (kpi), RIDGE_KPI_TARGET, RIDGE_REAL (3.25), &error);
  g_assert_no_error (error);
  ridge_new_dialog_measure (GTK_WIDGET (ui.window), ui.context, kpi, get_objective (&ui), FALSE);
  ridge_ui_settle (&ui);
  assert_text (&ui, "Target, or a Change Such as +20 %", "3.25");
  press (&ui, "_Add");
  g_assert_null (ridge_ui_get_dialog (&ui));
  g_assert_cmpfloat (ridge_key_result_get_target (RIDGE_KEY_RESULT (ridge_ui_get (&ui, RIDGE_TABLE_KEY_RESULT, "Discount rate"))),
                     ==, 3.25);

  ridge_new_dialog_measure (GTK_WIDGET (ui.window), ui.context, kpi, get_objective (&ui), FALSE);
  ridge_ui_settle (&ui);
  type_text (&ui, "How will it be seen?", "Fewer gifts");
  choose (&ui, "Driven By", 0);
  choose (&ui, "Driven By", 1);
  assert_text (&ui, "How will it be seen?", "Fewer gifts");
  assert_text (&ui, "Target, or a Change Such as +20 %", "");
  ridge_ui_fixture_clear (&ui);
}

static void
test_kpi (void)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  ridge_kpi_dialogs_new (GTK_WIDGET (ui.window), ui.context);
  ridge_ui_settle (&ui);
  type_text (&ui, "Name", "Churn");
  press (&ui, "Add");
  g_assert_nonnull (find (&ui, "Direction has to be chosen."));
  choose (&ui, "Direction", 1 + RIDGE_DIRECTION_LOWER);
  press (&ui, "Add");
  g_assert_null (ridge_ui_get_dialog (&ui));
  g_assert_cmpint (ridge_kpi_get_direction (RIDGE_KPI (ridge_ui_get (&ui, RIDGE_TABLE_KPI, "Churn"))), ==,
                   RIDGE_DIRECTION_LOWER);
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/drafting/suggested", test_suggested);
  g_test_add_func ("/drafting/first-day", test_first_day);
  g_test_add_func ("/drafting/key-results", test_key_results);
  g_test_add_func ("/drafting/driven", test_driven);
  g_test_add_func ("/drafting/measure", test_measure);
  g_test_add_func ("/drafting/kpi", test_kpi);

  return g_test_run ();
}
