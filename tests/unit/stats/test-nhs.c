/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The 3 x 3 table of variation and assurance, and what surrounds it. The point
 * types themselves are checked by the cases. */

#include "stats/ridge-nhs.h"

static void
test_assurance (void)
{
  static const double x[] = { 10, 12, 10, 12, 10, 12 };
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), NULL, NULL);
  const RidgeXmrSegment *segment = &xmr->segments[0];

  /* Centre 11, mean range 2: limits 5.68 and 16.32. */
  g_assert_cmpint (ridge_nhs_assurance (segment, 17.0, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_FAIL);
  g_assert_cmpint (ridge_nhs_assurance (segment, 17.0, RIDGE_WISH_DECREASE), ==, RIDGE_NHS_ASSURANCE_PASS);
  g_assert_cmpint (ridge_nhs_assurance (segment, 5.0, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_PASS);
  g_assert_cmpint (ridge_nhs_assurance (segment, 5.0, RIDGE_WISH_DECREASE), ==, RIDGE_NHS_ASSURANCE_FAIL);
  g_assert_cmpint (ridge_nhs_assurance (segment, 11.0, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_HIT_AND_MISS);
  g_assert_cmpint (ridge_nhs_assurance (segment, segment->unpl, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_HIT_AND_MISS);
  g_assert_cmpint (ridge_nhs_assurance (segment, NAN, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_NONE);
  g_assert_cmpint (ridge_nhs_assurance (segment, 11.0, RIDGE_WISH_NEUTRAL), ==, RIDGE_NHS_ASSURANCE_NONE);
}

/* Twelve routine values and a last one that is routine, far up or far down. */
static void
evaluate (double          last,
          RidgeWish       wish,
          double          target,
          RidgeNhsStatus *status)
{
  double x[13];
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  for (guint i = 0; i < 12; i++)
    x[i] = i % 2 == 0 ? 10.0 : 12.0;
  x[12] = last;
  options.rule_sets = RIDGE_XMR_RULE_SETS_NHS;
  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = 12 };
  xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), &options, NULL);
  ridge_nhs_evaluate (xmr, RIDGE_XMR_RULE_SETS_NHS, wish, target, status);
}

static void
test_table (void)
{
  static const struct
  {
    double           last;
    double           target;
    RidgeNhsSentence sentence;
    gboolean         predictable;
  } rows[] = {
    { 30.0, 5.0, RIDGE_NHS_SENTENCE_IMPROVING_PASS, FALSE },
    { 30.0, 11.0, RIDGE_NHS_SENTENCE_IMPROVING_HIT_AND_MISS, FALSE },
    { 30.0, 17.0, RIDGE_NHS_SENTENCE_IMPROVING_FAIL, FALSE },
    { 30.0, NAN, RIDGE_NHS_SENTENCE_IMPROVING, FALSE },
    { 11.0, 5.0, RIDGE_NHS_SENTENCE_ROUTINE_PASS, TRUE },
    { 11.0, 11.0, RIDGE_NHS_SENTENCE_ROUTINE_HIT_AND_MISS, TRUE },
    { 11.0, 17.0, RIDGE_NHS_SENTENCE_ROUTINE_FAIL, TRUE },
    { 11.0, NAN, RIDGE_NHS_SENTENCE_ROUTINE, TRUE },
    { -9.0, 5.0, RIDGE_NHS_SENTENCE_CONCERN_PASS, FALSE },
    { -9.0, 11.0, RIDGE_NHS_SENTENCE_CONCERN_HIT_AND_MISS, FALSE },
    { -9.0, 17.0, RIDGE_NHS_SENTENCE_CONCERN_FAIL, FALSE },
    { -9.0, NAN, RIDGE_NHS_SENTENCE_CONCERN, FALSE },
  };
  RidgeNhsStatus status;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      evaluate (rows[i].last, RIDGE_WISH_INCREASE, rows[i].target, &status);
      g_assert_cmpint (status.sentence, ==, rows[i].sentence);
      g_assert_cmpint (status.predictable, ==, rows[i].predictable);
    }

  evaluate (30.0, RIDGE_WISH_DECREASE, NAN, &status);
  g_assert_cmpint (status.variation, ==, RIDGE_NHS_POINT_CONCERN);
  evaluate (30.0, RIDGE_WISH_NEUTRAL, 11.0, &status);
  g_assert_cmpint (status.sentence, ==, RIDGE_NHS_SENTENCE_NEUTRAL_HIGH);
  evaluate (-9.0, RIDGE_WISH_NEUTRAL, 11.0, &status);
  g_assert_cmpint (status.sentence, ==, RIDGE_NHS_SENTENCE_NEUTRAL_LOW);
}

static void
test_nothing_to_say (void)
{
  static const double one[] = { 4.0 };
  g_autoptr (RidgeXmr) none = ridge_xmr_compute (NULL, 0, NULL, NULL);
  g_autoptr (RidgeXmr) single = ridge_xmr_compute (one, 1, NULL, NULL);
  RidgeNhsStatus status;

  ridge_nhs_evaluate (none, RIDGE_XMR_RULE_SETS_NHS, RIDGE_WISH_INCREASE, 1.0, &status);
  g_assert_cmpint (status.sentence, ==, RIDGE_NHS_SENTENCE_NONE);
  ridge_nhs_evaluate (single, RIDGE_XMR_RULE_SETS_NHS, RIDGE_WISH_INCREASE, 1.0, &status);
  g_assert_cmpint (status.sentence, ==, RIDGE_NHS_SENTENCE_NONE);
  g_assert_false (status.predictable);
}

/* Fifteen values hugging the centre line are a pattern, neither good nor bad. */
static void
test_pattern (void)
{
  double x[15];
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  RidgeNhsStatus  status;

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = i % 2 == 0 ? 10.1 : 9.9;
  options.rule_sets = RIDGE_XMR_RULE_SETS_NELSON;
  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIXED, .center = 10.0, .mr = 2.0 };
  xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), &options, NULL);
  ridge_nhs_evaluate (xmr, RIDGE_XMR_RULE_SETS_NELSON, RIDGE_WISH_INCREASE, 9.0, &status);

  g_assert_cmpint (status.variation, ==, RIDGE_NHS_POINT_PATTERN);
  g_assert_cmpint (status.sentence, ==, RIDGE_NHS_SENTENCE_PATTERN);
  g_assert_false (status.predictable);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/nhs/assurance", test_assurance);
  g_test_add_func ("/stats/nhs/table", test_table);
  g_test_add_func ("/stats/nhs/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/stats/nhs/pattern", test_pattern);

  return g_test_run ();
}
