/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-nhs-icon.h"

#include <math.h>

#define TURN   (2 * G_PI)
#define RADIUS 0.9
#define RIM    0.13
#define PEN    0.1
#define DOT    0.105

typedef struct
{
  const char    *code;
  RidgeColorRole role;
} IconInfo;

typedef struct
{
  double x;
  double y;
} Point;

static const IconInfo infos[RIDGE_N_NHS_ICONS] = {
  [RIDGE_NHS_ICON_COMMON_CAUSE] = { "common-cause", RIDGE_COLOR_LIMIT },
  [RIDGE_NHS_ICON_IMPROVEMENT_HIGH] = { "improvement-high", RIDGE_COLOR_IMPROVE },
  [RIDGE_NHS_ICON_IMPROVEMENT_LOW] = { "improvement-low", RIDGE_COLOR_IMPROVE },
  [RIDGE_NHS_ICON_CONCERN_HIGH] = { "concern-high", RIDGE_COLOR_WORSE },
  [RIDGE_NHS_ICON_CONCERN_LOW] = { "concern-low", RIDGE_COLOR_WORSE },
  [RIDGE_NHS_ICON_NEUTRAL_HIGH] = { "neutral-high", RIDGE_COLOR_NEUTRAL },
  [RIDGE_NHS_ICON_NEUTRAL_LOW] = { "neutral-low", RIDGE_COLOR_NEUTRAL },
  [RIDGE_NHS_ICON_PATTERN] = { "pattern", RIDGE_COLOR_NEUTRAL },
  [RIDGE_NHS_ICON_PASS] = { "pass", RIDGE_COLOR_IMPROVE },
  [RIDGE_NHS_ICON_FAIL] = { "fail", RIDGE_COLOR_WORSE },
  [RIDGE_NHS_ICON_HIT_AND_MISS] = { "hit-and-miss", RIDGE_COLOR_LIMIT },
};

/* Everything is drawn around the origin in a square from -1 to 1. The letters
 * are strokes, so that an icon needs no font and looks the same everywhere. */

static void
stroke_points (cairo_t     *cr,
               const Point *points,
               guint        n)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_stroke (cr);
}

static void
draw_letter_h (cairo_t *cr,
               double   x,
               double   y)
{
  cairo_move_to (cr, x, y - 0.2);
  cairo_rel_line_to (cr, 0, 0.4);
  cairo_move_to (cr, x + 0.27, y - 0.2);
  cairo_rel_line_to (cr, 0, 0.4);
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, 0.27, 0);
  cairo_stroke (cr);
}

static void
draw_letter_l (cairo_t *cr,
               double   x,
               double   y)
{
  cairo_move_to (cr, x, y - 0.2);
  cairo_rel_line_to (cr, 0, 0.4);
  cairo_rel_line_to (cr, 0.24, 0);
  cairo_stroke (cr);
}

static void
draw_letter_p (cairo_t *cr)
{
  cairo_move_to (cr, -0.13, -0.06);
  cairo_rel_line_to (cr, 0, -0.46);
  cairo_rel_line_to (cr, 0.13, 0);
  cairo_arc (cr, 0, -0.395, 0.125, -G_PI / 2, G_PI / 2);
  cairo_rel_line_to (cr, -0.13, 0);
  cairo_stroke (cr);
}

static void
draw_letter_f (cairo_t *cr)
{
  cairo_move_to (cr, -0.11, -0.06);
  cairo_rel_line_to (cr, 0, -0.46);
  cairo_rel_line_to (cr, 0.25, 0);
  cairo_move_to (cr, -0.11, -0.3);
  cairo_rel_line_to (cr, 0.2, 0);
  cairo_stroke (cr);
}

static void
draw_question (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, -0.4, 0.14, -G_PI, G_PI * 0.35);
  cairo_line_to (cr, 0, -0.17);
  cairo_stroke (cr);
  cairo_arc (cr, 0, -0.04, PEN * 0.62, 0, TURN);
  cairo_fill (cr);
}

/* A line of values, the last of which turn into a signal in the icon's colour. */
static void
draw_values (cairo_t            *cr,
             const RidgePalette *palette,
             RidgeColorRole      role,
             const Point        *points,
             guint               n,
             guint               n_routine)
{
  cairo_set_line_width (cr, PEN * 0.7);
  ridge_palette_set_source (palette, RIDGE_COLOR_LIMIT, cr);
  stroke_points (cr, points, n);
  for (guint i = 0; i < n; i++)
    {
      ridge_palette_set_source (palette, i < n_routine ? RIDGE_COLOR_LIMIT : role, cr);
      cairo_arc (cr, points[i].x, points[i].y, DOT, 0, TURN);
      cairo_fill (cr);
    }
  ridge_palette_set_source (palette, role, cr);
  cairo_set_line_width (cr, PEN);
}

static void
draw_special_cause (cairo_t            *cr,
                    const RidgePalette *palette,
                    RidgeColorRole      role,
                    gboolean            high)
{
  static const Point rise[] = { { -0.56, 0.3 }, { -0.28, 0.42 }, { 0, 0.22 }, { 0.24, -0.08 }, { 0.5, -0.36 } };
  Point              points[G_N_ELEMENTS (rise)];

  for (guint i = 0; i < G_N_ELEMENTS (rise); i++)
    points[i] = (Point) { rise[i].x, high ? rise[i].y : -rise[i].y };

  draw_values (cr, palette, role, points, G_N_ELEMENTS (rise), 2);
  if (high)
    draw_letter_h (cr, -0.38, -0.28);
  else
    draw_letter_l (cr, -0.38, 0.28);
}

static void
draw_common_cause (cairo_t            *cr,
                   const RidgePalette *palette,
                   RidgeColorRole      role)
{
  static const Point points[] = {
    { -0.54, 0.12 },
    { -0.27, -0.16 },
    { 0, 0.16 },
    { 0.27, -0.12 },
    { 0.54, 0.1 },
  };

  cairo_set_line_width (cr, PEN * 0.6);
  ridge_palette_set_source (palette, role, cr);
  cairo_move_to (cr, -0.62, -0.42);
  cairo_rel_line_to (cr, 1.24, 0);
  cairo_move_to (cr, -0.62, 0.42);
  cairo_rel_line_to (cr, 1.24, 0);
  cairo_stroke (cr);
  draw_values (cr, palette, role, points, G_N_ELEMENTS (points), G_N_ELEMENTS (points));
}

static void
draw_pattern (cairo_t            *cr,
              const RidgePalette *palette,
              RidgeColorRole      role)
{
  static const Point points[] = { { -0.54, 0.3 }, { -0.27, -0.3 }, { 0, 0.3 }, { 0.27, -0.3 }, { 0.54, 0.3 } };

  draw_values (cr, palette, role, points, G_N_ELEMENTS (points), 0);
}

/* A wave of values and the target as a dashed line: beyond it, short of it, or
 * through it. */
static void
draw_assurance (cairo_t            *cr,
                const RidgePalette *palette,
                RidgeColorRole      role,
                double              target_y)
{
  static const double dashes[] = { 0.16, 0.1 };
  double              half = MIN (0.6, sqrt (0.68 * 0.68 - target_y * target_y));

  cairo_set_line_width (cr, PEN * 0.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes, 2, 0);
  ridge_palette_set_source (palette, RIDGE_COLOR_DIM, cr);
  cairo_move_to (cr, -half, target_y);
  cairo_rel_line_to (cr, 2 * half, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);

  ridge_palette_set_source (palette, role, cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, PEN);
  cairo_move_to (cr, -0.54, 0.36);
  cairo_curve_to (cr, -0.36, 0.1, -0.2, 0.1, 0, 0.28);
  cairo_curve_to (cr, 0.2, 0.46, 0.36, 0.46, 0.54, 0.2);
  cairo_stroke (cr);
}

static void
draw_inside (RidgeNhsIcon        self,
             const RidgePalette *palette,
             cairo_t            *cr)
{
  RidgeColorRole role = infos[self].role;

  switch (self)
    {
    case RIDGE_NHS_ICON_COMMON_CAUSE:
      draw_common_cause (cr, palette, role);
      break;
    case RIDGE_NHS_ICON_IMPROVEMENT_HIGH:
    case RIDGE_NHS_ICON_CONCERN_HIGH:
    case RIDGE_NHS_ICON_NEUTRAL_HIGH:
      draw_special_cause (cr, palette, role, TRUE);
      break;
    case RIDGE_NHS_ICON_IMPROVEMENT_LOW:
    case RIDGE_NHS_ICON_CONCERN_LOW:
    case RIDGE_NHS_ICON_NEUTRAL_LOW:
      draw_special_cause (cr, palette, role, FALSE);
      break;
    case RIDGE_NHS_ICON_PATTERN:
      draw_pattern (cr, palette, role);
      break;
    case RIDGE_NHS_ICON_PASS:
      draw_assurance (cr, palette, role, 0.59);
      draw_letter_p (cr);
      break;
    case RIDGE_NHS_ICON_FAIL:
      draw_assurance (cr, palette, role, 0.02);
      draw_letter_f (cr);
      break;
    case RIDGE_NHS_ICON_HIT_AND_MISS:
      draw_assurance (cr, palette, role, 0.28);
      draw_question (cr);
      break;
    case RIDGE_NHS_ICON_NONE:
    case RIDGE_N_NHS_ICONS:
    default:
      g_return_if_reached ();
    }
}

/**
 * ridge_nhs_icon_from_point:
 * @point: how the latest value varies
 * @wish: which way the measure should move
 *
 * Finds the variation icon. An improvement is high where an increase is wished
 * and low where a decrease is; a concern is the other way round.
 *
 * Returns: the icon
 */
RidgeNhsIcon
ridge_nhs_icon_from_point (RidgeNhsPoint point,
                           RidgeWish     wish)
{
  gboolean up = wish == RIDGE_WISH_INCREASE;

  switch (point)
    {
    case RIDGE_NHS_POINT_COMMON_CAUSE:
      return RIDGE_NHS_ICON_COMMON_CAUSE;
    case RIDGE_NHS_POINT_IMPROVEMENT:
      return up ? RIDGE_NHS_ICON_IMPROVEMENT_HIGH : RIDGE_NHS_ICON_IMPROVEMENT_LOW;
    case RIDGE_NHS_POINT_CONCERN:
      return up ? RIDGE_NHS_ICON_CONCERN_LOW : RIDGE_NHS_ICON_CONCERN_HIGH;
    case RIDGE_NHS_POINT_NEUTRAL_HIGH:
      return RIDGE_NHS_ICON_NEUTRAL_HIGH;
    case RIDGE_NHS_POINT_NEUTRAL_LOW:
      return RIDGE_NHS_ICON_NEUTRAL_LOW;
    case RIDGE_NHS_POINT_PATTERN:
      return RIDGE_NHS_ICON_PATTERN;
    default:
      g_return_val_if_reached (RIDGE_NHS_ICON_COMMON_CAUSE);
    }
}

/**
 * ridge_nhs_icon_from_assurance:
 * @assurance: what the process promises about its target
 *
 * Finds the assurance icon.
 *
 * Returns: the icon, or %RIDGE_NHS_ICON_NONE where nothing is promised
 */
RidgeNhsIcon
ridge_nhs_icon_from_assurance (RidgeNhsAssurance assurance)
{
  switch (assurance)
    {
    case RIDGE_NHS_ASSURANCE_NONE:
      return RIDGE_NHS_ICON_NONE;
    case RIDGE_NHS_ASSURANCE_PASS:
      return RIDGE_NHS_ICON_PASS;
    case RIDGE_NHS_ASSURANCE_FAIL:
      return RIDGE_NHS_ICON_FAIL;
    case RIDGE_NHS_ASSURANCE_HIT_AND_MISS:
      return RIDGE_NHS_ICON_HIT_AND_MISS;
    default:
      g_return_val_if_reached (RIDGE_NHS_ICON_NONE);
    }
}

/**
 * ridge_nhs_icon_paint:
 * @self: an icon, not %RIDGE_NHS_ICON_NONE
 * @palette: the colours
 * @cr: a cairo context
 * @x: left edge
 * @y: top edge
 * @size: width and height, from 20 upwards
 *
 * Paints an icon.
 */
void
ridge_nhs_icon_paint (RidgeNhsIcon        self,
                      const RidgePalette *palette,
                      cairo_t            *cr,
                      double              x,
                      double              y,
                      double              size)
{
  g_return_if_fail (self >= 0 && self < RIDGE_N_NHS_ICONS);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, x + size / 2, y + size / 2);
  cairo_scale (cr, size / 2, size / 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  cairo_arc (cr, 0, 0, RADIUS - RIM / 2, 0, TURN);
  cairo_close_path (cr);
  ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
  cairo_fill_preserve (cr);
  ridge_palette_set_source (palette, infos[self].role, cr);
  cairo_set_line_width (cr, RIM);
  cairo_stroke (cr);
  draw_inside (self, palette, cr);
  cairo_restore (cr);
}
