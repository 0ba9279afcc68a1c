/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "picture/ridge-map-picture.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_MAP_VIEW (ridge_map_view_get_type ())
G_DECLARE_FINAL_TYPE (RidgeMapView, ridge_map_view, RIDGE, MAP_VIEW, GtkWidget)

/* Ways from card to card: left and right along the lines of the tree, up and
 * down through the key results of a card and its siblings. */
typedef enum
{
  RIDGE_MAP_WALK_LEFT,
  RIDGE_MAP_WALK_RIGHT,
  RIDGE_MAP_WALK_UP,
  RIDGE_MAP_WALK_DOWN,
  RIDGE_MAP_WALK_ALSO,     /* round the lines of a card that are not the tree's */
  RIDGE_MAP_WALK_KPIS,     /* round the KPIs */
  RIDGE_MAP_WALK_FIRST,
  RIDGE_MAP_WALK_LAST,
} RidgeMapWalk;

void         ridge_map_view_set_map      (RidgeMapView        *self,
                                          RidgeMap            *map);
RidgeMap    *ridge_map_view_get_map      (RidgeMapView        *self);
void         ridge_map_view_set_arrangement (RidgeMapView     *self,
                                          RidgeMapArrangement  arrangement);
RidgeEntity *ridge_map_view_get_chosen   (RidgeMapView        *self);
guint        ridge_map_view_get_card     (RidgeMapView        *self);
void         ridge_map_view_choose       (RidgeMapView        *self,
                                          RidgeEntity         *entity);
void         ridge_map_view_walk         (RidgeMapView        *self,
                                          RidgeMapWalk         walk);
void         ridge_map_view_zoom         (RidgeMapView        *self,
                                          double               factor);
void         ridge_map_view_set_scale    (RidgeMapView        *self,
                                          double               scale);
double       ridge_map_view_get_scale    (RidgeMapView        *self);
void         ridge_map_view_fit          (RidgeMapView        *self);
RidgeEntity *ridge_map_view_find_at      (RidgeMapView        *self,
                                          double               x,
                                          double               y);
gboolean     ridge_map_view_get_place    (RidgeMapView        *self,
                                          RidgeEntity         *entity,
                                          GdkRectangle        *place);
void         ridge_map_view_mark         (RidgeMapView        *self,
                                          RidgeEntity         *entity,
                                          gboolean             refused);

G_END_DECLS
