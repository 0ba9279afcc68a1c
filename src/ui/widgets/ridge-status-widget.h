/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-status.h"
#include "ui/widgets/ridge-painting.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_STATUS_WIDGET (ridge_status_widget_get_type ())
G_DECLARE_FINAL_TYPE (RidgeStatusWidget, ridge_status_widget, RIDGE, STATUS_WIDGET, RidgePainting)

GtkWidget *ridge_status_widget_new        (void);
void       ridge_status_widget_set_status (RidgeStatusWidget *self,
                                           RidgeStatus        status,
                                           const char        *label);

G_END_DECLS
