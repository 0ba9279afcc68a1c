/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/ridge-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_CHOOSER_DIALOG (ridge_chooser_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgeChooserDialog, ridge_chooser_dialog, RIDGE, CHOOSER_DIALOG, AdwDialog)

AdwDialog *ridge_chooser_dialog_new (RidgeContext *context,
                                     gpointer      subject,
                                     const char   *title,
                                     GListModel   *entities);

G_END_DECLS
