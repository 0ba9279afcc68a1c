/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of an XmR chart: on its lines, over its phases, at its ticks and
 * between its charts, placed so that none covers another or the values. */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

#define LINE_GAP  2.0    /* px between a line and the label that lies on it */
#define PHASE_GAP 6.0    /* px around the reason of a change */
#define MIN_PHASE 28.0   /* px: less room leaves a reason unsaid */
#define CLEARANCE 4.0    /* px between a label and the values */
#define HEALTHY_SWATCH 14.0   /* px before the words on the healthy range */

/**
 * ridge_xmr_chart_get_labelled_piece:
 * @self: a chart
 *
 * Finds the last visible segment whose lines are known: its labels stand behind
 * the plot, those of the others on their lines.
 *
 * Returns: (transfer none) (nullable): the piece
 */
const RidgeChartPiece *
ridge_xmr_chart_get_labelled_piece (const RidgeXmrChart *self)
{
  for (guint i = self->pieces->len; i > 0; i--)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i - 1);

      if (isfinite (piece->limits.center))
        return piece;
    }
  return NULL;
}

/**
 * ridge_xmr_chart_add_label:
 * @self: a chart
 * @layout: (transfer full): the text
 * @role: its colour
 * @x: left edge
 * @y: top edge
 *
 * Adds a text to the chart.
 */
void
ridge_xmr_chart_add_label (RidgeXmrChart *self,
                           PangoLayout   *layout,
                           RidgeColorRole role,
                           double         x,
                           double         y)
{
  RidgeChartLabel label = { layout, { .x = x, .y = y }, role };

  ridge_text_get_size (layout, &label.box.width, &label.box.height);
  g_array_append_val (self->labels, label);
}

/* Whether the values of a segment, or the lines between them, run through a
 * box. */
static gboolean
covers_values (const RidgeXmrChart   *self,
               const RidgeChartPiece *piece,
               const RidgeBox        *box)
{
  double from = ridge_scale_unmap (&self->x, box->x - CLEARANCE);
  double to = ridge_scale_unmap (&self->x, box->x + box->width + CLEARANCE);
  gsize  start = ridge_xmr_chart_find_first_row (self, from);
  gsize  end = ridge_xmr_chart_find_first_row (self, to);
  double low = INFINITY;
  double high = -INFINITY;

  start = MAX (start, piece->start + 1) - 1;
  end = MIN (end + 1, piece->end);
  for (gsize row = start; row < end; row++)
    {
      double value = self->spec.values[row];

      if (isnan (value))
        continue;
      low = MIN (low, value);
      high = MAX (high, value);
    }

  return low <= high &&
         ridge_scale_map (&self->y, high) - CLEARANCE < box->y + box->height &&
         ridge_scale_map (&self->y, low) + CLEARANCE > box->y;
}

static gboolean
is_free (const RidgeXmrChart   *self,
         const RidgeChartPiece *piece,
         const RidgeBox        *box)
{
  for (guint i = 0; i < self->labels->len; i++)
    if (ridge_box_overlaps (&g_array_index (self->labels, RidgeChartLabel, i).box, box, LINE_GAP))
      return FALSE;

  if (isfinite (self->spec.target))
    {
      double y = ridge_scale_map (&self->y, self->spec.target);

      if (y > box->y && y < box->y + box->height)
        return FALSE;
    }
  return box->x >= self->plot.x && box->y >= self->plot.y - 1 &&
         box->y + box->height <= self->plot.y + self->plot.height + 1 &&
         !covers_values (self, piece, box);
}

/* Sets a text on a line inside the plot: at the segment's end, or else at its
 * beginning, on the given side of the line; or not at all. */
static gboolean
try_inside (RidgeXmrChart         *self,
            const RidgeChartPiece *piece,
            const char            *text,
            double                 value,
            gboolean               above)
{
  g_autoptr (PangoLayout) layout = ridge_text_new (self->context, text, RIDGE_TEXT_SMALL, 0);
  double   line = ridge_scale_map (&self->y, value);
  RidgeBox box = { 0 };

  ridge_text_get_size (layout, &box.width, &box.height);
  if (box.width + 2 * CLEARANCE > piece->right - piece->left)
    return FALSE;

  box.y = round (above ? line - LINE_GAP - box.height : line + LINE_GAP);
  for (guint end = 0; end < 2; end++)
    {
      box.x = end == 0 ? piece->right - box.width : piece->left;
      if (!is_free (self, piece, &box))
        continue;
      ridge_xmr_chart_add_label (self, g_steal_pointer (&layout), RIDGE_COLOR_DIM, box.x, box.y);
      return TRUE;
    }
  return FALSE;
}

static void
try_number (RidgeXmrChart         *self,
            const RidgeChartPiece *piece,
            double                 value,
            gboolean               above)
{
  if (isfinite (value))
    {
      g_autofree char *number = ridge_xmr_chart_number_to_text (self, value, self->decimals);

      try_inside (self, piece, number, value, above);
    }
}

/* Segments before the last have their numbers on their lines. */
static void
place_inside (RidgeXmrChart *self)
{
  const RidgeChartPiece *labelled = ridge_xmr_chart_get_labelled_piece (self);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);
      const RidgeXmrLimits  *limits = &piece->limits;

      if (piece != labelled)
        {
          if (limits->shows_unpl)
            try_number (self, piece, limits->unpl_drawn, TRUE);
          if (limits->shows_lnpl)
            try_number (self, piece, limits->lnpl_drawn, FALSE);
          try_number (self, piece, limits->center, TRUE);
        }
      if (piece->provisional && self->spec.words->provisional != NULL && isfinite (limits->unpl) &&
          !try_inside (self, piece, self->spec.words->provisional, limits->unpl_drawn, TRUE))
        try_inside (self, piece, self->spec.words->provisional, limits->lnpl_drawn, FALSE);
    }
}

static double
get_phase_end (const RidgeXmrChart *self,
               guint                index)
{
  for (guint i = index + 1; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *next = &g_array_index (self->pieces, RidgeChartPiece, i);

      if (self->spec.phases[next->segment - self->spec.xmr->segments] != NULL)
        return next->boundary;
    }
  return self->width;
}

static void
place_phases (RidgeXmrChart *self)
{
  if (self->spec.phases == NULL)
    return;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);
      const char            *reason = self->spec.phases[piece->segment - self->spec.xmr->segments];
      double                 x = isnan (piece->boundary) ? self->plot.x : piece->boundary + PHASE_GAP;
      double                 room = get_phase_end (self, i) - PHASE_GAP - x;

      if (reason != NULL && room >= MIN_PHASE)
        ridge_xmr_chart_add_label (self, ridge_text_new (self->context, reason, RIDGE_TEXT_SMALL, room),
                                   RIDGE_COLOR_DIM, x, self->plot.y - self->strip_height);
    }
}

static void
place_title (RidgeXmrChart *self)
{
  const char *title = self->spec.words->moving_range;
  double      y;

  if (!ridge_xmr_chart_has_ranges (self) || title == NULL)
    return;

  y = (self->plot.y + self->plot.height + self->range_plot.y - self->line_height) / 2;
  ridge_xmr_chart_add_label (self, ridge_text_new (self->context, title, RIDGE_TEXT_SMALL_BOLD, self->plot.width),
                             RIDGE_COLOR_DIM, self->plot.x, round (y));
}

/* What the bar at the beginning of the plot is: at the end of the row that the
 * lower chart's title begins, after a swatch of its colour. */
static void
place_healthy (RidgeXmrChart *self)
{
  const RidgeChartLabel *title;
  PangoLayout *layout;
  double       room, width;

  if (!ridge_xmr_chart_has_ranges (self) || self->spec.words->moving_range == NULL || self->spec.words->healthy == NULL)
    return;

  title = &g_array_index (self->labels, RidgeChartLabel, self->labels->len - 1);
  room = self->plot.x + self->plot.width - title->box.x - title->box.width - PHASE_GAP - HEALTHY_SWATCH;
  if (room < MIN_PHASE)
    return;

  layout = ridge_text_new (self->context, self->spec.words->healthy, RIDGE_TEXT_SMALL, room);
  ridge_text_get_size (layout, &width, NULL);
  self->healthy = (RidgeBox) { .x = round (self->plot.x + self->plot.width - width), .y = title->box.y, .width = width,
                               .height = self->line_height };
  ridge_xmr_chart_add_label (self, layout, RIDGE_COLOR_DIM, self->healthy.x, self->healthy.y);
}

static void
place_tick_label (RidgeXmrChart *self,
                  const char    *text,
                  double         x,
                  double         y)
{
  ridge_xmr_chart_add_label (self, ridge_text_new (self->context, text, RIDGE_TEXT_SMALL, 0), RIDGE_COLOR_DIM,
                             round (x), round (y));
}

static void
place_value_labels (RidgeXmrChart *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const RidgeChartTick *tick = &g_array_index (self->ticks, RidgeChartTick, i);
      double                width;

      ridge_text_measure (self->context, tick->label, RIDGE_TEXT_SMALL, &width, NULL);
      place_tick_label (self, tick->label, self->plot.x - RIDGE_CHART_TICK_GAP - width,
                        tick->place - self->line_height / 2);
    }
}

static void
place_axis_labels (RidgeXmrChart *self)
{
  const RidgeBox *lowest = ridge_xmr_chart_has_ranges (self) ? &self->range_plot : &self->plot;
  double          y = lowest->y + lowest->height + RIDGE_CHART_AXIS_GAP;

  for (guint i = 0; i < self->order_ticks->len; i++)
    {
      const RidgeChartTick *tick = &g_array_index (self->order_ticks, RidgeChartTick, i);
      double                width;

      ridge_text_measure (self->context, tick->label, RIDGE_TEXT_SMALL, &width, NULL);
      place_tick_label (self, tick->label, tick->place - width / 2, y);
    }
  for (guint row = 0; self->time_axis != NULL && row < 2; row++)
    {
      const GArray *ticks = row == 0 ? self->time_axis->ticks : self->time_axis->contexts;

      for (guint i = 0; i < ticks->len; i++)
        {
          const RidgeTimeTick *tick = &g_array_index (ticks, RidgeTimeTick, i);

          if (tick->label != NULL)
            place_tick_label (self, tick->label, tick->label_x, y + row * self->line_height);
        }
    }
}

static void
place_empty (RidgeXmrChart *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  double width, height;

  if (self->spec.words->empty == NULL)
    return;

  layout = ridge_text_new (self->context, self->spec.words->empty, RIDGE_TEXT_BODY, self->width);
  ridge_text_get_size (layout, &width, &height);
  ridge_xmr_chart_add_label (self, g_steal_pointer (&layout), RIDGE_COLOR_DIM, round ((self->width - width) / 2),
                             round ((self->height - height) / 2));
}

/**
 * ridge_xmr_chart_place_labels:
 * @self: a chart
 *
 * Places the words: first those that must be said, then the numbers of earlier
 * segments wherever they cover nothing.
 */
void
ridge_xmr_chart_place_labels (RidgeXmrChart *self)
{
  if (self->pieces->len == 0)
    {
      place_empty (self);
      return;
    }

  ridge_xmr_chart_place_gutter (self);
  place_value_labels (self);
  place_axis_labels (self);
  place_phases (self);
  place_title (self);
  place_healthy (self);
  place_inside (self);
}
