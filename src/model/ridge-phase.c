/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-phase.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-kpi-private.h"
#include "model/ridge-plan-private.h"

struct _RidgePhase
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (PHASE)
};

G_DEFINE_FINAL_TYPE (RidgePhase, ridge_phase, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgePhase, phase, PHASE)

static int
ridge_phase_compare (RidgeEntity *a,
                     RidgeEntity *b)
{
  return ridge_entity_compare_days (a, RIDGE_PHASE (a)->day, b, RIDGE_PHASE (b)->day);
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
  entity_class->invalidate = ridge_phase_invalidate;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_PHASE, ridge_phase_offsets);
}

static void
ridge_phase_init (RidgePhase *self)
{
}
