/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-watch.h"

/* How far the value is from the centre line in sigmas, as far as anyone knows. */
static double
get_score (const RidgeXmr        *xmr,
           const RidgeXmrSegment *segment,
           const double          *x,
           gsize                  row)
{
  if (xmr->scores != NULL)
    return xmr->scores[row];
  if (!(segment->sigma > 0.0))
    return 0.0;

  return (x[row] - ridge_xmr_get_center_at (xmr, row)) / segment->sigma;
}

static void
push_ewma (RidgeWatch *self,
           gsize       row,
           double      score,
           double      weight,
           double      limit,
           double      before,
           gsize       n_before)
{
  double forgotten = pow (1.0 - weight, 2.0 * ((double) n_before + 1.0));

  self->upper[row] = weight * score + (1.0 - weight) * before;
  self->limits[row] = limit * sqrt (weight / (2.0 - weight) * (1.0 - forgotten));
  if (fabs (self->upper[row]) > self->limits[row])
    self->directions[row] = self->upper[row] > 0.0 ? 1 : -1;
}

static void
push_cusum (RidgeWatch *self,
            gsize       row,
            double      score,
            double      reference,
            double      limit,
            double      above,
            double      below)
{
  self->upper[row] = MAX (0.0, above + score - reference);
  self->lower[row] = MIN (0.0, below + score + reference);
  self->limits[row] = limit;
  if (self->upper[row] > limit)
    self->directions[row] = 1;
  else if (self->lower[row] < -limit)
    self->directions[row] = -1;
}

static void
watch_segment (RidgeWatch            *self,
               const RidgeXmr        *xmr,
               const RidgeXmrSegment *segment,
               const double          *x,
               double                 weight,
               double                 limit)
{
  double upper = 0.0, lower = 0.0;
  gsize  n = 0;

  for (gsize row = segment->start; row < segment->end; row++)
    {
      self->upper[row] = self->limits[row] = NAN;
      if (self->lower != NULL)
        self->lower[row] = NAN;
      if (!(xmr->flags[row] & RIDGE_XMR_ROW_TESTED))
        continue;

      if (self->kind == RIDGE_WATCH_KIND_EWMA)
        push_ewma (self, row, get_score (xmr, segment, x, row), weight, limit, upper, n++);
      else
        {
          push_cusum (self, row, get_score (xmr, segment, x, row), weight, limit, upper, lower);
          lower = self->lower[row];
        }
      upper = self->upper[row];
    }
}

/**
 * ridge_watch_compute:
 * @xmr: what the chart says
 * @x: (array): the values it was computed from
 * @kind: how to look for small shifts
 * @weight: EWMA: of the latest value; CUSUM: the reference value
 * @limit: in sigmas
 *
 * Follows small shifts in each segment, from its centre line on: Montgomery,
 * Introduction to Statistical Quality Control, ch. 9. Missing values and ghosts
 * are passed over; sigma is that of the chart's limits.
 *
 * Returns: (transfer full): the lines
 */
RidgeWatch *
ridge_watch_compute (const RidgeXmr *xmr,
                     const double   *x,
                     RidgeWatchKind  kind,
                     double          weight,
                     double          limit)
{
  RidgeWatch *self;

  g_return_val_if_fail (xmr != NULL && (x != NULL || xmr->n == 0), NULL);

  self = g_new0 (RidgeWatch, 1);
  self->kind = kind;
  self->n = xmr->n;
  self->upper = g_new0 (double, xmr->n + 1);
  self->limits = g_new0 (double, xmr->n + 1);
  self->directions = g_new0 (gint8, xmr->n + 1);
  if (kind == RIDGE_WATCH_KIND_CUSUM)
    self->lower = g_new0 (double, xmr->n + 1);
  for (gsize i = 0; i < xmr->n_segments; i++)
    watch_segment (self, xmr, &xmr->segments[i], x, weight, limit);

  return self;
}

/**
 * ridge_watch_copy:
 * @self: lines
 *
 * Returns: (transfer full): lines of their own
 */
RidgeWatch *
ridge_watch_copy (const RidgeWatch *self)
{
  RidgeWatch *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->upper = g_memdup2 (self->upper, (self->n + 1) * sizeof (double));
  copy->limits = g_memdup2 (self->limits, (self->n + 1) * sizeof (double));
  copy->directions = g_memdup2 (self->directions, self->n + 1);
  copy->lower = self->lower != NULL ? g_memdup2 (self->lower, (self->n + 1) * sizeof (double)) : NULL;

  return copy;
}

/**
 * ridge_watch_free:
 * @self: (transfer full): lines
 *
 * Frees them.
 */
void
ridge_watch_free (RidgeWatch *self)
{
  g_free (self->upper);
  g_free (self->lower);
  g_free (self->limits);
  g_free (self->directions);
  g_free (self);
}

/**
 * ridge_watch_find_signal:
 * @self: lines
 *
 * Finds where the shift was noticed that is there at the last tested value.
 *
 * Returns: the first row beyond the limits of those at the end that all are, on one
 *   side; @n when the last is within
 */
gsize
ridge_watch_find_signal (const RidgeWatch *self)
{
  gsize first = self->n;

  g_return_val_if_fail (self != NULL, 0);

  for (gsize row = self->n; row > 0; row--)
    {
      if (isnan (self->upper[row - 1]))
        continue;
      if (self->directions[row - 1] == 0 || (first < self->n && self->directions[row - 1] != self->directions[first]))
        break;
      first = row - 1;
    }

  return first;
}
