/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/ridge-map-drag.h"

#include "ui/objectives/ridge-drag-card.h"
#include "ui/objectives/ridge-drag-payload.h"
#include "ui/objectives/ridge-drop-words.h"
#include "ui/objectives/ridge-new-dialog.h"
#include "ui/objectives/ridge-places.h"

/* As in the tree, in the middle of a row; the mission stands for having no parent. */
static gboolean
find_drop (RidgeContext *context,
           RidgeEntity  *dragged,
           RidgeEntity  *place,
           RidgeDrop    *drop)
{
  RidgeDropPoint point = { .row = { place, 0 }, .fraction = 0.5 };

  *drop = (RidgeDrop) { RIDGE_DROP_MARK_NONE };
  if (place == NULL || place == dragged || RIDGE_IS_KPI (place) || !ridge_context_get_editable (context))
    return FALSE;
  if (!RIDGE_IS_PLAN (place))
    ridge_drop_find (ridge_context_get_plan (context), dragged, &point, drop);
  else if (RIDGE_IS_OBJECTIVE (dragged))
    {
      *drop = ridge_drop_into (dragged, place);
      ridge_move_check (RIDGE_OBJECTIVE (dragged), drop->place, &drop->refusal);
    }

  return drop->deed != RIDGE_DROP_NOTHING;
}

static RidgeEntity *
get_dragged (GtkDropTarget *target,
             RidgeContext  *context)
{
  const GValue *value = gtk_drop_target_get_value (target);
  RidgePlan *plan = ridge_context_get_plan (context);

  return value != NULL && plan != NULL ? ridge_drag_payload_resolve (g_value_get_boxed (value), plan) : NULL;
}

static RidgeMapView *
get_view (gpointer controller)
{
  return RIDGE_MAP_VIEW (gtk_event_controller_get_widget (controller));
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           RidgeContext  *context)
{
  RidgeMapView *view = get_view (target);
  RidgeEntity *dragged = get_dragged (target, context), *place = ridge_map_view_find_at (view, x, y);
  GdkDrop *gdk_drop = gtk_drop_target_get_current_drop (target);
  RidgeDragCard *card = gdk_drop != NULL ? ridge_drag_card_of_drop (gdk_drop) : NULL;
  g_auto (RidgeDrop) drop = { RIDGE_DROP_MARK_NONE };
  g_autofree char *deed = NULL;
  gboolean found = dragged != NULL && find_drop (context, dragged, place, &drop);

  ridge_map_view_mark (view, found ? place : NULL, drop.refusal != NULL);
  deed = found ? ridge_drop_describe (&drop, dragged) : NULL;
  if (card != NULL)
    ridge_drag_card_set_deed (card, deed, drop.refusal != NULL);

  return found && ridge_drop_is_open (&drop) ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkDropTarget *target,
          RidgeContext  *context)
{
  ridge_map_view_mark (get_view (target), NULL, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         RidgeContext  *context)
{
  RidgeMapView *view = get_view (target);
  RidgePlan *plan = ridge_context_get_plan (context);
  RidgeEntity *dragged = plan != NULL ? ridge_drag_payload_resolve (g_value_get_boxed (value), plan) : NULL;

  ridge_map_view_mark (view, NULL, FALSE);

  return dragged != NULL && ridge_map_drag_drop (view, context, dragged, ridge_map_view_find_at (view, x, y));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            RidgeContext  *context)
{
  RidgeEntity *entity = ridge_map_view_find_at (get_view (source), x, y);

  if (entity == NULL || RIDGE_IS_PLAN (entity) || !ridge_context_get_editable (context))
    return NULL;

  return ridge_drag_payload_provide (entity);
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          RidgeContext  *context)
{
  ridge_drag_card_show (source, drag, ridge_context_get_plan (context));
}

/**
 * ridge_map_drag_drop:
 * @context: where it happens
 * @dragged: an objective, a key result or a KPI
 * @place: (nullable): what it is let go on
 *
 * Does what letting go does in the tree: one change, announced with an Undo.
 *
 * Returns: whether something was done
 */
gboolean
ridge_map_drag_drop (RidgeMapView *view,
                     RidgeContext *context,
                     RidgeEntity  *dragged,
                     RidgeEntity  *place)
{
  g_auto (RidgeDrop) drop = { RIDGE_DROP_MARK_NONE };
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;

  if (!find_drop (context, dragged, place, &drop))
    return FALSE;
  if (ridge_drop_is_open (&drop) && drop.deed == RIDGE_DROP_PROMOTE)
    {
      ridge_new_dialog_measure (GTK_WIDGET (view), context, RIDGE_KPI (dragged), drop.objective, FALSE);
      return TRUE;
    }

  report = ridge_drop_report (&drop, dragged);
  if (!ridge_drop_perform (&drop, ridge_context_get_document (context), dragged, &error))
    {
      ridge_context_refuse (context, error);
      return FALSE;
    }
  ridge_map_view_choose (view, dragged);
  ridge_context_announce (context, report, TRUE);

  return TRUE;
}

/**
 * ridge_map_drag_attach:
 * @context: where it happens
 *
 * Lets cards be dragged onto each other, and KPIs and objectives from elsewhere onto cards.
 */
void
ridge_map_drag_attach (RidgeMapView *view,
                       RidgeContext *context)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (RIDGE_TYPE_DRAG_PAYLOAD, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), context, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), context, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), context, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), context, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), context, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (target));
}
