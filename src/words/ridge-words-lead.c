/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-lead.h"

#include <glib/gi18n-lib.h>

#include "words/ridge-words-number.h"

/* Below this a probability is only said to be lower. */
#define LEAST_P 0.001

static char *
chance_text (double p)
{
  g_autofree char *number = ridge_words_number (MAX (p, LEAST_P), 3);

  /* Translators: a probability, as in "p = 0.004" */
  return g_strdup_printf (p < LEAST_P ? _("p < %s") : _("p = %s"), number);
}

/**
 * ridge_words_lag:
 * @frequency: what is counted
 * @n: how many
 *
 * Returns: (transfer full): a length of time: "2 months"
 */
char *
ridge_words_lag (RidgeFrequency frequency,
                 guint          n)
{
  switch (frequency)
    {
    case RIDGE_FREQUENCY_DAILY:
      return g_strdup_printf (ngettext ("%u day", "%u days", n), n);
    case RIDGE_FREQUENCY_WEEKLY:
      return g_strdup_printf (ngettext ("%u week", "%u weeks", n), n);
    case RIDGE_FREQUENCY_QUARTERLY:
      return g_strdup_printf (ngettext ("%u quarter", "%u quarters", n), n);
    case RIDGE_FREQUENCY_YEARLY:
      return g_strdup_printf (ngettext ("%u year", "%u years", n), n);
    case RIDGE_FREQUENCY_MONTHLY:
    default:
      return g_strdup_printf (ngettext ("%u month", "%u months", n), n);
    }
}

/**
 * ridge_words_lead:
 *
 * Returns: (transfer full): whether data bear a leading link out: "supported at a lag of 2
 *   months"
 */
char *
ridge_words_lead (const RidgeLead *lead)
{
  g_autofree char *span = ridge_words_lag (lead->frequency, (guint) (lead->test.supported ? lead->test.lag : lead->n_steps));

  if (!lead->test.answered)
    return g_strdup (_("not enough data"));
  /* Translators: "2 months" */
  return g_strdup_printf (lead->test.supported ? _("supported at a lag of %s") : _("not supported by %s of data"), span);
}

/**
 * ridge_words_lead_numbers:
 *
 * Returns: (transfer full): the test and its numbers, with the seed that gives them again
 */
char *
ridge_words_lead_numbers (const RidgeLead *lead)
{
  g_autofree char *correlation = NULL;
  g_autofree char *chance = NULL;

  if (!lead->test.answered)
    return g_strdup_printf (ngettext ("Needs at least %u pair of changes at the same times",
                                      "Needs at least %u pairs of changes at the same times", RIDGE_LAG_MIN_PAIRS), RIDGE_LAG_MIN_PAIRS);
  correlation = ridge_words_number (lead->test.correlation, 2);
  chance = chance_text (lead->test.p);
  /* Translators: a correlation, a probability, and whole numbers */
  return g_strdup_printf (_("Correlation of changes %s, %s, %u pairs; permutation test with %u shuffles, seed %u"),
                          correlation, chance, (guint) lead->test.n_pairs, RIDGE_LEAD_PERMUTATIONS, RIDGE_LEAD_SEED);
}
