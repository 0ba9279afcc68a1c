/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pyramid against looking at every value. */

#include <math.h>

#include "stats/ridge-pyramid.h"

static double *
random_values (gsize n)
{
  double  *x = g_new (double, n + 1);
  gboolean sparse = g_test_rand_int_range (0, 4) == 0;

  for (gsize i = 0; i < n; i++)
    {
      gboolean observed = sparse ? g_test_rand_int_range (0, 60) == 0 : g_test_rand_int_range (0, 8) != 0;

      x[i] = observed ? g_test_rand_double_range (-100.0, 100.0) : NAN;
    }

  return x;
}

static void
look_at_all (const double *x,
             gsize         start,
             gsize         end,
             RidgeExtent  *extent)
{
  *extent = (RidgeExtent) { FALSE, NAN, NAN, NAN, NAN };

  for (gsize i = start; i < end; i++)
    {
      if (isnan (x[i]))
        continue;
      if (!extent->any)
        extent->first = x[i];
      extent->any = TRUE;
      extent->min = fmin (extent->min, x[i]);
      extent->max = fmax (extent->max, x[i]);
      extent->last = x[i];
    }
}

static void
assert_same_extent (const RidgeExtent *a,
                    const RidgeExtent *b)
{
  g_assert_cmpint (a->any, ==, b->any);
  if (!a->any)
    return;

  g_assert_cmpfloat (a->min, ==, b->min);
  g_assert_cmpfloat (a->max, ==, b->max);
  g_assert_cmpfloat (a->first, ==, b->first);
  g_assert_cmpfloat (a->last, ==, b->last);
}

static void
assert_same_everywhere (const RidgePyramid *pyramid,
                        const double       *x,
                        gsize               n)
{
  for (int i = 0; i < 40; i++)
    {
      gsize       start = g_test_rand_int_range (0, (int) n + 1);
      gsize       end = g_test_rand_int_range ((int) start, (int) n + 1);
      RidgeExtent expected, actual;

      look_at_all (x, start, end, &expected);
      ridge_pyramid_get_extent (pyramid, x, start, end, &actual);
      assert_same_extent (&actual, &expected);
    }
}

static void
test_extents (void)
{
  for (int i = 0; i < 200; i++)
    {
      gsize              n = g_test_rand_int_range (0, i < 100 ? 70 : 5000);
      g_autofree double *x = random_values (n);
      g_autoptr (RidgePyramid) pyramid = ridge_pyramid_new (x, n);

      assert_same_everywhere (pyramid, x, n);
    }
}

static void
test_updates (void)
{
  gsize capacity = 4000;

  for (int i = 0; i < 40; i++)
    {
      g_autofree double *x = random_values (capacity);
      gsize              n = g_test_rand_int_range (0, 2000);
      g_autoptr (RidgePyramid) pyramid = ridge_pyramid_new (x, n);

      for (int j = 0; j < 20; j++)
        {
          gsize start = g_test_rand_int_range (0, (int) n + 1);
          gsize end = MIN (start + g_test_rand_int_range (0, 40), n);
          gsize n_now = n;

          if (g_test_rand_int_range (0, 3) == 0)
            n_now = g_test_rand_int_range (0, (int) capacity);
          for (gsize row = start; row < end; row++)
            x[row] = g_test_rand_int_range (0, 5) == 0 ? NAN : g_test_rand_double ();
          pyramid = ridge_pyramid_update (pyramid, x, n_now, start, end);
          n = n_now;
          assert_same_everywhere (pyramid, x, n);
        }
    }
}

/* Whoever holds a pyramid keeps it as it was. */
static void
test_held (void)
{
  gsize              n = 900, n_now = 1000;
  g_autofree double *x = random_values (n_now);
  g_autofree double *before = g_memdup2 (x, n * sizeof (double));
  g_autoptr (RidgePyramid) held = ridge_pyramid_new (x, n);
  g_autoptr (RidgePyramid) pyramid = ridge_pyramid_ref (held);

  for (gsize row = 200; row < 300; row++)
    x[row] = 1000.0;
  pyramid = ridge_pyramid_update (pyramid, x, n_now, 200, 300);
  assert_same_everywhere (held, before, n);
  assert_same_everywhere (pyramid, x, n_now);
}

/* It may also be carried on twice. */
static void
test_branches (void)
{
  gsize              n = 1000, n_now = 1100;
  g_autofree double *x = random_values (n_now);
  g_autofree double *other = g_memdup2 (x, n_now * sizeof (double));
  g_autoptr (RidgePyramid) held = ridge_pyramid_new (x, n);
  g_autoptr (RidgePyramid) first = ridge_pyramid_update (ridge_pyramid_ref (held), x, n_now, n, n);
  g_autoptr (RidgePyramid) second = NULL;

  for (gsize row = n; row < n_now; row++)
    other[row] = 500.0 + row;
  second = ridge_pyramid_update (ridge_pyramid_ref (held), other, n_now, n, n);
  assert_same_everywhere (held, x, n);
  assert_same_everywhere (first, x, n_now);
  assert_same_everywhere (second, other, n_now);
}

static void
test_columns (void)
{
  gsize              n = 1000;
  g_autofree double *x = random_values (n);
  g_autoptr (RidgePyramid) pyramid = ridge_pyramid_new (x, n);
  gsize       bounds[] = { 0, 0, 16, 17, 500, 1000 };
  RidgeExtent columns[5];

  ridge_pyramid_get_columns (pyramid, x, bounds, 5, columns);
  for (guint i = 0; i < 5; i++)
    {
      RidgeExtent expected;

      look_at_all (x, bounds[i], bounds[i + 1], &expected);
      assert_same_extent (&columns[i], &expected);
    }
  g_assert_false (columns[0].any);
}

static void
test_memory (void)
{
  gsize              n = 1 << 16;
  g_autofree double *x = random_values (n);
  g_autoptr (RidgePyramid) pyramid = ridge_pyramid_new (x, n);

  g_assert_cmpuint (ridge_pyramid_get_memory (pyramid), <, 3 * n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/pyramid/extents", test_extents);
  g_test_add_func ("/stats/pyramid/updates", test_updates);
  g_test_add_func ("/stats/pyramid/held", test_held);
  g_test_add_func ("/stats/pyramid/branches", test_branches);
  g_test_add_func ("/stats/pyramid/columns", test_columns);
  g_test_add_func ("/stats/pyramid/memory", test_memory);

  return g_test_run ();
}
