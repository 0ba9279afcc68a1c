/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/ridge-subject.h"

/* A dialog is a task on a thing of the plan. Another process may delete the thing while the dialog
 * is open; then the task is over, and the person is told why. */

typedef void (*EndFunc) (gpointer task);

typedef struct
{
  gpointer      task;     /* borrowed: the watch ends with it */
  RidgeContext *context;
  RidgeEntity  *entity;
  char         *title;
  EndFunc       end;
} Watch;

/* A phase goes by the title of its KPI, which is still there. */
static const char *
get_title (RidgeEntity *entity)
{
  return RIDGE_IS_PHASE (entity) ? ridge_phase_get_reason (RIDGE_PHASE (entity)) : ridge_entity_get_title (entity);
}

static void
watch_free (gpointer data,
            GClosure *closure)
{
  Watch *self = data;

  g_object_unref (self->context);
  g_object_unref (self->entity);
  g_free (self->title);
  g_free (self);
}

static void
plan_changed_cb (Watch     *self,
                 RidgePlan *plan)
{
  g_autoptr (RidgeContext) context = NULL;
  g_autofree char *title = NULL;

  if (ridge_entity_get_plan (self->entity) != NULL)
    {
      g_set_str (&self->title, get_title (self->entity));
      return;
    }

  /* The end of the task may be the end of the watch. */
  context = g_object_ref (self->context);
  title = g_steal_pointer (&self->title);
  g_signal_handlers_disconnect_by_data (plan, self);
  self->end (self->task);
  ridge_subject_refuse (context, title);
}

static gulong
watch (gpointer      task,
       RidgeContext *context,
       gpointer      entity,
       EndFunc       end)
{
  Watch *self = g_new0 (Watch, 1);
  GClosure *closure = g_cclosure_new_swap (G_CALLBACK (plan_changed_cb), self, watch_free);

  self->task = task;
  self->context = g_object_ref (context);
  self->entity = g_object_ref (entity);
  self->title = g_strdup (get_title (entity));
  self->end = end;
  g_object_watch_closure (task, closure);
  return g_signal_connect_closure (ridge_entity_get_plan (entity), "changed", closure, FALSE);
}

static void
close_dialog (gpointer dialog)
{
  adw_dialog_force_close (dialog);
}

/* Also when pages of other things stand above it. */
static void
pop_page (gpointer page)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (page, ADW_TYPE_NAVIGATION_VIEW);
  AdwNavigationPage *below;

  if (navigation == NULL)
    return;
  below = adw_navigation_view_get_previous_page (ADW_NAVIGATION_VIEW (navigation), page);
  if (below != NULL)
    adw_navigation_view_pop_to_page (ADW_NAVIGATION_VIEW (navigation), below);
}

/**
 * ridge_subject_end_dialog:
 * @dialog: not closed yet
 * @context: where the plan is
 * @entity: (type RidgeEntity): what the dialog is about, in the plan
 *
 * Closes the dialog when the entity leaves the plan, and says so.
 *
 * Returns: the handler of the plan's ::changed, to be blocked while the dialog
 *   itself deletes the entity
 */
gulong
ridge_subject_end_dialog (AdwDialog    *dialog,
                          RidgeContext *context,
                          gpointer      entity)
{
  g_return_val_if_fail (ADW_IS_DIALOG (dialog), 0);
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), 0);

  return watch (dialog, context, entity, close_dialog);
}

/**
 * ridge_subject_end_page:
 * @page: of a dialog's navigation view
 * @context: where the plan is
 * @entity: (type RidgeEntity): what the page is about, in the plan
 *
 * Leaves the page when the entity leaves the plan, and says so.
 *
 * Returns: the handler of the plan's ::changed, to be blocked while the page
 *   itself deletes the entity
 */
gulong
ridge_subject_end_page (AdwNavigationPage *page,
                        RidgeContext      *context,
                        gpointer           entity)
{
  g_return_val_if_fail (ADW_IS_NAVIGATION_PAGE (page), 0);
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), 0);

  return watch (page, context, entity, pop_page);
}

/**
 * ridge_subject_refuse:
 * @context: where the plan is
 * @title: what is gone went by
 *
 * Says that a task ends because its thing was deleted meanwhile.
 */
void
ridge_subject_refuse (RidgeContext *context,
                      const char   *title)
{
  g_autoptr (GError) error = NULL;

  ridge_set_error (&error, RIDGE_ERROR_CONFLICT, 0, title, "gone");
  ridge_context_refuse (context, error);
}
