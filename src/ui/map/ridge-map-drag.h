/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/map/ridge-map-view.h"
#include "ui/ridge-context.h"

G_BEGIN_DECLS

void     ridge_map_drag_attach (RidgeMapView *view,
                                RidgeContext *context);
gboolean ridge_map_drag_drop   (RidgeMapView *view,
                                RidgeContext *context,
                                RidgeEntity  *dragged,
                                RidgeEntity  *place);

G_END_DECLS
