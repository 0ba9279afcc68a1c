/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a process change might be marked: a suggestion, never more. */

#include "model/ridge-inquiry-private.h"
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

/* In the values since the last marked process change, without the season and
 * without ghosts. Of a trend nothing is suggested. */
RidgeDay
ridge_inquiry_find_shift (const RidgeInquiry *self)
{
  RidgeStableShiftOptions options = RIDGE_STABLE_SHIFT_OPTIONS_INIT;
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (self->xmr);
  const double *values = self->season_free != NULL ? self->season_free : self->x;
  g_autofree gsize *rows = NULL;
  gsize n_rows;

  if (self->has_trend)
    return RIDGE_DAY_NONE;

  options.period_min = get_period_min (self->frequency);
  if (!ridge_stable_shift (values + segment->start, segment->end - segment->start, &options, &rows, &n_rows) || n_rows == 0)
    return RIDGE_DAY_NONE;

  return self->days[segment->start + rows[0]];
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
  g_autoptr (RidgeInquiry) inquiry = NULL;

  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_DAY_NONE);

  inquiry = ridge_inquiry_new (self, NULL);

  return inquiry->xmr != NULL ? ridge_inquiry_find_shift (inquiry) : RIDGE_DAY_NONE;
}
