/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/objectives/ridge-drop-indicator.h"
#include "ui/objectives/ridge-objectives-drop.h"
#include "ui/objectives/ridge-objectives-row.h"
#include "ui/objectives/ridge-objectives-tree.h"
#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_OBJECTIVES_DRAG (ridge_objectives_drag_get_type ())
G_DECLARE_FINAL_TYPE (RidgeObjectivesDrag, ridge_objectives_drag, RIDGE, OBJECTIVES_DRAG, GObject)

RidgeObjectivesDrag *ridge_objectives_drag_new   (GtkListView          *view,
                                                  RidgeObjectivesTree  *tree,
                                                  RidgeContext         *context,
                                                  RidgeDropIndicator   *indicator);

RidgeObjectivesRow  *ridge_objectives_drag_pick  (GtkListView          *view,
                                                  double                x,
                                                  double                y);
char                *ridge_objectives_drag_hover (RidgeObjectivesDrag  *self,
                                                  RidgeEntity          *dragged,
                                                  double                x,
                                                  double                y,
                                                  gboolean             *refused);
void                 ridge_objectives_drag_leave (RidgeObjectivesDrag  *self);
gboolean             ridge_objectives_drag_drop  (RidgeObjectivesDrag  *self,
                                                  RidgeEntity          *dragged,
                                                  double                x,
                                                  double                y);

G_END_DECLS
