/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr-verdict.h"

/* The one place that judges what a chart says; whoever has it to say, draws it
 * or prints it asks here. */

static int
get_direction (const RidgeXmr *self,
               gsize           row)
{
  if (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_POINT, row) == 0)
    return 0;

  return ridge_xmr_get_direction_at (self, row, ridge_xmr_get_strongest_at (self, row));
}

static gboolean
is_tested (const RidgeXmr *self,
           gsize           row)
{
  return (self->flags[row] & RIDGE_XMR_ROW_TESTED) != 0;
}

/**
 * ridge_verdict_of:
 * @direction: of a signal: above 0 upwards, below 0 downwards, 0 neither
 * @wish: which way the measure should move
 *
 * Judges a signal: for the better, for the worse, or a change.
 *
 * Returns: the verdict
 */
RidgeVerdict
ridge_verdict_of (int       direction,
                  RidgeWish wish)
{
  if (direction == 0 || wish == RIDGE_WISH_NEUTRAL)
    return RIDGE_VERDICT_CHANGED;

  return (direction > 0) == (wish == RIDGE_WISH_INCREASE) ? RIDGE_VERDICT_IMPROVING : RIDGE_VERDICT_WORSENING;
}

/**
 * ridge_xmr_get_last_tested:
 * @self: a result
 *
 * Finds the last value that rules were applied to. Where a new segment has a
 * value and no limits yet there is none: what was tested before is of the past.
 *
 * Returns: its row; %RIDGE_XMR_NO_ROW without one
 */
gsize
ridge_xmr_get_last_tested (const RidgeXmr *self)
{
  const RidgeXmrSegment *segment;

  g_return_val_if_fail (self != NULL, RIDGE_XMR_NO_ROW);

  for (gsize row = self->n; row > 0; row--)
    {
      if (is_tested (self, row - 1))
        return row - 1;
      segment = ridge_xmr_get_segment_at (self, row - 1);
      if ((self->flags[row - 1] & (RIDGE_XMR_ROW_OBSERVED | RIDGE_XMR_ROW_GHOST)) == RIDGE_XMR_ROW_OBSERVED &&
          !ridge_xmr_segment_has_limits (segment))
        return RIDGE_XMR_NO_ROW;
    }

  return RIDGE_XMR_NO_ROW;
}

/**
 * ridge_xmr_has_runs_signal:
 * @segment: a segment
 * @sets: the rule sets to judge by
 *
 * The runs test judges a segment as a whole: its signal shows at the end.
 *
 * Returns: whether it is one of @sets and has a signal
 */
gboolean
ridge_xmr_has_runs_signal (const RidgeXmrSegment *segment,
                           RidgeXmrRuleSets       sets)
{
  g_return_val_if_fail (segment != NULL, FALSE);

  return (sets & RIDGE_XMR_RULE_SETS_ANHOEJ) != 0 && segment->anhoej.signal;
}

/**
 * ridge_xmr_get_verdict:
 * @self: a result computed with @sets
 * @sets: the rule sets to judge by
 * @wish: which way the measure should move
 *
 * Judges the last value that was tested: part of a signal, and which way; or
 * routine variation.
 *
 * Returns: the verdict; %RIDGE_VERDICT_NONE while limits rest on too few values
 *   to alarm anyone
 */
RidgeVerdict
ridge_xmr_get_verdict (const RidgeXmr  *self,
                       RidgeXmrRuleSets sets,
                       RidgeWish        wish)
{
  gsize                  row = ridge_xmr_get_last_tested (self);
  const RidgeXmrSegment *segment;

  if (row == RIDGE_XMR_NO_ROW)
    return RIDGE_VERDICT_NONE;

  segment = ridge_xmr_get_segment_at (self, row);
  if (!ridge_xmr_segment_may_alert (segment))
    return RIDGE_VERDICT_NONE;
  if (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_POINT, row) == 0 && (self->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL) == 0 &&
      !ridge_xmr_has_runs_signal (segment, sets))
    return RIDGE_VERDICT_ROUTINE;

  return ridge_verdict_of (get_direction (self, row), wish);
}

/**
 * ridge_xmr_find_signal:
 * @self: a result computed with @sets
 * @sets: the rule sets to judge by
 * @first: the first row to look at
 * @end: the row after the last
 * @direction: (out): which way the signal points: 1, -1, or 0 for neither
 *
 * Finds the latest signal that became knowable within some rows. Limits that are
 * too young to alarm anyone do not.
 *
 * Returns: its row; %RIDGE_XMR_NO_ROW without one
 */
gsize
ridge_xmr_find_signal (const RidgeXmr  *self,
                       RidgeXmrRuleSets sets,
                       gsize            first,
                       gsize            end,
                       int             *direction)
{
  g_return_val_if_fail (self != NULL && end <= self->n, RIDGE_XMR_NO_ROW);

  for (gsize row = end; row-- > first;)
    {
      const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (self, row);
      gboolean is_signal = ridge_xmr_get_marks (self, RIDGE_XMR_MARK_TRIGGER, row) != 0 || (self->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL) != 0 ||
                           (row + 1 == segment->end && ridge_xmr_has_runs_signal (segment, sets));

      if (is_signal && ridge_xmr_segment_may_alert (segment))
        {
          *direction = get_direction (self, row);
          return row;
        }
    }

  return RIDGE_XMR_NO_ROW;
}

/**
 * ridge_xmr_trace_signal:
 * @self: a result
 * @row: of a signal that was found
 * @drift: (out) (optional): the first row of the longest run of a weaker rule
 *   the same way that began earlier, a drift that the signal came out of;
 *   %RIDGE_XMR_NO_ROW without one
 *
 * Finds where a signal began: the first row of the run that its strongest rule
 * found. It is the one date of the signal, wherever it is told.
 *
 * Returns: that row; @row for a signal of no run
 */
gsize
ridge_xmr_trace_signal (const RidgeXmr *self,
                        gsize           row,
                        gsize          *drift)
{
  RidgeXmrRun  run, weaker;
  RidgeXmrRule strongest;
  gsize        earliest;

  g_return_val_if_fail (self != NULL && row < self->n, row);

  if (drift != NULL)
    *drift = RIDGE_XMR_NO_ROW;
  strongest = ridge_xmr_get_strongest_at (self, row);
  if (strongest == RIDGE_XMR_RULE_NONE || !ridge_xmr_find_run (self, row, strongest, &run))
    return row;

  earliest = run.first;
  for (RidgeXmrRule rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
    if (ridge_xmr_find_run (self, row, rule, &weaker) && weaker.direction == run.direction)
      earliest = MIN (earliest, weaker.first);
  if (drift != NULL && earliest < run.first)
    *drift = earliest;

  return run.first;
}
