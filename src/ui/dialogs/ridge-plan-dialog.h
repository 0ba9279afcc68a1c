/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PLAN_DIALOG (ridge_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgePlanDialog, ridge_plan_dialog, RIDGE, PLAN_DIALOG, AdwDialog)

AdwDialog *ridge_plan_dialog_new (RidgeContext *context);

G_END_DECLS
