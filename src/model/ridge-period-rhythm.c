/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One period after the other. */

#include "model/ridge-period-rhythm.h"

#include "model/ridge-period-private.h"

/* A period of another rhythm is longer by half at least. */
#define MUCH_LONGER 1.5

/**
 * ridge_period_get_stage:
 * @self: a period
 *
 * Tells where in its life the period is on the plan's day.
 *
 * Returns: the stage
 */
RidgePeriodStage
ridge_period_get_stage (RidgePeriod *self)
{
  RidgePlan *plan;
  RidgeDay today;

  g_return_val_if_fail (RIDGE_IS_PERIOD (self), RIDGE_PERIOD_TO_COME);

  if (self->state == RIDGE_STATE_CLOSED)
    return RIDGE_PERIOD_CLOSED;

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  today = plan != NULL ? ridge_plan_get_today (plan) : ridge_day_today ();
  if (today < self->starts)
    return RIDGE_PERIOD_TO_COME;
  if (today > self->ends)
    return RIDGE_PERIOD_OVER;

  return today > self->ends - RIDGE_DAYS_TO_PREPARE ? RIDGE_PERIOD_ENDING : RIDGE_PERIOD_RUNNING;
}

static int
get_n_months (RidgePeriodKind kind)
{
  switch (kind)
    {
    case RIDGE_PERIOD_QUARTER:
      return RIDGE_SPAN_QUARTER;
    case RIDGE_PERIOD_THIRD:
      return RIDGE_SPAN_THIRD;
    case RIDGE_PERIOD_HALF:
      return RIDGE_SPAN_HALF;
    case RIDGE_PERIOD_YEAR:
      return RIDGE_SPAN_YEAR;
    case RIDGE_PERIOD_CUSTOM:
    default:
      return 0;
    }
}

/**
 * ridge_period_get_next_span:
 * @self: a period
 *
 * Finds the days of the period that follows it in its rhythm: the next part of
 * the fiscal year; after whole months as many months, and after any other span
 * as many days.
 *
 * Returns: its first and last day
 */
RidgeSpan
ridge_period_get_next_span (RidgePeriod *self)
{
  RidgeSpan span;
  RidgePlan *plan;
  int months;

  g_return_val_if_fail (RIDGE_IS_PERIOD (self), ((RidgeSpan) { RIDGE_DAY_NONE, RIDGE_DAY_NONE }));

  span = ridge_period_get_span (self);
  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  months = get_n_months (self->kind);
  if (months != 0 && plan != NULL)
    {
      RidgeSpan next = ridge_span_at (span.ends + 1, (RidgeSpanMonths) months, ridge_plan_get_fiscal_month (plan));

      if (next.starts == span.ends + 1)
        return next;
    }

  return ridge_span_next (&span);
}

/**
 * ridge_period_find_next:
 * @self: a period
 *
 * Finds the period of the plan that follows it in its rhythm, if it is there.
 *
 * Returns: (transfer none) (nullable): the period
 */
RidgePeriod *
ridge_period_find_next (RidgePeriod *self)
{
  RidgePlan *plan;
  RidgeSpan next;
  RidgePeriod *period;

  g_return_val_if_fail (RIDGE_IS_PERIOD (self), NULL);

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  next = ridge_period_get_next_span (self);
  for (guint i = 0; plan != NULL && (period = ridge_entity_list_peek (plan->lists[RIDGE_TABLE_PERIOD], i)) != NULL; i++)
    {
      RidgeSpan span = ridge_period_get_span (period);

      if (ridge_span_equal (&span, &next))
        return period;
    }

  return NULL;
}

/**
 * ridge_period_find_last:
 * @self: a period
 *
 * Finds the last of those that follow each other in its rhythm.
 *
 * Returns: (transfer none): the period, or itself
 */
RidgePeriod *
ridge_period_find_last (RidgePeriod *self)
{
  RidgePeriod *next;

  while ((next = ridge_period_find_next (self)) != NULL && next != self)
    self = next;

  return self;
}

static int
get_n_days (RidgePeriod *self)
{
  RidgeSpan span = ridge_period_get_span (self);

  return ridge_span_get_n_days (&span);
}

/**
 * ridge_plan_get_period_now:
 * @self: a plan
 *
 * Finds the period to look at today: the shortest that holds the day. Where a
 * shorter one has ended lately and none of its length has followed, it is that
 * one still, which waits for its review, and not the longer one around it.
 *
 * Returns: (transfer none) (nullable): the period
 */
RidgePeriod *
ridge_plan_get_period_now (RidgePlan *self)
{
  RidgePeriod *now, *last = NULL, *period;
  RidgeDay today;

  g_return_val_if_fail (RIDGE_IS_PLAN (self), NULL);

  today = ridge_plan_get_today (self);
  now = ridge_plan_get_period_at (self, today);
  for (guint i = 0; (period = ridge_entity_list_peek (self->lists[RIDGE_TABLE_PERIOD], i)) != NULL; i++)
    {
      /* Of a rhythm that was given up longer ago than it lasted nobody waits for the next. */
      if (period->ends >= today || today - period->ends > get_n_days (period) ||
          (now != NULL && get_n_days (now) < MUCH_LONGER * get_n_days (period)))
        continue;
      if (last == NULL || period->ends > last->ends || (period->ends == last->ends && get_n_days (period) < get_n_days (last)))
        last = period;
    }

  return last != NULL ? last : now;
}
