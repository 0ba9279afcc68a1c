/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/ridge-day.h"
#include "model/ridge-check-in.h"
#include "model/ridge-entity.h"
#include "model/ridge-forecast.h"
#include "model/ridge-initiative.h"
#include "model/ridge-key-result.h"
#include "model/ridge-kpi.h"
#include "model/ridge-link.h"
#include "model/ridge-milestone.h"
#include "model/ridge-objective.h"
#include "model/ridge-period-rhythm.h"
#include "model/ridge-period.h"
#include "model/ridge-person.h"
#include "model/ridge-phase.h"
#include "model/ridge-plan-step.h"
#include "model/ridge-series.h"
#include "model/ridge-series-point.h"
#include "model/ridge-team.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PLAN (ridge_plan_get_type ())
G_DECLARE_FINAL_TYPE (RidgePlan, ridge_plan, RIDGE, PLAN, RidgeEntity)

/**
 * RidgePlan:
 *
 * The root of a plan in memory: list models of everything in it, kept equal
 * to the document by row changes alone. It never writes anywhere. It is the
 * entity of the `plan` table's one row; this header brings the whole model.
 *
 * Signals: ::changed, once after every batch and after the day has changed:
 * whatever is computed may read differently from then on.
 */
RidgePlan       *ridge_plan_new                  (void);

/* The one entrance: a batch of committed row changes, in any order. Links
 * between objects are mended and list models emit exact items-changed once,
 * at the end of the batch. */
void             ridge_plan_apply                (RidgePlan            *self,
                                                  const RidgeRowChange *changes,
                                                  gsize                 n_changes);
/* The same for loading: rows are streamed between begin and end. */
void             ridge_plan_begin_batch          (RidgePlan            *self);
void             ridge_plan_apply_one            (RidgePlan            *self,
                                                  const RidgeRowChange *change);
void             ridge_plan_end_batch            (RidgePlan            *self);

/**
 * RidgeBatchEnd:
 *
 * How far the end of a batch is that is made in slices; see ridge_plan_end_some().
 */
typedef struct
{
  /*< private >*/
  guint      step;
  guint      next;
  GPtrArray *touched;
  GPtrArray *lists;
  GArray    *firsts;
  gboolean   tree_moved;
} RidgeBatchEnd;

gboolean         ridge_plan_end_some             (RidgePlan            *self,
                                                  RidgeBatchEnd        *end,
                                                  gint64                deadline);

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgePlan, plan, PLAN)

/* The day that paces, dues and verdicts are computed for; also a property. */
RidgeDay         ridge_plan_get_today            (RidgePlan *self);
void             ridge_plan_set_today            (RidgePlan *self, RidgeDay today);

/* (transfer none): stable models, in the order a person expects */
GListModel      *ridge_plan_get_periods          (RidgePlan *self);   /* of RidgePeriod by start, longest first */
GListModel      *ridge_plan_get_teams            (RidgePlan *self);   /* of RidgeTeam without a parent, by rank */
GListModel      *ridge_plan_get_people           (RidgePlan *self);   /* of RidgePerson by name */
GListModel      *ridge_plan_get_objectives       (RidgePlan *self);   /* of RidgeObjective without a parent, by rank */
GListModel      *ridge_plan_get_kpis             (RidgePlan *self);   /* of RidgeKpi by rank */
GListModel      *ridge_plan_get_links            (RidgePlan *self);   /* of RidgeLink by key */

guint            ridge_plan_get_n_rows           (RidgePlan *self, RidgeTable table);

/* (transfer none) (nullable) */
RidgeEntity     *ridge_plan_lookup               (RidgePlan *self, RidgeTable table, gint64 id);
/* (transfer container): every entity of a table, in no order */
GPtrArray       *ridge_plan_list                 (RidgePlan *self, RidgeTable table);
/* (transfer none) (nullable): the shortest period that holds the day */
RidgePeriod     *ridge_plan_get_period_at        (RidgePlan *self, RidgeDay day);

/* Whether an entity is to be shown for a period: its own period lies within that one or contains it. */
gboolean         ridge_entity_in_period          (RidgeEntity *entity, RidgePeriod *period);

/* Every row as text, sorted: two plans are equal when their dumps are. */
char            *ridge_plan_dump                 (RidgePlan *self);

G_END_DECLS
