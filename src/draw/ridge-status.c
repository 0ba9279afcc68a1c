/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-status.h"

#define TURN     (2 * G_PI)
#define NOON     (-G_PI / 2)
#define MIN_MARK 9.0   /* px: below this an exclamation mark is a smudge */

typedef struct
{
  const char    *code;
  RidgeColorRole role;
} StatusInfo;

static const StatusInfo infos[RIDGE_N_STATUSES] = {
  [RIDGE_STATUS_BETTER] = { "better", RIDGE_COLOR_IMPROVE },
  [RIDGE_STATUS_WORSE] = { "worse", RIDGE_COLOR_WORSE },
  [RIDGE_STATUS_CHANGED] = { "changed", RIDGE_COLOR_NEUTRAL },
  [RIDGE_STATUS_ROUTINE] = { "routine", RIDGE_COLOR_DIM },
  [RIDGE_STATUS_BEHIND] = { "behind", RIDGE_COLOR_BEHIND },
  [RIDGE_STATUS_FAR_BEHIND] = { "far-behind", RIDGE_COLOR_FAR_BEHIND },
  [RIDGE_STATUS_BREACHED] = { "breached", RIDGE_COLOR_WORSE },
  [RIDGE_STATUS_STALE] = { "stale", RIDGE_COLOR_STALE },
  [RIDGE_STATUS_NO_DATA] = { "no-data", RIDGE_COLOR_NO_DATA },
};

/* All shapes are drawn around the origin in a square from -1 to 1. */

static void
fill_diamond (cairo_t *cr)
{
  cairo_move_to (cr, 0, -1);
  cairo_line_to (cr, 1, 0);
  cairo_line_to (cr, 0, 1);
  cairo_line_to (cr, -1, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
fill_disc (cairo_t *cr,
           double   x,
           double   y,
           double   radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, TURN);
  cairo_fill (cr);
}

static void
stroke_circle (cairo_t *cr,
               double   width)
{
  cairo_new_path (cr);
  cairo_set_line_width (cr, width);
  cairo_arc (cr, 0, 0, 0.9 - width / 2, 0, TURN);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

static void
fill_triangle (cairo_t *cr)
{
  cairo_move_to (cr, 0, -0.82);
  cairo_line_to (cr, 0.9, 0.74);
  cairo_line_to (cr, -0.9, 0.74);
  cairo_close_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 0.24);
  cairo_stroke_preserve (cr);
  cairo_fill (cr);
}

static void
paint_exclamation (const RidgePalette *palette,
                   cairo_t            *cr,
                   double              top,
                   double              bottom)
{
  ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 0.24);
  cairo_move_to (cr, 0, top);
  cairo_line_to (cr, 0, bottom - 0.38);
  cairo_stroke (cr);
  fill_disc (cr, 0, bottom, 0.14);
}

/* A rim and a wedge of a turn that ends at noon: less is further behind. */
static void
paint_wedge (cairo_t *cr,
             double   share)
{
  stroke_circle (cr, 0.2);
  cairo_move_to (cr, 0, 0);
  cairo_arc (cr, 0, 0, 0.85, NOON, NOON + share * TURN);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_clock (cairo_t *cr)
{
  stroke_circle (cr, 0.2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 0, -0.45);
  cairo_line_to (cr, 0, 0.02);
  cairo_line_to (cr, 0.34, 0.22);
  cairo_stroke (cr);
}

static void
paint_dashed_circle (cairo_t *cr)
{
  double dash = TURN * 0.8 / 14;

  cairo_set_dash (cr, &dash, 1, dash / 2);
  stroke_circle (cr, 0.2);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_unit (RidgeStatus         self,
            const RidgePalette *palette,
            cairo_t            *cr,
            gboolean            marked)
{
  switch (self)
    {
    case RIDGE_STATUS_BETTER:
      fill_diamond (cr);
      break;
    case RIDGE_STATUS_WORSE:
      fill_disc (cr, 0, 0, 0.9);
      if (marked)
        paint_exclamation (palette, cr, -0.48, 0.48);
      break;
    case RIDGE_STATUS_CHANGED:
      cairo_rectangle (cr, -0.75, -0.75, 1.5, 1.5);
      cairo_fill (cr);
      break;
    case RIDGE_STATUS_ROUTINE:
      fill_disc (cr, 0, 0, 0.42);
      break;
    case RIDGE_STATUS_BEHIND:
      paint_wedge (cr, 0.5);
      break;
    case RIDGE_STATUS_FAR_BEHIND:
      paint_wedge (cr, 0.25);
      break;
    case RIDGE_STATUS_BREACHED:
      fill_triangle (cr);
      if (marked)
        paint_exclamation (palette, cr, -0.34, 0.56);
      break;
    case RIDGE_STATUS_STALE:
      paint_clock (cr);
      break;
    case RIDGE_STATUS_NO_DATA:
      paint_dashed_circle (cr);
      break;
    case RIDGE_N_STATUSES:
    default:
      g_return_if_reached ();
    }
}

/**
 * ridge_status_paint:
 * @self: a status
 * @palette: the colours
 * @cr: a cairo context
 * @x: left edge
 * @y: top edge
 * @size: width and height, from 8 upwards
 *
 * Paints the glyph of a status.
 */
void
ridge_status_paint (RidgeStatus         self,
                    const RidgePalette *palette,
                    cairo_t            *cr,
                    double              x,
                    double              y,
                    double              size)
{
  g_return_if_fail (self < RIDGE_N_STATUSES);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, x + size / 2, y + size / 2);
  cairo_scale (cr, size / 2, size / 2);
  ridge_palette_set_source (palette, infos[self].role, cr);
  paint_unit (self, palette, cr, size >= MIN_MARK);
  cairo_restore (cr);
}
