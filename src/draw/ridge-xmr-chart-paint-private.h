/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-xmr-chart.h"

G_BEGIN_DECLS

void ridge_xmr_chart_paint_values (const RidgeXmrChart *self,
                                   const RidgePalette  *palette,
                                   cairo_t             *cr);
void ridge_xmr_chart_paint_marks (const RidgeXmrChart *self,
                                  const RidgePalette  *palette,
                                  cairo_t             *cr);

G_END_DECLS
