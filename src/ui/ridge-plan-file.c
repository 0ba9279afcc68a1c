/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans as files of the desktop: how they are found, called and remembered. */

#include "config.h"

#include "ui/ridge-plan-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/ridge-text.h"

/**
 * ridge_plan_file_dialog_new:
 *
 * Returns: (transfer full): a dialog that shows plans, whatever they are called
 */
GtkFileDialog *
ridge_plan_file_dialog_new (void)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) plans = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) everything = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (plans, _("Plans"));
  gtk_file_filter_add_mime_type (plans, RIDGE_PLAN_MIME_TYPE);
  /* Where the type is not installed, the ending has to do. */
  gtk_file_filter_add_suffix (plans, RIDGE_PLAN_ENDING + 1);
  gtk_file_filter_set_name (everything, _("All Files"));
  gtk_file_filter_add_pattern (everything, "*");
  g_list_store_append (filters, plans);
  g_list_store_append (filters, everything);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_modal (dialog, TRUE);

  return dialog;
}

/**
 * ridge_plan_file_get_title:
 * @file: where a plan is or will be
 *
 * Returns: (transfer full): what to call a plan of which only the file is
 *   known: the file's name without its ending
 */
char *
ridge_plan_file_get_title (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_filename_display_name (name);

  if (g_str_has_suffix (title, RIDGE_PLAN_ENDING))
    title[strlen (title) - strlen (RIDGE_PLAN_ENDING)] = '\0';

  return ridge_text_clean_line (title);
}

/**
 * ridge_plan_file_remember:
 * @file: a plan that was opened
 * @name: what the plan is called
 *
 * Puts the plan in front of the recent files of the desktop, under its name.
 */
void
ridge_plan_file_remember (GFile      *file,
                          const char *name)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData    data = {
    .display_name = (char *) name,
    .mime_type = (char *) RIDGE_PLAN_MIME_TYPE,
    .app_name = (char *) "Ridgeline",
    .app_exec = (char *) "ridgeline %f",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * ridge_plan_file_rename:
 * @file: a plan
 * @name: what it is called now
 *
 * Keeps the name of a recent file up to date; others are not touched.
 */
void
ridge_plan_file_rename (GFile      *file,
                        const char *name)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentInfo   *info = gtk_recent_manager_lookup_item (gtk_recent_manager_get_default (), uri, NULL);

  if (info == NULL)
    return;
  if (!g_str_equal (gtk_recent_info_get_display_name (info), name))
    ridge_plan_file_remember (file, name);
  gtk_recent_info_unref (info);
}

/**
 * ridge_plan_file_is_plan:
 * @info: a recent file
 *
 * Returns: whether it is a plan on this machine that is still there
 */
gboolean
ridge_plan_file_is_plan (GtkRecentInfo *info)
{
  return (g_strcmp0 (gtk_recent_info_get_mime_type (info), RIDGE_PLAN_MIME_TYPE) == 0 ||
          g_str_has_suffix (gtk_recent_info_get_uri (info), RIDGE_PLAN_ENDING)) &&
         gtk_recent_info_is_local (info) && gtk_recent_info_exists (info);
}
