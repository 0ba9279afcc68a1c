/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-questions-private.h"

#include "stats/ridge-resolution.h"
#include "stats/ridge-special.h"
#include "stats/ridge-sum-private.h"

/* Least numbers for the tests to mean anything. */
#define MIN_QUIET_RANGES 8
#define MIN_DIGITS       50
#define MIN_RANGES       20
#define MIN_EQUAL        5

/* A last digit says nothing while all values lie within so many of its steps:
 * then it is a significant one. */
#define LEAST_STEPS 50.0

/* Squared coefficient of variation of a moving range of independent normal values,
 * and what two ranges that share a value add to the variance of their mean. */
#define RANGE_CV2     0.571
#define RANGE_OVERLAP 1.45

/* A recent mean range above this share of the earlier one is not called quiet,
 * and a share of equal values that is not this much greater than expected not
 * remarkable, however sure the test is. */
#define QUIET_RATIO  0.6
#define QUIET_P      0.006
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

/* The ranges that end in some rows and touch no ghost. */
static double *
list_ranges (const RidgeXmr *xmr,
             gsize           start,
             gsize           end,
             gsize          *n)
{
  double *ranges = g_new (double, end - start + 1);

  *n = 0;
  for (gsize row = start; row < end; row++)
    if (!isnan (xmr->mr[row]) && !(xmr->flags[row] & RIDGE_XMR_ROW_GHOST) &&
        !(row > 0 && (xmr->flags[row - 1] & RIDGE_XMR_ROW_GHOST)))
      ranges[(*n)++] = xmr->mr[row];

  return ranges;
}

/* Mean of some values, and their variance over its square. */
static double
mean_of (const double *x,
         gsize         n,
         double       *cv2)
{
  RidgeSum sum = { 0 };
  RidgeSum squares = { 0 };
  double   mean;

  for (gsize i = 0; i < n; i++)
    ridge_sum_add (&sum, x[i]);
  mean = ridge_sum_get (&sum) / n;
  for (gsize i = 0; i < n; i++)
    ridge_sum_add (&squares, (x[i] - mean) * (x[i] - mean));
  *cv2 = mean > 0.0 ? ridge_sum_get (&squares) / (n - 1.0) / (mean * mean) : RANGE_CV2;

  return mean;
}

/**
 * ridge_question_too_quiet:
 * @xmr: what the chart says
 * @question: (out): return location
 *
 * Has the last segment grown quiet? Compares the mean moving range after locked
 * limits (or of the later half) with the one before: the squared ratio as F, left
 * tail. The degrees of freedom come from how much the ranges themselves vary, at
 * least as much as those of normal values, for which they are 0.6 a range: skewed
 * values, and steps, have ranges that vary more. @effect is the ratio.
 * Innocent: a process that was really improved, a change of measurement.
 */
void
ridge_question_too_quiet (const RidgeXmr *xmr,
                          RidgeQuestion  *question)
{
  const RidgeXmrSegment *segment;
  g_autofree double     *ranges_before = NULL;
  g_autofree double     *ranges_after = NULL;
  gsize                  recent, n_before, n_recent;
  double                 before, after, cv2_before, cv2_after, f, df1, df2;

  g_return_if_fail (xmr != NULL && question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_TOO_QUIET);
  segment = ridge_xmr_get_last_segment (xmr);
  if (segment == NULL)
    return;

  recent = find_recent (segment);
  ranges_before = list_ranges (xmr, segment->start, recent, &n_before);
  ranges_after = list_ranges (xmr, recent, segment->end, &n_recent);
  question->n = n_recent;
  if (n_before < MIN_QUIET_RANGES || n_recent < MIN_QUIET_RANGES)
    return;

  before = mean_of (ranges_before, n_before, &cv2_before);
  after = mean_of (ranges_after, n_recent, &cv2_after);
  if (!(before > 0.0))
    return;

  df1 = n_recent / (2.0 * RANGE_OVERLAP * fmax (cv2_after, RANGE_CV2));
  df2 = n_before / (2.0 * RANGE_OVERLAP * fmax (cv2_before, RANGE_CV2));
  f = (after / before) * (after / before);
  question->effect = after / before;
  question->expected = 1.0;
  ridge_question_answer (question, f, df1, ridge_f_cdf (f, df1, df2));
  question->raised = question->raised && question->p < QUIET_P && question->effect < QUIET_RATIO;
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
 * ridge_question_digits_are_free:
 * @x: (array length=n): values; NAN = missing
 * @n: number of values
 *
 * Says whether the last digits could be any: the values move in steps of one unit
 * of it, not of 0.5 or 0.25, and lie so far apart that it is no significant one.
 * Whole numbers beyond a percentage that all end in 0 or 5 are still asked about:
 * nothing but people counts so.
 *
 * Returns: whether the last digits are worth a test
 */
gboolean
ridge_question_digits_are_free (const double *x,
                                gsize         n)
{
  double step = ridge_resolution_find (x, n);
  double unit = pow (10.0, -(double) ridge_question_find_decimals (x, n));
  double low = INFINITY, high = -INFINITY;
  double units = round (step / unit);
  gboolean is_counted_by_people;

  for (gsize i = 0; i < n; i++)
    {
      if (!isfinite (x[i]))
        continue;
      low = fmin (low, x[i]);
      high = fmax (high, x[i]);
    }
  is_counted_by_people = unit > 0.5 && (fabs (units - 5.0) < 0.5 || fabs (units - 10.0) < 0.5) && fmax (-low, high) > 100.0;

  return step > 0.0 && (units < 1.5 || is_counted_by_people) && high - low >= LEAST_STEPS * unit;
}

/**
 * ridge_question_last_digit:
 * @x: (array length=n): values; NAN = missing
 * @n: number of values
 * @decimals: decimals the values are written with
 * @question: (out): return location
 *
 * Are some last digits preferred? Chi-square on ten equal classes, 9 degrees of
 * freedom, at least 50 values; never raised where the last digits are not free.
 * @digit is the one that comes most often, @k how often, @effect its share.
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
    {
      question->n += counts[digit];
      if (counts[digit] > counts[question->digit])
        question->digit = digit;
    }
  if (question->n < MIN_DIGITS)
    return;

  expected = question->n / 10.0;
  for (guint digit = 0; digit < 10; digit++)
    statistic += (counts[digit] - expected) * (counts[digit] - expected) / expected;

  question->k = counts[question->digit];
  question->effect = (double) question->k / question->n;
  question->expected = 0.1;
  ridge_question_answer (question, statistic, 9.0, ridge_chi_square_tail (statistic, 9.0));
  question->raised = question->raised && ridge_question_digits_are_free (x, n);
}

/* Probability that a step of a Laplace distribution rounds to @k units: of the
 * usual ones the most peaked, so that it expects the most ties. */
static double
chance_of_step (gsize  k,
                double unit,
                double scale)
{
  double half = unit / (2.0 * scale);

  return k == 0 ? -expm1 (-half) : exp (-half * (2.0 * k - 1.0)) * -expm1 (-2.0 * half);
}

/* The steps between neighbours in units of the resolution, without sign. */
static gsize *
list_steps (const double *x,
            gsize         n,
            double        unit,
            gsize        *n_steps)
{
  gsize *steps = g_new (gsize, n + 1);

  *n_steps = 0;
  for (gsize i = 1; i < n; i++)
    if (isfinite (x[i]) && isfinite (x[i - 1]))
      steps[(*n_steps)++] = (gsize) fmin (round (fabs (x[i] - x[i - 1]) / unit), 1e15);

  return steps;
}

/* How many steps are none, how many at most @reach, and the mean of those that are some. */
static double
count_steps (const gsize *steps,
             gsize        n,
             gsize        reach,
             gsize       *n_none,
             gsize       *n_within)
{
  double sum = 0.0;

  *n_none = *n_within = 0;
  for (gsize i = 0; i < n; i++)
    {
      *n_none += steps[i] == 0 ? 1 : 0;
      *n_within += steps[i] <= reach ? 1 : 0;
      sum += (double) steps[i];
    }

  return n > *n_none ? sum / (n - *n_none) : 0.0;
}

/**
 * ridge_question_equal_values:
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 * @question: (out): return location
 *
 * Are neighbours equal too often? Steps of none against steps of up to about the
 * mean step, in units of the greatest step that all values are multiples of:
 * right tail of a binomial distribution with the share that a Laplace
 * distribution of the steps gives; at least 20 steps, 5 of them none. A trend or
 * a walk has no part in it, nor has a coarse scale. @k counts equal neighbours,
 * @effect is their share, @expected the share that was to be expected.
 * Innocent: a measure that is taken less often than it is reported, a stock.
 */
void
ridge_question_equal_values (const double  *x,
                             gsize          n,
                             RidgeQuestion *question)
{
  double            unit = ridge_resolution_find (x, n);
  g_autofree gsize *steps = NULL;
  gsize             n_none, n_within, reach;
  double            mean, none, within;

  g_return_if_fail (x != NULL || n == 0);
  g_return_if_fail (question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_EQUAL_VALUES);
  if (!(unit > 0.0))
    return;

  steps = list_steps (x, n, unit, &question->n);
  mean = count_steps (steps, question->n, 0, &n_none, &n_within);
  question->k = n_none;
  if (question->n < MIN_RANGES || !(mean > 0.0))
    return;

  reach = (gsize) fmax (1.0, fmin (round (mean), 1e6));
  count_steps (steps, question->n, reach, &n_none, &n_within);
  none = within = chance_of_step (0, unit, mean * unit);
  for (gsize k = 1; k <= reach; k++)
    within += chance_of_step (k, unit, mean * unit);

  question->effect = (double) n_none / question->n;
  question->expected = none;
  ridge_question_answer (question, n_none, NAN, ridge_binomial_tail (n_none, n_within, none / within));
  question->raised = question->raised && n_none >= MIN_EQUAL && n_none > EQUAL_FACTOR * n_within * none / within &&
                     question->effect > EQUAL_FACTOR * none;
}
