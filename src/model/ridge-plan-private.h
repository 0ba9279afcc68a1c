/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-columns-private.h"
#include "model/ridge-plan.h"

G_BEGIN_DECLS

struct _RidgePlan
{
  RidgeEntity      parent_instance;

  RIDGE_COLUMN_FIELDS (PLAN)

  RidgeDay         today;
  GHashTable      *rows[RIDGE_N_TABLES];   /* key → entity, owned; NULL for points */
  RidgeEntityList *lists[RIDGE_N_TABLES];  /* rows that stand in no other; NULL where they have to */

  /* the batch under way */
  GHashTable      *early_series;     /* key → series of a KPI whose row has not come yet */
  guint            depth;
  GPtrArray       *touched;          /* entities, owned */
  GPtrArray       *queued_lists;     /* owned */
  GPtrArray       *queued_kpis;      /* KPIs whose series waits for a flush, owned */
  GPtrArray       *queued_computed;  /* entities that are to say computed-changed, owned */
  RidgeKpi        *last_kpi;         /* unowned: the KPI of the last point, as points come in series */
  gint64           last_kpi_id;
};

RidgeEntityList *ridge_plan_get_list (RidgePlan *self, RidgeTable table);   /* nullable */

void ridge_plan_queue_add      (RidgePlan *self, RidgeEntityList *list, RidgeEntity *entity);
void ridge_plan_queue_remove   (RidgePlan *self, RidgeEntityList *list, RidgeEntity *entity);
void ridge_plan_queue_series   (RidgePlan *self, RidgeKpi *kpi);   /* its values differ from the next flush on */
void ridge_plan_queue_computed (RidgePlan *self, RidgeEntity *entity);

static inline gboolean
ridge_plan_is_in_batch (RidgePlan *self)
{
  return self->depth > 0;
}

/* Says computed-changed for what was outdated, then ::changed. */
void ridge_plan_emit_changed   (RidgePlan *self);

G_END_DECLS
