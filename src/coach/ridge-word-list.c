/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/ridge-word-list.h"

#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-text.h"

/* In a phrase it stands for any word of the section of that name. */
#define DETERMINER "~"

static const char *const names[RIDGE_N_WORDS] = {
  [RIDGE_WORDS_COMMON] = "common",
  [RIDGE_WORDS_OPENERS] = "openers",
  [RIDGE_WORDS_ACTIVITY_FIRST] = "activity-first",
  [RIDGE_WORDS_DETERMINERS] = "determiners",
  [RIDGE_WORDS_ACTIVITY_EXCEPTIONS] = "activity-exceptions",
  [RIDGE_WORDS_ACTIVITY_LAST] = "activity-last",
  [RIDGE_WORDS_ACTIVITY_KEY_RESULT] = "activity-key-result",
  [RIDGE_WORDS_MAINTAIN_FIRST] = "maintain-first",
  [RIDGE_WORDS_MAINTAIN_LAST] = "maintain-last",
  [RIDGE_WORDS_MAINTAIN_ANYWHERE] = "maintain-anywhere",
  [RIDGE_WORDS_WEASEL] = "weasel",
  [RIDGE_WORDS_AIMS] = "aims",
  [RIDGE_WORDS_JOINS] = "joins",
  [RIDGE_WORDS_NUMBERS] = "numbers",
  [RIDGE_WORDS_BEFORE_NUMBER] = "before-number",
  [RIDGE_WORDS_CHANGE_BY] = "change-by",
  [RIDGE_WORDS_CHANGE_TO] = "change-to",
  [RIDGE_WORDS_CHANGE_FROM] = "change-from",
  [RIDGE_WORDS_FALLING] = "falling",
  [RIDGE_WORDS_COUNTS] = "counts",
  [RIDGE_WORDS_RATIOS] = "ratios",
  [RIDGE_WORDS_ABBREVIATIONS] = "abbreviations",
};

/* A phrase is the words of one line, folded; a "*" stands before or behind some of them. */
struct _RidgeWordList
{
  char      *language;
  GPtrArray *phrases[RIDGE_N_WORDS];   /* of GStrv, longest first */
};

/**
 * ridge_word_section_get_name:
 * @section: a section
 *
 * Returns: how it is called in the files
 */
const char *
ridge_word_section_get_name (RidgeWordSection section)
{
  return names[section];
}

static int
compare_phrases (gconstpointer a,
                 gconstpointer b)
{
  guint n_a = g_strv_length (*(GStrv *) a), n_b = g_strv_length (*(GStrv *) b);

  return n_a != n_b ? (n_a > n_b ? -1 : 1) : strcmp ((*(GStrv *) a)[0], (*(GStrv *) b)[0]);
}

static gboolean
find_section (const char       *line,
              RidgeWordSection *section)
{
  gsize length = strlen (line);

  for (RidgeWordSection i = 0; i < RIDGE_N_WORDS; i++)
    if (length == strlen (names[i]) + 2 && line[length - 1] == ']' && strncmp (line + 1, names[i], length - 2) == 0)
      {
        *section = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ridge_word_list_parse:
 * @language: the code of its language
 * @text: what stands in the file
 * @error: return location
 *
 * Reads a list: sections in brackets, one word or phrase a line, "#" before a
 * remark. A section that nobody knows is refused with RIDGE_ERROR_SYNTAX.
 *
 * Returns: (transfer full): the list
 */
RidgeWordList *
ridge_word_list_parse (const char *language,
                       const char *text,
                       GError    **error)
{
  RidgeWordList   *self = g_new0 (RidgeWordList, 1);
  g_auto (GStrv)   lines = g_strsplit (text, "\n", -1);
  RidgeWordSection section = RIDGE_N_WORDS;

  self->language = g_strdup (language);
  for (guint i = 0; i < RIDGE_N_WORDS; i++)
    self->phrases[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line == '\0' || *line == '#')
        continue;
      if (*line == '[' ? !find_section (line, &section) : section == RIDGE_N_WORDS)
        {
          ridge_set_error (error, RIDGE_ERROR_SYNTAX, (int) i + 1, language, "%s", line);
          ridge_word_list_free (self);
          return NULL;
        }
      if (*line != '[')
        {
          g_autofree char *folded = ridge_text_fold (line);

          g_ptr_array_add (self->phrases[section], g_strsplit (folded, " ", -1));
        }
    }
  for (guint i = 0; i < RIDGE_N_WORDS; i++)
    g_ptr_array_sort (self->phrases[i], compare_phrases);

  return self;
}

/**
 * ridge_word_list_free:
 * @self: (transfer full): a list
 *
 * Frees it.
 */
void
ridge_word_list_free (RidgeWordList *self)
{
  for (guint i = 0; i < RIDGE_N_WORDS; i++)
    g_clear_pointer (&self->phrases[i], g_ptr_array_unref);
  g_free (self->language);
  g_free (self);
}

/**
 * ridge_word_list_get_language:
 * @self: a list
 *
 * Returns: the code of its language
 */
const char *
ridge_word_list_get_language (const RidgeWordList *self)
{
  return self->language;
}

/**
 * ridge_word_list_get_n:
 * @self: a list
 * @section: a section
 *
 * Returns: how many phrases stand there
 */
guint
ridge_word_list_get_n (const RidgeWordList *self,
                       RidgeWordSection     section)
{
  return self->phrases[section]->len;
}

static gboolean
is_word (const char *pattern,
         const char *word)
{
  gsize n_pattern = strlen (pattern), n_word = strlen (word);

  if (n_pattern > 1 && pattern[0] == '*')
    return n_word >= n_pattern - 1 && strcmp (word + n_word - (n_pattern - 1), pattern + 1) == 0;
  if (n_pattern > 1 && pattern[n_pattern - 1] == '*')
    return strncmp (word, pattern, n_pattern - 1) == 0;

  return strcmp (word, pattern) == 0;
}

/* What makes a verb of the word before it: a word of that section, or a number. */
static gboolean
is_determiner (const RidgeWordList *self,
               const char          *word)
{
  GPtrArray *phrases = self->phrases[RIDGE_WORDS_DETERMINERS];

  for (guint i = 0; i < phrases->len; i++)
    if (is_word (((GStrv) g_ptr_array_index (phrases, i))[0], word))
      return TRUE;

  return g_ascii_isdigit (*word);
}

static gboolean
is_phrase (const RidgeWordList *self,
           GStrv                phrase,
           guint                n,
           RidgeSentence       *sentence,
           guint                index)
{
  if (index + n > ridge_sentence_get_n (sentence))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const char *word = ridge_sentence_get (sentence, index + i)->folded;

      if (strcmp (phrase[i], DETERMINER) == 0 ? !is_determiner (self, word) : !is_word (phrase[i], word))
        return FALSE;
    }

  return TRUE;
}

/**
 * ridge_word_list_match:
 * @self: a list
 * @section: a section of it
 * @sentence: a sentence
 * @index: a word of it
 *
 * Returns: how many words from there on are a phrase of the section, the longest; 0: none is
 */
guint
ridge_word_list_match (const RidgeWordList *self,
                       RidgeWordSection     section,
                       RidgeSentence       *sentence,
                       guint                index)
{
  for (guint i = 0; i < self->phrases[section]->len; i++)
    {
      GStrv phrase = g_ptr_array_index (self->phrases[section], i);
      guint n = g_strv_length (phrase);

      if (is_phrase (self, phrase, n, sentence, index))
        return n;
    }

  return 0;
}

/**
 * ridge_word_list_match_end:
 * @self: a list
 * @section: a section of it
 * @sentence: a sentence
 * @end: a place in it
 *
 * Returns: how many words before that place are a phrase of the section, the longest; 0: none is
 */
guint
ridge_word_list_match_end (const RidgeWordList *self,
                           RidgeWordSection     section,
                           RidgeSentence       *sentence,
                           guint                end)
{
  for (guint i = 0; i < self->phrases[section]->len; i++)
    {
      GStrv phrase = g_ptr_array_index (self->phrases[section], i);
      guint n = g_strv_length (phrase);

      if (n <= end && is_phrase (self, phrase, n, sentence, end - n))
        return n;
    }

  return 0;
}

/**
 * ridge_word_list_find:
 * @self: a list
 * @section: a section of it
 * @sentence: a sentence
 * @index: (inout): where to begin; where a phrase of the section begins
 * @n: (out): how many words it has
 *
 * Returns: whether there is one
 */
gboolean
ridge_word_list_find (const RidgeWordList *self,
                      RidgeWordSection     section,
                      RidgeSentence       *sentence,
                      guint               *index,
                      guint               *n)
{
  for (; *index < ridge_sentence_get_n (sentence); (*index)++)
    {
      *n = ridge_word_list_match (self, section, sentence, *index);
      if (*n > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * ridge_word_list_count:
 * @self: a list
 * @section: a section of it
 * @sentence: a sentence
 *
 * Returns: how many phrases of the section stand in the sentence
 */
guint
ridge_word_list_count (const RidgeWordList *self,
                       RidgeWordSection     section,
                       RidgeSentence       *sentence)
{
  guint count = 0, n = 0;

  for (guint i = 0; ridge_word_list_find (self, section, sentence, &i, &n); i += n)
    count++;

  return count;
}
