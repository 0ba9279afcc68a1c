/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-pyramid.h"

#include <math.h>

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

struct _RidgePyramid
{
  gatomicrefcount refs;
  gsize           n;
  guint           n_levels;
  GArray         *levels[MAX_LEVELS];
};

static gsize
block_count (gsize n,
             guint level)
{
  guint shift = BASE_SHIFT + level;

  return (n >> shift) + ((n & (((gsize) 1 << shift) - 1)) != 0 ? 1 : 0);
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

static Block
get_block (const RidgePyramid *self,
           guint               level,
           gsize               index)
{
  return g_array_index (self->levels[level], Block, index);
}

static void
build_base (RidgePyramid *self,
            const double *x,
            gsize         from,
            gsize         to)
{
  for (gsize i = from; i < to; i++)
    {
      gsize start = i << BASE_SHIFT;
      gsize end = MIN (start + (1 << BASE_SHIFT), self->n);
      Block block = empty;

      widen_by_rows (&block, x, start, end);
      g_array_index (self->levels[0], Block, i) = block;
    }
}

static void
build_level (RidgePyramid *self,
             guint         level,
             gsize         from,
             gsize         to)
{
  gsize n_below = self->levels[level - 1]->len;

  for (gsize i = from; i < to; i++)
    {
      Block block = get_block (self, level - 1, 2 * i);

      if (2 * i + 1 < n_below)
        widen (&block, get_block (self, level - 1, 2 * i + 1));
      g_array_index (self->levels[level], Block, i) = block;
    }
}

/* Gives every level its length for @n rows, up to one that holds a single block. */
static void
resize (RidgePyramid *self,
        gsize         n)
{
  guint level = 0;

  self->n = n;
  do
    {
      if (self->levels[level] == NULL)
        self->levels[level] = g_array_new (FALSE, FALSE, sizeof (Block));
      g_array_set_size (self->levels[level], block_count (n, level));
      level++;
    }
  while (self->levels[level - 1]->len > 1);

  self->n_levels = level;
}

static void
pyramid_free (RidgePyramid *self)
{
  for (guint level = 0; level < MAX_LEVELS; level++)
    g_clear_pointer (&self->levels[level], g_array_unref);
  g_free (self);
}

/* Takes @self, returns it or, where others look at it, a copy. */
static RidgePyramid *
make_own (RidgePyramid *self)
{
  RidgePyramid *copy;

  if (g_atomic_ref_count_compare (&self->refs, 1))
    return self;

  copy = g_new0 (RidgePyramid, 1);
  g_atomic_ref_count_init (&copy->refs);
  copy->n = self->n;
  copy->n_levels = self->n_levels;
  for (guint level = 0; level < self->n_levels; level++)
    copy->levels[level] = g_array_copy (self->levels[level]);
  ridge_pyramid_unref (self);

  return copy;
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
 * If the caller owns the only reference, the memory of @previous is reused;
 * otherwise it is copied.
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
  resize (self, n);

  /* Where rows came or went, the block at the edge holds other rows than before. */
  if (n != n_before)
    {
      start = MIN (start, MIN (n, n_before));
      end = n;
    }
  start = MIN (start, n > 0 ? n - 1 : 0);
  end = MIN (end, n);

  for (guint level = 0; level < self->n_levels; level++)
    {
      guint shift = BASE_SHIFT + level;
      gsize to = block_count (end, level);

      if (level == 0)
        build_base (self, x, start >> shift, to);
      else
        build_level (self, level, start >> shift, to);
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
          widen (block, get_block (self, level, start >> (BASE_SHIFT + level)));
          start += size;
        }
    }
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
      Block block = get_block (self, 0, row >> BASE_SHIFT);

      if (isfinite (x[row]))
        return x[row];
      row = block.min > block.max ? ((row >> BASE_SHIFT) + 1) << BASE_SHIFT : row + 1;
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
      Block block = get_block (self, 0, (row - 1) >> BASE_SHIFT);

      if (isfinite (x[row - 1]))
        return x[row - 1];
      row = block.min > block.max ? ((row - 1) >> BASE_SHIFT) << BASE_SHIFT : row - 1;
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
    memory += self->levels[level]->len * sizeof (Block);

  return memory;
}
