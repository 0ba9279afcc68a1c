/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include "base/ridge-day.h"
#include "model/ridge-entity.h"
#include "model/ridge-entity-list.h"

G_BEGIN_DECLS

#define RIDGE_ALL_COLUMNS     G_MAXUINT64
#define RIDGE_COLUMN_BIT(n)   (G_GUINT64_CONSTANT (1) << (n))

/* A row's life within a batch. */
typedef enum { RIDGE_TOUCH_NONE, RIDGE_TOUCH_UPDATED, RIDGE_TOUCH_INSERTED, RIDGE_TOUCH_REMOVED } RidgeTouch;

void             ridge_entity_class_set_columns (RidgeEntityClass *klass, RidgeTable table, const guint16 *offsets);
GType            ridge_table_get_entity_type    (RidgeTable table);

/* (nullable): the row that a column of references names */
gpointer         ridge_entity_follow_column     (RidgeEntity *self, guint column);
int              ridge_entity_compare_by_rank   (RidgeEntity *a, RidgeEntity *b);

void             ridge_entity_init_columns      (RidgeEntity *self);
void             ridge_entity_free_columns      (RidgeEntity *self);
void             ridge_entity_get_column_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec);

/* Takes a column's committed value; TRUE when it differs. */
gboolean         ridge_entity_set_cell          (RidgeEntity *self, guint column, const RidgeCell *cell);
void             ridge_entity_notify_cell       (RidgeEntity *self, guint column);

void             ridge_entity_set_id            (RidgeEntity *self, gint64 id);
void             ridge_entity_set_plan          (RidgeEntity *self, RidgePlan *plan);
const gint64    *ridge_entity_peek_id           (RidgeEntity *self);

/* (nullable): the row that a reference column names */
gpointer         ridge_entity_follow            (gpointer self, RidgeTable table, gint64 id);

/* Orders of siblings; the key decides between equals. */
int              ridge_entity_compare_ids       (RidgeEntity *a, RidgeEntity *b);
int              ridge_entity_compare_days      (RidgeEntity *a, RidgeDay day_a, RidgeEntity *b, RidgeDay day_b);

/* The list the entity is in among its siblings, and that list's owner. */
RidgeEntityList *ridge_entity_get_home          (RidgeEntity *self);
void             ridge_entity_set_home          (RidgeEntity *self, RidgeEntityList *home);
void             ridge_entity_set_position      (RidgeEntity *self, guint position);
gpointer         ridge_entity_get_holder        (gpointer self);   /* nullable */

RidgeTouch       ridge_entity_get_touch         (RidgeEntity *self);
void             ridge_entity_set_touch         (RidgeEntity *self, RidgeTouch touch, guint64 columns);
guint64          ridge_entity_get_touched       (RidgeEntity *self);

/* Computed numbers. Outdating queues ::computed-changed for the batch's end and
 * tells whether they had been up to date, so that a walk upwards can stop. */
gboolean         ridge_entity_outdate           (RidgeEntity *self);
gboolean         ridge_entity_is_outdated       (RidgeEntity *self);
void             ridge_entity_set_computed      (RidgeEntity *self);
void             ridge_entity_emit_computed     (RidgeEntity *self);

/* A text column is NULL in memory when it is empty. */
static inline const char *
ridge_text (const char *text)
{
  return text != NULL ? text : "";
}

G_END_DECLS
