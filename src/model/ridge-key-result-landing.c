/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a key result will land at the period's end, from the driving series'
 * own variation, and what its target asks of the process as it is. */

#include "model/ridge-key-result-private.h"

#include "base/ridge-span.h"
#include "model/ridge-kpi-private.h"

/* What a forecast starts from. */
typedef struct
{
  RidgeKpi        *driver;
  RidgeProjection  projection;
  guint            n_points;   /* rows of the series */
  guint            n_done;     /* usable values in the period */
  guint            n_steps;
} RidgeOutlook;

static gboolean
adds_up (RidgeKeyResult *self)
{
  return self->aggregate == RIDGE_AGGREGATE_SUM || self->aggregate == RIDGE_AGGREGATE_MEAN;
}

/* The values that meet the target are those from `low` to `high`. */
static void
get_goal (RidgeKeyResult *self,
          double         *low,
          double         *high)
{
  RidgeWish wish = ridge_key_result_get_wish (self);

  if (self->measure == RIDGE_MEASURE_KEEP)
    {
      *low = isfinite (self->low) ? self->low : -INFINITY;
      *high = isfinite (self->high) ? self->high : INFINITY;
      return;
    }

  *low = wish == RIDGE_WISH_DECREASE ? -INFINITY : self->target;
  *high = wish == RIDGE_WISH_INCREASE ? INFINITY : self->target;
}

static guint
count_steps (RidgeKpi        *driver,
             const RidgeSpan *span)
{
  guint n = 0;
  RidgeDay day;

  while ((day = ridge_kpi_get_coming_day (driver, n + 1)) != RIDGE_DAY_NONE && day <= span->ends)
    n++;

  return n;
}

static double
sum_period (RidgeKpi        *driver,
            const RidgeSpan *span,
            guint           *n_done)
{
  guint end = ridge_series_find_from (driver->series, span->ends + 1);
  double sum = 0;

  *n_done = 0;
  for (guint row = ridge_series_find_from (driver->series, span->starts); row < end; row++)
    {
      if (!ridge_kpi_is_usable (driver, row))
        continue;
      sum += ridge_series_get_values (driver->series)[row];
      (*n_done)++;
    }

  return sum;
}

/* What a projected number is in the key result's own terms: a total of all the
 * period's values becomes their mean, and a value gets its season back. */
static double
get_scale (RidgeKeyResult     *self,
           const RidgeOutlook *outlook,
           guint               step)
{
  if (self->aggregate == RIDGE_AGGREGATE_MEAN)
    return 1.0 / (outlook->n_done + step);
  if (self->aggregate == RIDGE_AGGREGATE_LAST)
    return ridge_kpi_get_season_factor (outlook->driver, ridge_kpi_get_coming_day (outlook->driver, step),
                                        outlook->n_points + step - 1);

  return 1;
}

static void
project (RidgeKeyResult  *self,
         RidgeOutlook    *outlook,
         const RidgeXmr  *xmr,
         const RidgeSpan *span)
{
  RidgeProjection *projection = &outlook->projection;
  double low, high, scale;

  get_goal (self, &low, &high);
  if (adds_up (self))
    {
      double done = sum_period (outlook->driver, span, &outlook->n_done);

      scale = get_scale (self, outlook, outlook->n_steps);
      ridge_projection_total (xmr, done, outlook->n_steps, low / scale, high / scale, projection);
      return;
    }

  scale = get_scale (self, outlook, outlook->n_steps);
  if (outlook->driver->trend == RIDGE_TREND_NONE)
    ridge_projection_level (xmr, outlook->n_steps, low / scale, high / scale, projection);
  else
    {
      g_auto (RidgeChartOptions) chart = { 0 };

      ridge_chart_options_init (&chart, outlook->driver);
      ridge_projection_trend (ridge_kpi_get_chart_values (outlook->driver), xmr->n, &chart.options, outlook->n_steps,
                              low / scale, high / scale, projection);
    }
}

/* FALSE when there is nothing to forecast: no driving KPI, milestones, a largest
 * or smallest value, sums of what has a season, or no value still to come. */
static gboolean
look_out (RidgeKeyResult *self,
          RidgeOutlook   *outlook)
{
  RidgePeriod *period = ridge_key_result_get_period (self);
  const RidgeXmr *xmr;
  RidgeSpan span;

  *outlook = (RidgeOutlook) { .driver = ridge_key_result_get_driver (self) };
  if (outlook->driver == NULL || period == NULL || self->measure == RIDGE_MEASURE_MILESTONES ||
      self->aggregate == RIDGE_AGGREGATE_MIN || self->aggregate == RIDGE_AGGREGATE_MAX)
    return FALSE;

  xmr = ridge_kpi_get_xmr (outlook->driver);
  span = ridge_period_get_span (period);
  outlook->n_steps = count_steps (outlook->driver, &span);
  outlook->n_points = ridge_series_get_n_points (outlook->driver->series);
  if (xmr == NULL || outlook->n_steps == 0 || (adds_up (self) && outlook->driver->season_factors != NULL))
    return FALSE;

  project (self, outlook, xmr, &span);

  return TRUE;
}

/**
 * ridge_key_result_get_landing:
 * @self: a key result
 * @landing: (out): where it will land
 *
 * Forecasts where the key result will stand when the last of the driving KPI's
 * values in the period is in, if nothing changes: by the limits of its last
 * phase, by the regression's interval when the KPI has a trend, by the total of
 * what is done and what is to come when the values add up.
 *
 * Returns: %FALSE when there is nothing to forecast: no driving KPI, milestones,
 *   a largest or smallest value, sums with a season, or no value still to come
 */
gboolean
ridge_key_result_get_landing (RidgeKeyResult *self,
                              RidgeLanding   *landing)
{
  RidgeOutlook outlook;
  double scale;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);
  g_return_val_if_fail (landing != NULL, FALSE);

  if (!look_out (self, &outlook))
    return FALSE;

  scale = get_scale (self, &outlook, outlook.n_steps);
  *landing = (RidgeLanding) {
    .status = outlook.projection.status,
    .kind = outlook.projection.kind,
    .n_values = outlook.projection.n,
    .n_steps = outlook.n_steps,
    .day = ridge_kpi_get_coming_day (outlook.driver, outlook.n_steps),
    .low = outlook.projection.low * scale,
    .middle = outlook.projection.mid * scale,
    .high = outlook.projection.high * scale,
    .chance = outlook.projection.chance,
    .autocorrelated = outlook.projection.autocorrelated,
  };

  return TRUE;
}

/**
 * ridge_key_result_list_landing_steps:
 * @self: a key result
 *
 * Lists where the key result will stand after each value still to come in the
 * period: the fan of its chart.
 *
 * Returns: (transfer full) (element-type RidgeLandingStep): the steps by day;
 *   none without a forecast
 */
GArray *
ridge_key_result_list_landing_steps (RidgeKeyResult *self)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (RidgeLandingStep));
  RidgeOutlook outlook;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), steps);

  if (!look_out (self, &outlook) || outlook.projection.status != RIDGE_PROJECTION_OK)
    return steps;

  for (guint i = 1; i <= outlook.n_steps; i++)
    {
      double scale = get_scale (self, &outlook, i);
      RidgeLandingStep step = { .day = ridge_kpi_get_coming_day (outlook.driver, i) };

      ridge_projection_at (&outlook.projection, i, RIDGE_PROJECTION_LEVEL, &step.low, &step.middle, &step.high);
      step.low *= scale;
      step.middle *= scale;
      step.high *= scale;
      g_array_append_val (steps, step);
    }

  return steps;
}

/**
 * ridge_key_result_check_target:
 * @self: a key result
 * @target: a target that is being considered, in its unit
 * @sanity: (out): what it asks
 *
 * Says how often the driving KPI's present process meets a target already, and
 * how far its centre would have to move.
 *
 * Returns: %FALSE when there is nothing to say: no driving KPI, no values, or
 *   no direction
 */
gboolean
ridge_key_result_check_target (RidgeKeyResult    *self,
                               double             target,
                               RidgeTargetSanity *sanity)
{
  RidgeKpi *driver;
  RidgeWish wish;
  const RidgeXmr *xmr;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);
  g_return_val_if_fail (sanity != NULL, FALSE);

  driver = ridge_key_result_get_driver (self);
  xmr = driver != NULL ? ridge_kpi_get_xmr (driver) : NULL;
  if (xmr == NULL || !isfinite (target) || adds_up (self))
    return FALSE;

  wish = ridge_key_result_get_wish (self);
  if (self->measure == RIDGE_MEASURE_CHANGE && isfinite (self->baseline))
    wish = target > self->baseline ? RIDGE_WISH_INCREASE : target < self->baseline ? RIDGE_WISH_DECREASE : wish;

  return ridge_target_sanity (xmr, ridge_kpi_get_chart_values (driver), target, wish, sanity);
}
