/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_IMPORT_DIALOG (ridge_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgeImportDialog, ridge_import_dialog, RIDGE, IMPORT_DIALOG, AdwDialog)

AdwDialog *ridge_import_dialog_new       (RidgeContext *context,
                                          RidgeKpi     *kpi,
                                          GBytes       *bytes,
                                          const char   *name);
void       ridge_import_dialog_open_file (GtkWidget    *parent,
                                          RidgeContext *context,
                                          RidgeKpi     *kpi);
void       ridge_import_dialog_paste     (GtkWidget    *parent,
                                          RidgeContext *context,
                                          RidgeKpi     *kpi);

G_END_DECLS
