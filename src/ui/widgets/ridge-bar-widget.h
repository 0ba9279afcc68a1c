/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "ui/widgets/ridge-painting.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_BAR_WIDGET (ridge_bar_widget_get_type ())
G_DECLARE_FINAL_TYPE (RidgeBarWidget, ridge_bar_widget, RIDGE, BAR_WIDGET, RidgePainting)

void       ridge_bar_widget_set_key_result (RidgeBarWidget *self,
                                            RidgeKeyResult *key_result);

G_END_DECLS
