/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-sparkline.h"

#include <math.h>

#include "draw/ridge-scale.h"
#include "draw/ridge-signal.h"

#define LAST_RADIUS   3.0
#define SIGNAL_RADIUS 3.6
#define EDGE          5.0    /* px kept free for the last mark */
#define SEGMENT_GAP   1.0

typedef struct
{
  const RidgeSparklineSpec *spec;
  const RidgeBox           *box;
  gsize                     first;
  RidgeScale                x;
  RidgeScale                y;
} Spark;

static void
extend (RidgeScale *scale,
        double      value)
{
  if (!isfinite (value))
    return;
  scale->low = MIN (scale->low, value);
  scale->high = MAX (scale->high, value);
}

/* A ghost would bend the line that it was taken out of. */
static gboolean
is_shown (const RidgeSparklineSpec *spec,
          gsize                     row)
{
  return isfinite (spec->values[row]) &&
         (spec->xmr == NULL || (spec->xmr->flags[row] & RIDGE_XMR_ROW_GHOST) == 0);
}

static gboolean
is_ghost (const RidgeSparklineSpec *spec,
          gsize                     row)
{
  return isfinite (spec->values[row]) && !is_shown (spec, row);
}

static void
spark_init (Spark                    *self,
            const RidgeSparklineSpec *spec,
            const RidgeBox           *box)
{
  gsize  shown = spec->last > 0 ? MIN (spec->last, spec->n) : spec->n;
  double pad;

  *self = (Spark) { spec, box, spec->n - shown, { 0 }, { 0 } };
  self->x = (RidgeScale) { self->first, MAX (spec->n, 1) - 1.0, box->x + EDGE,
                           box->x + box->width - EDGE };
  self->y = (RidgeScale) { INFINITY, -INFINITY, box->y + box->height - EDGE, box->y + EDGE };

  for (gsize row = self->first; row < spec->n; row++)
    if (is_shown (spec, row))
      extend (&self->y, spec->values[row]);
  for (gsize i = 0; spec->xmr != NULL && i < spec->xmr->n_segments; i++)
    if (spec->xmr->segments[i].end > self->first)
      {
        extend (&self->y, spec->xmr->segments[i].unpl_drawn);
        extend (&self->y, spec->xmr->segments[i].lnpl_drawn);
      }
  pad = self->y.high > self->y.low ? 0 : 1;
  self->y.low -= pad;
  self->y.high += pad;
}

static double
row_to_x (const Spark *self,
          gsize        row)
{
  return ridge_scale_map (&self->x, row);
}

/* Where the process changed, half way between two rows and a gap off; at the
 * ends of what is shown, the edge of the box. */
static double
get_boundary (const Spark *self,
              gsize        row,
              double       gap)
{
  if (row <= self->first)
    return self->box->x;
  if (row >= self->spec->n)
    return self->box->x + self->box->width;
  return (row_to_x (self, row - 1) + row_to_x (self, row)) / 2 + gap;
}

/* The band between the limits of one segment, with its centre line. */
static void
paint_segment (const Spark           *self,
               const RidgeXmrSegment *segment,
               const RidgePalette    *palette,
               cairo_t               *cr)
{
  double         left = get_boundary (self, segment->start, SEGMENT_GAP);
  double         right = get_boundary (self, segment->end, -SEGMENT_GAP);
  RidgeXmrLimits first, last;

  if (isnan (segment->center))
    return;

  ridge_xmr_get_limits_at (self->spec->xmr, MAX (segment->start, self->first), &first);
  ridge_xmr_get_limits_at (self->spec->xmr, segment->end - 1, &last);
  if (isfinite (first.unpl_drawn))
    {
      cairo_move_to (cr, left, ridge_scale_map (&self->y, first.unpl_drawn));
      cairo_line_to (cr, right, ridge_scale_map (&self->y, last.unpl_drawn));
      cairo_line_to (cr, right, ridge_scale_map (&self->y, last.lnpl_drawn));
      cairo_line_to (cr, left, ridge_scale_map (&self->y, first.lnpl_drawn));
      cairo_close_path (cr);
      ridge_palette_set_source (palette, RIDGE_COLOR_BAND, cr);
      cairo_fill (cr);
    }
  cairo_set_line_width (cr, 1);
  ridge_palette_set_source (palette, RIDGE_COLOR_RULE, cr);
  cairo_move_to (cr, left, floor (ridge_scale_map (&self->y, first.center)) + 0.5);
  cairo_line_to (cr, right, floor (ridge_scale_map (&self->y, last.center)) + 0.5);
  cairo_stroke (cr);
}

static gboolean
begins_segment (const Spark *self,
                gsize        row)
{
  const RidgeXmrSegment *segment;

  if (self->spec->xmr == NULL)
    return FALSE;
  segment = ridge_xmr_get_segment_at (self->spec->xmr, row);
  return segment != NULL && segment->start == row;
}

static void
stroke_values (const Spark *self,
               cairo_t     *cr)
{
  gboolean joined = FALSE;

  for (gsize row = self->first; row < self->spec->n; row++)
    {
      double value = self->spec->values[row];
      double y = ridge_scale_map (&self->y, value);

      if (is_ghost (self->spec, row))
        continue;
      if (!isfinite (value))
        joined = FALSE;
      else if (joined && !begins_segment (self, row))
        cairo_line_to (cr, row_to_x (self, row), y);
      else
        {
          cairo_move_to (cr, row_to_x (self, row), y);
          joined = TRUE;
        }
    }
  cairo_stroke (cr);
}

/* More rows than pixels: a column for each pixel, from the least to the most. */
static void
fill_columns (const Spark *self,
              cairo_t     *cr)
{
  gsize  n_columns = MAX (1, (gsize) (self->x.high_place - self->x.low_place));
  gsize  rows = self->spec->n - self->first;
  double before_top = NAN;
  double before_bottom = NAN;

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (gsize i = 0; i < n_columns; i++)
    {
      RidgeScale column = { INFINITY, -INFINITY, 0, 0 };
      double     top, bottom;

      for (gsize row = i * rows / n_columns; row < (i + 1) * rows / n_columns; row++)
        if (is_shown (self->spec, self->first + row))
          extend (&column, self->spec->values[self->first + row]);
      if (column.low > column.high)
        continue;
      top = floor (ridge_scale_map (&self->y, column.high));
      bottom = MAX (top + 1, ceil (ridge_scale_map (&self->y, column.low)));
      bottom = before_top > bottom ? before_top : bottom;
      top = before_bottom < top ? before_bottom : top;
      cairo_rectangle (cr, floor (self->x.low_place) + i, top, 1, bottom - top);
      before_top = top;
      before_bottom = bottom;
    }
  cairo_fill (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
paint_last (const Spark        *self,
            const RidgePalette *palette,
            cairo_t            *cr)
{
  gsize       row = self->spec->n;
  RidgeSignal signal = { RIDGE_MARKER_DOT, RIDGE_COLOR_DOT };

  while (row > self->first && !is_shown (self->spec, row - 1))
    row--;
  if (row == self->first)
    return;

  row--;
  if (self->spec->xmr != NULL)
    signal = ridge_signal_of_row (self->spec->xmr, row, self->spec->wish);
  ridge_marker_paint (signal.marker, palette, signal.role, cr, row_to_x (self, row),
                      ridge_scale_map (&self->y, self->spec->values[row]),
                      signal.marker == RIDGE_MARKER_DOT ? LAST_RADIUS : SIGNAL_RADIUS);
}

static void
paint_nothing (const Spark        *self,
               const RidgePalette *palette,
               cairo_t            *cr)
{
  double dash = 3;

  cairo_set_dash (cr, &dash, 1, 0);
  cairo_set_line_width (cr, 1);
  ridge_palette_set_source (palette, RIDGE_COLOR_NO_DATA, cr);
  cairo_move_to (cr, self->box->x, floor (self->box->y + self->box->height / 2) + 0.5);
  cairo_rel_line_to (cr, self->box->width, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * ridge_sparkline_paint:
 * @spec: what the sparkline shows
 * @palette: the colours
 * @cr: a cairo context
 * @box: its room
 *
 * Paints a KPI's latest values by their order, on the band of their limits,
 * with the last value marked as the chart would mark it. A series without
 * values is a dashed line.
 */
void
ridge_sparkline_paint (const RidgeSparklineSpec *spec,
                       const RidgePalette       *palette,
                       cairo_t                  *cr,
                       const RidgeBox           *box)
{
  Spark self;

  if (box->width <= 2 * EDGE || box->height <= 2 * EDGE)
    return;

  spark_init (&self, spec, box);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (self.y.low > self.y.high)
    {
      paint_nothing (&self, palette, cr);
      cairo_restore (cr);
      return;
    }

  for (gsize i = 0; spec->xmr != NULL && i < spec->xmr->n_segments; i++)
    if (spec->xmr->segments[i].end > self.first)
      paint_segment (&self, &spec->xmr->segments[i], palette, cr);

  ridge_palette_set_source (palette, RIDGE_COLOR_DIM, cr);
  cairo_set_line_width (cr, 1.25);
  if (spec->n - self.first > box->width)
    fill_columns (&self, cr);
  else
    stroke_values (&self, cr);
  paint_last (&self, palette, cr);
  cairo_restore (cr);
}
