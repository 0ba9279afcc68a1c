/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-csv-cell.h"

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean    point, comma;
    double      as_point, as_comma;
  } cases[] = {
    { "1", TRUE, TRUE, 1, 1 },
    { "-1.5", TRUE, FALSE, -1.5, 0 },
    { "-1,5", FALSE, TRUE, 0, -1.5 },
    { "1,234", TRUE, TRUE, 1234, 1.234 },
    { "1.234", TRUE, TRUE, 1.234, 1234 },
    { "0.123", TRUE, FALSE, 0.123, 0 },
    { "1,234,567.8", TRUE, FALSE, 1234567.8, 0 },
    { "1.234.567,8", FALSE, TRUE, 0, 1234567.8 },
    { "12345,678", FALSE, TRUE, 0, 12345.678 },
    { "1,23,456", FALSE, FALSE, 0, 0 },
    { "1 234 567", TRUE, TRUE, 1234567, 1234567 },
    { "1'234.5", TRUE, FALSE, 1234.5, 0 },
    { "1\u202f234", TRUE, TRUE, 1234, 1234 },
    { "\u22127", TRUE, TRUE, -7, -7 },
    { "+7", TRUE, TRUE, 7, 7 },
    { "€ 12.50", TRUE, FALSE, 12.5, 0 },
    { "12 %", TRUE, TRUE, 12, 12 },
    { "12 EUR", TRUE, TRUE, 12, 12 },
    { "1e3", TRUE, TRUE, 1000, 1000 },
    { "", FALSE, FALSE, 0, 0 },
    { "-", FALSE, FALSE, 0, 0 },
    { "1.2.3", FALSE, FALSE, 0, 0 },
    { "0x10", FALSE, FALSE, 0, 0 },
    { "inf", FALSE, FALSE, 0, 0 },
    { "1e999", FALSE, FALSE, 0, 0 },
    { "twelve", FALSE, FALSE, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 0;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (ridge_cell_parse_number (cases[i].text, RIDGE_NUMBER_POINT, &value), ==, cases[i].point);
      if (cases[i].point)
        g_assert_cmpfloat_with_epsilon (value, cases[i].as_point, 1e-9);
      g_assert_cmpint (ridge_cell_parse_number (cases[i].text, RIDGE_NUMBER_COMMA, &value), ==, cases[i].comma);
      if (cases[i].comma)
        g_assert_cmpfloat_with_epsilon (value, cases[i].as_comma, 1e-9);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char     *text;
    RidgeDateFormat format;
    const char     *iso;
  } cases[] = {
    { "2016-04-01", RIDGE_DATE_ISO, "2016-04-01" },
    { "2016-04-01T12:30:00Z", RIDGE_DATE_ISO, "2016-04-01" },
    { "2016-04-01 12:30", RIDGE_DATE_ISO, "2016-04-01" },
    { "2016-04-011", RIDGE_DATE_ISO, NULL },
    { "2016-02-29", RIDGE_DATE_ISO, "2016-02-29" },
    { "2015-02-29", RIDGE_DATE_ISO, NULL },
    { "2016-04", RIDGE_DATE_MONTH, "2016-04-01" },
    { "2016-13", RIDGE_DATE_MONTH, NULL },
    { "2016-Q2", RIDGE_DATE_QUARTER, "2016-04-01" },
    { "2016Q4", RIDGE_DATE_QUARTER, "2016-10-01" },
    { "Q1 2016", RIDGE_DATE_QUARTER, "2016-01-01" },
    { "Q5 2016", RIDGE_DATE_QUARTER, NULL },
    { "20160401", RIDGE_DATE_COMPACT, "2016-04-01" },
    { "20161301", RIDGE_DATE_COMPACT, NULL },
    { "2016/4/1", RIDGE_DATE_YEAR_FIRST, "2016-04-01" },
    { "1.4.2016", RIDGE_DATE_DAY_FIRST, "2016-04-01" },
    { "13/04/2016", RIDGE_DATE_DAY_FIRST, "2016-04-13" },
    { "13/04/2016", RIDGE_DATE_MONTH_FIRST, NULL },
    { "04/13/2016", RIDGE_DATE_MONTH_FIRST, "2016-04-13" },
    { "4/1-2016", RIDGE_DATE_MONTH_FIRST, NULL },
    { "1/4/16", RIDGE_DATE_DAY_FIRST, NULL },
    { "2016", RIDGE_DATE_YEAR, "2016-01-01" },
    { "16", RIDGE_DATE_YEAR, NULL },
    { "", RIDGE_DATE_ISO, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RidgeDay         day = ridge_cell_parse_day (cases[i].text, cases[i].format);
      g_autofree char *iso = day != RIDGE_DAY_NONE ? ridge_day_to_iso (day) : NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

/* What is expected is itself written as expected. */
static void
test_examples (void)
{
  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    g_assert_cmpint (ridge_cell_parse_day (ridge_date_format_example (format), format), !=, RIDGE_DAY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/cells/numbers", test_numbers);
  g_test_add_func ("/exchange/cells/days", test_days);
  g_test_add_func ("/exchange/cells/examples", test_examples);

  return g_test_run ();
}
