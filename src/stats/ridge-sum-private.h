/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <float.h>
#include <math.h>

#include <glib.h>

G_BEGIN_DECLS

/* A sum that carries its rounding errors along (Neumaier, ZAMM 54, 1974): exact
 * to the last digit for any series whose values do not differ by 2^53. */
typedef struct
{
  double sum;
  double error;
} RidgeSum;

static inline void
ridge_sum_add (RidgeSum *self,
               double    value)
{
  double sum = self->sum + value;

  if (fabs (self->sum) >= fabs (value))
    self->error += (self->sum - sum) + value;
  else
    self->error += (value - sum) + self->sum;

  self->sum = sum;
}

static inline double
ridge_sum_get (const RidgeSum *self)
{
  return self->sum + self->error;
}

/* -1, 0 or 1: whether @a is below, on or above @b. Eight units in the last place
 * of the largest magnitude involved are "on": a mean may be one such unit off,
 * and every value of a constant series would otherwise be outside. */
static inline int
ridge_compare (double a,
               double b,
               double scale)
{
  double tolerance = 8.0 * DBL_EPSILON * fmax (fmax (fabs (a), fabs (b)), fabs (scale));
  double difference = a - b;

  if (fabs (difference) <= tolerance)
    return 0;

  return difference > 0.0 ? 1 : -1;
}

double ridge_median_in_place (double *values,
                              gsize   n);

G_END_DECLS
