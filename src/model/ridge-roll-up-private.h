/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

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

void      ridge_mean_add (RidgeMean *self, double value, double weight);
void      ridge_mean_add_mean (RidgeMean *self, const RidgeMean *other);
double    ridge_mean_get (const RidgeMean *self);   /* NaN when nothing had data */

RidgePace ridge_pace_of  (double progress, double expected, double elapsed);

G_END_DECLS
