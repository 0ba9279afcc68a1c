/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "draw/ridge-palette.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PAINTING (ridge_painting_get_type ())
G_DECLARE_DERIVABLE_TYPE (RidgePainting, ridge_painting, RIDGE, PAINTING, GtkWidget)

/**
 * RidgePainting:
 *
 * A widget that shows what a painter of draw/ paints, in the colours of the
 * screen: light or dark, high contrast, accent. It is an image to assistive
 * technology; its child classes say in a sentence what it shows.
 */
struct _RidgePaintingClass
{
  GtkWidgetClass parent_class;

  void (*paint) (RidgePainting      *self,
                 const RidgePalette *palette,
                 cairo_t            *cr,
                 double              width,
                 double              height);
};

void ridge_painting_set_size    (RidgePainting *self,
                                 int            width,
                                 int            height);
void ridge_painting_set_label   (RidgePainting *self,
                                 const char    *label);

void ridge_palette_for_widget   (GtkWidget     *widget,
                                 RidgePalette  *palette);
void ridge_palette_follow       (GtkWidget     *widget,
                                 GCallback      changed);

G_END_DECLS
