/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KPI_DETAILS (ridge_kpi_details_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKpiDetails, ridge_kpi_details, RIDGE, KPI_DETAILS, AdwBin)

void ridge_kpi_details_set_context (RidgeKpiDetails *self,
                                    RidgeContext    *context);
void ridge_kpi_details_set_kpi     (RidgeKpiDetails *self,
                                    RidgeKpi        *kpi);
void       ridge_kpi_details_update_sanity (RidgeKpiDetails *self,
                                            RidgeKpi        *kpi);

G_END_DECLS
