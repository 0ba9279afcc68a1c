/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-objectives-tree.h"

#include "ui/objectives/ridge-lineage.h"
#include "ui/objectives/ridge-row-filters.h"
#include "ui/objectives/ridge-tree-row.h"

/* How many top objectives are open at first. */
#define MAX_OPEN 50

/**
 * RidgeObjectivesTree:
 *
 * The rows of the objectives page: the tree of a plan, what of it is shown,
 * what is open, and what is selected. Which rows are open is kept by key, so it
 * survives edits, undo, filters and the closing of a row further up.
 *
 * While words, an owner or a state narrow the view, every row that is left is
 * open; what was open before comes back with the whole tree.
 *
 * ::settled is emitted when the rows have come to rest after the plan or the
 * filter has changed, ::moved when the selected row has gone to another place
 * with it.
 */
struct _RidgeObjectivesTree
{
  GObject                parent_instance;

  RidgePlan             *plan;
  RidgeObjectivesFilter *filter;
  RidgeRowFilters       *row_filters;
  GHashTable            *expanded;    /* keys of the rows that are open */

  GtkTreeListModel      *model;
  GtkSingleSelection    *selection;
  GtkBitset             *fresh;       /* rows that have appeared and may have to be opened */
  gboolean               opening;

  RidgeEntity           *selected;
  guint                  selected_position;
  gboolean               selecting;
};

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SETTLED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeObjectivesTree, ridge_objectives_tree, G_TYPE_OBJECT)

/* Every row gets a list, even an empty one: a row that once had none could
 * never be opened later. */
static GListModel *
create_rows_cb (gpointer item,
                gpointer data)
{
  RidgeObjectivesTree *self = data;

  return ridge_row_filters_apply (self->row_filters, ridge_lineage_get_rows (item));
}

static gboolean
is_expanded (RidgeObjectivesTree *self,
             RidgeEntity         *entity)
{
  gint64 id = ridge_entity_get_id (entity);

  return g_hash_table_contains (self->expanded, &id);
}

static void
set_expanded (RidgeObjectivesTree *self,
              RidgeEntity         *entity,
              gboolean             expanded)
{
  gint64 id = ridge_entity_get_id (entity);

  if (expanded)
    g_hash_table_add (self->expanded, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->expanded, &id);
}

/* ---- Opening rows that have appeared ---- */

static void
model_items_changed_cb (RidgeObjectivesTree *self,
                        guint                position,
                        guint                removed,
                        guint                added)
{
  gtk_bitset_splice (self->fresh, position, removed, added);
  gtk_bitset_add_range (self->fresh, position, added);
}

/* From the last to the first, so that positions not yet looked at stay right. */
static void
open_fresh_rows (RidgeObjectivesTree *self)
{
  if (self->opening)
    return;

  self->opening = TRUE;
  while (!gtk_bitset_is_empty (self->fresh))
    {
      guint position = gtk_bitset_get_maximum (self->fresh);
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->model, position);
      g_autoptr (RidgeEntity) entity = gtk_tree_list_row_get_item (row);

      gtk_bitset_remove (self->fresh, position);
      if (is_expanded (self, entity))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
  self->opening = FALSE;
}

/* ---- The selected row ---- */

static void
set_selected (RidgeObjectivesTree *self,
              RidgeEntity         *entity)
{
  if (g_set_object (&self->selected, entity))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
select_position (RidgeObjectivesTree *self,
                 guint                position)
{
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->selecting = FALSE;

  if (position != GTK_INVALID_LIST_POSITION)
    self->selected_position = position;
}

/* A row that went away keeps its entity selected until the rows have settled. */
static void
selection_notify_selected_cb (RidgeObjectivesTree *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->selecting || position == GTK_INVALID_LIST_POSITION)
    return;

  self->selected_position = position;
  set_selected (self, ridge_objectives_tree_get_entity (self, position, NULL));
}

/* The nearest row that is shown, from the entity upwards. */
static guint
find_shown (RidgeObjectivesTree  *self,
            RidgeEntity         **entity)
{
  for (RidgeEntity *above = *entity; above != NULL; above = ridge_lineage_get_parent (above))
    {
      guint position = ridge_objectives_tree_find (self, above);

      if (position != GTK_INVALID_LIST_POSITION)
        {
          *entity = above;
          return position;
        }
    }

  return GTK_INVALID_LIST_POSITION;
}

/* The row of what is selected; where it is another one than before, it was taken away and put in again. */
static void
follow_selected (RidgeObjectivesTree *self)
{
  guint position = ridge_objectives_tree_find (self, self->selected);
  gboolean moved = position != gtk_single_selection_get_selected (self->selection);

  select_position (self, position);
  if (moved && position != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[MOVED], 0);
}

/* What was deleted hands the selection to the row that took its place. */
static void
select_again (RidgeObjectivesTree *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (self->selected == NULL)
    return;

  if (ridge_entity_get_plan (self->selected) == self->plan)
    follow_selected (self);
  else if (n == 0)
    set_selected (self, NULL);
  else
    {
      select_position (self, MIN (self->selected_position, n - 1));
      set_selected (self, ridge_objectives_tree_get_entity (self, self->selected_position, NULL));
    }
}

static void
settle (RidgeObjectivesTree *self)
{
  if (self->model != NULL)
    open_fresh_rows (self);
  select_again (self);
  g_signal_emit (self, signals[SETTLED], 0);
}

/* ---- Building the rows ---- */

static void
detach (RidgeObjectivesTree *self)
{
  self->selecting = TRUE;
  gtk_single_selection_set_model (self->selection, NULL);
  self->selecting = FALSE;

  g_clear_object (&self->model);
  gtk_bitset_remove_all (self->fresh);
}

/* Builds all rows before the view sees them. */
static void
attach (RidgeObjectivesTree *self,
        gboolean             all_open)
{
  if (self->plan != NULL)
    {
      self->model = gtk_tree_list_model_new (ridge_row_filters_apply (self->row_filters,
                                                                      ridge_plan_get_objectives (self->plan)),
                                             FALSE, all_open, create_rows_cb, self, NULL);
      g_signal_connect_object (self->model, "items-changed", G_CALLBACK (model_items_changed_cb), self,
                               G_CONNECT_SWAPPED);
      if (!all_open)
        {
          gtk_bitset_add_range (self->fresh, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)));
          open_fresh_rows (self);
        }
      gtk_tree_list_model_set_autoexpand (self->model, ridge_objectives_filter_is_narrowed (self->filter));
    }

  self->selecting = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  self->selecting = FALSE;
}

static void
rebuild (RidgeObjectivesTree *self)
{
  attach (self, ridge_objectives_filter_is_narrowed (self->filter));
  settle (self);
}

static void
plan_changed_cb (RidgeObjectivesTree *self)
{
  ridge_objectives_filter_refresh (self->filter);
  settle (self);
}

static void
ridge_objectives_tree_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  RidgeObjectivesTree *self = RIDGE_OBJECTIVES_TREE (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_objectives_tree_dispose (GObject *object)
{
  RidgeObjectivesTree *self = RIDGE_OBJECTIVES_TREE (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->selected);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->row_filters, ridge_row_filters_free);
  g_clear_object (&self->filter);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (ridge_objectives_tree_parent_class)->dispose (object);
}

static void
ridge_objectives_tree_finalize (GObject *object)
{
  RidgeObjectivesTree *self = RIDGE_OBJECTIVES_TREE (object);

  g_hash_table_unref (self->expanded);
  gtk_bitset_unref (self->fresh);

  G_OBJECT_CLASS (ridge_objectives_tree_parent_class)->finalize (object);
}

static void
ridge_objectives_tree_class_init (RidgeObjectivesTreeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_objectives_tree_get_property;
  object_class->dispose = ridge_objectives_tree_dispose;
  object_class->finalize = ridge_objectives_tree_finalize;

  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, RIDGE_TYPE_ENTITY,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SETTLED] = g_signal_new ("settled", RIDGE_TYPE_OBJECTIVES_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", RIDGE_TYPE_OBJECTIVES_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
ridge_objectives_tree_init (RidgeObjectivesTree *self)
{
  self->filter = ridge_objectives_filter_new ();
  self->row_filters = ridge_row_filters_new (GTK_FILTER (self->filter));
  self->expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->fresh = gtk_bitset_new_empty ();

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_object (self->filter, "changing", G_CALLBACK (detach), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "settled", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_notify_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * ridge_objectives_tree_new:
 *
 * Makes a tree that is empty until it has a plan.
 *
 * Returns: (transfer full): the tree
 */
RidgeObjectivesTree *
ridge_objectives_tree_new (void)
{
  return g_object_new (RIDGE_TYPE_OBJECTIVES_TREE, NULL);
}

/* Everything that has rows under it is open from now on. */
static void
open_lines (RidgeObjectivesTree *self)
{
  const RidgeTable tables[] = { RIDGE_TABLE_OBJECTIVE, RIDGE_TABLE_KEY_RESULT };

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_autoptr (GPtrArray) entities = ridge_plan_list (self->plan, tables[t]);

      for (guint i = 0; i < entities->len; i++)
        if (g_list_model_get_n_items (ridge_lineage_get_rows (entities->pdata[i])) > 0)
          set_expanded (self, entities->pdata[i], TRUE);
    }
}

/* A plan that can be taken in shows its whole cascade, a larger one what its top objectives are measured by. */
static void
open_first (RidgeObjectivesTree *self)
{
  g_autoptr (GPtrArray) all = ridge_plan_list (self->plan, RIDGE_TABLE_OBJECTIVE);
  GListModel *top = ridge_plan_get_objectives (self->plan);
  guint n = g_list_model_get_n_items (top);

  if (all->len <= MAX_OPEN)
    {
      open_lines (self);
      return;
    }

  for (guint i = 0; i < MIN (n, MAX_OPEN); i++)
    {
      g_autoptr (RidgeEntity) objective = g_list_model_get_item (top, i);

      set_expanded (self, objective, TRUE);
    }
}

static void
open_keys (RidgeObjectivesTree *self,
           GArray              *keys)
{
  for (guint i = 0; i < keys->len; i++)
    g_hash_table_add (self->expanded, g_memdup2 (&g_array_index (keys, gint64, i), sizeof (gint64)));
}

/* A row that was deleted stays open in case the deletion is undone. */
static gboolean
is_in_plan (RidgeObjectivesTree *self,
            gint64               key)
{
  return self->plan != NULL && (ridge_plan_lookup (self->plan, RIDGE_TABLE_OBJECTIVE, key) != NULL ||
                                ridge_plan_lookup (self->plan, RIDGE_TABLE_KEY_RESULT, key) != NULL);
}

/**
 * ridge_objectives_tree_set_plan:
 * @plan: (nullable): the plan
 * @open: (nullable) (element-type gint64): the keys of the rows that are open
 *
 * Shows another plan. Where nothing is known about its rows, all of it is open,
 * or the top of a large one.
 */
void
ridge_objectives_tree_set_plan (RidgeObjectivesTree *self,
                                RidgePlan           *plan,
                                GArray              *open)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_TREE (self));

  if (self->plan == plan)
    return;

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  g_hash_table_remove_all (self->expanded);
  if (open != NULL)
    open_keys (self, open);
  else if (plan != NULL)
    open_first (self);
  set_selected (self, NULL);
  ridge_objectives_filter_set_plan (self->filter, plan);
}

/**
 * ridge_objectives_tree_list_open:
 *
 * Returns: (transfer full) (element-type gint64): the keys of the rows that are open
 */
GArray *
ridge_objectives_tree_list_open (RidgeObjectivesTree *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_TREE (self), keys);

  g_hash_table_iter_init (&iter, self->expanded);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_in_plan (self, *(gint64 *) key))
      g_array_append_vals (keys, key, 1);

  return keys;
}

/**
 * ridge_objectives_tree_get_filter:
 *
 * Returns: (transfer none): what decides which rows are shown
 */
RidgeObjectivesFilter *
ridge_objectives_tree_get_filter (RidgeObjectivesTree *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_TREE (self), NULL);

  return self->filter;
}

/**
 * ridge_objectives_tree_get_rows:
 *
 * Returns: (transfer none): the rows for a list view, of GtkTreeListRow
 */
GtkSelectionModel *
ridge_objectives_tree_get_rows (RidgeObjectivesTree *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_TREE (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

/**
 * ridge_objectives_tree_get_entity:
 * @position: a row
 * @level: (out) (optional): how deep it stands, 0 for a top objective
 *
 * Returns: (transfer none) (nullable): what the row shows; NULL past the end
 */
RidgeEntity *
ridge_objectives_tree_get_entity (RidgeObjectivesTree *self,
                                  guint                position,
                                  guint               *level)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (RidgeEntity) entity = NULL;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_TREE (self), NULL);

  row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  if (row == NULL)
    return NULL;

  if (level != NULL)
    *level = gtk_tree_list_row_get_depth (row);
  entity = gtk_tree_list_row_get_item (row);

  /* The plan holds it. */
  return entity;
}

/**
 * ridge_objectives_tree_find:
 * @entity: an objective or a key result
 *
 * Returns: its row, or %GTK_INVALID_LIST_POSITION when it is filtered out or
 *   stands in a closed row
 */
guint
ridge_objectives_tree_find (RidgeObjectivesTree *self,
                            RidgeEntity         *entity)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_TREE (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), GTK_INVALID_LIST_POSITION);

  if (self->model == NULL)
    return GTK_INVALID_LIST_POSITION;

  row = ridge_tree_row_find (self->model, entity, FALSE);

  return row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
}

/**
 * ridge_objectives_tree_get_selected:
 *
 * Returns: (transfer none) (nullable): what is selected, shown or not
 */
RidgeEntity *
ridge_objectives_tree_get_selected (RidgeObjectivesTree *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_TREE (self), NULL);

  return self->selected;
}

/**
 * ridge_objectives_tree_select:
 * @entity: (nullable): an objective or a key result
 *
 * Selects something, and opens the rows it stands in.
 *
 * Returns: its row, or %GTK_INVALID_LIST_POSITION when it is filtered out
 */
guint
ridge_objectives_tree_select (RidgeObjectivesTree *self,
                              RidgeEntity         *entity)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_TREE (self), GTK_INVALID_LIST_POSITION);

  if (entity != NULL && self->model != NULL)
    {
      g_autoptr (GPtrArray) path = ridge_lineage_list_ancestors (entity);

      for (guint i = 0; i < path->len; i++)
        set_expanded (self, path->pdata[i], TRUE);
      row = ridge_tree_row_find (self->model, entity, TRUE);
      open_fresh_rows (self);
    }

  select_position (self, row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION);
  set_selected (self, entity);

  return gtk_single_selection_get_selected (self->selection);
}

/**
 * ridge_objectives_tree_take_expanded:
 * @row: a row that a person opened or closed
 *
 * Keeps in mind whether the row is open, and opens below it what was open when
 * it was closed. A selected row that went out of sight with it hands the
 * selection to the nearest row above.
 */
void
ridge_objectives_tree_take_expanded (RidgeObjectivesTree *self,
                                     GtkTreeListRow      *row)
{
  g_autoptr (RidgeEntity) entity = NULL;
  RidgeEntity *shown;

  g_return_if_fail (RIDGE_IS_OBJECTIVES_TREE (self));
  g_return_if_fail (GTK_IS_TREE_LIST_ROW (row));

  /* A row that goes away with the one above it says that it is closed, and is no longer expandable. */
  if (self->model == NULL || self->opening || !gtk_tree_list_row_is_expandable (row))
    return;

  entity = gtk_tree_list_row_get_item (row);
  if (!ridge_objectives_filter_is_narrowed (self->filter))
    set_expanded (self, entity, gtk_tree_list_row_get_expanded (row));
  open_fresh_rows (self);

  shown = self->selected;
  if (shown != NULL && gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    {
      guint position = find_shown (self, &shown);

      if (position != GTK_INVALID_LIST_POSITION)
        {
          select_position (self, position);
          set_selected (self, shown);
        }
    }
}

/**
 * ridge_objectives_tree_expand_all:
 *
 * Opens every row.
 */
void
ridge_objectives_tree_expand_all (RidgeObjectivesTree *self)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_TREE (self));

  if (self->plan == NULL)
    return;

  open_lines (self);
  detach (self);
  attach (self, TRUE);
  settle (self);
}

/**
 * ridge_objectives_tree_collapse_all:
 *
 * Closes every row.
 */
void
ridge_objectives_tree_collapse_all (RidgeObjectivesTree *self)
{
  RidgeEntity *top;

  g_return_if_fail (RIDGE_IS_OBJECTIVES_TREE (self));

  g_hash_table_remove_all (self->expanded);
  detach (self);
  attach (self, FALSE);

  top = self->selected;
  if (top != NULL && find_shown (self, &top) != GTK_INVALID_LIST_POSITION)
    set_selected (self, top);
  settle (self);
}
