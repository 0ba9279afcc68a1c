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
RidgeKeyResult *ridge_check_in_get_key_result (RidgeCheckIn *self);
RidgeDay        ridge_check_in_get_day        (RidgeCheckIn *self);
double          ridge_check_in_get_value      (RidgeCheckIn *self);
int             ridge_check_in_get_confidence (RidgeCheckIn *self);
const char     *ridge_check_in_get_note       (RidgeCheckIn *self);
const char     *ridge_check_in_get_made_at    (RidgeCheckIn *self);

G_END_DECLS
