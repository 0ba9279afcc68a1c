/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a series before it is judged: a sentence, and what can be done about it. */

#include "config.h"

#include "words/ridge-words-finding.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "words/ridge-words-date.h"
#include "words/ridge-words-number.h"

#define WEEKDAYS 7

static char *
describe_season (const RidgeFinding *finding)
{
  g_autofree char *share = ridge_words_percent (finding->effect);

  return g_strdup_printf (finding->period == WEEKDAYS
                            /* Translators: a percentage */
                            ? _("The day of the week explains %s of how the values vary: a signal may be nothing else.")
                            /* Translators: a percentage */
                            : _("The time of year explains %s of how the values vary: a signal may be nothing else."),
                          share);
}

static char *
describe_total (const RidgeReading *reading)
{
  g_autofree char *day = ridge_words_day_short (reading->finding.from, reading->today);

  /* Translators: a day */
  return g_strdup_printf (_("The values are a running total, which last began again on %s: limits for a level do not fit it."), day);
}

static char *
describe_rare (const RidgeFinding *finding)
{
  g_autofree char *mean = ridge_words_number (finding->effect, 1);

  /* Translators: how many zeros of how many values, and a mean */
  return g_strdup_printf (ngettext ("The events are rare: %u of %u value is 0, and the mean is %s. Limits for counts this small call chance a signal.",
                                    "The events are rare: %u of %u values are 0, and the mean is %s. Limits for counts this small call chance a signal.",
                                    (guint) finding->n),
                          finding->count, (guint) finding->n, mean);
}

static char *
describe_neighbours (const RidgeFinding *finding)
{
  g_autofree char *correlation = ridge_words_number (finding->effect, 2);

  /* Translators: a correlation, from 0 to 1 */
  return g_strdup_printf (_("Each value is much like the one before (correlation %s): the limits are too narrow, and a signal may be inertia."),
                          correlation);
}

static char *
describe_trend (const RidgeReading *reading)
{
  double effect = reading->finding.effect;
  int decimals = CLAMP (MAX (reading->decimals, (int) ceil (-log10 (fabs (effect))) + 1), 0, 9);
  g_autofree char *step = ridge_words_value (fabs (effect), decimals, reading->unit);

  return g_strdup_printf (effect > 0
                            /* Translators: a change from each value to the next */
                            ? _("The values rise steadily, by about %s each time: a level center line does not follow them.")
                            /* Translators: a change from each value to the next */
                            : _("The values fall steadily, by about %s each time: a level center line does not follow them."),
                          step);
}

static char *
describe_bound (const RidgeReading *reading)
{
  gboolean is_ceiling = reading->finding.kind == RIDGE_FINDING_CEILING;
  g_autofree char *limit = ridge_words_value (reading->finding.effect, reading->decimals, reading->unit);
  g_autofree char *bound = ridge_words_value_short (is_ceiling ? 100 : 0, 0, reading->unit);

  return g_strdup_printf (is_ceiling
                            /* Translators: a limit, and 100 % */
                            ? _("The upper limit, %s, lies above %s, where no value can be.")
                            /* Translators: a limit, and 0 */
                            : _("The lower limit, %s, lies below %s, where no value is."),
                          limit, bound);
}

/* A day as a period that should have brought a value is called. */
static char *
name_period (const RidgeReading *reading,
             RidgeDay            day)
{
  switch (reading->frequency)
    {
    case RIDGE_FREQUENCY_MONTHLY:
    case RIDGE_FREQUENCY_QUARTERLY:
      return ridge_words_day_styled (day, RIDGE_DAY_STYLE_MONTH_YEAR);
    case RIDGE_FREQUENCY_YEARLY:
      return ridge_words_day_styled (day, RIDGE_DAY_STYLE_YEAR);
    case RIDGE_FREQUENCY_DAILY:
    case RIDGE_FREQUENCY_WEEKLY:
    default:
      return ridge_words_day_short (day, reading->today);
    }
}

static char *
describe_gap (const RidgeReading *reading)
{
  const RidgeFinding *finding = &reading->finding;
  g_autofree char *from = name_period (reading, finding->from);
  g_autofree char *to = name_period (reading, finding->to);

  if (finding->count == 1)
    /* Translators: a month, a quarter's first month, a year or the day that a week's value was due */
    return g_strdup_printf (_("A value is missing: %s."), from);
  /* Translators: the first and the last month, year or day without a value */
  return g_strdup_printf (_("Values are missing, from %s to %s."), from, to);
}

/**
 * ridge_words_finding:
 * @reading: a series and what was seen of it
 *
 * Says what would mislead a reader of the chart most.
 *
 * Returns: (transfer full): a sentence or two; "" when there is nothing to say
 */
char *
ridge_words_finding (const RidgeReading *reading)
{
  switch (reading->finding.kind)
    {
    case RIDGE_FINDING_TOTAL:
      return describe_total (reading);
    case RIDGE_FINDING_RARE:
      return describe_rare (&reading->finding);
    case RIDGE_FINDING_SEASON:
      return describe_season (&reading->finding);
    case RIDGE_FINDING_NEIGHBOURS:
      return describe_neighbours (&reading->finding);
    case RIDGE_FINDING_TREND:
      return describe_trend (reading);
    case RIDGE_FINDING_SKEW:
      return g_strdup (_("Most values are low and some are far higher: on a plain scale the high ones look like signals."));
    case RIDGE_FINDING_CEILING:
    case RIDGE_FINDING_FLOOR:
      return describe_bound (reading);
    case RIDGE_FINDING_GAP:
      return describe_gap (reading);
    case RIDGE_FINDING_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * ridge_words_finding_action:
 * @finding: what was seen
 *
 * Returns: (transfer none) (nullable): what can be done about it, for a button;
 *   %NULL for nothing
 */
const char *
ridge_words_finding_action (const RidgeFinding *finding)
{
  static const char *const actions[RIDGE_N_REMEDIES] = {
    [RIDGE_REMEDY_INCREMENTS] = N_("Chart the Increases"),
    [RIDGE_REMEDY_COUNTS] = N_("Chart as Counts"),
    [RIDGE_REMEDY_DAYS_BETWEEN] = N_("Chart the Days Between Events"),
    [RIDGE_REMEDY_SEASON] = N_("Take the Season Out"),
    [RIDGE_REMEDY_DIFFERENCES] = N_("Chart the Differences"),
    [RIDGE_REMEDY_SLOPE] = N_("Slope the Center Line"),
    [RIDGE_REMEDY_LOG] = N_("Use a Log Scale"),
    [RIDGE_REMEDY_CEILING] = N_("Set a Ceiling of 100 %"),
    [RIDGE_REMEDY_FLOOR] = N_("Set a Floor of 0"),
    [RIDGE_REMEDY_RECORD] = N_("Record Value…"),
  };
  RidgeRemedy remedy = ridge_finding_get_remedy (finding);

  return actions[remedy] != NULL ? _(actions[remedy]) : NULL;
}

/**
 * ridge_words_finding_done:
 * @finding: what was seen
 *
 * Returns: (transfer none): that it was dealt with
 */
const char *
ridge_words_finding_done (const RidgeFinding *finding)
{
  static const char *const done[RIDGE_N_REMEDIES] = {
    [RIDGE_REMEDY_INCREMENTS] = N_("The increases are charted"),
    [RIDGE_REMEDY_COUNTS] = N_("The values are charted as counts"),
    [RIDGE_REMEDY_DAYS_BETWEEN] = N_("The days between events are charted"),
    [RIDGE_REMEDY_SEASON] = N_("The season is taken out"),
    [RIDGE_REMEDY_DIFFERENCES] = N_("The differences are charted"),
    [RIDGE_REMEDY_SLOPE] = N_("The center line slopes"),
    [RIDGE_REMEDY_LOG] = N_("The scale is logarithmic"),
    [RIDGE_REMEDY_CEILING] = N_("The ceiling is 100 %"),
    [RIDGE_REMEDY_FLOOR] = N_("The floor is 0"),
  };
  RidgeRemedy remedy = ridge_finding_get_remedy (finding);

  return done[remedy] != NULL ? _(done[remedy]) : "";
}

/**
 * ridge_words_finding_caution:
 * @finding: what was seen
 *
 * Returns: (transfer none): why a signal is no verdict, in a few words after a
 *   semicolon
 */
const char *
ridge_words_finding_caution (const RidgeFinding *finding)
{
  switch (finding->kind)
    {
    case RIDGE_FINDING_TOTAL:
      return _("it is a running total");
    case RIDGE_FINDING_RARE:
      return _("it may be the chance of rare events");
    case RIDGE_FINDING_SEASON:
      return finding->period == WEEKDAYS ? _("it may be the day of the week") : _("it may be the season");
    case RIDGE_FINDING_NEIGHBOURS:
      return _("it may be inertia");
    case RIDGE_FINDING_TREND:
    case RIDGE_FINDING_SKEW:
    case RIDGE_FINDING_CEILING:
    case RIDGE_FINDING_FLOOR:
    case RIDGE_FINDING_GAP:
    case RIDGE_FINDING_NONE:
    default:
      return "";
    }
}
