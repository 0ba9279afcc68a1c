/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-anhoej-private.h"

#include <math.h>

#define TAIL 0.05

/* Weights below this share of the largest cannot move the quantile. */
#define NEGLIGIBLE 1e-22

/* Following the quantile from n to n + 1 trials costs nothing, but rounding
 * adds up: start afresh after so many steps, or near a tie. */
#define MAX_STEPS 4096
#define NEAR_TIE  1e-9

/* Sum of the weights C(n, k) / C(n, middle) for k = 0 .. middle. */
static double
sum_lower_half (gsize n,
                gsize middle)
{
  double weight = 1.0;
  double sum = 0.0;

  for (gsize k = middle; weight > NEGLIGIBLE; k--)
    {
      sum += weight;
      if (k == 0)
        break;
      weight *= (double) k / (double) (n - k + 1);
    }

  return sum;
}

/* The smallest k with P (X <= k) >= 5 %, X binomial with n trials and p = 1/2.
 * P is never exactly 1/20 (20 does not divide a power of two), so there are no
 * ties. Works outwards from the middle in O(sqrt n). */
static void
find_quantile (RidgeAnhoejState *self,
               gsize             n)
{
  gsize  k = n / 2;
  double lower = sum_lower_half (n, k);
  double total = n % 2 == 1 ? 2.0 * lower : 2.0 * lower - 1.0;
  double pmf = 1.0 / total;
  double cdf = lower / total;

  while (k > 0 && cdf - pmf >= TAIL)
    {
      cdf -= pmf;
      pmf *= (double) k / (double) (n - k + 1);
      k--;
    }

  self->trials = n;
  self->quantile = k;
  self->cdf = cdf;
  self->pmf = pmf;
}

/* From n to n + 1 trials at the same k, then up to the next k when needed. */
static void
step_quantile (RidgeAnhoejState *self)
{
  double n = self->trials;
  double k = self->quantile;

  self->cdf -= self->pmf / 2.0;
  self->pmf *= (n + 1.0) / (2.0 * (n + 1.0 - k));
  self->trials++;

  if (self->cdf < TAIL)
    {
      self->pmf *= (n + 1.0 - k) / (k + 1.0);
      self->cdf += self->pmf;
      self->quantile++;
    }
}

static void
follow_quantile (RidgeAnhoejState *self,
                 gsize             n)
{
  if (self->trials == 0 || n < self->trials || n - self->trials > MAX_STEPS ||
      n / MAX_STEPS != self->trials / MAX_STEPS)
    {
      find_quantile (self, n);
      return;
    }

  while (self->trials < n)
    {
      step_quantile (self);
      if (fabs (self->cdf - TAIL) < NEAR_TIE || fabs (self->cdf - self->pmf - TAIL) < NEAR_TIE)
        find_quantile (self, self->trials);
    }
}

/* @side is -1, 0 or 1: below, on or above the centre line. */
void
ridge_anhoej_state_push (RidgeAnhoejState *self,
                         int               side)
{
  if (side == 0)
    return;

  if (side == self->side)
    {
      self->run++;
    }
  else
    {
      if (self->n_useful > 0)
        self->crossings++;
      self->side = side;
      self->run = 1;
    }

  self->n_useful++;
  self->longest = MAX (self->longest, self->run);
}

/* Anhøj and Olesen, PLoS ONE 9 (2014), doi 10.1371/journal.pone.0113825. */
void
ridge_anhoej_state_finish (RidgeAnhoejState *self,
                           RidgeXmrAnhoej   *result)
{
  *result = (RidgeXmrAnhoej) { 0 };

  if (self->n_useful == 0)
    return;

  if (self->n_useful > 1)
    follow_quantile (self, self->n_useful - 1);

  result->n_useful = self->n_useful;
  result->longest_run = self->longest;
  result->longest_run_max = (gsize) lround (log2 ((double) self->n_useful)) + 3;
  result->crossings = self->crossings;
  result->crossings_min = self->n_useful > 1 ? self->quantile : 0;
  result->signal = result->longest_run > result->longest_run_max ||
                   result->crossings < result->crossings_min;
}
