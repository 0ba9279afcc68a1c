/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to say at the end of a period, and what has been said. */

#include "model/ridge-review.h"

#include <math.h>

/* A grade is given in tenths: half of one is no difference. */
#define SAME_GRADE 0.05

/**
 * ridge_key_result_asks_for_cause:
 * @self: a key result
 *
 * Tells whether it ended under 0.7, or without a value at all, so that somebody
 * has to say why. A guardrail asks when it is broken.
 *
 * Returns: whether it does
 */
gboolean
ridge_key_result_asks_for_cause (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);

  if (ridge_key_result_get_role (self) == RIDGE_ROLE_GUARDRAIL)
    return ridge_key_result_get_breached (self);

  return !(ridge_key_result_get_score (self) >= RIDGE_ASKS_FOR_CAUSE);
}

/**
 * ridge_objective_asks_for_reason:
 * @self: an objective
 * @grade: a grade that it is to be given
 *
 * Tells whether such a grade has to say why: it is not what was computed, or
 * less than the whole of what was committed.
 *
 * Returns: whether it does
 */
gboolean
ridge_objective_asks_for_reason (RidgeObjective *self,
                                 double          grade)
{
  double score;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), FALSE);

  if (isnan (grade))
    return FALSE;
  if (ridge_objective_get_kind (self) == RIDGE_OBJECTIVE_COMMITTED && grade < 1)
    return TRUE;

  score = ridge_objective_get_score (self);

  return isnan (score) || fabs (score - grade) > SAME_GRADE + 1e-9;
}

/**
 * ridge_objective_get_open:
 * @self: an objective
 * @open: (out caller-allocates): what is still to be said
 *
 * Tells what a review of the objective has still to say.
 */
void
ridge_objective_get_open (RidgeObjective  *self,
                          RidgeReviewOpen *open)
{
  GListModel *key_results;
  double grade;

  g_return_if_fail (RIDGE_IS_OBJECTIVE (self) && open != NULL);

  grade = ridge_objective_get_grade (self);
  *open = (RidgeReviewOpen) {
    .grade = isnan (grade),
    .reason = ridge_objective_asks_for_reason (self, grade) && *ridge_objective_get_grade_reason (self) == '\0',
    .n_outcomes = ridge_objective_get_outcome (self) == RIDGE_OUTCOME_NONE,
  };

  key_results = ridge_objective_get_key_results (self);
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      open->n_causes += ridge_key_result_asks_for_cause (key_result) && ridge_key_result_get_cause (key_result) == RIDGE_CAUSE_NONE;
      open->n_outcomes += ridge_key_result_get_outcome (key_result) == RIDGE_OUTCOME_NONE;
    }
}

/**
 * ridge_review_open_count:
 * @open: what is still to be said
 *
 * Returns: how many things that are
 */
guint
ridge_review_open_count (const RidgeReviewOpen *open)
{
  return (guint) open->grade + (guint) open->reason + open->n_causes + open->n_outcomes;
}

static void
add_objectives (GPtrArray   *found,
                GListModel  *list,
                RidgePeriod *period,
                gboolean     all)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (RidgeObjective) objective = g_list_model_get_item (list, i - 1);

      g_ptr_array_add (stack, objective);
    }
  while (stack->len > 0)
    {
      RidgeObjective *objective = g_ptr_array_steal_index (stack, stack->len - 1);
      GListModel     *rows = ridge_objective_get_children (objective);
      GListModel     *key_results = ridge_objective_get_key_results (objective);

      if (ridge_objective_get_period (objective) == period &&
          (all || ridge_objective_get_state (objective) == RIDGE_STATE_ACTIVE || ridge_objective_get_state (objective) == RIDGE_STATE_CLOSED))
        g_ptr_array_add (found, objective);
      for (guint i = g_list_model_get_n_items (rows); i > 0; i--)
        {
          g_autoptr (RidgeObjective) child = g_list_model_get_item (rows, i - 1);

          g_ptr_array_add (stack, child);
        }
      for (guint j = g_list_model_get_n_items (key_results); j > 0; j--)
        {
          g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, j - 1);
          GListModel *children = ridge_key_result_get_children (key_result);

          for (guint i = g_list_model_get_n_items (children); i > 0; i--)
            {
              g_autoptr (RidgeObjective) child = g_list_model_get_item (children, i - 1);

              g_ptr_array_add (stack, child);
            }
        }
    }
}

/**
 * ridge_period_list_objectives:
 * @self: a period
 *
 * Lists what a review of the period goes through: its own objectives that are
 * active or closed, in the order of the tree.
 *
 * Returns: (transfer container) (element-type RidgeObjective): the objectives
 */
GPtrArray *
ridge_period_list_objectives (RidgePeriod *self)
{
  GPtrArray *found = g_ptr_array_new ();
  RidgePlan *plan;

  g_return_val_if_fail (RIDGE_IS_PERIOD (self), found);

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  if (plan != NULL)
    add_objectives (found, ridge_plan_get_objectives (plan), self, FALSE);

  return found;
}

/**
 * ridge_period_list_all_objectives:
 * @self: a period
 *
 * Lists its own objectives in whatever state, in the order of the tree.
 *
 * Returns: (transfer container) (element-type RidgeObjective): the objectives
 */
GPtrArray *
ridge_period_list_all_objectives (RidgePeriod *self)
{
  GPtrArray *found = g_ptr_array_new ();
  RidgePlan *plan;

  g_return_val_if_fail (RIDGE_IS_PERIOD (self), found);

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  if (plan != NULL)
    add_objectives (found, ridge_plan_get_objectives (plan), self, TRUE);

  return found;
}

/* A window of a cadence asks for one word, however many are said in it. */
static void
count_words (RidgeKeyResult  *key_result,
             const RidgeSpan *span,
             int              cadence,
             RidgeRhythm     *rhythm)
{
  GListModel *check_ins = ridge_key_result_get_check_ins (key_result);
  guint n = g_list_model_get_n_items (check_ins), next = 0;

  for (RidgeDay day = span->starts; day + cadence - 1 <= span->ends; day += cadence)
    {
      gboolean said = FALSE;

      for (; next < n; next++)
        {
          g_autoptr (RidgeCheckIn) check_in = g_list_model_get_item (check_ins, next);

          if (ridge_check_in_get_day (check_in) >= day + cadence)
            break;
          said |= ridge_check_in_get_day (check_in) >= day;
        }
      rhythm->n_due++;
      rhythm->n_made += said;
    }
}

/**
 * ridge_period_get_rhythm:
 * @self: a period
 * @rhythm: (out caller-allocates): the check-ins asked for, and those made
 *
 * Counts how the period's rhythm was held: one check-in in each cadence that
 * has gone by in it, for each key result that no KPI drives and that does not
 * consist of milestones.
 */
void
ridge_period_get_rhythm (RidgePeriod *self,
                         RidgeRhythm *rhythm)
{
  g_autoptr (GPtrArray) objectives = NULL;
  RidgePlan *plan;
  RidgeSpan span;

  g_return_if_fail (RIDGE_IS_PERIOD (self) && rhythm != NULL);

  *rhythm = (RidgeRhythm) { 0 };
  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  if (plan == NULL)
    return;

  span = ridge_period_get_span (self);
  span.ends = MIN (span.ends, ridge_plan_get_today (plan));
  objectives = ridge_period_list_objectives (self);
  for (guint i = 0; i < objectives->len; i++)
    {
      GListModel *key_results = ridge_objective_get_key_results (g_ptr_array_index (objectives, i));

      for (guint j = 0; j < g_list_model_get_n_items (key_results); j++)
        {
          g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, j);

          if (ridge_key_result_get_driver (key_result) == NULL && ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_MILESTONES)
            count_words (key_result, &span, MAX (1, ridge_plan_get_cadence_days (plan)), rhythm);
        }
    }
}

/**
 * ridge_entity_list_carried_to:
 * @self: an objective or a key result
 *
 * Lists what goes on from it in other periods.
 *
 * Returns: (transfer container) (element-type RidgeEntity): those that were carried over from it
 */
GPtrArray *
ridge_entity_list_carried_to (RidgeEntity *self)
{
  GPtrArray *found = g_ptr_array_new ();
  RidgePlan *plan = ridge_entity_get_plan (self);
  RidgeTable table = ridge_entity_get_table (self);
  guint column = table == RIDGE_TABLE_OBJECTIVE ? RIDGE_OBJECTIVE_CARRIED_FROM : RIDGE_KEY_RESULT_CARRIED_FROM;
  g_autoptr (GPtrArray) all = NULL;

  if (plan == NULL || (table != RIDGE_TABLE_OBJECTIVE && table != RIDGE_TABLE_KEY_RESULT))
    return found;

  all = ridge_plan_list (plan, table);
  for (guint i = 0; i < all->len; i++)
    {
      RidgeCell cell = ridge_entity_get_cell (g_ptr_array_index (all, i), column);

      if (cell.kind == RIDGE_CELL_INTEGER && cell.integer == ridge_entity_get_id (self))
        g_ptr_array_add (found, g_ptr_array_index (all, i));
    }

  return found;
}

static gboolean
goes_on (RidgeOutcome outcome)
{
  return outcome == RIDGE_OUTCOME_EXTEND || outcome == RIDGE_OUTCOME_CHANGE;
}

/* Whether a draft of it is there already in the period that follows. */
static gboolean
is_carried_on (RidgeObjective *objective,
               RidgePeriod    *next)
{
  g_autoptr (GPtrArray) carried = ridge_entity_list_carried_to (RIDGE_ENTITY (objective));

  for (guint i = 0; i < carried->len; i++)
    if (ridge_objective_get_period (g_ptr_array_index (carried, i)) == next)
      return TRUE;

  return FALSE;
}

/**
 * ridge_period_list_going_on:
 * @self: a period
 * @objectives: (element-type RidgeObjective): where to add its objectives that go on
 * @key_results: (element-type RidgeKeyResult): and those of their key results that do
 *
 * Lists what was chosen to be extended or changed and is not a draft of the next
 * period yet. An objective goes on with a key result of it.
 */
void
ridge_period_list_going_on (RidgePeriod *self,
                            GPtrArray   *objectives,
                            GPtrArray   *key_results)
{
  g_autoptr (GPtrArray) all = ridge_period_list_objectives (self);
  RidgePeriod *next = ridge_period_find_next (self);

  for (guint i = 0; i < all->len; i++)
    {
      RidgeObjective *objective = g_ptr_array_index (all, i);
      GListModel *list = ridge_objective_get_key_results (objective);
      gboolean some = goes_on (ridge_objective_get_outcome (objective));

      if (next != NULL && is_carried_on (objective, next))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (list, j);

          if (!goes_on (ridge_key_result_get_outcome (key_result)))
            continue;
          g_ptr_array_add (key_results, key_result);
          some = TRUE;
        }
      if (some)
        g_ptr_array_add (objectives, objective);
    }
}
