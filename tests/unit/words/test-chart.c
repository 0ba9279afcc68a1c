/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts in words: what the rules are, and what a value is part of. */

#include <math.h>

#include "stats/ridge-compare.h"
#include "words/ridge-words.h"

/* Every set says all of its rules; how many in a row, never the number of a rule. */
static void
test_rule_sets (void)
{
  static const struct
  {
    RidgeXmrRuleSets set;
    const char      *meaning;
  } cases[] = {
    { RIDGE_XMR_RULE_SETS_WHEELER,
      "A signal is: outside the limits; 8 in a row on one side of the mean; 3 of 4 nearer a limit than the mean." },
    { RIDGE_XMR_RULE_SETS_NHS,
      "A signal is: outside the limits; 7 in a row on one side of the mean; 7 in a row rising or falling; 2 of 3 close to a limit." },
    { RIDGE_XMR_RULE_SETS_WECO,
      "A signal is: outside the limits; 2 of 3 close to a limit; 4 of 5 well off the mean on one side; "
      "8 in a row on one side of the mean." },
    { RIDGE_XMR_RULE_SETS_NELSON,
      "A signal is: outside the limits; 9 in a row on one side of the mean; 6 in a row rising or falling; "
      "14 in a row going up and down by turns; 2 of 3 close to a limit; 4 of 5 well off the mean on one side; "
      "15 in a row close to the mean; 8 in a row away from the mean, on both sides." },
    { RIDGE_XMR_RULE_SETS_PUMP,
      "A signal is: outside the limits; 8 in a row on one side of the mean; 3 of 4 nearer a limit than the mean." },
    { RIDGE_XMR_RULE_SETS_ANHOEJ,
      "A signal is: a run on one side of the mean so long, or so few crossings of it, as chance seldom makes." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *meaning = ridge_words_rule_set_meaning (cases[i].set);

      g_assert_cmpstr (meaning, ==, cases[i].meaning);
    }
}

/* Twelve that go up and down around 10, then eight above it; all are known to be one run with the eighth. */
static void
test_dates_of_a_run (void)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  double x[20];
  RidgeDay days[20];
  g_autoptr (RidgeXmr) xmr = NULL;
  g_autofree char *inside = NULL;
  g_autofree char *before = NULL;
  RidgeReading reading = {
    .x = x, .days = days, .n = 20, .rules = RIDGE_XMR_RULE_SETS_WHEELER, .target = NAN, .low = NAN, .high = NAN,
    .unit = "", .decimals = 1, .today = ridge_day_new (2026, 2, 1),
  };

  for (int i = 0; i < 20; i++)
    {
      x[i] = i >= 12 ? 11.5 : i % 2 == 0 ? 11 : 9;
      days[i] = ridge_day_new (2026, 1, 1 + i);
    }
  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = 12 };
  options.rule_sets = RIDGE_XMR_RULE_SETS_WHEELER;
  xmr = ridge_xmr_compute (x, 20, &options, NULL);
  reading.xmr = xmr;

  inside = ridge_words_point (&reading, 14);
  g_assert_cmpstr (inside, ==, "15 Jan: 11.5; one of 8 or more in a row above the mean, since 13 Jan, known on 20 Jan");
  before = ridge_words_point (&reading, 11);
  g_assert_cmpstr (before, ==, "12 Jan: 9.0");
}

static char *
read_series (double        *x,
             RidgeDay      *days,
             guint          n,
             double         target,
             RidgeDirection direction,
             char         **headline)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeReading reading = {
    .x = x, .days = days, .n = n, .rules = RIDGE_XMR_RULE_SETS_WHEELER, .target = target, .low = NAN, .high = NAN,
    .unit = "", .decimals = 1, .direction = direction, .today = ridge_day_new (2026, 11, 21),
  };

  options.noise = ridge_noise_of_decimals (1);
  xmr = ridge_xmr_compute (x, n, &options, NULL);
  reading.xmr = xmr;
  *headline = ridge_words_headline (&reading);

  return ridge_words_reading (&reading);
}

/* One clean shift on 13 April: what is near the lower limit began there, whatever
 * January was near to. */
static void
test_since (void)
{
  double x[] = { 12.4, 11.9, 12.8, 13.1, 12.2, 12.6, 11.7, 12.9, 13.4, 12.0, 12.3, 11.8,
                 12.7, 12.5, 9.8, 9.6, 10.1, 9.9, 9.4, 10.0, 9.7, 9.5, NAN, 9.9 };
  RidgeDay days[G_N_ELEMENTS (x)];
  g_autofree char *headline = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    days[i] = ridge_day_new (2026, 1, 5) + 7 * i;
  text = read_series (x, days, G_N_ELEMENTS (x), NAN, RIDGE_DIRECTION_LOWER, &headline);
  g_assert_cmpstr (headline, ==, "A signal, for the better.");
  g_assert_cmpstr (text, ==, "3 of 4 values in a row are near the lower limit, since 13 Apr.");
}

/* One number over and over is said to be one, and what it is to its target. */
static void
test_constant (void)
{
  static const struct
  {
    double      target;
    const char *text;
  } cases[] = {
    { NAN, "All 12 values are the same: 0.3." },
    { 0.3, "All 12 values are the same: 0.3. Each of them meets the target of 0.3." },
    { 0.2, "All 12 values are the same: 0.3. The process as it is meets the target of 0.2." },
    { 0.4, "All 12 values are the same: 0.3. The target of 0.4 is out of reach without a change to the process." },
  };
  double x[12];
  RidgeDay days[12];

  for (guint i = 0; i < 12; i++)
    {
      x[i] = i == 3 ? 0.1 + 0.2 : 0.3;
      days[i] = ridge_day_new (2025, 1 + i, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *headline = NULL;
      g_autofree char *text = read_series (x, days, 12, cases[i].target, RIDGE_DIRECTION_HIGHER, &headline);

      g_assert_cmpstr (headline, ==, "No variation.");
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Days are kept for values to come; only those that have one plan anything. */
static void
test_planned (void)
{
  double x[] = { NAN, 1000, NAN, 12.5 };
  RidgeDay days[4];
  g_autofree char *two = NULL;
  g_autofree char *one = NULL;
  g_autofree char *none = NULL;
  RidgeReading reading = {
    .x = x, .days = days, .n_planned = 4, .rules = RIDGE_XMR_RULE_SETS_WHEELER, .target = NAN, .low = NAN, .high = NAN,
    .unit = "", .decimals = 1, .today = ridge_day_new (2026, 2, 1),
  };

  for (int i = 0; i < 4; i++)
    days[i] = ridge_day_new (2026, 3, 1 + i);

  two = ridge_words_reading (&reading);
  g_assert_cmpstr (two, ==, "2 values are planned and do not count yet, the first: 1000.0 on 2 Mar.");
  x[1] = NAN;
  one = ridge_words_reading (&reading);
  g_assert_cmpstr (one, ==, "1 value is planned and does not count yet: 12.5 on 4 Mar.");
  x[3] = NAN;
  none = ridge_words_reading (&reading);
  g_assert_cmpstr (none, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/chart/rule-sets", test_rule_sets);
  g_test_add_func ("/words/chart/dates-of-a-run", test_dates_of_a_run);
  g_test_add_func ("/words/chart/since", test_since);
  g_test_add_func ("/words/chart/constant", test_constant);
  g_test_add_func ("/words/chart/planned", test_planned);

  return g_test_run ();
}
