/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr-data-private.h"

#include "base/ridge-shared-array.h"
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

/* The arrays of marks, in the order of RidgeXmrMark. */
static void
list_marks (const RidgeXmrData *self,
            guint32            *marks[RIDGE_XMR_N_MARKS])
{
  marks[RIDGE_XMR_MARK_POINT] = self->marks.points;
  marks[RIDGE_XMR_MARK_TRIGGER] = self->marks.triggers;
  marks[RIDGE_XMR_MARK_WINDOW] = self->marks.windows;
  marks[RIDGE_XMR_MARK_START] = self->marks.starts;
  marks[RIDGE_XMR_MARK_UP] = self->marks.up;
  marks[RIDGE_XMR_MARK_DOWN] = self->marks.down;
}

static void
ridge_xmr_data_free (RidgeXmrData *self)
{
  guint32 *marks[RIDGE_XMR_N_MARKS];

  list_marks (self, marks);
  for (guint i = 0; i < RIDGE_XMR_N_MARKS; i++)
    ridge_shared_array_unref (marks[i]);
  ridge_shared_array_unref (self->mr);
  ridge_shared_array_unref (self->flags);
  ridge_shared_array_unref (self->scores);
  ridge_shared_array_unref (self->half_widths);
  g_free (self->latest);
  g_array_unref (self->segments);
  g_array_unref (self->baselines);
  g_free (self);
}

/* Opens the rows [from, n) of an array, or drops it where it is not needed. */
static void
open_doubles (double **array,
              gboolean needed,
              gsize    from,
              gsize    n)
{
  if (needed)
    *array = ridge_shared_array_open (*array, sizeof (double), from, from, n);
  else
    g_clear_pointer (array, ridge_shared_array_unref);
}

static guint32 *
open_marks (guint32 *marks,
            gsize    from,
            gsize    n)
{
  marks = ridge_shared_array_open (marks, sizeof (guint32), from, from, n);
  ridge_shared_array_zero (marks, sizeof (guint32), from, n);

  return marks;
}

/* The marks before @from that a later result, which was made of this one, may have
 * written over. */
static void
restore_latest (RidgeXmrData *self,
                gsize         from)
{
  guint32 *marks[RIDGE_XMR_N_MARKS];

  list_marks (self, marks);
  for (gsize row = self->xmr.settled; row < from; row++)
    for (guint i = 0; i < RIDGE_XMR_N_MARKS; i++)
      marks[i][row] = self->latest[(row - self->xmr.settled) * RIDGE_XMR_N_MARKS + i];
}

/* Rows before @from stay as they are; the others can be written. */
static void
open_rows (RidgeXmrData          *self,
           gsize                  from,
           gsize                  n,
           const RidgeXmrOptions *options)
{
  if (n <= from)
    return;

  open_doubles (&self->mr, TRUE, from, n);
  open_doubles (&self->scores, options->kind != RIDGE_XMR_KIND_INDIVIDUALS, from, n);
  open_doubles (&self->half_widths, ridge_xmr_kind_needs_denominators (options->kind), from, n);
  self->flags = ridge_shared_array_open (self->flags, sizeof (guint8), from, from, n);
  self->marks = (RidgeXmrMarks) {
    .points = open_marks (self->marks.points, from, n),
    .triggers = open_marks (self->marks.triggers, from, n),
    .windows = open_marks (self->marks.windows, from, n),
    .starts = open_marks (self->marks.starts, from, n),
    .up = open_marks (self->marks.up, from, n),
    .down = open_marks (self->marks.down, from, n),
  };
  restore_latest (self, from);
}

/* Another result of the same rows, to be changed. */
RidgeXmrData *
ridge_xmr_data_share (const RidgeXmrData *from)
{
  RidgeXmrData *self = g_memdup2 (from, sizeof *from);
  guint32 *marks[RIDGE_XMR_N_MARKS];

  list_marks (self, marks);
  for (guint i = 0; i < RIDGE_XMR_N_MARKS; i++)
    ridge_shared_array_ref (marks[i]);
  ridge_shared_array_ref (self->mr);
  ridge_shared_array_ref (self->flags);
  ridge_shared_array_ref (self->scores);
  ridge_shared_array_ref (self->half_widths);
  self->latest = g_memdup2 (from->latest, (from->xmr.n - from->xmr.settled) * RIDGE_XMR_N_MARKS * sizeof (guint32));
  self->segments = g_array_copy (from->segments);
  self->baselines = g_array_copy (from->baselines);
  g_atomic_ref_count_init (&self->refs);

  return self;
}

/* Keeps a copy of the marks that the next rows may still change: a result that goes
 * on from this one changes them in the arrays. */
void
ridge_xmr_data_settle (RidgeXmrData *self)
{
  guint32 *marks[RIDGE_XMR_N_MARKS];

  list_marks (self, marks);
  self->xmr.settled = MIN (ridge_xmr_tester_get_oldest (&self->tester), self->xmr.n);
  self->latest = g_renew (guint32, self->latest, (self->xmr.n - self->xmr.settled) * RIDGE_XMR_N_MARKS);
  for (gsize row = self->xmr.settled; row < self->xmr.n; row++)
    for (guint i = 0; i < RIDGE_XMR_N_MARKS; i++)
      self->latest[(row - self->xmr.settled) * RIDGE_XMR_N_MARKS + i] = marks[i][row];
}

/* Points the public face at what is behind it. */
RidgeXmr *
ridge_xmr_data_publish (RidgeXmrData *self)
{
  guint32 *marks[RIDGE_XMR_N_MARKS];

  list_marks (self, marks);
  for (guint i = 0; i < RIDGE_XMR_N_MARKS; i++)
    self->xmr.marks[i] = marks[i];
  self->xmr.n_segments = self->segments->len;
  self->xmr.segments = (const RidgeXmrSegment *) self->segments->data;
  self->xmr.mr = self->mr;
  self->xmr.flags = self->flags;
  self->xmr.latest = self->latest;
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

  open_rows (self, from, n, options);
  self->xmr.n = n;
  self->xmr.settled = MIN (self->xmr.settled, n);

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
 * Counts also what @self shares with the results that it was made of.
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

  return sizeof (RidgeXmrData) + self->n * per_row + (self->n - self->settled) * RIDGE_XMR_N_MARKS * sizeof (guint32) + data->segments->len * per_segment;
}
