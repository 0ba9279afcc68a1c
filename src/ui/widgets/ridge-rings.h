/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "ui/widgets/ridge-ring-widget.h"

G_BEGIN_DECLS

void ridge_rings_show_period    (RidgeRingWidget *ring,
                                 RidgePeriod     *period);
void ridge_rings_show_objective (RidgeRingWidget *ring,
                                 RidgeObjective  *objective);

G_END_DECLS
