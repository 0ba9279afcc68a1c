/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a key result: where it stands, where it should stand, and
 * whether anybody has said so lately. */

#include "model/ridge-key-result-private.h"

#include <float.h>

#include "base/ridge-span.h"
#include "model/ridge-kpi-private.h"
#include "model/ridge-objective-private.h"
#include "model/ridge-roll-up-private.h"

/* How many days of silence beyond the cadence are forgiven. */
#define GRACE_DAYS 3
#define DEFAULT_CADENCE_DAYS 7

#define SHARE_DONE 1.0

static RidgeSpan
get_span (RidgeKeyResult *self)
{
  RidgePeriod *period = ridge_key_result_get_period (self);

  return period != NULL ? ridge_period_get_span (period) : (RidgeSpan) { RIDGE_DAY_MIN, RIDGE_DAY_MAX };
}

static RidgeDay
get_today (RidgeKeyResult *self)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (self));

  return plan != NULL ? ridge_plan_get_today (plan) : ridge_day_today ();
}

static gboolean
is_equal (double a,
          double b)
{
  return fabs (a - b) <= 8 * DBL_EPSILON * MAX (fabs (a), fabs (b));
}

static gboolean
has_band (RidgeKeyResult *self)
{
  return isfinite (self->low) || isfinite (self->high);
}

/* Bounds are inclusive; a missing bound does not bind. */
static gboolean
is_in_band (RidgeKeyResult *self,
            double          value)
{
  return !(value < self->low) && !(value > self->high);
}

/**
 * ridge_key_result_get_wish:
 * @self: a key result
 *
 * Gets which way is good: towards the target, away from the only bound of a
 * band, or else the way the driving KPI should move.
 *
 * Returns: the wish
 */
RidgeWish
ridge_key_result_get_wish (RidgeKeyResult *self)
{
  RidgeKpi *driver;
  RidgeWish wish;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), RIDGE_WISH_NEUTRAL);

  driver = ridge_key_result_get_driver (self);
  wish = driver != NULL ? ridge_kpi_get_wish (driver) : RIDGE_WISH_NEUTRAL;

  if (self->measure == RIDGE_MEASURE_CHANGE && isfinite (self->baseline) && isfinite (self->target) &&
      !is_equal (self->baseline, self->target))
    return self->target > self->baseline ? RIDGE_WISH_INCREASE : RIDGE_WISH_DECREASE;

  if (self->measure == RIDGE_MEASURE_KEEP && wish == RIDGE_WISH_NEUTRAL &&
      isfinite (self->low) != isfinite (self->high))
    return isfinite (self->low) ? RIDGE_WISH_INCREASE : RIDGE_WISH_DECREASE;

  return wish;
}

/* Baseline and target are the same: all there is to do is to be there, or on
 * the good side of it where the driving KPI names one. */
static gboolean
has_reached (RidgeKeyResult *self,
             double          value)
{
  RidgeWish wish = ridge_key_result_get_wish (self);

  return is_equal (value, self->target) ||
         (wish == RIDGE_WISH_INCREASE && value > self->target) ||
         (wish == RIDGE_WISH_DECREASE && value < self->target);
}

/**
 * ridge_key_result_progress_of:
 * @self: a key result
 * @value: a value in its unit
 *
 * Gets the progress that a value stands for: (value − baseline) ∕ (target −
 * baseline), which serves falling targets unchanged; 1 or 0 when the two are
 * the same, and for a value to keep inside or outside its band. A value of
 * milestones is the share that is done.
 *
 * Returns: the progress, unclamped; NaN for NaN, or without baseline or target
 */
double
ridge_key_result_progress_of (RidgeKeyResult *self,
                              double          value)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NAN);

  if (isnan (value))
    return NAN;

  switch ((RidgeMeasure) self->measure)
    {
    case RIDGE_MEASURE_KEEP:
      return is_in_band (self, value) ? SHARE_DONE : 0;

    case RIDGE_MEASURE_MILESTONES:
      return value;

    case RIDGE_MEASURE_CHANGE:
    default:
      if (isnan (self->baseline) || isnan (self->target))
        return NAN;
      if (is_equal (self->baseline, self->target))
        return has_reached (self, value) ? SHARE_DONE : 0;
      return (value - self->baseline) / (self->target - self->baseline);
    }
}

static double
get_step_progress (RidgeKeyResult *self,
                   RidgeDay        day)
{
  double progress = 0;
  RidgePlanStep *step;

  for (guint i = 0; (step = ridge_entity_list_peek (self->steps, i)) != NULL; i++)
    {
      if (ridge_plan_step_get_day (step) > day)
        break;
      progress = ridge_key_result_progress_of (self, ridge_plan_step_get_value (step));
    }

  return progress;
}

/**
 * ridge_key_result_expected_at:
 * @self: a key result
 * @day: a day
 *
 * Gets the progress that the plan curve expects at the end of a day: linear
 * over the period, the last stepped target that has come due, or back-loaded
 * (the square of the time gone by: a quarter of the way at half time). What is
 * to be kept is expected to be kept always.
 *
 * Returns: 0 … 1; stepped targets may lie outside
 */
double
ridge_key_result_expected_at (RidgeKeyResult *self,
                              RidgeDay        day)
{
  RidgeSpan span;
  double elapsed;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NAN);

  if (self->measure == RIDGE_MEASURE_KEEP)
    return SHARE_DONE;

  span = get_span (self);
  elapsed = ridge_span_get_elapsed (&span, day);

  switch ((RidgeCurve) self->curve)
    {
    case RIDGE_CURVE_STEPPED:
      return elapsed >= 1 ? SHARE_DONE : get_step_progress (self, day);
    case RIDGE_CURVE_BACK_LOADED:
      return elapsed * elapsed;
    case RIDGE_CURVE_LINEAR:
    default:
      return elapsed;
    }
}

/**
 * ridge_key_result_expected_value_at:
 * @self: a key result
 * @day: a day
 *
 * Gets the value that the plan curve expects at the end of a day.
 *
 * Returns: the value in the key result's unit, the share done of milestones;
 *   NaN for what is to be kept, and without baseline or target
 */
double
ridge_key_result_expected_value_at (RidgeKeyResult *self,
                                    RidgeDay        day)
{
  double expected = ridge_key_result_expected_at (self, day);

  switch ((RidgeMeasure) self->measure)
    {
    case RIDGE_MEASURE_KEEP:
      return NAN;
    case RIDGE_MEASURE_MILESTONES:
      return expected;
    case RIDGE_MEASURE_CHANGE:
    default:
      return self->baseline + expected * (self->target - self->baseline);
    }
}

/* The check-ins of the period are those from `*first` to before `*end`. */
static void
find_check_ins (RidgeKeyResult  *self,
                const RidgeSpan *span,
                guint           *first,
                guint           *end)
{
  guint n = self->check_ins != NULL ? ridge_entity_list_get_n_items (self->check_ins) : 0;

  while (n > 0 && ridge_check_in_get_day (ridge_entity_list_peek (self->check_ins, n - 1)) > span->ends)
    n--;
  *end = n;
  while (n > 0 && ridge_check_in_get_day (ridge_entity_list_peek (self->check_ins, n - 1)) >= span->starts)
    n--;
  *first = n;
}

static void
read_check_ins (RidgeKeyResult  *self,
                const RidgeSpan *span)
{
  guint first, end, n_values = 0, n_inside = 0;

  find_check_ins (self, span, &first, &end);
  for (guint i = end; i-- > first;)
    {
      RidgeCheckIn *check_in = ridge_entity_list_peek (self->check_ins, i);
      double value = ridge_check_in_get_value (check_in);
      int confidence = ridge_check_in_get_confidence (check_in);

      if (self->news_day == RIDGE_DAY_NONE)
        self->news_day = ridge_check_in_get_day (check_in);
      if (isnan (self->confidence) && confidence >= 0)
        self->confidence = confidence / 100.0;
      if (isnan (value))
        continue;

      n_values++;
      n_inside += is_in_band (self, value);
      if (isnan (self->current))
        {
          self->current = value;
          self->current_day = ridge_check_in_get_day (check_in);
        }
    }

  if (self->measure == RIDGE_MEASURE_KEEP && n_values > 0)
    self->progress = (double) n_inside / n_values;
}

static double
aggregate (RidgeAggregate how,
           double         so_far,
           double         value,
           guint          n)
{
  switch (how)
    {
    case RIDGE_AGGREGATE_SUM:
    case RIDGE_AGGREGATE_MEAN:
      return n == 0 ? value : so_far + value;
    case RIDGE_AGGREGATE_MIN:
      return n == 0 ? value : MIN (so_far, value);
    case RIDGE_AGGREGATE_MAX:
      return n == 0 ? value : MAX (so_far, value);
    case RIDGE_AGGREGATE_LAST:
    default:
      return value;
    }
}

/* The driving KPI's values: those in the period, and of "last" also the latest before it. */
static void
read_driver (RidgeKeyResult  *self,
             RidgeKpi        *driver,
             const RidgeSpan *span)
{
  RidgeSeries *series = ridge_kpi_get_series (driver);
  const double *values = ridge_series_get_values (series);
  const RidgeDay *days = ridge_series_get_days (series);
  guint row = ridge_series_find_from (series, span->starts);
  guint end = ridge_series_find_from (series, span->ends + 1);
  guint n_values = 0, n_inside = 0, last = G_MAXUINT;
  double total = NAN;

  for (guint i = row; i < end; i++)
    {
      if (!ridge_kpi_is_usable (driver, i))
        continue;
      total = aggregate (self->aggregate, total, values[i], n_values);
      n_values++;
      n_inside += is_in_band (self, values[i]);
      last = i;
    }

  while (n_values == 0 && self->aggregate == RIDGE_AGGREGATE_LAST && last == G_MAXUINT && row-- > 0)
    {
      if (ridge_kpi_is_usable (driver, row))
        {
          last = row;
          total = values[row];
        }
    }

  if (last == G_MAXUINT)
    return;

  self->current = self->aggregate == RIDGE_AGGREGATE_MEAN ? total / n_values : total;
  self->current_day = days[last];
  if (self->measure == RIDGE_MEASURE_KEEP && n_values > 0)
    self->progress = (double) n_inside / n_values;
}

static void
read_milestones (RidgeKeyResult *self)
{
  double done = 0, total = 0;
  RidgeMilestone *milestone;

  for (guint i = 0; (milestone = ridge_entity_list_peek (self->milestones, i)) != NULL; i++)
    {
      RidgeDay done_on = ridge_milestone_get_done_on (milestone);

      total += ridge_milestone_get_weight (milestone);
      if (done_on == RIDGE_DAY_NONE)
        continue;
      done += ridge_milestone_get_weight (milestone);
      self->current_day = MAX (self->current_day, done_on);
    }

  self->news_day = MAX (self->news_day, self->current_day);
  self->current = total > 0 ? done / total : NAN;
}

static int
get_frequency_days (RidgeFrequency frequency)
{
  switch (frequency)
    {
    case RIDGE_FREQUENCY_DAILY:
      return 1;
    case RIDGE_FREQUENCY_WEEKLY:
      return 7;
    case RIDGE_FREQUENCY_QUARTERLY:
      return 92;
    case RIDGE_FREQUENCY_YEARLY:
      return 366;
    case RIDGE_FREQUENCY_MONTHLY:
    default:
      return 31;
    }
}

static int
get_frequency_months (RidgeFrequency frequency)
{
  switch (frequency)
    {
    case RIDGE_FREQUENCY_MONTHLY:
      return 1;
    case RIDGE_FREQUENCY_QUARTERLY:
      return 3;
    case RIDGE_FREQUENCY_YEARLY:
      return 12;
    case RIDGE_FREQUENCY_DAILY:
    case RIDGE_FREQUENCY_WEEKLY:
    default:
      return 0;
    }
}

/* A value dated the first of a month, a quarter or a year stands for the whole
 * of it: the next one is not due before the next has gone by. */
static RidgeDay
get_covered_until (RidgeDay       day,
                   RidgeFrequency frequency)
{
  int months = get_frequency_months (frequency), mday;
  RidgeDay next;

  ridge_day_get_ymd (day, NULL, NULL, &mday);
  if (months == 0 || mday != 1)
    return day;

  next = ridge_day_add_months (day, months);

  return next != RIDGE_DAY_NONE ? next - 1 : day;
}

/* The first day of check-ins once a cadence has gone by: the plan's weekday for
 * cadences of a week or more. A check-in some days early counts for the week. */
static RidgeDay
get_next_due (RidgePlan *plan,
              RidgeDay   last,
              int        cadence)
{
  int weekday = plan != NULL ? ridge_plan_get_check_in_weekday (plan) : 1;
  RidgeDay day = last + cadence;

  if (cadence < 7)
    return day;

  day -= GRACE_DAYS;

  return day + (CLAMP (weekday, 1, 7) - ridge_day_get_weekday (day) + 7) % 7;
}

static void
read_silence (RidgeKeyResult  *self,
              RidgeKpi        *driver,
              const RidgeSpan *span)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  int cadence = plan != NULL ? ridge_plan_get_cadence_days (plan) : 0;

  if (cadence <= 0)
    cadence = DEFAULT_CADENCE_DAYS;

  self->due_on = self->news_day != RIDGE_DAY_NONE ? get_next_due (plan, self->news_day, cadence) : span->starts;
  self->silent_after = MAX (self->news_day, span->starts) + cadence + GRACE_DAYS;

  if (driver != NULL && self->current_day != RIDGE_DAY_NONE && self->measure != RIDGE_MEASURE_MILESTONES)
    {
      RidgeFrequency frequency = ridge_kpi_get_frequency (driver);
      RidgeDay until = get_covered_until (self->current_day, frequency);

      int patience = MAX (cadence, get_frequency_days (frequency)) + GRACE_DAYS;

      self->silent_after = MAX (self->silent_after, until + patience);
      self->news_day = MAX (self->news_day, self->current_day);
    }
}

static RidgePace
judge_pace (RidgeKeyResult  *self,
            const RidgeSpan *span,
            RidgeDay         today)
{
  RidgeObjective *objective = ridge_key_result_get_objective (self);
  gboolean is_running = objective != NULL && ridge_objective_get_state (objective) == RIDGE_STATE_ACTIVE;

  if (is_running && MIN (today, span->ends) > self->silent_after)
    return RIDGE_PACE_STALE;

  return ridge_pace_of (self->progress, self->expected, ridge_span_get_elapsed (span, today));
}

static gboolean
is_breached (RidgeKeyResult *self)
{
  if (self->role != RIDGE_ROLE_GUARDRAIL || isnan (self->current))
    return FALSE;
  if (has_band (self))
    return !is_in_band (self, self->current);
  if (self->measure != RIDGE_MEASURE_CHANGE || isnan (self->progress))
    return FALSE;

  /* Without a band a guardrail is crossed by falling behind where it began. */
  return self->progress < 0 || (is_equal (self->baseline, self->target) && !has_reached (self, self->current));
}

static RidgeVerdict
judge_signals (RidgeKeyResult  *self,
               RidgeKpi        *driver,
               const RidgeSpan *span)
{
  const RidgeXmr *xmr;
  guint row;
  int direction;

  if (driver == NULL)
    return RIDGE_VERDICT_NONE;
  if (ridge_kpi_find_signal (driver, span->starts, span->ends, &row, &direction))
    return ridge_verdict_of (direction, ridge_key_result_get_wish (self));

  xmr = ridge_kpi_get_xmr (driver);
  if (xmr == NULL || xmr->n_segments == 0 || !ridge_xmr_segment_may_alert (ridge_xmr_get_last_segment (xmr)))
    return RIDGE_VERDICT_NONE;

  return RIDGE_VERDICT_ROUTINE;
}

void
ridge_key_result_compute (RidgeKeyResult *self)
{
  RidgeKpi *driver;
  RidgeSpan span;
  RidgeDay today;

  if (!ridge_entity_is_outdated (RIDGE_ENTITY (self)))
    return;

  driver = ridge_key_result_get_driver (self);
  span = get_span (self);
  today = get_today (self);

  self->current = self->progress = self->confidence = NAN;
  self->current_day = self->news_day = RIDGE_DAY_NONE;

  read_check_ins (self, &span);
  if (self->measure == RIDGE_MEASURE_MILESTONES)
    {
      self->current_day = RIDGE_DAY_NONE;
      read_milestones (self);
    }
  else if (driver != NULL)
    read_driver (self, driver, &span);

  if (self->measure != RIDGE_MEASURE_KEEP)
    self->progress = ridge_key_result_progress_of (self, self->current);
  self->score = isnan (self->progress) ? NAN : CLAMP (self->progress, 0, 1);
  self->expected = ridge_key_result_expected_at (self, today);
  self->inside = isfinite (self->current) && is_in_band (self, self->current);
  self->breached = is_breached (self);

  read_silence (self, driver, &span);
  self->pace = judge_pace (self, &span, today);
  self->verdict = judge_signals (self, driver, &span);

  ridge_entity_set_computed (RIDGE_ENTITY (self));
}

void
ridge_key_result_outdate (RidgeKeyResult *self)
{
  RidgeObjective *objective = ridge_entity_get_holder (self);

  ridge_entity_outdate (RIDGE_ENTITY (self));
  if (objective != NULL)
    ridge_objective_outdate (objective);
}
