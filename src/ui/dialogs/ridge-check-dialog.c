/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/ridge-check-dialog.h"

#include <glib/gi18n-lib.h>

#include "store/ridge-document.h"
#include "words/ridge-words.h"

/* How many problems are told; “ridgeline check” lists all. */
#define MOST_TOLD 5

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  g_task_return_pointer (task, ridge_document_check_file (data, cancellable), (GDestroyNotify) g_ptr_array_unref);
}

static char *
tell (GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (problems->len, MOST_TOLD); i++)
    {
      g_autofree char *sentence = ridge_words_error (g_ptr_array_index (problems, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", sentence);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
restore_cb (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.restore", NULL);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autofree GWeakRef *parent = data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (parent);
  g_autoptr (GPtrArray) problems = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *told = problems->len > 0 ? tell (problems) : NULL;
  AdwDialog *dialog;

  g_weak_ref_clear (parent);
  if (window == NULL)
    return;

  dialog = adw_alert_dialog_new (told == NULL ? _("The Plan Is Sound") : _("The Plan Is Not in Order"),
                                 told == NULL ? _("The file, the plan's rules and its whole history fit together.") : told);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _("_Close"), NULL);
  if (told != NULL)
    adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "restore", _("_Restore…"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response::restore", G_CALLBACK (restore_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, window);
}

/**
 * ridge_check_dialog_run:
 * @parent: the window
 * @path: its plan
 *
 * Checks the plan's file in a worker and tells what was found.
 */
void
ridge_check_dialog_run (GtkWidget  *parent,
                        const char *path)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *window = g_new (GWeakRef, 1);

  g_weak_ref_init (window, parent);
  task = g_task_new (NULL, NULL, checked_cb, window);
  g_task_set_source_tag (task, ridge_check_dialog_run);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, check_in_thread);
}
