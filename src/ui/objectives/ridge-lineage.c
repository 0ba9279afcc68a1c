/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-lineage.h"

/**
 * ridge_lineage_get_parent:
 * @entity: an objective or a key result
 *
 * Returns: (transfer none) (nullable): what it stands under
 */
RidgeEntity *
ridge_lineage_get_parent (RidgeEntity *entity)
{
  if (RIDGE_IS_KEY_RESULT (entity))
    return RIDGE_ENTITY (ridge_key_result_get_objective (RIDGE_KEY_RESULT (entity)));

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (entity), NULL);

  return ridge_objective_get_parent (RIDGE_OBJECTIVE (entity));
}

/**
 * ridge_lineage_get_rows:
 * @entity: an objective or a key result
 *
 * Returns: (transfer none): everything that stands under it, in order
 */
GListModel *
ridge_lineage_get_rows (RidgeEntity *entity)
{
  if (RIDGE_IS_KEY_RESULT (entity))
    return ridge_key_result_get_children (RIDGE_KEY_RESULT (entity));

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (entity), NULL);

  return ridge_objective_get_rows (RIDGE_OBJECTIVE (entity));
}

/**
 * ridge_lineage_get_children:
 * @entity: an objective or a key result
 *
 * Returns: (transfer none): the objectives that stand under it, in order
 */
GListModel *
ridge_lineage_get_children (RidgeEntity *entity)
{
  if (RIDGE_IS_KEY_RESULT (entity))
    return ridge_key_result_get_children (RIDGE_KEY_RESULT (entity));

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (entity), NULL);

  return ridge_objective_get_children (RIDGE_OBJECTIVE (entity));
}

/**
 * ridge_lineage_get_owner:
 * @entity: an objective or a key result
 *
 * Returns: (transfer none) (nullable): the person who owns it
 */
RidgePerson *
ridge_lineage_get_owner (RidgeEntity *entity)
{
  if (RIDGE_IS_KEY_RESULT (entity))
    return ridge_key_result_get_owner (RIDGE_KEY_RESULT (entity));

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (entity), NULL);

  return ridge_objective_get_owner (RIDGE_OBJECTIVE (entity));
}

/**
 * ridge_lineage_list_ancestors:
 * @entity: an objective or a key result
 *
 * Lists what it stands under, the top objective first, itself not among them.
 *
 * Returns: (transfer container) (element-type RidgeEntity): its ancestors
 */
GPtrArray *
ridge_lineage_list_ancestors (RidgeEntity *entity)
{
  g_autoptr (GPtrArray) ancestors = g_ptr_array_new ();

  for (RidgeEntity *above = ridge_lineage_get_parent (entity); above != NULL; above = ridge_lineage_get_parent (above))
    g_ptr_array_add (ancestors, above);

  for (guint i = 0; i < ancestors->len / 2; i++)
    {
      gpointer swap = ancestors->pdata[i];

      ancestors->pdata[i] = ancestors->pdata[ancestors->len - 1 - i];
      ancestors->pdata[ancestors->len - 1 - i] = swap;
    }

  return g_steal_pointer (&ancestors);
}
