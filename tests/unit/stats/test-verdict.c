/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "stats/ridge-xmr-verdict.h"

/* Mean 10, moving ranges of 2: limits at 10 ± 2.66 × 2, which is 4.68 to 15.32. */
static const double calm[] = { 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11 };

#define N_CALM G_N_ELEMENTS (calm)

static RidgeXmr *
compute (const double *later,
         gsize         n_later)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  double          x[N_CALM + 8];

  memcpy (x, calm, sizeof calm);
  if (n_later > 0)
    memcpy (x + N_CALM, later, n_later * sizeof *later);
  options.baseline.mode = RIDGE_XMR_BASELINE_FIRST;
  options.baseline.k = N_CALM;

  return ridge_xmr_compute (x, N_CALM + n_later, &options, NULL);
}

static void
test_verdict_of (void)
{
  g_assert_cmpint (ridge_verdict_of (1, RIDGE_WISH_INCREASE), ==, RIDGE_VERDICT_IMPROVING);
  g_assert_cmpint (ridge_verdict_of (-1, RIDGE_WISH_INCREASE), ==, RIDGE_VERDICT_WORSENING);
  g_assert_cmpint (ridge_verdict_of (1, RIDGE_WISH_DECREASE), ==, RIDGE_VERDICT_WORSENING);
  g_assert_cmpint (ridge_verdict_of (-1, RIDGE_WISH_DECREASE), ==, RIDGE_VERDICT_IMPROVING);
  g_assert_cmpint (ridge_verdict_of (1, RIDGE_WISH_NEUTRAL), ==, RIDGE_VERDICT_CHANGED);
  g_assert_cmpint (ridge_verdict_of (0, RIDGE_WISH_INCREASE), ==, RIDGE_VERDICT_CHANGED);
}

static void
test_latest (void)
{
  static const struct
  {
    double       later[3];
    gsize        n;
    RidgeVerdict expected;
  } cases[] = {
    { { 0 }, 0, RIDGE_VERDICT_ROUTINE },
    { { 15 }, 1, RIDGE_VERDICT_ROUTINE },
    { { 16 }, 1, RIDGE_VERDICT_IMPROVING },
    { { 4 }, 1, RIDGE_VERDICT_WORSENING },
    /* A gap is no value: the one before it counts. */
    { { 16, NAN }, 2, RIDGE_VERDICT_IMPROVING },
    { { 16, 10 }, 2, RIDGE_VERDICT_ROUTINE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RidgeXmr) xmr = compute (cases[i].later, cases[i].n);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (ridge_xmr_get_verdict (xmr, RIDGE_XMR_RULE_SETS_WHEELER, RIDGE_WISH_INCREASE), ==, cases[i].expected);
    }
}

static void
test_too_few (void)
{
  g_autoptr (RidgeXmr) none = ridge_xmr_compute (NULL, 0, NULL, NULL);
  g_autoptr (RidgeXmr) few = ridge_xmr_compute (calm, 5, NULL, NULL);

  g_assert_true (ridge_xmr_get_last_tested (none) == RIDGE_XMR_NO_ROW);
  g_assert_cmpint (ridge_xmr_get_verdict (none, RIDGE_XMR_RULE_SETS_WHEELER, RIDGE_WISH_INCREASE), ==, RIDGE_VERDICT_NONE);
  g_assert_cmpint (ridge_xmr_get_verdict (few, RIDGE_XMR_RULE_SETS_WHEELER, RIDGE_WISH_INCREASE), ==, RIDGE_VERDICT_NONE);
}

static void
test_find (void)
{
  static const double later[] = { 16, 10, 16, 17, 9 };
  g_autoptr (RidgeXmr) xmr = compute (later, G_N_ELEMENTS (later));
  int direction = 0;

  g_assert_cmpuint (ridge_xmr_find_signal (xmr, RIDGE_XMR_RULE_SETS_WHEELER, 0, N_CALM + 1, &direction), ==, N_CALM);
  g_assert_cmpint (direction, ==, 1);
  g_assert_true (ridge_xmr_find_signal (xmr, RIDGE_XMR_RULE_SETS_WHEELER, 0, N_CALM, &direction) == RIDGE_XMR_NO_ROW);

  /* Two in a row above are one signal, which began with the first of them. */
  g_assert_cmpuint (ridge_xmr_trace_signal (xmr, N_CALM + 3, NULL), ==, N_CALM + 2);
  g_assert_cmpuint (ridge_xmr_trace_signal (xmr, N_CALM, NULL), ==, N_CALM);
}

/* The last calm value and seven more above the mean of 10, then one above the
 * upper limit of 15.32: the signal is that one, the drift began with the first. */
static void
test_drift (void)
{
  static const double later[] = { 11, 11.5, 11, 11.5, 11, 11.5, 11, 16 };
  g_autoptr (RidgeXmr) xmr = compute (later, G_N_ELEMENTS (later));
  gsize drift = 0;

  g_assert_cmpuint (ridge_xmr_trace_signal (xmr, N_CALM + 7, &drift), ==, N_CALM + 7);
  g_assert_cmpuint (drift, ==, N_CALM - 1);
  ridge_xmr_trace_signal (xmr, N_CALM, &drift);
  g_assert_true (drift == RIDGE_XMR_NO_ROW);
}

static void
test_assurance (void)
{
  g_assert_cmpint (ridge_nhs_assurance_within (4, 16, 0, 17, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_FAIL);
  g_assert_cmpint (ridge_nhs_assurance_within (4, 16, 1e-10, 16.000000000000007, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_HIT_AND_MISS);
  g_assert_cmpint (ridge_nhs_assurance_within (4, 16, 0, 17, RIDGE_WISH_DECREASE), ==, RIDGE_NHS_ASSURANCE_PASS);
  g_assert_cmpint (ridge_nhs_assurance_within (4, 16, 0, 16, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_HIT_AND_MISS);
  g_assert_cmpint (ridge_nhs_assurance_within (4, 16, 0, 3, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_PASS);
  g_assert_cmpint (ridge_nhs_assurance_within (NAN, NAN, 0, 3, RIDGE_WISH_INCREASE), ==, RIDGE_NHS_ASSURANCE_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict/of", test_verdict_of);
  g_test_add_func ("/verdict/latest", test_latest);
  g_test_add_func ("/verdict/too-few", test_too_few);
  g_test_add_func ("/verdict/find", test_find);
  g_test_add_func ("/verdict/drift", test_drift);
  g_test_add_func ("/verdict/assurance", test_assurance);

  return g_test_run ();
}
