/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-projection.h"

#include "stats/ridge-special.h"

/* Durbin-Watson below this: neighbouring residuals are clearly alike. It is the
 * upper bound of the test at 1 % for 10 to 30 values. */
#define DURBIN_WATSON_LOW 1.1

/* Limits from a median range have a factor above this, those from a mean below. */
#define MEDIAN_FACTOR 2.9

static void
clear (RidgeProjection    *self,
       RidgeProjectionKind kind,
       gsize               steps)
{
  *self = (RidgeProjection) {
    .status = RIDGE_PROJECTION_NOT_ENOUGH_DATA,
    .kind = kind,
    .steps = steps,
    .low = NAN,
    .mid = NAN,
    .high = NAN,
    .chance = NAN,
  };
}

/* Middle and standard error after @steps further values. */
static void
project (const RidgeProjection *self,
         gsize                  steps,
         double                *mid,
         double                *se)
{
  double h = steps;
  double row = self->last_row + h;
  double distance = row - self->line.mean_row;

  switch (self->kind)
    {
    case RIDGE_PROJECTION_TOTAL:
      *mid = self->done + h * self->center;
      *se = self->sigma * sqrt (h + h * h / self->n);
      break;

    case RIDGE_PROJECTION_TREND:
      *mid = self->line.intercept + self->line.slope * row;
      *se = self->line.residual_se * sqrt (1.0 + 1.0 / self->n + distance * distance / self->line.sxx);
      break;

    case RIDGE_PROJECTION_LEVEL_VALUE:
    default:
      *mid = self->center;
      *se = self->sigma * sqrt (1.0 + 1.0 / self->n);
      break;
    }
}

/**
 * ridge_projection_at:
 * @self: a forecast whose status is OK
 * @steps: values ahead
 * @level: probability of the interval, such as 0.8
 * @low: (out): return location for its lower end
 * @mid: (out): return location for its middle
 * @high: (out): return location for its upper end
 *
 * Gives the interval at any step on the way: the fan on the chart.
 */
void
ridge_projection_at (const RidgeProjection *self,
                     gsize                  steps,
                     double                 level,
                     double                *low,
                     double                *mid,
                     double                *high)
{
  double se, half_width;

  g_return_if_fail (self != NULL && self->status == RIDGE_PROJECTION_OK);
  g_return_if_fail (level > 0.0 && level < 1.0);

  project (self, steps, mid, &se);
  half_width = ridge_t_quantile ((1.0 + level) / 2.0, self->df) * se;
  *low = *mid - half_width;
  *high = *mid + half_width;
}

/**
 * ridge_projection_chance:
 * @self: a forecast whose status is OK
 * @steps: values ahead
 * @goal_low: least value that meets the goal; -INFINITY = none
 * @goal_high: greatest value that meets the goal; INFINITY = none
 *
 * Returns: the probability of being within the goal after @steps values
 */
double
ridge_projection_chance (const RidgeProjection *self,
                         gsize                  steps,
                         double                 goal_low,
                         double                 goal_high)
{
  double mid, se;

  g_return_val_if_fail (self != NULL && self->status == RIDGE_PROJECTION_OK, NAN);

  project (self, steps, &mid, &se);
  if (!(se > 0.0))
    return mid >= goal_low && mid <= goal_high ? 1.0 : 0.0;

  /* From the tail that was asked for, whose probability has more digits. */
  if (isinf (goal_high))
    return ridge_t_cdf ((mid - goal_low) / se, self->df);

  return ridge_t_cdf ((goal_high - mid) / se, self->df) - ridge_t_cdf ((goal_low - mid) / se, self->df);
}

static void
finish (RidgeProjection *self,
        double           goal_low,
        double           goal_high)
{
  self->status = RIDGE_PROJECTION_OK;
  ridge_projection_at (self, self->steps, RIDGE_PROJECTION_LEVEL, &self->low, &self->mid, &self->high);
  self->chance = ridge_projection_chance (self, self->steps, goal_low, goal_high);
}

/* Degrees of freedom of sigma. For the mean moving range from its variance,
 * (0.826 n - 1.082) / (n - 1)^2 of sigma^2 (Cryer and Ryan, Journal of Quality
 * Technology 22, 1990); the median's variance is about 1.61 / n, simulated. */
static double
find_df (const RidgeXmrSegment *segment)
{
  double n = fmax (segment->n_mr + 1.0, 2.0);

  if (segment->npl_factor > MEDIAN_FACTOR)
    return n / (2.0 * 1.61);

  return (n - 1.0) * (n - 1.0) / (2.0 * (0.826 * n - 1.082));
}

/* What level and total have in common: the last segment as a stable process. */
static gboolean
take_process (RidgeProjection *self,
              const RidgeXmr  *xmr)
{
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (xmr);

  if (segment == NULL || !ridge_xmr_segment_has_limits (segment) ||
      segment->n_baseline < RIDGE_PROJECTION_MIN_VALUES)
    return FALSE;

  if (ridge_xmr_segment_has_signals (xmr, segment))
    {
      self->status = RIDGE_PROJECTION_NOT_PREDICTABLE;
      return FALSE;
    }

  self->n = segment->n_baseline;
  self->df = find_df (segment);
  self->center = segment->center;
  self->sigma = segment->sigma / sqrt (1.0 + 1.0 / (2.0 * self->df));
  self->last_row = segment->end - 1;

  return TRUE;
}

/**
 * ridge_projection_level:
 * @xmr: what the chart says, computed with the rules to be judged by
 * @steps: values ahead
 * @goal_low: least value that meets the goal; -INFINITY = none
 * @goal_high: greatest value that meets the goal; INFINITY = none
 * @forecast: (out): return location
 *
 * Forecasts one value of a stable process: t distribution around the centre line
 * with sigma * sqrt (1 + 1/n). The degrees of freedom are those of a sigma from
 * moving ranges, about 0.6 (n - 1), and sigma is divided by sqrt (1 + 1 / (2 df))
 * as the d2* of Patnaik (Biometrika 37, 1950) does: what is unbiased for sigma is
 * too wide for t. Simulated intervals of 80 % then hold 80 to 81 % from 6 values on.
 */
void
ridge_projection_level (const RidgeXmr  *xmr,
                        gsize            steps,
                        double           goal_low,
                        double           goal_high,
                        RidgeProjection *forecast)
{
  g_return_if_fail (xmr != NULL && forecast != NULL);

  clear (forecast, RIDGE_PROJECTION_LEVEL_VALUE, steps);
  if (take_process (forecast, xmr))
    finish (forecast, goal_low, goal_high);
}

/**
 * ridge_projection_total:
 * @xmr: what the chart says, computed with the rules to be judged by
 * @done: the total so far
 * @steps: further values that will be added
 * @goal_low: least total that meets the goal; -INFINITY = none
 * @goal_high: greatest total that meets the goal; INFINITY = none
 * @forecast: (out): return location
 *
 * Forecasts a running total of a stable process: t distribution around
 * done + h * CL with sigma * sqrt (h + h^2 / n); sigma and its degrees of freedom
 * as in ridge_projection_level().
 */
void
ridge_projection_total (const RidgeXmr  *xmr,
                        double           done,
                        gsize            steps,
                        double           goal_low,
                        double           goal_high,
                        RidgeProjection *forecast)
{
  g_return_if_fail (xmr != NULL && forecast != NULL);

  clear (forecast, RIDGE_PROJECTION_TOTAL, steps);
  forecast->done = done;
  if (take_process (forecast, xmr))
    finish (forecast, goal_low, goal_high);
}

/* The line through the usable values of the last segment, rows counted from the
 * start of the series. */
static gboolean
fit_segment (const RidgeXmr  *xmr,
             const double    *x,
             RidgeRegression *line)
{
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (xmr);
  gsize                  n = segment->end - segment->start;
  g_autofree double     *y = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    y[i] = xmr->flags[segment->start + i] & RIDGE_XMR_ROW_GHOST ? NAN : x[segment->start + i];

  if (!ridge_regression_fit (y, n, line))
    return FALSE;

  line->mean_row += segment->start;
  line->intercept -= line->slope * segment->start;

  return TRUE;
}

/**
 * ridge_projection_trend:
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 * @options: (nullable): how the series is read; its trend is replaced by a
 *   least-squares line over the whole last segment
 * @steps: values ahead
 * @goal_low: least value that meets the goal; -INFINITY = none
 * @goal_high: greatest value that meets the goal; INFINITY = none
 * @forecast: (out): return location
 *
 * Forecasts one value of a steady trend by the regression's prediction interval,
 * if there are at least 10 values, a chart with that trend as its centre line
 * has no signals, and the end is not further away than a third of the span.
 */
void
ridge_projection_trend (const double          *x,
                        gsize                  n,
                        const RidgeXmrOptions *options,
                        gsize                  steps,
                        double                 goal_low,
                        double                 goal_high,
                        RidgeProjection       *forecast)
{
  RidgeXmrOptions trended = RIDGE_XMR_OPTIONS_INIT;
  g_autoptr (RidgeXmr) xmr = NULL;
  const RidgeXmrSegment *segment;

  g_return_if_fail (x != NULL || n == 0);
  g_return_if_fail (forecast != NULL);

  clear (forecast, RIDGE_PROJECTION_TREND, steps);
  if (options != NULL)
    trended = *options;
  trended.trend = RIDGE_XMR_TREND_OLS;
  trended.baseline.mode = RIDGE_XMR_BASELINE_ALL;
  trended.n_baselines = 0;

  xmr = ridge_xmr_compute (x, n, &trended, NULL);
  segment = xmr != NULL ? ridge_xmr_get_last_segment (xmr) : NULL;
  if (segment == NULL || !ridge_xmr_segment_has_limits (segment) ||
      segment->n_baseline < RIDGE_PROJECTION_MIN_TREND_VALUES || !fit_segment (xmr, x, &forecast->line))
    return;

  if (ridge_xmr_segment_has_signals (xmr, segment))
    {
      forecast->status = RIDGE_PROJECTION_NOT_PREDICTABLE;
      return;
    }

  if (steps > (segment->end - segment->start) / 3)
    {
      forecast->status = RIDGE_PROJECTION_TOO_FAR;
      return;
    }

  forecast->n = forecast->line.n;
  forecast->df = forecast->line.df;
  forecast->last_row = segment->end - 1;
  forecast->autocorrelated = forecast->line.durbin_watson < DURBIN_WATSON_LOW;
  finish (forecast, goal_low, goal_high);
}
