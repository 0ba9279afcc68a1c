/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr-data-private.h"

#include <string.h>

#include "stats/ridge-xmr-kind-private.h"

G_DEFINE_BOXED_TYPE (RidgeXmr, ridge_xmr, ridge_xmr_ref, ridge_xmr_unref)

RidgeXmrData *
ridge_xmr_data_new (void)
{
  RidgeXmrData *self = g_new0 (RidgeXmrData, 1);

  g_atomic_ref_count_init (&self->refs);
  self->segments = g_array_new (FALSE, TRUE, sizeof (RidgeXmrSegment));
  self->baselines = g_array_new (FALSE, TRUE, sizeof (RidgeXmrBaseline));

  return self;
}

static void
ridge_xmr_data_free (RidgeXmrData *self)
{
  g_free (self->mr);
  g_free (self->flags);
  g_free (self->scores);
  g_free (self->half_widths);
  g_free (self->marks.points);
  g_free (self->marks.triggers);
  g_free (self->marks.windows);
  g_free (self->marks.starts);
  g_free (self->marks.up);
  g_free (self->marks.down);
  g_array_unref (self->segments);
  g_array_unref (self->baselines);
  g_free (self);
}

/* A new array of marks is clean, and costs no memory where it stays so. */
static void
grow_marks (guint32 **marks,
            gsize     capacity)
{
  if (*marks == NULL)
    *marks = g_new0 (guint32, capacity);
  else
    *marks = g_renew (guint32, *marks, capacity);
}

/* Only a kind that needs them has room for them. */
static void
reserve_scores (RidgeXmrData          *self,
                const RidgeXmrOptions *options)
{
  if (options->kind == RIDGE_XMR_KIND_INDIVIDUALS)
    g_clear_pointer (&self->scores, g_free);
  else
    self->scores = g_renew (double, self->scores, MAX (self->capacity, 1));

  if (!ridge_xmr_kind_needs_denominators (options->kind))
    g_clear_pointer (&self->half_widths, g_free);
  else
    self->half_widths = g_renew (double, self->half_widths, MAX (self->capacity, 1));
}

static void
data_reserve (RidgeXmrData *self,
              gsize         n)
{
  if (n <= self->capacity)
    return;

  self->n_dirty = self->capacity == 0 ? 0 : G_MAXSIZE;
  self->capacity = self->capacity == 0 ? n : MAX (n, self->capacity + self->capacity / 2);
  self->mr = g_renew (double, self->mr, self->capacity);
  self->flags = g_renew (guint8, self->flags, self->capacity);
  grow_marks (&self->marks.points, self->capacity);
  grow_marks (&self->marks.triggers, self->capacity);
  grow_marks (&self->marks.windows, self->capacity);
  grow_marks (&self->marks.starts, self->capacity);
  grow_marks (&self->marks.up, self->capacity);
  grow_marks (&self->marks.down, self->capacity);
}

static void
copy_rows (RidgeXmrData       *self,
           const RidgeXmrData *from,
           gsize               n)
{
  data_reserve (self, n);
  if (n == 0)
    return;

  memcpy (self->mr, from->mr, n * sizeof (double));
  memcpy (self->flags, from->flags, n);
  reserve_scores (self, &from->rules);
  if (self->scores != NULL)
    memcpy (self->scores, from->scores, n * sizeof (double));
  if (self->half_widths != NULL)
    memcpy (self->half_widths, from->half_widths, n * sizeof (double));
  memcpy (self->marks.points, from->marks.points, n * sizeof (guint32));
  memcpy (self->marks.triggers, from->marks.triggers, n * sizeof (guint32));
  memcpy (self->marks.windows, from->marks.windows, n * sizeof (guint32));
  memcpy (self->marks.starts, from->marks.starts, n * sizeof (guint32));
  memcpy (self->marks.up, from->marks.up, n * sizeof (guint32));
  memcpy (self->marks.down, from->marks.down, n * sizeof (guint32));
  self->n_dirty = MAX (n, self->n_dirty);
}

/* A private copy: the caller will change it. */
RidgeXmrData *
ridge_xmr_data_copy (const RidgeXmrData *from)
{
  RidgeXmrData *self = ridge_xmr_data_new ();

  copy_rows (self, from, from->xmr.n);
  g_array_append_vals (self->segments, from->segments->data, from->segments->len);
  g_array_append_vals (self->baselines, from->baselines->data, from->baselines->len);
  self->xmr.n = from->xmr.n;
  self->xmr.n_valid = from->xmr.n_valid;
  self->rules = from->rules;
  self->tester = from->tester;
  self->tested_segment = from->tested_segment;
  self->previous = from->previous;
  self->has_previous = from->has_previous;
  self->ghost = from->ghost;
  self->has_ghost = from->has_ghost;

  return self;
}

/* Points the public face at what is behind it. */
RidgeXmr *
ridge_xmr_data_publish (RidgeXmrData *self)
{
  self->xmr.n_segments = self->segments->len;
  self->xmr.segments = (const RidgeXmrSegment *) self->segments->data;
  self->xmr.mr = self->mr;
  self->xmr.flags = self->flags;
  self->xmr.points = self->marks.points;
  self->xmr.triggers = self->marks.triggers;
  self->xmr.windows = self->marks.windows;
  self->xmr.starts = self->marks.starts;
  self->xmr.up = self->marks.up;
  self->xmr.down = self->marks.down;
  self->xmr.kind = self->rules.kind;
  self->xmr.scores = self->scores;
  self->xmr.half_widths = self->half_widths;

  return &self->xmr;
}

/* First position in the ascending @rows that is not below @row. */
static gsize
lower_bound (const gsize *rows,
             gsize        n_rows,
             gsize        row)
{
  gsize low = 0;
  gsize high = n_rows;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (rows[middle] < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
clear_marks (RidgeXmrData *self,
             gsize         from,
             gsize         to)
{
  gsize size;

  if (to <= from)
    return;

  size = (to - from) * sizeof (guint32);
  memset (self->marks.points + from, 0, size);
  memset (self->marks.triggers + from, 0, size);
  memset (self->marks.windows + from, 0, size);
  memset (self->marks.starts + from, 0, size);
  memset (self->marks.up + from, 0, size);
  memset (self->marks.down + from, 0, size);
}

/* Fills the flags and clears the marks of rows [from, n). */
void
ridge_xmr_data_prepare (RidgeXmrData          *self,
                        const double          *x,
                        gsize                  from,
                        gsize                  n,
                        const RidgeXmrOptions *options)
{
  for (gsize row = from; row < self->xmr.n; row++)
    self->xmr.n_valid -= self->flags[row] & RIDGE_XMR_ROW_OBSERVED ? 1 : 0;

  data_reserve (self, n);
  reserve_scores (self, options);
  self->xmr.n = n;
  if (n == from)
    return;

  for (gsize row = from; row < n; row++)
    {
      gboolean observed = isfinite (x[row]) && ridge_kind_takes (options, x, row);

      self->flags[row] = observed ? RIDGE_XMR_ROW_OBSERVED : 0;
      self->xmr.n_valid += observed ? 1 : 0;
    }

  for (gsize i = lower_bound (options->exclude, options->n_exclude, from);
       i < options->n_exclude && options->exclude[i] < n;
       i++)
    self->flags[options->exclude[i]] |= RIDGE_XMR_ROW_GHOST;

  clear_marks (self, from, MIN (n, self->n_dirty));
  self->n_dirty = MAX (n, self->n_dirty);
}

/**
 * ridge_xmr_ref:
 * @self: a result
 *
 * Returns: (transfer full): @self, with one more reference
 */
RidgeXmr *
ridge_xmr_ref (RidgeXmr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((RidgeXmrData *) self)->refs);
  return self;
}

/**
 * ridge_xmr_unref:
 * @self: (transfer full): a result
 *
 * Gives back one reference; the last one frees the result.
 */
void
ridge_xmr_unref (RidgeXmr *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&((RidgeXmrData *) self)->refs))
    ridge_xmr_data_free ((RidgeXmrData *) self);
}

/**
 * ridge_xmr_get_memory:
 * @self: a result
 *
 * Returns: bytes held by @self: about 33 for each row
 */
gsize
ridge_xmr_get_memory (const RidgeXmr *self)
{
  const RidgeXmrData *data = (const RidgeXmrData *) self;
  gsize               per_row = sizeof (double) + sizeof (guint8) + 6 * sizeof (guint32);
  gsize               per_segment = sizeof (RidgeXmrSegment) + sizeof (RidgeXmrBaseline);

  g_return_val_if_fail (self != NULL, 0);

  return sizeof (RidgeXmrData) + data->capacity * per_row + data->segments->len * per_segment;
}
