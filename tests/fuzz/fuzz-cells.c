/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "base/ridge-number.h"
#include "exchange/ridge-csv-cell.h"
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
  double           value;

  if (ridge_number_parse (text, &value))
    check_number (value);
  if (ridge_number_parse_local (text, &value))
    check_number (value);
  if (ridge_day_parse (text) != RIDGE_DAY_NONE)
    check_day (ridge_day_parse (text));

  /* The cells of a file are UTF-8. */
  if (!g_utf8_validate (text, -1, NULL))
    return 0;

  ridge_cell_is_missing (text);
  for (RidgeNumberFormat format = 0; format < RIDGE_N_NUMBER_FORMATS; format++)
    if (ridge_cell_parse_number (text, format, &value))
      check_number (value);
  for (RidgeDateFormat format = 0; format < RIDGE_N_DATE_FORMATS; format++)
    if (ridge_cell_parse_day (text, format) != RIDGE_DAY_NONE)
      check_day (ridge_cell_parse_day (text, format));

  return 0;
}
