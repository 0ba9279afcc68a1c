/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ridge-ui-fixture.h"

#define NARROW 360
#define LOW 640

static const char *const places[] = { "today", "objectives", "kpis", "scorecard" };

static const char *const dialogs[] = {
  "win.history", "win.plan-properties", "win.teams", "win.new-period", "win.edit-period", "win.check-in",
  "app.shortcuts",
};

/* The innermost widget that asks for too much. */
static GtkWidget *
find_culprit (GtkWidget *widget)
{
  int minimum;

  if (!gtk_widget_get_visible (widget) || GTK_IS_POPOVER (widget))
    return NULL;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= NARROW)
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *culprit = find_culprit (child);

      if (culprit != NULL)
        return culprit;
    }

  return widget;
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
test_narrow (gconstpointer data)
{
  int dpi = GPOINTER_TO_INT (data);
  RidgeUiFixture ui;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 1024, NULL);
  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  ridge_ui_resize (&ui, NARROW, LOW);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (ridge_window_get_page (ui.window, places[i]) == NULL)
        continue;
      ridge_ui_activate (&ui, "win.place", g_variant_new_string (places[i]));
      check_width (GTK_WIDGET (ui.window), places[i]);
    }

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
  ridge_ui_init (&argc, &argv);
  /* libadwaita warns of the same; here the widget is named. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add_data_func ("/sizes/narrow", GINT_TO_POINTER (96), test_narrow);
  g_test_add_data_func ("/sizes/narrow-text-2", GINT_TO_POINTER (192), test_narrow);

  return g_test_run ();
}
