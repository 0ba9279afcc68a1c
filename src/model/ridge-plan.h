/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/ridge-day.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PLAN (ridge_plan_get_type ())
G_DECLARE_FINAL_TYPE (RidgePlan, ridge_plan, RIDGE, PLAN, GObject)

typedef struct _RidgePeriod     RidgePeriod;
typedef struct _RidgeTeam       RidgeTeam;
typedef struct _RidgePerson     RidgePerson;
typedef struct _RidgeObjective  RidgeObjective;
typedef struct _RidgeKeyResult  RidgeKeyResult;
typedef struct _RidgeKpi        RidgeKpi;

/**
 * RidgePlan:
 *
 * The root of a plan in memory: list models of everything in it, kept equal
 * to the document by row changes alone. It never writes anywhere.
 */
RidgePlan  *ridge_plan_new             (void);

/* The one entrance: a batch of committed row changes, in any order. Links
 * between objects are mended and list models emit exact items-changed once,
 * at the end of the batch. */
void        ridge_plan_apply           (RidgePlan             *self,
                                        const RidgeRowChange  *changes,
                                        gsize                  n_changes);
/* The same for loading: rows are streamed between begin and end. */
void        ridge_plan_begin_batch     (RidgePlan *self);
void        ridge_plan_apply_one       (RidgePlan *self, const RidgeRowChange *change);
void        ridge_plan_end_batch       (RidgePlan *self);

const char *ridge_plan_get_name        (RidgePlan *self);   /* likewise mission, vision, principles, … */

/* (transfer none): stable models, sorted as a person expects (rank or name or date) */
GListModel *ridge_plan_get_periods     (RidgePlan *self);   /* of RidgePeriod by start, longest first */
GListModel *ridge_plan_get_teams       (RidgePlan *self);   /* the top teams; ridge_team_get_children() */
GListModel *ridge_plan_get_people      (RidgePlan *self);
GListModel *ridge_plan_get_objectives  (RidgePlan *self);   /* the roots (no parent), by rank */
GListModel *ridge_plan_get_kpis        (RidgePlan *self);   /* by rank */
GListModel *ridge_plan_get_links       (RidgePlan *self);

/* (transfer none) (nullable) */
RidgeEntity *ridge_plan_lookup         (RidgePlan *self, RidgeTable table, gint64 id);

/* (transfer none) (nullable): the shortest period that holds the day */
RidgePeriod *ridge_plan_get_period_at  (RidgePlan *self, RidgeDay day);

/* ::changed is emitted once after every batch: the moment to recompute what is dirty. */

G_END_DECLS
