/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-tree-row.h"

#include "ui/objectives/ridge-lineage.h"

/* A filter only takes rows away, so an entity stands at its own place or before it. */
static guint
find_in (GListModel  *list,
         RidgeEntity *entity,
         guint        hint)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = MIN (n, hint + 1); i > 0; i--)
    {
      g_autoptr (RidgeEntity) item = g_list_model_get_item (list, i - 1);

      if (item == entity)
        return i - 1;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Where an entity stands among everything under its parent. */
static guint
get_place_in_rows (RidgeEntity *entity)
{
  RidgeEntity *parent = ridge_lineage_get_parent (entity);
  guint place = ridge_entity_get_position (entity);

  if (RIDGE_IS_OBJECTIVE (parent) && RIDGE_IS_OBJECTIVE (entity))
    place += g_list_model_get_n_items (ridge_objective_get_key_results (RIDGE_OBJECTIVE (parent)));

  return place;
}

static GtkTreeListRow *
find_child_row (GtkTreeListModel *model,
                GtkTreeListRow   *parent,
                RidgeEntity      *entity)
{
  GListModel *list = parent != NULL ? gtk_tree_list_row_get_children (parent)
                                    : gtk_tree_list_model_get_model (model);
  guint index;

  if (list == NULL)
    return NULL;

  index = find_in (list, entity, get_place_in_rows (entity));
  if (index == GTK_INVALID_LIST_POSITION)
    return NULL;

  return parent != NULL ? gtk_tree_list_row_get_child_row (parent, index)
                        : gtk_tree_list_model_get_child_row (model, index);
}

/**
 * ridge_tree_row_find:
 * @model: the tree of a plan's objectives and key results
 * @entity: one of them
 * @open: whether closed rows on the way are opened
 *
 * Finds the row of an entity along its ancestors.
 *
 * Returns: (transfer full) (nullable): the row; none when the entity was deleted,
 *   is filtered out, or stands in a closed row that was not to be opened
 */
GtkTreeListRow *
ridge_tree_row_find (GtkTreeListModel *model,
                     RidgeEntity      *entity,
                     gboolean          open)
{
  g_autoptr (GPtrArray) path = NULL;
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (model), NULL);
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), NULL);

  if (ridge_entity_get_plan (entity) == NULL)
    return NULL;

  path = ridge_lineage_list_ancestors (entity);
  for (guint i = 0; i < path->len; i++)
    {
      g_autoptr (GtkTreeListRow) next = find_child_row (model, row, path->pdata[i]);

      if (next == NULL)
        return NULL;
      if (open)
        gtk_tree_list_row_set_expanded (next, TRUE);
      g_set_object (&row, next);
    }

  return find_child_row (model, row, entity);
}
