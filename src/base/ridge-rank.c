/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-rank.h"

#include <string.h>

/* In the order of their bytes. */
static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#define BASE 62

static int
get_digit (char c)
{
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'A' && c <= 'Z')
    return c - 'A' + 10;
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 36;

  return -1;
}

/**
 * ridge_rank_is_valid:
 * @rank: (nullable): a text
 *
 * Tells whether a text is a rank: digits of base 62, at least one, the last
 * not "0" (nothing would fit before it).
 *
 * Returns: whether it is one
 */
gboolean
ridge_rank_is_valid (const char *rank)
{
  gsize length;

  if (rank == NULL || *rank == '\0')
    return FALSE;

  for (length = 0; rank[length] != '\0'; length++)
    {
      if (get_digit (rank[length]) < 0)
        return FALSE;
    }

  return rank[length - 1] != '0';
}

/* The shortest rank half way between two others, where an open end is 0 or 1. */
static char *
make_middle (const char *before,
             const char *after)
{
  GString *rank = g_string_new (NULL);

  for (gsize i = 0;; i++)
    {
      int low = 0, high = BASE;

      if (before != NULL && before[i] == '\0')
        before = NULL;
      if (before != NULL)
        low = get_digit (before[i]);
      if (after != NULL)
        high = get_digit (after[i]);

      if (high - low > 1)
        {
          g_string_append_c (rank, digits[low + (high - low) / 2]);
          return g_string_free_and_steal (rank);
        }

      g_string_append_c (rank, digits[low]);
      /* Once the digits part, the upper bound no longer binds. */
      if (high > low)
        after = NULL;
    }
}

/* Beside an open end, ranks count on in blocks that double in width with every
 * exhausted leading digit, so that they stay short: 60 of one digit, 3,700 of
 * three, 14 million of six. */
#define MAX_BLOCK 8

static char *
make_neighbour (const char *rank,
                char        exhausted,
                int         step)
{
  gsize n_leading = strspn (rank, (char[]) { exhausted, '\0' });
  gsize width = n_leading < 3 ? 1 << n_leading : MAX_BLOCK;
  gsize length = n_leading + width;
  g_autofree char *next = g_malloc (length + 1);

  memset (next, '0', length);
  next[length] = '\0';
  memcpy (next, rank, MIN (strlen (rank), length));

  do
    {
      gsize i = length;
      int digit;

      do
        {
          digit = get_digit (next[--i]) + step;
          next[i] = digits[(digit + BASE) % BASE];
        }
      while (i > n_leading && (digit < 0 || digit >= BASE));
    }
  while (next[length - 1] == '0' && strspn (next, "0") < length);

  return g_steal_pointer (&next);
}

/**
 * ridge_rank_between:
 * @before: (nullable): the rank that comes before, %NULL for the start
 * @after: (nullable): the rank that comes after, %NULL for the end
 *
 * Makes a rank between two others. It is the shortest there is, or beside an
 * open end the next one, so that ranks stay short however often something is
 * added at the end.
 *
 * Returns: (transfer full): a rank with @before < rank < @after in byte order
 */
char *
ridge_rank_between (const char *before,
                    const char *after)
{
  g_return_val_if_fail (before == NULL || ridge_rank_is_valid (before), NULL);
  g_return_val_if_fail (after == NULL || ridge_rank_is_valid (after), NULL);
  g_return_val_if_fail (before == NULL || after == NULL || strcmp (before, after) < 0, NULL);

  if (before != NULL && after == NULL)
    return make_neighbour (before, 'z', 1);

  if (before == NULL && after != NULL)
    {
      g_autofree char *rank = make_neighbour (after, '0', -1);

      /* There is nothing below a lone 1 but the next block. */
      return g_strcmp0 (rank, "0") == 0 ? g_strdup ("0zz") : g_steal_pointer (&rank);
    }

  return make_middle (before, after);
}

static void
spread (char       **ranks,
        guint        n_ranks,
        const char  *before,
        const char  *after)
{
  guint middle = n_ranks / 2;

  if (n_ranks == 0)
    return;

  ranks[middle] = make_middle (before, after);
  spread (ranks, middle, before, ranks[middle]);
  spread (ranks + middle + 1, n_ranks - middle - 1, ranks[middle], after);
}

/**
 * ridge_rank_spread:
 * @before: (nullable): the rank that comes before, %NULL for the start
 * @after: (nullable): the rank that comes after, %NULL for the end
 * @n_ranks: how many ranks to make
 *
 * Makes ranks in ascending order between two others, evenly spread, so that
 * later moves between them stay short.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ranks
 */
char **
ridge_rank_spread (const char *before,
                   const char *after,
                   guint       n_ranks)
{
  char **ranks;

  g_return_val_if_fail (before == NULL || ridge_rank_is_valid (before), NULL);
  g_return_val_if_fail (after == NULL || ridge_rank_is_valid (after), NULL);
  g_return_val_if_fail (before == NULL || after == NULL || strcmp (before, after) < 0, NULL);

  ranks = g_new0 (char *, n_ranks + 1);
  spread (ranks, n_ranks, before, after);

  return ranks;
}
