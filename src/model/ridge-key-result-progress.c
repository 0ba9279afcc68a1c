/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a key result: where it stands and where it should stand. What
 * is dated after the plan's day is planned, and counts for neither. */

#include "model/ridge-key-result-private.h"

#include "base/ridge-span.h"
#include "model/ridge-kpi-private.h"
#include "model/ridge-objective-private.h"
#include "model/ridge-roll-up-private.h"
#include "stats/ridge-compare.h"

#define SHARE_DONE 1.0

/* Its period, or all days. */
RidgeSpan
ridge_key_result_get_span (RidgeKeyResult *self)
{
  RidgePeriod *period = ridge_key_result_get_period (self);

  return period != NULL ? ridge_period_get_span (period) : (RidgeSpan) { RIDGE_DAY_MIN, RIDGE_DAY_MAX };
}

RidgeDay
ridge_key_result_get_today (RidgeKeyResult *self)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (self));

  return plan != NULL ? ridge_plan_get_today (plan) : ridge_day_today ();
}

static gboolean
is_equal (double a,
          double b)
{
  return !isnan (a) && !isnan (b) && ridge_compare (a, b, 0) == 0;
}

/* Bounds are inclusive; a missing bound does not bind. */
static gboolean
is_in_band (RidgeKeyResult *self,
            double          value)
{
  return ridge_compare_written (value, self->low, self->decimals) >= 0 &&
         ridge_compare_written (value, self->high, self->decimals) <= 0;
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
  int side = ridge_compare_written (value, self->target, self->decimals);

  return side == 0 || (side > 0 && wish == RIDGE_WISH_INCREASE) || (side < 0 && wish == RIDGE_WISH_DECREASE);
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

  span = ridge_key_result_get_span (self);
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

/* The driving KPI's values in the span; FALSE without one. A value from before
 * the period says nothing about the period. */
static gboolean
read_driver (RidgeKeyResult  *self,
             RidgeKpi        *driver,
             const RidgeSpan *span)
{
  RidgeSeries *series = ridge_kpi_get_series (driver);
  const double *values = ridge_series_get_values (series);
  const RidgeDay *days = ridge_series_get_days (series);
  guint row = ridge_series_find_from (series, span->starts);
  guint end = ridge_series_find_from (series, span->ends + 1);
  guint n_values = 0, n_inside = 0, last = 0;
  double total = NAN, numerators = 0, denominators = 0;

  for (guint i = row; i < end; i++)
    {
      if (!ridge_kpi_is_usable (driver, i))
        continue;
      total = aggregate (self->aggregate, total, values[i], n_values);
      n_values++;
      n_inside += is_in_band (self, values[i]);
      numerators += ridge_series_get_numerators (series)[i];
      denominators += ridge_series_get_denominator (series, i);
      last = i;
    }

  if (n_values == 0)
    return FALSE;

  /* Of rates neither the sum nor the mean says anything: all cases are counted among all. */
  if (ridge_series_is_rate (series) && (self->aggregate == RIDGE_AGGREGATE_MEAN || self->aggregate == RIDGE_AGGREGATE_SUM))
    self->current = numerators / denominators * ridge_series_get_per (series);
  else
    self->current = self->aggregate == RIDGE_AGGREGATE_MEAN ? total / n_values : total;
  self->current_day = days[last];
  if (self->measure == RIDGE_MEASURE_KEEP)
    self->progress = (double) n_inside / n_values;

  return TRUE;
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
      if (!ridge_milestone_is_done (milestone))
        continue;
      done += ridge_milestone_get_weight (milestone);
      self->current_day = MAX (self->current_day, done_on);
    }

  self->news_day = MAX (self->news_day, self->current_day);
  self->current = total > 0 ? done / total : NAN;
}

static gboolean
is_breached (RidgeKeyResult *self)
{
  if (self->role != RIDGE_ROLE_GUARDRAIL || isnan (self->current))
    return FALSE;
  if (ridge_key_result_has_band (self))
    return !is_in_band (self, self->current);
  if (self->measure != RIDGE_MEASURE_CHANGE || isnan (self->progress))
    return FALSE;

  /* Without a band a guardrail is crossed by falling behind where it began. */
  return (self->progress < 0 && ridge_compare_written (self->current, self->baseline, self->decimals) != 0) || (is_equal (self->baseline, self->target) && !has_reached (self, self->current));
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
    return ridge_kpi_temper (driver, ridge_verdict_of (direction, ridge_key_result_get_wish (self)));

  xmr = ridge_kpi_get_xmr (driver);
  if (xmr == NULL || xmr->n_segments == 0 || !ridge_xmr_segment_may_alert (ridge_xmr_get_last_segment (xmr)))
    return RIDGE_VERDICT_NONE;

  return ridge_kpi_temper (driver, RIDGE_VERDICT_ROUTINE);
}

/* Reads the values that count; TRUE when the driving KPI gave them. */
static gboolean
read_values (RidgeKeyResult  *self,
             RidgeKpi        *driver,
             const RidgeSpan *counted)
{
  self->current = self->progress = self->confidence = NAN;
  self->current_day = self->news_day = RIDGE_DAY_NONE;

  read_check_ins (self, counted);
  if (self->measure == RIDGE_MEASURE_MILESTONES)
    {
      self->current_day = RIDGE_DAY_NONE;
      read_milestones (self);
      return FALSE;
    }

  return driver != NULL && read_driver (self, driver, counted);
}

gboolean
ridge_key_result_is_settled (RidgeKeyResult *self)
{
  RidgeObjective *objective = ridge_entity_get_holder (self);

  return objective != NULL && self->closed_on != RIDGE_DAY_NONE && objective->state == RIDGE_STATE_CLOSED;
}

/* What was closed stays what it was; what has come in since is told apart. */
static void
settle (RidgeKeyResult *self)
{
  self->live = self->current;
  self->live_day = self->current_day;
  if (!ridge_key_result_is_settled (self))
    return;

  self->current = self->closed_value;
  self->current_day = self->closed_day;
  self->progress = self->closed_progress;
  self->score = isnan (self->progress) ? NAN : CLAMP (self->progress, 0, 1);
  self->inside = isfinite (self->current) && is_in_band (self, self->current);
  self->pace = self->closed_pace;
  self->breached = self->pace == RIDGE_PACE_BROKEN;
  self->silent = self->pace == RIDGE_PACE_STALE;
  self->verdict = self->closed_verdict;
}

void
ridge_key_result_compute (RidgeKeyResult *self)
{
  RidgeKpi *driver;
  RidgeSpan span, counted;
  RidgeDay today;
  gboolean is_driven;

  if (!ridge_entity_is_outdated (RIDGE_ENTITY (self)))
    return;

  driver = ridge_key_result_get_driver (self);
  span = ridge_key_result_get_span (self);
  today = ridge_key_result_get_today (self);
  if (ridge_key_result_is_settled (self))
    today = MIN (today, self->closed_on);
  counted = (RidgeSpan) { span.starts, MIN (span.ends, today) };

  is_driven = read_values (self, driver, &counted);
  if (self->measure != RIDGE_MEASURE_KEEP)
    self->progress = ridge_key_result_progress_of (self, self->current);
  self->score = isnan (self->progress) ? NAN : CLAMP (self->progress, 0, 1);
  self->expected = ridge_key_result_expected_at (self, today);
  self->inside = isfinite (self->current) && is_in_band (self, self->current);
  self->breached = is_breached (self);

  ridge_key_result_judge (self, driver, is_driven);
  self->verdict = judge_signals (self, driver, &span);
  settle (self);

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
