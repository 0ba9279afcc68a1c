/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_MILESTONE (ridge_milestone_get_type ())
G_DECLARE_FINAL_TYPE (RidgeMilestone, ridge_milestone, RIDGE, MILESTONE, RidgeEntity)

/**
 * RidgeMilestone:
 *
 * A weighted step of a key result that is measured by milestones.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgeMilestone, milestone, MILESTONE)

gboolean        ridge_milestone_is_done        (RidgeMilestone *self);   /* by the plan's day */

G_END_DECLS
