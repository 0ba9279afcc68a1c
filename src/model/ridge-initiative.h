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
RIDGE_DECLARE_GETTERS (RidgeInitiative, initiative, INITIATIVE)

G_END_DECLS
