/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-objective-private.h"

#include "model/ridge-key-result-private.h"
#include "model/ridge-period-private.h"
#include "model/ridge-rows.h"

G_DEFINE_FINAL_TYPE (RidgeObjective, ridge_objective, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeObjective, objective, OBJECTIVE)

static const RidgeListPlace lists[] = {
  { RIDGE_TABLE_OBJECTIVE, G_STRUCT_OFFSET (RidgeObjective, children) },
  { RIDGE_TABLE_KEY_RESULT, G_STRUCT_OFFSET (RidgeObjective, key_results) },
  { 0 },
};

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

  entity_class->attach = ridge_objective_attach;
  entity_class->detach = ridge_objective_detach;
  entity_class->invalidate = ridge_objective_invalidate;
  entity_class->lists = lists;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_OBJECTIVE, ridge_objective_offsets);
}

static void
ridge_objective_init (RidgeObjective *self)
{
}

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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_KEY_RESULT);
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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_OBJECTIVE);
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
