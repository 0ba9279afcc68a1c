/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-marker.h"

#define TURN          (2 * G_PI)
#define DIAMOND_SCALE 1.35   /* makes a diamond look as large as a disc */

static void
add_disc (cairo_t *cr,
          double   x,
          double   y,
          double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, TURN);
  cairo_close_path (cr);
}

static void
add_diamond (cairo_t *cr,
             double   x,
             double   y,
             double   radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

/* A disc in the colour of the surface with a rim, for all that is hollow. The
 * rim is a disc with a hole and not a stroke, which would cost twice as much. */
static void
paint_hollow (const RidgePalette *palette,
              RidgeColorRole      role,
              cairo_t            *cr,
              double              x,
              double              y,
              double              radius,
              double              rim)
{
  add_disc (cr, x, y, radius - rim / 2);
  ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
  cairo_fill (cr);
  add_disc (cr, x, y, radius);
  cairo_new_sub_path (cr);
  cairo_arc_negative (cr, x, y, radius - rim, TURN, 0);
  cairo_close_path (cr);
  ridge_palette_set_source (palette, role, cr);
  cairo_fill (cr);
}

/* A circle of four pieces and nothing in it. */
static void
paint_dashed (const RidgePalette *palette,
              RidgeColorRole      role,
              cairo_t            *cr,
              double              x,
              double              y,
              double              radius)
{
  double rim = MAX (1.2, radius * 0.3);
  double dash = TURN * (radius - rim / 2) / 8;

  add_disc (cr, x, y, radius - rim / 2);
  ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
  cairo_fill_preserve (cr);
  ridge_palette_set_source (palette, role, cr);
  cairo_set_line_width (cr, rim);
  cairo_set_dash (cr, &dash, 1, dash / 2);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * ridge_marker_get_code:
 * @self: a marker
 *
 * Gets the short untranslated name of a shape, for dumps and tests.
 *
 * Returns: the code
 */
const char *
ridge_marker_get_code (RidgeMarker self)
{
  switch (self)
    {
    case RIDGE_MARKER_DOT:
      return "dot";
    case RIDGE_MARKER_DIAMOND:
      return "diamond";
    case RIDGE_MARKER_HALF:
      return "half";
    case RIDGE_MARKER_RING:
      return "ring";
    case RIDGE_MARKER_GHOST:
      return "ghost";
    case RIDGE_MARKER_PLANNED:
      return "planned";
    default:
      g_return_val_if_reached ("dot");
    }
}

/**
 * ridge_marker_paint:
 * @self: a marker
 * @palette: the colours
 * @role: the colour of the mark; a ghost is always grey
 * @cr: a cairo context
 * @x: its middle
 * @y: its middle
 * @radius: half its width
 *
 * Paints the mark of one value.
 */
void
ridge_marker_paint (RidgeMarker         self,
                    const RidgePalette *palette,
                    RidgeColorRole      role,
                    cairo_t            *cr,
                    double              x,
                    double              y,
                    double              radius)
{
  cairo_new_path (cr);
  switch (self)
    {
    case RIDGE_MARKER_DOT:
      ridge_palette_set_source (palette, role, cr);
      add_disc (cr, x, y, radius);
      cairo_fill (cr);
      break;

    case RIDGE_MARKER_DIAMOND:
      ridge_palette_set_source (palette, role, cr);
      add_diamond (cr, x, y, radius * DIAMOND_SCALE);
      cairo_fill (cr);
      break;

    case RIDGE_MARKER_HALF:
      paint_hollow (palette, role, cr, x, y, radius, MAX (1.2, radius * 0.36));
      cairo_move_to (cr, x, y - radius + 0.5);
      cairo_arc (cr, x, y, radius - 0.5, G_PI / 2, 3 * G_PI / 2);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;

    case RIDGE_MARKER_RING:
      paint_hollow (palette, role, cr, x, y, radius, MAX (1.2, radius * 0.5));
      break;

    case RIDGE_MARKER_PLANNED:
      paint_dashed (palette, role, cr, x, y, radius);
      break;

    case RIDGE_MARKER_GHOST:
      paint_hollow (palette, RIDGE_COLOR_GHOST, cr, x, y, radius, 1);
      break;

    default:
      g_return_if_reached ();
    }
}
