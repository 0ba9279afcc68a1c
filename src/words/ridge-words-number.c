/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-number.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/ridge-number.h"

#define NO_VALUE "\u2013"

/* As ridge_number_format() writes it. */
#define MINUS "\u2212"

/**
 * ridge_words_number:
 *
 * Returns: (transfer full): a number in the user's notation; a dash for NaN
 */
char *
ridge_words_number (double value,
                    int    decimals)
{
  return ridge_number_format (value, decimals);
}

/* Signs that in English stand before the number without a space. */
static gboolean
unit_goes_before (const char *unit)
{
  return g_unichar_type (g_utf8_get_char (unit)) == G_UNICODE_CURRENCY_SYMBOL;
}

static char *
with_unit (const char *number,
           const char *unit)
{
  if (unit == NULL || *unit == '\0')
    return g_strdup (number);
  if (unit_goes_before (unit))
    {
      gboolean negative = g_str_has_prefix (number, MINUS);
      /* Translators: an amount of money: the sign of the currency, then the number without its minus. Where the
       * sign comes last: "%2$s\u00a0%1$s". */
      g_autofree char *amount = g_strdup_printf (C_("money", "%s%s"), unit, number + (negative ? strlen (MINUS) : 0));

      return g_strconcat (negative ? MINUS : "", amount, NULL);
    }
  /* Translators: a number and its unit, "12 days", "46 %"; the space does not break */
  return g_strdup_printf (C_("quantity", "%s\u00a0%s"), number, unit);
}

/**
 * ridge_words_value:
 *
 * Returns: (transfer full): a number with its unit; a dash for NaN
 */
char *
ridge_words_value (double      value,
                   int         decimals,
                   const char *unit)
{
  g_autofree char *number = NULL;

  if (!isfinite (value))
    return g_strdup (NO_VALUE);
  number = ridge_number_format (value, decimals);
  return with_unit (number, unit);
}

static char *
three_digits (double value)
{
  return ridge_number_format (value, fabs (value) >= 100 ? 0 : fabs (value) >= 10 ? 1 : 2);
}

static char *
scaled (double value)
{
  g_autofree char *number = NULL;

  if (fabs (value) >= 1e9)
    {
      number = three_digits (value / 1e9);
      /* Translators: billions behind a number */
      return g_strdup_printf (_("%s\u00a0bn"), number);
    }
  if (fabs (value) >= 1e6)
    {
      number = three_digits (value / 1e6);
      /* Translators: millions behind a number */
      return g_strdup_printf (_("%s\u00a0M"), number);
    }
  number = three_digits (value / 1e3);
  /* Translators: thousands behind a number */
  return g_strdup_printf (_("%s\u00a0k"), number);
}

/**
 * ridge_words_value_short:
 *
 * Writes numbers from ten thousand on in thousands, millions or billions with
 * three digits, for tiles and axes: 1,430,000 becomes 1.43 M.
 *
 * Returns: (transfer full): the text; a dash for NaN
 */
char *
ridge_words_value_short (double      value,
                         int         decimals,
                         const char *unit)
{
  g_autofree char *number = NULL;

  if (!(fabs (value) >= 1e4))
    return ridge_words_value (value, decimals, unit);
  number = scaled (value);
  return with_unit (number, unit);
}

/**
 * ridge_words_percent:
 *
 * Returns: (transfer full): a share as a percentage, rounded but never across a boundary; a
 *   dash for NaN
 */
char *
ridge_words_percent (double share)
{
  g_autofree char *digits = NULL;

  if (!isfinite (share))
    return g_strdup (NO_VALUE);
  digits = ridge_number_format_share (share, 0);
  return with_unit (digits, "%");
}

/**
 * ridge_words_change:
 *
 * Returns: (transfer full): a relative change with its sign, "+20 %"; a dash for NaN
 */
char *
ridge_words_change (double share)
{
  g_autofree char *percent = NULL;
  int decimals;

  if (!isfinite (share))
    return g_strdup (NO_VALUE);
  decimals = MIN (ridge_number_count_decimals (share * 100), 1);
  percent = ridge_words_value (share * 100, decimals, "%");
  return share > 0 ? g_strconcat ("+", percent, NULL) : g_steal_pointer (&percent);
}

/**
 * ridge_words_score:
 *
 * Returns: (transfer full): a score with two decimals, rounded as a percentage is; a dash for
 *   NaN
 */
char *
ridge_words_score (double score)
{
  if (!isfinite (score))
    return g_strdup (NO_VALUE);
  return ridge_number_format (ridge_number_round_share (score, 0) / 100, 2);
}

/* Words so short that they belong to the number behind them: "of 13", "week 8". */
#define SHORT_WORD 5

static gboolean
is_space_to_keep (const char *start,
                  const char *space)
{
  const char *word = space;

  if (!g_unichar_isalnum (g_utf8_get_char (space + 1)))
    return FALSE;
  if (space > start && g_ascii_isdigit (space[-1]) && g_unichar_isalpha (g_utf8_get_char (space + 1)))
    return TRUE;
  if (!g_ascii_isdigit (space[1]))
    return FALSE;

  while (word > start && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (word))))
    word = g_utf8_prev_char (word);

  return word < space && g_utf8_strlen (word, space - word) <= SHORT_WORD;
}

/**
 * ridge_words_keep_together:
 * @text: a heading
 *
 * Keeps numbers on one line with what they count and with the short word before
 * them, as in "week 8 of 13".
 *
 * Returns: (transfer full): the text, with no-break spaces there
 */
char *
ridge_words_keep_together (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == ' ' && is_space_to_keep (text, p))
      g_string_append (kept, "\u00a0");
    else
      g_string_append_c (kept, *p);

  return g_string_free_and_steal (kept);
}
