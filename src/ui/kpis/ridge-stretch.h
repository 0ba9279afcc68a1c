/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edit/ridge-verbs.h"

G_BEGIN_DECLS

/* A stretch of a KPI's chart has limits of its own: a phase, or the KPI itself
 * for what comes before the first. */
RidgeEntity       *ridge_stretch_at           (RidgeKpi    *kpi,
                                               guint        row);
RidgeBaselineInput ridge_stretch_get_baseline (RidgeEntity *self);
char              *ridge_stretch_describe     (RidgeEntity *self);

G_END_DECLS
