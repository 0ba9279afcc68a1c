/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/kpis/ridge-newest-first.h"

/* More rows than any screen has. */
#define FIRST_ROWS 500

/**
 * RidgeNewestFirst:
 *
 * Another list model from its end: row 0 is its last. It costs nothing per
 * row, however long the series is.
 */
struct _RidgeNewestFirst
{
  GObject     parent_instance;

  GListModel *model;
  gulong      handler;
  guint       n_told;    /* rows that listeners know of */
};

static GType
ridge_newest_first_get_item_type (GListModel *list)
{
  RidgeNewestFirst *self = RIDGE_NEWEST_FIRST (list);

  return self->model != NULL ? g_list_model_get_item_type (self->model) : G_TYPE_OBJECT;
}

static guint
ridge_newest_first_get_n_items (GListModel *list)
{
  return RIDGE_NEWEST_FIRST (list)->n_told;
}

static gpointer
ridge_newest_first_get_item (GListModel *list,
                             guint       position)
{
  RidgeNewestFirst *self = RIDGE_NEWEST_FIRST (list);

  if (position >= self->n_told)
    return NULL;
  return g_list_model_get_item (self->model, g_list_model_get_n_items (self->model) - 1 - position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ridge_newest_first_get_item_type;
  iface->get_n_items = ridge_newest_first_get_n_items;
  iface->get_item = ridge_newest_first_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RidgeNewestFirst, ridge_newest_first, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
items_changed_cb (RidgeNewestFirst *self,
                  guint             position,
                  guint             removed,
                  guint             added)
{
  guint after = g_list_model_get_n_items (self->model) - position - added;

  self->n_told += added - removed;
  g_list_model_items_changed (G_LIST_MODEL (self), after, removed, added);
}

static void
ridge_newest_first_dispose (GObject *object)
{
  RidgeNewestFirst *self = RIDGE_NEWEST_FIRST (object);

  if (self->model != NULL)
    g_clear_signal_handler (&self->handler, self->model);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (ridge_newest_first_parent_class)->dispose (object);
}

static void
ridge_newest_first_class_init (RidgeNewestFirstClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_newest_first_dispose;
}

static void
ridge_newest_first_init (RidgeNewestFirst *self)
{
}

/**
 * ridge_newest_first_new:
 *
 * Returns: (transfer full): an empty list
 */
GListModel *
ridge_newest_first_new (void)
{
  return g_object_new (RIDGE_TYPE_NEWEST_FIRST, NULL);
}

static void
tell (RidgeNewestFirst *self,
      guint             removed,
      guint             kept,
      guint             added)
{
  self->n_told = kept + added;
  g_list_model_items_changed (G_LIST_MODEL (self), kept, removed, added);
}

/**
 * ridge_newest_first_set_model:
 * @model: (nullable): the list to show from its end
 *
 * The first rows take the place of those before, the rest comes after them: a
 * view looks for the rows it holds in all that replaces them, one by one.
 */
void
ridge_newest_first_set_model (RidgeNewestFirst *self,
                              GListModel       *model)
{
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;
  guint first = MIN (n, FIRST_ROWS);

  g_return_if_fail (RIDGE_IS_NEWEST_FIRST (self));

  if (self->model == model)
    return;
  if (self->model != NULL)
    g_clear_signal_handler (&self->handler, self->model);
  g_set_object (&self->model, model);
  if (model != NULL)
    self->handler = g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  tell (self, self->n_told, 0, first);
  if (n > first)
    tell (self, 0, first, n - first);
}
