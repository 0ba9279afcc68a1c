/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/widgets/ridge-rings.h"
#include "words/ridge-words.h"

#define ASPIRATIONAL_SUCCESS 0.7
#define ON_PACE 0.9
#define BEHIND 0.7

/**
 * ridge_tone_of_pace:
 *
 * Returns: how a thing with that pace is coloured
 */
RidgeTone
ridge_tone_of_pace (RidgePace pace)
{
  switch (pace)
    {
    case RIDGE_PACE_ON:
      return RIDGE_TONE_ON_PACE;
    case RIDGE_PACE_BEHIND:
      return RIDGE_TONE_BEHIND;
    case RIDGE_PACE_FAR_BEHIND:
      return RIDGE_TONE_FAR_BEHIND;
    case RIDGE_PACE_STALE:
      return RIDGE_TONE_STALE;
    case RIDGE_PACE_TOO_EARLY:
      return RIDGE_TONE_LEARNING;
    case RIDGE_PACE_NO_DATA:
    default:
      return RIDGE_TONE_NO_DATA;
    }
}

/* The same bounds as a key result's pace, for a figure that has no pace of its own. */
static RidgeTone
get_tone (double progress,
          double expected)
{
  if (isnan (progress))
    return RIDGE_TONE_NO_DATA;
  if (isnan (expected) || expected <= 0 || progress >= ON_PACE * expected)
    return RIDGE_TONE_ON_PACE;

  return progress >= BEHIND * expected ? RIDGE_TONE_BEHIND : RIDGE_TONE_FAR_BEHIND;
}

static char *
describe (const char *name,
          double      progress,
          double      expected)
{
  g_autofree char *is = NULL;
  g_autofree char *was = NULL;

  if (isnan (progress))
    /* Translators: %s is the name of a period or an objective */
    return g_strdup_printf (_("%s: no data yet"), name);

  is = ridge_words_percent (progress);
  if (isnan (expected))
    /* Translators: a name and a percentage, such as "Q4 2026: 46 % done" */
    return g_strdup_printf (_("%s: %s done"), name, is);

  was = ridge_words_percent (expected);
  /* Translators: a name and two percentages */
  return g_strdup_printf (_("%s: %s done, %s was planned by today"), name, is, was);
}

/**
 * ridge_rings_show_period:
 * @period: (nullable): a period
 *
 * Shows how a period stands, with a tick for the time elapsed.
 */
void
ridge_rings_show_period (RidgeRingWidget *ring,
                         RidgePeriod     *period)
{
  RidgeRingSpec spec = { .progress = NAN, .elapsed = NAN, .success = NAN, .tone = RIDGE_TONE_NO_DATA };
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  double expected;

  g_return_if_fail (RIDGE_IS_RING_WIDGET (ring));

  if (period == NULL)
    {
      ridge_ring_widget_set_spec (ring, &spec, _("No period"));
      return;
    }

  expected = ridge_period_get_expected (period);
  spec.progress = ridge_period_get_progress (period);
  spec.elapsed = ridge_period_get_elapsed (period);
  spec.tone = get_tone (spec.progress, expected);
  text = isnan (spec.progress) ? NULL : ridge_words_percent (spec.progress);
  spec.text = text;
  sentence = describe (ridge_period_get_name (period), spec.progress, expected);
  ridge_ring_widget_set_spec (ring, &spec, sentence);
}

/**
 * ridge_rings_show_objective:
 * @objective: an objective
 *
 * Shows how an objective stands, with a tick for what was planned by today.
 */
void
ridge_rings_show_objective (RidgeRingWidget *ring,
                            RidgeObjective  *objective)
{
  RidgeRingSpec spec = { .success = NAN };
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (RIDGE_IS_RING_WIDGET (ring));
  g_return_if_fail (RIDGE_IS_OBJECTIVE (objective));

  spec.progress = ridge_objective_get_progress (objective);
  spec.elapsed = ridge_objective_get_expected (objective);
  spec.tone = ridge_tone_of_pace (ridge_objective_get_pace (objective));
  spec.breached = ridge_objective_get_n_breached (objective) > 0;
  if (ridge_objective_get_kind (objective) == RIDGE_OBJECTIVE_ASPIRATIONAL)
    spec.success = ASPIRATIONAL_SUCCESS;
  if (ridge_objective_get_kind (objective) == RIDGE_OBJECTIVE_LEARNING && spec.tone != RIDGE_TONE_STALE &&
      spec.tone != RIDGE_TONE_NO_DATA)
    spec.tone = RIDGE_TONE_LEARNING;
  text = isnan (spec.progress) ? NULL : ridge_words_percent (spec.progress);
  spec.text = text;
  sentence = describe (ridge_objective_get_title (objective), spec.progress, spec.elapsed);
  ridge_ring_widget_set_spec (ring, &spec, sentence);
}
