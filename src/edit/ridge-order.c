/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-order-private.h"

#include <string.h>

#include "base/ridge-rank.h"

static const char *
get_rank (RidgeEntity *entity)
{
  return ridge_entity_get_cell (entity, ridge_table_find_column (ridge_entity_get_table (entity), RIDGE_AS_RANK)).text;
}

/* Two copies of a plan that were merged may hold siblings of equal rank, and
 * nothing fits between those. They are spread out, the new one first. */
static char *
spread_ties (RidgeEdit   *edit,
             GListModel  *siblings,
             guint        first,
             RidgeEntity *moving,
             const char  *before)
{
  g_autoptr (GPtrArray) tied = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) ranks = NULL;
  const char *after = NULL;

  for (guint i = first; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr (RidgeEntity) sibling = g_list_model_get_item (siblings, i);

      if (sibling == moving)
        continue;
      if (strcmp (get_rank (sibling), before) > 0)
        {
          after = get_rank (sibling);
          break;
        }
      g_ptr_array_add (tied, g_steal_pointer (&sibling));
    }

  ranks = ridge_rank_spread (before, after, tied->len + 1);
  for (guint i = 0; i < tied->len; i++)
    {
      RidgeEntity *sibling = g_ptr_array_index (tied, i);
      RidgeTable   table = ridge_entity_get_table (sibling);

      ridge_edit_update (edit, table, ridge_entity_get_id (sibling), ridge_table_find_column (table, RIDGE_AS_RANK), RIDGE_TEXT (ranks[i + 1]));
    }

  return g_strdup (ranks[0]);
}

/* A rank that puts a row before one of its siblings, or at their end when there
 * is no such. The row may be one of them itself. */
char *
ridge_order_rank (RidgeEdit   *edit,
                  GListModel  *siblings,
                  RidgeEntity *moving,
                  RidgeEntity *before)
{
  guint position = before != NULL ? ridge_entity_get_position (before) : g_list_model_get_n_items (siblings);
  g_autoptr (RidgeEntity) previous = NULL;

  if (position > 0)
    previous = g_list_model_get_item (siblings, position - 1);
  if (previous != NULL && previous == moving)
    {
      g_clear_object (&previous);
      if (position > 1)
        previous = g_list_model_get_item (siblings, position - 2);
    }

  if (previous == NULL)
    return ridge_rank_between (NULL, before != NULL ? get_rank (before) : NULL);
  if (before == NULL || strcmp (get_rank (previous), get_rank (before)) < 0)
    return ridge_rank_between (get_rank (previous), before != NULL ? get_rank (before) : NULL);

  return spread_ties (edit, siblings, position, moving, get_rank (previous));
}
