/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-places.h"

#include "edit/ridge-verbs-move.h"
#include "ui/objectives/ridge-lineage.h"

static gboolean
may_go_to (RidgeEntity *moved,
           RidgeEntity *place)
{
  RidgeEntity *parent = ridge_lineage_get_parent (moved);

  if (place == parent)
    return FALSE;
  if (RIDGE_IS_KEY_RESULT (moved))
    return RIDGE_IS_OBJECTIVE (place) &&
           ridge_move_key_result_check (RIDGE_KEY_RESULT (moved), RIDGE_OBJECTIVE (place), NULL);

  return ridge_move_check (RIDGE_OBJECTIVE (moved),
                           RIDGE_IS_KEY_RESULT (place) ? RIDGE_INTO_KEY_RESULT (place) : RIDGE_INTO_OBJECTIVE (place),
                           NULL);
}

/* In the order of the tree, without recursion: a stack of lists and positions. */
static void
add_places (RidgeEntity *moved,
            GListStore  *places,
            GListModel  *roots)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  guint start = 0;

  g_ptr_array_add (lists, roots);
  g_array_append_val (positions, start);
  while (lists->len > 0)
    {
      guint *position = &g_array_index (positions, guint, positions->len - 1);
      g_autoptr (RidgeEntity) place = g_list_model_get_item (lists->pdata[lists->len - 1], (*position)++);

      if (place == NULL)
        {
          g_ptr_array_set_size (lists, lists->len - 1);
          g_array_set_size (positions, positions->len - 1);
          continue;
        }
      if (may_go_to (moved, place))
        g_list_store_append (places, place);
      g_ptr_array_add (lists, ridge_lineage_get_rows (place));
      g_array_append_val (positions, start);
    }
}

/**
 * ridge_places_list:
 * @moved: an objective or a key result
 *
 * Lists every place that something may go to, in the order of the tree. The plan
 * stands for the top level; where it stands now is left out, and so is whatever
 * would make a loop.
 *
 * Returns: (transfer full): objectives, key results and the plan
 */
GListModel *
ridge_places_list (RidgeEntity *moved)
{
  g_autoptr (GListStore) places = g_list_store_new (RIDGE_TYPE_ENTITY);
  RidgePlan *plan;

  g_return_val_if_fail (RIDGE_IS_ENTITY (moved), NULL);

  plan = ridge_entity_get_plan (moved);
  if (RIDGE_IS_OBJECTIVE (moved) && ridge_lineage_get_parent (moved) != NULL)
    g_list_store_append (places, plan);
  add_places (moved, places, ridge_plan_get_objectives (plan));

  return G_LIST_MODEL (g_steal_pointer (&places));
}

/**
 * ridge_drop_into:
 * @moved: an objective or a key result
 * @place: one of ridge_places_list()
 *
 * Returns: the drop that takes it there
 */
RidgeDrop
ridge_drop_into (RidgeEntity *moved,
                 RidgeEntity *place)
{
  RidgeDrop drop = { RIDGE_DROP_MARK_NONE };

  if (RIDGE_IS_KEY_RESULT (moved))
    {
      drop.deed = RIDGE_DROP_MOVE_MEASURE;
      drop.objective = RIDGE_OBJECTIVE (place);
      return drop;
    }

  drop.deed = RIDGE_DROP_MOVE;
  if (RIDGE_IS_PLAN (place))
    drop.place = RIDGE_AT_TOP;
  else
    drop.place = RIDGE_IS_KEY_RESULT (place) ? RIDGE_INTO_KEY_RESULT (place) : RIDGE_INTO_OBJECTIVE (place);

  return drop;
}
