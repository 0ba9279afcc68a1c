/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-questions-private.h"

#include "stats/ridge-resolution.h"
#include "stats/ridge-special.h"
#include "stats/ridge-sum-private.h"
#include "stats/ridge-trend-private.h"

/* Least numbers for the tests to mean anything. */
#define MIN_PERIOD_ENDS 6
#define ENDS_A_YEAR    4
#define MIN_REVISIONS   8
#define MIN_UNITS       50
#define MIN_TREND       8
#define MIN_SIDE        6

/* The peak of a distribution is a heap of its own: a target there asks for more. */
#define HEAPING_P 0.002

/* A step smaller than this many sigmas is not remarkable, and ranges that differ
 * by more than this p leaves open have changed as well. */
#define STEP_SIGMAS      1.5
#define SAME_VARIATION_P 0.1

/* A step shows within so many values on both sides of it. */
#define STEP_REACH 4

/* Mean of @values against 0: Student's t, both tails. */
static void
answer_by_t (RidgeQuestion *question,
             const double  *values,
             gsize          n)
{
  RidgeSum sum = { 0 };
  RidgeSum squares = { 0 };
  double   mean, se, t;

  for (gsize i = 0; i < n; i++)
    ridge_sum_add (&sum, values[i]);
  mean = ridge_sum_get (&sum) / n;
  for (gsize i = 0; i < n; i++)
    ridge_sum_add (&squares, (values[i] - mean) * (values[i] - mean));

  question->effect = mean;
  question->expected = 0.0;
  se = sqrt (ridge_sum_get (&squares) / (n - 1.0) / n);
  if (!(se > 0.0))
    {
      ridge_question_answer (question, fabs (mean) > 0.0 ? copysign (INFINITY, mean) : 0.0, n - 1.0,
                             fabs (mean) > 0.0 ? 0.0 : 1.0);
      return;
    }

  t = mean / se;
  ridge_question_answer (question, t, n - 1.0, 2.0 * ridge_t_cdf (-fabs (t), n - 1.0));
}

/* A season makes some ends of a year jump, its sawtooth all alike: the means of
 * the first, second, third and fourth ends of the years against 0. */
static double
find_season_p (const double *jumps,
               gsize         n)
{
  RidgeQuestion means = { 0 };
  double        by_place[ENDS_A_YEAR] = { 0 };

  for (gsize place = 0; place < ENDS_A_YEAR; place++)
    {
      gsize count = 0;

      for (gsize i = place; i < n; i += ENDS_A_YEAR)
        {
          by_place[place] += jumps[i];
          count++;
        }
      by_place[place] /= count;
    }
  answer_by_t (&means, by_place, ENDS_A_YEAR);

  return means.p;
}

/* Correlation of neighbours around their mean or, with @slope, around their line;
 * what each value adds to the variance of a sum of them, 1 when they are independent. */
static double
find_inflation (const double *x,
                gsize         n,
                gboolean      slope)
{
  double count = 0.0, mean_row = 0.0, mean = 0.0, sxx = 0.0, sxy = 0.0;
  double total = 0.0, common = 0.0, correlation;

  for (gsize i = 0; i < n; i++)
    {
      double row, value;

      if (!isfinite (x[i]))
        continue;
      count += 1.0;
      row = i - mean_row;
      value = x[i] - mean;
      mean_row += row / count;
      mean += value / count;
      sxx += row * (i - mean_row);
      sxy += row * (x[i] - mean);
    }
  sxy = slope && sxx > 0.0 ? sxy / sxx : 0.0;
  for (gsize i = 0; i < n; i++)
    {
      double rest = x[i] - mean - sxy * (i - mean_row);

      if (!isfinite (x[i]))
        continue;
      total += rest * rest;
      if (i > 0 && isfinite (x[i - 1]))
        common += rest * (x[i - 1] - mean - sxy * (i - 1 - mean_row));
    }
  if (!(total > 0.0))
    return 1.0;

  /* The correlation of few values is too small by about (1 + 4 r) / n. */
  correlation = common / total;
  correlation = CLAMP (correlation + (1.0 + 4.0 * correlation) / count, 0.0, 1.0 - 1.0 / count);

  return (1.0 + correlation) / (1.0 - correlation);
}

/**
 * ridge_question_sawtooth:
 * @x: (array length=n): values in time order; NAN = missing
 * @period_end: (array length=n): nonzero where a row is the last of a period
 * @n: number of values
 * @question: (out): return location
 *
 * Do values jump at the ends of periods? Each end against the mean of its two
 * neighbours; Student's t, at least 6 ends. So that a season is not taken for it,
 * the means of the four ends of the years have to agree as well. @effect is the
 * mean jump, @k counts the jumps in its direction.
 * Innocent: deadlines of customers, billing cycles, a real season.
 */
void
ridge_question_sawtooth (const double  *x,
                         const guint8  *period_end,
                         gsize          n,
                         RidgeQuestion *question)
{
  g_autofree double *jumps = NULL;

  g_return_if_fail ((x != NULL && period_end != NULL) || n == 0);
  g_return_if_fail (question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_SAWTOOTH);
  jumps = g_new (double, n + 1);
  for (gsize i = 1; i + 1 < n; i++)
    {
      if (period_end[i] && isfinite (x[i - 1]) && isfinite (x[i]) && isfinite (x[i + 1]))
        jumps[question->n++] = x[i] - (x[i - 1] / 2.0 + x[i + 1] / 2.0);
    }

  if (question->n < MIN_PERIOD_ENDS)
    return;

  answer_by_t (question, jumps, question->n);
  question->raised = question->raised && find_season_p (jumps, question->n) < RIDGE_QUESTION_P;
  for (gsize i = 0; i < question->n; i++)
    question->k += jumps[i] * question->effect > 0.0 ? 1 : 0;
}

/**
 * ridge_question_late_revisions:
 * @first: (array length=n): values as first reported; NAN = missing
 * @final: (array length=n): the same as they stand now
 * @n: number of values
 * @question: (out): return location
 *
 * Are values revised in one direction? Revisions, final minus first, against 0:
 * Student's t, at least 8 revised values (Mankiw and Shapiro, Survey of Current
 * Business 66, 1986). @effect is the mean revision, @k counts those upwards.
 * Innocent: returns, late bookings, a known lag in the source.
 */
void
ridge_question_late_revisions (const double  *first,
                               const double  *final,
                               gsize          n,
                               RidgeQuestion *question)
{
  g_autofree double *revisions = NULL;

  g_return_if_fail ((first != NULL && final != NULL) || n == 0);
  g_return_if_fail (question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_LATE_REVISIONS);
  revisions = g_new (double, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      if (isfinite (first[i]) && isfinite (final[i]) && ridge_compare (final[i], first[i], 0.0) != 0)
        {
          revisions[question->n++] = final[i] - first[i];
          question->k += final[i] > first[i] ? 1 : 0;
        }
    }

  if (question->n >= MIN_REVISIONS)
    answer_by_t (question, revisions, question->n);
}

/**
 * ridge_question_heaping:
 * @x: (array length=n): values of single cases, such as waiting times; NAN = missing
 * @n: number of cases
 * @target: the target
 * @width: width of a bin, in the unit of the values; greater than 0. It is made a
 *   whole number of the steps that the values move in
 * @wish: INCREASE if cases at or above the target are good, DECREASE if those at
 *   or below
 * @question: (out): return location
 *
 * Do cases pile up just past the target? The bin on its good side against its
 * two neighbours, standardised (Burgstahler and Dichev, Journal of Accounting
 * and Economics 24, 1997); right tail, at least 50 cases. @k counts the cases in
 * that bin, @effect is @k over the neighbours' mean.
 * Innocent: work that is really steered by the target, as it should be.
 */
void
ridge_question_heaping (const double  *x,
                        gsize          n,
                        double         target,
                        double         width,
                        RidgeWish      wish,
                        RidgeQuestion *question)
{
  double sign = wish == RIDGE_WISH_DECREASE ? -1.0 : 1.0;
  double step = ridge_resolution_find (x, n);
  gsize  bins[3] = { 0, 0, 0 };
  double p_bin, p_around, around, variance, z;

  g_return_if_fail (x != NULL || n == 0);
  g_return_if_fail (question != NULL && width > 0.0);

  ridge_question_begin (question, RIDGE_QUESTION_HEAPING);
  /* Bins of whole steps hold equally many of the values that there can be. */
  if (step > 0.0)
    width = step * fmax (1.0, round (width / step));
  for (gsize i = 0; i < n; i++)
    {
      double bin = floor (sign * (x[i] - target) / width + 1.0 + RIDGE_NOISE_OF_UNIT);

      if (!isfinite (x[i]))
        continue;
      question->n++;
      if (bin >= 0.0 && bin < 3.0)
        bins[(int) bin]++;
    }

  if (question->n < MIN_UNITS || bins[0] + bins[1] + bins[2] == 0)
    return;

  around = (bins[0] + bins[2]) / 2.0;
  p_bin = (double) bins[1] / question->n;
  p_around = (double) (bins[0] + bins[2]) / question->n;
  variance = question->n * p_bin * (1.0 - p_bin) + 0.25 * question->n * p_around * (1.0 - p_around);
  /* Values that linger lie close together wherever they are. */
  variance *= find_inflation (x, n, FALSE);
  z = variance > 0.0 ? (bins[1] - around) / sqrt (variance) : 0.0;

  question->k = bins[1];
  question->effect = around > 0.0 ? bins[1] / around : INFINITY;
  question->expected = 1.0;
  ridge_question_answer (question, z, NAN, ridge_normal_cdf (-z));
  question->raised = question->raised && question->p < HEAPING_P;
}

/**
 * ridge_question_guardrail:
 * @key_result: (array length=n): values of the key result; NAN = missing
 * @key_result_wish: which way it should move
 * @guardrail: (array length=n): values of the guardrail at the same times
 * @guardrail_wish: which way that should move
 * @n: number of values
 * @question: (out): return location
 *
 * Does a guardrail get worse while the key result gets better? Mann and
 * Kendall's test of trend for each, its variance greater where neighbours are
 * alike, one tail, at least 8 values; @p is the larger
 * of the two probabilities. @statistic is the guardrail's z in the direction of
 * worse, @effect the key result's z in the direction of better.
 * Innocent: both follow something else, such as volume.
 */
void
ridge_question_guardrail (const double  *key_result,
                          RidgeWish      key_result_wish,
                          const double  *guardrail,
                          RidgeWish      guardrail_wish,
                          gsize          n,
                          RidgeQuestion *question)
{
  double better, worse;
  gsize  n_key_result, n_guardrail;

  g_return_if_fail ((key_result != NULL && guardrail != NULL) || n == 0);
  g_return_if_fail (question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_GUARDRAIL);
  better = ridge_trend_z (key_result, n, &n_key_result) / sqrt (find_inflation (key_result, n, TRUE));
  worse = -ridge_trend_z (guardrail, n, &n_guardrail) / sqrt (find_inflation (guardrail, n, TRUE));
  question->n = MIN (n_key_result, n_guardrail);
  if (question->n < MIN_TREND || key_result_wish == RIDGE_WISH_NEUTRAL || guardrail_wish == RIDGE_WISH_NEUTRAL)
    return;

  if (key_result_wish == RIDGE_WISH_DECREASE)
    better = -better;
  if (guardrail_wish == RIDGE_WISH_DECREASE)
    worse = -worse;
  question->effect = better;
  ridge_question_answer (question, worse, NAN,
                         fmax (ridge_normal_cdf (-better), ridge_normal_cdf (-worse)));
}

static double
mean_of (const double *x,
         gsize         start,
         gsize         end,
         gsize        *n)
{
  RidgeSum sum = { 0 };

  *n = 0;
  for (gsize row = start; row < end; row++)
    {
      if (isfinite (x[row]))
        {
          ridge_sum_add (&sum, x[row]);
          (*n)++;
        }
    }

  return *n > 0 ? ridge_sum_get (&sum) / *n : NAN;
}

static double
mean_range_of (const double *x,
               gsize         start,
               gsize         end,
               gsize        *n)
{
  RidgeSum sum = { 0 };

  *n = 0;
  for (gsize row = start + 1; row < end; row++)
    {
      if (isfinite (x[row]) && isfinite (x[row - 1]))
        {
          ridge_sum_add (&sum, fabs (x[row] - x[row - 1]));
          (*n)++;
        }
    }

  return *n > 0 ? ridge_sum_get (&sum) / *n : NAN;
}

/* Difference of the means of some values on both sides of a row. */
static double
local_step (const double *x,
            gsize         row)
{
  gsize  count;
  double after = mean_of (x, row, row + STEP_REACH, &count);

  return fabs (after - mean_of (x, row - STEP_REACH, row, &count));
}

/* Whether there is no such step anywhere else: a walk has many. */
static gboolean
is_largest_step (const double *x,
                 gsize         n,
                 gsize         changed_row)
{
  double step = local_step (x, changed_row);

  for (gsize row = STEP_REACH; row + STEP_REACH <= n; row++)
    if ((row + STEP_REACH <= changed_row || row >= changed_row + STEP_REACH) && local_step (x, row) >= step)
      return FALSE;

  return TRUE;
}

/* One side of a row: where its values lie, and how they vary. */
typedef struct
{
  double n;
  double row;
  double mean;
  double sxx;
  double sxy;
  double syy;
  double inflation;
} Side;

static Side
look_at_side (const double *x,
              gsize         start,
              gsize         end)
{
  Side side = { .inflation = find_inflation (x + start, end - start, FALSE) };

  for (gsize row = start; row < end; row++)
    {
      double distance, height;

      if (!isfinite (x[row]))
        continue;
      side.n += 1.0;
      distance = row - side.row;
      height = x[row] - side.mean;
      side.row += distance / side.n;
      side.mean += height / side.n;
      side.sxx += distance * (row - side.row);
      side.sxy += distance * (x[row] - side.mean);
      side.syy += height * (x[row] - side.mean);
    }

  return side;
}

/* Whether the step is one for values that wander or rise, too: beyond what the
 * slope that both sides share explains, against their spread, whose neighbours
 * are alike. */
static gboolean
stands_out (const double *x,
            gsize         n,
            gsize         changed_row)
{
  Side   before = look_at_side (x, 0, changed_row);
  Side   after = look_at_side (x, changed_row, n);
  double sxx = before.sxx + after.sxx;
  double slope = sxx > 0.0 ? (before.sxy + after.sxy) / sxx : 0.0;
  double apart = after.row - before.row;
  double step = after.mean - before.mean;
  double spread = before.syy / (before.n - 1.0) / before.n * before.inflation +
                  after.syy / (after.n - 1.0) / after.n * after.inflation;
  double rest = fmax (before.syy + after.syy - slope * slope * sxx, 0.0) / (before.n + after.n - 3.0);
  double net = rest * (1.0 / before.n + 1.0 / after.n + apart * apart / sxx);
  double t = ridge_t_quantile (1.0 - RIDGE_QUESTION_P / 2.0, fmax (2.0, n / 4.0));

  return spread > 0.0 && fabs (step) > t * sqrt (spread) &&
         (step - slope * apart) * copysign (1.0, step) > t * sqrt (net);
}

/**
 * ridge_question_definition:
 * @x: (array length=n): values of one phase before and one after; NAN = missing
 * @n: number of values
 * @changed_row: first row after the definition was changed
 * @question: (out): return location
 *
 * Is there a step with unchanged variation where the definition changed? The
 * difference of the means in standard errors from the pooled moving ranges,
 * Student's t, at least 6 values on each side, and a ratio of the mean ranges
 * that chance explains; the step also has to stand out from values that wander,
 * and from a slope.
 * @effect is the step in sigmas.
 * Innocent: something else happened at the same time.
 */
void
ridge_question_definition (const double  *x,
                           gsize          n,
                           gsize          changed_row,
                           RidgeQuestion *question)
{
  gsize  n_before, n_after, r_before, r_after;
  double before, after, range_before, range_after, sigma, df, t, f, p_same;

  g_return_if_fail (x != NULL || n == 0);
  g_return_if_fail (changed_row <= n && question != NULL);

  ridge_question_begin (question, RIDGE_QUESTION_DEFINITION);
  before = mean_of (x, 0, changed_row, &n_before);
  after = mean_of (x, changed_row, n, &n_after);
  range_before = mean_range_of (x, 0, changed_row, &r_before);
  range_after = mean_range_of (x, changed_row, n, &r_after);
  question->n = n_before + n_after;
  if (MIN (n_before, n_after) < MIN_SIDE || MIN (r_before, r_after) == 0 ||
      !(range_before > 0.0) || !(range_after > 0.0))
    return;

  sigma = RIDGE_XMR_NPL_MEAN / 3.0 * (range_before * r_before + range_after * r_after) / (r_before + r_after);
  df = 0.6 * (r_before + r_after);
  t = (after - before) / (sigma * sqrt (1.0 / n_before + 1.0 / n_after));
  f = (range_after / range_before) * (range_after / range_before);
  p_same = ridge_f_cdf (f, 0.6 * r_after, 0.6 * r_before);
  p_same = 2.0 * fmin (p_same, 1.0 - p_same);

  question->effect = (after - before) / sigma;
  question->expected = 0.0;
  ridge_question_answer (question, t, df, 2.0 * ridge_t_cdf (-fabs (t), df));
  question->raised = question->raised && fabs (question->effect) > STEP_SIGMAS && p_same > SAME_VARIATION_P &&
                     stands_out (x, n, changed_row) && is_largest_step (x, n, changed_row);
}
