/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-day.h"

#include <string.h>

/* The arithmetic counts years from March, so that the leap day is a year's
 * last, and groups them into cycles of 400 years of 146,097 days. */
#define DAYS_OF_CYCLE 146097
#define DAYS_BEFORE_EPOCH 719468   /* 0000-03-01 to 1970-01-01 */

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/**
 * ridge_day_days_in_month:
 * @year: a year, 1 … 9999
 * @month: 1 … 12
 *
 * Counts the days of a month.
 *
 * Returns: 28 … 31
 */
int
ridge_day_days_in_month (int year,
                         int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 30);

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/**
 * ridge_day_new:
 * @year: the year, 1 … 9999
 * @month: the month, 1 … 12
 * @day: the day of the month
 *
 * Makes a day of its parts.
 *
 * Returns: the day, or %RIDGE_DAY_NONE when there is no such day
 */
RidgeDay
ridge_day_new (int year,
               int month,
               int day)
{
  int from_march, cycle, year_of_cycle, day_of_year;

  if (year < 1 || year > 9999 || month < 1 || month > 12)
    return RIDGE_DAY_NONE;
  if (day < 1 || day > ridge_day_days_in_month (year, month))
    return RIDGE_DAY_NONE;

  from_march = month > 2 ? month - 3 : month + 9;
  if (month <= 2)
    year--;

  cycle = year / 400;
  year_of_cycle = year % 400;
  /* Months from March alternate 31, 30, 31, 30, 31: 153 days in five. */
  day_of_year = (153 * from_march + 2) / 5 + day - 1;

  return cycle * DAYS_OF_CYCLE + year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 +
         day_of_year - DAYS_BEFORE_EPOCH;
}

/**
 * ridge_day_is_valid:
 * @day: a day
 *
 * Tells whether a day lies in the years 1 … 9999.
 *
 * Returns: %FALSE for %RIDGE_DAY_NONE and everything outside
 */
gboolean
ridge_day_is_valid (RidgeDay day)
{
  return day >= RIDGE_DAY_MIN && day <= RIDGE_DAY_MAX;
}

/**
 * ridge_day_get_ymd:
 * @day: a valid day
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1 … 12
 * @mday: (out) (optional): the day of the month, 1 … 31
 *
 * Takes a day apart.
 */
void
ridge_day_get_ymd (RidgeDay  day,
                   int      *year,
                   int      *month,
                   int      *mday)
{
  int days, cycle, day_of_cycle, year_of_cycle, day_of_year, from_march;

  g_return_if_fail (ridge_day_is_valid (day));

  days = day + DAYS_BEFORE_EPOCH;
  cycle = days / DAYS_OF_CYCLE;
  day_of_cycle = days % DAYS_OF_CYCLE;
  /* The leap days at 4 years, less those at 100, and the one at 400. */
  year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  from_march = (5 * day_of_year + 2) / 153;

  if (mday != NULL)
    *mday = day_of_year - (153 * from_march + 2) / 5 + 1;
  if (month != NULL)
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
  if (year != NULL)
    *year = cycle * 400 + year_of_cycle + (from_march < 10 ? 0 : 1);
}

/**
 * ridge_day_get_weekday:
 * @day: a valid day
 *
 * Gets the day of the week as ISO 8601 counts them.
 *
 * Returns: 1 (Monday) … 7 (Sunday)
 */
int
ridge_day_get_weekday (RidgeDay day)
{
  g_return_val_if_fail (ridge_day_is_valid (day), 1);

  /* 1970-01-01 was a Thursday; the year 1 began on a Monday. */
  return (day - RIDGE_DAY_MIN) % 7 + 1;
}

/**
 * ridge_day_add_months:
 * @day: a valid day
 * @months: how many months later, or earlier when negative
 *
 * Moves a day by months. A day that the target month has not becomes its
 * last: 31 January plus one month is 28 or 29 February.
 *
 * Returns: the day, or %RIDGE_DAY_NONE beyond the years 1 … 9999
 */
RidgeDay
ridge_day_add_months (RidgeDay day,
                      int      months)
{
  int year, month, mday;
  gint64 total;

  g_return_val_if_fail (ridge_day_is_valid (day), RIDGE_DAY_NONE);

  ridge_day_get_ymd (day, &year, &month, &mday);
  total = (gint64) year * 12 + month - 1 + months;
  if (total < 12 || total >= 10000 * 12)
    return RIDGE_DAY_NONE;

  year = total / 12;
  month = total % 12 + 1;

  return ridge_day_new (year, month, MIN (mday, ridge_day_days_in_month (year, month)));
}

static int
parse_digits (const char *text,
              int         n_digits)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + g_ascii_digit_value (text[i]);
    }

  return number;
}

/**
 * ridge_day_parse:
 * @iso: (nullable): a text
 *
 * Reads a day written as YYYY-MM-DD, and nothing else.
 *
 * Returns: the day, or %RIDGE_DAY_NONE when the text is no such day
 */
RidgeDay
ridge_day_parse (const char *iso)
{
  if (iso == NULL || strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-')
    return RIDGE_DAY_NONE;

  return ridge_day_new (parse_digits (iso, 4), parse_digits (iso + 5, 2), parse_digits (iso + 8, 2));
}

/**
 * ridge_day_to_iso:
 * @day: a day
 *
 * Writes a day as YYYY-MM-DD.
 *
 * Returns: (transfer full): the text, "" for %RIDGE_DAY_NONE
 */
char *
ridge_day_to_iso (RidgeDay day)
{
  int year, month, mday;

  if (!ridge_day_is_valid (day))
    return g_strdup ("");

  ridge_day_get_ymd (day, &year, &month, &mday);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

/**
 * ridge_day_today:
 *
 * Gets today in the local time zone. The environment variable
 * `RIDGELINE_TODAY` (YYYY-MM-DD) overrides it, for tests and demonstrations.
 *
 * Returns: the day
 */
RidgeDay
ridge_day_today (void)
{
  RidgeDay given = ridge_day_parse (g_getenv ("RIDGELINE_TODAY"));
  g_autoptr (GDateTime) now = NULL;

  if (given != RIDGE_DAY_NONE)
    return given;

  now = g_date_time_new_now_local ();

  return ridge_day_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}
