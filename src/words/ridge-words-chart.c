/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-chart-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/ridge-number.h"
#include "words/ridge-words-date.h"
#include "words/ridge-words-finding.h"
#include "words/ridge-words-number.h"
#include "words/ridge-words-rate.h"
#include "words/ridge-words-status.h"

/**
 * ridge_reading_init_kpi:
 * @self: (out caller-allocates): a KPI's chart to be read; borrows from @kpi until the next
 *   change
 *
 * Gets ready to read a KPI's chart.
 */
void
ridge_reading_init_kpi (RidgeReading *self,
                        RidgeKpi     *kpi)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  RidgeSeasonFitness fitness = RIDGE_SEASON_GOOD;

  *self = (RidgeReading) {
    .xmr = ridge_kpi_get_xmr (kpi),
    .x = ridge_series_get_values (series),
    .days = ridge_series_get_days (series),
    .n = ridge_kpi_get_n_counted (kpi),
    .n_planned = ridge_series_get_n_points (series) - ridge_kpi_get_n_counted (kpi),
    .rules = (RidgeXmrRuleSets) (1u << (ridge_kpi_get_rules_used (kpi) - RIDGE_RULES_WHEELER)),
    .direction = ridge_kpi_get_direction (kpi),
    .target = ridge_kpi_get_target (kpi),
    .low = ridge_kpi_get_healthy_low (kpi),
    .high = ridge_kpi_get_healthy_high (kpi),
    .unit = ridge_kpi_get_unit (kpi),
    .decimals = ridge_kpi_get_decimals (kpi),
    .frequency = ridge_kpi_get_frequency (kpi),
    .season = ridge_kpi_get_season_fitness (kpi, &fitness) ? (guint) ridge_kpi_get_season (kpi) : 0,
    .season_free = ridge_kpi_get_season_free (kpi),
    .form = ridge_kpi_get_season_form (kpi),
    .effect = NAN,
    .assurance = ridge_kpi_get_assurance (kpi, ridge_kpi_get_target (kpi), ridge_kpi_get_wish (kpi)),
    .transform = ridge_kpi_get_chart (kpi) == RIDGE_CHART_INDIVIDUALS ? ridge_kpi_get_transform (kpi) : RIDGE_TRANSFORM_NONE,
    .changes = ridge_kpi_get_changes (kpi),
    .floor = ridge_kpi_get_floor (kpi),
    .ceiling = ridge_kpi_get_ceiling (kpi),
    .derived = ridge_kpi_get_derived (kpi),
    .by_days = ridge_kpi_get_chart (kpi) == RIDGE_CHART_DAYS_BETWEEN,
    .open = ridge_kpi_get_open_interval (kpi),
    .numerators = ridge_series_is_rate (series) ? ridge_series_get_numerators (series) : NULL,
    .denominators = ridge_series_is_rate (series) ? ridge_series_get_denominators (series) : NULL,
    .watch = ridge_kpi_get_watch_lines (kpi),
    .today = ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (kpi))),
  };
  self->fitness = fitness;
  ridge_kpi_get_finding (kpi, &self->finding);
  if (self->season_free != NULL && self->xmr != NULL && ridge_xmr_get_last_tested (self->xmr) != RIDGE_XMR_NO_ROW)
    self->effect = ridge_kpi_get_season_effect (kpi, (guint) ridge_xmr_get_last_tested (self->xmr));
  /* A target or a range for values is none for changes. */
  if (self->changes != NULL)
    self->target = self->low = self->high = NAN;
  if (self->derived == NULL)
    return;

  /* Fewer events are longer between, and a target for their number is none for that. */
  self->target = NAN;
  if (self->direction != RIDGE_DIRECTION_INSIDE)
    self->direction = self->direction == RIDGE_DIRECTION_LOWER ? RIDGE_DIRECTION_HIGHER : RIDGE_DIRECTION_LOWER;
}

static gboolean
is_tested (const RidgeReading *reading,
           gsize               row)
{
  return (reading->xmr->flags[row] & RIDGE_XMR_ROW_TESTED) != 0;
}

static guint32
rules_at (const RidgeReading *reading,
          gsize               row)
{
  return ridge_xmr_get_marks (reading->xmr, RIDGE_XMR_MARK_POINT, row) & ridge_xmr_rule_sets_to_mask (reading->rules);
}

static gboolean
is_large_step (const RidgeReading *reading,
               gsize               row)
{
  return (reading->xmr->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL) != 0;
}

/* Whether the present phase has limits and not one value off the others. */
gboolean
ridge_reading_is_constant (const RidgeReading *reading)
{
  const RidgeXmrSegment *segment = reading->xmr != NULL ? ridge_xmr_get_last_segment (reading->xmr) : NULL;

  return segment != NULL && segment->is_constant;
}

/* Whether the chart is of values without their season, which can be put back. */
gboolean
ridge_reading_has_season (const RidgeReading *reading)
{
  return reading->season_free != NULL && isfinite (reading->effect);
}

static RidgeVerdict
get_verdict (const RidgeReading *reading)
{
  return ridge_finding_temper (reading->finding.kind,
                               ridge_xmr_get_verdict (reading->xmr, reading->rules, ridge_direction_get_wish (reading->direction)));
}

gboolean
ridge_reading_is_unsettled (const RidgeReading *reading)
{
  return ridge_finding_unsettles (reading->finding.kind);
}

static char *
describe_unclear (const RidgeReading *reading)
{
  if (reading->finding.kind == RIDGE_FINDING_TOTAL || reading->finding.kind == RIDGE_FINDING_RARE)
    return g_strdup (_("Unclear: the chart does not fit these values."));
  /* Translators: why a signal may be none: "it may be the season" */
  return g_strdup_printf (_("A signal, but %s."), ridge_words_finding_caution (&reading->finding));
}

/**
 * ridge_words_headline:
 *
 * Returns: (transfer full): the verdict as a short sentence
 */
char *
ridge_words_headline (const RidgeReading *reading)
{
  if (reading->xmr == NULL || reading->xmr->n_valid == 0)
    return g_strdup (_("No values yet."));
  switch (get_verdict (reading))
    {
    case RIDGE_VERDICT_UNCLEAR:
      return describe_unclear (reading);
    case RIDGE_VERDICT_IMPROVING:
      return g_strdup (_("A signal, for the better."));
    case RIDGE_VERDICT_WORSENING:
      return g_strdup (_("A signal, for the worse."));
    case RIDGE_VERDICT_CHANGED:
      return g_strdup (_("A signal: something changed."));
    case RIDGE_VERDICT_ROUTINE:
      return g_strdup (ridge_reading_is_constant (reading) ? _("No variation.") : _("Routine variation."));
    case RIDGE_VERDICT_NONE:
    default:
      return g_strdup (_("Too few values to tell signal from noise."));
    }
}

char *
ridge_reading_value_text (const RidgeReading *reading,
                          double              value)
{
  return ridge_words_value (value, reading->decimals, reading->unit);
}

/* What passed between events has a unit of its own. */
char *
ridge_reading_between_text (const RidgeReading *reading,
                            double              value)
{
  gboolean whole = fabs (value - round (value)) < 0.05 || fabs (value) >= 100;
  g_autofree char *number = ridge_words_number (value, whole ? 0 : 1);
  gulong n = whole ? (gulong) round (fabs (value)) : 2;

  /* Translators: a number of days, which may have a decimal */
  return g_strdup_printf (reading->by_days ? ngettext ("%s day", "%s days", n)
                                             /* Translators: how often something could have happened */
                                           : ngettext ("%s opportunity", "%s opportunities", n), number);
}

/* A value of the chart. */
static char *
charted_text (const RidgeReading *reading,
              gsize               row)
{
  g_autofree char *value = NULL;
  g_autofree char *season_free = NULL;

  if (reading->derived != NULL)
    return ridge_reading_between_text (reading, reading->derived[row]);

  value = ridge_reading_value_text (reading, reading->changes != NULL ? reading->changes[row] : reading->x[row]);
  if (reading->season_free == NULL)
    return g_steal_pointer (&value);

  season_free = ridge_reading_value_text (reading, reading->season_free[row]);
  /* Translators: a value, and what it is when the effect of the season is taken out: "43 (38 without its season)" */
  return g_strdup_printf (_("%s (%s without its season)"), value, season_free);
}

/* Limits carry one decimal more than the values when the process varies little. */
static char *
limit_text (const RidgeReading *reading,
            double              value,
            double              spread)
{
  int decimals = reading->decimals;

  if (reading->derived != NULL)
    return ridge_reading_between_text (reading, value);
  if (spread > 0)
    decimals = MAX (decimals, (int) ceil (-log10 (spread)) + 1);
  return ridge_words_value (value, CLAMP (decimals, 0, 9), reading->unit);
}

static char *
describe_run (const RidgeReading *reading,
              int                 direction,
              guint               n)
{
  if (reading->changes != NULL)
    return g_strdup_printf (direction > 0 ? ngettext ("The last %u change runs above their mean", "The last %u changes run above their mean", n)
                                          : ngettext ("The last %u change runs below their mean", "The last %u changes run below their mean", n), n);
  return g_strdup_printf (direction > 0 ? ngettext ("The last %u value runs above the mean", "The last %u values run above the mean", n)
                                        : ngettext ("The last %u value runs below the mean", "The last %u values run below the mean", n), n);
}

/* The signal that the latest value is part of, without its date. */
static char *
describe_signal (const RidgeReading *reading,
                 gsize               row,
                 RidgeXmrRule        rule,
                 guint               n)
{
  const RidgeXmrRuleInfo *info = ridge_xmr_rule_get_info (rule);
  int direction = ridge_xmr_get_direction_at (reading->xmr, row, rule);
  g_autofree char *value = charted_text (reading, row);
  g_autofree char *words = NULL;

  switch (info->kind)
    {
    case RIDGE_XMR_RULE_KIND_OUTSIDE:
      if (reading->derived != NULL)
        /* Translators: a number of days, or of opportunities */
        return g_strdup_printf (direction > 0 ? _("The latest event came after %s, above the upper limit")
                                              : _("The latest event came after %s, below the lower limit"), value);
      if (reading->changes != NULL)
        /* Translators: by how much a value differs from the one before */
        return g_strdup_printf (direction > 0 ? _("The latest change, %s, is above the upper limit")
                                              : _("The latest change, %s, is below the lower limit"), value);
      return g_strdup_printf (direction > 0 ? _("The latest value, %s, is above the upper limit") : _("The latest value, %s, is below the lower limit"), value);
    case RIDGE_XMR_RULE_KIND_RUN:
      return describe_run (reading, direction, n);
    case RIDGE_XMR_RULE_KIND_K_OF_N:
      if (reading->changes != NULL)
        return g_strdup_printf (direction > 0 ? _("%u of %u changes in a row are well above their mean")
                                              : _("%u of %u changes in a row are well below their mean"), info->k, info->n);
      if (info->at > 0.4)
        return g_strdup_printf (direction > 0 ? _("%u of %u values in a row are near the upper limit")
                                              : _("%u of %u values in a row are near the lower limit"), info->k, info->n);
      return g_strdup_printf (direction > 0 ? _("%u of %u values in a row are well above the mean")
                                            : _("%u of %u values in a row are well below the mean"), info->k, info->n);
    case RIDGE_XMR_RULE_KIND_TREND:
      if (reading->changes != NULL)
        return g_strdup_printf (direction > 0 ? ngettext ("The last %u change rises", "The last %u changes rise without a break", n)
                                              : ngettext ("The last %u change falls", "The last %u changes fall without a break", n), n);
      return g_strdup_printf (direction > 0 ? ngettext ("The last %u value rises", "The last %u values rise without a break", n)
                                            : ngettext ("The last %u value falls", "The last %u values fall without a break", n), n);
    case RIDGE_XMR_RULE_KIND_ALTERNATING:
    case RIDGE_XMR_RULE_KIND_HUGGING:
    case RIDGE_XMR_RULE_KIND_AVOIDING:
    default:
      words = ridge_words_rule (rule);
      return g_strdup_printf (_("The latest values show a pattern: %s"), words);
    }
}

/* A signal, the day it began, and the drift that it came out of. */
static void
append_signal (GString            *text,
               const RidgeReading *reading,
               gsize               row,
               RidgeXmrRule        rule)
{
  RidgeXmrRun run = { .first = row, .n = 1 };
  g_autofree char *signal = NULL;
  g_autofree char *since = NULL;
  g_autofree char *drifting = NULL;
  gsize drift;

  ridge_xmr_find_run (reading->xmr, row, rule, &run);
  ridge_xmr_trace_signal (reading->xmr, row, &drift);
  signal = describe_signal (reading, row, rule, (guint) run.n);
  since = ridge_words_day_short (reading->days[run.first], reading->today);
  if (drift == RIDGE_XMR_NO_ROW)
    {
      if (run.first == row)
        /* Translators: a signal, and the day of the one value that shows it */
        g_string_append_printf (text, _("%s (%s)."), signal, since);
      else
        /* Translators: a signal that several values show, and the day of the first of them */
        g_string_append_printf (text, _("%s, since %s."), signal, since);
      return;
    }
  drifting = ridge_words_day_short (reading->days[drift], reading->today);
  /* Translators: a signal, the day it began, and the day that a weaker one the same way began:
   * "The latest value is above the upper limit, since 9 Nov; drifting since 19 Oct." */
  g_string_append_printf (text, _("%s, since %s; drifting since %s."), signal, since, drifting);
}

/* The last earlier signal of the phase, when the latest value is routine. */
static void
append_earlier (GString            *text,
                const RidgeReading *reading,
                gsize               row)
{
  const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (reading->xmr, row);

  for (gsize i = row; i > segment->start; i--)
    {
      RidgeXmrRule rule = ridge_xmr_rule_strongest (rules_at (reading, i - 1));
      g_autofree char *signal = NULL;
      g_autofree char *day = NULL;

      if (rule != RIDGE_XMR_RULE_NONE)
        signal = ridge_words_signal (rule, ridge_xmr_get_direction_at (reading->xmr, i - 1, rule));
      else if (is_large_step (reading, i - 1))
        signal = g_strdup (_("the step to it was unusually large"));
      else
        continue;
      day = ridge_words_day_short (reading->days[i - 1], reading->today);
      /* Translators: a day, and what its value was, "one of 8 or more in a row above the mean" */
      g_string_append_printf (text, _(" The latest signal was on %s: %s."), day, signal);
      return;
    }
}

/* Of a constant there is nothing to tell from noise: limits would only say its value twice more. */
static void
append_constant (GString               *text,
                 const RidgeReading    *reading,
                 const RidgeXmrSegment *segment)
{
  g_autofree char *value = limit_text (reading, segment->center, NAN);
  guint n = 0;

  for (gsize row = segment->start; row < segment->end; row++)
    n += is_tested (reading, row);
  if (reading->season_free != NULL)
    {
      /* Translators: how many values, at least two cycles of them, and the one number that all of them are */
      g_string_append_printf (text, _("Without their season all %u values are the same: %s."), n, value);
      return;
    }
  /* Translators: how many values, at least two, and the one number that all of them are */
  g_string_append_printf (text, ngettext ("%u value, %s.", "All %u values are the same: %s.", n), n, value);
}

/* Limits of a rate are those of its denominator. */
static void
append_rate_limits (GString            *text,
                    const RidgeReading *reading,
                    gsize               row,
                    const char         *low,
                    const char         *high)
{
  double denominator = reading->denominators[row];
  g_autofree char *number = ridge_words_number (denominator, MIN (ridge_number_count_decimals (denominator), 9));

  if (reading->xmr->half_widths == NULL)
    g_string_append_printf (text, _("Values from %s to %s are routine here."), low, high);
  else
    /* Translators: a denominator and the limits for it: "Of 3,200, values from 2.1 % to 4.5 % are routine." */
    g_string_append_printf (text, _("Of %s, values from %s to %s are routine."), number, low, high);
}

/* How much values vary from one to the next, or would. */
static double
get_spread (const RidgeXmrSegment *segment)
{
  return isnan (segment->mean_mr) ? (segment->unpl - segment->center) / 3 : segment->mean_mr;
}

/* What is routine in the season that the latest value is in, of values as they are. */
static void
put_season_back (const RidgeReading *reading,
                 RidgeXmrLimits     *limits)
{
  limits->lnpl_drawn = fmax (ridge_season_put_back (reading->form, limits->lnpl, reading->effect), reading->floor);
  limits->unpl_drawn = fmin (ridge_season_put_back (reading->form, limits->unpl, reading->effect), reading->ceiling);
}

static char *
describe_season_limits (const RidgeReading *reading,
                        const char         *low,
                        const char         *high)
{
  if (reading->season == 7)
    /* Translators: two limits */
    return g_strdup_printf (_("Routine on this day of the week: from %s to %s."), low, high);
  if (reading->season == 4 || reading->season == 12)
    /* Translators: two limits */
    return g_strdup_printf (_("Routine at this time of the year: from %s to %s."), low, high);

  /* Translators: two limits */
  return g_strdup_printf (_("Routine at this point of the cycle: from %s to %s."), low, high);
}

static void
append_limits (GString            *text,
               const RidgeReading *reading,
               gsize               row)
{
  const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (reading->xmr, row);
  RidgeXmrLimits limits;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (segment->is_constant)
    {
      append_constant (text, reading, segment);
      return;
    }
  ridge_xmr_get_limits_at (reading->xmr, row, &limits);
  if (ridge_reading_has_season (reading))
    put_season_back (reading, &limits);
  low = limit_text (reading, limits.lnpl_drawn,
                    reading->transform == RIDGE_TRANSFORM_LOG ? MIN (get_spread (segment), limits.lnpl_drawn) : get_spread (segment));
  high = limit_text (reading, limits.unpl_drawn, get_spread (segment));
  if (ridge_reading_is_unsettled (reading))
    {
      /* Translators: two limits that are drawn, but not to be believed */
      g_string_append_printf (text, _("The limits, %s and %s, are not to be relied on."), low, high);
      return;
    }
  if (reading->derived != NULL && !limits.shows_lnpl)
    /* Translators: a number of days or of opportunities */
    g_string_append_printf (text, _("Routine here: up to %s from one event to the next."), high);
  else if (reading->derived != NULL)
    /* Translators: two numbers of days or of opportunities */
    g_string_append_printf (text, _("Routine here: %s to %s from one event to the next."), low, high);
  else if (reading->denominators != NULL)
    append_rate_limits (text, reading, row, low, high);
  else if (ridge_reading_has_season (reading))
    {
      g_autofree char *routine = describe_season_limits (reading, low, high);

      g_string_append (text, routine);
    }
  else if (reading->changes != NULL)
    /* Translators: two limits of how much a value differs from the one before */
    g_string_append_printf (text, _("Changes from %s to %s are routine here."), low, high);
  else
    /* Translators: the natural process limits */
    g_string_append_printf (text, _("Values from %s to %s are routine here."), low, high);
  if (segment->quality < RIDGE_XMR_QUALITY_USABLE)
    g_string_append_printf (text, ngettext (" The limits are provisional: they rest on %u value.",
                                            " The limits are provisional: they rest on %u values.", (guint) segment->n_baseline),
                            (guint) segment->n_baseline);
}

static void
append_runs (GString               *text,
             const RidgeReading    *reading,
             const RidgeXmrSegment *segment)
{
  g_autofree char *runs = NULL;

  if ((reading->rules & RIDGE_XMR_RULE_SETS_ANHOEJ) == 0 || segment->anhoej.n_useful == 0)
    return;
  runs = ridge_words_runs (&segment->anhoej);
  g_string_append_printf (text, " %s", runs);
}

/**
 * ridge_words_reading:
 *
 * Reads a chart: which signal the latest value is part of and since when, else
 * what is routine; how firm the limits are; the runs test, where it is the rule;
 * what they say about the target; which season is taken out; what is planned.
 *
 * Returns: (transfer full): one to three sentences
 */
char *
ridge_words_reading (const RidgeReading *reading)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize row = reading->xmr != NULL ? ridge_xmr_get_last_tested (reading->xmr) : RIDGE_XMR_NO_ROW;
  const RidgeXmrSegment *segment;
  RidgeXmrRule rule;

  if (row == RIDGE_XMR_NO_ROW)
    {
      if (reading->xmr != NULL && (reading->xmr->n_valid > 0 || reading->derived != NULL))
        g_string_append (text, reading->derived != NULL ? _("Limits appear from the third event on, and alerts from the seventh.")
                                                        : _("Limits appear from the second value on, and alerts from the sixth."));
      ridge_reading_append_without_rate (text, reading);
      ridge_reading_append_season (text, reading);
      ridge_reading_append_planned (text, reading);
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  segment = ridge_xmr_get_segment_at (reading->xmr, row);
  rule = ridge_xmr_rule_strongest (rules_at (reading, row));
  if (rule == RIDGE_XMR_RULE_NONE || !ridge_xmr_segment_may_alert (segment))
    {
      append_limits (text, reading, row);
      if (ridge_xmr_segment_may_alert (segment) && is_large_step (reading, row))
        g_string_append (text, _(" The step to the latest value is unusually large."));
      else if (ridge_xmr_segment_may_alert (segment))
        append_earlier (text, reading, row);
    }
  else
    append_signal (text, reading, row, rule);
  if (ridge_xmr_segment_may_alert (segment))
    append_runs (text, reading, segment);
  ridge_reading_append_open (text, reading, row);
  ridge_reading_append_watch (text, reading);
  ridge_reading_append_without_rate (text, reading);
  ridge_reading_append_target (text, reading, row, !ridge_xmr_segment_has_signals (reading->xmr, segment));
  ridge_reading_append_transform (text, reading);
  ridge_reading_append_season (text, reading);
  ridge_reading_append_planned (text, reading);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* From which day on a signal runs, and on which it could be known; of one value alone there is nothing to add. */
static void
append_dates (GString            *text,
              const RidgeReading *reading,
              gsize               row,
              RidgeXmrRule        rule)
{
  RidgeXmrRun run;
  g_autofree char *since = NULL;
  g_autofree char *known = NULL;

  if (ridge_xmr_rule_get_info (rule)->kind == RIDGE_XMR_RULE_KIND_OUTSIDE ||
      !ridge_xmr_find_run (reading->xmr, row, rule, &run))
    return;
  since = ridge_words_day_short (reading->days[run.first], reading->today);
  known = ridge_words_day_short (reading->days[run.known], reading->today);
  /* Translators: what a value is part of, the first day of that, and the day on which it could be known:
   * "; one of 8 or more in a row above the mean, since 28 Sep, known on 16 Nov" */
  g_string_append_printf (text, _(", since %s, known on %s"), since, known);
}

static void
append_rules (GString            *text,
              const RidgeReading *reading,
              gsize               row)
{
  guint32 mask = rules_at (reading, row);

  for (guint rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
    {
      g_autofree char *signal = NULL;

      if ((mask & RIDGE_XMR_RULE_BIT (rule)) == 0)
        continue;
      signal = ridge_words_signal (rule, ridge_xmr_get_direction_at (reading->xmr, row, rule));
      g_string_append_printf (text, "; %s", signal);
      append_dates (text, reading, row, rule);
    }
  if (is_large_step (reading, row))
    g_string_append (text, _("; the step from the value before is unusually large"));
}

/* What a value was computed from, or what is charted instead of it. */
static void
append_parts (GString            *text,
              const RidgeReading *reading,
              gsize               row)
{
  if (reading->denominators != NULL)
    {
      g_autofree char *parts = ridge_words_parts (reading->numerators[row], reading->denominators[row]);

      g_string_append_printf (text, " (%s)", parts);
    }
  if (reading->derived != NULL && row < reading->n && isfinite (reading->derived[row]))
    {
      g_autofree char *between = ridge_reading_between_text (reading, reading->derived[row]);

      /* Translators: a number of days or of opportunities */
      g_string_append_printf (text, _("; after %s"), between);
    }
}

/**
 * ridge_words_point:
 *
 * Returns: (transfer full): one value in words: its day, its number and every rule it is part
 *   of
 */
char *
ridge_words_point (const RidgeReading *reading,
                   gsize               row)
{
  g_autofree char *day = ridge_words_day_short (reading->days[row], reading->today);
  g_autofree char *value = ridge_reading_value_text (reading, reading->x[row]);
  g_autoptr (GString) text = g_string_new (NULL);

  if (isnan (reading->x[row]))
    {
      /* Translators: a day without a value */
      g_string_append_printf (text, _("%s: no value"), day);
      append_parts (text, reading, row);
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  /* Translators: a day and its value */
  g_string_append_printf (text, _("%s: %s"), day, value);
  append_parts (text, reading, row);
  if (row >= reading->n)
    {
      g_string_append (text, _("; planned, counts from its day on"));
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  if (reading->changes != NULL && isfinite (reading->changes[row]))
    {
      g_autofree char *change = ridge_reading_value_text (reading, reading->changes[row]);

      /* Translators: by how much a value differs from the one before */
      g_string_append_printf (text, _("; a change of %s"), change);
    }
  if (reading->season_free != NULL && isfinite (reading->season_free[row]))
    {
      g_autofree char *season_free = ridge_reading_value_text (reading, reading->season_free[row]);

      /* Translators: a value that a season was taken out of */
      g_string_append_printf (text, _("; %s without its season"), season_free);
    }
  if (reading->xmr == NULL)
    return g_string_free (g_steal_pointer (&text), FALSE);
  if (reading->xmr->flags[row] & RIDGE_XMR_ROW_GHOST)
    g_string_append (text, _("; ghosted, left out of the limits"));
  append_rules (text, reading, row);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
