/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-text.h"

/* Expected values: by hand, from the names and properties in the Unicode Character Database. */

static const struct
{
  const char *text, *line, *block;
} cleaned[] = {
  { "", "", "" },
  { "Grow", "Grow", "Grow" },
  { "  Grow  faster ", "Grow  faster", "Grow  faster" },
  { "Grün – 100 %", "Grün – 100 %", "Grün – 100 %" },

  /* Line breaks and tabs. */
  { "one\ntwo", "one two", "one\ntwo" },
  { "one\r\ntwo\rthree", "one two three", "one\ntwo\nthree" },
  { "one \n\n two", "one two", "one \n\n two" },
  { "one\vtwo\fthree", "one two three", "one\ntwo\nthree" },
  { "one\302\205two\342\200\250three\342\200\251four", "one two three four", "one\ntwo\nthree\nfour" },
  { "one\ttwo", "one two", "one two" },
  { "\n\tone\n", "one", "one" },

  /* C0, DEL and C1. */
  { "a\033[31mred\007", "a[31mred", "a[31mred" },
  { "a\001\b\177b", "ab", "ab" },
  { "a\302\200\302\233b\302\237", "ab", "ab" },

  /* Embeddings, overrides, isolates. */
  { "a\342\200\252\342\200\253\342\200\254\342\200\255\342\200\256b", "ab", "ab" },
  { "a\342\201\246\342\201\247\342\201\250\342\201\251b", "ab", "ab" },
  { "a\342\201\252\342\201\257b", "ab", "ab" },

  /* No width: ZWSP, WJ, BOM, soft hyphen, invisible times, CGJ, Mongolian vowel separator. */
  { "a\342\200\213b\342\201\240c\357\273\277d\302\255e\342\201\242f\315\217g\341\240\216h", "abcdefgh", "abcdefgh" },
  { "\357\273\277Grow", "Grow", "Grow" },
  { "\342\200\213\302\240\342\200\213", "", "" },
  { "\342\200\216\343\205\244\342\240\200", "", "" },

  /* Outer blanks of any kind. */
  { "\302\240\343\200\200Grow\342\200\203", "Grow", "Grow" },

  /* Joiners: a Persian word, a family, a heart on fire, a Sinhala conjunct stay … */
  { "\331\205\333\214\342\200\214\330\256\331\210\330\247\331\207\331\205", "\331\205\333\214\342\200\214\330\256\331\210\330\247\331\207\331\205",
    "\331\205\333\214\342\200\214\330\256\331\210\330\247\331\207\331\205" },
  { "\360\237\221\251\342\200\215\360\237\221\251\342\200\215\360\237\221\247", "\360\237\221\251\342\200\215\360\237\221\251\342\200\215\360\237\221\247",
    "\360\237\221\251\342\200\215\360\237\221\251\342\200\215\360\237\221\247" },
  { "\342\235\244\357\270\217\342\200\215\360\237\224\245", "\342\235\244\357\270\217\342\200\215\360\237\224\245",
    "\342\235\244\357\270\217\342\200\215\360\237\224\245" },
  { "\340\267\201\340\267\212\342\200\215\340\266\273", "\340\267\201\340\267\212\342\200\215\340\266\273", "\340\267\201\340\267\212\342\200\215\340\266\273" },
  /* … and nowhere else. */
  { "Re\342\200\214ve\342\200\215nue", "Revenue", "Revenue" },
  { "\342\200\215Grow\342\200\214", "Grow", "Grow" },
  { "\331\205\342\200\214\342\200\214", "\331\205", "\331\205" },

  /* Tags: the flag of Scotland; not after a letter. */
  { "\360\237\217\264\363\240\201\247\363\240\201\242\363\240\201\263\363\240\201\243\363\240\201\264\363\240\201\277",
    "\360\237\217\264\363\240\201\247\363\240\201\242\363\240\201\263\363\240\201\243\363\240\201\264\363\240\201\277",
    "\360\237\217\264\363\240\201\247\363\240\201\242\363\240\201\263\363\240\201\243\363\240\201\264\363\240\201\277" },
  { "a\363\240\201\247b", "ab", "ab" },

  /* The marks of a direction, and the sign of an Arabic year, are text. */
  { "\327\251\327\234 C++\342\200\216", "\327\251\327\234 C++\342\200\216", "\327\251\327\234 C++\342\200\216" },
  { "\330\201\331\243", "\330\201\331\243", "\330\201\331\243" },
};

static void
test_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cleaned); i++)
    {
      g_autofree char *line = ridge_text_clean_line (cleaned[i].text);
      g_autofree char *block = ridge_text_clean_block (cleaned[i].text);
      g_autofree char *line_again = ridge_text_clean_line (line);
      g_autofree char *block_again = ridge_text_clean_block (block);

      g_assert_cmpstr (line, ==, cleaned[i].line);
      g_assert_cmpstr (block, ==, cleaned[i].block);
      g_assert_cmpstr (line_again, ==, line);
      g_assert_cmpstr (block_again, ==, block);
    }
}

/* Whatever the characters are, none that does something unseen is left. */
static void
test_random (void)
{
  static const gunichar drawn[] = {
    'a', ' ', '\n', '\t', '\r', 0x1B, 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0x0301, 0x0645, 0x200B, 0x200C, 0x200D, 0x200E, 0x202E,
    0x2028, 0x2066, 0x2069, 0xFE0F, 0xFEFF, 0x1F3F4, 0x1F469, 0xE0001, 0xE0067, 0xE007F
  };

  for (guint run = 0; run < 20000; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *line = NULL, *again = NULL;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append_unichar (text, drawn[g_test_rand_int_range (0, G_N_ELEMENTS (drawn))]);
      line = ridge_text_clean_line (text->str);
      again = ridge_text_clean_line (line);

      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_cmpstr (again, ==, line);
      for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          g_assert_true (c == 0x200C || c == 0x200D || c >= 0xE0000 || !ridge_text_is_unseen (c));
        }
    }
}

static void
test_fold (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean    same;
  } pairs[] = {
    { "Revenue", "REVENUE", TRUE },
    { "Caf\303\251", "Cafe\314\201", TRUE },
    { "CAFE\314\201", "caf\303\251", TRUE },
    { "Stra\303\237e", "STRASSE", TRUE },
    { "\342\204\253", "\303\245", TRUE },            /* Ångström sign */
    { "\341\276\263", "\316\221\316\231", TRUE },    /* ᾳ, ΑΙ */
    { "a\314\243\314\207", "a\314\207\314\243", TRUE }, /* marks in another order */
    { "\357\274\253\357\274\260\357\274\251", "kpi", TRUE },
    { "Re\342\200\213venue", "Revenue", TRUE },
    { "Cafe", "Caf\303\251", FALSE },
    { "Revenue", "Revenues", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *a = ridge_text_fold (pairs[i].a);
      g_autofree char *b = ridge_text_fold (pairs[i].b);

      g_assert_cmpint (g_str_equal (a, b), ==, pairs[i].same);
    }
}

static void
test_shorten (void)
{
  g_autofree char *whole = g_strnfill (80, 'a');
  g_autofree char *more = g_strconcat (whole, "a", NULL);
  g_autofree char *short_more = ridge_text_shorten (more);
  g_autofree char *short_whole = ridge_text_shorten (whole);
  g_autofree char *huge = g_strnfill (1000000, '\377');
  g_autofree char *short_huge = ridge_text_shorten (huge);

  g_assert_cmpstr (short_whole, ==, whole);
  g_assert_true (g_str_has_suffix (short_more, "a\342\200\246"));
  g_assert_cmpint (g_utf8_strlen (short_more, -1), ==, 80);
  g_assert_true (g_utf8_validate (short_huge, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (short_huge, -1), ==, 80);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    gboolean    found;
  } cases[] = {
    { "Cafe\u0301 visits", "caf\u00e9", TRUE },
    { "Caf\u00e9 visits", "cafe\u0301 VIS", TRUE },
    { "Stra\u00dfe nach Ulm", "STRASSE", TRUE },
    { "Ship the app", "app ship", TRUE },
    { "Ship the app", "ship apps", FALSE },
    { "Ship the app", "", TRUE },
    { "\uff21\uff22", "ab", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = ridge_text_fold (cases[i].words);

      g_assert_cmpint (ridge_text_has_words (cases[i].text, folded), ==, cases[i].found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/random", test_random);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/words", test_words);
  g_test_add_func ("/text/shorten", test_shorten);

  return g_test_run ();
}
