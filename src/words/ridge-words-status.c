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

/* What is said of the variation alone. */
static RidgeNhsSentence
leave_target_out (RidgeNhsSentence sentence)
{
  switch (sentence)
    {
    case RIDGE_NHS_SENTENCE_IMPROVING_PASS:
    case RIDGE_NHS_SENTENCE_IMPROVING_HIT_AND_MISS:
    case RIDGE_NHS_SENTENCE_IMPROVING_FAIL:
      return RIDGE_NHS_SENTENCE_IMPROVING;
    case RIDGE_NHS_SENTENCE_ROUTINE_PASS:
    case RIDGE_NHS_SENTENCE_ROUTINE_HIT_AND_MISS:
    case RIDGE_NHS_SENTENCE_ROUTINE_FAIL:
      return RIDGE_NHS_SENTENCE_ROUTINE;
    case RIDGE_NHS_SENTENCE_CONCERN_PASS:
    case RIDGE_NHS_SENTENCE_CONCERN_HIT_AND_MISS:
    case RIDGE_NHS_SENTENCE_CONCERN_FAIL:
      return RIDGE_NHS_SENTENCE_CONCERN;
    case RIDGE_NHS_SENTENCE_NONE:
    case RIDGE_NHS_SENTENCE_IMPROVING:
    case RIDGE_NHS_SENTENCE_ROUTINE:
    case RIDGE_NHS_SENTENCE_CONCERN:
    case RIDGE_NHS_SENTENCE_NEUTRAL_HIGH:
    case RIDGE_NHS_SENTENCE_NEUTRAL_LOW:
    case RIDGE_NHS_SENTENCE_PATTERN:
    default:
      return sentence;
    }
}

/**
 * ridge_words_nhs_status:
 * @status: a measure's status
 *
 * Says what variation and assurance mean together. While there are signals, the
 * limits promise nothing: then only the variation is told, and that.
 *
 * Returns: (transfer full): a sentence or two; empty without limits
 */
char *
ridge_words_nhs_status (const RidgeNhsStatus *status)
{
  RidgeNhsSentence variation = leave_target_out (status->sentence);

  if (status->predictable || variation == status->sentence)
    return g_strdup (sentence_of (status->sentence));
  /* Translators: after a sentence on how a measure varies */
  return g_strdup_printf (variation == RIDGE_NHS_SENTENCE_ROUTINE
                            ? _("%s Whether it meets the target is not predictable, as there were signals.")
                            : _("%s Whether it meets the target is not predictable while there are signals."),
                          sentence_of (variation));
}

/**
 * ridge_words_nhs_icon:
 * @icon: an icon with a letter in it
 *
 * Returns: (transfer none): what the letter stands for; empty for an icon without
 */
const char *
ridge_words_nhs_icon (RidgeNhsIcon icon)
{
  switch (icon)
    {
    case RIDGE_NHS_ICON_IMPROVEMENT_HIGH:
    case RIDGE_NHS_ICON_CONCERN_HIGH:
    case RIDGE_NHS_ICON_NEUTRAL_HIGH:
      return _("H: a signal, upwards.");
    case RIDGE_NHS_ICON_IMPROVEMENT_LOW:
    case RIDGE_NHS_ICON_CONCERN_LOW:
    case RIDGE_NHS_ICON_NEUTRAL_LOW:
      return _("L: a signal, downwards.");
    case RIDGE_NHS_ICON_PASS:
      return _("P: the limits meet the target.");
    case RIDGE_NHS_ICON_FAIL:
      return _("F: the limits miss the target.");
    case RIDGE_NHS_ICON_HIT_AND_MISS:
      return _("?: the target lies between the limits.");
    case RIDGE_NHS_ICON_NONE:
    case RIDGE_NHS_ICON_COMMON_CAUSE:
    case RIDGE_NHS_ICON_PATTERN:
    default:
      return "";
    }
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
