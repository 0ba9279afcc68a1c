/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a key result will land: from the variation of its driving KPI, or of
 * its own check-ins when nothing drives it. */

#include "model/ridge-landing.h"

#include <math.h>

#include "model/ridge-kpi-private.h"
#include "model/ridge-plan.h"

/* Of a forecast that is kept now. Those without it come from methods that were
 * wrong: a level for what rises, no answer where it would have missed. */
#define METHOD_SUFFIX "/2"

/* Check-ins come once a week unless their days say otherwise. */
#define WEEK 7

/* Values on the way to a forecast. */
typedef struct
{
  GArray *days;
  GArray *values;
} Source;

static void
source_clear (Source *source)
{
  g_clear_pointer (&source->days, g_array_unref);
  g_clear_pointer (&source->values, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static Source
source_new (void)
{
  return (Source) { g_array_new (FALSE, FALSE, sizeof (RidgeDay)), g_array_new (FALSE, FALSE, sizeof (double)) };
}

static void
source_add (Source   *source,
            RidgeDay  day,
            double    value)
{
  g_array_append_val (source->days, day);
  g_array_append_val (source->values, value);
}

/**
 * ridge_frequency_step:
 * @n_steps: how many values later; months keep their day where they have it
 *
 * Steps along the days of a rhythm.
 *
 * Returns: the day of that value
 */
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

/**
 * ridge_frequency_get_cycle:
 *
 * Returns: values in the calendar's cycle, such as 12 months; 0 without one
 */
guint
ridge_frequency_get_cycle (RidgeFrequency frequency)
{
  switch (frequency)
    {
    case RIDGE_FREQUENCY_DAILY:
      return 7;
    case RIDGE_FREQUENCY_WEEKLY:
      return 52;
    case RIDGE_FREQUENCY_MONTHLY:
      return 12;
    case RIDGE_FREQUENCY_QUARTERLY:
      return 4;
    case RIDGE_FREQUENCY_YEARLY:
    default:
      return 0;
    }
}

static gboolean
adds_up (RidgeKeyResult *key_result)
{
  RidgeAggregate aggregate = ridge_key_result_get_aggregate (key_result);

  return aggregate == RIDGE_AGGREGATE_SUM || aggregate == RIDGE_AGGREGATE_MEAN;
}

static RidgeDay
get_step_day (const RidgeLanding *landing,
              gsize               steps)
{
  return landing->step_days > 0 ? landing->from_day + landing->step_days * (int) steps
                                : ridge_frequency_step (landing->frequency, landing->from_day, (int) steps);
}

/* How many further values come until the period is over. */
static gsize
count_steps (const RidgeLanding *landing)
{
  gsize n = 0;
  RidgeDay day;

  while ((day = get_step_day (landing, n + 1)) != RIDGE_DAY_NONE && day <= landing->for_day)
    n++;
  return n;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The middle one of the spans between check-ins; a week with less than two of them. */
static int
find_step_days (const Source *source)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 1; i < source->days->len; i++)
    {
      int span = g_array_index (source->days, RidgeDay, i) - g_array_index (source->days, RidgeDay, i - 1);

      if (span > 0)
        g_array_append_val (spans, span);
    }
  if (spans->len < 2)
    return WEEK;
  g_array_sort (spans, compare_days);
  return g_array_index (spans, int, spans->len / 2);
}

static void
read_check_ins (Source          *source,
                RidgeKeyResult  *key_result,
                const RidgeNews *news)
{
  GListModel *check_ins = ridge_key_result_get_check_ins (key_result);
  RidgePeriod *period = ridge_key_result_get_period (key_result);
  RidgeDay today = ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (key_result)));

  for (guint i = 0; i < g_list_model_get_n_items (check_ins); i++)
    {
      g_autoptr (RidgeCheckIn) check_in = g_list_model_get_item (check_ins, i);
      RidgeDay day = ridge_check_in_get_day (check_in);

      if (isfinite (ridge_check_in_get_value (check_in)) &&
          day >= ridge_period_get_starts (period) && day <= MIN (ridge_period_get_ends (period), today))
        source_add (source, day, ridge_check_in_get_value (check_in));
    }
  if (news != NULL)
    source_add (source, news->day, news->value);
}

/* The KPI's values that count, up to the period's end, without ghosts. */
static void
read_series (Source          *source,
             RidgeKpi        *kpi,
             RidgePeriod     *period,
             const RidgeNews *news)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  guint n = MIN (ridge_series_find_from (series, ridge_period_get_ends (period) + 1), ridge_kpi_get_n_counted (kpi));

  for (guint row = 0; row < n; row++)
    if (ridge_kpi_is_usable (kpi, row))
      source_add (source, ridge_series_get_days (series)[row], ridge_series_get_values (series)[row]);
  if (news != NULL)
    source_add (source, news->day, news->value);
}

/* A phase that was marked is another process: what was before it does not count. */
static void
drop_earlier_phases (Source   *source,
                     RidgeKpi *kpi)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (kpi);
  const RidgeXmrSegment *segment = xmr != NULL ? ridge_xmr_get_last_segment (xmr) : NULL;
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  guint n = 0;

  if (segment == NULL || segment->start >= ridge_kpi_get_n_counted (kpi))
    return;
  while (n < source->days->len &&
         g_array_index (source->days, RidgeDay, n) < ridge_series_get_days (series)[segment->start])
    n++;
  g_array_remove_range (source->days, 0, n);
  g_array_remove_range (source->values, 0, n);
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

static guint *
list_seasons (const RidgeLanding *landing,
              const Source       *source,
              gsize               steps,
              guint               period)
{
  guint n = source->days->len;
  guint *seasons = g_new (guint, n + steps);

  for (guint i = 0; i < n + steps; i++)
    seasons[i] = ridge_kpi_find_season (i < n ? g_array_index (source->days, RidgeDay, i)
                                              : get_step_day (landing, i - n + 1), i, period);
  return seasons;
}

/* The bounds of a sum or a mean are those of its values. */
static void
set_process (RidgeProjectionRequest *request,
             RidgeKeyResult         *key_result)
{
  RidgeKpi *driver = ridge_key_result_get_driver (key_result);

  request->moves = ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_CHANGE && !adds_up (key_result);
  if (driver == NULL)
    return;
  request->floor = ridge_kpi_get_floor (driver);
  request->ceiling = ridge_kpi_get_ceiling (driver);
  request->has_season = ridge_kpi_get_season (driver) > 1;
  request->period = request->has_season ? (guint) ridge_kpi_get_season (driver) : ridge_frequency_get_cycle (ridge_kpi_get_frequency (driver));
}

static void
set_goal (RidgeProjectionRequest *request,
          const Source           *source,
          RidgeKeyResult         *key_result,
          RidgeLanding           *landing)
{
  double n;

  get_goal (key_result, &request->goal_low, &request->goal_high);
  if (!request->adds_up)
    return;
  request->done = sum_period (source, ridge_key_result_get_period (key_result), &landing->n_so_far);
  landing->is_mean = ridge_key_result_get_aggregate (key_result) == RIDGE_AGGREGATE_MEAN;
  if (!landing->is_mean)
    return;
  n = (double) (landing->n_so_far + request->steps);
  request->goal_low *= n;
  request->goal_high *= n;
}

static void
project (const Source   *source,
         RidgeKeyResult *key_result,
         RidgeLanding   *landing)
{
  RidgeProjectionRequest request = RIDGE_PROJECTION_REQUEST_INIT;
  g_autofree guint *seasons = NULL;

  request.x = (const double *) source->values->data;
  request.n = source->values->len;
  request.steps = count_steps (landing);
  request.adds_up = adds_up (key_result);
  if (request.steps == 0)
    {
      landing->hindrance = RIDGE_LANDING_OVER;
      return;
    }
  set_process (&request, key_result);
  set_goal (&request, source, key_result, landing);
  if (request.period > 1)
    seasons = list_seasons (landing, source, request.steps, request.period);
  request.season = seasons;
  landing->projection = ridge_projection_new (&request);
}

static RidgeLandingHindrance
find_hindrance (RidgeKeyResult *key_result,
                const Source   *source)
{
  RidgeAggregate aggregate = ridge_key_result_get_aggregate (key_result);

  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_MILESTONES)
    return RIDGE_LANDING_MILESTONES;
  if (ridge_key_result_get_driver (key_result) != NULL &&
      (aggregate == RIDGE_AGGREGATE_MIN || aggregate == RIDGE_AGGREGATE_MAX))
    return RIDGE_LANDING_EXTREME;

  return source->days->len > 0 ? RIDGE_LANDING_FREE : RIDGE_LANDING_NO_VALUES;
}

/**
 * ridge_key_result_get_landing:
 * @news: (nullable): a value that the forecast shall already know, later than
 *   every other: of the driving KPI, or else of a check-in
 * @landing: (out caller-allocates): the forecast, or why there is none; free it
 *   with ridge_landing_clear()
 *
 * Says where the key result will be at the period's end if nothing changes:
 * an 80 % interval and the chance of meeting the target, from the values of the
 * driving KPI's last phase, or from the check-ins. Three values are enough.
 */
void
ridge_key_result_get_landing (RidgeKeyResult  *self,
                              const RidgeNews *news,
                              RidgeLanding    *landing)
{
  RidgeKpi *driver = ridge_key_result_get_driver (self);
  RidgePeriod *period = ridge_key_result_get_period (self);
  g_auto (Source) source = source_new ();

  *landing = (RidgeLanding) { .from_day = RIDGE_DAY_NONE, .for_day = ridge_period_get_ends (period) };
  if (driver != NULL)
    {
      landing->frequency = ridge_kpi_get_frequency (driver);
      read_series (&source, driver, period, news);
      drop_earlier_phases (&source, driver);
    }
  else
    {
      read_check_ins (&source, self, news);
      landing->step_days = find_step_days (&source);
    }
  landing->hindrance = find_hindrance (self, &source);
  if (landing->hindrance != RIDGE_LANDING_FREE)
    return;
  landing->from_day = g_array_index (source.days, RidgeDay, source.days->len - 1);
  project (&source, self, landing);
}

/**
 * ridge_landing_clear:
 *
 * Frees the forecast; it may be cleared twice.
 */
void
ridge_landing_clear (RidgeLanding *self)
{
  g_clear_pointer (&self->projection, ridge_projection_free);
}

/**
 * ridge_landing_has:
 *
 * Returns: whether there is a forecast
 */
gboolean
ridge_landing_has (const RidgeLanding *self)
{
  return self->hindrance == RIDGE_LANDING_FREE && self->projection != NULL && ridge_projection_has (self->projection);
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
  if (!ridge_landing_has (self))
    return FALSE;
  *day = steps >= self->projection->steps ? self->for_day : get_step_day (self, steps);
  ridge_projection_at (self->projection, steps, RIDGE_PROJECTION_PROBABILITY, low, middle, high);
  if (self->is_mean)
    {
      double n = (double) (self->n_so_far + steps);

      *low /= n;
      *middle /= n;
      *high /= n;
    }
  return TRUE;
}

/**
 * ridge_landing_get_status:
 * @self: where a key result will land
 *
 * Returns: (transfer none): "ok", "unstable" or "not-enough-data", or why no
 *   forecast makes sense: "milestones", "extreme" or "no-further-value"
 */
const char *
ridge_landing_get_status (const RidgeLanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->hindrance)
    {
    case RIDGE_LANDING_MILESTONES:
      return "milestones";
    case RIDGE_LANDING_EXTREME:
      return "extreme";
    case RIDGE_LANDING_OVER:
      return "no-further-value";
    case RIDGE_LANDING_FREE:
    case RIDGE_LANDING_NO_VALUES:
    default:
      return ridge_projection_status_get_id (self->projection != NULL ? self->projection->status
                                                                      : RIDGE_PROJECTION_NOT_ENOUGH_DATA);
    }
}

/**
 * ridge_landing_get_method:
 *
 * Returns: (nullable): the name of its method for programs; NULL without a forecast
 */
const char *
ridge_landing_get_method (const RidgeLanding *self)
{
  return ridge_landing_has (self) ? ridge_projection_get_id (self->projection) : NULL;
}

/**
 * ridge_landing_dup_kept_method:
 *
 * Returns: (transfer full): the same as it is kept in the document
 */
char *
ridge_landing_dup_kept_method (const RidgeLanding *self)
{
  return g_strconcat (ridge_landing_get_method (self), METHOD_SUFFIX, NULL);
}

/**
 * ridge_landing_method_is_current:
 * @kept_method: the method of a forecast that was kept
 *
 * Returns: whether forecasts are still made that way; if not, how they held says
 *   nothing of those made now
 */
gboolean
ridge_landing_method_is_current (const char *kept_method)
{
  return g_str_has_suffix (kept_method, METHOD_SUFFIX);
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
  g_auto (Source) source = source_new ();
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

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);
  g_return_val_if_fail (sanity != NULL, FALSE);

  driver = ridge_key_result_get_driver (self);
  if (driver == NULL || adds_up (self))
    return FALSE;

  wish = ridge_key_result_get_wish (self);
  if (ridge_key_result_get_measure (self) == RIDGE_MEASURE_CHANGE && isfinite (baseline))
    wish = target > baseline ? RIDGE_WISH_INCREASE : target < baseline ? RIDGE_WISH_DECREASE : wish;

  return ridge_kpi_check_target (driver, target, wish, sanity);
}
