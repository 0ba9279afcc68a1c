/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ridge-window-private.h"

/* Leaving: a dialog, the window, the program. What was typed is saved first;
 * what cannot be saved, or waits for the button of a dialog, is asked about. */

typedef enum
{
  LEAVE_DIALOG,
  LEAVE_WINDOW,
  LEAVE_PROGRAM,
} Leave;

static void leave (RidgeWindow *self, Leave what, AdwDialog *dialog, gboolean discard);

static void
answered_cb (RidgeWindow *self,
             const char  *response)
{
  g_autoptr (AdwDialog) left = self->leave_left != NULL ? g_object_ref (self->leave_left) : NULL;

  g_clear_weak_pointer (&self->leave_dialog);
  g_clear_weak_pointer (&self->leave_left);
  if (g_str_equal (response, "discard"))
    leave (self, self->leave_what, left, TRUE);
}

static void
ask (RidgeWindow *self,
     Leave        what,
     AdwDialog   *left)
{
  AdwDialog *dialog;

  self->leave_what = what;
  g_set_weak_pointer (&self->leave_left, left);
  if (self->leave_dialog != NULL)
    return;

  dialog = adw_alert_dialog_new (_("Discard What Was Entered?"),
                                 _("Something you typed or chose is not saved yet. Whoever closes now loses it."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "stay", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "stay");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->leave_dialog, dialog);
  gtk_window_present (GTK_WINDOW (self));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* A file chooser or a print dialog is a window of its own, and ends with the one it asks for. */
static void
close_transients (RidgeWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != NULL && gtk_window_get_transient_for (window) == GTK_WINDOW (self))
        gtk_window_close (window);
    }
}

static AdwDialog *
get_dialog (RidgeWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
}

/* An entry saves what was typed when it loses the focus. */
static gboolean
settle (RidgeWindow *self,
        AdwDialog   *part)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean settled;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  settled = ridge_context_settle (self->context, (GtkWidget *) part);
  if (!settled && focus != NULL && gtk_widget_get_root (focus) == GTK_ROOT (self))
    gtk_window_set_focus (GTK_WINDOW (self), focus);

  return settled;
}

static void
leave (RidgeWindow *self,
       Leave        what,
       AdwDialog   *dialog,
       gboolean     discard)
{
  if (what != LEAVE_DIALOG)
    close_transients (self);
  if (!discard && !settle (self, dialog))
    {
      ask (self, what, dialog);
      return;
    }
  if (what == LEAVE_DIALOG)
    {
      if (dialog != NULL)
        adw_dialog_force_close (dialog);
      return;
    }

  while ((dialog = get_dialog (self)) != NULL)
    adw_dialog_force_close (dialog);
  self->discards = discard;
  if (what == LEAVE_PROGRAM)
    g_action_group_activate_action (G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (self))), "quit", NULL);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
get_page (RidgeWindow *self)
{
  return GTK_WIDGET (ridge_window_get_visible_page (self));
}

/* What a dialog was opened from may be gone when it closes, as the button of an empty page is after
 * something was added. Then the toolkit takes the first thing in the window, where no key of the page works. */
static void
return_to_page (gpointer data)
{
  RidgeWindow *self = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *page = get_page (self);

  self->focus_id = 0;
  if (page == NULL || get_dialog (self) != NULL)
    return;
  if (focus == NULL || !(gtk_widget_is_ancestor (focus, page) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->details_split))))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
follow_focus (RidgeWindow *self,
              AdwDialog   *dialog)
{
  if (dialog != NULL)
    self->returns_to_page = self->focus_in_page;
  else if (self->returns_to_page && self->focus_id == 0)
    self->focus_id = g_idle_add_once (return_to_page, self);
}

/**
 * ridge_window_note_focus:
 *
 * Remembers whether a dialog that is opened now is opened from the page.
 */
void
ridge_window_note_focus (RidgeWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && get_dialog (self) == NULL && gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) == NULL)
    self->focus_in_page = get_page (self) != NULL && gtk_widget_is_ancestor (focus, get_page (self));
}

/* Escape, Cancel, a swipe, and whoever closes the window: each asks the dialog on top to close. */
static void
close_attempt_cb (RidgeWindow *self,
                  AdwDialog   *dialog)
{
  leave (self, LEAVE_DIALOG, dialog, FALSE);
}

/**
 * ridge_window_guard_dialog:
 *
 * Sees to it that the dialog on top does not close over what was entered into
 * it, and that the focus comes back to the page. A dialog that is done closes by
 * force.
 */
void
ridge_window_guard_dialog (RidgeWindow *self)
{
  AdwDialog *dialog = get_dialog (self);

  follow_focus (self, dialog);
  /* An alert holds nothing, and says its answer when it closes. */
  if (dialog == NULL || ADW_IS_ALERT_DIALOG (dialog) || !adw_dialog_get_can_close (dialog))
    return;

  adw_dialog_set_can_close (dialog, FALSE);
  g_signal_connect_object (dialog, "close-attempt", G_CALLBACK (close_attempt_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ridge_window_may_go:
 *
 * Saves what was typed, and asks where something cannot be saved.
 *
 * Returns: whether the window may go now
 */
gboolean
ridge_window_may_go (RidgeWindow *self)
{
  if (self->discards || settle (self, NULL))
    return TRUE;

  ask (self, LEAVE_WINDOW, NULL);
  return FALSE;
}

/**
 * ridge_window_close_top:
 *
 * Closes the dialog that is open, or else the window.
 */
void
ridge_window_close_top (RidgeWindow *self)
{
  AdwDialog *dialog = get_dialog (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  if (dialog != NULL)
    adw_dialog_close (dialog);
  else
    leave (self, LEAVE_WINDOW, NULL, FALSE);
}

/**
 * ridge_window_quit:
 *
 * Closes the window with its dialogs and the windows that ask for it, because
 * the program ends. Where something typed cannot be saved the window stays and
 * asks; when the person discards it the program is asked to end once more.
 *
 * Returns: whether the window is gone
 */
gboolean
ridge_window_quit (RidgeWindow *self)
{
  AdwDialog *dialog;

  g_return_val_if_fail (RIDGE_IS_WINDOW (self), TRUE);

  close_transients (self);
  if (!self->discards && !settle (self, NULL))
    {
      ask (self, LEAVE_PROGRAM, NULL);
      return FALSE;
    }

  while ((dialog = get_dialog (self)) != NULL)
    adw_dialog_force_close (dialog);
  self->discards = TRUE;
  gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}
