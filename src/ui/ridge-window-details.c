/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/ridge-window-private.h"

/**
 * ridge_window_is_narrow:
 *
 * Returns: whether details are a page of their own
 */
gboolean
ridge_window_is_narrow (RidgeWindow *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

static gboolean
is_details_page (RidgeWindow *self)
{
  return g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->details_stack), "details") == 0;
}

/**
 * ridge_window_get_details_shown:
 *
 * Returns: whether the details are on screen, beside the page or instead of it
 */
gboolean
ridge_window_get_details_shown (RidgeWindow *self)
{
  return ridge_window_is_narrow (self) ? is_details_page (self)
                                       : adw_overlay_split_view_get_show_sidebar (self->details_split);
}

static void
show_details (RidgeWindow *self,
              gboolean     shown)
{
  if (!ridge_window_is_narrow (self))
    adw_overlay_split_view_set_show_sidebar (self->details_split, shown);
  else if (shown && !is_details_page (self))
    adw_navigation_view_push_by_tag (self->details_stack, "details");
  else if (!shown && is_details_page (self))
    adw_navigation_view_pop (self->details_stack);
}

/**
 * ridge_window_set_details_shown:
 * @shown: whether the details are on screen
 *
 * Opens or closes the details, as the person asked.
 */
void
ridge_window_set_details_shown (RidgeWindow *self,
                                gboolean     shown)
{
  if (ridge_page_get_details (ridge_window_get_visible_page (self)) == NULL)
    return;

  show_details (self, shown);
  if (!ridge_window_is_narrow (self) && !adw_overlay_split_view_get_collapsed (self->details_split))
    g_settings_set_boolean (self->settings, "show-details", shown);
}

/* Beside the page the pane comes back as it was left; over it or instead of it only when asked. */
static void
restore_details (RidgeWindow *self)
{
  GtkWidget *details = ridge_page_get_details (ridge_window_get_visible_page (self));
  gboolean beside = !ridge_window_is_narrow (self) && !adw_overlay_split_view_get_collapsed (self->details_split);

  show_details (self, details != NULL && beside && g_settings_get_boolean (self->settings, "show-details"));
}

/**
 * ridge_window_update_details:
 *
 * Puts the visible page's details into the pane.
 */
void
ridge_window_update_details (RidgeWindow *self)
{
  RidgePage *page = ridge_window_get_visible_page (self);
  GtkWidget *details = ridge_page_get_details (page);

  if (adw_bin_get_child (self->details_bin) != details)
    {
      adw_bin_set_child (self->details_bin, details);
      restore_details (self);
    }

  gtk_widget_set_visible (self->back_button,
                          (ridge_window_is_narrow (self) && is_details_page (self)) ||
                          ridge_page_get_can_go_back (page));
}

/**
 * ridge_window_go_back:
 *
 * Leaves the innermost thing: the details, what the page has opened, the page.
 */
void
ridge_window_go_back (RidgeWindow *self)
{
  RidgePage *page = ridge_window_get_visible_page (self);

  if (ridge_window_is_narrow (self) && is_details_page (self))
    show_details (self, FALSE);
  else if (ridge_page_get_can_go_back (page))
    ridge_page_go_back (page);
  else
    adw_navigation_split_view_set_show_content (self->split, FALSE);
}

static void
shown_cb (RidgeWindow *self)
{
  g_object_notify (G_OBJECT (ridge_window_get_visible_page (self)), "title");
}

static void
layout_cb (RidgeWindow *self)
{
  restore_details (self);
  shown_cb (self);
}

/**
 * ridge_window_init_details:
 *
 * Keeps header and pane in step, whoever opens or closes it.
 */
void
ridge_window_init_details (RidgeWindow *self)
{
  g_signal_connect_swapped (self->details_split, "notify::show-sidebar", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (self->details_split, "notify::collapsed", G_CALLBACK (layout_cb), self);
  g_signal_connect_swapped (self->details_stack, "notify::visible-page", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (self->layouts, "notify::layout-name", G_CALLBACK (layout_cb), self);
}
