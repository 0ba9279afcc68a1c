/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <time.h>

#include "edit/ridge-verbs.h"
#include "ridge-bench.h"
#include "ridge-ui-fixture.h"
#include "ui/kpis/ridge-chart-widget.h"
#include "ui/kpis/ridge-kpis-page-private.h"

#define N_LARGE ridge_bench_size (1000000, 1000)
#define N_SMALL 100
#define N_BASELINE 24
#define RUNS 11

/* A KPI of a million values in the real window, with locked limits, held against
 * one of a hundred: what the main thread works, in milliseconds, until the frame
 * that shows what was done. */
typedef struct
{
  RidgeUiFixture    ui;
  RidgeKpisPage    *page;
  RidgeChartWidget *chart;
  RidgeKpi         *kpis[2];
  guint             turn;
} Bench;

typedef void (*Step) (Bench *bench, RidgeKpi *kpi);

static gint64
add_kpi (RidgeDocument *document,
         const char    *name,
         guint          n)
{
  RidgeFieldValue fields[] = {
    { RIDGE_KPI_NAME, RIDGE_TEXT (name) },
    { RIDGE_KPI_FREQUENCY, RIDGE_INTEGER (RIDGE_FREQUENCY_DAILY) },
    { RIDGE_KPI_BASELINE, RIDGE_INTEGER (RIDGE_BASELINE_FIRST) },
    { RIDGE_KPI_BASELINE_COUNT, RIDGE_INTEGER (N_BASELINE) },
  };
  g_autofree RidgePointInput *points = g_new0 (RidgePointInput, n);
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_kpi (document, fields, G_N_ELEMENTS (fields), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      points[i].day = (RidgeDay) i;
      points[i].value = 100 + g_rand_double (rand) + g_rand_double (rand) + g_rand_double (rand);
    }
  ridge_import_points (document, RIDGE_KPI (ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_KPI, id)),
                       points, n, 0, RIDGE_IMPORT_REPLACE, &error);
  g_assert_no_error (error);
  return id;
}

static void
fill (RidgeDocument *document)
{
  add_kpi (document, "Small", N_SMALL);
  add_kpi (document, "Large", N_LARGE);
}

static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
show (Bench    *bench,
      RidgeKpi *kpi)
{
  ridge_context_reveal (bench->ui.context, RIDGE_ENTITY (kpi));
}

static void
zoom (Bench    *bench,
      RidgeKpi *kpi)
{
  ridge_chart_widget_zoom (bench->chart, bench->turn % 2 == 0 ? 1.25 : 0.8);
}

static void
read_value (Bench    *bench,
            RidgeKpi *kpi)
{
  ridge_chart_widget_set_row (bench->chart, ridge_series_get_n_points (ridge_kpi_get_series (kpi)) / 2 + bench->turn);
}

static void
record (Bench    *bench,
        RidgeKpi *kpi)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  RidgeDay last = ridge_series_get_days (series)[ridge_series_get_n_points (series) - 1];
  g_autoptr (GError) error = NULL;

  ridge_record_value (bench->ui.document, kpi, last + 1, 101, NULL, &error);
  g_assert_no_error (error);
}

static void
change (Bench    *bench,
        RidgeKpi *kpi)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  RidgeDay middle = ridge_series_get_days (series)[ridge_series_get_n_points (series) / 2];
  g_autoptr (GError) error = NULL;

  ridge_record_value (bench->ui.document, kpi, middle, 101 + 0.01 * bench->turn, NULL, &error);
  g_assert_no_error (error);
}

static void
change_and_undo (Bench    *bench,
                 RidgeKpi *kpi)
{
  g_autoptr (GError) error = NULL;

  change (bench, kpi);
  ridge_document_undo (bench->ui.document, &error);
  g_assert_no_error (error);
}

static double
measure_once (Bench    *bench,
              RidgeKpi *kpi,
              Step      step)
{
  double start;

  ridge_ui_settle (&bench->ui);
  start = get_work ();
  step (bench, kpi);
  ridge_ui_settle (&bench->ui);
  return get_work () - start;
}

static void
measure (Bench      *bench,
         const char *name,
         Step        step)
{
  double times[2][RUNS];

  for (guint i = 0; i < 2; i++)
    {
      ridge_context_reveal (bench->ui.context, RIDGE_ENTITY (bench->kpis[i]));
      for (bench->turn = 0; bench->turn < RUNS; bench->turn++)
        {
          if (step == show)
            ridge_context_reveal (bench->ui.context, RIDGE_ENTITY (bench->kpis[1 - i]));
          times[i][bench->turn] = measure_once (bench, bench->kpis[i], step);
        }
    }
  ridge_bench_print (name, ridge_bench_median (times[1], RUNS), "ms", ridge_bench_median (times[0], RUNS));
}

int
main (void)
{
  Bench bench = { 0 };

  g_setenv ("RIDGELINE_TODAY", RIDGE_UI_TODAY, TRUE);
  g_set_prgname ("bench-kpi");
  g_set_application_name ("Ridgeline");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ridge_ui_fixture_init (&bench.ui, fill);
  ridge_ui_activate (&bench.ui, "win.place", g_variant_new_string ("kpis"));
  bench.page = RIDGE_KPIS_PAGE (ridge_window_get_page (bench.ui.window, "kpis"));
  bench.chart = RIDGE_CHART_WIDGET (ridge_ui_find (GTK_WIDGET (bench.page), RIDGE_TYPE_CHART_WIDGET));
  bench.kpis[0] = RIDGE_KPI (ridge_ui_get (&bench.ui, RIDGE_TABLE_KPI, "Small"));
  bench.kpis[1] = RIDGE_KPI (ridge_ui_get (&bench.ui, RIDGE_TABLE_KPI, "Large"));

  measure (&bench, "showing a KPI of a million values", show);
  measure (&bench, "zooming it by a step", zoom);
  measure (&bench, "reading one of them", read_value);
  measure (&bench, "recording one", record);
  measure (&bench, "changing one in the middle", change);
  measure (&bench, "changing one and taking it back", change_and_undo);

  ridge_ui_fixture_clear (&bench.ui);
  return 0;
}
