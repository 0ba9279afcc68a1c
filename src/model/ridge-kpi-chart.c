/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is computed from a KPI's values: the latest of them, and the chart,
 * which is made when someone asks for it. */

#include "model/ridge-kpi-private.h"

#include "model/ridge-key-result-private.h"
#include "model/ridge-series-private.h"

static void
watch (RidgeKpi     *self,
       const double *values)
{
  g_clear_pointer (&self->watch_lines, ridge_watch_free);
  if (self->xmr == NULL || self->watch == RIDGE_WATCH_NONE)
    return;

  if (self->watch == RIDGE_WATCH_EWMA)
    self->watch_lines = ridge_watch_compute (self->xmr, values, RIDGE_WATCH_KIND_EWMA, RIDGE_EWMA_WEIGHT, RIDGE_EWMA_LIMIT);
  else
    self->watch_lines = ridge_watch_compute (self->xmr, values, RIDGE_WATCH_KIND_CUSUM, RIDGE_CUSUM_REFERENCE, RIDGE_CUSUM_LIMIT);
}

static const double *
get_charted (RidgeKpi *self)
{
  if (self->derived != NULL)
    return self->derived;
  if (self->season_free != NULL)
    return self->season_free;

  return self->transformed != NULL ? self->transformed : ridge_series_get_values (self->series);
}

static void
update_chart (RidgeKpi *self)
{
  g_auto (RidgeChartOptions) chart = { 0 };
  guint n = ridge_kpi_get_n_counted (self);
  const double *values;

  if (!self->chart_stale && self->n_charted == n)
    return;

  /* A season shifts with every value: nothing before is worth keeping. Nor is it
   * when a listener asks within a batch, and the series is ahead of its news, or
   * when a day has come for which values were planned. */
  if (self->season_free != NULL || self->derived != NULL || self->transformed != NULL || self->season > 1 ||
      ridge_kpi_charts_between (self) || ridge_kpi_get_transform_used (self) != RIDGE_TRANSFORM_NONE || !self->chart_stale)
    {
      self->first_stale = 0;
      ridge_kpi_outdate_pyramids (self, 0, 0);
    }
  self->first_stale = MIN (self->first_stale, MIN (self->n_charted, n));
  ridge_kpi_derive_values (self, n);
  values = get_charted (self);

  ridge_chart_options_init (&chart, self, n);
  if (self->xmr != NULL && self->first_stale > 0)
    self->xmr = ridge_xmr_update_from (self->xmr, values, n, &chart.options, self->first_stale, NULL);
  else
    {
      g_clear_pointer (&self->xmr, ridge_xmr_unref);
      if (n > 0)
        self->xmr = ridge_xmr_compute (values, n, &chart.options, NULL);
    }

  watch (self, values);
  self->chart_stale = FALSE;
  self->first_stale = G_MAXUINT;
  self->n_charted = n;
  ridge_kpi_update_finding (self, values);
}

/* Outdates the KPI, its chart from a row on, and the key results it drives. */
void
ridge_kpi_outdate_chart (RidgeKpi *self,
                         guint     first_row)
{
  self->chart_stale = TRUE;
  self->first_stale = MIN (self->first_stale, first_row);
  ridge_kpi_outdate_pyramids (self, first_row, first_row != G_MAXUINT ? first_row : 0);
  ridge_kpi_outdate (self);
}

void
ridge_kpi_outdate (RidgeKpi *self)
{
  RidgeLink *link;

  ridge_entity_outdate (RIDGE_ENTITY (self));

  for (guint i = 0; (link = ridge_entity_list_peek (self->links_from, i)) != NULL; i++)
    {
      RidgeKeyResult *key_result = ridge_link_get_to_key_result (link);

      if (ridge_link_get_kind (link) == RIDGE_LINK_DRIVES && key_result != NULL)
        ridge_key_result_outdate (key_result);
    }
}

void
ridge_kpi_take_series (RidgeKpi    *self,
                       RidgeSeries *series)
{
  g_clear_object (&self->series);
  self->series = series;
}

/* Whether a point counts: it has a value and is no ghost. */
gboolean
ridge_kpi_is_usable (RidgeKpi *self,
                     guint     row)
{
  return isfinite (ridge_series_get_values (self->series)[row]) && !ridge_series_get_ghost (self->series, row);
}

void
ridge_kpi_compute (RidgeKpi *self)
{
  guint row = ridge_kpi_get_n_counted (self);
  gboolean has_latest = FALSE;

  if (!ridge_entity_is_outdated (RIDGE_ENTITY (self)))
    return;

  self->latest = self->previous = NAN;
  self->latest_day = RIDGE_DAY_NONE;

  while (row-- > 0 && isnan (self->previous))
    {
      if (!ridge_kpi_is_usable (self, row))
        continue;
      if (has_latest)
        self->previous = ridge_series_get_values (self->series)[row];
      else
        {
          self->latest = ridge_series_get_values (self->series)[row];
          self->latest_day = ridge_series_get_days (self->series)[row];
          has_latest = TRUE;
        }
    }

  ridge_entity_set_computed (RIDGE_ENTITY (self));
}

/**
 * ridge_kpi_get_n_counted:
 * @self: a KPI
 *
 * Counts the values whose day has come. Those after the plan's day are planned:
 * they are kept and shown, and nothing is computed from them before their day.
 *
 * Returns: the number of rows at the start of the series that count
 */
guint
ridge_kpi_get_n_counted (RidgeKpi *self)
{
  RidgePlan *plan;
  const RidgeDay *days;
  guint n;

  g_return_val_if_fail (RIDGE_IS_KPI (self), 0);

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  days = ridge_series_get_days (self->series);
  n = ridge_series_get_n_points (self->series);
  if (n == 0 || plan == NULL || days[n - 1] <= ridge_plan_get_today (plan))
    return n;

  return ridge_series_find_from (self->series, ridge_plan_get_today (plan) + 1);
}

/**
 * ridge_kpi_get_planned:
 * @self: a KPI
 * @day: (out): the day it is for
 * @value: (out): the value
 *
 * Gets the first value that is planned, neither missing nor excluded.
 *
 * Returns: %FALSE when nothing is planned
 */
gboolean
ridge_kpi_get_planned (RidgeKpi *self,
                       RidgeDay *day,
                       double   *value)
{
  guint n;

  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);
  g_return_val_if_fail (day != NULL && value != NULL, FALSE);

  n = ridge_series_get_n_points (self->series);
  for (guint row = ridge_kpi_get_n_counted (self); row < n; row++)
    if (ridge_kpi_is_usable (self, row))
      {
        *day = ridge_series_get_days (self->series)[row];
        *value = ridge_series_get_values (self->series)[row];
        return TRUE;
      }

  return FALSE;
}

/**
 * ridge_kpi_get_xmr:
 * @self: a KPI
 *
 * Gets what the XmR chart says about the KPI's values, with its phases, ghosts,
 * baseline and rules. Rows are those of the series that count; it is computed
 * when it is first asked for after a change, from the changed value's phase on.
 *
 * Returns: (transfer none) (nullable): the chart, valid until the next batch;
 *   %NULL without values, or when they are too large to add up
 */
const RidgeXmr *
ridge_kpi_get_xmr (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  update_chart (self);

  return self->xmr;
}

/**
 * ridge_kpi_get_chart_values:
 * @self: a KPI
 *
 * Gets the values that the chart's limits belong to: those of the series, or
 * when a season is taken out, what is left without it, or what passed between
 * events, or by how much values changed.
 *
 * Returns: (transfer none) (nullable): one value for each of
 *   ridge_kpi_get_n_counted() rows, valid until the next batch
 */
const double *
ridge_kpi_get_chart_values (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  update_chart (self);

  return get_charted (self);
}

/**
 * ridge_kpi_get_derived:
 * @self: a KPI
 *
 * Gets what is charted instead of the values: the days or the opportunities that
 * passed for each of the events that they count.
 *
 * Returns: (transfer none) (nullable): one number for each of
 *   ridge_kpi_get_n_counted() rows, NaN where there was no event; valid until the
 *   next batch
 */
const double *
ridge_kpi_get_derived (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  update_chart (self);

  return self->derived;
}

/**
 * ridge_kpi_get_watch_lines:
 * @self: a KPI
 *
 * Gets what looks for shifts that are too small to be seen in single values.
 *
 * Returns: (transfer none) (nullable): the lines, of the rows of the chart, valid
 *   until the next batch; %NULL where none is asked for
 */
const RidgeWatch *
ridge_kpi_get_watch_lines (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  update_chart (self);

  return self->watch_lines;
}

/**
 * ridge_kpi_get_open_interval:
 * @self: a KPI
 *
 * Gets how long it has been since the last event, as of the last value: after it
 * nobody knows. It is no value of the chart, as the next event has not come; it
 * says only that this interval is longer already.
 *
 * Returns: days or opportunities; NaN without an event
 */
double
ridge_kpi_get_open_interval (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NAN);

  update_chart (self);

  return self->open_interval;
}

/**
 * ridge_kpi_get_rules_used:
 * @self: a KPI
 *
 * Gets the rule set the values are tested with: the KPI's own, or the plan's.
 *
 * Returns: a rule set, never %RIDGE_RULES_PLAN
 */
RidgeRuleChoice
ridge_kpi_get_rules_used (RidgeKpi *self)
{
  RidgePlan *plan;
  RidgeRuleChoice rules;

  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_RULES_WHEELER);

  if (self->rules != RIDGE_RULES_PLAN)
    return self->rules;

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));
  rules = plan != NULL ? ridge_plan_get_rules (plan) : RIDGE_RULES_WHEELER;

  return rules != RIDGE_RULES_PLAN ? rules : RIDGE_RULES_WHEELER;
}

/**
 * ridge_kpi_get_retired:
 * @self: a KPI
 *
 * Tells whether the KPI is no longer in use on the plan's day.
 *
 * Returns: whether it has retired
 */
gboolean
ridge_kpi_get_retired (RidgeKpi *self)
{
  RidgePlan *plan;

  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);

  plan = ridge_entity_get_plan (RIDGE_ENTITY (self));

  return self->retired_on != RIDGE_DAY_NONE && plan != NULL && self->retired_on <= ridge_plan_get_today (plan);
}

/**
 * ridge_kpi_get_latest:
 * @self: a KPI
 *
 * Gets the last value up to the plan's day that is neither missing nor excluded.
 *
 * Returns: the value, NaN without one
 */
double
ridge_kpi_get_latest (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NAN);

  ridge_kpi_compute (self);

  return self->latest;
}

/**
 * ridge_kpi_get_latest_day:
 * @self: a KPI
 *
 * Gets the day of the latest value.
 *
 * Returns: the day, %RIDGE_DAY_NONE without a value
 */
RidgeDay
ridge_kpi_get_latest_day (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_DAY_NONE);

  ridge_kpi_compute (self);

  return self->latest_day;
}

/**
 * ridge_kpi_get_previous:
 * @self: a KPI
 *
 * Gets the value before the latest that is neither missing nor excluded.
 *
 * Returns: the value, NaN without one
 */
double
ridge_kpi_get_previous (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NAN);

  ridge_kpi_compute (self);

  return self->previous;
}
