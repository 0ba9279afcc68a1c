/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-signal.h"

#include "stats/ridge-xmr-verdict.h"

static RidgeMarker
rule_to_marker (RidgeXmrRule rule)
{
  switch (ridge_xmr_rule_get_info (rule)->kind)
    {
    case RIDGE_XMR_RULE_KIND_OUTSIDE:
      return RIDGE_MARKER_DIAMOND;
    case RIDGE_XMR_RULE_KIND_K_OF_N:
      return RIDGE_MARKER_HALF;
    case RIDGE_XMR_RULE_KIND_RUN:
    case RIDGE_XMR_RULE_KIND_TREND:
    case RIDGE_XMR_RULE_KIND_ALTERNATING:
    case RIDGE_XMR_RULE_KIND_HUGGING:
    case RIDGE_XMR_RULE_KIND_AVOIDING:
    default:
      return RIDGE_MARKER_RING;
    }
}

static RidgeColorRole
direction_to_role (int       direction,
                   RidgeWish wish)
{
  switch (ridge_verdict_of (direction, wish))
    {
    case RIDGE_VERDICT_IMPROVING:
      return RIDGE_COLOR_IMPROVE;
    case RIDGE_VERDICT_WORSENING:
      return RIDGE_COLOR_WORSE;
    case RIDGE_VERDICT_NONE:
    case RIDGE_VERDICT_ROUTINE:
    case RIDGE_VERDICT_CHANGED:
    case RIDGE_VERDICT_UNCLEAR:
    default:
      return RIDGE_COLOR_NEUTRAL;
    }
}

static gboolean
is_ghost (const RidgeXmr *xmr,
          gsize           row)
{
  return (xmr->flags[row] & RIDGE_XMR_ROW_GHOST) != 0;
}

/**
 * ridge_signal_of_row:
 * @xmr: limits and signals of a series
 * @row: a row of it
 * @wish: which way the measure should move
 *
 * Tells how the value of a row is marked, by its strongest rule.
 *
 * Returns: the shape and the colour
 */
RidgeSignal
ridge_signal_of_row (const RidgeXmr *xmr,
                     gsize           row,
                     RidgeWish       wish)
{
  RidgeXmrRule rule = ridge_xmr_get_strongest_at (xmr, row);

  if (is_ghost (xmr, row))
    return (RidgeSignal) { RIDGE_MARKER_GHOST, RIDGE_COLOR_GHOST };
  if (rule == RIDGE_XMR_RULE_NONE)
    return (RidgeSignal) { RIDGE_MARKER_DOT, RIDGE_COLOR_DOT };

  return (RidgeSignal) {
    rule_to_marker (rule),
    direction_to_role (ridge_xmr_get_direction_at (xmr, row, rule), wish),
  };
}

/**
 * ridge_signal_of_direction:
 * @direction: to which side what watches for small shifts is beyond its limits; 0 it is not
 * @wish: which way the measure should move
 *
 * Tells how a small shift is marked.
 *
 * Returns: the shape and the colour
 */
RidgeSignal
ridge_signal_of_direction (int       direction,
                           RidgeWish wish)
{
  if (direction == 0)
    return (RidgeSignal) { RIDGE_MARKER_DOT, RIDGE_COLOR_DOT };

  return (RidgeSignal) { RIDGE_MARKER_DIAMOND, direction_to_role (direction, wish) };
}

/**
 * ridge_signal_of_range:
 * @xmr: limits and signals of a series
 * @row: a row of it that has a moving range
 *
 * Tells how the moving range of a row is marked. A range reaches back to the
 * row before it, so it counts for nothing when either row is a ghost.
 *
 * Returns: the shape and the colour
 */
RidgeSignal
ridge_signal_of_range (const RidgeXmr *xmr,
                       gsize           row)
{
  if (is_ghost (xmr, row) || (row > 0 && is_ghost (xmr, row - 1)))
    return (RidgeSignal) { RIDGE_MARKER_GHOST, RIDGE_COLOR_GHOST };
  if ((xmr->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL) != 0)
    return (RidgeSignal) { RIDGE_MARKER_DIAMOND, RIDGE_COLOR_NEUTRAL };
  return (RidgeSignal) { RIDGE_MARKER_DOT, RIDGE_COLOR_DOT };
}
