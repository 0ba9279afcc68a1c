/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences and what the coach asks of each: sentences.tsv says how it reads. The
 * expectations are a person's, not the program's. */

#include <math.h>
#include <string.h>

#include "coach/ridge-coach.h"
#include "coach/ridge-sentence.h"
#include "coach/ridge-word-list.h"

#define LEAST_SENTENCES 150

/* So many questions about sentences that were really written are not worth asking, of all of them. */
#define MOST_FALSE_ALARMS 3

static const char *path;

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static char *
sort (char **words)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (sorted, words[i]);
  g_ptr_array_sort (sorted, compare_texts);
  g_ptr_array_add (sorted, NULL);

  return g_strjoinv (" ", (char **) sorted->pdata);
}

static char *
list_codes (GPtrArray *findings)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (ids, (char *) ridge_coach_code_get_id (((RidgeCoachFinding *) g_ptr_array_index (findings, i))->code));
  if (ids->len == 0)
    return g_strdup ("-");
  g_ptr_array_add (ids, NULL);

  return sort ((char **) ids->pdata);
}

static RidgeTable
get_table (const char *kind)
{
  if (g_str_equal (kind, "objective"))
    return RIDGE_TABLE_OBJECTIVE;
  g_assert_true (g_str_equal (kind, "key-result") || g_str_equal (kind, "kpi"));

  return g_str_equal (kind, "kpi") ? RIDGE_TABLE_KPI : RIDGE_TABLE_KEY_RESULT;
}

static void
test_sentences (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;
  g_autoptr (RidgeCoach) coach = ridge_coach_new (NULL);
  guint n = 0, n_real = 0, n_false = 0, n_wrong = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      gboolean real = *lines[i] == '=' || *lines[i] == '+';
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GPtrArray) again = NULL;
      g_autofree char *marked = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;
      g_autofree char *repeated = NULL;
      g_auto (GStrv) codes = NULL;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      g_assert_cmpuint (g_strv_length (fields), ==, 3);
      n++;
      n_real += real;
      for (const char *mark = fields[2]; (mark = strchr (mark, '!')) != NULL; mark++)
        n_false += real;
      marked = g_strdelimit (g_strdup (fields[2]), "!", ' ');
      codes = g_strsplit (marked, " ", -1);
      findings = ridge_coach_check_text (coach, get_table (fields[0] + real), fields[1]);
      again = ridge_coach_check_text (coach, get_table (fields[0] + real), fields[1]);
      expected = g_strstrip (sort (codes));
      found = list_codes (findings);
      repeated = list_codes (again);
      g_assert_cmpstr (found, ==, repeated);
      if (!g_str_equal (found, expected))
        {
          g_test_message ("%s: %s, expected: %s", fields[1], found, expected);
          n_wrong++;
        }
    }

  g_test_message ("%u sentences, %u really written; of these %u false alarms", n, n_real, n_false);
  g_assert_cmpuint (n_wrong, ==, 0);
  g_assert_cmpuint (n, >=, LEAST_SENTENCES);
  g_assert_cmpuint (n_false, <=, MOST_FALSE_ALARMS);
}

/* Which language a sentence is in it says itself, whatever the user speaks. */
static void
test_language (void)
{
  static const char *const german[] = { "de", NULL };
  g_autoptr (RidgeCoach) coach = ridge_coach_new (german);
  g_autoptr (RidgeCoach) other = ridge_coach_new (NULL);

  g_assert_cmpstr (ridge_coach_find_language (coach, "Customers solve the problem of their neighbours"), ==, "en");
  g_assert_cmpstr (ridge_coach_find_language (coach, "Die Kunden helfen sich und den Nachbarn"), ==, "de");
  g_assert_cmpstr (ridge_coach_find_language (coach, "Portal"), ==, "de");
  g_assert_cmpstr (ridge_coach_find_language (other, "Portal"), ==, "en");
  g_assert_true (g_strv_contains (ridge_coach_list_languages (other), "de"));
}

static void
test_split (void)
{
  static const struct
  {
    const char *text, *title, *numbers;
  } cases[] = {
    { "Increase revenue from existing customers by 20 %", "Increase revenue from existing customers", "- - 0.2 " },
    { "Reduce churn by 10 % in Spain", "Reduce churn in Spain", "- - -0.1 " },
    { "Reach 10,000 subscribers", "Reach subscribers", "- 10000 - " },
    { "Raise the share of renewals from 60 to 75 %", "Raise the share of renewals", "60 75 - %" },
    { "Den Umsatz mit Bestandskunden um 20 % steigern", "Den Umsatz mit Bestandskunden steigern", "- - 0.2 " },
    { "Die Wartezeit für Kunden um 15 % senken", "Die Wartezeit für Kunden senken", "- - -0.15 " },
    { "Save €2m for our members", "Save for our members", "- 2000000 - €" },
    { "Grow 20 %", NULL, NULL },
    { "Customers come back for more", NULL, NULL },
  };
  g_autoptr (RidgeCoach) coach = ridge_coach_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RidgeCoachSplit split;
      double values[3];
      g_autoptr (GString) numbers = g_string_new (NULL);

      g_assert_true (ridge_coach_split (coach, cases[i].text, &split) == (cases[i].title != NULL));
      if (cases[i].title == NULL)
        continue;
      values[0] = split.baseline;
      values[1] = split.target;
      values[2] = split.relative;
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        if (isnan (values[j]))
          g_string_append (numbers, "- ");
        else
          g_string_append_printf (numbers, "%.10g ", values[j]);
      g_string_append (numbers, split.unit);
      g_assert_cmpstr (split.title, ==, cases[i].title);
      g_assert_cmpstr (numbers->str, ==, cases[i].numbers);
      ridge_coach_split_clear (&split);
    }
}

/* A list says where it is wrong. */
static void
test_lists (void)
{
  g_autoptr (GError) error = NULL;
  RidgeWordList *list = ridge_word_list_parse ("xx", "# a remark\n[weasel]\nfoo*\n\n[joins]\nand so\n", NULL);

  g_assert_nonnull (list);
  g_assert_cmpuint (ridge_word_list_get_n (list, RIDGE_WORDS_WEASEL), ==, 1);
  ridge_word_list_free (list);

  g_assert_null (ridge_word_list_parse ("xx", "[weasels]\nfoo\n", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (ridge_word_list_parse ("xx", "foo\n", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  path = argv[1];
  g_test_add_func ("/coach/sentences", test_sentences);
  g_test_add_func ("/coach/language", test_language);
  g_test_add_func ("/coach/split", test_split);
  g_test_add_func ("/coach/lists", test_lists);

  return g_test_run ();
}
