/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-phase.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-kpi-private.h"
#include "model/ridge-plan-private.h"

struct _RidgePhase
{
  RidgeEntity parent_instance;

  gint64   kpi;
  double   baseline_center;
  double   baseline_range;
  char    *reason;
  gint32   day;
  gint32   baseline;
  gint32   baseline_count;
  gint32   baseline_from;
  gint32   baseline_to;
};

G_DEFINE_FINAL_TYPE (RidgePhase, ridge_phase, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_PHASE_N_COLUMNS] = {
  [RIDGE_PHASE_KPI] = G_STRUCT_OFFSET (RidgePhase, kpi),
  [RIDGE_PHASE_DAY] = G_STRUCT_OFFSET (RidgePhase, day),
  [RIDGE_PHASE_REASON] = G_STRUCT_OFFSET (RidgePhase, reason),
  [RIDGE_PHASE_BASELINE] = G_STRUCT_OFFSET (RidgePhase, baseline),
  [RIDGE_PHASE_BASELINE_COUNT] = G_STRUCT_OFFSET (RidgePhase, baseline_count),
  [RIDGE_PHASE_BASELINE_FROM] = G_STRUCT_OFFSET (RidgePhase, baseline_from),
  [RIDGE_PHASE_BASELINE_TO] = G_STRUCT_OFFSET (RidgePhase, baseline_to),
  [RIDGE_PHASE_BASELINE_CENTER] = G_STRUCT_OFFSET (RidgePhase, baseline_center),
  [RIDGE_PHASE_BASELINE_RANGE] = G_STRUCT_OFFSET (RidgePhase, baseline_range),
};

static int
ridge_phase_compare (RidgeEntity *a,
                     RidgeEntity *b)
{
  return ridge_entity_compare_days (a, RIDGE_PHASE (a)->day, b, RIDGE_PHASE (b)->day);
}

static RidgeEntityList *
ridge_phase_find_home (RidgeEntity *self,
                       RidgePlan   *plan)
{
  RidgeEntity *kpi = ridge_plan_lookup (plan, RIDGE_TABLE_KPI, RIDGE_PHASE (self)->kpi);

  return kpi != NULL ? RIDGE_ENTITY_LIST (ridge_kpi_get_phases (RIDGE_KPI (kpi))) : NULL;
}

static void
ridge_phase_invalidate (RidgeEntity *self,
                        guint64      columns)
{
  RidgeKpi *kpi = ridge_entity_get_holder (self);

  if (kpi != NULL)
    ridge_kpi_outdate_chart (kpi, G_MAXUINT);
}

static void
ridge_phase_class_init (RidgePhaseClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->compare = ridge_phase_compare;
  entity_class->find_home = ridge_phase_find_home;
  entity_class->invalidate = ridge_phase_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_PHASE_KPI) |
                                RIDGE_COLUMN_BIT (RIDGE_PHASE_DAY);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_PHASE, offsets);
}

static void
ridge_phase_init (RidgePhase *self)
{
}

RIDGE_REF_GETTER (RidgePhase, phase, PHASE, RidgeKpi, KPI, kpi)
RIDGE_DAY_GETTER (RidgePhase, phase, PHASE, day)
RIDGE_TEXT_GETTER (RidgePhase, phase, PHASE, reason)
RIDGE_GETTER (RidgePhase, phase, PHASE, RidgeBaselineChoice, baseline, 0)
RIDGE_INT_GETTER (RidgePhase, phase, PHASE, baseline_count)
RIDGE_DAY_GETTER (RidgePhase, phase, PHASE, baseline_from)
RIDGE_DAY_GETTER (RidgePhase, phase, PHASE, baseline_to)
RIDGE_REAL_GETTER (RidgePhase, phase, PHASE, baseline_center)
RIDGE_REAL_GETTER (RidgePhase, phase, PHASE, baseline_range)
