/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PLAN_STEP (ridge_plan_step_get_type ())
G_DECLARE_FINAL_TYPE (RidgePlanStep, ridge_plan_step, RIDGE, PLAN_STEP, RidgeEntity)

/**
 * RidgePlanStep:
 *
 * One stepped target of a key result: the value planned to be reached by a day.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgePlanStep, plan_step, PLAN_STEP)

G_END_DECLS
