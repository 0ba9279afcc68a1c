/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeXmrRuleSets:
 * @RIDGE_XMR_RULE_SETS_WHEELER: outside, eight on one side, three of four near a limit
 * @RIDGE_XMR_RULE_SETS_NHS: the four rules of NHS England's Making Data Count
 * @RIDGE_XMR_RULE_SETS_WECO: the Western Electric zone rules
 * @RIDGE_XMR_RULE_SETS_NELSON: Nelson's eight tests (Journal of Quality Technology, 1984)
 * @RIDGE_XMR_RULE_SETS_PUMP: outlier, long run, short run (Barr's PuMP)
 * @RIDGE_XMR_RULE_SETS_ANHOEJ: the runs test of Anhøj and Olesen; it judges a
 *   whole segment ([struct@RidgeXmrAnhoej]) and marks no rows
 *
 * The rule sets a series may be tested with, as bits.
 */
typedef enum
{
  RIDGE_XMR_RULE_SETS_NONE = 0,
  RIDGE_XMR_RULE_SETS_WHEELER = 1 << 0,
  RIDGE_XMR_RULE_SETS_NHS = 1 << 1,
  RIDGE_XMR_RULE_SETS_WECO = 1 << 2,
  RIDGE_XMR_RULE_SETS_NELSON = 1 << 3,
  RIDGE_XMR_RULE_SETS_PUMP = 1 << 4,
  RIDGE_XMR_RULE_SETS_ANHOEJ = 1 << 5,
} RidgeXmrRuleSets;

#define RIDGE_XMR_N_RULE_SETS 6

/**
 * RidgeXmrRule:
 *
 * Every rule of every set. The numbers are bit positions in the masks of
 * [struct@RidgeXmr] and never change; new rules go to the end.
 */
typedef enum
{
  RIDGE_XMR_RULE_WHEELER_OUTSIDE = 0,
  RIDGE_XMR_RULE_WHEELER_RUN = 1,
  RIDGE_XMR_RULE_WHEELER_NEAR_LIMIT = 2,
  RIDGE_XMR_RULE_NHS_ASTRONOMICAL = 3,
  RIDGE_XMR_RULE_NHS_SHIFT = 4,
  RIDGE_XMR_RULE_NHS_TREND = 5,
  RIDGE_XMR_RULE_NHS_TWO_OF_THREE = 6,
  RIDGE_XMR_RULE_WECO_OUTSIDE = 7,
  RIDGE_XMR_RULE_WECO_TWO_OF_THREE = 8,
  RIDGE_XMR_RULE_WECO_FOUR_OF_FIVE = 9,
  RIDGE_XMR_RULE_WECO_RUN = 10,
  RIDGE_XMR_RULE_NELSON_OUTSIDE = 11,
  RIDGE_XMR_RULE_NELSON_RUN = 12,
  RIDGE_XMR_RULE_NELSON_TREND = 13,
  RIDGE_XMR_RULE_NELSON_ALTERNATING = 14,
  RIDGE_XMR_RULE_NELSON_TWO_OF_THREE = 15,
  RIDGE_XMR_RULE_NELSON_FOUR_OF_FIVE = 16,
  RIDGE_XMR_RULE_NELSON_HUGGING = 17,
  RIDGE_XMR_RULE_NELSON_AVOIDING = 18,
  RIDGE_XMR_RULE_PUMP_OUTLIER = 19,
  RIDGE_XMR_RULE_PUMP_LONG_RUN = 20,
  RIDGE_XMR_RULE_PUMP_SHORT_RUN = 21,
} RidgeXmrRule;

#define RIDGE_XMR_N_RULES        22
#define RIDGE_XMR_RULE_NONE      ((RidgeXmrRule) - 1)
#define RIDGE_XMR_RULE_BIT(rule) ((guint32) 1 << (rule))

/**
 * RidgeXmrRuleKind:
 * @RIDGE_XMR_RULE_KIND_OUTSIDE: one value beyond a limit
 * @RIDGE_XMR_RULE_KIND_RUN: n values in a row on one side of the centre line
 * @RIDGE_XMR_RULE_KIND_K_OF_N: k of n in a row beyond a line on the same side
 * @RIDGE_XMR_RULE_KIND_TREND: n values in a row rising (or falling)
 * @RIDGE_XMR_RULE_KIND_ALTERNATING: n values in a row going up and down in turn
 * @RIDGE_XMR_RULE_KIND_HUGGING: n values in a row close to the centre line
 * @RIDGE_XMR_RULE_KIND_AVOIDING: n values in a row away from it, on both sides
 *
 * What a rule looks at: enough to choose a shape, a colour and a sentence.
 */
typedef enum
{
  RIDGE_XMR_RULE_KIND_OUTSIDE,
  RIDGE_XMR_RULE_KIND_RUN,
  RIDGE_XMR_RULE_KIND_K_OF_N,
  RIDGE_XMR_RULE_KIND_TREND,
  RIDGE_XMR_RULE_KIND_ALTERNATING,
  RIDGE_XMR_RULE_KIND_HUGGING,
  RIDGE_XMR_RULE_KIND_AVOIDING,
} RidgeXmrRuleKind;

/**
 * RidgeXmrRuleInfo:
 * @id: the rule's name in options and result files, such as "r1" or "two_of_three"
 * @set: the one set it belongs to
 * @kind: what it looks at
 * @n: values in its window (1 for outside)
 * @k: values needed within the window (K_OF_N only, else equal to @n)
 * @at: the line it compares with, as a share of the half width of the limits:
 *   1 limit, 2/3 two sigma, 1/2 half way, 1/3 one sigma, 0 centre line or none
 * @one_side: all values of the window must lie on the signal's side
 * @inside_only: values beyond the limits do not count
 * @full_window: the window is never shorter than @n, not even at a segment's start
 * @strength: greater wins when one colour must be chosen
 *
 * The definition of one rule.
 */
typedef struct
{
  const char      *id;
  RidgeXmrRuleSets set;
  RidgeXmrRuleKind kind;
  guint            n;
  guint            k;
  double           at;
  gboolean         one_side;
  gboolean         inside_only;
  gboolean         full_window;
  guint            strength;
} RidgeXmrRuleInfo;

const RidgeXmrRuleInfo *ridge_xmr_rule_get_info (RidgeXmrRule rule);
RidgeXmrRuleSets        ridge_xmr_rule_get_set (RidgeXmrRule rule);
RidgeXmrRule            ridge_xmr_rule_from_id (RidgeXmrRuleSets set,
                                                const char      *id);
guint32                 ridge_xmr_rule_sets_to_mask (RidgeXmrRuleSets sets);
RidgeXmrRule            ridge_xmr_rule_strongest (guint32 mask);
const char             *ridge_xmr_rule_set_get_id (RidgeXmrRuleSets set);
RidgeXmrRuleSets        ridge_xmr_rule_set_from_id (const char *id);

G_END_DECLS
