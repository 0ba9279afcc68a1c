/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts whose limits do not come from moving ranges of the values: rates,
 * proportions, counts, and the times or opportunities between events. Every
 * value becomes a score, its distance from the centre line in sigmas of its own
 * row, and the rules are applied to the scores: one set of rules for all charts. */

#include "stats/ridge-xmr-kind-private.h"

#include <gsl/gsl_cdf.h>

#include "stats/ridge-compare.h"
#include "stats/ridge-sum-private.h"
#include "stats/ridge-xmr-limits-private.h"

/* 3 / d2 for ranges of two values, as Montgomery and qicharts2 have it. */
#define NPL_FACTOR (3.0 / 1.128)

/* Of times between events, y^(1/3.6) is nearly normal (Nelson, Journal of
 * Quality Technology 26, 1994). */
#define TIME_POWER 3.6

/* A score where there is no variation to measure it by, or no probability. */
#define FAR 40.0

/* Counts beyond this are not what exact limits are for. */
#define MAX_COUNT 1e9

typedef struct
{
  RidgeXmrSegment       *segment;
  const double          *x;
  const guint8          *flags;
  const RidgeXmrOptions *options;
  double                *scores;
  double                *half_widths;
} Maker;

static double
get_per (const RidgeXmrOptions *options)
{
  return options->per > 0.0 ? options->per : 1.0;
}

/**
 * ridge_xmr_kind_needs_denominators:
 * @kind: a law
 *
 * Returns: whether values are quotients, whose limits follow the denominators
 */
gboolean
ridge_xmr_kind_needs_denominators (RidgeXmrKind kind)
{
  return kind == RIDGE_XMR_KIND_RATE_PRIME || kind == RIDGE_XMR_KIND_RATE ||
         kind == RIDGE_XMR_KIND_PROPORTION_PRIME || kind == RIDGE_XMR_KIND_PROPORTION;
}

static gboolean
is_proportion (RidgeXmrKind kind)
{
  return kind == RIDGE_XMR_KIND_PROPORTION_PRIME || kind == RIDGE_XMR_KIND_PROPORTION;
}

static gboolean
is_prime (RidgeXmrKind kind)
{
  return kind == RIDGE_XMR_KIND_PROPORTION_PRIME || kind == RIDGE_XMR_KIND_RATE_PRIME;
}

/* Whether the chart can say anything about the value: no count is negative, no
 * time is nothing, and a rate without a denominator is none. */
gboolean
ridge_kind_takes (const RidgeXmrOptions *options,
                  const double          *x,
                  gsize                  row)
{
  if (options->kind == RIDGE_XMR_KIND_INDIVIDUALS)
    return TRUE;
  if (options->kind == RIDGE_XMR_KIND_TIME || options->kind == RIDGE_XMR_KIND_LOG)
    return x[row] > 0.0;
  if (ridge_xmr_kind_needs_denominators (options->kind))
    return x[row] >= 0.0 && options->denominators != NULL && options->denominators[row] > 0.0;

  return x[row] >= 0.0;
}

static double
sum_baseline (const Maker *self,
              gboolean     weighted,
              double      *weights)
{
  RidgeSum sum = { 0 }, weight = { 0 };

  for (gsize row = self->segment->baseline_start; row < self->segment->baseline_end; row++)
    if (ridge_row_is_usable (self->flags[row]))
      {
        double n = weighted ? self->options->denominators[row] : 1.0;

        ridge_sum_add (&sum, self->x[row] * n);
        ridge_sum_add (&weight, n);
      }
  *weights = ridge_sum_get (&weight);

  return ridge_sum_get (&sum);
}

static double
get_mean (const Maker *self,
          gboolean     weighted)
{
  double weights;
  double sum = sum_baseline (self, weighted, &weights);

  return weights > 0.0 ? sum / weights : NAN;
}

static double
get_median (const Maker *self)
{
  const RidgeXmrSegment *segment = self->segment;
  g_autofree double     *values = g_new (double, segment->n_baseline + 1);
  gsize                  n = 0;

  for (gsize row = segment->baseline_start; row < segment->baseline_end; row++)
    if (ridge_row_is_usable (self->flags[row]))
      values[n++] = self->x[row];

  return ridge_median_in_place (values, n);
}

static double
divide (double distance,
        double sigma)
{
  if (sigma > 0.0)
    return distance / sigma;

  return distance > 0.0 ? FAR : distance < 0.0 ? -FAR : 0.0;
}

/* A score that rules are applied to. What a spread is measured by is not cut off: of
 * large denominators numbers lie a hundred sigmas of the law apart. */
static double
score_of (double distance,
          double sigma)
{
  return CLAMP (divide (distance, sigma), -FAR, FAR);
}

/* What the last bits of a quotient make says nothing. */
static double
distance_of (double value,
             double center)
{
  return ridge_compare (value, center, 0.0) == 0 ? 0.0 : value - center;
}

/* The same power on both sides of zero: a limit below it stays below it. */
static double
signed_power (double value,
              double power)
{
  return value < 0.0 ? -pow (-value, power) : pow (value, power);
}

static void
set_lines (RidgeXmrSegment *segment,
           double           center,
           double           unpl,
           double           lnpl,
           double           upper_mid,
           double           lower_mid)
{
  segment->center = center;
  segment->unpl = unpl;
  segment->lnpl = lnpl;
  segment->upper_mid = upper_mid;
  segment->lower_mid = lower_mid;
}

static void
set_even_lines (RidgeXmrSegment *segment,
                double           center,
                double           half_width)
{
  set_lines (segment, center, center + half_width, center - half_width, center + half_width / 2.0, center - half_width / 2.0);
  segment->half_width = half_width;
  segment->sigma = half_width / 3.0;
}

/* The spread of the scores themselves between neighbours (Laney, Quality
 * Engineering 14, 2002): 1 where the numbers vary as the law of the chart says. */
static double
get_spread (const Maker            *self,
            const RidgeXmrBaseline *baseline)
{
  RidgeXmrOptions  options = *self->options;
  RidgeXmrBaseline moving = *baseline;
  RidgeXmrSegment  inner = { .start = self->segment->start, .end = self->segment->end };

  options.trend = RIDGE_XMR_TREND_NONE;
  if (!(options.npl_factor > 0.0) && options.dispersion == RIDGE_XMR_STATISTIC_MEAN)
    options.npl_factor = NPL_FACTOR;
  if (moving.mode == RIDGE_XMR_BASELINE_FIXED)
    moving.mode = RIDGE_XMR_BASELINE_ALL;
  ridge_segment_compute (&inner, self->scores, self->flags, &options, &moving);
  self->segment->n_mr = inner.n_mr;
  self->segment->n_mr_screened = inner.n_mr_screened;

  return inner.half_width / 3.0;
}

static void
make_rate (const Maker            *self,
           const RidgeXmrBaseline *baseline)
{
  RidgeXmrSegment *segment = self->segment;
  RidgeXmrKind     kind = self->options->kind;
  double           per = get_per (self->options);
  double           center = baseline->mode == RIDGE_XMR_BASELINE_FIXED ? baseline->center : get_mean (self, TRUE);
  double           share = center / per;
  double           variance = is_proportion (kind) ? MAX (share * (1.0 - share), 0.0) : MAX (share, 0.0);
  double           spread = 1.0, last = NAN;

  for (gsize row = segment->start; row < segment->end; row++)
    {
      double n = self->options->denominators != NULL ? self->options->denominators[row] : NAN;

      self->half_widths[row] = n > 0.0 ? per * sqrt (variance / n) : NAN;
      self->scores[row] = divide (distance_of (self->x[row], center), self->half_widths[row]);
    }
  if (is_prime (kind))
    spread = get_spread (self, baseline);

  for (gsize row = segment->start; row < segment->end; row++)
    {
      self->half_widths[row] *= 3.0 * spread;
      self->scores[row] = score_of (self->scores[row], spread);
      if (isfinite (self->half_widths[row]))
        last = self->half_widths[row];
    }
  set_even_lines (segment, center, last);
  segment->floor = fmax (segment->floor, 0.0);
  if (is_proportion (kind))
    segment->ceiling = fmin (segment->ceiling, per);
}

static void
make_count (const Maker            *self,
            const RidgeXmrBaseline *baseline)
{
  RidgeXmrSegment *segment = self->segment;
  double           center = baseline->mode == RIDGE_XMR_BASELINE_FIXED ? baseline->center : get_mean (self, FALSE);

  set_even_lines (segment, center, 3.0 * sqrt (MAX (center, 0.0)));
  for (gsize row = segment->start; row < segment->end; row++)
    self->scores[row] = score_of (distance_of (self->x[row], center), segment->half_width / 3.0);
}

static void
make_between (const Maker            *self,
              const RidgeXmrBaseline *baseline)
{
  RidgeXmrSegment *segment = self->segment;
  gboolean         fixed = baseline->mode == RIDGE_XMR_BASELINE_FIXED;
  double           mean = fixed ? baseline->center : get_mean (self, FALSE);
  double           center = fixed ? 0.693 * mean : get_median (self);
  double           half_width = 3.0 * sqrt (mean * (mean + 1.0));

  set_lines (segment, center, mean + half_width, mean - half_width,
             (center + mean + half_width) / 2.0, (center + mean - half_width) / 2.0);
  for (gsize row = segment->start; row < segment->end; row++)
    {
      double side = self->x[row] >= center ? segment->unpl - center : center - segment->lnpl;

      self->scores[row] = score_of (distance_of (self->x[row], center), side / 3.0);
    }
}

/* Where values with a long tail are nearly normal: their logarithms, or of times a root. */
static double
unbend (const Maker *self,
        double       value)
{
  return self->options->kind == RIDGE_XMR_KIND_LOG ? log (value) : pow (value, 1.0 / TIME_POWER);
}

static double
bend (const Maker *self,
      double       value)
{
  return self->options->kind == RIDGE_XMR_KIND_LOG ? exp (value) : signed_power (value, TIME_POWER);
}

/* An individuals chart of the values unbent, whose lines are bent back. Rows that
 * are not taken have no score, whatever comes out here. */
static void
make_bent (const Maker            *self,
           const RidgeXmrBaseline *baseline)
{
  RidgeXmrOptions  options = *self->options;
  RidgeXmrBaseline moved = *baseline;
  RidgeXmrSegment *segment = self->segment;
  RidgeXmrSegment  inner = { .start = segment->start, .end = segment->end };
  double           center, half;

  options.trend = RIDGE_XMR_TREND_NONE;
  options.noise = 0.0;   /* it is in the unit of the values */
  if (options.kind == RIDGE_XMR_KIND_TIME && !(options.npl_factor > 0.0) && options.dispersion == RIDGE_XMR_STATISTIC_MEAN)
    options.npl_factor = NPL_FACTOR;
  if (moved.mode == RIDGE_XMR_BASELINE_FIXED)
    moved.mode = RIDGE_XMR_BASELINE_ALL;
  for (gsize row = segment->start; row < segment->end; row++)
    self->scores[row] = ridge_row_is_usable (self->flags[row]) ? unbend (self, self->x[row]) : NAN;
  ridge_segment_compute (&inner, self->scores, self->flags, &options, &moved);
  segment->n_mr = inner.n_mr;
  segment->n_mr_screened = inner.n_mr_screened;

  center = baseline->mode == RIDGE_XMR_BASELINE_FIXED ? unbend (self, baseline->center) : inner.center;
  half = inner.half_width;
  for (gsize row = segment->start; row < segment->end; row++)
    self->scores[row] = score_of (distance_of (self->scores[row], center), half / 3.0);
  set_lines (segment, bend (self, center), bend (self, center + half), bend (self, center - half),
             bend (self, center + half / 2.0), bend (self, center - half / 2.0));
}

/* The chance of @count or fewer, and of @count or more. */
static void
get_chances (RidgeXmrKind kind,
             double       mean,
             double       count,
             double      *at_most,
             double      *at_least)
{
  if (kind == RIDGE_XMR_KIND_COUNT_EXACT)
    {
      *at_most = gsl_cdf_poisson_P ((unsigned int) count, mean);
      *at_least = count < 1.0 ? 1.0 : gsl_cdf_poisson_Q ((unsigned int) count - 1, mean);
      return;
    }

  *at_least = pow (mean / (mean + 1.0), count);
  *at_most = 1.0 - pow (mean / (mean + 1.0), count + 1.0);
}

/* How many sigmas of a normal value would be as rare as this count or one farther
 * out. A count in the middle is on the line: on neither side are more than half of
 * all, and no rule fires more often than it does for normal values. */
static double
get_exact_score (RidgeXmrKind kind,
                 double       mean,
                 double       count)
{
  double at_most, at_least;

  if (!(mean > 0.0))
    return count > 0.0 ? FAR : 0.0;

  get_chances (kind, mean, CLAMP (floor (count + 1e-9), 0.0, MAX_COUNT), &at_most, &at_least);
  if (at_least < 0.5)
    return MIN (at_least > 0.0 ? gsl_cdf_ugaussian_Qinv (at_least) : FAR, FAR);
  if (at_most < 0.5)
    return MAX (at_most > 0.0 ? gsl_cdf_ugaussian_Pinv (at_most) : -FAR, -FAR);

  return 0.0;
}

/* The first count, from 0 on, whose score is above @score. */
static double
find_count (RidgeXmrKind kind,
            double       mean,
            double       score)
{
  double low = 0.0, high = 1.0;

  while (high < MAX_COUNT && !(get_exact_score (kind, mean, high) > score))
    high *= 2.0;
  while (low < high)
    {
      double middle = floor ((low + high) / 2.0);

      if (get_exact_score (kind, mean, middle) > score)
        high = middle;
      else
        low = middle + 1.0;
    }

  return low;
}

/* Limits stand between two counts: those beyond are as rare as values beyond
 * three sigmas, or rarer. */
static void
make_exact (const Maker            *self,
            const RidgeXmrBaseline *baseline)
{
  const double     close = 1e-9;
  RidgeXmrSegment *segment = self->segment;
  RidgeXmrKind     kind = self->options->kind;
  double           mean = baseline->mode == RIDGE_XMR_BASELINE_FIXED ? baseline->center : get_mean (self, FALSE);
  double           lower = find_count (kind, mean, -3.0 - close), lower_mid = find_count (kind, mean, -1.5 - close);

  set_lines (segment, find_count (kind, mean, -close), find_count (kind, mean, 3.0) - 0.5, lower - 0.5,
             find_count (kind, mean, 1.5) - 0.5, lower_mid - 0.5);
  for (gsize row = segment->start; row < segment->end; row++)
    self->scores[row] = get_exact_score (kind, mean, self->x[row]);
}

static void
make (const Maker            *self,
      const RidgeXmrBaseline *baseline)
{
  switch (self->options->kind)
    {
    case RIDGE_XMR_KIND_RATE_PRIME:
    case RIDGE_XMR_KIND_PROPORTION_PRIME:
    case RIDGE_XMR_KIND_RATE:
    case RIDGE_XMR_KIND_PROPORTION:
      make_rate (self, baseline);
      break;
    case RIDGE_XMR_KIND_COUNT:
      make_count (self, baseline);
      break;
    case RIDGE_XMR_KIND_TIME:
    case RIDGE_XMR_KIND_LOG:
      make_bent (self, baseline);
      break;
    case RIDGE_XMR_KIND_BETWEEN:
      make_between (self, baseline);
      break;
    case RIDGE_XMR_KIND_COUNT_EXACT:
    case RIDGE_XMR_KIND_BETWEEN_EXACT:
    case RIDGE_XMR_KIND_INDIVIDUALS:
    default:
      make_exact (self, baseline);
      break;
    }
}

static void
clear_lines (RidgeXmrSegment *segment,
             gboolean         center_too)
{
  set_lines (segment, center_too ? NAN : segment->center, NAN, NAN, NAN, NAN);
  segment->half_width = segment->sigma = NAN;
}

/* Fills @segment from its start and end on, the @scores of its rows, in sigmas,
 * and for rates how wide the limits are at each of them. @of_scores is what rules
 * test the scores by. */
void
ridge_kind_compute (RidgeXmrSegment        *segment,
                    RidgeXmrSegment        *of_scores,
                    const double           *x,
                    const guint8           *flags,
                    const RidgeXmrOptions  *options,
                    const RidgeXmrBaseline *baseline,
                    double                 *scores,
                    double                 *half_widths)
{
  Maker           self = { segment, x, flags, options, scores, half_widths };
  RidgeXmrOptions level = *options;
  gboolean        has_spread;

  level.trend = RIDGE_XMR_TREND_NONE;
  ridge_segment_compute (segment, x, flags, &level, baseline);
  has_spread = segment->n_baseline >= 2 || baseline->mode == RIDGE_XMR_BASELINE_FIXED;
  segment->mean_mr = segment->url = segment->sigma = segment->half_width = NAN;
  segment->npl_factor = segment->url_factor = NAN;
  segment->floor = fmax (segment->floor, 0.0);
  if (segment->n_baseline == 0 && baseline->mode != RIDGE_XMR_BASELINE_FIXED)
    clear_lines (segment, TRUE);
  else
    make (&self, baseline);
  if (!has_spread)
    clear_lines (segment, FALSE);

  segment->unpl_drawn = fmin (segment->unpl, segment->ceiling);
  segment->lnpl_drawn = fmax (segment->lnpl, segment->floor);
  if (isnan (segment->unpl))
    segment->unpl_drawn = segment->lnpl_drawn = NAN;

  *of_scores = *segment;
  of_scores->center = 0.0;
  of_scores->half_width = segment->unpl > segment->center ? RIDGE_SCORE_LIMIT : 0.0;
  of_scores->has_trend = FALSE;
}
