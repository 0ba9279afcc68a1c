/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-list-sync.h"

static gboolean
is_same (GListStore *store,
         guint       position,
         gpointer    item,
         GEqualFunc  equal)
{
  g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), position);

  return equal (old, item);
}

/**
 * ridge_list_sync:
 * @store: a short list
 * @items: (element-type GObject): what it shall hold
 * @equal: whether two items look the same
 *
 * Makes the list hold the items. What stays the same at both ends is left
 * alone, and with it the focus and the place a person is at.
 */
void
ridge_list_sync (GListStore *store,
                 GPtrArray  *items,
                 GEqualFunc  equal)
{
  guint n_old;
  guint n_head = 0;
  guint n_tail = 0;

  g_return_if_fail (G_IS_LIST_STORE (store));

  n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  while (n_head < MIN (n_old, items->len) && is_same (store, n_head, g_ptr_array_index (items, n_head), equal))
    n_head++;
  while (n_tail < MIN (n_old, items->len) - n_head &&
         is_same (store, n_old - 1 - n_tail, g_ptr_array_index (items, items->len - 1 - n_tail), equal))
    n_tail++;

  if (n_old != items->len || n_head + n_tail < n_old)
    g_list_store_splice (store, n_head, n_old - n_head - n_tail, items->pdata + n_head,
                         items->len - n_head - n_tail);
}
