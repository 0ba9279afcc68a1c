/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "base/ridge-day-text.h"
#include "base/ridge-number.h"
#include "base/ridge-number-text.h"
#include "fuzz.h"

/* A single number or day, in a file or as a person types it. */

static void
check_number (double value)
{
  g_autofree char *text = ridge_number_to_text (value);
  double           again;

  g_assert_true (isfinite (value));
  g_assert_true (ridge_number_parse (text, &again));
  g_assert_cmpmem (&value, sizeof value, &again, sizeof again);
}

static void
check_day (RidgeDay day)
{
  g_autofree char *iso = ridge_day_to_iso (day);

  g_assert_true (ridge_day_is_valid (day));
  g_assert_cmpint (ridge_day_parse (iso), ==, day);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  RidgeDay         day, other;
  double           value;

  if (ridge_number_parse (text, &value))
    check_number (value);
  if (ridge_number_text_read_local (text, NULL, &value))
    check_number (value);
  if (ridge_day_parse (text) != RIDGE_DAY_NONE)
    check_day (ridge_day_parse (text));

  ridge_number_text_is_missing (text);
  for (RidgeNumberFormat format = 0; format < RIDGE_N_NUMBER_FORMATS; format++)
    if (ridge_number_text_read (text, format, NULL, &value))
      check_number (value);
  for (RidgeDateFormat format = 0; format < RIDGE_N_DATE_FORMATS; format++)
    if (ridge_day_text_read_as (text, format) != RIDGE_DAY_NONE)
      check_day (ridge_day_text_read_as (text, format));
  if (ridge_day_text_crosses (text, &other))
    check_day (other);

  for (RidgeDayOrder order = RIDGE_DAY_ORDER_OPEN; order <= RIDGE_DAY_ORDER_YEAR_FIRST; order++)
    {
      RidgeDayText said = ridge_day_text_read (text, order, &day, &other);

      g_assert_cmpint (day != RIDGE_DAY_NONE, ==, said >= RIDGE_DAY_TEXT_DAY);
      g_assert_cmpint (other != RIDGE_DAY_NONE, ==, said == RIDGE_DAY_TEXT_AMBIGUOUS);
      if (day != RIDGE_DAY_NONE)
        check_day (day);
      if (other != RIDGE_DAY_NONE)
        check_day (other);
    }

  return 0;
}
