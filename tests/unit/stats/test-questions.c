/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each question on data that it is meant for, with statistics worked out apart
 * (Python's statistics module, probabilities by mpmath), and how often it is
 * raised where there is nothing to ask. */

#include <math.h>

#include "stats/ridge-questions.h"

#define N_TRIALS 3000

static double
random_normal (GRand *rand)
{
  double radius = sqrt (-2.0 * log (1.0 - g_rand_double (rand)));

  return radius * cos (2.0 * G_PI * g_rand_double (rand));
}

static void
assert_answer (const RidgeQuestion *question,
               gsize                n,
               double               effect,
               double               statistic,
               double               p)
{
  g_assert_true (question->answered);
  g_assert_cmpuint (question->n, ==, n);
  g_assert_cmpfloat_with_epsilon (question->effect, effect, 1e-9 * fabs (effect));
  g_assert_cmpfloat_with_epsilon (question->statistic, statistic, 1e-9 * fabs (statistic));
  g_assert_cmpfloat_with_epsilon (question->p, p, 1e-9 * p);
  g_assert_cmpint (question->raised, ==, p < 0.01);
}

static void
test_sawtooth (void)
{
  static const double x[] = { 10, 11, 15, 10, 12, 16, 11, 10, 14, 9, 11, 15, 12, 10, 17, 10, 11, 13, 10, 12, 16, 11 };
  guint8              ends[G_N_ELEMENTS (x)] = { 0 };
  RidgeQuestion       question;

  for (guint i = 2; i < G_N_ELEMENTS (x); i += 3)
    ends[i] = 1;
  ridge_question_sawtooth (x, ends, G_N_ELEMENTS (x), &question);
  assert_answer (&question, 7, 4.428571428571429, 8.570427603064102, 0.00013857503515275952);
  g_assert_cmpuint (question.k, ==, 7);
  g_assert_cmpfloat (question.df, ==, 6.0);

  ridge_question_sawtooth (x, ends, 12, &question);
  g_assert_false (question.answered);
}

static void
test_late_revisions (void)
{
  static const double first[] = { 100, 102, 98, 101, 99, 103, 97, 100, 104, 96 };
  static const double final[] = { 101, 103, 98, 103, 100, 104, 98, 102, 104, 98 };
  RidgeQuestion       question;

  ridge_question_late_revisions (first, final, G_N_ELEMENTS (first), &question);
  assert_answer (&question, 8, 1.375, 7.514430561703707, 0.00013564826401052965);
  g_assert_cmpuint (question.k, ==, 8);

  ridge_question_late_revisions (first, first, G_N_ELEMENTS (first), &question);
  g_assert_false (question.answered);
  g_assert_cmpuint (question.n, ==, 0);
}

/* All revisions the same: as sure as can be. */
static void
test_equal_revisions (void)
{
  static const double first[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  static const double final[] = { 2, 3, 4, 5, 6, 7, 8, 9 };
  RidgeQuestion       question;

  ridge_question_late_revisions (first, final, 8, &question);
  g_assert_true (question.raised);
  g_assert_cmpfloat (question.p, ==, 0.0);
}

/* Of 200 cases 20, 60 and 20 in the bins around 240 minutes: 40 over the square
 * root of 200 * 0.3 * 0.7 + 200 * 0.2 * 0.8 / 4. */
static void
test_heaping (void)
{
  static const struct
  {
    gsize  n;
    double minutes;
  } cases[] = { { 20, 245.0 }, { 60, 235.0 }, { 20, 225.0 }, { 60, 100.0 }, { 40, 300.0 } };
  double        x[200];
  gsize         n = 0;
  RidgeQuestion question;

  /* In turns, as far as there are any: cases that linger would count for fewer. */
  for (gsize j = 0; j < 60; j++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      if (j < cases[i].n)
        x[n++] = cases[i].minutes;

  ridge_question_heaping (x, n, 240.0, 10.0, RIDGE_WISH_DECREASE, &question);
  assert_answer (&question, 200, 3.0, 5.65685424949238, 7.708628950140038e-09);
  g_assert_cmpuint (question.k, ==, 60);

  ridge_question_heaping (x, n, 240.0, 10.0, RIDGE_WISH_INCREASE, &question);
  g_assert_false (question.raised);
  ridge_question_heaping (x, 49, 240.0, 10.0, RIDGE_WISH_DECREASE, &question);
  g_assert_false (question.answered);
}

/* Eight values that only rise: S = 28, variance 8 * 7 * 21 / 18, z = 3.3404. */
static void
test_guardrail (void)
{
  static const double rising[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  static const double falling[] = { 8, 7, 6, 5, 4, 3, 2, 1 };
  static const double tied[] = { 1, 2, 2, 3, 3, 3, 4, 5, 4 };
  static const double rising_longer[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
  RidgeQuestion       question;

  ridge_question_guardrail (rising, RIDGE_WISH_INCREASE, falling, RIDGE_WISH_INCREASE, 8, &question);
  assert_answer (&question, 8, 3.340383700311406, 3.340383700311406, 0.00041831356555965235);

  ridge_question_guardrail (falling, RIDGE_WISH_DECREASE, rising, RIDGE_WISH_DECREASE, 8, &question);
  g_assert_true (question.raised);
  ridge_question_guardrail (rising, RIDGE_WISH_INCREASE, rising, RIDGE_WISH_INCREASE, 8, &question);
  g_assert_false (question.raised);
  ridge_question_guardrail (rising, RIDGE_WISH_INCREASE, falling, RIDGE_WISH_NEUTRAL, 8, &question);
  g_assert_false (question.answered);

  ridge_question_guardrail (rising_longer, RIDGE_WISH_INCREASE, tied, RIDGE_WISH_DECREASE, 9, &question);
  g_assert_cmpfloat_with_epsilon (question.statistic, 3.013483214003536, 1e-12);
  g_assert_cmpfloat_with_epsilon (question.p, 0.0012913366414256128, 1e-12);
}

static void
test_definition (void)
{
  static const double x[] = { 10, 12, 11, 13, 10, 12, 11, 20, 22, 21, 23, 20, 22, 21 };
  static const double livelier[] = { 10, 12, 11, 13, 10, 12, 11, 20, 50, 11, 63, 20, 52, 21 };
  RidgeQuestion       question;

  ridge_question_definition (x, G_N_ELEMENTS (x), 7, &question);
  assert_answer (&question, 14, 6.151742993848256, 11.508857307233583, 6.782752968857789e-06);
  ridge_question_definition (livelier, G_N_ELEMENTS (livelier), 7, &question);
  g_assert_false (question.raised);
  ridge_question_definition (x, G_N_ELEMENTS (x), 4, &question);
  g_assert_false (question.answered);
}

/* Steps of none, 1, 2 and 3, of which the others are 2 on average: a Laplace
 * distribution with that scale rounds 1 - exp (-1/4) of its steps to none, and
 * what lies within 2 is 1 - exp (-5/4). */
static void
test_equal_values (void)
{
  static const int steps[] = { 1, 0, 2, 3, 0, 1, 2, 3, 0, 2, 1, 3, 0, 2, 2, 3, 0, 1, 2, 3, 0, 1, 2, 0, 3 };
  double           x[G_N_ELEMENTS (steps) + 1] = { 0 };
  RidgeQuestion    question;
  double           share = (1.0 - exp (-0.25)) / (1.0 - exp (-1.25));
  double           tail = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    x[i + 1] = x[i] + (i % 2 == 0 ? 0.5 : -0.5) * steps[i];
  ridge_question_equal_values (x, G_N_ELEMENTS (x), &question);
  g_assert_true (question.answered);
  g_assert_cmpuint (question.n, ==, 25);
  g_assert_cmpuint (question.k, ==, 7);
  g_assert_cmpfloat_with_epsilon (question.expected, 1.0 - exp (-0.25), 2e-2);
  for (int k = 7; k <= 19; k++)
    tail += exp (lgamma (20) - lgamma (k + 1) - lgamma (20 - k)) * pow (share, k) * pow (1 - share, 19 - k);
  g_assert_cmpfloat_with_epsilon (question.p, tail, 0.06);
  g_assert_false (question.raised);
}

static void
test_stuck_gauge (void)
{
  double        x[40];
  RidgeQuestion question;

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 100.0 + 7.0 * (i / 4 % 5);
  ridge_question_equal_values (x, G_N_ELEMENTS (x), &question);
  g_assert_true (question.raised);
  g_assert_cmpuint (question.k, ==, 30);
}

static void
test_too_quiet (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  RidgeQuestion   question;
  double          x[40];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 50.0 + (i < 20 ? 5.0 : 0.8) * random_normal (rand);
  options.baseline = (RidgeXmrBaseline) { .mode = RIDGE_XMR_BASELINE_FIRST, .k = 20 };
  xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), &options, NULL);
  ridge_question_too_quiet (xmr, &question);
  g_assert_true (question.raised);
  g_assert_cmpuint (question.n, ==, 20);
  g_assert_cmpfloat (question.effect, <, 0.5);
}

static void
test_decimals (void)
{
  static const double whole[] = { 1, 20, NAN, -3 };
  static const double cents[] = { 0.1, 0.25, 1e6 + 0.01 };
  static const double endless[] = { 1.0 / 3.0 };
  gsize               counts[10];

  g_assert_cmpuint (ridge_question_find_decimals (whole, 4), ==, 0);
  g_assert_cmpuint (ridge_question_find_decimals (cents, 3), ==, 2);
  g_assert_cmpuint (ridge_question_find_decimals (endless, 1), ==, 9);

  ridge_question_count_digits (cents, 3, 2, counts);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[5], ==, 1);
  g_assert_cmpuint (counts[1], ==, 1);
}

/* ---- where there is nothing to ask ---- */

typedef void (*AskFunc) (GRand *rand, RidgeQuestion *question);

static void
ask_too_quiet (GRand         *rand,
               RidgeQuestion *question)
{
  g_autoptr (RidgeXmr) xmr = NULL;
  double x[40];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = random_normal (rand);
  xmr = ridge_xmr_compute (x, G_N_ELEMENTS (x), NULL, NULL);
  ridge_question_too_quiet (xmr, question);
}

static void
ask_last_digit (GRand         *rand,
                RidgeQuestion *question)
{
  double x[80];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = round (400.0 + 60.0 * random_normal (rand));
  ridge_question_last_digit (x, G_N_ELEMENTS (x), 0, question);
}

static void
ask_equal_values (GRand         *rand,
                  RidgeQuestion *question)
{
  double x[60];
  double sigma = exp (g_rand_double_range (rand, -1.0, 3.0));

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = round (400.0 + sigma * random_normal (rand));
  ridge_question_equal_values (x, G_N_ELEMENTS (x), question);
}

static void
ask_sawtooth (GRand         *rand,
              RidgeQuestion *question)
{
  double x[36];
  guint8 ends[36];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    {
      x[i] = random_normal (rand);
      ends[i] = i % 3 == 2;
    }
  ridge_question_sawtooth (x, ends, G_N_ELEMENTS (x), question);
}

static void
ask_late_revisions (GRand         *rand,
                    RidgeQuestion *question)
{
  double first[20], final[20];

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      first[i] = 10.0 * random_normal (rand);
      final[i] = first[i] + random_normal (rand);
    }
  ridge_question_late_revisions (first, final, G_N_ELEMENTS (first), question);
}

static void
ask_heaping (GRand         *rand,
             RidgeQuestion *question)
{
  double x[400];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 180.0 + 60.0 * random_normal (rand);
  ridge_question_heaping (x, G_N_ELEMENTS (x), 240.0, 10.0, RIDGE_WISH_DECREASE, question);
}

static void
ask_guardrail (GRand         *rand,
               RidgeQuestion *question)
{
  double key_result[16], guardrail[16];

  for (guint i = 0; i < G_N_ELEMENTS (key_result); i++)
    {
      key_result[i] = i + random_normal (rand);
      guardrail[i] = random_normal (rand);
    }
  ridge_question_guardrail (key_result, RIDGE_WISH_INCREASE, guardrail, RIDGE_WISH_INCREASE, G_N_ELEMENTS (guardrail), question);
}

static void
ask_definition (GRand         *rand,
                RidgeQuestion *question)
{
  double x[24];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = random_normal (rand);
  ridge_question_definition (x, G_N_ELEMENTS (x), 12, question);
}

static void
test_false_alarms (void)
{
  static const AskFunc asks[RIDGE_N_QUESTIONS] = {
    [RIDGE_QUESTION_TOO_QUIET] = ask_too_quiet,
    [RIDGE_QUESTION_LAST_DIGIT] = ask_last_digit,
    [RIDGE_QUESTION_EQUAL_VALUES] = ask_equal_values,
    [RIDGE_QUESTION_SAWTOOTH] = ask_sawtooth,
    [RIDGE_QUESTION_LATE_REVISIONS] = ask_late_revisions,
    [RIDGE_QUESTION_HEAPING] = ask_heaping,
    [RIDGE_QUESTION_GUARDRAIL] = ask_guardrail,
    [RIDGE_QUESTION_DEFINITION] = ask_definition,
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);

  for (int code = 0; code < RIDGE_N_QUESTIONS; code++)
    {
      gsize raised = 0;
      gsize answered = 0;

      for (int i = 0; i < N_TRIALS; i++)
        {
          RidgeQuestion question;

          asks[code](rand, &question);
          g_assert_cmpint (question.code, ==, code);
          answered += question.answered ? 1 : 0;
          raised += question.raised ? 1 : 0;
        }

      g_test_message ("%s: raised %.2f %% of the time for nothing", ridge_question_get_id (code), 100.0 * raised / N_TRIALS);
      g_assert_cmpuint (answered, >, N_TRIALS * 9 / 10);
      g_assert_cmpfloat ((double) raised / N_TRIALS, <, 0.02);
    }
}

/* ---- honest series of every kind ---- */

typedef enum
{
  HONEST_INDEPENDENT,
  HONEST_AR_5,
  HONEST_AR_8,
  HONEST_WALK,
  HONEST_TREND,
  HONEST_SEASON,
  HONEST_POISSON_3,
  HONEST_POISSON_8,
  HONEST_POISSON_30,
  HONEST_POISSON_300,
  HONEST_PERCENTAGE,
  HONEST_ROUNDED,
  HONEST_EXPONENTIAL,
} Honest;

#define N_HONEST     (HONEST_EXPONENTIAL + 1)
#define MOST_VALUES  120
#define N_ASKED      7

static const char *const honest_names[N_HONEST] = {
  "independent", "AR .5", "AR .8", "random walk", "trend", "season of 12", "Poisson 3", "Poisson 8", "Poisson 30",
  "Poisson 300", "percentages of 200", "whole percentages", "exponential",
};

/* How many series of a kind: few for every day, many in the large run. */
static guint
get_n_series (guint standard)
{
  const char *wanted = g_getenv ("RIDGELINE_TEST_SERIES");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : standard;
}

/* Waiting times until they pass the mean. */
static double
random_poisson (GRand *rand,
                double mean)
{
  double passed = 0.0;
  int    count = -1;

  while (passed < mean)
    {
      passed -= log (1.0 - g_rand_double (rand));
      count++;
    }

  return count;
}

/* Share of so many cases that went well, in per cent. */
static double
random_percentage (GRand *rand,
                   int    of)
{
  int count = 0;

  for (int i = 0; i < of; i++)
    count += g_rand_double (rand) < 0.92 ? 1 : 0;

  return 100.0 * count / of;
}

/* Measures are rounded to one decimal, as they are in practice. */
static void
make_honest (Honest  kind,
             GRand  *rand,
             double *x,
             gsize   n)
{
  static const double means[] = { 3, 8, 30, 300 };
  double carried = 0.0, season[12];

  for (guint i = 0; i < 12; i++)
    season[i] = 8.0 * random_normal (rand);
  for (gsize i = 0; i < n; i++)
    {
      double noise = 4.0 * random_normal (rand);

      carried = (kind == HONEST_AR_5 ? 0.5 : kind == HONEST_AR_8 ? 0.8 : kind == HONEST_WALK ? 1.0 : 0.0) * carried + noise;
      if (kind >= HONEST_POISSON_3 && kind <= HONEST_POISSON_300)
        x[i] = random_poisson (rand, means[kind - HONEST_POISSON_3]);
      else if (kind == HONEST_PERCENTAGE)
        x[i] = random_percentage (rand, 200);
      else if (kind == HONEST_ROUNDED)
        x[i] = round (random_percentage (rand, g_rand_int_range (rand, 60, 140)));
      else if (kind == HONEST_EXPONENTIAL)
        x[i] = round (-100.0 * log (1.0 - g_rand_double (rand))) / 10.0;
      else
        x[i] = round (10.0 * (100.0 + carried + (kind == HONEST_TREND ? i : 0.0) + (kind == HONEST_SEASON ? season[i % 12] : 0.0))) / 10.0;
    }
}

/* What is asked of values: whether another thing was measured from the middle on,
 * whether they pile up past a target in their middle, and of a guardrail of their kind. */
static void
ask_all (const double  *x,
         const double  *guardrail,
         gsize          n,
         double         target,
         RidgeQuestion *questions)
{
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (x, n, NULL, NULL);
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (xmr);
  guint8        ends[MOST_VALUES];

  for (guint i = 0; i < n; i++)
    ends[i] = i % 3 == 2;
  if (isnan (target))
    target = segment->center;
  ridge_question_too_quiet (xmr, &questions[0]);
  ridge_question_last_digit (x, n, ridge_question_find_decimals (x, n), &questions[1]);
  ridge_question_equal_values (x, n, &questions[2]);
  ridge_question_sawtooth (x, ends, n, &questions[3]);
  ridge_question_heaping (x, n, target, segment->sigma > 0.0 ? segment->sigma / 2.0 : 1.0, RIDGE_WISH_INCREASE, &questions[4]);
  ridge_question_definition (x, n, n / 2, &questions[5]);
  ridge_question_guardrail (x, RIDGE_WISH_INCREASE, guardrail, RIDGE_WISH_INCREASE, n, &questions[6]);
}

/* Each question is raised of at most 2 of 100 honest series, of any kind and length, all together of at most
 * 5: the bounds leave room for what so many series can tell, three standard errors. */
static void
test_honest_series (void)
{
  static const gsize lengths[] = { 12, 24, 52, 60, 120 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260102);
  guint n_series = get_n_series (400);

  for (guint kind = 0; kind < N_HONEST; kind++)
    for (guint length = 0; length < G_N_ELEMENTS (lengths); length++)
      {
        double raised[N_ASKED] = { 0 };
        double any = 0;

        for (guint i = 0; i < n_series; i++)
          {
            double        x[MOST_VALUES], guardrail[MOST_VALUES];
            RidgeQuestion questions[N_ASKED];
            guint         count = 0;

            make_honest (kind, rand, x, lengths[length]);
            make_honest (kind, rand, guardrail, lengths[length]);
            ask_all (x, guardrail, lengths[length], NAN, questions);
            for (guint code = 0; code < N_ASKED; code++)
              {
                raised[code] += questions[code].raised ? 1 : 0;
                count += questions[code].raised ? 1 : 0;
              }
            any += count > 0 ? 1 : 0;
          }
        for (guint code = 0; code < N_ASKED; code++)
          raised[code] *= 100.0 / n_series;
        any *= 100.0 / n_series;
        g_test_message ("%-18s %3" G_GSIZE_FORMAT " values: quiet %.2f, digits %.2f, equal %.2f, sawtooth %.2f, heaping %.2f, definition %.2f, "
                        "guardrail %.2f, any %.2f %%", honest_names[kind], lengths[length],
                        raised[0], raised[1], raised[2], raised[3], raised[4], raised[5], raised[6], any);
        for (guint code = 0; code < N_ASKED; code++)
          if (raised[code] > 2.0 + 3.0 * 14.0 / sqrt (n_series))
            g_test_fail_printf ("question %u accuses too often", code);
        if (any > 5.0 + 3.0 * 22.0 / sqrt (n_series))
          g_test_fail_printf ("all together accuse too often");
      }
}

/* ---- series that something was done to ---- */

typedef enum
{
  FAULT_FIVES,
  FAULT_COPIED,
  FAULT_STUCK,
  FAULT_SMOOTHED,
  FAULT_QUARTER_ENDS,
  FAULT_HEAPED,
  FAULT_REDEFINED,
  FAULT_COST,
} Fault;

/* Spoils independent values as somebody might who makes them look better. */
static void
spoil (Fault   fault,
       GRand  *rand,
       double *x,
       double *guardrail,
       gsize   n)
{
  for (gsize i = 0; i < n; i++)
    {
      gboolean is_hit = g_rand_double (rand) < 0.5;

      if (fault == FAULT_FIVES && is_hit)
        x[i] = round (2.0 * x[i]) / 2.0;
      else if (fault == FAULT_COPIED && is_hit && i > 0)
        x[i] = x[i - 1];
      else if (fault == FAULT_STUCK && i % 20 >= 10 && i % 20 < 18)
        x[i] = x[i - i % 20 + 10];
      else if (fault == FAULT_SMOOTHED && i >= n / 2)
        x[i] = round (10.0 * (100.0 + 0.25 * (x[i] - 100.0))) / 10.0;
      else if (fault == FAULT_QUARTER_ENDS && i % 3 == 2)
        x[i] += 8.0;
      else if (fault == FAULT_HEAPED && is_hit && x[i] < 102.0 && x[i] >= 98.0)
        x[i] = 102.0 + round (10.0 * g_rand_double (rand)) / 10.0;
      else if (fault == FAULT_REDEFINED && i >= n / 2)
        x[i] += 12.0;
      else if (fault == FAULT_COST)
        {
          x[i] += 20.0 * i / n;
          guardrail[i] -= 20.0 * i / n;
        }
    }
}

/* A test that never asks would never accuse. Values are independent with a sigma
 * of 4, written with one decimal; each question has to be raised where its fault is. */
static void
test_power (void)
{
  static const struct
  {
    const char *name;
    Fault fault;
    gsize n;
    guint asked;
    double least;        /* per cent */
  } faults[] = {
    { "half of the values end in 0 or 5", FAULT_FIVES, 60, 1, 90 },
    { "half of the values end in 0 or 5", FAULT_FIVES, 120, 1, 99 },
    { "half of the values copied from the one before", FAULT_COPIED, 24, 2, 90 },
    { "half of the values copied from the one before", FAULT_COPIED, 60, 2, 99 },
    { "stuck for 7 of 20 values", FAULT_STUCK, 40, 2, 90 },
    { "a quarter of the variation from the middle on", FAULT_SMOOTHED, 24, 0, 45 },
    { "a quarter of the variation from the middle on", FAULT_SMOOTHED, 52, 0, 90 },
    { "two sigmas more at each end of a quarter", FAULT_QUARTER_ENDS, 52, 3, 65 },
    { "half of what just misses the target moved past it", FAULT_HEAPED, 120, 4, 95 },
    { "a step of three sigmas from the middle on", FAULT_REDEFINED, 24, 5, 40 },
    { "a step of three sigmas from the middle on", FAULT_REDEFINED, 52, 5, 80 },
    { "a rise of five sigmas that the guardrail pays for", FAULT_COST, 24, 6, 95 },
    { "a rise of five sigmas that the guardrail pays for", FAULT_COST, 52, 6, 99 },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260103);
  guint n_series = get_n_series (400);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      double found = 0;

      for (guint j = 0; j < n_series; j++)
        {
          double        x[MOST_VALUES], guardrail[MOST_VALUES];
          RidgeQuestion questions[N_ASKED];

          make_honest (HONEST_INDEPENDENT, rand, x, faults[i].n);
          make_honest (HONEST_INDEPENDENT, rand, guardrail, faults[i].n);
          spoil (faults[i].fault, rand, x, guardrail, faults[i].n);
          ask_all (x, guardrail, faults[i].n, 102.0, questions);
          found += questions[faults[i].asked].raised ? 100.0 / n_series : 0;
        }
      g_test_message ("%s, %" G_GSIZE_FORMAT " values: found %.1f %%", faults[i].name, faults[i].n, found);
      if (found < faults[i].least - 3.0 * 50.0 / sqrt (n_series))
        g_test_fail_printf ("%s: found too seldom", faults[i].name);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/questions/sawtooth", test_sawtooth);
  g_test_add_func ("/stats/questions/late-revisions", test_late_revisions);
  g_test_add_func ("/stats/questions/equal-revisions", test_equal_revisions);
  g_test_add_func ("/stats/questions/heaping", test_heaping);
  g_test_add_func ("/stats/questions/guardrail", test_guardrail);
  g_test_add_func ("/stats/questions/definition", test_definition);
  g_test_add_func ("/stats/questions/equal-values", test_equal_values);
  g_test_add_func ("/stats/questions/stuck-gauge", test_stuck_gauge);
  g_test_add_func ("/stats/questions/too-quiet", test_too_quiet);
  g_test_add_func ("/stats/questions/decimals", test_decimals);
  g_test_add_func ("/stats/questions/false-alarms", test_false_alarms);
  g_test_add_func ("/stats/questions/honest-series", test_honest_series);
  g_test_add_func ("/stats/questions/power", test_power);

  return g_test_run ();
}
