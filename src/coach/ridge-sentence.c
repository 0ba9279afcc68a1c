/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/ridge-sentence.h"

#include <string.h>

#include "base/ridge-text.h"

/* Years that are read as years, not as amounts. */
#define FIRST_YEAR 1900
#define LAST_YEAR  2199

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Within a word, not at its end: "best-in-class", "let’s", "e.g". */
static gboolean
is_joint (gunichar c)
{
  return c == '-' || c == '\'' || c == 0x2019 || c == 0x2010 || c == 0x2011 || c == '.';
}

static gboolean
is_sign (gunichar c)
{
  return c == '&' || c == '+' || c == '%';
}

static const char *
find_end_of_word (const char *p)
{
  const char *start = p;

  while (*p != '\0')
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      gboolean    in_number = c == ',' && p > start && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (*next);

      if (!is_letter (c) && !in_number && !(is_joint (c) && is_letter (g_utf8_get_char (next))))
        break;
      p = next;
    }

  return p;
}

/* Typographic apostrophes and hyphens are as good as those of a keyboard. */
static char *
fold_word (const char *start,
           const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  g_autoptr (GString) plain = g_string_new (word);

  g_string_replace (plain, "\u2019", "'", 0);
  g_string_replace (plain, "\u2010", "-", 0);
  g_string_replace (plain, "\u2011", "-", 0);

  return ridge_text_fold (plain->str);
}

static void
clear_token (gpointer data)
{
  g_free (((RidgeToken *) data)->folded);
}

/**
 * ridge_sentence_new:
 * @text: what somebody wrote
 *
 * Takes a text apart into words and the signs that join them.
 *
 * Returns: (transfer full): the sentence
 */
RidgeSentence *
ridge_sentence_new (const char *text)
{
  RidgeSentence *self = g_new0 (RidgeSentence, 1);
  const char    *p;

  self->text = g_utf8_make_valid (text, -1);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (RidgeToken));
  g_array_set_clear_func (self->tokens, clear_token);

  for (p = self->text; *p != '\0';)
    {
      gunichar    c = g_utf8_get_char (p);
      const char *end = is_letter (c) ? find_end_of_word (p) : g_utf8_next_char (p);

      if (is_letter (c) || is_sign (c))
        {
          RidgeToken token = { fold_word (p, end), (guint) (p - self->text), (guint) (end - self->text), is_letter (c) };

          g_array_append_val (self->tokens, token);
          self->n_words += token.is_word;
        }
      p = end;
    }

  return self;
}

/**
 * ridge_sentence_free:
 * @self: (transfer full): a sentence
 *
 * Frees it.
 */
void
ridge_sentence_free (RidgeSentence *self)
{
  g_array_unref (self->tokens);
  g_free (self->text);
  g_free (self);
}

/**
 * ridge_sentence_get_n:
 * @self: a sentence
 *
 * Returns: how many words and signs it has
 */
guint
ridge_sentence_get_n (RidgeSentence *self)
{
  return self->tokens->len;
}

/**
 * ridge_sentence_get:
 * @self: a sentence
 * @index: which of its words and signs
 *
 * Returns: (transfer none): the word
 */
const RidgeToken *
ridge_sentence_get (RidgeSentence *self,
                    guint          index)
{
  return &g_array_index (self->tokens, RidgeToken, index);
}

/* "ISO 9001", "SOC 2", "Q 4": a name, not an amount. */
static gboolean
follows_a_name (RidgeSentence *self,
                guint          index)
{
  const RidgeToken *before;

  if (index == 0)
    return FALSE;
  before = ridge_sentence_get (self, index - 1);
  if (!before->is_word || before->end - before->start > 6)
    return FALSE;
  for (guint i = before->start; i < before->end; i++)
    if (!g_ascii_isupper (self->text[i]))
      return FALSE;

  return TRUE;
}

/* Digits with points or commas between; "k" and "m" are said of thousands and millions.
 * Anything else that hangs on it ("1st", "5-star", "B2B") makes it a word. */
static gboolean
read_amount (const char *word,
             double     *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p;
  double factor = 1;

  for (p = word; g_ascii_isdigit (*p) || *p == '.' || *p == ','; p++)
    g_string_append_c (digits, *p == ',' ? '.' : *p);
  if (digits->len == 0)
    return FALSE;
  if ((*p == 'k' || *p == 'm') && p[1] == '\0')
    factor = *p == 'k' ? 1e3 : 1e6;
  else if (*p != '\0' && strcmp (p, "x") != 0)
    return FALSE;

  /* "10.000" and "10,000" are ten thousand. */
  p = strchr (digits->str, '.');
  if (p != NULL && strlen (p) >= 4)
    g_string_replace (digits, ".", "", 0);
  *value = g_ascii_strtod (digits->str, NULL) * factor;

  return TRUE;
}

static const char *
find_unit (const char *text,
           guint      *start,
           guint      *end)
{
  static const char *const units[] = { "%", "\u20ac", "$", "\u00a3" };
  const char *after = text + *end;

  while (*after == ' ' || g_str_has_prefix (after, "\u00a0") || g_str_has_prefix (after, "\u202f"))
    after = g_utf8_next_char (after);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize length = strlen (units[i]);

      if (g_str_has_prefix (after, units[i]))
        {
          *end = (guint) (after - text + (gssize) length);
          return units[i];
        }
      if (*start >= length && strncmp (text + *start - length, units[i], length) == 0)
        {
          *start -= (guint) length;
          return units[i];
        }
    }

  return NULL;
}

/* Digits may not hang on a slash, a colon or a sign: "24/7", "1:1". */
static gboolean
stands_free (const char       *text,
             const RidgeToken *token)
{
  char before = token->start > 0 ? text[token->start - 1] : ' ';
  char after = text[token->end];

  return strchr ("/:#", before) == NULL && (after == '\0' || strchr ("/:", after) == NULL);
}

/**
 * ridge_sentence_list_numbers:
 * @self: a sentence
 *
 * Finds the amounts it names. Years, ordinals, names such as "ISO 9001" or "Q4",
 * and figures of speech such as "24/7" are none.
 *
 * Returns: (transfer full) (element-type RidgeNumberInText): the numbers in their order
 */
GArray *
ridge_sentence_list_numbers (RidgeSentence *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (RidgeNumberInText));

  for (guint i = 0; i < ridge_sentence_get_n (self); i++)
    {
      const RidgeToken *token = ridge_sentence_get (self, i);
      RidgeNumberInText number = { token->start, token->end, 0, NULL };

      if (!read_amount (token->folded, &number.value) || follows_a_name (self, i) || !stands_free (self->text, token))
        continue;
      number.unit = find_unit (self->text, &number.start, &number.end);
      if (number.unit == NULL && strlen (token->folded) == 4 && number.value >= FIRST_YEAR && number.value <= LAST_YEAR)
        continue;
      g_array_append_val (numbers, number);
    }

  return numbers;
}
