/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "ui/widgets/ridge-painting.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_RING_WIDGET (ridge_ring_widget_get_type ())
G_DECLARE_FINAL_TYPE (RidgeRingWidget, ridge_ring_widget, RIDGE, RING_WIDGET, RidgePainting)

void       ridge_ring_widget_set_entity (RidgeRingWidget *self,
                                         RidgeEntity     *entity);
void       ridge_ring_widget_set_period (RidgeRingWidget *self,
                                         RidgePeriod     *period,
                                         RidgeTeam       *team);

G_END_DECLS
