/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PERIOD_SWITCHER (ridge_period_switcher_get_type ())
G_DECLARE_FINAL_TYPE (RidgePeriodSwitcher, ridge_period_switcher, RIDGE, PERIOD_SWITCHER, AdwBin)

void ridge_period_switcher_set_context (RidgePeriodSwitcher *self,
                                        RidgeContext        *context);

G_END_DECLS
