/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-season.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/**
 * RidgeWish:
 *
 * Which way a measure should move.
 */
typedef enum
{
  RIDGE_WISH_NEUTRAL,
  RIDGE_WISH_INCREASE,
  RIDGE_WISH_DECREASE,
} RidgeWish;

/**
 * RidgeNhsPoint:
 * @RIDGE_NHS_POINT_COMMON_CAUSE: routine variation
 * @RIDGE_NHS_POINT_IMPROVEMENT: a signal in the wished direction
 * @RIDGE_NHS_POINT_CONCERN: a signal against it
 * @RIDGE_NHS_POINT_NEUTRAL_HIGH: a signal upwards where no direction is wished
 * @RIDGE_NHS_POINT_NEUTRAL_LOW: a signal downwards where no direction is wished
 * @RIDGE_NHS_POINT_PATTERN: a signal without direction, such as alternation;
 *   the nhs rules have none of these
 *
 * What kind of variation a point is part of.
 */
typedef enum
{
  RIDGE_NHS_POINT_COMMON_CAUSE,
  RIDGE_NHS_POINT_IMPROVEMENT,
  RIDGE_NHS_POINT_CONCERN,
  RIDGE_NHS_POINT_NEUTRAL_HIGH,
  RIDGE_NHS_POINT_NEUTRAL_LOW,
  RIDGE_NHS_POINT_PATTERN,
} RidgeNhsPoint;

/**
 * RidgeNhsAssurance:
 * @RIDGE_NHS_ASSURANCE_NONE: no target, no wish, or no limits
 * @RIDGE_NHS_ASSURANCE_PASS: the process meets the target consistently
 * @RIDGE_NHS_ASSURANCE_FAIL: the process fails the target consistently
 * @RIDGE_NHS_ASSURANCE_HIT_AND_MISS: the target lies within the limits
 *
 * What a process promises about a target if nothing changes.
 */
typedef enum
{
  RIDGE_NHS_ASSURANCE_NONE,
  RIDGE_NHS_ASSURANCE_PASS,
  RIDGE_NHS_ASSURANCE_FAIL,
  RIDGE_NHS_ASSURANCE_HIT_AND_MISS,
} RidgeNhsAssurance;

/**
 * RidgeNhsSentence:
 *
 * The plain sentence of a status card: variation by assurance, the same without
 * a target, and the cases where neither applies.
 */
typedef enum
{
  RIDGE_NHS_SENTENCE_NONE,
  RIDGE_NHS_SENTENCE_IMPROVING_PASS,
  RIDGE_NHS_SENTENCE_IMPROVING_HIT_AND_MISS,
  RIDGE_NHS_SENTENCE_IMPROVING_FAIL,
  RIDGE_NHS_SENTENCE_ROUTINE_PASS,
  RIDGE_NHS_SENTENCE_ROUTINE_HIT_AND_MISS,
  RIDGE_NHS_SENTENCE_ROUTINE_FAIL,
  RIDGE_NHS_SENTENCE_CONCERN_PASS,
  RIDGE_NHS_SENTENCE_CONCERN_HIT_AND_MISS,
  RIDGE_NHS_SENTENCE_CONCERN_FAIL,
  RIDGE_NHS_SENTENCE_IMPROVING,
  RIDGE_NHS_SENTENCE_ROUTINE,
  RIDGE_NHS_SENTENCE_CONCERN,
  RIDGE_NHS_SENTENCE_NEUTRAL_HIGH,
  RIDGE_NHS_SENTENCE_NEUTRAL_LOW,
  RIDGE_NHS_SENTENCE_PATTERN,
} RidgeNhsSentence;

/**
 * RidgeNhsStatus:
 * @variation: type of the last point
 * @assurance: the last segment's limits against the target
 * @predictable: whether the last segment is free of signals; if not, @assurance
 *   is no promise and "not predictable" is to be said with it
 * @sentence: what to say
 *
 * The status of a measure: variation and assurance.
 */
typedef struct
{
  RidgeNhsPoint     variation;
  RidgeNhsAssurance assurance;
  gboolean          predictable;
  RidgeNhsSentence  sentence;
} RidgeNhsStatus;

RidgeNhsPoint     ridge_nhs_point_type (const RidgeXmr  *xmr,
                                        gsize            row,
                                        RidgeXmrRuleSets sets,
                                        RidgeWish        wish);
RidgeNhsAssurance ridge_nhs_assurance_within (double    lnpl,
                                              double    unpl,
                                              double    noise,
                                              double    target,
                                              RidgeWish wish);
RidgeNhsAssurance ridge_nhs_assurance (const RidgeXmrSegment *segment,
                                       double                 target,
                                       RidgeWish              wish);
RidgeNhsAssurance ridge_nhs_assurance_of_seasons (const RidgeXmrSegment *segment,
                                                  RidgeSeasonForm        form,
                                                  const double          *effects,
                                                  guint                  period,
                                                  double                 target,
                                                  RidgeWish              wish);
void              ridge_nhs_judge    (const RidgeXmr   *xmr,
                                      RidgeXmrRuleSets  sets,
                                      RidgeWish         wish,
                                      RidgeNhsAssurance assurance,
                                      RidgeNhsStatus   *status);
void              ridge_nhs_evaluate (const RidgeXmr  *xmr,
                                      RidgeXmrRuleSets sets,
                                      RidgeWish        wish,
                                      double           target,
                                      RidgeNhsStatus  *status);
const char       *ridge_nhs_point_get_id (RidgeNhsPoint point);
const char       *ridge_nhs_assurance_get_id (RidgeNhsAssurance assurance);

G_END_DECLS
