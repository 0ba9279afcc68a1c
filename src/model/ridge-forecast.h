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
RIDGE_DECLARE_GETTERS (RidgeForecast, forecast, FORECAST)

G_END_DECLS
