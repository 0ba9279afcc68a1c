/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts are kept when they are made, in the change that brought the news,
 * so that they can be scored when the period is over. */

#include "edit/ridge-keep-forecast-private.h"

#include <math.h>

#include "model/ridge-plan.h"

static gboolean
is_kept (RidgeKeyResult *key_result,
         RidgeDay        day)
{
  GListModel *forecasts = ridge_key_result_get_forecasts (key_result);
  guint n = g_list_model_get_n_items (forecasts);
  g_autoptr (RidgeForecast) latest = n > 0 ? g_list_model_get_item (forecasts, n - 1) : NULL;

  return latest != NULL && ridge_forecast_get_made_on (latest) >= day;
}

/* One forecast a day: a second value of the same day must not count twice in the score. */
void
ridge_keep_forecast (RidgeEdit       *edit,
                     RidgeKeyResult  *key_result,
                     const RidgeNews *news)
{
  RidgeCell cells[RIDGE_FORECAST_N_COLUMNS];
  g_auto (RidgeLanding) landing = { 0 };
  g_autofree char *method = NULL;
  double low, middle, high;
  RidgeDay for_day, today = ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (key_result)));

  if (is_kept (key_result, today))
    return;
  ridge_key_result_get_landing (key_result, news, &landing);
  if (!ridge_landing_has (&landing) ||
      !ridge_landing_at (&landing, landing.projection->steps, &for_day, &low, &middle, &high))
    return;
  method = ridge_landing_dup_kept_method (&landing);
  ridge_table_start_row (RIDGE_TABLE_FORECAST, cells);
  cells[RIDGE_FORECAST_KEY_RESULT] = RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (key_result)));
  cells[RIDGE_FORECAST_MADE_ON] = RIDGE_INTEGER (today);
  cells[RIDGE_FORECAST_FOR_DAY] = RIDGE_INTEGER (for_day);
  cells[RIDGE_FORECAST_LOW] = RIDGE_REAL (low);
  cells[RIDGE_FORECAST_MIDDLE] = RIDGE_REAL (middle);
  cells[RIDGE_FORECAST_HIGH] = RIDGE_REAL (high);
  cells[RIDGE_FORECAST_LEVEL] = RIDGE_REAL (RIDGE_PROJECTION_PROBABILITY);
  cells[RIDGE_FORECAST_CHANCE] = RIDGE_REAL_OR_NULL (landing.projection->chance);
  cells[RIDGE_FORECAST_METHOD] = RIDGE_TEXT (method);
  cells[RIDGE_FORECAST_VALUES] = RIDGE_INTEGER ((gint64) landing.projection->n);
  ridge_edit_insert (edit, RIDGE_TABLE_FORECAST, 0, cells);
}

/* The key results that a KPI drives and whose period is still running. */
void
ridge_keep_forecasts (RidgeEdit       *edit,
                      RidgeKpi        *kpi,
                      const RidgeNews *news)
{
  GListModel *links = ridge_kpi_get_links_from (kpi);
  RidgeDay today = ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (kpi)));

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);
      RidgeKeyResult *key_result = ridge_link_get_to_key_result (link);
      RidgePeriod *period = key_result != NULL ? ridge_key_result_get_period (key_result) : NULL;

      if (period != NULL && ridge_link_get_kind (link) == RIDGE_LINK_DRIVES &&
          ridge_period_get_starts (period) <= today && today <= ridge_period_get_ends (period))
        ridge_keep_forecast (edit, key_result, news);
    }
}
