/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which way of going on did best on the series' own past. The numbers below were
 * tuned on series of the M and M3 competitions and of Makridakis, Wheelwright and
 * Hyndman (1998); landing-accuracy measures them on others. */

#include "stats/ridge-choice-private.h"

#include <stdlib.h>

#include "stats/ridge-series-look.h"
#include "stats/ridge-special.h"

/* The last origins that forecasts are tried from, the fewest values known at one,
 * and the fewest errors that a horizon is judged by. */
#define MAX_ORIGINS 45
#define MIN_KNOWN   4
#define MIN_ERRORS  4

/* How many errors weigh as much as the prior: for the choice, and for the width. */
#define CHOICE_PRIOR 40.0
#define WIDTH_PRIOR  15.0

/* Errors of a horizon overlap: each further step takes this from what they tell,
 * of a method and of a width. */
#define OVERLAP       0.1
#define OVERLAP_WIDTH 0.3

/* What a method forgets of the future: its interval has to be wider by this, and
 * the more the farther it looks from the fewer values. */
#define OPTIMISM         1.19
#define OPTIMISM_N       6.0
#define LEAST_DISTRUST   0.17
#define DISTRUST         5.4
#define DISTRUST_TRENDED 10.0
#define TREND_Z          2.0

/* Correlation of neighbouring steps in a level and in a walk, and how many values
 * weigh as much as what is supposed of the series. */
#define LEVEL_CORRELATION (-0.45)
#define SUPPOSED_VALUES   8.0

#define N_HORIZONS    3
#define N_WAYS        (RIDGE_N_READINGS * RIDGE_N_PROJECTION_METHODS)
#define REFERENCE_WAY RIDGE_PROJECTION_THETA

/* Handicaps, as logarithms of a score: of the methods where values swing about a
 * level, where they move, and of the ways to read them. */
static const double level_handicaps[RIDGE_N_PROJECTION_METHODS] = { 0.0, 0.22, 0.08, 0.15, 0.3, 0.22, 0.45 };
static const double moving_handicaps[RIDGE_N_PROJECTION_METHODS] = { 0.22, 0.0, 0.05, 0.0, 0.15, 0.08, 0.45 };
#define LOG_HANDICAP        0.25
#define LOG_SEASON_HANDICAP 0.08
#define SEASON_ADVANTAGE    0.45
#define SEASON_Z            2.3

/* A forecast that was tried: where it was, how sure, and what came. */
typedef struct
{
  double center;
  double error;
  double actual;
} Trial;

typedef struct
{
  const RidgeProjectionRequest *request;
  RidgeCourseFitter            *fitter;
  gsize                         n;
  gsize                         first;        /* values known at the first origin */
  gsize                         horizons[N_HORIZONS];
  guint                         n_horizons;
  Trial                        *trials;       /* by origin, way and horizon; error 0 = none */
  double                       *centers;
  double                       *errors;
  double                       *misses;
  gboolean                      trended;
  double                        moves;        /* 0 swings about a level, 1 moves */
  double                        season_advantage;
} Chooser;

static void
chooser_clear (Chooser *self)
{
  g_clear_pointer (&self->trials, g_free);
  g_clear_pointer (&self->centers, g_free);
  g_clear_pointer (&self->errors, g_free);
  g_clear_pointer (&self->misses, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chooser, chooser_clear)

static Trial *
get_trial (const Chooser *self,
           gsize          known,
           guint          way,
           guint          horizon)
{
  return &self->trials[((known - self->first) * N_WAYS + way) * N_HORIZONS + horizon];
}

/* What is tried: one step, the farthest that leaves errors enough, and half way. */
static void
set_horizons (Chooser *self)
{
  gsize least = MIN (MAX (MIN_KNOWN, self->n / 4), self->n - 1);
  gsize farthest = self->n > least + MIN_ERRORS ? self->n - least - (MIN_ERRORS - 1) : 1;

  farthest = MIN (farthest, self->request->steps);
  self->horizons[self->n_horizons++] = 1;
  if (farthest > 2)
    self->horizons[self->n_horizons++] = (1 + farthest) / 2;
  if (farthest > 1)
    self->horizons[self->n_horizons++] = farthest;
  self->first = MAX (least, self->n > farthest + MAX_ORIGINS ? self->n - farthest - MAX_ORIGINS + 1 : 0);
}

static void
try_course (Chooser           *self,
            const RidgeCourse *course,
            guint              way,
            gsize              known)
{
  gboolean is_log = RIDGE_READING_IS_LOG (self->fitter->reading);
  gboolean adds_up = self->request->adds_up;

  ridge_course_run (course, self->horizons[self->n_horizons - 1], adds_up, is_log, self->centers, self->errors);
  for (guint i = 0; i < self->n_horizons && known + self->horizons[i] <= self->n; i++)
    {
      gsize  steps = self->horizons[i];
      Trial *trial = get_trial (self, known, way, i);
      double actual = 0.0;

      for (gsize j = adds_up ? 0 : steps - 1; j < steps; j++)
        actual += self->request->x[known + j];
      if (isfinite (self->centers[steps - 1]) && isfinite (self->errors[steps - 1]))
        *trial = (Trial) { self->centers[steps - 1], fmax (self->errors[steps - 1], G_MINDOUBLE),
                           is_log ? log (actual) : actual };
    }
}

static void
try_all (Chooser *self)
{
  for (gsize known = self->first; known < self->n; known++)
    for (guint reading = 0; reading < RIDGE_N_READINGS; reading++)
      {
        if (!ridge_course_fitter_read (self->fitter, known, reading))
          continue;
        for (guint method = 0; method < RIDGE_N_PROJECTION_METHODS; method++)
          {
            RidgeCourse course;

            if (ridge_course_fitter_fit (self->fitter, method, &course))
              try_course (self, &course, reading * RIDGE_N_PROJECTION_METHODS + method, known);
          }
      }
}

/* What is seen of the series, and what is supposed of it as far as that is little. */
static void
look (Chooser *self)
{
  double          weight = self->n / (self->n + SUPPOSED_VALUES);
  double          seen;
  RidgeSeriesLook what;

  ridge_series_look (self->request->x, self->n, self->request->period, &what);
  seen = CLAMP ((what.step_correlation - LEVEL_CORRELATION) / -LEVEL_CORRELATION, 0.0, 1.0);
  self->trended = fabs (what.trend_z) > TREND_Z;
  self->moves = self->request->moves ? 1.0 : 0.3;
  if (!isnan (what.step_correlation))
    self->moves = weight * seen + (1.0 - weight) * self->moves;

  if (self->request->has_season || what.season_z > SEASON_Z)
    self->season_advantage = SEASON_ADVANTAGE;
  else
    self->season_advantage = -SEASON_ADVANTAGE / 2.0;
}

static double
get_handicap (const Chooser        *self,
              RidgeReading          reading,
              RidgeProjectionMethod method)
{
  double handicap = self->moves * moving_handicaps[method] + (1.0 - self->moves) * level_handicaps[method];

  if (RIDGE_READING_IS_SEASONAL (reading))
    handicap -= self->season_advantage;
  if (RIDGE_READING_IS_LOG (reading))
    handicap += RIDGE_READING_IS_SEASONAL (reading) ? LOG_SEASON_HANDICAP : LOG_HANDICAP;

  return handicap;
}

/* How much wider than by its own spread an interval has to be, from what many series show. */
static double
get_optimism (const Chooser *self,
              gsize          steps)
{
  double distrust = self->trended ? DISTRUST_TRENDED : DISTRUST;

  distrust *= LEAST_DISTRUST + self->moves;

  return OPTIMISM + distrust * log ((double) steps) / (self->n + OPTIMISM_N);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The (n + 1) 0.8-th of the past misses, in standard errors: split conformal
 * (Lei et al., Journal of the American Statistical Association 113, 2018), with
 * n as many as the overlapping ones are worth. 0 without any. */
static double
find_miss (const Chooser *self,
           guint          way,
           guint          horizon,
           gsize         *n_misses)
{
  double worth, position;
  gsize  below;

  *n_misses = 0;
  for (gsize known = self->first; known + self->horizons[horizon] <= self->n; known++)
    {
      const Trial *trial = get_trial (self, known, way, horizon);

      if (trial->error > 0.0)
        self->misses[(*n_misses)++] = fabs (trial->actual - trial->center) / trial->error;
    }
  if (*n_misses == 0)
    return 0.0;

  qsort (self->misses, *n_misses, sizeof (double), compare_doubles);
  worth = *n_misses / (1.0 + OVERLAP_WIDTH * (self->horizons[horizon] - 1.0));
  position = fmin (RIDGE_PROJECTION_PROBABILITY * (worth + 1.0) / worth * *n_misses - 1.0, *n_misses - 1.0);
  below = (gsize) fmax (position, 0.0);
  if (below + 1 >= *n_misses)
    return self->misses[*n_misses - 1];

  return self->misses[below] + (position - below) * (self->misses[below + 1] - self->misses[below]);
}

/* Half width of the interval in standard errors: the method's own, and the past
 * misses as far as there are any. */
static double
find_width (const Chooser *self,
            guint          way,
            guint          horizon,
            double         df)
{
  gsize  steps = self->horizons[horizon];
  double own = ridge_t_quantile ((1.0 + RIDGE_PROJECTION_PROBABILITY) / 2.0, df) * get_optimism (self, steps);
  gsize  n_misses;
  double miss = fmax (find_miss (self, way, horizon, &n_misses), 1e-9);
  double weight = n_misses / (n_misses + WIDTH_PRIOR * (1.0 + OVERLAP * (steps - 1.0)));

  return exp (weight * log (miss) + (1.0 - weight) * log (own));
}

static double
to_value (RidgeReading reading,
          double       number)
{
  return RIDGE_READING_IS_LOG (reading) ? exp (number) : number;
}

/* The interval score (Winkler, Journal of the American Statistical Association
 * 67, 1972): its width, and ten times what it misses by at 80 %. */
static double
score_trial (const Trial *trial,
             RidgeReading reading,
             double       width,
             double      *miss)
{
  double low = to_value (reading, trial->center - width * trial->error);
  double high = to_value (reading, trial->center + width * trial->error);
  double actual = to_value (reading, trial->actual);
  double factor = 2.0 / (1.0 - RIDGE_PROJECTION_PROBABILITY);

  *miss = fabs (to_value (reading, trial->center) - actual);

  return high - low + factor * (fmax (low - actual, 0.0) + fmax (actual - high, 0.0));
}

/* Logarithm of a way's score over the reference's at one horizon, half of it the
 * interval's, half the distance. Returns how many origins both were tried from. */
static gsize
compare (const Chooser *self,
         guint          way,
         guint          horizon,
         double         width,
         double        *ratio)
{
  double ours = 0.0, theirs = 0.0, our_miss = 0.0, their_miss = 0.0;
  gsize  count = 0;

  for (gsize known = self->first; known + self->horizons[horizon] <= self->n; known++)
    {
      const Trial *trial = get_trial (self, known, way, horizon);
      const Trial *reference = get_trial (self, known, REFERENCE_WAY, horizon);
      double       miss;

      if (!(trial->error > 0.0) || !(reference->error > 0.0))
        continue;
      ours += score_trial (trial, way / RIDGE_N_PROJECTION_METHODS, width, &miss);
      our_miss += miss;
      theirs += score_trial (reference, RIDGE_READING_PLAIN, 1.28, &miss);
      their_miss += miss;
      count++;
    }
  *ratio = 0.0;
  if (!(ours > 0.0) || !(theirs > 0.0) || !isfinite (ours))
    return 0;

  *ratio = (log (ours / theirs) + log (fmax (our_miss, G_MINDOUBLE) / fmax (their_miss, G_MINDOUBLE))) / 2.0;

  return count;
}

/* Score of a way, the lower the better, and its widths. */
static double
judge (const Chooser *self,
       guint          way,
       double         df,
       RidgeChoice   *choice)
{
  guint  last = self->n_horizons - 1;
  double sum = 0.0, total = 0.0, told = 0.0;
  double weight;

  choice->reading = way / RIDGE_N_PROJECTION_METHODS;
  choice->method = way % RIDGE_N_PROJECTION_METHODS;
  for (guint i = 0; i < self->n_horizons; i++)
    {
      double width = find_width (self, way, i, df);
      double ratio;
      gsize  count = compare (self, way, i, width, &ratio);

      sum += count * ratio;
      total += count;
      told += count / (1.0 + OVERLAP * (self->horizons[i] - 1.0));
      if (i == 0)
        choice->near = width;
      if (i == last)
        choice->far = width;
    }

  choice->own = ridge_t_quantile ((1.0 + RIDGE_PROJECTION_PROBABILITY) / 2.0, df) * get_optimism (self, self->request->steps);
  choice->far *= get_optimism (self, self->request->steps) / get_optimism (self, self->horizons[last]);
  weight = told / (told + CHOICE_PRIOR);

  return (total > 0.0 ? weight * sum / total : 0.0) +
         (1.0 - weight) * get_handicap (self, choice->reading, choice->method);
}

/**
 * ridge_choice_make:
 * @request: what is to be forecast
 * @fitter: a fitter of its values
 * @n: how many of them there are
 * @choice: (out caller-allocates): the way to take
 *
 * Tries all ways from the last origins of the series, as if what came after them
 * were not known, and takes the best by the interval score at the horizon that
 * is asked for, drawn towards a prior order as few values say little.
 */
void
ridge_choice_make (const RidgeProjectionRequest *request,
                   RidgeCourseFitter            *fitter,
                   gsize                         n,
                   RidgeChoice                  *choice)
{
  g_auto (Chooser) self = { .request = request, .fitter = fitter, .n = n };
  double least = INFINITY;

  set_horizons (&self);
  self.trials = g_new0 (Trial, (n - self.first + 1) * N_WAYS * N_HORIZONS);
  self.centers = g_new (double, request->steps);
  self.errors = g_new (double, request->steps);
  self.misses = g_new (double, n + 1);
  look (&self);
  try_all (&self);

  for (guint way = 0; way < N_WAYS; way++)
    {
      RidgeChoice candidate;
      RidgeCourse course;
      double      score;

      if (!ridge_course_fitter_read (fitter, n, way / RIDGE_N_PROJECTION_METHODS) ||
          !ridge_course_fitter_fit (fitter, way % RIDGE_N_PROJECTION_METHODS, &course))
        continue;
      score = judge (&self, way, course.df, &candidate);
      if (!(score < least))
        continue;
      least = score;
      *choice = candidate;
    }
}
