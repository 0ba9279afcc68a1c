/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-shared-array.h"

#include <string.h>

#define LEAST_ELEMENTS 16

/* Stands before the elements. */
typedef struct
{
  gsize           n_used;     /* as far as anybody wrote */
  gsize           n_dirty;    /* after so many all are zero */
  gsize           capacity;
  gatomicrefcount refs;
} Header;

#define HEADER_SIZE ((sizeof (Header) + 15) / 16 * 16)

static Header *
get_header (gconstpointer array)
{
  return (Header *) ((char *) array - HEADER_SIZE);
}

static gpointer
get_elements (Header *self)
{
  return (char *) self + HEADER_SIZE;
}

static gsize
get_size (gsize element_size,
          gsize capacity)
{
  gsize size;

  if (!g_size_checked_mul (&size, element_size, capacity) || !g_size_checked_add (&size, size, HEADER_SIZE))
    g_error ("An array of %" G_GSIZE_FORMAT " elements is too large", capacity);

  return size;
}

/* What begins empty is clean, and costs no memory where it stays so. */
static Header *
create (gconstpointer from,
        gsize         element_size,
        gsize         n,
        gsize         capacity)
{
  gsize size = get_size (element_size, capacity);
  Header *self = n == 0 ? g_malloc0 (size) : g_malloc (size);

  if (n > 0)
    memcpy (get_elements (self), from, n * element_size);
  g_atomic_ref_count_init (&self->refs);
  self->capacity = capacity;
  self->n_dirty = n == 0 ? 0 : G_MAXSIZE;

  return self;
}

static Header *
grow (Header *self,
      gsize   element_size,
      gsize   capacity)
{
  self = g_realloc (self, get_size (element_size, capacity));
  self->capacity = capacity;
  self->n_dirty = G_MAXSIZE;

  return self;
}

/**
 * ridge_shared_array_open:
 * @array: (transfer full) (nullable): an array
 * @element_size: bytes of an element
 * @n: how many of its elements are to be kept
 * @first: the first of those that will be written; at most @n
 * @n_after: how many there will be
 *
 * Gets ready to write the elements [first, n_after), which nobody else will see.
 * Those from @n on are undefined until they are written or zeroed. Adding one costs
 * O(1) amortised, however many others hold the array. Without elements to be written
 * nothing is copied.
 *
 * Returns: (transfer full) (nullable): the array with its first @n elements: @array
 *   itself where nobody else reads what is to be written, else a copy
 */
gpointer
ridge_shared_array_open (gpointer array,
                         gsize    element_size,
                         gsize    n,
                         gsize    first,
                         gsize    n_after)
{
  Header *self = array != NULL ? get_header (array) : NULL;
  gboolean is_own = self != NULL && g_atomic_ref_count_compare (&self->refs, 1);
  gsize capacity = self != NULL ? self->capacity : 0;

  g_return_val_if_fail (element_size > 0 && first <= n, array);

  if (n_after <= first)
    {
      if (is_own)
        self->n_used = n_after;
      return array;
    }
  if (MAX (n, n_after) > capacity)
    capacity = MAX (MAX (MAX (n, n_after), LEAST_ELEMENTS), capacity + capacity / 2);

  if (self == NULL || (!is_own && (first < self->n_used || capacity > self->capacity)))
    {
      self = create (array, element_size, n, capacity);
      ridge_shared_array_unref (array);
    }
  else if (capacity > self->capacity)
    self = grow (self, element_size, capacity);
  self->n_used = n_after;

  return get_elements (self);
}

/**
 * ridge_shared_array_zero:
 * @array: (nullable): an array that was opened for it
 * @element_size: bytes of an element
 * @from: first element
 * @to: element after the last
 *
 * Makes elements zero, at no cost where nobody wrote yet. An array whose elements are
 * zeroed before they are written, always, may rely on that.
 */
void
ridge_shared_array_zero (gpointer array,
                         gsize    element_size,
                         gsize    from,
                         gsize    to)
{
  Header *self;

  if (array == NULL || to <= from)
    return;

  self = get_header (array);
  if (from < self->n_dirty)
    memset ((char *) array + from * element_size, 0, (MIN (to, self->n_dirty) - from) * element_size);
  self->n_dirty = MAX (self->n_dirty, to);
}

/**
 * ridge_shared_array_ref:
 * @array: (nullable): an array
 *
 * Holds an array: the elements that it has now stay as they are.
 *
 * Returns: (transfer full) (nullable): @array, to be read only
 */
gpointer
ridge_shared_array_ref (gconstpointer array)
{
  if (array != NULL)
    g_atomic_ref_count_inc (&get_header (array)->refs);

  return (gpointer) array;
}

/**
 * ridge_shared_array_unref:
 * @array: (transfer full) (nullable): an array
 *
 * Gives it back; the last one frees it.
 */
void
ridge_shared_array_unref (gpointer array)
{
  if (array != NULL && g_atomic_ref_count_dec (&get_header (array)->refs))
    g_free (get_header (array));
}
