/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-landing.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "model/ridge-plan.h"
#include "words/ridge-words-date.h"
#include "words/ridge-words-number.h"

/* Why there is no forecast; NULL when there is one. */
static const char *
get_no_landing (RidgeProjectionStatus status)
{
  switch (status)
    {
    case RIDGE_PROJECTION_NOT_ENOUGH_DATA:
      return _("Not enough data for a forecast");
    case RIDGE_PROJECTION_NOT_PREDICTABLE:
      return _("Not predictable: the values show signals, so there is no forecast");
    case RIDGE_PROJECTION_TOO_FAR:
      return _("The period’s end is too far away to carry the trend on");
    case RIDGE_PROJECTION_OK:
    default:
      return NULL;
    }
}

/* Nothing is out of the question that a model of it finds unlikely. */
static char *
describe_chance (double chance)
{
  g_autofree char *least = ridge_words_percent (0.01);

  return chance < 0.01 ? g_strconcat ("<", least, NULL) : ridge_words_percent (chance);
}

/**
 * ridge_words_landing:
 * @key_result: a key result
 * @landing: its forecast, which applies
 *
 * Returns: (transfer full): where it will land, how sure that is and what it rests on; or why nobody can say
 */
char *
ridge_words_landing (RidgeKeyResult     *key_result,
                     const RidgeLanding *landing)
{
  int decimals = ridge_key_result_get_decimals (key_result);
  const char *unit = ridge_key_result_get_unit (key_result);
  guint n = (guint) landing->projection.n;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *end = NULL;
  g_autofree char *chance = NULL;
  g_autofree char *sentence = NULL;
  double low, middle, high;
  RidgeDay day;

  if (!ridge_landing_at (landing, landing->projection.steps, &day, &low, &middle, &high))
    return g_strdup_printf ("%s.", get_no_landing (landing->projection.status));
  from = ridge_words_value_short (low, decimals, NULL);
  to = ridge_words_value_short (high, decimals, unit);
  end = ridge_words_day_short (day, ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (key_result))));
  chance = describe_chance (landing->projection.chance);
  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    /* Translators: two values, a day, a percentage and a number of values */
    sentence = g_strdup_printf (ngettext ("Likely %s to %s on %s (8 times out of 10); a %s chance of being in the band, from %u value.",
                                          "Likely %s to %s on %s (8 times out of 10); a %s chance of being in the band, from %u values.", n),
                                from, to, end, chance, n);
  else
    /* Translators: two values, a day, a percentage and a number of values: "Likely 6 to 10 days on 31 Dec (8 times out of 10);
     * a 58 % chance of reaching the target, from 24 values." */
    sentence = g_strdup_printf (ngettext ("Likely %s to %s on %s (8 times out of 10); a %s chance of reaching the target, from %u value.",
                                          "Likely %s to %s on %s (8 times out of 10); a %s chance of reaching the target, from %u values.", n),
                                from, to, end, chance, n);
  if (!landing->projection.autocorrelated)
    return g_steal_pointer (&sentence);
  return g_strdup_printf ("%s %s", sentence, _("Neighboring values are alike, so the true range is wider."));
}

/* What the sigmas of change mean to somebody who has never heard of them. */
static const char *
size_of_change (double sigmas)
{
  if (sigmas <= 0)
    return _("its mean is there already");
  if (sigmas < 1)
    return _("a small change of the process");
  return sigmas < 3 ? _("a clear change of the process") : _("another process altogether");
}

static char *
describe_sanity (const RidgeTargetSanity *sanity)
{
  g_autofree char *sigmas = ridge_words_number (fabs (sanity->sigmas), 1);

  /* Translators: how many of how many values meet a target already, what the target asks for, and that in standard
   * deviations: "The present process reaches the target in 3 of 10 values; it asks for a clear change of the process (1.8 sigma)." */
  return g_strdup_printf (ngettext ("The present process reaches the target in %u of %u value; it asks for: %s (%s sigma).",
                                    "The present process reaches the target in %u of %u values; it asks for: %s (%s sigma).",
                                    (guint) sanity->n),
                          (guint) sanity->n_meeting, (guint) sanity->n, size_of_change (sanity->sigmas), sigmas);
}

/**
 * ridge_words_target_sanity:
 * @key_result: a key result
 *
 * Says how often the process that drives it reaches the target as it is, and
 * how much of a change the target asks for. A sentence to think about while
 * the target is chosen, not a gate.
 *
 * Returns: (transfer full): the sentence; "" when nothing can be said
 */
char *
ridge_words_target_sanity (RidgeKeyResult *key_result)
{
  RidgeTargetSanity sanity;

  if (ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_CHANGE ||
      !ridge_key_result_check_target (key_result, ridge_key_result_get_target (key_result), &sanity) ||
      !isfinite (sanity.sigmas))
    return g_strdup ("");
  return describe_sanity (&sanity);
}

/**
 * ridge_words_kpi_target_sanity:
 * @kpi: a KPI
 *
 * Says the same of a KPI's own target.
 *
 * Returns: (transfer full): the sentence; "" when nothing can be said
 */
char *
ridge_words_kpi_target_sanity (RidgeKpi *kpi)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (kpi);
  RidgeWish wish = ridge_kpi_get_wish (kpi);
  RidgeTargetSanity sanity;

  if (xmr == NULL || wish == RIDGE_WISH_NEUTRAL || !isfinite (ridge_kpi_get_target (kpi)) ||
      !ridge_target_sanity (xmr, ridge_kpi_get_chart_values (kpi), ridge_kpi_get_target (kpi), wish, &sanity) ||
      !isfinite (sanity.sigmas))
    return g_strdup ("");
  return describe_sanity (&sanity);
}
