/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ridge-application.h"
#include "ui/ridge-new-plan.h"
#include "ui/ridge-plan-file.h"
#include "ui/ridge-shortcuts.h"
#include "ui/ridge-window.h"

/**
 * RidgeApplication:
 *
 * One window for each plan, and the commands that need none.
 */
struct _RidgeApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (RidgeApplication, ridge_application, ADW_TYPE_APPLICATION)

/* A link, another link and another spelling of a path lead to one file. */
static gboolean
is_same_file (GFile *a,
              GFile *b)
{
  g_autoptr (GFileInfo) first = NULL;
  g_autoptr (GFileInfo) second = NULL;

  if (g_file_equal (a, b))
    return TRUE;

  first = g_file_query_info (a, G_FILE_ATTRIBUTE_UNIX_INODE "," G_FILE_ATTRIBUTE_UNIX_DEVICE, 0, NULL, NULL);
  second = g_file_query_info (b, G_FILE_ATTRIBUTE_UNIX_INODE "," G_FILE_ATTRIBUTE_UNIX_DEVICE, 0, NULL, NULL);
  return first != NULL && second != NULL &&
         g_file_info_get_attribute_uint64 (first, G_FILE_ATTRIBUTE_UNIX_INODE) ==
             g_file_info_get_attribute_uint64 (second, G_FILE_ATTRIBUTE_UNIX_INODE) &&
         g_file_info_get_attribute_uint32 (first, G_FILE_ATTRIBUTE_UNIX_DEVICE) ==
             g_file_info_get_attribute_uint32 (second, G_FILE_ATTRIBUTE_UNIX_DEVICE);
}

static RidgeWindow *
find_window (RidgeApplication *self,
             GFile            *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      g_autoptr (GFile) open = NULL;

      if (!RIDGE_IS_WINDOW (l->data))
        continue;
      open = ridge_window_get_file (RIDGE_WINDOW (l->data));
      if (file == NULL ? open == NULL : open != NULL && is_same_file (open, file))
        return RIDGE_WINDOW (l->data);
    }

  return NULL;
}

static RidgeWindow *
get_free_window (RidgeApplication *self)
{
  RidgeWindow *window = find_window (self, NULL);

  return window != NULL ? window : ridge_window_new (ADW_APPLICATION (self));
}

static void
open_file (RidgeApplication *self,
           GFile            *file)
{
  RidgeWindow *window = find_window (self, file);

  if (window == NULL)
    {
      window = get_free_window (self);
      ridge_window_open (window, file);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (RidgeApplication) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    open_file (self, file);
}

static void
open_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RidgeApplication *self = data;
  g_autoptr (GtkFileDialog) dialog = ridge_plan_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open a Plan"));
  gtk_file_dialog_open (dialog, gtk_application_get_active_window (GTK_APPLICATION (self)), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
open_uri_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (data, file);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) && RIDGE_IS_WINDOW (window) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    ridge_context_refuse (ridge_window_get_context (RIDGE_WINDOW (window)), error);
}

/* A plan is opened here, anything else in the program that a person has for it. */
static void
show_file_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  RidgeApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  const char *uri = g_variant_get_string (parameter, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  if (g_str_has_suffix (uri, RIDGE_PLAN_ENDING))
    open_file (self, file);
  else
    gtk_file_launcher_launch (launcher, window, NULL, launched_cb, window != NULL ? g_object_ref (window) : NULL);
}

static void
new_activated (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  RidgeApplication *self = data;

  ridge_new_plan_ask (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
new_from_json_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  RidgeApplication *self = data;

  ridge_new_plan_ask_json (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
sample_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RidgeApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ridge_new_plan_from_sample (g_variant_get_string (parameter, NULL), &error);

  if (file != NULL)
    open_file (self, file);
  else if (RIDGE_IS_WINDOW (window))
    ridge_context_refuse (ridge_window_get_context (RIDGE_WINDOW (window)), error);
}

static void
shortcuts_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  adw_dialog_present (ridge_shortcuts_dialog_new (), window != NULL ? GTK_WIDGET (window) : NULL);
}

static void
about_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));
  AdwDialog *dialog = g_object_new (ADW_TYPE_ABOUT_DIALOG,
                                    "application-name", "Ridgeline",
                                    "application-icon", RIDGE_APPLICATION_ID,
                                    "version", RIDGE_VERSION,
                                    "developer-name", _("The Ridgeline authors"),
                                    "copyright", _("© 2026 The Ridgeline authors"),
                                    "license-type", GTK_LICENSE_GPL_3_0,
                                    "comments", _("Plan a quarter, and find out whether it is working"),
                                    "translator-credits", _("translator-credits"),
                                    NULL);

  adw_dialog_present (dialog, window != NULL ? GTK_WIDGET (window) : NULL);
}

static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  /* A window takes those that ask for it along, which stand in the list as well. */
  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);
  /* Where one stays to ask, the others stay, too: the program goes on. */
  for (GList *l = windows; l != NULL; l = l->next)
    if (RIDGE_IS_WINDOW (l->data) && !ridge_window_quit (l->data))
      break;
  g_list_free_full (windows, g_object_unref);
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  /* The windows of plans have commands of their own. */
  if (RIDGE_IS_WINDOW (widget))
    return GDK_EVENT_PROPAGATE;

  gtk_window_close (GTK_WINDOW (widget));
  return GDK_EVENT_STOP;
}

static gboolean
quit_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  if (RIDGE_IS_WINDOW (widget))
    return GDK_EVENT_PROPAGATE;

  g_action_group_activate_action (data, "quit", NULL);
  return GDK_EVENT_STOP;
}

/* The toolkit's own windows, such as the one for printing, know nothing of the
 * keys that close a window and end a program. */
static void
toplevels_changed_cb (RidgeApplication *self,
                      guint             position,
                      guint             n_removed,
                      guint             n_added,
                      GListModel       *windows)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkEventController *keys = gtk_shortcut_controller_new ();

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                            gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_w, GDK_CONTROL_MASK),
                                                              gtk_callback_action_new (close_cb, NULL, NULL)));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                            gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_q, GDK_CONTROL_MASK),
                                                              gtk_callback_action_new (quit_cb, self, NULL)));
      gtk_widget_add_controller (window, keys);
    }
}

static const GActionEntry actions[] = {
  { "new", new_activated },
  { "new-from-json", new_from_json_activated },
  { "open", open_activated },
  { "open-uri", open_uri_activated, "s" },
  { "show-file", show_file_activated, "s" },
  { "sample", sample_activated, "s" },
  { "shortcuts", shortcuts_activated },
  { "about", about_activated },
  { "quit", quit_activated },
};

static void
ridge_application_activate (GApplication *application)
{
  RidgeApplication *self = RIDGE_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (window != NULL ? window : GTK_WINDOW (get_free_window (self)));
}

static void
ridge_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (RIDGE_APPLICATION (application), files[i]);
}

static void
ridge_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (ridge_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (RIDGE_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  ridge_shortcuts_install (GTK_APPLICATION (application));
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (toplevels_changed_cb), application,
                           G_CONNECT_SWAPPED);
}

static void
ridge_application_class_init (RidgeApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = ridge_application_startup;
  application_class->activate = ridge_application_activate;
  application_class->open = ridge_application_open;
}

static void
ridge_application_init (RidgeApplication *self)
{
}

/**
 * ridge_application_new:
 *
 * Returns: (transfer full): the application, not running yet
 */
RidgeApplication *
ridge_application_new (void)
{
  return g_object_new (RIDGE_TYPE_APPLICATION,
                       "application-id", RIDGE_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/ridgeline/Ridgeline",
                       NULL);
}

/**
 * ridge_ui_run:
 * @argc: number of arguments
 * @argv: (array length=argc): the program's name and the plans to open
 *
 * Opens the windows and runs until the last is closed. The caller has chosen
 * the language.
 *
 * Returns: the program's exit status
 */
int
ridge_ui_run (int    argc,
              char **argv)
{
  g_autoptr (RidgeApplication) application = NULL;

  g_set_application_name ("Ridgeline");

  application = ridge_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
