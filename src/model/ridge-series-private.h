/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-series.h"
#include "model/ridge-series-point.h"

G_BEGIN_DECLS

RidgeSeries      *ridge_series_new           (void);

/* Takes a change of a point; it shows after the flush. TRUE when it is the first since then. */
gboolean          ridge_series_queue         (RidgeSeries *self, const RidgeRowChange *change);
/* Lets the changes take effect; gives the first row that differs. */
guint             ridge_series_flush         (RidgeSeries *self);
void              ridge_series_emit_changed  (RidgeSeries *self, guint first);

/* (transfer full): the rows of ghosts, ascending */
gsize            *ridge_series_list_ghosts   (RidgeSeries *self, gsize *n_ghosts);

RidgeSeriesPoint *ridge_series_point_new     (RidgeSeries *series, RidgeDay day);
void              ridge_series_point_update  (RidgeSeriesPoint *self);
void              ridge_series_forget        (RidgeSeries *self, RidgeSeriesPoint *point, RidgeDay day);

G_END_DECLS
