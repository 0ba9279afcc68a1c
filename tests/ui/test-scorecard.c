/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <poppler.h>

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/scorecard/ridge-paper-widget.h"
#include "ui/scorecard/ridge-scorecard-page.h"
#include "ui/scorecard/ridge-scorecard-print.h"

static void
set_up (RidgeUiFixture *self,
        gconstpointer   data)
{
  ridge_ui_fixture_init (self, ridge_ui_fill_company);
  ridge_ui_activate (self, "win.place", g_variant_new_string ("scorecard"));
  ridge_ui_settle (self);
}

static void
tear_down (RidgeUiFixture *self,
           gconstpointer   data)
{
  ridge_ui_fixture_clear (self);
}

/* The row of the first page: it has the focus, so it tells a screen reader what the page shows. */
static GtkAccessible *
get_row (RidgeUiFixture *self)
{
  GtkWidget *page = GTK_WIDGET (ridge_window_get_page (self->window, "scorecard"));

  return GTK_ACCESSIBLE (gtk_widget_get_parent (ridge_ui_find (page, RIDGE_TYPE_PAPER_WIDGET)));
}

/* A page is told to a screen reader by its number and its words. */
static void
test_pages (RidgeUiFixture *self,
            gconstpointer   data)
{
  g_autoptr (RidgeScorecard) scorecard = ridge_scorecard_new (self->plan, ridge_context_get_period (self->context), RIDGE_PAPER_A4);
  g_autofree char *label = g_strdup_printf ("Page 1 of %u", ridge_scorecard_get_n_pages (scorecard));
  g_autofree char *text = ridge_scorecard_get_page_text (scorecard, 0);

  gtk_test_accessible_assert_property (get_row (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_property (get_row (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  g_assert_nonnull (strstr (text, ridge_plan_get_name (self->plan)));
}

/* The pages follow the plan. */
static void
test_follow (RidgeUiFixture *self,
             gconstpointer   data)
{
  g_autoptr (RidgeScorecard) scorecard = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  ridge_change_field (self->document, RIDGE_ENTITY (self->plan), RIDGE_PLAN_NAME, RIDGE_TEXT ("Southwind"), &error);
  g_assert_no_error (error);
  ridge_ui_settle (self);
  scorecard = ridge_scorecard_new (self->plan, ridge_context_get_period (self->context), RIDGE_PAPER_A4);
  text = ridge_scorecard_get_page_text (scorecard, 0);
  g_assert_nonnull (strstr (text, "Southwind"));
  gtk_test_accessible_assert_property (get_row (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

/* What the printer gets has the pages of the screen, on the paper that was asked for. */
static void
test_print (RidgeUiFixture *self,
            gconstpointer   data)
{
  static const double widths[] = { [RIDGE_PAPER_A4] = 595.276, [RIDGE_PAPER_LETTER] = 612 };
  g_autofree char *path = g_build_filename (self->folder, "printed.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  for (RidgePaper paper = RIDGE_PAPER_A4; paper <= RIDGE_PAPER_LETTER; paper++)
    {
      RidgePeriod *period = ridge_context_get_period (self->context);
      g_autoptr (RidgeScorecard) scorecard = ridge_scorecard_new (self->plan, period, paper);
      g_autoptr (GtkPrintOperation) operation = ridge_scorecard_print_operation_new (self->plan, period, paper, NULL);
      g_autoptr (GError) error = NULL;
      PopplerDocument *document;
      PopplerPage *page;
      double width, height;

      gtk_print_operation_set_export_filename (operation, path);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
      g_assert_no_error (error);
      document = poppler_document_new_from_file (uri, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (poppler_document_get_n_pages (document), ==, ridge_scorecard_get_n_pages (scorecard));
      page = poppler_document_get_page (document, 0);
      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, widths[paper], 1);
      g_object_unref (page);
      g_object_unref (document);
    }
  g_remove (path);
}

static void
test_paper (RidgeUiFixture *self,
            gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (RIDGE_APPLICATION_ID);
  g_autofree char *paper = NULL;

  g_assert_true (ridge_ui_is_enabled (GTK_WIDGET (self->window), "scorecard.print"));
  g_assert_true (ridge_ui_is_enabled (GTK_WIDGET (self->window), "scorecard.save-pdf"));
  ridge_ui_activate (self, "scorecard.paper", g_variant_new_string ("letter"));
  paper = g_settings_get_string (settings, "paper");
  g_assert_cmpstr (paper, ==, "letter");
}

int
main (int   argc,
      char *argv[])
{
  ridge_ui_init (&argc, &argv);
#define TEST(name, function) g_test_add ("/ui/scorecard/" name, RidgeUiFixture, NULL, set_up, function, tear_down)
  TEST ("pages", test_pages);
  TEST ("follow", test_follow);
  TEST ("print", test_print);
  TEST ("paper", test_paper);
#undef TEST
  return g_test_run ();
}
