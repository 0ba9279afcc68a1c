/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a process change might be marked: a suggestion, never more. */

#include "model/ridge-kpi-private.h"

#include "stats/ridge-stable-shift.h"

/* Values that limits are established from. */
static gsize
get_period_min (RidgeFrequency frequency)
{
  switch (frequency)
    {
    case RIDGE_FREQUENCY_MONTHLY:
      return 24;
    case RIDGE_FREQUENCY_QUARTERLY:
    case RIDGE_FREQUENCY_YEARLY:
      return 12;
    case RIDGE_FREQUENCY_DAILY:
    case RIDGE_FREQUENCY_WEEKLY:
    default:
      return 21;
    }
}

/**
 * ridge_kpi_find_shift:
 * @self: a KPI
 *
 * Looks for the first stable shift in the values since the last marked process
 * change, without the season and without ghosts. A KPI with a trend has none.
 *
 * Returns: the first day of what looks like another process; %RIDGE_DAY_NONE
 *   without one
 */
RidgeDay
ridge_kpi_find_shift (RidgeKpi *self)
{
  RidgeStableShiftOptions options = RIDGE_STABLE_SHIFT_OPTIONS_INIT;
  const RidgeXmrSegment *segment;
  const RidgeXmr *xmr;
  g_autofree double *values = NULL;
  g_autofree gsize *rows = NULL;
  gsize n, n_rows;

  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_DAY_NONE);

  xmr = ridge_kpi_get_xmr (self);
  segment = xmr != NULL ? ridge_xmr_get_last_segment (xmr) : NULL;
  if (segment == NULL || self->trend != RIDGE_TREND_NONE)
    return RIDGE_DAY_NONE;

  n = segment->end - segment->start;
  values = g_memdup2 (ridge_kpi_get_chart_values (self) + segment->start, n * sizeof (double));
  for (gsize i = 0; i < n; i++)
    if (!ridge_kpi_is_usable (self, (guint) (segment->start + i)))
      values[i] = NAN;

  options.period_min = get_period_min (self->frequency);
  if (!ridge_stable_shift (values, n, &options, &rows, &n_rows) || n_rows == 0)
    return RIDGE_DAY_NONE;

  return ridge_series_get_days (self->series)[segment->start + rows[0]];
}
