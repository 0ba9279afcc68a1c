/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-key-result-private.h"

#include "model/ridge-objective-private.h"

G_DEFINE_FINAL_TYPE (RidgeKeyResult, ridge_key_result, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_KEY_RESULT_N_COLUMNS] = {
  [RIDGE_KEY_RESULT_OBJECTIVE] = G_STRUCT_OFFSET (RidgeKeyResult, objective),
  [RIDGE_KEY_RESULT_RANK] = G_STRUCT_OFFSET (RidgeKeyResult, rank),
  [RIDGE_KEY_RESULT_TITLE] = G_STRUCT_OFFSET (RidgeKeyResult, title),
  [RIDGE_KEY_RESULT_MEASURE] = G_STRUCT_OFFSET (RidgeKeyResult, measure),
  [RIDGE_KEY_RESULT_UNIT] = G_STRUCT_OFFSET (RidgeKeyResult, unit),
  [RIDGE_KEY_RESULT_DECIMALS] = G_STRUCT_OFFSET (RidgeKeyResult, decimals),
  [RIDGE_KEY_RESULT_BASELINE] = G_STRUCT_OFFSET (RidgeKeyResult, baseline),
  [RIDGE_KEY_RESULT_TARGET] = G_STRUCT_OFFSET (RidgeKeyResult, target),
  [RIDGE_KEY_RESULT_RELATIVE_TARGET] = G_STRUCT_OFFSET (RidgeKeyResult, relative_target),
  [RIDGE_KEY_RESULT_LOW] = G_STRUCT_OFFSET (RidgeKeyResult, low),
  [RIDGE_KEY_RESULT_HIGH] = G_STRUCT_OFFSET (RidgeKeyResult, high),
  [RIDGE_KEY_RESULT_WEIGHT] = G_STRUCT_OFFSET (RidgeKeyResult, weight),
  [RIDGE_KEY_RESULT_OWNER] = G_STRUCT_OFFSET (RidgeKeyResult, owner),
  [RIDGE_KEY_RESULT_ROLE] = G_STRUCT_OFFSET (RidgeKeyResult, role),
  [RIDGE_KEY_RESULT_CURVE] = G_STRUCT_OFFSET (RidgeKeyResult, curve),
  [RIDGE_KEY_RESULT_AGGREGATE] = G_STRUCT_OFFSET (RidgeKeyResult, aggregate),
  [RIDGE_KEY_RESULT_GRADE] = G_STRUCT_OFFSET (RidgeKeyResult, grade),
  [RIDGE_KEY_RESULT_REFLECTION] = G_STRUCT_OFFSET (RidgeKeyResult, reflection),
  [RIDGE_KEY_RESULT_OUTCOME] = G_STRUCT_OFFSET (RidgeKeyResult, outcome),
  [RIDGE_KEY_RESULT_CARRIED_FROM] = G_STRUCT_OFFSET (RidgeKeyResult, carried_from),
};

static int
ridge_key_result_compare (RidgeEntity *a,
                          RidgeEntity *b)
{
  return ridge_entity_compare_ranks (a, RIDGE_KEY_RESULT (a)->rank, b, RIDGE_KEY_RESULT (b)->rank);
}

static RidgeEntityList *
ridge_key_result_find_home (RidgeEntity *self,
                            RidgePlan   *plan)
{
  RidgeEntity *objective = ridge_plan_lookup (plan, RIDGE_TABLE_OBJECTIVE, RIDGE_KEY_RESULT (self)->objective);

  return objective != NULL ? RIDGE_ENTITY_LIST (ridge_objective_get_key_results (RIDGE_OBJECTIVE (objective))) : NULL;
}

static void
ridge_key_result_invalidate (RidgeEntity *self,
                             guint64      columns)
{
  ridge_key_result_outdate (RIDGE_KEY_RESULT (self));
  if (columns & RIDGE_COLUMN_BIT (RIDGE_KEY_RESULT_OBJECTIVE))
    ridge_objective_outdate_roots (self);
}

static void
ridge_key_result_dispose (GObject *object)
{
  RidgeKeyResult *self = RIDGE_KEY_RESULT (object);

  ridge_entity_list_drop (&self->children);
  ridge_entity_list_drop (&self->milestones);
  ridge_entity_list_drop (&self->check_ins);
  ridge_entity_list_drop (&self->initiatives);
  ridge_entity_list_drop (&self->steps);
  ridge_entity_list_drop (&self->forecasts);
  ridge_entity_list_drop (&self->links_to);

  G_OBJECT_CLASS (ridge_key_result_parent_class)->dispose (object);
}

static void
ridge_key_result_class_init (RidgeKeyResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  object_class->dispose = ridge_key_result_dispose;

  entity_class->title_column = RIDGE_KEY_RESULT_TITLE;
  entity_class->compare = ridge_key_result_compare;
  entity_class->find_home = ridge_key_result_find_home;
  entity_class->invalidate = ridge_key_result_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_KEY_RESULT_OBJECTIVE) |
                                RIDGE_COLUMN_BIT (RIDGE_KEY_RESULT_RANK);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_KEY_RESULT, offsets);
}

static void
ridge_key_result_init (RidgeKeyResult *self)
{
}

RIDGE_REF_GETTER (RidgeKeyResult, key_result, KEY_RESULT, RidgeObjective, OBJECTIVE, objective)
RIDGE_TEXT_GETTER (RidgeKeyResult, key_result, KEY_RESULT, rank)
RIDGE_TEXT_GETTER (RidgeKeyResult, key_result, KEY_RESULT, title)
RIDGE_GETTER (RidgeKeyResult, key_result, KEY_RESULT, RidgeMeasure, measure, 0)
RIDGE_TEXT_GETTER (RidgeKeyResult, key_result, KEY_RESULT, unit)
RIDGE_INT_GETTER (RidgeKeyResult, key_result, KEY_RESULT, decimals)
RIDGE_REAL_GETTER (RidgeKeyResult, key_result, KEY_RESULT, baseline)
RIDGE_REAL_GETTER (RidgeKeyResult, key_result, KEY_RESULT, target)
RIDGE_REAL_GETTER (RidgeKeyResult, key_result, KEY_RESULT, relative_target)
RIDGE_REAL_GETTER (RidgeKeyResult, key_result, KEY_RESULT, low)
RIDGE_REAL_GETTER (RidgeKeyResult, key_result, KEY_RESULT, high)
RIDGE_REAL_GETTER (RidgeKeyResult, key_result, KEY_RESULT, weight)
RIDGE_REF_GETTER (RidgeKeyResult, key_result, KEY_RESULT, RidgePerson, PERSON, owner)
RIDGE_GETTER (RidgeKeyResult, key_result, KEY_RESULT, RidgeRole, role, 0)
RIDGE_GETTER (RidgeKeyResult, key_result, KEY_RESULT, RidgeCurve, curve, 0)
RIDGE_GETTER (RidgeKeyResult, key_result, KEY_RESULT, RidgeAggregate, aggregate, 0)
RIDGE_REAL_GETTER (RidgeKeyResult, key_result, KEY_RESULT, grade)
RIDGE_TEXT_GETTER (RidgeKeyResult, key_result, KEY_RESULT, reflection)
RIDGE_GETTER (RidgeKeyResult, key_result, KEY_RESULT, RidgeOutcome, outcome, 0)
RIDGE_REF_GETTER (RidgeKeyResult, key_result, KEY_RESULT, RidgeKeyResult, KEY_RESULT, carried_from)

/**
 * ridge_key_result_get_children:
 * @self: a key result
 *
 * Gets the objectives cascaded under it, by rank.
 *
 * Returns: (transfer none): a list of [class@RidgeObjective]
 */
GListModel *
ridge_key_result_get_children (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  return ridge_entity_list_ensure (&self->children, RIDGE_TYPE_OBJECTIVE, self);
}

/**
 * ridge_key_result_get_milestones:
 * @self: a key result
 *
 * Gets its milestones, by rank.
 *
 * Returns: (transfer none): a list of [class@RidgeMilestone]
 */
GListModel *
ridge_key_result_get_milestones (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  return ridge_entity_list_ensure (&self->milestones, RIDGE_TYPE_MILESTONE, self);
}

/**
 * ridge_key_result_get_check_ins:
 * @self: a key result
 *
 * Gets its check-ins, oldest first.
 *
 * Returns: (transfer none): a list of [class@RidgeCheckIn]
 */
GListModel *
ridge_key_result_get_check_ins (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  return ridge_entity_list_ensure (&self->check_ins, RIDGE_TYPE_CHECK_IN, self);
}

/**
 * ridge_key_result_get_initiatives:
 * @self: a key result
 *
 * Gets the work that should move it, by rank.
 *
 * Returns: (transfer none): a list of [class@RidgeInitiative]
 */
GListModel *
ridge_key_result_get_initiatives (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  return ridge_entity_list_ensure (&self->initiatives, RIDGE_TYPE_INITIATIVE, self);
}

/**
 * ridge_key_result_get_steps:
 * @self: a key result
 *
 * Gets its stepped targets, by day.
 *
 * Returns: (transfer none): a list of [class@RidgePlanStep]
 */
GListModel *
ridge_key_result_get_steps (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  return ridge_entity_list_ensure (&self->steps, RIDGE_TYPE_PLAN_STEP, self);
}

/**
 * ridge_key_result_get_forecasts:
 * @self: a key result
 *
 * Gets the forecasts that were kept, oldest first.
 *
 * Returns: (transfer none): a list of [class@RidgeForecast]
 */
GListModel *
ridge_key_result_get_forecasts (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  return ridge_entity_list_ensure (&self->forecasts, RIDGE_TYPE_FORECAST, self);
}

/**
 * ridge_key_result_get_links_to:
 * @self: a key result
 *
 * Gets the links that end here.
 *
 * Returns: (transfer none): a list of [class@RidgeLink]
 */
GListModel *
ridge_key_result_get_links_to (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  return ridge_entity_list_ensure_references (&self->links_to, RIDGE_TYPE_LINK, self);
}

/**
 * ridge_key_result_get_driver:
 * @self: a key result
 *
 * Gets the KPI that drives it; of several links the oldest key decides.
 *
 * Returns: (transfer none) (nullable): the KPI
 */
RidgeKpi *
ridge_key_result_get_driver (RidgeKeyResult *self)
{
  RidgeLink *link;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  for (guint i = 0; (link = ridge_entity_list_peek (self->links_to, i)) != NULL; i++)
    {
      if (ridge_link_get_kind (link) == RIDGE_LINK_DRIVES)
        return ridge_link_get_from_kpi (link);
    }

  return NULL;
}

/**
 * ridge_key_result_get_period:
 * @self: a key result
 *
 * Gets the period of its objective.
 *
 * Returns: (transfer none) (nullable): the period
 */
RidgePeriod *
ridge_key_result_get_period (RidgeKeyResult *self)
{
  RidgeObjective *objective = ridge_key_result_get_objective (self);

  return objective != NULL ? ridge_objective_get_period (objective) : NULL;
}
