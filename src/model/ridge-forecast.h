/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_FORECAST (ridge_forecast_get_type ())
G_DECLARE_FINAL_TYPE (RidgeForecast, ridge_forecast, RIDGE, FORECAST, RidgeEntity)

/**
 * RidgeForecast:
 *
 * Where a key result was said to land, kept so that it can be scored afterwards.
 */

/* The columns, each also a property of the same name. */
RidgeKeyResult *ridge_forecast_get_key_result (RidgeForecast *self);
RidgeDay        ridge_forecast_get_made_on    (RidgeForecast *self);
RidgeDay        ridge_forecast_get_for_day    (RidgeForecast *self);
double          ridge_forecast_get_low        (RidgeForecast *self);
double          ridge_forecast_get_middle     (RidgeForecast *self);
double          ridge_forecast_get_high       (RidgeForecast *self);
double          ridge_forecast_get_level      (RidgeForecast *self);
double          ridge_forecast_get_chance     (RidgeForecast *self);
const char     *ridge_forecast_get_method     (RidgeForecast *self);
int             ridge_forecast_get_values     (RidgeForecast *self);

G_END_DECLS
