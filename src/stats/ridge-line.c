/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-line-private.h"

#include "stats/ridge-pair-private.h"
#include "stats/ridge-sum-private.h"
#include "stats/ridge-xmr-limits-private.h"

/* Mean row and mean value of usable baseline values number [from, to). */
static void
average_part (const RidgeXmrSegment *segment,
              const double          *x,
              const guint8          *flags,
              gsize                  from,
              gsize                  to,
              double                *mean_row,
              double                *mean_value)
{
  RidgeSum rows = { 0 };
  RidgeSum values = { 0 };
  gsize    count = 0;

  for (gsize row = segment->baseline_start; row < segment->baseline_end; row++)
    {
      if (!ridge_row_is_usable (flags[row]))
        continue;
      if (count >= from && count < to)
        {
          ridge_sum_add (&rows, row);
          ridge_sum_add (&values, x[row]);
        }
      count++;
    }

  *mean_row = ridge_sum_get (&rows) / (to - from);
  *mean_value = ridge_sum_get (&values) / (to - from);
}

/* Wheeler's line through the averages of the two halves; the middle value of an
 * odd count belongs to neither. */
static void
fit_half_averages (RidgeXmrSegment *segment,
                   const double    *x,
                   const guint8    *flags)
{
  gsize  n = segment->n_baseline;
  double row_a, row_b, value_a, value_b;

  average_part (segment, x, flags, 0, n / 2, &row_a, &value_a);
  average_part (segment, x, flags, n - n / 2, n, &row_b, &value_b);

  segment->slope = (value_b - value_a) / (row_b - row_a);
  segment->intercept = value_a - segment->slope * row_a;
}

/* Least squares on the row number. Rows and values are counted from the first
 * usable one and summed as pairs, so that slope and intercept are right to the
 * last digit whatever the offset. */
static void
fit_least_squares (RidgeXmrSegment *segment,
                   const double    *x,
                   const guint8    *flags)
{
  RidgePair n = { segment->n_baseline, 0.0 };
  RidgePair sum_r = { 0 }, sum_rr = { 0 }, sum_y = { 0 }, sum_ry = { 0 };
  RidgePair slope, mean_y, mean_r, intercept;
  gsize     first = segment->baseline_start;
  double    origin;

  while (!ridge_row_is_usable (flags[first]))
    first++;
  origin = x[first];

  for (gsize row = first; row < segment->baseline_end; row++)
    {
      RidgePair r = { row - first, 0.0 };
      RidgePair y;

      if (!ridge_row_is_usable (flags[row]))
        continue;
      y = ridge_pair_of_sum (x[row], -origin);
      sum_r = ridge_pair_add (sum_r, r);
      sum_rr = ridge_pair_add (sum_rr, ridge_pair_of_product (r.high, r.high));
      sum_y = ridge_pair_add (sum_y, y);
      sum_ry = ridge_pair_add (sum_ry, ridge_pair_multiply (r, y));
    }

  slope = ridge_pair_divide (
      ridge_pair_add (ridge_pair_multiply (n, sum_ry), ridge_pair_negate (ridge_pair_multiply (sum_r, sum_y))),
      ridge_pair_add (ridge_pair_multiply (n, sum_rr), ridge_pair_negate (ridge_pair_multiply (sum_r, sum_r))));
  mean_y = ridge_pair_add (ridge_pair_divide (sum_y, n), (RidgePair) { origin, 0.0 });
  mean_r = ridge_pair_add (ridge_pair_divide (sum_r, n), (RidgePair) { first, 0.0 });
  intercept = ridge_pair_add (mean_y, ridge_pair_negate (ridge_pair_multiply (slope, mean_r)));

  segment->slope = slope.high + slope.low;
  segment->intercept = intercept.high + intercept.low;
}

/* Fits the sloping centre line of @segment to its baseline. %FALSE when there
 * are fewer than two values. */
gboolean
ridge_segment_fit_line (RidgeXmrSegment *segment,
                        const double    *x,
                        const guint8    *flags,
                        RidgeXmrTrend    trend)
{
  if (segment->n_baseline < 2)
    return FALSE;

  if (trend == RIDGE_XMR_TREND_HALF)
    fit_half_averages (segment, x, flags);
  else
    fit_least_squares (segment, x, flags);

  return TRUE;
}
