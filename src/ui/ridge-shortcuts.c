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
#define MAP N_("Map")
#define KPIS N_("KPIs")

static const RidgeShortcut shortcuts[] = {
  { GENERAL, N_("New Plan"), "app.new", { "<Control>n" } },
  { GENERAL, N_("Open a Plan"), "app.open", { "<Control>o" } },
  { GENERAL, N_("Save a Copy"), "win.save-copy", { "<Control><Shift>s" } },
  { GENERAL, N_("Print the Scorecard"), "win.print", { "<Control>p" } },
  { GENERAL, N_("Search on This Page"), "win.search", { "<Control>f" } },
  { GENERAL, N_("Show or Hide the Details"), "win.details", { "F9" } },
  { GENERAL, N_("Main Menu"), "win.menu", { "F10" } },
  { GENERAL, N_("Keyboard Shortcuts"), "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { GENERAL, N_("Close the Window"), "win.close", { "<Control>w" } },
  { GENERAL, N_("Quit"), "app.quit", { "<Control>q" } },

  { PLACES, N_("Today"), "win.place('today')", { "<Control>1" } },
  { PLACES, N_("Objectives"), "win.place('objectives')", { "<Control>2" } },
  { PLACES, N_("Map"), "win.place('map')", { "<Control>3" } },
  { PLACES, N_("KPIs"), "win.place('kpis')", { "<Control>4" } },
  { PLACES, N_("Scorecard"), "win.place('scorecard')", { "<Control>5" } },
  { PLACES, N_("Review"), "win.place('review')", { "<Control>6" } },
  { PLACES, N_("Earlier Period"), "win.earlier-period", { "<Control>bracketleft" } },
  { PLACES, N_("Later Period"), "win.later-period", { "<Control>bracketright" } },
  { PLACES, N_("Back"), "win.back", { "<Alt>Left" } },

  { EDITING, N_("Undo"), "win.undo", { "<Control>z" } },
  { EDITING, N_("Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { EDITING, N_("History"), "win.history", { "<Control>h" } },
  { EDITING, N_("Coach"), "win.coach", { "<Control>j" } },
  { EDITING, N_("Check In on What Is Due"), "win.check-in", { "<Control>e" } },
  { EDITING, N_("Plan Properties"), "win.plan-properties", { "<Alt>Return" } },
  { EDITING, N_("Teams and People"), "win.teams", { "<Control>t" } },

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
  { OBJECTIVES, N_("Move To"), NULL, { "<Control>m" } },
  { OBJECTIVES, N_("Expand All"), NULL, { "<Control><Shift>e" } },
  { OBJECTIVES, N_("Collapse All"), NULL, { "<Control><Shift>w" } },

  { MAP, N_("Along the Lines"), NULL, { "Left", "Right" } },
  { MAP, N_("Through Key Results and Siblings"), NULL, { "Up", "Down" } },
  { MAP, N_("Next Card That Is Also Supported"), NULL, { "a" } },
  { MAP, N_("Next KPI"), NULL, { "k" } },
  { MAP, N_("Fold or Unfold"), NULL, { "space" } },
  { MAP, N_("Zoom In"), NULL, { "plus" } },
  { MAP, N_("Zoom Out"), NULL, { "minus" } },
  { MAP, N_("Whole Map"), NULL, { "0" } },

  { KPIS, N_("Record a Value"), NULL, { "<Control>r" } },
  { KPIS, N_("Mark a Process Change"), NULL, { "<Control>m" } },
  { KPIS, N_("Ghost a Value"), NULL, { "<Control>g" } },
  { KPIS, N_("Import Values"), NULL, { "<Control>i" } },
  { KPIS, N_("Paste Values"), NULL, { "<Control><Shift>v" } },
  { KPIS, N_("Duplicate"), NULL, { "<Control>d" } },
  { KPIS, N_("Move Up or Down"), NULL, { "<Alt>Up", "<Alt>Down" } },
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

static void
add_shortcut (GtkWidgetClass      *window_class,
              const RidgeShortcut *shortcut,
              const char          *accel)
{
  g_autoptr (GtkShortcut) bound = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  g_action_parse_detailed_name (shortcut->action, &name, &target, NULL);
  bound = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accel), gtk_named_action_new (name));
  if (target != NULL)
    gtk_shortcut_set_arguments (bound, target);
  gtk_widget_class_add_shortcut (window_class, bound);
}

/* A dialog and a menu keep the keys to themselves: these are theirs, too. */
static void
install_leaving (void)
{
  static const char *const actions[] = { "win.close", "app.quit", NULL };
  GType types[] = { ADW_TYPE_DIALOG, GTK_TYPE_POPOVER };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);

      for (gsize j = 0; j < G_N_ELEMENTS (shortcuts); j++)
        if (shortcuts[j].action != NULL && g_strv_contains (actions, shortcuts[j].action))
          add_shortcut (GTK_WIDGET_CLASS (klass), &shortcuts[j], shortcuts[j].accels[0]);
    }
}

/**
 * ridge_shortcuts_install:
 * @application: the application
 *
 * Gives the commands of the application their keys.
 */
void
ridge_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL && !g_str_has_prefix (shortcuts[i].action, "win."))
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);
  install_leaving ();
}

/**
 * ridge_shortcuts_install_window:
 * @window_class: the class of the windows
 *
 * Gives the commands of a window their keys. The keys of an application come
 * before those of the focus: there Control+Z would undo the last change of the
 * plan while a person is typing. These come after, so that an entry undoes its
 * own typing first, and a page may use a key in its own sense.
 */
void
ridge_shortcuts_install_window (GtkWidgetClass *window_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (window_class));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (shortcuts[i].accels) && shortcuts[i].accels[j] != NULL; j++)
      if (shortcuts[i].action != NULL && g_str_has_prefix (shortcuts[i].action, "win."))
        add_shortcut (window_class, &shortcuts[i], shortcuts[i].accels[j]);
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
  gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
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
