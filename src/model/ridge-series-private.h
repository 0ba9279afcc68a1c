/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-series.h"
#include "model/ridge-series-point.h"

G_BEGIN_DECLS

/* What few points have, so that the many need not make room for it. */
typedef struct
{
  char     *note;
  char     *ghost_reason;
  gboolean  ghost;
} RidgePointExtra;

struct _RidgeSeries
{
  GObject      parent_instance;

  RidgeDay    *days;
  double      *values;
  guint        n_points;
  guint        n_allocated;
  guint        n_ghosts;

  GHashTable  *extras;      /* day → RidgePointExtra */
  GHashTable  *minted;      /* day → RidgeSeriesPoint, unowned: rows that somebody holds */
  GArray      *pending;     /* of RidgePendingPoint; NULL when there are none */
  guint        n_told;      /* points that listeners know of */
  guint        first_changed;
};

RidgeSeries      *ridge_series_new           (void);

/* Takes a change of a point; it shows after the flush. TRUE when it is the first since then. */
gboolean          ridge_series_queue         (RidgeSeries *self, const RidgeRowChange *change);
/* Lets the changes take effect; gives the first row that differs. */
guint             ridge_series_flush         (RidgeSeries *self);
void              ridge_series_emit_changed  (RidgeSeries *self, guint first);

/* (transfer full): the rows of ghosts, ascending */

RidgeSeriesPoint *ridge_series_point_new     (RidgeSeries *series, RidgeDay day);
void              ridge_series_point_update  (RidgeSeriesPoint *self);
void              ridge_series_forget        (RidgeSeries *self, RidgeSeriesPoint *point, RidgeDay day);

G_END_DECLS
