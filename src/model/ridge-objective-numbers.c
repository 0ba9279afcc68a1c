/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The computed numbers of an objective, as others ask for them. */

#include "model/ridge-key-result-private.h"
#include "model/ridge-objective-private.h"

/**
 * ridge_objective_get_score:
 * @self: an objective
 *
 * Gets the objective's score: the weighted mean of its key results' scores, of the
 * scores of the objectives below it, or of both together, as it says. What has no
 * data is left out, and so are guardrails.
 *
 * Returns: 0 … 1, NaN without data
 */
double
ridge_objective_get_score (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NAN);

  ridge_objective_compute (self);

  return self->score;
}

/**
 * ridge_objective_get_progress:
 * @self: an objective
 *
 * Gets the same mean of unclamped progress.
 *
 * Returns: the progress, NaN without data
 */
double
ridge_objective_get_progress (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NAN);

  ridge_objective_compute (self);

  return self->progress;
}

/**
 * ridge_objective_get_expected:
 * @self: an objective
 *
 * Gets the same mean of what is expected today.
 *
 * Returns: the expected progress, NaN without data
 */
double
ridge_objective_get_expected (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NAN);

  ridge_objective_compute (self);

  return self->expected;
}

/**
 * ridge_objective_get_pace:
 * @self: an objective
 *
 * Gets how the score compares with what is expected today. When a key result has
 * gone silent, it is stale instead of on pace.
 *
 * Returns: the pace
 */
RidgePace
ridge_objective_get_pace (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), RIDGE_PACE_NO_DATA);

  ridge_objective_compute (self);

  return self->pace;
}

/**
 * ridge_objective_get_confidence:
 * @self: an objective
 *
 * Gets the weighted mean of its key results' confidence.
 *
 * Returns: 0 … 1, NaN without any
 */
double
ridge_objective_get_confidence (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NAN);

  ridge_objective_compute (self);

  return self->confidence;
}

/**
 * ridge_objective_get_verdict:
 * @self: an objective
 *
 * Gets the worst verdict among its key results.
 *
 * Returns: the verdict
 */
RidgeVerdict
ridge_objective_get_verdict (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), RIDGE_VERDICT_NONE);

  ridge_objective_compute (self);

  return self->verdict;
}

/**
 * ridge_objective_get_weakest:
 * @self: an objective
 *
 * Gets the driver key result with the lowest score.
 *
 * Returns: (transfer none) (nullable): the key result, %NULL when none has data
 */
RidgeKeyResult *
ridge_objective_get_weakest (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), NULL);

  ridge_objective_compute (self);

  return self->weakest;
}

/**
 * ridge_objective_get_n_key_results:
 * @self: an objective
 *
 * Gets the number of key results, guardrails included.
 *
 * Returns: the number
 */
guint
ridge_objective_get_n_key_results (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), 0);

  ridge_objective_compute (self);

  return self->n_key_results;
}

/**
 * ridge_objective_get_basis:
 * @self: an objective
 * @basis: (out caller-allocates): what its score stands on
 *
 * Counts the key results that the score is made of, here and, where it rolls
 * up, below.
 */
void
ridge_objective_get_basis (RidgeObjective *self,
                           RidgeBasis     *basis)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVE (self) && basis != NULL);

  ridge_objective_compute (self);
  *basis = self->basis;
}

/**
 * ridge_objective_get_n_no_data:
 * @self: an objective
 *
 * Gets the number of driver key results without data.
 *
 * Returns: the number
 */
guint
ridge_objective_get_n_no_data (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), 0);

  ridge_objective_compute (self);

  return self->n_no_data;
}

/**
 * ridge_objective_get_n_breached:
 * @self: an objective
 *
 * Gets the number of breached guardrails.
 *
 * Returns: the number
 */
guint
ridge_objective_get_n_breached (RidgeObjective *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (self), 0);

  ridge_objective_compute (self);

  return self->n_breached;
}
