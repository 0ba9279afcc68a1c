/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_COACH_DIALOG (ridge_coach_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgeCoachDialog, ridge_coach_dialog, RIDGE, COACH_DIALOG, AdwDialog)

AdwDialog *ridge_coach_dialog_new (RidgeContext *context);

G_END_DECLS
