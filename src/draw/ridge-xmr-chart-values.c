/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of an XmR chart: their lines, their marks, the selected one. */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

#include "draw/ridge-signal.h"
#include "draw/ridge-xmr-chart-paint-private.h"

#define TURN          (2 * G_PI)
#define NOTE_SIZE     3.5
#define NOTE_GAP      8.0
#define HALO          2.5
#define BLOCK_ALPHA   0.5
#define WINDOW_HEIGHT 4.0

/* Rows are joined unless one is missing or the process changed between them. */
static void
stroke_rows (const RidgeXmrChart *self,
             const double        *values,
             const RidgeScale    *scale,
             cairo_t             *cr)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);
      gboolean               joined = FALSE;

      for (gsize row = piece->start; row < piece->end; row++)
        {
          double x = ridge_xmr_chart_row_to_x (self, row);

          if (!isfinite (values[row]))
            joined = joined && self->spec.bridges;
          else if (joined)
            cairo_line_to (cr, x, ridge_scale_map (scale, values[row]));
          else
            {
              cairo_move_to (cr, x, ridge_scale_map (scale, values[row]));
              joined = TRUE;
            }
        }
    }
  cairo_stroke (cr);
}

/* One rectangle for each column, each touching the one before it, so that a
 * steep line has no holes. */
static void
fill_columns (const RidgeXmrChart *self,
              const GArray        *columns,
              const RidgeScale    *scale,
              cairo_t             *cr)
{
  double            before_top = NAN;
  double            before_bottom = NAN;
  cairo_antialias_t antialias = cairo_get_antialias (cr);

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (guint i = 0; i < columns->len; i++)
    {
      const RidgeChartRange *column = &g_array_index (columns, RidgeChartRange, i);
      double                 top, bottom;

      if (column->low > column->high)
        continue;
      top = floor (ridge_scale_map (scale, column->high));
      bottom = MAX (top + 1, ceil (ridge_scale_map (scale, column->low)));
      if (before_top > bottom)
        bottom = before_top;
      if (before_bottom < top)
        top = before_bottom;
      cairo_rectangle (cr, self->plot.x + i, top, 1, bottom - top);
      before_top = top;
      before_bottom = bottom;
    }
  cairo_fill (cr);
  cairo_set_antialias (cr, antialias);
}

static void
paint_series (const RidgeXmrChart *self,
              const double        *values,
              const GArray        *columns,
              const RidgeScale    *scale,
              cairo_t             *cr)
{
  if (self->decimated)
    fill_columns (self, columns, scale, cr);
  else
    stroke_rows (self, values, scale, cr);
}

/* A block of values is paler than their line, so that the limits and the marks
 * on it are seen. */
static void
set_line_source (const RidgeXmrChart *self,
                 const RidgePalette  *palette,
                 cairo_t             *cr)
{
  RidgeColor color = *ridge_palette_get (palette, RIDGE_COLOR_LINE);

  color.alpha = self->decimated ? BLOCK_ALPHA : 1;
  color = ridge_color_over (&color, ridge_palette_get (palette, RIDGE_COLOR_SURFACE));
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

/**
 * ridge_xmr_chart_paint_values:
 * @self: a chart
 * @palette: the colours
 * @cr: a cairo context
 *
 * Paints the lines, or the blocks, that the values make.
 */
void
ridge_xmr_chart_paint_values (const RidgeXmrChart *self,
                              const RidgePalette  *palette,
                              cairo_t             *cr)
{
  double weight = self->unit * (ridge_palette_is_strong (palette) ? 1.4 : 1);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (self->spec.raw != NULL)
    {
      cairo_set_line_width (cr, weight);
      ridge_palette_set_source (palette, RIDGE_COLOR_RAW, cr);
      paint_series (self, self->spec.raw, self->raw_columns, &self->y, cr);
    }
  if (self->spec.raw_low != NULL && !self->decimated)
    {
      const double dots[] = { 0.01, 3 * weight };

      cairo_save (cr);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
      stroke_rows (self, self->spec.raw_low, &self->y, cr);
      stroke_rows (self, self->spec.raw_high, &self->y, cr);
      cairo_restore (cr);
    }

  cairo_set_line_width (cr, 1.25 * weight);
  set_line_source (self, palette, cr);
  paint_series (self, self->spec.values, self->columns, &self->y, cr);
  if (ridge_xmr_chart_has_ranges (self))
    paint_series (self, ridge_xmr_chart_get_below (self), self->range_columns, &self->range_y, cr);
  if (ridge_xmr_chart_has_ranges (self) && self->spec.watch != NULL && self->spec.watch->lower != NULL)
    stroke_rows (self, self->spec.watch->lower, &self->range_y, cr);
}

static double
get_radius (const RidgeXmrChart *self,
            RidgeMarker          marker)
{
  switch (marker)
    {
    case RIDGE_MARKER_DOT:
    case RIDGE_MARKER_GHOST:
    case RIDGE_MARKER_PLANNED:
      return CLAMP (self->spacing * 0.25, 1.6 * self->unit, 3 * self->unit);
    case RIDGE_MARKER_DIAMOND:
    case RIDGE_MARKER_HALF:
    case RIDGE_MARKER_RING:
    default:
      return self->unit * (self->decimated ? 2.2 : CLAMP (self->spacing * 0.4 / self->unit, 3, 4.5));
    }
}

/* The stronger a rule, the later it is painted. */
static void
paint_chart_marks (const RidgeXmrChart *self,
                   const GArray        *marks,
                   const RidgePalette  *palette,
                   cairo_t             *cr)
{
  static const RidgeMarker order[] = {
    RIDGE_MARKER_DOT,
    RIDGE_MARKER_PLANNED,
    RIDGE_MARKER_GHOST,
    RIDGE_MARKER_RING,
    RIDGE_MARKER_HALF,
    RIDGE_MARKER_DIAMOND,
  };

  for (guint o = 0; o < G_N_ELEMENTS (order); o++)
    for (guint i = 0; i < marks->len; i++)
      {
        const RidgeChartMark *mark = &g_array_index (marks, RidgeChartMark, i);

        if (mark->marker == order[o])
          ridge_marker_paint (mark->marker, palette, mark->role, cr, mark->x, mark->y,
                              get_radius (self, mark->marker));
      }
}

/* A small wedge that points down at a value with a note. */
static void
paint_notes (const RidgeXmrChart *self,
             const RidgePalette  *palette,
             cairo_t             *cr)
{
  double size = NOTE_SIZE * self->unit;

  for (gsize i = 0; i < self->spec.n_notes; i++)
    {
      double x, y;

      if (!ridge_xmr_chart_get_row_place (self, self->spec.notes[i], &x, &y, NULL))
        continue;
      y -= NOTE_GAP * self->unit;
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x - size, y - size * 1.6);
      cairo_line_to (cr, x + size, y - size * 1.6);
      cairo_close_path (cr);
    }
  ridge_palette_set_source (palette, RIDGE_COLOR_DIM, cr);
  cairo_fill (cr);
}

/**
 * ridge_xmr_chart_paint_marks:
 * @self: a chart
 * @palette: the colours
 * @cr: a cairo context
 *
 * Paints the marks of the rows, signals last.
 */
void
ridge_xmr_chart_paint_marks (const RidgeXmrChart *self,
                             const RidgePalette  *palette,
                             cairo_t             *cr)
{
  paint_chart_marks (self, self->range_marks, palette, cr);
  paint_chart_marks (self, self->marks, palette, cr);
  paint_notes (self, palette, cr);
}

static void
paint_selected_mark (const RidgePalette *palette,
                     cairo_t            *cr,
                     double              x,
                     double              y,
                     double              radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, TURN);
  ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
  cairo_set_line_width (cr, 2 + HALO);
  cairo_stroke_preserve (cr);
  ridge_palette_set_source (palette, RIDGE_COLOR_SELECTION, cr);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/* Under a signal, a bar along all the rows that make it one. */
static void
paint_window (const RidgeXmrChart *self,
              const RidgePalette  *palette,
              cairo_t             *cr,
              gsize                row)
{
  RidgeXmrRule rule = ridge_xmr_get_strongest_at (self->spec.xmr, row);
  double       y = self->plot.y + self->plot.height - WINDOW_HEIGHT / 2;
  RidgeXmrRun  run;

  if (rule == RIDGE_XMR_RULE_NONE || ridge_xmr_rule_get_info (rule)->kind == RIDGE_XMR_RULE_KIND_OUTSIDE ||
      !ridge_xmr_find_run (self->spec.xmr, row, rule, &run))
    return;

  cairo_save (cr);
  cairo_rectangle (cr, self->plot.x, self->plot.y, self->plot.width, self->plot.height);
  cairo_clip (cr);
  cairo_set_line_width (cr, WINDOW_HEIGHT);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  ridge_palette_set_source (palette, ridge_signal_of_row (self->spec.xmr, row, self->spec.wish).role, cr);
  cairo_move_to (cr, ridge_xmr_chart_row_to_x (self, MAX (run.first, self->first_row)), y);
  cairo_line_to (cr, ridge_xmr_chart_row_to_x (self, MIN (run.last, self->end_row - 1)), y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * ridge_xmr_chart_paint_selection:
 * @self: a chart
 * @palette: the colours
 * @cr: a cairo context whose origin is the chart's corner
 * @row: the row under the pointer or the keyboard's cursor
 *
 * Paints a line through both charts at a row and a ring around its marks, and
 * under a signal a bar along the rows that it was found in. Kept apart from the
 * rest, so that moving the pointer repaints nothing else.
 */
void
ridge_xmr_chart_paint_selection (const RidgeXmrChart *self,
                                 const RidgePalette  *palette,
                                 cairo_t             *cr,
                                 gsize                row)
{
  double radius = get_radius (self, RIDGE_MARKER_RING) + 2;
  double x, y, range_y;

  if (!ridge_xmr_chart_get_row_place (self, row, &x, &y, &range_y))
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_width (cr, 1);
  ridge_palette_set_source (palette, RIDGE_COLOR_SELECTION, cr);
  cairo_move_to (cr, floor (x) + 0.5, self->plot.y);
  cairo_rel_line_to (cr, 0, self->plot.height);
  if (ridge_xmr_chart_has_ranges (self))
    {
      cairo_move_to (cr, floor (x) + 0.5, self->range_plot.y);
      cairo_rel_line_to (cr, 0, self->range_plot.height);
    }
  cairo_stroke (cr);

  paint_window (self, palette, cr, row);
  paint_selected_mark (palette, cr, x, y, radius);
  if (isfinite (range_y))
    paint_selected_mark (palette, cr, x, range_y, radius);
  cairo_restore (cr);
}
