/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "world.h"

#define DAY(month, day) ridge_day_new (2026, month, day)

static void
test_check_in (World        *world,
               gconstpointer data)
{
  RidgeDay day;
  double   value;

  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 2), 110, 60, " half ", ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_current (world->revenue), 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_progress (world->revenue), 0.5, 1e-9);
  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 21), NAN, RIDGE_NO_CONFIDENCE, "only a word", ERROR));
  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 21), NAN, 0, NULL, ERROR));

  /* What is dated ahead is planned: it counts from its day on. */
  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 22), 111, 60, NULL, ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_current (world->revenue), 110, 1e-9);
  g_assert_true (ridge_key_result_get_planned (world->revenue, &day, &value));
  g_assert_cmpint (day, ==, DAY (11, 22));
  g_assert_cmpfloat_with_epsilon (value, 111, 1e-9);
  REFUSES (RIDGE_ERROR_RANGE, "day", ridge_check_in (world->document, world->revenue, ridge_day_new (206, 11, 2), 111, 60, NULL, ERROR));
  REFUSES (RIDGE_ERROR_EMPTY, "value", ridge_check_in (world->document, world->revenue, DAY (11, 2), NAN, RIDGE_NO_CONFIDENCE, " ", ERROR));
  REFUSES (RIDGE_ERROR_NUMBER, "value", ridge_check_in (world->document, world->revenue, DAY (11, 2), INFINITY, 60, NULL, ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "confidence", ridge_check_in (world->document, world->revenue, DAY (11, 2), 1, 101, NULL, ERROR));
}

static void
test_change_check_in (World        *world,
                      gconstpointer data)
{
  gint64       id = ridge_check_in (world->document, world->revenue, DAY (11, 2), 110, 60, NULL, ERROR);
  RidgeEntity *check_in = world_get (world, RIDGE_TABLE_CHECK_IN, id);

  DOES ("change-check-in-value", ridge_change_field (world->document, check_in, RIDGE_CHECK_IN_VALUE, RIDGE_REAL (115), ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_current (world->revenue), 115, 1e-9);
  REFUSES (RIDGE_ERROR_EMPTY, "day", ridge_change_field (world->document, check_in, RIDGE_CHECK_IN_DAY, RIDGE_NULL, ERROR));
  DOES ("delete-check-in", ridge_delete (world->document, check_in, ERROR));
  g_assert_true (isnan (ridge_key_result_get_current (world->revenue)));
}

static guint
count_forecasts (World *world)
{
  return g_list_model_get_n_items (ridge_key_result_get_forecasts (world->revenue));
}

/* From the third value on, one a day; of a value that is older than the present one, none: it says nothing of what is to come. */
static void
test_forecasts (World        *world,
                gconstpointer data)
{
  g_autoptr (RidgeForecast) forecast = NULL;

  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 2), 104, 60, NULL, ERROR));
  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 9), 106, 60, NULL, ERROR));
  g_assert_cmpuint (count_forecasts (world), ==, 0);
  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 16), 109, 60, NULL, ERROR));
  g_assert_cmpuint (count_forecasts (world), ==, 1);
  forecast = g_list_model_get_item (ridge_key_result_get_forecasts (world->revenue), 0);
  g_assert_cmpint (ridge_forecast_get_made_on (forecast), ==, DAY (11, 21));
  g_assert_cmpint (ridge_forecast_get_for_day (forecast), ==, DAY (12, 31));
  g_assert_cmpint (ridge_forecast_get_values (forecast), ==, 3);
  g_assert_cmpfloat (ridge_forecast_get_low (forecast), <, ridge_forecast_get_high (forecast));
  g_assert_cmpfloat (ridge_forecast_get_level (forecast), ==, 0.8);

  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 20), 110, 60, NULL, ERROR));
  g_assert_cmpuint (count_forecasts (world), ==, 1);

  ridge_plan_set_today (world->plan, DAY (11, 22));
  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 5), 105, 60, NULL, ERROR));
  g_assert_cmpuint (count_forecasts (world), ==, 1);
  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (11, 22), 111, 60, NULL, ERROR));
  g_assert_cmpuint (count_forecasts (world), ==, 2);

  /* The period is over. */
  ridge_plan_set_today (world->plan, ridge_day_new (2027, 1, 2));
  DOES ("check-in", ridge_check_in (world->document, world->revenue, DAY (12, 30), 115, 60, NULL, ERROR));
  g_assert_cmpuint (count_forecasts (world), ==, 2);
}

static void
test_milestone (World        *world,
                gconstpointer data)
{
  DOES ("finish-milestone", ridge_set_milestone_done (world->document, world->paint, DAY (11, 21), ERROR));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_score (world->launch), 2.0 / 3.0, 1e-9);
  DOES ("reopen-milestone", ridge_set_milestone_done (world->document, world->frame, RIDGE_DAY_NONE, ERROR));
  DOES_NOTHING (ridge_set_milestone_done (world->document, world->frame, RIDGE_DAY_NONE, ERROR));
  REFUSES (RIDGE_ERROR_RANGE, "done_on", ridge_set_milestone_done (world->document, world->ship, DAY (11, 22), ERROR));
}

static void
test_promote (World        *world,
              gconstpointer data)
{
  const RidgeFieldValue relative = { RIDGE_KEY_RESULT_RELATIVE_TARGET, RIDGE_REAL (0.2) };
  RidgeKeyResult       *key_result;
  gint64                id = 0;

  DOES ("promote-kpi", (id = ridge_promote_kpi (world->document, world->income, world->save, NULL, 0, ERROR)));
  key_result = RIDGE_KEY_RESULT (world_get (world, RIDGE_TABLE_KEY_RESULT, id));
  g_assert_cmpstr (ridge_key_result_get_title (key_result), ==, "income");
  g_assert_cmpstr (ridge_key_result_get_unit (key_result), ==, "k€");
  g_assert_cmpint (ridge_key_result_get_decimals (key_result), ==, 1);
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_baseline (key_result), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_target (key_result), 50, 1e-9);
  g_assert_true (ridge_key_result_get_driver (key_result) == world->income);

  DOES ("promote-kpi", (id = ridge_promote_kpi (world->document, world->income, world->grow, &relative, 1, ERROR)));
  key_result = RIDGE_KEY_RESULT (world_get (world, RIDGE_TABLE_KEY_RESULT, id));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_target (key_result), 60, 1e-9);

  /* Without a value there is no baseline to tell a relative target from. */
  REFUSES (RIDGE_ERROR_EMPTY, "baseline", ridge_promote_kpi (world->document, world->mood, world->grow, &relative, 1, ERROR));
}

static void
test_promote_range (World        *world,
                    gconstpointer data)
{
  const RidgeFieldValue values[] = {
    { RIDGE_KPI_DIRECTION, RIDGE_INTEGER (RIDGE_DIRECTION_INSIDE) },
    { RIDGE_KPI_HEALTHY_LOW, RIDGE_REAL (3) },
    { RIDGE_KPI_HEALTHY_HIGH, RIDGE_REAL (9) },
  };
  RidgeKeyResult *key_result;
  gint64          id = 0;

  g_assert_true (ridge_change_fields (world->document, RIDGE_ENTITY (world->mood), values, G_N_ELEMENTS (values), ERROR));
  DOES ("promote-kpi", (id = ridge_promote_kpi (world->document, world->mood, world->save, NULL, 0, ERROR)));
  key_result = RIDGE_KEY_RESULT (world_get (world, RIDGE_TABLE_KEY_RESULT, id));
  g_assert_cmpint (ridge_key_result_get_measure (key_result), ==, RIDGE_MEASURE_KEEP);
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_low (key_result), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_high (key_result), 9, 1e-9);
}

static void
test_graduate (World        *world,
               gconstpointer data)
{
  RidgeKpi *kpi;
  gint64    id = 0;

  g_assert_cmpint (ridge_check_in (world->document, world->revenue, DAY (11, 2), 110, 60, NULL, ERROR), !=, 0);
  g_assert_cmpint (ridge_check_in (world->document, world->revenue, DAY (11, 9), NAN, 70, NULL, ERROR), !=, 0);
  g_assert_cmpint (ridge_check_in (world->document, world->revenue, DAY (11, 16), 121, 90, "there", ERROR), !=, 0);

  DOES ("graduate-key-result", (id = ridge_graduate_key_result (world->document, world->revenue, "reached", ERROR)));
  kpi = RIDGE_KPI (world_get (world, RIDGE_TABLE_KPI, id));
  g_assert_cmpint (ridge_kpi_get_direction (kpi), ==, RIDGE_DIRECTION_HIGHER);
  g_assert_cmpfloat_with_epsilon (ridge_kpi_get_healthy_low (kpi), 120, 1e-9);
  g_assert_cmpuint (ridge_series_get_n_points (ridge_kpi_get_series (kpi)), ==, 2);
  g_assert_cmpstr (ridge_series_get_note (ridge_kpi_get_series (kpi), 1), ==, "there");
  g_assert_cmpint (ridge_key_result_get_outcome (world->revenue), ==, RIDGE_OUTCOME_GRADUATE);

  /* A second time there is a KPI already. */
  world_begin (world);
  g_assert_cmpint (ridge_graduate_key_result (world->document, world->revenue, "reached", ERROR), ==, id);
  world_end_nothing (world);
  REFUSES (RIDGE_ERROR_NOT_APPLICABLE, "launch", ridge_graduate_key_result (world->document, world->launch, "reached", ERROR));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  VERB_TEST ("/edit/progress/check-in", test_check_in);
  VERB_TEST ("/edit/progress/change-check-in", test_change_check_in);
  VERB_TEST ("/edit/progress/forecasts", test_forecasts);
  VERB_TEST ("/edit/progress/milestone", test_milestone);
  VERB_TEST ("/edit/progress/promote", test_promote);
  VERB_TEST ("/edit/progress/promote-range", test_promote_range);
  VERB_TEST ("/edit/progress/graduate", test_graduate);

  return g_test_run ();
}
