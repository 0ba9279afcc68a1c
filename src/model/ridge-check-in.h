/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-entity.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_CHECK_IN (ridge_check_in_get_type ())
G_DECLARE_FINAL_TYPE (RidgeCheckIn, ridge_check_in, RIDGE, CHECK_IN, RidgeEntity)

/**
 * RidgeCheckIn:
 *
 * What was said about a key result on a day. The history of check-ins only grows.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgeCheckIn, check_in, CHECK_IN)

G_END_DECLS
