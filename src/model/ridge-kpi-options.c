/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a KPI's columns and phases ask for its chart to be read. */

#include "model/ridge-kpi-private.h"

#include "model/ridge-series-private.h"
#include "stats/ridge-compare.h"

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
               guint                  n,
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
      baseline.end = columns->to != RIDGE_DAY_NONE ? MIN (ridge_series_find_from (series, columns->to + 1), n) : n;
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

static RidgeXmrKind
get_kind (RidgeChartChoice choice)
{
  switch (choice)
    {
    case RIDGE_CHART_RATE_PRIME:
      return RIDGE_XMR_KIND_RATE_PRIME;
    case RIDGE_CHART_PROPORTION_PRIME:
      return RIDGE_XMR_KIND_PROPORTION_PRIME;
    case RIDGE_CHART_RATE:
      return RIDGE_XMR_KIND_RATE;
    case RIDGE_CHART_PROPORTION:
      return RIDGE_XMR_KIND_PROPORTION;
    case RIDGE_CHART_COUNT:
      return RIDGE_XMR_KIND_COUNT;
    case RIDGE_CHART_COUNT_EXACT:
      return RIDGE_XMR_KIND_COUNT_EXACT;
    case RIDGE_CHART_DAYS_BETWEEN:
    case RIDGE_CHART_TIMES:
      return RIDGE_XMR_KIND_TIME;
    case RIDGE_CHART_BETWEEN:
      return RIDGE_XMR_KIND_BETWEEN;
    case RIDGE_CHART_BETWEEN_EXACT:
      return RIDGE_XMR_KIND_BETWEEN_EXACT;
    case RIDGE_CHART_INDIVIDUALS:
    default:
      return RIDGE_XMR_KIND_INDIVIDUALS;
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
             guint     n,
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
  RidgeXmrBaseline baseline = read_baseline (self->series, n, &columns);
  gsize row = 0;
  RidgePhase *phase;

  g_array_append_val (breaks, row);
  g_array_append_val (baselines, baseline);

  for (guint i = 0; (phase = ridge_entity_list_peek (self->phases, i)) != NULL; i++)
    {
      row = ridge_series_find_from (self->series, ridge_phase_get_day (phase));
      if (row >= n)
        break;

      columns = (BaselineColumns) {
        .choice = ridge_phase_get_baseline (phase),
        .count = ridge_phase_get_baseline_count (phase),
        .from = ridge_phase_get_baseline_from (phase),
        .to = ridge_phase_get_baseline_to (phase),
        .center = ridge_phase_get_baseline_center (phase),
        .range = ridge_phase_get_baseline_range (phase),
      };
      baseline = read_baseline (self->series, n, &columns);
      if (row == g_array_index (breaks, gsize, breaks->len - 1))
        {
          g_array_index (baselines, RidgeXmrBaseline, baselines->len - 1) = baseline;
          continue;
        }
      g_array_append_val (breaks, row);
      g_array_append_val (baselines, baseline);
    }
}

/* Fills the options of a chart of a KPI's first `n` values, which borrow from `self`. */
void
ridge_chart_options_init (RidgeChartOptions *self,
                          RidgeKpi          *kpi,
                          guint              n)
{
  RidgeXmrOptions *options = &self->options;

  self->breaks = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->baselines = g_array_new (FALSE, FALSE, sizeof (RidgeXmrBaseline));
  read_phases (kpi, n, self->breaks, self->baselines);

  *options = (RidgeXmrOptions) RIDGE_XMR_OPTIONS_INIT;
  self->ghosts = ridge_series_list_ghosts (kpi->series, &options->n_exclude);
  while (options->n_exclude > 0 && self->ghosts[options->n_exclude - 1] >= n)
    options->n_exclude--;
  options->exclude = self->ghosts;
  options->breaks = &g_array_index (self->breaks, gsize, 1);
  options->n_breaks = self->breaks->len - 1;
  options->baselines = &g_array_index (self->baselines, RidgeXmrBaseline, 0);
  options->n_baselines = self->baselines->len;
  options->center = kpi->median_center ? RIDGE_XMR_STATISTIC_MEDIAN : RIDGE_XMR_STATISTIC_MEAN;
  options->dispersion = kpi->median_range ? RIDGE_XMR_STATISTIC_MEDIAN : RIDGE_XMR_STATISTIC_MEAN;
  options->screen = kpi->screen ? 1 : 0;
  options->floor = kpi->floor;
  options->ceiling = kpi->ceiling;
  options->trend = get_trend (kpi->trend);
  options->rule_sets = ridge_kpi_get_rule_sets (kpi);
  options->noise = ridge_noise_of_decimals (kpi->decimals);
  options->kind = ridge_kpi_get_transform_used (kpi) == RIDGE_TRANSFORM_LOG ? RIDGE_XMR_KIND_LOG : get_kind (kpi->chart);
  /* What values cannot be below says nothing about changes. */
  if (ridge_kpi_charts_changes (kpi))
    options->floor = options->ceiling = NAN;
  /* Between two events there are rows without one, and the next to an event is the next event. */
  options->missing_mr = ridge_kpi_charts_between (kpi) ? RIDGE_XMR_OVER_BRIDGE : RIDGE_XMR_OVER_GAP;
  options->denominators = ridge_series_get_denominators (kpi->series);
  options->per = ridge_series_get_per (kpi->series);
}

void
ridge_chart_options_clear (RidgeChartOptions *self)
{
  g_clear_pointer (&self->breaks, g_array_unref);
  g_clear_pointer (&self->baselines, g_array_unref);
  g_clear_pointer (&self->ghosts, g_free);
}

/**
 * ridge_kpi_get_rule_sets:
 * @self: a KPI
 *
 * Gets the rules the values are tested with, as statistics knows them.
 *
 * Returns: one rule set
 */
RidgeXmrRuleSets
ridge_kpi_get_rule_sets (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_XMR_RULE_SETS_WHEELER);

  return get_rule_set (ridge_kpi_get_rules_used (self));
}
