/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a key result will land: from the variation of its driving KPI, or of
 * its own check-ins when nothing drives it. */

#include "model/ridge-landing.h"

#include <math.h>

#include "model/ridge-kpi-private.h"
#include "model/ridge-plan.h"

/* Values on the way to a forecast, and the chart that says how they vary. */
typedef struct
{
  GArray   *days;
  GArray   *values;
  RidgeXmr *xmr;
  RidgeDay  phase_day;   /* on which the last phase begins */
  gboolean  trended;
} Source;

static void
source_clear (Source *source)
{
  g_clear_pointer (&source->days, g_array_unref);
  g_clear_pointer (&source->values, g_array_unref);
  g_clear_pointer (&source->xmr, ridge_xmr_unref);
}

static void
source_add (Source   *source,
            RidgeDay  day,
            double    value)
{
  g_array_append_val (source->days, day);
  g_array_append_val (source->values, value);
}

/** ridge_frequency_step: @n_steps: how many values later; months keep their day where they have it */
RidgeDay
ridge_frequency_step (RidgeFrequency frequency,
                      RidgeDay       day,
                      int            n_steps)
{
  switch (frequency)
    {
    case RIDGE_FREQUENCY_DAILY:
      return day + n_steps;
    case RIDGE_FREQUENCY_WEEKLY:
      return day + 7 * n_steps;
    case RIDGE_FREQUENCY_QUARTERLY:
      return ridge_day_add_months (day, 3 * n_steps);
    case RIDGE_FREQUENCY_YEARLY:
      return ridge_day_add_months (day, 12 * n_steps);
    case RIDGE_FREQUENCY_MONTHLY:
    default:
      return ridge_day_add_months (day, n_steps);
    }
}

static gboolean
adds_up (RidgeKeyResult *key_result)
{
  RidgeAggregate aggregate = ridge_key_result_get_aggregate (key_result);

  return aggregate == RIDGE_AGGREGATE_SUM || aggregate == RIDGE_AGGREGATE_MEAN;
}

/* How many further values come until the period is over. */
static gsize
count_steps (const RidgeLanding *landing)
{
  gsize n = 0;
  RidgeDay day;

  while ((day = ridge_frequency_step (landing->frequency, landing->from_day, (int) n + 1)) != RIDGE_DAY_NONE &&
         day <= landing->for_day)
    n++;
  return n;
}

static void
read_check_ins (Source          *source,
                RidgeKeyResult  *key_result,
                const RidgeNews *news)
{
  GListModel *check_ins = ridge_key_result_get_check_ins (key_result);
  RidgePeriod *period = ridge_key_result_get_period (key_result);

  for (guint i = 0; i < g_list_model_get_n_items (check_ins); i++)
    {
      g_autoptr (RidgeCheckIn) check_in = g_list_model_get_item (check_ins, i);
      RidgeDay day = ridge_check_in_get_day (check_in);

      if (isfinite (ridge_check_in_get_value (check_in)) &&
          day >= ridge_period_get_starts (period) && day <= ridge_period_get_ends (period))
        source_add (source, day, ridge_check_in_get_value (check_in));
    }
  if (news != NULL)
    source_add (source, news->day, news->value);
}

/* The KPI's values up to the period's end, without ghosts. */
static void
read_series (Source          *source,
             RidgeKpi        *kpi,
             RidgePeriod     *period,
             const RidgeNews *news)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  guint n = ridge_series_find_from (series, ridge_period_get_ends (period) + 1);

  for (guint row = 0; row < n; row++)
    if (ridge_kpi_is_usable (kpi, row))
      source_add (source, ridge_series_get_days (series)[row], ridge_series_get_values (series)[row]);
  if (news != NULL)
    source_add (source, news->day, news->value);
}

static void
compute_check_ins (Source *source)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  source->phase_day = RIDGE_DAY_MIN;
  source->trended = source->values->len >= RIDGE_PROJECTION_MIN_TREND_VALUES;
  if (source->values->len > 0)
    source->xmr = ridge_xmr_compute ((double *) source->values->data, source->values->len, &options, NULL);
}

static void
compute_series (Source          *source,
                RidgeKpi        *kpi,
                const RidgeNews *news)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  const RidgeXmrSegment *segment;

  source->trended = ridge_kpi_get_trend (kpi) != RIDGE_TREND_NONE;
  if (news != NULL)
    source->xmr = ridge_kpi_compute_with (kpi, news->value);
  else if (ridge_kpi_get_xmr (kpi) != NULL)
    source->xmr = ridge_xmr_ref ((RidgeXmr *) ridge_kpi_get_xmr (kpi));

  segment = source->xmr != NULL ? ridge_xmr_get_last_segment (source->xmr) : NULL;
  source->phase_day = segment != NULL && segment->start < ridge_series_get_n_points (series)
                        ? ridge_series_get_days (series)[segment->start]
                        : RIDGE_DAY_MIN;
}

/* What counts as reached: a half-open range for a change, the band for keeping. */
static void
get_goal (RidgeKeyResult *key_result,
          double         *low,
          double         *high)
{
  *low = -INFINITY;
  *high = INFINITY;
  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    {
      if (isfinite (ridge_key_result_get_low (key_result)))
        *low = ridge_key_result_get_low (key_result);
      if (isfinite (ridge_key_result_get_high (key_result)))
        *high = ridge_key_result_get_high (key_result);
    }
  else if (ridge_key_result_get_target (key_result) >= ridge_key_result_get_baseline (key_result))
    *low = ridge_key_result_get_target (key_result);
  else
    *high = ridge_key_result_get_target (key_result);
}

/* Sum and number of the values that lie in the period. */
static double
sum_period (const Source *source,
            RidgePeriod  *period,
            gsize        *n)
{
  double sum = 0;

  *n = 0;
  for (guint i = 0; i < source->days->len; i++)
    if (g_array_index (source->days, RidgeDay, i) >= ridge_period_get_starts (period))
      {
        sum += g_array_index (source->values, double, i);
        (*n)++;
      }
  return sum;
}

static void
project_trend (const Source *source,
               gsize         steps,
               double        low,
               double        high,
               RidgeLanding *landing)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  guint n = source->values->len, first = 0;

  while (first < n && g_array_index (source->days, RidgeDay, first) < source->phase_day)
    first++;

  options.trend = RIDGE_XMR_TREND_OLS;
  ridge_projection_trend ((double *) source->values->data + first, n - first, &options, steps, low, high,
                          &landing->projection);
}

static void
project_total (const Source   *source,
               RidgeKeyResult *key_result,
               gsize           steps,
               double          low,
               double          high,
               RidgeLanding   *landing)
{
  double done = sum_period (source, ridge_key_result_get_period (key_result), &landing->n_so_far);

  landing->is_mean = ridge_key_result_get_aggregate (key_result) == RIDGE_AGGREGATE_MEAN;
  if (landing->is_mean)
    {
      double n = (double) (landing->n_so_far + steps);

      low *= n;
      high *= n;
    }
  ridge_projection_total (source->xmr, done, steps, low, high, &landing->projection);
}

static double
season_factor (RidgeKeyResult     *key_result,
               const RidgeLanding *landing,
               gsize               steps)
{
  RidgeKpi *driver = ridge_key_result_get_driver (key_result);
  RidgeDay day = ridge_frequency_step (landing->frequency, landing->from_day, (int) steps);

  if (driver == NULL)
    return 1;
  return ridge_kpi_get_season_factor (driver, day, ridge_series_get_n_points (ridge_kpi_get_series (driver)) - 1 + (guint) steps);
}

static void
project (const Source   *source,
         RidgeKeyResult *key_result,
         RidgeLanding   *landing)
{
  gsize steps = count_steps (landing);
  double low, high;

  if (steps == 0)
    {
      landing->applies = FALSE;
      return;
    }
  get_goal (key_result, &low, &high);
  if (adds_up (key_result))
    project_total (source, key_result, steps, low, high, landing);
  else if (source->trended)
    project_trend (source, steps, low, high, landing);
  else
    {
      landing->factor = season_factor (key_result, landing, steps);
      ridge_projection_level (source->xmr, steps, low / landing->factor, high / landing->factor, &landing->projection);
    }
}

/**
 * ridge_key_result_get_landing:
 * @news: (nullable): a value that the forecast shall already know, later than
 *   every other: of the driving KPI, or else of a check-in
 * @landing: (out caller-allocates): the forecast, or why there is none
 *
 * Says where the key result will be at the period's end if nothing changes:
 * an 80 % interval and the chance of meeting the target, from the variation of
 * the driving KPI's last phase, or of at least ten check-ins along a line.
 */
void
ridge_key_result_get_landing (RidgeKeyResult  *self,
                              const RidgeNews *news,
                              RidgeLanding    *landing)
{
  RidgeKpi *driver = ridge_key_result_get_driver (self);
  RidgePeriod *period = ridge_key_result_get_period (self);
  RidgeAggregate aggregate = ridge_key_result_get_aggregate (self);
  Source source = { g_array_new (FALSE, FALSE, sizeof (RidgeDay)), g_array_new (FALSE, FALSE, sizeof (double)), NULL, FALSE };

  *landing = (RidgeLanding) { .from_day = RIDGE_DAY_NONE, .for_day = ridge_period_get_ends (period), .factor = 1 };
  landing->projection.status = RIDGE_PROJECTION_NOT_ENOUGH_DATA;
  landing->applies = ridge_key_result_get_measure (self) != RIDGE_MEASURE_MILESTONES &&
                     aggregate != RIDGE_AGGREGATE_MIN && aggregate != RIDGE_AGGREGATE_MAX &&
                     (driver == NULL || ridge_kpi_get_season (driver) < 2 || aggregate == RIDGE_AGGREGATE_LAST);
  if (driver != NULL)
    {
      landing->frequency = ridge_kpi_get_frequency (driver);
      read_series (&source, driver, period, news);
      compute_series (&source, driver, news);
    }
  else
    {
      landing->frequency = RIDGE_FREQUENCY_WEEKLY;
      read_check_ins (&source, self, news);
      compute_check_ins (&source);
    }
  if (landing->applies && source.xmr != NULL && source.days->len > 0)
    {
      landing->from_day = g_array_index (source.days, RidgeDay, source.days->len - 1);
      project (&source, self, landing);
    }
  source_clear (&source);
}

/**
 * ridge_landing_at:
 * @steps: values ahead, from 1 to the projection's steps
 * @day: (out): the day of that value
 *
 * Gives the 80 % interval of the key result after some further values.
 *
 * Returns: FALSE when there is no forecast
 */
gboolean
ridge_landing_at (const RidgeLanding *self,
                  gsize               steps,
                  RidgeDay           *day,
                  double             *low,
                  double             *middle,
                  double             *high)
{
  if (!self->applies || self->projection.status != RIDGE_PROJECTION_OK)
    return FALSE;
  *day = steps >= self->projection.steps ? self->for_day
                                         : ridge_frequency_step (self->frequency, self->from_day, (int) steps);
  ridge_projection_at (&self->projection, steps, RIDGE_PROJECTION_LEVEL, low, middle, high);
  *low *= self->factor;
  *middle *= self->factor;
  *high *= self->factor;
  if (self->is_mean)
    {
      double n = (double) (self->n_so_far + steps);

      *low /= n;
      *middle /= n;
      *high /= n;
    }
  return TRUE;
}

/** ridge_landing_get_method: the projection's kind as it is kept in the document */
const char *
ridge_landing_get_method (const RidgeLanding *self)
{
  static const char *const names[] = {
    [RIDGE_PROJECTION_LEVEL_VALUE] = "level",
    [RIDGE_PROJECTION_TOTAL] = "total",
    [RIDGE_PROJECTION_TREND] = "trend",
  };

  return self->is_mean ? "mean" : names[self->projection.kind];
}

/* Turns the period's values into what the key result stood at after each. */
static void
accumulate (RidgeAggregate  aggregate,
            double         *values,
            gsize           n)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      sum += values[i];
      if (aggregate == RIDGE_AGGREGATE_SUM)
        values[i] = sum;
      else if (aggregate == RIDGE_AGGREGATE_MEAN)
        values[i] = sum / (double) (i + 1);
      else if (i > 0 && aggregate == RIDGE_AGGREGATE_MIN)
        values[i] = MIN (values[i], values[i - 1]);
      else if (i > 0 && aggregate == RIDGE_AGGREGATE_MAX)
        values[i] = MAX (values[i], values[i - 1]);
    }
}

/**
 * ridge_key_result_get_course:
 * @days: (out) (transfer full): the days of the period that brought a value
 * @values: (out) (transfer full): what the key result stood at then
 *
 * Sums, means and extremes run on from value to value.
 *
 * Returns: how many there are
 */
gsize
ridge_key_result_get_course (RidgeKeyResult  *self,
                             RidgeDay       **days,
                             double         **values)
{
  RidgeKpi *driver = ridge_key_result_get_driver (self);
  RidgePeriod *period = ridge_key_result_get_period (self);
  Source source = { g_array_new (FALSE, FALSE, sizeof (RidgeDay)), g_array_new (FALSE, FALSE, sizeof (double)), NULL, FALSE };
  guint before = 0;
  gsize n;

  if (driver != NULL)
    read_series (&source, driver, period, NULL);
  else
    read_check_ins (&source, self, NULL);
  while (before < source.days->len && g_array_index (source.days, RidgeDay, before) < ridge_period_get_starts (period))
    before++;
  g_array_remove_range (source.days, 0, before);
  g_array_remove_range (source.values, 0, before);
  n = source.days->len;
  *days = (RidgeDay *) g_array_free (g_steal_pointer (&source.days), FALSE);
  *values = (double *) g_array_free (g_steal_pointer (&source.values), FALSE);
  if (driver != NULL)
    accumulate (ridge_key_result_get_aggregate (self), *values, n);
  return n;
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
  double baseline = ridge_key_result_get_baseline (self);
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
  if (ridge_key_result_get_measure (self) == RIDGE_MEASURE_CHANGE && isfinite (baseline))
    wish = target > baseline ? RIDGE_WISH_INCREASE : target < baseline ? RIDGE_WISH_DECREASE : wish;

  return ridge_target_sanity (xmr, ridge_kpi_get_chart_values (driver), target, wish, sanity);
}
