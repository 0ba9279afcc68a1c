/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-kpi-private.h"

#include "model/ridge-key-result-private.h"
#include "model/ridge-series-private.h"

G_DEFINE_FINAL_TYPE (RidgeKpi, ridge_kpi, RIDGE_TYPE_ENTITY)

RIDGE_DEFINE_COLUMNS (RidgeKpi, kpi, KPI)

static const RidgeListPlace lists[] = {
  { RIDGE_TABLE_PHASE, G_STRUCT_OFFSET (RidgeKpi, phases) },
  { 0 },
};

static void
ridge_kpi_invalidate (RidgeEntity *entity,
                      guint64      columns)
{
  RidgeKpi *self = RIDGE_KPI (entity);

  if ((columns & (RIDGE_COLUMN_BIT (RIDGE_KPI_PER) | RIDGE_COLUMN_BIT (RIDGE_KPI_CHART))) != 0 &&
      ridge_series_set_per (self->series, ridge_kpi_get_per_used (self)))
    ridge_plan_queue_series (ridge_entity_get_plan (entity), self);
  if (columns & ridge_table_get_columns (RIDGE_TABLE_KPI, RIDGE_AS_CHART))
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
  g_free (self->derived);
  g_clear_pointer (&self->watch_lines, ridge_watch_free);
  g_free (self->transformed);
  g_free (self->season_effects);

  G_OBJECT_CLASS (ridge_kpi_parent_class)->finalize (object);
}

static void
ridge_kpi_class_init (RidgeKpiClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RidgeEntityClass *entity_class = RIDGE_ENTITY_CLASS (klass);

  object_class->dispose = ridge_kpi_dispose;
  object_class->finalize = ridge_kpi_finalize;

  entity_class->invalidate = ridge_kpi_invalidate;
  entity_class->lists = lists;
  ridge_entity_class_set_columns (entity_class, RIDGE_TABLE_KPI, ridge_kpi_offsets);
}

static void
ridge_kpi_init (RidgeKpi *self)
{
  self->series = ridge_series_new ();
  self->chart_stale = TRUE;
}

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
 * ridge_kpi_get_per_used:
 * @self: a KPI
 *
 * Gets what the quotient of a value's two numbers is multiplied by. Charts of
 * rates and proportions need two numbers; counts and the days between events
 * are what was recorded, whatever they are counted among.
 *
 * Returns: the factor, NaN when values are shown as recorded
 */
double
ridge_kpi_get_per_used (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), NAN);

  switch (self->chart)
    {
    case RIDGE_CHART_RATE_PRIME:
    case RIDGE_CHART_PROPORTION_PRIME:
    case RIDGE_CHART_RATE:
    case RIDGE_CHART_PROPORTION:
      return isnan (self->per) ? 1.0 : self->per;
    case RIDGE_CHART_COUNT:
    case RIDGE_CHART_COUNT_EXACT:
    case RIDGE_CHART_DAYS_BETWEEN:
    case RIDGE_CHART_BETWEEN:
    case RIDGE_CHART_BETWEEN_EXACT:
      return NAN;
    case RIDGE_CHART_INDIVIDUALS:
    case RIDGE_CHART_TIMES:
    default:
      return self->per;
    }
}

/**
 * ridge_kpi_takes_parts:
 * @self: a KPI
 *
 * Tells whether its values are recorded with what they are counted among: rates
 * need that, and opportunities between events can be counted by it.
 *
 * Returns: whether a value has two numbers
 */
gboolean
ridge_kpi_takes_parts (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);

  return !isnan (ridge_kpi_get_per_used (self)) || self->chart == RIDGE_CHART_BETWEEN || self->chart == RIDGE_CHART_BETWEEN_EXACT;
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

  return ridge_entity_get_list (RIDGE_ENTITY (self), RIDGE_TABLE_PHASE);
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
