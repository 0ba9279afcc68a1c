/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-chart.h"

#include <glib/gi18n-lib.h>

#include "words/ridge-words-enum.h"

/**
 * ridge_words_rule:
 *
 * Returns: (transfer full): a rule in words, without a number: "eight in a row on one side of
 *   the mean"
 */
char *
ridge_words_rule (RidgeXmrRule rule)
{
  const RidgeXmrRuleInfo *info = ridge_xmr_rule_get_info (rule);

  switch (info->kind)
    {
    case RIDGE_XMR_RULE_KIND_OUTSIDE:
      return g_strdup (_("outside the limits"));
    case RIDGE_XMR_RULE_KIND_RUN:
      return g_strdup_printf (_("%u in a row on one side of the mean"), info->n);
    case RIDGE_XMR_RULE_KIND_K_OF_N:
      if (info->at > 0.6)
        return g_strdup_printf (_("%u of %u close to a limit"), info->k, info->n);
      if (info->at > 0.4)
        return g_strdup_printf (_("%u of %u nearer a limit than the mean"), info->k, info->n);
      return g_strdup_printf (_("%u of %u well off the mean on one side"), info->k, info->n);
    case RIDGE_XMR_RULE_KIND_TREND:
      return g_strdup_printf (_("%u in a row rising or falling"), info->n);
    case RIDGE_XMR_RULE_KIND_ALTERNATING:
      return g_strdup_printf (_("%u in a row going up and down by turns"), info->n);
    case RIDGE_XMR_RULE_KIND_HUGGING:
      return g_strdup_printf (_("%u in a row close to the mean"), info->n);
    case RIDGE_XMR_RULE_KIND_AVOIDING:
    default:
      return g_strdup_printf (_("%u in a row away from the mean, on both sides"), info->n);
    }
}

/**
 * ridge_words_rule_set_meaning:
 *
 * Returns: (transfer full): what a rule set takes for a signal, all its rules in a sentence
 */
char *
ridge_words_rule_set_meaning (RidgeXmrRuleSets set)
{
  guint32 mask = ridge_xmr_rule_sets_to_mask (set);
  g_autoptr (GString) rules = g_string_new (NULL);

  if (set == RIDGE_XMR_RULE_SETS_ANHOEJ)
    return g_strdup (_("A signal is: a run on one side of the mean so long, or so few crossings of it, as chance seldom makes."));
  for (RidgeXmrRule rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
    if (mask & RIDGE_XMR_RULE_BIT (rule))
      {
        g_autofree char *words = ridge_words_rule (rule);

        g_string_append_printf (rules, "%s%s", rules->len > 0 ? "; " : "", words);
      }
  /* Translators: a list of rules: "outside the limits; 8 in a row on one side of the mean" */
  return g_strdup_printf (_("A signal is: %s."), rules->str);
}

/**
 * ridge_words_signal:
 * @rule: the rule that fired
 * @direction: 1 upwards, -1 downwards, 0 neither
 *
 * Returns: (transfer full): what a value is part of, with its side: "above the upper limit"
 */
char *
ridge_words_signal (RidgeXmrRule rule,
                    int          direction)
{
  const RidgeXmrRuleInfo *info = ridge_xmr_rule_get_info (rule);

  if (direction == 0)
    return ridge_words_rule (rule);
  switch (info->kind)
    {
    case RIDGE_XMR_RULE_KIND_OUTSIDE:
      return g_strdup (direction > 0 ? _("above the upper limit") : _("below the lower limit"));
    case RIDGE_XMR_RULE_KIND_RUN:
      return g_strdup_printf (direction > 0 ? _("one of %u or more in a row above the mean")
                                            : _("one of %u or more in a row below the mean"), info->n);
    case RIDGE_XMR_RULE_KIND_K_OF_N:
      if (info->at <= 0.4)
        return g_strdup_printf (direction > 0 ? _("one of %u of %u well above the mean")
                                              : _("one of %u of %u well below the mean"), info->k, info->n);
      return g_strdup_printf (direction > 0 ? _("one of %u of %u near the upper limit")
                                            : _("one of %u of %u near the lower limit"), info->k, info->n);
    case RIDGE_XMR_RULE_KIND_TREND:
      return g_strdup_printf (direction > 0 ? _("one of %u or more in a row rising")
                                            : _("one of %u or more in a row falling"), info->n);
    case RIDGE_XMR_RULE_KIND_ALTERNATING:
    case RIDGE_XMR_RULE_KIND_HUGGING:
    case RIDGE_XMR_RULE_KIND_AVOIDING:
    default:
      return ridge_words_rule (rule);
    }
}

/* Whether limits are computed from values that are signals themselves. */
static gboolean
rests_on_signals (const RidgeXmr        *xmr,
                  const RidgeXmrSegment *segment)
{
  for (gsize row = segment->baseline_start; row < MIN (segment->baseline_end, xmr->n); row++)
    if (ridge_xmr_get_marks (xmr, RIDGE_XMR_MARK_POINT, row) != 0)
      return TRUE;

  return FALSE;
}

/**
 * ridge_words_quality:
 * @xmr: a chart
 * @segment: (nullable): a segment of it
 * @seen: what is seen of its values; of earlier segments nothing is known
 *
 * Tells how far limits can be relied on. Firm are those that rest on many values,
 * none of which is a signal, and that fit how the values vary.
 *
 * Returns: (transfer none): how firm limits are, in a word or two
 */
const char *
ridge_words_quality (const RidgeXmr        *xmr,
                     const RidgeXmrSegment *segment,
                     RidgeFindingKind       seen)
{
  RidgeXmrQuality quality = segment != NULL ? segment->quality : RIDGE_XMR_QUALITY_NONE;
  static const char *words[] = {
    [RIDGE_XMR_QUALITY_NONE] = N_("no limits yet"),
    [RIDGE_XMR_QUALITY_INSUFFICIENT] = N_("insufficient"),
    [RIDGE_XMR_QUALITY_PROVISIONAL] = N_("provisional"),
    [RIDGE_XMR_QUALITY_USABLE] = N_("usable"),
    [RIDGE_XMR_QUALITY_FIRM] = N_("firm"),
  };

  if (ridge_finding_unsettles (seen))
    return _("do not fit");
  if (quality == RIDGE_XMR_QUALITY_FIRM && (seen == RIDGE_FINDING_TREND || seen == RIDGE_FINDING_SKEW || rests_on_signals (xmr, segment)))
    quality = RIDGE_XMR_QUALITY_USABLE;

  return _(words[quality]);
}
