/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is computed from a KPI's values: the latest of them, limits, signals
 * and verdicts. The chart is made when someone asks for it. */

#include "model/ridge-kpi-private.h"

#include "model/ridge-key-result-private.h"
#include "model/ridge-series-private.h"
#include "stats/ridge-season.h"

/* The columns that choose a baseline; a KPI and a phase have the same. */
typedef struct
{
  RidgeBaselineChoice choice;
  int                 count;
  RidgeDay            from;
  RidgeDay            to;
  double              center;
  double              range;
} BaselineColumns;

static RidgeXmrBaseline
read_baseline (RidgeSeries           *series,
               const BaselineColumns *columns)
{
  RidgeXmrBaseline baseline = { .mode = RIDGE_XMR_BASELINE_ALL };

  switch (columns->choice)
    {
    case RIDGE_BASELINE_FIRST:
      baseline.k = MAX (columns->count, 0);
      if (baseline.k > 0)
        baseline.mode = RIDGE_XMR_BASELINE_FIRST;
      break;

    case RIDGE_BASELINE_RANGE:
      baseline.start = columns->from != RIDGE_DAY_NONE ? ridge_series_find_from (series, columns->from) : 0;
      baseline.end = columns->to != RIDGE_DAY_NONE ? ridge_series_find_from (series, columns->to + 1)
                                                   : ridge_series_get_n_points (series);
      if (baseline.start < baseline.end)
        baseline.mode = RIDGE_XMR_BASELINE_RANGE;
      break;

    case RIDGE_BASELINE_FIXED:
      baseline.center = columns->center;
      baseline.mr = columns->range;
      if (isfinite (baseline.center) && baseline.mr >= 0)
        baseline.mode = RIDGE_XMR_BASELINE_FIXED;
      break;

    case RIDGE_BASELINE_ALL:
    default:
      break;
    }

  return baseline;
}

static RidgeXmrRuleSets
get_rule_set (RidgeRuleChoice choice)
{
  switch (choice)
    {
    case RIDGE_RULES_NHS:
      return RIDGE_XMR_RULE_SETS_NHS;
    case RIDGE_RULES_WECO:
      return RIDGE_XMR_RULE_SETS_WECO;
    case RIDGE_RULES_NELSON:
      return RIDGE_XMR_RULE_SETS_NELSON;
    case RIDGE_RULES_PUMP:
      return RIDGE_XMR_RULE_SETS_PUMP;
    case RIDGE_RULES_ANHOEJ:
      return RIDGE_XMR_RULE_SETS_ANHOEJ;
    case RIDGE_RULES_PLAN:
    case RIDGE_RULES_WHEELER:
    default:
      return RIDGE_XMR_RULE_SETS_WHEELER;
    }
}

static RidgeXmrTrend
get_trend (RidgeTrendChoice choice)
{
  switch (choice)
    {
    case RIDGE_TREND_HALF:
      return RIDGE_XMR_TREND_HALF;
    case RIDGE_TREND_OLS:
      return RIDGE_XMR_TREND_OLS;
    case RIDGE_TREND_NONE:
    default:
      return RIDGE_XMR_TREND_NONE;
    }
}

/* Where phases begin and what their limits come from; the first entry is the
 * start of the series. Of two marks before the same value the later holds. */
static void
read_phases (RidgeKpi *self,
             GArray   *breaks,
             GArray   *baselines)
{
  BaselineColumns columns = {
    .choice = self->baseline,
    .count = self->baseline_count,
    .from = self->baseline_from,
    .to = self->baseline_to,
    .center = self->baseline_center,
    .range = self->baseline_range,
  };
  RidgeXmrBaseline baseline = read_baseline (self->series, &columns);
  gsize row = 0;
  RidgePhase *phase;

  g_array_append_val (breaks, row);
  g_array_append_val (baselines, baseline);

  for (guint i = 0; (phase = ridge_entity_list_peek (self->phases, i)) != NULL; i++)
    {
      row = ridge_series_find_from (self->series, ridge_phase_get_day (phase));
      if (row >= ridge_series_get_n_points (self->series))
        break;

      columns = (BaselineColumns) {
        .choice = ridge_phase_get_baseline (phase),
        .count = ridge_phase_get_baseline_count (phase),
        .from = ridge_phase_get_baseline_from (phase),
        .to = ridge_phase_get_baseline_to (phase),
        .center = ridge_phase_get_baseline_center (phase),
        .range = ridge_phase_get_baseline_range (phase),
      };
      baseline = read_baseline (self->series, &columns);
      if (row == g_array_index (breaks, gsize, breaks->len - 1))
        {
          g_array_index (baselines, RidgeXmrBaseline, baselines->len - 1) = baseline;
          continue;
        }
      g_array_append_val (breaks, row);
      g_array_append_val (baselines, baseline);
    }
}

/* Which part of the cycle a day belongs to. */
static guint
get_season (RidgeDay day,
            guint    row,
            guint    n_seasons)
{
  int month;

  switch (n_seasons)
    {
    case 4:
      ridge_day_get_ymd (day, NULL, &month, NULL);
      return (month - 1) / 3;
    case 7:
      return ridge_day_get_weekday (day) - 1;
    case 12:
      ridge_day_get_ymd (day, NULL, &month, NULL);
      return month - 1;
    default:
      return row % n_seasons;
    }
}

/* (nullable): the values without their season; NULL when none is asked for, or
 * the values do not allow it. */
static double *
remove_season (RidgeKpi *self)
{
  const RidgeDay *days = ridge_series_get_days (self->series);
  const double *values = ridge_series_get_values (self->series);
  guint n = ridge_series_get_n_points (self->series), n_seasons = MAX (self->season, 0);
  g_autofree guint *seasons = NULL;
  g_autofree double *factors = NULL;
  g_autofree double *result = NULL;

  if (n_seasons < 2 || ridge_season_check (values, n, n_seasons) >= RIDGE_SEASON_TOO_SHORT)
    return NULL;

  seasons = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    seasons[i] = get_season (days[i], i, n_seasons);

  factors = g_new (double, n_seasons);
  if (!ridge_season_factors (values, seasons, n, n_seasons, factors))
    return NULL;

  result = g_new (double, n);
  ridge_season_deseasonalise (values, seasons, n, n_seasons, factors, result);

  return g_steal_pointer (&result);
}

static void
update_chart (RidgeKpi *self)
{
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) baselines = g_array_new (FALSE, FALSE, sizeof (RidgeXmrBaseline));
  g_autofree gsize *ghosts = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  guint n = ridge_series_get_n_points (self->series);
  const double *values;

  if (!self->chart_stale)
    return;

  read_phases (self, breaks, baselines);
  ghosts = ridge_series_list_ghosts (self->series, &options.n_exclude);
  options.exclude = ghosts;
  options.breaks = &g_array_index (breaks, gsize, 1);
  options.n_breaks = breaks->len - 1;
  options.baselines = &g_array_index (baselines, RidgeXmrBaseline, 0);
  options.n_baselines = baselines->len;
  options.center = self->median_center ? RIDGE_XMR_STATISTIC_MEDIAN : RIDGE_XMR_STATISTIC_MEAN;
  options.dispersion = self->median_range ? RIDGE_XMR_STATISTIC_MEDIAN : RIDGE_XMR_STATISTIC_MEAN;
  options.screen = self->screen ? 1 : 0;
  options.floor = self->floor;
  options.ceiling = self->ceiling;
  options.trend = get_trend (self->trend);
  options.rule_sets = get_rule_set (ridge_kpi_get_rules_used (self));

  /* A season shifts with every value: nothing before is worth keeping. */
  if (self->season_free != NULL || self->season > 1)
    self->first_stale = 0;
  g_free (self->season_free);
  self->season_free = remove_season (self);
  values = self->season_free != NULL ? self->season_free : ridge_series_get_values (self->series);

  if (self->xmr != NULL && self->first_stale > 0)
    self->xmr = ridge_xmr_update_from (self->xmr, values, n, &options, MIN (self->first_stale, n), NULL);
  else
    {
      g_clear_pointer (&self->xmr, ridge_xmr_unref);
      if (n > 0)
        self->xmr = ridge_xmr_compute (values, n, &options, NULL);
    }

  self->chart_stale = FALSE;
  self->first_stale = G_MAXUINT;
}

/* Outdates the KPI, its chart from a row on, and the key results it drives. */
void
ridge_kpi_outdate (RidgeKpi *self,
                   guint     first_row)
{
  RidgeLink *link;

  self->chart_stale = TRUE;
  self->first_stale = MIN (self->first_stale, first_row);
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
  guint row = ridge_series_get_n_points (self->series);
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
 * ridge_kpi_get_xmr:
 * @self: a KPI
 *
 * Gets what the XmR chart says about the KPI's values, with its phases, ghosts,
 * baseline and rules. Rows are those of the series. It is computed when it is
 * first asked for after a change, from the changed value's phase on.
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
 * when a season is taken out, what is left without it.
 *
 * Returns: (transfer none) (nullable): one value for each row of the series,
 *   valid until the next batch
 */
const double *
ridge_kpi_get_chart_values (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  update_chart (self);

  return self->season_free != NULL ? self->season_free : ridge_series_get_values (self->series);
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
 * Gets the last value that is neither missing nor excluded.
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

/**
 * ridge_kpi_get_healthy:
 * @self: a KPI
 *
 * Tells whether the latest value lies in the healthy range, bounds included.
 *
 * Returns: whether it does; %TRUE without a range or without a value
 */
gboolean
ridge_kpi_get_healthy (RidgeKpi *self)
{
  double latest = ridge_kpi_get_latest (self);

  return !(latest < self->healthy_low) && !(latest > self->healthy_high);
}

/**
 * ridge_kpi_get_on_target:
 * @self: a KPI
 *
 * Tells whether the latest value reaches the target from the side that the
 * KPI's direction names. A KPI that is to stay inside a range is on target
 * while it is healthy.
 *
 * Returns: whether it does; %FALSE without a target or without a value
 */
gboolean
ridge_kpi_get_on_target (RidgeKpi *self)
{
  double latest = ridge_kpi_get_latest (self);

  if (self->direction == RIDGE_DIRECTION_HIGHER)
    return latest >= self->target;
  if (self->direction == RIDGE_DIRECTION_LOWER)
    return latest <= self->target;

  return isfinite (latest) && ridge_kpi_get_healthy (self);
}
