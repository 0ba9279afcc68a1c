/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-key-result-private.h"

#include "model/ridge-objective-private.h"

G_DEFINE_FINAL_TYPE (RidgeKeyResult, ridge_key_result, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeKeyResult, key_result, KEY_RESULT)

static const RidgeListPlace lists[] = {
  { RIDGE_TABLE_OBJECTIVE, G_STRUCT_OFFSET (RidgeKeyResult, children) },
  { RIDGE_TABLE_PLAN_STEP, G_STRUCT_OFFSET (RidgeKeyResult, steps) },
  { RIDGE_TABLE_MILESTONE, G_STRUCT_OFFSET (RidgeKeyResult, milestones) },
  { RIDGE_TABLE_CHECK_IN, G_STRUCT_OFFSET (RidgeKeyResult, check_ins) },
  { RIDGE_TABLE_INITIATIVE, G_STRUCT_OFFSET (RidgeKeyResult, initiatives) },
  { RIDGE_TABLE_FORECAST, G_STRUCT_OFFSET (RidgeKeyResult, forecasts) },
  { 0 },
};

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

  ridge_entity_list_drop (&self->links_to);

  G_OBJECT_CLASS (ridge_key_result_parent_class)->dispose (object);
}

static void
ridge_key_result_class_init (RidgeKeyResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  object_class->dispose = ridge_key_result_dispose;

  entity_class->invalidate = ridge_key_result_invalidate;
  entity_class->lists = lists;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_KEY_RESULT, ridge_key_result_offsets);
}

static void
ridge_key_result_init (RidgeKeyResult *self)
{
}

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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_OBJECTIVE);
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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_MILESTONE);
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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_CHECK_IN);
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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_INITIATIVE);
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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_PLAN_STEP);
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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_FORECAST);
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
