/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/kpis/ridge-chart-range.h"

/**
 * ridge_chart_range_whole:
 *
 * Returns: all that there is from @first to @last
 */
RidgeChartRange
ridge_chart_range_whole (double first,
                         double last)
{
  return (RidgeChartRange) { first, last, first, last };
}

/**
 * ridge_chart_range_is_whole:
 * @self: what of a chart is seen
 *
 * Tells whether nothing lies outside.
 *
 * Returns: whether it is the whole chart
 */
gboolean
ridge_chart_range_is_whole (const RidgeChartRange *self)
{
  return self->from <= self->first && self->to >= self->last;
}

/* Moves a span back into what there is. */
static RidgeChartRange
fit (RidgeChartRange range,
     double          span)
{
  span = MIN (span, range.last - range.first);
  range.from = CLAMP (range.from, range.first, range.last - span);
  range.to = range.from + span;
  return range;
}

/**
 * ridge_chart_range_zoom:
 * @factor: above 1 to see less, below 1 to see more
 * @around: the day that stays where it is
 * @least: the smallest span in days
 *
 * Zooms.
 *
 * Returns: the new range, within the chart
 */
RidgeChartRange
ridge_chart_range_zoom (const RidgeChartRange *self,
                        double                 factor,
                        double                 around,
                        double                 least)
{
  RidgeChartRange range = *self;
  double old_span = self->to - self->from;
  double span = MAX (old_span / factor, MIN (least, self->last - self->first));

  if (old_span > 0)
    range.from = around - (around - self->from) * span / old_span;
  return fit (range, span);
}

/**
 * ridge_chart_range_pan:
 * @by: share of the span, to later days when positive
 *
 * Moves along the days.
 *
 * Returns: the new range, within the chart
 */
RidgeChartRange
ridge_chart_range_pan (const RidgeChartRange *self,
                       double                 by)
{
  RidgeChartRange range = *self;
  double span = self->to - self->from;

  range.from += by * span;
  return fit (range, span);
}

/**
 * ridge_chart_range_reveal:
 *
 * Moves as little as needed to show a day.
 *
 * Returns: the new range, within the chart
 */
RidgeChartRange
ridge_chart_range_reveal (const RidgeChartRange *self,
                          double                 day)
{
  RidgeChartRange range = *self;
  double span = self->to - self->from;

  if (day < self->from)
    range.from = day;
  else if (day > self->to)
    range.from = day - span;
  return fit (range, span);
}
