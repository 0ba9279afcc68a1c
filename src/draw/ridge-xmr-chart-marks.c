/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of the rows, and what stands for the rows where there is more than
 * one for each pixel: a column from the smallest to the largest value, and the
 * strongest signals of every two columns on top. */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

#include "draw/ridge-signal.h"

#define MARK_COLUMNS    2     /* columns that share a mark, which is wider than both */
#define NO_ROW          G_MAXSIZE
#define MIN_DOT_SPACING 4.0   /* px between rows from which routine values have dots */

static gboolean
is_ghost (const RidgeXmrChart *self,
          gsize                row)
{
  return (self->spec.xmr->flags[row] & RIDGE_XMR_ROW_GHOST) != 0;
}

static RidgeChartMark
get_value_mark (const RidgeXmrChart *self,
                gsize                row)
{
  RidgeSignal signal = ridge_signal_of_row (self->spec.xmr, row, self->spec.wish);

  return (RidgeChartMark) {
    .row = row,
    .x = ridge_xmr_chart_row_to_x (self, row),
    .y = ridge_scale_map (&self->y, self->spec.values[row]),
    .marker = signal.marker,
    .role = signal.role,
  };
}

static RidgeChartMark
get_range_mark (const RidgeXmrChart *self,
                gsize                row)
{
  RidgeSignal signal = self->spec.watch != NULL ? ridge_signal_of_direction (self->spec.watch->directions[row], self->spec.wish)
                                                : ridge_signal_of_range (self->spec.xmr, row);
  double      value = ridge_xmr_chart_get_below (self)[row];

  if (self->spec.watch != NULL && self->spec.watch->lower != NULL && self->spec.watch->directions[row] < 0)
    value = self->spec.watch->lower[row];

  return (RidgeChartMark) {
    .row = row,
    .x = ridge_xmr_chart_row_to_x (self, row),
    .y = ridge_scale_map (&self->range_y, value),
    .marker = signal.marker,
    .role = signal.role,
  };
}

static void
place_every_mark (RidgeXmrChart *self)
{
  gboolean dots = self->spacing >= MIN_DOT_SPACING;

  for (gsize row = self->first_row; row < self->end_row; row++)
    {
      if (isfinite (self->spec.values[row]))
        {
          RidgeChartMark mark = get_value_mark (self, row);

          if (dots || mark.marker != RIDGE_MARKER_DOT)
            g_array_append_val (self->marks, mark);
        }
      if (ridge_xmr_chart_has_ranges (self) && isfinite (ridge_xmr_chart_get_below (self)[row]))
        {
          RidgeChartMark mark = get_range_mark (self, row);

          if (dots || mark.marker != RIDGE_MARKER_DOT)
            g_array_append_val (self->range_marks, mark);
        }
    }
}

/**
 * ridge_xmr_chart_get_extremes:
 * @values: values; NaN for a missing one
 * @pyramid: (nullable): their pyramid
 * @start: first row
 * @end: row after the last
 *
 * Finds the smallest and the largest of a stretch of values.
 *
 * Returns: the range
 */
RidgeChartRange
ridge_xmr_chart_get_extremes (const double       *values,
                              const RidgePyramid *pyramid,
                              gsize               start,
                              gsize               end)
{
  RidgeChartRange range = { INFINITY, -INFINITY };
  RidgeExtent     extent;

  if (pyramid != NULL)
    {
      ridge_pyramid_get_extent (pyramid, values, start, end, &extent);
      return extent.any ? (RidgeChartRange) { extent.min, extent.max } : range;
    }

  for (gsize row = start; row < end; row++)
    {
      double value = values[row];

      /* Missing values are NaN and fail both. */
      if (value < range.low)
        range.low = value;
      if (value > range.high)
        range.high = value;
    }
  return range;
}

/* How much a row has to say, so that of the rows in a place the one that says
 * most is marked. */
static guint
get_weight (const RidgeXmrChart *self,
            gsize                row)
{
  guint32 points = ridge_xmr_get_marks (self->spec.xmr, RIDGE_XMR_MARK_POINT, row);

  if (points != 0)
    return 2 + ridge_xmr_rule_get_info (ridge_xmr_rule_strongest (points))->strength;
  return is_ghost (self, row) ? 1 : 0;
}

/* How far a value lies above the centre. */
static double
get_height (const RidgeXmrChart *self,
            gsize                row)
{
  return self->spec.values[row] - ridge_xmr_get_center_at (self->spec.xmr, row);
}

/* Of rows that have as much to say, the one farthest out says more. */
static gboolean
says_more (const RidgeXmrChart *self,
           gsize                row,
           gsize                than)
{
  guint weight = get_weight (self, row), other;

  if (than == NO_ROW)
    return TRUE;

  other = get_weight (self, than);
  return weight != other ? weight > other : fabs (get_height (self, row)) > fabs (get_height (self, than));
}

static void
append_value_mark (RidgeXmrChart *self,
                   gsize          row)
{
  RidgeChartMark mark;

  if (row == NO_ROW)
    return;

  mark = get_value_mark (self, row);
  g_array_append_val (self->marks, mark);
}

/* One mark on each side of the centre, and one of the ranges. */
static void
mark_columns (RidgeXmrChart *self,
              gsize          start,
              gsize          end)
{
  const RidgeXmr *xmr = self->spec.xmr;
  gsize           sides[2] = { NO_ROW, NO_ROW };
  gsize           range_signal = NO_ROW;

  for (gsize row = start; row < end; row++)
    {
      if (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, row) == 0 && (xmr->flags[row] & (RIDGE_XMR_ROW_GHOST | RIDGE_XMR_ROW_MR_SIGNAL)) == 0)
        continue;
      if (get_weight (self, row) > 0 && isfinite (self->spec.values[row]))
        {
          gsize *side = &sides[get_height (self, row) > 0];

          *side = says_more (self, row, *side) ? row : *side;
        }
      if ((xmr->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL) != 0 &&
          (range_signal == NO_ROW || xmr->mr[row] > xmr->mr[range_signal]))
        range_signal = row;
    }

  append_value_mark (self, MIN (sides[0], sides[1]));
  if (sides[0] != NO_ROW && sides[1] != NO_ROW)
    append_value_mark (self, MAX (sides[0], sides[1]));
  if (range_signal != NO_ROW && ridge_xmr_chart_has_ranges (self))
    {
      RidgeChartMark mark = get_range_mark (self, range_signal);

      g_array_append_val (self->range_marks, mark);
    }
}

static void
place_columns (RidgeXmrChart *self)
{
  gsize n_columns = (gsize) ceil (self->plot.width);
  gsize start = self->first_row;
  gsize unmarked = start;

  for (gsize i = 0; i < n_columns; i++)
    {
      double          after = ridge_scale_unmap (&self->x, self->plot.x + i + 1);
      gsize           end = i + 1 == n_columns ? self->end_row : ridge_xmr_chart_find_first_row (self, after);
      RidgeChartRange column;

      end = CLAMP (end, start, self->end_row);
      column = ridge_xmr_chart_get_extremes (self->spec.values, self->spec.pyramid, start, end);
      g_array_append_val (self->columns, column);
      column = ridge_xmr_chart_get_extremes (ridge_xmr_chart_get_below (self), ridge_xmr_chart_get_pyramid_below (self), start, end);
      g_array_append_val (self->range_columns, column);
      if (self->spec.raw != NULL)
        {
          column = ridge_xmr_chart_get_extremes (self->spec.raw, NULL, start, end);
          g_array_append_val (self->raw_columns, column);
        }
      start = end;
      if ((i + 1) % MARK_COLUMNS == 0 || i + 1 == n_columns)
        {
          mark_columns (self, unmarked, end);
          unmarked = end;
        }
    }
}

static void
place_planned (RidgeXmrChart *self)
{
  for (gsize row = self->spec.n; row < self->spec.n + self->spec.n_planned; row++)
    {
      RidgeChartMark mark = { row, ridge_xmr_chart_row_to_x (self, row), 0, RIDGE_MARKER_PLANNED, RIDGE_COLOR_DIM };

      if (!isfinite (self->spec.values[row]) || ridge_xmr_chart_row_to_axis (self, row) > self->x.high)
        continue;
      mark.y = ridge_scale_map (&self->y, self->spec.values[row]);
      g_array_append_val (self->marks, mark);
    }
}

/**
 * ridge_xmr_chart_place_marks:
 * @self: a chart
 *
 * Places the mark of every row, or of the rows that say most above and below the
 * centre in every two columns of pixels: where there is a signal, there is a mark
 * over it.
 */
void
ridge_xmr_chart_place_marks (RidgeXmrChart *self)
{
  if (self->decimated)
    place_columns (self);
  else
    place_every_mark (self);
  place_planned (self);
}
