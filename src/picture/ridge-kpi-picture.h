/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-sparkline.h"
#include "draw/ridge-xmr-chart.h"
#include "model/ridge-kpi.h"
#include "words/ridge-words.h"

G_BEGIN_DECLS

/**
 * RidgeKpiPicture:
 *
 * A KPI's chart as plain data with words, copied from the plan: it stays true
 * to the moment it was made and may be painted in another thread.
 */
typedef struct _RidgeKpiPicture RidgeKpiPicture;

RidgeKpiPicture         *ridge_kpi_picture_new      (RidgeKpi *kpi);
void                     ridge_kpi_picture_free     (RidgeKpiPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeKpiPicture, ridge_kpi_picture_free)

const RidgeXmrChartSpec *ridge_kpi_picture_get_spec (RidgeKpiPicture *self);
char                    *ridge_kpi_picture_get_headline (RidgeKpiPicture *self);
char                    *ridge_kpi_picture_get_finding  (RidgeKpiPicture *self);
char                    *ridge_kpi_picture_get_reading  (RidgeKpiPicture *self);
char                    *ridge_kpi_picture_get_point    (RidgeKpiPicture *self, gsize row);
void                     ridge_kpi_picture_paint    (RidgeKpiPicture    *self,
                                                     const RidgePalette *palette,
                                                     PangoContext       *context,
                                                     cairo_t            *cr,
                                                     double              width,
                                                     double              height);

/* For a row of a list: borrows the KPI's values, so it is for the time of one painting. */
RidgeSparklineSpec       ridge_kpi_get_sparkline    (RidgeKpi *kpi, gsize last);

G_END_DECLS
