/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/objectives/ridge-objectives-drag.h"
#include "ui/objectives/ridge-objectives-page.h"
#include "ui/objectives/ridge-objectives-pane.h"
#include "ui/objectives/ridge-objectives-tree.h"

G_BEGIN_DECLS

struct _RidgeObjectivesPage
{
  RidgePage            parent_instance;

  GtkWidget           *new_button;
  RidgeObjectivesPane *pane;
  GtkWidget           *search_bar;
  GtkEditable         *search_entry;
  GtkDropDown         *owners;
  GtkDropDown         *states;
  GtkStack            *stack;
  GtkWidget           *now_heading;
  GtkWidget           *progress_heading;
  GtkWidget           *signal_heading;
  GtkWidget           *chance_heading;
  GtkListView         *view;
  RidgeDropIndicator  *indicator;
  AdwStatusPage       *empty;
  GtkButton           *empty_button;
  GMenuModel          *row_menu;
  GtkWidget           *menu;              /* the context menu, a child of the view */

  RidgeObjectivesTree *tree;
  RidgeObjectivesDrag *drag;
  GSimpleActionGroup  *actions;
  GHashTable          *bound;             /* rows that show something */
  GHashTable          *kept_titles;       /* entities whose rows are out of sight → what was typed and refused */
  gboolean             compact;
  gboolean             spare;
};

/* The commands, in ridge-objectives-actions.c. */
void                ridge_objectives_page_init_actions   (RidgeObjectivesPage *self);
void                ridge_objectives_page_update_actions (RidgeObjectivesPage *self);
gboolean            ridge_objectives_page_move           (RidgeObjectivesPage *self,
                                                          RidgeStep            step);

/* Titles that are typed, in ridge-objectives-naming.c. */
void                ridge_objectives_page_init_naming    (RidgeObjectivesPage *self);
void                ridge_objectives_page_connect_row    (RidgeObjectivesPage *self,
                                                          RidgeObjectivesRow  *row);
void                ridge_objectives_page_keep_title     (RidgeObjectivesPage *self,
                                                          RidgeObjectivesRow  *row);
void                ridge_objectives_page_restore_title  (RidgeObjectivesPage *self,
                                                          RidgeObjectivesRow  *row);

/* The search, in ridge-objectives-search.c. */
void                ridge_objectives_page_bind_search    (GtkWidgetClass      *widget_class);
void                ridge_objectives_page_init_search    (RidgeObjectivesPage *self);
void                ridge_objectives_page_update_owners  (RidgeObjectivesPage *self);

/* The rows. */
RidgeObjectivesRow *ridge_objectives_page_find_row       (RidgeObjectivesPage *self,
                                                          RidgeEntity         *entity);
void                ridge_objectives_page_show_row       (RidgeObjectivesPage *self,
                                                          RidgeEntity         *entity,
                                                          gboolean             focus);

G_END_DECLS
