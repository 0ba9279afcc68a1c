/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

void ridge_export_dialog_ask (GtkWidget    *parent,
                              RidgeContext *context,
                              RidgeKpi     *kpi);
void ridge_export_to_path    (RidgeContext *context,
                              RidgeKpi     *kpi,
                              const char   *path);

G_END_DECLS
