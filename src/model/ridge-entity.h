/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-schema.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_ENTITY (ridge_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (RidgeEntity, ridge_entity, RIDGE, ENTITY, GObject)

/**
 * RidgeEntity:
 *
 * A row of the plan as an object: its key, and the plan it belongs to. Only
 * the mirror (through ridge_plan_apply()) writes to it.
 */
struct _RidgeEntityClass
{
  GObjectClass parent_class;

  RidgeTable table;

  /* Takes one column's committed value and notifies when it differs. */
  void (*set_cell) (RidgeEntity *self, guint column, const RidgeCell *cell);
  /* Gives one column's value; texts stay owned by the entity. */
  RidgeCell (*get_cell) (RidgeEntity *self, guint column);
};

gint64     ridge_entity_get_id    (RidgeEntity *self);
RidgeTable ridge_entity_get_table (RidgeEntity *self);
RidgeCell  ridge_entity_get_cell  (RidgeEntity *self, guint column);
/* The words a person knows it by: title or name. */
const char *ridge_entity_get_title (RidgeEntity *self);

G_END_DECLS
