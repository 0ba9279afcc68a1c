/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-forecast.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeForecast
{
  RidgeEntity parent_instance;

  gint64   key_result;
  double   low;
  double   middle;
  double   high;
  double   level;
  double   chance;
  char    *method;
  gint32   made_on;
  gint32   for_day;
  gint32   values;
};

G_DEFINE_FINAL_TYPE (RidgeForecast, ridge_forecast, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_FORECAST_N_COLUMNS] = {
  [RIDGE_FORECAST_KEY_RESULT] = G_STRUCT_OFFSET (RidgeForecast, key_result),
  [RIDGE_FORECAST_MADE_ON] = G_STRUCT_OFFSET (RidgeForecast, made_on),
  [RIDGE_FORECAST_FOR_DAY] = G_STRUCT_OFFSET (RidgeForecast, for_day),
  [RIDGE_FORECAST_LOW] = G_STRUCT_OFFSET (RidgeForecast, low),
  [RIDGE_FORECAST_MIDDLE] = G_STRUCT_OFFSET (RidgeForecast, middle),
  [RIDGE_FORECAST_HIGH] = G_STRUCT_OFFSET (RidgeForecast, high),
  [RIDGE_FORECAST_LEVEL] = G_STRUCT_OFFSET (RidgeForecast, level),
  [RIDGE_FORECAST_CHANCE] = G_STRUCT_OFFSET (RidgeForecast, chance),
  [RIDGE_FORECAST_METHOD] = G_STRUCT_OFFSET (RidgeForecast, method),
  [RIDGE_FORECAST_VALUES] = G_STRUCT_OFFSET (RidgeForecast, values),
};

static int
ridge_forecast_compare (RidgeEntity *a,
                        RidgeEntity *b)
{
  return ridge_entity_compare_days (a, RIDGE_FORECAST (a)->made_on, b, RIDGE_FORECAST (b)->made_on);
}

static RidgeEntityList *
ridge_forecast_find_home (RidgeEntity *self,
                          RidgePlan   *plan)
{
  RidgeEntity *key_result = ridge_plan_lookup (plan, RIDGE_TABLE_KEY_RESULT, RIDGE_FORECAST (self)->key_result);

  if (key_result == NULL)
    return NULL;

  return RIDGE_ENTITY_LIST (ridge_key_result_get_forecasts (RIDGE_KEY_RESULT (key_result)));
}

static void
ridge_forecast_class_init (RidgeForecastClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->compare = ridge_forecast_compare;
  entity_class->find_home = ridge_forecast_find_home;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_FORECAST_KEY_RESULT) |
                                RIDGE_COLUMN_BIT (RIDGE_FORECAST_MADE_ON);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_FORECAST, offsets);
}

static void
ridge_forecast_init (RidgeForecast *self)
{
}

RIDGE_REF_GETTER (RidgeForecast, forecast, FORECAST, RidgeKeyResult, KEY_RESULT, key_result)
RIDGE_DAY_GETTER (RidgeForecast, forecast, FORECAST, made_on)
RIDGE_DAY_GETTER (RidgeForecast, forecast, FORECAST, for_day)
RIDGE_REAL_GETTER (RidgeForecast, forecast, FORECAST, low)
RIDGE_REAL_GETTER (RidgeForecast, forecast, FORECAST, middle)
RIDGE_REAL_GETTER (RidgeForecast, forecast, FORECAST, high)
RIDGE_REAL_GETTER (RidgeForecast, forecast, FORECAST, level)
RIDGE_REAL_GETTER (RidgeForecast, forecast, FORECAST, chance)
RIDGE_TEXT_GETTER (RidgeForecast, forecast, FORECAST, method)
RIDGE_INT_GETTER (RidgeForecast, forecast, FORECAST, values)
