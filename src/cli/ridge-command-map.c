/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "cli/ridge-command.h"
#include "picture/ridge-drawing.h"
#include "picture/ridge-map-picture.h"

#define MARGIN      28.0
#define MAX_SHEETS  20
#define MAX_PIXELS  16000.0

/* What two sheets beside each other share, so that they can be cut and joined. */
#define OVERLAP     20.0
#define MARK        10.0

/* Paper that lies on its side, in points. */
#define SHEET_WIDTH  842.0
#define SHEET_HEIGHT 595.0

typedef struct
{
  RidgeMap *map;
  char     *title;
  int       across;    /* sheets, 0 for one that is as large as the map */
  int       down;
} Drawing;

static void
paint_part (const Drawing  *self,
            cairo_t        *cr,
            PangoContext   *context,
            double          scale,
            const RidgeBox *visible)
{
  RidgePalette palette = ridge_palette_new (RIDGE_SCHEME_PRINT, NULL);

  ridge_map_paint (self->map, &palette, context, cr, visible, scale, RIDGE_MAP_NONE);
}

static void
paint_line_of_text (cairo_t      *cr,
                    PangoContext *context,
                    const char   *text,
                    double        x,
                    double        y,
                    double        room)
{
  RidgePalette palette = ridge_palette_new (RIDGE_SCHEME_PRINT, NULL);
  g_autoptr (PangoLayout) layout = ridge_text_new (context, text, RIDGE_TEXT_SMALL, room);

  ridge_text_paint (layout, &palette, RIDGE_COLOR_DIM, cr, x, y);
}

static void
paint_whole (cairo_t      *cr,
             PangoContext *context,
             double        width,
             double        height,
             gpointer      drawing)
{
  ridge_map_picture_paint (((const Drawing *) drawing)->map, cr, context, width, height);
}

/* A cross at each corner of what a sheet shows for itself. */
static void
paint_marks (cairo_t *cr,
             double   width,
             double   height)
{
  cairo_set_source_rgb (cr, 0.4, 0.4, 0.4);
  cairo_set_line_width (cr, 0.5);
  for (int corner = 0; corner < 4; corner++)
    {
      double x = corner % 2 == 0 ? MARGIN + OVERLAP / 2 : width - MARGIN - OVERLAP / 2;
      double y = corner < 2 ? MARGIN + OVERLAP / 2 : height - MARGIN - OVERLAP / 2;

      cairo_move_to (cr, x - MARK, y);
      cairo_line_to (cr, x + MARK, y);
      cairo_move_to (cr, x, y - MARK);
      cairo_line_to (cr, x, y + MARK);
    }
  cairo_stroke (cr);
}

static void
paint_sheet (const Drawing *self,
             cairo_t       *cr,
             PangoContext  *context,
             double         scale,
             int            column,
             int            row)
{
  double room_x = SHEET_WIDTH - 2 * MARGIN, room_y = SHEET_HEIGHT - 2 * MARGIN;
  RidgeBox visible = { column * (room_x - OVERLAP) / scale, row * (room_y - OVERLAP) / scale, room_x / scale, room_y / scale };
  /* Translators: the name of a plan; which sheet of the map this is, from the left and from the top */
  g_autofree char *name = g_strdup_printf (_("%s: sheet %d of %d across, %d of %d down"), self->title, column + 1, self->across,
                                           row + 1, self->down);

  cairo_save (cr);
  cairo_rectangle (cr, MARGIN, MARGIN, room_x, room_y);
  cairo_clip (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -visible.x, -visible.y);
  paint_part (self, cr, context, 1, &visible);
  cairo_restore (cr);
  if (self->across * self->down > 1)
    paint_marks (cr, SHEET_WIDTH, SHEET_HEIGHT);
  paint_line_of_text (cr, context, name, MARGIN, SHEET_HEIGHT - 0.8 * MARGIN, room_x);
}

static void
paint_sheets (cairo_t      *cr,
              PangoContext *context,
              double        width,
              double        height,
              gpointer      data)
{
  const Drawing *self = data;
  double map_width, map_height, scale;

  ridge_map_get_size (self->map, &map_width, &map_height);
  scale = MIN ((self->across * (SHEET_WIDTH - 2 * MARGIN - OVERLAP) + OVERLAP) / MAX (map_width, 1),
               (self->down * (SHEET_HEIGHT - 2 * MARGIN - OVERLAP) + OVERLAP) / MAX (map_height, 1));
  scale = MIN (scale, 1);
  for (int row = 0; row < self->down; row++)
    for (int column = 0; column < self->across; column++)
      {
        paint_sheet (self, cr, context, scale, column, row);
        cairo_show_page (cr);
      }
}

static gboolean
parse_sheets (const char *text,
              Drawing    *drawing)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 2);
  guint64 numbers[2];

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (int i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, MAX_SHEETS, &numbers[i], NULL))
      return FALSE;
  drawing->across = (int) numbers[0];
  drawing->down = (int) numbers[1];

  return TRUE;
}

static GByteArray *
draw (Drawing            *self,
      RidgeDrawingFormat  format,
      const char         *path,
      double              width,
      double              height,
      GError            **error)
{
  if (self->across > 0)
    return ridge_drawing_make (format, path, SHEET_WIDTH, SHEET_HEIGHT, paint_sheets, self, error);
  if (format == RIDGE_DRAWING_PNG && MAX (width, height) > MAX_PIXELS)
    {
      ridge_set_error (error, RIDGE_ERROR_TOO_LARGE, 0, path, "%.0f × %.0f", width, height);
      return NULL;
    }

  return ridge_drawing_make (format, path, width, height, paint_whole, self, error);
}

static RidgeExit
run_map (const RidgeCommand *self,
         int                 argc,
         char              **argv)
{
  g_autofree char *path = NULL, *format_name = NULL, *period_name = NULL, *team_name = NULL, *sheets = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (RidgeMap) map = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           teams = FALSE, all = FALSE;
  RidgeDrawingFormat format;
  RidgePeriod       *period = NULL;
  Drawing            drawing = { 0 };
  double             width, height;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The picture: its ending says which kind, svg, png or pdf; - prints it"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format_name, N_("The kind of picture where the ending does not say it"), "svg|png|pdf" },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &period_name, N_("A period, or a part of its name; by default that of today"), N_("PERIOD") },
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_("Show the objectives of all periods"), NULL },
    { "teams", 0, 0, G_OPTION_ARG_NONE, &teams, N_("Lanes of teams and columns of periods instead of a tree"), NULL },
    { "sheets", 0, 0, G_OPTION_ARG_STRING, &sheets, N_("Spread the PDF over so many sheets of A4, from 1x1 to 20x20"), N_("ACROSSxDOWN") },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (path == NULL)
    return ridge_command_misused (_("“map” needs --output, the picture to write."));
  if (!ridge_drawing_get_format (path, format_name, &format))
    return ridge_command_refuse_format (format_name != NULL ? format_name : path);
  if (sheets != NULL && (!parse_sheets (sheets, &drawing) || format != RIDGE_DRAWING_PDF))
    return ridge_command_misused (_("“%s” is no number of sheets; write it as 2x3, and the picture as PDF."), sheets);

  document = ridge_command_open (argv[1], &error);
  if (document == NULL || (!all && !ridge_command_find_period (ridge_document_get_plan (document), period_name, &period, &error)))
    return ridge_command_refuse (error);

  map = ridge_map_picture_new (ridge_document_get_plan (document), period, NULL, NULL);
  ridge_map_picture_lay_out (map, teams ? RIDGE_MAP_TEAMS : RIDGE_MAP_TREE, &width, &height);
  drawing.map = map;
  drawing.title = (char *) ridge_plan_get_name (ridge_document_get_plan (document));
  bytes = draw (&drawing, format, path, width, height, &error);
  if (bytes == NULL || !ridge_document_write_output (document, path, bytes->data, bytes->len, &error))
    return ridge_command_refuse (error);

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_map = {
  "map", N_("PLAN -o FILE"), N_("Draw what serves what: mission, objectives, key results and KPIs"),
  N_("A line means “supports”; a dashed one is a second parent, or between KPIs a belief that the values do not show."),
  run_map
};
