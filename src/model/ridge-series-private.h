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

  /* Shared arrays. */
  RidgeDay    *days;
  double      *values;      /* as shown: recorded, or a rate */
  double      *numerators;  /* as recorded; NULL while no rate and no denominator needs it: then `values` are */
  double      *denominators;   /* NULL where `numerators` is; NaN for a missing one */
  double       per;         /* values are numerator / denominator * per; NaN: as recorded */
  guint        n_points;
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
/* Makes the values rates, or with NaN what was recorded. TRUE when that is the first change since the flush. */
gboolean          ridge_series_set_per       (RidgeSeries *self, double per);
void              ridge_series_need_parts    (RidgeSeries *self, guint n_points);
double            ridge_series_get_rate      (RidgeSeries *self, double numerator, double denominator);

RidgeSeriesPoint *ridge_series_point_new     (RidgeSeries *series, RidgeDay day);
void              ridge_series_point_update  (RidgeSeriesPoint *self);
void              ridge_series_forget        (RidgeSeries *self, RidgeSeriesPoint *point, RidgeDay day);

G_END_DECLS
