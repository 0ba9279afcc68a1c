/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and days as people elsewhere write them; what files hold does not care. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "base/ridge-day-text.h"
#include "base/ridge-number.h"
#include "base/ridge-number-text.h"
#include "words/ridge-words.h"

/* How these write 1234567.5, from the tables of their C library. */
static const struct
{
  const char *locale;
  const char *number;
} locales[] = {
  { "ar_EG", "1,234,567.5" },
  { "de_DE", "1.234.567,5" },
  { "en_IN", "12,34,567.5" },
  { "fr_FR", "1\u202f234\u202f567,5" },
  { "hi_IN", "1,234,567.5" },
  { "ja_JP", "1,234,567.5" },
  { "pt_BR", "1.234.567,5" },
  { "ru_RU", "1\u202f234\u202f567,5" },
  { "sv_SE", "1\u202f234\u202f567,5" },
  { "tr_TR", "1.234.567,5" },
};

static void
enter (gsize i)
{
  g_autofree char *name = g_strconcat (locales[i].locale, ".UTF-8", NULL);

  g_test_message ("%s", name);
  g_assert_nonnull (setlocale (LC_ALL, name));
}

static void
assert_reads (const char *text,
              double      expected)
{
  double value;

  if (!ridge_number_text_read_local (text, NULL, &value))
    g_error ("not read: “%s”", text);
  g_assert_cmpfloat (value, ==, expected);
}

/* What is shown can be copied and pasted into a field. */
static void
check_shown (double value,
             int    decimals)
{
  g_autofree char *shown = ridge_words_value (value, decimals, "");
  g_autofree char *percent = ridge_words_value (value, decimals, "%");
  g_autofree char *plain = ridge_number_format_plain (value, decimals);

  assert_reads (shown, value);
  assert_reads (percent, value);
  assert_reads (plain, value);
}

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *shown = NULL;

      enter (i);
      shown = ridge_words_number (1234567.5, 1);
      g_assert_cmpstr (shown, ==, locales[i].number);
      assert_reads (locales[i].number, 1234567.5);

      for (guint j = 0; j < 1000; j++)
        {
          int    decimals = g_test_rand_int_range (0, 4);
          double scale = pow (10, decimals);
          double value = round (g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (0, 10)) * scale) / scale;

          check_shown (value, decimals);
        }
    }

  setlocale (LC_ALL, "C");
}

/* What files and other programs read and write is the same everywhere. */
static void
test_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *text = NULL;
      double           value;

      enter (i);
      text = ridge_number_to_text (-1234.5);
      g_assert_cmpstr (text, ==, "-1234.5");
      g_assert_true (ridge_number_parse ("-1234.5", &value));
      g_assert_cmpfloat (value, ==, -1234.5);
      g_assert_false (ridge_number_parse ("-1234,5", &value));
      assert_reads ("-1234.5", -1234.5);
    }

  setlocale (LC_ALL, "C");
}

static void
check_words (char *text)
{
  g_autofree char *owned = text;

  g_assert_true (g_utf8_validate (owned, -1, NULL));
  g_assert_cmpuint (strlen (owned), >, 0);
  g_assert_null (strchr (owned, '%'));
  g_assert_true (g_ascii_isalnum (*owned) || (guchar) *owned >= 0x80);
}

/* What is shown can be typed again. */
static void
check_read (RidgeDay day)
{
  g_autofree char *shown = ridge_words_day (day);
  g_autofree char *short_words = ridge_words_day_short (day, day - 400);
  RidgeDay         again;

  if (ridge_day_text_read_local (shown, &again) != RIDGE_DAY_TEXT_DAY || again != day)
    g_error ("not read: “%s”", shown);
  if (ridge_day_text_read_local (short_words, &again) != RIDGE_DAY_TEXT_DAY || again != day)
    g_error ("not read: “%s”", short_words);
}

static void
check_day (RidgeDay    day,
           GHashTable *seen)
{
  check_read (day);
  check_words (ridge_words_day_short (day, day));
  check_words (ridge_words_day_short (day, day - 400));
  check_words (ridge_words_weekday (day));
  check_words (ridge_words_span (day - 90, day));
  check_words (ridge_words_week (day - 30, day + 30, day));
  for (RidgeDayStyle style = RIDGE_DAY_STYLE_DAY; style <= RIDGE_DAY_STYLE_YEAR; style++)
    check_words (ridge_words_day_styled (day, style));

  check_words (ridge_words_day (day));
  g_assert_true (g_hash_table_add (seen, ridge_words_day (day)));
}

/* Four hundred days, a leap day and the end of a year among them. */
static void
test_days (void)
{
  const RidgeDay first = ridge_day_new (2027, 12, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      enter (i);
      for (RidgeDay day = first; day < first + 400; day++)
        check_day (day, seen);
    }

  setlocale (LC_ALL, "C");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/locales/numbers", test_numbers);
  g_test_add_func ("/words/locales/files", test_files);
  g_test_add_func ("/words/locales/days", test_days);

  return g_test_run ();
}
