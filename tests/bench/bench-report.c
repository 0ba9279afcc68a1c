/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#include "big-plan.h"
#include "report/ridge-scorecard.h"
#include "ridge-bench.h"

#define N_OBJECTIVES ridge_bench_size (300, 10)
#define N_KPIS ridge_bench_size (20, 2)
#define N_VALUES ridge_bench_size (2000, 50)

/* Pages of a scorecard each second, held against a PDF of as many pages with
 * nothing but their text on them. */
typedef struct
{
  RidgeScorecard *scorecard;
  char           *path;
} Paper;

static void
write_scorecard (gpointer data)
{
  Paper *paper = data;
  g_autoptr (GError) error = NULL;

  ridge_scorecard_write_pdf (paper->scorecard, paper->path, &error);
  g_assert_no_error (error);
}

static void
write_text (gpointer data)
{
  Paper *paper = data;
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  ridge_scorecard_get_page_size (paper->scorecard, &width, &height);
  surface = cairo_pdf_surface_create (paper->path, width, height);
  cr = cairo_create (surface);
  for (guint page = 0; page < ridge_scorecard_get_n_pages (paper->scorecard); page++)
    {
      PangoLayout *layout = pango_cairo_create_layout (cr);
      g_autofree char *text = ridge_scorecard_get_page_text (paper->scorecard, page);

      pango_layout_set_text (layout, text, -1);
      pango_cairo_show_layout (cr, layout);
      cairo_show_page (cr);
      g_object_unref (layout);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  g_autoptr (BigPlan) file = big_plan_new (N_OBJECTIVES, N_KPIS, N_VALUES);
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = ridge_document_open (file->path, NULL, &error);
  g_autoptr (RidgePeriod) period = NULL;
  Paper paper = { .path = g_strconcat (file->path, ".pdf", NULL) };
  double our_time, reference_time, n_pages;

  g_assert_no_error (error);
  period = g_list_model_get_item (ridge_plan_get_periods (ridge_document_get_plan (document)), 0);
  paper.scorecard = ridge_scorecard_new (ridge_document_get_plan (document), period, RIDGE_PAPER_A4);
  n_pages = ridge_scorecard_get_n_pages (paper.scorecard);

  ridge_bench_measure (write_scorecard, write_text, &paper, &our_time, &reference_time);
  ridge_bench_print ("scorecard pages", 1000 * n_pages / our_time, "pages/s", 1000 * n_pages / reference_time);

  ridge_scorecard_free (paper.scorecard);
  ridge_document_close (document);
  g_remove (paper.path);
  g_free (paper.path);
  return 0;
}
