/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "ridge-ui-fixture.h"
#include "ui/kpis/ridge-kpis-page-private.h"
#include "ui/objectives/ridge-objectives-page-private.h"

/* Every command is given once in every state of the window. Warnings are fatal,
 * so what is not meant for a state has to be disabled or to do nothing. */

/* These end the test itself, wait for a person in a loop of their own, or put another plan in the
 * place of the one that the test knows. */
static const char *const left_out[] = { "app.quit", "win.close", "win.print", "scorecard.print", "win.open-again", NULL };

typedef struct
{
  gboolean  with_plan;
  void    (*fill) (RidgeDocument *document);
  gboolean  select;
  gboolean  read_only;
} State;

/* A target of an action's type: something that is there, or something that is not. */
static GVariant *
make_target (RidgeUiFixture     *ui,
             const GVariantType *type,
             gboolean            there)
{
  RidgeEntity *selected = there ? ridge_context_get_selection (ui->context) : NULL;
  gint64 id = selected != NULL ? ridge_entity_get_id (selected) : 1;
  RidgeTable table = selected != NULL ? ridge_entity_get_table (selected) : RIDGE_TABLE_KPI;

  if (type == NULL)
    return NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string (there ? "company" : "no such thing");
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT64))
    return g_variant_new_int64 (id);

  return g_variant_new ("(ix)", table, id);
}

/* Shuts what a command has opened. */
static void
shut (RidgeUiFixture *ui)
{
  GListModel *windows = gtk_window_get_toplevels ();
  AdwDialog *dialog;

  while ((dialog = ridge_ui_get_dialog (ui)) != NULL)
    {
      adw_dialog_force_close (dialog);
      ridge_ui_settle (ui);
    }
  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != GTK_WINDOW (ui->window))
        gtk_window_destroy (window);
    }
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
give (RidgeUiFixture *ui,
      const char     *prefix,
      const char     *name,
      GVariant       *target)
{
  g_autofree char *action = g_strconcat (prefix, name, NULL);
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  guint n_changes = 0;
  gulong id = 0;

  if (g_strv_contains (left_out, action))
    return;

  g_test_message ("%s", action);
  if (ui->plan != NULL)
    id = g_signal_connect_swapped (ui->plan, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (ui->window), action, owned));
  ridge_ui_settle (ui);
  shut (ui);
  g_clear_signal_handler (&id, ui->plan);

  /* The next one finds everything as this one did. */
  while (n_changes-- > 0)
    {
      if (g_str_equal (action, "win.undo"))
        ridge_document_redo (ui->document, NULL);
      else
        ridge_document_undo (ui->document, NULL);
    }
}

static void
give_group (RidgeUiFixture *ui,
            GActionGroup   *actions,
            const char     *prefix,
            const char     *place,
            RidgeTable      table,
            gint64          id)
{
  g_auto (GStrv) names = g_action_group_list_actions (actions);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const GVariantType *type = g_action_group_get_action_parameter_type (actions, names[i]);

      gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.place", "s", place);
      if (id != 0)
        ridge_context_reveal (ui->context, ridge_plan_lookup (ui->plan, table, id));
      ridge_ui_settle (ui);
      give (ui, prefix, names[i], make_target (ui, type, TRUE));
      if (type != NULL)
        give (ui, prefix, names[i], make_target (ui, type, FALSE));
    }
}

static void
give_window (RidgeUiFixture *ui)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (ui->window);
  const GVariantType *type;
  const char *name;
  const char *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name, &type, &property); i++)
    {
      /* The others are the toolkit's. What is a switch is turned on and off again. */
      if (!g_str_has_prefix (name, "win."))
        continue;
      give (ui, "", name, make_target (ui, type, TRUE));
      give (ui, "", name, make_target (ui, type, FALSE));
    }
}

static gboolean
is_frozen (gpointer data)
{
  return !ridge_context_get_editable (data);
}

/* Another file in the place of the plan's: from then on it can only be read. */
static void
replace_file (RidgeUiFixture *ui)
{
  g_autofree char *other = g_build_filename (ui->folder, "other.ridgeline", NULL);
  g_autoptr (GError) error = NULL;

  ridge_document_save_copy (ui->document, other, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_rename (other, ui->path), ==, 0);
  ridge_ui_wait (is_frozen, ui->context, "the window to see that its file was replaced");
}

/* The group of a page, with the thing of that title selected, or with nothing selected. */
static void
give_page (RidgeUiFixture *ui,
           const State    *state,
           GActionGroup   *actions,
           const char     *prefix,
           const char     *place,
           RidgeTable      table,
           const char     *title)
{
  give_group (ui, actions, prefix, place, table, state->select ? ridge_entity_get_id (ridge_ui_get (ui, table, title)) : 0);
}

static void
test_state (gconstpointer data)
{
  const State *state = data;
  RidgeUiFixture ui;
  GActionGroup *objectives;
  GActionGroup *kpis;

  if (state->with_plan)
    ridge_ui_fixture_init (&ui, state->fill);
  else
    ridge_ui_fixture_init_start (&ui);
  if (state->read_only)
    replace_file (&ui);

  give_window (&ui);
  give_group (&ui, G_ACTION_GROUP (ui.application), "app.", "today", RIDGE_TABLE_PLAN, 0);
  if (state->with_plan)
    {
      objectives = G_ACTION_GROUP (RIDGE_OBJECTIVES_PAGE (ridge_window_get_page (ui.window, "objectives"))->actions);
      kpis = G_ACTION_GROUP (RIDGE_KPIS_PAGE (ridge_window_get_page (ui.window, "kpis"))->actions);
      give_page (&ui, state, objectives, "objectives.", "objectives", RIDGE_TABLE_OBJECTIVE,
                 "Support riders like friends do");
      give_page (&ui, state, objectives, "objectives.", "objectives", RIDGE_TABLE_KEY_RESULT,
                 "First answer within an hour");
      give_page (&ui, state, kpis, "kpi.", "kpis", RIDGE_TABLE_KPI, "Discount rate");
    }
  ridge_ui_fixture_clear (&ui);
}

int
main (int    argc,
      char **argv)
{
  static const State no_plan = { FALSE, NULL, FALSE, FALSE };
  static const State empty_plan = { TRUE, NULL, FALSE, FALSE };
  static const State nothing_selected = { TRUE, ridge_ui_fill_company, FALSE, FALSE };
  static const State selected = { TRUE, ridge_ui_fill_company, TRUE, FALSE };
  static const State read_only = { TRUE, ridge_ui_fill_company, TRUE, TRUE };

  ridge_ui_init (&argc, &argv);
  g_test_add_data_func ("/actions/no-plan", &no_plan, test_state);
  g_test_add_data_func ("/actions/empty-plan", &empty_plan, test_state);
  g_test_add_data_func ("/actions/nothing-selected", &nothing_selected, test_state);
  g_test_add_data_func ("/actions/selected", &selected, test_state);
  g_test_add_data_func ("/actions/read-only", &read_only, test_state);

  return g_test_run ();
}
