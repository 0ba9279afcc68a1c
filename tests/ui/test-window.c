/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "edit/ridge-verbs.h"
#include "exchange/ridge-export.h"
#include "exchange/ridge-plan-json.h"
#include "ridge-ui-fixture.h"
#include "ui/ridge-export-dialog.h"
#include "ui/ridge-shortcuts.h"

static const char *const places[] = { "objectives", "kpis", "scorecard", "review", "today" };

static void
test_open (void)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (ui.window)), ==, "Northwind & <Bikes>");
  g_assert_cmpstr (ridge_period_get_name (ridge_context_get_period (ui.context)), ==, "Q4 2026");
  g_assert_null (ridge_context_get_team (ui.context));
  g_assert_true (ridge_context_get_editable (ui.context));
  g_assert_nonnull (ridge_ui_find_text (GTK_WIDGET (ui.window), "Northwind & <Bikes>"));
  g_assert_nonnull (ridge_ui_find_text (GTK_WIDGET (ui.window), "week 8 of 13"));
  ridge_ui_fixture_clear (&ui);
}

static void
test_not_a_plan (void)
{
  RidgeUiFixture ui;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  ridge_ui_fixture_init_start (&ui);
  path = g_build_filename (ui.folder, "letter.ridgeline", NULL);
  g_file_set_contents (path, "Dear Ana", -1, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  ridge_window_open (ui.window, file);
  while (ridge_ui_find_text (GTK_WIDGET (ui.window), "New Plan…") == NULL)
    ridge_ui_settle (&ui);
  ridge_ui_settle (&ui);

  /* The window is free for another plan. */
  g_assert_null (ridge_window_get_file (ui.window));
  g_assert_null (ridge_context_get_document (ui.context));
  g_assert_false (ridge_ui_is_enabled (GTK_WIDGET (ui.window), "win.save-copy"));
  g_remove (path);
  ridge_ui_fixture_clear (&ui);
}

static gboolean
is_announced (gpointer announced)
{
  return *(gboolean *) announced;
}

static void
announced_cb (gboolean *announced)
{
  *announced = TRUE;
}

static gboolean
is_finished (gpointer result)
{
  return *(GAsyncResult **) result != NULL;
}

static void
take_back_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* The whole plan goes out and comes back as another plan that says the same. */
static void
test_export (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RidgeDocument) copy = NULL;
  g_autoptr (GError) error = NULL;
  gboolean announced = FALSE, refused = FALSE;
  g_autofree char *json = NULL;
  g_autofree char *path = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  json = g_build_filename (ui.folder, "plan.json", NULL);
  path = g_build_filename (ui.folder, "back.ridgeline", NULL);
  g_assert_true (ridge_ui_is_enabled (GTK_WIDGET (ui.window), "win.export"));
  g_signal_connect_swapped (ui.context, "announced", G_CALLBACK (announced_cb), &announced);
  ridge_export_to_path (ui.context, NULL, json);
  ridge_ui_wait (is_announced, &announced, "the export");

  /* Never over the plan itself. */
  g_signal_connect_swapped (ui.context, "refused", G_CALLBACK (announced_cb), &refused);
  ridge_export_to_path (ui.context, NULL, ui.path);
  ridge_ui_wait (is_announced, &refused, "the refusal");

  ridge_export_take_back_async (json, path, take_back_cb, &result);
  ridge_ui_wait (is_finished, &result, "the plan to be made");
  g_assert_true (ridge_export_take_back_finish (result, &error));
  copy = ridge_document_open (path, NULL, &error);
  g_assert_no_error (error);
  expected = ridge_plan_json_write (ridge_context_get_plan (ui.context));
  found = ridge_plan_json_write (ridge_document_get_plan (copy));
  g_assert_cmpstr (found, ==, expected);
  ridge_document_close (copy);
  g_remove (json);
  g_remove (path);
  ridge_ui_fixture_clear (&ui);
}

static void
test_closed_while_opening (void)
{
  RidgeUiFixture ui;
  RidgeWindow *window = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  ridge_ui_fixture_init_start (&ui);
  document = ridge_document_create (ui.path, "Northwind & <Bikes>", &error);
  g_assert_no_error (error);
  ridge_document_close (document);
  file = g_file_new_for_path (ui.path);
  ridge_window_open (ui.window, file);
  g_set_weak_pointer (&window, ui.window);
  ridge_ui_fixture_clear (&ui);
  g_assert_null (window);
}

static void
test_places (void)
{
  RidgeUiFixture ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      ridge_ui_activate (&ui, "win.place", g_variant_new_string (places[i]));
      g_assert_true (ridge_window_get_visible_page (ui.window) == ridge_window_get_page (ui.window, places[i]));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (ridge_window_get_visible_page (ui.window))));
    }
  ridge_ui_fixture_clear (&ui);
}

static void
test_undo (void)
{
  RidgeUiFixture ui;
  RidgeEntity *objective;
  GtkWidget *window;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  window = GTK_WIDGET (ui.window);
  objective = ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  ridge_change_field (ui.document, objective, RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("Answer at once"), &error);
  g_assert_no_error (error);

  g_assert_true (ridge_ui_is_enabled (window, "win.undo"));
  g_assert_false (ridge_ui_is_enabled (window, "win.redo"));
  ridge_ui_activate (&ui, "win.undo", NULL);
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "Support riders like friends do");
  g_assert_true (ridge_ui_is_enabled (window, "win.redo"));
  ridge_ui_activate (&ui, "win.redo", NULL);
  g_assert_cmpstr (ridge_entity_get_title (objective), ==, "Answer at once");
  ridge_ui_fixture_clear (&ui);
}

static void
test_period (void)
{
  RidgeUiFixture ui;
  RidgeEntity *year;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  g_assert_false (ridge_ui_is_enabled (GTK_WIDGET (ui.window), "win.later-period"));
  ridge_ui_activate (&ui, "win.earlier-period", NULL);
  g_assert_cmpstr (ridge_period_get_name (ridge_context_get_period (ui.context)), ==, "Q3 2026");
  ridge_ui_activate (&ui, "win.later-period", NULL);
  g_assert_cmpstr (ridge_period_get_name (ridge_context_get_period (ui.context)), ==, "Q4 2026");

  year = ridge_ui_get (&ui, RIDGE_TABLE_PERIOD, "2026");
  ridge_ui_activate (&ui, "win.period", g_variant_new_int64 (ridge_entity_get_id (year)));
  g_assert_true (RIDGE_ENTITY (ridge_context_get_period (ui.context)) == year);
  ridge_ui_fixture_clear (&ui);
}

static void
test_team (void)
{
  RidgeUiFixture ui;
  RidgeEntity *care;
  GtkWidget *window;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  window = GTK_WIDGET (ui.window);
  care = ridge_ui_get (&ui, RIDGE_TABLE_TEAM, "Rider Care");
  ridge_ui_activate (&ui, "win.team", g_variant_new_int64 (ridge_entity_get_id (care)));
  g_assert_true (RIDGE_ENTITY (ridge_context_get_team (ui.context)) == care);
  g_assert_nonnull (ridge_ui_find_text (window, "Rider Care"));

  /* A retired team is hidden, and no longer filters once it is gone. */
  ridge_change_field (ui.document, care, RIDGE_TEAM_RETIRED, RIDGE_INTEGER (TRUE), &error);
  g_assert_no_error (error);
  ridge_ui_activate (&ui, "win.team", g_variant_new_int64 (0));
  g_assert_null (ridge_context_get_team (ui.context));
  g_assert_null (ridge_ui_find_text (window, "Rider Care"));
  ridge_ui_fixture_clear (&ui);
}

static void
test_selection_follows_the_plan (void)
{
  RidgeUiFixture ui;
  RidgeEntity *objective;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  objective = ridge_ui_get (&ui, RIDGE_TABLE_OBJECTIVE, "Support riders like friends do");
  ridge_context_reveal (ui.context, objective);
  ridge_ui_settle (&ui);
  g_assert_true (ridge_window_get_visible_page (ui.window) == ridge_window_get_page (ui.window, "objectives"));
  g_assert_true (ridge_context_get_selection (ui.context) == objective);

  ridge_delete (ui.document, objective, &error);
  g_assert_no_error (error);
  ridge_ui_settle (&ui);
  g_assert_true (ridge_context_get_selection (ui.context) != objective);
  ridge_ui_fixture_clear (&ui);
}

static void
close_what_opened (RidgeUiFixture *ui)
{
  AdwDialog *dialog = ridge_ui_get_dialog (ui);
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i - 1);

      if (toplevel != GTK_WINDOW (ui->window))
        gtk_window_destroy (toplevel);
    }
  ridge_ui_settle (ui);
}

static GVariant *
make_target (RidgeUiFixture     *ui,
             const GVariantType *type,
             const char         *action)
{
  if (type == NULL)
    return NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string ("today");
  if (g_str_equal (action, "win.check-in-on"))
    return g_variant_new_int64 (ridge_entity_get_id (ridge_ui_get (ui, RIDGE_TABLE_KEY_RESULT,
                                                                   "First answer within an hour")));

  return g_variant_new_int64 (0);
}

/* Every command of the window does something, and none breaks it. */
static void
test_every_action (void)
{
  GtkWidgetClass *klass;
  RidgeUiFixture ui;
  const GVariantType *type;
  const char *name;
  const char *property;
  GType owner;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  klass = GTK_WIDGET_GET_CLASS (ui.window);
  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &type, &property); i++)
    {
      if (!g_str_has_prefix (name, "win.") || owner != RIDGE_TYPE_WINDOW || g_str_equal (name, "win.print") ||
          g_str_equal (name, "win.close"))
        continue;
      g_test_message ("%s", name);
      if (type != NULL || ridge_ui_is_enabled (GTK_WIDGET (ui.window), name))
        ridge_ui_activate (&ui, name, make_target (&ui, type, name));
      close_what_opened (&ui);
    }
  ridge_ui_activate (&ui, "app.shortcuts", NULL);
  g_assert_nonnull (ridge_ui_get_dialog (&ui));
  close_what_opened (&ui);
  ridge_ui_activate (&ui, "app.about", NULL);
  g_assert_nonnull (ridge_ui_get_dialog (&ui));
  close_what_opened (&ui);
  ridge_ui_fixture_clear (&ui);
}

/* No two commands share a key, and every command that is listed exists. */
static void
test_shortcuts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const RidgeShortcut *shortcuts;
  gsize n_shortcuts;

  shortcuts = ridge_shortcuts_get_all (&n_shortcuts);
  for (gsize i = 0; i < n_shortcuts; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (shortcuts[i].accels) && shortcuts[i].accels[j] != NULL; j++)
      {
        guint key;
        GdkModifierType modifiers;

        g_assert_true (gtk_accelerator_parse (shortcuts[i].accels[j], &key, &modifiers));
        if (shortcuts[i].action != NULL)
          g_assert_true (g_hash_table_add (seen, (gpointer) shortcuts[i].accels[j]));
      }
}

static void
test_disk_full (void)
{
  RidgeUiFixture ui;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  ridge_set_error (&error, RIDGE_ERROR_NO_SPACE, 0, ui.path, NULL);
  ridge_context_refuse (ui.context, error);
  ridge_ui_settle (&ui);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (ridge_ui_find (GTK_WIDGET (ui.window), ADW_TYPE_BANNER))));

  /* A change that goes through again takes the warning away. */
  g_clear_error (&error);
  ridge_change_field (ui.document, RIDGE_ENTITY (ui.plan), RIDGE_PLAN_NAME, RIDGE_TEXT ("Northwind"), &error);
  g_assert_no_error (error);
  ridge_ui_settle (&ui);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (ridge_ui_find (GTK_WIDGET (ui.window), ADW_TYPE_BANNER))));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (ui.window)), ==, "Northwind");
  ridge_ui_fixture_clear (&ui);
}

static void
test_finalized (void)
{
  RidgeUiFixture ui;
  RidgeWindow *window;
  RidgePage *pages[G_N_ELEMENTS (places)] = { NULL };
  g_autoptr (RidgeContext) context = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  window = g_object_ref (ui.window);
  context = g_object_ref (ui.context);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_set_weak_pointer (&pages[i], ridge_window_get_page (window, places[i]));
  /* A toast that is still shown outlives nothing. */
  ridge_context_announce (ui.context, "Moved", TRUE);
  ridge_ui_settle (&ui);
  ridge_ui_fixture_clear (&ui);
  g_assert_finalize_object (window);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_null (pages[i]);
  /* Whoever still holds the context speaks to nobody. */
  ridge_context_announce (context, "Moved", FALSE);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/window/open", test_open);
  g_test_add_func ("/window/not-a-plan", test_not_a_plan);
  g_test_add_func ("/window/export", test_export);
  g_test_add_func ("/window/closed-while-opening", test_closed_while_opening);
  g_test_add_func ("/window/places", test_places);
  g_test_add_func ("/window/undo", test_undo);
  g_test_add_func ("/window/period", test_period);
  g_test_add_func ("/window/team", test_team);
  g_test_add_func ("/window/selection", test_selection_follows_the_plan);
  g_test_add_func ("/window/actions", test_every_action);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/disk-full", test_disk_full);
  g_test_add_func ("/window/finalized", test_finalized);

  return g_test_run ();
}
