/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/scorecard/ridge-scorecard-print.h"

#include "base/ridge-error.h"

/* What a print job draws: laid out anew when the dialog chose another paper.
 * Another process may delete the period while the dialog is open. */
typedef struct
{
  RidgePlan      *plan;
  RidgePeriod    *period;
  RidgeScorecard *scorecard;
  RidgeContext   *context;     /* that is told of a failure; NULL: who called is told */
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->scorecard, ridge_scorecard_free);
  g_object_unref (job->plan);
  g_object_unref (job->period);
  g_clear_object (&job->context);
  g_free (job);
}

/**
 * ridge_scorecard_paper_for:
 *
 * Returns: the paper whose width is closer to @size
 */
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

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Job                     *job)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || job->context == NULL)
    return;

  gtk_print_operation_get_error (operation, &local);
  ridge_set_error (&error, RIDGE_ERROR_IO, 0, ridge_scorecard_get_title (job->scorecard), "%s", local->message);
  ridge_context_refuse (job->context, error);
}

/**
 * ridge_scorecard_print_operation_new:
 * @plan: a plan
 * @period: a period of it
 * @paper: the paper to begin with
 * @context: (nullable): is told when the job fails
 *
 * Makes a job of the pages that the screen shows.
 *
 * Returns: (transfer full): the job, to be run
 */
GtkPrintOperation *
ridge_scorecard_print_operation_new (RidgePlan    *plan,
                                     RidgePeriod  *period,
                                     RidgePaper    paper,
                                     RidgeContext *context)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == RIDGE_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  Job *job = g_new0 (Job, 1);

  job->plan = g_object_ref (plan);
  job->period = g_object_ref (period);
  job->scorecard = ridge_scorecard_new (plan, period, paper);
  g_set_object (&job->context, context);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, ridge_scorecard_get_title (job->scorecard));
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), job, job_free, 0);

  return operation;
}

/**
 * ridge_scorecard_print:
 * @context: what the window is looking at; it is told when the job fails
 * @paper: the paper to begin with; the dialog may choose another
 * @parent: the window that asks
 *
 * Asks for a printer and prints the pages that the screen shows. The window
 * goes on meanwhile, and may go.
 */
void
ridge_scorecard_print (RidgeContext *context,
                       RidgePaper    paper,
                       GtkWindow    *parent)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  operation = ridge_scorecard_print_operation_new (ridge_context_get_plan (context), ridge_context_get_period (context),
                                                   paper, context);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
