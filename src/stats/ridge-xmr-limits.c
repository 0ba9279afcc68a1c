/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr-limits-private.h"

#include "stats/ridge-line-private.h"
#include "stats/ridge-sum-private.h"

void
ridge_range_walk_init (RidgeRangeWalk        *self,
                       const double          *x,
                       const guint8          *flags,
                       gsize                  start,
                       gsize                  end,
                       const RidgeXmrOptions *options)
{
  *self = (RidgeRangeWalk) {
    .x = x,
    .flags = flags,
    .row = start,
    .end = end,
    .over_ghost = options->exclude_mr == RIDGE_XMR_OVER_BRIDGE,
    .over_missing = options->missing_mr == RIDGE_XMR_OVER_BRIDGE,
  };
}

gboolean
ridge_range_walk_next (RidgeRangeWalk *self,
                       double         *range)
{
  while (self->row < self->end)
    {
      gsize  row = self->row++;
      guint8 flags = self->flags[row];

      if (ridge_row_is_usable (flags))
        {
          gboolean found = self->has_last && self->joined;

          *range = fabs (self->x[row] - self->last);
          self->last = self->x[row];
          self->has_last = TRUE;
          self->joined = TRUE;
          if (found)
            return TRUE;
        }
      else
        {
          self->joined = self->joined && (flags & RIDGE_XMR_ROW_OBSERVED ? self->over_ghost : self->over_missing);
        }
    }

  return FALSE;
}

RidgeXmrQuality
ridge_xmr_quality_of (gsize n_baseline)
{
  if (n_baseline < 2)
    return RIDGE_XMR_QUALITY_NONE;
  if (n_baseline < 6)
    return RIDGE_XMR_QUALITY_INSUFFICIENT;
  if (n_baseline < 12)
    return RIDGE_XMR_QUALITY_PROVISIONAL;
  if (n_baseline < 20)
    return RIDGE_XMR_QUALITY_USABLE;

  return RIDGE_XMR_QUALITY_FIRM;
}

/* The row after the k-th usable value; the segment's end if there are fewer. */
static gsize
find_kth_usable (const RidgeXmrSegment *segment,
                 const guint8          *flags,
                 gsize                  k,
                 gboolean              *found)
{
  gsize count = 0;

  for (gsize row = segment->start; row < segment->end; row++)
    {
      if (ridge_row_is_usable (flags[row]) && ++count == k)
        {
          *found = TRUE;
          return row + 1;
        }
    }

  *found = FALSE;
  return segment->end;
}

static void
place_baseline (RidgeXmrSegment        *segment,
                const guint8           *flags,
                const RidgeXmrOptions  *options,
                const RidgeXmrBaseline *baseline)
{
  segment->baseline_mode = baseline->mode;
  segment->baseline_start = segment->start;
  segment->baseline_end = segment->end;

  switch (baseline->mode)
    {
    case RIDGE_XMR_BASELINE_FIRST:
      segment->baseline_end = find_kth_usable (segment, flags, baseline->k, &segment->locked);
      break;

    case RIDGE_XMR_BASELINE_RANGE:
      segment->baseline_start = MAX (segment->start, baseline->start);
      segment->baseline_end = MIN (segment->end, baseline->end);
      segment->locked = baseline->end <= segment->end;
      break;

    case RIDGE_XMR_BASELINE_FIXED:
      segment->locked = options->trend == RIDGE_XMR_TREND_NONE;
      break;

    case RIDGE_XMR_BASELINE_ALL:
    default:
      break;
    }
}

/* Mean of the moving ranges of the baseline that are not above @cutoff. */
static double
average_ranges (const RidgeXmrSegment *segment,
                const double          *x,
                const guint8          *flags,
                const RidgeXmrOptions *options,
                double                 cutoff,
                gsize                 *n_kept)
{
  RidgeRangeWalk walk;
  RidgeSum       sum = { 0 };
  gsize          n = 0;
  double         range;

  ridge_range_walk_init (&walk, x, flags, segment->baseline_start, segment->baseline_end, options);
  while (ridge_range_walk_next (&walk, &range))
    {
      if (range > cutoff)
        continue;
      ridge_sum_add (&sum, range);
      n++;
    }

  *n_kept = n;
  return n > 0 ? ridge_sum_get (&sum) / n : NAN;
}

static double
median_range (const RidgeXmrSegment *segment,
              const double          *x,
              const guint8          *flags,
              const RidgeXmrOptions *options,
              double                 cutoff)
{
  g_autofree double *ranges = g_new (double, segment->n_mr);
  RidgeRangeWalk     walk;
  gsize              n = 0;
  double             range;

  ridge_range_walk_init (&walk, x, flags, segment->baseline_start, segment->baseline_end, options);
  while (ridge_range_walk_next (&walk, &range))
    {
      if (!(range > cutoff))
        ranges[n++] = range;
    }

  return ridge_median_in_place (ranges, n);
}

/* Screening (Nelson, Journal of Quality Technology 14, 1982): drop the ranges
 * above their own limit and average again. A constant series loses none. */
static void
summarise_ranges (RidgeXmrSegment       *segment,
                  const double          *x,
                  const guint8          *flags,
                  const RidgeXmrOptions *options)
{
  double factor = options->screen_factor > 0.0 ? options->screen_factor : segment->url_factor;
  double cutoff = INFINITY;
  gsize  n_all;
  double mean = average_ranges (segment, x, flags, options, cutoff, &n_all);
  gsize  n_kept = n_all;

  for (guint pass = 0; n_kept > 0 && pass < options->screen; pass++)
    {
      gsize  n_before = n_kept;
      double next = average_ranges (segment, x, flags, options, MIN (cutoff, factor * mean), &n_kept);

      if (n_kept == n_before)
        break;
      cutoff = MIN (cutoff, factor * mean);
      mean = next;
    }

  segment->n_mr = n_kept;
  segment->n_mr_screened = n_all - n_kept;

  if (n_kept > 0 && options->dispersion == RIDGE_XMR_STATISTIC_MEDIAN)
    mean = median_range (segment, x, flags, options, cutoff);
  segment->mean_mr = mean;
}

static void
summarise_values (RidgeXmrSegment       *segment,
                  const double          *x,
                  const guint8          *flags,
                  const RidgeXmrOptions *options)
{
  RidgeSum sum = { 0 };
  gsize    n = 0;

  for (gsize row = segment->baseline_start; row < segment->baseline_end; row++)
    {
      if (ridge_row_is_usable (flags[row]))
        {
          ridge_sum_add (&sum, x[row]);
          n++;
        }
    }

  segment->n_baseline = n;
  segment->quality = ridge_xmr_quality_of (n);
  segment->center = n > 0 ? ridge_sum_get (&sum) / n : NAN;

  if (n > 0 && options->center == RIDGE_XMR_STATISTIC_MEDIAN)
    {
      g_autofree double *values = g_new (double, n);
      gsize              i = 0;

      for (gsize row = segment->baseline_start; row < segment->baseline_end; row++)
        {
          if (ridge_row_is_usable (flags[row]))
            values[i++] = x[row];
        }

      segment->center = ridge_median_in_place (values, n);
    }
}

static void
place_limits (RidgeXmrSegment       *segment,
              const RidgeXmrOptions *options)
{
  double half_width = segment->npl_factor * segment->mean_mr;

  segment->half_width = half_width;
  segment->sigma = half_width / 3.0;
  segment->url = segment->url_factor * segment->mean_mr;
  segment->unpl = segment->center + half_width;
  segment->lnpl = segment->center - half_width;
  segment->upper_mid = segment->center + half_width / 2.0;
  segment->lower_mid = segment->center - half_width / 2.0;
  segment->unpl_drawn = fmin (segment->unpl, options->ceiling);
  segment->lnpl_drawn = fmax (segment->lnpl, options->floor);
}

static void
clear_limits (RidgeXmrSegment *segment)
{
  segment->half_width = NAN;
  segment->sigma = NAN;
  segment->url = NAN;
  segment->unpl = NAN;
  segment->lnpl = NAN;
  segment->upper_mid = NAN;
  segment->lower_mid = NAN;
  segment->unpl_drawn = NAN;
  segment->lnpl_drawn = NAN;
}

/* Fills @segment from its start and end on. Limits after Wheeler, Making Sense
 * of Data, and the NIST/SEMATECH e-Handbook 6.3.2.2: centre line +- F * mean
 * moving range, upper range limit G * mean moving range. */
void
ridge_segment_compute (RidgeXmrSegment        *segment,
                       const double           *x,
                       const guint8           *flags,
                       const RidgeXmrOptions  *options,
                       const RidgeXmrBaseline *baseline)
{
  gboolean by_mean = options->dispersion == RIDGE_XMR_STATISTIC_MEAN;

  *segment = (RidgeXmrSegment) {
    .start = segment->start,
    .end = segment->end,
    .npl_factor = options->npl_factor,
    .url_factor = options->url_factor,
    .floor = options->floor,
    .ceiling = options->ceiling,
    .noise = options->noise,
    .slope = NAN,
    .intercept = NAN,
  };

  if (!(segment->npl_factor > 0.0))
    segment->npl_factor = by_mean ? RIDGE_XMR_NPL_MEAN : RIDGE_XMR_NPL_MEDIAN;
  if (!(segment->url_factor > 0.0))
    segment->url_factor = by_mean ? RIDGE_XMR_URL_MEAN : RIDGE_XMR_URL_MEDIAN;

  place_baseline (segment, flags, options, baseline);
  summarise_values (segment, x, flags, options);
  summarise_ranges (segment, x, flags, options);

  if (baseline->mode == RIDGE_XMR_BASELINE_FIXED)
    {
      segment->center = baseline->center;
      segment->mean_mr = baseline->mr;
    }

  if (isnan (segment->center) || isnan (segment->mean_mr))
    {
      clear_limits (segment);
      return;
    }

  place_limits (segment, options);

  if (options->trend != RIDGE_XMR_TREND_NONE)
    segment->has_trend = ridge_segment_fit_line (segment, x, flags, options->trend);
}
