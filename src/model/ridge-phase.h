/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PHASE (ridge_phase_get_type ())
G_DECLARE_FINAL_TYPE (RidgePhase, ridge_phase, RIDGE, PHASE, RidgeEntity)

/**
 * RidgePhase:
 *
 * A marked process change in a KPI's series: limits are computed anew from its
 * day on. The phase before the first mark has the KPI's own baseline columns.
 */

/* The columns, each also a property of the same name. */
RidgeKpi            *ridge_phase_get_kpi             (RidgePhase *self);
RidgeDay             ridge_phase_get_day             (RidgePhase *self);
const char          *ridge_phase_get_reason          (RidgePhase *self);
RidgeBaselineChoice  ridge_phase_get_baseline        (RidgePhase *self);
int                  ridge_phase_get_baseline_count  (RidgePhase *self);
RidgeDay             ridge_phase_get_baseline_from   (RidgePhase *self);
RidgeDay             ridge_phase_get_baseline_to     (RidgePhase *self);
double               ridge_phase_get_baseline_center (RidgePhase *self);
double               ridge_phase_get_baseline_range  (RidgePhase *self);

G_END_DECLS
