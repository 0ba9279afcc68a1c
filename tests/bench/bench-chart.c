/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "draw/ridge-xmr-chart.h"
#include "ridge-bench.h"

#define N_VALUES ridge_bench_size (1000000, 2000)
#define WIDTH 800
#define HEIGHT 480

/* A million values: their limits, held against the two sums that they are made
 * of; one frame of their chart, held against filling its surface once; and the
 * chart's layout, which a zoom needs for every frame, held against those sums. */
typedef struct
{
  double             *values;
  RidgeXmrOptions     options;
  RidgeXmrChartWords  words;
  RidgeXmr           *xmr;
  RidgePyramid       *pyramid;
  RidgePyramid       *range_pyramid;
  PangoContext       *context;
  RidgeXmrChartSpec   spec;
  RidgeXmrChart      *chart;
  RidgePalette        palette;
  cairo_t            *cr;
  volatile double     sums;
} Series;

static void
compute_limits (gpointer data)
{
  Series *series = data;
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (series->values, N_VALUES, &series->options, NULL);

  g_assert_nonnull (xmr);
}

static void
compute_sums (gpointer data)
{
  Series *series = data;
  double sum = series->values[0];
  double ranges = 0;

  for (gsize row = 1; row < N_VALUES; row++)
    {
      sum += series->values[row];
      ranges += fabs (series->values[row] - series->values[row - 1]);
    }
  series->sums = sum + ranges;
}

/* What a zoom or a pan asks for in every frame. */
static void
lay_out_again (gpointer data)
{
  Series *series = data;

  ridge_xmr_chart_free (ridge_xmr_chart_new (&series->spec, series->context, WIDTH, HEIGHT));
}

static void
paint_frame (gpointer data)
{
  Series *series = data;

  ridge_xmr_chart_paint (series->chart, &series->palette, series->cr);
  cairo_surface_flush (cairo_get_target (series->cr));
}

static void
paint_surface (gpointer data)
{
  Series *series = data;

  ridge_palette_set_source (&series->palette, RIDGE_COLOR_SURFACE, series->cr);
  cairo_paint (series->cr);
  cairo_surface_flush (cairo_get_target (series->cr));
}

static void
fill_values (Series *series)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);

  series->values = g_new (double, N_VALUES);
  for (gsize row = 0; row < N_VALUES; row++)
    series->values[row] = 100 + g_rand_double_range (random, -10, 10);
}

static void
lay_out (Series *series)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  series->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  series->pyramid = ridge_pyramid_new (series->values, N_VALUES);
  series->range_pyramid = ridge_pyramid_new (series->xmr->mr, N_VALUES);
  series->spec = (RidgeXmrChartSpec) RIDGE_XMR_CHART_SPEC_INIT;
  series->spec.words = &series->words;
  series->spec.n = N_VALUES;
  series->spec.values = series->values;
  series->spec.xmr = series->xmr;
  series->spec.pyramid = series->pyramid;
  series->spec.range_pyramid = series->range_pyramid;
  series->chart = ridge_xmr_chart_new (&series->spec, series->context, WIDTH, HEIGHT);
  series->palette = ridge_palette_new (RIDGE_SCHEME_LIGHT, NULL);
  series->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  Series series = { .options = RIDGE_XMR_OPTIONS_INIT };

  fill_values (&series);
  series.xmr = ridge_xmr_compute (series.values, N_VALUES, &series.options, NULL);
  ridge_bench_compare ("limits of a million values", compute_limits, compute_sums, &series);
  lay_out (&series);
  ridge_bench_compare ("a frame of a million values", paint_frame, paint_surface, &series);
  ridge_bench_compare ("laying a million values out", lay_out_again, compute_sums, &series);

  cairo_destroy (series.cr);
  ridge_xmr_chart_free (series.chart);
  ridge_pyramid_unref (series.pyramid);
  ridge_pyramid_unref (series.range_pyramid);
  g_object_unref (series.context);
  ridge_xmr_unref (series.xmr);
  g_free (series.values);
  return 0;
}
