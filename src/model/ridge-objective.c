/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-objective-private.h"

#include "model/ridge-key-result-private.h"
#include "model/ridge-period-private.h"
#include "model/ridge-rows.h"

G_DEFINE_FINAL_TYPE (RidgeObjective, ridge_objective, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_OBJECTIVE_N_COLUMNS] = {
  [RIDGE_OBJECTIVE_PARENT_OBJECTIVE] = G_STRUCT_OFFSET (RidgeObjective, parent_objective),
  [RIDGE_OBJECTIVE_PARENT_KEY_RESULT] = G_STRUCT_OFFSET (RidgeObjective, parent_key_result),
  [RIDGE_OBJECTIVE_RANK] = G_STRUCT_OFFSET (RidgeObjective, rank),
  [RIDGE_OBJECTIVE_TITLE] = G_STRUCT_OFFSET (RidgeObjective, title),
  [RIDGE_OBJECTIVE_WHY] = G_STRUCT_OFFSET (RidgeObjective, why),
  [RIDGE_OBJECTIVE_PERIOD] = G_STRUCT_OFFSET (RidgeObjective, period),
  [RIDGE_OBJECTIVE_TEAM] = G_STRUCT_OFFSET (RidgeObjective, team),
  [RIDGE_OBJECTIVE_OWNER] = G_STRUCT_OFFSET (RidgeObjective, owner),
  [RIDGE_OBJECTIVE_KIND] = G_STRUCT_OFFSET (RidgeObjective, kind),
  [RIDGE_OBJECTIVE_STATE] = G_STRUCT_OFFSET (RidgeObjective, state),
  [RIDGE_OBJECTIVE_ROLL_UP] = G_STRUCT_OFFSET (RidgeObjective, roll_up),
  [RIDGE_OBJECTIVE_GRADE] = G_STRUCT_OFFSET (RidgeObjective, grade),
  [RIDGE_OBJECTIVE_GRADE_REASON] = G_STRUCT_OFFSET (RidgeObjective, grade_reason),
  [RIDGE_OBJECTIVE_REFLECTION] = G_STRUCT_OFFSET (RidgeObjective, reflection),
  [RIDGE_OBJECTIVE_OUTCOME] = G_STRUCT_OFFSET (RidgeObjective, outcome),
  [RIDGE_OBJECTIVE_CARRIED_FROM] = G_STRUCT_OFFSET (RidgeObjective, carried_from),
};

static int
ridge_objective_compare (RidgeEntity *a,
                         RidgeEntity *b)
{
  return ridge_entity_compare_ranks (a, RIDGE_OBJECTIVE (a)->rank, b, RIDGE_OBJECTIVE (b)->rank);
}

static RidgeEntityList *
ridge_objective_find_home (RidgeEntity *entity,
                           RidgePlan   *plan)
{
  RidgeObjective *self = RIDGE_OBJECTIVE (entity);
  RidgeEntity *parent;

  if ((parent = ridge_plan_lookup (plan, RIDGE_TABLE_OBJECTIVE, self->parent_objective)) != NULL)
    return RIDGE_ENTITY_LIST (ridge_objective_get_children (RIDGE_OBJECTIVE (parent)));
  if ((parent = ridge_plan_lookup (plan, RIDGE_TABLE_KEY_RESULT, self->parent_key_result)) != NULL)
    return RIDGE_ENTITY_LIST (ridge_key_result_get_children (RIDGE_KEY_RESULT (parent)));

  return RIDGE_ENTITY_LIST (ridge_plan_get_objectives (plan));
}

static void
ridge_objective_attach (RidgeEntity *entity,
                        RidgePlan   *plan)
{
  RidgeObjective *self = RIDGE_OBJECTIVE (entity);

  self->entered_in = ridge_objective_get_period (self);
  if (self->entered_in != NULL)
    ridge_period_enter (self->entered_in, self);
}

static void
ridge_objective_detach (RidgeEntity *entity)
{
  RidgeObjective *self = RIDGE_OBJECTIVE (entity);

  if (self->entered_in != NULL)
    ridge_period_leave (self->entered_in, self);
  self->entered_in = NULL;
}

static void
ridge_objective_invalidate (RidgeEntity *entity,
                            guint64      columns)
{
  RidgeObjective *self = RIDGE_OBJECTIVE (entity);
  RidgeKeyResult *key_result;

  ridge_objective_outdate (self);
  if (columns & (RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_PERIOD) | RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_TEAM)))
    ridge_objective_outdate_roots (entity);

  /* Expectations and currents depend on the period. */
  if (columns & RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_PERIOD) || columns & RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_STATE))
    {
      for (guint i = 0; (key_result = ridge_entity_list_peek (self->key_results, i)) != NULL; i++)
        ridge_key_result_outdate (key_result);
    }
}

static void
ridge_objective_dispose (GObject *object)
{
  RidgeObjective *self = RIDGE_OBJECTIVE (object);

  g_clear_object (&self->rows);
  ridge_entity_list_drop (&self->key_results);
  ridge_entity_list_drop (&self->children);
  ridge_entity_list_drop (&self->links_from);
  ridge_entity_list_drop (&self->links_to);
  self->entered_in = NULL;
  self->weakest = NULL;

  G_OBJECT_CLASS (ridge_objective_parent_class)->dispose (object);
}

static void
ridge_objective_class_init (RidgeObjectiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  object_class->dispose = ridge_objective_dispose;

  entity_class->title_column = RIDGE_OBJECTIVE_TITLE;
  entity_class->compare = ridge_objective_compare;
  entity_class->find_home = ridge_objective_find_home;
  entity_class->attach = ridge_objective_attach;
  entity_class->detach = ridge_objective_detach;
  entity_class->invalidate = ridge_objective_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_PARENT_OBJECTIVE) |
                                RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_PARENT_KEY_RESULT) |
                                RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_RANK) |
                                RIDGE_COLUMN_BIT (RIDGE_OBJECTIVE_PERIOD);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_OBJECTIVE, offsets);
}

static void
ridge_objective_init (RidgeObjective *self)
{
}

RIDGE_REF_GETTER (RidgeObjective, objective, OBJECTIVE, RidgeObjective, OBJECTIVE, parent_objective)
RIDGE_REF_GETTER (RidgeObjective, objective, OBJECTIVE, RidgeKeyResult, KEY_RESULT, parent_key_result)
RIDGE_TEXT_GETTER (RidgeObjective, objective, OBJECTIVE, rank)
RIDGE_TEXT_GETTER (RidgeObjective, objective, OBJECTIVE, title)
RIDGE_TEXT_GETTER (RidgeObjective, objective, OBJECTIVE, why)
RIDGE_REF_GETTER (RidgeObjective, objective, OBJECTIVE, RidgePeriod, PERIOD, period)
RIDGE_REF_GETTER (RidgeObjective, objective, OBJECTIVE, RidgeTeam, TEAM, team)
RIDGE_REF_GETTER (RidgeObjective, objective, OBJECTIVE, RidgePerson, PERSON, owner)
RIDGE_GETTER (RidgeObjective, objective, OBJECTIVE, RidgeObjectiveKind, kind, 0)
RIDGE_GETTER (RidgeObjective, objective, OBJECTIVE, RidgeState, state, 0)
RIDGE_GETTER (RidgeObjective, objective, OBJECTIVE, RidgeRollUp, roll_up, 0)
RIDGE_REAL_GETTER (RidgeObjective, objective, OBJECTIVE, grade)
RIDGE_TEXT_GETTER (RidgeObjective, objective, OBJECTIVE, grade_reason)
RIDGE_TEXT_GETTER (RidgeObjective, objective, OBJECTIVE, reflection)
RIDGE_GETTER (RidgeObjective, objective, OBJECTIVE, RidgeOutcome, outcome, 0)
RIDGE_REF_GETTER (RidgeObjective, objective, OBJECTIVE, RidgeObjective, OBJECTIVE, carried_from)

/**
 * ridge_objective_get_key_results:
 * @self: an objective
 *
 * Gets its key results, by rank.
 *
 * Returns: (transfer none): a list of [class@RidgeKeyResult]
 */
GListModel *
ridge_objective_get_key_results (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  return ridge_entity_list_ensure (&self->key_results, RIDGE_TYPE_KEY_RESULT, self);
}

/**
 * ridge_objective_get_children:
 * @self: an objective
 *
 * Gets the objectives directly below, by rank.
 *
 * Returns: (transfer none): a list of [class@RidgeObjective]
 */
GListModel *
ridge_objective_get_children (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  return ridge_entity_list_ensure (&self->children, RIDGE_TYPE_OBJECTIVE, self);
}

/**
 * ridge_objective_get_links_from:
 * @self: an objective
 *
 * Gets the links that start here.
 *
 * Returns: (transfer none): a list of [class@RidgeLink]
 */
GListModel *
ridge_objective_get_links_from (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  return ridge_entity_list_ensure_references (&self->links_from, RIDGE_TYPE_LINK, self);
}

/**
 * ridge_objective_get_links_to:
 * @self: an objective
 *
 * Gets the links that end here.
 *
 * Returns: (transfer none): a list of [class@RidgeLink]
 */
GListModel *
ridge_objective_get_links_to (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  return ridge_entity_list_ensure_references (&self->links_to, RIDGE_TYPE_LINK, self);
}
