/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/kpis/ridge-kpi-list.h"
#include "ui/kpis/ridge-kpi-row.h"
#include "ui/kpis/ridge-kpi-view.h"
#include "ui/kpis/ridge-link-row.h"
#include "ui/kpis/ridge-points-table.h"
#include "ui/objectives/ridge-kpi-shelf.h"
#include "ui/ridge-sidebar.h"
#include "words/ridge-words.h"

/* Every list, while the plan changes under it: what it shows and what it says to a screen reader
 * follow, nothing else is touched, and whoever is in it stays where he is. */

typedef struct
{
  RidgeUiFixture ui;
  RidgeKpi      *satisfaction;
  RidgeKpi      *discount;
  RidgeKpi      *revenue;
} Fixture;

static RidgeKpi *
get_kpi (Fixture    *self,
         const char *name)
{
  return RIDGE_KPI (ridge_ui_get (&self->ui, RIDGE_TABLE_KPI, name));
}

static void
set_up (Fixture      *self,
        gconstpointer place)
{
  ridge_ui_fixture_init (&self->ui, ridge_ui_fill_company);
  self->satisfaction = get_kpi (self, "Rider satisfaction");
  self->discount = get_kpi (self, "Discount rate");
  self->revenue = get_kpi (self, "Monthly revenue");
  ridge_ui_activate (&self->ui, "win.place", g_variant_new_string (place));
}

static void
tear_down (Fixture      *self,
           gconstpointer place)
{
  ridge_ui_fixture_clear (&self->ui);
}

static void
change (Fixture    *self,
        gpointer    entity,
        guint       column,
        RidgeCell   cell)
{
  g_autoptr (GError) error = NULL;

  ridge_change_field (self->ui.document, entity, column, cell, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
}

static GtkWidget *
get_page (Fixture *self)
{
  return GTK_WIDGET (ridge_window_get_visible_page (self->ui.window));
}

/* The KPIs as they are listed, each heading before those below it: "0: A, B; 2: C". */
static void
assert_kpis (Fixture    *self,
             const char *expected)
{
  GtkWidget *list = ridge_ui_find (get_page (self), RIDGE_TYPE_KPI_LIST);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (ridge_ui_find (list, GTK_TYPE_LIST_VIEW)));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (G_LIST_MODEL (model), i);
      guint start, end;

      gtk_section_model_get_section (GTK_SECTION_MODEL (model), i, &start, &end);
      if (start == i)
        g_string_append_printf (found, "%s%d: ", i > 0 ? "; " : "", ridge_kpi_get_perspective (kpi));
      g_string_append_printf (found, "%s%s", start == i ? "" : ", ", ridge_kpi_get_name (kpi));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* The list's row of a KPI; what it says to a screen reader begins as it is to. */
static GtkWidget *
find_kpi_row (GtkWidget  *root,
              const char *beginning)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *description = NULL;
      GtkWidget *found;

      if (!RIDGE_IS_KPI_ROW (child))
        {
          found = find_kpi_row (child, beginning);
          if (found != NULL)
            return found;
          continue;
        }
      g_object_get (child, "description", &description, NULL);
      if (!g_str_has_prefix (description, beginning))
        continue;
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, description);
      return root;
    }

  return NULL;
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_kpi_rows (Fixture      *self,
               gconstpointer data)
{
  GtkWidget *list = ridge_ui_find (get_page (self), RIDGE_TYPE_KPI_LIST);
  GtkListView *view = GTK_LIST_VIEW (ridge_ui_find (list, GTK_TYPE_LIST_VIEW));
  guint n_changes = 0;
  GtkWidget *row;
  gulong id;
  g_autoptr (GError) error = NULL;

  row = find_kpi_row (list, "Discount rate, 7.0\u00a0%, ");
  g_assert_nonnull (row);
  gtk_list_view_scroll_to (view, 1, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  ridge_ui_settle (&self->ui);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->ui.window)) == row);

  /* A value: the row says it, and no row comes or goes. */
  id = g_signal_connect_swapped (gtk_list_view_get_model (view), "items-changed", G_CALLBACK (count_cb), &n_changes);
  ridge_record_value (self->ui.document, self->discount, ridge_day_new (2026, 11, 20), 6.5, NULL, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_true (find_kpi_row (list, "Discount rate, 6.5\u00a0%, ") == row);
  g_assert_null (find_kpi_row (list, "Discount rate, 7.0\u00a0%, "));
  change (self, self->discount, RIDGE_KPI_NAME, RIDGE_TEXT ("Rebate"));
  g_assert_true (find_kpi_row (list, "Rebate, 6.5\u00a0%, ") == row);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->ui.window)) == row);
  g_clear_signal_handler (&id, gtk_list_view_get_model (view));
}

static void
test_kpi_list (Fixture      *self,
               gconstpointer data)
{
  GtkWidget *list = ridge_ui_find (get_page (self), RIDGE_TYPE_KPI_LIST);

  assert_kpis (self, "5: Rider satisfaction, Discount rate, Monthly revenue");

  /* To another perspective: under its heading, and alone there. */
  change (self, self->discount, RIDGE_KPI_PERSPECTIVE, RIDGE_INTEGER (RIDGE_PERSPECTIVE_FINANCIAL));
  assert_kpis (self, "0: Discount rate; 5: Rider satisfaction, Monthly revenue");
  g_assert_nonnull (ridge_ui_find_text (list, "Financial"));

  /* Retired: it leaves; asked for and back again. */
  change (self, self->revenue, RIDGE_KPI_RETIRED_ON, RIDGE_INTEGER (ridge_day_new (2026, 11, 1)));
  assert_kpis (self, "0: Discount rate; 5: Rider satisfaction");
  ridge_kpi_list_set_retired (RIDGE_KPI_LIST (list), TRUE);
  assert_kpis (self, "0: Discount rate; 5: Rider satisfaction, Monthly revenue");
  ridge_kpi_list_set_retired (RIDGE_KPI_LIST (list), FALSE);
  change (self, self->revenue, RIDGE_KPI_RETIRED_ON, RIDGE_NULL);
  assert_kpis (self, "0: Discount rate; 5: Rider satisfaction, Monthly revenue");

  /* Moved and deleted by another process. */
  {
    RidgeDocument *elsewhere = ridge_ui_go_elsewhere (&self->ui);
    g_autoptr (GError) error = NULL;

    ridge_delete (elsewhere, ridge_ui_get_in (elsewhere, RIDGE_TABLE_KPI, "Rider satisfaction"), &error);
    g_assert_no_error (error);
    ridge_ui_come_back (&self->ui, elsewhere);
  }
  assert_kpis (self, "0: Discount rate; 5: Monthly revenue");
}

/* A team stands for the teams below it, in every list alike. */
static void
test_kpi_teams (Fixture      *self,
                gconstpointer data)
{
  RidgeEntity *product = ridge_ui_get (&self->ui, RIDGE_TABLE_TEAM, "Product");
  RidgeEntity *care = ridge_ui_get (&self->ui, RIDGE_TABLE_TEAM, "Rider Care");
  g_autoptr (GError) error = NULL;

  change (self, self->satisfaction, RIDGE_KPI_TEAM, RIDGE_REF (ridge_entity_get_id (care)));
  ridge_ui_activate (&self->ui, "win.team", g_variant_new_int64 (ridge_entity_get_id (product)));
  assert_kpis (self, "");

  ridge_move_team (self->ui.document, RIDGE_TEAM (care), RIDGE_TEAM (product), NULL, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  assert_kpis (self, "5: Rider satisfaction");

  change (self, self->revenue, RIDGE_KPI_TEAM, RIDGE_REF (ridge_entity_get_id (product)));
  assert_kpis (self, "5: Rider satisfaction, Monthly revenue");
  ridge_ui_activate (&self->ui, "win.team", g_variant_new_int64 (ridge_entity_get_id (care)));
  assert_kpis (self, "5: Rider satisfaction");
  ridge_ui_activate (&self->ui, "win.team", g_variant_new_int64 (0));
  assert_kpis (self, "5: Rider satisfaction, Discount rate, Monthly revenue");
}

static void
select_kpi (Fixture  *self,
            RidgeKpi *kpi)
{
  ridge_context_reveal (self->ui.context, RIDGE_ENTITY (kpi));
  ridge_ui_settle (&self->ui);
}

static void
test_points (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *table = ridge_ui_find (get_page (self), RIDGE_TYPE_POINTS_TABLE);
  RidgeDay day = ridge_day_new (2026, 11, 1);
  GtkWidget *row;
  g_autoptr (GError) error = NULL;

  select_kpi (self, self->discount);
  row = ridge_ui_find_called (table, "1 November 2026, 7.0");
  g_assert_nonnull (row);
  ridge_record_value (self->ui.document, self->discount, day, 6.31, NULL, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_true (ridge_ui_find_called (table, "1 November 2026, 6.3") == row);
  change (self, self->discount, RIDGE_KPI_DECIMALS, RIDGE_INTEGER (2));
  g_assert_true (ridge_ui_find_called (table, "1 November 2026, 6.31") == row);

  /* A newer value comes above it; its day is to come. */
  ridge_record_value (self->ui.document, self->discount, day + 30, 5, NULL, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_nonnull (ridge_ui_find_called (table, "1 December 2026, 5.00, planned"));
  g_assert_true (ridge_ui_find_called (table, "1 November 2026, 6.31") == row);
}

static RidgePhase *
mark (Fixture    *self,
      RidgeDay    day,
      const char *reason)
{
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_mark_phase (self->ui.document, self->discount, day, reason, &error);

  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  return RIDGE_PHASE (ridge_plan_lookup (self->ui.plan, RIDGE_TABLE_PHASE, id));
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *found = ridge_ui_find_text (root, title);

  return found != NULL ? gtk_widget_get_ancestor (found, ADW_TYPE_ACTION_ROW) : NULL;
}

static void
test_phases (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *view = ridge_ui_find (get_page (self), RIDGE_TYPE_KPI_VIEW);
  RidgePhase *phase;
  GtkWidget *row;
  g_autoptr (GError) error = NULL;

  select_kpi (self, self->discount);
  g_assert_false (gtk_widget_get_mapped (ridge_ui_find_text (view, "Process Changes")));
  phase = mark (self, ridge_day_new (2025, 10, 1), "Spring sale");
  g_assert_true (gtk_widget_get_mapped (ridge_ui_find_text (view, "Process Changes")));
  row = find_row (view, "Spring sale");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_grab_focus (row));

  /* Another one, other words, other values: the row and the focus in it stay. */
  mark (self, ridge_day_new (2025, 6, 1), "New shop");
  change (self, phase, RIDGE_PHASE_REASON, RIDGE_TEXT ("Autumn sale"));
  ridge_record_value (self->ui.document, self->discount, ridge_day_new (2026, 12, 1), 6, NULL, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_true (find_row (view, "Autumn sale") == row);
  g_assert_nonnull (find_row (view, "New shop"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->ui.window)) == row);

  ridge_delete (self->ui.document, RIDGE_ENTITY (phase), &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_null (find_row (view, "Autumn sale"));
}

static void
test_links (Fixture      *self,
            gconstpointer data)
{
  GtkWidget *view = ridge_ui_find (get_page (self), RIDGE_TYPE_KPI_VIEW);
  GtkWidget *row;
  g_autoptr (GError) error = NULL;

  select_kpi (self, self->discount);
  ridge_link (self->ui.document, RIDGE_LINK_CONFLICTS, RIDGE_ENTITY (self->discount), RIDGE_ENTITY (self->revenue), 0, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  row = ridge_ui_find (view, RIDGE_TYPE_LINK_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Monthly revenue");
  g_assert_true (gtk_widget_grab_focus (row));

  change (self, self->revenue, RIDGE_KPI_NAME, RIDGE_TEXT ("Turnover"));
  ridge_link (self->ui.document, RIDGE_LINK_LEADS, RIDGE_ENTITY (self->satisfaction), RIDGE_ENTITY (self->discount), 1, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_true (ridge_ui_find (view, RIDGE_TYPE_LINK_ROW) == row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Turnover");
  g_assert_nonnull (find_row (view, "Rider satisfaction"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->ui.window)) == row);

  ridge_delete (self->ui.document, RIDGE_ENTITY (self->revenue), &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_null (find_row (view, "Turnover"));
  g_assert_nonnull (find_row (view, "Rider satisfaction"));
}

static void
test_shelf (Fixture      *self,
            gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->ui.window);
  GtkWidget *shelf;

  ridge_ui_activate (&self->ui, "win.show-details", NULL);
  shelf = ridge_ui_find (window, RIDGE_TYPE_KPI_SHELF);
  g_assert_nonnull (ridge_ui_find_called (shelf, "Discount rate"));
  change (self, self->discount, RIDGE_KPI_NAME, RIDGE_TEXT ("Rebate"));
  g_assert_nonnull (ridge_ui_find_called (shelf, "Rebate"));
  change (self, self->discount, RIDGE_KPI_RETIRED_ON, RIDGE_INTEGER (ridge_day_new (2026, 11, 1)));
  g_assert_null (ridge_ui_find_called (shelf, "Rebate"));
  change (self, self->discount, RIDGE_KPI_RETIRED_ON, RIDGE_NULL);
  g_assert_nonnull (ridge_ui_find_called (shelf, "Rebate"));
}

/* Further down in a long scorecard one stays there when a value changes. */
static void
test_sheets (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *view = ridge_ui_find (get_page (self), GTK_TYPE_LIST_VIEW);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double place;

  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll) / 2);
  ridge_ui_settle (&self->ui);
  place = gtk_adjustment_get_value (scroll);
  g_assert_cmpfloat (place, >, 0);
  change (self, self->discount, RIDGE_KPI_NAME, RIDGE_TEXT ("Rebate"));
  ridge_ui_settle (&self->ui);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (scroll), place, 1);
}

static void
test_teams (Fixture      *self,
            gconstpointer data)
{
  GtkWidget *sidebar = ridge_ui_find (GTK_WIDGET (self->ui.window), RIDGE_TYPE_SIDEBAR);
  RidgeEntity *care = ridge_ui_get (&self->ui, RIDGE_TABLE_TEAM, "Rider Care");

  g_assert_nonnull (ridge_ui_find_text (sidebar, "Rider Care"));
  change (self, care, RIDGE_TEAM_NAME, RIDGE_TEXT ("Care"));
  g_assert_nonnull (ridge_ui_find_text (sidebar, "Care"));
  change (self, care, RIDGE_TEAM_RETIRED, RIDGE_INTEGER (TRUE));
  g_assert_null (ridge_ui_find_text (sidebar, "Care"));
}

static void
test_history (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *words = NULL;
  AdwDialog *dialog;

  ridge_ui_activate (&self->ui, "win.history", NULL);
  dialog = ridge_ui_get_dialog (&self->ui);
  change (self, self->discount, RIDGE_KPI_NAME, RIDGE_TEXT ("Rebate"));
  words = ridge_words_verb (ridge_document_get_undo_verb (self->ui.document),
                            ridge_document_get_undo_subject (self->ui.document));
  g_assert_nonnull (ridge_ui_find_called (GTK_WIDGET (dialog), words));
  adw_dialog_force_close (dialog);
  ridge_ui_settle (&self->ui);
}

#define add(path, place, function) g_test_add ("/lists/" path, Fixture, place, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  add ("kpi-rows", "kpis", test_kpi_rows);
  add ("kpis", "kpis", test_kpi_list);
  add ("kpis-of-teams", "kpis", test_kpi_teams);
  add ("values", "kpis", test_points);
  add ("process-changes", "kpis", test_phases);
  add ("links", "kpis", test_links);
  add ("shelf", "objectives", test_shelf);
  add ("sheets", "scorecard", test_sheets);
  add ("teams", "today", test_teams);
  add ("history", "today", test_history);

  return g_test_run ();
}
