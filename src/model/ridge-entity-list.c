/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-entity-list.h"

#include <string.h>

#include "model/ridge-entity-private.h"

/* Above this many separate places, one items-changed over their whole stretch
 * costs listeners less than one for each. */
#define MAX_RUNS 64

struct _RidgeEntityList
{
  GObject       parent_instance;

  GType         item_type;
  RidgeEntity  *holder;       /* unowned; NULL for the plan's own lists and after the holder's end */
  GPtrArray    *items;        /* owned references */
  GPtrArray    *added;        /* queued, owned; NULL when there are none */
  GArray       *removed;      /* queued positions; NULL when there are none */
  GPtrArray    *moved;        /* queued, unowned; NULL when there are none */
  guint         n_numbered;   /* items before this know their position */
  gboolean      is_home;
};

static GType
ridge_entity_list_get_item_type (GListModel *model)
{
  return RIDGE_ENTITY_LIST (model)->item_type;
}

static guint
ridge_entity_list_model_get_n_items (GListModel *model)
{
  return RIDGE_ENTITY_LIST (model)->items->len;
}

static gpointer
ridge_entity_list_get_item (GListModel *model,
                            guint       position)
{
  gpointer item = ridge_entity_list_peek (RIDGE_ENTITY_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ridge_entity_list_get_item_type;
  iface->get_n_items = ridge_entity_list_model_get_n_items;
  iface->get_item = ridge_entity_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RidgeEntityList, ridge_entity_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
compare (gconstpointer a,
         gconstpointer b)
{
  RidgeEntity *first = (RidgeEntity *) a, *second = (RidgeEntity *) b;

  return RIDGE_ENTITY_GET_CLASS (first)->compare (first, second);
}

/* The first item that does not come before the entity. */
static guint
find_place (RidgeEntityList *self,
            RidgeEntity     *entity)
{
  guint low = 0, high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (self->items->pdata[middle], entity) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
leave_home (RidgeEntityList *self,
            RidgeEntity     *entity)
{
  if (self->is_home && ridge_entity_get_home (entity) == self)
    ridge_entity_set_home (entity, NULL);
}

static void
ridge_entity_list_finalize (GObject *object)
{
  RidgeEntityList *self = RIDGE_ENTITY_LIST (object);

  for (guint i = 0; i < self->items->len; i++)
    leave_home (self, self->items->pdata[i]);

  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_array_unref);
  g_clear_pointer (&self->moved, g_ptr_array_unref);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (ridge_entity_list_parent_class)->finalize (object);
}

static void
ridge_entity_list_class_init (RidgeEntityListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ridge_entity_list_finalize;
}

static void
ridge_entity_list_init (RidgeEntityList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ridge_entity_list_new:
 * @item_type: the class of the items
 * @holder: (nullable): the entity whose list it is
 * @is_home: whether items know this list and their position in it; an entity
 *   has one home at a time
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the list
 */
RidgeEntityList *
ridge_entity_list_new (GType        item_type,
                       RidgeEntity *holder,
                       gboolean     is_home)
{
  RidgeEntityList *self = g_object_new (RIDGE_TYPE_ENTITY_LIST, NULL);

  self->item_type = item_type;
  self->holder = holder;
  self->is_home = is_home;

  return self;
}

/**
 * ridge_entity_list_ensure:
 * @list: (inout): where a list is kept, %NULL before it is asked for the first time
 * @item_type: the class of its entities
 * @holder: (transfer none): whose list it is; not kept alive
 *
 * Makes a list of the entities that stand in @holder when it is first wanted.
 * They are kept in order and are the list's own.
 *
 * Returns: (transfer none): the list
 */
GListModel *
ridge_entity_list_ensure (RidgeEntityList **list,
                          GType             item_type,
                          gpointer          holder)
{
  if (*list == NULL)
    *list = ridge_entity_list_new (item_type, holder, TRUE);

  return G_LIST_MODEL (*list);
}

/**
 * ridge_entity_list_ensure_references:
 * @list: (inout): where a list is kept, %NULL before it is asked for the first time
 * @item_type: the class of its entities
 * @holder: (transfer none): whose list it is; not kept alive
 *
 * Makes a list of entities that refer to @holder and stand somewhere else, when
 * it is first wanted.
 *
 * Returns: (transfer none): the list
 */
GListModel *
ridge_entity_list_ensure_references (RidgeEntityList **list,
                                     GType             item_type,
                                     gpointer          holder)
{
  if (*list == NULL)
    *list = ridge_entity_list_new (item_type, holder, FALSE);

  return G_LIST_MODEL (*list);
}

/**
 * ridge_entity_list_drop:
 *
 * The holder ends while others may still hold the list.
 */
void
ridge_entity_list_drop (RidgeEntityList **list)
{
  if (*list != NULL)
    (*list)->holder = NULL;

  g_clear_object (list);
}

/**
 * ridge_entity_list_get_holder:
 * @self: a list
 *
 * Gets whose list it is.
 *
 * Returns: (transfer none): what the entities stand in or refer to
 */
RidgeEntity *
ridge_entity_list_get_holder (RidgeEntityList *self)
{
  return self->holder;
}

/**
 * ridge_entity_list_get_n_items:
 * @self: a list
 *
 * Counts its entities, without the cast that the interface would ask for.
 *
 * Returns: how many
 */
guint
ridge_entity_list_get_n_items (RidgeEntityList *self)
{
  return self->items->len;
}

/**
 * ridge_entity_list_peek:
 * @self: (nullable): a list
 * @position: a position
 *
 * Gets an item without a reference. A list that nobody has made yet is empty.
 *
 * Returns: (transfer none) (nullable): the item, %NULL after the last
 */
gpointer
ridge_entity_list_peek (RidgeEntityList *self,
                        guint            position)
{
  return self != NULL && position < self->items->len ? self->items->pdata[position] : NULL;
}

/**
 * ridge_entity_list_number:
 *
 * Tells the items their positions, from the first that changed on.
 */
void
ridge_entity_list_number (RidgeEntityList *self)
{
  for (guint i = self->n_numbered; i < self->items->len; i++)
    ridge_entity_set_position (self->items->pdata[i], i);

  self->n_numbered = self->items->len;
}

static gboolean
is_queued (RidgeEntityList *self)
{
  return self->added != NULL || self->removed != NULL || self->moved != NULL;
}

/**
 * ridge_entity_list_queue_add:
 * @self: a list
 * @entity: an entity that is not in it
 *
 * Queues the entity to enter the list at its place in the order.
 *
 * Returns: whether this is the first change since the last flush
 */
gboolean
ridge_entity_list_queue_add (RidgeEntityList *self,
                             RidgeEntity     *entity)
{
  gboolean first = !is_queued (self);

  if (self->added == NULL)
    self->added = g_ptr_array_new ();
  g_ptr_array_add (self->added, g_object_ref (entity));
  if (self->is_home)
    ridge_entity_set_home (entity, self);

  return first;
}

/**
 * ridge_entity_list_queue_remove:
 * @self: a list
 * @entity: an entity in it
 *
 * Queues the entity to leave the list. Nothing that decides the order may have
 * changed since the last flush, unless the list is the entity's home.
 *
 * Returns: whether this is the first change since the last flush
 */
gboolean
ridge_entity_list_queue_remove (RidgeEntityList *self,
                                RidgeEntity     *entity)
{
  gboolean first = !is_queued (self);
  guint position = self->is_home ? ridge_entity_get_position (entity) : find_place (self, entity);

  g_return_val_if_fail (ridge_entity_list_peek (self, position) == entity, FALSE);

  if (self->removed == NULL)
    self->removed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->removed, position);
  leave_home (self, entity);

  return first;
}

/**
 * ridge_entity_list_queue_move:
 * @self: the home of the entity
 * @entity: an entity whose order may have changed
 *
 * Queues the entity to be put where it now belongs in the same list.
 *
 * Returns: whether this is the first change since the last flush
 */
gboolean
ridge_entity_list_queue_move (RidgeEntityList *self,
                              RidgeEntity     *entity)
{
  gboolean first = !is_queued (self);

  if (self->moved == NULL)
    self->moved = g_ptr_array_new ();
  g_ptr_array_add (self->moved, entity);

  return first;
}

/* An only mover that still fits between its neighbours stays. */
static gboolean
stays (RidgeEntityList *self)
{
  RidgeEntity *entity = self->moved->pdata[0];
  guint position = ridge_entity_get_position (entity);
  RidgeEntity *before = position > 0 ? self->items->pdata[position - 1] : NULL;
  RidgeEntity *after = ridge_entity_list_peek (self, position + 1);

  return self->moved->len == 1 && self->added == NULL && self->removed == NULL &&
         (before == NULL || compare (before, entity) < 0) &&
         (after == NULL || compare (entity, after) < 0);
}

static void
resolve_moves (RidgeEntityList *self)
{
  g_autoptr (GPtrArray) moved = g_steal_pointer (&self->moved);

  for (guint i = 0; i < moved->len; i++)
    ridge_entity_list_queue_remove (self, moved->pdata[i]);
  for (guint i = 0; i < moved->len; i++)
    ridge_entity_list_queue_add (self, moved->pdata[i]);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return (first > second) - (first < second);
}

static void
emit (RidgeEntityList *self,
      guint            position,
      guint            n_removed,
      guint            n_added)
{
  self->n_numbered = MIN (self->n_numbered, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Removes runs of neighbours, from the end, so that positions stay true. */
static void
flush_removed (RidgeEntityList *self,
               GArray          *removed)
{
  guint end = removed->len;

  while (end > 0)
    {
      guint start = end - 1;
      guint position;

      while (start > 0 && g_array_index (removed, guint, start - 1) + 1 == g_array_index (removed, guint, start))
        start--;

      position = g_array_index (removed, guint, start);
      g_ptr_array_remove_range (self->items, position, end - start);
      emit (self, position, end - start, 0);
      end = start;
    }
}

/* Inserts runs that go to the same place, in order. */
static void
flush_added (RidgeEntityList *self,
             GPtrArray       *added)
{
  guint start = 0;

  while (start < added->len)
    {
      guint position = find_place (self, added->pdata[start]);
      RidgeEntity *next = ridge_entity_list_peek (self, position);
      guint n_old = self->items->len, n_run = 1;
      gpointer *at;

      while (start + n_run < added->len && (next == NULL || compare (added->pdata[start + n_run], next) < 0))
        n_run++;

      g_ptr_array_set_size (self->items, n_old + n_run);
      at = self->items->pdata + position;
      memmove (at + n_run, at, (n_old - position) * sizeof *at);
      memcpy (at, added->pdata + start, n_run * sizeof *at);
      emit (self, position, 0, n_run);
      start += n_run;
    }
}

static guint
count_runs (RidgeEntityList *self,
            GArray          *removed,
            GPtrArray       *added)
{
  guint n_runs = 0, last = G_MAXUINT;

  for (guint i = 0; removed != NULL && i < removed->len; i++)
    n_runs += i == 0 || g_array_index (removed, guint, i - 1) + 1 != g_array_index (removed, guint, i);

  for (guint i = 0; added != NULL && i < added->len; i++)
    {
      guint place = find_place (self, added->pdata[i]);

      n_runs += place != last;
      last = place;
    }

  return n_runs;
}

/* Merges everything in one pass and reports the one stretch that differs. */
static void
flush_at_once (RidgeEntityList *self,
               GArray          *removed,
               GPtrArray       *added)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint n_removed = removed != NULL ? removed->len : 0, n_added = added != NULL ? added->len : 0;
  guint r = 0, a = 0, head = 0, tail = 0;

  self->items = g_ptr_array_new_full (old->len - n_removed + n_added, g_object_unref);
  for (guint i = 0; i < old->len; i++)
    {
      if (r < n_removed && g_array_index (removed, guint, r) == i)
        {
          r++;
          continue;
        }
      while (a < n_added && compare (added->pdata[a], old->pdata[i]) < 0)
        g_ptr_array_add (self->items, added->pdata[a++]);
      g_ptr_array_add (self->items, g_object_ref (old->pdata[i]));
    }
  while (a < n_added)
    g_ptr_array_add (self->items, added->pdata[a++]);

  while (head < MIN (old->len, self->items->len) && old->pdata[head] == self->items->pdata[head])
    head++;
  while (tail < MIN (old->len, self->items->len) - head &&
         old->pdata[old->len - 1 - tail] == self->items->pdata[self->items->len - 1 - tail])
    tail++;

  emit (self, head, old->len - head - tail, self->items->len - head - tail);
}

/**
 * ridge_entity_list_flush:
 * @self: a list
 *
 * Lets the queued changes take effect and tells listeners exactly which items
 * left and came.
 */
void
ridge_entity_list_flush (RidgeEntityList *self)
{
  g_autoptr (GArray) removed = NULL;
  g_autoptr (GPtrArray) added = NULL;

  if (self->moved != NULL)
    {
      if (stays (self))
        g_clear_pointer (&self->moved, g_ptr_array_unref);
      else
        resolve_moves (self);
    }

  removed = g_steal_pointer (&self->removed);
  added = g_steal_pointer (&self->added);
  if (removed != NULL)
    g_array_sort (removed, compare_positions);
  if (added != NULL)
    g_ptr_array_sort_values (added, compare);

  if ((removed != NULL ? removed->len : 0) + (added != NULL ? added->len : 0) > MAX_RUNS &&
      count_runs (self, removed, added) > MAX_RUNS)
    {
      flush_at_once (self, removed, added);
      return;
    }

  if (removed != NULL)
    flush_removed (self, removed);
  if (added != NULL)
    flush_added (self, added);
}
