/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "coach/ridge-sentence.h"

G_BEGIN_DECLS

/* The sections of a list of words; their names stand in ridge-word-list.c. */
typedef enum
{
  RIDGE_WORDS_COMMON,
  RIDGE_WORDS_OPENERS,
  RIDGE_WORDS_ACTIVITY_FIRST,
  RIDGE_WORDS_DETERMINERS,
  RIDGE_WORDS_ACTIVITY_EXCEPTIONS,
  RIDGE_WORDS_ACTIVITY_LAST,
  RIDGE_WORDS_ACTIVITY_KEY_RESULT,
  RIDGE_WORDS_MAINTAIN_FIRST,
  RIDGE_WORDS_MAINTAIN_LAST,
  RIDGE_WORDS_MAINTAIN_ANYWHERE,
  RIDGE_WORDS_WEASEL,
  RIDGE_WORDS_AIMS,
  RIDGE_WORDS_JOINS,
  RIDGE_WORDS_NUMBERS,
  RIDGE_WORDS_BEFORE_NUMBER,
  RIDGE_WORDS_CHANGE_BY,
  RIDGE_WORDS_CHANGE_TO,
  RIDGE_WORDS_CHANGE_FROM,
  RIDGE_WORDS_FALLING,
  RIDGE_WORDS_COUNTS,
  RIDGE_WORDS_RATIOS,
  RIDGE_WORDS_ABBREVIATIONS,
  RIDGE_N_WORDS,
} RidgeWordSection;

/**
 * RidgeWordList:
 *
 * What the coach listens for in one language: data, one file for each.
 */
typedef struct _RidgeWordList RidgeWordList;

RidgeWordList *ridge_word_list_parse        (const char          *language,
                                             const char          *text,
                                             GError             **error);
void           ridge_word_list_free         (RidgeWordList       *self);
const char    *ridge_word_list_get_language (const RidgeWordList *self);
guint          ridge_word_list_get_n        (const RidgeWordList *self,
                                             RidgeWordSection     section);
guint          ridge_word_list_match        (const RidgeWordList *self,
                                             RidgeWordSection     section,
                                             RidgeSentence       *sentence,
                                             guint                index);
guint          ridge_word_list_match_end    (const RidgeWordList *self,
                                             RidgeWordSection     section,
                                             RidgeSentence       *sentence,
                                             guint                end);
gboolean       ridge_word_list_find         (const RidgeWordList *self,
                                             RidgeWordSection     section,
                                             RidgeSentence       *sentence,
                                             guint               *index,
                                             guint               *n);
guint          ridge_word_list_count        (const RidgeWordList *self,
                                             RidgeWordSection     section,
                                             RidgeSentence       *sentence);
const char    *ridge_word_section_get_name  (RidgeWordSection     section);

G_END_DECLS
