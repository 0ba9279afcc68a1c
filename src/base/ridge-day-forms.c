/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-day-forms-private.h"

#include <string.h>

#include "base/ridge-day-names-private.h"
#include "base/ridge-plain-text.h"

/* Two digits of a year, as POSIX reads them. */
#define FIRST_YEAR 1969

/* Spreadsheets count from here; what they call 1 and 60 is not meant. */
#define SERIAL_ZERO (-25569)
#define SERIAL_LEAST 20000   /* 1954 */
#define SERIAL_MOST 80000    /* 2119 */

/* A series has no years outside of these; digits alone may be anything. */
#define LEAST_YEAR 1500
#define MOST_YEAR 2200

/* Years with two digits: the ones nearest to now that POSIX chose. */
static int
complete_year (int year,
               int n_digits)
{
  if (n_digits == 4)
    return year;

  return year + (year < FIRST_YEAR % 100 ? 2000 : 1900);
}

static const char *
read_year (const char *text,
           int        *year)
{
  gsize       n_digits = strspn (text, "0123456789");
  const char *p = n_digits == 2 || n_digits == 4 ? ridge_plain_read_digits (text, 2, 4, year) : NULL;

  if (p != NULL)
    *year = complete_year (*year, (int) n_digits);

  return p;
}

static gboolean
is_plausible (int year)
{
  return year >= LEAST_YEAR && year <= MOST_YEAR;
}

/* The @weekday, 1 … 7, of the week that has most of its days in the year. */
static RidgeDay
make_week_day (int year,
               int week,
               int weekday)
{
  RidgeDay fourth = ridge_day_new (year, 1, 4);
  RidgeDay monday;
  int      year_of_thursday;

  if (fourth == RIDGE_DAY_NONE || week < 1 || week > 53 || weekday < 1 || weekday > 7)
    return RIDGE_DAY_NONE;

  monday = fourth - (ridge_day_get_weekday (fourth) - 1) + (week - 1) * 7;
  if (!ridge_day_is_valid (monday + 6))
    return RIDGE_DAY_NONE;

  ridge_day_get_ymd (monday + 3, &year_of_thursday, NULL, NULL);
  return year_of_thursday == year ? monday + weekday - 1 : RIDGE_DAY_NONE;
}

static const char *
skip_mark (const char *p)
{
  return p != NULL && *p != '\0' && strchr (" -/", *p) != NULL ? p + 1 : p;
}

static const char *
skip_week_sign (const char *p)
{
  static const char *const signs[] = { "kw", "cw", "wk", "week", "w" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i]))
      return p + strlen (signs[i]) + (p[strlen (signs[i])] == ' ');

  return NULL;
}

static RidgeDay
parse_week (const char *text,
            gboolean    with_weekday)
{
  int         year = 0, week = 0, weekday = 1;
  const char *p = skip_week_sign (text);

  if (p != NULL && !with_weekday)
    {
      p = ridge_plain_read_digits (p, 1, 2, &week);
      p = p != NULL && skip_mark (p) != p ? ridge_plain_read_digits (skip_mark (p), 4, 4, &year) : NULL;
    }
  else
    {
      p = ridge_plain_read_digits (text, 4, 4, &year);
      p = p != NULL ? skip_week_sign (skip_mark (p)) : NULL;
      p = p != NULL ? ridge_plain_read_digits (p, 1, 2, &week) : NULL;
      if (with_weekday)
        p = p != NULL && *p == '-' ? ridge_plain_read_digits (p + 1, 1, 1, &weekday) : NULL;
    }

  return p != NULL && *p == '\0' ? make_week_day (year, week, weekday) : RIDGE_DAY_NONE;
}

static RidgeDay
parse_iso (const char *text)
{
  RidgeDay day = ridge_day_parse (text);

  return day != RIDGE_DAY_NONE ? day : parse_week (text, TRUE);
}

static RidgeDay
parse_quarter (const char *text)
{
  int         year = 0, quarter = 0;
  const char *p;

  if (*text == 'q')
    {
      p = ridge_plain_read_digits (text + 1, 1, 1, &quarter);
      p = p != NULL && skip_mark (p) != p ? ridge_plain_read_digits (skip_mark (p), 4, 4, &year) : NULL;
    }
  else
    {
      p = skip_mark (ridge_plain_read_digits (text, 4, 4, &year));
      p = p != NULL && *p == 'q' ? ridge_plain_read_digits (p + 1, 1, 1, &quarter) : NULL;
    }

  if (p == NULL || *p != '\0' || quarter < 1 || quarter > 4)
    return RIDGE_DAY_NONE;

  return ridge_day_new (year, quarter * 3 - 2, 1);
}

static RidgeDay
parse_compact (const char *text)
{
  int         number;
  const char *p = ridge_plain_read_digits (text, 8, 8, &number);

  if (p == NULL || *p != '\0' || !is_plausible (number / 10000))
    return RIDGE_DAY_NONE;

  return ridge_day_new (number / 10000, number / 100 % 100, number % 100);
}

static RidgeDay
parse_year (const char *text)
{
  int         year;
  const char *p = ridge_plain_read_digits (text, 4, 4, &year);

  return p != NULL && *p == '\0' && is_plausible (year) ? ridge_day_new (year, 1, 1) : RIDGE_DAY_NONE;
}

/* Whole or with the time of day behind a mark. */
static RidgeDay
parse_serial (const char *text)
{
  int         number;
  const char *p = ridge_plain_read_digits (text, 5, 5, &number);

  if (p != NULL && (*p == '.' || *p == ','))
    p += 1 + strspn (p + 1, "0123456789");

  return p != NULL && *p == '\0' && number >= SERIAL_LEAST && number <= SERIAL_MOST ? SERIAL_ZERO + number : RIDGE_DAY_NONE;
}

/* "2016-04", "4/2016", "04.2016"; "1.2016" and "2016.04" are rather numbers. */
static RidgeDay
parse_month_number (const char *text)
{
  int         year, month;
  const char *p = ridge_plain_read_digits (text, 4, 4, &year);

  if (p != NULL && (*p == '-' || *p == '/'))
    {
      p = ridge_plain_read_digits (p + 1, 1, 2, &month);
    }
  else
    {
      p = ridge_plain_read_digits (text, 1, 2, &month);
      if (p == NULL || *p == '\0' || strchr ("./-", *p) == NULL || (*p == '.' && p - text != 2))
        return RIDGE_DAY_NONE;
      p = ridge_plain_read_digits (p + 1, 4, 4, &year);
    }

  return p != NULL && *p == '\0' && is_plausible (year) ? ridge_day_new (year, month, 1) : RIDGE_DAY_NONE;
}

/* "Apr-16", "Apr '16", "April 2016", "2016 April". "Apr 16" and "Apr16" may be a day of any year. */
static RidgeDay
parse_month_name (const char *text)
{
  int         year = 0, month = 0;
  const char *p = ridge_day_names_match_month (text, &month);
  gsize       n_digits;

  if (p == NULL)
    {
      p = skip_mark (ridge_plain_read_digits (text, 4, 4, &year));
      p = p != NULL ? ridge_day_names_match_month (p, &month) : NULL;
      return p != NULL && *p == '\0' ? ridge_day_new (year, month, 1) : RIDGE_DAY_NONE;
    }

  if (*p != '\0' && strchr (" -/'", *p) != NULL)
    p++;
  if (p[-1] == ' ' && *p == '\'')
    p++;
  n_digits = strspn (p, "0123456789");
  if (n_digits == 2 && strchr ("-/'", p[-1]) == NULL)
    return RIDGE_DAY_NONE;
  p = read_year (p, &year);

  return p != NULL && *p == '\0' ? ridge_day_new (year, month, 1) : RIDGE_DAY_NONE;
}

/* Three numbers with the same mark between them: years have two or four digits. */
static gboolean
read_parts (const char *text,
            const char *marks,
            gboolean    year_first,
            int         parts[3])
{
  const char *p = year_first ? read_year (text, &parts[0]) : ridge_plain_read_digits (text, 1, 2, &parts[0]);
  char        mark = p != NULL ? *p : '\0';

  if (mark == '\0' || strchr (marks, mark) == NULL)
    return FALSE;

  p += 1 + (mark == '.' && p[1] == ' ');
  p = ridge_plain_read_digits (p, 1, 2, &parts[1]);
  if (p == NULL || *p != mark)
    return FALSE;

  p += 1 + (mark == '.' && p[1] == ' ');
  p = year_first ? ridge_plain_read_digits (p, 1, 2, &parts[2]) : read_year (p, &parts[2]);
  /* So Hungarians write it. */
  if (p != NULL && year_first && mark == '.' && *p == '.')
    p++;

  return p != NULL && *p == '\0';
}

/* Points and slashes behind two digits are never a year's. */
static RidgeDay
parse_year_first (const char *text)
{
  gboolean is_short = strspn (text, "0123456789") == 2;
  int      parts[3];

  return read_parts (text, is_short ? "-" : "/.-", TRUE, parts) ? ridge_day_new (parts[0], parts[1], parts[2]) : RIDGE_DAY_NONE;
}

/* What stands between the parts of a day with a name. */
static const char *
skip_between (const char *p)
{
  static const char *const words[] = { "of ", "de " };

  p += strspn (p, " ");
  if (*p != '\0' && strchr ("-/,", *p) != NULL)
    p++;
  p += strspn (p, " ");
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i]))
      return p + strlen (words[i]);

  return p;
}

static const char *
skip_ordinal (const char *p)
{
  static const char *const ends[] = { "st", "nd", "rd", "th", "er", "." };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_prefix (p, ends[i]) && !g_ascii_isalpha (p[strlen (ends[i])]))
      return p + strlen (ends[i]);

  return p;
}

static const char *
read_mday (const char *p,
           int        *mday)
{
  p = p != NULL ? ridge_plain_read_digits (p, 1, 2, mday) : NULL;
  return p != NULL ? skip_ordinal (p) : NULL;
}

/* "1 April 2016", "April 1, 2016", "2016-Apr-01" */
static RidgeDay
parse_named (const char *text)
{
  int         year = 0, month = 0, mday = 0;
  const char *p = ridge_day_names_match_month (text, &month);

  if (p != NULL)
    {
      p = read_mday (skip_between (p), &mday);
      p = p != NULL && skip_between (p) != p ? read_year (skip_between (p), &year) : NULL;
    }
  else if (strspn (text, "0123456789") == 4)
    {
      p = read_year (text, &year);
      p = ridge_day_names_match_month (skip_between (p), &month);
      p = p != NULL ? read_mday (skip_between (p), &mday) : NULL;
    }
  else
    {
      p = read_mday (text, &mday);
      p = p != NULL ? ridge_day_names_match_month (skip_between (p), &month) : NULL;
      p = p != NULL ? read_year (skip_between (p), &year) : NULL;
    }

  return p != NULL && *p == '\0' ? ridge_day_new (year, month, mday) : RIDGE_DAY_NONE;
}

/**
 * ridge_day_forms_has_letters:
 *
 * Returns: whether a name may be in it
 */
gboolean
ridge_day_forms_has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * ridge_day_forms_parse:
 * @text: a folded text
 * @format: how days are written
 *
 * Returns: the day, or %RIDGE_DAY_NONE when it is not written so or does not exist
 */
RidgeDay
ridge_day_forms_parse (const char      *text,
                       RidgeDateFormat  format)
{
  int parts[3];

  switch (format)
    {
    case RIDGE_DATE_ISO:
      return parse_iso (text);
    case RIDGE_DATE_MONTH:
      return ridge_day_forms_has_letters (text) ? parse_month_name (text) : parse_month_number (text);
    case RIDGE_DATE_QUARTER:
      return parse_quarter (text);
    case RIDGE_DATE_WEEK:
      return parse_week (text, FALSE);
    case RIDGE_DATE_COMPACT:
      return parse_compact (text);
    case RIDGE_DATE_YEAR_FIRST:
      return parse_year_first (text);
    case RIDGE_DATE_DAY_FIRST:
      return read_parts (text, "./-", FALSE, parts) ? ridge_day_new (parts[2], parts[1], parts[0]) : RIDGE_DAY_NONE;
    case RIDGE_DATE_MONTH_FIRST:
      return read_parts (text, "/-", FALSE, parts) ? ridge_day_new (parts[2], parts[0], parts[1]) : RIDGE_DAY_NONE;
    case RIDGE_DATE_NAMED:
      return ridge_day_forms_has_letters (text) ? parse_named (text) : RIDGE_DAY_NONE;
    case RIDGE_DATE_SERIAL:
      return parse_serial (text);
    case RIDGE_DATE_YEAR:
      return parse_year (text);
    case RIDGE_DATE_NONE:
    case RIDGE_N_DATE_FORMATS:
    default:
      return RIDGE_DAY_NONE;
    }
}
