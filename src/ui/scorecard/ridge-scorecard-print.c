/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/scorecard/ridge-scorecard-print.h"

#include "base/ridge-error.h"

/* What a print job draws: laid out anew when the dialog chose another paper. */
typedef struct
{
  RidgePlan      *plan;
  RidgePeriod    *period;
  RidgeScorecard *scorecard;
} Job;

/** ridge_scorecard_paper_for: the paper whose width is closer to @size */
RidgePaper
ridge_scorecard_paper_for (GtkPaperSize *size)
{
  double width = gtk_paper_size_get_width (size, GTK_UNIT_MM);

  return width > (210.0 + 215.9) / 2 ? RIDGE_PAPER_LETTER : RIDGE_PAPER_A4;
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Job               *job)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);

  g_clear_pointer (&job->scorecard, ridge_scorecard_free);
  job->scorecard = ridge_scorecard_new (job->plan, job->period,
                                        ridge_scorecard_paper_for (gtk_page_setup_get_paper_size (setup)));
  gtk_print_operation_set_n_pages (operation, (int) ridge_scorecard_get_n_pages (job->scorecard));
}

/* Scaled to the paper's width, so that any paper shows the whole page. */
static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  ridge_scorecard_get_page_size (job->scorecard, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  ridge_scorecard_draw_page (job->scorecard, cr, (guint) page);
}

/**
 * ridge_scorecard_print:
 * @paper: the paper to begin with; the dialog may choose another
 * @action: the dialog, a preview, or an export to @export_path
 *
 * Prints the pages that the screen shows.
 *
 * Returns: FALSE with an error when the job failed; a cancelled dialog is no failure
 */
gboolean
ridge_scorecard_print (RidgePlan               *plan,
                       RidgePeriod             *period,
                       RidgePaper               paper,
                       GtkWindow               *parent,
                       GtkPrintOperationAction  action,
                       const char              *export_path,
                       GError                 **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) local = NULL;
  GtkPaperSize *size = gtk_paper_size_new (paper == RIDGE_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  /* Another process may delete the period while the dialog is open. */
  g_autoptr (RidgePlan) held_plan = g_object_ref (plan);
  g_autoptr (RidgePeriod) held_period = g_object_ref (period);
  Job job = { plan, period, ridge_scorecard_new (plan, period, paper) };
  GtkPrintOperationResult result;

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, ridge_scorecard_get_title (job.scorecard));
  if (export_path != NULL)
    gtk_print_operation_set_export_filename (operation, export_path);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), &job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), &job);
  result = gtk_print_operation_run (operation, action, parent, &local);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    ridge_set_error (error, RIDGE_ERROR_IO, 0,
                     export_path != NULL ? export_path : ridge_scorecard_get_title (job.scorecard), "%s", local->message);
  ridge_scorecard_free (job.scorecard);
  return result != GTK_PRINT_OPERATION_RESULT_ERROR;
}
