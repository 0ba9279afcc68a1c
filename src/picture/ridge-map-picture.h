/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-map.h"
#include "model/ridge-plan.h"

G_BEGIN_DECLS

RidgeMap *ridge_map_picture_new   (RidgePlan   *plan,
                                   RidgePeriod *period,
                                   RidgeTeam   *team,
                                   GHashTable  *folded);
void      ridge_map_picture_renew (RidgeMap    *map);
char     *ridge_map_picture_legend (void);
void      ridge_map_picture_lay_out (RidgeMap           *map,
                                   RidgeMapArrangement arrangement,
                                   double             *width,
                                   double             *height);
void      ridge_map_picture_paint (RidgeMap     *map,
                                   cairo_t      *cr,
                                   PangoContext *context,
                                   double        width,
                                   double        height);
char     *ridge_map_picture_path  (RidgeMap    *map,
                                   guint        card);

G_END_DECLS
