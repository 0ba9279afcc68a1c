/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeToken:
 * @folded: the word as words are compared
 * @start: (byte) where it begins in the text
 * @end: (byte) where it ends
 * @is_word: whether it has a letter or a digit; otherwise it is a sign such as "&"
 *
 * A word of a sentence. A text of people is read by words and not by bytes, so
 * that "ship" is not found in "membership".
 */
typedef struct
{
  char    *folded;
  guint    start;
  guint    end;
  gboolean is_word;
} RidgeToken;

/**
 * RidgeSentence:
 * @text: what was written
 * @tokens: (element-type RidgeToken): its words and signs in their order
 * @n_words: how many words
 *
 * A text taken apart.
 */
typedef struct
{
  char   *text;
  GArray *tokens;
  guint   n_words;
} RidgeSentence;

/**
 * RidgeNumberInText:
 * @start: (byte) where it begins in the text
 * @end: (byte) where it and its unit end
 * @value: the number
 * @unit: (nullable): a sign that belongs to it: "%", "€", "$" or "£"
 *
 * A number that a sentence names.
 */
typedef struct
{
  guint       start;
  guint       end;
  double      value;
  const char *unit;
} RidgeNumberInText;

RidgeSentence    *ridge_sentence_new          (const char    *text);
void              ridge_sentence_free         (RidgeSentence *self);
const RidgeToken *ridge_sentence_get          (RidgeSentence *self,
                                               guint          index);
guint             ridge_sentence_get_n        (RidgeSentence *self);
GArray           *ridge_sentence_list_numbers (RidgeSentence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeSentence, ridge_sentence_free)

G_END_DECLS
