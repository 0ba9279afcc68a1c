/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-kpi-private.h"

/**
 * ridge_direction_get_wish:
 * @direction: what a KPI is to do
 *
 * Returns: which way it should move; %RIDGE_WISH_NEUTRAL for what is to stay
 *   inside a range
 */
RidgeWish
ridge_direction_get_wish (RidgeDirection direction)
{
  switch (direction)
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

  return ridge_direction_get_wish ((RidgeDirection) self->direction);
}

/**
 * ridge_kpi_get_chart_wish:
 * @self: a KPI
 *
 * Gets which way the chart of the KPI should move. Where it shows what passes
 * between events, fewer events are longer between.
 *
 * Returns: the wish, %RIDGE_WISH_NEUTRAL for what is to stay inside a range
 */
RidgeWish
ridge_kpi_get_chart_wish (RidgeKpi *self)
{
  RidgeWish wish = ridge_kpi_get_wish (self);

  if (!ridge_kpi_charts_between (self) || wish == RIDGE_WISH_NEUTRAL)
    return wish;

  return wish == RIDGE_WISH_INCREASE ? RIDGE_WISH_DECREASE : RIDGE_WISH_INCREASE;
}

/* Finds the latest signal that became knowable within some days. */
gboolean
ridge_kpi_find_signal (RidgeKpi *self,
                       RidgeDay  from,
                       RidgeDay  to,
                       guint    *row,
                       int      *direction)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (self);
  guint first, end;
  gsize found;

  if (xmr == NULL)
    return FALSE;

  first = ridge_series_find_from (self->series, from);
  end = to < RIDGE_DAY_MAX ? MIN (ridge_series_find_from (self->series, to + 1), (guint) xmr->n) : (guint) xmr->n;
  found = ridge_xmr_find_signal (xmr, ridge_kpi_get_rule_sets (self), first, end, direction);
  *row = (guint) found;

  return found != RIDGE_XMR_NO_ROW;
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

/* Where a signal that was found began. */
guint
ridge_kpi_trace_signal (RidgeKpi *self,
                        guint     row)
{
  return (guint) ridge_xmr_trace_signal (ridge_kpi_get_xmr (self), row, NULL);
}

/**
 * ridge_kpi_get_verdict:
 * @self: a KPI
 *
 * Judges the latest value: part of a signal, and which way; or routine
 * variation. Of values that the chart does not fit a signal is unclear.
 *
 * Returns: the verdict; %RIDGE_VERDICT_NONE while there are too few values
 */
RidgeVerdict
ridge_kpi_get_verdict (RidgeKpi *self)
{
  const RidgeXmr *xmr;

  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_VERDICT_NONE);

  xmr = ridge_kpi_get_xmr (self);
  if (xmr == NULL)
    return RIDGE_VERDICT_NONE;

  return ridge_kpi_temper (self, ridge_xmr_get_verdict (xmr, ridge_kpi_get_rule_sets (self), ridge_kpi_get_chart_wish (self)));
}

/**
 * ridge_kpi_get_verdict_since:
 * @self: a KPI
 * @day: the first day that counts
 * @since: (out) (optional): the day on which the signal began, which may be
 *   before @day; %RIDGE_DAY_NONE without one
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
      return ridge_kpi_temper (self, ridge_verdict_of (direction, ridge_kpi_get_chart_wish (self)));
    }

  xmr = ridge_kpi_get_xmr (self);
  if (xmr == NULL || xmr->n_segments == 0 || !ridge_xmr_segment_may_alert (ridge_xmr_get_last_segment (xmr)))
    return RIDGE_VERDICT_NONE;

  return ridge_kpi_temper (self, RIDGE_VERDICT_ROUTINE);
}

/**
 * ridge_kpi_get_assurance:
 * @self: a KPI
 * @target: a target for its values; NaN = none
 * @wish: which way they should move
 *
 * Tells what the present process promises about a target. Where a season is taken
 * out, the target is compared with the limits of every season.
 *
 * Returns: the promise; none where the chart is not of the values
 */
RidgeNhsAssurance
ridge_kpi_get_assurance (RidgeKpi *self,
                         double    target,
                         RidgeWish wish)
{
  const RidgeXmr *xmr;
  const RidgeXmrSegment *segment;

  g_return_val_if_fail (RIDGE_IS_KPI (self), RIDGE_NHS_ASSURANCE_NONE);

  xmr = ridge_kpi_get_xmr (self);
  segment = xmr != NULL ? ridge_xmr_get_last_segment (xmr) : NULL;
  if (segment == NULL || ridge_kpi_charts_between (self) || ridge_kpi_charts_changes (self))
    return RIDGE_NHS_ASSURANCE_NONE;
  if (self->season_effects != NULL)
    return ridge_nhs_assurance_of_seasons (segment, self->season_form, self->season_effects, (guint) self->season, target, wish);

  return ridge_nhs_assurance (segment, target, wish);
}

/**
 * ridge_kpi_check_target:
 * @self: a KPI
 * @target: a target that is being considered for its values
 * @wish: which way they should move
 * @sanity: (out): what it asks
 *
 * Says how often the present process meets a target already, by the values as they
 * are, and how far its centre would have to move.
 *
 * Returns: %FALSE when there is nothing to say: no values, no wish, or a chart that
 *   is not of the values
 */
gboolean
ridge_kpi_check_target (RidgeKpi          *self,
                        double             target,
                        RidgeWish          wish,
                        RidgeTargetSanity *sanity)
{
  const RidgeXmr *xmr;

  g_return_val_if_fail (RIDGE_IS_KPI (self), FALSE);
  g_return_val_if_fail (sanity != NULL, FALSE);

  xmr = ridge_kpi_get_xmr (self);
  if (xmr == NULL || !isfinite (target) || ridge_kpi_charts_between (self) || ridge_kpi_charts_changes (self) ||
      !ridge_target_sanity (xmr, ridge_series_get_values (self->series), target, wish, sanity))
    return FALSE;

  sanity->assurance = ridge_kpi_get_assurance (self, target, wish);
  return TRUE;
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

  ridge_nhs_judge (xmr, ridge_kpi_get_rule_sets (self), ridge_kpi_get_chart_wish (self),
                   ridge_kpi_get_assurance (self, self->target, ridge_kpi_get_chart_wish (self)), status);

  return TRUE;
}
