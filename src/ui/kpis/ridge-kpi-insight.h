/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KPI_INSIGHT (ridge_kpi_insight_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKpiInsight, ridge_kpi_insight, RIDGE, KPI_INSIGHT, AdwBin)

void     ridge_kpi_insight_set_context   (RidgeKpiInsight *self,
                                          RidgeContext    *context);
void     ridge_kpi_insight_show          (RidgeKpiInsight *self,
                                          RidgeKpi        *kpi);
gboolean ridge_kpi_insight_is_asking     (RidgeKpiInsight *self);
RidgeDay ridge_kpi_insight_get_shift     (RidgeKpiInsight *self);
void     ridge_kpi_insight_dismiss_shift (RidgeKpiInsight *self);

G_END_DECLS
