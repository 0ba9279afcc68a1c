/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include "stats/ridge-xmr-rules.h"

G_BEGIN_DECLS

/* Wheeler's scaling factors: 3 / d2 and D4 for ranges of two values, and their
 * counterparts for the median moving range (Making Sense of Data, ch. 8 and 9). */
#define RIDGE_XMR_NPL_MEAN   2.66
#define RIDGE_XMR_URL_MEAN   3.268
#define RIDGE_XMR_NPL_MEDIAN 3.145
#define RIDGE_XMR_URL_MEDIAN 3.865

/* Larger magnitudes are refused: sums of them could overflow. */
#define RIDGE_XMR_MAX_MAGNITUDE 1e300

typedef enum
{
  RIDGE_XMR_STATISTIC_MEAN,
  RIDGE_XMR_STATISTIC_MEDIAN,
} RidgeXmrStatistic;

/**
 * RidgeXmrKind:
 * @RIDGE_XMR_KIND_INDIVIDUALS: any values; limits from their moving ranges
 * @RIDGE_XMR_KIND_RATE_PRIME: events / opportunities, u′ after Laney
 * @RIDGE_XMR_KIND_PROPORTION_PRIME: cases / all cases, p′ after Laney
 * @RIDGE_XMR_KIND_RATE: u, as Poisson's law has it
 * @RIDGE_XMR_KIND_PROPORTION: p, as the binomial law has it
 * @RIDGE_XMR_KIND_COUNT: c, events where opportunities are always the same
 * @RIDGE_XMR_KIND_COUNT_EXACT: the same by the quantiles of Poisson's law, for few
 * @RIDGE_XMR_KIND_TIME: t, times between events
 * @RIDGE_XMR_KIND_BETWEEN: g, opportunities between events
 * @RIDGE_XMR_KIND_BETWEEN_EXACT: the same by the quantiles of the geometric law
 * @RIDGE_XMR_KIND_LOG: values above zero with a long tail; limits from the moving
 *   ranges of their logarithms
 *
 * Which law the values follow, and so where limits come from: Montgomery,
 * Introduction to Statistical Quality Control, ch. 7; Laney, Quality Engineering
 * 14 (2002); Nelson, Journal of Quality Technology 26 (1994); Benneyan, Quality
 * Engineering 14 (2001). All but the first have no moving ranges and no trend.
 */
typedef enum
{
  RIDGE_XMR_KIND_INDIVIDUALS,
  RIDGE_XMR_KIND_RATE_PRIME,
  RIDGE_XMR_KIND_PROPORTION_PRIME,
  RIDGE_XMR_KIND_RATE,
  RIDGE_XMR_KIND_PROPORTION,
  RIDGE_XMR_KIND_COUNT,
  RIDGE_XMR_KIND_COUNT_EXACT,
  RIDGE_XMR_KIND_TIME,
  RIDGE_XMR_KIND_BETWEEN,
  RIDGE_XMR_KIND_BETWEEN_EXACT,
  RIDGE_XMR_KIND_LOG,
} RidgeXmrKind;

typedef enum
{
  RIDGE_XMR_BASELINE_ALL,
  RIDGE_XMR_BASELINE_FIRST,
  RIDGE_XMR_BASELINE_RANGE,
  RIDGE_XMR_BASELINE_FIXED,
} RidgeXmrBaselineMode;

/**
 * RidgeXmrBaseline:
 * @mode: which rows of a segment the limits are computed from
 * @k: FIRST: through the k-th usable value of the segment; at least 1
 * @start: RANGE: first row, counted from the start of the series
 * @end: RANGE: row after the last
 * @center: FIXED: the centre line, typed in
 * @mr: FIXED: the mean (or median) moving range, typed in; not negative
 *
 * The rows that limits come from; or the limits themselves.
 */
typedef struct
{
  RidgeXmrBaselineMode mode;
  gsize                k;
  gsize                start;
  gsize                end;
  double               center;
  double               mr;
} RidgeXmrBaseline;

typedef enum
{
  RIDGE_XMR_OVER_GAP,
  RIDGE_XMR_OVER_BRIDGE,
} RidgeXmrOver;

typedef enum
{
  RIDGE_XMR_TIES_BREAK,
  RIDGE_XMR_TIES_SKIP,
} RidgeXmrTies;

typedef enum
{
  RIDGE_XMR_TREND_NONE,
  RIDGE_XMR_TREND_HALF,
  RIDGE_XMR_TREND_OLS,
} RidgeXmrTrend;

#define RIDGE_XMR_SCREEN_CONVERGE G_MAXUINT

/**
 * RidgeXmrOptions:
 * @center: statistic of the centre line
 * @dispersion: statistic of the moving ranges
 * @npl_factor: half width of the limits in moving ranges; 0 = by @dispersion
 * @url_factor: upper range limit in moving ranges; 0 = by @dispersion
 * @breaks: (array length=n_breaks): first row of every further segment; any order,
 *   rows outside the series are ignored
 * @baseline: the baseline of every segment
 * @baselines: (array length=n_baselines) (nullable): one baseline for each segment,
 *   in order, instead of @baseline
 * @exclude: (array length=n_exclude): ghosted rows, ascending: drawn, but neither
 *   calculated with nor tested
 * @exclude_mr: whether a range reaches over a ghost
 * @missing_mr: whether a range reaches over a missing value
 * @screen: passes of dropping moving ranges above their limit before averaging:
 *   0 none, or RIDGE_XMR_SCREEN_CONVERGE until none is dropped
 * @screen_factor: the limit used in screening, in mean moving ranges; 0 = @url_factor
 * @floor: values cannot be below; NAN = no floor. Clamps drawn limits only
 * @ceiling: values cannot be above; NAN = no ceiling. Clamps drawn limits only
 * @ties: what a value on the centre line does to a run
 * @rule_sets: the sets to test with
 * @trend: a sloping centre line
 * @noise: a difference, in the unit of the values, that says nothing because
 *   nobody wrote it, as of ridge_noise_of_decimals(); then the last bits of their
 *   magnitude say nothing either. 0 = every value is taken at its word
 * @kind: the law that values follow
 * @denominators: (array) (nullable): of rates and proportions: what each value is
 *   counted among; where one is missing or zero there is no value
 * @per: what rates were multiplied by; 0 = 1
 *
 * How a series is read. A plain struct that borrows its arrays: fill it on the
 * stack, starting from RIDGE_XMR_OPTIONS_INIT.
 */
typedef struct
{
  RidgeXmrStatistic       center;
  RidgeXmrStatistic       dispersion;
  double                  npl_factor;
  double                  url_factor;
  const gsize            *breaks;
  gsize                   n_breaks;
  RidgeXmrBaseline        baseline;
  const RidgeXmrBaseline *baselines;
  gsize                   n_baselines;
  const gsize            *exclude;
  gsize                   n_exclude;
  RidgeXmrOver            exclude_mr;
  RidgeXmrOver            missing_mr;
  guint                   screen;
  double                  screen_factor;
  double                  floor;
  double                  ceiling;
  RidgeXmrTies            ties;
  RidgeXmrRuleSets        rule_sets;
  RidgeXmrTrend           trend;
  double                  noise;
  RidgeXmrKind            kind;
  const double           *denominators;
  double                  per;
} RidgeXmrOptions;

#define RIDGE_XMR_OPTIONS_INIT \
  { .floor = NAN, .ceiling = NAN, .rule_sets = RIDGE_XMR_RULE_SETS_WHEELER }

gboolean ridge_xmr_kind_needs_denominators (RidgeXmrKind kind);
gboolean ridge_xmr_baseline_equal (const RidgeXmrBaseline *a,
                                   const RidgeXmrBaseline *b);
gboolean ridge_xmr_options_validate (const RidgeXmrOptions *self,
                                     GError               **error);
gboolean ridge_xmr_options_same_rules (const RidgeXmrOptions *a,
                                       const RidgeXmrOptions *b);

G_END_DECLS
