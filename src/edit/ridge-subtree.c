/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-subtree-private.h"

/* Takes over the references that the list gives. */
static void
add_all (GPtrArray  *found,
         GListModel *list)
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (found, g_list_model_get_item (list, i));
}

/* What stands in a thing ends with it; but a team is not what is below it. */
static void
add_below (GPtrArray   *found,
           RidgeEntity *entity)
{
  for (RidgeTable table = 0; table < RIDGE_N_TABLES && !RIDGE_IS_TEAM (entity); table++)
    {
      GListModel *list = ridge_entity_get_list (entity, table);

      if (list != NULL)
        add_all (found, list);
    }
}

static void
add_links (GPtrArray *found,
           RidgePlan *plan)
{
  g_autoptr (GHashTable) ends = g_hash_table_new (NULL, NULL);
  GListModel *links = ridge_plan_get_links (plan);
  guint       n_links = g_list_model_get_n_items (links);

  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (ends, g_ptr_array_index (found, i));

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);

      if (g_hash_table_contains (ends, ridge_link_get_from (link)) ||
          g_hash_table_contains (ends, ridge_link_get_to (link)))
        g_ptr_array_add (found, g_steal_pointer (&link));
    }
}

/**
 * ridge_subtree_collect:
 * @plan: the plan
 * @root: a thing in it
 *
 * Everything that hangs on a thing: rows before what is below them, links last.
 * The tree is walked without recursion, however deep it is.
 *
 * Returns: (transfer full) (element-type RidgeEntity): @root first
 */
GPtrArray *
ridge_subtree_collect (RidgePlan   *plan,
                       RidgeEntity *root)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (found, g_object_ref (root));
  for (guint i = 0; i < found->len; i++)
    add_below (found, g_ptr_array_index (found, i));

  if (RIDGE_IS_OBJECTIVE (root) || RIDGE_IS_KEY_RESULT (root) || RIDGE_IS_KPI (root))
    add_links (found, plan);

  return found;
}
