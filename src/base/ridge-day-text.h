/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"

G_BEGIN_DECLS

/* The one reader of days that people type, paste and import. It knows no day
 * whose parts are not all there, and guesses none of them.
 *
 * A year of two digits is one of 1969 to 2068: 69 is 1969, 68 is 2068. Months
 * may be named in the user's language or in English. A time behind a day is
 * read, and left out. */

/**
 * RidgeDateFormat:
 *
 * How the days of a column are written. What names a week, a month, a quarter
 * or a year stands for its first day.
 */
typedef enum
{
  RIDGE_DATE_NONE,
  RIDGE_DATE_ISO,         /* 2016-04-01, 2016-W13-5 */
  RIDGE_DATE_MONTH,       /* 2016-04, 04.2016, Apr-16, April 2016 */
  RIDGE_DATE_QUARTER,     /* 2016-Q2, 2016 Q2, Q2 2016 */
  RIDGE_DATE_WEEK,        /* 2016-W13, W13 2016, KW 13/2016 */
  RIDGE_DATE_COMPACT,     /* 20160401 */
  RIDGE_DATE_YEAR_FIRST,  /* 2016/4/1, 16-04-01 */
  RIDGE_DATE_DAY_FIRST,   /* 1.4.2016, 1/4/16 */
  RIDGE_DATE_MONTH_FIRST, /* 4/1/2016, 4/1/16 */
  RIDGE_DATE_NAMED,       /* 1 April 2016, 1-Apr-16, April 1, 2016 */
  RIDGE_DATE_SERIAL,      /* 42461, as spreadsheets count days */
  RIDGE_DATE_YEAR,        /* 2016 */
  RIDGE_N_DATE_FORMATS
} RidgeDateFormat;

/**
 * RidgeDayOrder:
 *
 * What comes first in a day of three numbers.
 */
typedef enum
{
  RIDGE_DAY_ORDER_OPEN,
  RIDGE_DAY_ORDER_DAY_FIRST,
  RIDGE_DAY_ORDER_MONTH_FIRST,
  RIDGE_DAY_ORDER_YEAR_FIRST,
} RidgeDayOrder;

/**
 * RidgeDayText:
 *
 * What a text says about a day.
 */
typedef enum
{
  RIDGE_DAY_TEXT_NONE,       /* nothing: it is no day, or there is no such day */
  RIDGE_DAY_TEXT_EMPTY,      /* it is empty */
  RIDGE_DAY_TEXT_DAY,        /* one day */
  RIDGE_DAY_TEXT_SPAN,       /* a week, month, quarter or year, which has many */
  RIDGE_DAY_TEXT_AMBIGUOUS,  /* one day or another one */
} RidgeDayText;

RidgeDayOrder ridge_day_text_get_local_order (void);
RidgeDayText  ridge_day_text_read            (const char      *text,
                                              RidgeDayOrder    order,
                                              RidgeDay        *day,
                                              RidgeDay        *other);
RidgeDayText  ridge_day_text_read_local      (const char      *text,
                                              RidgeDay        *day);
RidgeDay      ridge_day_text_read_as         (const char      *text,
                                              RidgeDateFormat  format);
gboolean      ridge_day_text_crosses         (const char      *text,
                                              RidgeDay        *here);
const char   *ridge_date_format_get_example  (RidgeDateFormat  format);

G_END_DECLS
