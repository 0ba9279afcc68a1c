/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "stats/ridge-score.h"

G_BEGIN_DECLS

#define RIDGE_HINDSIGHT_BINS 5

/**
 * RidgeHindsight:
 * @coverage: kept forecasts whose interval held where the key result landed, of
 *   those that were made as forecasts are made now
 * @old_coverage: the same of those that were made by methods that are no longer used
 * @forecast_brier: mean squared error of the chances of the former; NaN without any
 * @stated_brier: the same of the confidence that people gave; NaN without any
 * @n_stated: how often people gave one
 * @bins: of all that were called about so likely, how many were reached
 *
 * How well a period that is over was known beforehand.
 */
typedef struct
{
  RidgeShare          coverage;
  RidgeShare          old_coverage;
  double              forecast_brier;
  double              stated_brier;
  gsize               n_stated;
  RidgeCalibrationBin bins[RIDGE_HINDSIGHT_BINS];
} RidgeHindsight;

gboolean ridge_hindsight_init (RidgeHindsight *self,
                               RidgePlan      *plan,
                               RidgePeriod    *period);

G_END_DECLS
