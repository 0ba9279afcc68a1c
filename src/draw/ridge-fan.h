/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-time-axis.h"
#include "draw/ridge-value-axis.h"

G_BEGIN_DECLS

/**
 * RidgeFanPoint:
 *
 * Where a key result may stand on a coming day: the middle of the forecast and
 * the two ends of its interval.
 */
typedef struct
{
  RidgeDay day;
  double   low;
  double   middle;
  double   high;
} RidgeFanPoint;

/**
 * RidgeFanWords:
 * @target: "Target"
 * @today: (nullable): "Today"
 * @no_forecast: (nullable): said in the room of the fan where there is no
 *   forecast, such as "Not enough data"
 * @empty: (nullable): said when nothing has been checked in
 *
 * The words on the chart of a key result, in the user's language.
 */
typedef struct
{
  const char *target;
  const char *today;
  const char *no_forecast;
  const char *empty;
} RidgeFanWords;

/**
 * RidgeFanSpec:
 * @first_day: first day of the period
 * @last_day: last day of the period
 * @today: today; %RIDGE_DAY_NONE for no line
 * @target: the target; NaN for none
 * @n_plan: corners of the plan line
 * @plan_days: (array length=n_plan) (nullable): their days, ascending; two of
 *   the same day make a step
 * @plan_values: (array length=n_plan) (nullable): their values
 * @n: how many values have been recorded
 * @days: (array length=n): their days, ascending
 * @values: (array length=n): the values; NaN is skipped
 * @n_fan: how many places of the forecast there are; 0 for no forecast
 * @fan: (array length=n_fan): the forecast, ascending; it is drawn from the
 *   last value on
 * @decimals: decimals of the labels, or -1
 * @words: the words on the chart
 * @format_value: (nullable): how the user reads numbers
 * @format_day: (nullable): how the user reads dates
 * @user_data: data for both
 *
 * What the chart of a key result shows: the plan, what was checked in, and the
 * forecast with its interval. Borrowed for the time of the call.
 */
typedef struct
{
  RidgeDay             first_day;
  RidgeDay             last_day;
  RidgeDay             today;
  double               target;
  gsize                n_plan;
  const RidgeDay      *plan_days;
  const double        *plan_values;
  gsize                n;
  const RidgeDay      *days;
  const double        *values;
  gsize                n_fan;
  const RidgeFanPoint *fan;
  int                  decimals;
  const RidgeFanWords *words;
  RidgeValueFormat     format_value;
  RidgeDayFormat       format_day;
  gpointer             user_data;
} RidgeFanSpec;

void ridge_fan_paint (const RidgeFanSpec *spec,
                      const RidgePalette *palette,
                      PangoContext       *context,
                      cairo_t            *cr,
                      const RidgeBox     *box);

G_END_DECLS
