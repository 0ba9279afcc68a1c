/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/ridge-sidebar.h"
#include "ui/ridge-window.h"

G_BEGIN_DECLS

struct _RidgeWindow
{
  AdwApplicationWindow   parent_instance;

  RidgeContext          *context;
  GFile                 *file;          /* of the plan that is open or being opened */
  GCancellable          *opening;
  GSettings             *settings;
  GSignalGroup          *document_signals;
  GSignalGroup          *page_signals;
  guint                  midnight_id;
  AdwDialog             *leave_dialog;  /* weak: asks about what was typed */
  int                    leave_what;    /* what the person was about to leave */
  AdwDialog             *leave_left;    /* weak: the dialog among it */
  gboolean               discards;      /* what was typed may go */
  gboolean               focus_in_page;   /* while no dialog is open */
  gboolean               returns_to_page; /* when the dialogs are closed */
  guint                  focus_id;

  AdwToastOverlay       *toasts;
  AdwToast              *undo_toast;
  GtkStack              *root;
  AdwNavigationSplitView *split;
  AdwNavigationPage     *sidebar_page;
  AdwNavigationPage     *content_page;
  RidgeSidebar          *sidebar;
  AdwBanner             *banner;
  AdwWindowTitle        *title;
  GtkWidget             *back_button;
  AdwBin                *start_bin;
  AdwBin                *end_bin;
  AdwBin                *narrow_middle_bin;
  GtkWidget             *undo_button;
  GtkWidget             *redo_button;
  GtkWidget             *search_button;
  GtkWidget             *details_button;
  GtkWidget             *narrow_undo_button;
  GtkWidget             *narrow_redo_button;
  GtkWidget             *narrow_search_button;
  GtkWidget             *narrow_details_button;
  GtkMenuButton         *page_menu_button;
  GtkMenuButton         *narrow_menu_button;
  AdwMultiLayoutView    *layouts;
  AdwOverlaySplitView   *details_split;
  AdwNavigationView     *details_stack;
  AdwViewStack          *pages;
  AdwBin                *details_bin;
};

/* Another look at the file, in ridge-window.c. */
void     ridge_window_open_again         (RidgeWindow      *self);

/* The commands, in ridge-window-actions.c. */
void     ridge_window_install_actions    (RidgeWindowClass *klass);
void     ridge_window_update_actions     (RidgeWindow      *self);
void     ridge_window_set_place          (RidgeWindow      *self,
                                          const char       *name);

/* What is said to the person, in ridge-window-messages.c. */
void     ridge_window_init_messages      (RidgeWindow      *self);
void     ridge_window_dismiss_undo       (RidgeWindow      *self);
void     ridge_window_update_banner      (RidgeWindow      *self);
void     ridge_window_ask_for_copy       (RidgeWindow      *self);

/* Leaving, in ridge-window-leave.c. */
void     ridge_window_guard_dialog       (RidgeWindow      *self);
void     ridge_window_note_focus         (RidgeWindow      *self);
gboolean ridge_window_may_go             (RidgeWindow      *self);
void     ridge_window_close_top          (RidgeWindow      *self);

/* The details pane and the layouts, in ridge-window-details.c. */
void     ridge_window_init_details       (RidgeWindow      *self);
void     ridge_window_update_details     (RidgeWindow      *self);
gboolean ridge_window_is_narrow          (RidgeWindow      *self);
gboolean ridge_window_get_details_shown  (RidgeWindow      *self);
void     ridge_window_set_details_shown  (RidgeWindow      *self,
                                          gboolean          shown);
void     ridge_window_notify_state       (RidgeWindow      *self);
void     ridge_window_go_back            (RidgeWindow      *self);

G_END_DECLS
