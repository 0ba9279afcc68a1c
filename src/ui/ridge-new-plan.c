/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "exchange/ridge-export.h"
#include "exchange/ridge-sample.h"
#include "ui/ridge-new-plan.h"
#include "ui/ridge-plan-file.h"
#include "ui/ridge-window.h"
#include "ui/widgets/ridge-save-file.h"

/* Opens what was made, or says why nothing was. */
static void
open_made (GtkWindow    *window,
           GFile        *file,
           gboolean      made,
           const GError *error)
{
  g_autofree char *uri = made ? g_file_get_uri (file) : NULL;

  if (made)
    g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "open-uri",
                                    g_variant_new_string (uri));
  else if (RIDGE_IS_WINDOW (window))
    ridge_context_refuse (ridge_window_get_context (RIDGE_WINDOW (window)), error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ridge_save_file_finish (GTK_FILE_DIALOG (source), result, RIDGE_PLAN_ENDING, &error);
  g_autoptr (RidgeDocument) document = NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = file != NULL ? ridge_plan_file_get_title (file) : NULL;

  if (path != NULL)
    document = ridge_document_create (path, name, &error);
  if (document != NULL)
    ridge_document_close (document);
  if (document != NULL || error != NULL)
    open_made (window, file, document != NULL, error);
}

/**
 * ridge_new_plan_ask:
 * @window: (nullable): the window that asks
 *
 * Asks where a new plan shall be kept, makes it there and opens it.
 */
void
ridge_new_plan_ask (GtkWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = ridge_plan_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("New Plan"));
  gtk_file_dialog_set_accept_label (dialog, _("_Create"));
  /* Translators: the file name offered for a new plan; keep the ending */
  gtk_file_dialog_set_initial_name (dialog, _("Plan.ridgeline"));
  gtk_file_dialog_save (dialog, window, NULL, chosen_cb, window != NULL ? g_object_ref (window) : NULL);
}

/* A plan on its way from JSON. */
typedef struct
{
  GtkWindow *window;
  GFile     *source;
  GFile     *plan;
} Way;

static void
way_free (Way *way)
{
  g_clear_object (&way->window);
  g_clear_object (&way->source);
  g_clear_object (&way->plan);
  g_free (way);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (Way) way = data;
  g_autoptr (GError) error = NULL;
  gboolean made = ridge_export_take_back_finish (result, &error);

  open_made (way->window, way->plan, made, error);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Way) way = data;
  g_autofree char *from = g_file_get_path (way->source);
  g_autofree char *to = NULL;
  g_autoptr (GError) error = NULL;

  way->plan = ridge_save_file_finish (GTK_FILE_DIALOG (source), result, RIDGE_PLAN_ENDING, &error);
  to = way->plan != NULL ? g_file_get_path (way->plan) : NULL;
  if (error != NULL)
    open_made (way->window, NULL, FALSE, error);
  if (from != NULL && to != NULL)
    ridge_export_take_back_async (from, to, taken_back_cb, g_steal_pointer (&way));
}

static void
source_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Way) way = data;
  g_autoptr (GtkFileDialog) dialog = ridge_plan_file_dialog_new ();
  GtkWindow *window = way->window;

  way->source = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (way->source == NULL)
    return;

  gtk_file_dialog_set_title (dialog, _("New Plan"));
  gtk_file_dialog_set_accept_label (dialog, _("_Create"));
  gtk_file_dialog_set_initial_name (dialog, _("Plan.ridgeline"));
  gtk_file_dialog_save (dialog, window, NULL, place_chosen_cb, g_steal_pointer (&way));
}

/**
 * ridge_new_plan_ask_json:
 * @window: (nullable): the window that asks
 *
 * Asks for a plan that was exported as JSON and where the new plan shall be
 * kept, makes it there and opens it.
 */
void
ridge_new_plan_ask_json (GtkWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  Way *way = g_new0 (Way, 1);

  g_set_object (&way->window, window);
  gtk_file_filter_set_name (filter, _("Plans as JSON"));
  gtk_file_filter_add_mime_type (filter, "application/json");
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("New Plan from JSON"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, window, NULL, source_chosen_cb, way);
}

/* Where a person keeps documents; a desktop that has no such folder gets one. A
 * sandbox sees of the person's only what it is given, but has data of its own. */
static char *
get_documents_folder (void)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return g_strdup (g_get_user_data_dir ());

  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_home_dir (), "Documents", NULL);
}

/**
 * ridge_new_plan_from_sample:
 * @name: the name of a sample
 *
 * Makes a copy of a sample plan among the user's documents, since it is to be
 * edited, or finds the one that was made before.
 *
 * Returns: (transfer full): the copy, or NULL with the error set
 */
GFile *
ridge_new_plan_from_sample (const char  *name,
                            GError     **error)
{
  g_autofree char *folder = get_documents_folder ();
  g_autofree char *file_name = g_strdup_printf ("sample-%s" RIDGE_PLAN_ENDING, name);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (RidgeDocument) document = NULL;

      g_mkdir_with_parents (folder, 0755);
      document = ridge_sample_create (name, path, error);
      if (document == NULL)
        return NULL;
      ridge_document_close (document);
    }

  return g_file_new_for_path (path);
}
