/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/dialogs/ridge-person-page.h"
#include "ui/dialogs/ridge-team-page.h"
#include "ui/kpis/ridge-kpi-dialogs.h"
#include "ui/kpis/ridge-kpis-page-private.h"
#include "ui/objectives/ridge-new-dialog.h"
#include "ui/widgets/ridge-text-row.h"

/* Every row of every form is driven to each other value it offers, and back.
 * What can be done is done and undone by the way back; what cannot be done is
 * refused in words. Warnings are fatal, so a verb that takes a combination of
 * fields for a programmer's mistake ends the test. */

/* What a person may type, whatever the row asks for. */
static const char *const typed[] = { "Another", "7", "-3.5", "0", "2026-10-05", "2026-12-24", "+20 %", "", "  ", "soon" };

static gboolean
is_driven (GtkWidget *widget)
{
  return ADW_IS_COMBO_ROW (widget) || ADW_IS_SPIN_ROW (widget) || ADW_IS_SWITCH_ROW (widget) ||
         ADW_IS_ENTRY_ROW (widget) || RIDGE_IS_TEXT_ROW (widget);
}

/* An expander's rows are part of the form. */
static void
collect (GtkWidget *widget,
         GPtrArray *rows)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  if (is_driven (widget) && gtk_widget_get_sensitive (widget))
    g_ptr_array_add (rows, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, rows);
}

static GPtrArray *
list_rows (RidgeUiFixture *ui,
           GtkWidget      *root)
{
  g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  collect (root, closed);
  ridge_ui_settle (ui);
  collect (root, rows);
  return rows;
}

/* What was started is done; drawing is left to the end of a row. */
static void
catch_up (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* What the plan says. Among its siblings a team that left and came back is the last. */
static char *
dump (RidgeUiFixture *ui)
{
  g_autofree char *text = ridge_plan_dump (ui->plan);
  g_autoptr (GRegex) rank = g_regex_new ("^(team .*) rank=\"[^\"]*\"", G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace (rank, text, -1, 0, "\\1", 0, NULL);
}

static void
assert_is_back (RidgeUiFixture *ui,
                const char     *title,
                const char     *before)
{
  g_autofree char *after = dump (ui);
  g_auto (GStrv) was = NULL;
  g_auto (GStrv) is = NULL;

  if (g_str_equal (before, after))
    return;

  was = g_strsplit (before, "\n", -1);
  is = g_strsplit (after, "\n", -1);
  for (guint i = 0; was[i] != NULL && is[i] != NULL; i++)
    if (!g_str_equal (was[i], is[i]))
      g_error ("the row “%s” does not come back:\n  %s\n  %s", title, was[i], is[i]);
  g_error ("the row “%s” adds or takes rows", title);
}

static char *
name_choice (AdwComboRow *row,
             guint        position)
{
  GtkExpression *expression = adw_combo_row_get_expression (row);
  g_autoptr (GObject) item = g_list_model_get_item (adw_combo_row_get_model (row), position);
  GValue value = G_VALUE_INIT;
  char *name;

  if (expression == NULL || !gtk_expression_evaluate (expression, item, &value))
    return g_strdup (GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (GTK_STRING_OBJECT (item)) : "?");

  name = g_value_dup_string (&value);
  g_value_unset (&value);
  return name;
}

/* Choosing may change what there is to choose from. */
static void
choose (AdwComboRow *row,
        const char  *name)
{
  guint n = g_list_model_get_n_items (adw_combo_row_get_model (row));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *other = name_choice (row, i);

      if (g_strcmp0 (name, other) == 0)
        {
          adw_combo_row_set_selected (row, i);
          break;
        }
    }
  catch_up ();
}

static void
drive_combo (RidgeUiFixture *ui,
             AdwComboRow    *row,
             const char     *title,
             const char     *before)
{
  GListModel *model = adw_combo_row_get_model (row);
  guint n = g_list_model_get_n_items (model);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = NULL;

  if (adw_combo_row_get_selected (row) == GTK_INVALID_LIST_POSITION)
    return;
  first = name_choice (row, adw_combo_row_get_selected (row));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, name_choice (row, i));
  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (names->pdata[i], first) == 0)
        continue;
      choose (row, names->pdata[i]);
      choose (row, first);
      assert_is_back (ui, title, before);
    }
}

static void
apply_text (GtkWidget  *row,
            const char *text)
{
  if (RIDGE_IS_TEXT_ROW (row))
    {
      ridge_text_row_set_text (RIDGE_TEXT_ROW (row), text);
      g_signal_emit_by_name (row, "apply");
    }
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (row), text);
      g_signal_emit_by_name (row, "entry-activated");
    }
  catch_up ();
}

static gboolean
is_changed_by_adder (RidgeUiFixture *ui,
                     const char     *title,
                     const char     *before)
{
  g_autofree char *after = dump (ui);

  return g_str_has_prefix (title, "Add ") && !g_str_equal (before, after);
}

/* The KPI that is looked at, if there is one. */
static gpointer
get_shown (RidgeUiFixture *ui)
{
  return ridge_kpis_page_get_kpi (RIDGE_KPIS_PAGE (ridge_window_get_page (ui->window, "kpis")));
}

static void
drive_text (RidgeUiFixture *ui,
            GtkWidget      *row,
            const char     *title,
            const char     *before)
{
  gpointer shown = get_shown (ui);
  g_autofree char *first = RIDGE_IS_TEXT_ROW (row) ? ridge_text_row_dup_text (RIDGE_TEXT_ROW (row))
                                                   : g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  for (guint i = 0; i < G_N_ELEMENTS (typed) && gtk_widget_get_mapped (row); i++)
    {
      apply_text (row, typed[i]);
      /* A row that adds is empty again, a list that is sorted by what was typed has made another row of
       * it, and the page of the KPIs leaves one that is retired. */
      if (get_shown (ui) != shown)
        {
          g_assert_true (ridge_document_undo (ui->document, NULL));
          ridge_context_reveal (ui->context, shown);
          catch_up ();
        }
      else if (!gtk_widget_get_mapped (row) || is_changed_by_adder (ui, title, before))
        g_assert_true (ridge_document_undo (ui->document, NULL));
      else
        apply_text (row, first);
      assert_is_back (ui, title, before);
    }
}

static void
drive_spin (RidgeUiFixture *ui,
            AdwSpinRow     *row,
            const char     *title,
            const char     *before)
{
  GtkAdjustment *adjustment = adw_spin_row_get_adjustment (row);
  double first = adw_spin_row_get_value (row);
  double values[] = { gtk_adjustment_get_lower (adjustment), gtk_adjustment_get_upper (adjustment), first + 1, first - 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      adw_spin_row_set_value (row, values[i]);
      catch_up ();
      adw_spin_row_set_value (row, first);
      catch_up ();
      assert_is_back (ui, title, before);
    }
}

static void
drive_row (RidgeUiFixture *ui,
           GtkWidget      *row)
{
  g_autofree char *title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_autofree char *before = dump (ui);

  g_test_message ("  %s", title);
  if (ADW_IS_COMBO_ROW (row))
    drive_combo (ui, ADW_COMBO_ROW (row), title, before);
  else if (ADW_IS_SPIN_ROW (row))
    drive_spin (ui, ADW_SPIN_ROW (row), title, before);
  else if (ADW_IS_SWITCH_ROW (row))
    for (int i = 0; i < 2; i++)
      {
        adw_switch_row_set_active (ADW_SWITCH_ROW (row), !adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
        catch_up ();
      }
  else
    drive_text (ui, row, title, before);
  ridge_ui_settle (ui);
  assert_is_back (ui, title, before);
}

/* The rows of a form in the state it is in; returns how many. */
static guint
drive_form (RidgeUiFixture *ui,
            GtkWidget      *root)
{
  g_autoptr (GPtrArray) rows = list_rows (ui, root);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    if (gtk_widget_get_mapped (rows->pdata[i]))
      {
        drive_row (ui, rows->pdata[i]);
        n++;
      }

  return n;
}

/* ---- A plan in which every form has something to show ---- */

static gint64
must (gint64  id,
      GError *error)
{
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  return id;
}

static RidgeKeyResult *
add_key_result (RidgeUiFixture *ui,
                const char     *title,
                RidgeMeasure    measure)
{
  RidgeObjective *objective = RIDGE_OBJECTIVE (ridge_ui_get (ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do"));
  RidgeFieldValue values[] = {
    { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (title) },
    { RIDGE_KEY_RESULT_MEASURE, RIDGE_INTEGER (measure) },
    { RIDGE_KEY_RESULT_LOW, measure == RIDGE_MEASURE_KEEP ? RIDGE_REAL (2) : RIDGE_NULL },
    { RIDGE_KEY_RESULT_HIGH, measure == RIDGE_MEASURE_KEEP ? RIDGE_REAL (5) : RIDGE_NULL },
  };
  GError *error = NULL;
  gint64 id = must (ridge_create_key_result (ui->document, objective, values, G_N_ELEMENTS (values), &error), error);

  return RIDGE_KEY_RESULT (ridge_plan_lookup (ui->plan, RIDGE_TABLE_KEY_RESULT, id));
}

static void
fill_details (RidgeUiFixture *ui)
{
  RidgeKeyResult *kept = add_key_result (ui, "Complaints stay low", RIDGE_MEASURE_KEEP);
  RidgeKeyResult *steps = add_key_result (ui, "The counter opens", RIDGE_MEASURE_MILESTONES);
  RidgeKeyResult *answer = RIDGE_KEY_RESULT (ridge_ui_get (ui, RIDGE_TABLE_KEY_RESULT, "First answer within an hour"));
  RidgeEntity *kpi = ridge_ui_get (ui, RIDGE_TABLE_KPI, "Discount rate");
  RidgeFieldValue milestone = { RIDGE_MILESTONE_TITLE, RIDGE_TEXT ("Sign the lease") };
  RidgeFieldValue initiative = { RIDGE_INITIATIVE_TITLE, RIDGE_TEXT ("Hire two people") };
  RidgeFieldValue team = { RIDGE_TEAM_NAME, RIDGE_TEXT ("Night Shift") };
  RidgeTeam *care = RIDGE_TEAM (ridge_ui_get (ui, RIDGE_TABLE_TEAM, "Rider Care"));
  GError *error = NULL;

  must (ridge_link (ui->document, RIDGE_LINK_DRIVES, kpi, RIDGE_ENTITY (kept), 0, &error), error);
  must (ridge_create_milestone (ui->document, steps, &milestone, 1, &error), error);
  must (ridge_create_initiative (ui->document, answer, &initiative, 1, &error), error);
  must (ridge_create_plan_step (ui->document, answer, ridge_day_new (2026, 11, 1), 60, &error), error);
  must (ridge_create_team (ui->document, care, &team, 1, &error), error);
  must (ridge_mark_phase (ui->document, RIDGE_KPI (kpi), ridge_day_new (2026, 3, 1), "New price list", &error), error);
}

static void
init (RidgeUiFixture *ui)
{
  ridge_ui_fixture_init (ui, ridge_ui_fill_company);
  fill_details (ui);
  ridge_ui_settle (ui);
}

/* ---- The panes ---- */

static void
drive_details (RidgeTable  table,
               const char *title,
               guint       least)
{
  RidgeUiFixture ui;

  init (&ui);
  ridge_context_reveal (ui.context, ridge_ui_get (&ui, table, title));
  ridge_ui_settle (&ui);
  g_assert_cmpuint (drive_form (&ui, GTK_WIDGET (ui.window)), >=, least);
  ridge_ui_fixture_clear (&ui);
}

static void
test_objective (void)
{
  drive_details (RIDGE_TABLE_OBJECTIVE, "Support riders like friends do", 7);
}

static void
test_key_result (void)
{
  drive_details (RIDGE_TABLE_KEY_RESULT, "First answer within an hour", 12);
}

static void
test_kept_key_result (void)
{
  drive_details (RIDGE_TABLE_KEY_RESULT, "Complaints stay low", 10);
}

static void
test_milestones (void)
{
  drive_details (RIDGE_TABLE_KEY_RESULT, "The counter opens", 8);
}

static void
test_kpi (void)
{
  drive_details (RIDGE_TABLE_KPI, "Discount rate", 20);
}

/* ---- The dialogs ---- */

static void
drive_dialog (RidgeUiFixture *ui,
              guint           least)
{
  AdwDialog *dialog = ridge_ui_get_dialog (ui);

  g_assert_nonnull (dialog);
  g_assert_cmpuint (drive_form (ui, GTK_WIDGET (dialog)), >=, least);
  adw_dialog_force_close (dialog);
  ridge_ui_settle (ui);
}

static void
drive_action (const char *action,
              guint       least)
{
  RidgeUiFixture ui;

  init (&ui);
  ridge_ui_activate (&ui, action, NULL);
  drive_dialog (&ui, least);
  ridge_ui_fixture_clear (&ui);
}

static void
test_plan (void)
{
  drive_action ("win.plan-properties", 8);
}

static void
test_periods (void)
{
  drive_action ("win.new-period", 4);
  drive_action ("win.edit-period", 4);
}

static void
test_check_in (void)
{
  drive_action ("win.check-in", 3);
}

static void
present_page (RidgeUiFixture    *ui,
              AdwNavigationPage *page)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *navigation = adw_navigation_view_new ();

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), page);
  adw_dialog_set_child (dialog, navigation);
  adw_dialog_present (dialog, GTK_WIDGET (ui->window));
  ridge_ui_settle (ui);
}

static void
test_team (void)
{
  RidgeUiFixture ui;
  static const char *const names[] = { "Night Shift", "Rider Care", "Product" };

  init (&ui);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      present_page (&ui, ridge_team_page_new (ui.context, RIDGE_TEAM (ridge_ui_get (&ui, RIDGE_TABLE_TEAM, names[i]))));
      drive_dialog (&ui, 3);
    }
  ridge_ui_fixture_clear (&ui);
}

/* A team goes where it is told to, as one step of undo. */
static void
test_team_moves (void)
{
  RidgeUiFixture ui;
  RidgeTeam *care;
  RidgeTeam *product;
  AdwComboRow *part_of;
  g_autoptr (GError) error = NULL;

  init (&ui);
  care = RIDGE_TEAM (ridge_ui_get (&ui, RIDGE_TABLE_TEAM, "Rider Care"));
  product = RIDGE_TEAM (ridge_ui_get (&ui, RIDGE_TABLE_TEAM, "Product"));
  present_page (&ui, ridge_team_page_new (ui.context, care));
  part_of = ADW_COMBO_ROW (ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (&ui)), "Part Of"));
  g_assert_nonnull (part_of);

  choose (part_of, "Product");
  g_assert_true (ridge_team_get_parent (care) == product);
  g_assert_true (adw_combo_row_get_selected_item (part_of) == (gpointer) product);
  ridge_document_undo (ui.document, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&ui);
  g_assert_null (ridge_team_get_parent (care));
  g_assert_cmpuint (adw_combo_row_get_selected (part_of), ==, 0);

  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  ridge_ui_fixture_clear (&ui);
}

static void
test_person (void)
{
  RidgeUiFixture ui;

  init (&ui);
  present_page (&ui, ridge_person_page_new (ui.context, RIDGE_PERSON (ridge_ui_get (&ui, RIDGE_TABLE_PERSON, "Lee Wong"))));
  drive_dialog (&ui, 3);
  ridge_ui_fixture_clear (&ui);
}

static void
test_new (void)
{
  RidgeUiFixture ui;
  RidgeObjective *objective;

  init (&ui);
  objective = RIDGE_OBJECTIVE (ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do"));
  adw_dialog_present (ridge_new_dialog_new (ui.context, RIDGE_TABLE_KEY_RESULT, RIDGE_INTO_OBJECTIVE (objective)),
                      GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);
  drive_dialog (&ui, 5);
  ridge_kpi_dialogs_new (GTK_WIDGET (ui.window), ui.context);
  ridge_ui_settle (&ui);
  drive_dialog (&ui, 5);
  ridge_ui_fixture_clear (&ui);
}

static void
test_values (void)
{
  RidgeUiFixture ui;
  RidgeKpi *kpi;

  init (&ui);
  kpi = RIDGE_KPI (ridge_ui_get (&ui, RIDGE_TABLE_KPI, "Rider satisfaction"));
  ridge_kpi_dialogs_mark_change (GTK_WIDGET (ui.window), ui.context, kpi, ridge_day_new (2026, 5, 1));
  ridge_ui_settle (&ui);
  drive_dialog (&ui, 2);
  ridge_kpi_dialogs_baseline (GTK_WIDGET (ui.window), ui.context, RIDGE_ENTITY (kpi));
  ridge_ui_settle (&ui);
  drive_dialog (&ui, 1);
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/forms/team-moves", test_team_moves);
  g_test_add_func ("/forms/team", test_team);
  g_test_add_func ("/forms/person", test_person);
  g_test_add_func ("/forms/plan", test_plan);
  g_test_add_func ("/forms/periods", test_periods);
  g_test_add_func ("/forms/new", test_new);
  g_test_add_func ("/forms/values", test_values);
  g_test_add_func ("/forms/check-in", test_check_in);
  g_test_add_func ("/forms/objective", test_objective);
  g_test_add_func ("/forms/key-result", test_key_result);
  g_test_add_func ("/forms/kept-key-result", test_kept_key_result);
  g_test_add_func ("/forms/milestones", test_milestones);
  g_test_add_func ("/forms/kpi", test_kpi);

  return g_test_run ();
}
