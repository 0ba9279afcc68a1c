/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "stats/ridge-lag.h"

#define N 48

static double
random_normal (GRand *rand)
{
  double radius = sqrt (-2.0 * log (1.0 - g_rand_double (rand)));

  return radius * cos (2.0 * G_PI * g_rand_double (rand));
}

/* The outcome's changes are the driver's, two rows later, and noise. */
static void
make_link (GRand  *rand,
           double  strength,
           double *driver,
           double *outcome)
{
  driver[0] = outcome[0] = outcome[1] = outcome[2] = 0.0;
  for (int i = 1; i < N; i++)
    {
      driver[i] = driver[i - 1] + random_normal (rand);
      if (i > 2)
        outcome[i] = outcome[i - 1] + strength * (driver[i - 2] - driver[i - 3]) + 0.5 * random_normal (rand);
    }
}

/* 1, 2, 4, 7, 11, … against the same two rows later: differences 1, 2, 3, … */
static void
test_correlation (void)
{
  static const double driver[] = { 1, 2, 4, 7, 11, 16, 22, 29, 37, 46, 56, 67 };
  static const double outcome[] = { 0, 0, 0, -1, -3, -6, -10, -15, -21, -28, -36, -45 };
  RidgeLagTest        test;

  ridge_lag_test (driver, outcome, 12, 0, 2, 2, 19, 1, &test);
  g_assert_true (test.answered);
  g_assert_cmpuint (test.n_pairs, ==, 9);
  g_assert_cmpfloat_with_epsilon (test.correlation, -1.0, 1e-12);
  ridge_lag_test (driver, outcome, 12, 0, 4, 4, 19, 1, &test);
  g_assert_false (test.answered);
  ridge_lag_test (driver, outcome, 0, 0, 0, 0, 19, 1, &test);
  g_assert_false (test.answered);
}

/* Differences 1, 3, 2, 4, 3, 5, 4, 6 and 2, 1, 4, 3, 6, 5, 8, 7: by hand
 * Sxy = 16, Sxx = 18, Syy = 42, r = 16 / sqrt (18 * 42). */
static void
test_correlation_by_hand (void)
{
  static const double driver[] = { 0, 1, 4, 6, 10, 13, 18, 22, 28 };
  static const double outcome[] = { 0, 2, 3, 7, 10, 16, 21, 29, 36 };
  RidgeLagTest        test;

  ridge_lag_test (driver, outcome, 9, 0, 0, 0, 19, 1, &test);
  g_assert_cmpuint (test.n_pairs, ==, 8);
  g_assert_cmpfloat_with_epsilon (test.correlation, 16.0 / sqrt (18.0 * 42.0), 1e-12);
}

static void
test_found (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  double       driver[N], outcome[N];
  RidgeLagTest test, again;

  make_link (rand, 1.0, driver, outcome);
  ridge_lag_test (driver, outcome, N, 0, 0, 6, 999, 42, &test);
  g_assert_true (test.answered && test.supported);
  g_assert_cmpuint (test.lag, ==, 2);
  g_assert_cmpfloat (test.correlation, >, 0.7);

  /* The same seed gives the same p. */
  ridge_lag_test (driver, outcome, N, 0, 0, 6, 999, 42, &again);
  g_assert_cmpfloat (test.p, ==, again.p);

  /* Gaps are passed over. */
  driver[10] = NAN;
  outcome[30] = INFINITY;
  ridge_lag_test (driver, outcome, N, 0, 0, 6, 999, 42, &test);
  g_assert_true (test.supported);
  g_assert_cmpuint (test.lag, ==, 2);
}

/* Two series that have nothing to do with each other, however they trend: 5 % of
 * them are called supported, whatever the number of lags. */
static void
test_false_alarms (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  gsize n_trials = 500;
  gsize supported = 0;

  for (gsize i = 0; i < n_trials; i++)
    {
      double       driver[N], outcome[N];
      RidgeLagTest test;

      for (int j = 0; j < N; j++)
        {
          driver[j] = j + 3.0 * random_normal (rand);
          outcome[j] = 2.0 * j + 3.0 * random_normal (rand);
        }
      ridge_lag_test (driver, outcome, N, 0, 0, 6, 199, (guint32) i, &test);
      supported += test.supported ? 1 : 0;
    }

  g_test_message ("%.1f %% supported for nothing", 100.0 * supported / n_trials);
  g_assert_cmpfloat ((double) supported / n_trials, <, 0.09);
}

/* Nor do a season or weekdays that both have make a link of two series. */
static void
test_common_season (void)
{
  static const guint periods[] = { 12, 7 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  gsize n_trials = 500;

  for (guint kind = 0; kind < G_N_ELEMENTS (periods); kind++)
    {
      guint period = periods[kind];
      gsize supported = 0;

      for (gsize i = 0; i < n_trials; i++)
        {
          double       driver[N], outcome[N], seasons[2][12];
          RidgeLagTest test;

          for (guint j = 0; j < period; j++)
            {
              seasons[0][j] = 10.0 * random_normal (rand);
              seasons[1][j] = 10.0 * random_normal (rand);
            }
          for (guint j = 0; j < N; j++)
            {
              driver[j] = seasons[0][j % period] + 3.0 * random_normal (rand);
              outcome[j] = seasons[1][j % period] + 3.0 * random_normal (rand);
            }
          ridge_lag_test (driver, outcome, N, period, 1, 6, 199, (guint32) i, &test);
          supported += test.supported ? 1 : 0;
        }

      g_test_message ("a cycle of %u: %.1f %% supported for nothing", period, 100.0 * supported / n_trials);
      g_assert_cmpfloat ((double) supported / n_trials, <, 0.085);
    }
}

static void
test_too_little (void)
{
  static const double x[] = { 1, 2, 1, 3, 1 };
  static const double constant[] = { 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4 };
  RidgeLagTest        test;

  ridge_lag_test (x, x, 5, 0, 0, 3, 99, 1, &test);
  g_assert_false (test.answered);
  ridge_lag_test (constant, constant, 12, 0, 0, 3, 99, 1, &test);
  g_assert_false (test.answered);
  g_assert_false (test.supported);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/lag/correlation", test_correlation);
  g_test_add_func ("/stats/lag/correlation-by-hand", test_correlation_by_hand);
  g_test_add_func ("/stats/lag/found", test_found);
  g_test_add_func ("/stats/lag/false-alarms", test_false_alarms);
  g_test_add_func ("/stats/lag/common-season", test_common_season);
  g_test_add_func ("/stats/lag/too-little", test_too_little);

  return g_test_run ();
}
