/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/ridge-kpi.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KPI_ROW (ridge_kpi_row_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKpiRow, ridge_kpi_row, RIDGE, KPI_ROW, GtkBox)

GtkWidget *ridge_kpi_row_new      (void);
void       ridge_kpi_row_set_kpi  (RidgeKpiRow *self,
                                   RidgeKpi    *kpi);

G_END_DECLS
