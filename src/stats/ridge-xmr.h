/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "stats/ridge-xmr-options.h"

G_BEGIN_DECLS

/**
 * RidgeXmrQuality:
 * @RIDGE_XMR_QUALITY_NONE: fewer than 2 baseline values
 * @RIDGE_XMR_QUALITY_INSUFFICIENT: 2 to 5
 * @RIDGE_XMR_QUALITY_PROVISIONAL: 6 to 11
 * @RIDGE_XMR_QUALITY_USABLE: 12 to 19
 * @RIDGE_XMR_QUALITY_FIRM: 20 and more
 *
 * How much the limits of a segment can be trusted.
 */
typedef enum
{
  RIDGE_XMR_QUALITY_NONE,
  RIDGE_XMR_QUALITY_INSUFFICIENT,
  RIDGE_XMR_QUALITY_PROVISIONAL,
  RIDGE_XMR_QUALITY_USABLE,
  RIDGE_XMR_QUALITY_FIRM,
} RidgeXmrQuality;

/**
 * RidgeXmrAnhoej:
 * @n_useful: values not on the centre line
 * @longest_run: longest run on one side of the centre line
 * @longest_run_max: the longest that chance explains, round (log2 n) + 3
 * @crossings: how often the line is crossed
 * @crossings_min: the fewest that chance explains, the 5 % quantile of
 *   a binomial distribution with n - 1 trials and p = 1/2
 * @signal: whether either is passed
 *
 * The runs test of Anhøj and Olesen (PLoS ONE 2014) on one segment. All
 * numbers are 0 when @n_useful is 0.
 */
typedef struct
{
  gsize    n_useful;
  gsize    longest_run;
  gsize    longest_run_max;
  gsize    crossings;
  gsize    crossings_min;
  gboolean signal;
} RidgeXmrAnhoej;

/**
 * RidgeXmrSegment:
 * @start: first row
 * @end: row after the last
 * @baseline_start: first row of the baseline
 * @baseline_end: row after the last of the baseline
 * @n_baseline: usable values in the baseline
 * @n_mr: moving ranges averaged
 * @n_mr_screened: moving ranges dropped by screening
 * @baseline_mode: where the limits come from
 * @locked: further values at the end cannot move the limits
 * @quality: how firm the limits are
 * @center: centre line
 * @mean_mr: mean (or median) moving range
 * @npl_factor: the factor used for the natural process limits
 * @url_factor: the factor used for the upper range limit
 * @half_width: npl_factor * mean_mr
 * @unpl: upper natural process limit
 * @lnpl: lower natural process limit
 * @url: upper range limit
 * @upper_mid: line half way to the upper limit
 * @lower_mid: line half way to the lower limit
 * @sigma: half_width / 3
 * @unpl_drawn: upper limit as drawn, not above the ceiling
 * @lnpl_drawn: lower limit as drawn, not below the floor
 * @floor: values cannot be below; NAN = no floor
 * @ceiling: values cannot be above; NAN = no ceiling
 * @has_trend: whether the centre line slopes
 * @slope: change of the centre line per row
 * @intercept: centre line at row 0 of the series
 * @noise: as in the options: a difference that says nothing
 * @is_constant: there are limits, and every value that was tested is the same,
 *   but for noise
 * @anhoej: the runs test of the segment
 *
 * One phase of a series. Doubles are in the unit of the values, NAN where
 * there is nothing to say. Of rates and proportions the limits are those at the
 * last row that has a denominator; of times, opportunities and exact counts they
 * are not as far above as below, and there is no sigma. Of all kinds but
 * individuals there are no moving ranges. With a trend, @center and the limits are those of
 * the level process; use ridge_xmr_get_limits_at() to draw.
 */
typedef struct
{
  gsize                start;
  gsize                end;
  gsize                baseline_start;
  gsize                baseline_end;
  gsize                n_baseline;
  gsize                n_mr;
  gsize                n_mr_screened;
  RidgeXmrBaselineMode baseline_mode;
  gboolean             locked;
  RidgeXmrQuality      quality;
  double               center;
  double               mean_mr;
  double               npl_factor;
  double               url_factor;
  double               half_width;
  double               unpl;
  double               lnpl;
  double               url;
  double               upper_mid;
  double               lower_mid;
  double               sigma;
  double               unpl_drawn;
  double               lnpl_drawn;
  double               floor;
  double               ceiling;
  gboolean             has_trend;
  double               slope;
  double               intercept;
  double               noise;
  gboolean             is_constant;
  RidgeXmrAnhoej       anhoej;
} RidgeXmrSegment;

/**
 * RidgeXmrLimits:
 *
 * The lines of the chart at one row, following the trend where there is one;
 * NAN where there are none. @shows_unpl and @shows_lnpl are %FALSE when a
 * limit lies beyond a natural bound and no line is to be drawn for it.
 */
typedef struct
{
  double   center;
  double   unpl;
  double   lnpl;
  double   upper_mid;
  double   lower_mid;
  double   unpl_drawn;
  double   lnpl_drawn;
  gboolean shows_unpl;
  gboolean shows_lnpl;
} RidgeXmrLimits;

/**
 * RidgeXmrRowFlags:
 * @RIDGE_XMR_ROW_OBSERVED: the row has a finite value
 * @RIDGE_XMR_ROW_GHOST: the row is excluded
 * @RIDGE_XMR_ROW_MR_SIGNAL: its moving range is above the upper range limit
 * @RIDGE_XMR_ROW_TESTED: rules were applied to it
 *
 * What is known of a row, in a byte.
 */
typedef enum
{
  RIDGE_XMR_ROW_OBSERVED = 1 << 0,
  RIDGE_XMR_ROW_GHOST = 1 << 1,
  RIDGE_XMR_ROW_MR_SIGNAL = 1 << 2,
  RIDGE_XMR_ROW_TESTED = 1 << 3,
} RidgeXmrRowFlags;

/**
 * RidgeXmrMark:
 * @RIDGE_XMR_MARK_POINT: rules whose signal the row is part of
 * @RIDGE_XMR_MARK_TRIGGER: rules whose signal became knowable at the row
 * @RIDGE_XMR_MARK_WINDOW: rules whose qualifying window covers the row
 * @RIDGE_XMR_MARK_START: rules whose run of values, all in one direction, begins at the row
 * @RIDGE_XMR_MARK_UP: those of the row's signals that point upwards
 * @RIDGE_XMR_MARK_DOWN: those of the row's signals that point downwards
 *
 * What a mask of rules says about a row.
 */
typedef enum
{
  RIDGE_XMR_MARK_POINT,
  RIDGE_XMR_MARK_TRIGGER,
  RIDGE_XMR_MARK_WINDOW,
  RIDGE_XMR_MARK_START,
  RIDGE_XMR_MARK_UP,
  RIDGE_XMR_MARK_DOWN,
  RIDGE_XMR_N_MARKS,
} RidgeXmrMark;

/**
 * RidgeXmr:
 * @n: rows
 * @n_valid: rows with a finite value
 * @n_segments: segments
 * @segments: (array length=n_segments): the segments, in order, covering all rows
 * @mr: (array length=n): moving range that ends at each row; NAN = none
 * @flags: (array length=n): [flags@RidgeXmrRowFlags] of each row
 * @settled: rows before this one keep their marks, whatever values come after
 * @marks: (array length=settled): the masks of these rows; read them with
 *   ridge_xmr_get_marks()
 * @latest: (array): the masks of the others
 * @kind: the law that the values were taken to follow
 * @scores: (array length=n) (nullable): of all kinds but individuals: how far each
 *   value is from the centre line, in sigmas of its own row; what rules were applied to
 * @half_widths: (array length=n) (nullable): of rates and proportions: how far the
 *   limits are from the centre line at each row; NAN without a denominator
 *
 * What an XmR chart says about a series. Immutable for whoever holds a reference,
 * whatever is made of it by ridge_xmr_update_from(); all fields are to be read only.
 */
typedef struct
{
  gsize                  n;
  gsize                  n_valid;
  gsize                  n_segments;
  const RidgeXmrSegment *segments;
  const double          *mr;
  const guint8          *flags;
  gsize                  settled;
  const guint32         *marks[RIDGE_XMR_N_MARKS];
  const guint32         *latest;
  RidgeXmrKind           kind;
  const double          *scores;
  const double          *half_widths;
} RidgeXmr;

/**
 * RidgeXmrRun:
 * @first: row of its first value
 * @known: row at which it became a signal
 * @last: row of its last value
 * @n: its values, those in its own direction only
 * @direction: 1 upwards, -1 downwards, 0 neither
 *
 * The values that make one signal, all in one direction. A shift from the lower
 * to the upper limit is two runs, though every value is part of a signal.
 */
typedef struct
{
  gsize first;
  gsize known;
  gsize last;
  gsize n;
  int   direction;
} RidgeXmrRun;

#define RIDGE_TYPE_XMR (ridge_xmr_get_type ())

GType     ridge_xmr_get_type (void) G_GNUC_CONST;
RidgeXmr *ridge_xmr_compute (const double          *x,
                             gsize                  n,
                             const RidgeXmrOptions *options,
                             GError               **error);
RidgeXmr *ridge_xmr_update_from (RidgeXmr              *previous,
                                 const double          *x,
                                 gsize                  n,
                                 const RidgeXmrOptions *options,
                                 gsize                  first_changed_row,
                                 GError               **error);
RidgeXmr *ridge_xmr_ref (RidgeXmr *self);
void      ridge_xmr_unref (RidgeXmr *self);
gboolean  ridge_xmr_equal (const RidgeXmr *a,
                           const RidgeXmr *b);
gsize     ridge_xmr_get_memory (const RidgeXmr *self);

const RidgeXmrSegment *ridge_xmr_get_segment_at (const RidgeXmr *self,
                                                 gsize           row);
const RidgeXmrSegment *ridge_xmr_get_last_segment (const RidgeXmr *self);
double                 ridge_xmr_get_center_at (const RidgeXmr *self,
                                                gsize           row);
void                   ridge_xmr_get_limits_at (const RidgeXmr *self,
                                                gsize           row,
                                                RidgeXmrLimits *limits);
RidgeXmrRule           ridge_xmr_get_strongest_at (const RidgeXmr *self,
                                                   gsize           row);
int                    ridge_xmr_get_direction_at (const RidgeXmr *self,
                                                   gsize           row,
                                                   RidgeXmrRule    rule);
gboolean               ridge_xmr_find_run (const RidgeXmr *self,
                                           gsize           row,
                                           RidgeXmrRule    rule,
                                           RidgeXmrRun    *run);
gsize                 *ridge_xmr_collect_rows (const RidgeXmr *self,
                                               RidgeXmrMark    mark,
                                               RidgeXmrRule    rule,
                                               gsize          *n_rows);
gsize                 *ridge_xmr_collect_mr_rows (const RidgeXmr *self,
                                                  gsize          *n_rows);
gboolean               ridge_xmr_segment_has_limits (const RidgeXmrSegment *segment);
gboolean               ridge_xmr_segment_may_alert (const RidgeXmrSegment *segment);
gboolean               ridge_xmr_segment_has_signals (const RidgeXmr        *self,
                                                      const RidgeXmrSegment *segment);

/**
 * ridge_xmr_get_marks:
 * @self: a result
 * @mark: which mask
 * @row: a row of @self
 *
 * Gets one bit for each [enum@RidgeXmrRule].
 *
 * Returns: the mask
 */
static inline guint32
ridge_xmr_get_marks (const RidgeXmr *self,
                     RidgeXmrMark    mark,
                     gsize           row)
{
  return row < self->settled ? self->marks[mark][row] : self->latest[(row - self->settled) * RIDGE_XMR_N_MARKS + mark];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeXmr, ridge_xmr_unref)

G_END_DECLS
