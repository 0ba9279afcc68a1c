/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-span.h"

/**
 * ridge_span_equal:
 * @a: a span
 * @b: another
 *
 * Tells whether two spans have the same ends.
 *
 * Returns: whether they are equal
 */
gboolean
ridge_span_equal (const RidgeSpan *a,
                  const RidgeSpan *b)
{
  return a->starts == b->starts && a->ends == b->ends;
}

/**
 * ridge_span_has_day:
 * @self: a span
 * @day: a day
 *
 * Tells whether the day lies in the span, ends included.
 *
 * Returns: whether it does
 */
gboolean
ridge_span_has_day (const RidgeSpan *self,
                    RidgeDay         day)
{
  return day >= self->starts && day <= self->ends;
}

/**
 * ridge_span_contains:
 * @self: a span
 * @other: another
 *
 * Tells whether the other span lies within this one. A span contains itself.
 *
 * Returns: whether it does
 */
gboolean
ridge_span_contains (const RidgeSpan *self,
                     const RidgeSpan *other)
{
  return self->starts <= other->starts && other->ends <= self->ends;
}

/**
 * ridge_span_get_n_days:
 * @self: a span
 *
 * Counts the days of a span, both ends included.
 *
 * Returns: at least 1
 */
int
ridge_span_get_n_days (const RidgeSpan *self)
{
  return self->ends - self->starts + 1;
}

/**
 * ridge_span_get_elapsed:
 * @self: a span
 * @today: a day
 *
 * Gets how much of the span has gone by at the end of a day: on its last day
 * all of it, before its first nothing.
 *
 * Returns: 0 … 1
 */
double
ridge_span_get_elapsed (const RidgeSpan *self,
                        RidgeDay         today)
{
  if (today < self->starts)
    return 0;
  if (today >= self->ends)
    return 1;

  return (double) (today - self->starts + 1) / ridge_span_get_n_days (self);
}

/* Months since the year 0 of the month that begins the part `day` lies in. */
static int
get_first_month (RidgeDay        day,
                 RidgeSpanMonths months,
                 int             fiscal_month)
{
  int year, month, into_year;

  ridge_day_get_ymd (day, &year, &month, NULL);
  into_year = (month - fiscal_month + 12) % 12;

  return year * 12 + month - 1 - into_year % months;
}

static RidgeDay
get_month_start (int month)
{
  return ridge_day_new (month / 12, month % 12 + 1, 1);
}

/**
 * ridge_span_at:
 * @day: a valid day
 * @months: the length of the part: quarter, third, half or year
 * @fiscal_month: the month the fiscal year starts in, 1 … 12
 *
 * Finds the regular part of the fiscal year that a day lies in.
 *
 * Returns: the part's span
 */
RidgeSpan
ridge_span_at (RidgeDay        day,
               RidgeSpanMonths months,
               int             fiscal_month)
{
  RidgeSpan span = { RIDGE_DAY_MIN, RIDGE_DAY_MAX };
  int first;

  g_return_val_if_fail (ridge_day_is_valid (day), span);
  g_return_val_if_fail (fiscal_month >= 1 && fiscal_month <= 12, span);

  first = get_first_month (day, months, fiscal_month);
  if (first >= 12)
    span.starts = get_month_start (first);
  if (first + (int) months < 10000 * 12)
    span.ends = get_month_start (first + months) - 1;

  return span;
}

/**
 * ridge_span_next:
 * @self: a span
 *
 * Gets the span of the same length that follows: as many months when it
 * covers whole months, as many days otherwise.
 *
 * Returns: the next span
 */
RidgeSpan
ridge_span_next (const RidgeSpan *self)
{
  RidgeSpan next = { self->ends + 1, self->ends + ridge_span_get_n_days (self) };
  int year, month, mday, next_year, next_month, next_mday;

  if (self->ends >= RIDGE_DAY_MAX)
    return *self;

  ridge_day_get_ymd (self->starts, &year, &month, &mday);
  ridge_day_get_ymd (next.starts, &next_year, &next_month, &next_mday);
  if (mday == 1 && next_mday == 1)
    {
      RidgeDay after = ridge_day_add_months (next.starts, (next_year - year) * 12 + next_month - month);

      next.ends = after == RIDGE_DAY_NONE ? RIDGE_DAY_MAX : after - 1;
    }
  next.ends = MIN (next.ends, RIDGE_DAY_MAX);

  return next;
}

/**
 * ridge_span_get_index:
 * @self: a span
 * @months: the length of a part
 * @fiscal_month: the month the fiscal year starts in, 1 … 12
 *
 * Gets which part of its fiscal year the span starts in: 2 for the second quarter.
 *
 * Returns: 1 … 4
 */
int
ridge_span_get_index (const RidgeSpan *self,
                      RidgeSpanMonths  months,
                      int              fiscal_month)
{
  int month;

  ridge_day_get_ymd (self->starts, NULL, &month, NULL);

  return (month - fiscal_month + 12) % 12 / months + 1;
}

/**
 * ridge_span_get_fiscal_year:
 * @self: a span
 * @fiscal_month: the month the fiscal year starts in, 1 … 12
 *
 * Gets the number people give the fiscal year that the span starts in: the
 * calendar year in which it ends.
 *
 * Returns: the year
 */
int
ridge_span_get_fiscal_year (const RidgeSpan *self,
                            int              fiscal_month)
{
  int year, month;

  ridge_day_get_ymd (self->starts, &year, &month, NULL);

  return fiscal_month > 1 && month >= fiscal_month ? year + 1 : year;
}
