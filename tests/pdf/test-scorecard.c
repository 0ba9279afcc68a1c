/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <poppler.h>

#include "edit/ridge-verbs.h"
#include "exchange/ridge-sample.h"
#include "report/ridge-scorecard.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* A plan in a folder of its own, and the scorecard of its present quarter. */
typedef struct
{
  char *folder;
  char *pdf;
  RidgeDocument *document;
  RidgePlan *plan;
  RidgePeriod *period;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("ridge-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "plan.ridgeline", NULL);
  fixture->pdf = g_build_filename (fixture->folder, "scorecard.pdf", NULL);
  fixture->document = ridge_sample_create ("company", path, &error);
  g_assert_no_error (error);
  fixture->plan = ridge_document_get_plan (fixture->document);
  fixture->period = ridge_plan_get_period_at (fixture->plan, ridge_plan_get_today (fixture->plan));
  g_assert_nonnull (fixture->period);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_strdup (ridge_document_get_path (fixture->document));

  ridge_document_close (fixture->document);
  g_assert_finalize_object (fixture->document);
  g_remove (path);
  g_remove (fixture->pdf);
  g_rmdir (fixture->folder);
  g_free (fixture->pdf);
  g_free (fixture->folder);
}

static PopplerDocument *
write_and_open (Fixture    *fixture,
                RidgePaper  paper)
{
  g_autoptr (RidgeScorecard) scorecard = ridge_scorecard_new (fixture->plan, fixture->period, paper);
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_filename_to_uri (fixture->pdf, NULL, NULL);
  PopplerDocument *document;

  ridge_scorecard_write_pdf (scorecard, fixture->pdf, &error);
  g_assert_no_error (error);
  document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, ridge_scorecard_get_n_pages (scorecard));
  return document;
}

/* All words of the document, single spaces between them. */
static char *
get_words (PopplerDocument *document)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GRegex) blanks = g_regex_new ("[\\s\\x{00a0}]+", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *text = poppler_page_get_text (page);

      g_string_append_printf (all, "%s ", text);
    }
  return g_regex_replace_literal (blanks, all->str, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL);
}

static void
assert_has (const char *words,
            const char *needle)
{
  if (strstr (words, needle) == NULL)
    g_error ("“%s” is not in the document: %s", needle, words);
}

static void
assert_fonts_embedded (PopplerDocument *document)
{
  PopplerFontInfo *info = poppler_font_info_new (document);
  PopplerFontsIter *iter = NULL;
  guint n = 0;

  while (poppler_font_info_scan (info, 20, &iter))
    {
      if (iter == NULL)
        continue;
      do
        {
          g_assert_true (poppler_fonts_iter_is_embedded (iter));
          n++;
        }
      while (poppler_fonts_iter_next (iter));
      g_clear_pointer (&iter, poppler_fonts_iter_free);
    }
  g_object_unref (info);
  g_assert_cmpuint (n, >, 0);
}

static void
test_contents (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (PopplerDocument) document = write_and_open (fixture, RIDGE_PAPER_A4);
  g_autofree char *words = get_words (document);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, 0);
  g_autofree char *last = g_strdup_printf ("%d of %d", poppler_document_get_n_pages (document), poppler_document_get_n_pages (document));
  double width, height;

  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.276, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  assert_has (title, ridge_period_get_name (fixture->period));
  g_assert_cmpstr (author, ==, ridge_plan_get_name (fixture->plan));
  assert_has (words, ridge_plan_get_name (fixture->plan));
  assert_has (words, "Not for judging people");
  assert_has (words, last);
  /* Pace and signal have a place each, and progress is in percent: 0.0 to 1.0 is for grades. */
  assert_has (words, "Now Progress Signal");
  assert_has (words, "% of the way · Far behind");
  g_assert_null (strstr (words, "weakest: Questions answered within an hour, 0."));
  assert_has (words, "Upper limit");
  assert_has (words, "Moving range");
  assert_fonts_embedded (document);
}

static void
test_letter (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (PopplerDocument) document = write_and_open (fixture, RIDGE_PAPER_LETTER);
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, 0);
  double width, height;

  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 612, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 792, 0.01);
}

/* The outline names every objective of the period and every KPI, in order. */
static void
test_outline (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (PopplerDocument) document = write_and_open (fixture, RIDGE_PAPER_A4);
  g_autoptr (PopplerIndexIter) chapters = poppler_index_iter_new (document);
  GListModel *kpis = ridge_plan_get_kpis (fixture->plan);
  guint n = 0;

  g_assert_nonnull (chapters);
  g_assert_true (poppler_index_iter_next (chapters));
  {
    g_autoptr (PopplerIndexIter) entries = poppler_index_iter_get_child (chapters);

    g_assert_nonnull (entries);
    do
      {
        PopplerAction *action = poppler_index_iter_get_action (entries);
        g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, n++);

        g_assert_cmpstr (action->any.title, ==, ridge_kpi_get_name (kpi));
        poppler_action_free (action);
      }
    while (poppler_index_iter_next (entries));
  }
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (kpis));
}

/* A text of many pages is there from its first word to its last. */
static void
test_long_text (Fixture      *fixture,
                gconstpointer data)
{
  GListModel *roots = ridge_plan_get_objectives (fixture->plan);
  g_autoptr (RidgeObjective) objective = g_list_model_get_item (roots, 0);
  g_autoptr (PopplerDocument) before = write_and_open (fixture, RIDGE_PAPER_A4);
  g_autoptr (PopplerDocument) after = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  RidgeCell cell;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "word%u ", i);
  cell = RIDGE_TEXT (text->str);
  fixture->period = ridge_objective_get_period (objective);
  ridge_change_field (fixture->document, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_REFLECTION, cell, &error);
  g_assert_no_error (error);
  after = write_and_open (fixture, RIDGE_PAPER_A4);
  words = get_words (after);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u ", i);

      assert_has (words, word);
    }
  g_assert_cmpint (poppler_document_get_n_pages (after), >, poppler_document_get_n_pages (before));
}

/* Where a key result will land is printed with it, as the window says it, also
 * where the series shows signals. */
static void
test_forecasts (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (PopplerDocument) document = write_and_open (fixture, RIDGE_PAPER_A4);
  g_autofree char *words = get_words (document);

  assert_has (words, "Likely 325 to 337 k€ on 31 Dec (8 times out of 10); 1 % chance of reaching the target, from 40 values.");
  assert_has (words, "Likely 9.6 to 13.5 days on 31 Dec (8 times out of 10); 5 % chance of reaching the target, from 25 values.");
}

/* With the time given from outside, the same plan makes the same bytes. */
static void
test_repeatable (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  g_setenv ("SOURCE_DATE_EPOCH", "1790000000", TRUE);
  g_object_unref (write_and_open (fixture, RIDGE_PAPER_A4));
  g_assert_true (g_file_get_contents (fixture->pdf, &first, &first_length, NULL));
  g_object_unref (write_and_open (fixture, RIDGE_PAPER_A4));
  g_assert_true (g_file_get_contents (fixture->pdf, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (RidgeScorecard) scorecard = ridge_scorecard_new (fixture->plan, fixture->period, RIDGE_PAPER_A4);
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "scorecard.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ridge_scorecard_write_pdf (scorecard, path, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_IO);
  g_assert_cmpstr (ridge_error_get_thing (error), ==, path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("RIDGELINE_TODAY", "2026-11-21", TRUE);
#define TEST(name, function) g_test_add ("/report/scorecard/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("contents", test_contents);
  TEST ("letter", test_letter);
  TEST ("outline", test_outline);
  TEST ("long-text", test_long_text);
  TEST ("forecasts", test_forecasts);
  TEST ("repeatable", test_repeatable);
  TEST ("refused", test_refused);
#undef TEST
  return g_test_run ();
}
