/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/ridge-day.h"
#include "model/ridge-schema.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_SERIES (ridge_series_get_type ())
G_DECLARE_FINAL_TYPE (RidgeSeries, ridge_series, RIDGE, SERIES, GObject)

/**
 * RidgeSeries:
 *
 * The dated values of a KPI as packed arrays, by day. As a GListModel it mints
 * a RidgeSeriesPoint for a row that someone asks for; a row that is still held
 * follows its value in place.
 *
 * Signals: ::changed (guint first), once per batch: rows from `first` on differ.
 */

guint           ridge_series_get_n_points    (RidgeSeries *self);

/* (transfer none): arrays of n_points; valid until the next batch. A missing value is NaN. */
const RidgeDay *ridge_series_get_days        (RidgeSeries *self);
const double   *ridge_series_get_values      (RidgeSeries *self);   /* of rates: numerator / denominator * per */
const double   *ridge_series_get_numerators  (RidgeSeries *self);   /* what was recorded; of no rate: the values */
const double   *ridge_series_get_denominators (RidgeSeries *self);  /* nullable: there are none */
double          ridge_series_get_denominator (RidgeSeries *self, guint row);   /* NaN without one */
gboolean        ridge_series_is_rate         (RidgeSeries *self);
double          ridge_series_get_per         (RidgeSeries *self);   /* NaN: no rate */
gboolean        ridge_series_get_ghost       (RidgeSeries *self, guint row);
guint           ridge_series_get_n_ghosts    (RidgeSeries *self);
const char     *ridge_series_get_note        (RidgeSeries *self, guint row);   /* "" without one */
const char     *ridge_series_get_ghost_reason (RidgeSeries *self, guint row);   /* "" without one */
gsize          *ridge_series_list_notes      (RidgeSeries *self, gsize *n_notes);   /* (transfer full): rows, ascending */
gsize          *ridge_series_list_ghosts     (RidgeSeries *self, gsize *n_ghosts);   /* (transfer full): rows, ascending */

gboolean        ridge_series_find            (RidgeSeries *self, RidgeDay day, guint *row);   /* FALSE: row is where it would go */
guint           ridge_series_find_from       (RidgeSeries *self, RidgeDay day);   /* first row on or after the day */

G_END_DECLS
