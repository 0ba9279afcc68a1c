/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_RESTORE_DIALOG (ridge_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgeRestoreDialog, ridge_restore_dialog, RIDGE, RESTORE_DIALOG, AdwDialog)

AdwDialog *ridge_restore_dialog_new (RidgeContext *context,
                                     const char   *path);

G_END_DECLS
