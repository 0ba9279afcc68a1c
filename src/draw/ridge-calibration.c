/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-calibration.h"

#include <math.h>

#include "draw/ridge-scale.h"

#define GAP          6.0
#define MIN_RADIUS   3.0
#define MAX_RADIUS   9.0
#define MIN_QUARTERS 220.0  /* px: a smaller plot names only the halves */
#define CAP          3.0    /* half the width of a whisker's end */

static const double ticks[] = { 0, 0.25, 0.5, 0.75, 1 };

typedef struct
{
  RidgeBox   plot;
  RidgeScale x;
  RidgeScale y;
  double     line_height;
  guint      most;    /* key results in the fullest bin */
} Frame;

static char *
get_share_text (const RidgeCalibrationSpec *spec,
                double                      share)
{
  if (spec->format_value != NULL)
    return spec->format_value (share, 0, spec->user_data);
  return ridge_value_to_text (share, 2, NULL, NULL);
}

static double
measure_widest_tick (const RidgeCalibrationSpec *spec,
                     PangoContext               *context)
{
  double widest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      g_autofree char *text = get_share_text (spec, ticks[i]);
      double           width;

      ridge_text_measure (context, text, RIDGE_TEXT_SMALL, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

static Frame
frame_new (const RidgeCalibrationSpec *spec,
           PangoContext               *context,
           const RidgeBox             *box)
{
  Frame  self = { 0 };
  double widest = measure_widest_tick (spec, context);
  double room, size;

  ridge_text_measure (context, "0", RIDGE_TEXT_SMALL, NULL, &self.line_height);

  /* A square, because a right answer lies on its diagonal: the title of the
   * upright axis stands above it, that of the level one below its ticks. */
  room = box->height - 3 * self.line_height - 3 * GAP;
  size = floor (MAX (1, MIN (room, box->width - widest * 1.5 - 2 * GAP)));
  self.plot.x = round (box->x + widest + GAP);
  self.plot.y = round (box->y + self.line_height + GAP);
  self.plot.width = size;
  self.plot.height = size;
  self.x = (RidgeScale) { 0, 1, self.plot.x, self.plot.x + size };
  self.y = (RidgeScale) { 0, 1, self.plot.y + size, self.plot.y };

  for (gsize i = 0; i < spec->n_bins; i++)
    self.most = MAX (self.most, spec->bins[i].reached.n);
  return self;
}

static void
paint_text (PangoContext       *context,
            const char         *text,
            RidgeTextStyle      style,
            double              max_width,
            const RidgePalette *palette,
            cairo_t            *cr,
            double              x,
            double              y,
            double              align)
{
  g_autoptr (PangoLayout) layout = ridge_text_new (context, text, style, max_width);
  double width;

  ridge_text_get_size (layout, &width, NULL);
  ridge_text_paint (layout, palette, RIDGE_COLOR_DIM, cr, round (x - width * align), round (y));
}

static void
paint_axes (const Frame                *self,
            const RidgeCalibrationSpec *spec,
            const RidgePalette         *palette,
            PangoContext               *context,
            cairo_t                    *cr)
{
  double bottom = self->plot.y + self->plot.height;

  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      g_autofree char *text = get_share_text (spec, ticks[i]);
      double           x = ridge_scale_map (&self->x, ticks[i]);
      double           y = ridge_scale_map (&self->y, ticks[i]);

      ridge_palette_set_source (palette, i == 0 ? RIDGE_COLOR_RULE : RIDGE_COLOR_GRID, cr);
      cairo_move_to (cr, self->plot.x, floor (y) + 0.5);
      cairo_rel_line_to (cr, self->plot.width, 0);
      cairo_move_to (cr, floor (x) + 0.5, self->plot.y);
      cairo_rel_line_to (cr, 0, self->plot.height);
      cairo_stroke (cr);
      if (i % 2 == 1 && self->plot.width < MIN_QUARTERS)
        continue;
      paint_text (context, text, RIDGE_TEXT_SMALL, 0, palette, cr,
                  self->plot.x - GAP, y - self->line_height / 2, 1);
      paint_text (context, text, RIDGE_TEXT_SMALL, 0, palette, cr, x, bottom + GAP, 0.5);
    }

  paint_text (context, spec->reached, RIDGE_TEXT_SMALL_BOLD, 0, palette, cr,
              self->plot.x, self->plot.y - GAP - self->line_height, 0);
  paint_text (context, spec->stated, RIDGE_TEXT_SMALL_BOLD, self->plot.width, palette, cr,
              self->plot.x + self->plot.width, bottom + GAP + self->line_height, 1);
}

/* Whoever knows their chances stays on this line. */
static void
paint_diagonal (const Frame        *self,
                const RidgePalette *palette,
                cairo_t            *cr)
{
  static const double dashes[] = { 5, 4 };

  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 1);
  ridge_palette_set_source (palette, RIDGE_COLOR_CENTER, cr);
  cairo_move_to (cr, self->x.low_place, self->y.low_place);
  cairo_line_to (cr, self->x.high_place, self->y.high_place);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_whisker (const Frame               *self,
               const RidgeCalibrationBin *bin,
               const RidgePalette        *palette,
               cairo_t                   *cr)
{
  double x = ridge_scale_map (&self->x, bin->stated);
  double top = ridge_scale_map (&self->y, bin->reached.high);
  double bottom = ridge_scale_map (&self->y, bin->reached.low);

  if (!isfinite (bin->reached.low) || !isfinite (bin->reached.high))
    return;

  ridge_palette_set_source (palette, RIDGE_COLOR_LIMIT, cr);
  cairo_set_line_width (cr, 1.25);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_move_to (cr, x - CAP, top);
  cairo_rel_line_to (cr, 2 * CAP, 0);
  cairo_move_to (cr, x - CAP, bottom);
  cairo_rel_line_to (cr, 2 * CAP, 0);
  cairo_stroke (cr);
}

static void
paint_bins (const Frame                *self,
            const RidgeCalibrationSpec *spec,
            const RidgePalette         *palette,
            cairo_t                    *cr)
{
  for (gsize i = 0; i < spec->n_bins; i++)
    {
      const RidgeCalibrationBin *bin = &spec->bins[i];
      double                     radius;

      if (bin->reached.n == 0)
        continue;
      /* The disc's area grows with the number of key results. */
      radius = MAX (MIN_RADIUS, MAX_RADIUS * sqrt ((double) bin->reached.n / self->most));
      paint_whisker (self, bin, palette, cr);
      cairo_new_path (cr);
      cairo_arc (cr, ridge_scale_map (&self->x, bin->stated),
                 ridge_scale_map (&self->y, bin->reached.share), radius, 0, 2 * G_PI);
      ridge_palette_set_source (palette, RIDGE_COLOR_ON_PACE, cr);
      cairo_fill_preserve (cr);
      ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
}

/**
 * ridge_calibration_paint:
 * @spec: what the plot shows
 * @palette: the colours
 * @context: the caller's Pango context
 * @cr: a cairo context
 * @box: its room
 *
 * Paints how often what was said to be so likely came true. A disc for each
 * stated chance, as large as there are key results in it, with a whisker for
 * what chance allows; the dashed diagonal is where both agree.
 */
void
ridge_calibration_paint (const RidgeCalibrationSpec *spec,
                         const RidgePalette         *palette,
                         PangoContext               *context,
                         cairo_t                    *cr,
                         const RidgeBox             *box)
{
  Frame frame = frame_new (spec, context, box);

  cairo_save (cr);
  cairo_new_path (cr);
  paint_axes (&frame, spec, palette, context, cr);
  if (frame.most > 0)
    {
      paint_diagonal (&frame, palette, cr);
      paint_bins (&frame, spec, palette, cr);
    }
  else if (spec->empty != NULL)
    paint_text (context, spec->empty, RIDGE_TEXT_SMALL, frame.plot.width - 2 * GAP, palette, cr,
                frame.plot.x + frame.plot.width / 2,
                frame.plot.y + (frame.plot.height - frame.line_height) / 2, 0.5);
  cairo_restore (cr);
}
