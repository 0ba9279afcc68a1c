/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

/* Asks the four questions and the reason; only then is the shift at @day marked. */
void ridge_shift_dialog_present (GtkWidget    *parent,
                                 RidgeContext *context,
                                 RidgeKpi     *kpi,
                                 RidgeDay      day);

G_END_DECLS
