/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "world.h"

#define DAY(month, day) ridge_day_new (2026, month, day)

static RidgeSeries *
get_series (World *world)
{
  return ridge_kpi_get_series (world->income);
}

static double
get_value (World   *world,
           RidgeDay day)
{
  guint row;

  g_assert_true (ridge_series_find (get_series (world), day, &row));
  return ridge_series_get_values (get_series (world))[row];
}

static void
test_record (World        *world,
             gconstpointer data)
{
  DOES ("add-point", ridge_record_value (world->document, world->income, DAY (11, 1), 55.5, "new shop", ERROR));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (11, 1)), 55.5, 1e-9);
  DOES ("change-point", ridge_record_value (world->document, world->income, DAY (11, 1), 56, NULL, ERROR));
  g_assert_cmpstr (ridge_series_get_note (get_series (world), 3), ==, "new shop");
  DOES ("change-point", ridge_record_value (world->document, world->income, DAY (11, 1), NAN, NULL, ERROR));
  g_assert_true (isnan (get_value (world, DAY (11, 1))));
  DOES_NOTHING (ridge_record_value (world->document, world->income, DAY (11, 1), NAN, NULL, ERROR));
  REFUSES (RIDGE_ERROR_NUMBER, "value", ridge_record_value (world->document, world->income, DAY (11, 1), INFINITY, NULL, ERROR));
  REFUSES (RIDGE_ERROR_NUMBER, "value", ridge_record_value (world->document, world->income, DAY (11, 1), 2e300, NULL, ERROR));
  REFUSES (RIDGE_ERROR_DATE, "day", ridge_record_value (world->document, world->income, RIDGE_DAY_NONE, 1, NULL, ERROR));
}

/* Two numbers make a value; either can be changed and taken back, and without a
 * denominator there is none. */
static void
test_rate (World        *world,
           gconstpointer data)
{
  const RidgePointInput two[] = { { .day = DAY (11, 2), .value = 7, .has_parts = TRUE, .denominator = 0 },
                                  { .day = DAY (11, 3), .value = 0, .has_parts = TRUE, .denominator = 50 } };
  guint row;

  DOES ("change-kpi-per", ridge_change_field (world->document, RIDGE_ENTITY (world->income), RIDGE_KPI_PER, RIDGE_REAL (1000), ERROR));
  g_assert_true (isnan (get_value (world, DAY (10, 1))));
  DOES ("add-point", ridge_record_rate (world->document, world->income, DAY (11, 1), 12, 3200, NULL, ERROR));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (11, 1)), 3.75, 1e-12);
  DOES ("change-point", ridge_record_value (world->document, world->income, DAY (11, 1), 16, NULL, ERROR));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (11, 1)), 5, 1e-12);
  g_assert_true (ridge_document_undo (world->document, NULL));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (11, 1)), 3.75, 1e-12);
  DOES ("change-point", ridge_record_rate (world->document, world->income, DAY (11, 1), 12, NAN, NULL, ERROR));
  g_assert_true (isnan (get_value (world, DAY (11, 1))));
  g_assert_true (ridge_document_undo (world->document, NULL));

  DOES ("import-points", ridge_import_points (world->document, world->income, two, 2, 0, RIDGE_IMPORT_REPLACE, ERROR));
  g_assert_true (isnan (get_value (world, DAY (11, 2))));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (11, 3)), 0, 1e-12);
  DOES_NOTHING (ridge_import_points (world->document, world->income, two, 2, 0, RIDGE_IMPORT_REPLACE, ERROR));
  DOES ("redate-point", ridge_redate_point (world->document, world->income, DAY (11, 1), DAY (9, 15), ERROR));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (9, 15)), 3.75, 1e-12);
  DOES ("delete-point", ridge_delete_points (world->document, world->income, (RidgeDay[]) { DAY (9, 15) }, 1, ERROR));
  g_assert_true (ridge_document_undo (world->document, NULL));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (9, 15)), 3.75, 1e-12);
  REFUSES (RIDGE_ERROR_RANGE, "denominator",
           ridge_record_rate (world->document, world->income, DAY (11, 4), 1, -1, NULL, ERROR));

  /* What was recorded stays when it is shown as it is again. */
  DOES ("change-kpi-per", ridge_change_field (world->document, RIDGE_ENTITY (world->income), RIDGE_KPI_PER, RIDGE_NULL, ERROR));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (9, 15)), 12, 1e-12);
  g_assert_true (ridge_series_find (get_series (world), DAY (9, 15), &row));
  g_assert_cmpfloat_with_epsilon (ridge_series_get_denominator (get_series (world), row), 3200, 1e-12);
}

/* Values come with their decimals, unless those that are there were shown rounded. */
static void
test_decimals (World        *world,
               gconstpointer data)
{
  const RidgePointInput one[] = { { DAY (11, 1), 45.25, NULL, NULL } };
  const RidgePointInput two[] = { { DAY (11, 2), 45.125, NULL, NULL } };

  g_assert_cmpint (ridge_kpi_get_decimals (world->income), ==, 1);
  DOES ("import-points", ridge_import_points (world->document, world->income, one, 1, 2, RIDGE_IMPORT_REPLACE, ERROR));
  g_assert_cmpint (ridge_kpi_get_decimals (world->income), ==, 2);
  g_assert_true (ridge_document_undo (world->document, NULL));
  g_assert_cmpint (ridge_kpi_get_decimals (world->income), ==, 1);

  DOES ("change-point", ridge_record_value (world->document, world->income, DAY (10, 1), 50.55, NULL, ERROR));
  DOES ("import-points", ridge_import_points (world->document, world->income, two, 1, 3, RIDGE_IMPORT_REPLACE, ERROR));
  g_assert_cmpint (ridge_kpi_get_decimals (world->income), ==, 1);
}

static void
test_import (World        *world,
             gconstpointer data)
{
  const RidgePointInput points[] = { { DAY (9, 1), 45, NULL, NULL }, { DAY (10, 1), 99, NULL, NULL }, { DAY (12, 1), 60, "x", NULL }, { DAY (11, 1), NAN, NULL, "strike" } };
  const RidgePointInput twice[] = { { DAY (11, 1), 45, NULL, NULL }, { DAY (11, 1), 45, NULL, NULL } };

  REFUSES (RIDGE_ERROR_DUPLICATE, "2026-10-01",
           ridge_import_points (world->document, world->income, points, G_N_ELEMENTS (points), 0, RIDGE_IMPORT_REFUSE, ERROR));
  REFUSES (RIDGE_ERROR_DUPLICATE, "2026-11-01",
           ridge_import_points (world->document, world->income, twice, G_N_ELEMENTS (twice), 0, RIDGE_IMPORT_REPLACE, ERROR));
  DOES ("import-points", ridge_import_points (world->document, world->income, points, G_N_ELEMENTS (points), 0, RIDGE_IMPORT_KEEP, ERROR));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (10, 1)), 50, 1e-9);
  DOES ("import-points", ridge_import_points (world->document, world->income, points, G_N_ELEMENTS (points), 0, RIDGE_IMPORT_REPLACE, ERROR));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (10, 1)), 99, 1e-9);
  DOES_NOTHING (ridge_import_points (world->document, world->income, points, G_N_ELEMENTS (points), 0, RIDGE_IMPORT_REFUSE, ERROR));
  g_assert_cmpuint (ridge_series_get_n_points (get_series (world)), ==, 5);
}

static void
test_points (World        *world,
             gconstpointer data)
{
  const RidgeDay days[] = { DAY (8, 1), DAY (10, 1) };
  const RidgeDay unknown[] = { DAY (8, 1), DAY (8, 2) };

  DOES ("redate-point", ridge_redate_point (world->document, world->income, DAY (9, 1), DAY (9, 2), ERROR));
  g_assert_cmpfloat_with_epsilon (get_value (world, DAY (9, 2)), 45, 1e-9);
  REFUSES (RIDGE_ERROR_DUPLICATE, "2026-10-01", ridge_redate_point (world->document, world->income, DAY (9, 2), DAY (10, 1), ERROR));
  REFUSES (RIDGE_ERROR_UNKNOWN, "point", ridge_redate_point (world->document, world->income, DAY (9, 1), DAY (9, 3), ERROR));
  DOES ("annotate-point", ridge_annotate_point (world->document, world->income, DAY (9, 2), "late", ERROR));
  REFUSES (RIDGE_ERROR_UNKNOWN, "point", ridge_annotate_point (world->document, world->income, DAY (9, 1), "late", ERROR));
  REFUSES (RIDGE_ERROR_UNKNOWN, "point", ridge_delete_points (world->document, world->income, unknown, 2, ERROR));
  DOES ("delete-points", ridge_delete_points (world->document, world->income, days, 2, ERROR));
  g_assert_cmpuint (ridge_series_get_n_points (get_series (world)), ==, 1);
}

static void
test_ghost (World        *world,
            gconstpointer data)
{
  DOES ("ghost-point", ridge_ghost_point (world->document, world->income, DAY (9, 1), "strike", ERROR));
  g_assert_true (ridge_series_get_ghost (get_series (world), 1));
  g_assert_cmpstr (ridge_series_get_ghost_reason (get_series (world), 1), ==, "strike");
  DOES ("unghost-point", ridge_unghost_point (world->document, world->income, DAY (9, 1), ERROR));
  g_assert_false (ridge_series_get_ghost (get_series (world), 1));
  DOES_NOTHING (ridge_unghost_point (world->document, world->income, DAY (9, 1), ERROR));
  REFUSES (RIDGE_ERROR_REASON, "ghost_reason", ridge_ghost_point (world->document, world->income, DAY (9, 1), "  ", ERROR));
  REFUSES (RIDGE_ERROR_UNKNOWN, "point", ridge_ghost_point (world->document, world->income, DAY (9, 2), "strike", ERROR));
}

static void
test_phase (World        *world,
            gconstpointer data)
{
  RidgeEntity *phase;
  gint64       id = 0;

  DOES ("mark-phase", (id = ridge_mark_phase (world->document, world->income, DAY (9, 1), "new line", ERROR)));
  phase = world_get (world, RIDGE_TABLE_PHASE, id);
  DOES ("rename-phase", ridge_change_field (world->document, phase, RIDGE_PHASE_REASON, RIDGE_TEXT ("second line"), ERROR));
  DOES ("change-phase-day", ridge_change_field (world->document, phase, RIDGE_PHASE_DAY, RIDGE_INTEGER (DAY (9, 2)), ERROR));
  REFUSES (RIDGE_ERROR_DUPLICATE, "2026-09-02", ridge_mark_phase (world->document, world->income, DAY (9, 2), "again", ERROR));
  REFUSES (RIDGE_ERROR_REASON, "reason", ridge_mark_phase (world->document, world->income, DAY (9, 3), " ", ERROR));
  REFUSES (RIDGE_ERROR_REASON, "reason", ridge_change_field (world->document, phase, RIDGE_PHASE_REASON, RIDGE_TEXT (""), ERROR));
  DOES ("delete-phase", ridge_delete (world->document, phase, ERROR));
}

static void
test_chart (World        *world,
            gconstpointer data)
{
  const RidgeBaselineInput first = { .choice = RIDGE_BASELINE_FIRST, .count = 12 };
  const RidgeBaselineInput lonely = { .choice = RIDGE_BASELINE_FIRST, .count = 1 };
  const RidgeBaselineInput backwards = { .choice = RIDGE_BASELINE_RANGE, .from = DAY (9, 1), .to = DAY (8, 1) };
  const RidgeBaselineInput fixed = { .choice = RIDGE_BASELINE_FIXED, .center = 50, .range = 2 };
  const RidgeBaselineInput negative = { .choice = RIDGE_BASELINE_FIXED, .center = 50, .range = -2 };
  const RidgeBaselineInput all = { .choice = RIDGE_BASELINE_ALL };

  DOES ("change-kpi-rules", ridge_choose_rules (world->document, world->income, RIDGE_RULES_NHS, ERROR));
  DOES ("choose-baseline", ridge_choose_baseline (world->document, RIDGE_ENTITY (world->income), &first, ERROR));
  g_assert_cmpint (ridge_kpi_get_baseline_count (world->income), ==, 12);
  DOES ("choose-baseline", ridge_choose_baseline (world->document, RIDGE_ENTITY (world->income), &fixed, ERROR));
  g_assert_cmpint (ridge_kpi_get_baseline_count (world->income), ==, -1);
  DOES ("choose-baseline", ridge_choose_baseline (world->document, RIDGE_ENTITY (world->income), &all, ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "baseline_count", ridge_choose_baseline (world->document, RIDGE_ENTITY (world->income), &lonely, ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "baseline_from", ridge_choose_baseline (world->document, RIDGE_ENTITY (world->income), &backwards, ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "baseline_range", ridge_choose_baseline (world->document, RIDGE_ENTITY (world->income), &negative, ERROR));
  REFUSES (RIDGE_ERROR_EMPTY, "baseline_count", ridge_change_field (world->document, RIDGE_ENTITY (world->income), RIDGE_KPI_BASELINE, RIDGE_INTEGER (RIDGE_BASELINE_FIRST), ERROR));
}

/* Three years of a season of 12 around 50. */
static void
add_seasons (World *world)
{
  static const double months[] = { 3, 5, 9, 14, 20, 26, 28, 27, 21, 14, 8, 4 };
  RidgePointInput points[36];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (RidgePointInput) { ridge_day_new (2023 + (int) i / 12, (int) i % 12 + 1, 1), months[i % 12] + 40 + (i * 7 % 5) * 0.5, NULL, NULL };
  g_assert_true (ridge_import_points (world->document, world->income, points, G_N_ELEMENTS (points), 1, RIDGE_IMPORT_REPLACE, NULL));
}

static void
test_adapt (World        *world,
            gconstpointer data)
{
  RidgeFinding finding;

  add_seasons (world);
  g_assert_true (ridge_change_field (world->document, RIDGE_ENTITY (world->income), RIDGE_KPI_FREQUENCY, RIDGE_INTEGER (RIDGE_FREQUENCY_MONTHLY), NULL));
  g_assert_true (ridge_kpi_get_finding (world->income, &finding));
  g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_SEASON);
  g_assert_cmpuint (finding.period, ==, 12);
  DOES ("change-kpi-season", ridge_adapt_chart (world->document, world->income, &finding, ERROR));
  g_assert_cmpint (ridge_kpi_get_season (world->income), ==, 12);
  ridge_kpi_get_finding (world->income, &finding);
  g_assert_cmpint (finding.kind, !=, RIDGE_FINDING_SEASON);
  DOES ("change-kpi-trend", ridge_adapt_chart (world->document, world->income, &(RidgeFinding) { .kind = RIDGE_FINDING_TREND }, ERROR));
  g_assert_cmpint (ridge_kpi_get_trend (world->income), ==, RIDGE_TREND_HALF);
  DOES ("change-kpi-ceiling", ridge_adapt_chart (world->document, world->income, &(RidgeFinding) { .kind = RIDGE_FINDING_CEILING }, ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_kpi_get_ceiling (world->income), 100, 1e-9);
  DOES ("change-kpi-floor", ridge_adapt_chart (world->document, world->income, &(RidgeFinding) { .kind = RIDGE_FINDING_FLOOR }, ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_kpi_get_floor (world->income), 0, 1e-9);
  DOES ("change-kpi-transform", ridge_adapt_chart (world->document, world->income, &(RidgeFinding) { .kind = RIDGE_FINDING_TOTAL }, ERROR));
  g_assert_cmpint (ridge_kpi_get_transform (world->income), ==, RIDGE_TRANSFORM_INCREMENTS);
  DOES ("change-kpi-transform", ridge_adapt_chart (world->document, world->income, &(RidgeFinding) { .kind = RIDGE_FINDING_NEIGHBOURS }, ERROR));
  g_assert_cmpint (ridge_kpi_get_transform (world->income), ==, RIDGE_TRANSFORM_DIFFERENCES);
  DOES ("change-kpi-transform", ridge_adapt_chart (world->document, world->income, &(RidgeFinding) { .kind = RIDGE_FINDING_SKEW }, ERROR));
  g_assert_cmpint (ridge_kpi_get_transform (world->income), ==, RIDGE_TRANSFORM_LOG);
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, ridge_kpi_get_name (world->income), ridge_adapt_chart (world->document, world->income, &(RidgeFinding) { .kind = RIDGE_FINDING_GAP }, ERROR));
}

/* Somebody who knows better is not told again, until they ask. */
static void
test_dismiss (World        *world,
              gconstpointer data)
{
  RidgeFinding finding;

  add_seasons (world);
  g_assert_true (ridge_change_field (world->document, RIDGE_ENTITY (world->income), RIDGE_KPI_FREQUENCY, RIDGE_INTEGER (RIDGE_FREQUENCY_MONTHLY), NULL));
  ridge_kpi_get_finding (world->income, &finding);
  g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_SEASON);
  DOES ("change-kpi-waived", ridge_dismiss_finding (world->document, world->income, RIDGE_FINDING_SEASON, ERROR));
  g_assert_cmpstr (ridge_kpi_get_waived (world->income), ==, "season");
  ridge_kpi_get_finding (world->income, &finding);
  g_assert_cmpint (finding.kind, !=, RIDGE_FINDING_SEASON);
  DOES ("change-kpi-waived", ridge_dismiss_finding (world->document, world->income, RIDGE_FINDING_NEIGHBOURS, ERROR));
  g_assert_cmpstr (ridge_kpi_get_waived (world->income), ==, "season neighbours");
  DOES ("change-kpi-waived", ridge_look_again (world->document, world->income, ERROR));
  ridge_kpi_get_finding (world->income, &finding);
  g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_SEASON);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  VERB_TEST ("/edit/series/record", test_record);
  VERB_TEST ("/edit/series/import", test_import);
  VERB_TEST ("/edit/series/decimals", test_decimals);
  VERB_TEST ("/edit/series/rate", test_rate);
  VERB_TEST ("/edit/series/points", test_points);
  VERB_TEST ("/edit/series/ghost", test_ghost);
  VERB_TEST ("/edit/series/phase", test_phase);
  VERB_TEST ("/edit/series/chart", test_chart);
  VERB_TEST ("/edit/series/adapt", test_adapt);
  VERB_TEST ("/edit/series/dismiss", test_dismiss);

  return g_test_run ();
}
