/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KEY_RESULT_DETAILS (ridge_key_result_details_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKeyResultDetails, ridge_key_result_details, RIDGE, KEY_RESULT_DETAILS, AdwBin)

void ridge_key_result_details_set_context    (RidgeKeyResultDetails *self,
                                              RidgeContext          *context);
void ridge_key_result_details_set_key_result (RidgeKeyResultDetails *self,
                                              RidgeKeyResult        *key_result);

G_END_DECLS
