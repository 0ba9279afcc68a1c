/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-roll-up-private.h"

#include <math.h>

#include "model/ridge-objective.h"

#define ON_PACE  0.9
#define BEHIND   0.7
#define TOO_EARLY 0.1

static gboolean
reaches (double value,
         double boundary)
{
  return value >= boundary - RIDGE_BOUNDARY_TOLERANCE;
}

void
ridge_mean_add (RidgeMean *self,
                double     value,
                double     weight)
{
  if (isnan (value) || !(weight > 0))
    return;

  self->sum += weight * value;
  self->weight += weight;
}

void
ridge_mean_add_mean (RidgeMean       *self,
                     const RidgeMean *other)
{
  self->sum += other->sum;
  self->weight += other->weight;
}

double
ridge_mean_get (const RidgeMean *self)
{
  return self->weight > 0 ? self->sum / self->weight : NAN;
}

/* How progress compares with what is expected once `elapsed` of the time has
 * gone. The words grow with the evidence: while neither the plan nor what is
 * seen has gone as far as the least step that the measure can show, it is too
 * early to say. */
RidgePace
ridge_pace_of (double progress,
               double expected,
               double elapsed,
               double step)
{
  if (isnan (progress) || isnan (expected))
    return RIDGE_PACE_NO_DATA;
  if (elapsed < TOO_EARLY || (!reaches (expected, step) && !reaches (fabs (progress), step)))
    return RIDGE_PACE_TOO_EARLY;

  if (expected <= 0)
    return reaches (progress, expected) ? RIDGE_PACE_ON : RIDGE_PACE_FAR_BEHIND;
  if (reaches (progress / expected, ON_PACE))
    return RIDGE_PACE_ON;

  return reaches (progress / expected, BEHIND) ? RIDGE_PACE_BEHIND : RIDGE_PACE_FAR_BEHIND;
}

double
ridge_pace_forgive (RidgePace pace,
                    double    progress,
                    double    expected)
{
  return pace == RIDGE_PACE_TOO_EARLY ? fmax (progress, expected) : progress;
}

RidgePace
ridge_pace_of_sum (double progress,
                   double forgiven,
                   double expected,
                   double elapsed)
{
  RidgePace pace = ridge_pace_of (progress, expected, elapsed, 0);

  return ridge_pace_of (forgiven, expected, elapsed, 0) == pace ? pace : RIDGE_PACE_TOO_EARLY;
}

void
ridge_basis_add_basis (RidgeBasis       *self,
                       const RidgeBasis *other)
{
  self->n += other->n;
  self->n_data += other->n_data;
  self->n_stale += other->n_stale;
}
