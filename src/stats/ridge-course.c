/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways in which a series may go on. */

#include "stats/ridge-course-private.h"

#include <math.h>

/* The level is that of so many values at most. */
#define RECENT 20

/* Mean range of two normal values in sigmas, and the degrees of freedom that each
 * range brings. */
#define MEAN_RANGE 1.128
#define DF_A_RANGE 0.62

/* What remains of a damped slope from step to step, and what an error teaches it. */
#define DAMPING    0.9
#define TREND_GAIN 0.15
#define MIN_DAMPED 6

/* A return needs so many values and looks at so many; what remains of the distance
 * after a step is within these bounds. */
#define MIN_RETURN    6
#define RETURN_VALUES 60
#define LEAST_RETURN  0.05
#define MOST_RETURN   0.98

/* Gains are tried in steps of a tenth. With few values any of them fits: the
 * prior pulls towards its gain, as strongly as some values would. */
#define N_GAINS     10
#define PRIOR_GAIN  0.4
#define PRIOR_FORCE 4.0

/* Smoothing begins with the mean of so many values. */
#define FIRST_VALUES 4

/**
 * ridge_course_run:
 * @self: a course
 * @steps: how far
 * @adds_up: whether the sum of the values is wanted, from the first step on
 * @is_log: whether the course is of logarithms; then @centers are, too
 * @centers: (out caller-allocates) (array length=steps): what is expected
 * @errors: (out caller-allocates) (array length=steps): standard errors
 *
 * Says where the course leads: the variance of the errors on the way, and what
 * the estimates of level, slope and season add to it.
 */
void
ridge_course_run (const RidgeCourse *self,
                  gsize              steps,
                  gboolean           adds_up,
                  gboolean           is_log,
                  double            *centers,
                  double            *errors)
{
  double weight = 1.0, weights = 0.0;      /* what an error adds, then and until then */
  double faded = 0.0, kept = 1.0;          /* slopes until then, and what is left of one */
  double sum = 0.0, slopes = 0.0;
  double variance = 0.0;

  for (gsize i = 0; i < steps; i++)
    {
      double  h = i + 1.0;
      double  own = self->sigma * self->sigma;
      double  center;

      if (i > 0)
        weight = self->gain + self->trend_gain * faded;
      weights += weight;
      variance += adds_up ? weights * weights : weight * weight;
      kept *= self->damping;
      faded += kept;
      slopes = adds_up ? slopes + faded : faded;
      center = self->level + faded * self->slope + (self->effects != NULL ? self->effects[i] : 0.0);
      sum += is_log ? exp (center) : center;

      if (self->method == RIDGE_PROJECTION_REPEAT)
        own *= (double) (i / self->period + 1) * (adds_up ? h : 1.0);
      else
        own = own * variance + slopes * slopes * self->slope_variance +
              (adds_up ? h * h : 1.0) * self->level_variance + (adds_up ? h : 1.0) * self->effect_variance;
      centers[i] = !adds_up ? center : is_log ? log (sum) : sum;
      errors[i] = sqrt (own) / (adds_up && is_log ? h : 1.0);
    }
}

static double
mean (const double *y,
      gsize         n)
{
  double sum = 0.0;

  for (gsize i = 0; i < n; i++)
    sum += y[i];

  return sum / n;
}

/* Slope of the least-squares line, and the sum of squares of its rows. */
static double
slope_of (const double *y,
          gsize         n,
          double       *sxx)
{
  double center = (n - 1.0) / 2.0;
  double sxy = 0.0;

  for (gsize i = 0; i < n; i++)
    sxy += (i - center) * y[i];
  *sxx = n * ((double) n * n - 1.0) / 12.0;

  return sxy / *sxx;
}

static void
fit_level (const RidgeCourseFitter *fitter,
           RidgeCourse             *self)
{
  gsize         n = MIN (fitter->n, RECENT);
  const double *y = fitter->y + fitter->n - n;
  double        ranges = 0.0;

  for (gsize i = 1; i < n; i++)
    ranges += fabs (y[i] - y[i - 1]);
  self->level = mean (y, n);
  self->gain = 0.0;
  self->df = fmax (1.0, DF_A_RANGE * (n - 1.0));
  self->sigma = fmax (ranges / (n - 1.0) / MEAN_RANGE, fitter->least_sigma);
  self->level_variance = self->sigma * self->sigma / n;
}

static void
fit_drift (const RidgeCourseFitter *fitter,
           RidgeCourse             *self)
{
  const double *y = fitter->y;
  gsize         n = fitter->n;
  double        squares = 0.0;

  self->level = y[n - 1];
  self->slope = (y[n - 1] - y[0]) / (n - 1.0);
  for (gsize i = 1; i < n; i++)
    squares += (y[i] - y[i - 1] - self->slope) * (y[i] - y[i - 1] - self->slope);
  self->df = n - 2.0;
  self->sigma = fmax (sqrt (squares / self->df), fitter->least_sigma);
  self->slope_variance = self->sigma * self->sigma / (n - 1.0);
}

/* Runs through the values with one gain. Returns the mean squared error of a step. */
static double
smooth (const RidgeCourseFitter *fitter,
        RidgeCourse             *self)
{
  double squares = 0.0;

  for (gsize i = 0; i < fitter->n; i++)
    {
      double expected = self->level + self->damping * self->slope;
      double error = fitter->y[i] - expected;

      self->level = expected + self->gain * error;
      self->slope = self->damping * self->slope + self->trend_gain * error;
      squares += error * error;
    }

  return squares / fitter->n;
}

/* Simple exponential smoothing with a share of the line's slope as its drift: all
 * of it, or half, which is Theta (Hyndman and Billah, International Journal of
 * Forecasting 19, 2003), or none; or Holt's with a slope that learns and fades. */
static void
fit_smooth (const RidgeCourseFitter *fitter,
            RidgeCourse             *self,
            double                   share)
{
  gsize       n = fitter->n;
  gsize       first = MIN (n, FIRST_VALUES);
  gboolean    learns = self->method == RIDGE_PROJECTION_DAMPED;
  double      sxx, least = INFINITY;
  double      slope = share * slope_of (fitter->y, learns ? MIN (n, 2 * FIRST_VALUES) : n, &sxx);
  double      level = mean (fitter->y, first) - (first + 1.0) / 2.0 * slope;
  RidgeCourse best = *self;

  self->df = learns || !(share > 0.0) ? n - 1.0 : n - 2.0;
  for (guint i = 1; i <= N_GAINS; i++)
    {
      double error, score;

      self->gain = (double) i / N_GAINS;
      self->trend_gain = learns ? TREND_GAIN * self->gain : 0.0;
      self->level = level;
      self->slope = slope;
      error = smooth (fitter, self);
      score = n * log (error + 1e-300) + PRIOR_FORCE * (self->gain - PRIOR_GAIN) * (self->gain - PRIOR_GAIN);
      if (!(score < least))
        continue;
      least = score;
      best = *self;
      best.sigma = fmax (sqrt (error * n / self->df), fitter->least_sigma);
    }
  *self = best;

  /* Between that of a line, when neighbours are independent, and that of a walk. */
  if (share > 0.0 && !learns)
    self->slope_variance = self->sigma * self->sigma * (self->gain * self->gain / (n - 1.0) + (1.0 - self->gain) / sxx);
}

/* A first-order autoregression about the mean, which is a walk with a slope that
 * fades towards it. The correlation is corrected for its bias in few values
 * (Marriott and Pope, Biometrika 41, 1954). */
static void
fit_return (const RidgeCourseFitter *fitter,
            RidgeCourse             *self)
{
  gsize         n = MIN (fitter->n, RETURN_VALUES);
  const double *y = fitter->y + fitter->n - n;
  double        center = mean (y, n);
  double        total = 0.0, common = 0.0, squares = 0.0;
  double        share;

  for (gsize i = 0; i < n; i++)
    {
      total += (y[i] - center) * (y[i] - center);
      if (i > 0)
        common += (y[i] - center) * (y[i - 1] - center);
    }
  share = total > 0.0 ? common / total : 0.0;
  share = CLAMP (share + (1.0 + 4.0 * share) / n, LEAST_RETURN, MOST_RETURN);
  for (gsize i = 1; i < n; i++)
    {
      double error = y[i] - center - share * (y[i - 1] - center);

      squares += error * error;
    }

  self->df = n - 2.0;
  self->sigma = fmax (sqrt (squares / self->df), fitter->least_sigma);
  self->level = y[n - 1];
  self->damping = share;
  self->slope = (center - y[n - 1]) * (1.0 - share) / share;
  self->trend_gain = -(1.0 - share) / share;
  self->slope_variance = self->sigma * self->sigma / (n * share * share);
}

static void
fit_repeat (const RidgeCourseFitter *fitter,
            RidgeCourse             *self)
{
  double squares = 0.0;

  for (gsize i = fitter->period; i < fitter->n; i++)
    {
      double change = fitter->raw[i] - fitter->raw[i - fitter->period];

      squares += change * change;
    }
  self->level = 0.0;
  self->effects = fitter->cycle;
  self->effect_variance = 0.0;
  self->df = fitter->n - fitter->period;
  self->sigma = fmax (sqrt (squares / self->df), fitter->least_sigma);
}

/**
 * ridge_course_fitter_fit:
 * @self: a series that was read
 * @method: what shall carry it on
 * @course: (out caller-allocates): the course; it borrows the seasonal effects
 *   until the series is read again
 *
 * Fits one way of going on.
 *
 * Returns: %FALSE if there are too few values for it
 */
gboolean
ridge_course_fitter_fit (RidgeCourseFitter    *self,
                         RidgeProjectionMethod method,
                         RidgeCourse          *course)
{
  gboolean seasonal = RIDGE_READING_IS_SEASONAL (self->reading);

  *course = (RidgeCourse) {
    .method = method,
    .damping = method == RIDGE_PROJECTION_DAMPED ? DAMPING : 1.0,
    .gain = 1.0,
    .period = seasonal ? self->period : 0,
    .effects = seasonal ? self->effects : NULL,
    .effect_variance = seasonal ? self->effect_variance : 0.0,
  };
  if (self->n < RIDGE_PROJECTION_MIN_VALUES || (method == RIDGE_PROJECTION_RETURN && self->n < MIN_RETURN) ||
      (method == RIDGE_PROJECTION_DAMPED && self->n < MIN_DAMPED) ||
      (method == RIDGE_PROJECTION_REPEAT && !seasonal))
    return FALSE;

  switch (method)
    {
    case RIDGE_PROJECTION_LEVEL:
      fit_level (self, course);
      break;
    case RIDGE_PROJECTION_DRIFT:
      fit_drift (self, course);
      break;
    case RIDGE_PROJECTION_SMOOTH:
      fit_smooth (self, course, 0.0);
      break;
    case RIDGE_PROJECTION_THETA:
      fit_smooth (self, course, 0.5);
      break;
    case RIDGE_PROJECTION_REPEAT:
      fit_repeat (self, course);
      break;
    case RIDGE_PROJECTION_RETURN:
      fit_return (self, course);
      break;
    case RIDGE_PROJECTION_TREND:
    case RIDGE_PROJECTION_DAMPED:
    default:
      fit_smooth (self, course, 1.0);
      break;
    }

  return TRUE;
}
