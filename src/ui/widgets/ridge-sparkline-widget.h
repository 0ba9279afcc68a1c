/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "ui/widgets/ridge-painting.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_SPARKLINE_WIDGET (ridge_sparkline_widget_get_type ())
G_DECLARE_FINAL_TYPE (RidgeSparklineWidget, ridge_sparkline_widget, RIDGE, SPARKLINE_WIDGET, RidgePainting)

void       ridge_sparkline_widget_set_kpi (RidgeSparklineWidget *self,
                                           RidgeKpi             *kpi);

G_END_DECLS
