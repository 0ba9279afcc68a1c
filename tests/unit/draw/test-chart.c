/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold for every XmR chart, whatever its series and its size. */

#include <math.h>

#include "draw/ridge-xmr-chart-private.h"

typedef struct
{
  gsize     n;
  RidgeDay *days;
  double   *values;
  RidgeXmr *xmr;
} Series;

static const RidgeXmrChartWords words = {
  .mean = "Mean",
  .upper_limit = "Upper limit",
  .lower_limit = "Lower limit",
  .no_lower_limit = "No lower limit",
  .moving_range = "Moving range",
  .range_limit = "Range limit",
  .target = "Target",
  .provisional = "provisional",
  .empty = "No values yet",
};

static const char *const phases[] = { "as it was", "after the first change", "after the second change" };

static Series *
series_new_random (gsize n)
{
  Series         *self = g_new0 (Series, 1);
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  gsize           breaks[] = { n / 3, n / 2 };
  RidgeDay        day = g_test_rand_int_range (-20000, 40000);

  self->n = n;
  self->days = g_new (RidgeDay, n);
  self->values = g_new (double, n);
  for (gsize row = 0; row < n; row++)
    {
      day += g_test_rand_int_range (1, 40);
      self->days[row] = day;
      self->values[row] = g_test_rand_int_range (0, 12) == 0
                              ? NAN
                              : g_test_rand_double_range (-1, 1) + g_test_rand_double_range (-1, 1);
    }
  if (g_test_rand_bit () && n > 6)
    {
      options.breaks = breaks;
      options.n_breaks = 2;
    }
  if (g_test_rand_bit ())
    options.floor = 0;
  self->xmr = ridge_xmr_compute (self->values, n, &options, NULL);
  g_assert_nonnull (self->xmr);
  return self;
}

static void
series_free (Series *self)
{
  g_free (self->days);
  g_free (self->values);
  ridge_xmr_unref (self->xmr);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Series, series_free)

static RidgeXmrChartSpec
get_spec (const Series *series)
{
  RidgeXmrChartSpec spec = RIDGE_XMR_CHART_SPEC_INIT;

  spec.n = series->n;
  spec.days = series->days;
  spec.values = series->values;
  spec.xmr = series->xmr;
  spec.words = &words;
  spec.wish = RIDGE_WISH_INCREASE;
  return spec;
}

static PangoContext *
new_context (void)
{
  return pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

static void
assert_labels (const RidgeXmrChart *chart)
{
  for (guint i = 0; i < chart->labels->len; i++)
    {
      const RidgeChartLabel *label = &g_array_index (chart->labels, RidgeChartLabel, i);

      g_assert_cmpfloat (label->box.x, >=, 0);
      g_assert_cmpfloat (label->box.y, >=, -0.5);
      g_assert_cmpfloat (label->box.x + label->box.width, <=, chart->width + 1);
      g_assert_cmpfloat (label->box.y + label->box.height, <=, chart->height + 0.5);
      for (guint j = 0; j < i; j++)
        {
          const RidgeChartLabel *other = &g_array_index (chart->labels, RidgeChartLabel, j);

          if (ridge_box_overlaps (&label->box, &other->box, -1))
            g_error ("\"%s\" and \"%s\" overlap", pango_layout_get_text (label->layout),
                     pango_layout_get_text (other->layout));
        }
    }
}

static void
test_labels (void)
{
  PangoContext *context = new_context ();

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (Series) series = series_new_random (g_test_rand_int_range (0, 90));
      RidgeXmrChartSpec spec = get_spec (series);
      g_autoptr (RidgeXmrChart) chart = NULL;

      spec.phases = phases;
      spec.target = g_test_rand_double_range (-5, 5);
      chart = ridge_xmr_chart_new (&spec, context, g_test_rand_int_range (240, 1400), g_test_rand_int_range (120, 700));
      assert_labels (chart);
    }
  g_object_unref (context);
}

/* The nearest row found by looking at all of them. */
static void
test_find_row (void)
{
  PangoContext *context = new_context ();

  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (Series) series = series_new_random (g_test_rand_int_range (1, 200));
      RidgeXmrChartSpec spec = get_spec (series);
      g_autoptr (RidgeXmrChart) chart = ridge_xmr_chart_new (&spec, context, 500, 300);

      for (double x = -20; x < 540; x += 7)
        {
          double   least = INFINITY;
          gsize    row = 0;
          gboolean found = ridge_xmr_chart_find_row (chart, x, &row);

          for (gsize i = 0; i < series->n; i++)
            {
              double place;

              if (ridge_xmr_chart_get_row_place (chart, i, &place, NULL, NULL))
                least = MIN (least, fabs (place - x));
            }
          g_assert_cmpint (found, ==, isfinite (least));
          if (found)
            g_assert_cmpfloat_with_epsilon (fabs (ridge_xmr_chart_row_to_x (chart, row) - x), least, 1e-6);
        }
    }
  g_object_unref (context);
}

/* However many rows share a pixel: where a row has a signal there is a mark at
 * most two pixels away, and it is at least as strong. */
static void
test_signals_stay (void)
{
  PangoContext *context = new_context ();

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (Series) series = series_new_random (g_test_rand_int_range (2000, 30000));
      RidgeXmrChartSpec spec = get_spec (series);
      g_autoptr (RidgeXmrChart) chart = ridge_xmr_chart_new (&spec, context, 600, 300);
      guint next = 0;

      g_assert_true (chart->decimated);
      for (gsize row = 0; row < series->n; row++)
        {
          RidgeXmrRule rule = ridge_xmr_get_strongest_at (series->xmr, row);
          double       x = ridge_xmr_chart_row_to_x (chart, row);
          guint        strongest = 0;

          if (rule == RIDGE_XMR_RULE_NONE)
            continue;
          while (next < chart->marks->len && g_array_index (chart->marks, RidgeChartMark, next).x < x - 2)
            next++;
          for (guint i = next; i < chart->marks->len; i++)
            {
              const RidgeChartMark *mark = &g_array_index (chart->marks, RidgeChartMark, i);
              RidgeXmrRule          marked = ridge_xmr_get_strongest_at (series->xmr, mark->row);

              if (mark->x > x + 2)
                break;
              if (marked != RIDGE_XMR_RULE_NONE)
                strongest = MAX (strongest, ridge_xmr_rule_get_info (marked)->strength);
            }
          g_assert_cmpuint (strongest, >=, ridge_xmr_rule_get_info (rule)->strength);
        }
    }
  g_object_unref (context);
}

/* Columns hold the least and the greatest value of their rows. */
static void
test_columns (void)
{
  PangoContext *context = new_context ();
  g_autoptr (Series) series = series_new_random (20000);
  RidgeXmrChartSpec spec = get_spec (series);
  g_autoptr (RidgeXmrChart) chart = ridge_xmr_chart_new (&spec, context, 700, 300);
  double low = INFINITY, high = -INFINITY, least = INFINITY, greatest = -INFINITY;

  for (gsize row = 0; row < series->n; row++)
    if (isfinite (series->values[row]))
      {
        double   x = ridge_xmr_chart_row_to_x (chart, row);
        guint    index = (guint) CLAMP (x - chart->plot.x, 0, chart->columns->len - 1);
        gboolean inside = FALSE;

        low = MIN (low, series->values[row]);
        high = MAX (high, series->values[row]);
        /* A row on a column's very edge may be counted to either. */
        for (guint i = index > 0 ? index - 1 : 0; i <= MIN (index + 1, chart->columns->len - 1); i++)
          {
            const RidgeChartRange *column = &g_array_index (chart->columns, RidgeChartRange, i);

            inside |= column->low <= series->values[row] && series->values[row] <= column->high;
          }
        g_assert_true (inside);
      }
  for (guint i = 0; i < chart->columns->len; i++)
    {
      least = MIN (least, g_array_index (chart->columns, RidgeChartRange, i).low);
      greatest = MAX (greatest, g_array_index (chart->columns, RidgeChartRange, i).high);
    }
  g_assert_cmpfloat (least, ==, low);
  g_assert_cmpfloat (greatest, ==, high);
  g_object_unref (context);
}

/* A pyramid changes the time a layout takes and nothing else. */
static void
test_pyramid (void)
{
  PangoContext *context = new_context ();

  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (Series) series = series_new_random (g_test_rand_int_range (100, 20000));
      g_autoptr (RidgePyramid) pyramid = ridge_pyramid_new (series->values, series->n);
      g_autoptr (RidgePyramid) range_pyramid = ridge_pyramid_new (series->xmr->mr, series->n);
      RidgeXmrChartSpec spec = get_spec (series);
      g_autoptr (RidgeXmrChart) plain = ridge_xmr_chart_new (&spec, context, 600, 300);
      g_autoptr (RidgeXmrChart) quick = NULL;
      g_autofree char *plain_dump = ridge_xmr_chart_dump (plain);
      g_autofree char *quick_dump = NULL;

      spec.pyramid = pyramid;
      spec.range_pyramid = range_pyramid;
      quick = ridge_xmr_chart_new (&spec, context, 600, 300);
      quick_dump = ridge_xmr_chart_dump (quick);
      g_assert_cmpstr (quick_dump, ==, plain_dump);
      for (guint i = 0; i < plain->columns->len; i++)
        {
          const RidgeChartRange *a = &g_array_index (plain->columns, RidgeChartRange, i);
          const RidgeChartRange *b = &g_array_index (quick->columns, RidgeChartRange, i);

          g_assert_cmpfloat (a->low, ==, b->low);
          g_assert_cmpfloat (a->high, ==, b->high);
        }
    }
  g_object_unref (context);
}

/* Zooming shows the rows of the range and one more on either side. */
static void
test_zoom (void)
{
  PangoContext *context = new_context ();
  g_autoptr (Series) series = series_new_random (500);
  RidgeXmrChartSpec spec = get_spec (series);
  double            from, to;

  spec.from = series->days[200];
  spec.to = series->days[260];
  {
    g_autoptr (RidgeXmrChart) chart = ridge_xmr_chart_new (&spec, context, 600, 300);

    g_assert_cmpuint (chart->first_row, ==, 199);
    g_assert_cmpuint (chart->end_row, ==, 262);
    ridge_xmr_chart_get_range (chart, &from, &to);
    g_assert_cmpfloat (from, ==, series->days[200]);
    g_assert_cmpfloat (to, ==, series->days[260]);
    g_assert_cmpfloat_with_epsilon (ridge_xmr_chart_x_to_place (chart, ridge_xmr_chart_row_to_x (chart, 230)),
                                    series->days[230], 1e-6);
  }

  /* A range in which nothing lies is not an error. */
  spec.from = series->days[499] + 100.0;
  spec.to = series->days[499] + 200.0;
  {
    g_autoptr (RidgeXmrChart) chart = ridge_xmr_chart_new (&spec, context, 600, 300);
    g_autofree char *dump = ridge_xmr_chart_dump (chart);

    g_assert_nonnull (dump);
  }
  g_object_unref (context);
}

static void
paint_somewhere (const RidgeXmrChart *chart,
                 gsize                row)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 50, 50);
  cairo_t         *cr = cairo_create (surface);
  RidgePalette     palette = ridge_palette_new (RIDGE_SCHEME_DARK, NULL);

  ridge_xmr_chart_paint (chart, &palette, cr);
  ridge_xmr_chart_paint_selection (chart, &palette, cr, row);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* No size is too small and no value too large or too close to its neighbour. */
static void
test_extremes (void)
{
  static const double sizes[] = { 0, 1, 30, 400 };
  static const double scales[] = { 1e299, 1, 1e-12, 1e-300, 0 };
  static const double offsets[] = { 0, 1e12, -1e299 };
  PangoContext       *context = new_context ();

  for (guint a = 0; a < G_N_ELEMENTS (scales); a++)
    for (guint b = 0; b < G_N_ELEMENTS (offsets); b++)
      for (guint c = 0; c < G_N_ELEMENTS (sizes); c++)
        for (guint d = 0; d < G_N_ELEMENTS (sizes); d++)
          {
            g_autoptr (Series) series = series_new_random (40);
            RidgeXmrChartSpec spec = get_spec (series);
            RidgeXmrOptions   options = RIDGE_XMR_OPTIONS_INIT;
            g_autoptr (RidgeXmr) xmr = NULL;
            g_autoptr (RidgeXmrChart) chart = NULL;
            g_autofree char *dump = NULL;

            for (gsize row = 0; row < series->n; row++)
              series->values[row] = series->values[row] * scales[a] + offsets[b];
            xmr = ridge_xmr_compute (series->values, series->n, &options, NULL);
            spec.xmr = xmr;
            spec.phases = phases;
            spec.target = offsets[b];
            chart = ridge_xmr_chart_new (&spec, context, sizes[c], sizes[d]);
            dump = ridge_xmr_chart_dump (chart);
            paint_somewhere (chart, 20);
          }
  g_object_unref (context);
}

static void
test_no_rows (void)
{
  PangoContext     *context = new_context ();
  RidgeXmrChartSpec spec = RIDGE_XMR_CHART_SPEC_INIT;
  g_autoptr (RidgeXmrChart) chart = NULL;
  gsize row;

  spec.words = &words;
  chart = ridge_xmr_chart_new (&spec, context, 300, 200);
  g_assert_false (ridge_xmr_chart_find_row (chart, 100, &row));
  g_assert_false (ridge_xmr_chart_get_row_place (chart, 0, NULL, NULL, NULL));
  paint_somewhere (chart, 0);
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/labels", test_labels);
  g_test_add_func ("/chart/find-row", test_find_row);
  g_test_add_func ("/chart/signals-stay", test_signals_stay);
  g_test_add_func ("/chart/columns", test_columns);
  g_test_add_func ("/chart/pyramid", test_pyramid);
  g_test_add_func ("/chart/zoom", test_zoom);
  g_test_add_func ("/chart/extremes", test_extremes);
  g_test_add_func ("/chart/no-rows", test_no_rows);

  return g_test_run ();
}
