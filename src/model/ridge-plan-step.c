/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-plan-step.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-key-result-private.h"
#include "model/ridge-plan-private.h"

struct _RidgePlanStep
{
  RidgeEntity parent_instance;

  gint64   key_result;
  double   value;
  gint32   day;
};

G_DEFINE_FINAL_TYPE (RidgePlanStep, ridge_plan_step, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_PLAN_STEP_N_COLUMNS] = {
  [RIDGE_PLAN_STEP_KEY_RESULT] = G_STRUCT_OFFSET (RidgePlanStep, key_result),
  [RIDGE_PLAN_STEP_DAY] = G_STRUCT_OFFSET (RidgePlanStep, day),
  [RIDGE_PLAN_STEP_VALUE] = G_STRUCT_OFFSET (RidgePlanStep, value),
};

static int
ridge_plan_step_compare (RidgeEntity *a,
                         RidgeEntity *b)
{
  return ridge_entity_compare_days (a, RIDGE_PLAN_STEP (a)->day, b, RIDGE_PLAN_STEP (b)->day);
}

static RidgeEntityList *
ridge_plan_step_find_home (RidgeEntity *self,
                           RidgePlan   *plan)
{
  RidgeEntity *key_result = ridge_plan_lookup (plan, RIDGE_TABLE_KEY_RESULT, RIDGE_PLAN_STEP (self)->key_result);

  if (key_result == NULL)
    return NULL;

  return RIDGE_ENTITY_LIST (ridge_key_result_get_steps (RIDGE_KEY_RESULT (key_result)));
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
  entity_class->find_home = ridge_plan_step_find_home;
  entity_class->invalidate = ridge_plan_step_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_PLAN_STEP_KEY_RESULT) |
                                RIDGE_COLUMN_BIT (RIDGE_PLAN_STEP_DAY);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_PLAN_STEP, offsets);
}

static void
ridge_plan_step_init (RidgePlanStep *self)
{
}

RIDGE_REF_GETTER (RidgePlanStep, plan_step, PLAN_STEP, RidgeKeyResult, KEY_RESULT, key_result)
RIDGE_DAY_GETTER (RidgePlanStep, plan_step, PLAN_STEP, day)
RIDGE_REAL_GETTER (RidgePlanStep, plan_step, PLAN_STEP, value)
