/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_OBJECTIVE_DETAILS (ridge_objective_details_get_type ())
G_DECLARE_FINAL_TYPE (RidgeObjectiveDetails, ridge_objective_details, RIDGE, OBJECTIVE_DETAILS, AdwBin)

void ridge_objective_details_set_context   (RidgeObjectiveDetails *self,
                                            RidgeContext          *context);
void ridge_objective_details_set_objective (RidgeObjectiveDetails *self,
                                            RidgeObjective        *objective);

G_END_DECLS
