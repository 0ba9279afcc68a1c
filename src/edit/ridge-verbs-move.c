/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-move.h"

#include "edit/ridge-commit-private.h"
#include "edit/ridge-link-private.h"
#include "edit/ridge-order-private.h"
#include "edit/ridge-place-private.h"
#include "edit/ridge-record-private.h"

static RidgeObjective *
get_objective_of (RidgeEntity *parent)
{
  if (RIDGE_IS_KEY_RESULT (parent))
    return ridge_key_result_get_objective (RIDGE_KEY_RESULT (parent));

  return RIDGE_OBJECTIVE (parent);
}

/**
 * ridge_move_check:
 * @objective: an objective
 * @place: where it would go
 * @error: return location
 *
 * Tells whether the objective may go there, without moving it: what a drag asks at
 * every step. It may not stand under itself, however far below, whether through
 * objectives or through their key results, nor under what it is made of by way
 * of extra parents.
 *
 * Returns: whether it may; %FALSE with the error set
 */
gboolean
ridge_move_check (RidgeObjective *objective,
                  RidgePlace      place,
                  GError        **error)
{
  RidgeEntity *parent;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (objective), FALSE);

  if (ridge_entity_is_gone (RIDGE_ENTITY (objective)) || !ridge_place_check (place, ridge_objective_get_title (objective), NULL))
    {
      ridge_set_error (error, RIDGE_ERROR_NO_PARENT, 0, ridge_objective_get_title (objective), NULL);
      return FALSE;
    }

  /* Beside itself is where it stands. */
  if (place.entity == RIDGE_ENTITY (objective) &&
      (place.kind == RIDGE_PLACE_BEFORE || place.kind == RIDGE_PLACE_AFTER))
    return TRUE;

  parent = ridge_place_get_target (ridge_entity_get_plan (RIDGE_ENTITY (objective)), objective, place).parent;
  if (parent == NULL || parent == ridge_objective_get_parent (objective))
    return TRUE;
  if (ridge_objective_is_ancestor_of (objective, get_objective_of (parent)))
    {
      ridge_set_error (error, RIDGE_ERROR_LOOP, 0, ridge_objective_get_title (objective),
                       "%s", ridge_entity_get_title (place.entity));
      return FALSE;
    }

  return ridge_link_check_way (RIDGE_ENTITY (objective), parent, error);
}

/* Whether a row stands there already, so that moving it would only be noise in
 * the history. */
static gboolean
stands_there (GListModel  *siblings,
              RidgeEntity *entity,
              RidgeEntity *before)
{
  guint position = ridge_entity_get_position (entity);

  if (before == entity)
    return TRUE;
  if (before == NULL)
    return position + 1 == g_list_model_get_n_items (siblings);

  return ridge_entity_get_position (before) == position + 1;
}

/**
 * ridge_move_objective:
 * @document: a document
 * @objective: an objective of its plan
 * @place: where it goes
 * @error: return location
 *
 * Moves an objective, with all that is under it, to another place in the tree,
 * across teams and periods. It keeps its own team and period. Fails with
 * RIDGE_ERROR_LOOP or RIDGE_ERROR_NO_PARENT; see ridge_move_check().
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_move_objective (RidgeDocument  *document,
                      RidgeObjective *objective,
                      RidgePlace      place,
                      GError        **error)
{
  g_autoptr (RidgeEdit) edit = NULL;
  g_auto (RidgeRecord) record = { 0 };
  RidgePlan  *plan = ridge_document_get_plan (document);
  RidgeTarget target;
  gint64      parent_objective, parent_key_result;
  char       *rank;

  if (!ridge_move_check (objective, place, error))
    return FALSE;

  target = ridge_place_get_target (plan, objective, place);
  if (target.parent == ridge_objective_get_parent (objective) &&
      stands_there (ridge_place_get_siblings (plan, target.parent), RIDGE_ENTITY (objective), target.before))
    return TRUE;

  edit = ridge_edit_new ("move-objective", ridge_objective_get_title (objective));
  rank = ridge_place_resolve (place, plan, objective, edit, &parent_objective, &parent_key_result);

  ridge_record_init_from (&record, RIDGE_ENTITY (objective));
  ridge_record_put (&record, RIDGE_OBJECTIVE_PARENT_OBJECTIVE, RIDGE_REF (parent_objective));
  ridge_record_put (&record, RIDGE_OBJECTIVE_PARENT_KEY_RESULT, RIDGE_REF (parent_key_result));
  ridge_record_take_text (&record, RIDGE_OBJECTIVE_RANK, rank);
  ridge_record_update (&record, edit);

  return ridge_commit (document, edit, error);
}

/* Puts a row into a list of its kind, under a new parent when it has one. */
static gboolean
move_row (RidgeDocument *document,
          const char    *verb,
          GListModel    *siblings,
          RidgeEntity   *entity,
          RidgeEntity   *before,
          guint          parent_column,
          gint64         parent,
          GError       **error)
{
  RidgeTable table = ridge_entity_get_table (entity);
  gboolean   stays = parent_column == 0 || ridge_record_ref_of (entity, parent_column) == parent;
  g_autoptr (RidgeEdit) edit = NULL;
  g_autofree char *rank = NULL;

  if (stays && stands_there (siblings, entity, before))
    return TRUE;

  edit = ridge_edit_new (verb, ridge_entity_get_title (entity));
  rank = ridge_order_rank (edit, siblings, entity, before);
  if (!stays)
    ridge_edit_update (edit, table, ridge_entity_get_id (entity), parent_column, RIDGE_REF (parent));
  ridge_edit_update (edit, table, ridge_entity_get_id (entity), ridge_table_find_column (table, RIDGE_AS_RANK), RIDGE_TEXT (rank));

  return ridge_commit (document, edit, error);
}

/**
 * ridge_move_key_result_check:
 * @key_result: a key result
 * @objective: the objective it would measure
 * @error: return location
 *
 * Tells whether the key result may move there: not to an objective that is cascaded
 * under the key result itself or counts towards it by way of extra parents.
 *
 * Returns: whether it may; %FALSE with the error set
 */
gboolean
ridge_move_key_result_check (RidgeKeyResult *key_result,
                             RidgeObjective *objective,
                             GError        **error)
{
  if (ridge_entity_is_gone (RIDGE_ENTITY (key_result)) || ridge_entity_is_gone (RIDGE_ENTITY (objective)))
    {
      ridge_set_error (error, RIDGE_ERROR_NO_PARENT, 0, ridge_key_result_get_title (key_result), NULL);
      return FALSE;
    }

  for (RidgeObjective *step = objective; step != NULL; step = ridge_objective_get_above (step))
    if (ridge_objective_get_parent_key_result (step) == key_result)
      {
        ridge_set_error (error, RIDGE_ERROR_LOOP, 0, ridge_key_result_get_title (key_result),
                         "%s", ridge_objective_get_title (objective));
        return FALSE;
      }

  return objective == ridge_key_result_get_objective (key_result) ||
         ridge_link_check_way (RIDGE_ENTITY (key_result), RIDGE_ENTITY (objective), error);
}

/**
 * ridge_move_key_result:
 * @document: a document
 * @key_result: a key result of its plan
 * @objective: the objective it shall measure; may be the one it has
 * @before: (nullable): a key result of @objective to stand before; none: last
 * @error: return location
 *
 * Moves a key result among its siblings or to another objective, with its
 * check-ins and all that is cascaded under it.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_move_key_result (RidgeDocument  *document,
                       RidgeKeyResult *key_result,
                       RidgeObjective *objective,
                       RidgeKeyResult *before,
                       GError        **error)
{
  if (!ridge_move_key_result_check (key_result, objective, error))
    return FALSE;

  return move_row (document, "move-key-result", ridge_objective_get_key_results (objective),
                   RIDGE_ENTITY (key_result), (RidgeEntity *) before,
                   RIDGE_KEY_RESULT_OBJECTIVE, ridge_entity_get_id (RIDGE_ENTITY (objective)), error);
}

/* A team does not move into itself or a part of itself. */
static gboolean
check_team_place (RidgeTeam *team,
                  RidgeTeam *parent,
                  GError   **error)
{
  if (ridge_entity_is_gone (RIDGE_ENTITY (team)) || (parent != NULL && ridge_entity_is_gone (RIDGE_ENTITY (parent))))
    {
      ridge_set_error (error, RIDGE_ERROR_NO_PARENT, 0, ridge_team_get_name (team), NULL);
      return FALSE;
    }
  if (parent == NULL || !ridge_team_is_ancestor_of (team, parent))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_LOOP, 0, ridge_team_get_name (team), "%s", ridge_team_get_name (parent));
  return FALSE;
}

/**
 * ridge_move_team:
 * @document: a document
 * @team: a team of its plan
 * @parent: (nullable): the team it shall be part of; none: the top
 * @before: (nullable): a sibling there to stand before; none: last
 * @error: return location
 *
 * Moves a team among its siblings or into another team.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_move_team (RidgeDocument *document,
                 RidgeTeam     *team,
                 RidgeTeam     *parent,
                 RidgeTeam     *before,
                 GError       **error)
{
  GListModel *siblings = parent != NULL ? ridge_team_get_children (parent)
                                        : ridge_plan_get_teams (ridge_document_get_plan (document));

  if (!check_team_place (team, parent, error))
    return FALSE;

  return move_row (document, "move-team", siblings, RIDGE_ENTITY (team), (RidgeEntity *) before,
                   RIDGE_TEAM_PARENT, parent != NULL ? ridge_entity_get_id (RIDGE_ENTITY (parent)) : 0, error);
}

/**
 * ridge_move_kpi:
 * @document: a document
 * @kpi: a KPI of its plan
 * @before: (nullable): the KPI to stand before; none: last
 * @error: return location
 *
 * Moves a KPI in the list of all KPIs.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_move_kpi (RidgeDocument *document,
                RidgeKpi      *kpi,
                RidgeKpi      *before,
                GError       **error)
{
  return move_row (document, "move-kpi", ridge_plan_get_kpis (ridge_document_get_plan (document)),
                   RIDGE_ENTITY (kpi), (RidgeEntity *) before, 0, 0, error);
}

/**
 * ridge_move_milestone:
 * @document: a document
 * @milestone: a milestone of its plan
 * @before: (nullable): a milestone of the same key result to stand before; none: last
 * @error: return location
 *
 * Moves a milestone among those of its key result.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_move_milestone (RidgeDocument  *document,
                      RidgeMilestone *milestone,
                      RidgeMilestone *before,
                      GError        **error)
{
  RidgeKeyResult *key_result = ridge_milestone_get_key_result (milestone);

  return move_row (document, "move-milestone", ridge_key_result_get_milestones (key_result),
                   RIDGE_ENTITY (milestone), (RidgeEntity *) before, 0, 0, error);
}

/**
 * ridge_move_initiative:
 * @document: a document
 * @initiative: an initiative of its plan
 * @before: (nullable): an initiative of the same key result to stand before; none: last
 * @error: return location
 *
 * Moves an initiative among those of its key result.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_move_initiative (RidgeDocument   *document,
                       RidgeInitiative *initiative,
                       RidgeInitiative *before,
                       GError         **error)
{
  RidgeKeyResult *key_result = ridge_initiative_get_key_result (initiative);

  return move_row (document, "move-initiative", ridge_key_result_get_initiatives (key_result),
                   RIDGE_ENTITY (initiative), (RidgeEntity *) before, 0, 0, error);
}
