/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ridge-ui-fixture.h"

#define NARROW 360
#define LOW 640

static const char *const places[] = { "today", "objectives", "kpis", "scorecard", "review" };

static const char *const dialogs[] = {
  "win.history", "win.coach", "win.restore", "win.plan-properties", "win.teams", "win.new-period", "win.edit-period", "win.check-in",
  "app.shortcuts",
};

/* The innermost widget that asks for too much. A widget that asks for little may have one inside:
 * what has breakpoints never asks for more than it was told to. */
static GtkWidget *
find_culprit (GtkWidget *widget)
{
  int minimum;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *culprit = find_culprit (child);

      if (culprit != NULL)
        return culprit;
    }

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum > NARROW ? widget : NULL;
}

static void
check_width (GtkWidget  *widget,
             const char *where)
{
  GtkWidget *culprit = find_culprit (widget);
  int minimum;

  if (culprit == NULL)
    return;
  gtk_widget_measure (culprit, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%s: %s “%s” asks for %d pixels", where, G_OBJECT_TYPE_NAME (culprit),
                  GTK_IS_LABEL (culprit) ? gtk_label_get_text (GTK_LABEL (culprit)) : gtk_widget_get_name (culprit),
                  minimum);
  g_test_fail ();
}

static void
reveal_first (RidgeUiFixture *ui,
              RidgeTable      table)
{
  g_autoptr (GPtrArray) all = ridge_plan_list (ui->plan, table);

  ridge_context_reveal (ui->context, all->pdata[0]);
  ridge_ui_settle (ui);
}

/* The pages that one comes to by opening something on another, with everything in their bars. */
static void
check_opened (RidgeUiFixture *ui)
{
  reveal_first (ui, RIDGE_TABLE_KPI);
  ridge_ui_activate (ui, "win.undo", NULL);
  check_width (GTK_WIDGET (ui->window), "a KPI, and something to redo");
  ridge_ui_activate (ui, "win.redo", NULL);
  reveal_first (ui, RIDGE_TABLE_OBJECTIVE);
  check_width (GTK_WIDGET (ui->window), "the details of an objective");
  reveal_first (ui, RIDGE_TABLE_KEY_RESULT);
  check_width (GTK_WIDGET (ui->window), "the details of a key result");
}

typedef struct
{
  int    dpi;
  void (*fill) (RidgeDocument *document);
} Narrow;

static void
test_narrow (gconstpointer data)
{
  const Narrow *narrow = data;
  RidgeUiFixture ui;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", narrow->dpi * 1024,
                "gtk-decoration-layout", ":minimize,maximize,close", NULL);
  ridge_ui_fixture_init (&ui, narrow->fill);
  ridge_ui_resize (&ui, NARROW, LOW);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (ridge_window_get_page (ui.window, places[i]) == NULL)
        continue;
      ridge_ui_activate (&ui, "win.place", g_variant_new_string (places[i]));
      check_width (GTK_WIDGET (ui.window), places[i]);
    }
  check_opened (&ui);

  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      ridge_ui_activate (&ui, dialogs[i], NULL);
      check_width (GTK_WIDGET (ui.window), dialogs[i]);
      adw_dialog_force_close (ridge_ui_get_dialog (&ui));
      ridge_ui_settle (&ui);
    }

  ridge_ui_fixture_clear (&ui);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int    argc,
      char **argv)
{
  static const Narrow usual = { 96, ridge_ui_fill_company };
  static const Narrow large = { 192, ridge_ui_fill_company };
  static const Narrow wordy = { 96, ridge_ui_fill_long };
  static const Narrow wordy_and_large = { 192, ridge_ui_fill_long };

  ridge_ui_init (&argc, &argv);
  /* libadwaita warns of the same; here the widget is named. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add_data_func ("/sizes/narrow", &usual, test_narrow);
  g_test_add_data_func ("/sizes/narrow-text-2", &large, test_narrow);
  g_test_add_data_func ("/sizes/narrow-long-titles", &wordy, test_narrow);
  g_test_add_data_func ("/sizes/narrow-long-titles-text-2", &wordy_and_large, test_narrow);

  return g_test_run ();
}
