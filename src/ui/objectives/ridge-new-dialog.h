/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "edit/ridge-verbs-move.h"
#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_NEW_DIALOG (ridge_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgeNewDialog, ridge_new_dialog, RIDGE, NEW_DIALOG, AdwDialog)

AdwDialog *ridge_new_dialog_new (RidgeContext *context,
                                 RidgeTable    table,
                                 RidgePlace    place);
void       ridge_new_dialog_set_kpi (RidgeNewDialog *self,
                                     RidgeKpi       *kpi);
void       ridge_new_dialog_measure (GtkWidget      *parent,
                                     RidgeContext   *context,
                                     RidgeKpi       *kpi,
                                     RidgeObjective *objective,
                                     gboolean        reveal);

G_END_DECLS
