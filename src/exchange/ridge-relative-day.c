/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-relative-day.h"

#include <stdlib.h>
#include <string.h>

#include "base/ridge-span.h"

/* A day in a plan file is an ISO date or told from today:
 *
 *   ANCHOR [±N] [.end] [±N (d|w|m)]
 *
 * ANCHOR is today, week (the last check-in weekday), month, quarter or year: the
 * one that holds today. ±N is so many later or earlier, .end its last instead of
 * its first day, and the rest an offset in days, weeks or months. So "week-3" is
 * three check-in days before the last, "quarter-1.end" the last day of the quarter
 * before this and "quarter+2w" two weeks into it. */

/* A thousand years from now are still days. */
#define FARTHEST 1000

typedef enum
{
  ANCHOR_TODAY,
  ANCHOR_WEEK,
  ANCHOR_MONTH,
  ANCHOR_QUARTER,
  ANCHOR_YEAR,
  N_ANCHORS
} Anchor;

static const char *const anchor_names[N_ANCHORS] = { "today", "week", "month", "quarter", "year" };

/**
 * ridge_mid_quarter_fiscal_month:
 * @today: a day
 *
 * Returns: the month in which a fiscal year may start so that today lies in the
 *   middle month of one of its quarters: of those the one nearest to January,
 *   from November on, so that quarters and years are called nearly as usual
 */
int
ridge_mid_quarter_fiscal_month (RidgeDay today)
{
  int month;

  ridge_day_get_ymd (today, NULL, &month, NULL);

  /* The month before this one starts the quarter. */
  month = (month + 10) % 12 % 3 + 1;

  return month == 1 ? 1 : month + 9;
}

static gboolean
read_anchor (const char **text,
             Anchor      *anchor)
{
  for (Anchor i = 0; i < N_ANCHORS; i++)
    if (g_str_has_prefix (*text, anchor_names[i]))
      {
        *text += strlen (anchor_names[i]);
        *anchor = i;
        return TRUE;
      }

  return FALSE;
}

/* A signed number, if one stands here that does not lead beyond all calendars. */
static int
read_number (const char **text)
{
  char *end;
  long  number;

  if (**text != '+' && **text != '-')
    return 0;

  number = strtol (*text, &end, 10);
  if (number < -FARTHEST || number > FARTHEST)
    return 0;

  *text = end;
  return (int) number;
}

static RidgeSpan
get_span (Anchor              anchor,
          int                 n,
          const RidgeAnchors *anchors)
{
  RidgeSpan span = { anchors->today + n, anchors->today + n };
  int       days_since;

  switch (anchor)
    {
    case ANCHOR_WEEK:
      days_since = (ridge_day_get_weekday (anchors->today) - anchors->check_in_weekday + 7) % 7;
      span.starts = anchors->today - days_since + n * 7;
      span.ends = span.starts + 6;
      break;
    case ANCHOR_MONTH:
      ridge_day_get_ymd (anchors->today, NULL, NULL, &days_since);
      span.starts = ridge_day_add_months (anchors->today - days_since + 1, n);
      span.ends = ridge_day_add_months (span.starts, 1) - 1;
      break;
    case ANCHOR_QUARTER:
      span = ridge_span_at (anchors->today, RIDGE_SPAN_QUARTER, anchors->fiscal_month);
      span = ridge_span_at (ridge_day_add_months (span.starts, 3 * n), RIDGE_SPAN_QUARTER, anchors->fiscal_month);
      break;
    case ANCHOR_YEAR:
      span = ridge_span_at (anchors->today, RIDGE_SPAN_YEAR, anchors->fiscal_month);
      span = ridge_span_at (ridge_day_add_months (span.starts, 12 * n), RIDGE_SPAN_YEAR, anchors->fiscal_month);
      break;
    case ANCHOR_TODAY:
    case N_ANCHORS:
    default:
      break;
    }

  return span;
}

static gboolean
is_unit (char c)
{
  return c == 'd' || c == 'w' || c == 'm';
}

/**
 * ridge_relative_day_parse:
 * @text: an ISO date, or a day told from today
 * @anchors: what it is told from
 *
 * Returns: the day, RIDGE_DAY_NONE when it is not written so
 */
RidgeDay
ridge_relative_day_parse (const char         *text,
                          const RidgeAnchors *anchors)
{
  RidgeSpan   span;
  RidgeDay    day;
  Anchor      anchor;
  const char *rest = text;
  int         n, offset;

  if (!read_anchor (&rest, &anchor))
    return ridge_day_parse (text);

  n = read_number (&rest);
  /* "today+3w": the number belongs to the unit behind it. */
  offset = is_unit (*rest) ? n : 0;
  span = get_span (anchor, is_unit (*rest) ? 0 : n, anchors);
  day = span.starts;
  if (!is_unit (*rest) && g_str_has_prefix (rest, ".end"))
    {
      day = span.ends;
      rest += strlen (".end");
    }
  if (!is_unit (*rest))
    offset = read_number (&rest);

  if (*rest == 'm')
    day = ridge_day_add_months (day, offset);
  else
    day += offset * (*rest == 'w' ? 7 : 1);

  /* An offset has a unit, and nothing follows. */
  if (is_unit (*rest) ? rest[1] != '\0' : *rest != '\0' || offset != 0)
    return RIDGE_DAY_NONE;

  return day;
}

/**
 * ridge_relative_name_parse:
 * @text: the name of a period: "@quarter-1" or "@year", or any other text
 * @anchors: what it is told from
 *
 * Returns: (transfer full): "Q3 2026", "2026", or the text itself, where "@@" is
 *   a plain "@"
 */
char *
ridge_relative_name_parse (const char         *text,
                           const RidgeAnchors *anchors)
{
  const char *rest = text + 1;
  RidgeSpan   span;
  Anchor      anchor;
  int         year;

  if (g_str_has_prefix (text, "@@"))
    return g_strdup (rest);
  if (*text != '@' || !read_anchor (&rest, &anchor) || (anchor != ANCHOR_QUARTER && anchor != ANCHOR_YEAR))
    return g_strdup (text);

  span = get_span (anchor, read_number (&rest), anchors);
  year = ridge_span_get_fiscal_year (&span, anchors->fiscal_month);
  if (anchor == ANCHOR_YEAR)
    return g_strdup_printf ("%d", year);

  return g_strdup_printf ("Q%d %d", ridge_span_get_index (&span, RIDGE_SPAN_QUARTER, anchors->fiscal_month), year);
}
