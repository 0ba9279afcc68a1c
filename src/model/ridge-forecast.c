/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-forecast.h"

#include "model/ridge-columns-private.h"
#include "model/ridge-plan-private.h"

struct _RidgeForecast
{
  RidgeEntity parent_instance;

  RIDGE_COLUMN_FIELDS (FORECAST)
};

G_DEFINE_FINAL_TYPE (RidgeForecast, ridge_forecast, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeForecast, forecast, FORECAST)

static int
ridge_forecast_compare (RidgeEntity *a,
                        RidgeEntity *b)
{
  return ridge_entity_compare_days (a, RIDGE_FORECAST (a)->made_on, b, RIDGE_FORECAST (b)->made_on);
}

static void
ridge_forecast_class_init (RidgeForecastClass *klass)
{
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  entity_class->compare = ridge_forecast_compare;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_FORECAST, ridge_forecast_offsets);
}

static void
ridge_forecast_init (RidgeForecast *self)
{
}
