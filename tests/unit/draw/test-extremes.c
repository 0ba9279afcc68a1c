/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The painters meet every number there is: what they are given is what people
 * have typed. */

#include <math.h>

#include "draw/ridge-bar.h"
#include "draw/ridge-calibration.h"
#include "draw/ridge-fan.h"
#include "draw/ridge-ring.h"
#include "draw/ridge-sparkline.h"

static const double numbers[] = { 0, -0.0, 1, 0.5, -1, 1e-300, 1e9, -1e9, 1e300, -1e300, NAN, INFINITY, -INFINITY };
static const double sizes[] = { 0, 1, 16, 90 };

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  PangoContext    *context;
  RidgePalette     palette;
} Canvas;

static void
canvas_init (Canvas *self)
{
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
  self->cr = cairo_create (self->surface);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->palette = ridge_palette_new (RIDGE_SCHEME_LIGHT, NULL);
}

/* Nothing that a painter did may have put the context into an error state, or
 * left something behind in it. */
static void
canvas_check (Canvas *self)
{
  g_assert_cmpint (cairo_status (self->cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_get_dash_count (self->cr), ==, 0);
  g_assert_false (cairo_has_current_point (self->cr));
}

static void
canvas_clear (Canvas *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_object_unref (self->context);
}

static void
test_ring (void)
{
  Canvas canvas;

  canvas_init (&canvas);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (guint tone = 0; tone <= RIDGE_TONE_NO_DATA; tone++)
          {
            RidgeRingSpec spec = { numbers[i], numbers[j], numbers[j], tone, TRUE, "100 %" };

            ridge_ring_paint (&spec, &canvas.palette, canvas.context, canvas.cr, 3, 3, sizes[s]);
          }
  canvas_check (&canvas);
  canvas_clear (&canvas);
}

static void
test_bar (void)
{
  static const guint8 done[] = { 1, 0, 1 };
  Canvas              canvas;

  canvas_init (&canvas);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (guint kind = 0; kind <= RIDGE_BAR_STEPS; kind++)
          {
            const double weights[] = { numbers[i], numbers[j], 1 };
            RidgeBox     box = { 2, 2, sizes[s], sizes[(s + 1) % G_N_ELEMENTS (sizes)] };
            RidgeBarSpec spec = {
              .kind = kind,
              .rtl = s % 2,
              .progress = numbers[i],
              .planned = numbers[j],
              .value = numbers[i],
              .low = MIN (numbers[j], 5),
              .high = MAX (numbers[j], 5),
              .n_steps = 3,
              .weights = weights,
              .done = done,
            };

            ridge_bar_paint (&spec, &canvas.palette, canvas.cr, &box);
          }
  canvas_check (&canvas);
  canvas_clear (&canvas);
}

static void
test_sparkline (void)
{
  Canvas canvas;

  canvas_init (&canvas);
  for (gsize n = 0; n <= G_N_ELEMENTS (numbers); n++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        RidgeBox           box = { 2, 2, sizes[s], sizes[s] };
        RidgeSparklineSpec spec = { n, numbers, NULL, n / 2, RIDGE_WISH_NEUTRAL };

        ridge_sparkline_paint (&spec, &canvas.palette, canvas.cr, &box);
      }
  canvas_check (&canvas);
  canvas_clear (&canvas);
}

static void
test_fan (void)
{
  const RidgeDay      days[] = { 0, 10, 20 };
  const RidgeFanWords words = { "Target", "Today", "Not enough data", "Nothing yet" };
  Canvas              canvas;

  canvas_init (&canvas);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        {
          const double        values[] = { numbers[i], numbers[j], 3 };
          const RidgeFanPoint fan = { 40, numbers[i], 1, numbers[j] };
          RidgeBox            box = { 0, 0, sizes[s] * 3, sizes[s] };
          RidgeFanSpec        spec = {
                   .last_day = s % 2 ? 40 : 0,
                   .today = 15,
                   .target = numbers[j],
                   .n_plan = 3,
                   .plan_days = days,
                   .plan_values = values,
                   .n = 3,
                   .days = days,
                   .values = values,
                   .n_fan = i % 2,
                   .fan = &fan,
                   .words = &words,
          };

          ridge_fan_paint (&spec, &canvas.palette, canvas.context, canvas.cr, &box);
        }
  canvas_check (&canvas);
  canvas_clear (&canvas);
}

static void
test_calibration (void)
{
  Canvas canvas;

  canvas_init (&canvas);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        const RidgeCalibrationBin bin = { 0, 1, CLAMP (i / 12.0, 0, 1), { i, i, 0.5, numbers[i], numbers[i] } };
        RidgeBox                  box = { 0, 0, sizes[s] * 2, sizes[s] };
        RidgeCalibrationSpec      spec = { 1, &bin, "Chance given", "Reached", "Nothing yet", NULL, NULL };

        ridge_calibration_paint (&spec, &canvas.palette, canvas.context, canvas.cr, &box);
      }
  canvas_check (&canvas);
  canvas_clear (&canvas);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extremes/ring", test_ring);
  g_test_add_func ("/extremes/bar", test_bar);
  g_test_add_func ("/extremes/sparkline", test_sparkline);
  g_test_add_func ("/extremes/fan", test_fan);
  g_test_add_func ("/extremes/calibration", test_calibration);

  return g_test_run ();
}
