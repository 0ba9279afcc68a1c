/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small painters, each in all its states on one sheet. */

#include <math.h>

#include "draw/ridge-bar.h"
#include "draw/ridge-marker.h"
#include "draw/ridge-nhs-icon.h"
#include "draw/ridge-ring.h"
#include "draw/ridge-sparkline.h"
#include "draw/ridge-status.h"
#include "golden.h"
#include "series.h"

#define SCHEMES { "light", "dark", "light-strong", "dark-strong", "print" }

static const char *const scheme_names[RIDGE_N_SCHEMES] = SCHEMES;

/* One golden for each scheme, and one in double resolution. */
static void
check_schemes (const char *name,
               double      width,
               double      height,
               Paint       paint)
{
  for (guint scheme = 0; scheme < RIDGE_N_SCHEMES; scheme++)
    {
      g_autofree char *full = g_strdup_printf ("%s-%s", name, scheme_names[scheme]);
      Picture          picture = { full, width, height, 1, scheme };

      golden_check_picture (&picture, paint, NULL);
    }

  g_autofree char *twice = g_strdup_printf ("%s-twice", name);
  Picture          picture = { twice, width, height, 2, RIDGE_SCHEME_LIGHT };

  golden_check_picture (&picture, paint, NULL);
}

static const RidgeRingSpec rings[] = {
  { 0.46, 0.62, NAN, RIDGE_TONE_BEHIND, FALSE, "46 %" },
  { 0.61, 0.62, 0.7, RIDGE_TONE_ON_PACE, FALSE, "61 %" },
  { 0.31, 0.62, NAN, RIDGE_TONE_FAR_BEHIND, FALSE, "31 %" },
  { 0.40, 0.05, NAN, RIDGE_TONE_LEARNING, FALSE, "40 %" },
  { 0.55, 0.62, NAN, RIDGE_TONE_STALE, FALSE, "55 %" },
  { NAN, 0.62, NAN, RIDGE_TONE_NO_DATA, FALSE, "–" },
  { 0, 0.62, NAN, RIDGE_TONE_FAR_BEHIND, FALSE, "0 %" },
  { 0.004, 0.62, NAN, RIDGE_TONE_FAR_BEHIND, FALSE, "0 %" },
  { 0.996, 0.62, 0.7, RIDGE_TONE_ON_PACE, FALSE, "99 %" },
  { 1, 0.62, NAN, RIDGE_TONE_ON_PACE, FALSE, "100 %" },
  { 1.25, 0.62, NAN, RIDGE_TONE_ON_PACE, FALSE, "125 %" },
  { -0.17, 0.62, NAN, RIDGE_TONE_FAR_BEHIND, FALSE, "−17 %" },
  { 0.72, 0.62, NAN, RIDGE_TONE_ON_PACE, TRUE, "72 %" },
  { 0.46, NAN, NAN, RIDGE_TONE_ON_PACE, FALSE, "0.46" },
};

static void
paint_rings (const Picture      *picture,
             const RidgePalette *palette,
             PangoContext       *context,
             cairo_t            *cr,
             gconstpointer       data)
{
  static const double sizes[] = { 16, 24, 32, 48, 92 };
  double              y = 12;

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
        ridge_ring_paint (&rings[i], palette, context, cr, 12 + i * 104, y, sizes[s]);
      y += sizes[s] + 14;
    }
  ridge_ring_paint (&rings[0], palette, context, cr, 12, y, 160);
  ridge_ring_paint (&rings[1], palette, context, cr, 188, y, 160);
  ridge_ring_paint (&rings[10], palette, context, cr, 364, y, 128);
  ridge_ring_paint (&rings[12], palette, context, cr, 508, y, 128);
  ridge_ring_paint (&rings[4], palette, context, cr, 652, y, 128);
  ridge_ring_paint (&rings[5], palette, context, cr, 796, y, 128);
  ridge_ring_paint (&rings[11], palette, context, cr, 940, y, 128);
}

static void
test_rings (void)
{
  check_schemes ("rings", 1470, 480, paint_rings);
}

static const double weights[] = { 1, 2, 1, 3, 1 };
static const guint8 done[] = { 1, 1, 0, 1, 0 };
static const guint8 many_done[60] = { 1, 1, 1, 1 };

static const RidgeBarSpec bars[] = {
  { .progress = 0.55, .planned = 0.62, .tone = RIDGE_TONE_ON_PACE },
  { .progress = 0.38, .planned = 0.62, .tone = RIDGE_TONE_FAR_BEHIND },
  { .progress = 0.5, .planned = 0.62, .tone = RIDGE_TONE_BEHIND },
  { .progress = 0.5, .planned = 0.62, .tone = RIDGE_TONE_STALE },
  { .progress = NAN, .planned = 0.62, .tone = RIDGE_TONE_NO_DATA },
  { .progress = 0, .planned = 0, .tone = RIDGE_TONE_LEARNING },
  { .progress = 0.003, .planned = 1, .tone = RIDGE_TONE_FAR_BEHIND },
  { .progress = 0.996, .planned = NAN, .tone = RIDGE_TONE_ON_PACE },
  { .progress = 1, .planned = 0.62, .tone = RIDGE_TONE_ON_PACE },
  { .progress = 1.25, .planned = 0.62, .tone = RIDGE_TONE_ON_PACE },
  { .progress = -0.17, .planned = 0.62, .tone = RIDGE_TONE_FAR_BEHIND },
  { .progress = 0.55, .planned = 0.62, .tone = RIDGE_TONE_ON_PACE, .rtl = TRUE },
  { .progress = -0.17, .planned = 0.62, .tone = RIDGE_TONE_FAR_BEHIND, .rtl = TRUE },
  { .progress = 1.25, .planned = 0.62, .tone = RIDGE_TONE_ON_PACE, .rtl = TRUE },
  { .kind = RIDGE_BAR_KEEP, .value = 5, .low = 2, .high = 8 },
  { .kind = RIDGE_BAR_KEEP, .value = 8, .low = 2, .high = 8 },
  { .kind = RIDGE_BAR_KEEP, .value = 9, .low = 2, .high = 8 },
  { .kind = RIDGE_BAR_KEEP, .value = -40, .low = 2, .high = 8 },
  { .kind = RIDGE_BAR_KEEP, .value = 2.1, .low = -INFINITY, .high = 2.5 },
  { .kind = RIDGE_BAR_KEEP, .value = 2.6, .low = -INFINITY, .high = 2.5 },
  { .kind = RIDGE_BAR_KEEP, .value = 97, .low = 95, .high = INFINITY },
  { .kind = RIDGE_BAR_KEEP, .value = 60, .low = 95, .high = INFINITY, .rtl = TRUE },
  { .kind = RIDGE_BAR_KEEP, .value = NAN, .low = 95, .high = INFINITY },
  { .kind = RIDGE_BAR_STEPS, .progress = 0.75, .planned = 0.62, .n_steps = 5, .weights = weights, .done = done },
  { .kind = RIDGE_BAR_STEPS, .progress = 0.6, .planned = NAN, .n_steps = 5, .done = done },
  { .kind = RIDGE_BAR_STEPS, .progress = 0.6, .planned = 0.62, .n_steps = 5, .done = done, .rtl = TRUE },
  { .kind = RIDGE_BAR_STEPS, .progress = 1, .planned = 0.62, .n_steps = 1, .done = done },
  { .kind = RIDGE_BAR_STEPS, .progress = 4 / 60.0, .planned = 0.62, .n_steps = 60, .done = many_done },
};

static void
paint_bars (const Picture      *picture,
            const RidgePalette *palette,
            PangoContext       *context,
            cairo_t            *cr,
            gconstpointer       data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      RidgeBox normal = { 16 + i / 14 * 300, 12 + i % 14 * 24, 120, 12 };
      RidgeBox large = { 152 + i / 14 * 300, 10 + i % 14 * 24, 140, 16 };

      ridge_bar_paint (&bars[i], palette, cr, &normal);
      ridge_bar_paint (&bars[i], palette, cr, &large);
    }
}

static void
test_bars (void)
{
  check_schemes ("bars", 620, 352, paint_bars);
}

static void
paint_glyphs (const Picture      *picture,
              const RidgePalette *palette,
              PangoContext       *context,
              cairo_t            *cr,
              gconstpointer       data)
{
  static const double         sizes[] = { 10, 12, 16, 24, 48 };
  static const double         icon_sizes[] = { 20, 24, 32, 64 };
  static const RidgeColorRole roles[] = { RIDGE_COLOR_IMPROVE, RIDGE_COLOR_WORSE, RIDGE_COLOR_NEUTRAL };
  double                      y = 10;

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      for (guint i = 0; i < RIDGE_N_STATUSES; i++)
        ridge_status_paint (i, palette, cr, 12 + i * 60, y, sizes[s]);
      y += sizes[s] + 10;
    }
  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    for (guint i = 0; i <= RIDGE_MARKER_GHOST; i++)
      ridge_marker_paint (i, palette, roles[r], cr, 570 + i * 22, 20 + r * 22, 4.5);
  for (guint i = 0; i <= RIDGE_MARKER_GHOST; i++)
    ridge_marker_paint (i, palette, RIDGE_COLOR_IMPROVE, cr, 574 + i * 34, 108, 12);

  y += 6;
  for (guint s = 0; s < G_N_ELEMENTS (icon_sizes); s++)
    {
      for (guint i = 0; i < RIDGE_N_NHS_ICONS; i++)
        ridge_nhs_icon_paint (i, palette, cr, 12 + i * 72, y, icon_sizes[s]);
      y += icon_sizes[s] + 10;
    }
}

static void
test_glyphs (void)
{
  check_schemes ("glyphs", 810, 372, paint_glyphs);
}

static void
paint_sparkline (const Series       *series,
                 const RidgePalette *palette,
                 cairo_t            *cr,
                 gsize               last,
                 RidgeBox            box)
{
  RidgeSparklineSpec spec = { series->n, series->values, series->xmr, last, RIDGE_WISH_DECREASE };

  ridge_sparkline_paint (&spec, palette, cr, &box);
}

static void
paint_sparklines (const Picture      *picture,
                  const RidgePalette *palette,
                  PangoContext       *context,
                  cairo_t            *cr,
                  gconstpointer       data)
{
  static const struct
  {
    SeriesKind kind;
    gsize      n;
    gsize      last;
  } cases[] = {
    { SERIES_ROUTINE, 12, 0 },
    { SERIES_OUTSIDE, 24, 0 },
    { SERIES_PHASES, 40, 0 },
    { SERIES_PHASES, 40, 16 },
    { SERIES_GAPS, 30, 0 },
    { SERIES_ROUTINE, 1, 0 },
    { SERIES_ROUTINE, 0, 0 },
    { SERIES_ROUTINE, 3000, 0 },
    { SERIES_CONSTANT, 12, 0 },
    { SERIES_TREND, 30, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Series) series = series_new (cases[i].kind, cases[i].n);
      double y = 12 + i % 5 * 64;

      paint_sparkline (series, palette, cr, cases[i].last, (RidgeBox) { 16 + i / 5 * 320, y, 172, 44 });
      paint_sparkline (series, palette, cr, cases[i].last, (RidgeBox) { 208 + i / 5 * 320, y + 8, 76, 26 });
    }
}

static void
test_sparklines (void)
{
  check_schemes ("sparklines", 640, 332, paint_sparklines);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/rings", test_rings);
  g_test_add_func ("/render/bars", test_bars);
  g_test_add_func ("/render/glyphs", test_glyphs);
  g_test_add_func ("/render/sparklines", test_sparklines);

  return g_test_run ();
}
