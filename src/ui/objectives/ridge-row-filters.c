/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-row-filters.h"

struct _RidgeRowFilters
{
  GtkFilter  *filter;
  GHashTable *live;      /* of the filters whose lists still exist */
  gulong      handler;
};

/* What a list's filter knows; it may outlive the tree's. */
typedef struct
{
  GtkFilter  *filter;
  GHashTable *live;
  GtkFilter  *own;
} Share;

static gboolean
matches_cb (gpointer item,
            gpointer data)
{
  return gtk_filter_match (((Share *) data)->filter, item);
}

static void
free_share (gpointer data)
{
  Share *share = data;

  g_hash_table_remove (share->live, share->own);
  g_hash_table_unref (share->live);
  g_object_unref (share->filter);
  g_free (share);
}

/* A list that is filtered anew can make others come and go. */
static void
changed_cb (GtkFilter      *filter,
            GtkFilterChange change,
            gpointer        data)
{
  GHashTable *live = data;
  g_autoptr (GPtrArray) filters = g_hash_table_get_keys_as_ptr_array (live);

  for (guint i = 0; i < filters->len; i++)
    if (g_hash_table_contains (live, filters->pdata[i]))
      gtk_filter_changed (filters->pdata[i], change);
}

/**
 * ridge_row_filters_new:
 * @filter: the filter of all rows
 *
 * Returns: (transfer full): what filters the lists of a tree by it
 */
RidgeRowFilters *
ridge_row_filters_new (GtkFilter *filter)
{
  RidgeRowFilters *self = g_new0 (RidgeRowFilters, 1);

  g_return_val_if_fail (GTK_IS_FILTER (filter), NULL);

  self->filter = g_object_ref (filter);
  self->live = g_hash_table_new (NULL, NULL);
  self->handler = g_signal_connect (filter, "changed", G_CALLBACK (changed_cb), self->live);
  return self;
}

/**
 * ridge_row_filters_free:
 * @self: (transfer full): the filters
 *
 * Lists that are still there keep the rows that they have.
 */
void
ridge_row_filters_free (RidgeRowFilters *self)
{
  g_signal_handler_disconnect (self->filter, self->handler);
  g_object_unref (self->filter);
  g_hash_table_unref (self->live);
  g_free (self);
}

/**
 * ridge_row_filters_apply:
 * @self: the filters
 * @rows: a list of the tree
 *
 * Returns: (transfer full): those of @rows that match
 */
GListModel *
ridge_row_filters_apply (RidgeRowFilters *self,
                         GListModel      *rows)
{
  Share *share = g_new0 (Share, 1);

  share->filter = g_object_ref (self->filter);
  share->live = g_hash_table_ref (self->live);
  share->own = GTK_FILTER (gtk_custom_filter_new (matches_cb, share, free_share));
  g_hash_table_add (self->live, share->own);

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (rows), share->own));
}
