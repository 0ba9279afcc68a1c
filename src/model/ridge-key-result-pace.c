/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the numbers of a key result are worth: whether anybody has said so
 * lately, and whether they could say anything yet. */

#include "model/ridge-key-result-private.h"

#include "base/ridge-number.h"
#include "model/ridge-kpi-private.h"
#include "model/ridge-objective-private.h"
#include "model/ridge-roll-up-private.h"

/* How many days of silence beyond the cadence are forgiven. */
#define GRACE_DAYS 3
#define DEFAULT_CADENCE_DAYS 7

static int
get_cadence (RidgeKeyResult *self)
{
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  int cadence = plan != NULL ? ridge_plan_get_cadence_days (plan) : 0;

  return cadence > 0 ? cadence : DEFAULT_CADENCE_DAYS;
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

/* A person says a word each cadence; a driving KPI has a value each time it is
 * measured, and is silent by its own frequency. Of milestones a check-in is a
 * word, too; of everything else only a value is. */
static void
read_silence (RidgeKeyResult  *self,
              RidgeKpi        *driver,
              gboolean         is_driven,
              const RidgeSpan *span)
{
  gboolean has_value = self->current_day != RIDGE_DAY_NONE;
  int cadence = get_cadence (self);
  RidgeDay last;

  self->due_on = self->news_day != RIDGE_DAY_NONE
                   ? get_next_due (ridge_entity_get_plan (RIDGE_ENTITY (self)), self->news_day, cadence)
                   : span->starts;

  if (self->measure == RIDGE_MEASURE_MILESTONES)
    driver = NULL;
  if (driver != NULL && (is_driven || !has_value))
    {
      RidgeFrequency frequency = ridge_kpi_get_frequency (driver);

      last = has_value ? get_covered_until (self->current_day, frequency) : span->starts;
      cadence = get_frequency_days (frequency);
    }
  else
    last = MAX (self->measure == RIDGE_MEASURE_MILESTONES ? self->news_day : self->current_day, span->starts);

  self->silent_after = last + cadence + GRACE_DAYS;
  self->news_day = MAX (self->news_day, self->current_day);
}

/* The most decimals that its values are written with. */
static int
count_decimals (RidgeKeyResult *self,
                RidgeKpi       *driver)
{
  int decimals = MAX (self->decimals, driver != NULL ? driver->decimals : 0);
  RidgeCheckIn *check_in;

  decimals = MAX (decimals, ridge_number_count_decimals (self->baseline));
  decimals = MAX (decimals, ridge_number_count_decimals (self->target));
  decimals = MAX (decimals, ridge_number_count_decimals (driver != NULL ? self->current : NAN));
  for (guint i = 0; driver == NULL && (check_in = ridge_entity_list_peek (self->check_ins, i)) != NULL; i++)
    decimals = MAX (decimals, ridge_number_count_decimals (ridge_check_in_get_value (check_in)));

  return decimals;
}

/* The share of the lightest milestone. */
static double
get_milestone_step (RidgeKeyResult *self)
{
  double least = INFINITY, total = 0;
  RidgeMilestone *milestone;

  for (guint i = 0; (milestone = ridge_entity_list_peek (self->milestones, i)) != NULL; i++)
    {
      double weight = ridge_milestone_get_weight (milestone);

      total += weight;
      if (weight > 0)
        least = MIN (least, weight);
    }

  return total > 0 ? least / total : 0;
}

/* The least progress that can be seen: one unit in the last decimal that is
 * written, one milestone; and what is planned for the time until a value is
 * expected at all. With less than that expected, standing still is no news.
 * What is to be kept shows itself in every value. */
static double
get_step (RidgeKeyResult  *self,
          RidgeKpi        *driver,
          const RidgeSpan *span)
{
  int days = get_cadence (self);
  double step = 0;

  if (self->measure == RIDGE_MEASURE_KEEP)
    return 0;

  if (self->measure == RIDGE_MEASURE_MILESTONES)
    step = get_milestone_step (self);
  else
    {
      double way = fabs (self->target - self->baseline);

      if (driver != NULL)
        days = get_frequency_days (ridge_kpi_get_frequency (driver));
      if (way > 0)
        step = pow (10, -count_decimals (self, driver)) / way;
    }

  return MIN (MAX (step, ridge_key_result_expected_at (self, span->starts + days - 1)), 1);
}

/* A guardrail has no pace: it holds, or it does not. Without a bound to hold
 * there is nothing to judge, and silence hides no breach. */
static RidgePace
judge_guardrail (RidgeKeyResult *self,
                 gboolean        is_silent)
{
  if (self->breached)
    return RIDGE_PACE_BROKEN;
  if (isnan (self->current) || (isnan (self->progress) && !ridge_key_result_has_band (self)))
    return RIDGE_PACE_NO_DATA;

  return is_silent ? RIDGE_PACE_STALE : RIDGE_PACE_HOLDS;
}

/* Judges what has been read. */
void
ridge_key_result_judge (RidgeKeyResult *self,
                        RidgeKpi       *driver,
                        gboolean        is_driven)
{
  RidgeObjective *objective = ridge_key_result_get_objective (self);
  gboolean is_running = objective != NULL && ridge_objective_get_state (objective) == RIDGE_STATE_ACTIVE;
  RidgeSpan span = ridge_key_result_get_span (self);
  RidgeDay today = ridge_key_result_get_today (self);

  read_silence (self, driver, is_driven, &span);
  self->silent = is_running && MIN (today, span.ends) > self->silent_after;

  if (self->role == RIDGE_ROLE_GUARDRAIL && self->measure != RIDGE_MEASURE_MILESTONES)
    self->pace = judge_guardrail (self, self->silent);
  else if (isnan (self->progress))
    self->pace = RIDGE_PACE_NO_DATA;
  else if (self->silent)
    self->pace = RIDGE_PACE_STALE;
  else
    self->pace = ridge_pace_of (self->progress, self->expected, ridge_span_get_elapsed (&span, today),
                                get_step (self, driver, &span));
}
