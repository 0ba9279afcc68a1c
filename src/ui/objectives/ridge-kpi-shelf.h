/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KPI_SHELF (ridge_kpi_shelf_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKpiShelf, ridge_kpi_shelf, RIDGE, KPI_SHELF, AdwBin)

void ridge_kpi_shelf_set_context (RidgeKpiShelf *self,
                                  RidgeContext  *context);

G_END_DECLS
