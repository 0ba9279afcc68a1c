/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-landing.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "model/ridge-plan.h"
#include "words/ridge-words-date.h"
#include "words/ridge-words-number.h"

/* A method with a smaller part than this does not make a forecast alone. */
#define MOSTLY 0.75

/**
 * ridge_words_projection_method:
 * @projection: a forecast that there is
 *
 * Returns: (transfer none): a sentence that says what it rests on
 */
const char *
ridge_words_projection_method (const RidgeProjection *projection)
{
  static const char *const sentences[2][RIDGE_N_PROJECTION_METHODS] = {
    {
      N_("It rests on the recent level."),
      N_("It carries the average step on from the last value."),
      N_("It rests on the smoothed level."),
      N_("It carries half of the trend on from the smoothed level."),
      N_("It carries the trend on from the smoothed level."),
      N_("It carries a trend on that fades."),
      N_("It repeats the last cycle."),
      N_("It returns from the last value to the mean."),
    },
    {
      N_("It rests on the recent level and the season."),
      N_("It carries the average step on from the last value, with the season."),
      N_("It rests on the smoothed level and the season."),
      N_("It carries half of the trend on from the smoothed level, with the season."),
      N_("It carries the trend on from the smoothed level, with the season."),
      N_("It carries a trend on that fades, with the season."),
      N_("It repeats the last cycle."),
      N_("It returns from the last value to the mean, with the season."),
    },
  };

  return _(sentences[projection->seasonal ? 1 : 0][projection->method]);
}

/**
 * ridge_words_chance:
 * @chance: a probability, as a model of the values finds it
 *
 * Returns: (transfer full): it as a percentage; nothing is out of the question,
 *   nor certain, that a model finds unlikely or likely
 */
char *
ridge_words_chance (double chance)
{
  g_autofree char *least = ridge_words_percent (0.01);
  g_autofree char *most = ridge_words_percent (0.99);

  return chance < 0.01   ? g_strconcat ("<", least, NULL)
         : chance > 0.99 ? g_strconcat (">", most, NULL)
                         : ridge_words_percent (chance);
}

/* What else has to be known to read the interval rightly. */
static char *
describe_basis (const RidgeProjection *projection)
{
  GString *words = g_string_new (ridge_words_projection_method (projection));

  if (projection->share < MOSTLY)
    g_string_append_printf (words, " %s", _("Other ways of going on have a part in it."));
  if (projection->status == RIDGE_PROJECTION_UNSTABLE)
    g_string_append_printf (words, " %s", _("Unstable, so it is wide."));
  if (projection->falls_back)
    g_string_append_printf (words, " %s", _("The last value lies outside and is expected to fall back."));

  return g_string_free_and_steal (words);
}

static const char *
explain_hindrance (RidgeLandingHindrance hindrance)
{
  switch (hindrance)
    {
    case RIDGE_LANDING_MILESTONES:
      return _("Milestones are done one by one: how many will be is not forecast.");
    case RIDGE_LANDING_EXTREME:
      return _("The smallest or largest of the period’s values is not forecast.");
    case RIDGE_LANDING_OVER:
      return _("No further value is due in the period, so there is nothing to forecast.");
    case RIDGE_LANDING_FREE:
    case RIDGE_LANDING_NO_VALUES:
    default:
      return _("Not enough data for a forecast.");
    }
}

/**
 * ridge_words_landing:
 * @key_result: a key result
 * @landing: its forecast, or why there is none
 *
 * Returns: (transfer full): where it will land, how sure that is and what it rests on; or why nobody can say
 */
char *
ridge_words_landing (RidgeKeyResult     *key_result,
                     const RidgeLanding *landing)
{
  int decimals = ridge_key_result_get_decimals (key_result);
  const char *unit = ridge_key_result_get_unit (key_result);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *end = NULL;
  g_autofree char *chance = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *sentence = NULL;
  double low, middle, high;
  RidgeDay day;
  guint n;

  if (!ridge_landing_has (landing))
    return g_strdup (explain_hindrance (landing->hindrance));
  ridge_landing_at (landing, landing->projection->steps, &day, &low, &middle, &high);
  n = (guint) landing->projection->n;
  from = ridge_words_value_short (low, decimals, NULL);
  to = ridge_words_value_short (high, decimals, unit);
  end = ridge_words_day_short (day, ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (key_result))));
  chance = ridge_words_chance (landing->projection->chance);
  basis = describe_basis (landing->projection);
  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    /* Translators: two values, a day, a percentage and a number of values */
    sentence = g_strdup_printf (ngettext ("Likely %s to %s on %s (8 times out of 10); %s chance of being in the band, from %u value.",
                                          "Likely %s to %s on %s (8 times out of 10); %s chance of being in the band, from %u values.", n),
                                from, to, end, chance, n);
  else
    /* Translators: two values, a day, a percentage and a number of values: "Likely 6 to 10 days on 31 Dec (8 times out of 10);
     * 58 % chance of reaching the target, from 24 values." */
    sentence = g_strdup_printf (ngettext ("Likely %s to %s on %s (8 times out of 10); %s chance of reaching the target, from %u value.",
                                          "Likely %s to %s on %s (8 times out of 10); %s chance of reaching the target, from %u values.", n),
                                from, to, end, chance, n);

  return g_strdup_printf ("%s %s", sentence, basis);
}

/* What the sigmas of change mean to somebody who has never heard of them. */
static const char *
size_of_change (double sigmas)
{
  if (sigmas < 1)
    return _("a small change of the process");
  return sigmas < 3 ? _("a clear change of the process") : _("another process altogether");
}

/* The size of a change is told where limits rest on enough values to alarm anyone. */
static char *
describe_sanity (RidgeKpi                *kpi,
                 const RidgeTargetSanity *sanity)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (kpi);
  guint n = (guint) sanity->n;
  guint n_meeting = (guint) sanity->n_meeting;
  g_autofree char *sigmas = ridge_words_number (fabs (sanity->sigmas), 1);

  if (!ridge_xmr_segment_may_alert (ridge_xmr_get_last_segment (xmr)))
    /* Translators: how many of how many values meet a target already */
    return g_strdup_printf (ngettext ("The present process reaches the target in %u of %u value; too few to say what it asks for.",
                                      "The present process reaches the target in %u of %u values; too few to say what it asks for.", n),
                            n_meeting, n);
  /* One distance would compare values of all seasons with a target for one. */
  if (ridge_kpi_get_season_free (kpi) != NULL && sanity->assurance == RIDGE_NHS_ASSURANCE_HIT_AND_MISS)
    /* Translators: how many of how many values meet a target already */
    return g_strdup_printf (ngettext ("The present process reaches the target in %u of %u value; it depends on the season.",
                                      "The present process reaches the target in %u of %u values; it depends on the season.", n),
                            n_meeting, n);
  if (sanity->sigmas <= 0)
    /* Translators: how many of how many values meet a target already */
    return g_strdup_printf (ngettext ("The present process reaches the target in %u of %u value; its mean is there already.",
                                      "The present process reaches the target in %u of %u values; its mean is there already.", n),
                            n_meeting, n);

  /* Translators: how many of how many values meet a target already, what the target asks for, and that in standard
   * deviations: "The present process reaches the target in 3 of 10 values; it asks for a clear change of the process (1.8 sigma)." */
  return g_strdup_printf (ngettext ("The present process reaches the target in %u of %u value; it asks for %s (%s sigma).",
                                    "The present process reaches the target in %u of %u values; it asks for %s (%s sigma).", n),
                          n_meeting, n, size_of_change (sanity->sigmas), sigmas);
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
  RidgeKpi *driver = ridge_key_result_get_driver (key_result);
  RidgeTargetSanity sanity;

  if (ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_CHANGE ||
      !ridge_key_result_check_target (key_result, ridge_key_result_get_target (key_result), &sanity) ||
      !isfinite (sanity.sigmas))
    return g_strdup ("");
  return describe_sanity (driver, &sanity);
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
  RidgeWish wish = ridge_kpi_get_wish (kpi);
  RidgeTargetSanity sanity;

  if (!ridge_kpi_check_target (kpi, ridge_kpi_get_target (kpi), wish, &sanity) || !isfinite (sanity.sigmas))
    return g_strdup ("");
  return describe_sanity (kpi, &sanity);
}
