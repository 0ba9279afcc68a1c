/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/dialogs/ridge-check-in-dialog.h"
#include "ui/dialogs/ridge-check-dialog.h"
#include "ui/dialogs/ridge-coach-dialog.h"
#include "ui/dialogs/ridge-history-dialog.h"
#include "ui/dialogs/ridge-restore-dialog.h"
#include "ui/dialogs/ridge-period-dialog.h"
#include "ui/dialogs/ridge-plan-dialog.h"
#include "ui/dialogs/ridge-teams-dialog.h"
#include "ui/ridge-export-dialog.h"
#include "ui/ridge-window-private.h"
#include "words/ridge-words.h"

static void
place_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);
  GtkWidget *page;

  ridge_window_set_place (self, g_variant_get_string (parameter, NULL));
  /* The keys go on where the person went. */
  page = GTK_WIDGET (ridge_window_get_visible_page (self));
  if (gtk_widget_get_focus_child (page) == NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
period_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgeEntity *period = ridge_plan_lookup (plan, RIDGE_TABLE_PERIOD, g_variant_get_int64 (parameter));

  if (period != NULL)
    ridge_context_set_period (self->context, RIDGE_PERIOD (period));
}

static void
team_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgeEntity *team = ridge_plan_lookup (plan, RIDGE_TABLE_TEAM, g_variant_get_int64 (parameter));

  ridge_context_set_team (self->context, team != NULL ? RIDGE_TEAM (team) : NULL);
}

/* The nearest period of the same kind before or after the one that is looked at. */
static RidgePeriod *
find_neighbour (RidgeWindow *self,
                int          direction)
{
  RidgePeriod *period = ridge_context_get_period (self->context);
  RidgePeriod *found = NULL;
  GListModel *periods;

  if (period == NULL)
    return NULL;

  periods = ridge_plan_get_periods (ridge_context_get_plan (self->context));
  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    {
      g_autoptr (RidgePeriod) other = g_list_model_get_item (periods, i);
      int distance = direction * (ridge_period_get_starts (other) - ridge_period_get_starts (period));

      if (ridge_period_get_kind (other) == ridge_period_get_kind (period) && distance > 0 &&
          (found == NULL ||
           distance < direction * (ridge_period_get_starts (found) - ridge_period_get_starts (period))))
        found = other;
    }

  return found;
}

static void
neighbour_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);
  RidgePeriod *period = find_neighbour (self, g_str_equal (name, "win.later-period") ? 1 : -1);

  if (period != NULL)
    ridge_context_set_period (self->context, period);
}

static void
undo_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!ridge_document_undo (ridge_context_get_document (self->context), &error))
    ridge_context_refuse (self->context, error);
}

static void
redo_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!ridge_document_redo (ridge_context_get_document (self->context), &error))
    ridge_context_refuse (self->context, error);
}

static void
coach_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  adw_dialog_present (ridge_coach_dialog_new (RIDGE_WINDOW (widget)->context), widget);
}

static void
history_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  adw_dialog_present (ridge_history_dialog_new (RIDGE_WINDOW (widget)->context), widget);
}

static void
restore_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  RidgeContext *context = RIDGE_WINDOW (widget)->context;
  const char *path = ridge_document_get_path (ridge_context_get_document (context));

  adw_dialog_present (ridge_restore_dialog_new (context, path), widget);
}

static void
check_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  ridge_check_dialog_run (widget, ridge_document_get_path (ridge_context_get_document (RIDGE_WINDOW (widget)->context)));
}

static void
plan_properties_activated (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  adw_dialog_present (ridge_plan_dialog_new (RIDGE_WINDOW (widget)->context), widget);
}

static void
teams_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  adw_dialog_present (ridge_teams_dialog_new (RIDGE_WINDOW (widget)->context), widget);
}

static void
new_period_activated (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  adw_dialog_present (ridge_period_dialog_new (RIDGE_WINDOW (widget)->context, NULL), widget);
}

/* The one that follows in the rhythm of the period that is looked at, after
 * those that are there. */
static void
next_period_activated (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  RidgeContext *context = RIDGE_WINDOW (widget)->context;
  RidgePeriod  *period = ridge_period_find_last (ridge_context_get_period (context));
  g_autoptr (GError) error = NULL;
  gint64        id = ridge_create_next_period (ridge_context_get_document (context), period, ridge_words_period_name, &error);

  if (id == 0)
    ridge_context_refuse (context, error);
  else
    ridge_context_set_period (context, RIDGE_PERIOD (ridge_plan_lookup (ridge_context_get_plan (context), RIDGE_TABLE_PERIOD, id)));
}

/* What it is time for: the review of what has ended, or drafts for what comes. */
static void
period_offer_activated (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);
  RidgePlan   *plan = ridge_context_get_plan (self->context);
  RidgePeriod *now = plan != NULL ? ridge_plan_get_period_now (plan) : NULL;
  g_autoptr (GError) error = NULL;
  gint64       id;

  if (now == NULL)
    return;
  if (ridge_period_get_stage (now) == RIDGE_PERIOD_OVER)
    {
      ridge_context_set_period (self->context, now);
      gtk_widget_activate_action (widget, "win.place", "s", "review");
      return;
    }

  id = ridge_create_next_period (ridge_context_get_document (self->context), now, ridge_words_period_name, &error);
  if (id == 0)
    {
      ridge_context_refuse (self->context, error);
      return;
    }
  ridge_context_set_period (self->context, RIDGE_PERIOD (ridge_plan_lookup (plan, RIDGE_TABLE_PERIOD, id)));
  gtk_widget_activate_action (widget, "win.place", "s", "objectives");
}

static void
edit_period_activated (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  RidgeContext *context = RIDGE_WINDOW (widget)->context;

  adw_dialog_present (ridge_period_dialog_new (context, ridge_context_get_period (context)), widget);
}

static void
check_in_activated (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  RidgeContext *context = RIDGE_WINDOW (widget)->context;
  g_autoptr (GPtrArray) due = ridge_context_list_due (context);

  if (due->len > 0)
    adw_dialog_present (ridge_check_in_dialog_new (context, due), widget);
}

static void
check_in_on_activated (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  RidgeContext *context = RIDGE_WINDOW (widget)->context;
  RidgeEntity *key_result = ridge_plan_lookup (ridge_context_get_plan (context), RIDGE_TABLE_KEY_RESULT,
                                               g_variant_get_int64 (parameter));
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);

  if (key_result == NULL)
    return;

  g_ptr_array_add (one, g_object_ref (key_result));
  adw_dialog_present (ridge_check_in_dialog_new (context, one), widget);
}

static void
save_copy_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  ridge_window_ask_for_copy (RIDGE_WINDOW (widget));
}

static void
open_again_activated (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  ridge_window_open_again (RIDGE_WINDOW (widget));
}

static void
export_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ridge_export_dialog_ask (widget, RIDGE_WINDOW (widget)->context, NULL);
}

static void
print_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);
  RidgePage *scorecard = ridge_window_get_page (self, "scorecard");

  ridge_window_set_place (self, "scorecard");
  gtk_widget_activate_action (GTK_WIDGET (scorecard), "scorecard.print", NULL);
}

static void
show_details_activated (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  ridge_window_set_details_shown (RIDGE_WINDOW (widget), TRUE);
}

static void
close_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  ridge_window_close_top (RIDGE_WINDOW (widget));
}

static void
back_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ridge_window_go_back (RIDGE_WINDOW (widget));
}

static void
menu_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RidgeWindow *self = RIDGE_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  ridge_sidebar_popup_menu (self->sidebar);
}

/**
 * ridge_window_install_actions:
 *
 * Names the window's commands.
 */
void
ridge_window_install_actions (RidgeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.place", "s", place_activated);
  gtk_widget_class_install_action (widget_class, "win.period", "x", period_activated);
  gtk_widget_class_install_action (widget_class, "win.team", "x", team_activated);
  gtk_widget_class_install_action (widget_class, "win.earlier-period", NULL, neighbour_activated);
  gtk_widget_class_install_action (widget_class, "win.later-period", NULL, neighbour_activated);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_activated);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_activated);
  gtk_widget_class_install_action (widget_class, "win.coach", NULL, coach_activated);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore_activated);
  gtk_widget_class_install_action (widget_class, "win.check", NULL, check_activated);
  gtk_widget_class_install_action (widget_class, "win.plan-properties", NULL, plan_properties_activated);
  gtk_widget_class_install_action (widget_class, "win.teams", NULL, teams_activated);
  gtk_widget_class_install_action (widget_class, "win.new-period", NULL, new_period_activated);
  gtk_widget_class_install_action (widget_class, "win.edit-period", NULL, edit_period_activated);
  gtk_widget_class_install_action (widget_class, "win.next-period", NULL, next_period_activated);
  gtk_widget_class_install_action (widget_class, "win.period-offer", NULL, period_offer_activated);
  gtk_widget_class_install_action (widget_class, "win.check-in", NULL, check_in_activated);
  gtk_widget_class_install_action (widget_class, "win.check-in-on", "x", check_in_on_activated);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_activated);
  gtk_widget_class_install_action (widget_class, "win.open-again", NULL, open_again_activated);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_activated);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_activated);
  gtk_widget_class_install_property_action (widget_class, "win.search", "searching");
  gtk_widget_class_install_property_action (widget_class, "win.details", "details-shown");
  gtk_widget_class_install_action (widget_class, "win.show-details", NULL, show_details_activated);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_activated);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_activated);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_activated);
}

static void
update_undo (RidgeWindow   *self,
             RidgeDocument *document,
             gboolean       editable)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (document != NULL && ridge_document_get_can_undo (document))
    undo = ridge_words_undo (ridge_document_get_undo_verb (document), ridge_document_get_undo_subject (document));
  if (document != NULL && ridge_document_get_can_redo (document))
    redo = ridge_words_redo (ridge_document_get_redo_verb (document), ridge_document_get_redo_subject (document));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", editable && undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", editable && redo != NULL);
  gtk_widget_set_visible (self->narrow_redo_button, redo != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, undo != NULL ? undo : _("Undo"));
  gtk_widget_set_tooltip_text (self->redo_button, redo != NULL ? redo : _("Redo"));
  gtk_widget_set_tooltip_text (self->narrow_undo_button, undo != NULL ? undo : _("Undo"));
  gtk_widget_set_tooltip_text (self->narrow_redo_button, redo != NULL ? redo : _("Redo"));
}

static gboolean
has_due (RidgeWindow *self)
{
  g_autoptr (GPtrArray) due = ridge_context_list_due (self->context);

  return due->len > 0;
}

/**
 * ridge_window_update_actions:
 *
 * Enables the commands that make sense now.
 */
void
ridge_window_update_actions (RidgeWindow *self)
{
  static const char *const of_a_plan[] = {
    "win.place", "win.period", "win.team", "win.save-copy", "win.menu", "win.history", "win.coach", "win.plan-properties",
    "win.teams", "win.restore", "win.check",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  RidgeDocument *document = ridge_context_get_document (self->context);
  RidgePage *page = ridge_window_get_visible_page (self);
  gboolean open = document != NULL;
  gboolean editable = ridge_context_get_editable (self->context);
  gboolean has_details = open && ridge_page_get_details (page) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (of_a_plan); i++)
    gtk_widget_action_set_enabled (widget, of_a_plan[i], open);

  gtk_widget_action_set_enabled (widget, "win.earlier-period", open && find_neighbour (self, -1) != NULL);
  gtk_widget_action_set_enabled (widget, "win.later-period", open && find_neighbour (self, 1) != NULL);
  gtk_widget_action_set_enabled (widget, "win.open-again", open && ridge_document_get_frozen (document));
  gtk_widget_action_set_enabled (widget, "win.export", open && !ridge_document_get_frozen (document));
  gtk_widget_action_set_enabled (widget, "win.print", open && ridge_window_get_page (self, "scorecard") != NULL);
  gtk_widget_action_set_enabled (widget, "win.search", open && ridge_page_get_can_search (page));
  gtk_widget_action_set_enabled (widget, "win.details", has_details);
  gtk_widget_action_set_enabled (widget, "win.show-details", has_details);
  gtk_widget_action_set_enabled (widget, "win.new-period", editable);
  gtk_widget_action_set_enabled (widget, "win.edit-period",
                                 editable && ridge_context_get_period (self->context) != NULL);
  gtk_widget_action_set_enabled (widget, "win.next-period", editable && ridge_context_get_period (self->context) != NULL);
  gtk_widget_action_set_enabled (widget, "win.period-offer", editable && ridge_context_get_period (self->context) != NULL);
  gtk_widget_action_set_enabled (widget, "win.check-in", editable && has_due (self));
  gtk_widget_action_set_enabled (widget, "win.check-in-on", editable);
  update_undo (self, document, editable);
}

/**
 * ridge_window_set_place:
 * @name: the name of a place
 *
 * Goes to a place; where the window is narrow, away from the sidebar.
 */
void
ridge_window_set_place (RidgeWindow *self,
                        const char  *name)
{
  if (ridge_window_get_page (self, name) == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->pages, name);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (ridge_window_is_narrow (self))
    ridge_window_set_details_shown (self, FALSE);
}
