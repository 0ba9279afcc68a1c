/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "base/ridge-day.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_SERIES_POINT (ridge_series_point_get_type ())
G_DECLARE_FINAL_TYPE (RidgeSeriesPoint, ridge_series_point, RIDGE, SERIES_POINT, GObject)

/**
 * RidgeSeriesPoint:
 *
 * One row of a series, minted for a table that shows it. Properties: day,
 * value (NaN: missing), numerator and
 * denominator (of a rate; NaN: missing), note, ghost, ghost-reason; they notify while the row lives.
 */

RidgeDay    ridge_series_point_get_day          (RidgeSeriesPoint *self);
double      ridge_series_point_get_value        (RidgeSeriesPoint *self);
double      ridge_series_point_get_numerator    (RidgeSeriesPoint *self);
double      ridge_series_point_get_denominator  (RidgeSeriesPoint *self);
const char *ridge_series_point_get_note         (RidgeSeriesPoint *self);
gboolean    ridge_series_point_get_ghost        (RidgeSeriesPoint *self);
const char *ridge_series_point_get_ghost_reason (RidgeSeriesPoint *self);

G_END_DECLS
