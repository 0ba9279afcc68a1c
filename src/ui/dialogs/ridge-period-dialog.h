/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PERIOD_DIALOG (ridge_period_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgePeriodDialog, ridge_period_dialog, RIDGE, PERIOD_DIALOG, AdwDialog)

AdwDialog *ridge_period_dialog_new (RidgeContext *context,
                                    RidgePeriod  *period);

G_END_DECLS
