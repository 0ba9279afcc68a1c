/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-time-axis.h"
#include "draw/ridge-value-axis.h"
#include "stats/ridge-nhs.h"
#include "stats/ridge-pyramid.h"
#include "stats/ridge-watch.h"

G_BEGIN_DECLS

/**
 * RidgeXmrChartWords:
 * @mean: "Mean"
 * @upper_limit: "Upper limit"
 * @lower_limit: "Lower limit"
 * @no_lower_limit: (nullable): what to say where the floor leaves no lower
 *   limit, a whole phrase
 * @no_upper_limit: (nullable): the same for the ceiling
 * @moving_range: "Moving range", the title of the lower chart
 * @range_limit: "Range limit"
 * @target: "Target"
 * @provisional: "provisional", for limits from too few values
 * @empty: "No values yet"
 * @healthy: what the bar of the healthy range means: "Healthy up to 7 %"
 *
 * The words on a chart, in the user's language. A number is set after each of
 * those that name a line. Words that are %NULL are left out.
 */
typedef struct
{
  const char *mean;
  const char *upper_limit;
  const char *lower_limit;
  const char *no_lower_limit;
  const char *no_upper_limit;
  const char *moving_range;
  const char *range_limit;
  const char *target;
  const char *provisional;
  const char *empty;
  const char *healthy;
} RidgeXmrChartWords;

/**
 * RidgeXmrChartSpec:
 * @n: how many rows there are
 * @n_planned: how many more there are in @days and @values whose day is to
 *   come: shown as hollow marks without a line, and part of nothing else; 0
 *   without @days
 * @days: (array length=n) (nullable): the day of each, ascending; %NULL to
 *   place the rows by their order
 * @values: (array length=n): the values; NaN for a missing one
 * @raw: (array length=n) (nullable): the values before the season was taken
 *   out, drawn as a thin line
 * @raw_low: (array length=n) (nullable): the lower limit for each of them, with the
 *   season put back, drawn as dots
 * @raw_high: (array length=n) (nullable): the upper limit
 * @xmr: (nullable): limits and signals of @values, of the same length; may be
 *   %NULL when there are no rows
 * @pyramid: (nullable): pyramid of @values; with it a zoom or a pan over a
 *   million values does not read them all again
 * @range_pyramid: (nullable): pyramid of the moving ranges of @xmr
 * @watch: (nullable): what looks for small shifts; drawn below instead of the
 *   moving ranges
 * @bridges: whether the line goes on where a row in between has no value
 * @notes: (array length=n_notes) (nullable): rows that carry a note, ascending
 * @n_notes: how many notes there are
 * @phases: (nullable): a label for each segment of @xmr, the reason of the
 *   change that began it; single ones may be %NULL
 * @wish: which way the measure should move
 * @target: the target; NaN for none
 * @healthy_low: lower end of the healthy range; NaN for open or none
 * @healthy_high: upper end of the healthy range; NaN for open or none
 * @decimals: decimals of the limits, or -1 to choose by the variation
 * @show_ranges: whether the moving ranges are drawn below
 * @show_halfway: whether the lines half way to the limits are drawn
 * @from: first day (or row) shown; NaN for the first there is
 * @to: last day (or row) shown; NaN for the last there is
 * @words: the words on the chart
 * @format_value: (nullable): how the user reads values of the measure, with
 *   its unit; used for the mean and the target
 * @format_number: (nullable): the same without the unit, for the ticks and
 *   limits; %NULL to take @format_value for these too
 * @format_day: (nullable): how the user reads dates
 * @user_data: data for all three
 *
 * What an XmR chart shows. Everything is borrowed: the arrays and words must
 * stay as they are while a layout made from them lives.
 */
typedef struct
{
  gsize                     n;
  gsize                     n_planned;
  const RidgeDay           *days;
  const double             *values;
  const double             *raw;
  const double             *raw_low;
  const double             *raw_high;
  RidgeXmr                 *xmr;
  const RidgePyramid       *pyramid;
  const RidgePyramid       *range_pyramid;
  const RidgeWatch         *watch;
  gboolean                  bridges;
  const gsize              *notes;
  gsize                     n_notes;
  const char *const        *phases;
  RidgeWish                 wish;
  double                    target;
  double                    healthy_low;
  double                    healthy_high;
  int                       decimals;
  gboolean                  show_ranges;
  gboolean                  show_halfway;
  double                    from;
  double                    to;
  const RidgeXmrChartWords *words;
  RidgeValueFormat          format_value;
  RidgeValueFormat          format_number;
  RidgeDayFormat            format_day;
  gpointer                  user_data;
} RidgeXmrChartSpec;

#define RIDGE_XMR_CHART_SPEC_INIT \
  { \
    .target = NAN, \
    .healthy_low = NAN, \
    .healthy_high = NAN, \
    .decimals = -1, \
    .show_ranges = TRUE, \
    .from = NAN, \
    .to = NAN, \
  }

/**
 * RidgeXmrChart:
 *
 * An XmR chart laid out in a given size: every box, tick, label and mark in
 * its place. Painting it is cheap and may be repeated; a new size, range or
 * value asks for a new layout.
 */
typedef struct _RidgeXmrChart RidgeXmrChart;

double         ridge_xmr_chart_spec_get_end (const RidgeXmrChartSpec *self);

RidgeXmrChart *ridge_xmr_chart_new (const RidgeXmrChartSpec *spec,
                                    PangoContext            *context,
                                    double                   width,
                                    double                   height);
void           ridge_xmr_chart_free (RidgeXmrChart *self);

void ridge_xmr_chart_paint (const RidgeXmrChart *self,
                            const RidgePalette  *palette,
                            cairo_t             *cr);
void ridge_xmr_chart_paint_selection (const RidgeXmrChart *self,
                                      const RidgePalette  *palette,
                                      cairo_t             *cr,
                                      gsize                row);

gboolean ridge_xmr_chart_find_row (const RidgeXmrChart *self,
                                   double               x,
                                   gsize               *row);
gboolean ridge_xmr_chart_get_row_place (const RidgeXmrChart *self,
                                        gsize                row,
                                        double              *x,
                                        double              *y,
                                        double              *range_y);
double   ridge_xmr_chart_x_to_place (const RidgeXmrChart *self,
                                     double               x);
void     ridge_xmr_chart_get_range (const RidgeXmrChart *self,
                                    double              *from,
                                    double              *to);
RidgeBox ridge_xmr_chart_get_plot (const RidgeXmrChart *self);
char    *ridge_xmr_chart_dump (const RidgeXmrChart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeXmrChart, ridge_xmr_chart_free)

G_END_DECLS
