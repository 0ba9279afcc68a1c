/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-label-column.h"

/* Labels that touch, moved as one. */
typedef struct
{
  gsize  first;
  gsize  n;
  double offsets;   /* sum of where each wants the top of the block */
  double height;
  double top;
} Block;

static int
compare_anchors (const void *a,
                 const void *b)
{
  const RidgeLabelSlot *first = *(RidgeLabelSlot *const *) a;
  const RidgeLabelSlot *second = *(RidgeLabelSlot *const *) b;

  if (first->anchor < second->anchor)
    return -1;
  if (first->anchor > second->anchor)
    return 1;
  return first < second ? -1 : first > second;
}

static void
block_settle (Block *block,
              double top,
              double bottom)
{
  block->top = block->offsets / block->n;
  block->top = MIN (block->top, bottom - block->height);
  block->top = MAX (block->top, top);
}

static void
block_append (Block       *block,
              const Block *other)
{
  /* The other's labels want its top, which lies below all of this block. */
  block->offsets += other->offsets - other->n * block->height;
  block->n += other->n;
  block->height += other->height;
}

/**
 * ridge_label_column_place:
 * @slots: (array length=n_slots): the labels, in any order
 * @n_slots: how many
 * @top: top of the column
 * @bottom: bottom of the column
 *
 * Moves the labels of a column apart so that none covers another and each
 * stays as near to its line as the others let it: labels that touch become a
 * block, and a block stands where the sum of the squared shifts of its labels
 * is least. Labels of equal anchors keep their order.
 */
void
ridge_label_column_place (RidgeLabelSlot *slots,
                          gsize           n_slots,
                          double          top,
                          double          bottom)
{
  g_autofree RidgeLabelSlot **sorted = g_new (RidgeLabelSlot *, n_slots);
  g_autofree Block           *blocks = g_new (Block, n_slots);
  gsize                       n_blocks = 0;

  for (gsize i = 0; i < n_slots; i++)
    sorted[i] = &slots[i];
  if (n_slots > 0)
    qsort (sorted, n_slots, sizeof *sorted, compare_anchors);

  for (gsize i = 0; i < n_slots; i++)
    {
      Block block = { i, 1, sorted[i]->anchor - sorted[i]->height / 2, sorted[i]->height, 0 };

      block_settle (&block, top, bottom);
      blocks[n_blocks++] = block;
      while (n_blocks > 1 &&
             blocks[n_blocks - 2].top + blocks[n_blocks - 2].height > blocks[n_blocks - 1].top)
        {
          block_append (&blocks[n_blocks - 2], &blocks[n_blocks - 1]);
          n_blocks--;
          block_settle (&blocks[n_blocks - 1], top, bottom);
        }
    }

  for (gsize b = 0; b < n_blocks; b++)
    {
      double y = blocks[b].top;

      for (gsize i = blocks[b].first; i < blocks[b].first + blocks[b].n; i++)
        {
          sorted[i]->y = y + sorted[i]->height / 2;
          y += sorted[i]->height;
        }
    }
}
