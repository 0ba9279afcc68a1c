/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* The runs test while values arrive one by one. @cdf and @pmf belong to the
 * quantile (crossings_min) of a binomial distribution with @trials trials. */
typedef struct
{
  int    side;
  gsize  run;
  gsize  longest;
  gsize  crossings;
  gsize  n_useful;
  gsize  trials;
  gsize  quantile;
  double cdf;
  double pmf;
} RidgeAnhoejState;

void ridge_anhoej_state_push (RidgeAnhoejState *self,
                              int               side);
void ridge_anhoej_state_finish (RidgeAnhoejState *self,
                                RidgeXmrAnhoej   *result);

G_END_DECLS
