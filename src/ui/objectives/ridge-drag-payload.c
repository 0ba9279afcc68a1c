/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-drag-payload.h"

G_DEFINE_BOXED_TYPE (RidgeDragPayload, ridge_drag_payload, ridge_drag_payload_copy, ridge_drag_payload_free)

/**
 * ridge_drag_payload_new:
 * @entity: what is dragged: an objective, a key result or a KPI
 *
 * Names a thing so that a drop can find it again.
 *
 * Returns: (transfer full): the payload
 */
RidgeDragPayload *
ridge_drag_payload_new (RidgeEntity *entity)
{
  RidgeDragPayload payload;

  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), NULL);

  payload.table = ridge_entity_get_table (entity);
  payload.id = ridge_entity_get_id (entity);

  return ridge_drag_payload_copy (&payload);
}

/**
 * ridge_drag_payload_copy:
 * @self: a payload
 *
 * Copies a payload.
 *
 * Returns: (transfer full): the copy
 */
RidgeDragPayload *
ridge_drag_payload_copy (const RidgeDragPayload *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * ridge_drag_payload_free:
 * @self: (transfer full): a payload
 *
 * Frees a payload.
 */
void
ridge_drag_payload_free (RidgeDragPayload *self)
{
  g_free (self);
}

/**
 * ridge_drag_payload_provide:
 * @entity: what is dragged
 *
 * Offers a thing to a drop.
 *
 * Returns: (transfer full): its payload as a content provider
 */
GdkContentProvider *
ridge_drag_payload_provide (RidgeEntity *entity)
{
  g_autoptr (RidgeDragPayload) payload = ridge_drag_payload_new (entity);

  return gdk_content_provider_new_typed (RIDGE_TYPE_DRAG_PAYLOAD, payload);
}

/**
 * ridge_drag_payload_resolve:
 * @self: a payload
 * @plan: the plan that is dropped on
 *
 * Finds the thing that the payload names. It is gone when it was deleted
 * during the drag, or when it came from another plan.
 *
 * Returns: (transfer none) (nullable): the thing
 */
RidgeEntity *
ridge_drag_payload_resolve (const RidgeDragPayload *self,
                            RidgePlan              *plan)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (RIDGE_IS_PLAN (plan), NULL);

  return ridge_plan_lookup (plan, self->table, self->id);
}
