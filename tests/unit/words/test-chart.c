/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts in words: what the rules are, and what a value is part of. */

#include <math.h>

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/chart/rule-sets", test_rule_sets);
  g_test_add_func ("/words/chart/dates-of-a-run", test_dates_of_a_run);

  return g_test_run ();
}
