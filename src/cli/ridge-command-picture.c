/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cli/ridge-command.h"
#include "picture/ridge-drawing.h"
#include "picture/ridge-kpi-picture.h"
#include "report/ridge-scorecard.h"
#include "words/ridge-words.h"

#define MARGIN 16.0

/**
 * ridge_command_refuse_format:
 * @said: what was said of the format: a word, or a file's name
 *
 * Says that no kind of picture could be told.
 *
 * Returns: the exit status
 */
RidgeExit
ridge_command_refuse_format (const char *said)
{
  return ridge_command_misused (_("“%s” does not say which kind of picture; end the name with .svg, .png or .pdf, or give --format one of them."),
                                said);
}

static void
paint_chart (cairo_t      *cr,
             PangoContext *context,
             double        width,
             double        height,
             gpointer      kpi)
{
  g_autoptr (RidgeKpiPicture) picture = ridge_kpi_picture_new (kpi);
  RidgePalette palette = ridge_palette_new (RIDGE_SCHEME_PRINT, NULL);

  cairo_translate (cr, MARGIN, MARGIN);
  ridge_kpi_picture_paint (picture, &palette, context, cr, width - 2 * MARGIN, height - 2 * MARGIN);
}

static gboolean
parse_size (const char *text,
            int        *width,
            int        *height)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 2);
  guint64 numbers[2];

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (int i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 100, 10000, &numbers[i], NULL))
      return FALSE;

  *width = (int) numbers[0];
  *height = (int) numbers[1];
  return TRUE;
}

static RidgeExit
run_chart (const RidgeCommand *self,
           int                 argc,
           char              **argv)
{
  g_autofree char *name = NULL, *path = NULL, *size = NULL, *format_name = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;
  int                width = 800, height = 450;
  RidgeDrawingFormat format;
  RidgeKpi          *kpi;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &name, N_("The KPI's name, or a part that only it has"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The picture: its ending says which kind, svg, png or pdf; - prints it"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format_name, N_("The kind of picture where the ending does not say it"), "svg|png|pdf" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, N_("Width and height; by default 800x450"), N_("WIDTHxHEIGHT") },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (name == NULL || path == NULL)
    return ridge_command_misused (_("“chart” needs --kpi and --output. “ridgeline chart --help” tells more."));
  if (!ridge_drawing_get_format (path, format_name, &format))
    return ridge_command_refuse_format (format_name != NULL ? format_name : path);
  if (size != NULL && !parse_size (size, &width, &height))
    return ridge_command_misused (_("“%s” is no size; write it as 800x450, with 100 to 10000 for each."), size);

  document = ridge_command_open (argv[1], &error);
  kpi = document != NULL ? ridge_command_find_kpi (ridge_document_get_plan (document), name, FALSE, &error) : NULL;
  bytes = kpi != NULL ? ridge_drawing_make (format, path, width, height, paint_chart, kpi, &error) : NULL;
  if (bytes == NULL || !ridge_document_write_output (document, path, bytes->data, bytes->len, &error))
    return ridge_command_refuse (error);

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_chart = {
  "chart", N_("PLAN --kpi NAME -o FILE"), N_("Draw the XmR chart of a KPI"),
  NULL,
  run_chart
};

static RidgeExit
run_scorecard (const RidgeCommand *self,
               int                 argc,
               char              **argv)
{
  g_autofree char *period_name = NULL, *path = NULL, *paper_name = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (RidgeScorecard) scorecard = NULL;
  g_autoptr (GError) error = NULL;
  RidgePaper         paper = RIDGE_PAPER_A4;
  RidgePeriod       *period = NULL;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The PDF to write; - prints it"), N_("FILE") },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &period_name, N_("A period, or a part of its name; by default that of today"), N_("PERIOD") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_("The paper: a4 or letter"), N_("PAPER") },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (path == NULL)
    return ridge_command_misused (_("“scorecard” needs --output, the PDF to write."));
  if (paper_name != NULL && !ridge_paper_from_name (paper_name, &paper))
    return ridge_command_misused (_("There is no paper “%s”; there are a4 and letter."), paper_name);

  document = ridge_command_open (argv[1], &error);
  if (document == NULL || !ridge_command_find_period (ridge_document_get_plan (document), period_name, &period, &error))
    return ridge_command_refuse (error);
  if (period == NULL)
    return ridge_command_misused (_("No period of the plan holds today; choose one with --period."));

  scorecard = ridge_scorecard_new (ridge_document_get_plan (document), period, paper);
  if (!ridge_document_check_target (document, path, &error) || !ridge_scorecard_write_pdf (scorecard, path, &error))
    return ridge_command_refuse (error);

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_scorecard = {
  "scorecard", N_("PLAN -o FILE.pdf"), N_("Write a period's scorecard as PDF"),
  NULL,
  run_scorecard
};
