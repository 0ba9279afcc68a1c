/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "plan-file.h"
#include "ridge-ui-fixture.h"
#include "ui/dialogs/ridge-person-page.h"
#include "ui/dialogs/ridge-team-page.h"
#include "ui/kpis/ridge-import-dialog.h"
#include "ui/objectives/ridge-key-result-details.h"
#include "words/ridge-words.h"

/* What the window does when another process changes its plan. */

static gboolean
is_frozen (gpointer document)
{
  return ridge_document_get_frozen (document);
}

static gboolean
is_another (gpointer data)
{
  RidgeUiFixture *ui = data;

  return ridge_context_get_document (ui->context) != ui->document;
}

static void
refused_cb (guint *n_refused)
{
  (*n_refused)++;
}

static gboolean
is_refused (gpointer data)
{
  return *(guint *) data > 0;
}

/* Something is committed that cannot be shown: the window says so, shows what it
 * had, and opens the plan again when that can be done. */
static void
test_unreadable (void)
{
  RidgeUiFixture ui;
  GtkWidget *window;
  AdwBanner *banner;
  RidgeDocument *old;
  guint n_refused = 0;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  window = GTK_WIDGET (ui.window);
  banner = ADW_BANNER (ridge_ui_find (window, ADW_TYPE_BANNER));
  g_assert_false (ridge_ui_is_enabled (window, "win.open-again"));
  ridge_ui_activate (&ui, "win.earlier-period", NULL);
  ridge_ui_activate (&ui, "win.teams", NULL);

  plan_file_commit (ui.path, "UPDATE objective SET kind = 'moonshot' WHERE title = 'Support riders like friends do'");
  ridge_ui_wait (is_frozen, ui.document, "the window to see what it cannot show");
  ridge_ui_settle (&ui);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "holds a change that cannot be shown here (objective, Kind: “moonshot”)"));
  g_assert_cmpstr (adw_banner_get_button_label (banner), ==, "_Open Again");
  g_assert_false (ridge_context_get_editable (ui.context));
  g_assert_true (ridge_ui_is_enabled (window, "win.save-copy"));

  /* It cannot be opened yet: what is there stays. */
  old = ui.document;
  g_signal_connect_swapped (ui.context, "refused", G_CALLBACK (refused_cb), &n_refused);
  gtk_widget_activate_action (window, "win.open-again", NULL);
  ridge_ui_wait (is_refused, &n_refused, "the refusal");
  ridge_ui_settle (&ui);
  g_assert_true (ridge_context_get_document (ui.context) == old);
  g_assert_nonnull (ridge_ui_get_dialog (&ui));
  g_assert_true (ridge_ui_is_enabled (window, "win.open-again"));

  /* Now it can. */
  plan_file_commit (ui.path, "UPDATE objective SET kind = 'committed' WHERE kind = 'moonshot'");
  gtk_widget_activate_action (window, "win.open-again", NULL);
  ridge_ui_wait (is_another, &ui, "the plan to be opened again");
  ui.document = ridge_context_get_document (ui.context);
  ui.plan = ridge_context_get_plan (ui.context);
  ridge_ui_settle (&ui);
  g_assert_null (ridge_ui_get_dialog (&ui));
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_true (ridge_context_get_editable (ui.context));
  g_assert_false (ridge_ui_is_enabled (window, "win.open-again"));
  g_assert_cmpstr (ridge_period_get_name (ridge_context_get_period (ui.context)), ==, "Q3 2026");
  g_assert_true (ridge_change_field (ui.document, ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do"),
                                     RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("Answer at once"), &error));
  g_assert_no_error (error);
  ridge_ui_fixture_clear (&ui);
}

/* ---- Dialogs on something that another process deletes ---- */

typedef struct
{
  const char *name;
  void      (*open) (RidgeUiFixture *ui);
  RidgeTable  table;
  const char *title;      /* of what is deleted */
  const char *said;       /* what is said to be gone, if it goes by another title */
} Subject;

static void
keep_sentence_cb (char        **sentence,
                  const GError *error)
{
  g_free (*sentence);
  *sentence = ridge_words_error (error);
}

static void
delete_elsewhere (RidgeUiFixture *ui,
                  RidgeTable      table,
                  const char     *title)
{
  RidgeDocument *elsewhere = ridge_ui_go_elsewhere (ui);
  g_autoptr (GError) error = NULL;

  g_assert_true (ridge_delete (elsewhere, ridge_ui_get_in (elsewhere, table, title), &error));
  g_assert_no_error (error);
  ridge_ui_come_back (ui, elsewhere);
}

static void
reveal (RidgeUiFixture *ui,
        RidgeTable      table,
        const char     *title)
{
  ridge_context_reveal (ui->context, ridge_ui_get (ui, table, title));
  ridge_ui_settle (ui);
}

static void
open_move_to (RidgeUiFixture *ui)
{
  reveal (ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  ridge_ui_activate (ui, "objectives.move-to", NULL);
}

static void
open_new_child (RidgeUiFixture *ui)
{
  reveal (ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  ridge_ui_activate (ui, "objectives.new-child", NULL);
}

static void
open_new_key_result (RidgeUiFixture *ui)
{
  reveal (ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  ridge_ui_activate (ui, "objectives.new-key-result", NULL);
}

static void
open_check_in (RidgeUiFixture *ui)
{
  ridge_ui_activate (ui, "win.check-in-on",
                     g_variant_new_int64 (ridge_entity_get_id (ridge_ui_get (ui, RIDGE_TABLE_KEY_RESULT,
                                                                             "First answer within an hour"))));
}

static void
open_driver (RidgeUiFixture *ui)
{
  reveal (ui, RIDGE_TABLE_KEY_RESULT, "First answer within an hour");
  gtk_widget_activate (ridge_ui_find_text (ridge_ui_find (GTK_WIDGET (ui->window), RIDGE_TYPE_KEY_RESULT_DETAILS),
                                           "Choose a KPI…"));
  ridge_ui_settle (ui);
}

static void
open_period (RidgeUiFixture *ui)
{
  ridge_ui_activate (ui, "win.earlier-period", NULL);
  ridge_ui_activate (ui, "win.edit-period", NULL);
}

static void
open_record (RidgeUiFixture *ui)
{
  reveal (ui, RIDGE_TABLE_KPI, "Discount rate");
  ridge_ui_activate (ui, "kpi.record", NULL);
}

static void
open_mark_change (RidgeUiFixture *ui)
{
  reveal (ui, RIDGE_TABLE_KPI, "Discount rate");
  ridge_ui_activate (ui, "kpi.mark-change", NULL);
}

static void
open_baseline (RidgeUiFixture *ui)
{
  reveal (ui, RIDGE_TABLE_KPI, "Discount rate");
  ridge_ui_activate (ui, "kpi.choose-baseline", NULL);
}

static void
open_phase_baseline (RidgeUiFixture *ui)
{
  RidgeKpi *kpi = RIDGE_KPI (ridge_ui_get (ui, RIDGE_TABLE_KPI, "Discount rate"));
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_mark_phase (ui->document, kpi, ridge_day_new (2025, 10, 1), "Spring sale", &error);

  g_assert_no_error (error);
  reveal (ui, RIDGE_TABLE_KPI, "Discount rate");
  ridge_ui_activate (ui, "kpi.choose-phase-baseline", g_variant_new_int64 (id));
}

static void
open_promote (RidgeUiFixture *ui)
{
  reveal (ui, RIDGE_TABLE_KPI, "Discount rate");
  ridge_ui_activate (ui, "kpi.promote", NULL);
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

static const Subject subjects[] = {
  { "move-to", open_move_to, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do" },
  { "new-child", open_new_child, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do" },
  { "new-key-result", open_new_key_result, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do" },
  { "check-in", open_check_in, RIDGE_TABLE_KEY_RESULT, "First answer within an hour" },
  { "driver", open_driver, RIDGE_TABLE_KEY_RESULT, "First answer within an hour" },
  { "period", open_period, RIDGE_TABLE_PERIOD, "Q3 2026" },
  { "record", open_record, RIDGE_TABLE_KPI, "Discount rate" },
  { "mark-change", open_mark_change, RIDGE_TABLE_KPI, "Discount rate" },
  { "baseline", open_baseline, RIDGE_TABLE_KPI, "Discount rate" },
  { "phase-baseline", open_phase_baseline, RIDGE_TABLE_PHASE, "Discount rate", "Spring sale" },
  { "promote", open_promote, RIDGE_TABLE_KPI, "Discount rate" },
  { "import", open_import, RIDGE_TABLE_KPI, "Discount rate" },
};

/* The dialog ends with its subject, and the window says why. */
static void
test_subject (gconstpointer data)
{
  const Subject *subject = data;
  RidgeUiFixture ui;
  g_autofree char *expected = g_strdup_printf ("“%s” is gone: another program has deleted it meanwhile. Nothing was changed.",
                                               subject->said != NULL ? subject->said : subject->title);
  g_autofree char *sentence = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  subject->open (&ui);
  g_assert_nonnull (ridge_ui_get_dialog (&ui));
  g_signal_connect_swapped (ui.context, "refused", G_CALLBACK (keep_sentence_cb), &sentence);

  /* What happens elsewhere to others leaves it alone. */
  delete_elsewhere (&ui, RIDGE_TABLE_KPI, "Monthly revenue");
  g_assert_nonnull (ridge_ui_get_dialog (&ui));
  g_assert_null (sentence);

  delete_elsewhere (&ui, subject->table, subject->title);
  g_assert_null (ridge_ui_get_dialog (&ui));
  g_assert_cmpstr (sentence, ==, expected);
  ridge_ui_fixture_clear (&ui);
}

/* A page of a dialog ends, the dialog stays. */
static void
test_page (gconstpointer data)
{
  RidgeTable table = GPOINTER_TO_UINT (data);
  const char *title = "New there";
  RidgeFieldValue name = { table == RIDGE_TABLE_TEAM ? RIDGE_TEAM_NAME : RIDGE_PERSON_NAME, RIDGE_TEXT (title) };
  RidgeUiFixture ui;
  AdwNavigationView *navigation;
  GtkWidget *row;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  if (table == RIDGE_TABLE_TEAM)
    ridge_create_team (ui.document, NULL, &name, 1, &error);
  else
    ridge_create_person (ui.document, &name, 1, &error);
  g_assert_no_error (error);
  ridge_ui_activate (&ui, "win.teams", NULL);
  navigation = ADW_NAVIGATION_VIEW (ridge_ui_find (GTK_WIDGET (ridge_ui_get_dialog (&ui)), ADW_TYPE_NAVIGATION_VIEW));
  row = ridge_ui_find_text (GTK_WIDGET (navigation), title);
  g_signal_emit_by_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "row-activated",
                         gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW));
  ridge_ui_settle (&ui);
  g_assert_true (RIDGE_IS_TEAM_PAGE (adw_navigation_view_get_visible_page (navigation)) ||
                 RIDGE_IS_PERSON_PAGE (adw_navigation_view_get_visible_page (navigation)));
  g_signal_connect_swapped (ui.context, "refused", G_CALLBACK (keep_sentence_cb), &sentence);

  delete_elsewhere (&ui, table, title);
  g_assert_false (RIDGE_IS_TEAM_PAGE (adw_navigation_view_get_visible_page (navigation)) ||
                  RIDGE_IS_PERSON_PAGE (adw_navigation_view_get_visible_page (navigation)));
  g_assert_true (g_str_has_prefix (sentence, "“"));
  g_assert_nonnull (strstr (sentence, title));
  g_assert_null (ridge_ui_find_text (GTK_WIDGET (navigation), title));
  adw_dialog_force_close (ridge_ui_get_dialog (&ui));
  ridge_ui_settle (&ui);
  ridge_ui_fixture_clear (&ui);
}

/* What is deleted by the dialog itself is no news. */
static void
test_own_deletion (void)
{
  RidgeUiFixture ui;
  g_autofree char *sentence = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  open_period (&ui);
  g_signal_connect_swapped (ui.context, "refused", G_CALLBACK (keep_sentence_cb), &sentence);
  gtk_widget_activate (ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (&ui)), "Delete Period"));
  ridge_ui_settle (&ui);
  g_assert_null (ridge_ui_get_dialog (&ui));
  g_assert_null (sentence);
  ridge_ui_fixture_clear (&ui);
}

/* It moves what it was opened for, whatever is selected when one chooses; a place that is gone
 * cannot be chosen. */
static void
test_move_to (void)
{
  RidgeUiFixture ui;
  RidgeObjective *support;
  GListModel *places;
  GtkWidget *view;
  guint n;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  open_move_to (&ui);
  support = RIDGE_OBJECTIVE (ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do"));
  view = ridge_ui_find (GTK_WIDGET (ridge_ui_get_dialog (&ui)), GTK_TYPE_LIST_VIEW);
  places = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  n = g_list_model_get_n_items (places);
  delete_elsewhere (&ui, RIDGE_TABLE_KEY_RESULT, "Median days from order to handover");
  g_assert_cmpuint (g_list_model_get_n_items (places), ==, n - 1);

  ridge_context_set_selection (ui.context, ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE,
                                                         "Every store can deliver a cargo bike within a week"));
  ridge_ui_settle (&ui);
  g_signal_emit_by_name (view, "activate", 0);
  ridge_ui_settle (&ui);
  g_assert_null (ridge_objective_get_parent_key_result (support));
  g_assert_null (ridge_objective_get_parent_objective (support));
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/elsewhere/unreadable", test_unreadable);
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autofree char *path = g_strconcat ("/elsewhere/deleted/", subjects[i].name, NULL);

      g_test_add_data_func (path, &subjects[i], test_subject);
    }
  g_test_add_data_func ("/elsewhere/deleted/team", GUINT_TO_POINTER (RIDGE_TABLE_TEAM), test_page);
  g_test_add_data_func ("/elsewhere/deleted/person", GUINT_TO_POINTER (RIDGE_TABLE_PERSON), test_page);
  g_test_add_func ("/elsewhere/own-deletion", test_own_deletion);
  g_test_add_func ("/elsewhere/move-to", test_move_to);

  return g_test_run ();
}
