/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of an objective, rolled up from its key results and, where it
 * says so, from the objectives below it. A score that others need is computed
 * before them with a stack of our own: trees may be deeper than the C stack. */

#include "model/ridge-key-result-private.h"
#include "model/ridge-objective-private.h"
#include "model/ridge-period-private.h"
#include "model/ridge-roll-up-private.h"

/* What a roll-up gathers on its way through an objective. */
typedef struct
{
  RidgeMean score;
  RidgeMean progress;
  RidgeMean expected;
  RidgeMean forgiven;
  RidgeMean confidence;
  gboolean  is_silent;
} RidgeGathering;

static const guint8 verdict_rank[] = {
  [RIDGE_VERDICT_NONE] = 0,
  [RIDGE_VERDICT_ROUTINE] = 1,
  [RIDGE_VERDICT_UNCLEAR] = 2,
  [RIDGE_VERDICT_IMPROVING] = 3,
  [RIDGE_VERDICT_CHANGED] = 4,
  [RIDGE_VERDICT_WORSENING] = 5,
};

static gboolean
counts (RidgeObjective *self)
{
  return self->state == RIDGE_STATE_ACTIVE || self->state == RIDGE_STATE_CLOSED;
}

/* The tree a supported objective or key result is in. */
static RidgeObjective *
get_root (RidgeEntity *end)
{
  if (RIDGE_IS_KEY_RESULT (end))
    end = ridge_entity_get_holder (end);

  return ridge_objective_get_root (RIDGE_OBJECTIVE (end));
}

/* An extra parent counts an objective once per root: not at all in the tree it
 * is in, and elsewhere by its first link into that tree. */
static gboolean
link_counts (RidgeLink *link)
{
  RidgeObjective *supporter = ridge_link_get_from_objective (link);
  RidgeEntity *end = ridge_link_get_to (link);
  RidgeObjective *root;
  RidgeLink *other;

  if (ridge_link_get_kind (link) != RIDGE_LINK_SUPPORTS || supporter == NULL || !counts (supporter))
    return FALSE;

  root = get_root (end);
  if (ridge_objective_get_root (supporter) == root)
    return FALSE;

  for (guint i = 0; (other = ridge_entity_list_peek (supporter->links_from, i)) != NULL && other != link; i++)
    {
      end = ridge_link_get_to (other);
      if (ridge_link_get_kind (other) == RIDGE_LINK_SUPPORTS && end != NULL && get_root (end) == root)
        return FALSE;
    }

  return TRUE;
}

static void
add_children (GPtrArray       *below,
              RidgeEntityList *children,
              RidgeEntityList *links)
{
  RidgeObjective *child;
  RidgeLink *link;

  for (guint i = 0; (child = ridge_entity_list_peek (children, i)) != NULL; i++)
    {
      if (counts (child))
        g_ptr_array_add (below, child);
    }

  for (guint i = 0; (link = ridge_entity_list_peek (links, i)) != NULL; i++)
    {
      if (link_counts (link))
        g_ptr_array_add (below, ridge_link_get_from_objective (link));
    }
}

/* (transfer container) (nullable): the objectives whose scores this one's is
 * made of: those under it, those under its key results, and its supporters. */
static GPtrArray *
list_below (RidgeObjective *self)
{
  GPtrArray *below;
  RidgeKeyResult *key_result;

  if (self->roll_up == RIDGE_ROLL_UP_KEY_RESULTS)
    return NULL;

  below = g_ptr_array_new ();
  add_children (below, self->children, self->links_to);
  for (guint i = 0; (key_result = ridge_entity_list_peek (self->key_results, i)) != NULL; i++)
    add_children (below, key_result->children, key_result->links_to);

  return below;
}

static void
add_basis (RidgeBasis     *basis,
           RidgeKeyResult *key_result)
{
  basis->n++;
  if (isnan (key_result->score))
    return;
  basis->n_data++;
  basis->n_stale += key_result->silent;
}

static void
gather_key_results (RidgeObjective *self,
                    RidgeGathering *gathering)
{
  RidgeKeyResult *key_result;

  for (guint i = 0; (key_result = ridge_entity_list_peek (self->key_results, i)) != NULL; i++)
    {
      ridge_key_result_compute (key_result);
      self->n_key_results++;
      self->has_due |= ridge_key_result_get_due (key_result);
      self->has_calls |= ridge_key_result_calls (key_result);
      self->n_routine += key_result->verdict == RIDGE_VERDICT_ROUTINE;
      self->n_moved += key_result->verdict != RIDGE_VERDICT_ROUTINE && key_result->verdict != RIDGE_VERDICT_NONE &&
                       key_result->verdict != RIDGE_VERDICT_UNCLEAR;
      if (verdict_rank[key_result->verdict] > verdict_rank[self->verdict])
        self->verdict = key_result->verdict;

      if (key_result->role == RIDGE_ROLE_GUARDRAIL)
        {
          self->n_breached += key_result->breached;
          continue;
        }

      ridge_mean_add (&gathering->confidence, key_result->confidence, key_result->weight);
      gathering->is_silent |= key_result->silent;
      if (self->roll_up != RIDGE_ROLL_UP_CHILDREN)
        add_basis (&self->basis, key_result);
      if (isnan (key_result->score))
        {
          self->n_no_data++;
          continue;
        }
      if (self->weakest == NULL || key_result->score < self->weakest->score)
        self->weakest = key_result;
      if (self->roll_up == RIDGE_ROLL_UP_CHILDREN)
        continue;
      ridge_mean_add (&gathering->score, key_result->score, key_result->weight);
      ridge_mean_add (&gathering->progress, key_result->progress, key_result->weight);
      ridge_mean_add (&gathering->expected, key_result->expected, key_result->weight);
      ridge_mean_add (&gathering->forgiven,
                      ridge_pace_forgive (key_result->pace, key_result->score, key_result->expected), key_result->weight);
    }
}

static void
gather_below (RidgeObjective *self,
              GPtrArray      *below,
              RidgeGathering *gathering)
{
  for (guint i = 0; below != NULL && i < below->len; i++)
    {
      RidgeObjective *child = below->pdata[i];

      if (ridge_entity_is_outdated (RIDGE_ENTITY (child)))
        continue;
      ridge_basis_add_basis (&self->basis, &child->basis);
      if (isnan (child->score))
        continue;

      ridge_mean_add (&gathering->score, child->score, 1);
      ridge_mean_add (&gathering->progress, child->progress, 1);
      ridge_mean_add (&gathering->expected, child->expected, 1);
      ridge_mean_add (&gathering->forgiven, child->forgiven, 1);
      gathering->is_silent |= child->pace == RIDGE_PACE_STALE;
    }
}

static RidgePace
judge_pace (RidgeObjective       *self,
            const RidgeGathering *gathering)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  RidgePeriod *period = ridge_objective_get_period (self);
  RidgePace pace = RIDGE_PACE_NO_DATA;

  if (plan != NULL && period != NULL)
    {
      RidgeSpan span = ridge_period_get_span (period);

      pace = ridge_pace_of_sum (self->score, self->forgiven, self->expected,
                                ridge_span_get_elapsed (&span, ridge_plan_get_today (plan)));
    }

  /* Silence hides good news, never bad. */
  if (gathering->is_silent && (pace == RIDGE_PACE_ON || pace == RIDGE_PACE_TOO_EARLY))
    return RIDGE_PACE_STALE;

  return pace;
}

/* What was closed stays what it was, whatever is still open below it. */
static void
settle (RidgeObjective *self)
{
  if (self->state != RIDGE_STATE_CLOSED || self->closed_on == RIDGE_DAY_NONE)
    return;

  self->score = self->closed_score;
  self->progress = self->closed_progress;
  self->pace = self->closed_pace;
}

static void
compute_one (RidgeObjective *self,
             GPtrArray      *below)
{
  RidgeGathering gathering = { 0 };

  self->has_due = self->has_calls = FALSE;
  self->n_key_results = self->n_no_data = self->n_breached = self->n_moved = self->n_routine = 0;
  self->basis = (RidgeBasis) { 0 };
  self->weakest = NULL;
  self->verdict = RIDGE_VERDICT_NONE;

  gather_key_results (self, &gathering);
  gather_below (self, below, &gathering);

  self->score = ridge_mean_get (&gathering.score);
  self->progress = ridge_mean_get (&gathering.progress);
  self->expected = ridge_mean_get (&gathering.expected);
  self->forgiven = ridge_mean_get (&gathering.forgiven);
  self->confidence = ridge_mean_get (&gathering.confidence);
  self->pace = judge_pace (self, &gathering);
  settle (self);

  ridge_entity_set_computed (RIDGE_ENTITY (self));
}

/* Visits an objective: the first time what it needs goes above it on the
 * stack, the second time it is computed. One that is being visited already,
 * by way of a loop of extra parents, is left out. */
static void
visit (RidgeObjective *self,
       GPtrArray      *stack)
{
  g_autoptr (GPtrArray) below = NULL;

  if (!ridge_entity_is_outdated (RIDGE_ENTITY (self)))
    {
      g_ptr_array_set_size (stack, stack->len - 1);
      return;
    }

  below = list_below (self);
  if (self->visiting)
    {
      compute_one (self, below);
      self->visiting = FALSE;
      g_ptr_array_set_size (stack, stack->len - 1);
      return;
    }

  self->visiting = TRUE;
  for (guint i = 0; below != NULL && i < below->len; i++)
    {
      RidgeObjective *child = below->pdata[i];

      if (ridge_entity_is_outdated (RIDGE_ENTITY (child)) && !child->visiting)
        g_ptr_array_add (stack, child);
    }
}

void
ridge_objective_compute (RidgeObjective *self)
{
  g_autoptr (GPtrArray) stack = NULL;

  if (!ridge_entity_is_outdated (RIDGE_ENTITY (self)))
    return;

  if (self->roll_up == RIDGE_ROLL_UP_KEY_RESULTS)
    {
      compute_one (self, NULL);
      return;
    }

  stack = g_ptr_array_new ();
  g_ptr_array_add (stack, self);
  while (stack->len > 0)
    visit (stack->pdata[stack->len - 1], stack);
}

/* Queues the extra parents of an objective. */
static void
queue_supported (RidgeObjective  *self,
                 GPtrArray      **queue)
{
  RidgeLink *link;

  for (guint i = 0; (link = ridge_entity_list_peek (self->links_from, i)) != NULL; i++)
    {
      RidgeEntity *end = ridge_link_get_kind (link) == RIDGE_LINK_SUPPORTS ? ridge_link_get_to (link) : NULL;

      if (end != NULL && RIDGE_IS_KEY_RESULT (end))
        end = ridge_entity_get_holder (end);
      if (end == NULL)
        continue;
      if (*queue == NULL)
        *queue = g_ptr_array_new ();
      g_ptr_array_add (*queue, end);
    }
}

static void
outdate_sums_of (RidgeEntityList *children)
{
  RidgeObjective *child;

  for (guint i = 0; (child = ridge_entity_list_peek (children, i)) != NULL; i++)
    if (child->entered_in != NULL)
      {
        ridge_period_outdate_sums (child->entered_in, child);
        ridge_entity_outdate (RIDGE_ENTITY (child->entered_in));
      }
}

/* Whether a child is a root of its period depends on what is above it. */
void
ridge_objective_outdate_roots (RidgeEntity *above)
{
  RidgeObjective *objective;
  RidgeKeyResult *key_result;

  if (RIDGE_IS_KEY_RESULT (above))
    {
      outdate_sums_of (RIDGE_KEY_RESULT (above)->children);
      return;
    }

  objective = RIDGE_OBJECTIVE (above);
  outdate_sums_of (objective->children);
  for (guint i = 0; (key_result = ridge_entity_list_peek (objective->key_results, i)) != NULL; i++)
    outdate_sums_of (key_result->children);
}

/* Outdates the objective and everything whose numbers are made of its own. What
 * is out of date already has passed that on when it became so; only the one we
 * begin with may be new here. */
void
ridge_objective_outdate (RidgeObjective *self)
{
  g_autoptr (GPtrArray) queue = NULL;
  gboolean is_first = TRUE;

  while (self != NULL)
    {
      if (ridge_entity_outdate (RIDGE_ENTITY (self)) || is_first)
        {
          if (self->entered_in != NULL)
            {
              ridge_period_outdate_sums (self->entered_in, self);
              ridge_entity_outdate (RIDGE_ENTITY (self->entered_in));
            }
          if (self->links_from != NULL)
            queue_supported (self, &queue);
          self = ridge_objective_get_above (self);
        }
      else
        self = NULL;

      is_first = FALSE;
      if (self == NULL && queue != NULL && queue->len > 0)
        self = g_ptr_array_steal_index_fast (queue, queue->len - 1);
    }
}
