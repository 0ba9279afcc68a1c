/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/ridge-context.h"
#include "report/ridge-scorecard.h"

G_BEGIN_DECLS

RidgePaper         ridge_scorecard_paper_for           (GtkPaperSize *size);
void               ridge_scorecard_print               (RidgeContext *context,
                                                        RidgePaper    paper,
                                                        GtkWindow    *parent);
GtkPrintOperation *ridge_scorecard_print_operation_new (RidgePlan    *plan,
                                                        RidgePeriod  *period,
                                                        RidgePaper    paper,
                                                        RidgeContext *context);

G_END_DECLS
