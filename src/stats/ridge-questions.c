/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-questions-private.h"

#include "stats/ridge-special.h"
#include "stats/ridge-sum-private.h"

/* Least numbers for the tests to mean anything. */
#define MIN_QUIET_RANGES 8
#define MIN_DIGITS       50
#define MIN_RANGES       20

/* A recent mean range above this share of the earlier one is not called quiet,
 * and a share of equal values that is not this much greater than expected not
 * remarkable, however sure the test is. */
#define QUIET_RATIO  0.6
#define EQUAL_FACTOR 1.5

#define MAX_DECIMALS 9

void
ridge_question_begin (RidgeQuestion    *self,
                      RidgeQuestionCode code)
{
  *self = (RidgeQuestion) {
    .code = code,
    .statistic = NAN,
    .df = NAN,
    .p = NAN,
    .effect = NAN,
    .expected = NAN,
  };
}

void
ridge_question_answer (RidgeQuestion *self,
                       double         statistic,
                       double         df,
                       double         p)
{
  self->answered = !isnan (p);
  self->statistic = statistic;
  self->df = df;
  self->p = p;
  self->raised = self->answered && p < RIDGE_QUESTION_P;
}

/**
 * ridge_question_get_id:
 * @code: a question
 *
 * Returns: its name in result files
 */
const char *
ridge_question_get_id (RidgeQuestionCode code)
{
  static const char *const ids[RIDGE_N_QUESTIONS] = {
    [RIDGE_QUESTION_TOO_QUIET] = "too_quiet",
    [RIDGE_QUESTION_LAST_DIGIT] = "last_digit",
    [RIDGE_QUESTION_EQUAL_VALUES] = "equal_values",
    [RIDGE_QUESTION_SAWTOOTH] = "sawtooth",
    [RIDGE_QUESTION_LATE_REVISIONS] = "late_revisions",
    [RIDGE_QUESTION_HEAPING] = "heaping",
    [RIDGE_QUESTION_GUARDRAIL] = "guardrail",
    [RIDGE_QUESTION_DEFINITION] = "definition_change",
  };

  g_return_val_if_fail ((guint) code < RIDGE_N_QUESTIONS, NULL);

  return ids[code];
}

/* Where "recent" begins: after locked limits, else half way through the rows. */
static gsize
find_recent (const RidgeXmrSegment *segment)
{
  if (segment->locked && segment->baseline_mode != RIDGE_XMR_BASELINE_FIXED &&
      segment->baseline_end < segment->end)
    return segment->baseline_end;

  return segment->start + (segment->end - segment->start) / 2;
}

static double
mean_range (const RidgeXmr *xmr,
            gsize           start,
            gsize           end,
            gsize          *n)
{
  RidgeSum sum = { 0 };

  *n = 0;
  for (gsize row = start; row < end; row++)
    {
      if (isnan (xmr->mr[row]) || (xmr->flags[row] & RIDGE_XMR_ROW_GHOST) ||
          (row > 0 && (xmr->flags[row - 1] & RIDGE_XMR_ROW_GHOST)))
        continue;
      ridge_sum_add (&sum, xmr->mr[row]);
      (*n)++;
    }

  return *n > 0 ? ridge_sum_get (&sum) / *n : NAN;
}

/**
 * ridge_question_too_quiet:
 * @xmr: what the chart says
 * @question: (out): return location
 *
 * Has the last segment grown quiet? Compares the mean moving range after locked
 * limits (or of the later half) with the one before: the squared ratio as F with
 * 0.6 degrees of freedom for each range, left tail. @effect is the ratio.
 * Innocent: a process that was really improved, a change of measurement.
 */
void
ridge_question_too_quiet (const RidgeXmr *xmr,
                          RidgeQuestion  *question)
{
  const RidgeXmrSegment *segment;
  gsize                  recent, n_before, n_recent;
  double                 before, after, f, df1, df2;

  g_return_if_fail (xmr != NULL && question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_TOO_QUIET);
  segment = ridge_xmr_get_last_segment (xmr);
  if (segment == NULL)
    return;

  recent = find_recent (segment);
  before = mean_range (xmr, segment->start, recent, &n_before);
  after = mean_range (xmr, recent, segment->end, &n_recent);
  question->n = n_recent;
  if (n_before < MIN_QUIET_RANGES || n_recent < MIN_QUIET_RANGES || !(before > 0.0))
    return;

  df1 = 0.6 * n_recent;
  df2 = 0.6 * n_before;
  f = (after / before) * (after / before);
  question->effect = after / before;
  question->expected = 1.0;
  ridge_question_answer (question, f, df1, ridge_f_cdf (f, df1, df2));
  question->raised = question->raised && question->effect < QUIET_RATIO;
}

/* Whether every value is a whole number of units of 10^-decimals. */
static gboolean
has_decimals (const double *x,
              gsize         n,
              guint         decimals)
{
  double scale = pow (10.0, decimals);

  for (gsize i = 0; i < n; i++)
    {
      double scaled = x[i] * scale;

      if (isfinite (x[i]) && fabs (scaled - round (scaled)) > 1e-6 + 4.0 * DBL_EPSILON * fabs (scaled))
        return FALSE;
    }

  return TRUE;
}

/**
 * ridge_question_find_decimals:
 * @x: (array length=n): values; NAN = missing
 * @n: number of values
 *
 * Returns: the decimals that all values can be written with; at most 9
 */
guint
ridge_question_find_decimals (const double *x,
                              gsize         n)
{
  guint decimals = 0;

  while (decimals < MAX_DECIMALS && !has_decimals (x, n, decimals))
    decimals++;

  return decimals;
}

/**
 * ridge_question_count_digits:
 * @x: (array length=n): values; NAN = missing
 * @n: number of values
 * @decimals: decimals the values are written with
 * @counts: (out caller-allocates): how often each last digit occurs
 *
 * Counts last digits.
 */
void
ridge_question_count_digits (const double *x,
                             gsize         n,
                             guint         decimals,
                             gsize         counts[10])
{
  double scale = pow (10.0, decimals);

  for (guint digit = 0; digit < 10; digit++)
    counts[digit] = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (isfinite (x[i]))
        counts[(guint) fmod (round (fabs (x[i]) * scale), 10.0)]++;
    }
}

/**
 * ridge_question_last_digit:
 * @x: (array length=n): values; NAN = missing
 * @n: number of values
 * @decimals: decimals the values are written with
 * @question: (out): return location
 *
 * Are some last digits preferred? Chi-square on ten equal classes, 9 degrees of
 * freedom, at least 50 values; it says nothing if the last digit is a
 * significant one. @k counts last digits 0 and 5, @effect is their share.
 * Innocent: a measure that moves in steps, prices, rounding in the source.
 */
void
ridge_question_last_digit (const double  *x,
                           gsize          n,
                           guint          decimals,
                           RidgeQuestion *question)
{
  gsize  counts[10];
  double statistic = 0.0;
  double expected;

  g_return_if_fail (x != NULL || n == 0);
  g_return_if_fail (question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_LAST_DIGIT);
  ridge_question_count_digits (x, n, decimals, counts);
  for (guint digit = 0; digit < 10; digit++)
    question->n += counts[digit];
  if (question->n < MIN_DIGITS)
    return;

  expected = question->n / 10.0;
  for (guint digit = 0; digit < 10; digit++)
    statistic += (counts[digit] - expected) * (counts[digit] - expected) / expected;

  question->k = counts[0] + counts[5];
  question->effect = (double) question->k / question->n;
  question->expected = 0.2;
  ridge_question_answer (question, statistic, 9.0, ridge_chi_square_tail (statistic, 9.0));
}

static double
standard_deviation (const double *x,
                    gsize         n)
{
  RidgeSum sum = { 0 };
  RidgeSum squares = { 0 };
  gsize    count = 0;
  double   mean;

  for (gsize i = 0; i < n; i++)
    {
      if (isfinite (x[i]))
        {
          ridge_sum_add (&sum, x[i]);
          count++;
        }
    }

  if (count < 2)
    return NAN;

  mean = ridge_sum_get (&sum) / count;
  for (gsize i = 0; i < n; i++)
    {
      if (isfinite (x[i]))
        ridge_sum_add (&squares, (x[i] - mean) * (x[i] - mean));
    }

  return sqrt (ridge_sum_get (&squares) / (count - 1));
}

/* Probability that two independent normal values round to the same multiple of
 * @unit, averaged over where the multiples lie: the density of their difference,
 * weighted by the overlap 1 - |d| / unit. */
static double
chance_of_tie (double unit,
               double sigma)
{
  double spread = sigma * G_SQRT2;
  double z = unit / spread;

  return erf (z / G_SQRT2) - sqrt (2.0 / G_PI) / z * -expm1 (-z * z / 2.0);
}

/**
 * ridge_question_equal_values:
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 * @decimals: decimals the values are written with
 * @question: (out): return location
 *
 * Are neighbours equal too often for the spread and the resolution of the
 * values? Right tail of a binomial distribution, at least 20 moving ranges. @k
 * counts equal neighbours, @effect is their share.
 * Innocent: a measure that is taken less often than it is reported, a stock.
 */
void
ridge_question_equal_values (const double  *x,
                             gsize          n,
                             guint          decimals,
                             RidgeQuestion *question)
{
  double unit = pow (10.0, -(double) decimals);
  double sigma;

  g_return_if_fail (x != NULL || n == 0);
  g_return_if_fail (question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_EQUAL_VALUES);
  for (gsize i = 1; i < n; i++)
    {
      if (!isfinite (x[i]) || !isfinite (x[i - 1]))
        continue;
      question->n++;
      question->k += fabs (x[i] - x[i - 1]) < unit / 2.0 ? 1 : 0;
    }

  sigma = standard_deviation (x, n);
  if (question->n < MIN_RANGES || !(sigma > 0.0))
    return;

  question->effect = (double) question->k / question->n;
  question->expected = chance_of_tie (unit, sigma);
  ridge_question_answer (question, question->k, NAN,
                         ridge_binomial_tail (question->k, question->n, question->expected));
  question->raised = question->raised && question->effect > EQUAL_FACTOR * question->expected;
}
