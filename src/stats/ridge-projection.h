/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-regression.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* Fewer values say nothing that could be relied on. */
#define RIDGE_PROJECTION_MIN_VALUES       6
#define RIDGE_PROJECTION_MIN_TREND_VALUES 10

/* The interval that is shown, kept and scored. */
#define RIDGE_PROJECTION_LEVEL 0.8

/**
 * RidgeProjectionKind:
 * @RIDGE_PROJECTION_LEVEL_VALUE: one value of a stable process
 * @RIDGE_PROJECTION_TOTAL: a running total of values of a stable process
 * @RIDGE_PROJECTION_TREND: one value of a process that rises or falls steadily
 *
 * What is forecast, and how.
 */
typedef enum
{
  RIDGE_PROJECTION_LEVEL_VALUE,
  RIDGE_PROJECTION_TOTAL,
  RIDGE_PROJECTION_TREND,
} RidgeProjectionKind;

/**
 * RidgeProjectionStatus:
 * @RIDGE_PROJECTION_OK: there is a forecast
 * @RIDGE_PROJECTION_NOT_ENOUGH_DATA: fewer values than the minimum
 * @RIDGE_PROJECTION_NOT_PREDICTABLE: the last phase has signals: no forecast
 * @RIDGE_PROJECTION_TOO_FAR: a trend is not carried on by more than a third of the
 *   span it was seen in
 *
 * Whether there is a forecast, and why not.
 */
typedef enum
{
  RIDGE_PROJECTION_OK,
  RIDGE_PROJECTION_NOT_ENOUGH_DATA,
  RIDGE_PROJECTION_NOT_PREDICTABLE,
  RIDGE_PROJECTION_TOO_FAR,
} RidgeProjectionStatus;

/**
 * RidgeProjection:
 * @status: whether there is one; if not, all that follows is NAN or 0
 * @kind: how it was made
 * @n: values it was made from
 * @df: degrees of freedom of its spread
 * @steps: values ahead
 * @low: lower end of the 80 % interval at the end
 * @mid: middle of it
 * @high: upper end of it
 * @chance: probability of ending between the goal's bounds
 * @autocorrelated: the residuals of a trend are alike from one to the next, so
 *   that the interval is too narrow
 *
 * Where something will be after a number of further values if nothing changes:
 * a forecast, as it is computed. One that was kept is a row of the plan.
 * The fields after @autocorrelated are what ridge_projection_at() needs.
 */
typedef struct
{
  RidgeProjectionStatus status;
  RidgeProjectionKind   kind;
  gsize                 n;
  double                df;
  gsize                 steps;
  double                low;
  double                mid;
  double                high;
  double                chance;
  gboolean              autocorrelated;
  double                center;
  double                sigma;
  double                done;
  gsize                 last_row;
  RidgeRegression       line;
} RidgeProjection;

void   ridge_projection_level (const RidgeXmr  *xmr,
                               gsize            steps,
                               double           goal_low,
                               double           goal_high,
                               RidgeProjection *forecast);
void   ridge_projection_total (const RidgeXmr  *xmr,
                               double           done,
                               gsize            steps,
                               double           goal_low,
                               double           goal_high,
                               RidgeProjection *forecast);
void   ridge_projection_trend (const double          *x,
                               gsize                  n,
                               const RidgeXmrOptions *options,
                               gsize                  steps,
                               double                 goal_low,
                               double                 goal_high,
                               RidgeProjection       *forecast);
void   ridge_projection_at (const RidgeProjection *self,
                            gsize                  steps,
                            double                 level,
                            double                *low,
                            double                *mid,
                            double                *high);
double ridge_projection_chance (const RidgeProjection *self,
                                gsize                  steps,
                                double                 goal_low,
                                double                 goal_high);

G_END_DECLS
