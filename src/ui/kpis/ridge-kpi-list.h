/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KPI_LIST (ridge_kpi_list_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKpiList, ridge_kpi_list, RIDGE, KPI_LIST, AdwBin)

void          ridge_kpi_list_set_context  (RidgeKpiList *self,
                                           RidgeContext *context);
RidgeKpi     *ridge_kpi_list_get_selected (RidgeKpiList *self);
gboolean      ridge_kpi_list_select       (RidgeKpiList *self,
                                           RidgeKpi     *kpi);
GtkSearchBar *ridge_kpi_list_get_search_bar (RidgeKpiList *self);
void          ridge_kpi_list_set_retired  (RidgeKpiList *self,
                                           gboolean      retired);

G_END_DECLS
