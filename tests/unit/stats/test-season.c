/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "stats/ridge-season.h"
#include "stats/ridge-stable-shift.h"

static void
test_check (void)
{
  static const double positive[] = { 1, 2, 3, 1, 2, 3, 1, 2, 3 };

  g_assert_cmpint (ridge_season_check (positive, 5, 3), ==, RIDGE_SEASON_TOO_SHORT);
  g_assert_cmpint (ridge_season_check (positive, 6, 3), ==, RIDGE_SEASON_TWO_CYCLES);
  g_assert_cmpint (ridge_season_check (positive, 8, 3), ==, RIDGE_SEASON_TWO_CYCLES);
  g_assert_cmpint (ridge_season_check (positive, 9, 3), ==, RIDGE_SEASON_GOOD);
  g_assert_cmpint (ridge_season_check (NULL, 0, 3), ==, RIDGE_SEASON_TOO_SHORT);
}

/* Means 10, 20 and 30 around 20: factors 0.5, 1 and 1.5. The missing value counts
 * nowhere, the season without a value has factor 1. */
static void
test_factors (void)
{
  static const double x[] = { 8, 20, 30, 12, NAN, 30 };
  static const guint  seasons[] = { 0, 1, 2, 0, 1, 2 };
  double              factors[4], result[6];

  g_assert_true (ridge_season_measure (RIDGE_SEASON_MULTIPLIES, x, seasons, 6, 4, factors));
  g_assert_cmpfloat (factors[0], ==, 0.5);
  g_assert_cmpfloat (factors[1], ==, 1.0);
  g_assert_cmpfloat (factors[2], ==, 1.5);
  g_assert_cmpfloat (factors[3], ==, 1.0);

  ridge_season_remove (RIDGE_SEASON_MULTIPLIES, x, seasons, 6, 4, factors, result);
  g_assert_cmpfloat (result[0], ==, 16.0);
  g_assert_cmpfloat (result[1], ==, 20.0);
  g_assert_cmpfloat (result[3], ==, 24.0);
  g_assert_true (isnan (result[4]));
  g_assert_cmpfloat (result[5], ==, 20.0);
}

/* Means -10, 0 and 10 around 0, which no factor could make: they are subtracted. */
static void
test_differences (void)
{
  static const double x[] = { -12, 1, 10, -8, -1, 10 };
  static const double positive[] = { 1, 2, 3 };
  double              differences[4], result[6];

  g_assert_cmpint (ridge_season_choose_form (x, 6), ==, RIDGE_SEASON_ADDS);
  g_assert_cmpint (ridge_season_choose_form (positive, 3), ==, RIDGE_SEASON_MULTIPLIES);
  g_assert_true (ridge_season_measure (RIDGE_SEASON_ADDS, x, NULL, 6, 3, differences));
  g_assert_cmpfloat (differences[0], ==, -10.0);
  g_assert_cmpfloat (differences[1], ==, 0.0);
  g_assert_cmpfloat (differences[2], ==, 10.0);

  ridge_season_remove (RIDGE_SEASON_ADDS, x, NULL, 6, 3, differences, result);
  g_assert_cmpfloat (result[0], ==, -2.0);
  g_assert_cmpfloat (result[2], ==, 0.0);
  g_assert_cmpfloat (result[3], ==, 2.0);
  g_assert_cmpfloat (ridge_season_put_back (RIDGE_SEASON_ADDS, 2.0, -10.0), ==, -8.0);
  g_assert_cmpfloat (ridge_season_put_back (RIDGE_SEASON_MULTIPLIES, 2.0, 0.5), ==, 1.0);
}

/* Without seasons of their own, rows follow one another from season 0 on. */
static void
test_rows_as_seasons (void)
{
  static const double x[] = { 10, 30, 10, 30 };
  double              factors[2], result[4];

  g_assert_true (ridge_season_measure (RIDGE_SEASON_MULTIPLIES, x, NULL, 4, 2, factors));
  g_assert_cmpfloat (factors[0], ==, 0.5);
  g_assert_cmpfloat (factors[1], ==, 1.5);
  ridge_season_remove (RIDGE_SEASON_MULTIPLIES, x, NULL, 4, 2, factors, result);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (result[i], ==, 20.0);
}

static void
test_no_factors (void)
{
  static const double missing[] = { NAN, NAN };
  static const double balanced[] = { -1, 1 };
  static const double half_zero[] = { 0, 2 };
  double              factors[2], result[2];

  g_assert_false (ridge_season_measure (RIDGE_SEASON_MULTIPLIES, missing, NULL, 2, 2, factors));
  g_assert_false (ridge_season_measure (RIDGE_SEASON_MULTIPLIES, balanced, NULL, 2, 2, factors));
  g_assert_false (ridge_season_measure (RIDGE_SEASON_MULTIPLIES, NULL, NULL, 0, 2, factors));

  /* A factor of 0 leaves the value alone. */
  g_assert_true (ridge_season_measure (RIDGE_SEASON_MULTIPLIES, half_zero, NULL, 2, 2, factors));
  ridge_season_remove (RIDGE_SEASON_MULTIPLIES, half_zero, NULL, 2, 2, factors, result);
  g_assert_cmpfloat (result[0], ==, 0.0);
  g_assert_cmpfloat (result[1], ==, 1.0);
}

/* ---- suggested shifts; the cases hold the published ones ---- */

/* @n values that swing by one around 10, from @shift on around 20. */
static void
fill_step (double *x,
           gsize   n,
           gsize   shift)
{
  for (gsize i = 0; i < n; i++)
    x[i] = (i < shift ? 10.0 : 20.0) + (i % 2 == 0 ? 1.0 : -1.0);
}

static void
test_step (void)
{
  double            x[60];
  g_autofree gsize *rows = NULL;
  gsize             n_rows;

  fill_step (x, G_N_ELEMENTS (x), 24);
  g_assert_true (ridge_stable_shift (x, G_N_ELEMENTS (x), NULL, &rows, &n_rows));
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpuint (rows[0], ==, 24);
}

/* Missing values are passed over, and rows stay those of the series. */
static void
test_step_with_gaps (void)
{
  double            x[60], gapped[62];
  g_autofree gsize *rows = NULL;
  gsize             n_rows;

  fill_step (x, G_N_ELEMENTS (x), 24);
  for (guint i = 0, j = 0; i < G_N_ELEMENTS (gapped); i++)
    gapped[i] = i == 4 || i == 40 ? NAN : x[j++];
  g_assert_true (ridge_stable_shift (gapped, G_N_ELEMENTS (gapped), NULL, &rows, &n_rows));
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpuint (rows[0], ==, 25);
}

static void
test_no_step (void)
{
  double            x[60];
  g_autofree gsize *rows = NULL;
  gsize             n_rows;

  fill_step (x, G_N_ELEMENTS (x), 60);
  g_assert_true (ridge_stable_shift (x, G_N_ELEMENTS (x), NULL, &rows, &n_rows));
  g_assert_cmpuint (n_rows, ==, 0);
  g_assert_false (ridge_stable_shift (x, 20, NULL, &rows, &n_rows));
  g_assert_cmpuint (n_rows, ==, 0);
}

/* A shift that goes back within its first values is refused, unless every shift
 * is to be taken. */
static void
test_opposed (void)
{
  RidgeStableShiftOptions options = RIDGE_STABLE_SHIFT_OPTIONS_INIT;
  double                  x[90];
  g_autofree gsize       *rows = NULL;
  g_autofree gsize       *all_rows = NULL;
  gsize                   n_rows, n_all;

  fill_step (x, G_N_ELEMENTS (x), 30);
  for (guint i = 40; i < G_N_ELEMENTS (x); i++)
    x[i] -= 10.0;
  g_assert_true (ridge_stable_shift (x, G_N_ELEMENTS (x), &options, &rows, &n_rows));
  g_assert_cmpuint (n_rows, ==, 0);

  options.establish_every = TRUE;
  g_assert_true (ridge_stable_shift (x, G_N_ELEMENTS (x), &options, &all_rows, &n_all));
  g_assert_cmpuint (n_all, ==, 2);
  g_assert_cmpuint (all_rows[0], ==, 30);
  g_assert_cmpuint (all_rows[1], ==, 51);
}

/* A shift every hundred values, ten thousand times: each is found, and none is
 * looked for through all that comes after it. The last value before a step down
 * is below the mean already. */
static void
test_many_steps (void)
{
  const gsize        n = 1000000, length = 100;
  g_autofree double *x = g_new (double, n);
  g_autofree gsize  *rows = NULL;
  gsize              n_rows;

  for (gsize i = 0; i < n; i++)
    x[i] = ((i / length) % 2 == 0 ? 10.0 : 20.0) + (i % 2 == 0 ? 1.0 : -1.0);
  g_assert_true (ridge_stable_shift (x, n, NULL, &rows, &n_rows));
  g_assert_cmpuint (n_rows, ==, n / length - 1);
  for (gsize i = 0; i < n_rows; i++)
    g_assert_cmpuint (rows[i], ==, (i + 1) * length - i % 2);
}

/* After the first values a long way down, all of it above them: at every place
 * the process may be going back, and one run lasts to the end. */
static void
test_decline (void)
{
  const gsize        n = 1000000;
  g_autofree double *x = g_new0 (double, n);
  g_autofree gsize  *rows = NULL;
  gsize              n_rows;

  for (gsize i = 21; i < n; i++)
    x[i] = (double) (2 * n - i);
  g_assert_true (ridge_stable_shift (x, n, NULL, &rows, &n_rows));
  g_assert_cmpuint (n_rows, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/season/check", test_check);
  g_test_add_func ("/stats/season/factors", test_factors);
  g_test_add_func ("/stats/season/differences", test_differences);
  g_test_add_func ("/stats/season/rows-as-seasons", test_rows_as_seasons);
  g_test_add_func ("/stats/season/no-factors", test_no_factors);
  g_test_add_func ("/stats/shift/step", test_step);
  g_test_add_func ("/stats/shift/step-with-gaps", test_step_with_gaps);
  g_test_add_func ("/stats/shift/no-step", test_no_step);
  g_test_add_func ("/stats/shift/opposed", test_opposed);
  g_test_add_func ("/stats/shift/many-steps", test_many_steps);
  g_test_add_func ("/stats/shift/decline", test_decline);

  return g_test_run ();
}
