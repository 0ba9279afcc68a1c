/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_INITIATIVE (ridge_initiative_get_type ())
G_DECLARE_FINAL_TYPE (RidgeInitiative, ridge_initiative, RIDGE, INITIATIVE, RidgeEntity)

/**
 * RidgeInitiative:
 *
 * Work that should move a key result. It weighs nothing in the score.
 */

/* The columns, each also a property of the same name. */
RidgeKeyResult       *ridge_initiative_get_key_result (RidgeInitiative *self);
const char           *ridge_initiative_get_rank       (RidgeInitiative *self);
const char           *ridge_initiative_get_title      (RidgeInitiative *self);
RidgeInitiativeState  ridge_initiative_get_state      (RidgeInitiative *self);
RidgePerson          *ridge_initiative_get_owner      (RidgeInitiative *self);   /* nullable */
RidgeDay              ridge_initiative_get_due        (RidgeInitiative *self);

G_END_DECLS
