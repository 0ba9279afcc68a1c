/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What statistics has found, in sentences. */

#include <math.h>

#include "words/ridge-words.h"

static void
assert_status (RidgeNhsSentence sentence,
               gboolean         predictable,
               const char      *expected)
{
  RidgeNhsStatus status = { .sentence = sentence, .predictable = predictable };
  g_autofree char *words = ridge_words_nhs_status (&status);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_status (void)
{
  assert_status (RIDGE_NHS_SENTENCE_NONE, FALSE, "");
  assert_status (RIDGE_NHS_SENTENCE_ROUTINE_PASS, TRUE, "Routine, and the limits meet the target: leave it alone.");
  assert_status (RIDGE_NHS_SENTENCE_ROUTINE_FAIL, TRUE,
                 "Routine, and the limits miss the target: redesign the process, do not chase values.");
  assert_status (RIDGE_NHS_SENTENCE_CONCERN, FALSE, "Worsening: find the cause. Not predictable while there are signals.");
}

/* Every cell of the table has a sentence of its own. */
static void
test_table (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int sentence = RIDGE_NHS_SENTENCE_IMPROVING_PASS; sentence <= RIDGE_NHS_SENTENCE_PATTERN; sentence++)
    {
      RidgeNhsStatus status = { .sentence = (RidgeNhsSentence) sentence, .predictable = TRUE };
      char *words = ridge_words_nhs_status (&status);

      g_assert_cmpstr (words, !=, "");
      g_assert_true (g_hash_table_add (seen, words));
    }
}

static void
test_runs (void)
{
  RidgeXmrAnhoej anhoej = {
    .n_useful = 24, .longest_run = 9, .longest_run_max = 8, .crossings = 6, .crossings_min = 8, .signal = TRUE,
  };
  g_autofree char *shift = ridge_words_runs (&anhoej);
  g_autofree char *none = NULL;

  g_assert_cmpstr (shift, ==, "The runs test finds a shift: the longest run is 9 (at most 8 by chance), "
                              "and the mean is crossed 6 times (at least 8 by chance).");
  anhoej.signal = FALSE;
  none = ridge_words_runs (&anhoej);
  g_assert_true (g_str_has_prefix (none, "The runs test finds no shift:"));
}

static void
assert_lead (const RidgeLead *lead,
             const char      *expected)
{
  g_autofree char *words = ridge_words_lead (lead);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_lead (void)
{
  RidgeLead lead = { .frequency = RIDGE_FREQUENCY_MONTHLY, .n_steps = 24 };
  g_autofree char *numbers = NULL;

  assert_lead (&lead, "not enough data");
  lead.test = (RidgeLagTest) { .answered = TRUE, .lag = 2, .correlation = 0.62, .p = 0.004, .n_pairs = 21 };
  assert_lead (&lead, "not supported by 24 months of data");
  lead.test.supported = TRUE;
  assert_lead (&lead, "supported at a lag of 2 months");
  lead.test.lag = 1;
  lead.frequency = RIDGE_FREQUENCY_WEEKLY;
  assert_lead (&lead, "supported at a lag of 1 week");
  numbers = ridge_words_lead_numbers (&lead);
  g_assert_cmpstr (numbers, ==, "Correlation of changes 0.62, p = 0.004, 21 pairs; permutation test with 499 shuffles, seed 1");
}

/* Each names its test, its numbers and an innocent explanation; none accuses. */
static void
test_questions (void)
{
  for (int code = 0; code < RIDGE_N_QUESTIONS; code++)
    {
      RidgeKpiQuestion question = {
        .test = { .code = (RidgeQuestionCode) code, .answered = TRUE, .raised = TRUE, .n = 60, .k = 48, .p = 0.0002,
                  .effect = 0.8, .expected = 0.2, .statistic = 150 },
      };
      g_autofree char *title = NULL;
      g_autofree char *numbers = NULL;

      if (code == RIDGE_QUESTION_DEFINITION || code == RIDGE_QUESTION_GUARDRAIL)
        continue;
      title = ridge_words_question_title (&question);
      numbers = ridge_words_question_numbers (&question.test);
      g_assert_true (g_str_has_suffix (title, "?"));
      g_assert_nonnull (strstr (numbers, "test") != NULL ? numbers : strstr (numbers, "difference"));
      g_assert_nonnull (strstr (numbers, "By chance alone: 0.02 %"));
      g_assert_nonnull (strstr (numbers, " be "));
    }
}

static void
test_last_digit (void)
{
  RidgeKpiQuestion question = {
    .test = { .code = RIDGE_QUESTION_LAST_DIGIT, .answered = TRUE, .raised = TRUE, .n = 60, .k = 18, .p = 0.004,
              .effect = 0.3, .expected = 0.1, .digit = 5 },
  };
  g_autofree char *numbers = ridge_words_question_numbers (&question.test);

  g_assert_cmpstr (numbers, ==, "The last digits are uneven (chi-square test): 5 ends 18 of 60 values, where about 10 % would be expected. "
                                "By chance alone: 0.4 %. "
                                "It may be a measure that moves in steps, prices, or rounding at the source.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/status", test_status);
  g_test_add_func ("/words/table", test_table);
  g_test_add_func ("/words/runs", test_runs);
  g_test_add_func ("/words/lead", test_lead);
  g_test_add_func ("/words/questions", test_questions);
  g_test_add_func ("/words/last-digit", test_last_digit);

  return g_test_run ();
}
