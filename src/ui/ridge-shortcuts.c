/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ridge-shortcuts.h"
#include "ui/widgets/ridge-titles.h"

#define GENERAL N_("General")
#define PLACES N_("Places")
#define EDITING N_("Editing")
#define OBJECTIVES N_("Objectives")

static const RidgeShortcut shortcuts[] = {
  { GENERAL, N_("New plan"), "app.new", { "<Control>n" } },
  { GENERAL, N_("Open a plan"), "app.open", { "<Control>o" } },
  { GENERAL, N_("Save a copy"), "win.save-copy", { "<Control><Shift>s" } },
  { GENERAL, N_("Print the scorecard"), "win.print", { "<Control>p" } },
  { GENERAL, N_("Search on this page"), "win.search", { "<Control>f" } },
  { GENERAL, N_("Show or hide the details"), "win.details", { "F9" } },
  { GENERAL, N_("Main menu"), "win.menu", { "F10" } },
  { GENERAL, N_("Keyboard shortcuts"), "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { GENERAL, N_("Close the window"), "window.close", { "<Control>w" } },
  { GENERAL, N_("Quit"), "app.quit", { "<Control>q" } },

  { PLACES, N_("Today"), "win.place('today')", { "<Control>1" } },
  { PLACES, N_("Objectives"), "win.place('objectives')", { "<Control>2" } },
  { PLACES, N_("KPIs"), "win.place('kpis')", { "<Control>3" } },
  { PLACES, N_("Scorecard"), "win.place('scorecard')", { "<Control>4" } },
  { PLACES, N_("Earlier period"), "win.earlier-period", { "<Control>bracketleft" } },
  { PLACES, N_("Later period"), "win.later-period", { "<Control>bracketright" } },
  { PLACES, N_("Back"), "win.back", { "<Alt>Left" } },

  { EDITING, N_("Undo"), "win.undo", { "<Control>z" } },
  { EDITING, N_("Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { EDITING, N_("History"), "win.history", { "<Control>h" } },
  { EDITING, N_("Check in on what is due"), "win.check-in", { "<Control>i" } },
  { EDITING, N_("Plan properties"), "win.plan-properties", { "<Alt>Return" } },
  { EDITING, N_("Teams and people"), "win.teams", { "<Control>t" } },

  { OBJECTIVES, N_("New Objective"), NULL, { "Insert", "<Control><Shift>n" } },
  { OBJECTIVES, N_("New Objective Below"), NULL, { "<Shift>Insert" } },
  { OBJECTIVES, N_("New Key Result"), NULL, { "<Control>Insert", "<Control><Shift>k" } },
  { OBJECTIVES, N_("Rename"), NULL, { "F2" } },
  { OBJECTIVES, N_("Duplicate"), NULL, { "<Control>d" } },
  { OBJECTIVES, N_("Delete"), NULL, { "Delete" } },
  { OBJECTIVES, N_("Move Up"), NULL, { "<Alt>Up" } },
  { OBJECTIVES, N_("Move Down"), NULL, { "<Alt>Down" } },
  { OBJECTIVES, N_("Under the One Above"), NULL, { "<Alt>Right" } },
  { OBJECTIVES, N_("Out One Level"), NULL, { "<Alt>Left" } },
  { OBJECTIVES, N_("Move To…"), NULL, { "<Control>m" } },
  { OBJECTIVES, N_("Expand All"), NULL, { "<Control><Shift>e" } },
  { OBJECTIVES, N_("Collapse All"), NULL, { "<Control><Shift>w" } },
};

/**
 * ridge_shortcuts_get_all:
 * @n_shortcuts: (out): how many there are
 *
 * Returns: (array length=n_shortcuts): every shortcut, group by group
 */
const RidgeShortcut *
ridge_shortcuts_get_all (gsize *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/**
 * ridge_shortcuts_install:
 *
 * Gives every command its keys.
 */
void
ridge_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);
}

static char *
format_accels (const char *const *accels)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts[0].accels) && accels[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint key;

      if (!gtk_accelerator_parse (accels[i], &key, &modifiers))
        continue;
      label = gtk_accelerator_get_label (key, modifiers);
      if (text->len > 0)
        g_string_append (text, "   ");
      g_string_append (text, label);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
create_row (const RidgeShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = format_accels (shortcut->accels);
  GtkWidget *label = gtk_label_new (keys);

  ridge_titles_set_row (row, _(shortcut->title), NULL);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);

  return row;
}

/**
 * ridge_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that lists every shortcut
 */
AdwDialog *
ridge_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;
  const char *heading = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (g_strcmp0 (shortcuts[i].group, heading) != 0)
        {
          heading = shortcuts[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(heading));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, create_row (&shortcuts[i]));
    }

  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);
  adw_preferences_dialog_set_search_enabled (ADW_PREFERENCES_DIALOG (dialog), TRUE);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));

  return dialog;
}
