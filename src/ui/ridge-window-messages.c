/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ridge-plan-file.h"
#include "ui/ridge-window-private.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-save-file.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

/**
 * ridge_window_dismiss_undo:
 *
 * Takes away what offers to undo the last edit: its button would now take
 * back something else than it says.
 */
void
ridge_window_dismiss_undo (RidgeWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_clear_weak_pointer (&self->undo_toast);
}

static void
announced_cb (RidgeWindow *self,
              const char  *sentence,
              gboolean     undoable,
              GFile       *file)
{
  AdwToast *toast = ridge_titles_new_toast (sentence, GTK_WIDGET (self));

  ridge_window_dismiss_undo (self);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  else if (file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      adw_toast_set_button_label (toast, _("_Open"));
      adw_toast_set_action_name (toast, "app.show-file");
      adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Trouble that lasts, and has a way out that the banner offers. */
static gboolean
is_lasting (const GError *error)
{
  return g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_NO_SPACE) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_READ_ONLY) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_REPLACED) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_NEWER) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_UNREADABLE) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_IO);
}

/* The file has all that was done: it is only to be looked at once more. In all
 * other trouble there may be something to lose, and a copy keeps it. */
static void
show_banner (RidgeWindow  *self,
             const GError *error)
{
  g_autofree char *sentence = ridge_words_error (error);
  gboolean unread = g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_UNREADABLE);
  gboolean altered = g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_HISTORY);

  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_button_label (self->banner, unread ? _("_Open Again") : altered ? _("_Restore…") : _("_Save a Copy…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner),
                                  unread ? "win.open-again" : altered ? "win.restore" : "win.save-copy");
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
refused_cb (RidgeWindow  *self,
            const GError *error)
{
  g_autofree char *sentence = ridge_words_error (error);

  if (ridge_context_get_document (self->context) != NULL && is_lasting (error))
    {
      show_banner (self, error);
    }
  else
    {
      AdwToast *toast = ridge_titles_new_toast (sentence, GTK_WIDGET (self));

      adw_toast_set_timeout (toast, 0);
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
      adw_toast_overlay_add_toast (self->toasts, toast);
    }
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/**
 * ridge_window_update_banner:
 *
 * Shows why the plan takes no edits or what is to be known of it, or nothing.
 */
void
ridge_window_update_banner (RidgeWindow *self)
{
  RidgeDocument *document = ridge_context_get_document (self->context);
  const GError *notice = document != NULL ? ridge_document_get_notice (document) : NULL;
  const GError *warning = document != NULL ? ridge_document_get_warning (document) : NULL;

  if (notice != NULL || warning != NULL)
    show_banner (self, notice != NULL ? notice : warning);
  else
    adw_banner_set_revealed (self->banner, FALSE);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  ridge_document_save_copy_finish (result, &error);
  ridge_saving_end (data, _("A copy of the plan was saved"), error);
}

static void
copy_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (RidgeContext) context = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ridge_save_file_finish (GTK_FILE_DIALOG (source), result, RIDGE_PLAN_ENDING, &error);
  RidgeDocument *document = ridge_context_get_document (context);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (error != NULL)
    ridge_context_refuse (context, error);
  if (path != NULL && document != NULL)
    ridge_document_save_copy_async (document, path, NULL, NULL, NULL, copied_cb, ridge_saving_begin (context, path));
}

/**
 * ridge_window_ask_for_copy:
 *
 * Asks where a copy of the plan shall go, and saves it there.
 */
void
ridge_window_ask_for_copy (RidgeWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = ridge_plan_file_dialog_new ();
  RidgePlan *plan = ridge_context_get_plan (self->context);
  /* Translators: the file name of a copy, without its ending; %s is the plan's name */
  g_autofree char *title = g_strdup_printf (_("%s (copy)"), ridge_plan_get_name (plan));
  g_autofree char *name = ridge_save_file_suggest (title, RIDGE_PLAN_ENDING);

  gtk_file_dialog_set_title (dialog, _("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, copy_chosen_cb, g_object_ref (self->context));
}

/**
 * ridge_window_init_messages:
 *
 * Starts to show what the context says.
 */
void
ridge_window_init_messages (RidgeWindow *self)
{
  g_signal_connect_object (self->context, "announced", G_CALLBACK (announced_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
}
