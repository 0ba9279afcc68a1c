/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-question.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "words/ridge-words-date.h"
#include "words/ridge-words-number.h"

static const char *
get_title (RidgeQuestionCode code)
{
  static const char *const titles[RIDGE_N_QUESTIONS] = {
    [RIDGE_QUESTION_TOO_QUIET] = N_("Why did the values become so quiet?"),
    [RIDGE_QUESTION_LAST_DIGIT] = N_("Why do some last digits come so often?"),
    [RIDGE_QUESTION_EQUAL_VALUES] = N_("Why are so many values equal to the one before?"),
    [RIDGE_QUESTION_SAWTOOTH] = N_("Why do values jump at the ends of quarters?"),
    [RIDGE_QUESTION_LATE_REVISIONS] = N_("Why are values revised in one direction?"),
    [RIDGE_QUESTION_HEAPING] = N_("Why do values pile up just past the target?"),
    [RIDGE_QUESTION_GUARDRAIL] = N_("Why does the guardrail move the wrong way while the key result improves?"),
    [RIDGE_QUESTION_DEFINITION] = N_("Was something else measured from then on?"),
  };

  return _(titles[code]);
}

/* What was seen, by which test. */
static char *
describe (const RidgeQuestion *question)
{
  guint            n = (guint) question->n;
  guint            k = (guint) question->k;
  g_autofree char *share = ridge_words_percent (question->effect);
  g_autofree char *effect = ridge_words_number (question->effect, 2);
  g_autofree char *expected = ridge_words_percent (question->expected);

  switch (question->code)
    {
    case RIDGE_QUESTION_TOO_QUIET:
      return g_strdup_printf (_("The last %u steps are on average %s of those before (F test)."), n, share);
    case RIDGE_QUESTION_LAST_DIGIT:
      /* Translators: a digit, how many values, of how many, a percentage */
      return g_strdup_printf (_("The last digits are uneven (chi-square test): %u ends %u of %u values, where about %s would be expected."),
                              question->digit, k, n, expected);
    case RIDGE_QUESTION_EQUAL_VALUES:
      return g_strdup_printf (_("%u of %u are, where at most about %s would be expected from how much the others change (binomial test)."), k, n, expected);
    case RIDGE_QUESTION_SAWTOOTH:
      return g_strdup_printf (_("%u of %u ends did, by %s on average, and not only those of one season (t test)."), k, n, effect);
    case RIDGE_QUESTION_LATE_REVISIONS:
      return g_strdup_printf (_("%u of %u revisions went up; on average they change a value by %s (t test)."), k, n, effect);
    case RIDGE_QUESTION_HEAPING:
      return g_strdup_printf (_("%u lie there, %s times as many as beside it (standardized difference)."), k, effect);
    case RIDGE_QUESTION_GUARDRAIL:
      return g_strdup_printf (_("Both have a trend over %u values at the same times (Mann–Kendall test)."), n);
    case RIDGE_QUESTION_DEFINITION:
    default:
      return g_strdup_printf (_("The level stepped by %s sigmas over %u values, and the variation stayed (t test)."), effect, n);
    }
}

static const char *
get_innocent_explanation (RidgeQuestionCode code)
{
  static const char *const explanations[RIDGE_N_QUESTIONS] = {
    [RIDGE_QUESTION_TOO_QUIET] = N_("It may be a process that was really improved, or a new way of measuring."),
    [RIDGE_QUESTION_LAST_DIGIT] = N_("It may be a measure that moves in steps, prices, or rounding at the source."),
    [RIDGE_QUESTION_EQUAL_VALUES] = N_("It may be taken less often than it is reported, or be a stock that seldom changes."),
    [RIDGE_QUESTION_SAWTOOTH] = N_("It may be deadlines of customers, billing, or a real season."),
    [RIDGE_QUESTION_LATE_REVISIONS] = N_("It may be returns, late bookings, or a known lag of the source."),
    [RIDGE_QUESTION_HEAPING] = N_("It may be work that is steered by the target, as it should be."),
    [RIDGE_QUESTION_GUARDRAIL] = N_("Both may follow a third thing, or the guardrail may have its own reasons."),
    [RIDGE_QUESTION_DEFINITION] = N_("It may be a real change of the process at that time."),
  };

  return _(explanations[code]);
}

/**
 * ridge_words_question_title:
 * @question: what is asked of a KPI's values
 *
 * Returns: (transfer full): the question alone, with the day or the key result it is about
 */
char *
ridge_words_question_title (const RidgeKpiQuestion *question)
{
  g_autofree char *day = NULL;

  switch (question->test.code)
    {
    case RIDGE_QUESTION_GUARDRAIL:
      /* Translators: a key result's title */
      return g_strdup_printf (_("Why does this get worse while “%s” gets better?"), ridge_entity_get_title (question->about));
    case RIDGE_QUESTION_DEFINITION:
      day = ridge_words_day (question->day);
      if (question->about == NULL)
        /* Translators: a date */
        return g_strdup_printf (_("Was something else measured from %s on, when the definition, formula, unit or source was edited?"), day);
      /* Translators: a date */
      return g_strdup_printf (_("Was something else measured from %s on?"), day);
    default:
      return g_strdup (get_title (question->test.code));
    }
}

/**
 * ridge_words_question_numbers:
 * @question: a test's numbers
 *
 * Returns: (transfer full): what was seen and by which test, how often chance alone gives as much, and an
 *   innocent explanation
 */
char *
ridge_words_question_numbers (const RidgeQuestion *question)
{
  g_autofree char *seen = describe (question);
  g_autofree char *chance = NULL;

  if (!isfinite (question->p))
    return g_strdup_printf ("%s %s", seen, get_innocent_explanation (question->code));

  chance = question->p < 0.0001 ? g_strdup (_("less than 1 in 10,000")) : g_strdup_printf (_("%.2g %%"), question->p * 100);

  /* Translators: what was seen; how likely chance alone gives as much; an innocent explanation */
  return g_strdup_printf (_("%s By chance alone: %s. %s"), seen, chance, get_innocent_explanation (question->code));
}

/**
 * ridge_words_question:
 * @question: a test's numbers
 *
 * Puts a question about a series in words, never a verdict.
 *
 * Returns: (transfer full): a few sentences
 */
char *
ridge_words_question (const RidgeQuestion *question)
{
  g_autofree char *numbers = ridge_words_question_numbers (question);

  return g_strdup_printf ("%s %s", get_title (question->code), numbers);
}
