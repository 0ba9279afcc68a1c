/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-ring.h"

#include <math.h>

#include "draw/ridge-status.h"

#define TURN         (2 * G_PI)
#define NOON         (-G_PI / 2)
#define MIN_SIZE     8.0    /* px: a smaller ring is a blot, and is not painted */
#define MIN_GAP      2.0    /* px kept open at the top of a ring that is not full */
#define MIN_ARC      1.5    /* px shown of a ring that is not empty */
#define MAX_OVERLAP  0.95   /* of the second turn */
#define MAX_NEGATIVE 0.25   /* of a turn */
#define LAP_SHADE    0.35
#define NOTCH_SIZE   40.0   /* below this a success notch is noise */

/* The ring's circle, measured at the middle of its stroke. */
typedef struct
{
  double x;
  double y;
  double radius;
  double stroke;
  double size;
} Circle;

static Circle
circle_new (double x,
            double y,
            double size)
{
  Circle self = { .size = size };

  /* Half pixels keep the edges at 12, 3, 6 and 9 o'clock on the pixel grid. */
  self.stroke = MAX (2.5, round (2 * (0.1 * size + 1.6)) / 2);
  self.radius = (size - self.stroke) / 2;
  self.x = x + size / 2;
  self.y = y + size / 2;
  return self;
}

static double
circle_get_length (const Circle *self)
{
  return TURN * self->radius;
}

/* What is not everything never looks like everything, and what is not nothing
 * never looks like nothing. */
static double
clamp_to_visible (const Circle *self,
                  double        progress)
{
  double length = circle_get_length (self);

  if (progress <= 0)
    return 0;
  if (progress >= 1)
    return 1;
  return CLAMP (progress, MIN_ARC / length, 1 - MIN_GAP / length);
}

/* Fills the ring from noon to @share of a turn: flat where it begins, round
 * where it ends, with the tip and not the middle of the round end at its place. */
static void
fill_share (const Circle *self,
            cairo_t      *cr,
            double        share)
{
  double outer = self->radius + self->stroke / 2;
  double inner = self->radius - self->stroke / 2;
  double cap = self->stroke / 2 / self->radius;
  double end = NOON + share * TURN;
  double middle = end - cap;

  cairo_new_path (cr);
  if (share >= 1)
    {
      cairo_arc (cr, self->x, self->y, outer, NOON, NOON + TURN);
      cairo_close_path (cr);
      cairo_new_sub_path (cr);
      cairo_arc_negative (cr, self->x, self->y, inner, NOON + TURN, NOON);
    }
  else if (middle > NOON)
    {
      cairo_arc (cr, self->x, self->y, outer, NOON, middle);
      cairo_arc (cr, self->x + self->radius * cos (middle), self->y + self->radius * sin (middle),
                 self->stroke / 2, middle, middle + G_PI);
      cairo_arc_negative (cr, self->x, self->y, inner, middle, NOON);
    }
  else
    {
      cairo_arc (cr, self->x, self->y, outer, NOON, end);
      cairo_arc_negative (cr, self->x, self->y, inner, end, NOON);
    }
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_track (const Circle        *self,
             const RidgeRingSpec *spec,
             const RidgePalette  *palette,
             cairo_t             *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, self->x, self->y, self->radius, NOON, NOON + TURN);
  cairo_close_path (cr);

  if (isnan (spec->progress) || spec->tone == RIDGE_TONE_NO_DATA)
    {
      int    dashes = MAX (8, (int) (circle_get_length (self) / 7));
      double dash = circle_get_length (self) / dashes / 2;

      ridge_palette_set_source (palette, RIDGE_COLOR_NO_DATA, cr);
      cairo_set_line_width (cr, MAX (1.5, self->stroke / 4));
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_dash (cr, &dash, 1, dash / 2);
    }
  else
    {
      ridge_palette_set_source (palette, RIDGE_COLOR_TRACK, cr);
      cairo_set_line_width (cr, self->stroke);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* A value nobody has confirmed lately is drawn in grey pieces. */
static void
paint_stale (const Circle *self,
             cairo_t      *cr,
             double        share)
{
  double dash[2] = { MAX (2, self->stroke * 0.55), MAX (1.5, self->stroke * 0.3) };

  cairo_new_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, self->stroke);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_arc (cr, self->x, self->y, self->radius, NOON, NOON + share * TURN);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* The second turn lies over the first in a stronger shade, cut off from it. */
static void
paint_lap (const Circle       *self,
           const RidgePalette *palette,
           RidgeColorRole      role,
           cairo_t            *cr,
           double              over)
{
  RidgeColor shade = *ridge_palette_get (palette, RIDGE_COLOR_TEXT);
  double     share = CLAMP (over, 2 * MIN_ARC / circle_get_length (self), MAX_OVERLAP);
  RidgeColor color;
  Circle     halo = *self;

  halo.stroke += 2;
  cairo_save (cr);
  cairo_arc (cr, self->x, self->y, self->radius + self->stroke / 2, 0, TURN);
  cairo_new_sub_path (cr);
  cairo_arc_negative (cr, self->x, self->y, self->radius - self->stroke / 2, TURN, 0);
  cairo_clip (cr);
  ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
  fill_share (&halo, cr, share + 1 / circle_get_length (self));
  cairo_restore (cr);

  shade.alpha = LAP_SHADE;
  color = ridge_color_over (&shade, ridge_palette_get (palette, role));
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  fill_share (self, cr, share);
}

/* Below the baseline: backwards from noon, as a thin line. */
static void
paint_negative (const Circle *self,
                cairo_t      *cr,
                double        progress)
{
  double share = CLAMP (-progress, 2 * MIN_ARC / circle_get_length (self), MAX_NEGATIVE);

  cairo_new_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, MAX (1.5, self->stroke / 3));
  cairo_arc_negative (cr, self->x, self->y, self->radius, NOON, NOON - share * TURN);
  cairo_stroke (cr);
  cairo_set_line_width (cr, MAX (1, self->stroke / 8));
  cairo_move_to (cr, self->x, self->y - self->radius - self->stroke / 2);
  cairo_line_to (cr, self->x, self->y - self->radius + self->stroke / 2);
  cairo_stroke (cr);
}

static void
paint_progress (const Circle        *self,
                const RidgeRingSpec *spec,
                const RidgePalette  *palette,
                cairo_t             *cr)
{
  RidgeColorRole role = ridge_tone_get_role (spec->tone);
  double         share = clamp_to_visible (self, spec->progress);

  ridge_palette_set_source (palette, role, cr);
  if (spec->progress < 0)
    paint_negative (self, cr, spec->progress);
  else if (share > 0 && spec->tone == RIDGE_TONE_STALE)
    paint_stale (self, cr, share);
  else if (share > 0)
    fill_share (self, cr, share);

  if (spec->progress > 1 && spec->tone != RIDGE_TONE_STALE)
    paint_lap (self, palette, role, cr, spec->progress - 1);
}

/* A line across the ring at a share of the turn. */
static void
stroke_across (const Circle *self,
               cairo_t      *cr,
               double        share,
               double        inwards,
               double        width)
{
  double angle = NOON + CLAMP (share, 0, 1) * TURN;
  double inner = self->radius - self->stroke / 2 - inwards;
  double outer = self->radius + self->stroke / 2;

  cairo_new_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, self->x + inner * cos (angle), self->y + inner * sin (angle));
  cairo_line_to (cr, self->x + outer * cos (angle), self->y + outer * sin (angle));
  cairo_stroke (cr);
}

static void
paint_marks (const Circle        *self,
             const RidgeRingSpec *spec,
             const RidgePalette  *palette,
             cairo_t             *cr)
{
  double width = MAX (1.5, round (self->size * 0.024 * 2) / 2);

  if (isfinite (spec->success) && self->size >= NOTCH_SIZE)
    {
      ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
      stroke_across (self, cr, spec->success, 0, width);
    }
  if (isfinite (spec->planned))
    {
      double inwards = MAX (1, self->stroke * 0.22);

      ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
      stroke_across (self, cr, spec->planned, inwards, width + MAX (1.5, width * 0.9));
      ridge_palette_set_source (palette, RIDGE_COLOR_TICK, cr);
      stroke_across (self, cr, spec->planned, inwards, width);
    }
  if (spec->breached)
    {
      double badge = CLAMP (self->size * 0.3, 9, 30);
      double middle = badge / 2 - 0.5;

      ridge_palette_set_source (palette, RIDGE_COLOR_SURFACE, cr);
      cairo_arc (cr, self->x + self->size / 2 - middle, self->y + self->size / 2 - middle,
                 badge / 2 + MAX (1, badge * 0.08), 0, TURN);
      cairo_fill (cr);
      ridge_status_paint (RIDGE_STATUS_BREACHED, palette, cr,
                          self->x + self->size / 2 - middle - badge / 2,
                          self->y + self->size / 2 - middle - badge / 2, badge);
    }
}

static void
paint_text (const Circle        *self,
            const RidgeRingSpec *spec,
            const RidgePalette  *palette,
            PangoContext        *context,
            cairo_t             *cr)
{
  double room = (self->radius - self->stroke / 2) * 2 * 0.8;
  g_autoptr (PangoLayout) layout = ridge_text_new_fitting (context, spec->text,
                                                           self->size * 0.26, room);
  gboolean quiet = spec->tone == RIDGE_TONE_NO_DATA || spec->tone == RIDGE_TONE_STALE;

  ridge_text_paint_centered (layout, palette, quiet ? RIDGE_COLOR_DIM : RIDGE_COLOR_TEXT,
                             cr, self->x, self->y);
}

/**
 * ridge_ring_paint:
 * @spec: what the ring shows
 * @palette: the colours
 * @context: (nullable): the caller's Pango context; may be %NULL when there is
 *   no text
 * @cr: a cairo context
 * @x: left edge
 * @y: top edge
 * @size: width and height, from 16 upwards
 *
 * Paints a progress ring that runs clockwise from noon. Progress is drawn
 * clamped to one turn; what goes beyond is a second, stronger turn, and what
 * falls below nothing a thin line that runs backwards. 99.6 % always leaves a
 * gap. No data is a dashed circle, a stale value comes in grey pieces.
 */
void
ridge_ring_paint (const RidgeRingSpec *spec,
                  const RidgePalette  *palette,
                  PangoContext        *context,
                  cairo_t             *cr,
                  double               x,
                  double               y,
                  double               size)
{
  Circle   circle = circle_new (x, y, size);
  gboolean no_data = isnan (spec->progress) || spec->tone == RIDGE_TONE_NO_DATA;

  if (size < MIN_SIZE)
    return;

  cairo_save (cr);
  paint_track (&circle, spec, palette, cr);
  if (!no_data)
    paint_progress (&circle, spec, palette, cr);
  paint_marks (&circle, spec, palette, cr);
  if (spec->text != NULL && context != NULL && size >= RIDGE_RING_TEXT_SIZE)
    paint_text (&circle, spec, palette, context, cr);
  cairo_restore (cr);
}
