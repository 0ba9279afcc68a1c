/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-plan-step.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-key-result-private.h"
#include "model/ridge-plan-private.h"

struct _RidgePlanStep
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (PLAN_STEP)
};

G_DEFINE_FINAL_TYPE (RidgePlanStep, ridge_plan_step, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgePlanStep, plan_step, PLAN_STEP)

static int
ridge_plan_step_compare (RidgeEntity *a,
                         RidgeEntity *b)
{
  return ridge_entity_compare_days (a, RIDGE_PLAN_STEP (a)->day, b, RIDGE_PLAN_STEP (b)->day);
}

static void
ridge_plan_step_invalidate (RidgeEntity *self,
                            guint64      columns)
{
  RidgeKeyResult *key_result = ridge_entity_get_holder (self);

  if (key_result != NULL)
    ridge_key_result_outdate (key_result);
}

static void
ridge_plan_step_class_init (RidgePlanStepClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->compare = ridge_plan_step_compare;
  entity_class->invalidate = ridge_plan_step_invalidate;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_PLAN_STEP, ridge_plan_step_offsets);
}

static void
ridge_plan_step_init (RidgePlanStep *self)
{
}
