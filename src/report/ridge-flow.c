/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/ridge-flow.h"

struct _RidgeFlow
{
  double page_height;
  GPtrArray *rows;          /* of RidgeRow; NULL is a page break */
  GPtrArray *pages;         /* of GArray of RidgeFlowFragment */
  double y;                 /* while placing: used height of the last page */
};

/* A cut leaves at least this many lines of a paragraph on either side. */
#define WIDOW_LINES 2

static void
row_clear (gpointer row)
{
  g_clear_pointer ((RidgeRow **) &row, ridge_row_free);
}

static void
page_clear (gpointer page)
{
  g_array_unref (page);
}

/**
 * ridge_flow_new:
 * @page_height: the room for rows on each page, in points
 *
 * Returns: (transfer full): an empty flow
 */
RidgeFlow *
ridge_flow_new (double page_height)
{
  RidgeFlow *self = g_new0 (RidgeFlow, 1);

  self->page_height = page_height;
  self->rows = g_ptr_array_new_with_free_func (row_clear);
  self->pages = g_ptr_array_new_with_free_func (page_clear);
  return self;
}

/**
 * ridge_flow_free:
 * @self: (transfer full): not to be used any more
 *
 * Frees it.
 */
void
ridge_flow_free (RidgeFlow *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * ridge_flow_append:
 * @row: (transfer full): a row
 *
 * Adds a row at the end.
 */
void
ridge_flow_append (RidgeFlow *self,
                   RidgeRow  *row)
{
  g_ptr_array_add (self->rows, row);
}

/**
 * ridge_flow_break:
 *
 * Asks that what follows starts on a new page.
 */
void
ridge_flow_break (RidgeFlow *self)
{
  g_ptr_array_add (self->rows, NULL);
}

static GArray *
current_page (RidgeFlow *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

static void
new_page (RidgeFlow *self)
{
  g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (RidgeFlowFragment)));
  self->y = 0;
}

static void
ensure_empty_page (RidgeFlow *self)
{
  if (current_page (self)->len > 0)
    new_page (self);
}

static double
row_height (RidgeRow *row)
{
  return ridge_row_measure (row, 0, ridge_row_get_n_lines (row));
}

static double
gap_before (RidgeFlow *self,
            RidgeRow  *row)
{
  return current_page (self)->len > 0 ? ridge_row_get_space_before (row) : 0;
}

/* The height that must stay together from row @i on: rows chained by
 * keep-with-next and the first lines of the row that ends the chain. */
static double
chain_height (RidgeFlow *self,
              guint      i)
{
  double height = 0;

  for (guint j = i; j < self->rows->len; j++)
    {
      RidgeRow *row = g_ptr_array_index (self->rows, j);
      guint lines;

      if (row == NULL)
        break;
      if (j > i)
        height += ridge_row_get_space_before (row);
      lines = ridge_row_get_n_lines (row);
      if (ridge_row_get_keep_with_next (row))
        {
          height += row_height (row);
          continue;
        }
      if (lines > 2 * WIDOW_LINES)
        lines = WIDOW_LINES;
      height += ridge_row_measure (row, 0, lines);
      break;
    }
  return height;
}

static void
add_fragment (RidgeFlow *self,
              RidgeRow  *row,
              guint      first,
              guint      end,
              double     gap)
{
  RidgeFlowFragment fragment = { row, self->y + gap, first, end };

  g_array_append_val (current_page (self), fragment);
  self->y += gap + ridge_row_measure (row, first, end);
}

/* Places one row from the current position, cutting it as often as needed. */
static void
place_row (RidgeFlow *self,
           RidgeRow  *row)
{
  guint n_lines = ridge_row_get_n_lines (row);
  guint first = 0;

  while (first < n_lines)
    {
      double gap = first == 0 ? gap_before (self, row) : 0;
      double room = self->page_height - self->y - gap;
      guint end = ridge_row_fit_lines (row, first, room);
      gboolean fresh = current_page (self)->len == 0;

      if (end < n_lines && n_lines - end < WIDOW_LINES && end > first + WIDOW_LINES)
        end = n_lines - WIDOW_LINES;
      if (end < n_lines && !fresh && end < first + WIDOW_LINES)
        {
          new_page (self);
          continue;
        }
      /* A single line taller than a page stands alone rather than never. */
      if (end == first)
        end = first + 1;
      add_fragment (self, row, first, end, gap);
      first = end;
      if (first < n_lines)
        new_page (self);
    }
}

/**
 * ridge_flow_place:
 *
 * Distributes the rows over pages; call it once, after the last row.
 */
void
ridge_flow_place (RidgeFlow *self)
{
  gboolean chained = FALSE;

  g_ptr_array_set_size (self->pages, 0);
  new_page (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      RidgeRow *row = g_ptr_array_index (self->rows, i);

      if (row == NULL)
        {
          ensure_empty_page (self);
          continue;
        }
      if (!chained && self->y + gap_before (self, row) + chain_height (self, i) > self->page_height)
        ensure_empty_page (self);
      place_row (self, row);
      chained = ridge_row_get_keep_with_next (row);
    }
  if (self->pages->len > 1 && current_page (self)->len == 0)
    g_ptr_array_set_size (self->pages, self->pages->len - 1);
}

/**
 * ridge_flow_get_n_pages:
 * @self: a flow
 *
 * Counts the pages that its rows take.
 *
 * Returns: how many
 */
guint
ridge_flow_get_n_pages (RidgeFlow *self)
{
  return self->pages->len;
}

/**
 * ridge_flow_get_fragments:
 * @page: from 0
 * @n_fragments: (out): how many
 *
 * Returns: (transfer none) (array length=n_fragments): what stands on a page, from top to bottom
 */
const RidgeFlowFragment *
ridge_flow_get_fragments (RidgeFlow *self,
                          guint      page,
                          guint     *n_fragments)
{
  GArray *fragments = g_ptr_array_index (self->pages, page);

  *n_fragments = fragments->len;
  return (const RidgeFlowFragment *) fragments->data;
}
