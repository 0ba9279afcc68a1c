/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeChartRange:
 * @first: first day there is
 * @last: last day there is
 * @from: first day shown
 * @to: last day shown
 *
 * What part of a chart is seen. A value: zooming and panning return another
 * one that never leaves what there is nor shrinks below a readable span.
 */
typedef struct
{
  double first;
  double last;
  double from;
  double to;
} RidgeChartRange;

RidgeChartRange ridge_chart_range_whole   (double                 first,
                                           double                 last);
gboolean        ridge_chart_range_is_whole (const RidgeChartRange *self);
RidgeChartRange ridge_chart_range_zoom    (const RidgeChartRange *self,
                                           double                 factor,
                                           double                 around,
                                           double                 least);
RidgeChartRange ridge_chart_range_pan     (const RidgeChartRange *self,
                                           double                 by);
RidgeChartRange ridge_chart_range_reveal  (const RidgeChartRange *self,
                                           double                 day);

G_END_DECLS
