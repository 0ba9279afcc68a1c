/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "model/ridge-schema.h"

G_BEGIN_DECLS

typedef struct _RidgeEntityList RidgeEntityList;
typedef struct _RidgePlan       RidgePlan;
typedef struct _RidgePeriod     RidgePeriod;
typedef struct _RidgeTeam       RidgeTeam;
typedef struct _RidgePerson     RidgePerson;
typedef struct _RidgeObjective  RidgeObjective;
typedef struct _RidgeKeyResult  RidgeKeyResult;
typedef struct _RidgePlanStep   RidgePlanStep;
typedef struct _RidgeMilestone  RidgeMilestone;
typedef struct _RidgeCheckIn    RidgeCheckIn;
typedef struct _RidgeInitiative RidgeInitiative;
typedef struct _RidgeKpi        RidgeKpi;
typedef struct _RidgePhase      RidgePhase;
typedef struct _RidgeLink       RidgeLink;
typedef struct _RidgeForecast   RidgeForecast;

#define RIDGE_TYPE_ENTITY (ridge_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (RidgeEntity, ridge_entity, RIDGE, ENTITY, GObject)

/**
 * RidgeEntity:
 *
 * A row of the plan as an object: its key, its columns, and the plan it belongs
 * to. Only the mirror (through ridge_plan_apply()) writes to it.
 *
 * Every column is a read-only property of the same name (`grade-reason`) and
 * notifies when a batch changed it. Without a value, a real is NaN, a day
 * RIDGE_DAY_NONE, an integer -1, a text "" and a reference NULL.
 *
 * Signals: ::computed-changed, at the end of a batch after which numbers that
 * are computed from the row (score, pace, verdict …) may read differently.
 */
struct _RidgeEntityClass
{
  GObjectClass parent_class;

  /*< private >*/
  RidgeTable      table;
  const guint16  *offsets;        /* where each column lives in the instance */
  GParamSpec    **properties;     /* of each column; the key's is NULL */
  guint           title_column;   /* 0: none, it goes by its holder's title */
  guint64         order_columns;  /* a change of these may move it among or between siblings */

  /* The order among siblings. */
  int              (*compare)    (RidgeEntity *a, RidgeEntity *b);
  /* (nullable): the list it belongs to by its columns. */
  RidgeEntityList *(*find_home)  (RidgeEntity *self, RidgePlan *plan);
  /* Enters and leaves what refers to it besides its home. */
  void             (*attach)     (RidgeEntity *self, RidgePlan *plan);
  void             (*detach)     (RidgeEntity *self);
  /* Outdates whatever is computed from the columns. */
  void             (*invalidate) (RidgeEntity *self, guint64 columns);
};

gint64      ridge_entity_get_id       (RidgeEntity *self);
RidgeTable  ridge_entity_get_table    (RidgeEntity *self);
RidgeCell   ridge_entity_get_cell     (RidgeEntity *self, guint column);
const char *ridge_entity_get_title    (RidgeEntity *self);
RidgePlan  *ridge_entity_get_plan     (RidgeEntity *self);   /* nullable: after it was deleted */
guint       ridge_entity_get_position (RidgeEntity *self);   /* among its siblings; G_MAXUINT without any */

G_END_DECLS
