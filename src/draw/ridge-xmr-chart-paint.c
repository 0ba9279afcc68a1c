/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fixed parts of an XmR chart: fills, lines, words. */

#include "draw/ridge-xmr-chart-private.h"

#include <math.h>

#include "draw/ridge-xmr-chart-paint-private.h"

#define TICK_LENGTH    4.0
#define EXTENDED_ALPHA 0.55   /* of limits beyond their baseline */
#define HEALTHY_WIDTH  4.0
#define MAX_CORNERS    400    /* of a sloping line */

typedef double (*LimitGetter) (const RidgeXmrLimits *limits);

static double
get_center (const RidgeXmrLimits *limits)
{
  return limits->center;
}

static double
get_upper (const RidgeXmrLimits *limits)
{
  return limits->shows_unpl ? limits->unpl_drawn : NAN;
}

static double
get_lower (const RidgeXmrLimits *limits)
{
  return limits->shows_lnpl ? limits->lnpl_drawn : NAN;
}

static double
get_upper_mid (const RidgeXmrLimits *limits)
{
  return limits->upper_mid;
}

static double
get_lower_mid (const RidgeXmrLimits *limits)
{
  return limits->lower_mid;
}

/* Also where the bound and not the limit ends the band. */
static double
get_band_top (const RidgeXmrLimits *limits)
{
  return limits->unpl_drawn;
}

static double
get_band_bottom (const RidgeXmrLimits *limits)
{
  return limits->lnpl_drawn;
}

static double
crisp (double place)
{
  return floor (place) + 0.5;
}

static void
set_source_faded (const RidgePalette *palette,
                  RidgeColorRole      role,
                  double              alpha,
                  cairo_t            *cr)
{
  const RidgeColor *color = ridge_palette_get (palette, role);

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

/* From half way to the row before to half way to the row after. */
static double
get_step (const RidgeXmrChart   *self,
          const RidgeChartPiece *piece,
          gsize                  row)
{
  if (row == piece->start)
    return piece->left;
  if (row == piece->end)
    return piece->right;

  return round ((ridge_xmr_chart_row_to_x (self, row - 1) + ridge_xmr_chart_row_to_x (self, row)) / 2);
}

/* Limits that follow denominators: a step at each row. */
static void
add_steps (const RidgeXmrChart   *self,
           const RidgeChartPiece *piece,
           LimitGetter            getter,
           gboolean               backwards,
           cairo_t               *cr)
{
  gsize    n = piece->end - piece->start;
  gboolean joined = backwards;

  for (gsize i = 0; i < n; i++)
    {
      gsize          row = backwards ? piece->end - 1 - i : piece->start + i;
      double         left = get_step (self, piece, row), right = get_step (self, piece, row + 1);
      RidgeXmrLimits limits;
      double         y;

      ridge_xmr_get_limits_at (self->spec.xmr, row, &limits);
      if (!isfinite (getter (&limits)))
        {
          joined = backwards;
          continue;
        }
      y = crisp (ridge_scale_map (&self->y, getter (&limits)));
      if (joined)
        cairo_line_to (cr, backwards ? right : left, y);
      else
        cairo_move_to (cr, left, y);
      joined = TRUE;
      cairo_line_to (cr, backwards ? left : right, y);
    }
}

/* Adds one of a piece's lines to the path: level, or by its rows when it
 * slopes. Returns whether there is one. */
static gboolean
add_line (const RidgeXmrChart   *self,
          const RidgeChartPiece *piece,
          LimitGetter            getter,
          gboolean               backwards,
          cairo_t               *cr)
{
  double value = getter (&piece->limits);
  gsize  rows = piece->end - piece->start;
  gsize  corners = MIN (rows, MAX_CORNERS);

  if (self->spec.xmr->half_widths != NULL && isfinite (piece->limits.unpl_drawn))
    {
      add_steps (self, piece, getter, backwards, cr);
      return cairo_has_current_point (cr);
    }
  if (!isfinite (value))
    return FALSE;

  if (!piece->segment->has_trend || corners < 2)
    {
      double y = crisp (ridge_scale_map (&self->y, value));

      cairo_line_to (cr, backwards ? piece->right : piece->left, y);
      cairo_line_to (cr, backwards ? piece->left : piece->right, y);
      return TRUE;
    }

  for (gsize i = 0; i < corners; i++)
    {
      gsize          step = backwards ? corners - 1 - i : i;
      gsize          row = piece->start + step * (rows - 1) / (corners - 1);
      RidgeXmrLimits limits;

      ridge_xmr_get_limits_at (self->spec.xmr, row, &limits);
      value = getter (&limits);
      if (isfinite (value))
        cairo_line_to (cr, ridge_xmr_chart_row_to_x (self, row), ridge_scale_map (&self->y, value));
    }
  return TRUE;
}

static void
paint_bands (const RidgeXmrChart *self,
             const RidgePalette  *palette,
             cairo_t             *cr)
{
  ridge_palette_set_source (palette, RIDGE_COLOR_BAND, cr);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);

      cairo_new_path (cr);
      if (add_line (self, piece, get_band_top, FALSE, cr) &&
          add_line (self, piece, get_band_bottom, TRUE, cr))
        {
          cairo_close_path (cr);
          cairo_fill (cr);
        }
    }
  cairo_new_path (cr);
}

/* A bar along the beginning of the plot, so that it is not taken for the band
 * between the limits: what is wished beside what the process does. */
static void
paint_healthy_range (const RidgeXmrChart *self,
                     const RidgePalette  *palette,
                     cairo_t             *cr)
{
  double low = isnan (self->spec.healthy_low) ? self->y.low : self->spec.healthy_low;
  double high = isnan (self->spec.healthy_high) ? self->y.high : self->spec.healthy_high;
  double top = ridge_scale_map (&self->y, MIN (high, self->y.high));
  double bottom = ridge_scale_map (&self->y, MAX (low, self->y.low));
  double width = HEALTHY_WIDTH * self->unit;

  if ((isnan (self->spec.healthy_low) && isnan (self->spec.healthy_high)) || bottom <= top)
    return;

  ridge_palette_set_source (palette, RIDGE_COLOR_HEALTHY, cr);
  cairo_rectangle (cr, self->plot.x - width, round (top), width, round (bottom) - round (top));
  if (self->healthy.width > 0)
    cairo_rectangle (cr, self->healthy.x - 2.5 * width, self->healthy.y + 2, width, self->healthy.height - 4);
  cairo_fill (cr);
}

static void
paint_grid (const RidgeXmrChart *self,
            const RidgePalette  *palette,
            cairo_t             *cr)
{
  ridge_palette_set_source (palette, RIDGE_COLOR_GRID, cr);
  cairo_set_line_width (cr, MIN (1, self->unit));
  for (guint i = 0; i < self->ticks->len; i++)
    {
      double y = crisp (g_array_index (self->ticks, RidgeChartTick, i).place);

      cairo_move_to (cr, self->plot.x, y);
      cairo_line_to (cr, self->plot.x + self->plot.width, y);
    }
  cairo_stroke (cr);

  if (!ridge_xmr_chart_has_ranges (self))
    return;
  ridge_palette_set_source (palette, RIDGE_COLOR_RULE, cr);
  cairo_move_to (cr, self->range_plot.x, crisp (self->range_plot.y + self->range_plot.height));
  cairo_rel_line_to (cr, self->range_plot.width, 0);
  cairo_stroke (cr);
}

/* A change of the process: a thin line through both charts, from its reason
 * down. */
static void
paint_changes (const RidgeXmrChart *self,
               const RidgePalette  *palette,
               cairo_t             *cr)
{
  ridge_palette_set_source (palette, RIDGE_COLOR_RULE, cr);
  cairo_set_line_width (cr, MIN (1, self->unit));
  for (guint i = 0; i < self->pieces->len; i++)
    {
      double boundary = g_array_index (self->pieces, RidgeChartPiece, i).boundary;

      if (isnan (boundary))
        continue;
      cairo_move_to (cr, boundary + 0.5, self->plot.y - self->strip_height);
      cairo_line_to (cr, boundary + 0.5, self->plot.y + self->plot.height);
      if (ridge_xmr_chart_has_ranges (self))
        {
          cairo_move_to (cr, boundary + 0.5, self->range_plot.y);
          cairo_rel_line_to (cr, 0, self->range_plot.height);
        }
    }
  cairo_stroke (cr);
}

/* A limit is whole where it was computed and lighter where it is only carried
 * on; limits from too few values are dashed. */
static void
stroke_limit (const RidgeXmrChart   *self,
              const RidgeChartPiece *piece,
              LimitGetter            getter,
              const RidgePalette    *palette,
              RidgeColorRole         role,
              cairo_t               *cr)
{
  for (guint part = 0; part < 2; part++)
    {
      double left = part == 0 ? piece->left : MAX (piece->left, piece->baseline_end);
      double right = part == 0 ? MIN (piece->right, piece->baseline_end) : piece->right;

      if (right <= left)
        continue;
      cairo_save (cr);
      cairo_rectangle (cr, left, self->plot.y - 2, right - left, self->plot.height + 4);
      cairo_clip (cr);
      set_source_faded (palette, role, part == 0 ? 1 : EXTENDED_ALPHA, cr);
      if (add_line (self, piece, getter, FALSE, cr))
        cairo_stroke (cr);
      cairo_restore (cr);
      cairo_new_path (cr);
    }
}

static void
paint_piece_lines (const RidgeXmrChart   *self,
                   const RidgeChartPiece *piece,
                   const RidgePalette    *palette,
                   cairo_t               *cr)
{
  static const double dashes[] = { 5, 4 };
  static const double dots[] = { 1.5, 3 };
  double              weight = self->unit * (ridge_palette_is_strong (palette) ? 1.5 : 1);

  cairo_set_line_width (cr, weight);
  if (self->spec.show_halfway)
    {
      cairo_set_dash (cr, dots, 2, 0);
      stroke_limit (self, piece, get_upper_mid, palette, RIDGE_COLOR_LIMIT, cr);
      stroke_limit (self, piece, get_lower_mid, palette, RIDGE_COLOR_LIMIT, cr);
    }
  cairo_set_dash (cr, dashes, piece->provisional ? 2 : 0, 0);
  stroke_limit (self, piece, get_upper, palette, RIDGE_COLOR_LIMIT, cr);
  stroke_limit (self, piece, get_lower, palette, RIDGE_COLOR_LIMIT, cr);
  cairo_set_line_width (cr, weight * 1.5);
  stroke_limit (self, piece, get_center, palette, RIDGE_COLOR_CENTER, cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Zero, and on both sides the limits, which may widen from row to row. */
static void
paint_watch_lines (const RidgeXmrChart   *self,
                   const RidgeChartPiece *piece,
                   const RidgePalette    *palette,
                   double                 weight,
                   cairo_t               *cr)
{
  cairo_set_line_width (cr, weight);
  ridge_palette_set_source (palette, RIDGE_COLOR_LIMIT, cr);
  for (int side = -1; side <= 1; side += 2)
    {
      for (gsize row = piece->start; row < piece->end; row++)
        {
          double y = crisp (ridge_scale_map (&self->range_y, side * self->spec.watch->limits[row]));

          if (!isfinite (self->spec.watch->limits[row]))
            continue;
          cairo_line_to (cr, get_step (self, piece, row), y);
          cairo_line_to (cr, get_step (self, piece, row + 1), y);
        }
      cairo_stroke (cr);
    }
  cairo_set_line_width (cr, weight * 1.5);
  ridge_palette_set_source (palette, RIDGE_COLOR_CENTER, cr);
  cairo_move_to (cr, piece->left, crisp (ridge_scale_map (&self->range_y, 0)));
  cairo_rel_line_to (cr, piece->right - piece->left, 0);
  cairo_stroke (cr);
}

static void
paint_range_lines (const RidgeXmrChart   *self,
                   const RidgeChartPiece *piece,
                   const RidgePalette    *palette,
                   cairo_t               *cr)
{
  static const double dashes[] = { 5, 4 };
  double              weight = self->unit * (ridge_palette_is_strong (palette) ? 1.5 : 1);

  if (self->spec.watch != NULL)
    {
      paint_watch_lines (self, piece, palette, weight, cr);
      return;
    }
  if (isnan (piece->segment->url))
    return;

  cairo_set_dash (cr, dashes, piece->provisional ? 2 : 0, 0);
  cairo_set_line_width (cr, weight);
  ridge_palette_set_source (palette, RIDGE_COLOR_LIMIT, cr);
  cairo_move_to (cr, piece->left, crisp (ridge_scale_map (&self->range_y, piece->segment->url)));
  cairo_rel_line_to (cr, piece->right - piece->left, 0);
  cairo_stroke (cr);
  cairo_set_line_width (cr, weight * 1.5);
  ridge_palette_set_source (palette, RIDGE_COLOR_CENTER, cr);
  cairo_move_to (cr, piece->left, crisp (ridge_scale_map (&self->range_y, piece->segment->mean_mr)));
  cairo_rel_line_to (cr, piece->right - piece->left, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_limits (const RidgeXmrChart *self,
              const RidgePalette  *palette,
              cairo_t             *cr)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RidgeChartPiece *piece = &g_array_index (self->pieces, RidgeChartPiece, i);

      paint_piece_lines (self, piece, palette, cr);
      if (ridge_xmr_chart_has_ranges (self))
        paint_range_lines (self, piece, palette, cr);
    }
}

static void
paint_target (const RidgeXmrChart *self,
              const RidgePalette  *palette,
              cairo_t             *cr)
{
  static const double dots[] = { 2, 4 };
  double              y = round (ridge_scale_map (&self->y, self->spec.target));

  if (!(self->spec.target >= self->y.low && self->spec.target <= self->y.high))
    return;

  cairo_set_line_width (cr, 2 * self->unit);
  cairo_set_dash (cr, dots, 2, 0);
  ridge_palette_set_source (palette, RIDGE_COLOR_TARGET, cr);
  cairo_move_to (cr, self->plot.x, y);
  cairo_rel_line_to (cr, self->plot.width, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_axis (const RidgeXmrChart *self,
            const RidgePalette  *palette,
            cairo_t             *cr)
{
  const RidgeBox *lowest = ridge_xmr_chart_has_ranges (self) ? &self->range_plot : &self->plot;
  double          y = lowest->y + lowest->height;
  guint           n_ticks = self->time_axis != NULL ? self->time_axis->ticks->len : self->order_ticks->len;

  ridge_palette_set_source (palette, RIDGE_COLOR_RULE, cr);
  cairo_set_line_width (cr, MIN (1, self->unit));
  for (guint i = 0; i < n_ticks; i++)
    {
      double x = self->time_axis != NULL ? g_array_index (self->time_axis->ticks, RidgeTimeTick, i).x
                                         : g_array_index (self->order_ticks, RidgeChartTick, i).place;

      cairo_move_to (cr, crisp (x), y);
      cairo_rel_line_to (cr, 0, TICK_LENGTH);
    }
  cairo_stroke (cr);
}

static void
paint_labels (const RidgeXmrChart *self,
              const RidgePalette  *palette,
              cairo_t             *cr)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const RidgeChartLabel *label = &g_array_index (self->labels, RidgeChartLabel, i);

      ridge_text_paint (label->layout, palette, label->role, cr, label->box.x, label->box.y);
    }
}

static void
clip_to_plots (const RidgeXmrChart *self,
               cairo_t             *cr)
{
  const double mark = 8;

  cairo_rectangle (cr, self->plot.x, self->plot.y - mark, self->plot.width, self->plot.height + 2 * mark);
  if (ridge_xmr_chart_has_ranges (self))
    cairo_rectangle (cr, self->range_plot.x, self->range_plot.y - mark,
                     self->range_plot.width, self->range_plot.height + 2 * mark);
  cairo_clip (cr);
}

/**
 * ridge_xmr_chart_paint:
 * @self: a chart
 * @palette: the colours
 * @cr: a cairo context whose origin is the chart's corner
 *
 * Paints everything but the selection. Where every row has its pixel the
 * values lie over the limits; where many share one, the limits lie over the
 * block of values, and the signals over both.
 */
void
ridge_xmr_chart_paint (const RidgeXmrChart *self,
                       const RidgePalette  *palette,
                       cairo_t             *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);
  if (self->pieces->len > 0)
    {
      cairo_save (cr);
      clip_to_plots (self, cr);
      paint_bands (self, palette, cr);
      paint_grid (self, palette, cr);
      if (self->decimated)
        {
          ridge_xmr_chart_paint_values (self, palette, cr);
          paint_limits (self, palette, cr);
        }
      else
        {
          paint_limits (self, palette, cr);
          ridge_xmr_chart_paint_values (self, palette, cr);
        }
      paint_target (self, palette, cr);
      ridge_xmr_chart_paint_marks (self, palette, cr);
      cairo_restore (cr);

      paint_healthy_range (self, palette, cr);
      paint_changes (self, palette, cr);
      paint_axis (self, palette, cr);
    }
  paint_labels (self, palette, cr);
  cairo_restore (cr);
}
