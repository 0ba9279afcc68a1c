/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-regression.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* Fewer values say nothing that could be relied on. */
#define RIDGE_FORECAST_MIN_VALUES       6
#define RIDGE_FORECAST_MIN_TREND_VALUES 10

/* The interval that is shown, kept and scored. */
#define RIDGE_FORECAST_LEVEL 0.8

/**
 * RidgeForecastKind:
 * @RIDGE_FORECAST_LEVEL_VALUE: one value of a stable process
 * @RIDGE_FORECAST_TOTAL: a running total of values of a stable process
 * @RIDGE_FORECAST_TREND: one value of a process that rises or falls steadily
 *
 * What is forecast, and how.
 */
typedef enum
{
  RIDGE_FORECAST_LEVEL_VALUE,
  RIDGE_FORECAST_TOTAL,
  RIDGE_FORECAST_TREND,
} RidgeForecastKind;

/**
 * RidgeForecastStatus:
 * @RIDGE_FORECAST_OK: there is a forecast
 * @RIDGE_FORECAST_NOT_ENOUGH_DATA: fewer values than the minimum
 * @RIDGE_FORECAST_NOT_PREDICTABLE: the last phase has signals: no forecast
 * @RIDGE_FORECAST_TOO_FAR: a trend is not carried on by more than a third of the
 *   span it was seen in
 *
 * Whether there is a forecast, and why not.
 */
typedef enum
{
  RIDGE_FORECAST_OK,
  RIDGE_FORECAST_NOT_ENOUGH_DATA,
  RIDGE_FORECAST_NOT_PREDICTABLE,
  RIDGE_FORECAST_TOO_FAR,
} RidgeForecastStatus;

/**
 * RidgeForecast:
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
 * Where something will be after a number of further values if nothing changes.
 * The fields after @autocorrelated are what ridge_forecast_at() needs.
 */
typedef struct
{
  RidgeForecastStatus status;
  RidgeForecastKind   kind;
  gsize               n;
  double              df;
  gsize               steps;
  double              low;
  double              mid;
  double              high;
  double              chance;
  gboolean            autocorrelated;
  double              center;
  double              sigma;
  double              done;
  gsize               last_row;
  RidgeRegression     line;
} RidgeForecast;

void   ridge_forecast_level (const RidgeXmr *xmr,
                             gsize           steps,
                             double          goal_low,
                             double          goal_high,
                             RidgeForecast  *forecast);
void   ridge_forecast_total (const RidgeXmr *xmr,
                             double          done,
                             gsize           steps,
                             double          goal_low,
                             double          goal_high,
                             RidgeForecast  *forecast);
void   ridge_forecast_trend (const double          *x,
                             gsize                  n,
                             const RidgeXmrOptions *options,
                             gsize                  steps,
                             double                 goal_low,
                             double                 goal_high,
                             RidgeForecast         *forecast);
void   ridge_forecast_at (const RidgeForecast *self,
                          gsize                steps,
                          double               level,
                          double              *low,
                          double              *mid,
                          double              *high);
double ridge_forecast_chance (const RidgeForecast *self,
                              gsize                steps,
                              double               goal_low,
                              double               goal_high);

G_END_DECLS
