/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart says in words, each sentence literally. */

#include <math.h>

#include "words/ridge-words.h"

/* Six that go up and down around 10, the last of them above it; mean moving range 2: limits at 4.68 and 15.32;
 * then what comes. */
typedef struct
{
  double         later[8];
  gsize          n_later;
  RidgeDirection direction;
  double         target;
  const char    *headline;
  const char    *reading;
} ReadingCase;

static const ReadingCase readings[] = {
  { { 0 }, 0, RIDGE_DIRECTION_HIGHER, NAN, "Routine variation.",
    "Values from 4.7 to 15.3 are routine here. The limits are provisional: they rest on 6 values." },
  { { 17 }, 1, RIDGE_DIRECTION_HIGHER, 12, "A signal, for the better.",
    "The latest value, 17.0, is above the upper limit (7 Jan). While there are signals, nothing can be promised about the target of 12.0." },
  { { 17 }, 1, RIDGE_DIRECTION_LOWER, NAN, "A signal, for the worse.", "The latest value, 17.0, is above the upper limit (7 Jan)." },
  { { 3 }, 1, RIDGE_DIRECTION_HIGHER, NAN, "A signal, for the worse.", "The latest value, 3.0, is below the lower limit (7 Jan)." },
  { { 3 }, 1, RIDGE_DIRECTION_INSIDE, 5, "A signal: something changed.", "The latest value, 3.0, is below the lower limit (7 Jan)." },
  { { 12, 12, 12, 12, 12, 12, 12, 12 }, 8, RIDGE_DIRECTION_HIGHER, NAN, "A signal, for the better.",
    "The last 9 values run above the mean, since 6 Jan." },
  { { 10 }, 1, RIDGE_DIRECTION_HIGHER, 20, "Routine variation.",
    "Values from 4.7 to 15.3 are routine here. The limits are provisional: they rest on 6 values. "
    "The target of 20.0 is out of reach without a change to the process." },
  { { 10 }, 1, RIDGE_DIRECTION_LOWER, 20, "Routine variation.",
    "Values from 4.7 to 15.3 are routine here. The limits are provisional: they rest on 6 values. "
    "The process as it is meets the target of 20.0." },
  { { 10 }, 1, RIDGE_DIRECTION_HIGHER, 12, "Routine variation.",
    "Values from 4.7 to 15.3 are routine here. The limits are provisional: they rest on 6 values. "
    "The target of 12.0 lies inside the limits: whether a value meets it is chance." },
};

static void
test_readings (void)
{
  static const double calm[] = { 9, 11, 9, 11, 9, 11 };

  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      const ReadingCase *one = &readings[i];
      gsize n = G_N_ELEMENTS (calm) + one->n_later;
      RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
      RidgeDay days[16];
      double x[16];
      g_autoptr (RidgeXmr) xmr = NULL;
      g_autofree char *headline = NULL;
      g_autofree char *text = NULL;
      RidgeReading reading = {
        .x = x, .days = days, .n = n, .rules = RIDGE_XMR_RULE_SETS_WHEELER, .direction = one->direction,
        .target = one->target, .low = NAN, .high = NAN, .unit = "", .decimals = 1, .today = ridge_day_new (2026, 2, 1),
      };

      for (gsize row = 0; row < n; row++)
        {
          x[row] = row < G_N_ELEMENTS (calm) ? calm[row] : one->later[row - G_N_ELEMENTS (calm)];
          days[row] = ridge_day_new (2026, 1, 1) + (int) row;
        }
      options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = G_N_ELEMENTS (calm) };
      xmr = ridge_xmr_compute (x, n, &options, NULL);
      reading.xmr = xmr;
      headline = ridge_words_headline (&reading);
      text = ridge_words_reading (&reading);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (headline, ==, one->headline);
      g_assert_cmpstr (text, ==, one->reading);
    }
}

static void
test_nothing_to_read (void)
{
  RidgeReading reading = { .rules = RIDGE_XMR_RULE_SETS_WHEELER, .target = NAN, .low = NAN, .high = NAN, .unit = "" };
  g_autofree char *headline = ridge_words_headline (&reading);
  g_autofree char *text = ridge_words_reading (&reading);

  g_assert_cmpstr (headline, ==, "No values yet.");
  g_assert_cmpstr (text, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/readings/cases", test_readings);
  g_test_add_func ("/words/readings/nothing", test_nothing_to_read);

  return g_test_run ();
}
