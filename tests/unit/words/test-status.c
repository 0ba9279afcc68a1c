/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What statistics has found, in sentences. */

#include <math.h>

#include "../model/rows.h"
#include "model/ridge-landing.h"
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
  assert_status (RIDGE_NHS_SENTENCE_CONCERN, FALSE, "Worsening: find the cause.");
  assert_status (RIDGE_NHS_SENTENCE_IMPROVING_FAIL, FALSE,
                 "Improving: find out what helped, and keep it. Whether it meets the target is not predictable while there are signals.");
  assert_status (RIDGE_NHS_SENTENCE_ROUTINE_PASS, FALSE,
                 "Routine: look at the process, not at single values. Whether it meets the target is not predictable, as there were signals.");
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
  lead.frequency = RIDGE_FREQUENCY_DAILY;
  assert_lead (&lead, "supported at a lag of 1 day");
  lead.frequency = RIDGE_FREQUENCY_QUARTERLY;
  assert_lead (&lead, "supported at a lag of 1 quarter");
  lead.test.lag = 2;
  lead.frequency = RIDGE_FREQUENCY_YEARLY;
  assert_lead (&lead, "supported at a lag of 2 years");
  numbers = ridge_words_lead_numbers (&lead);
  g_assert_cmpstr (numbers, ==, "Correlation of changes 0.62, p = 0.004, 21 pairs; permutation test with 499 shuffles, seed 1");
}

static void
assert_lead_numbers (const RidgeLead *lead,
                     const char      *expected)
{
  g_autofree char *words = ridge_words_lead_numbers (lead);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_lead_numbers (void)
{
  RidgeLead lead = { .test = { .answered = TRUE, .correlation = -0.4, .p = 0.0004, .n_pairs = 12 } };

  assert_lead_numbers (&lead, "Correlation of changes −0.40, p < 0.001, 12 pairs; permutation test with 499 shuffles, seed 1");
  lead.test.p = 0.001;
  assert_lead_numbers (&lead, "Correlation of changes −0.40, p = 0.001, 12 pairs; permutation test with 499 shuffles, seed 1");
  lead.test.answered = FALSE;
  assert_lead_numbers (&lead, "Needs at least 8 pairs of changes at the same times");
}

static void
assert_title (RidgeQuestionCode code,
              RidgeEntity      *about,
              const char       *expected)
{
  RidgeKpiQuestion question = { .test = { .code = code }, .about = about, .day = ridge_day_new (2026, 11, 2) };
  g_autofree char *title = ridge_words_question_title (&question);

  g_assert_cmpstr (title, ==, expected);
}

/* With the thing or the day that it is about. */
static void
test_question_titles (void)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();

  test_apply (plan, "plan 1 name=P\nperiod 1 name=Q starts=2026-10-01 ends=2026-12-31\nobjective 1 title=Grow period=1\n"
                    "key_result 1 title=Orders objective=1\nkpi 1 name=K\nphase 1 kpi=1 day=2026-11-02");
  assert_title (RIDGE_QUESTION_GUARDRAIL, RIDGE_ENTITY (test_key_result (plan, 1)), "Why does this get worse while “Orders” gets better?");
  assert_title (RIDGE_QUESTION_DEFINITION, ridge_plan_lookup (plan, RIDGE_TABLE_PHASE, 1),
                "Was something else measured from 2 November 2026 on?");
  assert_title (RIDGE_QUESTION_DEFINITION, NULL,
                "Was something else measured from 2 November 2026 on, when the definition, formula, unit or source was edited?");
  assert_title (RIDGE_QUESTION_TOO_QUIET, NULL, "Why did the values become so quiet?");
}

static void
assert_landing (RidgeKeyResult  *key_result,
                RidgeProjection *projection,
                const char      *expected)
{
  RidgeLanding landing = { .projection = projection, .for_day = ridge_day_new (2026, 12, 31) };
  g_autofree char *words = ridge_words_landing (key_result, &landing);

  g_assert_cmpstr (words, ==, expected);
}

/* A forecast as stats would make it: the normal distribution has 80 % of it within 1.2816 sigmas. */
static void
test_landing (void)
{
  static const char *const methods[][2] = {
    { "It rests on the recent level.", "It rests on the recent level and the season." },
    { "It carries the average step on from the last value.", "It carries the average step on from the last value, with the season." },
    { "It rests on the smoothed level.", "It rests on the smoothed level and the season." },
    { "It carries half of the trend on from the smoothed level.",
      "It carries half of the trend on from the smoothed level, with the season." },
    { "It carries the trend on from the smoothed level.", "It carries the trend on from the smoothed level, with the season." },
    { "It carries a trend on that fades.", "It carries a trend on that fades, with the season." },
    { "It repeats the last cycle.", "It repeats the last cycle." },
    { "It returns from the last value to the mean.", "It returns from the last value to the mean, with the season." },
  };
  double center = 8, scale = 2 / 1.2815515655, weight = 1;
  gboolean is_log = FALSE;
  RidgeProjection projection = {
    .n = 24, .df = 1e9, .steps = 1, .share = 1, .n_members = 1, .weights = &weight, .is_log = &is_log, .centers = &center,
    .scales = &scale, .floor = NAN, .ceiling = NAN, .low = 6, .mid = 8, .high = 10, .chance = 0.58,
  };
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  RidgeKeyResult *k;

  ridge_plan_set_today (plan, ridge_day_new (2026, 11, 21));
  test_apply (plan, "plan 1 name=P\nperiod 1 name=Q starts=2026-10-01 ends=2026-12-31\nobjective 1 title=Grow period=1\n"
                    "key_result 1 title=Orders objective=1 baseline=20 target=7 unit=days");
  k = test_key_result (plan, 1);
  assert_landing (k, &projection, "Likely 6 to 10\u00a0days on 31 Dec (8 times out of 10); 58\u00a0% chance of reaching the target, "
                                  "from 24 values. It rests on the recent level.");
  projection.status = RIDGE_PROJECTION_UNSTABLE;
  projection.falls_back = TRUE;
  projection.chance = 0.004;
  assert_landing (k, &projection, "Likely 6 to 10\u00a0days on 31 Dec (8 times out of 10); <1\u00a0% chance of reaching the target, "
                                  "from 24 values. It rests on the recent level. Unstable, so it is wide. "
                                  "The last value lies outside and is expected to fall back.");
  test_apply (plan, "~ key_result 1 measure=keep low=5 high=9");
  projection.status = RIDGE_PROJECTION_OK;
  projection.falls_back = FALSE;
  projection.share = 0.4;
  projection.chance = 0.996;
  assert_landing (k, &projection, "Likely 6 to 10\u00a0days on 31 Dec (8 times out of 10); >99\u00a0% chance of being in the band, "
                                  "from 24 values. It rests on the recent level. Other ways of going on have a part in it.");

  g_assert_cmpuint (G_N_ELEMENTS (methods), ==, RIDGE_N_PROJECTION_METHODS);
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    for (int seasonal = 0; seasonal < 2; seasonal++)
      {
        projection.method = (RidgeProjectionMethod) i;
        projection.seasonal = seasonal;
        g_assert_cmpstr (ridge_words_projection_method (&projection), ==, methods[i][seasonal]);
      }
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
  g_test_add_func ("/words/lead-numbers", test_lead_numbers);
  g_test_add_func ("/words/question-titles", test_question_titles);
  g_test_add_func ("/words/landing", test_landing);
  g_test_add_func ("/words/questions", test_questions);
  g_test_add_func ("/words/last-digit", test_last_digit);

  return g_test_run ();
}
