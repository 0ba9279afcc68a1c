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
RIDGE_DECLARE_GETTERS (RidgePhase, phase, PHASE)

G_END_DECLS
