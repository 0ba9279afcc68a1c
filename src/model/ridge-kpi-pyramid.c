/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart of very many values is drawn from. It is built when a chart asks
 * for it, and follows the rows that change. */

#include "model/ridge-kpi-private.h"

void
ridge_kpi_outdate_pyramids (RidgeKpi *self,
                            guint     first_value,
                            guint     first_range)
{
  self->first_unbuilt = MIN (self->first_unbuilt, first_value);
  self->first_range_unbuilt = MIN (self->first_range_unbuilt, first_range);
}

static void
refresh (RidgePyramid **pyramid,
         guint         *first_unbuilt,
         const double  *x,
         gsize          n)
{
  if (*pyramid == NULL)
    *pyramid = ridge_pyramid_new (x, n);
  else if (*first_unbuilt != G_MAXUINT)
    *pyramid = ridge_pyramid_update (*pyramid, x, n, *first_unbuilt, n);

  *first_unbuilt = G_MAXUINT;
}

/**
 * ridge_kpi_get_pyramid:
 * @self: a KPI
 *
 * Gets the extremes of the values of ridge_kpi_get_chart_values().
 *
 * Returns: (transfer none): their pyramid, valid until the next batch; held with
 *   a reference it stays as it is
 */
RidgePyramid *
ridge_kpi_get_pyramid (RidgeKpi *self)
{
  const double *values;

  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  values = ridge_kpi_get_chart_values (self);
  refresh (&self->pyramid, &self->first_unbuilt, values, ridge_kpi_get_n_counted (self));

  return self->pyramid;
}

/**
 * ridge_kpi_get_range_pyramid:
 * @self: a KPI
 *
 * Gets the extremes of the moving ranges of ridge_kpi_get_xmr().
 *
 * Returns: (transfer none) (nullable): their pyramid, as for the values; %NULL
 *   without a chart
 */
RidgePyramid *
ridge_kpi_get_range_pyramid (RidgeKpi *self)
{
  const RidgeXmr *xmr;

  g_return_val_if_fail (RIDGE_IS_KPI (self), NULL);

  xmr = ridge_kpi_get_xmr (self);
  if (xmr == NULL)
    return NULL;
  refresh (&self->range_pyramid, &self->first_range_unbuilt, xmr->mr, xmr->n);

  return self->range_pyramid;
}
