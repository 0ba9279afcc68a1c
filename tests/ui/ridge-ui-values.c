/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"

#define N_VALUES 60

static gint64
add_kpi (RidgeDocument *document,
         const char    *name,
         const double  *values,
         guint          n)
{
  RidgeFieldValue fields[] = {
    { RIDGE_KPI_NAME, RIDGE_TEXT (name) },
    { RIDGE_KPI_DIRECTION, RIDGE_INTEGER (RIDGE_DIRECTION_HIGHER) },
    { RIDGE_KPI_FREQUENCY, RIDGE_INTEGER (RIDGE_FREQUENCY_MONTHLY) },
    { RIDGE_KPI_TARGET, RIDGE_REAL (200) },
  };
  RidgePointInput points[N_VALUES];
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_kpi (document, fields, G_N_ELEMENTS (fields), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    points[i] = (RidgePointInput) { ridge_day_add_months (ridge_day_new (2021, 1, 1), (int) i), values[i], NULL, NULL };
  ridge_import_points (document, RIDGE_KPI (ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_KPI, id)),
                       points, n, 0, RIDGE_IMPORT_REPLACE, &error);
  g_assert_no_error (error);

  return id;
}

/* Two changes are marked, one value is ghosted. */
static void
add_phases (RidgeDocument *document,
            const double  *values)
{
  gint64 id = add_kpi (document, "Three phases", values, N_VALUES);
  RidgeKpi *kpi = RIDGE_KPI (ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_KPI, id));
  g_autoptr (GError) error = NULL;

  ridge_mark_phase (document, kpi, ridge_day_new (2022, 9, 1), "New supplier", &error);
  g_assert_no_error (error);
  ridge_mark_phase (document, kpi, ridge_day_new (2024, 5, 1), "Second shift", &error);
  g_assert_no_error (error);
  ridge_ghost_point (document, kpi, ridge_day_new (2023, 6, 1), "Strike", &error);
  g_assert_no_error (error);
}

static void
add_seasonal (RidgeDocument *document,
              const double  *values)
{
  gint64 id = add_kpi (document, "Seasonal", values, N_VALUES);
  RidgeEntity *kpi = ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_KPI, id);
  g_autoptr (GError) error = NULL;

  ridge_change_field (document, kpi, RIDGE_KPI_SEASON, RIDGE_INTEGER (12), &error);
  g_assert_no_error (error);
}

/* "Calm" wanders without a sign; "Shifted" is one that moved for good; "Young" has five values; "Led" follows
 * "Calm" two months later; "Three phases" and "Seasonal" are what they say. */
void
ridge_ui_fill_values (RidgeDocument *document)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  RidgePlan *plan = ridge_document_get_plan (document);
  g_autoptr (GError) error = NULL;
  double calm[N_VALUES], shifted[N_VALUES], led[N_VALUES], seasonal[N_VALUES], phases[N_VALUES];
  gint64 from, to;

  for (guint i = 0; i < N_VALUES; i++)
    {
      calm[i] = 100 + 10 * g_rand_double (rand);
      shifted[i] = (i < 30 ? 100 : 130) + 10 * g_rand_double (rand);
      seasonal[i] = calm[i] * (1 + 0.4 * sin (2 * G_PI * i / 12));
      phases[i] = calm[i] + 25 * (i / 20);
      led[i] = i >= 2 ? 2 * calm[i - 2] : 210;
    }
  /* The last value before the shift is no part of the run. */
  shifted[29] = 100;
  from = add_kpi (document, "Calm", calm, N_VALUES);
  add_kpi (document, "Shifted", shifted, N_VALUES);
  add_kpi (document, "Young", calm, 5);
  to = add_kpi (document, "Led", led, N_VALUES);
  add_phases (document, phases);
  add_seasonal (document, seasonal);
  ridge_link (document, RIDGE_LINK_LEADS, ridge_plan_lookup (plan, RIDGE_TABLE_KPI, from),
              ridge_plan_lookup (plan, RIDGE_TABLE_KPI, to), 0, &error);
  g_assert_no_error (error);
}
