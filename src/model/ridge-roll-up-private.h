/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "model/ridge-basis.h"
#include "model/ridge-enums.h"

G_BEGIN_DECLS

/* Comparisons with a boundary forgive the noise of the last bits, no more. */
#define RIDGE_BOUNDARY_TOLERANCE 1e-9

/**
 * RidgeMean:
 *
 * A weighted mean that leaves out what has no data.
 */
typedef struct
{
  double sum;
  double weight;
} RidgeMean;

/* What a sum of progress adds of something that it is too early to judge: a
 * shortfall that may only be one step of the measure is forgiven. */
double    ridge_pace_forgive (RidgePace pace, double progress, double expected);

/* How a sum stands. When it would stand otherwise without the shortfalls that
 * are forgiven, it is too early to say. */
RidgePace ridge_pace_of_sum (double progress, double forgiven, double expected, double elapsed);

void      ridge_basis_add_basis (RidgeBasis *self, const RidgeBasis *other);

void      ridge_mean_add (RidgeMean *self, double value, double weight);
void      ridge_mean_add_mean (RidgeMean *self, const RidgeMean *other);
double    ridge_mean_get (const RidgeMean *self);   /* NaN when nothing had data */

RidgePace ridge_pace_of  (double progress, double expected, double elapsed, double step);

G_END_DECLS
