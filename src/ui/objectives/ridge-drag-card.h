/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/ridge-plan.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_DRAG_CARD (ridge_drag_card_get_type ())
G_DECLARE_FINAL_TYPE (RidgeDragCard, ridge_drag_card, RIDGE, DRAG_CARD, AdwBin)

GtkWidget     *ridge_drag_card_new      (RidgeEntity   *entity);

void           ridge_drag_card_set_deed (RidgeDragCard *self,
                                         const char    *deed,
                                         gboolean       refused);

gboolean       ridge_drag_card_get_given_up (RidgeDragCard *self);

void           ridge_drag_card_show     (GtkDragSource *source,
                                         GdkDrag       *drag,
                                         RidgePlan     *plan);
RidgeDragCard *ridge_drag_card_of_drop  (GdkDrop       *drop);

G_END_DECLS
