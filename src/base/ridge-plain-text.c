/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-plain-text.h"

#include <string.h>

/* No number and no day takes as many; what compares names would take minutes
 * over a megabyte of letters with accents. */
#define MOST_BYTES 4096

/* Dashes that stand for a minus or join the parts of a day. The em dash is not
 * among them: it says that there is nothing. */
static gboolean
is_dash (gunichar c)
{
  return (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xfe63 || c == 0xff0d;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0xff07;
}

/* Writing directions, joiners and the like; the soft hyphen would be seen. */
static gboolean
is_invisible (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT && c != 0xad;
}

/* What the keyboard writes for it. */
static gunichar
get_plain (gunichar c)
{
  if (g_unichar_isspace (c))
    return ' ';
  if (is_dash (c))
    return '-';
  if (is_apostrophe (c))
    return '\'';
  if (c == 0x066a || c == 0xfe6a)
    return '%';
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xfee0;

  return c;
}

/**
 * ridge_plain_text:
 * @text: (nullable): what a person typed or a file holds
 *
 * Writes a text with the characters of a plain keyboard, for the readers of
 * numbers and days: the digits of every script as 0 to 9, every Unicode space
 * as a space, every dash as "-", every apostrophe as "'". Spaces around it and
 * characters that are not seen are left out.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when it is no valid UTF-8,
 *   too long for a number or a day, or has digits of two scripts, which no person
 *   writes
 */
char *
ridge_plain_text (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gunichar zero = 0;

  if (text == NULL || strnlen (text, MOST_BYTES + 1) > MOST_BYTES || !g_utf8_validate (text, -1, NULL))
    return NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        {
          int digit = g_unichar_digit_value (c);

          if (zero != 0 && zero != c - (gunichar) digit)
            return NULL;
          zero = c - (gunichar) digit;
          g_string_append_c (plain, (char) ('0' + digit));
        }
      else if (!is_invisible (c))
        {
          g_string_append_unichar (plain, get_plain (c));
        }
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&plain)));
}

/**
 * ridge_plain_read_digits:
 * @text: plain text
 * @least: how many digits it takes at least
 * @most: and at most, nine
 * @number: (out): what they say
 *
 * Returns: (nullable): behind the digits; %NULL when there are fewer or more
 */
const char *
ridge_plain_read_digits (const char *text,
                         int         least,
                         int         most,
                         int        *number)
{
  int n = 0;

  *number = 0;
  while (n < most && g_ascii_isdigit (text[n]))
    *number = *number * 10 + text[n++] - '0';

  return n >= least && !g_ascii_isdigit (text[n]) ? text + n : NULL;
}
