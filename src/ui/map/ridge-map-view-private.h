/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-palette.h"
#include "ui/map/ridge-map-view.h"

G_BEGIN_DECLS

#define RIDGE_MAP_ZOOM_STEP 1.2

struct _RidgeMapView
{
  GtkWidget           parent_instance;

  RidgeMap           *map;
  RidgeMapArrangement arrangement;
  RidgePalette        palette;
  double              scale;
  gboolean            fits;       /* the whole map is shown, whatever the size of the window */
  gboolean            seen;       /* it has stood on the screen, and where one looks at is one's own choice */

  RidgeEntity        *chosen;
  guint               card;       /* of the chosen thing, RIDGE_MAP_NONE when it is not on the map */
  guint               row;
  guint               also_from;  /* the card whose other lines are walked along, and where that led last */
  guint               also;
  RidgeEntity        *marked;     /* where a drag would be let go */
  gboolean            refused;

  GtkAdjustment      *adjustments[2];
  GtkScrollablePolicy policies[2];
  double              pan_start[2];
  double              pinch_start;
};

/* Where a card or a row of it stands on the screen. */
void     ridge_map_view_get_screen_box (RidgeMapView *self,
                                        guint         card,
                                        guint         row,
                                        RidgeBox     *box);
void     ridge_map_view_to_map         (RidgeMapView *self,
                                        double       *x,
                                        double       *y);
void     ridge_map_view_choose_at      (RidgeMapView *self,
                                        guint         card,
                                        guint         row);
void     ridge_map_view_activate       (RidgeMapView *self);
void     ridge_map_view_ask_for_menu   (RidgeMapView *self,
                                        double        x,
                                        double        y);

void     ridge_map_view_paint_minimap  (RidgeMapView *self,
                                        cairo_t      *cr);
gboolean ridge_map_view_jump           (RidgeMapView *self,
                                        double        x,
                                        double        y);
void     ridge_map_view_paint_frames   (RidgeMapView *self,
                                        GtkSnapshot  *snapshot);

void     ridge_map_view_add_bindings   (GtkWidgetClass *widget_class);

G_END_DECLS
