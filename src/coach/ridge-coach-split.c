/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective with a number is an objective and a key result in one. */

#include <math.h>
#include <string.h>

#include "base/ridge-text.h"
#include "coach/ridge-coach-private.h"

static guint
find_token_at (RidgeSentence *sentence,
               guint          start)
{
  guint i = 0;

  while (i < ridge_sentence_get_n (sentence) && ridge_sentence_get (sentence, i)->end <= start)
    i++;

  return i;
}

/* By the word before it a number is where it begins, where it ends, or how much it changes. */
static void
place_number (const RidgeWordList     *list,
              RidgeSentence           *sentence,
              guint                    token,
              const RidgeNumberInText *number,
              RidgeCoachSplit         *split)
{
  guint    index = 0, n;
  gboolean falls = ridge_word_list_find (list, RIDGE_WORDS_FALLING, sentence, &index, &n);

  if (ridge_word_list_match_end (list, RIDGE_WORDS_CHANGE_BY, sentence, token) > 0 && g_strcmp0 (number->unit, "%") == 0)
    {
      /* It says nothing about the unit of what changes. */
      split->relative = (falls ? -number->value : number->value) / 100;
      return;
    }
  if (number->unit != NULL)
    split->unit = number->unit;
  if (ridge_word_list_match_end (list, RIDGE_WORDS_CHANGE_FROM, sentence, token) > 0)
    split->baseline = number->value;
  else
    split->target = number->value;
}

/* Takes a number away with the words before it that only lead to it. */
static void
cut_number (const RidgeWordList     *list,
            RidgeSentence           *sentence,
            guint                    token,
            const RidgeNumberInText *number,
            GString                 *rest,
            guint                   *done)
{
  guint n = ridge_word_list_match_end (list, RIDGE_WORDS_BEFORE_NUMBER, sentence, token);
  guint start = n > 0 ? ridge_sentence_get (sentence, token - n)->start : number->start;

  if (start > *done)
    g_string_append_len (rest, sentence->text + *done, start - *done);
  *done = MAX (*done, number->end);
}

/**
 * ridge_coach_split:
 * @self: a coach
 * @text: an objective
 * @split: (out): what it comes to
 *
 * Takes the numbers out of an objective: what is left keeps the aim, and the
 * numbers are what a key result needs.
 *
 * Returns: whether there is a number, and something is left without it; else
 *   @split holds nothing
 */
gboolean
ridge_coach_split (RidgeCoach      *self,
                   const char      *text,
                   RidgeCoachSplit *split)
{
  g_autoptr (RidgeSentence) sentence = ridge_sentence_new (text);
  g_autoptr (GArray) numbers = ridge_sentence_list_numbers (sentence);
  g_autoptr (RidgeSentence) left = NULL;
  g_autoptr (GString) rest = g_string_new (NULL);
  const RidgeWordList *list = ridge_coach_get_list (self, sentence);
  guint done = 0;

  *split = (RidgeCoachSplit) { NULL, NAN, NAN, NAN, "" };
  for (guint i = 0; i < numbers->len; i++)
    {
      const RidgeNumberInText *number = &g_array_index (numbers, RidgeNumberInText, i);
      guint token = find_token_at (sentence, number->start);

      place_number (list, sentence, token, number, split);
      cut_number (list, sentence, token, number, rest, &done);
    }
  g_string_append (rest, sentence->text + done);
  g_string_replace (rest, "  ", " ", 0);
  left = ridge_sentence_new (rest->str);
  if (numbers->len == 0 || left->n_words < 2)
    return FALSE;

  split->title = ridge_text_clean_line (rest->str);
  return TRUE;
}

/**
 * ridge_coach_split_clear:
 * @split: what ridge_coach_split() has filled
 *
 * Frees what it holds.
 */
void
ridge_coach_split_clear (RidgeCoachSplit *split)
{
  g_clear_pointer (&split->title, g_free);
}

/**
 * ridge_coach_get_offer:
 * @self: a coach
 * @finding: a finding of it
 *
 * Returns: what can be done about it at once
 */
RidgeCoachOffer
ridge_coach_get_offer (RidgeCoach              *self,
                       const RidgeCoachFinding *finding)
{
  RidgeCoachSplit split;

  if (finding->aside || finding->subject == NULL || !RIDGE_IS_OBJECTIVE (finding->subject))
    return RIDGE_COACH_OFFER_NONE;
  if (finding->code == RIDGE_COACH_MAINTAIN)
    return RIDGE_COACH_OFFER_KPI;
  if (finding->code != RIDGE_COACH_NUMBER || !ridge_coach_split (self, ridge_entity_get_title (finding->subject), &split))
    return RIDGE_COACH_OFFER_NONE;
  ridge_coach_split_clear (&split);

  return RIDGE_COACH_OFFER_SPLIT;
}
