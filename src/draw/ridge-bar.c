/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-bar.h"

#include <math.h>

#include "draw/ridge-marker.h"
#include "stats/ridge-compare.h"

#define TRACK_SHARE 0.45   /* of the height; the tick takes all of it */
#define MIN_FILL    1.5    /* px shown of progress that is not nothing */
#define MIN_GAP     2.0    /* px left of progress that is not everything */
#define MIN_STEP    4.0    /* px: narrower steps melt into one bar */
#define STEP_GAP    2.0
#define BAND_START  0.28   /* where a band of two bounds begins and ends */
#define BAND_END    0.72
#define HALF_BAND   0.5    /* where a band of one bound begins or ends */
#define TICK_WIDTH  2.0
#define BAND_ALPHA  0.6
#define SQUEEZE     0.94

static void
add_pill (cairo_t        *cr,
          const RidgeBox *box)
{
  double radius = MIN (box->width, box->height) / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, box->x + box->width - radius, box->y + radius, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

static RidgeBox
get_track (const RidgeBox *box)
{
  double height = MAX (3, round (box->height * TRACK_SHARE));

  return (RidgeBox) { box->x, box->y + round ((box->height - height) / 2), box->width, height };
}

/* From a share of the bar to a place on it, mirrored when it fills from the
 * right. */
static double
share_to_x (const RidgeBarSpec *spec,
            const RidgeBox     *box,
            double              share)
{
  share = CLAMP (share, 0, 1);
  return box->x + (spec->rtl ? 1 - share : share) * box->width;
}

static void
paint_track (const RidgePalette *palette,
             cairo_t            *cr,
             const RidgeBox     *track)
{
  cairo_new_path (cr);
  add_pill (cr, track);
  ridge_palette_set_source (palette, RIDGE_COLOR_TRACK, cr);
  cairo_fill (cr);
}

static void
paint_no_data (const RidgePalette *palette,
               cairo_t            *cr,
               const RidgeBox     *track)
{
  double dash = 4;
  double y = track->y + track->height / 2;

  cairo_new_path (cr);
  cairo_set_dash (cr, &dash, 1, 0);
  cairo_set_line_width (cr, 1.5);
  ridge_palette_set_source (palette, RIDGE_COLOR_NO_DATA, cr);
  cairo_move_to (cr, track->x, y);
  cairo_line_to (cr, track->x + track->width, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Where the plan wants to be today, a line across the bar with a clear edge. */
static void
paint_planned (const RidgeBarSpec *spec,
               const RidgePalette *palette,
               cairo_t            *cr,
               const RidgeBox     *box)
{
  double x = round (share_to_x (spec, box, spec->planned) - TICK_WIDTH / 2);

  x = CLAMP (x, box->x, box->x + box->width - TICK_WIDTH);
  ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
  cairo_rectangle (cr, x - 1, box->y, TICK_WIDTH + 2, box->height);
  cairo_fill (cr);
  ridge_palette_set_source (palette, RIDGE_COLOR_TICK, cr);
  cairo_rectangle (cr, x, box->y, TICK_WIDTH, box->height);
  cairo_fill (cr);
}

/* An arrow head that says that the value lies beyond the end of the bar. */
static void
paint_beyond (cairo_t *cr,
              double   tip_x,
              double   middle_y,
              double   size)
{
  cairo_new_path (cr);
  cairo_move_to (cr, tip_x, middle_y);
  cairo_line_to (cr, tip_x - size, middle_y - fabs (size));
  cairo_line_to (cr, tip_x - size, middle_y + fabs (size));
  cairo_close_path (cr);
  cairo_fill (cr);
}

static double
get_visible_share (double progress,
                   double width)
{
  if (progress <= 0)
    return 0;
  if (progress >= 1)
    return 1;
  return CLAMP (progress, MIN_FILL / width, 1 - MIN_GAP / width);
}

static void
paint_fill (const RidgeBarSpec *spec,
            const RidgePalette *palette,
            cairo_t            *cr,
            const RidgeBox     *track)
{
  double   length = get_visible_share (spec->progress, track->width) * track->width;
  RidgeBox fill = *track;

  fill.width = length;
  if (spec->rtl)
    fill.x = track->x + track->width - length;

  cairo_save (cr);
  cairo_new_path (cr);
  add_pill (cr, track);
  cairo_clip (cr);
  ridge_palette_set_source (palette, ridge_tone_get_role (spec->tone), cr);
  if (spec->tone == RIDGE_TONE_STALE)
    {
      double step = MAX (5, track->height);

      for (double at = 0; at < length; at += step)
        {
          double piece = MIN (step * 0.65, length - at);

          cairo_rectangle (cr, spec->rtl ? track->x + track->width - at - piece : track->x + at,
                           fill.y, piece, fill.height);
        }
    }
  else if (fill.width >= fill.height)
    add_pill (cr, &fill);
  else
    cairo_rectangle (cr, fill.x, fill.y, fill.width, fill.height);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
paint_change (const RidgeBarSpec *spec,
              const RidgePalette *palette,
              cairo_t            *cr,
              const RidgeBox     *box)
{
  RidgeBox track = get_track (box);
  double   middle = track.y + track.height / 2;
  double   forward = spec->rtl ? -1 : 1;
  double   head = track.height * 0.62;

  paint_track (palette, cr, &track);
  paint_fill (spec, palette, cr, &track);

  if (spec->progress > 1)
    {
      double end = share_to_x (spec, &track, 1);

      /* A cut where the target was passed, and the rest points on. */
      ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
      cairo_rectangle (cr, end - forward * (head + 4) - 1, track.y - 1, 2, track.height + 2);
      cairo_fill (cr);
      paint_beyond (cr, end - forward * 2, middle, forward * head * 0.8);
    }
  else if (spec->progress < 0)
    {
      ridge_palette_set_source (palette, ridge_tone_get_role (spec->tone), cr);
      paint_beyond (cr, share_to_x (spec, &track, 0), middle, -forward * MAX (4, head));
    }
  if (isfinite (spec->planned))
    paint_planned (spec, palette, cr, box);
}

/* The band takes the middle of the bar, or the half that is not open. */
static void
get_band (const RidgeBarSpec *spec,
          double             *start,
          double             *end)
{
  gboolean has_low = isfinite (spec->low);
  gboolean has_high = isfinite (spec->high);

  *start = 0;
  *end = 1;
  if (has_low)
    *start = has_high ? BAND_START : HALF_BAND;
  if (has_high)
    *end = has_low ? BAND_END : HALF_BAND;
}

/* What counts as far from the band: its width, or a quarter of the only bound. */
static double
get_band_unit (const RidgeBarSpec *spec)
{
  double unit = isfinite (spec->low) && isfinite (spec->high)
                    ? spec->high - spec->low
                    : fabs (isfinite (spec->low) ? spec->low : spec->high) / 4;

  return unit > 0 ? unit : 1;
}

/* Where a value stands on the bar. Between two bounds it is in proportion;
 * where the scale is open it is squeezed, so that it never leaves the bar. */
static double
keep_value_to_share (const RidgeBarSpec *spec)
{
  gboolean closed = isfinite (spec->low) && isfinite (spec->high);
  double   unit = get_band_unit (spec);
  double   start, end, below, above;

  get_band (spec, &start, &end);
  below = isfinite (spec->low) ? (spec->low - spec->value) / unit : -INFINITY;
  above = isfinite (spec->high) ? (spec->value - spec->high) / unit : -INFINITY;

  if (below > 0)
    return start * (1 - SQUEEZE * tanh (below));
  if (above > 0)
    return end + (1 - end) * SQUEEZE * tanh (above);
  if (closed)
    return start + (spec->value - spec->low) / unit * (end - start);
  if (isfinite (spec->low))
    return start + (1 - start) * SQUEEZE * tanh (-below);
  return end * (1 - SQUEEZE * tanh (-above));
}

static void
paint_keep (const RidgeBarSpec *spec,
            const RidgePalette *palette,
            cairo_t            *cr,
            const RidgeBox     *box)
{
  RidgeBox          track = get_track (box);
  RidgeBox          band = track;
  gboolean          inside = ridge_compare (spec->value, spec->low, 0) >= 0 && ridge_compare (spec->value, spec->high, 0) <= 0;
  double            radius = MAX (3.5, box->height * 0.42);
  const RidgeColor *limit = ridge_palette_get (palette, RIDGE_COLOR_LIMIT);
  double            start, end, x;

  paint_track (palette, cr, &track);
  get_band (spec, &start, &end);
  band.x = share_to_x (spec, &track, spec->rtl ? end : start);
  band.width = (end - start) * track.width;
  cairo_save (cr);
  add_pill (cr, &track);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, limit->red, limit->green, limit->blue, BAND_ALPHA);
  cairo_rectangle (cr, band.x, band.y, band.width, band.height);
  cairo_fill (cr);
  cairo_restore (cr);

  x = CLAMP (share_to_x (spec, &track, keep_value_to_share (spec)),
             track.x + radius, track.x + track.width - radius);
  ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
  cairo_arc (cr, x, track.y + track.height / 2, radius + 1.5, 0, 2 * G_PI);
  cairo_fill (cr);
  ridge_marker_paint (inside ? RIDGE_MARKER_DOT : RIDGE_MARKER_DIAMOND, palette,
                      inside ? ridge_tone_get_role (spec->tone) : RIDGE_COLOR_WORSE,
                      cr, x, track.y + track.height / 2, inside ? radius : radius * 0.9);
}

static double
get_total_weight (const RidgeBarSpec *spec)
{
  double total = 0;

  for (guint i = 0; i < spec->n_steps; i++)
    total += spec->weights != NULL ? MAX (0, spec->weights[i]) : 1;
  return total;
}

static void
paint_steps (const RidgeBarSpec *spec,
             const RidgePalette *palette,
             cairo_t            *cr,
             const RidgeBox     *box)
{
  RidgeBox track = get_track (box);
  double   total = get_total_weight (spec);
  double   before = 0;

  if (spec->n_steps == 0 || total <= 0 || track.width / spec->n_steps < MIN_STEP + STEP_GAP)
    {
      paint_change (spec, palette, cr, box);
      return;
    }

  cairo_save (cr);
  add_pill (cr, &track);
  cairo_clip (cr);
  for (guint i = 0; i < spec->n_steps; i++)
    {
      double         weight = spec->weights != NULL ? MAX (0, spec->weights[i]) : 1;
      double         a = round (share_to_x (spec, &track, before / total));
      double         b = round (share_to_x (spec, &track, (before + weight) / total));
      double         left = MIN (a, b);
      double         right = MAX (a, b);
      RidgeColorRole role;

      before += weight;
      if (right < track.x + track.width - 0.5)
        right -= STEP_GAP;
      role = spec->done[i] ? ridge_tone_get_role (spec->tone) : RIDGE_COLOR_TRACK;
      ridge_palette_set_source (palette, role, cr);
      cairo_rectangle (cr, left, track.y, MAX (1, right - left), track.height);
      cairo_fill (cr);
    }
  cairo_restore (cr);

  if (isfinite (spec->planned))
    paint_planned (spec, palette, cr, box);
}

/**
 * ridge_bar_paint:
 * @spec: what the bar shows
 * @palette: the colours
 * @cr: a cairo context
 * @box: the room of the bar; the tick takes its whole height, the bar less
 *   than half of it
 *
 * Paints the progress bar of a key result. Progress is drawn clamped: an arrow
 * head at its start says that the value fell behind the baseline, one after a
 * cut at its end that it went past the target.
 */
void
ridge_bar_paint (const RidgeBarSpec *spec,
                 const RidgePalette *palette,
                 cairo_t            *cr,
                 const RidgeBox     *box)
{
  RidgeBox track = get_track (box);
  gboolean missing = isnan (spec->kind == RIDGE_BAR_KEEP ? spec->value : spec->progress);

  cairo_save (cr);
  cairo_new_path (cr);
  if (missing || spec->tone == RIDGE_TONE_NO_DATA)
    paint_no_data (palette, cr, &track);
  else if (spec->kind == RIDGE_BAR_KEEP)
    paint_keep (spec, palette, cr, box);
  else if (spec->kind == RIDGE_BAR_STEPS)
    paint_steps (spec, palette, cr, box);
  else
    paint_change (spec, palette, cr, box);
  cairo_restore (cr);
}
