/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/kpis/ridge-kpi-insight.h"
#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KPI_VIEW (ridge_kpi_view_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKpiView, ridge_kpi_view, RIDGE, KPI_VIEW, AdwBin)

void             ridge_kpi_view_set_context (RidgeKpiView *self,
                                             RidgeContext *context);
void             ridge_kpi_view_set_kpi     (RidgeKpiView *self,
                                             RidgeKpi     *kpi);
void             ridge_kpi_view_focus_chart (RidgeKpiView *self);
RidgeKpiInsight *ridge_kpi_view_get_insight (RidgeKpiView *self);
guint            ridge_kpi_view_get_row     (RidgeKpiView *self);
void             ridge_kpi_view_zoom        (RidgeKpiView *self,
                                             double        factor);

G_END_DECLS
