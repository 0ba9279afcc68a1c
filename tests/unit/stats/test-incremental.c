/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever happens to a series, following it gives bit by bit what computing it
 * afresh gives. */

#include "stats/ridge-xmr.h"

#include <string.h>

#define N_SERIES 500
#define N_STEPS  60

typedef struct
{
  GArray         *x;
  GArray         *exclude;
  GArray         *breaks;
  RidgeXmrOptions options;
  gsize           first_changed;
} World;

static double
random_value (void)
{
  int kind = g_test_rand_int_range (0, 12);

  if (kind == 0)
    return NAN;
  if (kind < 4)
    return g_test_rand_int_range (-3, 4);

  return 100.0 + g_test_rand_double_range (-2.0, 2.0) + (kind == 4 ? 9.0 : 0.0);
}

static gsize
random_row (const World *world)
{
  return g_test_rand_int_range (0, (int) world->x->len + 1);
}

static RidgeXmrBaseline
random_baseline (void)
{
  RidgeXmrBaseline baseline = { .mode = g_test_rand_int_range (0, 4) };

  baseline.k = g_test_rand_int_range (1, 20);
  baseline.start = g_test_rand_int_range (0, 30);
  baseline.end = baseline.start + g_test_rand_int_range (0, 40);
  baseline.center = 100.0;
  baseline.mr = g_test_rand_int_range (0, 3);

  return baseline;
}

static void
point_options_at_arrays (World *world)
{
  world->options.exclude = (const gsize *) world->exclude->data;
  world->options.n_exclude = world->exclude->len;
  world->options.breaks = (const gsize *) world->breaks->data;
  world->options.n_breaks = world->breaks->len;
}

static void
world_init (World *world)
{
  *world = (World) {
    .x = g_array_new (FALSE, FALSE, sizeof (double)),
    .exclude = g_array_new (FALSE, FALSE, sizeof (gsize)),
    .breaks = g_array_new (FALSE, FALSE, sizeof (gsize)),
    .options = RIDGE_XMR_OPTIONS_INIT,
  };

  world->options.rule_sets = g_test_rand_int_range (0, 64);
  world->options.ties = g_test_rand_int_range (0, 2);
  world->options.missing_mr = g_test_rand_int_range (0, 2);
  world->options.exclude_mr = g_test_rand_int_range (0, 2);
  world->options.center = g_test_rand_int_range (0, 2);
  world->options.screen = g_test_rand_int_range (0, 8) == 0 ? RIDGE_XMR_SCREEN_CONVERGE : 0;
  world->options.trend = g_test_rand_int_range (0, 6) == 0 ? g_test_rand_int_range (0, 3) : 0;
  world->options.baseline = random_baseline ();
  point_options_at_arrays (world);
}

static void
world_clear (World *world)
{
  g_array_unref (world->x);
  g_array_unref (world->exclude);
  g_array_unref (world->breaks);
}

static void
append_values (World *world)
{
  int count = g_test_rand_int_range (1, 12);

  world->first_changed = world->x->len;
  for (int i = 0; i < count; i++)
    {
      double value = random_value ();

      g_array_append_val (world->x, value);
    }
}

static void
change_value (World *world)
{
  world->first_changed = random_row (world);
  if (world->first_changed < world->x->len)
    g_array_index (world->x, double, world->first_changed) = random_value ();
}

static void
remove_tail (World *world)
{
  world->first_changed = random_row (world);
  g_array_set_size (world->x, world->first_changed);
}

/* Adds a row to an ascending list, or takes it away. */
static void
toggle_ghost (World *world)
{
  gsize row = random_row (world);
  guint i = 0;

  while (i < world->exclude->len && g_array_index (world->exclude, gsize, i) < row)
    i++;
  if (i < world->exclude->len && g_array_index (world->exclude, gsize, i) == row)
    g_array_remove_index (world->exclude, i);
  else
    g_array_insert_val (world->exclude, i, row);

  world->first_changed = row;
}

static void
change_breaks (World *world)
{
  gsize row = random_row (world);

  world->first_changed = world->x->len;
  if (world->breaks->len > 3)
    g_array_remove_index_fast (world->breaks, g_test_rand_int_range (0, world->breaks->len));
  else
    g_array_append_val (world->breaks, row);
}

static void
change_rules (World *world)
{
  world->first_changed = world->x->len;
  if (g_test_rand_bit ())
    world->options.rule_sets = g_test_rand_int_range (0, 64);
  else
    world->options.baseline = random_baseline ();
}

static void
step (World *world)
{
  int kind = g_test_rand_int_range (0, 20);

  if (kind < 11)
    append_values (world);
  else if (kind < 14)
    change_value (world);
  else if (kind < 15)
    remove_tail (world);
  else if (kind < 17)
    toggle_ghost (world);
  else if (kind < 19)
    change_breaks (world);
  else
    change_rules (world);

  point_options_at_arrays (world);
}

static RidgeXmr *
compute (const World *world)
{
  g_autoptr (GError) error = NULL;
  RidgeXmr *xmr = ridge_xmr_compute ((const double *) world->x->data, world->x->len, &world->options, &error);

  g_assert_no_error (error);
  return xmr;
}

static void
test_follow (void)
{
  for (int series = 0; series < N_SERIES; series++)
    {
      g_autoptr (RidgeXmr) followed = NULL;
      World world;

      world_init (&world);
      followed = compute (&world);
      for (int i = 0; i < N_STEPS; i++)
        {
          g_autoptr (RidgeXmr) fresh = NULL;
          g_autoptr (RidgeXmr) before = NULL;
          g_autoptr (RidgeXmr) before_copy = NULL;
          g_autoptr (GError) error = NULL;

          /* Now and then somebody else still reads the old result. */
          if (g_test_rand_int_range (0, 4) == 0)
            {
              before = ridge_xmr_ref (followed);
              before_copy = compute (&world);
            }

          step (&world);
          followed = ridge_xmr_update_from (followed, (const double *) world.x->data, world.x->len,
                                            &world.options, world.first_changed, &error);
          g_assert_no_error (error);
          fresh = compute (&world);
          g_assert_true (ridge_xmr_equal (followed, fresh));
          if (before != NULL)
            g_assert_true (ridge_xmr_equal (before, before_copy));
        }
      world_clear (&world);
    }
}

static RidgeXmr *
extend (RidgeXmr              *xmr,
        double                *x,
        gsize                  n_now,
        const RidgeXmrOptions *options)
{
  gsize n = xmr->n;

  for (gsize i = n; i < n_now; i++)
    x[i] = random_value ();

  return ridge_xmr_update_from (xmr, x, n_now, options, n, NULL);
}

/* Results that share their rows with what was made of them, and with what was made of
 * that, in whatever order they are carried on and let go: each stays as it was. */
static void
test_held (void)
{
  enum { N_RESULTS = 8, N_ROWS = 4000 };
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  RidgeXmr *results[N_RESULTS];
  double *values[N_RESULTS];

  options.rule_sets = 63;
  options.ties = RIDGE_XMR_TIES_SKIP;
  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = 12 };
  for (guint i = 0; i < N_RESULTS; i++)
    {
      values[i] = g_new (double, N_ROWS);
      results[i] = ridge_xmr_compute (NULL, 0, &options, NULL);
    }

  for (guint step = 0; step < 1500; step++)
    {
      guint from = g_test_rand_int_range (0, N_RESULTS), to = g_test_rand_int_range (0, N_RESULTS);
      gsize n = results[from]->n;
      RidgeXmr *before = results[to];

      memcpy (values[to], values[from], (from != to ? n : 0) * sizeof (double));
      results[to] = extend (ridge_xmr_ref (results[from]), values[to], MIN (n + g_test_rand_int_range (0, 6), N_ROWS), &options);
      ridge_xmr_unref (before);
      for (guint i = 0; i < N_RESULTS && step % 10 == 0; i++)
        {
          g_autoptr (RidgeXmr) fresh = ridge_xmr_compute (values[i], results[i]->n, &options, NULL);

          g_assert_true (ridge_xmr_equal (results[i], fresh));
        }
    }

  for (guint i = 0; i < N_RESULTS; i++)
    {
      ridge_xmr_unref (results[i]);
      g_free (values[i]);
    }
}

/* One value at a time, over the places where the runs test starts afresh. */
static void
test_grow_locked (void)
{
  gsize              n = 9000;
  g_autofree double *x = g_new (double, n);
  g_autoptr (RidgeXmr) grown = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = 24 };
  for (gsize i = 0; i < n; i++)
    x[i] = random_value ();

  grown = ridge_xmr_compute (x, 30, &options, NULL);
  for (gsize i = 31; i <= n; i++)
    {
      grown = ridge_xmr_update_from (grown, x, i, &options, i - 1, NULL);
      if (i % 500 == 0 || (i >= 4090 && i < 4105))
        {
          g_autoptr (RidgeXmr) fresh = ridge_xmr_compute (x, i, &options, NULL);

          g_assert_true (ridge_xmr_equal (grown, fresh));
        }
    }
}

/* A refused update leaves nothing behind, and nothing of the old result either. */
static void
test_refusal (void)
{
  double x[] = { 1.0, 2.0, 3.0, 1e301 };
  g_autoptr (GError) error = NULL;
  RidgeXmr *xmr = ridge_xmr_compute (x, 3, NULL, &error);

  g_assert_no_error (error);
  xmr = ridge_xmr_update_from (xmr, x, 4, NULL, 3, &error);
  g_assert_null (xmr);
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/incremental/follow", test_follow);
  g_test_add_func ("/stats/incremental/held", test_held);
  g_test_add_func ("/stats/incremental/grow-locked", test_grow_locked);
  g_test_add_func ("/stats/incremental/refusal", test_refusal);

  return g_test_run ();
}
