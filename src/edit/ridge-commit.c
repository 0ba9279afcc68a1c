/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one door for every verb: what is closed is read, not written. */

#include "edit/ridge-commit-private.h"

static gboolean
is_settled_objective (RidgeObjective *objective)
{
  RidgePeriod *period = objective != NULL ? ridge_objective_get_period (objective) : NULL;

  if (objective == NULL)
    return FALSE;
  if (ridge_objective_get_state (objective) == RIDGE_STATE_CLOSED && ridge_objective_get_closed_on (objective) != RIDGE_DAY_NONE)
    return TRUE;

  return period != NULL && ridge_period_get_state (period) == RIDGE_STATE_CLOSED &&
         ridge_period_get_closed_on (period) != RIDGE_DAY_NONE;
}

/* The objective that a row says something about. */
static RidgeObjective *
find_objective (RidgePlan  *plan,
                RidgeTable  table,
                gint64      id)
{
  RidgeEntity *entity = table != RIDGE_TABLE_POINT ? ridge_plan_lookup (plan, table, id) : NULL;

  for (int depth = 0; entity != NULL && depth < 2; depth++)
    {
      if (RIDGE_IS_MILESTONE (entity))
        entity = RIDGE_ENTITY (ridge_milestone_get_key_result (RIDGE_MILESTONE (entity)));
      else if (RIDGE_IS_CHECK_IN (entity))
        entity = RIDGE_ENTITY (ridge_check_in_get_key_result (RIDGE_CHECK_IN (entity)));
      else if (RIDGE_IS_INITIATIVE (entity))
        entity = RIDGE_ENTITY (ridge_initiative_get_key_result (RIDGE_INITIATIVE (entity)));
      else if (RIDGE_IS_PLAN_STEP (entity))
        entity = RIDGE_ENTITY (ridge_plan_step_get_key_result (RIDGE_PLAN_STEP (entity)));
      else if (RIDGE_IS_KEY_RESULT (entity))
        entity = RIDGE_ENTITY (ridge_key_result_get_objective (RIDGE_KEY_RESULT (entity)));
    }

  return entity != NULL && RIDGE_IS_OBJECTIVE (entity) ? RIDGE_OBJECTIVE (entity) : NULL;
}

/* What a new row would stand in. */
static RidgeObjective *
find_objective_of_new (RidgePlan          *plan,
                       const RidgeEditRow *row)
{
  switch ((int) row->table)
    {
    case RIDGE_TABLE_KEY_RESULT:
      return find_objective (plan, RIDGE_TABLE_OBJECTIVE, row->cells[RIDGE_KEY_RESULT_OBJECTIVE].integer);
    case RIDGE_TABLE_MILESTONE:
      return find_objective (plan, RIDGE_TABLE_KEY_RESULT, row->cells[RIDGE_MILESTONE_KEY_RESULT].integer);
    case RIDGE_TABLE_CHECK_IN:
      return find_objective (plan, RIDGE_TABLE_KEY_RESULT, row->cells[RIDGE_CHECK_IN_KEY_RESULT].integer);
    case RIDGE_TABLE_INITIATIVE:
      return find_objective (plan, RIDGE_TABLE_KEY_RESULT, row->cells[RIDGE_INITIATIVE_KEY_RESULT].integer);
    case RIDGE_TABLE_PLAN_STEP:
      return find_objective (plan, RIDGE_TABLE_KEY_RESULT, row->cells[RIDGE_PLAN_STEP_KEY_RESULT].integer);
    default:
      return NULL;
    }
}

static RidgeEntity *
find_settled (RidgePlan          *plan,
              const RidgeEditRow *row)
{
  guint64         order = ridge_table_get_columns (row->table, RIDGE_AS_RANK);
  RidgeObjective *objective;
  RidgePeriod    *period;

  /* A list that is put in order anew says nothing about what stands in it. */
  if (row->columns != 0 && (row->columns & ~order) == 0)
    return NULL;

  if (row->table == RIDGE_TABLE_OBJECTIVE && row->inserted)
    {
      period = (RidgePeriod *) ridge_plan_lookup (plan, RIDGE_TABLE_PERIOD, row->cells[RIDGE_OBJECTIVE_PERIOD].integer);
      return period != NULL && ridge_period_get_state (period) == RIDGE_STATE_CLOSED &&
             ridge_period_get_closed_on (period) != RIDGE_DAY_NONE ? RIDGE_ENTITY (period) : NULL;
    }
  if (row->table == RIDGE_TABLE_PERIOD && !row->inserted)
    {
      period = (RidgePeriod *) ridge_plan_lookup (plan, RIDGE_TABLE_PERIOD, row->id);
      return period != NULL && ridge_period_get_state (period) == RIDGE_STATE_CLOSED &&
             ridge_period_get_closed_on (period) != RIDGE_DAY_NONE ? RIDGE_ENTITY (period) : NULL;
    }

  objective = row->inserted ? find_objective_of_new (plan, row) : find_objective (plan, row->table, row->id);

  return is_settled_objective (objective) ? RIDGE_ENTITY (objective) : NULL;
}

/* Commits what a verb has made, unless it would change what is closed. Fails
 * with RIDGE_ERROR_NOT_APPLICABLE, "closed". */
gboolean
ridge_commit (RidgeDocument *document,
              RidgeEdit     *edit,
              GError       **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);

  for (guint i = 0; i < ridge_edit_get_n_rows (edit); i++)
    {
      RidgeEditRow row;
      RidgeEntity *settled;

      ridge_edit_get_row (edit, i, &row);
      settled = find_settled (plan, &row);
      if (settled != NULL)
        {
          ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_entity_get_title (settled), "closed");
          return FALSE;
        }
    }

  return ridge_document_commit (document, edit, error);
}

/* Commits what opens again what is closed. */
gboolean
ridge_commit_reopened (RidgeDocument *document,
                       RidgeEdit     *edit,
                       GError       **error)
{
  return ridge_document_commit (document, edit, error);
}
