/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-kpi.h"
#include "ui/widgets/ridge-painting.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_NHS_WIDGET (ridge_nhs_widget_get_type ())
G_DECLARE_FINAL_TYPE (RidgeNhsWidget, ridge_nhs_widget, RIDGE, NHS_WIDGET, RidgePainting)

void        ridge_nhs_widget_set_size     (RidgeNhsWidget *self,
                                           int             size);
void        ridge_nhs_widget_show         (RidgeNhsWidget *self,
                                           RidgeKpi       *kpi);
const char *ridge_nhs_widget_get_sentence (RidgeNhsWidget *self);

G_END_DECLS
