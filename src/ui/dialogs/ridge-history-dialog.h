/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_HISTORY_DIALOG (ridge_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgeHistoryDialog, ridge_history_dialog, RIDGE, HISTORY_DIALOG, AdwDialog)

AdwDialog *ridge_history_dialog_new (RidgeContext *context);

G_END_DECLS
