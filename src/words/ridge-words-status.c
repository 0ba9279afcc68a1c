/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-status.h"

#include <glib/gi18n-lib.h>

/* The table of variation by assurance, in a plain sentence each. */
static const char *
sentence_of (RidgeNhsSentence sentence)
{
  static const char *const sentences[] = {
    [RIDGE_NHS_SENTENCE_NONE] = "",
    [RIDGE_NHS_SENTENCE_IMPROVING_PASS] = N_("Improving, and the limits meet the target: find out what helped, and keep it."),
    [RIDGE_NHS_SENTENCE_IMPROVING_HIT_AND_MISS] = N_("Improving, but meeting the target is still chance: find out what helped, and do more of it."),
    [RIDGE_NHS_SENTENCE_IMPROVING_FAIL] = N_("Improving, but the limits still miss the target: the change helps and is not enough."),
    [RIDGE_NHS_SENTENCE_ROUTINE_PASS] = N_("Routine, and the limits meet the target: leave it alone."),
    [RIDGE_NHS_SENTENCE_ROUTINE_HIT_AND_MISS] = N_("Routine, and meeting the target is chance: only a change to the process makes it reliable."),
    [RIDGE_NHS_SENTENCE_ROUTINE_FAIL] = N_("Routine, and the limits miss the target: redesign the process, do not chase values."),
    [RIDGE_NHS_SENTENCE_CONCERN_PASS] = N_("Worsening, though the limits still meet the target: find the cause before they do not."),
    [RIDGE_NHS_SENTENCE_CONCERN_HIT_AND_MISS] = N_("Worsening, and meeting the target is chance: find the cause."),
    [RIDGE_NHS_SENTENCE_CONCERN_FAIL] = N_("Worsening, and the limits miss the target: find the cause now, and redesign the process."),
    [RIDGE_NHS_SENTENCE_IMPROVING] = N_("Improving: find out what helped, and keep it."),
    [RIDGE_NHS_SENTENCE_ROUTINE] = N_("Routine: look at the process, not at single values."),
    [RIDGE_NHS_SENTENCE_CONCERN] = N_("Worsening: find the cause."),
    [RIDGE_NHS_SENTENCE_NEUTRAL_HIGH] = N_("Unusually high: find out why."),
    [RIDGE_NHS_SENTENCE_NEUTRAL_LOW] = N_("Unusually low: find out why."),
    [RIDGE_NHS_SENTENCE_PATTERN] = N_("An unusual pattern: find out why."),
  };

  g_return_val_if_fail ((guint) sentence < G_N_ELEMENTS (sentences), "");

  return *sentences[sentence] != '\0' ? _(sentences[sentence]) : "";
}

/**
 * ridge_words_nhs_status:
 * @status: a measure's status
 *
 * Says what variation and assurance mean together. While there are signals, the
 * limits promise nothing, and that is said with it.
 *
 * Returns: (transfer full): a sentence or two; empty without limits
 */
char *
ridge_words_nhs_status (const RidgeNhsStatus *status)
{
  const char *sentence = sentence_of (status->sentence);

  if (status->sentence == RIDGE_NHS_SENTENCE_NONE || status->predictable)
    return g_strdup (sentence);
  /* Translators: after a sentence on how a measure varies and stands to its target */
  return g_strdup_printf (_("%s Not predictable while there are signals."), sentence);
}

/**
 * ridge_words_runs:
 * @anhoej: the runs test of a segment
 *
 * Returns: (transfer full): its verdict with its numbers, in a sentence
 */
char *
ridge_words_runs (const RidgeXmrAnhoej *anhoej)
{
  guint run = (guint) anhoej->longest_run;
  guint run_max = (guint) anhoej->longest_run_max;
  guint crossings = (guint) anhoej->crossings;
  guint crossings_min = (guint) anhoej->crossings_min;

  /* Translators: numbers of values; the longest run on one side of the mean, the longest that chance explains,
   * how often the mean is crossed, the fewest crossings that chance explains */
  if (anhoej->signal)
    return g_strdup_printf (ngettext ("The runs test finds a shift: the longest run is %u (at most %u by chance), and the mean is crossed %u time (at least %u by chance).",
                                      "The runs test finds a shift: the longest run is %u (at most %u by chance), and the mean is crossed %u times (at least %u by chance).", crossings),
                            run, run_max, crossings, crossings_min);
  return g_strdup_printf (ngettext ("The runs test finds no shift: the longest run is %u (at most %u by chance), and the mean is crossed %u time (at least %u by chance).",
                                    "The runs test finds no shift: the longest run is %u (at most %u by chance), and the mean is crossed %u times (at least %u by chance).", crossings),
                          run, run_max, crossings, crossings_min);
}
