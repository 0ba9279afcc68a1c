/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-pyramid.h"

#include <math.h>

#include "base/ridge-shared-array.h"

/* The lowest level stands for this many rows; below it, values are looked at one
 * by one. It keeps the pyramid at about 2 bytes a value. */
#define BASE_SHIFT 4
#define MAX_LEVELS 60

/* Smallest and largest value of a block; min > max where there is none. */
typedef struct
{
  double min;
  double max;
} Block;

static const Block empty = { INFINITY, -INFINITY };

/* Only whole blocks are kept: what is appended to the rows changes none of them, and
 * so a pyramid and the next one share them. */
struct _RidgePyramid
{
  gatomicrefcount refs;
  gsize           n;
  guint           n_levels;
  Block          *levels[MAX_LEVELS];   /* shared arrays */
};

static gsize
block_count (gsize n,
             guint level)
{
  return n >> (BASE_SHIFT + level);
}

static void
widen (Block *block,
       Block  by)
{
  block->min = fmin (block->min, by.min);
  block->max = fmax (block->max, by.max);
}

static void
widen_by_rows (Block        *block,
               const double *x,
               gsize         start,
               gsize         end)
{
  for (gsize row = start; row < end; row++)
    {
      if (isfinite (x[row]))
        widen (block, (Block) { x[row], x[row] });
    }
}

static void
build_base (RidgePyramid *self,
            const double *x,
            gsize         from,
            gsize         to)
{
  for (gsize i = from; i < to; i++)
    {
      Block block = empty;

      widen_by_rows (&block, x, i << BASE_SHIFT, (i + 1) << BASE_SHIFT);
      self->levels[0][i] = block;
    }
}

static void
build_level (RidgePyramid *self,
             guint         level,
             gsize         from,
             gsize         to)
{
  for (gsize i = from; i < to; i++)
    {
      Block block = self->levels[level - 1][2 * i];

      widen (&block, self->levels[level - 1][2 * i + 1]);
      self->levels[level][i] = block;
    }
}

static void
pyramid_free (RidgePyramid *self)
{
  for (guint level = 0; level < MAX_LEVELS; level++)
    ridge_shared_array_unref (self->levels[level]);
  g_free (self);
}

/* Takes @self, returns it or, where others look at it, another that shares its blocks. */
static RidgePyramid *
make_own (RidgePyramid *self)
{
  RidgePyramid *own;

  if (g_atomic_ref_count_compare (&self->refs, 1))
    return self;

  own = g_memdup2 (self, sizeof *self);
  g_atomic_ref_count_init (&own->refs);
  for (guint level = 0; level < MAX_LEVELS; level++)
    ridge_shared_array_ref (own->levels[level]);
  ridge_pyramid_unref (self);

  return own;
}

/**
 * ridge_pyramid_new:
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 *
 * Builds the smallest and largest value of every 2^k rows, so that a million
 * values can be drawn or zoomed at the cost of the columns on screen. O(n); @x
 * is not kept.
 *
 * Returns: (transfer full): the pyramid
 */
RidgePyramid *
ridge_pyramid_new (const double *x,
                   gsize         n)
{
  RidgePyramid *self = g_new0 (RidgePyramid, 1);

  g_atomic_ref_count_init (&self->refs);

  return ridge_pyramid_update (self, x, n, 0, n);
}

/**
 * ridge_pyramid_ref:
 * @self: a pyramid
 *
 * Returns: (transfer full): @self, with one more reference
 */
RidgePyramid *
ridge_pyramid_ref (RidgePyramid *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * ridge_pyramid_unref:
 * @self: (transfer full): a pyramid
 *
 * Gives back one reference; the last one frees the pyramid.
 */
void
ridge_pyramid_unref (RidgePyramid *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->refs))
    pyramid_free (self);
}

/**
 * ridge_pyramid_update:
 * @previous: (transfer full): the pyramid of the values as they were
 * @x: (array length=n): the values as they are now
 * @n: their number now
 * @start: first row that changed; the old number of rows when some were appended
 * @end: row after the last that changed; rows from the old number on always count
 *   as changed
 *
 * Follows a change at the cost of the rows that changed: O(end - start + log n).
 * Who else holds @previous keeps it as it is: it shares its blocks with the result
 * where rows were only appended, and is copied otherwise.
 *
 * Returns: (transfer full): the pyramid of the values as they are
 */
RidgePyramid *
ridge_pyramid_update (RidgePyramid *previous,
                      const double *x,
                      gsize         n,
                      gsize         start,
                      gsize         end)
{
  RidgePyramid *self;
  gsize         n_before;

  g_return_val_if_fail (previous != NULL, NULL);
  g_return_val_if_fail (x != NULL || n == 0, previous);

  self = make_own (previous);
  n_before = self->n;
  self->n = n;

  /* Where rows came or went, those from there on are others than before. */
  if (n != n_before)
    {
      start = MIN (start, MIN (n, n_before));
      end = n;
    }
  end = MIN (end, n);

  for (self->n_levels = 0; block_count (n, self->n_levels) > 0; self->n_levels++)
    {
      guint level = self->n_levels;
      gsize count = block_count (n, level);
      gsize kept = MIN (block_count (n_before, level), count);
      gsize from = block_count (start, level);
      gsize to = start < end ? MIN (block_count (end - 1, level) + 1, count) : 0;

      if (from >= to)
        continue;
      self->levels[level] = ridge_shared_array_open (self->levels[level], sizeof (Block), kept, from, count);
      if (level == 0)
        build_base (self, x, from, to);
      else
        build_level (self, level, from, to);
    }

  return self;
}

/* Widens @block by rows [start, end) with as few blocks as possible. */
static void
widen_by_range (const RidgePyramid *self,
                const double       *x,
                gsize               start,
                gsize               end,
                Block              *block)
{
  guint level = 0;

  while (start < end)
    {
      gsize size;

      while (level + 1 < self->n_levels &&
             (start & (((gsize) 1 << (BASE_SHIFT + level + 1)) - 1)) == 0 &&
             start + ((gsize) 1 << (BASE_SHIFT + level + 1)) <= end)
        level++;
      while (level > 0 && start + ((gsize) 1 << (BASE_SHIFT + level)) > end)
        level--;

      size = (gsize) 1 << (BASE_SHIFT + level);
      if ((start & (size - 1)) != 0 || start + size > end)
        {
          gsize stop = MIN (end, (start | (((gsize) 1 << BASE_SHIFT) - 1)) + 1);

          widen_by_rows (block, x, start, stop);
          start = stop;
        }
      else
        {
          widen (block, self->levels[level][start >> (BASE_SHIFT + level)]);
          start += size;
        }
    }
}

/* Whether the rows of the block around @row are known to have no value. */
static gboolean
is_empty_at (const RidgePyramid *self,
             gsize               row)
{
  gsize index = row >> BASE_SHIFT;

  return index < block_count (self->n, 0) && self->levels[0][index].min > self->levels[0][index].max;
}

/* Whole empty blocks are stepped over. */
static double
find_first (const RidgePyramid *self,
            const double       *x,
            gsize               start,
            gsize               end)
{
  gsize row = start;

  while (row < end)
    {
      if (isfinite (x[row]))
        return x[row];
      row = is_empty_at (self, row) ? ((row >> BASE_SHIFT) + 1) << BASE_SHIFT : row + 1;
    }

  return NAN;
}

static double
find_last (const RidgePyramid *self,
           const double       *x,
           gsize               start,
           gsize               end)
{
  gsize row = end;

  while (row > start)
    {
      if (isfinite (x[row - 1]))
        return x[row - 1];
      row = is_empty_at (self, row - 1) ? ((row - 1) >> BASE_SHIFT) << BASE_SHIFT : row - 1;
    }

  return NAN;
}

/**
 * ridge_pyramid_get_extent:
 * @self: a pyramid
 * @x: (array): the values it was built from
 * @start: first row
 * @end: row after the last; clamped to the number of rows
 * @extent: (out): return location
 *
 * Gives smallest, largest, first and last value of rows [start, end). O(log n).
 */
void
ridge_pyramid_get_extent (const RidgePyramid *self,
                          const double       *x,
                          gsize               start,
                          gsize               end,
                          RidgeExtent        *extent)
{
  Block block = empty;

  g_return_if_fail (self != NULL && extent != NULL);

  *extent = (RidgeExtent) { FALSE, NAN, NAN, NAN, NAN };
  end = MIN (end, self->n);
  widen_by_range (self, x, start, end, &block);
  if (block.min > block.max)
    return;

  extent->any = TRUE;
  extent->min = block.min;
  extent->max = block.max;
  extent->first = find_first (self, x, start, end);
  extent->last = find_last (self, x, start, end);
}

/**
 * ridge_pyramid_get_columns:
 * @self: a pyramid
 * @x: (array): the values it was built from
 * @bounds: (array): n_columns + 1 ascending rows: column i holds rows
 *   [bounds[i], bounds[i + 1])
 * @n_columns: number of columns
 * @columns: (out caller-allocates) (array length=n_columns): return location
 *
 * Gives the extent of every column of pixels. O(n_columns log n).
 */
void
ridge_pyramid_get_columns (const RidgePyramid *self,
                           const double       *x,
                           const gsize        *bounds,
                           gsize               n_columns,
                           RidgeExtent        *columns)
{
  g_return_if_fail (bounds != NULL && columns != NULL);

  for (gsize i = 0; i < n_columns; i++)
    ridge_pyramid_get_extent (self, x, bounds[i], bounds[i + 1], &columns[i]);
}

/**
 * ridge_pyramid_get_memory:
 * @self: a pyramid
 *
 * Returns: bytes held by @self: about 2 for each value
 */
gsize
ridge_pyramid_get_memory (const RidgePyramid *self)
{
  gsize memory = sizeof (RidgePyramid);

  g_return_val_if_fail (self != NULL, 0);

  for (guint level = 0; level < self->n_levels; level++)
    memory += block_count (self->n, level) * sizeof (Block);

  return memory;
}
