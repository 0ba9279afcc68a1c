/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-span.h"
#include "exchange/ridge-relative-day.h"

static void
test_tokens (void)
{
  /* A Saturday; quarters begin in January, check-ins are on Mondays. */
  const RidgeAnchors anchors = { ridge_day_new (2026, 11, 21), 1, 1 };
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "today", "2026-11-21" },
    { "today-3d", "2026-11-18" },
    { "today+2w", "2026-12-05" },
    { "today-1m", "2026-10-21" },
    { "week", "2026-11-16" },
    { "week-3", "2026-10-26" },
    { "week.end", "2026-11-22" },
    { "month", "2026-11-01" },
    { "month-1.end", "2026-10-31" },
    { "month-9.end", "2026-02-28" },
    { "quarter", "2026-10-01" },
    { "quarter.end", "2026-12-31" },
    { "quarter-1", "2026-07-01" },
    { "quarter+1.end", "2027-03-31" },
    { "quarter+4w", "2026-10-29" },
    { "quarter-1+3w", "2026-07-22" },
    { "quarter.end-2w", "2026-12-17" },
    { "year", "2026-01-01" },
    { "year-1.end", "2025-12-31" },
    { "2016-02-29", "2016-02-29" },
    { "2015-02-29", NULL },
    { "yesterday", NULL },
    { "week-", NULL },
    { "week-3x", NULL },
    { "week.end+3", NULL },
    { "quarter end", NULL },
    { "week-1000", "2007-09-17" },
    { "week-1001", NULL },
    { "year+99999", NULL },
    { "month-99999.end+3d", NULL },
    { "today+99999999999m", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RidgeDay         day = ridge_relative_day_parse (cases[i].text, &anchors);
      g_autofree char *iso = day != RIDGE_DAY_NONE ? ridge_day_to_iso (day) : NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_names (void)
{
  const RidgeAnchors calendar = { ridge_day_new (2026, 11, 21), 1, 1 };
  const RidgeAnchors fiscal = { ridge_day_new (2027, 1, 1), 3, 1 };
  g_autofree char   *quarter = ridge_relative_name_parse ("@quarter-1", &calendar);
  g_autofree char   *year = ridge_relative_name_parse ("@year", &calendar);
  g_autofree char   *text = ridge_relative_name_parse ("Season", &calendar);
  g_autofree char   *last = ridge_relative_name_parse ("@quarter", &fiscal);

  g_assert_cmpstr (quarter, ==, "Q3 2026");
  g_assert_cmpstr (year, ==, "2026");
  g_assert_cmpstr (text, ==, "Season");
  g_assert_cmpstr (last, ==, "Q4 2027");
}

/* Every day of five years, leap days among them, lies in the middle month of its
 * quarter, so that between 28 and 62 days of it have gone by. */
static void
test_mid_quarter (void)
{
  RidgeDay end = ridge_day_new (2029, 1, 1);

  for (RidgeDay today = ridge_day_new (2024, 1, 1); today < end; today++)
    {
      int       fiscal_month = ridge_mid_quarter_fiscal_month (today);
      RidgeSpan quarter = ridge_span_at (today, RIDGE_SPAN_QUARTER, fiscal_month);

      g_assert_true (fiscal_month == 1 || fiscal_month == 11 || fiscal_month == 12);
      g_assert_cmpint (today - quarter.starts, >=, 28);
      g_assert_cmpint (today - quarter.starts, <=, 61);
      g_assert_cmpint (quarter.ends - today, >=, 28);
    }
}

/* What the quarter of a sample is called in each month: nearly as calendars call it. */
static void
test_quarter_names (void)
{
  static const char *const names[] = {
    "Q1 2027", "Q1 2027", "Q2 2027", "Q2 2027", "Q2 2027", "Q3 2027", "Q3 2027", "Q3 2027", "Q4 2027", "Q4 2027", "Q4 2027", "Q1 2028",
  };

  for (int month = 1; month <= 12; month++)
    {
      RidgeAnchors     anchors = { ridge_day_new (2027, month, 20), 0, 1 };
      g_autofree char *name = NULL;

      anchors.fiscal_month = ridge_mid_quarter_fiscal_month (anchors.today);
      name = ridge_relative_name_parse ("@quarter", &anchors);
      g_assert_cmpstr (name, ==, names[month - 1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/relative-day/tokens", test_tokens);
  g_test_add_func ("/exchange/relative-day/names", test_names);
  g_test_add_func ("/exchange/relative-day/mid-quarter", test_mid_quarter);
  g_test_add_func ("/exchange/relative-day/quarter-names", test_quarter_names);

  return g_test_run ();
}
