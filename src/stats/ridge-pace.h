/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-nhs.h"
#include "stats/ridge-projection.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/**
 * RidgePaceVerdict:
 * @RIDGE_PACE_VERDICT_ON: the target is on the good side of the whole interval
 * @RIDGE_PACE_VERDICT_POSSIBLE: it lies within: possible, not assured
 * @RIDGE_PACE_VERDICT_OFF: it lies beyond: not without a change
 *
 * How a target stands to what a process will give if nothing changes.
 */
typedef enum
{
  RIDGE_PACE_VERDICT_ON,
  RIDGE_PACE_VERDICT_POSSIBLE,
  RIDGE_PACE_VERDICT_OFF,
} RidgePaceVerdict;

/**
 * RidgeRate:
 * @RIDGE_RATE_SEEN: within the limits of the process
 * @RIDGE_RATE_ABOVE: above the upper limit: never seen from this process
 * @RIDGE_RATE_BELOW: below the lower limit: never seen from this process
 *
 * How the average still needed compares with what the process gives.
 */
typedef enum
{
  RIDGE_RATE_SEEN,
  RIDGE_RATE_ABOVE,
  RIDGE_RATE_BELOW,
} RidgeRate;

/**
 * RidgeTotal:
 * @expected: done + remaining * centre line
 * @low: lower end of the 3-sigma interval
 * @high: upper end of it
 * @required_rate: average of each remaining value that reaches the target; NAN
 *   if nothing remains
 * @rate: that average against the limits
 * @verdict: the target against the interval
 *
 * Where a running total will land, in the unit of the values.
 */
typedef struct
{
  double           expected;
  double           low;
  double           high;
  double           required_rate;
  RidgeRate        rate;
  RidgePaceVerdict verdict;
} RidgeTotal;

/**
 * RidgeTargetSanity:
 * @n: values of the present process
 * @n_meeting: those that meet the target already
 * @sigmas: change of the centre line that the target asks for, in sigmas;
 *   negative if the centre line is beyond it already, NAN without limits
 * @assurance: the target against the present limits
 *
 * What a target asks of the process as it is.
 */
typedef struct
{
  gsize             n;
  gsize             n_meeting;
  double            sigmas;
  RidgeNhsAssurance assurance;
} RidgeTargetSanity;

RidgeProjectionStatus ridge_pace_judge_line  (const double   *x,
                                              gsize           n);
RidgeProjectionStatus ridge_pace_judge_level (const RidgeXmr *xmr);
gboolean ridge_pace_total (const RidgeXmrSegment *segment,
                           double                 done,
                           gsize                  remaining,
                           double                 target,
                           RidgeWish              wish,
                           RidgeTotal            *total);
gboolean ridge_target_sanity (const RidgeXmr    *xmr,
                              const double      *x,
                              double             target,
                              RidgeWish          wish,
                              RidgeTargetSanity *sanity);

G_END_DECLS
