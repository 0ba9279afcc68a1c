/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr.h"

#include <string.h>

#include "stats/ridge-xmr-data-private.h"

/**
 * ridge_xmr_segment_has_limits:
 * @segment: a segment
 *
 * Returns: whether limits could be computed (there is at least one moving range)
 */
gboolean
ridge_xmr_segment_has_limits (const RidgeXmrSegment *segment)
{
  g_return_val_if_fail (segment != NULL, FALSE);

  return !isnan (segment->unpl);
}

/**
 * ridge_xmr_segment_may_alert:
 * @segment: a segment
 *
 * Limits from fewer than six values move too much to alarm anyone with; limits
 * that were typed in are taken at their word.
 *
 * Returns: whether signals of @segment may raise an alert
 */
gboolean
ridge_xmr_segment_may_alert (const RidgeXmrSegment *segment)
{
  g_return_val_if_fail (segment != NULL, FALSE);

  return ridge_xmr_segment_has_limits (segment) &&
         (segment->baseline_mode == RIDGE_XMR_BASELINE_FIXED ||
          segment->quality >= RIDGE_XMR_QUALITY_PROVISIONAL);
}

/**
 * ridge_xmr_segment_has_signals:
 * @self: a result
 * @segment: one of its segments
 *
 * Returns: whether any rule fired at a row of @segment, or the runs test, when it
 *   was asked for, on the whole of it
 */
gboolean
ridge_xmr_segment_has_signals (const RidgeXmr        *self,
                               const RidgeXmrSegment *segment)
{
  g_return_val_if_fail (self != NULL && segment != NULL, FALSE);

  if (segment->anhoej.signal && (((const RidgeXmrData *) self)->rules.rule_sets & RIDGE_XMR_RULE_SETS_ANHOEJ))
    return TRUE;

  for (gsize row = segment->start; row < segment->end; row++)
    {
      if (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_POINT, row) != 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * ridge_xmr_get_segment_at:
 * @self: a result
 * @row: a row of the series
 *
 * Returns: (transfer none) (nullable): the segment that holds @row; %NULL if
 *   there is no such row. O(log segments)
 */
const RidgeXmrSegment *
ridge_xmr_get_segment_at (const RidgeXmr *self,
                          gsize           row)
{
  gsize low = 0;
  gsize high;

  g_return_val_if_fail (self != NULL, NULL);

  if (row >= self->n)
    return NULL;

  high = self->n_segments;
  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (self->segments[middle].start <= row)
        low = middle;
      else
        high = middle;
    }

  return &self->segments[low];
}

/**
 * ridge_xmr_get_last_segment:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): the current phase; %NULL for an empty series
 */
const RidgeXmrSegment *
ridge_xmr_get_last_segment (const RidgeXmr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->n_segments > 0 ? &self->segments[self->n_segments - 1] : NULL;
}

static double
center_of (const RidgeXmrSegment *segment,
           gsize                  row)
{
  if (segment->has_trend)
    return segment->intercept + segment->slope * (double) row;

  return segment->center;
}

/**
 * ridge_xmr_get_center_at:
 * @self: a result
 * @row: a row of the series
 *
 * Returns: the centre line at @row, following the trend if there is one; NAN
 *   where there is none
 */
double
ridge_xmr_get_center_at (const RidgeXmr *self,
                         gsize           row)
{
  const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (self, row);

  return segment != NULL ? center_of (segment, row) : NAN;
}

static void
fill_limits (const RidgeXmr        *self,
             const RidgeXmrSegment *segment,
             gsize                  row,
             RidgeXmrLimits        *limits)
{
  double half_width = segment->half_width;

  if (self->half_widths != NULL && isfinite (self->half_widths[row]))
    half_width = self->half_widths[row];

  if (segment->has_trend || self->half_widths != NULL)
    {
      limits->unpl = limits->center + half_width;
      limits->lnpl = limits->center - half_width;
      limits->upper_mid = limits->center + half_width / 2.0;
      limits->lower_mid = limits->center - half_width / 2.0;
      return;
    }

  limits->unpl = segment->unpl;
  limits->lnpl = segment->lnpl;
  limits->upper_mid = segment->upper_mid;
  limits->lower_mid = segment->lower_mid;
}

/**
 * ridge_xmr_get_limits_at:
 * @self: a result
 * @row: a row of the series
 * @limits: (out): return location for the lines at @row
 *
 * Gives every line of the X chart at one row, in the unit of the values.
 */
void
ridge_xmr_get_limits_at (const RidgeXmr *self,
                         gsize           row,
                         RidgeXmrLimits *limits)
{
  const RidgeXmrSegment *segment = ridge_xmr_get_segment_at (self, row);

  g_return_if_fail (limits != NULL);

  *limits = (RidgeXmrLimits) { NAN, NAN, NAN, NAN, NAN, NAN, NAN, FALSE, FALSE };
  if (segment == NULL)
    return;

  limits->center = center_of (segment, row);
  if (!ridge_xmr_segment_has_limits (segment))
    return;

  fill_limits (self, segment, row, limits);
  limits->unpl_drawn = fmin (limits->unpl, segment->ceiling);
  limits->lnpl_drawn = fmax (limits->lnpl, segment->floor);
  limits->shows_unpl = !(limits->unpl > segment->ceiling);
  limits->shows_lnpl = !(limits->lnpl < segment->floor);
}

/**
 * ridge_xmr_get_strongest_at:
 * @self: a result
 * @row: a row of the series
 *
 * Returns: the rule that gives the point at @row its colour and shape, or
 *   RIDGE_XMR_RULE_NONE for routine variation
 */
RidgeXmrRule
ridge_xmr_get_strongest_at (const RidgeXmr *self,
                            gsize           row)
{
  g_return_val_if_fail (self != NULL && row < self->n, RIDGE_XMR_RULE_NONE);

  return ridge_xmr_rule_strongest (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_POINT, row));
}

/**
 * ridge_xmr_get_direction_at:
 * @self: a result
 * @row: a row of the series
 * @rule: a rule
 *
 * Returns: 1 or -1 if @rule fired upwards or downwards at @row; 0 if it has no
 *   direction or did not fire
 */
int
ridge_xmr_get_direction_at (const RidgeXmr *self,
                            gsize           row,
                            RidgeXmrRule    rule)
{
  guint32 bit;

  g_return_val_if_fail (self != NULL && row < self->n, 0);
  g_return_val_if_fail ((int) rule >= 0 && rule < RIDGE_XMR_N_RULES, 0);

  bit = RIDGE_XMR_RULE_BIT (rule);
  if (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_UP, row) & bit)
    return 1;

  return ridge_xmr_get_marks (self, RIDGE_XMR_MARK_DOWN, row) & bit ? -1 : 0;
}

static gboolean
is_of_run (const RidgeXmr    *self,
           gsize              row,
           RidgeXmrRule       rule,
           const RidgeXmrRun *run)
{
  return (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_POINT, row) & RIDGE_XMR_RULE_BIT (rule)) != 0 &&
         ridge_xmr_get_direction_at (self, row, rule) == run->direction;
}

static void
follow_run (const RidgeXmr *self,
            RidgeXmrRule    rule,
            RidgeXmrRun    *run)
{
  gsize   end = ridge_xmr_get_segment_at (self, run->first)->end;
  guint32 bit = RIDGE_XMR_RULE_BIT (rule);

  for (gsize row = run->last + 1; row < end; row++)
    {
      if (is_of_run (self, row, rule, run))
        {
          if (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_START, row) & bit)
            break;
          run->last = row;
          run->n++;
        }
      else if ((self->flags[row] & RIDGE_XMR_ROW_TESTED) && !(ridge_xmr_get_marks (self, RIDGE_XMR_MARK_WINDOW, row) & bit))
        break;
    }
}

/* A run is known when it has the values it takes. A turning point is the trigger of
 * the trend before, though it has the direction of the one that begins there. */
static void
find_known (const RidgeXmr *self,
            RidgeXmrRule    rule,
            RidgeXmrRun    *run)
{
  const RidgeXmrRuleInfo *info = ridge_xmr_rule_get_info (rule);
  gboolean                by_side = info->kind == RIDGE_XMR_RULE_KIND_K_OF_N;
  gsize                   end = ridge_xmr_get_segment_at (self, run->first)->end;
  gsize                   count = 0;

  for (run->known = run->first; run->known + 1 < end; run->known++)
    {
      if (!(self->flags[run->known] & RIDGE_XMR_ROW_TESTED))
        continue;
      count++;
      if (count >= info->k && (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_TRIGGER, run->known) & RIDGE_XMR_RULE_BIT (rule)) &&
          (!by_side || is_of_run (self, run->known, rule, run)))
        break;
    }
}

/**
 * ridge_xmr_find_run:
 * @self: a result
 * @row: a row of the series
 * @rule: a rule
 * @run: (out): return location
 *
 * Finds the run of values that makes @row part of a signal by @rule: from where
 * it began to where it ends, whatever the values around it are part of. O(length
 * of the run).
 *
 * Returns: %FALSE if @rule did not fire at @row
 */
gboolean
ridge_xmr_find_run (const RidgeXmr *self,
                    gsize           row,
                    RidgeXmrRule    rule,
                    RidgeXmrRun    *run)
{
  guint32 bit;

  g_return_val_if_fail (self != NULL && row < self->n && run != NULL, FALSE);
  g_return_val_if_fail ((int) rule >= 0 && rule < RIDGE_XMR_N_RULES, FALSE);

  bit = RIDGE_XMR_RULE_BIT (rule);
  if (!(ridge_xmr_get_marks (self, RIDGE_XMR_MARK_POINT, row) & bit))
    return FALSE;

  *run = (RidgeXmrRun) { .last = row, .direction = ridge_xmr_get_direction_at (self, row, rule) };
  for (gsize i = row + 1; i > 0; i--)
    {
      if (!is_of_run (self, i - 1, rule, run))
        continue;
      run->first = i - 1;
      run->n++;
      if (ridge_xmr_get_marks (self, RIDGE_XMR_MARK_START, i - 1) & bit)
        break;
    }
  follow_run (self, rule, run);
  find_known (self, rule, run);

  return TRUE;
}

/**
 * ridge_xmr_collect_rows:
 * @self: a result
 * @mark: which mask
 * @rule: a rule
 * @n_rows: (out): return location for the number of rows
 *
 * Lists the rows at which a rule's bit is set. O(n).
 *
 * Returns: (transfer full) (array length=n_rows): the rows, ascending; free with g_free()
 */
gsize *
ridge_xmr_collect_rows (const RidgeXmr *self,
                        RidgeXmrMark    mark,
                        RidgeXmrRule    rule,
                        gsize          *n_rows)
{
  guint32 bit;
  gsize   count = 0;
  gsize  *rows;

  g_return_val_if_fail (self != NULL && n_rows != NULL, NULL);
  g_return_val_if_fail ((int) rule >= 0 && rule < RIDGE_XMR_N_RULES, NULL);

  bit = RIDGE_XMR_RULE_BIT (rule);
  for (gsize row = 0; row < self->n; row++)
    count += ridge_xmr_get_marks (self, mark, row) & bit ? 1 : 0;

  rows = g_new (gsize, count + 1);
  *n_rows = count;
  count = 0;
  for (gsize row = 0; row < self->n; row++)
    {
      if (ridge_xmr_get_marks (self, mark, row) & bit)
        rows[count++] = row;
    }

  return rows;
}

/**
 * ridge_xmr_collect_mr_rows:
 * @self: a result
 * @n_rows: (out): return location for the number of rows
 *
 * Lists the rows whose moving range is above the upper range limit. O(n).
 *
 * Returns: (transfer full) (array length=n_rows): the rows, ascending; free with g_free()
 */
gsize *
ridge_xmr_collect_mr_rows (const RidgeXmr *self,
                           gsize          *n_rows)
{
  gsize  count = 0;
  gsize *rows;

  g_return_val_if_fail (self != NULL && n_rows != NULL, NULL);

  for (gsize row = 0; row < self->n; row++)
    count += self->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL ? 1 : 0;

  rows = g_new (gsize, count + 1);
  *n_rows = count;
  count = 0;
  for (gsize row = 0; row < self->n; row++)
    {
      if (self->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL)
        rows[count++] = row;
    }

  return rows;
}

static gboolean
same_doubles (const double *a,
              const double *b,
              gsize         n)
{
  for (gsize i = 0; i < n; i++)
    {
      if (isnan (a[i]) != isnan (b[i]) || a[i] < b[i] || a[i] > b[i])
        return FALSE;
    }

  return TRUE;
}

static gboolean
same_anhoej (const RidgeXmrAnhoej *a,
             const RidgeXmrAnhoej *b)
{
  return a->n_useful == b->n_useful &&
         a->longest_run == b->longest_run && a->longest_run_max == b->longest_run_max &&
         a->crossings == b->crossings && a->crossings_min == b->crossings_min &&
         a->signal == b->signal;
}

/* All other numbers follow from these and from the options. */
static gboolean
same_lines (const RidgeXmrSegment *a,
            const RidgeXmrSegment *b)
{
  const double lines_a[] = { a->center, a->unpl, a->lnpl, a->half_width, a->url, a->unpl_drawn, a->lnpl_drawn, a->slope, a->intercept };
  const double lines_b[] = { b->center, b->unpl, b->lnpl, b->half_width, b->url, b->unpl_drawn, b->lnpl_drawn, b->slope, b->intercept };

  return same_doubles (lines_a, lines_b, G_N_ELEMENTS (lines_a));
}

static gboolean
same_segment (const RidgeXmrSegment *a,
              const RidgeXmrSegment *b)
{
  return a->start == b->start && a->end == b->end &&
         a->baseline_start == b->baseline_start && a->baseline_end == b->baseline_end &&
         a->n_baseline == b->n_baseline && a->n_mr == b->n_mr && a->n_mr_screened == b->n_mr_screened &&
         a->baseline_mode == b->baseline_mode && a->locked == b->locked &&
         a->quality == b->quality && a->has_trend == b->has_trend && a->is_constant == b->is_constant &&
         same_lines (a, b) && same_anhoej (&a->anhoej, &b->anhoej);
}

static gboolean
same_marks (const RidgeXmr *a,
            const RidgeXmr *b)
{
  for (RidgeXmrMark mark = 0; mark < RIDGE_XMR_N_MARKS; mark++)
    for (gsize row = 0; row < a->n; row++)
      if (ridge_xmr_get_marks (a, mark, row) != ridge_xmr_get_marks (b, mark, row))
        return FALSE;

  return TRUE;
}

/**
 * ridge_xmr_equal:
 * @a: a result
 * @b: another
 *
 * Compares two results bit by bit: segments, ranges, flags and every mask.
 *
 * Returns: whether they say the same
 */
gboolean
ridge_xmr_equal (const RidgeXmr *a,
                 const RidgeXmr *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->kind != b->kind || a->n != b->n || a->n_valid != b->n_valid || a->n_segments != b->n_segments)
    return FALSE;

  for (gsize i = 0; i < a->n_segments; i++)
    {
      if (!same_segment (&a->segments[i], &b->segments[i]))
        return FALSE;
    }

  return a->n == 0 ||
         (same_doubles (a->mr, b->mr, a->n) &&
          (a->scores == NULL || same_doubles (a->scores, b->scores, a->n)) &&
          (a->half_widths == NULL || same_doubles (a->half_widths, b->half_widths, a->n)) &&
          memcmp (a->flags, b->flags, a->n) == 0 &&
          same_marks (a, b));
}
