/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-series-private.h"

#include <math.h>
#include <string.h>

#include "base/ridge-shared-array.h"

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
ridge_series_finalize (GObject *object)
{
  RidgeSeries *self = RIDGE_SERIES (object);

  ridge_shared_array_unref (self->days);
  ridge_shared_array_unref (self->values);
  ridge_shared_array_unref (self->numerators);
  ridge_shared_array_unref (self->denominators);
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
  self->per = NAN;
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
 *   days, valid until the next batch; held with ridge_shared_array_ref() they stay
 *   as they are, and so do the other arrays
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
 * Gets the values of all points in the KPI's unit; a missing one is NaN, and so
 * is a rate whose denominator is missing or zero.
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

/**
 * ridge_series_get_numerators:
 * @self: a series
 *
 * Gets what was recorded for all points: the numerators of rates, else the
 * values themselves; a missing one is NaN.
 *
 * Returns: (transfer none) (nullable): an array of ridge_series_get_n_points()
 *   numbers, valid until the next batch
 */
const double *
ridge_series_get_numerators (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), NULL);

  return self->numerators != NULL ? self->numerators : self->values;
}

/**
 * ridge_series_get_denominators:
 * @self: a series
 *
 * Gets what the numerators are counted among; a missing one is NaN.
 *
 * Returns: (transfer none) (nullable): an array of ridge_series_get_n_points()
 *   numbers, valid until the next batch; %NULL when no point has one
 */
const double *
ridge_series_get_denominators (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), NULL);

  return self->denominators;
}

/**
 * ridge_series_get_denominator:
 * @self: a series
 * @row: a row
 *
 * Gets what a point's numerator is counted among.
 *
 * Returns: the denominator, NaN without one
 */
double
ridge_series_get_denominator (RidgeSeries *self,
                              guint        row)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self) && row < self->n_points, NAN);

  return self->denominators != NULL ? self->denominators[row] : NAN;
}

/**
 * ridge_series_get_per:
 * @self: a series
 *
 * Gets what rates are multiplied by: 100 for percent, 1,000 for cases in a
 * thousand.
 *
 * Returns: the factor, NaN when the values are what was recorded
 */
double
ridge_series_get_per (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), NAN);

  return self->per;
}

/**
 * ridge_series_is_rate:
 * @self: a series
 *
 * Tells whether the values are numerators divided by denominators.
 *
 * Returns: whether they are rates
 */
gboolean
ridge_series_is_rate (RidgeSeries *self)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self), FALSE);

  return !isnan (self->per);
}

/* What is shown for two recorded numbers: nothing, where there was nothing to be counted among. */
double
ridge_series_get_rate (RidgeSeries *self,
                       double       numerator,
                       double       denominator)
{
  double rate;

  if (isnan (self->per))
    return numerator;
  if (!(denominator > 0))
    return NAN;

  rate = numerator / denominator * self->per;

  return isfinite (rate) ? rate : NAN;
}

/* From now on both numbers of a point are kept, and not only the value. */
void
ridge_series_need_parts (RidgeSeries *self,
                         guint        n_points)
{
  if (self->numerators != NULL)
    return;

  self->numerators = ridge_shared_array_open (NULL, sizeof (double), 0, 0, MAX (n_points, 1));
  self->denominators = ridge_shared_array_open (NULL, sizeof (double), 0, 0, MAX (n_points, 1));
  for (guint i = 0; i < self->n_points; i++)
    {
      self->numerators[i] = self->values[i];
      self->denominators[i] = NAN;
    }
}

gboolean
ridge_series_set_per (RidgeSeries *self,
                      double       per)
{
  gboolean first = self->pending == NULL && self->first_changed == G_MAXUINT;

  if ((isnan (per) && isnan (self->per)) || !(per < self->per || per > self->per || isnan (per) || isnan (self->per)))
    return FALSE;

  self->per = per;
  if (!isnan (per))
    ridge_series_need_parts (self, self->n_points);
  self->values = ridge_shared_array_open (self->values, sizeof (double), 0, 0, self->n_points);
  for (guint i = 0; i < self->n_points; i++)
    self->values[i] = ridge_series_get_rate (self, self->numerators[i], self->denominators[i]);
  if (self->n_points > 0)
    self->first_changed = 0;

  return first && self->n_points > 0;
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

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  gsize first = *(const gsize *) a, second = *(const gsize *) b;

  return (first > second) - (first < second);
}

static gboolean
is_ghost (const RidgePointExtra *extra)
{
  return extra->ghost;
}

static gboolean
has_note (const RidgePointExtra *extra)
{
  return extra->note != NULL;
}

/* At the cost of the few points that have something extra. */
static gsize *
list_rows (RidgeSeries *self,
           gboolean   (*is_wanted) (const RidgePointExtra *extra),
           gsize       *n_rows)
{
  gsize *rows = g_new (gsize, g_hash_table_size (self->extras) + 1);
  GHashTableIter iter;
  gpointer day;
  RidgePointExtra *extra;
  gsize n = 0;

  g_hash_table_iter_init (&iter, self->extras);
  while (g_hash_table_iter_next (&iter, &day, (gpointer *) &extra))
    {
      if (is_wanted (extra))
        rows[n++] = ridge_series_find_from (self, GPOINTER_TO_INT (day));
    }

  qsort (rows, n, sizeof *rows, compare_rows);
  *n_rows = n;

  return rows;
}

/**
 * ridge_series_list_ghosts:
 * @self: a series
 * @n_ghosts: (out): how many
 *
 * Lists the values that are left out of limits and signals.
 *
 * Returns: (transfer full) (array length=n_ghosts): their rows, ascending
 */
gsize *
ridge_series_list_ghosts (RidgeSeries *self,
                          gsize       *n_ghosts)
{
  return list_rows (self, is_ghost, n_ghosts);
}

/**
 * ridge_series_list_notes:
 * @self: a series
 * @n_notes: (out): their number
 *
 * Lists the points that carry a note.
 *
 * Returns: (transfer full) (array length=n_notes): their rows, ascending
 */
gsize *
ridge_series_list_notes (RidgeSeries *self,
                         gsize       *n_notes)
{
  g_return_val_if_fail (RIDGE_IS_SERIES (self) && n_notes != NULL, NULL);

  return list_rows (self, has_note, n_notes);
}

void
ridge_series_emit_changed (RidgeSeries *self,
                           guint        first)
{
  g_signal_emit (self, signals[CHANGED], 0, first);
}
