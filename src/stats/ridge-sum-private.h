/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include <glib.h>

#include "stats/ridge-compare.h"

G_BEGIN_DECLS

/* A sum that carries its rounding errors along, as Neumaier's (ZAMM 54, 1974):
 * exact to the last digit for any series whose values do not differ by 2^53. The
 * error of each addition is Knuth's (TAOCP vol. 2, 4.2.2), which needs no branch. */
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
  double part = sum - self->sum;

  self->error += (self->sum - (sum - part)) + (value - part);
  self->sum = sum;
}

static inline double
ridge_sum_get (const RidgeSum *self)
{
  return self->sum + self->error;
}

double ridge_median_in_place (double *values,
                              gsize   n);

G_END_DECLS
