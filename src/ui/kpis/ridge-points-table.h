/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_POINTS_TABLE (ridge_points_table_get_type ())
G_DECLARE_FINAL_TYPE (RidgePointsTable, ridge_points_table, RIDGE, POINTS_TABLE, AdwBin)

void  ridge_points_table_set_context (RidgePointsTable *self,
                                      RidgeContext     *context);
void  ridge_points_table_set_kpi     (RidgePointsTable *self,
                                      RidgeKpi         *kpi);
guint ridge_points_table_get_row     (RidgePointsTable *self);
void  ridge_points_table_set_row     (RidgePointsTable *self,
                                      guint             row);

G_END_DECLS
