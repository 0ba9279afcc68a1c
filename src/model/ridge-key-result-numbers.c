/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The computed numbers of a key result, as others ask for them. */

#include "model/ridge-key-result-private.h"

#include "model/ridge-objective-private.h"

/**
 * ridge_key_result_get_current:
 * @self: a key result
 *
 * Gets the current value: the latest check-in in the period, or the driving KPI's
 * values in the period, aggregated as the key result says; up to the plan's day.
 *
 * Returns: the value in its unit, of milestones the share done; NaN without data
 */
double
ridge_key_result_get_current (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NAN);

  ridge_key_result_compute (self);

  return self->current;
}

/**
 * ridge_key_result_get_current_day:
 * @self: a key result
 *
 * Gets the day of the current value.
 *
 * Returns: the day, %RIDGE_DAY_NONE without data
 */
RidgeDay
ridge_key_result_get_current_day (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), RIDGE_DAY_NONE);

  ridge_key_result_compute (self);

  return self->current_day;
}

/**
 * ridge_key_result_get_progress:
 * @self: a key result
 *
 * Gets the progress towards the target, unclamped; of what is to be kept, the share
 * of the period's values that were inside the band.
 *
 * Returns: the progress, NaN without data
 */
double
ridge_key_result_get_progress (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NAN);

  ridge_key_result_compute (self);

  return self->progress;
}

/**
 * ridge_key_result_get_score:
 * @self: a key result
 *
 * Gets the progress as it counts: from 0 to 1.
 *
 * Returns: the score, NaN without data
 */
double
ridge_key_result_get_score (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NAN);

  ridge_key_result_compute (self);

  return self->score;
}

/**
 * ridge_key_result_get_expected:
 * @self: a key result
 *
 * Gets the progress the plan curve expects today.
 *
 * Returns: the expected progress
 */
double
ridge_key_result_get_expected (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NAN);

  ridge_key_result_compute (self);

  return self->expected;
}

/**
 * ridge_key_result_get_pace:
 * @self: a key result
 *
 * Gets how the progress compares with what is expected today: on pace from 90 % of
 * it, behind from 70 %; too early in the first tenth of the period, and while
 * neither the plan nor the progress has gone as far as one step of the measure:
 * the last decimal that its values are written with, one milestone, or what is
 * planned for the time to the next value, whichever is most. Without a value in
 * the period there is no data. Silence for longer than the cadence, of a driving
 * KPI its frequency, and three days overrides everything but that. A guardrail
 * holds or is broken instead.
 *
 * Returns: the pace
 */
RidgePace
ridge_key_result_get_pace (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), RIDGE_PACE_NO_DATA);

  ridge_key_result_compute (self);

  return self->pace;
}

/**
 * ridge_key_result_get_inside:
 * @self: a key result
 *
 * Tells whether the current value is inside the band that is to be kept.
 *
 * Returns: %TRUE when it is; %FALSE without data
 */
gboolean
ridge_key_result_get_inside (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);

  ridge_key_result_compute (self);

  return self->inside;
}

/**
 * ridge_key_result_get_breached:
 * @self: a key result
 *
 * Tells whether a guardrail is breached: the current value is outside its band, or
 * without a band, worse than the baseline.
 *
 * Returns: %TRUE when it is
 */
gboolean
ridge_key_result_get_breached (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);

  ridge_key_result_compute (self);

  return self->breached;
}

/**
 * ridge_key_result_get_confidence:
 * @self: a key result
 *
 * Gets the latest chance of reaching the target that a check-in in the period gave.
 *
 * Returns: 0 … 1, NaN without one
 */
double
ridge_key_result_get_confidence (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NAN);

  ridge_key_result_compute (self);

  return self->confidence;
}

/**
 * ridge_key_result_get_verdict:
 * @self: a key result
 *
 * Gets the direction of the latest signal of the driving series since the period
 * began.
 *
 * Returns: the verdict; %RIDGE_VERDICT_NONE without a driving KPI or with too few values
 */
RidgeVerdict
ridge_key_result_get_verdict (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), RIDGE_VERDICT_NONE);

  ridge_key_result_compute (self);

  return self->verdict;
}

/**
 * ridge_key_result_get_news_day:
 * @self: a key result
 *
 * Gets the day of the latest news: a check-in, a milestone, a value of the driving KPI.
 *
 * Returns: the day, %RIDGE_DAY_NONE without any
 */
RidgeDay
ridge_key_result_get_news_day (RidgeKeyResult *self)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), RIDGE_DAY_NONE);

  ridge_key_result_compute (self);

  return self->news_day;
}

/**
 * ridge_key_result_get_planned:
 * @self: a key result
 * @day: (out): the day it is for
 * @value: (out): the value in its unit
 *
 * Gets the first value in the period that is dated after the plan's day: of the
 * driving KPI, or else of a check-in. It counts from its day on.
 *
 * Returns: %FALSE when nothing is planned
 */
gboolean
ridge_key_result_get_planned (RidgeKeyResult *self,
                              RidgeDay       *day,
                              double         *value)
{
  RidgeKpi *driver;
  RidgeSpan span;
  RidgeCheckIn *check_in;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);
  g_return_val_if_fail (day != NULL && value != NULL, FALSE);

  driver = ridge_key_result_get_driver (self);
  span = ridge_key_result_get_span (self);
  if (self->measure == RIDGE_MEASURE_MILESTONES)
    return FALSE;
  if (driver != NULL)
    return ridge_kpi_get_planned (driver, day, value) && *day <= span.ends;

  for (guint i = 0; (check_in = ridge_entity_list_peek (self->check_ins, i)) != NULL; i++)
    {
      *day = ridge_check_in_get_day (check_in);
      *value = ridge_check_in_get_value (check_in);
      if (*day > ridge_key_result_get_today (self) && *day <= span.ends && isfinite (*value))
        return TRUE;
    }

  return FALSE;
}

/**
 * ridge_key_result_get_late:
 * @self: a key result
 * @day: (out): the day it is of
 * @value: (out): the value in its unit
 *
 * Gets the value that it would have been closed with, where another one has
 * come in since for a day of the period. It changes nothing any more.
 *
 * Returns: %FALSE when it is not closed, or nothing has arrived late
 */
gboolean
ridge_key_result_get_late (RidgeKeyResult *self,
                           RidgeDay       *day,
                           double         *value)
{
  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);
  g_return_val_if_fail (day != NULL && value != NULL, FALSE);

  ridge_key_result_compute (self);
  *day = self->live_day;
  *value = self->live;

  return ridge_key_result_is_settled (self) && isfinite (self->live) &&
         (isnan (self->closed_value) || self->live_day != self->closed_day || self->live != self->closed_value);
}

/**
 * ridge_key_result_get_due:
 * @self: a key result
 *
 * Tells whether the key result waits for a check-in: its objective is active,
 * its period runs, and the check-in day after its latest news has come.
 *
 * Returns: whether it is due
 */
gboolean
ridge_key_result_get_due (RidgeKeyResult *self)
{
  RidgeObjective *objective;
  RidgePeriod *period;
  RidgePlan *plan;
  RidgeSpan span;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), FALSE);

  objective = ridge_key_result_get_objective (self);
  period = ridge_key_result_get_period (self);
  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  if (plan == NULL || period == NULL || ridge_objective_get_state (objective) != RIDGE_STATE_ACTIVE)
    return FALSE;

  ridge_key_result_compute (self);
  span = ridge_period_get_span (period);

  return ridge_span_has_day (&span, ridge_plan_get_today (plan)) && ridge_plan_get_today (plan) >= self->due_on;
}

/**
 * ridge_key_result_get_latest_check_in:
 * @self: a key result
 *
 * Gets the last check-in in the period, up to the plan's day.
 *
 * Returns: (transfer none) (nullable): the check-in
 */
RidgeCheckIn *
ridge_key_result_get_latest_check_in (RidgeKeyResult *self)
{
  RidgePeriod *period;
  RidgeSpan span;

  g_return_val_if_fail (RIDGE_IS_KEY_RESULT (self), NULL);

  period = ridge_key_result_get_period (self);
  if (period == NULL || self->check_ins == NULL)
    return NULL;

  span = ridge_period_get_span (period);
  span.ends = MIN (span.ends, ridge_key_result_get_today (self));
  for (guint i = ridge_entity_list_get_n_items (self->check_ins); i-- > 0;)
    {
      RidgeCheckIn *check_in = ridge_entity_list_peek (self->check_ins, i);

      if (ridge_span_has_day (&span, ridge_check_in_get_day (check_in)))
        return check_in;
    }

  return NULL;
}
