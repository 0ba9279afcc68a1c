/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "stats/ridge-projection.h"
#include "stats/ridge-score.h"

/* Wilson's interval for 8 of 10: 0.4902 to 0.9433 (Newcombe, Statistics in
 * Medicine 17, 1998, gives the method; the numbers are R's prop.test without
 * continuity correction). */
static void
test_share (void)
{
  RidgeShare share;

  ridge_share_init (&share, 8, 10);
  g_assert_cmpfloat_with_epsilon (share.share, 0.8, 1e-12);
  g_assert_cmpfloat_with_epsilon (share.low, 0.4901625, 1e-6);
  g_assert_cmpfloat_with_epsilon (share.high, 0.9433178, 1e-6);

  ridge_share_init (&share, 0, 5);
  g_assert_cmpfloat (share.low, ==, 0.0);
  g_assert_cmpfloat (share.high, <, 0.5);
  ridge_share_init (&share, 5, 5);
  g_assert_cmpfloat (share.high, ==, 1.0);
  ridge_share_init (&share, 0, 0);
  g_assert_true (isnan (share.share));
}

static void
test_brier (void)
{
  static const double   stated[] = { 1.0, 0.5, 0.2, 0.0 };
  static const gboolean reached[] = { TRUE, TRUE, FALSE, TRUE };

  /* 0, 0.25, 0.04 and 1 */
  g_assert_cmpfloat_with_epsilon (ridge_score_brier (stated, reached, 4), 1.29 / 4.0, 1e-12);
  g_assert_true (isnan (ridge_score_brier (stated, reached, 0)));
}

static void
test_coverage (void)
{
  static const double low[] = { 0, 0, 0, 0 };
  static const double high[] = { 1, 1, 1, 1 };
  static const double actual[] = { 0, 0.5, 2, NAN };
  RidgeShare          share;

  ridge_score_coverage (low, high, actual, 4, &share);
  g_assert_cmpuint (share.n, ==, 3);
  g_assert_cmpuint (share.k, ==, 2);
}

static void
test_calibration (void)
{
  static const double   stated[] = { 0.7, 0.7, 0.75, 0.1, 1.0, 0.29 };
  static const gboolean reached[] = { TRUE, FALSE, TRUE, FALSE, TRUE, TRUE };
  RidgeCalibrationBin   bins[10];

  ridge_score_calibration (stated, reached, 6, bins, 10);
  g_assert_cmpuint (bins[7].reached.n, ==, 3);
  g_assert_cmpuint (bins[7].reached.k, ==, 2);
  g_assert_cmpfloat_with_epsilon (bins[7].stated, 2.15 / 3.0, 1e-12);
  g_assert_cmpuint (bins[1].reached.n, ==, 1);
  g_assert_cmpuint (bins[2].reached.n, ==, 1);
  g_assert_cmpuint (bins[9].reached.n, ==, 1);
  g_assert_cmpuint (bins[0].reached.n, ==, 0);
  g_assert_true (isnan (bins[0].stated));
}

/* ---- what a forecast says when it says nothing ---- */

static void
test_not_enough (void)
{
  static const double x[] = { 1, 2, 1, 2, 1, 2, 1, 2, 1, 2 };
  g_autoptr (RidgeXmr) five = ridge_xmr_compute (x, 5, NULL, NULL);
  g_autoptr (RidgeXmr) six = ridge_xmr_compute (x, 6, NULL, NULL);
  g_autoptr (RidgeXmr) none = ridge_xmr_compute (NULL, 0, NULL, NULL);
  RidgeProjection forecast;

  ridge_projection_level (five, 1, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_NOT_ENOUGH_DATA);
  g_assert_true (isnan (forecast.mid) && isnan (forecast.chance));
  ridge_projection_total (none, 0.0, 1, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_NOT_ENOUGH_DATA);
  ridge_projection_level (six, 1, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_OK);
  ridge_projection_trend (x, 9, NULL, 1, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_NOT_ENOUGH_DATA);
  ridge_projection_trend (x, 10, NULL, 1, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_OK);
  ridge_projection_trend (x, 10, NULL, 4, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_TOO_FAR);
}

static void
test_not_predictable (void)
{
  static const double x[] = { 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 30, 1 };
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), NULL, NULL);
  RidgeProjection forecast;

  ridge_projection_level (xmr, 1, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_NOT_PREDICTABLE);
  ridge_projection_total (xmr, 0.0, 3, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_NOT_PREDICTABLE);
  ridge_projection_trend (x, G_N_ELEMENTS (x), NULL, 1, 1.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_NOT_PREDICTABLE);
}

/* A process without variation ends where it is. */
static void
test_certain (void)
{
  static const double x[] = { 5, 5, 5, 5, 5, 5, 5, 5 };
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), NULL, NULL);
  RidgeProjection forecast;

  ridge_projection_total (xmr, 10.0, 4, 30.0, INFINITY, &forecast);
  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_OK);
  g_assert_cmpfloat (forecast.low, ==, 30.0);
  g_assert_cmpfloat (forecast.high, ==, 30.0);
  g_assert_cmpfloat (forecast.chance, ==, 1.0);
  g_assert_cmpfloat (ridge_projection_chance (&forecast, 4, 30.5, INFINITY), ==, 0.0);
}

/* A bound at the end of the 80 % interval is passed one time in ten; the chances
 * of being below, within and above add up. */
static void
test_chances (void)
{
  static const double x[] = { 31, 28, 35, 30, 33, 29, 34, 27, 32, 30, 36, 31 };
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), NULL, NULL);
  RidgeProjection forecast;

  ridge_projection_level (xmr, 1, 31.0, INFINITY, &forecast);
  g_assert_cmpfloat_with_epsilon (ridge_projection_chance (&forecast, 1, forecast.high, INFINITY), 0.1, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_projection_chance (&forecast, 1, -INFINITY, forecast.low), 0.1, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_projection_chance (&forecast, 1, forecast.low, forecast.high), 0.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_projection_chance (&forecast, 1, -INFINITY, INFINITY), 1.0, 1e-12);
}

/* The fan of a total opens with every step; that of a level stays as wide. */
static void
test_fan (void)
{
  static const double x[] = { 31, 28, 35, 30, 33, 29, 34, 27, 32, 30, 36, 31 };
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), NULL, NULL);
  RidgeProjection level, total;
  double          low, mid, high, width = 0.0;

  ridge_projection_level (xmr, 6, 31.0, INFINITY, &level);
  ridge_projection_total (xmr, 100.0, 6, 280.0, INFINITY, &total);
  for (gsize steps = 0; steps <= 6; steps++)
    {
      ridge_projection_at (&total, steps, 0.8, &low, &mid, &high);
      g_assert_cmpfloat (high - low, >=, width);
      g_assert_cmpfloat_with_epsilon (mid, 100.0 + steps * xmr->segments[0].center, 1e-9);
      width = high - low;
      ridge_projection_at (&level, steps, 0.8, &low, &mid, &high);
      g_assert_cmpfloat_with_epsilon (high - low, level.high - level.low, 1e-12);
    }
  g_assert_cmpfloat_with_epsilon (width, total.high - total.low, 1e-12);
}

/* The line is fitted to the last phase only, with rows of the whole series. */
static void
test_trend_of_last_phase (void)
{
  static const gsize breaks[] = { 8 };
  RidgeXmrOptions    options = RIDGE_XMR_OPTIONS_INIT;
  RidgeProjection    forecast;
  double             x[24];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = i < 8 ? 500.0 : 10.0 + 2.0 * i + (i % 2 == 0 ? 0.5 : -0.5);
  options.breaks = breaks;
  options.n_breaks = 1;
  ridge_projection_trend (x, G_N_ELEMENTS (x), &options, 4, 60.0, INFINITY, &forecast);

  g_assert_cmpint (forecast.status, ==, RIDGE_PROJECTION_OK);
  g_assert_cmpuint (forecast.n, ==, 16);
  g_assert_cmpfloat_with_epsilon (forecast.mid, 10.0 + 2.0 * 27, 0.3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/score/share", test_share);
  g_test_add_func ("/stats/score/brier", test_brier);
  g_test_add_func ("/stats/score/coverage", test_coverage);
  g_test_add_func ("/stats/score/calibration", test_calibration);
  g_test_add_func ("/stats/forecast/not-enough", test_not_enough);
  g_test_add_func ("/stats/forecast/not-predictable", test_not_predictable);
  g_test_add_func ("/stats/forecast/certain", test_certain);
  g_test_add_func ("/stats/forecast/chances", test_chances);
  g_test_add_func ("/stats/forecast/fan", test_fan);
  g_test_add_func ("/stats/forecast/trend-of-last-phase", test_trend_of_last_phase);

  return g_test_run ();
}
