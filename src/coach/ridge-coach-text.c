/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sentence alone gives away. */

#include <math.h>
#include <string.h>

#include "coach/ridge-coach-private.h"

/* A sentence while it is looked at. */
typedef struct
{
  GPtrArray           *findings;
  RidgeEntity         *subject;
  guint                column;
  RidgeSentence       *sentence;
  const RidgeWordList *list;
  guint                first;   /* the first word after "We will …" */
} Reading;

static char *
quote (const Reading *reading,
       guint          index,
       guint          n)
{
  guint start = ridge_sentence_get (reading->sentence, index)->start;
  guint end = ridge_sentence_get (reading->sentence, index + n - 1)->end;

  return g_strndup (reading->sentence->text + start, end - start);
}

static void
add (const Reading *reading,
     RidgeCoachCode code,
     guint          index,
     guint          n)
{
  RidgeCoachFinding *finding = ridge_coach_add (reading->findings, code, reading->subject, reading->column);

  if (n > 0)
    finding->word = quote (reading, index, n);
}

/* Whether it begins with a phrase of the section; which one. */
static guint
match_first (const Reading   *reading,
             RidgeWordSection section)
{
  return ridge_word_list_match (reading->list, section, reading->sentence, reading->first);
}

static guint
match_last (const Reading   *reading,
            RidgeWordSection section)
{
  return ridge_word_list_match_end (reading->list, section, reading->sentence, ridge_sentence_get_n (reading->sentence));
}

static void
check_length (const Reading *reading)
{
  guint n = reading->sentence->n_words;
  RidgeCoachFinding *finding;

  if (n >= RIDGE_COACH_LEAST_WORDS && n <= RIDGE_COACH_MOST_WORDS)
    return;

  finding = ridge_coach_add (reading->findings, n < RIDGE_COACH_LEAST_WORDS ? RIDGE_COACH_TITLE_SHORT : RIDGE_COACH_TITLE_LONG,
                             reading->subject, reading->column);
  finding->n = n;
}

/* A point, a blank and a capital after a word that is no abbreviation begin another sentence. */
static void
check_sentences (const Reading *reading)
{
  guint n = 1;
  RidgeCoachFinding *finding;

  for (guint i = 0; i + 1 < ridge_sentence_get_n (reading->sentence); i++)
    {
      const char *after = reading->sentence->text + ridge_sentence_get (reading->sentence, i)->end;
      const char *next = reading->sentence->text + ridge_sentence_get (reading->sentence, i + 1)->start;

      if (strchr (".!?", *after) == NULL || after[1] != ' ' || !g_unichar_isupper (g_utf8_get_char (next)) ||
          ridge_word_list_match_end (reading->list, RIDGE_WORDS_ABBREVIATIONS, reading->sentence, i + 1) > 0)
        continue;
      n++;
    }
  if (n == 1)
    return;

  finding = ridge_coach_add (reading->findings, RIDGE_COACH_SENTENCES, reading->subject, reading->column);
  finding->n = n;
}

static void
check_activity (const Reading *reading,
                RidgeTable     table)
{
  guint first = match_first (reading, RIDGE_WORDS_ACTIVITY_FIRST);
  guint last = match_last (reading, RIDGE_WORDS_ACTIVITY_LAST);

  if (match_first (reading, RIDGE_WORDS_ACTIVITY_EXCEPTIONS) > 0 || match_last (reading, RIDGE_WORDS_ACTIVITY_EXCEPTIONS) > 0)
    return;
  if (first == 0 && table == RIDGE_TABLE_KEY_RESULT)
    first = match_first (reading, RIDGE_WORDS_ACTIVITY_KEY_RESULT);

  if (first > 0)
    add (reading, RIDGE_COACH_ACTIVITY, reading->first, first);
  else if (last > 0)
    add (reading, RIDGE_COACH_ACTIVITY, ridge_sentence_get_n (reading->sentence) - last, last);
}

static void
check_maintain (const Reading *reading)
{
  guint first = match_first (reading, RIDGE_WORDS_MAINTAIN_FIRST);
  guint last = match_last (reading, RIDGE_WORDS_MAINTAIN_LAST);
  guint anywhere = 0, n = 0;

  if (first > 0)
    add (reading, RIDGE_COACH_MAINTAIN, reading->first, first);
  else if (last > 0)
    add (reading, RIDGE_COACH_MAINTAIN, ridge_sentence_get_n (reading->sentence) - last, last);
  else if (ridge_word_list_find (reading->list, RIDGE_WORDS_MAINTAIN_ANYWHERE, reading->sentence, &anywhere, &n))
    add (reading, RIDGE_COACH_MAINTAIN, anywhere, n);
}

static void
check_number (const Reading *reading)
{
  g_autoptr (GArray) numbers = ridge_sentence_list_numbers (reading->sentence);
  guint index = 0, n = 0;

  if (numbers->len > 0)
    {
      const RidgeNumberInText *number = &g_array_index (numbers, RidgeNumberInText, 0);
      RidgeCoachFinding *finding = ridge_coach_add (reading->findings, RIDGE_COACH_NUMBER, reading->subject, reading->column);

      finding->word = g_strndup (reading->sentence->text + number->start, number->end - number->start);
      finding->value = number->value;
    }
  else if (ridge_word_list_find (reading->list, RIDGE_WORDS_NUMBERS, reading->sentence, &index, &n))
    {
      add (reading, RIDGE_COACH_NUMBER, index, n);
    }
}

static void
check_weasel (const Reading *reading)
{
  guint index = 0, n = 0;

  if (ridge_word_list_find (reading->list, RIDGE_WORDS_WEASEL, reading->sentence, &index, &n))
    add (reading, RIDGE_COACH_WEASEL, index, n);
}

/* Two verbs that say an aim with a joining word between. */
static void
check_aims (const Reading *reading)
{
  guint first = 0, n = 0, join, n_join = 0, second, n_second = 0;

  if (!ridge_word_list_find (reading->list, RIDGE_WORDS_AIMS, reading->sentence, &first, &n))
    return;
  join = first + n;
  if (!ridge_word_list_find (reading->list, RIDGE_WORDS_JOINS, reading->sentence, &join, &n_join))
    return;
  second = join + n_join;
  if (ridge_word_list_find (reading->list, RIDGE_WORDS_AIMS, reading->sentence, &second, &n_second))
    add (reading, RIDGE_COACH_AIMS, second, n_second);
}

/* A count of work that is to rise; fewer calls, or the share of calls, are something else. */
static void
check_count (const Reading         *reading,
             const RidgeCoachDraft *draft)
{
  g_autoptr (RidgeSentence) unit = ridge_sentence_new (draft->unit);
  guint index = 0, n = 0, ratio = 0;

  if (draft->guardrail || draft->measure != RIDGE_MEASURE_CHANGE || (isfinite (draft->target) && draft->target < draft->baseline) ||
      strcmp (draft->unit, "%") == 0 || strchr (reading->sentence->text, '%') != NULL ||
      ridge_word_list_find (reading->list, RIDGE_WORDS_FALLING, reading->sentence, &ratio, &n))
    return;
  ratio = 0;
  if (ridge_word_list_find (reading->list, RIDGE_WORDS_RATIOS, reading->sentence, &ratio, &n))
    return;
  if (ridge_word_list_find (reading->list, RIDGE_WORDS_COUNTS, reading->sentence, &index, &n))
    add (reading, RIDGE_COACH_COUNT, index, n);
  else if (ridge_sentence_get_n (unit) > 0 && ridge_word_list_match (reading->list, RIDGE_WORDS_COUNTS, unit, 0) > 0)
    ridge_coach_add (reading->findings, RIDGE_COACH_COUNT, reading->subject, reading->column)->word = g_strdup (draft->unit);
}

static guint
get_title_column (RidgeTable table)
{
  return ridge_table_find_column (table, RIDGE_AS_TITLE);
}

void
ridge_coach_add_text (RidgeCoach            *self,
                      GPtrArray             *findings,
                      RidgeEntity           *subject,
                      const RidgeCoachDraft *draft)
{
  g_autoptr (RidgeSentence) sentence = ridge_sentence_new (draft->title);
  Reading reading = { findings, subject, get_title_column (draft->table), sentence, ridge_coach_get_list (self, sentence), 0 };

  if (sentence->n_words == 0)
    return;
  reading.first = ridge_word_list_match (reading.list, RIDGE_WORDS_OPENERS, sentence, 0);

  if (draft->table == RIDGE_TABLE_OBJECTIVE)
    {
      check_length (&reading);
      check_sentences (&reading);
    }
  if (draft->table != RIDGE_TABLE_KPI)
    check_activity (&reading, draft->table);
  if (draft->table == RIDGE_TABLE_OBJECTIVE)
    {
      check_maintain (&reading);
      check_number (&reading);
      check_aims (&reading);
    }
  check_weasel (&reading);
  if (draft->table == RIDGE_TABLE_KEY_RESULT)
    check_count (&reading, draft);
}
