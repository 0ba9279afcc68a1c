/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-progress.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "words/ridge-words-enum.h"
#include "words/ridge-words-number.h"

/**
 * ridge_words_pace:
 * @pace: how far something has come beside its plan
 *
 * Says a pace.
 *
 * Returns: (transfer none): its word in the user's language
 */
const char *
ridge_words_pace (RidgePace pace)
{
  return ridge_words_enum (ridge_pace_get_type (), (int) pace);
}

/**
 * ridge_words_verdict:
 * @verdict: what a chart says about the latest value
 *
 * Says a verdict.
 *
 * Returns: (transfer none): its word in the user's language
 */
const char *
ridge_words_verdict (RidgeVerdict verdict)
{
  return ridge_words_enum (ridge_verdict_get_type (), (int) verdict);
}

/**
 * ridge_words_basis:
 *
 * Returns: (transfer full): what a sum stands on: "on 6 of 8 key results, 2 of them stale"
 */
char *
ridge_words_basis (const RidgeBasis *basis)
{
  if (basis->n_stale == 0)
    /* Translators: after "stands at 46 %": of how many key results there is a value, and how many there are */
    return g_strdup_printf (ngettext ("on %u of %u key result", "on %u of %u key results", basis->n), basis->n_data, basis->n);
  /* Translators: the same; the last is how many of these values are stale */
  return g_strdup_printf (ngettext ("on %u of %u key result, %u of them stale", "on %u of %u key results, %u of them stale", basis->n),
                          basis->n_data, basis->n, basis->n_stale);
}

static char *
value_of (RidgeKeyResult *key_result,
          double          value)
{
  return ridge_words_value_short (value, ridge_key_result_get_decimals (key_result), ridge_key_result_get_unit (key_result));
}

static char *
measure_change (RidgeKeyResult *key_result)
{
  g_autofree char *from = value_of (key_result, ridge_key_result_get_baseline (key_result));
  g_autofree char *to = value_of (key_result, ridge_key_result_get_target (key_result));
  double relative = ridge_key_result_get_relative_target (key_result);
  g_autofree char *change = NULL;

  if (isnan (relative))
    /* Translators: a key result's baseline and target */
    return g_strdup_printf (_("from %s to %s"), from, to);
  change = ridge_words_change (relative);
  /* Translators: a key result's baseline, target and the change asked for, "from €4.1 M to €4.9 M (+20 %)" */
  return g_strdup_printf (_("from %s to %s (%s)"), from, to, change);
}

static char *
measure_keep (RidgeKeyResult *key_result)
{
  double low = ridge_key_result_get_low (key_result);
  double high = ridge_key_result_get_high (key_result);
  g_autofree char *above = value_of (key_result, low);
  g_autofree char *below = value_of (key_result, high);

  if (isnan (low))
    return g_strdup_printf (_("stays at or below %s"), below);
  if (isnan (high))
    return g_strdup_printf (_("stays at or above %s"), above);
  return g_strdup_printf (_("stays between %s and %s"), above, below);
}

static guint
count_done (GListModel *milestones)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (RidgeMilestone) milestone = g_list_model_get_item (milestones, i);

      n += ridge_milestone_is_done (milestone);
    }
  return n;
}

/**
 * ridge_words_measure:
 *
 * Returns: (transfer full): how a key result is measured: "from 19 to 7 days", "stays below 2.5
 *   %", "5 milestones"
 */
char *
ridge_words_measure (RidgeKeyResult *key_result)
{
  guint n;

  switch (ridge_key_result_get_measure (key_result))
    {
    case RIDGE_MEASURE_KEEP:
      return measure_keep (key_result);
    case RIDGE_MEASURE_MILESTONES:
      n = g_list_model_get_n_items (ridge_key_result_get_milestones (key_result));
      return g_strdup_printf (ngettext ("%u milestone", "%u milestones", n), n);
    case RIDGE_MEASURE_CHANGE:
    default:
      return measure_change (key_result);
    }
}

/**
 * ridge_words_current:
 *
 * Returns: (transfer full): where a key result stands now: "11 days", "3 of 5"; "No data"
 *   before the first value
 */
char *
ridge_words_current (RidgeKeyResult *key_result)
{
  GListModel *milestones = ridge_key_result_get_milestones (key_result);
  double current = ridge_key_result_get_current (key_result);

  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_MILESTONES)
    /* Translators: milestones done, of how many */
    return g_strdup_printf (_("%u of %u"), count_done (milestones), g_list_model_get_n_items (milestones));
  if (isnan (current))
    return g_strdup (ridge_words_pace (RIDGE_PACE_NO_DATA));
  return value_of (key_result, current);
}

/**
 * ridge_words_way:
 *
 * Returns: (transfer full) (nullable): how far a key result is, "7 % of the way", of a band how
 *   often inside; none without data
 */
char *
ridge_words_way (RidgeKeyResult *key_result)
{
  double progress = ridge_key_result_get_progress (key_result);
  g_autofree char *percent = NULL;

  if (isnan (progress))
    return NULL;
  percent = ridge_words_percent (progress);
  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    /* Translators: the share of the values that were inside their bounds */
    return g_strdup_printf (_("%s inside"), percent);
  /* Translators: the progress of a key result from its baseline to its target */
  return g_strdup_printf (_("%s of the way"), percent);
}

/**
 * ridge_words_score_of:
 *
 * Returns: (transfer full): what a key result with a value adds to its objective, "28 %", of a band
 *   how often inside
 */
char *
ridge_words_score_of (RidgeKeyResult *key_result)
{
  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    return ridge_words_way (key_result);
  return ridge_words_percent (ridge_key_result_get_score (key_result));
}

/**
 * ridge_words_ends:
 * @start: (out) (transfer full): the baseline
 * @end: (out) (transfer full): the target
 *
 * Gets what is written at the ends of a key result's bar.
 *
 * Returns: %FALSE where the ends of the bar are no values
 */
gboolean
ridge_words_ends (RidgeKeyResult *key_result,
                  char          **start,
                  char          **end)
{
  double baseline = ridge_key_result_get_baseline (key_result);
  double target = ridge_key_result_get_target (key_result);

  *start = NULL;
  *end = NULL;
  if (ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_CHANGE || isnan (baseline) || isnan (target))
    return FALSE;
  *start = value_of (key_result, baseline);
  *end = value_of (key_result, target);
  return TRUE;
}

/**
 * ridge_words_aim:
 *
 * Returns: (transfer full) (nullable): what of ridge_words_measure() does not stand at the ends
 *   of the bar: "stays below 2.5 %", "+20 %"
 */
char *
ridge_words_aim (RidgeKeyResult *key_result)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (!ridge_words_ends (key_result, &start, &end))
    return ridge_words_measure (key_result);
  if (isnan (ridge_key_result_get_relative_target (key_result)))
    return NULL;
  return ridge_words_change (ridge_key_result_get_relative_target (key_result));
}
