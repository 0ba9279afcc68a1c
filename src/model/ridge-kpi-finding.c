/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a KPI's values before they are judged. */

#include "model/ridge-kpi-private.h"

#include <string.h>

#include "model/ridge-look.h"

/* What the KPI's own choices have dealt with, and what has no meaning after them;
 * what somebody has dismissed is not seen again. */
static guint
list_settled (RidgeKpi *self)
{
  static const guint by_transform[] = {
    [RIDGE_TRANSFORM_NONE] = 0,
    [RIDGE_TRANSFORM_LOG] = RIDGE_FINDING_BIT (RIDGE_FINDING_SKEW) | RIDGE_FINDING_BIT (RIDGE_FINDING_RARE) |
                            RIDGE_FINDING_BIT (RIDGE_FINDING_TREND) | RIDGE_FINDING_BIT (RIDGE_FINDING_FLOOR),
    [RIDGE_TRANSFORM_DIFFERENCES] = RIDGE_FINDING_BIT (RIDGE_FINDING_TOTAL) | RIDGE_FINDING_BIT (RIDGE_FINDING_RARE) |
                                    RIDGE_FINDING_BIT (RIDGE_FINDING_SKEW) | RIDGE_FINDING_BIT (RIDGE_FINDING_CEILING) |
                                    RIDGE_FINDING_BIT (RIDGE_FINDING_FLOOR),
    [RIDGE_TRANSFORM_INCREMENTS] = RIDGE_FINDING_BIT (RIDGE_FINDING_TOTAL) | RIDGE_FINDING_BIT (RIDGE_FINDING_RARE) |
                                   RIDGE_FINDING_BIT (RIDGE_FINDING_SKEW) | RIDGE_FINDING_BIT (RIDGE_FINDING_CEILING) |
                                   RIDGE_FINDING_BIT (RIDGE_FINDING_FLOOR),
  };
  guint settled = by_transform[ridge_kpi_get_transform_used (self)] | ridge_findings_from_text (self->waived);

  if (isfinite (self->floor))
    settled |= RIDGE_FINDING_BIT (RIDGE_FINDING_FLOOR);
  if (isfinite (self->ceiling))
    settled |= RIDGE_FINDING_BIT (RIDGE_FINDING_CEILING);

  return settled;
}

/* Called when the chart is made anew; @values are those that it is of. */
void
ridge_kpi_update_finding (RidgeKpi     *self,
                          const double *values)
{
  RidgeLook look = {
    .xmr = self->xmr,
    .values = values,
    .days = ridge_series_get_days (self->series),
    .frequency = (RidgeFrequency) self->frequency,
    .season_free = self->season > 1,
    .is_share = self->unit != NULL && strchr (self->unit, '%') != NULL,
    .differenced = ridge_kpi_charts_changes (self),
    .skip = list_settled (self),
  };

  ridge_look (&look, &self->finding);
}

/**
 * ridge_kpi_get_finding:
 * @self: a KPI
 * @finding: (out): what is seen
 *
 * Gets what would mislead a reader of the KPI's chart most, as it is drawn now.
 *
 * Returns: %FALSE when there is nothing of the kind
 */
gboolean
ridge_kpi_get_finding (RidgeKpi     *self,
                       RidgeFinding *finding)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  ridge_kpi_get_xmr (self);
  *finding = self->finding;

  return finding->kind != RIDGE_FINDING_NONE;
}

/* What a signal of the KPI comes to, with what was seen of its values. */
RidgeVerdict
ridge_kpi_temper (RidgeKpi    *self,
                  RidgeVerdict verdict)
{
  ridge_kpi_get_xmr (self);

  return ridge_finding_temper (self->finding.kind, verdict);
}
