/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include <glib.h>

G_BEGIN_DECLS

/* Fewer values say nothing of how they vary. */
#define RIDGE_PROJECTION_MIN_VALUES 3

/* The interval that is shown, kept and scored. */
#define RIDGE_PROJECTION_PROBABILITY 0.8

/**
 * RidgeProjectionMethod:
 * @RIDGE_PROJECTION_LEVEL: the mean of the recent stretch
 * @RIDGE_PROJECTION_DRIFT: from the last value on by the mean step
 * @RIDGE_PROJECTION_SMOOTH: simple exponential smoothing
 * @RIDGE_PROJECTION_THETA: the same with half the slope of a line
 * @RIDGE_PROJECTION_TREND: the same with all of it
 * @RIDGE_PROJECTION_DAMPED: Holt's method with a slope that fades
 * @RIDGE_PROJECTION_REPEAT: what was a cycle before
 * @RIDGE_PROJECTION_RETURN: from the last value back to the mean, by a share of
 *   the way each step
 *
 * What carries a series on.
 */
typedef enum
{
  RIDGE_PROJECTION_LEVEL,
  RIDGE_PROJECTION_DRIFT,
  RIDGE_PROJECTION_SMOOTH,
  RIDGE_PROJECTION_THETA,
  RIDGE_PROJECTION_TREND,
  RIDGE_PROJECTION_DAMPED,
  RIDGE_PROJECTION_REPEAT,
  RIDGE_PROJECTION_RETURN,
} RidgeProjectionMethod;

#define RIDGE_N_PROJECTION_METHODS 8

/**
 * RidgeProjectionStatus:
 * @RIDGE_PROJECTION_OK: there is a forecast
 * @RIDGE_PROJECTION_UNSTABLE: there is one; it had to be made wide, because the
 *   method missed more of the past than its own spread explains
 * @RIDGE_PROJECTION_NOT_ENOUGH_DATA: fewer than three values
 *
 * Whether there is a forecast.
 */
typedef enum
{
  RIDGE_PROJECTION_OK,
  RIDGE_PROJECTION_UNSTABLE,
  RIDGE_PROJECTION_NOT_ENOUGH_DATA,
} RidgeProjectionStatus;

/**
 * RidgeProjectionRequest:
 * @x: (array length=n): the values in time order, all finite
 * @n: how many
 * @steps: values ahead; at least 1
 * @adds_up: whether the sum of the values is asked for
 * @done: what was there before the first of them is added
 * @moves: whether the series is supposed to move, as a result that somebody
 *   works on does; the more values there are the less it matters
 * @period: values in a cycle of the calendar; below 2 without one
 * @season: (array) (nullable): season of each value and of the steps ahead, 0 to
 *   @period - 1; %NULL when they follow one another
 * @has_season: whether somebody said that there is a season
 * @floor: no value can be below; NAN = none
 * @ceiling: no value can be above; NAN = none
 * @goal_low: least that meets the goal; -INFINITY = none
 * @goal_high: greatest that meets the goal; INFINITY = none
 *
 * What is to be forecast. It borrows its arrays; fill it from
 * RIDGE_PROJECTION_REQUEST_INIT.
 */
typedef struct
{
  const double *x;
  gsize         n;
  gsize         steps;
  gboolean      adds_up;
  double        done;
  gboolean      moves;
  guint         period;
  const guint  *season;
  gboolean      has_season;
  double        floor;
  double        ceiling;
  double        goal_low;
  double        goal_high;
} RidgeProjectionRequest;

#define RIDGE_PROJECTION_REQUEST_INIT \
  { .floor = NAN, .ceiling = NAN, .goal_low = -INFINITY, .goal_high = INFINITY }

/**
 * RidgeProjection:
 * @status: whether there is a forecast; if not, all that follows is NAN or 0
 * @method: what it was made with most of all
 * @share: part of that method in it, where others have one, too
 * @seasonal: whether the season was taken out first and put in again
 * @adds_up: whether it is of a sum
 * @falls_back: whether the last value lies outside the interval because the
 *   process is expected to return from it
 * @n: values it was made from
 * @df: degrees of freedom of its spread
 * @steps: values ahead
 * @low: lower end of the 80 % interval at the end
 * @mid: middle of it
 * @high: upper end of it
 * @chance: probability of meeting the goal at the end, never 0 or 1
 *
 * Where something will be after a number of further values if nothing changes:
 * a forecast, as it is computed. One that was kept is a row of the plan.
 */
typedef struct
{
  RidgeProjectionStatus status;
  RidgeProjectionMethod method;
  double                share;
  gboolean              seasonal;
  gboolean              adds_up;
  gboolean              falls_back;
  gsize                 n;
  double                df;
  gsize                 steps;
  double                low;
  double                mid;
  double                high;
  double                chance;

  /*< private >*/
  double                done;
  double                floor;
  double                ceiling;
  guint                 n_members;
  double               *weights;
  gboolean             *is_log;
  double               *centers;
  double               *scales;
} RidgeProjection;

RidgeProjection *ridge_projection_new     (const RidgeProjectionRequest *request);
void             ridge_projection_free    (RidgeProjection              *self);
gboolean         ridge_projection_has     (const RidgeProjection        *self);
void             ridge_projection_at      (const RidgeProjection        *self,
                                           gsize                         steps,
                                           double                        level,
                                           double                       *low,
                                           double                       *mid,
                                           double                       *high);
double           ridge_projection_chance  (const RidgeProjection        *self,
                                           gsize                         steps,
                                           double                        goal_low,
                                           double                        goal_high);
const char      *ridge_projection_get_id  (const RidgeProjection        *self);

const char      *ridge_projection_status_get_id (RidgeProjectionStatus status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeProjection, ridge_projection_free)

G_END_DECLS
