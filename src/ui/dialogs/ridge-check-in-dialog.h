/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_CHECK_IN_DIALOG (ridge_check_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgeCheckInDialog, ridge_check_in_dialog, RIDGE, CHECK_IN_DIALOG, AdwDialog)

AdwDialog *ridge_check_in_dialog_new (RidgeContext *context,
                                      GPtrArray    *key_results);

G_END_DECLS
