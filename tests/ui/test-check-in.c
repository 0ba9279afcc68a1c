/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/dialogs/ridge-check-in-dialog.h"

static RidgeKeyResult *
get_key_result (RidgeUiFixture *ui,
                const char     *title)
{
  return RIDGE_KEY_RESULT (ridge_ui_get (ui, RIDGE_TABLE_KEY_RESULT, title));
}

static RidgeKeyResult *
add_key_result (RidgeUiFixture *ui,
                const char     *objective,
                const char     *title)
{
  RidgeFieldValue values[] = {
    { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (title) },
    { RIDGE_KEY_RESULT_BASELINE, RIDGE_REAL (0) },
    { RIDGE_KEY_RESULT_TARGET, RIDGE_REAL (10) },
  };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_key_result (ui->document,
                                       RIDGE_OBJECTIVE (ridge_ui_get (ui, RIDGE_TABLE_OBJECTIVE, objective)),
                                       values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  return RIDGE_KEY_RESULT (ridge_plan_lookup (ui->plan, RIDGE_TABLE_KEY_RESULT, id));
}

static GtkWidget *
find (RidgeUiFixture *ui,
      const char     *text)
{
  return ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (ui)), text);
}

static void
press (RidgeUiFixture *ui,
       const char     *label)
{
  GtkWidget *button = find (ui, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ridge_ui_settle (ui);
}

static void
type_text (RidgeUiFixture *ui,
           const char     *title,
           const char     *text)
{
  GtkWidget *row = find (ui, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* A step that is left with something typed says so first, forwards and backwards. */
static void
test_typed (void)
{
  RidgeUiFixture ui;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  g_ptr_array_add (order, get_key_result (&ui, "First answer within an hour"));
  g_ptr_array_add (order, get_key_result (&ui, "Median days from order to handover"));
  adw_dialog_present (ridge_check_in_dialog_new (ui.context, order), GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);

  type_text (&ui, "Value in %", "55");
  press (&ui, "S_kip");
  g_assert_nonnull (find (&ui, "1 of 2"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (&ui, "Value in %"))), ==, "55");
  g_assert_nonnull (find (&ui, "What you typed here is not saved. Save it, or press the same button again to leave it out."));
  press (&ui, "S_kip");
  g_assert_nonnull (find (&ui, "2 of 2"));

  type_text (&ui, "Note", "Two frames were late");
  press (&ui, "_Back");
  g_assert_nonnull (find (&ui, "2 of 2"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (&ui, "Note"))), ==, "Two frames were late");
  press (&ui, "_Back");
  g_assert_nonnull (find (&ui, "1 of 2"));

  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

/* Those of one objective stand together, where its first one stood. */
static void
test_grouped (void)
{
  RidgeUiFixture ui;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  g_ptr_array_add (order, get_key_result (&ui, "First answer within an hour"));
  g_ptr_array_add (order, get_key_result (&ui, "Median days from order to handover"));
  g_ptr_array_add (order, add_key_result (&ui, "Support riders like friends do", "Second answer"));
  adw_dialog_present (ridge_check_in_dialog_new (ui.context, order), GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);

  g_assert_nonnull (find (&ui, "First answer within an hour"));
  g_assert_nonnull (find (&ui, "1 of 3"));
  press (&ui, "S_kip");
  g_assert_nonnull (find (&ui, "Second answer"));
  g_assert_nonnull (find (&ui, "Support riders like friends do"));
  press (&ui, "S_kip");
  g_assert_nonnull (find (&ui, "Median days from order to handover"));
  press (&ui, "_Back");
  g_assert_nonnull (find (&ui, "Second answer"));

  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

/* The walk does not go on over an entry that is empty. */
static void
test_empty (void)
{
  RidgeUiFixture ui;
  RidgeKeyResult *answer;
  guint n_before;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  answer = get_key_result (&ui, "First answer within an hour");
  n_before = g_list_model_get_n_items (ridge_key_result_get_check_ins (answer));
  ridge_ui_activate (&ui, "win.check-in", NULL);
  for (guint i = 0; i < 2; i++)
    {
      type_text (&ui, "Value in %", i == 0 ? "" : " \t");
      type_text (&ui, "Note", "Looks fine");
      press (&ui, "_Save");
      g_assert_nonnull (find (&ui, "There is no value yet. Type one to go on."));
      g_assert_cmpuint (g_list_model_get_n_items (ridge_key_result_get_check_ins (answer)), ==, n_before);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (&ui, "Note"))), ==, "Looks fine");
    }

  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

/* A check-in has the day that was typed; one for a day to come is planned, and that is said. */
static void
test_date (void)
{
  RidgeUiFixture ui;
  RidgeKeyResult *answer;
  RidgeDay day;
  double value;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  answer = get_key_result (&ui, "First answer within an hour");
  ridge_ui_activate (&ui, "win.check-in", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (&ui, "Date"))), ==, "21 November 2026");

  type_text (&ui, "Value in %", "62");
  type_text (&ui, "Date", "some day");
  press (&ui, "_Save");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (&ui, "Date"))), ==, "some day");
  g_assert_cmpfloat (ridge_key_result_get_current (answer), ==, 49);

  type_text (&ui, "Date", "2026-11-13");
  press (&ui, "_Save");
  g_assert_null (ridge_ui_get_dialog (&ui));
  g_assert_cmpfloat (ridge_key_result_get_current (answer), ==, 62);
  g_assert_cmpint (ridge_key_result_get_current_day (answer), ==, ridge_day_new (2026, 11, 13));

  ridge_ui_activate (&ui, "win.check-in-on", g_variant_new_int64 (ridge_entity_get_id (RIDGE_ENTITY (answer))));
  type_text (&ui, "Value in %", "64");
  type_text (&ui, "Date", "2026-11-22");
  press (&ui, "_Save");
  g_assert_null (ridge_ui_get_dialog (&ui));
  g_assert_nonnull (ridge_ui_find_text (GTK_WIDGET (ui.window), "Planned: the check-in counts from 22 November 2026 on."));
  g_assert_cmpfloat (ridge_key_result_get_current (answer), ==, 62);
  g_assert_true (ridge_key_result_get_planned (answer, &day, &value));
  g_assert_cmpint (day, ==, ridge_day_new (2026, 11, 22));
  ridge_ui_fixture_clear (&ui);
}

/* A milestone is done on the day of the walk, and a switch that was refused goes back. */
static void
test_milestones (void)
{
  RidgeUiFixture ui;
  RidgeFieldValue milestone = { RIDGE_MILESTONE_TITLE, RIDGE_TEXT ("Sign the lease") };
  RidgeFieldValue measure = { RIDGE_KEY_RESULT_MEASURE, RIDGE_INTEGER (RIDGE_MEASURE_MILESTONES) };
  RidgeKeyResult *steps;
  RidgeMilestone *lease;
  GtkWidget *row;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  steps = add_key_result (&ui, "Support riders like friends do", "The counter opens");
  ridge_change_fields (ui.document, RIDGE_ENTITY (steps), &measure, 1, &error);
  g_assert_no_error (error);
  ridge_create_milestone (ui.document, steps, &milestone, 1, &error);
  g_assert_no_error (error);
  lease = RIDGE_MILESTONE (ridge_ui_get (&ui, RIDGE_TABLE_MILESTONE, "Sign the lease"));
  g_ptr_array_add (order, steps);
  adw_dialog_present (ridge_check_in_dialog_new (ui.context, order), GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);

  row = find (&ui, "Sign the lease");
  type_text (&ui, "Date", "soon");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  g_assert_cmpint (ridge_milestone_get_done_on (lease), ==, RIDGE_DAY_NONE);
  type_text (&ui, "Date", "2026-11-12");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_assert_cmpint (ridge_milestone_get_done_on (lease), ==, ridge_day_new (2026, 11, 12));

  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

static GtkLabel *
get_name_label (RidgeUiFixture *ui,
                const char     *title)
{
  return GTK_LABEL (find (ui, title));
}

/* Saved, gone back to and saved again, it is one key result with a new word on it. */
static void
test_count (void)
{
  RidgeUiFixture ui;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  g_ptr_array_add (order, get_key_result (&ui, "First answer within an hour"));
  g_ptr_array_add (order, get_key_result (&ui, "Median days from order to handover"));
  adw_dialog_present (ridge_check_in_dialog_new (ui.context, order), GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);
  press (&ui, "_Save and Go On");
  press (&ui, "_Back");
  press (&ui, "_Save and Go On");
  press (&ui, "S_kip");
  g_assert_nonnull (find (&ui, "That Is All"));
  g_assert_nonnull (find (&ui, "1 key result has a new word on it."));

  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

static void
delete_elsewhere (RidgeUiFixture *ui,
                  const char     *title)
{
  RidgeDocument *elsewhere = ridge_ui_go_elsewhere (ui);
  g_autoptr (GError) error = NULL;

  g_assert_true (ridge_delete (elsewhere, ridge_ui_get_in (elsewhere, RIDGE_TABLE_KEY_RESULT, title), &error));
  ridge_ui_come_back (ui, elsewhere);
}

/* What another process deletes leaves the walk; what is typed on the others stays. */
static void
test_deleted (void)
{
  RidgeUiFixture ui;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  g_ptr_array_add (order, get_key_result (&ui, "First answer within an hour"));
  g_ptr_array_add (order, get_key_result (&ui, "Median days from order to handover"));
  g_ptr_array_add (order, get_key_result (&ui, "Share of city customers who buy again"));
  adw_dialog_present (ridge_check_in_dialog_new (ui.context, order), GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);
  press (&ui, "_Save and Go On");
  g_assert_nonnull (get_name_label (&ui, "Median days from order to handover"));
  type_text (&ui, "Note", "Looks fine");

  delete_elsewhere (&ui, "First answer within an hour");
  g_assert_nonnull (get_name_label (&ui, "Median days from order to handover"));
  g_assert_nonnull (find (&ui, "1 of 2"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (&ui, "Note"))), ==, "Looks fine");

  delete_elsewhere (&ui, "Median days from order to handover");
  g_assert_nonnull (get_name_label (&ui, "Share of city customers who buy again"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (&ui, "Note"))), ==, "");
  delete_elsewhere (&ui, "Share of city customers who buy again");
  g_assert_null (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/check-in/typed", test_typed);
  g_test_add_func ("/check-in/grouped", test_grouped);
  g_test_add_func ("/check-in/empty", test_empty);
  g_test_add_func ("/check-in/date", test_date);
  g_test_add_func ("/check-in/count", test_count);
  g_test_add_func ("/check-in/deleted", test_deleted);
  g_test_add_func ("/check-in/milestones", test_milestones);

  return g_test_run ();
}
