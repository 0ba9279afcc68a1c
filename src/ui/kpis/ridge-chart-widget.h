/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "picture/ridge-kpi-picture.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_CHART_WIDGET (ridge_chart_widget_get_type ())
G_DECLARE_FINAL_TYPE (RidgeChartWidget, ridge_chart_widget, RIDGE, CHART_WIDGET, GtkWidget)

#define RIDGE_CHART_NO_ROW G_MAXUINT

void       ridge_chart_widget_set_picture  (RidgeChartWidget *self,
                                            RidgeKpiPicture  *picture,
                                            gboolean          keep_range);
void       ridge_chart_widget_clear        (RidgeChartWidget *self);
guint      ridge_chart_widget_get_row      (RidgeChartWidget *self);
void       ridge_chart_widget_set_row      (RidgeChartWidget *self,
                                            guint             row);
void       ridge_chart_widget_zoom         (RidgeChartWidget *self,
                                            double            factor);
void       ridge_chart_widget_show_all     (RidgeChartWidget *self);

G_END_DECLS
