/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-pace.h"

#include "stats/ridge-compare.h"
#include "stats/ridge-regression.h"
#include "stats/ridge-special.h"

/* Durbin-Watson below this: neighbouring residuals are clearly alike. It is the
 * upper bound of the test at 1 % for 10 to 30 values. */
#define DURBIN_WATSON_LOW 1.1

/* The verdict on a target that should be reached from below (or above). */
static RidgePaceVerdict
judge (double    low,
       double    high,
       double    target,
       RidgeWish wish)
{
  double scale = MAX (fabs (low), fabs (high));

  if (ridge_compare (target, high, scale) > 0)
    return wish == RIDGE_WISH_DECREASE ? RIDGE_PACE_VERDICT_ON : RIDGE_PACE_VERDICT_OFF;
  if (ridge_compare (target, low, scale) < 0)
    return wish == RIDGE_WISH_DECREASE ? RIDGE_PACE_VERDICT_OFF : RIDGE_PACE_VERDICT_ON;

  return RIDGE_PACE_VERDICT_POSSIBLE;
}

/**
 * ridge_pace_judge_level:
 * @xmr: what the chart says
 *
 * Says whether the values can be carried on as they are: a level with signals
 * gives an interval that is too narrow.
 *
 * Returns: the status of a forecast of the present level
 */
RidgeProjectionStatus
ridge_pace_judge_level (const RidgeXmr *xmr)
{
  const RidgeXmrSegment *segment;

  g_return_val_if_fail (xmr != NULL, RIDGE_PROJECTION_NOT_ENOUGH_DATA);

  segment = ridge_xmr_get_last_segment (xmr);
  if (segment == NULL || !ridge_xmr_segment_has_limits (segment) || segment->n_baseline < RIDGE_PROJECTION_MIN_VALUES)
    return RIDGE_PROJECTION_NOT_ENOUGH_DATA;

  return ridge_xmr_segment_has_signals (xmr, segment) ? RIDGE_PROJECTION_UNSTABLE : RIDGE_PROJECTION_OK;
}

/**
 * ridge_pace_judge_line:
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 *
 * Says whether a line through all values can be carried on: signals around it,
 * or residuals that are alike, make its interval too narrow.
 *
 * Returns: the status of a forecast along the line
 */
RidgeProjectionStatus
ridge_pace_judge_line (const double *x,
                       gsize         n)
{
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  RidgeRegression line;
  g_autoptr (RidgeXmr) xmr = NULL;

  g_return_val_if_fail (x != NULL || n == 0, RIDGE_PROJECTION_NOT_ENOUGH_DATA);

  options.trend = RIDGE_XMR_TREND_OLS;
  xmr = ridge_xmr_compute (x, n, &options, NULL);
  if (xmr == NULL || !ridge_regression_fit (x, n, &line))
    return RIDGE_PROJECTION_NOT_ENOUGH_DATA;

  return line.durbin_watson < DURBIN_WATSON_LOW ? RIDGE_PROJECTION_UNSTABLE : ridge_pace_judge_level (xmr);
}

/**
 * ridge_pace_total:
 * @segment: the present process
 * @done: the total so far
 * @remaining: further values that will be added to it
 * @target: what the total should reach
 * @wish: INCREASE if it should reach it from below, DECREASE if it must stay below
 * @total: (out): return location
 *
 * Predicts a running total: done + h * CL, with the 3-sigma half width
 * 3 * sigma * sqrt (h + h^2 / n), which includes the uncertainty of the centre.
 *
 * Returns: %FALSE if the segment has no limits or no baseline value
 */
gboolean
ridge_pace_total (const RidgeXmrSegment *segment,
                  double                 done,
                  gsize                  remaining,
                  double                 target,
                  RidgeWish              wish,
                  RidgeTotal            *total)
{
  double h = remaining;
  double half_width;

  g_return_val_if_fail (segment != NULL && total != NULL, FALSE);

  if (!ridge_xmr_segment_has_limits (segment) || segment->n_baseline == 0)
    return FALSE;

  half_width = 3.0 * segment->sigma * sqrt (h + h * h / segment->n_baseline);
  total->expected = done + h * segment->center;
  total->low = total->expected - half_width;
  total->high = total->expected + half_width;
  total->required_rate = remaining > 0 ? (target - done) / h : NAN;
  total->rate = RIDGE_RATE_SEEN;
  if (ridge_compare (total->required_rate, segment->unpl, fabs (segment->center)) > 0)
    total->rate = RIDGE_RATE_ABOVE;
  else if (ridge_compare (total->required_rate, segment->lnpl, fabs (segment->center)) < 0)
    total->rate = RIDGE_RATE_BELOW;
  total->verdict = judge (total->low, total->high, target, wish);

  return TRUE;
}

/**
 * ridge_target_sanity:
 * @xmr: what the chart says
 * @x: (array): the values it was computed from
 * @target: a target that is being considered
 * @wish: INCREASE if values should be at or above it, DECREASE if at or below
 * @sanity: (out): return location
 *
 * Says how often the present process, the last segment, meets a target already,
 * and by how many sigmas its centre would have to move to the target.
 *
 * Returns: %FALSE if there is no value in the last segment, or no wish
 */
gboolean
ridge_target_sanity (const RidgeXmr    *xmr,
                     const double      *x,
                     double             target,
                     RidgeWish          wish,
                     RidgeTargetSanity *sanity)
{
  const RidgeXmrSegment *segment;
  double                 sign = wish == RIDGE_WISH_DECREASE ? -1.0 : 1.0;

  g_return_val_if_fail (xmr != NULL && sanity != NULL, FALSE);

  *sanity = (RidgeTargetSanity) { .sigmas = NAN };
  segment = ridge_xmr_get_last_segment (xmr);
  if (segment == NULL || wish == RIDGE_WISH_NEUTRAL)
    return FALSE;

  for (gsize row = segment->start; row < segment->end; row++)
    {
      if ((xmr->flags[row] & (RIDGE_XMR_ROW_OBSERVED | RIDGE_XMR_ROW_GHOST)) != RIDGE_XMR_ROW_OBSERVED)
        continue;
      sanity->n++;
      sanity->n_meeting += sign * ridge_compare (x[row], target, 0.0) >= 0.0 ? 1 : 0;
    }

  sanity->assurance = ridge_nhs_assurance (segment, target, wish);
  if (segment->sigma > 0.0)
    sanity->sigmas = sign * (target - ridge_xmr_get_center_at (xmr, segment->end - 1)) / segment->sigma;

  return sanity->n > 0;
}
