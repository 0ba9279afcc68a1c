/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-rows.h"

#include "model/ridge-entity.h"

struct _RidgeRows
{
  GObject     parent_instance;

  GListModel *first;
  GListModel *second;
  guint       n_first;    /* as far as our listeners have been told */
  guint       n_second;
};

static GType
ridge_rows_get_item_type (GListModel *model)
{
  return RIDGE_TYPE_ENTITY;
}

static guint
ridge_rows_get_n_items (GListModel *model)
{
  RidgeRows *self = RIDGE_ROWS (model);

  return self->n_first + self->n_second;
}

static gpointer
ridge_rows_get_item (GListModel *model,
                     guint       position)
{
  RidgeRows *self = RIDGE_ROWS (model);

  if (position < self->n_first)
    return g_list_model_get_item (self->first, position);

  return g_list_model_get_item (self->second, position - self->n_first);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ridge_rows_get_item_type;
  iface->get_n_items = ridge_rows_get_n_items;
  iface->get_item = ridge_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RidgeRows, ridge_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
first_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  RidgeRows  *self)
{
  self->n_first += n_added - n_removed;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
second_changed_cb (GListModel *model,
                   guint       position,
                   guint       n_removed,
                   guint       n_added,
                   RidgeRows  *self)
{
  self->n_second += n_added - n_removed;
  g_list_model_items_changed (G_LIST_MODEL (self), self->n_first + position, n_removed, n_added);
}

static void
ridge_rows_dispose (GObject *object)
{
  RidgeRows *self = RIDGE_ROWS (object);

  g_clear_object (&self->first);
  g_clear_object (&self->second);
  self->n_first = self->n_second = 0;

  G_OBJECT_CLASS (ridge_rows_parent_class)->dispose (object);
}

static void
ridge_rows_class_init (RidgeRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_rows_dispose;
}

static void
ridge_rows_init (RidgeRows *self)
{
}

/**
 * ridge_rows_new:
 * @first: a list of entities
 * @second: another
 *
 * Makes a list of the items of both.
 *
 * Returns: (transfer full): the list
 */
RidgeRows *
ridge_rows_new (GListModel *first,
                GListModel *second)
{
  RidgeRows *self = g_object_new (RIDGE_TYPE_ROWS, NULL);

  self->first = g_object_ref (first);
  self->second = g_object_ref (second);
  self->n_first = g_list_model_get_n_items (first);
  self->n_second = g_list_model_get_n_items (second);
  g_signal_connect_object (first, "items-changed", G_CALLBACK (first_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (second, "items-changed", G_CALLBACK (second_changed_cb), self, G_CONNECT_DEFAULT);

  return self;
}
