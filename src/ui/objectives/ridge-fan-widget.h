/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-key-result.h"
#include "ui/widgets/ridge-painting.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_FAN_WIDGET (ridge_fan_widget_get_type ())
G_DECLARE_FINAL_TYPE (RidgeFanWidget, ridge_fan_widget, RIDGE, FAN_WIDGET, RidgePainting)

void ridge_fan_widget_set_key_result (RidgeFanWidget *self,
                                      RidgeKeyResult *key_result);

G_END_DECLS
