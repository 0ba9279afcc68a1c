/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-day-text.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "base/ridge-day-forms-private.h"
#include "base/ridge-day-names-private.h"
#include "base/ridge-day-stamp-private.h"

#define MINUTES 1440

static gboolean
is_span (RidgeDateFormat format)
{
  return format == RIDGE_DATE_MONTH || format == RIDGE_DATE_QUARTER || format == RIDGE_DATE_WEEK || format == RIDGE_DATE_YEAR;
}

/* A weekday in front has to be the day's own. */
static RidgeDay
parse_stamp (const RidgeDayStamp *stamp,
             RidgeDateFormat      format)
{
  RidgeDay    day = ridge_day_forms_parse (stamp->day, format);
  int         weekday = 0;
  const char *p;

  if (is_span (format) || format == RIDGE_DATE_SERIAL)
    return stamp->minutes < 0 ? day : RIDGE_DAY_NONE;
  if (day != RIDGE_DAY_NONE || !ridge_day_forms_has_letters (stamp->day))
    return day;

  p = ridge_day_names_match_weekday (stamp->day, &weekday);
  if (p == NULL || (*p != ',' && *p != ' '))
    return RIDGE_DAY_NONE;

  day = ridge_day_forms_parse (p + strspn (p, ", "), format);
  return day != RIDGE_DAY_NONE && ridge_day_get_weekday (day) == weekday ? day : RIDGE_DAY_NONE;
}

/**
 * ridge_day_text_read_as:
 * @text: (nullable): the text of a cell
 * @format: how days are written
 *
 * Reads a day that is written in a certain way; for a week, month, quarter or
 * year its first day.
 *
 * Returns: the day, or %RIDGE_DAY_NONE when it is not written so or does not exist
 */
RidgeDay
ridge_day_text_read_as (const char      *text,
                        RidgeDateFormat  format)
{
  g_auto (RidgeDayStamp) stamp = { 0 };

  return ridge_day_stamp_init (&stamp, text) ? parse_stamp (&stamp, format) : RIDGE_DAY_NONE;
}

/**
 * ridge_day_text_crosses:
 * @text: (nullable): a text
 * @here: (out): the day that it was here, or %RIDGE_DAY_NONE
 *
 * Tells whether the text is an instant with a time zone that fell on another day
 * here than is written. Midnight stands for the day as it is written.
 *
 * Returns: whether it was another day here
 */
gboolean
ridge_day_text_crosses (const char *text,
                        RidgeDay   *here)
{
  g_auto (RidgeDayStamp) stamp = { 0 };
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;
  RidgeDay written = RIDGE_DAY_NONE;

  *here = RIDGE_DAY_NONE;
  if (text == NULL || strchr (text, ':') == NULL || !ridge_day_stamp_init (&stamp, text) || stamp.zone == RIDGE_NO_ZONE || stamp.minutes == 0)
    return FALSE;

  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS && written == RIDGE_DAY_NONE; format++)
    written = parse_stamp (&stamp, format);
  if (written == RIDGE_DAY_NONE)
    return FALSE;

  utc = g_date_time_new_from_unix_utc (60 * ((gint64) written * MINUTES + stamp.minutes - stamp.zone));
  local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  if (local != NULL)
    *here = ridge_day_new (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));

  return *here != RIDGE_DAY_NONE && *here != written;
}

/**
 * ridge_day_text_get_local_order:
 *
 * Returns: what comes first in a day of the locale; the C locale leaves it open
 */
RidgeDayOrder
ridge_day_text_get_local_order (void)
{
  const char *name = setlocale (LC_TIME, NULL);

  if (name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX") || g_str_has_prefix (name, "C."))
    return RIDGE_DAY_ORDER_OPEN;

  for (const char *p = nl_langinfo (D_FMT); *p != '\0'; p++)
    {
      if (*p != '%')
        continue;
      p += 1 + strspn (p + 1, "-_0^#EO");
      if (*p == '\0')
        break;
      if (strchr ("de", *p) != NULL)
        return RIDGE_DAY_ORDER_DAY_FIRST;
      if (strchr ("mbBhD", *p) != NULL)
        return RIDGE_DAY_ORDER_MONTH_FIRST;
      if (strchr ("yYGFC", *p) != NULL)
        return RIDGE_DAY_ORDER_YEAR_FIRST;
    }

  return RIDGE_DAY_ORDER_OPEN;
}

/* Two digits of a year come first only where the locale has it so. */
static RidgeDay
parse_short_year_first (const RidgeDayStamp *stamp)
{
  RidgeDayStamp    other = *stamp;
  g_autofree char *text = g_strdup (stamp->day);

  other.day = g_strdelimit (text, "/", '-');
  return strspn (text, "0123456789") <= 2 ? parse_stamp (&other, RIDGE_DATE_YEAR_FIRST) : RIDGE_DAY_NONE;
}

/* The days that three numbers could be: at most one for each order. Points are
 * day first everywhere, and a year of four digits in front says it all. */
static guint
list_days (const RidgeDayStamp *stamp,
           RidgeDayOrder        order,
           RidgeDay             days[3])
{
  static const RidgeDateFormat formats[] = { RIDGE_DATE_DAY_FIRST, RIDGE_DATE_MONTH_FIRST, RIDGE_DATE_YEAR_FIRST };
  gboolean is_open = order == RIDGE_DAY_ORDER_OPEN || order == RIDGE_DAY_ORDER_YEAR_FIRST || strchr (stamp->day, '.') != NULL;
  guint    n = 0;

  days[0] = order == RIDGE_DAY_ORDER_YEAR_FIRST ? parse_short_year_first (stamp) : RIDGE_DAY_NONE;
  if (days[0] != RIDGE_DAY_NONE)
    return 1;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      RidgeDay day = parse_stamp (stamp, formats[i]);

      if (day == RIDGE_DAY_NONE || (!is_open && formats[i] != RIDGE_DATE_YEAR_FIRST && order != RIDGE_DAY_ORDER_DAY_FIRST + i))
        continue;
      if (n == 0 || (days[0] != day && (n == 1 || days[1] != day)))
        days[n++] = day;
    }

  return n;
}

/**
 * ridge_day_text_read:
 * @text: (nullable): what a person typed
 * @order: what comes first in a day of three numbers with slashes or dashes;
 *   points are always day first
 * @day: (out): the day; the first one when there are two, a span's first, or
 *   %RIDGE_DAY_NONE
 * @other: (out) (optional): the other day when there are two
 *
 * Reads a single day: 2016-04-01, 20160401, 1.4.2016, with a name for the
 * month, or in the order given. A time behind it is left out; one in another
 * zone that fell on another day here leaves two days.
 *
 * Returns: what the text says
 */
RidgeDayText
ridge_day_text_read (const char    *text,
                     RidgeDayOrder  order,
                     RidgeDay      *day,
                     RidgeDay      *other)
{
  static const RidgeDateFormat sure[] = { RIDGE_DATE_ISO, RIDGE_DATE_COMPACT, RIDGE_DATE_NAMED };
  g_auto (RidgeDayStamp) stamp = { 0 };
  RidgeDay days[3] = { RIDGE_DAY_NONE, RIDGE_DAY_NONE, RIDGE_DAY_NONE };
  guint    n = 0;

  *day = RIDGE_DAY_NONE;
  if (other != NULL)
    *other = RIDGE_DAY_NONE;
  if (!ridge_day_stamp_init (&stamp, text))
    return RIDGE_DAY_TEXT_NONE;
  if (*stamp.day == '\0')
    return stamp.minutes < 0 ? RIDGE_DAY_TEXT_EMPTY : RIDGE_DAY_TEXT_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (sure) && n == 0; i++)
    {
      days[0] = parse_stamp (&stamp, sure[i]);
      n = days[0] != RIDGE_DAY_NONE;
    }
  if (n == 0)
    n = list_days (&stamp, order, days);
  if (n == 1 && ridge_day_text_crosses (text, &days[1]))
    n = 2;

  if (n > 0)
    {
      *day = days[0];
      if (other != NULL && n > 1)
        *other = days[1];
      return n > 1 ? RIDGE_DAY_TEXT_AMBIGUOUS : RIDGE_DAY_TEXT_DAY;
    }

  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS && *day == RIDGE_DAY_NONE; format++)
    if (is_span (format))
      *day = parse_stamp (&stamp, format);

  return *day != RIDGE_DAY_NONE ? RIDGE_DAY_TEXT_SPAN : RIDGE_DAY_TEXT_NONE;
}

/**
 * ridge_date_format_get_example:
 * @format: how days are written
 *
 * Returns: (transfer none): the first of April 2016 written so, to say what is expected
 */
const char *
ridge_date_format_get_example (RidgeDateFormat format)
{
  static const char *const examples[RIDGE_N_DATE_FORMATS] = {
    [RIDGE_DATE_NONE] = "2016-04-01",
    [RIDGE_DATE_ISO] = "2016-04-01",
    [RIDGE_DATE_MONTH] = "2016-04",
    [RIDGE_DATE_QUARTER] = "2016-Q2",
    [RIDGE_DATE_WEEK] = "2016-W13",
    [RIDGE_DATE_COMPACT] = "20160401",
    [RIDGE_DATE_YEAR_FIRST] = "2016/4/1",
    [RIDGE_DATE_DAY_FIRST] = "01.04.2016",
    [RIDGE_DATE_MONTH_FIRST] = "04/01/2016",
    [RIDGE_DATE_NAMED] = "1 April 2016",
    [RIDGE_DATE_SERIAL] = "42461",
    [RIDGE_DATE_YEAR] = "2016",
  };

  return examples[format];
}

/**
 * ridge_day_text_read_local:
 * @text: (nullable): what a person typed
 * @day: (out): the day, or %RIDGE_DAY_NONE when it is not a single one
 *
 * Reads a single day in the locale's order; see ridge_day_text_read().
 *
 * Returns: what the text says
 */
RidgeDayText
ridge_day_text_read_local (const char *text,
                           RidgeDay   *day)
{
  RidgeDayText said = ridge_day_text_read (text, ridge_day_text_get_local_order (), day, NULL);

  if (said != RIDGE_DAY_TEXT_DAY)
    *day = RIDGE_DAY_NONE;

  return said;
}
