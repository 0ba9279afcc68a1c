/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

/* Each opens a form above @parent; what it asks for is done and saved, or
 * refused inside the form. */
void ridge_kpi_dialogs_new         (GtkWidget    *parent,
                                    RidgeContext *context);
void ridge_kpi_dialogs_record      (GtkWidget    *parent,
                                    RidgeContext *context,
                                    RidgeKpi     *kpi);
void ridge_kpi_dialogs_mark_change (GtkWidget    *parent,
                                    RidgeContext *context,
                                    RidgeKpi     *kpi,
                                    RidgeDay      day);
void ridge_kpi_dialogs_ghost       (GtkWidget    *parent,
                                    RidgeContext *context,
                                    RidgeKpi     *kpi,
                                    RidgeDay      day);
void ridge_kpi_dialogs_baseline    (GtkWidget    *parent,
                                    RidgeContext *context,
                                    RidgeEntity  *stretch);

G_END_DECLS
