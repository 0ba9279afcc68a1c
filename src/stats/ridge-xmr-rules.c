/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr-rules.h"

#include <string.h>

#define TWO_SIGMA (2.0 / 3.0)
#define HALF_WAY  0.5
#define ONE_SIGMA (1.0 / 3.0)

#define SET(name)  RIDGE_XMR_RULE_SETS_##name
#define KIND(name) RIDGE_XMR_RULE_KIND_##name
#define OUTSIDE(rule_id, rule_set) \
  { .id = rule_id, .set = SET (rule_set), .kind = KIND (OUTSIDE), .n = 1, .k = 1, .at = 1.0, .strength = 90 }
#define RUN(rule_id, rule_set, length, rank) \
  { .id = rule_id, .set = SET (rule_set), .kind = KIND (RUN), .n = length, .k = length, .strength = rank }
#define TREND(rule_id, rule_set, length, rank) \
  { .id = rule_id, .set = SET (rule_set), .kind = KIND (TREND), .n = length, .k = length, .strength = rank }
#define K_OF_N(rule_id, rule_set, hits, length, line, rank) \
  { .id = rule_id, .set = SET (rule_set), .kind = KIND (K_OF_N), .n = length, .k = hits, .at = line, .strength = rank }

static const RidgeXmrRuleInfo rules[RIDGE_XMR_N_RULES] = {
  [RIDGE_XMR_RULE_WHEELER_OUTSIDE] = OUTSIDE ("r1", WHEELER),
  [RIDGE_XMR_RULE_WHEELER_RUN] = RUN ("r2", WHEELER, 8, 50),
  [RIDGE_XMR_RULE_WHEELER_NEAR_LIMIT] = K_OF_N ("r3", WHEELER, 3, 4, HALF_WAY, 70),
  [RIDGE_XMR_RULE_NHS_ASTRONOMICAL] = OUTSIDE ("astronomical", NHS),
  [RIDGE_XMR_RULE_NHS_SHIFT] = RUN ("shift", NHS, 7, 50),
  [RIDGE_XMR_RULE_NHS_TREND] = TREND ("trend", NHS, 7, 80),
  [RIDGE_XMR_RULE_NHS_TWO_OF_THREE] = {
      .id = "two_of_three",
      .set = SET (NHS),
      .kind = KIND (K_OF_N),
      .n = 3,
      .k = 2,
      .at = TWO_SIGMA,
      .one_side = TRUE,
      .inside_only = TRUE,
      .full_window = TRUE,
      .strength = 75,
  },
  [RIDGE_XMR_RULE_WECO_OUTSIDE] = OUTSIDE ("w1", WECO),
  [RIDGE_XMR_RULE_WECO_TWO_OF_THREE] = K_OF_N ("w2", WECO, 2, 3, TWO_SIGMA, 75),
  [RIDGE_XMR_RULE_WECO_FOUR_OF_FIVE] = K_OF_N ("w3", WECO, 4, 5, ONE_SIGMA, 65),
  [RIDGE_XMR_RULE_WECO_RUN] = RUN ("w4", WECO, 8, 50),
  [RIDGE_XMR_RULE_NELSON_OUTSIDE] = OUTSIDE ("n1", NELSON),
  [RIDGE_XMR_RULE_NELSON_RUN] = RUN ("n2", NELSON, 9, 50),
  [RIDGE_XMR_RULE_NELSON_TREND] = TREND ("n3", NELSON, 6, 60),
  [RIDGE_XMR_RULE_NELSON_ALTERNATING] = {
      .id = "n4",
      .set = SET (NELSON),
      .kind = KIND (ALTERNATING),
      .n = 14,
      .k = 14,
      .strength = 40,
  },
  [RIDGE_XMR_RULE_NELSON_TWO_OF_THREE] = K_OF_N ("n5", NELSON, 2, 3, TWO_SIGMA, 75),
  [RIDGE_XMR_RULE_NELSON_FOUR_OF_FIVE] = K_OF_N ("n6", NELSON, 4, 5, ONE_SIGMA, 65),
  [RIDGE_XMR_RULE_NELSON_HUGGING] = {
      .id = "n7",
      .set = SET (NELSON),
      .kind = KIND (HUGGING),
      .n = 15,
      .k = 15,
      .at = ONE_SIGMA,
      .strength = 20,
  },
  [RIDGE_XMR_RULE_NELSON_AVOIDING] = {
      .id = "n8",
      .set = SET (NELSON),
      .kind = KIND (AVOIDING),
      .n = 8,
      .k = 8,
      .at = ONE_SIGMA,
      .strength = 30,
  },
  [RIDGE_XMR_RULE_PUMP_OUTLIER] = OUTSIDE ("outlier", PUMP),
  [RIDGE_XMR_RULE_PUMP_LONG_RUN] = RUN ("long_run", PUMP, 8, 50),
  [RIDGE_XMR_RULE_PUMP_SHORT_RUN] = K_OF_N ("short_run", PUMP, 3, 4, HALF_WAY, 70),
};

static const char *const rule_set_ids[RIDGE_XMR_N_RULE_SETS] = {
  "wheeler",
  "nhs",
  "weco",
  "nelson",
  "pump",
  "anhoej",
};

/**
 * ridge_xmr_rule_get_info:
 * @rule: a rule
 *
 * The definition of a rule. Sources: Wheeler, Making Sense of Data (wheeler);
 * NHS England, Making Data Count (nhs); Western Electric Statistical Quality
 * Control Handbook (weco); Nelson, Journal of Quality Technology 16 (1984)
 * (nelson); Barr, Practical Performance Measurement (pump).
 *
 * Returns: (transfer none): its definition
 */
const RidgeXmrRuleInfo *
ridge_xmr_rule_get_info (RidgeXmrRule rule)
{
  g_return_val_if_fail ((int) rule >= 0 && rule < RIDGE_XMR_N_RULES, NULL);

  return &rules[rule];
}

/**
 * ridge_xmr_rule_get_set:
 * @rule: a rule
 *
 * Returns: the one set @rule belongs to
 */
RidgeXmrRuleSets
ridge_xmr_rule_get_set (RidgeXmrRule rule)
{
  g_return_val_if_fail ((int) rule >= 0 && rule < RIDGE_XMR_N_RULES, RIDGE_XMR_RULE_SETS_NONE);

  return rules[rule].set;
}

/**
 * ridge_xmr_rule_from_id:
 * @set: a rule set
 * @id: a name such as "r1"
 *
 * Finds the rule of @set that is called @id in options and result files.
 *
 * Returns: the rule, or RIDGE_XMR_RULE_NONE
 */
RidgeXmrRule
ridge_xmr_rule_from_id (RidgeXmrRuleSets set,
                        const char      *id)
{
  g_return_val_if_fail (id != NULL, RIDGE_XMR_RULE_NONE);

  for (int rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
    {
      if (rules[rule].set == set && strcmp (rules[rule].id, id) == 0)
        return rule;
    }

  return RIDGE_XMR_RULE_NONE;
}

/**
 * ridge_xmr_rule_sets_to_mask:
 * @sets: any number of rule sets
 *
 * Returns: one bit for every rule of @sets, as in the masks of [struct@RidgeXmr]
 */
guint32
ridge_xmr_rule_sets_to_mask (RidgeXmrRuleSets sets)
{
  guint32 mask = 0;

  for (int rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
    {
      if (rules[rule].set & sets)
        mask |= RIDGE_XMR_RULE_BIT (rule);
    }

  return mask;
}

/**
 * ridge_xmr_rule_strongest:
 * @mask: rules that fired at a row
 *
 * Chooses the rule that gives a point its colour: outside, then trend (nhs),
 * then k of n near the limit, then the runs, then patterns without direction.
 *
 * Returns: the strongest rule, the first of the sets among equals, or
 *   RIDGE_XMR_RULE_NONE if @mask is empty
 */
RidgeXmrRule
ridge_xmr_rule_strongest (guint32 mask)
{
  RidgeXmrRule strongest = RIDGE_XMR_RULE_NONE;
  guint        strength = 0;

  for (int rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
    {
      if ((mask & RIDGE_XMR_RULE_BIT (rule)) && rules[rule].strength > strength)
        {
          strongest = rule;
          strength = rules[rule].strength;
        }
    }

  return strongest;
}

/**
 * ridge_xmr_rule_set_get_id:
 * @set: exactly one rule set
 *
 * Returns: its name in options and result files, such as "wheeler"
 */
const char *
ridge_xmr_rule_set_get_id (RidgeXmrRuleSets set)
{
  for (guint i = 0; i < RIDGE_XMR_N_RULE_SETS; i++)
    {
      if (set == (1u << i))
        return rule_set_ids[i];
    }

  g_return_val_if_reached (NULL);
}

/**
 * ridge_xmr_rule_set_from_id:
 * @id: a name such as "wheeler"
 *
 * Returns: the rule set of that name, or RIDGE_XMR_RULE_SETS_NONE
 */
RidgeXmrRuleSets
ridge_xmr_rule_set_from_id (const char *id)
{
  g_return_val_if_fail (id != NULL, RIDGE_XMR_RULE_SETS_NONE);

  for (guint i = 0; i < RIDGE_XMR_N_RULE_SETS; i++)
    {
      if (strcmp (id, rule_set_ids[i]) == 0)
        return 1u << i;
    }

  return RIDGE_XMR_RULE_SETS_NONE;
}
