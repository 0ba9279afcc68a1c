/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Arrays that are shared, beside plain ones that are copied. */

#include "base/ridge-shared-array.h"

#include <string.h>

#define N_HOLDERS 6
#define N_STEPS 4000

typedef struct
{
  guint32 *array;
  guint32 *expected;
  gsize    n;
} Holder;

static void
assert_holder (const Holder *holder)
{
  for (gsize i = 0; i < holder->n; i++)
    g_assert_cmpuint (holder->array[i], ==, holder->expected[i]);
}

/* Writes the elements from @first on, of which there are @n_after then. */
static void
write_from (Holder *holder,
            gsize   first,
            gsize   n_after)
{
  holder->array = ridge_shared_array_open (holder->array, sizeof (guint32), MIN (holder->n, n_after), first, n_after);
  holder->expected = g_renew (guint32, holder->expected, n_after + 1);
  for (gsize i = first; i < n_after; i++)
    holder->array[i] = holder->expected[i] = g_test_rand_int ();
  holder->n = n_after;
}

static void
hold (Holder       *holder,
      const Holder *other)
{
  if (holder == other)
    return;

  ridge_shared_array_unref (holder->array);
  holder->array = ridge_shared_array_ref (other->array);
  g_free (holder->expected);
  holder->expected = g_memdup2 (other->expected, (other->n + 1) * sizeof (guint32));
  holder->n = other->n;
}

/* Whatever one of them does, the others keep what they have. */
static void
test_random (void)
{
  Holder holders[N_HOLDERS] = { 0 };

  for (guint i = 0; i < N_HOLDERS; i++)
    holders[i].expected = g_new0 (guint32, 1);
  for (guint step = 0; step < N_STEPS; step++)
    {
      Holder *holder = &holders[g_test_rand_int_range (0, N_HOLDERS)];

      switch (g_test_rand_int_range (0, 8))
        {
        case 0:
        case 1:
          hold (holder, &holders[g_test_rand_int_range (0, N_HOLDERS)]);
          break;
        case 2:
          write_from (holder, g_test_rand_int_range (0, holder->n + 1), holder->n);
          break;
        case 3:
          write_from (holder, holder->n / 2, holder->n / 2);
          break;
        default:
          write_from (holder, holder->n, holder->n + g_test_rand_int_range (0, 40));
        }
      for (guint i = 0; i < N_HOLDERS; i++)
        assert_holder (&holders[i]);
    }
  for (guint i = 0; i < N_HOLDERS; i++)
    {
      ridge_shared_array_unref (holders[i].array);
      g_free (holders[i].expected);
    }
}

/* What is added is added in place, so long as there is room, though another holds it. */
static void
test_in_place (void)
{
  int *array = ridge_shared_array_open (NULL, sizeof (int), 0, 0, 2);
  int *held = ridge_shared_array_ref (array);
  int *longer, *other;

  array[0] = 1;
  array[1] = 2;
  longer = ridge_shared_array_open (array, sizeof (int), 2, 2, 3);
  g_assert_true (longer == held);
  longer[2] = 3;

  /* The third element is somebody's by now. */
  other = ridge_shared_array_open (held, sizeof (int), 2, 2, 3);
  g_assert_true (other != longer);
  other[2] = 4;
  g_assert_cmpint (longer[2], ==, 3);
  g_assert_cmpint (other[1], ==, 2);

  /* Alone again, and changed where it is. */
  longer = ridge_shared_array_open (longer, sizeof (int), 3, 0, 3);
  longer[0] = 5;
  g_assert_cmpint (other[0], ==, 1);
  ridge_shared_array_unref (longer);
  ridge_shared_array_unref (other);
}

static void
test_zero (void)
{
  static const guint8 zeros[200] = { 0 };
  guint8 *array = ridge_shared_array_open (NULL, 1, 0, 0, 100);

  ridge_shared_array_zero (array, 1, 0, 100);
  g_assert_cmpmem (array, 100, zeros, 100);
  memset (array, 7, 100);
  array = ridge_shared_array_open (array, 1, 50, 50, 200);
  ridge_shared_array_zero (array, 1, 50, 200);
  g_assert_cmpuint (array[49], ==, 7);
  g_assert_cmpmem (array + 50, 150, zeros, 150);
  ridge_shared_array_unref (array);
}

static void
test_none (void)
{
  g_assert_null (ridge_shared_array_ref (NULL));
  g_assert_null (ridge_shared_array_open (NULL, 8, 0, 0, 0));
  ridge_shared_array_zero (NULL, 8, 0, 0);
  ridge_shared_array_unref (NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/shared-array/random", test_random);
  g_test_add_func ("/base/shared-array/in-place", test_in_place);
  g_test_add_func ("/base/shared-array/zero", test_zero);
  g_test_add_func ("/base/shared-array/none", test_none);

  return g_test_run ();
}
