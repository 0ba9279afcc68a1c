/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is promised about chance: how often rules fire where nothing happened. */

#include "stats/ridge-xmr.h"

#define N_VALUES  60000
#define N_BATCHES 10

static GRand *
new_rand (void)
{
  return g_rand_new_with_seed (20260101);
}

/* A standard normal value (Box and Muller). */
static double
random_normal (GRand *rand)
{
  double radius = sqrt (-2.0 * log (1.0 - g_rand_double (rand)));

  return radius * cos (2.0 * G_PI * g_rand_double (rand));
}

/* How often something happens in batches of rows: rows that signal come in
 * bunches, so the batches say how sure the rate is. */
typedef struct
{
  double sum;
  double squares;
} Rate;

static void
rate_add (Rate *self,
          gsize count)
{
  double share = (double) count / N_VALUES;

  self->sum += share;
  self->squares += share * share;
}

/* The stated rates come from one batch of this size and are rounded: that batch
 * may be three standard deviations off. */
static void
assert_rate (const Rate *rate,
             const char *what,
             double      stated,
             double      rounding)
{
  double mean = rate->sum / N_BATCHES;
  double sd = sqrt ((rate->squares / N_BATCHES - mean * mean) * N_BATCHES / (N_BATCHES - 1.0));

  g_test_message ("%s: %.3f %% of rows (stated %.2f %%, a batch varies by %.3f)", what, 100.0 * mean, 100.0 * stated, 100.0 * sd);
  if (!(fabs (mean - stated) <= 3.0 * sd + rounding))
    g_error ("%s: %.5f, stated is %.4f", what, mean, stated);
}

static gsize
count_triggers (const RidgeXmr *xmr,
                guint32         rules)
{
  gsize count = 0;

  for (gsize row = 0; row < xmr->n; row++)
    count += (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_TRIGGER, row) & rules) != 0 ? 1 : 0;

  return count;
}

/* Known limits: a mean moving range of 3 / 2.66 puts them at 3 sigma. */
static void
test_false_alarms (void)
{
  static const struct
  {
    const char      *what;
    RidgeXmrRuleSets sets;
    RidgeXmrRule     rule;
    double           stated;
    double           rounding;
  } rows[] = {
    { "wheeler", RIDGE_XMR_RULE_SETS_WHEELER, RIDGE_XMR_RULE_NONE, 0.0114, 0.00005 },
    { "outside", 0, RIDGE_XMR_RULE_WHEELER_OUTSIDE, 0.0025, 0.00005 },
    { "run of eight", 0, RIDGE_XMR_RULE_WHEELER_RUN, 0.0074, 0.00005 },
    { "three of four", 0, RIDGE_XMR_RULE_WHEELER_NEAR_LIMIT, 0.0017, 0.00005 },
    { "weco", RIDGE_XMR_RULE_SETS_WECO, RIDGE_XMR_RULE_NONE, 0.016, 0.0005 },
    { "nhs", RIDGE_XMR_RULE_SETS_NHS, RIDGE_XMR_RULE_NONE, 0.019, 0.0005 },
    { "run of seven", 0, RIDGE_XMR_RULE_NHS_SHIFT, 0.0157, 0.00005 },
    { "nelson", RIDGE_XMR_RULE_SETS_NELSON, RIDGE_XMR_RULE_NONE, 0.023, 0.0005 },
  };
  g_autoptr (GRand) rand = new_rand ();
  g_autofree double *x = g_new (double, N_VALUES);
  RidgeXmrOptions    options = RIDGE_XMR_OPTIONS_INIT;
  Rate               rates[G_N_ELEMENTS (rows)] = { 0 };
  Rate               ranges = { 0 };

  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIXED, .center = 0.0, .mr = 3.0 / 2.66 };
  options.rule_sets = RIDGE_XMR_RULE_SETS_WHEELER | RIDGE_XMR_RULE_SETS_NHS |
                      RIDGE_XMR_RULE_SETS_WECO | RIDGE_XMR_RULE_SETS_NELSON;

  for (int batch = 0; batch < N_BATCHES; batch++)
    {
      g_autoptr (RidgeXmr) xmr = NULL;
      g_autofree gsize *mr_rows = NULL;
      gsize             n_mr;

      for (gsize i = 0; i < N_VALUES; i++)
        x[i] = random_normal (rand);
      xmr = ridge_xmr_compute (x, N_VALUES, &options, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        rate_add (&rates[i], count_triggers (xmr, rows[i].sets != 0 ? ridge_xmr_rule_sets_to_mask (rows[i].sets)
                                                                    : RIDGE_XMR_RULE_BIT (rows[i].rule)));
      mr_rows = ridge_xmr_collect_mr_rows (xmr, &n_mr);
      rate_add (&ranges, n_mr);
    }

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_rate (&rates[i], rows[i].what, rows[i].stated, rows[i].rounding);
  assert_rate (&ranges, "moving range", 0.009, 0.0005);
}

/* The chance of any signal in 24 values with limits of their own. The stated
 * chances are rounded and from a small simulation; the reference gives 0.108,
 * 0.154, 0.151 and 0.191 in 4,000 series. */
static void
test_any_signal_in_24 (void)
{
  static const struct
  {
    RidgeXmrRuleSets set;
    double           stated;
    double           reference;
  } rows[] = {
    { RIDGE_XMR_RULE_SETS_WHEELER, 0.09, 0.108 },
    { RIDGE_XMR_RULE_SETS_NHS, 0.16, 0.154 },
    { RIDGE_XMR_RULE_SETS_WECO, 0.17, 0.151 },
    { RIDGE_XMR_RULE_SETS_NELSON, 0.18, 0.191 },
  };
  gsize n_series = 10000;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GRand) rand = new_rand ();
      RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
      gsize           count = 0;
      double          share;

      options.rule_sets = rows[i].set;
      for (gsize series = 0; series < n_series; series++)
        {
          g_autoptr (RidgeXmr) xmr = NULL;
          double x[24];

          for (guint j = 0; j < G_N_ELEMENTS (x); j++)
            x[j] = 50.0 + 4.0 * random_normal (rand);
          xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), &options, NULL);
          count += ridge_xmr_segment_has_signals (xmr, ridge_xmr_get_last_segment (xmr)) ? 1 : 0;
        }

      share = (double) count / n_series;
      g_test_message ("%s: %.3f (stated %.2f, reference %.3f)", ridge_xmr_rule_set_get_id (rows[i].set), share,
                      rows[i].stated, rows[i].reference);
      g_assert_cmpfloat_with_epsilon (share, rows[i].reference, 0.02);
      g_assert_cmpfloat_with_epsilon (share, rows[i].stated, 0.025);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/simulation/false-alarms", test_false_alarms);
  g_test_add_func ("/stats/simulation/any-signal-in-24", test_any_signal_in_24);

  return g_test_run ();
}
