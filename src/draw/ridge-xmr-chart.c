/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

#define USUAL_LINE_HEIGHT 14.5   /* of the small text on a screen */
#define LEAST_AHEAD       31.0   /* days ahead that are always shown */

static void
label_clear (gpointer data)
{
  RidgeChartLabel *label = data;

  g_clear_object (&label->layout);
}

static void
tick_clear (gpointer data)
{
  RidgeChartTick *tick = data;

  g_clear_pointer (&tick->label, g_free);
}

static RidgeXmrChart *
chart_alloc (const RidgeXmrChartSpec *spec,
             PangoContext            *context,
             double                   width,
             double                   height)
{
  RidgeXmrChart *self = g_new0 (RidgeXmrChart, 1);

  self->spec = *spec;
  if (spec->xmr != NULL)
    self->spec.xmr = ridge_xmr_ref (spec->xmr);
  self->context = g_object_ref (context);
  self->width = width;
  self->height = height;
  ridge_text_measure (context, "0", RIDGE_TEXT_SMALL, NULL, &self->line_height);
  /* In quarters, so that a thin line is a whole pixel with the usual fonts. */
  self->unit = CLAMP (round (4 * self->line_height / USUAL_LINE_HEIGHT) / 4, 0.5, 3);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (RidgeChartPiece));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (RidgeChartTick));
  self->order_ticks = g_array_new (FALSE, FALSE, sizeof (RidgeChartTick));
  self->labels = g_array_new (FALSE, FALSE, sizeof (RidgeChartLabel));
  self->columns = g_array_new (FALSE, FALSE, sizeof (RidgeChartRange));
  self->range_columns = g_array_new (FALSE, FALSE, sizeof (RidgeChartRange));
  self->raw_columns = g_array_new (FALSE, FALSE, sizeof (RidgeChartRange));
  self->marks = g_array_new (FALSE, FALSE, sizeof (RidgeChartMark));
  self->range_marks = g_array_new (FALSE, FALSE, sizeof (RidgeChartMark));
  g_array_set_clear_func (self->ticks, tick_clear);
  g_array_set_clear_func (self->order_ticks, tick_clear);
  g_array_set_clear_func (self->labels, label_clear);
  return self;
}

/**
 * ridge_xmr_chart_spec_get_end:
 * @self: what a chart shows
 *
 * Gets where the chart ends when nothing is zoomed. Values that are planned for
 * a time farther off than all that has been would leave no room for what has,
 * and are left out.
 *
 * Returns: the last day, or row when placed by order; 0 without rows
 */
double
ridge_xmr_chart_spec_get_end (const RidgeXmrChartSpec *self)
{
  gsize  last = self->n + self->n_planned;
  double now, ahead;

  if (self->n == 0)
    return 0;
  if (self->days == NULL)
    return (double) (self->n - 1);

  now = self->days[self->n - 1];
  ahead = MAX (now - self->days[0], LEAST_AHEAD);
  while (last > self->n && self->days[last - 1] - now > ahead)
    last--;

  return self->days[last - 1];
}

/**
 * ridge_xmr_chart_new:
 * @spec: what the chart shows; its arrays are borrowed for the chart's life
 * @context: the caller's Pango context, which holds the font
 * @width: width in logical pixels
 * @height: height in logical pixels
 *
 * Lays an XmR chart out.
 *
 * Returns: (transfer full): the chart
 */
RidgeXmrChart *
ridge_xmr_chart_new (const RidgeXmrChartSpec *spec,
                     PangoContext            *context,
                     double                   width,
                     double                   height)
{
  RidgeXmrChart *self;

  g_return_val_if_fail (spec->n == (spec->xmr != NULL ? spec->xmr->n : 0), NULL);
  g_return_val_if_fail (spec->words != NULL, NULL);

  self = chart_alloc (spec, context, width, height);
  if (spec->xmr != NULL && spec->xmr->n_valid > 0)
    {
      ridge_xmr_chart_place_rows (self);
      ridge_xmr_chart_place_boxes (self);
      ridge_xmr_chart_place_pieces (self);
      ridge_xmr_chart_place_marks (self);
    }
  ridge_xmr_chart_place_labels (self);
  return self;
}

/**
 * ridge_xmr_chart_free:
 * @self: (transfer full): a chart
 *
 * Frees a chart.
 */
void
ridge_xmr_chart_free (RidgeXmrChart *self)
{
  g_array_unref (self->pieces);
  g_array_unref (self->ticks);
  g_array_unref (self->order_ticks);
  g_array_unref (self->labels);
  g_array_unref (self->columns);
  g_array_unref (self->range_columns);
  g_array_unref (self->raw_columns);
  g_array_unref (self->marks);
  g_array_unref (self->range_marks);
  g_clear_pointer (&self->time_axis, ridge_time_axis_free);
  g_clear_pointer (&self->spec.xmr, ridge_xmr_unref);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * ridge_xmr_chart_find_row:
 * @self: a chart
 * @x: a place, such as the pointer's
 * @row: (out): the row
 *
 * Finds the row with a value that is nearest to a place, by bisection and then
 * by looking both ways past missing values.
 *
 * Returns: whether there is one
 */
gboolean
ridge_xmr_chart_find_row (const RidgeXmrChart *self,
                          double               x,
                          gsize               *row)
{
  gsize start, after, before;

  if (self->pieces->len == 0)
    return FALSE;

  start = ridge_xmr_chart_find_first_row (self, ridge_scale_unmap (&self->x, x));
  after = CLAMP (start, self->first_row, self->end_row);
  while (after < self->end_row && !isfinite (self->spec.values[after]))
    after++;

  before = CLAMP (start, self->first_row, self->end_row);
  while (before > self->first_row && !isfinite (self->spec.values[before - 1]))
    before--;

  if (after == self->end_row && before == self->first_row)
    return FALSE;
  if (after == self->end_row)
    *row = before - 1;
  else if (before == self->first_row)
    *row = after;
  else if (x - ridge_xmr_chart_row_to_x (self, before - 1) <
           ridge_xmr_chart_row_to_x (self, after) - x)
    *row = before - 1;
  else
    *row = after;
  return TRUE;
}

/**
 * ridge_xmr_chart_get_row_place:
 * @self: a chart
 * @row: a row
 * @x: (out) (optional): its place on the time axis
 * @y: (out) (optional): the height of its value
 * @range_y: (out) (optional): the height of its moving range; NaN where there
 *   is none or where the ranges are not drawn
 *
 * Gets where a row's marks stand.
 *
 * Returns: whether the row has a value that is in sight
 */
gboolean
ridge_xmr_chart_get_row_place (const RidgeXmrChart *self,
                               gsize                row,
                               double              *x,
                               double              *y,
                               double              *range_y)
{
  double place, mr;

  if (row < self->first_row || row >= self->end_row || !isfinite (self->spec.values[row]))
    return FALSE;

  place = ridge_xmr_chart_row_to_x (self, row);
  mr = ridge_xmr_chart_get_below (self)[row];
  if (x != NULL)
    *x = place;
  if (y != NULL)
    *y = ridge_scale_map (&self->y, self->spec.values[row]);
  if (range_y != NULL)
    *range_y = ridge_xmr_chart_has_ranges (self) && isfinite (mr) ? ridge_scale_map (&self->range_y, mr) : NAN;

  return place >= self->plot.x && place <= self->plot.x + self->plot.width;
}

/**
 * ridge_xmr_chart_x_to_place:
 * @self: a chart
 * @x: a place in logical pixels
 *
 * Converts a place to a day, or to a row when the chart is by order. Zooming
 * and panning change the spec's range with it.
 *
 * Returns: the day or row, with its fraction
 */
double
ridge_xmr_chart_x_to_place (const RidgeXmrChart *self,
                            double               x)
{
  return ridge_scale_unmap (&self->x, x);
}

/**
 * ridge_xmr_chart_get_range:
 * @self: a chart
 * @from: (out): the first day (or row) shown
 * @to: (out): the last one
 *
 * Gets the range that is shown.
 */
void
ridge_xmr_chart_get_range (const RidgeXmrChart *self,
                           double              *from,
                           double              *to)
{
  *from = self->x.low;
  *to = self->x.high;
}

/**
 * ridge_xmr_chart_get_plot:
 * @self: a chart
 *
 * Gets the box in which the values are drawn.
 *
 * Returns: the box; empty for a chart without values
 */
RidgeBox
ridge_xmr_chart_get_plot (const RidgeXmrChart *self)
{
  return self->plot;
}
