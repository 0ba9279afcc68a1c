/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-number.h"

#include <math.h>
#include <string.h>

#define MINUS "\u2212"
#define NO_VALUE "\u2013"

/**
 * ridge_number_parse:
 * @text: (nullable): a text
 * @value: (out): the number
 *
 * Reads a finite decimal number of the C locale. The whole text must be the
 * number; hexadecimal notation, infinities and NaN are refused.
 *
 * Returns: whether the text is a number
 */
gboolean
ridge_number_parse (const char *text,
                    double     *value)
{
  char *end;
  double number;

  if (text == NULL || *text == '\0' || strspn (text, "0123456789+-.eE") != strlen (text))
    return FALSE;

  number = g_ascii_strtod (text, &end);
  if (*end != '\0' || !isfinite (number))
    return FALSE;

  *value = number;
  return TRUE;
}

/**
 * ridge_number_to_text:
 * @value: a finite number
 *
 * Writes a number in the C locale with the fewest digits that read back as
 * exactly the same number.
 *
 * Returns: (transfer full): the text
 */
char *
ridge_number_to_text (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int precision = 15; precision <= 17; precision++)
    {
      char format[] = "%.15g";

      format[3] = '0' + precision % 10;
      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (memcmp (&(double) { g_ascii_strtod (buffer, NULL) }, &value, sizeof value) == 0)
        break;
    }

  return g_strdup (buffer);
}

/* Replaces the ASCII minus by the typographic one; a zero has none. */
static char *
finish (char *digits)
{
  g_autofree char *text = digits;

  if (*text != '-')
    return g_steal_pointer (&text);
  if (strpbrk (text, "123456789") == NULL)
    return g_strdup (text + 1);

  return g_strconcat (MINUS, text + 1, NULL);
}

/**
 * ridge_number_format:
 * @value: a number
 * @decimals: digits after the decimal mark, 0 … %RIDGE_MAX_DECIMALS
 *
 * Writes a number for a person: in the locale's notation, with grouping and a
 * true minus sign. NaN becomes a dash.
 *
 * Returns: (transfer full): the text
 */
char *
ridge_number_format (double value,
                     int    decimals)
{
  if (!isfinite (value))
    return g_strdup (NO_VALUE);

  return finish (g_strdup_printf ("%'.*f", CLAMP (decimals, 0, RIDGE_MAX_DECIMALS), value));
}

/**
 * ridge_number_format_plain:
 * @value: a number
 * @decimals: digits after the decimal mark, 0 … %RIDGE_MAX_DECIMALS
 *
 * Writes a number for a field that a person edits: in the locale's notation,
 * without grouping, with an ASCII minus, with more decimals than asked for
 * when the number has more. NaN becomes "".
 *
 * Returns: (transfer full): the text, which ridge_number_text_read_local() reads back
 */
char *
ridge_number_format_plain (double value,
                           int    decimals)
{
  if (!isfinite (value))
    return g_strdup ("");

  decimals = MAX (CLAMP (decimals, 0, RIDGE_MAX_DECIMALS), ridge_number_count_decimals (value));

  return g_strdup_printf ("%.*f", decimals, value);
}

/**
 * ridge_number_round_share:
 * @share: a share, 1 for 100 %
 * @decimals: digits after the decimal mark of the percentage
 *
 * Rounds a percentage to nearest, but never across a boundary that it has not
 * reached: nothing, all, and the bounds of the grade bands. 0.478 is 48 %, and
 * 0.996 is 99 %, 0.699 is 69 %, 0.004 is 1 % and −0.004 is −1 %. Noise of the
 * last bits does not count.
 *
 * Returns: the percentage, 48 for 0.478; NaN for what is not finite
 */
double
ridge_number_round_share (double share,
                          int    decimals)
{
  static const double reached[] = { 40, 70, 100 };
  double scale, scaled, nearest;

  if (!isfinite (share))
    return NAN;

  scale = pow (10, CLAMP (decimals, 0, RIDGE_MAX_DECIMALS));
  scaled = share * 100 * scale;
  nearest = round (scaled);
  if (fabs (scaled - nearest) <= 1e-12 * MAX (1, fabs (scaled)))
    return nearest / scale;

  if (nearest >= 0 && nearest <= 0)
    return (share > 0 ? 1 : -1) / scale;
  for (guint i = 0; i < G_N_ELEMENTS (reached); i++)
    if (scaled < reached[i] * scale && nearest >= reached[i] * scale)
      return reached[i] - 1 / scale;

  return nearest / scale;
}

/**
 * ridge_number_format_share:
 * @share: a share, 1 for 100 %
 * @decimals: digits after the decimal mark
 *
 * Writes a share as the digits of a percentage, without the sign, rounded by
 * ridge_number_round_share().
 *
 * Returns: (transfer full): the text, a dash for NaN
 */
char *
ridge_number_format_share (double share,
                           int    decimals)
{
  if (!isfinite (share))
    return g_strdup (NO_VALUE);

  decimals = CLAMP (decimals, 0, RIDGE_MAX_DECIMALS);

  return finish (g_strdup_printf ("%'.*f", decimals, ridge_number_round_share (share, decimals)));
}

/**
 * ridge_number_count_decimals:
 * @value: a finite number
 *
 * Counts the decimals a number was written with: 2 for 0.25. What a sum leaves
 * beyond the fifteenth digit was not written: 1 for 0.1 + 0.2.
 *
 * Returns: 0 … %RIDGE_MAX_DECIMALS
 */
int
ridge_number_count_decimals (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  const char *mark, *exponent;
  int decimals;

  if (!isfinite (value))
    return 0;

  g_ascii_formatd (text, sizeof text, "%.15g", value);
  mark = strchr (text, '.');
  exponent = strchr (text, 'e');
  decimals = mark != NULL ? (int) strspn (mark + 1, "0123456789") : 0;
  if (exponent != NULL)
    decimals -= (int) g_ascii_strtoll (exponent + 1, NULL, 10);

  return CLAMP (decimals, 0, RIDGE_MAX_DECIMALS);
}
