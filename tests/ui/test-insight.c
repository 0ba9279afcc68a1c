/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of the KPIs says about the values: status, season, shift, questions, leads. */

#include <math.h>
#include <sqlite3.h>

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/kpis/ridge-chart-widget.h"
#include "ui/kpis/ridge-kpi-details.h"
#include "ui/kpis/ridge-kpis-page-private.h"
#include "ui/widgets/ridge-form-dialog.h"
#include "ui/widgets/ridge-nhs-widget.h"

typedef struct
{
  RidgeUiFixture ui;
  RidgeKpisPage *page;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  ridge_ui_fixture_init (&self->ui, ridge_ui_fill_values);
  ridge_ui_activate (&self->ui, "win.place", g_variant_new_string ("kpis"));
  self->page = RIDGE_KPIS_PAGE (ridge_window_get_page (self->ui.window, "kpis"));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  ridge_ui_fixture_clear (&self->ui);
}

static gboolean
is_answered (gpointer data)
{
  return !ridge_kpi_insight_is_asking (data);
}

static void
wait_for_answers (Fixture *self)
{
  ridge_ui_wait (is_answered, ridge_kpi_view_get_insight (self->page->view), "the answers about the values");
}

static RidgeKpi *
choose (Fixture    *self,
        const char *name)
{
  RidgeKpi *kpi = RIDGE_KPI (ridge_ui_get (&self->ui, RIDGE_TABLE_KPI, name));

  ridge_context_reveal (self->ui.context, RIDGE_ENTITY (kpi));
  wait_for_answers (self);
  ridge_ui_settle (&self->ui);
  return kpi;
}

static gboolean
is_seen (Fixture    *self,
         const char *text)
{
  GtkWidget *widget = ridge_ui_find_text (GTK_WIDGET (self->page->view), text);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

static void
test_status (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *icons;

  choose (self, "Calm");
  icons = ridge_ui_find (GTK_WIDGET (self->page->view), RIDGE_TYPE_NHS_WIDGET);
  g_assert_true (gtk_widget_get_visible (icons));
  g_assert_cmpstr (ridge_nhs_widget_get_sentence (RIDGE_NHS_WIDGET (icons)), ==,
                   "Routine, and the limits miss the target: redesign the process, do not chase values. F: the limits miss the target.");
  g_assert_true (is_seen (self, ridge_nhs_widget_get_sentence (RIDGE_NHS_WIDGET (icons))));

  choose (self, "Young");
  g_assert_false (gtk_widget_get_visible (icons));
}

static void
test_nothing_to_say (Fixture       *self,
                     gconstpointer  data)
{
  choose (self, "Calm");
  g_assert_cmpint (ridge_kpi_insight_get_shift (ridge_kpi_view_get_insight (self->page->view)), ==, RIDGE_DAY_NONE);
  g_assert_false (is_seen (self, "Questions"));
}

static GtkCheckButton *
get_check (AdwDialog  *dialog,
           const char *question)
{
  GtkWidget *row = ridge_ui_find_text (GTK_WIDGET (dialog), question);

  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

/* All four and a reason: then, and only then, is the change marked. */
static void
test_mark_shift (Fixture       *self,
                 gconstpointer  data)
{
  static const char *const questions[] = {
    "The values behave clearly differently", "The reason is known", "The new behavior is wanted", "It is expected to continue",
  };
  RidgeKpi *kpi = choose (self, "Shifted");
  RidgeDay day = ridge_kpi_insight_get_shift (ridge_kpi_view_get_insight (self->page->view));
  g_autoptr (RidgePhase) phase = NULL;
  AdwDialog *dialog;
  GtkWidget *accept;

  g_assert_cmpint (day, ==, ridge_day_new (2023, 7, 1));
  ridge_ui_activate (&self->ui, "kpi.mark-shift", NULL);
  dialog = ridge_ui_get_dialog (&self->ui);
  accept = gtk_widget_get_ancestor (ridge_ui_find_text (GTK_WIDGET (dialog), "Mark"), GTK_TYPE_BUTTON);
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_assert_false (gtk_widget_get_sensitive (accept));
      gtk_check_button_set_active (get_check (dialog, questions[i]), TRUE);
    }
  g_assert_true (gtk_widget_get_sensitive (accept));

  g_signal_emit_by_name (accept, "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (ridge_kpi_get_phases (kpi)), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (ridge_form_dialog_get_row (RIDGE_FORM_DIALOG (dialog), "reason")), "New supplier");
  g_signal_emit_by_name (accept, "clicked");
  ridge_ui_settle (&self->ui);
  g_assert_cmpuint (g_list_model_get_n_items (ridge_kpi_get_phases (kpi)), ==, 1);
  phase = g_list_model_get_item (ridge_kpi_get_phases (kpi), 0);
  g_assert_cmpstr (ridge_phase_get_reason (phase), ==, "New supplier");
  g_assert_cmpint (ridge_phase_get_day (phase), ==, day);
  wait_for_answers (self);
  g_assert_cmpint (ridge_kpi_insight_get_shift (ridge_kpi_view_get_insight (self->page->view)), ==, RIDGE_DAY_NONE);
}

static void
test_dismiss_shift (Fixture       *self,
                    gconstpointer  data)
{
  RidgeKpiInsight *insight = ridge_kpi_view_get_insight (self->page->view);

  choose (self, "Shifted");
  g_assert_cmpint (ridge_kpi_insight_get_shift (insight), !=, RIDGE_DAY_NONE);
  ridge_ui_activate (&self->ui, "kpi.dismiss-shift", NULL);
  g_assert_cmpint (ridge_kpi_insight_get_shift (insight), ==, RIDGE_DAY_NONE);
  choose (self, "Calm");
  choose (self, "Shifted");
  g_assert_cmpint (ridge_kpi_insight_get_shift (insight), ==, RIDGE_DAY_NONE);
}

static void
test_question (Fixture       *self,
               gconstpointer  data)
{
  RidgeKpi *kpi = choose (self, "Shifted");
  g_autoptr (GError) error = NULL;

  ridge_mark_phase (self->ui.document, kpi, ridge_day_new (2023, 7, 1), "New supplier", &error);
  g_assert_no_error (error);
  wait_for_answers (self);
  ridge_ui_settle (&self->ui);
  /* Who gives a reason for the change has answered the question. */
  g_assert_false (is_seen (self, "Questions"));
}

/* Lets every change so far have been made long ago. */
static void
age_history (Fixture *self)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (self->ui.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE change SET made_at = '2020-01-01T00:00:00Z'", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static gboolean
asks_about_revisions (gpointer data)
{
  return is_seen (data, "Why are values revised in one direction?");
}

/* Undone, nothing was revised. */
static gboolean
asks_nothing (gpointer data)
{
  return !asks_about_revisions (data);
}

static void
test_revisions (Fixture       *self,
                gconstpointer  data)
{
  RidgeKpi *kpi = choose (self, "Calm");
  RidgePointInput points[9];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (RidgePointInput) { ridge_series_get_days (ridge_kpi_get_series (kpi))[i],
                                    ridge_series_get_values (ridge_kpi_get_series (kpi))[i] + 1 + i % 3, NULL };
  age_history (self);
  ridge_import_points (self->ui.document, kpi, points, G_N_ELEMENTS (points), 0, RIDGE_IMPORT_REPLACE, &error);
  g_assert_no_error (error);
  ridge_ui_wait (asks_about_revisions, self, "the question about revisions");

  choose (self, "Led");
  g_assert_false (asks_about_revisions (self));
  choose (self, "Calm");
  ridge_ui_wait (asks_about_revisions, self, "the question about revisions");
  ridge_document_undo (self->ui.document, &error);
  g_assert_no_error (error);
  ridge_ui_wait (asks_nothing, self, "the question to go");
}

/* The choice and the number are one. */
static void
test_season (Fixture       *self,
             gconstpointer  data)
{
  RidgeKpi *kpi = choose (self, "Calm");
  GtkWidget *details = ridge_ui_find (GTK_WIDGET (self->page->view), RIDGE_TYPE_KPI_DETAILS);
  GtkWidget *season = gtk_widget_get_ancestor (ridge_ui_find_text (details, "Season"), ADW_TYPE_COMBO_ROW);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (season)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (season), 3);
  ridge_ui_settle (&self->ui);
  g_assert_cmpint (ridge_kpi_get_season (kpi), ==, 12);
  g_assert_nonnull (ridge_kpi_get_season_free (kpi));

  ridge_change_field (self->ui.document, RIDGE_ENTITY (kpi), RIDGE_KPI_SEASON, RIDGE_INTEGER (6), &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (season)), ==, 4);
  choose (self, "Shifted");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (season)), ==, 0);
}

/* What is seen stands above the chart with one thing to do; done, it is gone, and the focus is on the chart. */
static void
test_finding (Fixture       *self,
              gconstpointer  data)
{
  RidgeKpi *kpi = RIDGE_KPI (ridge_ui_get (&self->ui, RIDGE_TABLE_KPI, "Calm"));
  RidgePointInput points[36];
  GtkWidget *button;
  g_autoptr (GError) error = NULL;

  choose (self, "Calm");
  g_assert_false (is_seen (self, "Take the Season Out"));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (RidgePointInput) { ridge_series_get_days (ridge_kpi_get_series (kpi))[i],
                                    100 + 30 * sin (2 * G_PI * (i % 12) / 12.0) + i * 7 % 5, NULL, NULL };
  ridge_import_points (self->ui.document, kpi, points, G_N_ELEMENTS (points), 0, RIDGE_IMPORT_REPLACE, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  wait_for_answers (self);
  g_assert_nonnull (ridge_ui_find_text (GTK_WIDGET (self->page->view), "Take the Season Out"));
  g_assert_true (is_seen (self, "Take the Season Out"));
  button = gtk_widget_get_ancestor (ridge_ui_find_text (GTK_WIDGET (self->page->view), "Take the Season Out"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  ridge_ui_settle (&self->ui);
  g_assert_cmpint (ridge_kpi_get_season (kpi), ==, 12);
  g_assert_false (is_seen (self, "Take the Season Out"));
  g_assert_true (RIDGE_IS_CHART_WIDGET (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self->page->view)))));

  ridge_document_undo (self->ui.document, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&self->ui);
  g_assert_true (is_seen (self, "Take the Season Out"));
}

static gboolean
says_led (gpointer data)
{
  return is_seen (data, "Led by this KPI: supported at a lag of 2 months");
}

static gboolean
says_leads (gpointer data)
{
  return is_seen (data, "Leads to this KPI: supported at a lag of 2 months");
}

static void
test_lead (Fixture       *self,
           gconstpointer  data)
{
  choose (self, "Calm");
  ridge_ui_wait (says_leads, self, "the test of the link");
  choose (self, "Led");
  ridge_ui_wait (says_led, self, "the test of the link from its other end");
}

/* What is known stays until more is: nobody sees the words come and go. */
static void
test_lead_stays (Fixture       *self,
                 gconstpointer  data)
{
  RidgeKpi *kpi = choose (self, "Calm");
  g_autoptr (GError) error = NULL;

  ridge_ui_wait (says_leads, self, "the test of the link");
  ridge_record_value (self->ui.document, kpi, ridge_day_new (2026, 1, 1), 105, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (says_leads (self));
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  add ("/insight/status", test_status);
  add ("/insight/nothing-to-say", test_nothing_to_say);
  add ("/insight/mark-shift", test_mark_shift);
  add ("/insight/dismiss-shift", test_dismiss_shift);
  add ("/insight/question", test_question);
  add ("/insight/revisions", test_revisions);
  add ("/insight/season", test_season);
  add ("/insight/finding", test_finding);
  add ("/insight/lead", test_lead);
  add ("/insight/lead-stays", test_lead_stays);

  return g_test_run ();
}
