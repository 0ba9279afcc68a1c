/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/objectives/ridge-new-dialog.h"

/* The coach in the window: while something is typed, and as a list for the period. */

static GtkWidget *
find (RidgeUiFixture *ui,
      const char     *text)
{
  return ridge_ui_find_text (GTK_WIDGET (ridge_ui_get_dialog (ui)), text);
}

static GtkWidget *
get (RidgeUiFixture *ui,
     const char     *text)
{
  GtkWidget *found = find (ui, text);

  if (found == NULL)
    g_error ("no “%s” in the dialog", text);
  return found;
}

static gboolean
has_part (GtkWidget  *widget,
          const char *part)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_part (child, part))
      return TRUE;

  return FALSE;
}

static gboolean
says (RidgeUiFixture *ui,
      const char     *part)
{
  return has_part (GTK_WIDGET (ridge_ui_get_dialog (ui)), part);
}

/* A question comes and goes with what is typed, and the draft can be added all the same. */
static void
test_typing (void)
{
  RidgeUiFixture ui;
  GtkWidget *title;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  before = ridge_plan_list (ui.plan, RIDGE_TABLE_OBJECTIVE);
  adw_dialog_present (ridge_new_dialog_new (ui.context, RIDGE_TABLE_OBJECTIVE, (RidgePlace) { 0 }),
                      GTK_WIDGET (ui.window));
  ridge_ui_settle (&ui);
  title = get (&ui, "What shall be different?");
  g_assert_false (says (&ui, "is this work"));
  gtk_editable_set_text (GTK_EDITABLE (title), "Launch the new customer portal");
  ridge_ui_settle (&ui);
  g_assert_true (says (&ui, "“Launch”: is this work"));
  g_assert_true (gtk_widget_get_sensitive (get (&ui, "_Add")));
  gtk_editable_set_text (GTK_EDITABLE (title), "Customers solve their questions themselves");
  ridge_ui_settle (&ui);
  g_assert_false (says (&ui, "is this work"));
  gtk_editable_set_text (GTK_EDITABLE (title), "Launch the new customer portal");
  g_signal_emit_by_name (get (&ui, "_Add"), "clicked");
  ridge_ui_settle (&ui);
  after = ridge_plan_list (ui.plan, RIDGE_TABLE_OBJECTIVE);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  ridge_ui_fixture_clear (&ui);
}

/* The list follows the plan; a question that is put aside says why, and undo brings it back. */
static void
test_list (void)
{
  RidgeUiFixture ui;
  RidgeObjective *objective;
  gint64 id;
  g_autoptr (GError) error = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  ridge_ui_activate (&ui, "win.coach", NULL);
  g_assert_false (says (&ui, "“Brandish”"));
  {
    RidgeFieldValue values[] = {
      { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT ("Brandish excellence in all that we do") },
      { RIDGE_OBJECTIVE_PERIOD, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (ridge_context_get_period (ui.context)))) },
    };

    id = ridge_create_objective (ui.document, (RidgePlace) { 0 }, values, G_N_ELEMENTS (values), &error);
    g_assert_no_error (error);
  }
  objective = RIDGE_OBJECTIVE (ridge_plan_lookup (ui.plan, RIDGE_TABLE_OBJECTIVE, id));
  ridge_ui_settle (&ui);
  g_assert_true (says (&ui, "Brandish excellence in all that we do"));
  g_assert_true (says (&ui, "Who keeps an eye on it?"));

  g_assert_true (ridge_put_aside (ui.document, RIDGE_ENTITY (objective), "no-owner", "we choose on Monday", &error));
  ridge_ui_settle (&ui);
  g_assert_cmpstr (ridge_objective_get_asides (objective), !=, "");
  ridge_ui_activate (&ui, "win.undo", NULL);
  g_assert_cmpstr (ridge_objective_get_asides (objective), ==, "");
  g_assert_true (says (&ui, "Who keeps an eye on it?"));
  ridge_ui_fixture_clear (&ui);
}

/* By its button: the dialog wants a reason, keeps what was typed when there is none, and writes it. */
static void
test_put_aside (void)
{
  RidgeUiFixture ui;
  AdwDialog *list;
  GtkWidget *reason;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  before = ridge_plan_dump (ui.plan);
  ridge_ui_activate (&ui, "win.coach", NULL);
  list = ridge_ui_get_dialog (&ui);
  g_signal_emit_by_name (get (&ui, "_Put Aside…"), "clicked");
  ridge_ui_settle (&ui);
  g_assert_true (ridge_ui_get_dialog (&ui) != list);
  reason = get (&ui, "Why it need not be asked");
  g_signal_emit_by_name (adw_dialog_get_default_widget (ridge_ui_get_dialog (&ui)), "clicked");
  ridge_ui_settle (&ui);
  g_assert_true (says (&ui, "cannot be empty"));
  after = ridge_plan_dump (ui.plan);
  g_assert_cmpstr (after, ==, before);
  gtk_editable_set_text (GTK_EDITABLE (reason), "known and meant so");
  g_signal_emit_by_name (adw_dialog_get_default_widget (ridge_ui_get_dialog (&ui)), "clicked");
  ridge_ui_settle (&ui);
  g_clear_pointer (&after, g_free);
  after = ridge_plan_dump (ui.plan);
  g_assert_nonnull (strstr (after, "known and meant so"));
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);
  g_test_add_func ("/coach/typing", test_typing);
  g_test_add_func ("/coach/list", test_list);
  g_test_add_func ("/coach/put-aside", test_put_aside);

  return g_test_run ();
}
