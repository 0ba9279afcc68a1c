/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-pace-json.h"

#include "exchange/ridge-json-write.h"
#include "stats/ridge-regression.h"
#include "stats/ridge-special.h"

static void
append_doubles (GString      *out,
                const char   *key,
                const double *values,
                gsize         n)
{
  ridge_json_append_key (out, key);
  ridge_json_append_doubles (out, values, n);
}

/* The level process beside the line: centre, mean moving range and its sigma. */
static void
append_process (GString      *out,
                const double *y,
                gsize         n)
{
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (y, n, NULL, NULL);
  const RidgeXmrSegment *segment = xmr != NULL ? ridge_xmr_get_last_segment (xmr) : NULL;

  ridge_json_append_double_member (out, "center", segment != NULL ? segment->center : NAN);
  ridge_json_append_double_member (out, "mean_mr", segment != NULL ? segment->mean_mr : NAN);
  ridge_json_append_double_member (out, "sigma_xmr", segment != NULL ? segment->sigma : NAN);
}

/* 3 sigma of a normal distribution, as a probability. */
#define THREE_SIGMA 0.9973002039367398

static void
append_manner (GString              *out,
               RidgeProjectionStatus status,
               const char           *method,
               double                level)
{
  ridge_json_append_text_member (out, "status", ridge_projection_status_get_id (status));
  ridge_json_append_text_member (out, "method", method);
  ridge_json_append_double_member (out, "level", level);
}

/**
 * ridge_pace_json_append_linear:
 * @out: JSON text so far, inside an object
 * @y: (array length=n): values in time order; NAN = missing
 * @n: number of values
 * @at: (array length=n_at): rows to predict at
 * @n_at: how many
 * @level: probability of the intervals
 *
 * Appends status, method and level, the line's slope, intercept, resid_se, df,
 * t, the prediction at each row (fit, lower, upper), durbin_watson, center,
 * mean_mr, sigma_xmr and sigma_ratio.
 *
 * Returns: %FALSE, with nothing appended, if there are fewer than three values
 */
gboolean
ridge_pace_json_append_linear (GString      *out,
                               const double *y,
                               gsize         n,
                               const double *at,
                               gsize         n_at,
                               double        level)
{
  g_autofree double *fit = g_new (double, n_at + 1);
  g_autofree double *lower = g_new (double, n_at + 1);
  g_autofree double *upper = g_new (double, n_at + 1);
  RidgeRegression    line;

  if (!ridge_regression_fit (y, n, &line))
    return FALSE;

  for (gsize i = 0; i < n_at; i++)
    ridge_regression_predict (&line, at[i], level, &fit[i], &lower[i], &upper[i]);

  append_manner (out, ridge_pace_judge_line (y, n), "line", level);
  append_doubles (out, "x_new", at, n_at);
  ridge_json_append_double_member (out, "slope", line.slope);
  ridge_json_append_double_member (out, "intercept", line.intercept);
  ridge_json_append_double_member (out, "resid_se", line.residual_se);
  ridge_json_append_double_member (out, "df", line.df);
  ridge_json_append_double_member (out, "t", ridge_t_quantile ((1.0 + level) / 2.0, line.df));
  append_doubles (out, "fit", fit, n_at);
  append_doubles (out, "lower", lower, n_at);
  append_doubles (out, "upper", upper, n_at);
  ridge_json_append_double_member (out, "durbin_watson", line.durbin_watson);
  append_process (out, y, n);
  ridge_json_append_double_member (out, "sigma_ratio", line.sigma_ratio);

  return TRUE;
}

/**
 * ridge_pace_json_append_total:
 * @out: JSON text so far, inside an object
 * @xmr: what the chart says
 * @done: the total so far
 * @remaining: further values that will be added
 * @target: what the total should reach
 * @wish: whether it is reached from below or must not be passed
 *
 * Appends status, method and level, done, remaining, target, expected, lower,
 * upper, required_rate, unpl and verdict.
 *
 * Returns: %FALSE, with nothing appended, if there are fewer than three values
 */
gboolean
ridge_pace_json_append_total (GString               *out,
                              const RidgeXmr        *xmr,
                              double                 done,
                              gsize                  remaining,
                              double                 target,
                              RidgeWish              wish)
{
  static const char *const verdicts[] = {
    [RIDGE_PACE_VERDICT_ON] = "on pace",
    [RIDGE_PACE_VERDICT_POSSIBLE] = "possible, not assured",
    [RIDGE_PACE_VERDICT_OFF] = "off pace",
  };
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (xmr);
  RidgeProjectionStatus  status = ridge_pace_judge_level (xmr);
  RidgeTotal             total;

  if (status == RIDGE_PROJECTION_NOT_ENOUGH_DATA ||
      !ridge_pace_total (segment, done, remaining, target, wish, &total))
    return FALSE;

  append_manner (out, status, "level", THREE_SIGMA);
  ridge_json_append_double_member (out, "done", done);
  ridge_json_append_double_member (out, "remaining", remaining);
  ridge_json_append_double_member (out, "target", target);
  ridge_json_append_double_member (out, "expected", total.expected);
  ridge_json_append_double_member (out, "lower", total.low);
  ridge_json_append_double_member (out, "upper", total.high);
  ridge_json_append_double_member (out, "required_rate", total.required_rate);
  ridge_json_append_double_member (out, "unpl", segment->unpl);
  ridge_json_append_text_member (out, "verdict", verdicts[total.verdict]);

  return TRUE;
}

/**
 * ridge_pace_json_append_digits:
 * @out: JSON text so far, inside an object
 * @x: (array length=n): values; NAN = missing
 * @n: number of values
 * @decimals: decimals the values are written with
 *
 * Appends the last-digit test: counts, chisq, df and p, null below 50 values.
 */
void
ridge_pace_json_append_digits (GString      *out,
                               const double *x,
                               gsize         n,
                               guint         decimals)
{
  RidgeQuestion question;
  gsize         counts[10];

  ridge_question_count_digits (x, n, decimals, counts);
  ridge_question_last_digit (x, n, decimals, &question);

  ridge_json_append_key (out, "counts");
  ridge_json_append_rows (out, counts, G_N_ELEMENTS (counts));
  ridge_json_append_double_member (out, "chisq", question.statistic);
  ridge_json_append_double_member (out, "df", question.df);
  ridge_json_append_double_member (out, "p", question.p);
}

/**
 * ridge_pace_json_append_question:
 * @out: JSON text so far, inside an object
 * @question: a test's numbers
 *
 * Appends answered, raised, n, k, statistic, df, p, effect and expected.
 */
void
ridge_pace_json_append_question (GString             *out,
                                 const RidgeQuestion *question)
{
  ridge_json_append_boolean_member (out, "answered", question->answered);
  ridge_json_append_boolean_member (out, "raised", question->raised);
  ridge_json_append_double_member (out, "n", question->n);
  ridge_json_append_double_member (out, "k", question->k);
  ridge_json_append_double_member (out, "statistic", question->statistic);
  ridge_json_append_double_member (out, "df", question->df);
  ridge_json_append_double_member (out, "p", question->p);
  ridge_json_append_double_member (out, "effect", question->effect);
  ridge_json_append_double_member (out, "expected", question->expected);
}
