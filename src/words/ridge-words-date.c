/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-date.h"

#include <glib/gi18n-lib.h>

#include "base/ridge-span.h"

static char *
format (RidgeDay    day,
        const char *pattern)
{
  int year, month, mday;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (day == RIDGE_DAY_NONE)
    return g_strdup ("\u2013");
  ridge_day_get_ymd (day, &year, &month, &mday);
  time = g_date_time_new_utc (year, month, mday, 0, 0, 0);
  text = g_date_time_format (time, pattern);
  return g_strdup (g_strstrip (text));
}

/**
 * ridge_words_day:
 *
 * Returns: (transfer full): "21 November 2026"
 */
char *
ridge_words_day (RidgeDay day)
{
  /* Translators: a whole date; the letters are those of strftime */
  return format (day, _("%-d %B %Y"));
}

/**
 * ridge_words_day_short:
 *
 * Returns: (transfer full): "21 Nov", with the year when it is not @today's
 */
char *
ridge_words_day_short (RidgeDay day,
                       RidgeDay today)
{
  int year, this_year;

  if (day == RIDGE_DAY_NONE)
    return format (day, "");
  ridge_day_get_ymd (day, &year, NULL, NULL);
  ridge_day_get_ymd (today, &this_year, NULL, NULL);
  if (year == this_year)
    return ridge_words_day_styled (day, RIDGE_DAY_STYLE_DAY_MONTH);
  /* Translators: a short date with its year; the letters are those of strftime */
  return format (day, _("%-d %b %Y"));
}

/**
 * ridge_words_day_styled:
 *
 * Returns: (transfer full): as much of a day as an axis writes
 */
char *
ridge_words_day_styled (RidgeDay      day,
                        RidgeDayStyle style)
{
  switch (style)
    {
    case RIDGE_DAY_STYLE_DAY:
      return format (day, "%-d");
    case RIDGE_DAY_STYLE_DAY_MONTH:
      /* Translators: day and month on an axis; the letters are those of strftime */
      return format (day, _("%-d %b"));
    case RIDGE_DAY_STYLE_MONTH:
      return format (day, "%b");
    case RIDGE_DAY_STYLE_MONTH_YEAR:
      /* Translators: month and year on an axis; the letters are those of strftime */
      return format (day, _("%b %Y"));
    case RIDGE_DAY_STYLE_YEAR:
    default:
      return format (day, "%Y");
    }
}

/**
 * ridge_words_weekday:
 *
 * Returns: (transfer full): "Saturday, 21 November"
 */
char *
ridge_words_weekday (RidgeDay day)
{
  /* Translators: weekday and date; the letters are those of strftime */
  return format (day, _("%A, %-d %B"));
}

/**
 * ridge_words_span:
 *
 * Returns: (transfer full): "1 October – 31 December 2026"
 */
char *
ridge_words_span (RidgeDay first,
                  RidgeDay last)
{
  int first_year, last_year;
  g_autofree char *from = NULL;
  g_autofree char *to = ridge_words_day (last);

  ridge_day_get_ymd (first, &first_year, NULL, NULL);
  ridge_day_get_ymd (last, &last_year, NULL, NULL);
  /* Translators: day and month of a date whose year follows later; the letters are those of strftime */
  from = first_year == last_year ? format (first, _("%-d %B")) : ridge_words_day (first);
  /* Translators: two dates, from and to */
  return g_strdup_printf (_("%s – %s"), from, to);
}

/**
 * ridge_words_week:
 *
 * Returns: (transfer full): "week 8 of 13", or when the period begins or that it is over
 */
char *
ridge_words_week (RidgeDay starts,
                  RidgeDay ends,
                  RidgeDay today)
{
  g_autofree char *day = NULL;
  int              n_weeks;

  if (today < starts)
    {
      day = ridge_words_day_short (starts, today);
      /* Translators: a period that has not begun; a date */
      return g_strdup_printf (_("begins %s"), day);
    }
  if (today > ends)
    {
      day = ridge_words_day_short (ends, today);
      /* Translators: a period that is over; a date */
      return g_strdup_printf (_("ended %s"), day);
    }

  /* A quarter of 92 days has thirteen weeks for everybody; its last day belongs to the thirteenth. */
  n_weeks = MAX (1, (ends - starts + 1 + 3) / 7);
  /* Translators: where today is in a period */
  return g_strdup_printf (_("week %d of %d"), MIN ((today - starts) / 7 + 1, n_weeks), n_weeks);
}

/**
 * ridge_words_period_name:
 *
 * Returns: (transfer full): what a regular period is called, "Q4 2026"; its dates for any other
 */
char *
ridge_words_period_name (RidgePeriodKind kind,
                         RidgeDay        starts,
                         RidgeDay        ends,
                         int             fiscal_month)
{
  RidgeSpan span = { starts, ends };
  int year = ridge_span_get_fiscal_year (&span, fiscal_month);

  switch (kind)
    {
    case RIDGE_PERIOD_QUARTER:
      /* Translators: a quarter's short name, "Q4 2026" */
      return g_strdup_printf (_("Q%d %d"), ridge_span_get_index (&span, RIDGE_SPAN_QUARTER, fiscal_month), year);
    case RIDGE_PERIOD_THIRD:
      /* Translators: a third of a year, four months: "T2 2026" */
      return g_strdup_printf (_("T%d %d"), ridge_span_get_index (&span, RIDGE_SPAN_THIRD, fiscal_month), year);
    case RIDGE_PERIOD_HALF:
      /* Translators: a half-year's short name, "H2 2026" */
      return g_strdup_printf (_("H%d %d"), ridge_span_get_index (&span, RIDGE_SPAN_HALF, fiscal_month), year);
    case RIDGE_PERIOD_YEAR:
      return g_strdup_printf ("%d", year);
    case RIDGE_PERIOD_CUSTOM:
    default:
      return ridge_words_span (starts, ends);
    }
}
