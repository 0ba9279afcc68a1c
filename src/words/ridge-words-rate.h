/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-kpi.h"

G_BEGIN_DECLS

const char *ridge_words_transform_meaning (RidgeTransformChoice transform);
const char *ridge_words_chart_meaning (RidgeChartChoice chart);

char *ridge_words_parts    (double    numerator,
                            double    denominator);
char *ridge_words_recorded (RidgeKpi *kpi,
                            guint     row);

G_END_DECLS
