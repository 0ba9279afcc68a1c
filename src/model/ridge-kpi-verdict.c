/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-kpi-private.h"

/**
 * ridge_kpi_get_wish:
 * @self: a KPI
 *
 * Gets which way the KPI should move.
 *
 * Returns: the wish, %RIDGE_WISH_NEUTRAL for what is to stay inside a range
 */
RidgeWish
ridge_kpi_get_wish (RidgeKpi *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_WISH_NEUTRAL);

  switch ((RidgeDirection) self->direction)
    {
    case RIDGE_DIRECTION_HIGHER:
      return RIDGE_WISH_INCREASE;
    case RIDGE_DIRECTION_LOWER:
      return RIDGE_WISH_DECREASE;
    case RIDGE_DIRECTION_INSIDE:
    default:
      return RIDGE_WISH_NEUTRAL;
    }
}

int
ridge_wish_to_sign (RidgeWish wish)
{
  return wish == RIDGE_WISH_INCREASE ? 1 : wish == RIDGE_WISH_DECREASE ? -1 : 0;
}

RidgeVerdict
ridge_verdict_of (int signal,
                  int wish)
{
  if (signal == 0 || wish == 0)
    return RIDGE_VERDICT_CHANGED;

  return signal == wish ? RIDGE_VERDICT_IMPROVING : RIDGE_VERDICT_WORSENING;
}

static int
get_direction (const RidgeXmr *xmr,
               guint           row)
{
  if (xmr->points[row] == 0)
    return 0;

  return ridge_xmr_get_direction_at (xmr, row, ridge_xmr_get_strongest_at (xmr, row));
}

/* The runs test judges a segment as a whole: its signal shows at the end. */
static gboolean
has_runs_signal (RidgeKpi              *self,
                 const RidgeXmrSegment *segment)
{
  return ridge_kpi_get_rules_used (self) == RIDGE_RULES_ANHOEJ && segment->anhoej.signal;
}

/* Finds the latest signal that became knowable within some days. Limits that
 * are too young to alarm anyone do not. */
gboolean
ridge_kpi_find_signal (RidgeKpi *self,
                       RidgeDay  from,
                       RidgeDay  to,
                       guint    *row,
                       int      *direction)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (self);
  guint first, end;

  if (xmr == NULL)
    return FALSE;

  first = ridge_series_find_from (self->series, from);
  end = to < RIDGE_DAY_MAX ? ridge_series_find_from (self->series, to + 1) : ridge_series_get_n_points (self->series);

  for (guint i = end; i-- > first;)
    {
      const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (xmr, i);
      gboolean is_signal = xmr->triggers[i] != 0 || (xmr->flags[i] & RIDGE_XMR_ROW_MR_SIGNAL) != 0 ||
                           (i + 1 == segment->end && has_runs_signal (self, segment));

      if (is_signal && ridge_xmr_segment_may_alert (segment))
        {
          *row = i;
          *direction = get_direction (xmr, i);
          return TRUE;
        }
    }

  return FALSE;
}

/* Whether no later value up to a day has been tested: what was found there is still so. */
gboolean
ridge_kpi_signal_lasts (RidgeKpi *self,
                        guint     row,
                        RidgeDay  to)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (self);
  const RidgeDay *days = ridge_series_get_days (self->series);

  for (guint i = row + 1; i < xmr->n && days[i] <= to; i++)
    if (xmr->flags[i] & RIDGE_XMR_ROW_TESTED)
      return FALSE;

  return TRUE;
}

/* Finds where a signal that was found became knowable first: back over the values
 * before that are part of one the same way. */
guint
ridge_kpi_trace_signal (RidgeKpi *self,
                        guint     row)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (self);
  const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (xmr, row);
  int direction = get_direction (xmr, row);
  guint first = row;

  for (guint i = row; xmr->points[row] != 0 && i-- > segment->start;)
    {
      if ((xmr->flags[i] & RIDGE_XMR_ROW_TESTED) == 0)
        continue;
      if (xmr->points[i] == 0 || get_direction (xmr, i) != direction)
        break;
      if (xmr->triggers[i] != 0)
        first = i;
    }

  return first;
}

/**
 * ridge_kpi_get_verdict:
 * @self: a KPI
 *
 * Judges the latest value: part of a signal, and which way; or routine
 * variation.
 *
 * Returns: the verdict; %RIDGE_VERDICT_NONE while there are too few values
 */
RidgeVerdict
ridge_kpi_get_verdict (RidgeKpi *self)
{
  const RidgeXmr *xmr;
  const RidgeXmrSegment *segment;
  guint row;

  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_VERDICT_NONE);

  xmr = ridge_kpi_get_xmr (self);
  if (xmr == NULL)
    return RIDGE_VERDICT_NONE;

  for (row = xmr->n; row > 0 && (xmr->flags[row - 1] & RIDGE_XMR_ROW_TESTED) == 0; row--)
    ;
  if (row-- == 0)
    return RIDGE_VERDICT_NONE;

  segment = ridge_xmr_get_segment_at (xmr, row);
  if (!ridge_xmr_segment_may_alert (segment))
    return RIDGE_VERDICT_NONE;
  if (xmr->points[row] == 0 && (xmr->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL) == 0 && !has_runs_signal (self, segment))
    return RIDGE_VERDICT_ROUTINE;

  return ridge_verdict_of (get_direction (xmr, row), ridge_wish_to_sign (ridge_kpi_get_wish (self)));
}

/**
 * ridge_kpi_get_verdict_since:
 * @self: a KPI
 * @day: the first day that counts
 * @since: (out) (optional): the day on which the signal became knowable, which
 *   may be before @day when it went on; %RIDGE_DAY_NONE without one
 *
 * Judges by the latest signal that fired from a day on, whether or not it still
 * lasts.
 *
 * Returns: the verdict; %RIDGE_VERDICT_NONE while there are too few values
 */
RidgeVerdict
ridge_kpi_get_verdict_since (RidgeKpi *self,
                             RidgeDay  day,
                             RidgeDay *since)
{
  const RidgeXmr *xmr;
  guint row;
  int direction;

  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_VERDICT_NONE);

  if (since != NULL)
    *since = RIDGE_DAY_NONE;

  if (ridge_kpi_find_signal (self, day, RIDGE_DAY_MAX, &row, &direction))
    {
      if (since != NULL)
        *since = ridge_series_get_days (self->series)[ridge_kpi_trace_signal (self, row)];
      return ridge_verdict_of (direction, ridge_wish_to_sign (ridge_kpi_get_wish (self)));
    }

  xmr = ridge_kpi_get_xmr (self);
  if (xmr == NULL || xmr->n_segments == 0 || !ridge_xmr_segment_may_alert (ridge_xmr_get_last_segment (xmr)))
    return RIDGE_VERDICT_NONE;

  return RIDGE_VERDICT_ROUTINE;
}

/**
 * ridge_kpi_get_status:
 * @self: a KPI
 * @status: (out): the status
 *
 * Gets the KPI's status as NHS England's Making Data Count shows it: what kind
 * of variation the last value is part of, and what the process promises about
 * the target.
 *
 * Returns: %FALSE without a chart
 */
gboolean
ridge_kpi_get_status (RidgeKpi       *self,
                      RidgeNhsStatus *status)
{
  const RidgeXmr *xmr;

  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);

  xmr = ridge_kpi_get_xmr (self);
  if (xmr == NULL)
    return FALSE;

  ridge_nhs_evaluate (xmr, ridge_kpi_get_rule_sets (self), ridge_kpi_get_wish (self), self->target, status);

  return TRUE;
}
