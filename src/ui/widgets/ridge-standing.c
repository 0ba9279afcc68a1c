/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/widgets/ridge-standing.h"
#include "words/ridge-words.h"

/**
 * ridge_standing_describe:
 * @name: whose standing it is
 * @progress: as it is, NaN without data
 * @expected: what was planned by today, NaN when unknown
 * @basis: (nullable): what a sum stands on
 *
 * Returns: (transfer full): what a ring or a bar shows, as a sentence
 */
char *
ridge_standing_describe (const char       *name,
                         double            progress,
                         double            expected,
                         const RidgeBasis *basis)
{
  g_autofree char *is = NULL;
  g_autofree char *planned = NULL;
  g_autofree char *was = NULL;
  g_autofree char *stands_on = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (isnan (progress))
    /* Translators: %s is the name of a period, an objective or a key result */
    return g_strdup_printf (_("%s: no data yet"), name);

  is = ridge_words_percent (progress);
  if (isnan (expected))
    /* Translators: a name and a percentage, such as "Q4 2026: 46 % done" */
    return g_strdup_printf (_("%s: %s done"), name, is);

  planned = ridge_words_percent (expected);
  /* Translators: a name and two percentages, such as "Q4 2026: 46 % done, 62 % was planned by today" */
  was = g_strdup_printf (_("%s: %s done, %s was planned by today"), name, is, planned);
  if (basis == NULL)
    return g_steal_pointer (&was);

  stands_on = ridge_words_basis (basis);
  /* Translators: a sentence without its stop, and "on 6 of 8 key results" */
  return g_strdup_printf (_("%s, %s"), was, stands_on);
}
