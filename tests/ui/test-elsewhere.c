/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs.h"
#include "plan-file.h"
#include "ridge-ui-fixture.h"

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
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "holds a change that cannot be shown here (objective.kind)"));
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

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/elsewhere/unreadable", test_unreadable);

  return g_test_run ();
}
