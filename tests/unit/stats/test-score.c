/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/score/share", test_share);
  g_test_add_func ("/stats/score/brier", test_brier);
  g_test_add_func ("/stats/score/coverage", test_coverage);
  g_test_add_func ("/stats/score/calibration", test_calibration);

  return g_test_run ();
}
