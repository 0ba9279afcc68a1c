/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "report/ridge-picture.h"
#include "ui/widgets/ridge-rings.h"
#include "words/ridge-words.h"

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
  RidgeRingSpec empty = { .progress = NAN, .elapsed = NAN, .success = NAN, .tone = RIDGE_TONE_NO_DATA };
  RidgeRingPicture picture;
  g_autofree char *sentence = NULL;

  g_return_if_fail (RIDGE_IS_RING_WIDGET (ring));

  if (period == NULL)
    {
      ridge_ring_widget_set_spec (ring, &empty, _("No period"));
      return;
    }
  ridge_ring_picture_init_period (&picture, period);
  sentence = describe (ridge_period_get_name (period), picture.spec.progress, ridge_period_get_expected (period));
  ridge_ring_widget_set_spec (ring, &picture.spec, sentence);
  ridge_ring_picture_clear (&picture);
}

/**
 * ridge_rings_show_objective:
 * @objective: an objective
 *
 * Shows how an objective stands, with a tick for the time elapsed.
 */
void
ridge_rings_show_objective (RidgeRingWidget *ring,
                            RidgeObjective  *objective)
{
  RidgeRingPicture picture;
  g_autofree char *sentence = NULL;

  g_return_if_fail (RIDGE_IS_RING_WIDGET (ring));
  g_return_if_fail (RIDGE_IS_OBJECTIVE (objective));

  ridge_ring_picture_init_objective (&picture, objective);
  sentence = describe (ridge_objective_get_title (objective), picture.spec.progress,
                       ridge_objective_get_expected (objective));
  ridge_ring_widget_set_spec (ring, &picture.spec, sentence);
  ridge_ring_picture_clear (&picture);
}
