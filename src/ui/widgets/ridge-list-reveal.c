/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-list-reveal.h"

/* The first frame lays new rows out, in the second they have heights, and in the third
 * those around the place that was scrolled to have theirs. */
#define FIRST_FRAME 2
#define LAST_FRAME 3

static GtkWidget *
find_selected (GtkListView *view)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_mapped (row) && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
      return row;

  return NULL;
}

static gboolean
scroll (GtkListView        *view,
        GtkListScrollFlags  flags)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));
  guint position = selection != NULL ? gtk_single_selection_get_selected (selection) : GTK_INVALID_LIST_POSITION;

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  gtk_list_view_scroll_to (view, position, flags, NULL);

  return TRUE;
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  guint *n_frames = data;
  GtkListView *view = GTK_LIST_VIEW (widget);
  GtkWidget *row;

  if (++*n_frames < FIRST_FRAME)
    return G_SOURCE_CONTINUE;
  if (!scroll (view, GTK_LIST_SCROLL_NONE))
    return G_SOURCE_REMOVE;

  row = find_selected (view);
  if (row != NULL && ridge_list_has_focus (view))
    gtk_widget_grab_focus (row);

  return *n_frames < LAST_FRAME ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * ridge_list_has_focus:
 * @view: a list
 *
 * Returns: whether a row has the focus, the row itself and not an entry in it,
 *   or nothing has because the row that had it went away
 */
gboolean
ridge_list_has_focus (GtkListView *view)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (view));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || focus == GTK_WIDGET (view) || gtk_widget_get_parent (focus) == GTK_WIDGET (view);
}

/**
 * ridge_list_reveal:
 * @view: a list with a #GtkSingleSelection
 * @focus: whether the row takes the focus
 *
 * Brings the selected row into view. A row that was put in just now has no height
 * before the next layout: the list scrolls to it as if it had none, and gives the
 * focus to another one. So it is done once more when the row has its place.
 */
void
ridge_list_reveal (GtkListView *view,
                   gboolean     focus)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  if (scroll (view, focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE))
    gtk_widget_add_tick_callback (GTK_WIDGET (view), frame_cb, g_new0 (guint, 1), g_free);
}
