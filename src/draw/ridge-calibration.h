/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-text.h"
#include "draw/ridge-value-axis.h"
#include "stats/ridge-score.h"

G_BEGIN_DECLS

/**
 * RidgeCalibrationSpec:
 * @n_bins: how many bins there are
 * @bins: (array length=n_bins): the bins, ascending; empty ones are skipped
 * @stated: title of the horizontal axis, "Chance given"
 * @reached: title of the vertical axis, "Reached"
 * @empty: (nullable): said when every bin is empty
 * @format_value: (nullable): writes a share; gets 0…1
 * @user_data: data for @format_value
 *
 * What a calibration plot shows. Borrowed for the time of the call.
 */
typedef struct
{
  gsize                      n_bins;
  const RidgeCalibrationBin *bins;
  const char                *stated;
  const char                *reached;
  const char                *empty;
  RidgeValueFormat           format_value;
  gpointer                   user_data;
} RidgeCalibrationSpec;

void ridge_calibration_paint (const RidgeCalibrationSpec *spec,
                              const RidgePalette         *palette,
                              PangoContext               *context,
                              cairo_t                    *cr,
                              const RidgeBox             *box);

G_END_DECLS
