/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of a point's change into the packed arrays: straight to the end, one
 * by one, or for many at once in one merge. */

#include "model/ridge-series-private.h"

#include <math.h>
#include <string.h>

#include "base/ridge-shared-array.h"

/* A change that waits for the batch's end. */
typedef struct
{
  RidgeDay           day;
  guint              serial;
  RidgeRowOperation  operation;
  guint64            mask;
  double             value;
  double             denominator;
  gboolean           ghost;
  char              *note;
  char              *ghost_reason;
} RidgePendingPoint;

static void
pending_clear (RidgePendingPoint *pending)
{
  g_free (pending->note);
  g_free (pending->ghost_reason);
}

/* Lets the rows from @first on be written, of which there will be @n_points; all that
 * are there are kept. Who else holds the arrays sees none of it. */
static void
open_rows (RidgeSeries *self,
           guint        first,
           guint        n_points)
{
  double **arrays[] = { &self->values, &self->numerators, &self->denominators };

  self->days = ridge_shared_array_open (self->days, sizeof (RidgeDay), self->n_points, first, n_points);
  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (i == 0 || *arrays[i] != NULL)
      *arrays[i] = ridge_shared_array_open (*arrays[i], sizeof (double), self->n_points, first, n_points);
}

/* What a point has recorded, as one value or as the two numbers of a rate. */
typedef struct
{
  double value;
  double denominator;
} Numbers;

#define NO_NUMBERS { NAN, NAN }

static Numbers
get_numbers (RidgeSeries *self,
             guint        row)
{
  return (Numbers) { ridge_series_get_numerators (self)[row], ridge_series_get_denominator (self, row) };
}

static void
set_numbers (RidgeSeries   *self,
             guint          row,
             const Numbers *numbers)
{
  if (self->numerators != NULL)
    {
      self->numerators[row] = numbers->value;
      self->denominators[row] = numbers->denominator;
    }
  self->values[row] = ridge_series_get_rate (self, numbers->value, numbers->denominator);
}

static void
merge_numbers (Numbers                 *numbers,
               const RidgePendingPoint *change)
{
  if (change->mask & (1 << RIDGE_POINT_VALUE))
    numbers->value = change->value;
  if (change->mask & (1 << RIDGE_POINT_DENOMINATOR))
    numbers->denominator = change->denominator;
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
  g_autofree char *clean = NULL;

  if (cell->kind != RIDGE_CELL_TEXT)
    return NULL;

  clean = ridge_column_clean_text (&ridge_table_get_info (RIDGE_TABLE_POINT)->columns[column], cell->text);

  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

static double
get_cell_number (const RidgeRowChange *change,
                 guint                 column)
{
  const RidgeCell *cell = &change->cells[column];

  return cell->kind == RIDGE_CELL_REAL ? cell->real : cell->kind == RIDGE_CELL_INTEGER ? cell->integer : NAN;
}

static RidgePendingPoint
read_change (const RidgeRowChange *change)
{
  RidgePendingPoint pending = {
    .day = change->cells[RIDGE_POINT_DAY].integer,
    .operation = change->operation,
    .value = NAN,
    .denominator = NAN,
  };

  if (change->operation == RIDGE_ROW_DELETE)
    return pending;

  pending.mask = change->operation == RIDGE_ROW_INSERT ? G_MAXUINT64 : change->mask;
  if (pending.mask & (1 << RIDGE_POINT_VALUE))
    pending.value = get_cell_number (change, RIDGE_POINT_VALUE);
  if (pending.mask & (1 << RIDGE_POINT_DENOMINATOR))
    pending.denominator = get_cell_number (change, RIDGE_POINT_DENOMINATOR);
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

  if (!isnan (pending.denominator))
    ridge_series_need_parts (self, self->n_points);

  /* Loading and recording: the next day goes straight to the end. */
  if (self->pending == NULL && change->operation == RIDGE_ROW_INSERT &&
      (self->n_points == 0 || pending.day > self->days[self->n_points - 1]))
    {
      open_rows (self, self->n_points, self->n_points + 1);
      self->days[self->n_points] = pending.day;
      set_numbers (self, self->n_points, &(Numbers) { pending.value, pending.denominator });
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

/* Takes the row out, or with -1 makes room for one. */
static void
shift_rows (RidgeSeries *self,
            guint        row,
            int          by)
{
  double *arrays[] = { self->values, self->numerators, self->denominators };
  guint   from = by > 0 ? row + 1 : row, to = by > 0 ? row : row + 1;
  guint   n = self->n_points - from;

  memmove (self->days + to, self->days + from, n * sizeof *self->days);
  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (arrays[i] != NULL)
      memmove (arrays[i] + to, arrays[i] + from, n * sizeof *arrays[i]);
  self->n_points -= by;
}

static void
apply_single (RidgeSeries             *self,
              const RidgePendingPoint *change)
{
  guint row;
  gboolean found = ridge_series_find (self, change->day, &row);
  Numbers numbers = NO_NUMBERS;

  self->first_changed = MIN (self->first_changed, row);

  if (change->operation == RIDGE_ROW_DELETE)
    {
      if (!found)
        return;
      open_rows (self, row, self->n_points - 1);
      shift_rows (self, row, 1);
      drop_extra (self, change->day);
      g_hash_table_remove (self->minted, GINT_TO_POINTER (change->day));
      tell (self, row, 1, 0);
      return;
    }

  if (!found)
    {
      open_rows (self, row, self->n_points + 1);
      shift_rows (self, row, -1);
      self->days[row] = change->day;
    }
  else
    {
      open_rows (self, row, self->n_points);
      numbers = get_numbers (self, row);
    }
  merge_numbers (&numbers, change);
  set_numbers (self, row, &numbers);
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
              Numbers     *numbers)
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
        *numbers = (Numbers) NO_NUMBERS;
      exists = TRUE;
      merge_numbers (numbers, change);
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
  RidgeDay *old_days = g_steal_pointer (&self->days);
  double *old_values = g_steal_pointer (&self->values);
  double *old_numerators = g_steal_pointer (&self->numerators);
  double *old_denominators = g_steal_pointer (&self->denominators);
  guint n_old = self->n_points, i = 0, next = 0;

  self->n_points = 0;
  open_rows (self, 0, n_old + pending->len);
  if (old_numerators != NULL)
    ridge_series_need_parts (self, n_old + pending->len);

  while (i < n_old || next < pending->len)
    {
      gboolean is_old = i < n_old;
      gboolean is_new = next < pending->len;
      RidgeDay day;
      Numbers numbers = NO_NUMBERS;
      gboolean exists;

      if (is_old && is_new)
        {
          RidgeDay new_day = g_array_index (pending, RidgePendingPoint, next).day;

          is_new = new_day <= old_days[i];
          is_old = old_days[i] <= new_day;
        }

      day = is_old ? old_days[i] : g_array_index (pending, RidgePendingPoint, next).day;
      if (is_old && old_numerators != NULL)
        numbers = (Numbers) { old_numerators[i], old_denominators[i] };
      else if (is_old)
        numbers.value = old_values[i];
      i += is_old;
      exists = is_new ? fold_changes (self, pending, &next, is_old, &numbers) : TRUE;
      if (exists)
        {
          self->days[self->n_points] = day;
          set_numbers (self, self->n_points++, &numbers);
        }
    }

  open_rows (self, self->n_points, self->n_points);
  ridge_shared_array_unref (old_days);
  ridge_shared_array_unref (old_values);
  ridge_shared_array_unref (old_numerators);
  ridge_shared_array_unref (old_denominators);
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
  update_minted (self);

  return first;
}
