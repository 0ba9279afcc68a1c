/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_PAGE (ridge_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (RidgePage, ridge_page, RIDGE, PAGE, AdwBin)

/**
 * RidgePage:
 *
 * A place in the window. The window makes one of each with the shared
 * context and shows the page's title, header widgets, menu and details pane;
 * the page fills the rest. A page listens to the context for the period, the
 * team and the selection, and to the plan's list models for everything else.
 *
 * Properties: context (construct-only), title, menu (in the header's ⋮ button),
 * start-widget and end-widget (in the header), details (the pane's content),
 * can-search and searching (bind a GtkSearchBar to it), can-go-back (the page
 * shows something of its own that the header's back button leaves), badge-number
 * (beside the page's name in the sidebar, 0 for none).
 */
struct _RidgePageClass
{
  AdwBinClass parent_class;

  /* Selects the entity, brings it into view and focuses it; FALSE: not shown here. */
  gboolean (*reveal)  (RidgePage *self, RidgeEntity *entity);
  /* Leaves what made can-go-back true. */
  void     (*go_back) (RidgePage *self);
};

RidgeContext *ridge_page_get_context   (RidgePage   *self);
void          ridge_page_set_actions   (RidgePage   *self,
                                        const char  *name,
                                        GActionGroup *actions);

const char   *ridge_page_get_title     (RidgePage   *self);
void          ridge_page_set_title     (RidgePage   *self,
                                        const char  *title);
GMenuModel   *ridge_page_get_menu      (RidgePage   *self);
GtkWidget    *ridge_page_get_details   (RidgePage   *self);
void          ridge_page_set_details   (RidgePage   *self,
                                        GtkWidget   *details);
gboolean      ridge_page_get_can_search (RidgePage  *self);
gboolean      ridge_page_get_searching (RidgePage   *self);
void          ridge_page_set_searching (RidgePage   *self,
                                        gboolean     searching);
gboolean      ridge_page_get_can_go_back (RidgePage *self);
void          ridge_page_set_can_go_back (RidgePage *self,
                                          gboolean   can_go_back);

guint         ridge_page_get_badge_number (RidgePage *self);
void          ridge_page_set_badge_number (RidgePage *self,
                                           guint      badge_number);

gboolean      ridge_page_reveal        (RidgePage   *self,
                                        RidgeEntity *entity);
void          ridge_page_go_back       (RidgePage   *self);
void          ridge_page_show_details  (RidgePage   *self);

G_END_DECLS
