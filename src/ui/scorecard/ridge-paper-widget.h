/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/ridge-scorecard.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PAPER_WIDGET (ridge_paper_widget_get_type ())
G_DECLARE_FINAL_TYPE (RidgePaperWidget, ridge_paper_widget, RIDGE, PAPER_WIDGET, GtkWidget)

GtkWidget *ridge_paper_widget_new      (void);
void       ridge_paper_widget_set_page (RidgePaperWidget *self,
                                        RidgeScorecard   *scorecard,
                                        guint             page);

G_END_DECLS
