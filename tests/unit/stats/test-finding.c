/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a series before it is judged: on real series, with numbers by
 * R, and how often something is seen where there is nothing. */

#include <math.h>
#include <string.h>

#include "stats/ridge-finding.h"
#include "stats/ridge-xmr.h"

#define MAX_VALUES 200
#define N_SERIES   300   /* of each kind and length; RIDGELINE_TEST_SERIES is the large form */

typedef struct
{
  double   x[MAX_VALUES];
  RidgeDay days[MAX_VALUES];
  guint    seasons[MAX_VALUES];
  gsize    n;
  guint    period;
} Series;

static void
look (const Series *series,
      gboolean      is_share,
      guint         skip,
      RidgeFinding *finding)
{
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (series->x, series->n, NULL, NULL);
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (xmr);
  RidgeFindingInput      input = {
    .x = series->x, .days = series->days, .seasons = series->seasons, .n = series->n, .period = series->period,
    .is_share = is_share, .unpl = segment->unpl, .lnpl = segment->lnpl, .skip = skip,
  };

  ridge_finding_look (&input, finding);
}

/* Days and seasons of values that come as often as a cycle has parts. */
static void
date_values (Series  *series,
             RidgeDay first)
{
  for (gsize i = 0; i < series->n; i++)
    {
      series->days[i] = series->period == 12  ? ridge_day_add_months (first, (int) i)
                        : series->period == 4 ? ridge_day_add_months (first, 3 * (int) i)
                        : series->period == 7 ? first + (RidgeDay) i
                                              : ridge_day_add_months (first, 12 * (int) i);
      series->seasons[i] = series->period > 1 ? (guint) i % series->period : 0;
    }
}

static guint
get_period (const char *frequency)
{
  static const struct
  {
    const char *name;
    guint       period;
  } periods[] = { { "daily", 7 }, { "monthly", 12 }, { "quarterly", 4 }, { "yearly", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_str_equal (periods[i].name, frequency))
      return periods[i].period;
  g_assert_not_reached ();
}

static void
check_series (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint        n_words = g_strv_length (words);
  RidgeFinding finding;
  Series       series = { .n = n_words - 5, .period = get_period (words[1]) };
  double       effect;

  g_assert_cmpuint (series.n, <=, MAX_VALUES);
  for (gsize i = 0; i < series.n; i++)
    series.x[i] = g_ascii_strtod (words[5 + i], NULL);
  date_values (&series, ridge_day_parse (words[2]));
  look (&series, FALSE, 0, &finding);
  g_test_message ("%s: %s (%g)", words[0], ridge_finding_get_id (finding.kind), finding.effect);
  g_assert_cmpstr (ridge_finding_get_id (finding.kind), ==, words[3]);
  if (g_str_equal (words[4], "NA"))
    return;
  effect = g_ascii_strtod (words[4], NULL);
  g_assert_cmpfloat_with_epsilon (finding.effect, effect, 1e-9 * fabs (effect));
}

static void
test_real (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RIDGE_FINDING_CASES"), "series.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;
  guint            n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && lines[i][0] != '\0')
      {
        check_series (lines[i]);
        n++;
      }
  g_assert_cmpuint (n, ==, 16);
}

/* ---- where there is nothing to see ---- */

static double
random_normal (GRand *rand)
{
  double radius = sqrt (-2.0 * log (1.0 - g_rand_double (rand)));

  return radius * cos (2.0 * G_PI * g_rand_double (rand));
}

static double
random_poisson (GRand *rand,
                double mean)
{
  double product = g_rand_double (rand);
  int    count = 0;

  for (; product > exp (-mean); count++)
    product *= g_rand_double (rand);

  return count;
}

static double
make_normal (GRand *rand)
{
  return 20.0 + random_normal (rand);
}

static double
make_heavy (GRand *rand)
{
  double chi = 0.0;

  for (guint i = 0; i < 3; i++)
    {
      double z = random_normal (rand);

      chi += z * z;
    }

  return 200.0 + random_normal (rand) / sqrt (chi / 3.0);
}

static double
make_poisson (GRand *rand)
{
  return random_poisson (rand, 30.0);
}

static double
make_uniform (GRand *rand)
{
  return 10.0 + g_rand_double (rand);
}

static double
make_lognormal (GRand *rand)
{
  return 50.0 * exp (0.2 * random_normal (rand));
}

static const struct
{
  const char *name;
  double (*make) (GRand *rand);
} noises[] = {
  { "normal", make_normal }, { "t3", make_heavy }, { "poisson-30", make_poisson },
  { "uniform", make_uniform }, { "lognormal-0.2", make_lognormal },
};

static guint
get_n_series (void)
{
  const char *text = g_getenv ("RIDGELINE_TEST_SERIES");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : N_SERIES;
}

/* Each finding in at most 2 % of series of noise, of any kind and length. By
 * chance a small run has more: three standard errors are allowed. */
static void
test_noise (void)
{
  static const gsize lengths[] = { 12, 24, 36, 60, 120 };
  static const guint periods[] = { 12, 4, 7 };
  g_autoptr (GRand)  rand = g_rand_new_with_seed (20261130);
  guint              n_series = get_n_series ();
  double             most = n_series * 0.02 + 3.0 * sqrt (n_series * 0.02 * 0.98);

  for (guint k = 0; k < G_N_ELEMENTS (noises); k++)
    for (guint l = 0; l < G_N_ELEMENTS (lengths); l++)
      for (guint p = 0; p < G_N_ELEMENTS (periods); p++)
        {
          guint counts[RIDGE_FINDING_N_KINDS] = { 0 };

          for (guint i = 0; i < n_series; i++)
            {
              Series       series = { .n = lengths[l], .period = periods[p] };
              RidgeFinding finding;

              for (gsize j = 0; j < series.n; j++)
                series.x[j] = noises[k].make (rand);
              date_values (&series, ridge_day_new (2010, 1, 1));
              look (&series, FALSE, 0, &finding);
              counts[finding.kind]++;
            }
          for (guint kind = 1; kind < RIDGE_FINDING_N_KINDS; kind++)
            {
              if (counts[kind] > 0)
                g_test_message ("%s, %" G_GSIZE_FORMAT " values, cycle of %u: %s in %.1f %%", noises[k].name, lengths[l],
                                periods[p], ridge_finding_get_id (kind), 100.0 * counts[kind] / n_series);
              g_assert_cmpfloat (counts[kind], <=, most);
            }
        }
}

/* Of a walk the neighbours are alike, and it has no season and no trend. */
static void
test_walks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  guint             counts[RIDGE_FINDING_N_KINDS] = { 0 };

  for (guint i = 0; i < N_SERIES; i++)
    {
      Series       series = { .n = 60, .period = 12 };
      RidgeFinding finding;
      double       level = 100.0;

      for (gsize j = 0; j < series.n; j++)
        series.x[j] = level += random_normal (rand);
      date_values (&series, ridge_day_new (2010, 1, 1));
      look (&series, FALSE, 0, &finding);
      counts[finding.kind]++;
    }
  g_assert_cmpuint (counts[RIDGE_FINDING_NEIGHBOURS], >=, N_SERIES * 9 / 10);
  g_assert_cmpuint (counts[RIDGE_FINDING_SEASON], <=, N_SERIES / 50);
  g_assert_cmpuint (counts[RIDGE_FINDING_TREND], <=, N_SERIES / 50);
}

/* A step is a signal of its own: no trend, and neighbours that are alike only by it. */
static void
test_steps (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);
  guint             n_seen = 0;

  for (guint i = 0; i < N_SERIES; i++)
    {
      Series       series = { .n = 60, .period = 12 };
      RidgeFinding finding;

      for (gsize j = 0; j < series.n; j++)
        series.x[j] = (j < 35 ? 20.0 : 24.0) + random_normal (rand);
      date_values (&series, ridge_day_new (2010, 1, 1));
      look (&series, FALSE, 0, &finding);
      n_seen += finding.kind != RIDGE_FINDING_NONE;
    }
  g_assert_cmpuint (n_seen, <=, N_SERIES / 50);
}

/* Percentages near 100 whose upper limit lies above, by hand: mean 97.5, mean range 3, 97.5 + 2.66 * 3 = 105.48;
 * zeros among counts of 4 on average whose lower limit lies below: 4 - 2.66 * 4 = -6.64. */
static void
test_bounds (void)
{
  Series       share = { .n = 13, .period = 0 };
  Series       counts = { .n = 13, .period = 0 };
  RidgeFinding finding;

  for (gsize i = 0; i < share.n; i++)
    {
      share.x[i] = i % 2 == 0 ? 96.0 : 99.0;
      counts.x[i] = i % 4 == 1 ? 0.0 : i % 4 == 3 ? 8.0
                                                  : 4.0;
    }
  date_values (&share, ridge_day_new (2000, 1, 1));
  date_values (&counts, ridge_day_new (2000, 1, 1));
  look (&share, TRUE, 0, &finding);
  g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_CEILING);
  g_assert_cmpfloat_with_epsilon (finding.effect, (7 * 96.0 + 6 * 99.0) / 13 + 2.66 * 3.0, 1e-9);
  look (&share, FALSE, 0, &finding);
  g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_NONE);
  look (&share, TRUE, RIDGE_FINDING_BIT (RIDGE_FINDING_CEILING), &finding);
  g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_NONE);

  look (&counts, FALSE, 0, &finding);
  g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_FLOOR);
  g_assert_cmpfloat_with_epsilon (finding.effect, 4.0 - 2.66 * 4.0, 1e-9);
}

/* The second year began again in April: the plan's years need not be the calendar's. */
static void
test_total (void)
{
  Series       series = { .n = 20, .period = 12 };
  RidgeFinding finding;
  double       sum = 0.0;

  for (gsize i = 0; i < series.n; i++)
    {
      sum = i % 12 == 0 ? 10.0 : sum + 9.0 + i % 3;
      series.x[i] = sum;
    }
  date_values (&series, ridge_day_new (2024, 4, 1));
  look (&series, FALSE, 0, &finding);
  g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_TOTAL);
  g_assert_cmpuint (finding.count, ==, 1);
  g_assert_cmpint (finding.from, ==, ridge_day_new (2025, 4, 1));
}

/* A constant is no total, no rare event and no season, whatever it is. */
static void
test_constant (void)
{
  static const double levels[] = { 0.0, 1.0, 7.5 };

  for (gsize k = 0; k < G_N_ELEMENTS (levels); k++)
    {
      Series       series = { .n = 36, .period = 12 };
      RidgeFinding finding;

      for (gsize i = 0; i < series.n; i++)
        series.x[i] = levels[k];
      date_values (&series, ridge_day_new (2024, 1, 1));
      look (&series, FALSE, 0, &finding);
      g_assert_cmpint (finding.kind, ==, RIDGE_FINDING_NONE);
    }
}

static void
test_temper (void)
{
  g_assert_cmpint (ridge_finding_temper (RIDGE_FINDING_NONE, RIDGE_VERDICT_WORSENING), ==, RIDGE_VERDICT_WORSENING);
  g_assert_cmpint (ridge_finding_temper (RIDGE_FINDING_TREND, RIDGE_VERDICT_WORSENING), ==, RIDGE_VERDICT_WORSENING);
  g_assert_cmpint (ridge_finding_temper (RIDGE_FINDING_SEASON, RIDGE_VERDICT_WORSENING), ==, RIDGE_VERDICT_UNCLEAR);
  g_assert_cmpint (ridge_finding_temper (RIDGE_FINDING_SEASON, RIDGE_VERDICT_ROUTINE), ==, RIDGE_VERDICT_ROUTINE);
  g_assert_cmpint (ridge_finding_temper (RIDGE_FINDING_TOTAL, RIDGE_VERDICT_ROUTINE), ==, RIDGE_VERDICT_UNCLEAR);
  g_assert_cmpint (ridge_finding_temper (RIDGE_FINDING_TOTAL, RIDGE_VERDICT_NONE), ==, RIDGE_VERDICT_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/finding/real", test_real);
  g_test_add_func ("/stats/finding/noise", test_noise);
  g_test_add_func ("/stats/finding/walks", test_walks);
  g_test_add_func ("/stats/finding/steps", test_steps);
  g_test_add_func ("/stats/finding/bounds", test_bounds);
  g_test_add_func ("/stats/finding/total", test_total);
  g_test_add_func ("/stats/finding/constant", test_constant);
  g_test_add_func ("/stats/finding/temper", test_temper);

  return g_test_run ();
}
