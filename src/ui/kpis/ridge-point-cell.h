/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

/* Which part of a dated value a cell shows and saves. */
typedef enum
{
  RIDGE_POINT_FIELD_DAY,
  RIDGE_POINT_FIELD_VALUE,         /* of a rate, its numerator */
  RIDGE_POINT_FIELD_DENOMINATOR,
  RIDGE_POINT_FIELD_RATE,          /* is computed, and cannot be typed */
  RIDGE_POINT_FIELD_NOTE,
} RidgePointField;

#define RIDGE_TYPE_POINT_CELL (ridge_point_cell_get_type ())
G_DECLARE_FINAL_TYPE (RidgePointCell, ridge_point_cell, RIDGE, POINT_CELL, AdwBin)

GtkWidget *ridge_point_cell_new       (RidgeContext     *context,
                                       RidgePointField   field);
void       ridge_point_cell_set_point (RidgePointCell   *self,
                                       RidgeKpi         *kpi,
                                       RidgeSeriesPoint *point);
void       ridge_point_cell_edit      (RidgePointCell   *self);

G_END_DECLS
