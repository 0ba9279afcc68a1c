/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-kpi-private.h"

#include "model/ridge-key-result-private.h"
#include "model/ridge-series-private.h"

G_DEFINE_FINAL_TYPE (RidgeKpi, ridge_kpi, RIDGE_TYPE_ENTITY)

static const guint16 offsets[RIDGE_KPI_N_COLUMNS] = {
  [RIDGE_KPI_RANK] = G_STRUCT_OFFSET (RidgeKpi, rank),
  [RIDGE_KPI_NAME] = G_STRUCT_OFFSET (RidgeKpi, name),
  [RIDGE_KPI_DEFINITION] = G_STRUCT_OFFSET (RidgeKpi, definition),
  [RIDGE_KPI_FORMULA] = G_STRUCT_OFFSET (RidgeKpi, formula),
  [RIDGE_KPI_UNIT] = G_STRUCT_OFFSET (RidgeKpi, unit),
  [RIDGE_KPI_DECIMALS] = G_STRUCT_OFFSET (RidgeKpi, decimals),
  [RIDGE_KPI_SOURCE] = G_STRUCT_OFFSET (RidgeKpi, source),
  [RIDGE_KPI_FREQUENCY] = G_STRUCT_OFFSET (RidgeKpi, frequency),
  [RIDGE_KPI_OWNER] = G_STRUCT_OFFSET (RidgeKpi, owner),
  [RIDGE_KPI_TEAM] = G_STRUCT_OFFSET (RidgeKpi, team),
  [RIDGE_KPI_DIRECTION] = G_STRUCT_OFFSET (RidgeKpi, direction),
  [RIDGE_KPI_TIMING] = G_STRUCT_OFFSET (RidgeKpi, timing),
  [RIDGE_KPI_PERSPECTIVE] = G_STRUCT_OFFSET (RidgeKpi, perspective),
  [RIDGE_KPI_HEALTHY_LOW] = G_STRUCT_OFFSET (RidgeKpi, healthy_low),
  [RIDGE_KPI_HEALTHY_HIGH] = G_STRUCT_OFFSET (RidgeKpi, healthy_high),
  [RIDGE_KPI_TARGET] = G_STRUCT_OFFSET (RidgeKpi, target),
  [RIDGE_KPI_HEALTH_METRIC] = G_STRUCT_OFFSET (RidgeKpi, health_metric),
  [RIDGE_KPI_PROCESS] = G_STRUCT_OFFSET (RidgeKpi, process),
  [RIDGE_KPI_RETIRED_ON] = G_STRUCT_OFFSET (RidgeKpi, retired_on),
  [RIDGE_KPI_RULES] = G_STRUCT_OFFSET (RidgeKpi, rules),
  [RIDGE_KPI_MEDIAN_CENTER] = G_STRUCT_OFFSET (RidgeKpi, median_center),
  [RIDGE_KPI_MEDIAN_RANGE] = G_STRUCT_OFFSET (RidgeKpi, median_range),
  [RIDGE_KPI_SCREEN] = G_STRUCT_OFFSET (RidgeKpi, screen),
  [RIDGE_KPI_FLOOR] = G_STRUCT_OFFSET (RidgeKpi, floor),
  [RIDGE_KPI_CEILING] = G_STRUCT_OFFSET (RidgeKpi, ceiling),
  [RIDGE_KPI_TREND] = G_STRUCT_OFFSET (RidgeKpi, trend),
  [RIDGE_KPI_SEASON] = G_STRUCT_OFFSET (RidgeKpi, season),
  [RIDGE_KPI_BASELINE] = G_STRUCT_OFFSET (RidgeKpi, baseline),
  [RIDGE_KPI_BASELINE_COUNT] = G_STRUCT_OFFSET (RidgeKpi, baseline_count),
  [RIDGE_KPI_BASELINE_FROM] = G_STRUCT_OFFSET (RidgeKpi, baseline_from),
  [RIDGE_KPI_BASELINE_TO] = G_STRUCT_OFFSET (RidgeKpi, baseline_to),
  [RIDGE_KPI_BASELINE_CENTER] = G_STRUCT_OFFSET (RidgeKpi, baseline_center),
  [RIDGE_KPI_BASELINE_RANGE] = G_STRUCT_OFFSET (RidgeKpi, baseline_range),
};

static int
ridge_kpi_compare (RidgeEntity *a,
                   RidgeEntity *b)
{
  return ridge_entity_compare_ranks (a, RIDGE_KPI (a)->rank, b, RIDGE_KPI (b)->rank);
}

static RidgeEntityList *
ridge_kpi_find_home (RidgeEntity *self,
                     RidgePlan   *plan)
{
  return RIDGE_ENTITY_LIST (ridge_plan_get_kpis (plan));
}

/* The columns from the rules on say how the chart is made. */
static void
ridge_kpi_invalidate (RidgeEntity *entity,
                      guint64      columns)
{
  RidgeKpi *self = RIDGE_KPI (entity);

  if (columns >> RIDGE_KPI_RULES != 0)
    {
      self->chart_stale = TRUE;
      ridge_kpi_outdate_pyramids (self, 0, 0);
    }
  ridge_kpi_outdate (self);
}

static void
ridge_kpi_dispose (GObject *object)
{
  RidgeKpi *self = RIDGE_KPI (object);

  ridge_entity_list_drop (&self->phases);
  ridge_entity_list_drop (&self->links_from);
  ridge_entity_list_drop (&self->links_to);

  G_OBJECT_CLASS (ridge_kpi_parent_class)->dispose (object);
}

static void
ridge_kpi_finalize (GObject *object)
{
  RidgeKpi *self = RIDGE_KPI (object);

  g_object_unref (self->series);
  g_clear_pointer (&self->xmr, ridge_xmr_unref);
  g_clear_pointer (&self->pyramid, ridge_pyramid_unref);
  g_clear_pointer (&self->range_pyramid, ridge_pyramid_unref);
  g_free (self->season_free);
  g_free (self->season_factors);

  G_OBJECT_CLASS (ridge_kpi_parent_class)->finalize (object);
}

static void
ridge_kpi_class_init (RidgeKpiClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  object_class->dispose = ridge_kpi_dispose;
  object_class->finalize = ridge_kpi_finalize;

  entity_class->title_column = RIDGE_KPI_NAME;
  entity_class->compare = ridge_kpi_compare;
  entity_class->find_home = ridge_kpi_find_home;
  entity_class->invalidate = ridge_kpi_invalidate;
  entity_class->order_columns = RIDGE_COLUMN_BIT (RIDGE_KPI_RANK);
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_KPI, offsets);
}

static void
ridge_kpi_init (RidgeKpi *self)
{
  self->series = ridge_series_new ();
  self->chart_stale = TRUE;
}

RIDGE_TEXT_GETTER (RidgeKpi, kpi, KPI, rank)
RIDGE_TEXT_GETTER (RidgeKpi, kpi, KPI, name)
RIDGE_TEXT_GETTER (RidgeKpi, kpi, KPI, definition)
RIDGE_TEXT_GETTER (RidgeKpi, kpi, KPI, formula)
RIDGE_TEXT_GETTER (RidgeKpi, kpi, KPI, unit)
RIDGE_INT_GETTER (RidgeKpi, kpi, KPI, decimals)
RIDGE_TEXT_GETTER (RidgeKpi, kpi, KPI, source)
RIDGE_GETTER (RidgeKpi, kpi, KPI, RidgeFrequency, frequency, 0)
RIDGE_REF_GETTER (RidgeKpi, kpi, KPI, RidgePerson, PERSON, owner)
RIDGE_REF_GETTER (RidgeKpi, kpi, KPI, RidgeTeam, TEAM, team)
RIDGE_GETTER (RidgeKpi, kpi, KPI, RidgeDirection, direction, 0)
RIDGE_GETTER (RidgeKpi, kpi, KPI, RidgeTiming, timing, 0)
RIDGE_GETTER (RidgeKpi, kpi, KPI, RidgePerspective, perspective, 0)
RIDGE_REAL_GETTER (RidgeKpi, kpi, KPI, healthy_low)
RIDGE_REAL_GETTER (RidgeKpi, kpi, KPI, healthy_high)
RIDGE_REAL_GETTER (RidgeKpi, kpi, KPI, target)
RIDGE_BOOL_GETTER (RidgeKpi, kpi, KPI, health_metric)
RIDGE_TEXT_GETTER (RidgeKpi, kpi, KPI, process)
RIDGE_DAY_GETTER (RidgeKpi, kpi, KPI, retired_on)
RIDGE_GETTER (RidgeKpi, kpi, KPI, RidgeRuleChoice, rules, 0)
RIDGE_BOOL_GETTER (RidgeKpi, kpi, KPI, median_center)
RIDGE_BOOL_GETTER (RidgeKpi, kpi, KPI, median_range)
RIDGE_BOOL_GETTER (RidgeKpi, kpi, KPI, screen)
RIDGE_REAL_GETTER (RidgeKpi, kpi, KPI, floor)
RIDGE_REAL_GETTER (RidgeKpi, kpi, KPI, ceiling)
RIDGE_GETTER (RidgeKpi, kpi, KPI, RidgeTrendChoice, trend, 0)
RIDGE_INT_GETTER (RidgeKpi, kpi, KPI, season)
RIDGE_GETTER (RidgeKpi, kpi, KPI, RidgeBaselineChoice, baseline, 0)
RIDGE_INT_GETTER (RidgeKpi, kpi, KPI, baseline_count)
RIDGE_DAY_GETTER (RidgeKpi, kpi, KPI, baseline_from)
RIDGE_DAY_GETTER (RidgeKpi, kpi, KPI, baseline_to)
RIDGE_REAL_GETTER (RidgeKpi, kpi, KPI, baseline_center)
RIDGE_REAL_GETTER (RidgeKpi, kpi, KPI, baseline_range)

/**
 * ridge_kpi_get_series:
 * @self: a KPI
 *
 * Gets the KPI's values.
 *
 * Returns: (transfer none): the series, the same for the KPI's life
 */
RidgeSeries *
ridge_kpi_get_series (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  return self->series;
}

/**
 * ridge_kpi_get_phases:
 * @self: a KPI
 *
 * Gets its marked process changes, by day.
 *
 * Returns: (transfer none): a list of [class@RidgePhase]
 */
GListModel *
ridge_kpi_get_phases (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  return ridge_entity_list_ensure (&self->phases, RIDGE_TYPE_PHASE, self);
}

/**
 * ridge_kpi_get_links_from:
 * @self: a KPI
 *
 * Gets the links that start here.
 *
 * Returns: (transfer none): a list of [class@RidgeLink]
 */
GListModel *
ridge_kpi_get_links_from (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  return ridge_entity_list_ensure_references (&self->links_from, RIDGE_TYPE_LINK, self);
}

/**
 * ridge_kpi_get_links_to:
 * @self: a KPI
 *
 * Gets the links that end here.
 *
 * Returns: (transfer none): a list of [class@RidgeLink]
 */
GListModel *
ridge_kpi_get_links_to (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  return ridge_entity_list_ensure_references (&self->links_to, RIDGE_TYPE_LINK, self);
}
