/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"

G_BEGIN_DECLS

/**
 * RidgeDateFormat:
 *
 * How the days of a column are written. What names a month, a quarter or a year
 * stands for its first day.
 */
typedef enum
{
  RIDGE_DATE_NONE,
  RIDGE_DATE_ISO,         /* 2016-04-01, also with a time behind it */
  RIDGE_DATE_MONTH,       /* 2016-04 */
  RIDGE_DATE_QUARTER,     /* 2016-Q2, 2016 Q2, Q2 2016 */
  RIDGE_DATE_COMPACT,     /* 20160401 */
  RIDGE_DATE_YEAR_FIRST,  /* 2016/4/1 */
  RIDGE_DATE_DAY_FIRST,   /* 1.4.2016, 1/4/2016 */
  RIDGE_DATE_MONTH_FIRST, /* 4/1/2016 */
  RIDGE_DATE_YEAR,        /* 2016 */
  RIDGE_N_DATE_FORMATS
} RidgeDateFormat;

/**
 * RidgeNumberFormat:
 *
 * How the numbers of a column are written.
 */
typedef enum
{
  RIDGE_NUMBER_POINT,   /* 1,234.5 */
  RIDGE_NUMBER_COMMA,   /* 1.234,5 */
  RIDGE_N_NUMBER_FORMATS
} RidgeNumberFormat;

RidgeDay    ridge_cell_parse_day (const char     *text,
                                  RidgeDateFormat format);
gboolean    ridge_cell_parse_number (const char       *text,
                                     RidgeNumberFormat format,
                                     double           *value);
gboolean    ridge_cell_is_missing (const char *text);
const char *ridge_date_format_example (RidgeDateFormat format);

G_END_DECLS
