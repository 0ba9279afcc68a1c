/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/objectives/ridge-objectives-filter.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_OBJECTIVES_TREE (ridge_objectives_tree_get_type ())
G_DECLARE_FINAL_TYPE (RidgeObjectivesTree, ridge_objectives_tree, RIDGE, OBJECTIVES_TREE, GObject)

RidgeObjectivesTree   *ridge_objectives_tree_new           (void);

void                   ridge_objectives_tree_set_plan      (RidgeObjectivesTree *self,
                                                            RidgePlan           *plan,
                                                            GArray              *open);
GArray                *ridge_objectives_tree_list_open     (RidgeObjectivesTree *self);
RidgeObjectivesFilter *ridge_objectives_tree_get_filter    (RidgeObjectivesTree *self);

GtkSelectionModel     *ridge_objectives_tree_get_rows      (RidgeObjectivesTree *self);
RidgeEntity           *ridge_objectives_tree_get_entity    (RidgeObjectivesTree *self,
                                                            guint                position,
                                                            guint               *level);
guint                  ridge_objectives_tree_find          (RidgeObjectivesTree *self,
                                                            RidgeEntity         *entity);

RidgeEntity           *ridge_objectives_tree_get_selected  (RidgeObjectivesTree *self);
guint                  ridge_objectives_tree_select        (RidgeObjectivesTree *self,
                                                            RidgeEntity         *entity);

void                   ridge_objectives_tree_take_expanded (RidgeObjectivesTree *self,
                                                            GtkTreeListRow      *row);
void                   ridge_objectives_tree_expand_all    (RidgeObjectivesTree *self);
void                   ridge_objectives_tree_collapse_all  (RidgeObjectivesTree *self);

G_END_DECLS
