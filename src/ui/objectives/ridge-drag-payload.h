/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_DRAG_PAYLOAD (ridge_drag_payload_get_type ())

/**
 * RidgeDragPayload:
 *
 * What travels with the pointer: the kind and the key of the thing that is
 * dragged. Data, never a widget or an object, so it may outlive both.
 */
typedef struct
{
  RidgeTable table;
  gint64     id;
} RidgeDragPayload;

GType             ridge_drag_payload_get_type (void);
RidgeDragPayload *ridge_drag_payload_new      (RidgeEntity            *entity);
RidgeDragPayload *ridge_drag_payload_copy     (const RidgeDragPayload *self);
void              ridge_drag_payload_free     (RidgeDragPayload       *self);
GdkContentProvider *
                  ridge_drag_payload_provide  (RidgeEntity            *entity);
RidgeEntity      *ridge_drag_payload_resolve  (const RidgeDragPayload *self,
                                               RidgePlan              *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeDragPayload, ridge_drag_payload_free)

G_END_DECLS
