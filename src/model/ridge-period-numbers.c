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
  RidgeTeam *own = team != NULL ? ridge_objective_get_team (objective) : NULL;

  return team == NULL || (own != NULL && ridge_team_is_ancestor_of (team, own));
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

static void
sum_up (RidgePeriod   *self,
        RidgeTeam     *team,
        RidgeStanding *standing)
{
  RidgeMean score = { 0 }, progress = { 0 }, expected = { 0 };

  *standing = (RidgeStanding) { 0 };
  for (guint i = 0; i < self->objectives->len; i++)
    {
      RidgeObjective *objective = self->objectives->pdata[i];

      /* Whatever is asked of the period, a change of any of them is to outdate it. */
      ridge_objective_compute (objective);
      if (objective->state == RIDGE_STATE_DRAFT || objective->state == RIDGE_STATE_ABANDONED || !is_of (objective, team))
        continue;

      standing->n_key_results += objective->n_key_results;
      standing->n_no_data += objective->n_no_data;
      standing->n_moved += objective->n_moved;
      standing->n_routine += objective->n_routine;
      if (isnan (objective->score) || !is_root (self, objective, team))
        continue;
      ridge_mean_add (&score, objective->score, 1);
      ridge_mean_add (&progress, objective->progress, 1);
      ridge_mean_add (&expected, objective->expected, 1);
    }

  standing->score = ridge_mean_get (&score);
  standing->progress = ridge_mean_get (&progress);
  standing->expected = ridge_mean_get (&expected);
}

void
ridge_period_compute (RidgePeriod *self)
{
  if (!ridge_entity_is_outdated (RIDGE_ENTITY (self)))
    return;

  sum_up (self, NULL, &self->standing);
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
  if (team != NULL)
    sum_up (self, team, standing);
  else
    *standing = self->standing;
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
 * Gets the number of driver key results of its objectives, drafts and
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
 * ridge_period_get_n_no_data:
 * @self: a period
 *
 * Gets how many of them have no data.
 *
 * Returns: the number
 */
guint
ridge_period_get_n_no_data (RidgePeriod *self)
{
  g_return_val_if_fail (RIDGE_IS_PERIOD (self), 0);

  ridge_period_compute (self);

  return self->standing.n_no_data;
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
