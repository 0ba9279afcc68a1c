/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the boxes, scales, ticks and phases of an XmR chart go. */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

#define EDGE            4.0    /* px around everything */
#define MAX_GUTTER      0.36   /* of the width */
#define TITLE_GAP       6.0    /* px above and below the title of the ranges */
#define MIN_TICK_WIDTH  300.0  /* px: narrower charts have no value axis */
#define MIN_TICK_HEIGHT 70.0
#define MIN_WITH_RANGES 150.0  /* px: lower charts show the values only */
#define LINES_PER_TICK  3.0    /* heights of a label from one value to the next */
#define RANGE_SHARE     (1.0 / 3.0)
#define MIN_ROW_PADDING 8.0
#define MAX_ROW_PADDING 18.0
#define VALUE_PADDING   0.07   /* of the range, above and below */
#define TARGET_REACH    1.0    /* of the range: a target further off is only pointed at */
#define SEGMENT_GAP     3.0    /* px between a line's end and a change */

static void
range_add (RidgeChartRange *range,
           double           value)
{
  if (!isfinite (value))
    return;
  range->low = MIN (range->low, value);
  range->high = MAX (range->high, value);
}

/**
 * ridge_xmr_chart_find_first_row:
 * @self: a chart
 * @axis: a day, or a row as a number
 *
 * Finds the first row that is not before a place on the axis by bisection.
 *
 * Returns: the row, or the number of rows when all are before it
 */
gsize
ridge_xmr_chart_find_first_row (const RidgeXmrChart *self,
                                double               axis)
{
  gsize low = 0;
  gsize high = self->spec.n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (ridge_xmr_chart_row_to_axis (self, middle) < axis)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_provisional (const RidgeXmrSegment *segment)
{
  return segment->baseline_mode != RIDGE_XMR_BASELINE_FIXED &&
         segment->quality < RIDGE_XMR_QUALITY_USABLE;
}

static void
collect_pieces (RidgeXmrChart *self)
{
  const RidgeXmr *xmr = self->spec.xmr;

  for (gsize i = 0; i < xmr->n_segments; i++)
    {
      const RidgeXmrSegment *segment = &xmr->segments[i];
      RidgeChartPiece        piece = { .segment = segment, .boundary = NAN };

      piece.start = MAX (segment->start, self->first_row);
      piece.end = MIN (segment->end, self->end_row);
      if (piece.start >= piece.end)
        continue;
      piece.provisional = is_provisional (segment);
      ridge_xmr_get_limits_at (xmr, piece.end - 1, &piece.limits);
      g_array_append_val (self->pieces, piece);
    }
}

/* The limits of a chart have one number of decimals, that of the segment which
 * varies least. */
static int
choose_decimals (const RidgeXmrChart *self)
{
  double least = INFINITY;

  if (self->spec.decimals >= 0)
    return self->spec.decimals;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeXmrSegment *segment = g_array_index (self->pieces, RidgeChartPiece, i).segment;
      double                 mean_mr = isnan (segment->mean_mr) ? (segment->unpl - segment->center) / 3 : segment->mean_mr;

      if (mean_mr > 0 && mean_mr < least)
        least = mean_mr;
    }
  return ridge_value_get_decimals (least);
}

/**
 * ridge_xmr_chart_place_rows:
 * @self: a chart
 *
 * Finds out which rows and segments are seen. One row on either side is taken
 * along, so that the line runs out of the plot when the chart is zoomed.
 */
void
ridge_xmr_chart_place_rows (RidgeXmrChart *self)
{
  gsize n = self->spec.n;

  if (n == 0)
    return;

  self->x.low = isnan (self->spec.from) ? ridge_xmr_chart_row_to_axis (self, 0) : self->spec.from;
  self->x.high = isnan (self->spec.to) ? ridge_xmr_chart_spec_get_end (&self->spec) : self->spec.to;

  self->first_row = ridge_xmr_chart_find_first_row (self, self->x.low);
  self->end_row = ridge_xmr_chart_find_first_row (self, nextafter (self->x.high, INFINITY));
  if (self->first_row > 0)
    self->first_row--;
  if (self->end_row < n)
    self->end_row++;

  collect_pieces (self);
  self->decimals = choose_decimals (self);
}

static void
add_limits (RidgeChartRange       *range,
            const RidgeXmrChart   *self,
            const RidgeChartPiece *piece,
            gsize                  row)
{
  RidgeXmrLimits limits;

  ridge_xmr_get_limits_at (self->spec.xmr, row, &limits);
  range_add (range, limits.center);
  range_add (range, limits.unpl_drawn);
  range_add (range, limits.lnpl_drawn);
}

static void
pad_range (RidgeChartRange *range,
           gboolean         logarithmic)
{
  double pad = (range->high - range->low) * VALUE_PADDING;

  if (!isfinite (range->low))
    *range = logarithmic ? (RidgeChartRange) { 1, 10 } : (RidgeChartRange) { 0, 1 };
  else if (logarithmic && range->low > 0)
    {
      double factor = range->high > range->low ? pow (range->high / range->low, VALUE_PADDING) : 1.1;

      range->low /= factor;
      range->high *= factor;
    }
  else if (!(pad > 0))
    {
      pad = MAX (fabs (range->low) * 0.1, 1);
      range->low -= pad;
      range->high += pad;
    }
  else
    {
      range->low -= pad;
      range->high += pad;
    }
}

/* Values and limits that are seen, and the target when it lies near them. */
static RidgeChartRange
get_value_range (const RidgeXmrChart *self)
{
  RidgeChartRange range = ridge_xmr_chart_get_extremes (self->spec.values, self->spec.pyramid,
                                                        self->first_row, self->end_row);
  double          reach;

  if (self->spec.raw != NULL)
    {
      RidgeChartRange raw = ridge_xmr_chart_get_extremes (self->spec.raw, NULL, self->first_row, self->end_row);

      range_add (&range, raw.low);
      range_add (&range, raw.high);
    }
  for (gsize row = self->first_row; self->spec.raw_low != NULL && row < self->end_row; row++)
    {
      range_add (&range, self->spec.raw_low[row]);
      range_add (&range, self->spec.raw_high[row]);
    }

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);

      add_limits (&range, self, piece, piece->start);
      add_limits (&range, self, piece, piece->end - 1);
      for (gsize row = piece->start; self->spec.xmr->half_widths != NULL && row < piece->end; row++)
        add_limits (&range, self, piece, row);
    }

  for (gsize row = self->spec.n; row < self->spec.n + self->spec.n_planned; row++)
    if (ridge_xmr_chart_row_to_axis (self, row) <= self->x.high)
      range_add (&range, self->spec.values[row]);

  reach = (range.high - range.low) * TARGET_REACH;
  if (self->spec.target >= range.low - reach && self->spec.target <= range.high + reach &&
      (!self->y.logarithmic || self->spec.target > 0))
    range_add (&range, self->spec.target);

  pad_range (&range, self->y.logarithmic);
  return range;
}

/* What watches for small shifts, with the limits, as far below zero as above. */
static RidgeChartRange
get_watch_range (const RidgeXmrChart *self)
{
  const RidgeWatch *watch = self->spec.watch;
  double            reach = 0;

  for (gsize row = self->first_row; row < self->end_row; row++)
    {
      reach = fmax (reach, fmax (fabs (watch->upper[row]), watch->limits[row]));
      if (watch->lower != NULL)
        reach = fmax (reach, -watch->lower[row]);
    }
  reach = reach > 0 ? reach * (1 + VALUE_PADDING) : 1;

  return (RidgeChartRange) { -reach, reach };
}

static RidgeChartRange
get_moving_range (const RidgeXmrChart *self)
{
  RidgeChartRange seen = ridge_xmr_chart_get_extremes (self->spec.xmr->mr, self->spec.range_pyramid,
                                                       self->first_row, self->end_row);
  RidgeChartRange range = { 0, 0 };

  range_add (&range, seen.high);
  for (guint i = 0; i < self->pieces->len; i++)
    range_add (&range, g_array_index (self->pieces, RidgeChartPiece, i).segment->url);

  range.high = range.high > 0 ? range.high * (1 + VALUE_PADDING) : 1;
  return range;
}

static RidgeValueAxis
make_axis (const RidgeXmrChart *self,
           guint                max_ticks)
{
  return self->y.logarithmic ? ridge_value_axis_new_log (self->y.low, self->y.high, max_ticks)
                             : ridge_value_axis_new (self->y.low, self->y.high, max_ticks);
}

/* The widest label of the value axis. A generous number of ticks is tried, so
 * that the width does not depend on the height that depends on it. */
static double
measure_ticks (const RidgeXmrChart *self)
{
  RidgeValueAxis axis = make_axis (self, 8);
  double         widest = 0;

  if (self->width < MIN_TICK_WIDTH)
    return 0;

  for (guint i = 0; i < axis.n_ticks; i++)
    {
      g_autofree char *text = ridge_xmr_chart_number_to_text (self, ridge_value_axis_get_tick (&axis, i),
                                                              ridge_value_axis_get_decimals (&axis, i));
      double           width;

      ridge_text_measure (self->context, text, RIDGE_TEXT_SMALL, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest > 0 ? ceil (widest) + RIDGE_CHART_TICK_GAP : 0;
}

static gboolean
has_phase_labels (const RidgeXmrChart *self)
{
  if (self->spec.phases == NULL)
    return FALSE;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      gsize index = g_array_index (self->pieces, RidgeChartPiece, i).segment - self->spec.xmr->segments;

      if (self->spec.phases[index] != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Rows that are seen, or where the line bridges those without a value, the others. */
static double
count_drawn (const RidgeXmrChart *self)
{
  gsize n = 0;

  if (!self->spec.bridges)
    return (double) (self->end_row - self->first_row);

  for (gsize row = self->first_row; row < self->end_row; row++)
    n += isfinite (self->spec.values[row]);

  return (double) n;
}

static void
place_columns (RidgeXmrChart *self)
{
  double left = EDGE + measure_ticks (self);
  double gutter = ridge_xmr_chart_measure_gutter (self, self->width * MAX_GUTTER);
  double right = self->width - EDGE - (gutter > 0 ? ceil (gutter) + RIDGE_CHART_GUTTER_GAP : 0);
  double padding;

  self->plot.x = round (left);
  self->plot.width = MAX (1, floor (right) - self->plot.x);
  self->spacing = self->plot.width / MAX (1, count_drawn (self));
  padding = CLAMP (self->spacing / 2, MIN_ROW_PADDING, MAX_ROW_PADDING);
  padding = MIN (padding, self->plot.width / 4);
  self->x.low_place = self->plot.x + padding;
  self->x.high_place = self->plot.x + self->plot.width - padding;
  self->decimated = self->spacing < 1;
}

/* Rows are counted from one on the screen. */
static void
append_order_tick (RidgeXmrChart *self,
                   double         number)
{
  RidgeChartTick tick = { number, ridge_scale_map (&self->x, number - 1), NULL };

  tick.label = g_strdup_printf ("%.0f", number);
  g_array_append_val (self->order_ticks, tick);
}

static void
place_time_axis (RidgeXmrChart *self)
{
  RidgeBox room = { 0, 0, self->width, 0 };

  if (self->spec.days != NULL)
    {
      self->time_axis = ridge_time_axis_new (self->x.low, self->x.high, self->x.low_place,
                                             self->x.high_place, &room, self->context,
                                             self->spec.format_day, self->spec.user_data);
      return;
    }

  RidgeValueAxis axis = ridge_value_axis_new (self->x.low + 1, self->x.high + 1,
                                              (guint) MAX (2, self->plot.width / 64));

  if (axis.n_ticks == 0)
    append_order_tick (self, self->x.low + 1);
  for (guint i = 0; i < axis.n_ticks && axis.step >= 1; i++)
    append_order_tick (self, ridge_value_axis_get_tick (&axis, i));
}

static double
get_axis_height (const RidgeXmrChart *self)
{
  gboolean two_rows = self->time_axis != NULL && self->time_axis->contexts->len > 0;

  return RIDGE_CHART_AXIS_GAP + self->line_height * (two_rows ? 2 : 1);
}

static gboolean
has_moving_ranges (const RidgeXmrChart *self)
{
  const double *below = ridge_xmr_chart_get_below (self);

  for (gsize row = self->first_row; row < self->end_row; row++)
    if (isfinite (below[row]))
      return TRUE;
  return FALSE;
}

static void
place_lines (RidgeXmrChart *self)
{
  double room, title;

  self->strip_height = has_phase_labels (self) ? ceil (self->line_height) + TITLE_GAP
                                               : ceil (self->line_height / 2);
  title = ceil (self->line_height) + 2 * TITLE_GAP;
  room = self->height - 2 * EDGE - self->strip_height - ceil (get_axis_height (self));

  self->plot.y = EDGE + self->strip_height;
  self->range_plot = (RidgeBox) { self->plot.x, 0, self->plot.width, 0 };
  if (self->spec.show_ranges && has_moving_ranges (self) && room >= MIN_WITH_RANGES)
    {
      self->range_plot.height = round ((room - title) * RANGE_SHARE);
      self->plot.height = room - title - self->range_plot.height;
      self->range_plot.y = self->plot.y + self->plot.height + title;
    }
  else
    self->plot.height = MAX (1, room);

  self->y.low_place = self->plot.y + self->plot.height;
  self->y.high_place = self->plot.y;
  self->range_y.low_place = self->range_plot.y + self->range_plot.height;
  self->range_y.high_place = self->range_plot.y;
}

static void
place_value_ticks (RidgeXmrChart *self)
{
  guint          most = (guint) CLAMP (self->plot.height / self->line_height / LINES_PER_TICK, 3, 8);
  RidgeValueAxis axis = make_axis (self, most);

  if (self->width < MIN_TICK_WIDTH || self->plot.height < MIN_TICK_HEIGHT)
    return;

  for (guint i = 0; i < axis.n_ticks; i++)
    {
      RidgeChartTick tick = { .value = ridge_value_axis_get_tick (&axis, i) };

      tick.place = ridge_scale_map (&self->y, tick.value);
      tick.label = ridge_xmr_chart_number_to_text (self, tick.value, ridge_value_axis_get_decimals (&axis, i));
      g_array_append_val (self->ticks, tick);
    }
}

/**
 * ridge_xmr_chart_place_boxes:
 * @self: a chart
 *
 * Shares the room out: the value axis before the plot, the labels of the lines
 * behind it, the phases above, the moving ranges below in half the height of
 * the values, and under both their common axis.
 */
void
ridge_xmr_chart_place_boxes (RidgeXmrChart *self)
{
  RidgeChartRange values;
  RidgeChartRange ranges = self->spec.watch != NULL ? get_watch_range (self) : get_moving_range (self);

  self->y.logarithmic = self->spec.xmr->kind == RIDGE_XMR_KIND_LOG;
  values = get_value_range (self);
  self->y.low = values.low;
  self->y.high = values.high;
  self->range_y.low = ranges.low;
  self->range_y.high = ranges.high;

  place_columns (self);
  place_time_axis (self);
  place_lines (self);
  place_value_ticks (self);
}

/**
 * ridge_xmr_chart_place_pieces:
 * @self: a chart
 *
 * Places the ends of each segment's lines. A change lies half way between the
 * last row before it and the first row after it; the lines break there and are
 * never joined.
 */
void
ridge_xmr_chart_place_pieces (RidgeXmrChart *self)
{
  double plot_end = self->plot.x + self->plot.width;
  double before = self->plot.x;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);
      gboolean         is_last = i + 1 == self->pieces->len;
      gsize            baseline_end = CLAMP (piece->segment->baseline_end, piece->start, piece->end);

      piece->left = before;
      piece->right = plot_end;
      if (!is_last)
        {
          RidgeChartPiece *next = &g_array_index (self->pieces, RidgeChartPiece, i + 1);
          double           middle = (ridge_xmr_chart_row_to_x (self, piece->end - 1) +
                           ridge_xmr_chart_row_to_x (self, next->start)) /
                          2;

          next->boundary = CLAMP (round (middle), self->plot.x, plot_end);
          piece->right = next->boundary - SEGMENT_GAP;
          before = next->boundary + SEGMENT_GAP;
        }
      piece->left = MAX (piece->left, self->plot.x);
      piece->right = MAX (piece->left, piece->right);

      if (piece->segment->baseline_mode == RIDGE_XMR_BASELINE_FIXED || baseline_end == piece->end)
        piece->baseline_end = piece->right;
      else if (baseline_end == piece->start)
        piece->baseline_end = piece->left;
      else
        piece->baseline_end = (ridge_xmr_chart_row_to_x (self, baseline_end - 1) +
                               ridge_xmr_chart_row_to_x (self, baseline_end)) /
                              2;
    }
}
