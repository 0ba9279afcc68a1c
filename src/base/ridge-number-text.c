/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-number-text.h"

#include <locale.h>
#include <string.h>

#include "base/ridge-number.h"
#include "base/ridge-plain-text.h"

#define DIGITS "0123456789"

/* These two mean the same wherever they are written. */
#define ARABIC_MARK 0x066b
#define ARABIC_GROUP 0x066c

/* What engines and people write where there is no value. */
static const char *const missing[] = {
  "", ".", "-", "--", "\u2014", "NA", "N/A", "#N/A", "NaN", "null", "none",
};

/* Currencies that are written with letters; their signs Unicode knows. The
 * longer ones stand first. */
static const char *const currencies[] = {
  "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "BRL",
  "MXN", "ZAR", "TRY", "RUB", "KRW", "ILS", "SGD", "HKD", "EGP", "US$", "NT$", "HK$", "R$", "A$", "C$", "kr.", "kr", "zł", "Kč", "Ft", "Fr.",
};

/* How digits are parted. */
typedef struct
{
  char     mark;
  char     group;
  gboolean pairs;   /* groups before the last may have two digits, as in India */
} Notation;

/* What stands around the digits. */
typedef struct
{
  const char *start;
  const char *end;
  gboolean    bracketed;
  gboolean    has_sign;
  gboolean    negative;
  guint       n_units;
  gboolean    has_percent;
  const char *unit;   /* (nullable): what the number is said in, folded */
} Frame;

/**
 * ridge_number_text_is_missing:
 * @text: what a person typed or a file holds
 *
 * Tells whether the text says that there is no value.
 *
 * Returns: whether it does
 */
gboolean
ridge_number_text_is_missing (const char *text)
{
  g_autofree char *plain = ridge_plain_text (text);

  for (gsize i = 0; plain != NULL && i < G_N_ELEMENTS (missing); i++)
    if (g_ascii_strcasecmp (plain, missing[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
take (Frame *frame,
      gsize  at_start,
      gsize  at_end)
{
  frame->start += at_start;
  frame->end -= at_end;
  return TRUE;
}

static void
trim (Frame *frame)
{
  while (frame->start < frame->end && *frame->start == ' ')
    frame->start++;
  while (frame->start < frame->end && frame->end[-1] == ' ')
    frame->end--;
}

/* "(7.50)" is how accounts write a loss. */
static gboolean
take_brackets (Frame *frame)
{
  if (frame->bracketed || frame->has_sign || frame->end - frame->start < 3 || *frame->start != '(' || frame->end[-1] != ')')
    return FALSE;

  frame->bracketed = frame->negative = TRUE;
  return take (frame, 1, 1);
}

/* A minus may stand behind the number. In "5.-" it is none: so prices are written. */
static gboolean
take_sign (Frame *frame)
{
  gboolean before = *frame->start == '-' || *frame->start == '+';

  if (frame->has_sign || frame->bracketed || frame->end - frame->start < 2)
    return FALSE;
  if (!before && (frame->end[-1] != '-' || strchr (".,", frame->end[-2]) != NULL))
    return FALSE;

  frame->has_sign = TRUE;
  frame->negative = !before || *frame->start == '-';
  return take (frame, before, !before);
}

static gboolean
take_percent (Frame *frame)
{
  gboolean before = *frame->start == '%';

  if (frame->has_percent || frame->n_units > 0 || (!before && frame->end[-1] != '%'))
    return FALSE;

  frame->has_percent = TRUE;
  return take (frame, before, !before);
}

static gboolean
take_currency (Frame *frame)
{
  gsize       length = (gsize) (frame->end - frame->start);
  const char *last = g_utf8_prev_char (frame->end);

  if (frame->has_percent || frame->n_units == 2)
    return FALSE;

  frame->n_units++;
  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      gsize n = strlen (currencies[i]);

      if (n < length && memcmp (frame->start, currencies[i], n) == 0)
        return take (frame, n, 0);
      if (n < length && memcmp (frame->end - n, currencies[i], n) == 0)
        return take (frame, 0, n);
    }
  if (g_unichar_type (g_utf8_get_char (frame->start)) == G_UNICODE_CURRENCY_SYMBOL)
    return take (frame, (gsize) (g_utf8_next_char (frame->start) - frame->start), 0);
  if (g_unichar_type (g_utf8_get_char (last)) == G_UNICODE_CURRENCY_SYMBOL)
    return take (frame, 0, (gsize) (frame->end - last));

  frame->n_units--;
  return FALSE;
}

/* The unit that stands beside the field, written once more. Words are parted from digits by what they are. */
static gboolean
take_unit (Frame *frame)
{
  gsize            length = (gsize) (frame->end - frame->start);
  g_autofree char *rest = NULL;
  gsize            n;

  /* In "5 100 km" nobody knows where a unit of "100 km" begins. */
  if (frame->unit == NULL || g_ascii_isdigit (*frame->unit) || frame->has_percent || frame->n_units > 0)
    return FALSE;

  /* Folding may change how long a text is: where it ends is found letter by letter. */
  rest = g_strndup (frame->start, length);
  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *tail = g_utf8_casefold (p, -1);

      if (p > rest && g_str_equal (tail, frame->unit))
        {
          frame->n_units = 1;
          return take (frame, 0, length - (gsize) (p - rest));
        }
    }
  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *head = g_utf8_casefold (rest, p - rest);

      n = (gsize) (p - rest);
      if (n > 0 && g_str_equal (head, frame->unit))
        {
          frame->n_units = 1;
          return take (frame, n, 0);
        }
    }

  return FALSE;
}

/* Whether a group of digits that ends here has a proper length; the first one
 * has no group before it, the last one none behind. */
static gboolean
is_group (guint    n_digits,
          guint   *middle,
          gboolean is_last,
          gboolean pairs)
{
  if (is_last)
    return n_digits == 3;
  if (n_digits != 3 && !(pairs && n_digits == 2))
    return FALSE;
  if (*middle != 0 && *middle != n_digits)
    return FALSE;

  *middle = n_digits;
  return TRUE;
}

/* The whole digits with their groups, copied without them. */
static const char *
read_whole (const char     *p,
            const Notation *notation,
            GString        *plain)
{
  gunichar used = 0;
  guint    n = 0, middle = 0, first = 0;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean parts = c == (gunichar) notation->group || c == ' ' || c == '\'' || c == ARABIC_GROUP;

      if (g_ascii_isdigit (*p))
        {
          g_string_append_c (plain, *p);
          n++;
          continue;
        }
      if (!parts)
        break;

      /* "0,123" is not grouped, and nobody parts digits in two ways. */
      if (used == 0 ? n == 0 || n > 3 || plain->str[0] == '0' : c != used || !is_group (n, &middle, FALSE, notation->pairs))
        return NULL;
      first = used == 0 ? n : first;
      used = c;
      n = 0;
    }

  if (used != 0 && (!is_group (n, &middle, TRUE, FALSE) || (middle == 2 && first > 2)))
    return NULL;

  return p;
}

static const char *
copy_digits (const char *p,
             GString    *plain)
{
  gsize n = strspn (p, DIGITS);

  g_string_append_len (plain, p, (gssize) n);
  return p + n;
}

static gboolean
read_digits (const char     *text,
             const Notation *notation,
             double         *value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *p = read_whole (text, notation, plain);
  gunichar    c = p != NULL ? g_utf8_get_char (p) : 0;

  if (p == NULL)
    return FALSE;

  if (c == (gunichar) notation->mark || c == ARABIC_MARK)
    p = copy_digits (g_utf8_next_char (p), g_string_append_c (plain, '.'));
  if (strpbrk (plain->str, DIGITS) == NULL)
    return FALSE;

  if (*p == 'e' || *p == 'E')
    {
      g_string_append_c (plain, 'e');
      p++;
      if (*p == '+' || *p == '-')
        g_string_append_c (plain, *p++);
      p = copy_digits (p, plain);
    }

  return *p == '\0' && ridge_number_parse (plain->str, value);
}

/* The digits alone, and whether what stands around them makes them negative. */
static char *
unframe (const char *text,
         const char *unit,
         gboolean   *negative)
{
  g_autofree char *plain = ridge_plain_text (text);
  g_autofree char *plain_unit = unit != NULL ? ridge_plain_text (unit) : NULL;
  g_autofree char *folded = plain_unit != NULL && *plain_unit != '\0' ? g_utf8_casefold (plain_unit, -1) : NULL;
  Frame            frame = { .start = plain, .unit = folded };

  if (plain == NULL || *plain == '\0')
    return NULL;

  frame.end = plain + strlen (plain);
  do
    trim (&frame);
  while (frame.start < frame.end &&
         (take_brackets (&frame) || take_sign (&frame) || take_unit (&frame) || take_percent (&frame) || take_currency (&frame)));

  *negative = frame.negative;
  return g_strndup (frame.start, (gsize) (frame.end - frame.start));
}

static gboolean
give (double    number,
      gboolean  negative,
      double   *value)
{
  *value = negative ? -number : number;
  return TRUE;
}

/**
 * ridge_number_text_read:
 * @text: (nullable): the text of a cell
 * @format: which mark begins the decimals; the other one groups
 * @unit: (nullable): what the number is said in; it may stand beside it
 * @value: (out): the number; untouched when there is none
 *
 * Reads a number of a file: digits of any script, grouped in threes by the
 * other mark, any space or an apostrophe; with a sign in front, a minus behind
 * or brackets around; with a percent sign or a currency. A percentage is the
 * number before its sign: "12 %" is 12.
 *
 * Returns: whether the whole text is a number
 */
gboolean
ridge_number_text_read (const char        *text,
                        RidgeNumberFormat  format,
                        const char        *unit,
                        double            *value)
{
  static const Notation notations[] = { { '.', ',', FALSE }, { ',', '.', FALSE } };
  gboolean         negative;
  g_autofree char *digits = unframe (text, unit, &negative);
  double           number;

  g_return_val_if_fail (format < RIDGE_N_NUMBER_FORMATS, FALSE);

  return digits != NULL && read_digits (digits, &notations[format], &number) && give (number, negative, value);
}

static guint
count (const char *text,
       char        c)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == c;

  return n;
}

/**
 * ridge_number_text_read_local:
 * @text: (nullable): what a person typed
 * @unit: (nullable): what the number is said in; it may stand before or behind
 *   the number, too, in capitals or not
 * @value: (out): the number; untouched when there is none
 *
 * Reads a number as the locale writes it; else as ridge_number_text_read().
 * Where the locale has a decimal comma, a point is taken for one when it cannot
 * group: in German "1.5" is one and a half and "1.234" is 1234. Where the
 * locale does not group with the other mark, one of them alone is not taken
 * for a group.
 *
 * Returns: whether the whole text is a number
 */
gboolean
ridge_number_text_read_local (const char *text,
                              const char *unit,
                              double     *value)
{
  static const Notation point = { '.', '\0', FALSE };
  const struct lconv *locale = localeconv ();
  gboolean         comma = *locale->decimal_point == ',';
  char             other = comma ? '.' : ',';
  gboolean         groups = locale->thousands_sep[0] == other && locale->thousands_sep[1] == '\0';
  Notation         local = { comma ? ',' : '.', other, strcmp (locale->grouping, "\3\2") == 0 };
  gboolean         negative, alone;
  g_autofree char *digits = unframe (text, unit, &negative);
  double           number;

  if (digits == NULL)
    return FALSE;

  alone = count (digits, other) == 1 && count (digits, local.mark) == 0;
  if ((groups || !alone) && read_digits (digits, &local, &number))
    return give (number, negative, value);

  return comma && alone && read_digits (digits, &point, &number) && give (number, negative, value);
}

/**
 * ridge_number_text_read_parts:
 * @text: (nullable): what a person typed
 * @unit: (nullable): what the rate is said in; it may stand behind both
 * @numerator: (out): the first number; untouched without both
 * @denominator: (out): the second; untouched without both
 *
 * Reads two numbers with a slash between them, as 12/340, each as
 * ridge_number_text_read_local() does.
 *
 * Returns: whether the whole text is that
 */
gboolean
ridge_number_text_read_parts (const char *text,
                              const char *unit,
                              double     *numerator,
                              double     *denominator)
{
  g_auto (GStrv) parts = NULL;
  double first, second;

  if (text == NULL)
    return FALSE;

  parts = g_strsplit (text, "/", -1);
  if (g_strv_length (parts) != 2 || !ridge_number_text_read_local (parts[0], NULL, &first) || !ridge_number_text_read_local (parts[1], unit, &second))
    return FALSE;

  *numerator = first;
  *denominator = second;

  return TRUE;
}
