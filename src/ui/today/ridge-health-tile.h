/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_HEALTH_TILE (ridge_health_tile_get_type ())
G_DECLARE_FINAL_TYPE (RidgeHealthTile, ridge_health_tile, RIDGE, HEALTH_TILE, GtkFlowBoxChild)

GtkWidget *ridge_health_tile_new     (RidgeKpi        *kpi);
RidgeKpi  *ridge_health_tile_get_kpi (RidgeHealthTile *self);

G_END_DECLS
