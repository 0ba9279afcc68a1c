/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-series-private.h"

#include <math.h>
#include <string.h>

/* What few points have, so that the many need not make room for it. */
typedef struct
{
  char     *note;
  char     *ghost_reason;
  gboolean  ghost;
} RidgePointExtra;

/* A change that waits for the batch's end. */
typedef struct
{
  RidgeDay           day;
  guint              serial;
  RidgeRowOperation  operation;
  guint64            mask;
  double             value;
  gboolean           ghost;
  char              *note;
  char              *ghost_reason;
} RidgePendingPoint;

struct _RidgeSeries
{
  GObject      parent_instance;

  RidgeDay    *days;
  double      *values;
  guint        n_points;
  guint        n_allocated;
  guint        n_ghosts;
  guint        version;

  GHashTable  *extras;      /* day → RidgePointExtra */
  GHashTable  *minted;      /* day → RidgeSeriesPoint, unowned: rows that somebody holds */
  GArray      *pending;     /* of RidgePendingPoint; NULL when there are none */
  guint        n_told;      /* points that listeners know of */
  guint        first_changed;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
ridge_series_get_item_type (GListModel *model)
{
  return RIDGE_TYPE_SERIES_POINT;
}

static guint
ridge_series_get_n_items (GListModel *model)
{
  return RIDGE_SERIES (model)->n_told;
}

static gpointer
ridge_series_get_item (GListModel *model,
                       guint       position)
{
  RidgeSeries *self = RIDGE_SERIES (model);
  RidgeSeriesPoint *point;
  RidgeDay day;

  if (position >= self->n_told)
    return NULL;

  day = self->days[position];
  point = g_hash_table_lookup (self->minted, GINT_TO_POINTER (day));
  if (point != NULL)
    return g_object_ref (point);

  point = ridge_series_point_new (self, day);
  g_hash_table_insert (self->minted, GINT_TO_POINTER (day), point);

  return point;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ridge_series_get_item_type;
  iface->get_n_items = ridge_series_get_n_items;
  iface->get_item = ridge_series_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RidgeSeries, ridge_series, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
extra_free (RidgePointExtra *extra)
{
  g_free (extra->note);
  g_free (extra->ghost_reason);
  g_free (extra);
}

static void
pending_clear (RidgePendingPoint *pending)
{
  g_free (pending->note);
  g_free (pending->ghost_reason);
}

static void
ridge_series_finalize (GObject *object)
{
  RidgeSeries *self = RIDGE_SERIES (object);

  g_free (self->days);
  g_free (self->values);
  g_hash_table_unref (self->extras);
  g_hash_table_unref (self->minted);
  g_clear_pointer (&self->pending, g_array_unref);

  G_OBJECT_CLASS (ridge_series_parent_class)->finalize (object);
}

static void
ridge_series_class_init (RidgeSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ridge_series_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ridge_series_init (RidgeSeries *self)
{
  self->extras = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) extra_free);
  self->minted = g_hash_table_new (NULL, NULL);
  self->first_changed = G_MAXUINT;
}

RidgeSeries *
ridge_series_new (void)
{
  return g_object_new (RIDGE_TYPE_SERIES, NULL);
}

/* A held row ends; its day may have another by now. */
void
ridge_series_forget (RidgeSeries      *self,
                     RidgeSeriesPoint *point,
                     RidgeDay          day)
{
  if (g_hash_table_lookup (self->minted, GINT_TO_POINTER (day)) == point)
    g_hash_table_remove (self->minted, GINT_TO_POINTER (day));
}

/**
 * ridge_series_get_n_points:
 * @self: a series
 *
 * Counts the points, missing values and ghosts included.
 *
 * Returns: the number of rows
 */
guint
ridge_series_get_n_points (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), 0);

  return self->n_points;
}

/**
 * ridge_series_get_days:
 * @self: a series
 *
 * Gets the days of all points, ascending.
 *
 * Returns: (transfer none) (nullable): an array of ridge_series_get_n_points()
 *   days, valid until the next batch
 */
const RidgeDay *
ridge_series_get_days (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), NULL);

  return self->days;
}

/**
 * ridge_series_get_values:
 * @self: a series
 *
 * Gets the values of all points in the KPI's unit; a missing one is NaN.
 *
 * Returns: (transfer none) (nullable): an array of ridge_series_get_n_points()
 *   values, valid until the next batch
 */
const double *
ridge_series_get_values (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), NULL);

  return self->values;
}

static RidgePointExtra *
get_extra (RidgeSeries *self,
           guint        row)
{
  if (g_hash_table_size (self->extras) == 0)
    return NULL;

  return g_hash_table_lookup (self->extras, GINT_TO_POINTER (self->days[row]));
}

/**
 * ridge_series_get_ghost:
 * @self: a series
 * @row: a row
 *
 * Tells whether a point is excluded: drawn, but not calculated with.
 *
 * Returns: whether it is a ghost
 */
gboolean
ridge_series_get_ghost (RidgeSeries *self,
                        guint        row)
{
  RidgePointExtra *extra;

  g_return_val_if_fail (RIDGE_IS_SERIES (self) && row < self->n_points, FALSE);

  extra = get_extra (self, row);

  return extra != NULL && extra->ghost;
}

/**
 * ridge_series_get_n_ghosts:
 * @self: a series
 *
 * Counts the excluded points.
 *
 * Returns: their number
 */
guint
ridge_series_get_n_ghosts (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), 0);

  return self->n_ghosts;
}

/**
 * ridge_series_get_note:
 * @self: a series
 * @row: a row
 *
 * Gets what was noted beside a value.
 *
 * Returns: the note, "" without one
 */
const char *
ridge_series_get_note (RidgeSeries *self,
                       guint        row)
{
  RidgePointExtra *extra;

  g_return_val_if_fail (RIDGE_IS_SERIES (self) && row < self->n_points, "");

  extra = get_extra (self, row);

  return extra != NULL && extra->note != NULL ? extra->note : "";
}

/**
 * ridge_series_get_ghost_reason:
 * @self: a series
 * @row: a row
 *
 * Gets why a point is excluded.
 *
 * Returns: the reason, "" without one
 */
const char *
ridge_series_get_ghost_reason (RidgeSeries *self,
                               guint        row)
{
  RidgePointExtra *extra;

  g_return_val_if_fail (RIDGE_IS_SERIES (self) && row < self->n_points, "");

  extra = get_extra (self, row);

  return extra != NULL && extra->ghost_reason != NULL ? extra->ghost_reason : "";
}

/**
 * ridge_series_find_from:
 * @self: a series
 * @day: a day
 *
 * Finds the first point on or after a day.
 *
 * Returns: its row, the number of points when there is none
 */
guint
ridge_series_find_from (RidgeSeries *self,
                        RidgeDay     day)
{
  guint low = 0, high;

  g_return_val_if_fail (RIDGE_IS_SERIES (self), 0);

  high = self->n_points;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->days[middle] < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * ridge_series_find:
 * @self: a series
 * @day: a day
 * @row: (out) (optional): the row of the day, or where it would go
 *
 * Finds the point of a day.
 *
 * Returns: whether there is one
 */
gboolean
ridge_series_find (RidgeSeries *self,
                   RidgeDay     day,
                   guint       *row)
{
  guint found = ridge_series_find_from (self, day);

  if (row != NULL)
    *row = found;

  return found < self->n_points && self->days[found] == day;
}

/**
 * ridge_series_get_version:
 * @self: a series
 *
 * Gets a number that grows with every change: a cheap key for caches.
 *
 * Returns: the version
 */
guint
ridge_series_get_version (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), 0);

  return self->version;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  gsize first = *(const gsize *) a, second = *(const gsize *) b;

  return (first > second) - (first < second);
}

gsize *
ridge_series_list_ghosts (RidgeSeries *self,
                          gsize       *n_ghosts)
{
  gsize *rows = g_new (gsize, self->n_ghosts + 1);
  GHashTableIter iter;
  gpointer day;
  RidgePointExtra *extra;
  gsize n = 0;

  g_hash_table_iter_init (&iter, self->extras);
  while (g_hash_table_iter_next (&iter, &day, (gpointer *) &extra))
    {
      if (extra->ghost)
        rows[n++] = ridge_series_find_from (self, GPOINTER_TO_INT (day));
    }

  qsort (rows, n, sizeof *rows, compare_rows);
  *n_ghosts = n;

  return rows;
}

static void
reserve (RidgeSeries *self,
         guint        n_points)
{
  if (n_points <= self->n_allocated)
    return;

  self->n_allocated = MAX (n_points, MAX (16, self->n_allocated + self->n_allocated / 2));
  self->days = g_renew (RidgeDay, self->days, self->n_allocated);
  self->values = g_renew (double, self->values, self->n_allocated);
}

static void
set_extra (RidgeSeries             *self,
           const RidgePendingPoint *change)
{
  gpointer key = GINT_TO_POINTER (change->day);
  RidgePointExtra *extra = g_hash_table_lookup (self->extras, key);

  if (extra == NULL)
    {
      if (change->note == NULL && change->ghost_reason == NULL && !change->ghost)
        return;
      extra = g_new0 (RidgePointExtra, 1);
      g_hash_table_insert (self->extras, key, extra);
    }

  if (change->mask & (1 << RIDGE_POINT_NOTE))
    g_set_str (&extra->note, change->note);
  if (change->mask & (1 << RIDGE_POINT_GHOST_REASON))
    g_set_str (&extra->ghost_reason, change->ghost_reason);
  if (change->mask & (1 << RIDGE_POINT_GHOST))
    {
      self->n_ghosts += (change->ghost != FALSE) - (extra->ghost != FALSE);
      extra->ghost = change->ghost;
    }

  if (extra->note == NULL && extra->ghost_reason == NULL && !extra->ghost)
    g_hash_table_remove (self->extras, key);
}

static void
drop_extra (RidgeSeries *self,
            RidgeDay     day)
{
  RidgePointExtra *extra = g_hash_table_lookup (self->extras, GINT_TO_POINTER (day));

  if (extra == NULL)
    return;
  if (extra->ghost)
    self->n_ghosts--;
  g_hash_table_remove (self->extras, GINT_TO_POINTER (day));
}

static char *
get_cell_text (const RidgeRowChange *change,
               guint                 column)
{
  const RidgeCell *cell = &change->cells[column];

  if (cell->kind != RIDGE_CELL_TEXT || *cell->text == '\0')
    return NULL;

  return g_strdup (cell->text);
}

static RidgePendingPoint
read_change (const RidgeRowChange *change)
{
  const RidgeCell *value = &change->cells[RIDGE_POINT_VALUE];
  RidgePendingPoint pending = {
    .day = change->cells[RIDGE_POINT_DAY].integer,
    .operation = change->operation,
    .value = NAN,
  };

  if (change->operation == RIDGE_ROW_DELETE)
    return pending;

  pending.mask = change->operation == RIDGE_ROW_INSERT ? G_MAXUINT64 : change->mask;
  if (pending.mask & (1 << RIDGE_POINT_VALUE))
    pending.value = value->kind == RIDGE_CELL_REAL ? value->real : value->kind == RIDGE_CELL_INTEGER ? value->integer : NAN;
  if (pending.mask & (1 << RIDGE_POINT_NOTE))
    pending.note = get_cell_text (change, RIDGE_POINT_NOTE);
  if (pending.mask & (1 << RIDGE_POINT_GHOST))
    pending.ghost = change->cells[RIDGE_POINT_GHOST].integer != 0;
  if (pending.mask & (1 << RIDGE_POINT_GHOST_REASON))
    pending.ghost_reason = get_cell_text (change, RIDGE_POINT_GHOST_REASON);

  return pending;
}

gboolean
ridge_series_queue (RidgeSeries          *self,
                    const RidgeRowChange *change)
{
  gboolean first = self->pending == NULL && self->first_changed == G_MAXUINT;
  RidgePendingPoint pending = read_change (change);

  /* Loading and recording: the next day goes straight to the end. */
  if (self->pending == NULL && change->operation == RIDGE_ROW_INSERT
      && (self->n_points == 0 || pending.day > self->days[self->n_points - 1]))
    {
      reserve (self, self->n_points + 1);
      self->days[self->n_points] = pending.day;
      self->values[self->n_points] = pending.value;
      self->first_changed = MIN (self->first_changed, self->n_points);
      self->n_points++;
      set_extra (self, &pending);
      pending_clear (&pending);
      return first;
    }

  if (self->pending == NULL)
    {
      self->pending = g_array_new (FALSE, FALSE, sizeof (RidgePendingPoint));
      g_array_set_clear_func (self->pending, (GDestroyNotify) pending_clear);
    }
  pending.serial = self->pending->len;
  g_array_append_val (self->pending, pending);

  return first;
}

static int
compare_pending (gconstpointer a,
                 gconstpointer b)
{
  const RidgePendingPoint *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;

  return (first->serial > second->serial) - (first->serial < second->serial);
}

/* One stretch of rows that came, or left. */
static void
tell (RidgeSeries *self,
      guint        position,
      guint        n_removed,
      guint        n_added)
{
  if (n_removed == 0 && n_added == 0)
    return;

  self->n_told += n_added - n_removed;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Above this many changes the arrays are merged in one pass. */
#define MAX_SINGLE_CHANGES 64

static void
apply_single (RidgeSeries             *self,
              const RidgePendingPoint *change)
{
  guint row;
  gboolean found = ridge_series_find (self, change->day, &row);
  guint n_after = self->n_points - row;

  self->first_changed = MIN (self->first_changed, row);

  if (change->operation == RIDGE_ROW_DELETE)
    {
      if (!found)
        return;
      memmove (self->days + row, self->days + row + 1, (n_after - 1) * sizeof *self->days);
      memmove (self->values + row, self->values + row + 1, (n_after - 1) * sizeof *self->values);
      self->n_points--;
      drop_extra (self, change->day);
      g_hash_table_remove (self->minted, GINT_TO_POINTER (change->day));
      tell (self, row, 1, 0);
      return;
    }

  if (!found)
    {
      reserve (self, self->n_points + 1);
      memmove (self->days + row + 1, self->days + row, n_after * sizeof *self->days);
      memmove (self->values + row + 1, self->values + row, n_after * sizeof *self->values);
      self->days[row] = change->day;
      self->values[row] = NAN;
      self->n_points++;
    }
  if (change->mask & (1 << RIDGE_POINT_VALUE))
    self->values[row] = change->value;
  set_extra (self, change);
  if (!found)
    tell (self, row, 0, 1);
}

/* Applies the changes from `*next` on that share their day to one point. */
static gboolean
fold_changes (RidgeSeries *self,
              GArray      *pending,
              guint       *next,
              gboolean     exists,
              double      *value)
{
  RidgeDay day = g_array_index (pending, RidgePendingPoint, *next).day;

  for (; *next < pending->len && g_array_index (pending, RidgePendingPoint, *next).day == day; (*next)++)
    {
      const RidgePendingPoint *change = &g_array_index (pending, RidgePendingPoint, *next);

      if (change->operation == RIDGE_ROW_DELETE)
        {
          drop_extra (self, day);
          exists = FALSE;
          continue;
        }
      if (!exists)
        *value = NAN;
      exists = TRUE;
      if (change->mask & (1 << RIDGE_POINT_VALUE))
        *value = change->value;
      set_extra (self, change);
    }

  if (!exists)
    g_hash_table_remove (self->minted, GINT_TO_POINTER (day));

  return exists;
}

static void
apply_merged (RidgeSeries *self,
              GArray      *pending)
{
  g_autofree RidgeDay *old_days = g_steal_pointer (&self->days);
  g_autofree double *old_values = g_steal_pointer (&self->values);
  guint n_old = self->n_points, i = 0, next = 0;

  self->n_points = self->n_allocated = 0;
  reserve (self, n_old + pending->len);

  while (i < n_old || next < pending->len)
    {
      gboolean is_old = i < n_old;
      gboolean is_new = next < pending->len;
      RidgeDay day;
      double value = NAN;
      gboolean exists;

      if (is_old && is_new)
        {
          RidgeDay new_day = g_array_index (pending, RidgePendingPoint, next).day;

          is_new = new_day <= old_days[i];
          is_old = old_days[i] <= new_day;
        }

      day = is_old ? old_days[i] : g_array_index (pending, RidgePendingPoint, next).day;
      if (is_old)
        value = old_values[i++];
      exists = is_new ? fold_changes (self, pending, &next, is_old, &value) : TRUE;
      if (exists)
        {
          self->days[self->n_points] = day;
          self->values[self->n_points++] = value;
        }
    }
}

static void
tell_merged (RidgeSeries    *self,
             const RidgeDay *old_days,
             guint           n_old)
{
  guint head = 0, tail = 0, n_least = MIN (n_old, self->n_points);

  while (head < n_least && old_days[head] == self->days[head])
    head++;
  while (tail < n_least - head && old_days[n_old - 1 - tail] == self->days[self->n_points - 1 - tail])
    tail++;

  tell (self, head, n_old - head - tail, self->n_points - head - tail);
}

static void
update_minted (RidgeSeries *self)
{
  g_autoptr (GPtrArray) points = g_hash_table_get_values_as_ptr_array (self->minted);

  g_ptr_array_foreach (points, (GFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (points, g_object_unref);
  g_ptr_array_foreach (points, (GFunc) ridge_series_point_update, NULL);
}

guint
ridge_series_flush (RidgeSeries *self)
{
  g_autoptr (GArray) pending = g_steal_pointer (&self->pending);
  guint first;

  /* What was appended on the way. */
  tell (self, self->n_told, 0, self->n_points - self->n_told);

  if (pending != NULL && pending->len <= MAX_SINGLE_CHANGES)
    {
      for (guint i = 0; i < pending->len; i++)
        apply_single (self, &g_array_index (pending, RidgePendingPoint, i));
    }
  else if (pending != NULL)
    {
      g_autofree RidgeDay *old_days = g_memdup2 (self->days, self->n_points * sizeof *self->days);
      guint n_old = self->n_points;

      g_array_sort (pending, compare_pending);
      self->first_changed = MIN (self->first_changed,
                                 ridge_series_find_from (self, g_array_index (pending, RidgePendingPoint, 0).day));
      apply_merged (self, pending);
      tell_merged (self, old_days, n_old);
    }

  first = self->first_changed;
  self->first_changed = G_MAXUINT;
  self->version++;
  update_minted (self);

  return first;
}

void
ridge_series_emit_changed (RidgeSeries *self,
                           guint        first)
{
  g_signal_emit (self, signals[CHANGED], 0, first);
}
