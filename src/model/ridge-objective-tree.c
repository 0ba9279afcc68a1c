/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cascade: what is above, below and beside an objective. */

#include "model/ridge-key-result-private.h"
#include "model/ridge-objective-private.h"
#include "model/ridge-rows.h"

/**
 * ridge_objective_get_parent:
 * @self: an objective
 *
 * Gets what the objective is cascaded under: an objective or a key result.
 *
 * Returns: (transfer none) (nullable): the parent, %NULL at the top
 */
RidgeEntity *
ridge_objective_get_parent (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  return ridge_entity_get_holder (self);
}

/**
 * ridge_objective_get_above:
 * @self: an objective
 *
 * Gets the objective above: the parent, or the one whose key result the
 * parent is.
 *
 * Returns: (transfer none) (nullable): the objective, %NULL at the top
 */
RidgeObjective *
ridge_objective_get_above (RidgeObjective *self)
{
  RidgeEntity *parent;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  parent = ridge_entity_get_holder (self);
  if (parent != NULL && RIDGE_IS_KEY_RESULT (parent))
    parent = ridge_entity_get_holder (parent);

  return (RidgeObjective *) parent;
}

/**
 * ridge_objective_get_root:
 * @self: an objective
 *
 * Gets the objective at the top of the tree that this one is in.
 *
 * Returns: (transfer none): the root, @self when it has no parent
 */
RidgeObjective *
ridge_objective_get_root (RidgeObjective *self)
{
  RidgeObjective *above;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  while ((above = ridge_objective_get_above (self)) != NULL)
    self = above;

  return self;
}

/**
 * ridge_objective_is_ancestor_of:
 * @self: an objective
 * @other: another
 *
 * Tells whether the other objective is this one or lies anywhere below it: a
 * move of this one there would make a loop.
 *
 * Returns: whether it does
 */
gboolean
ridge_objective_is_ancestor_of (RidgeObjective *self,
                                RidgeObjective *other)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), FALSE);

  while (other != NULL && other != self)
    other = ridge_objective_get_above (other);

  return other == self;
}

/**
 * ridge_objective_get_rows:
 * @self: an objective
 *
 * Gets what the tree shows under the objective: its key results, then the
 * objectives directly below it. It is empty, never missing, when there are none.
 *
 * Returns: (transfer none): a list of [class@KeyResult] and [class@Objective]
 */
GListModel *
ridge_objective_get_rows (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  if (self->rows == NULL)
    self->rows = ridge_rows_new (ridge_objective_get_key_results (self), ridge_objective_get_children (self));

  return G_LIST_MODEL (self->rows);
}

/**
 * ridge_objective_in_period:
 * @self: an objective
 * @period: (nullable): a period
 *
 * Tells whether the objective is to be shown for a period: its own period lies
 * within that one, or contains it.
 *
 * Returns: whether it is; %TRUE without a period
 */
gboolean
ridge_objective_in_period (RidgeObjective *self,
                           RidgePeriod    *period)
{
  RidgePeriod *own;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), FALSE);

  own = ridge_objective_get_period (self);
  if (period == NULL || own == period)
    return TRUE;

  return own != NULL && (ridge_period_contains (own, period) || ridge_period_contains (period, own));
}

/**
 * ridge_entity_in_period:
 * @entity: an objective, a key result or what belongs to one
 * @period: (nullable): a period
 *
 * Tells whether an entity is to be shown for a period; see
 * ridge_objective_in_period(). What belongs to no objective always is.
 *
 * Returns: whether it is
 */
gboolean
ridge_entity_in_period (RidgeEntity *entity,
                        RidgePeriod *period)
{
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), FALSE);

  while (entity != NULL && !RIDGE_IS_OBJECTIVE (entity))
    entity = ridge_entity_get_holder (entity);

  return entity == NULL || ridge_objective_in_period (RIDGE_OBJECTIVE (entity), period);
}

/* An objective's extra parents: the objectives and key results it also supports. */
static GPtrArray *
list_supported (RidgeObjective *self)
{
  GPtrArray *supported = g_ptr_array_new ();
  RidgeLink *link;

  for (guint i = 0; (link = ridge_entity_list_peek (self->links_from, i)) != NULL; i++)
    {
      RidgeEntity *end = ridge_link_get_to (link);

      if (ridge_link_get_kind (link) == RIDGE_LINK_SUPPORTS && end != NULL)
        g_ptr_array_add (supported, end);
    }

  return supported;
}

static void
reach (GHashTable  *came_from,
       GPtrArray   *reached,
       RidgeEntity *entity,
       RidgeEntity *step)
{
  if (entity == NULL || g_hash_table_contains (came_from, entity))
    return;

  g_hash_table_insert (came_from, entity, step);
  g_ptr_array_add (reached, entity);
}

static GPtrArray *
list_way (GHashTable  *came_from,
          RidgeEntity *entity)
{
  GPtrArray *way = g_ptr_array_new ();

  for (; entity != NULL; entity = g_hash_table_lookup (came_from, entity))
    g_ptr_array_add (way, entity);
  for (guint i = 0; i < way->len / 2; i++)
    {
      gpointer other = way->pdata[way->len - 1 - i];

      way->pdata[way->len - 1 - i] = way->pdata[i];
      way->pdata[i] = other;
    }

  return way;
}

/**
 * ridge_entity_list_way_up:
 * @from: an objective or a key result
 * @to: another
 *
 * Finds the shortest way that a score may take from the one to the other: by
 * what each stands under and by what it also supports.
 *
 * Returns: (transfer container) (nullable) (element-type RidgeEntity): the
 *   steps with both ends, %NULL when there is no way
 */
GPtrArray *
ridge_entity_list_way_up (RidgeEntity *from,
                          RidgeEntity *to)
{
  g_autoptr (GHashTable) came_from = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) reached = g_ptr_array_new ();

  g_return_val_if_fail (RIDGE_IS_ENTITY (from) && RIDGE_IS_ENTITY (to), NULL);

  reach (came_from, reached, from, NULL);
  for (guint i = 0; i < reached->len; i++)
    {
      RidgeEntity *step = reached->pdata[i];
      g_autoptr (GPtrArray) supports = NULL;

      if (step == to)
        return list_way (came_from, to);

      reach (came_from, reached, ridge_entity_get_holder (step), step);
      if (RIDGE_IS_OBJECTIVE (step))
        supports = list_supported (RIDGE_OBJECTIVE (step));
      for (guint j = 0; supports != NULL && j < supports->len; j++)
        reach (came_from, reached, supports->pdata[j], step);
    }

  return NULL;
}
