/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-nhs.h"

#include "stats/ridge-compare.h"
#include "stats/ridge-xmr-verdict.h"

/* The strongest rule with a direction decides; astronomical, trend, two of three
 * and shift in this order for the nhs rules. */
static int
direction_at (const RidgeXmr *xmr,
              gsize           row,
              guint32         mask)
{
  guint32      directed = (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_UP, row) | ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_DOWN, row)) & mask;
  RidgeXmrRule strongest = ridge_xmr_rule_strongest (directed);

  return strongest != RIDGE_XMR_RULE_NONE ? ridge_xmr_get_direction_at (xmr, row, strongest) : 0;
}

/**
 * ridge_nhs_point_type:
 * @xmr: a result computed with @sets
 * @row: a row of the series
 * @sets: the rule sets to judge by; RIDGE_XMR_RULE_SETS_NHS for the original
 * @wish: which way the measure should move
 *
 * Classifies a point as NHS England's Making Data Count does.
 *
 * Returns: the type of the point
 */
RidgeNhsPoint
ridge_nhs_point_type (const RidgeXmr  *xmr,
                      gsize            row,
                      RidgeXmrRuleSets sets,
                      RidgeWish        wish)
{
  guint32 mask = ridge_xmr_rule_sets_to_mask (sets);
  int     direction;

  g_return_val_if_fail (xmr != NULL && row < xmr->n, RIDGE_NHS_POINT_COMMON_CAUSE);

  if (!(ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, row) & mask))
    return RIDGE_NHS_POINT_COMMON_CAUSE;

  direction = direction_at (xmr, row, mask);
  if (direction == 0)
    return RIDGE_NHS_POINT_PATTERN;
  if (wish == RIDGE_WISH_NEUTRAL)
    return direction > 0 ? RIDGE_NHS_POINT_NEUTRAL_HIGH : RIDGE_NHS_POINT_NEUTRAL_LOW;

  return ridge_verdict_of (direction, wish) == RIDGE_VERDICT_IMPROVING ? RIDGE_NHS_POINT_IMPROVEMENT
                                                                       : RIDGE_NHS_POINT_CONCERN;
}

/* Written values and targets are compared as far as they were written, others to
 * the last bit, as the original does. */
static int
compare_with_limit (double target,
                    double limit,
                    double noise)
{
  if (noise > 0.0)
    noise = MAX (noise, ridge_noise_of_magnitude (MAX (fabs (target), fabs (limit))));

  return ridge_compare_beyond (target, limit, noise);
}

/**
 * ridge_nhs_assurance_within:
 * @lnpl: the lower natural process limit; NAN = no limits
 * @unpl: the upper one
 * @noise: the difference that says nothing, as in [struct@RidgeXmrSegment]
 * @target: the target, in the unit of the values; NAN = none
 * @wish: which way the measure should move
 *
 * Compares a target with limits, such as those of one row of a trend; a target
 * on a limit is within them. The one place that tells whether a target can be
 * reached.
 *
 * Returns: what the process promises if nothing changes
 */
RidgeNhsAssurance
ridge_nhs_assurance_within (double    lnpl,
                            double    unpl,
                            double    noise,
                            double    target,
                            RidgeWish wish)
{
  gboolean increase = wish == RIDGE_WISH_INCREASE;

  if (isnan (target) || isnan (lnpl) || isnan (unpl) || wish == RIDGE_WISH_NEUTRAL)
    return RIDGE_NHS_ASSURANCE_NONE;
  if (compare_with_limit (target, unpl, noise) > 0)
    return increase ? RIDGE_NHS_ASSURANCE_FAIL : RIDGE_NHS_ASSURANCE_PASS;
  if (compare_with_limit (target, lnpl, noise) < 0)
    return increase ? RIDGE_NHS_ASSURANCE_PASS : RIDGE_NHS_ASSURANCE_FAIL;

  return RIDGE_NHS_ASSURANCE_HIT_AND_MISS;
}

/**
 * ridge_nhs_assurance:
 * @segment: the segment to judge by, usually the last
 * @target: the target, in the unit of the values; NAN = none
 * @wish: which way the measure should move
 *
 * Compares a target with the limits of a segment, as
 * ridge_nhs_assurance_within().
 *
 * Returns: what the process promises if nothing changes
 */
RidgeNhsAssurance
ridge_nhs_assurance (const RidgeXmrSegment *segment,
                     double                 target,
                     RidgeWish              wish)
{
  g_return_val_if_fail (segment != NULL, RIDGE_NHS_ASSURANCE_NONE);

  if (!ridge_xmr_segment_has_limits (segment))
    return RIDGE_NHS_ASSURANCE_NONE;
  return ridge_nhs_assurance_within (segment->lnpl, segment->unpl, segment->noise, target, wish);
}

static RidgeNhsSentence
choose (RidgeNhsAssurance assurance,
        RidgeNhsSentence  pass,
        RidgeNhsSentence  without_target)
{
  switch (assurance)
    {
    case RIDGE_NHS_ASSURANCE_PASS:
      return pass;

    case RIDGE_NHS_ASSURANCE_HIT_AND_MISS:
      return pass + 1;

    case RIDGE_NHS_ASSURANCE_FAIL:
      return pass + 2;

    case RIDGE_NHS_ASSURANCE_NONE:
    default:
      return without_target;
    }
}

static RidgeNhsSentence
sentence_for (RidgeNhsPoint     variation,
              RidgeNhsAssurance assurance)
{
  switch (variation)
    {
    case RIDGE_NHS_POINT_IMPROVEMENT:
      return choose (assurance, RIDGE_NHS_SENTENCE_IMPROVING_PASS, RIDGE_NHS_SENTENCE_IMPROVING);

    case RIDGE_NHS_POINT_CONCERN:
      return choose (assurance, RIDGE_NHS_SENTENCE_CONCERN_PASS, RIDGE_NHS_SENTENCE_CONCERN);

    case RIDGE_NHS_POINT_NEUTRAL_HIGH:
      return RIDGE_NHS_SENTENCE_NEUTRAL_HIGH;

    case RIDGE_NHS_POINT_NEUTRAL_LOW:
      return RIDGE_NHS_SENTENCE_NEUTRAL_LOW;

    case RIDGE_NHS_POINT_PATTERN:
      return RIDGE_NHS_SENTENCE_PATTERN;

    case RIDGE_NHS_POINT_COMMON_CAUSE:
    default:
      return choose (assurance, RIDGE_NHS_SENTENCE_ROUTINE_PASS, RIDGE_NHS_SENTENCE_ROUTINE);
    }
}

/**
 * ridge_nhs_assurance_of_seasons:
 * @segment: the segment to judge by, of values without their season
 * @form: how seasons make values differ
 * @effects: (array length=period): the effect of each season
 * @period: number of seasons
 * @target: the target, in the unit of the values; NAN = none
 * @wish: which way the measure should move
 *
 * Compares a target, which is for values as they are, with the limits of every
 * season.
 *
 * Returns: what the process promises in all seasons alike; hit and miss where it
 *   promises different things
 */
RidgeNhsAssurance
ridge_nhs_assurance_of_seasons (const RidgeXmrSegment *segment,
                                RidgeSeasonForm        form,
                                const double          *effects,
                                guint                  period,
                                double                 target,
                                RidgeWish              wish)
{
  RidgeNhsAssurance all = RIDGE_NHS_ASSURANCE_NONE;

  g_return_val_if_fail (segment != NULL && effects != NULL, RIDGE_NHS_ASSURANCE_NONE);

  if (!ridge_xmr_segment_has_limits (segment))
    return RIDGE_NHS_ASSURANCE_NONE;
  for (guint s = 0; s < period; s++)
    {
      RidgeNhsAssurance one = ridge_nhs_assurance_within (ridge_season_put_back (form, segment->lnpl, effects[s]),
                                                          ridge_season_put_back (form, segment->unpl, effects[s]),
                                                          segment->noise, target, wish);

      if (s > 0 && one != all)
        return RIDGE_NHS_ASSURANCE_HIT_AND_MISS;
      all = one;
    }

  return all;
}

/**
 * ridge_nhs_judge:
 * @xmr: a result computed with @sets
 * @sets: the rule sets to judge by; RIDGE_XMR_RULE_SETS_NHS for the original
 * @wish: which way the measure should move
 * @assurance: what the process promises about its target
 * @status: (out): return location
 *
 * As ridge_nhs_evaluate(), where a target was compared already.
 */
void
ridge_nhs_judge (const RidgeXmr   *xmr,
                 RidgeXmrRuleSets  sets,
                 RidgeWish         wish,
                 RidgeNhsAssurance assurance,
                 RidgeNhsStatus   *status)
{
  const RidgeXmrSegment *segment;
  guint32                mask = ridge_xmr_rule_sets_to_mask (sets);
  gboolean               runs;

  g_return_if_fail (xmr != NULL && status != NULL);

  *status = (RidgeNhsStatus) { 0 };
  segment = ridge_xmr_get_last_segment (xmr);
  if (segment == NULL)
    return;

  status->variation = ridge_nhs_point_type (xmr, xmr->n - 1, sets, wish);
  status->assurance = assurance;
  if (!ridge_xmr_segment_has_limits (segment))
    return;

  runs = ridge_xmr_has_runs_signal (segment, sets);
  if (runs && status->variation == RIDGE_NHS_POINT_COMMON_CAUSE)
    status->variation = RIDGE_NHS_POINT_PATTERN;
  status->sentence = sentence_for (status->variation, status->assurance);
  status->predictable = !runs;
  for (gsize row = segment->start; row < segment->end && status->predictable; row++)
    status->predictable = (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, row) & mask) == 0;
}

/**
 * ridge_nhs_evaluate:
 * @xmr: a result computed with @sets
 * @sets: the rule sets to judge by; RIDGE_XMR_RULE_SETS_NHS for the original
 * @wish: which way the measure should move
 * @target: the target, in the unit of the values; NAN = none
 * @status: (out): return location
 *
 * The status of a measure as in Making Data Count: variation is the type of the
 * last point, assurance the last segment's limits against the target. The runs
 * test marks no points: its signal is a pattern of the whole segment.
 */
void
ridge_nhs_evaluate (const RidgeXmr  *xmr,
                    RidgeXmrRuleSets sets,
                    RidgeWish        wish,
                    double           target,
                    RidgeNhsStatus  *status)
{
  const RidgeXmrSegment *segment;

  g_return_if_fail (xmr != NULL && status != NULL);

  segment = ridge_xmr_get_last_segment (xmr);
  ridge_nhs_judge (xmr, sets, wish,
                   segment != NULL ? ridge_nhs_assurance (segment, target, wish) : RIDGE_NHS_ASSURANCE_NONE, status);
}

/**
 * ridge_nhs_point_get_id:
 * @point: a point type
 *
 * Returns: its name in result files
 */
const char *
ridge_nhs_point_get_id (RidgeNhsPoint point)
{
  static const char *const ids[] = {
    [RIDGE_NHS_POINT_COMMON_CAUSE] = "common_cause",
    [RIDGE_NHS_POINT_IMPROVEMENT] = "special_cause_improvement",
    [RIDGE_NHS_POINT_CONCERN] = "special_cause_concern",
    [RIDGE_NHS_POINT_NEUTRAL_HIGH] = "special_cause_neutral_high",
    [RIDGE_NHS_POINT_NEUTRAL_LOW] = "special_cause_neutral_low",
    [RIDGE_NHS_POINT_PATTERN] = "special_cause_pattern",
  };

  g_return_val_if_fail ((guint) point < G_N_ELEMENTS (ids), NULL);

  return ids[point];
}

/**
 * ridge_nhs_assurance_get_id:
 * @assurance: what a process promises
 *
 * Returns: (nullable): its name in result files; %NULL for none
 */
const char *
ridge_nhs_assurance_get_id (RidgeNhsAssurance assurance)
{
  static const char *const ids[] = {
    [RIDGE_NHS_ASSURANCE_NONE] = NULL,
    [RIDGE_NHS_ASSURANCE_PASS] = "consistent_pass",
    [RIDGE_NHS_ASSURANCE_FAIL] = "consistent_fail",
    [RIDGE_NHS_ASSURANCE_HIT_AND_MISS] = "inconsistent",
  };

  g_return_val_if_fail ((guint) assurance < G_N_ELEMENTS (ids), NULL);

  return ids[assurance];
}
