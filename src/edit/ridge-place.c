/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-place-private.h"

#include "edit/ridge-order-private.h"

gboolean
ridge_entity_is_gone (RidgeEntity *entity)
{
  return entity == NULL || ridge_entity_get_plan (entity) == NULL;
}

/* The objectives under a parent, or the roots. */
GListModel *
ridge_place_get_siblings (RidgePlan   *plan,
                          RidgeEntity *parent)
{
  if (parent == NULL)
    return ridge_plan_get_objectives (plan);
  if (RIDGE_IS_KEY_RESULT (parent))
    return ridge_key_result_get_children (RIDGE_KEY_RESULT (parent));

  return ridge_objective_get_children (RIDGE_OBJECTIVE (parent));
}

/* The row after one among its siblings, but never the one that is moving. */
static RidgeEntity *
get_next (GListModel  *siblings,
          RidgeEntity *entity,
          RidgeEntity *moving)
{
  guint position = ridge_entity_get_position (entity) + 1;
  g_autoptr (RidgeEntity) next = g_list_model_get_item (siblings, position);

  if (next != NULL && next == moving)
    {
      g_object_unref (next);
      next = g_list_model_get_item (siblings, position + 1);
    }

  /* The list keeps it alive. */
  return next;
}

/* The place in terms of the model, for an objective that may stand there already. */
RidgeTarget
ridge_place_get_target (RidgePlan      *plan,
                        RidgeObjective *objective,
                        RidgePlace      place)
{
  RidgeEntity *parent;

  switch (place.kind)
    {
    case RIDGE_PLACE_INTO_OBJECTIVE:
    case RIDGE_PLACE_INTO_KEY_RESULT:
      return (RidgeTarget) { place.entity, NULL };
    case RIDGE_PLACE_BEFORE:
      return (RidgeTarget) { ridge_objective_get_parent (RIDGE_OBJECTIVE (place.entity)), place.entity };
    case RIDGE_PLACE_AFTER:
      parent = ridge_objective_get_parent (RIDGE_OBJECTIVE (place.entity));
      return (RidgeTarget) { parent, get_next (ridge_place_get_siblings (plan, parent), place.entity, RIDGE_ENTITY (objective)) };
    case RIDGE_PLACE_TOP:
    default:
      return (RidgeTarget) { NULL, NULL };
    }
}

/* Whether the place still exists; the error names what would have been put there. */
gboolean
ridge_place_check (RidgePlace  place,
                   const char *thing,
                   GError    **error)
{
  if (place.kind == RIDGE_PLACE_TOP || !ridge_entity_is_gone (place.entity))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_NO_PARENT, 0, thing, NULL);
  return FALSE;
}

/* Which row an objective hangs on at the place, as keys of which one is 0, and
 * its rank there. The objective is none while it is being created. */
char *
ridge_place_resolve (RidgePlace      place,
                     RidgePlan      *plan,
                     RidgeObjective *objective,
                     RidgeEdit      *edit,
                     gint64         *parent_objective,
                     gint64         *parent_key_result)
{
  RidgeTarget target = ridge_place_get_target (plan, objective, place);

  *parent_objective = 0;
  *parent_key_result = 0;
  if (target.parent != NULL && RIDGE_IS_KEY_RESULT (target.parent))
    *parent_key_result = ridge_entity_get_id (target.parent);
  else if (target.parent != NULL)
    *parent_objective = ridge_entity_get_id (target.parent);

  return ridge_order_rank (edit, ridge_place_get_siblings (plan, target.parent),
                           objective != NULL ? RIDGE_ENTITY (objective) : NULL, target.before);
}

/* The nearest sibling that a person sees, upwards or downwards. */
static RidgeObjective *
get_visible_sibling (GListModel      *siblings,
                     RidgeObjective  *objective,
                     int              direction,
                     RidgeVisibleFunc visible,
                     gpointer         data)
{
  int n_siblings = (int) g_list_model_get_n_items (siblings);

  for (int i = (int) ridge_entity_get_position (RIDGE_ENTITY (objective)) + direction; i >= 0 && i < n_siblings; i += direction)
    {
      g_autoptr (RidgeObjective) sibling = g_list_model_get_item (siblings, (guint) i);

      if (visible == NULL || visible (sibling, data))
        return sibling;
    }

  return NULL;
}

/* Out of an objective is after it. Out of a key result is among the children of
 * the key result's objective, before all others. */
static gboolean
get_place_outside (RidgePlan      *plan,
                   RidgeObjective *objective,
                   RidgePlace     *place)
{
  RidgeEntity *parent = ridge_objective_get_parent (objective);
  g_autoptr (RidgeObjective) first = NULL;
  RidgeObjective *above;

  if (parent == NULL)
    return FALSE;
  if (RIDGE_IS_OBJECTIVE (parent))
    {
      *place = RIDGE_AFTER (parent);
      return TRUE;
    }

  above = ridge_objective_get_above (objective);
  first = g_list_model_get_item (ridge_objective_get_children (above), 0);
  *place = first != NULL ? RIDGE_BEFORE (first) : RIDGE_INTO_OBJECTIVE (above);
  return TRUE;
}

/**
 * ridge_move_get_step:
 * @plan: the plan
 * @objective: an objective of it
 * @step: which way
 * @visible: (nullable): whether a sibling is on screen; none: all are
 * @data: for @visible
 * @place: (out): where the step leads
 *
 * The place that one key press leads to: before the sibling above, after the
 * one below, under the sibling above, or out of the parent.
 *
 * Returns: whether there is such a place
 */
gboolean
ridge_move_get_step (RidgePlan       *plan,
                     RidgeObjective  *objective,
                     RidgeStep        step,
                     RidgeVisibleFunc visible,
                     gpointer         data,
                     RidgePlace      *place)
{
  GListModel     *siblings = ridge_place_get_siblings (plan, ridge_objective_get_parent (objective));
  RidgeObjective *sibling;

  if (step == RIDGE_STEP_OUT)
    return get_place_outside (plan, objective, place);

  sibling = get_visible_sibling (siblings, objective, step == RIDGE_STEP_DOWN ? 1 : -1, visible, data);
  if (sibling == NULL)
    return FALSE;

  if (step == RIDGE_STEP_UP)
    *place = RIDGE_BEFORE (sibling);
  else if (step == RIDGE_STEP_DOWN)
    *place = RIDGE_AFTER (sibling);
  else
    *place = RIDGE_INTO_OBJECTIVE (sibling);

  return TRUE;
}
