/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-csv-cell.h"

#include <string.h>

#include "base/ridge-number.h"

/* What engines and people write where there is no value. */
static const char *const missing[] = { "", "NA", "N/A", "#N/A", "NaN", "null", "-", "\u2013", "\u2014", "inf", "-inf", "Infinity", "-Infinity" };

/* What may stand around a number without being part of it. */
static const char *const decorations[] = { "%", "€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF" };

/**
 * ridge_cell_is_missing:
 * @text: the text of a cell
 *
 * Whether the cell says that there is no value.
 */
gboolean
ridge_cell_is_missing (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (missing); i++)
    if (g_ascii_strcasecmp (text, missing[i]) == 0)
      return TRUE;

  return FALSE;
}

static const char *
read_digits (const char *text,
             int         least,
             int         most,
             int        *number)
{
  int n = 0;

  *number = 0;
  while (n < most && g_ascii_isdigit (text[n]))
    *number = *number * 10 + text[n++] - '0';

  return n >= least ? text + n : NULL;
}

static RidgeDay
parse_iso (const char *text)
{
  g_autofree char *day = NULL;

  if (strlen (text) > 10 && text[10] != 'T' && text[10] != ' ')
    return RIDGE_DAY_NONE;

  day = g_strndup (text, 10);
  return ridge_day_parse (day);
}

static RidgeDay
parse_month (const char *text)
{
  int         year, month;
  const char *p = read_digits (text, 4, 4, &year);

  if (p == NULL || (*p != '-' && *p != '/'))
    return RIDGE_DAY_NONE;
  p = read_digits (p + 1, 1, 2, &month);

  return p != NULL && *p == '\0' ? ridge_day_new (year, month, 1) : RIDGE_DAY_NONE;
}

static RidgeDay
parse_quarter (const char *text)
{
  int         year, quarter;
  const char *p;

  if (*text == 'Q' || *text == 'q')
    {
      p = read_digits (text + 1, 1, 1, &quarter);
      p = p != NULL && strchr (" -/", *p) != NULL && *p != '\0' ? read_digits (p + 1, 4, 4, &year) : NULL;
    }
  else
    {
      p = read_digits (text, 4, 4, &year);
      p = p != NULL && *p != '\0' && strchr (" -/", *p) != NULL ? p + 1 : p;
      p = p != NULL && (*p == 'Q' || *p == 'q') ? read_digits (p + 1, 1, 1, &quarter) : NULL;
    }

  if (p == NULL || *p != '\0' || quarter < 1 || quarter > 4)
    return RIDGE_DAY_NONE;

  return ridge_day_new (year, quarter * 3 - 2, 1);
}

static RidgeDay
parse_compact (const char *text)
{
  int         number;
  const char *p = read_digits (text, 8, 8, &number);

  if (p == NULL || *p != '\0')
    return RIDGE_DAY_NONE;

  return ridge_day_new (number / 10000, number / 100 % 100, number % 100);
}

static RidgeDay
parse_year (const char *text)
{
  int         year;
  const char *p = read_digits (text, 4, 4, &year);

  return p != NULL && *p == '\0' ? ridge_day_new (year, 1, 1) : RIDGE_DAY_NONE;
}

/* Three numbers with the same mark between them. */
static gboolean
read_parts (const char *text,
            const char *marks,
            int         first_digits,
            int         last_digits,
            int         parts[3])
{
  const char *p = read_digits (text, first_digits == 4 ? 4 : 1, first_digits, &parts[0]);
  char        mark = p != NULL ? *p : '\0';

  if (mark == '\0' || strchr (marks, mark) == NULL)
    return FALSE;

  p = read_digits (p + 1, 1, 2, &parts[1]);
  if (p == NULL || *p != mark)
    return FALSE;

  p = read_digits (p + 1, last_digits == 4 ? 4 : 1, last_digits, &parts[2]);

  return p != NULL && *p == '\0';
}

/**
 * ridge_cell_parse_day:
 * @text: the text of a cell
 * @format: how days are written
 *
 * Returns: the day, or RIDGE_DAY_NONE when it is not written so or does not exist
 */
RidgeDay
ridge_cell_parse_day (const char     *text,
                      RidgeDateFormat format)
{
  int parts[3];

  switch (format)
    {
    case RIDGE_DATE_ISO:
      return parse_iso (text);
    case RIDGE_DATE_MONTH:
      return parse_month (text);
    case RIDGE_DATE_QUARTER:
      return parse_quarter (text);
    case RIDGE_DATE_COMPACT:
      return parse_compact (text);
    case RIDGE_DATE_YEAR:
      return parse_year (text);
    case RIDGE_DATE_YEAR_FIRST:
      return read_parts (text, "/.-", 4, 2, parts) ? ridge_day_new (parts[0], parts[1], parts[2]) : RIDGE_DAY_NONE;
    case RIDGE_DATE_DAY_FIRST:
      return read_parts (text, "./-", 2, 4, parts) ? ridge_day_new (parts[2], parts[1], parts[0]) : RIDGE_DAY_NONE;
    case RIDGE_DATE_MONTH_FIRST:
      return read_parts (text, "/-", 2, 4, parts) ? ridge_day_new (parts[2], parts[0], parts[1]) : RIDGE_DAY_NONE;
    case RIDGE_DATE_NONE:
    case RIDGE_N_DATE_FORMATS:
    default:
      return RIDGE_DAY_NONE;
    }
}

/**
 * ridge_date_format_example:
 * @format: how days are written
 *
 * Returns: the first of April 2016 written so, to say what is expected
 */
const char *
ridge_date_format_example (RidgeDateFormat format)
{
  static const char *const examples[RIDGE_N_DATE_FORMATS] = {
    [RIDGE_DATE_NONE] = "2016-04-01",
    [RIDGE_DATE_ISO] = "2016-04-01",
    [RIDGE_DATE_MONTH] = "2016-04",
    [RIDGE_DATE_QUARTER] = "2016-Q2",
    [RIDGE_DATE_COMPACT] = "20160401",
    [RIDGE_DATE_YEAR_FIRST] = "2016/4/1",
    [RIDGE_DATE_DAY_FIRST] = "01.04.2016",
    [RIDGE_DATE_MONTH_FIRST] = "04/01/2016",
    [RIDGE_DATE_YEAR] = "2016",
  };

  return examples[format];
}

static char *
strip_decorations (const char *text)
{
  char *stripped = g_strstrip (g_strdup (text));

  for (gsize i = 0; i < G_N_ELEMENTS (decorations); i++)
    {
      gsize length = strlen (decorations[i]);

      if (g_str_has_prefix (stripped, decorations[i]))
        memmove (stripped, stripped + length, strlen (stripped + length) + 1);
      else if (g_str_has_suffix (stripped, decorations[i]))
        stripped[strlen (stripped) - length] = '\0';
      g_strstrip (stripped);
    }

  return stripped;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x202f || c == '\'' || c == 0x2019;
}

/* Whether three digits and no more follow, and one to three came before the
 * first group that do not begin with a zero: "0,123" is not grouped. */
static gboolean
is_group (const char    *after,
          const GString *before,
          gboolean       grouped)
{
  const char *digits = before->str + strspn (before->str, "+-");
  gsize       n_before = strspn (digits, "0123456789");
  int         number;

  return n_before > 0 && (grouped || n_before <= 3) && *digits != '0' &&
         read_digits (after, 3, 4, &number) == after + 3;
}

/**
 * ridge_cell_parse_number:
 * @text: the text of a cell
 * @format: how numbers are written
 * @value: (out): the number
 *
 * Reads a number of a file: grouped or not, with either minus sign, with a
 * percent sign or a currency around. Grouping marks must stand between groups
 * of three digits.
 *
 * Returns: whether it is one
 */
gboolean
ridge_cell_parse_number (const char       *text,
                         RidgeNumberFormat format,
                         double           *value)
{
  g_autofree char *stripped = strip_decorations (text);
  g_autoptr (GString) plain = g_string_new (NULL);
  char     mark = format == RIDGE_NUMBER_POINT ? '.' : ',';
  char     group = format == RIDGE_NUMBER_POINT ? ',' : '.';
  gboolean after_mark = FALSE, grouped = FALSE;

  for (const char *p = stripped; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2212)
        {
          g_string_append_c (plain, '-');
        }
      else if (c == (gunichar) mark)
        {
          if (after_mark)
            return FALSE;
          after_mark = TRUE;
          g_string_append_c (plain, '.');
        }
      else if (c == (gunichar) group || is_space (c))
        {
          if (after_mark || !is_group (g_utf8_next_char (p), plain, grouped))
            return FALSE;
          grouped = TRUE;
        }
      else
        {
          g_string_append_unichar (plain, c);
        }
    }

  return ridge_number_parse (plain->str, value);
}
