/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-attention.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "words/ridge-words-date.h"
#include "words/ridge-words-finding.h"
#include "words/ridge-words-number.h"
#include "words/ridge-words-progress.h"

/* Of milestones a check-in is a word, of all else only a value is. */
static gboolean
is_about_words (const RidgeAttention *attention)
{
  return ridge_key_result_get_measure (RIDGE_KEY_RESULT (attention->entity)) == RIDGE_MEASURE_MILESTONES;
}

static char *
title_stale (const RidgeAttention *attention)
{
  const char *title = ridge_entity_get_title (attention->entity);
  gulong n = (gulong) attention->n_days;

  if (attention->day == RIDGE_DAY_NONE)
    return g_strdup_printf (is_about_words (attention) ? _("No word on “%s” yet") : _("No value for “%s” yet"), title);
  if (is_about_words (attention))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "No word for %d day on “%s”", "No word for %d days on “%s”", n),
                            attention->n_days, title);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "No new value for %d day: “%s”", "No new value for %d days: “%s”", n),
                          attention->n_days, title);
}

/**
 * ridge_words_attention:
 *
 * Returns: (transfer full): what needs attention, in a sentence
 */
char *
ridge_words_attention (const RidgeAttention *attention)
{
  const char *title = ridge_entity_get_title (attention->entity);

  switch (attention->kind)
    {
    case RIDGE_ATTENTION_SIGNAL:
      if (attention->verdict == RIDGE_VERDICT_WORSENING)
        return g_strdup_printf (_("“%s” has moved the wrong way"), title);
      return g_strdup_printf (_("“%s” has changed"), title);
    case RIDGE_ATTENTION_GUARDRAIL:
      return g_strdup_printf (_("The guardrail “%s” is broken"), title);
    case RIDGE_ATTENTION_FAR_BEHIND:
      return g_strdup_printf (_("“%s” is far behind"), title);
    case RIDGE_ATTENTION_STALE:
      return title_stale (attention);
    case RIDGE_ATTENTION_UNCLEAR:
      return g_strdup_printf (_("“%s” may have changed"), title);
    case RIDGE_ATTENTION_IMPROVED:
    default:
      return g_strdup_printf (_("“%s” has moved the right way"), title);
    }
}

static char *
describe_signal (const RidgeAttention *attention,
                 RidgeDay              today)
{
  RidgeKpi *kpi = RIDGE_KPI (attention->entity);
  g_autofree char *value = ridge_words_value_short (attention->value, ridge_kpi_get_decimals (kpi),
                                                    ridge_kpi_get_unit (kpi));
  g_autofree char *day = ridge_words_day_short (attention->day, today);

  if (!attention->lasts)
    /* Translators: the latest value of a KPI, and the last day its chart showed a signal */
    return g_strdup_printf (_("%s now; a signal on %s"), value, day);
  /* Translators: the latest value of a KPI, and the day its chart began to show a signal */
  return g_strdup_printf (_("%s now; a signal since %s"), value, day);
}

static char *
describe_unclear (const RidgeAttention *attention,
                  RidgeDay              today)
{
  g_autofree char *signal = describe_signal (attention, today);
  RidgeFinding finding;

  ridge_kpi_get_finding (RIDGE_KPI (attention->entity), &finding);
  /* Translators: "18.2 °C now; a signal since 3 Nov, but it may be the season" */
  return g_strdup_printf (_("%s, but %s"), signal, ridge_words_finding_caution (&finding));
}

static char *
describe_guardrail (const RidgeAttention *attention,
                    RidgeDay              today)
{
  RidgeKeyResult *key_result = RIDGE_KEY_RESULT (attention->entity);
  g_autofree char *value = ridge_words_value_short (attention->value, ridge_key_result_get_decimals (key_result),
                                                    ridge_key_result_get_unit (key_result));
  g_autofree char *day = ridge_words_day_short (attention->day, today);
  g_autofree char *measure = ridge_words_measure (key_result);
  /* Translators: a value, its day, and what was asked for, "2.8 % on 5 Nov; stays at or below 2.5 %" */
  g_autofree char *breach = g_strdup_printf (_("%s on %s; %s"), value, day, measure);
  g_autofree char *signal_day = NULL;

  if (attention->kpi == NULL)
    return g_steal_pointer (&breach);

  signal_day = ridge_words_day_short (attention->signal_day, today);
  if (!attention->lasts)
    /* Translators: how a guardrail is broken, and the last day the chart of its KPI showed a signal */
    return g_strdup_printf (_("%s; a signal on %s"), breach, signal_day);
  /* Translators: how a guardrail is broken, and the day the chart of its KPI began to show a signal */
  return g_strdup_printf (_("%s; a signal since %s"), breach, signal_day);
}

static char *
describe_far_behind (const RidgeAttention *attention)
{
  RidgeKeyResult *key_result = RIDGE_KEY_RESULT (attention->entity);
  RidgeObjective *objective = ridge_key_result_get_objective (key_result);
  g_autofree char *is = ridge_words_percent (attention->value);
  g_autofree char *was = ridge_words_percent (attention->expected);

  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    /* Translators: the share of the values that were inside their bounds, and the objective that a key result belongs to */
    return g_strdup_printf (_("%s of the values inside; for “%s”"), is, ridge_objective_get_title (objective));
  /* Translators: two percentages and the objective that a key result belongs to */
  return g_strdup_printf (_("%s where %s was planned; for “%s”"), is, was, ridge_objective_get_title (objective));
}

static char *
describe_stale (const RidgeAttention *attention,
                RidgeDay              today)
{
  RidgeKeyResult *key_result = RIDGE_KEY_RESULT (attention->entity);
  RidgePerson *owner = ridge_key_result_get_owner (key_result);
  gboolean has_word = attention->day != RIDGE_DAY_NONE;
  g_autofree char *day = ridge_words_day_short (has_word ? attention->day : today - attention->n_days, today);
  g_autofree char *words = NULL;

  /* Translators: a day */
  words = g_strdup_printf (!has_word                      ? _("none since the period began on %s")
                           : is_about_words (attention) ? _("last word on %s")
                                                         : _("last value on %s"),
                           day);
  if (owner == NULL)
    owner = ridge_objective_get_owner (ridge_key_result_get_objective (key_result));

  return owner != NULL ? g_strdup_printf ("%s · %s", ridge_person_get_name (owner), words) : g_steal_pointer (&words);
}

/**
 * ridge_words_attention_detail:
 *
 * Returns: (transfer full): the numbers behind it
 */
char *
ridge_words_attention_detail (const RidgeAttention *attention,
                              RidgeDay              today)
{
  switch (attention->kind)
    {
    case RIDGE_ATTENTION_GUARDRAIL:
      return describe_guardrail (attention, today);
    case RIDGE_ATTENTION_FAR_BEHIND:
      return describe_far_behind (attention);
    case RIDGE_ATTENTION_STALE:
      return describe_stale (attention, today);
    case RIDGE_ATTENTION_UNCLEAR:
      return describe_unclear (attention, today);
    case RIDGE_ATTENTION_SIGNAL:
    case RIDGE_ATTENTION_IMPROVED:
    default:
      return describe_signal (attention, today);
    }
}

/**
 * ridge_words_attention_kind:
 *
 * Returns: what kind of thing it is, in a word
 */
const char *
ridge_words_attention_kind (const RidgeAttention *attention)
{
  switch (attention->kind)
    {
    case RIDGE_ATTENTION_GUARDRAIL:
      return _("Guardrail");
    case RIDGE_ATTENTION_FAR_BEHIND:
      return _("Key result");
    case RIDGE_ATTENTION_STALE:
      return _("Check-in");
    case RIDGE_ATTENTION_SIGNAL:
    case RIDGE_ATTENTION_UNCLEAR:
    case RIDGE_ATTENTION_IMPROVED:
    default:
      return _("KPI");
    }
}

static char *
describe_team (RidgePeriod         *period,
               RidgeTeam           *team,
               const RidgeStanding *standing)
{
  const char *name = ridge_team_get_name (team);
  const char *when = ridge_period_get_name (period);
  g_autofree char *is = ridge_words_percent (standing->progress);
  g_autofree char *was = ridge_words_percent (standing->expected);
  g_autofree char *stands_on = ridge_words_basis (&standing->basis);

  if (standing->n_key_results == 0)
    /* Translators: a team and a period */
    return g_strdup_printf (_("%s has no key results in %s yet."), name, when);
  if (isnan (standing->progress))
    return g_strdup_printf (_("%s has no data in %s yet."), name, when);

  /* Translators: a team, its progress, a period, what was planned by today, and "on 6 of 8 key results" */
  return g_strdup_printf (_("%s stands at %s in %s, where %s was planned, %s."), name, is, when, was, stands_on);
}

/**
 * ridge_words_period_standing:
 * @team: (nullable): only its part of the period
 *
 * Says where the period stands, and on how many key results that stands.
 *
 * Returns: (transfer full): "Q4 2026 stands at 46 % where 62 % was planned, on
 *   6 of 8 key results."
 */
char *
ridge_words_period_standing (RidgePeriod *period,
                             RidgeTeam   *team)
{
  const char *name = ridge_period_get_name (period);
  g_autofree char *is = NULL;
  g_autofree char *was = NULL;
  g_autofree char *stands_on = NULL;
  RidgeStanding standing;

  ridge_period_get_standing (period, team, &standing);
  if (team != NULL)
    return describe_team (period, team, &standing);
  if (standing.n_key_results == 0)
    return g_strdup_printf (_("%s has no key results yet."), name);
  if (isnan (standing.progress))
    return g_strdup_printf (_("%s has no data yet."), name);

  is = ridge_words_percent (standing.progress);
  was = ridge_words_percent (standing.expected);
  stands_on = ridge_words_basis (&standing.basis);
  /* Translators: a period, its progress, what was planned by today, and "on 6 of 8 key results" */
  return g_strdup_printf (_("%s stands at %s where %s was planned, %s."), name, is, was, stands_on);
}

/**
 * ridge_words_period_calm:
 * @team: (nullable): only its part of the period
 * @n_due: check-ins that are due
 *
 * Says that nothing needs attention, and no more than is known: what is due and
 * what is silent is said with it.
 *
 * Returns: (transfer full): one sentence or two
 */
char *
ridge_words_period_calm (RidgePeriod *period,
                         RidgeTeam   *team,
                         guint        n_due)
{
  RidgeStanding standing;
  guint n_silent;

  ridge_period_get_standing (period, team, &standing);
  n_silent = standing.basis.n - standing.basis.n_data + standing.basis.n_stale;
  if (n_due > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Nothing stands out. %u check-in is due.",
                                         "Nothing stands out. %u check-ins are due.", n_due),
                            n_due);
  if (n_silent > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Nothing stands out. %u of %u key results has no fresh value.",
                                         "Nothing stands out. %u of %u key results have no fresh value.", n_silent),
                            n_silent, standing.basis.n);
  return g_strdup (_("Nothing stands out."));
}

/**
 * ridge_words_period_signals:
 * @team: (nullable): only its part of the period
 *
 * Returns: (transfer full): "2 key results moved for real; 9 are within their
 *   routine."; "" without charts
 */
char *
ridge_words_period_signals (RidgePeriod *period,
                            RidgeTeam   *team)
{
  g_autofree char *real = NULL;
  g_autofree char *routine = NULL;
  RidgeStanding standing;

  ridge_period_get_standing (period, team, &standing);
  if (standing.n_moved + standing.n_routine == 0)
    return g_strdup ("");

  if (standing.n_moved == 0)
    real = g_strdup (_("None of its key results moved for real"));
  else
    real = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u key result moved for real",
                                         "%u key results moved for real", standing.n_moved),
                            standing.n_moved);
  if (standing.n_routine == 0)
    return g_strdup_printf ("%s.", real);
  routine = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is within its routine", "%u are within their routine",
                                          standing.n_routine),
                             standing.n_routine);

  /* Translators: joins "2 key results moved for real" and "9 are within their routine" */
  return g_strdup_printf (_("%s; %s."), real, routine);
}
