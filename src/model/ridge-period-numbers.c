/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a period: what its objectives come to. */

#include "model/ridge-key-result-private.h"
#include "model/ridge-objective-private.h"
#include "model/ridge-period-private.h"
#include "model/ridge-roll-up-private.h"

static gboolean
is_of (RidgeObjective *objective,
       RidgeTeam      *team)
{
  return ridge_team_shows (team, ridge_objective_get_team (objective));
}

/* A root of the period, or of the team's part of it: its parent, if any, belongs
 * to another one. */
static gboolean
is_root (RidgePeriod    *self,
         RidgeObjective *objective,
         RidgeTeam      *team)
{
  RidgeObjective *above = ridge_objective_get_above (objective);

  return above == NULL || above->entered_in != self || !is_of (above, team);
}

/* Whatever is asked of the period, a change of any of them is to outdate it. */
static void
add_objective (RidgePeriod    *self,
               RidgeObjective *objective,
               RidgeTeam      *team,
               RidgeSum       *sum)
{
  ridge_objective_compute (objective);
  sum->has_due |= objective->has_due;
  sum->has_calls |= objective->has_calls;
  if (objective->state == RIDGE_STATE_DRAFT || objective->state == RIDGE_STATE_ABANDONED || !is_of (objective, team))
    return;

  sum->n_key_results += objective->n_key_results;
  sum->n_moved += objective->n_moved;
  sum->n_routine += objective->n_routine;
  if (!is_root (self, objective, team))
    return;
  ridge_basis_add_basis (&sum->basis, &objective->basis);
  if (isnan (objective->score))
    return;

  ridge_mean_add (&sum->score, objective->score, 1);
  ridge_mean_add (&sum->progress, objective->progress, 1);
  ridge_mean_add (&sum->expected, objective->expected, 1);
  ridge_mean_add (&sum->forgiven, ridge_pace_forgive (objective->pace, objective->progress, objective->expected), 1);
}

static void
add_sum (RidgeSum       *self,
         const RidgeSum *other)
{
  self->n_key_results += other->n_key_results;
  self->n_moved += other->n_moved;
  self->n_routine += other->n_routine;
  ridge_mean_add_mean (&self->score, &other->score);
  ridge_mean_add_mean (&self->progress, &other->progress);
  ridge_mean_add_mean (&self->expected, &other->expected);
  ridge_mean_add_mean (&self->forgiven, &other->forgiven);
  ridge_basis_add_basis (&self->basis, &other->basis);
}

/* Silence hides good news, never bad: a sum of which less than half has a fresh
 * value is not called good, and one of stale values alone says nothing. */
static RidgePace
judge_pace (RidgePeriod    *self,
            const RidgeSum *sum)
{
  RidgePace pace = ridge_pace_of_sum (ridge_mean_get (&sum->progress), ridge_mean_get (&sum->forgiven),
                                      ridge_mean_get (&sum->expected), ridge_period_get_elapsed (self));
  guint n_fresh = sum->basis.n_data - sum->basis.n_stale;

  if ((pace == RIDGE_PACE_ON && 2 * n_fresh < sum->basis.n) ||
      (pace == RIDGE_PACE_TOO_EARLY && n_fresh == 0 && sum->basis.n_stale > 0))
    return RIDGE_PACE_STALE;

  return pace;
}

static RidgeStanding
get_standing (RidgePeriod    *self,
              const RidgeSum *sum)
{
  double progress = ridge_mean_get (&sum->progress);
  double expected = ridge_mean_get (&sum->expected);

  return (RidgeStanding) {
    .score = ridge_mean_get (&sum->score),
    .progress = progress,
    .expected = expected,
    .pace = judge_pace (self, sum),
    .basis = sum->basis,
    .n_key_results = sum->n_key_results,
    .n_moved = sum->n_moved,
    .n_routine = sum->n_routine,
  };
}

/* What is asked for in the middle of a batch is not kept. */
static gboolean
may_keep (RidgePeriod *self)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (self));

  return plan != NULL && !ridge_plan_is_in_batch (plan);
}

static RidgeStanding
sum_up_all (RidgePeriod *self)
{
  guint    n_sums = (self->objectives->len + RIDGE_OBJECTIVES_PER_SUM - 1) / RIDGE_OBJECTIVES_PER_SUM;
  RidgeSum total = { 0 };

  g_array_set_size (self->sums, n_sums);
  for (guint i = 0; i < n_sums; i++)
    {
      RidgeSum *sum = &g_array_index (self->sums, RidgeSum, i);
      guint     end = MIN (self->objectives->len, (i + 1) * RIDGE_OBJECTIVES_PER_SUM);

      if (!sum->valid)
        {
          *sum = (RidgeSum) { .valid = may_keep (self) };
          for (guint j = i * RIDGE_OBJECTIVES_PER_SUM; j < end; j++)
            add_objective (self, self->objectives->pdata[j], NULL, sum);
        }
      add_sum (&total, sum);
    }

  return get_standing (self, &total);
}

static RidgeStanding
sum_up_team (RidgePeriod *self,
             RidgeTeam   *team)
{
  RidgeSum total = { 0 };

  for (guint i = 0; i < self->objectives->len; i++)
    add_objective (self, self->objectives->pdata[i], team, &total);

  return get_standing (self, &total);
}

void
ridge_period_compute (RidgePeriod *self)
{
  if (!ridge_entity_is_outdated (RIDGE_ENTITY (self)))
    return;

  self->standing = sum_up_all (self);
  ridge_entity_set_computed (RIDGE_ENTITY (self));
}

/**
 * ridge_period_get_standing:
 * @self: a period
 * @team: (nullable): only what this team and those in it do; none: everything
 * @standing: (out caller-allocates): the numbers
 *
 * Gets what the period, or the team's part of it, comes to. An objective of the
 * team counts as a root when what it stands under belongs to another team or
 * period.
 */
void
ridge_period_get_standing (RidgePeriod   *self,
                           RidgeTeam     *team,
                           RidgeStanding *standing)
{
  g_return_if_fail (RIDGE_IS_PERIOD (self) && standing != NULL);

  ridge_period_compute (self);
  if (team == NULL)
    {
      *standing = self->standing;
      return;
    }

  if (self->team != team)
    self->team_standing = sum_up_team (self, team);
  self->team = may_keep (self) ? team : NULL;
  *standing = self->team_standing;
}

/**
 * ridge_period_get_score:
 * @self: a period
 *
 * Gets the mean score of the period's root objectives, drafts and abandoned ones
 * left out.
 *
 * Returns: 0 … 1, NaN without data
 */
double
ridge_period_get_score (RidgePeriod *self)
{
  g_return_val_if_fail (RIDGE_IS_PERIOD (self), NAN);

  ridge_period_compute (self);

  return self->standing.score;
}

/**
 * ridge_period_get_progress:
 * @self: a period
 *
 * Gets the same mean of unclamped progress.
 *
 * Returns: the progress, NaN without data
 */
double
ridge_period_get_progress (RidgePeriod *self)
{
  g_return_val_if_fail (RIDGE_IS_PERIOD (self), NAN);

  ridge_period_compute (self);

  return self->standing.progress;
}

/**
 * ridge_period_get_expected:
 * @self: a period
 *
 * Gets the same mean of what is expected today.
 *
 * Returns: the expected progress, NaN without data
 */
double
ridge_period_get_expected (RidgePeriod *self)
{
  g_return_val_if_fail (RIDGE_IS_PERIOD (self), NAN);

  ridge_period_compute (self);

  return self->standing.expected;
}

/**
 * ridge_period_get_n_key_results:
 * @self: a period
 *
 * Counts the key results of its objectives, drivers and guardrails, drafts and
 * abandoned ones left out.
 *
 * Returns: the number
 */
guint
ridge_period_get_n_key_results (RidgePeriod *self)
{
  g_return_val_if_fail (RIDGE_IS_PERIOD (self), 0);

  ridge_period_compute (self);

  return self->standing.n_key_results;
}

/**
 * ridge_period_get_elapsed:
 * @self: a period
 *
 * Gets how much of the period has gone by at the end of the plan's day.
 *
 * Returns: 0 … 1
 */
double
ridge_period_get_elapsed (RidgePeriod *self)
{
  RidgePlan *plan;
  RidgeSpan span;

  g_return_val_if_fail (RIDGE_IS_PERIOD (self), 0);

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  span = ridge_period_get_span (self);

  return plan != NULL ? ridge_span_get_elapsed (&span, ridge_plan_get_today (plan)) : 0;
}

/**
 * ridge_period_get_n_objectives:
 * @self: a period
 *
 * Counts the period's own objectives, at any depth.
 *
 * Returns: their number
 */
guint
ridge_period_get_n_objectives (RidgePeriod *self)
{
  g_return_val_if_fail (RIDGE_IS_PERIOD (self), 0);

  return self->objectives->len;
}
