/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-projection.h"

G_BEGIN_DECLS

/* How the values are read before a method carries them on. */
typedef enum
{
  RIDGE_READING_PLAIN,
  RIDGE_READING_LOG,
  RIDGE_READING_SEASONAL,
  RIDGE_READING_LOG_SEASONAL,
} RidgeReading;

#define RIDGE_N_READINGS 4

#define RIDGE_READING_IS_LOG(reading)      (((reading) & 1) != 0)
#define RIDGE_READING_IS_SEASONAL(reading) (((reading) & 2) != 0)

/**
 * RidgeCourse:
 * @method: what carries the series on
 * @df: degrees of freedom of @sigma
 * @level: where it stands after the last value
 * @slope: what a step adds
 * @damping: what remains of the slope from step to step; 1 = all
 * @gain: what an error of one step adds to the level
 * @trend_gain: what it adds to the slope
 * @sigma: standard deviation of one step's error
 * @level_variance: variance of @level as an estimate
 * @slope_variance: variance of @slope as an estimate
 * @effect_variance: variance of a seasonal effect as an estimate
 * @period: values in a cycle; 0 when seasons play no part
 * @effects: (array) (nullable): what the season adds, from the next step on
 *
 * A method fitted to a series, enough to say where it leads: an innovations
 * state space model (Hyndman, Koehler, Ord and Snyder, Forecasting with
 * Exponential Smoothing, 2008, ch. 6). In units of the values, or of their
 * logarithms.
 */
typedef struct
{
  RidgeProjectionMethod method;
  double                df;
  double                level;
  double                slope;
  double                damping;
  double                gain;
  double                trend_gain;
  double                sigma;
  double                level_variance;
  double                slope_variance;
  double                effect_variance;
  guint                 period;
  const double         *effects;
} RidgeCourse;

void ridge_course_run (const RidgeCourse *self,
                       gsize              steps,
                       gboolean           adds_up,
                       gboolean           is_log,
                       double            *centers,
                       double            *errors);

/**
 * RidgeCourseFitter:
 * @x: the values
 * @season: season of each value and of the steps ahead; %NULL when they follow
 *   one another
 * @period: values in a cycle; below 2 without one
 * @steps: steps ahead whose season is wanted
 * @least_sigma: values that never change still vary by this
 * @n: values that are read now
 * @reading: how
 * @y: as they are read, outliers drawn in
 * @raw: the same before the season was taken out
 * @effects: what the season adds in the steps ahead
 * @cycle: the last cycle of @raw, over and over, for the steps ahead
 * @by_season: what each season adds
 * @scratch: room to work in
 * @effect_variance: variance of an effect as an estimate
 *
 * A series being read up to some value.
 */
typedef struct
{
  const double *x;
  const guint  *season;
  guint         period;
  gsize         steps;
  double        least_sigma;
  gsize         n;
  RidgeReading  reading;
  double       *y;
  double       *raw;
  double       *effects;
  double       *cycle;
  double       *by_season;
  double       *scratch;
  double        effect_variance;
} RidgeCourseFitter;

void     ridge_course_fitter_init  (RidgeCourseFitter    *self,
                                    const double         *x,
                                    gsize                 n,
                                    const guint          *season,
                                    guint                 period,
                                    gsize                 steps);
void     ridge_course_fitter_clear (RidgeCourseFitter    *self);
gboolean ridge_course_fitter_read  (RidgeCourseFitter    *self,
                                    gsize                 n,
                                    RidgeReading          reading);
gboolean ridge_course_fitter_fit   (RidgeCourseFitter    *self,
                                    RidgeProjectionMethod method,
                                    RidgeCourse          *course);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeCourseFitter, ridge_course_fitter_clear)

G_END_DECLS
