/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* XmR charts: where everything goes, as text, and then what it looks like. */

#include "draw/ridge-xmr-chart.h"
#include "golden.h"
#include "series.h"

typedef struct
{
  const char *name;
  SeriesKind  kind;
  gsize       n;
  double      width;
  double      height;
  double      scale;
  RidgeScheme scheme;
  RidgeWish   wish;
  double      target;
  gssize      selected;   /* row, or -1 */
  gboolean    by_order;
  gboolean    hebrew;
  gboolean    long_labels;
  gboolean    healthy;
  double      from;       /* share of the range that is shown */
  double      to;
} Case;

static const RidgeXmrChartWords english = {
  .mean = "Mean",
  .upper_limit = "Upper limit",
  .lower_limit = "Lower limit",
  .no_lower_limit = "No lower limit: values cannot go below 0",
  .no_upper_limit = "No upper limit: values cannot go above 100",
  .moving_range = "Moving range",
  .range_limit = "Range limit",
  .target = "Target",
  .provisional = "provisional",
  .empty = "No values yet",
};

static const RidgeXmrChartWords healthy = {
  .mean = "Mean",
  .upper_limit = "Upper limit",
  .lower_limit = "Lower limit",
  .moving_range = "Moving range",
  .range_limit = "Range limit",
  .target = "Target",
  .healthy = "Healthy from 97 to 104",
};

static const RidgeXmrChartWords hebrew = {
  .mean = "ממוצע",
  .upper_limit = "גבול עליון",
  .lower_limit = "גבול תחתון",
  .moving_range = "טווח נע",
  .range_limit = "גבול הטווח",
  .target = "יעד",
  .provisional = "זמני",
  .empty = "אין ערכים",
};

static const RidgeXmrChartWords verbose = {
  .mean = "Mean of all values recorded so far",
  .upper_limit = "Upper natural process limit",
  .lower_limit = "Lower natural process limit",
  .moving_range = "Moving range between successive values",
  .range_limit = "Upper range limit",
  .target = "Target agreed by the board",
  .provisional = "provisional",
  .empty = "No values yet",
};

static const char *const phases[] = { "before build-to-order", "build-to-order line opened", "second shift" };
static const char *const hebrew_phases[] = { "לפני השינוי", "קו חדש נפתח", "משמרת שנייה" };
static const char *const long_phases[] = {
  "before anyone thought of building frames to order instead of from stock",
  "the build-to-order line was opened in the old paint shop after the summer break",
  "a second shift was hired and trained",
};
static const gsize notes[] = { 4, 20 };

#define ALL       .from = 0, .to = 1
#define NO_TARGET .target = NAN
#define PLAIN     .scale = 1, .selected = -1, NO_TARGET, ALL

static const Case cases[] = {
  { "chart-empty", SERIES_ROUTINE, 0, 720, 400, PLAIN },
  { "chart-1", SERIES_ROUTINE, 1, 720, 400, PLAIN },
  { "chart-2", SERIES_ROUTINE, 2, 720, 400, PLAIN },
  { "chart-8-provisional", SERIES_ROUTINE, 8, 720, 400, PLAIN },
  { "chart-12", SERIES_ROUTINE, 12, 720, 400, 1, .wish = RIDGE_WISH_DECREASE, .target = 96, .selected = 7, ALL },
  { "chart-100", SERIES_OUTSIDE, 100, 720, 400, 1, .wish = RIDGE_WISH_INCREASE, .target = 104, .selected = -1, ALL },
  { "chart-3000", SERIES_ROUTINE, 3000, 720, 400, 1, .wish = RIDGE_WISH_INCREASE, .target = NAN, .selected = -1, ALL },
  { "chart-million", SERIES_PHASES, 1000000, 720, 400, 1, .wish = RIDGE_WISH_DECREASE, NO_TARGET, .selected = -1, ALL },
  { "chart-phases", SERIES_PHASES, 40, 720, 490, 1, .wish = RIDGE_WISH_DECREASE, .target = 41, .selected = 33, ALL },
  { "chart-phases-dark", SERIES_PHASES, 40, 720, 490, 1, RIDGE_SCHEME_DARK, RIDGE_WISH_DECREASE, 41, 33, ALL },
  { "chart-phases-light-strong", SERIES_PHASES, 40, 720, 490, 1, RIDGE_SCHEME_LIGHT_HIGH_CONTRAST,
    RIDGE_WISH_DECREASE, 41, 33, ALL },
  { "chart-phases-dark-strong", SERIES_PHASES, 40, 720, 490, 1, RIDGE_SCHEME_DARK_HIGH_CONTRAST,
    RIDGE_WISH_DECREASE, 41, 33, ALL },
  { "chart-phases-print", SERIES_PHASES, 40, 720, 490, 1, RIDGE_SCHEME_PRINT, RIDGE_WISH_DECREASE, 41, -1, ALL },
  { "chart-phases-twice", SERIES_PHASES, 40, 720, 490, 2, RIDGE_SCHEME_LIGHT, RIDGE_WISH_INCREASE, 41, 33, ALL },
  { "chart-phases-narrow", SERIES_PHASES, 40, 328, 360, 1, .wish = RIDGE_WISH_DECREASE, .target = 41, .selected = -1, ALL },
  { "chart-phases-low", SERIES_PHASES, 40, 480, 140, 1, .wish = RIDGE_WISH_DECREASE, .target = 41, .selected = -1, ALL },
  { "chart-hebrew", SERIES_PHASES, 40, 720, 490, 1, .wish = RIDGE_WISH_DECREASE, .target = 41, .selected = -1,
    .hebrew = TRUE, ALL },
  { "chart-long-labels", SERIES_PHASES, 40, 720, 490, 1, .wish = RIDGE_WISH_DECREASE, .target = 41, .selected = -1,
    .long_labels = TRUE, ALL },
  { "chart-zoomed", SERIES_PHASES, 400, 720, 400, 1, .wish = RIDGE_WISH_DECREASE, .target = 41, .selected = -1,
    .from = 0.55, .to = 0.62 },
  { "chart-by-order", SERIES_ROUTINE, 26, 720, 400, 1, .target = NAN, .selected = -1, .by_order = TRUE, ALL },
  { "chart-gaps", SERIES_GAPS, 40, 720, 400, PLAIN },
  { "chart-constant", SERIES_CONSTANT, 12, 720, 400, PLAIN },
  { "chart-far-target", SERIES_ROUTINE, 24, 720, 400, 1, .target = 500, .selected = -1, .healthy = TRUE, ALL },
  { "chart-trend", SERIES_TREND, 30, 720, 400, 1, .wish = RIDGE_WISH_INCREASE, NO_TARGET, .selected = -1, ALL },
  { "chart-seasonal", SERIES_SEASONAL, 48, 720, 400, PLAIN },
  { "chart-floor", SERIES_FLOOR, 30, 720, 400, PLAIN },
  { "chart-locked", SERIES_LOCKED, 30, 720, 400, 1, .wish = RIDGE_WISH_INCREASE, .target = 108, .selected = -1, ALL },
};

static char *
format_day (RidgeDay      day,
            RidgeDayStyle style,
            gpointer      user_data)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  int                      year, month, mday;

  ridge_day_get_ymd (day, &year, &month, &mday);
  switch (style)
    {
    case RIDGE_DAY_STYLE_DAY:
      return g_strdup_printf ("%d", mday);
    case RIDGE_DAY_STYLE_DAY_MONTH:
      return g_strdup_printf ("%d %s", mday, months[month - 1]);
    case RIDGE_DAY_STYLE_MONTH:
      return g_strdup (months[month - 1]);
    case RIDGE_DAY_STYLE_MONTH_YEAR:
      return g_strdup_printf ("%s %d", months[month - 1], year);
    case RIDGE_DAY_STYLE_YEAR:
    default:
      return g_strdup_printf ("%d", year);
    }
}

static RidgeXmrChart *
new_chart (const Case   *test,
           const Series *series,
           PangoContext *context)
{
  RidgeXmrChartSpec spec = RIDGE_XMR_CHART_SPEC_INIT;
  gsize             last = series->n > 0 ? series->n - 1 : 0;

  spec.n = series->n;
  spec.days = test->by_order ? NULL : series->days;
  spec.values = series->values;
  spec.raw = series->raw;
  spec.xmr = series->xmr;
  spec.words = &english;
  if (test->hebrew)
    spec.words = &hebrew;
  else if (test->long_labels)
    spec.words = &verbose;
  spec.wish = test->wish;
  spec.target = test->target;
  spec.format_day = format_day;
  if (test->kind == SERIES_PHASES)
    {
      spec.phases = phases;
      if (test->hebrew)
        spec.phases = hebrew_phases;
      else if (test->long_labels)
        spec.phases = long_phases;
      spec.notes = notes;
      spec.n_notes = G_N_ELEMENTS (notes);
    }
  if (test->healthy)
    {
      spec.words = &healthy;
      spec.healthy_low = 97;
      spec.healthy_high = 104;
    }
  if (test->from > 0 || test->to < 1)
    {
      spec.from = series->days[0] + test->from * (series->days[last] - series->days[0]);
      spec.to = series->days[0] + test->to * (series->days[last] - series->days[0]);
    }
  return ridge_xmr_chart_new (&spec, context, test->width, test->height);
}

typedef struct
{
  const Case   *test;
  const Series *series;
} ChartData;

static void
paint_chart (const Picture      *picture,
             const RidgePalette *palette,
             PangoContext       *context,
             cairo_t            *cr,
             gconstpointer       user_data)
{
  const ChartData *data = user_data;
  g_autoptr (RidgeXmrChart) chart = new_chart (data->test, data->series, context);

  ridge_xmr_chart_paint (chart, palette, cr);
  if (data->test->selected >= 0)
    ridge_xmr_chart_paint_selection (chart, palette, cr, data->test->selected);
}

static void
test_chart (gconstpointer user_data)
{
  const Case *test = user_data;
  g_autoptr (Series) series = series_new (test->kind, test->n);
  PangoContext *context = golden_new_context ();
  g_autoptr (RidgeXmrChart) chart = new_chart (test, series, context);
  g_autofree char *dump = ridge_xmr_chart_dump (chart);
  Picture          picture = { test->name, test->width, test->height, test->scale, test->scheme };
  ChartData        data = { test, series };

  /* Colours and resolution move nothing. */
  if (test->scheme == RIDGE_SCHEME_LIGHT && test->scale < 2)
    golden_check_text (test->name, dump);
  golden_check_picture (&picture, paint_chart, &data);
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/render/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_chart);
    }

  return g_test_run ();
}
