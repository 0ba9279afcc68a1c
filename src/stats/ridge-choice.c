/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which ways of going on did best on the series' own past. The numbers below were
 * tuned on series of the M and M3 competitions, of Makridakis, Wheelwright and
 * Hyndman (1998) and of R's packages datasets, forecast, tseries and urca;
 * tests/data/landings/SOURCES.md says on which others they were measured. */

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

/* How wide an interval has to be beside the methods' own: about a level, where
 * several ways are taken together, it may be less; it has to be more where values
 * move, where they are few, and the farther it looks from the fewer of them. */
#define LEVEL_WIDTH      0.83
#define MOVING_WIDTH     0.32
#define FEW_WIDTH        0.35
#define DISTRUST_N       6.0
#define LEAST_DISTRUST   0.17
#define DISTRUST         1.5
#define DISTRUST_TRENDED 9.0
#define TREND_Z          2.0

/* Correlation of neighbouring steps in a level and in a walk, and how many values
 * weigh as much as what is supposed of the series. */
#define LEVEL_CORRELATION (-0.45)
#define SUPPOSED_VALUES   8.0

/* A way whose score is worse by this (a logarithm) has 1/e of the weight of the
 * best; ways of less than the least share have none. */
#define LESS_BY_E   0.09
#define LEAST_SHARE 0.1

/* An origin counts where members of so much weight could be tried from it. */
#define ENOUGH_SAID 0.5

/* Upper end of the central interval, as a probability below it. */
#define UPPER_TAIL ((1.0 + RIDGE_PROJECTION_PROBABILITY) / 2.0)

#define N_HORIZONS    3
#define REFERENCE_WAY RIDGE_PROJECTION_THETA

/* Handicaps, as logarithms of a score: of the methods where values swing about a
 * level, where they move, and what is added where they have a trend. */
static const double level_handicaps[RIDGE_N_PROJECTION_METHODS] = {
  [RIDGE_PROJECTION_LEVEL] = 0.0,
  [RIDGE_PROJECTION_DRIFT] = 0.22,
  [RIDGE_PROJECTION_SMOOTH] = 0.08,
  [RIDGE_PROJECTION_THETA] = 0.15,
  [RIDGE_PROJECTION_TREND] = 0.335,
  [RIDGE_PROJECTION_DAMPED] = 0.22,
  [RIDGE_PROJECTION_REPEAT] = 0.45,
  [RIDGE_PROJECTION_RETURN] = 0.02,
};
static const double moving_handicaps[RIDGE_N_PROJECTION_METHODS] = {
  [RIDGE_PROJECTION_LEVEL] = 0.22,
  [RIDGE_PROJECTION_DRIFT] = 0.01,
  [RIDGE_PROJECTION_SMOOTH] = 0.05,
  [RIDGE_PROJECTION_THETA] = 0.01,
  [RIDGE_PROJECTION_TREND] = 0.22,
  [RIDGE_PROJECTION_DAMPED] = 0.13,
  [RIDGE_PROJECTION_REPEAT] = 0.45,
  [RIDGE_PROJECTION_RETURN] = 0.1,
};
static const double trend_handicaps[RIDGE_N_PROJECTION_METHODS] = {
  [RIDGE_PROJECTION_SMOOTH] = 0.02,
  [RIDGE_PROJECTION_DRIFT] = -0.1,
  [RIDGE_PROJECTION_TREND] = -0.08,
  [RIDGE_PROJECTION_RETURN] = 0.03,
};

/* The same for logarithms, the more the fewer values there are, and for a season. */
#define LOG_HANDICAP        0.22
#define LOG_SEASON_HANDICAP 0.13
#define LOG_OF_FEW          2.7
#define SEASON_ADVANTAGE    0.42
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
  return &self->trials[((known - self->first) * RIDGE_N_WAYS + way) * N_HORIZONS + horizon];
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

  if (self->trended)
    handicap += trend_handicaps[method];
  if (RIDGE_READING_IS_SEASONAL (reading))
    handicap -= self->season_advantage;
  if (RIDGE_READING_IS_LOG (reading))
    handicap += LOG_OF_FEW / self->n + (RIDGE_READING_IS_SEASONAL (reading) ? LOG_SEASON_HANDICAP : LOG_HANDICAP);

  return handicap;
}

/* How much wider than by its own spread an interval has to be, from what many series show. */
static double
get_widening (const Chooser *self,
              gsize          steps)
{
  double distrust = self->trended ? DISTRUST_TRENDED : DISTRUST;

  distrust *= LEAST_DISTRUST + self->moves;

  return LEVEL_WIDTH + MOVING_WIDTH * self->moves + FEW_WIDTH / self->n +
         distrust * log ((double) steps) / (self->n + DISTRUST_N);
}

/* Half width of a single way's interval in standard errors, to score it by. */
static double
get_plain_width (const Chooser *self,
                 guint          horizon,
                 double         df)
{
  return ridge_t_quantile (UPPER_TAIL, df) * get_widening (self, self->horizons[horizon]);
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

/* Score of a way, the lower the better. */
static double
judge (const Chooser *self,
       guint          way,
       double         df)
{
  double sum = 0.0, total = 0.0, told = 0.0;
  double weight;

  for (guint i = 0; i < self->n_horizons; i++)
    {
      double ratio;
      gsize  count = compare (self, way, i, get_plain_width (self, i, df), &ratio);

      sum += count * ratio;
      total += count;
      told += count / (1.0 + OVERLAP * (self->horizons[i] - 1.0));
    }
  weight = told / (told + CHOICE_PRIOR);

  return (total > 0.0 ? weight * sum / total : 0.0) +
         (1.0 - weight) * get_handicap (self, way / RIDGE_N_PROJECTION_METHODS, way % RIDGE_N_PROJECTION_METHODS);
}

/* Weighs the ways: the lower the score the more, and none of a small part. */
static void
weigh (Chooser     *self,
       RidgeChoice *choice)
{
  double scores[RIDGE_N_WAYS], dfs[RIDGE_N_WAYS];
  double least = INFINITY;
  double sum = 0.0, rest = 0.0;

  for (guint way = 0; way < RIDGE_N_WAYS; way++)
    {
      RidgeCourse course;

      scores[way] = INFINITY;
      if (!ridge_course_fitter_read (self->fitter, self->n, way / RIDGE_N_PROJECTION_METHODS) ||
          !ridge_course_fitter_fit (self->fitter, way % RIDGE_N_PROJECTION_METHODS, &course))
        continue;
      scores[way] = judge (self, way, course.df);
      dfs[way] = course.df;
      least = fmin (least, scores[way]);
    }

  for (guint way = 0; way < RIDGE_N_WAYS; way++)
    {
      double weight = exp ((least - scores[way]) / LESS_BY_E);

      if (weight < LEAST_SHARE)
        continue;
      choice->members[choice->n_members++] =
        (RidgeMember) { way / RIDGE_N_PROJECTION_METHODS, way % RIDGE_N_PROJECTION_METHODS, weight };
      sum += weight;
      rest += weight / dfs[way];
    }
  choice->df = sum / rest;
  for (guint i = 0; i < choice->n_members; i++)
    choice->members[i].weight /= sum;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* What came after an origin, in half widths of what all members said together.
 * NAN where they said too little. */
static double
get_miss (const Chooser     *self,
          const RidgeChoice *choice,
          gsize              known,
          guint              horizon)
{
  double unit = ridge_t_quantile (UPPER_TAIL, choice->df);
  double low = 0.0, middle = 0.0, high = 0.0, sum = 0.0, actual = 0.0;

  for (guint i = 0; i < choice->n_members; i++)
    {
      const RidgeMember *member = &choice->members[i];
      const Trial       *trial = get_trial (self, known, member->reading * RIDGE_N_PROJECTION_METHODS + member->method, horizon);

      if (!(trial->error > 0.0))
        continue;
      sum += member->weight;
      low += member->weight * to_value (member->reading, trial->center - unit * trial->error);
      middle += member->weight * to_value (member->reading, trial->center);
      high += member->weight * to_value (member->reading, trial->center + unit * trial->error);
      actual = to_value (member->reading, trial->actual);
    }
  if (!(sum > ENOUGH_SAID))
    return NAN;

  middle /= sum;

  return actual < middle ? (middle - actual) / fmax (middle - low / sum, G_MINDOUBLE)
                         : (actual - middle) / fmax (high / sum - middle, G_MINDOUBLE);
}

/* The (n + 1) 0.8-th of the past misses, in half widths: split conformal
 * (Lei et al., Journal of the American Statistical Association 113, 2018), with
 * n as many as the overlapping ones are worth. 0 without any. */
static double
find_miss (const Chooser     *self,
           const RidgeChoice *choice,
           guint              horizon,
           gsize             *n_misses)
{
  double worth, position;
  gsize  below;

  *n_misses = 0;
  for (gsize known = self->first; known + self->horizons[horizon] <= self->n; known++)
    {
      double miss = get_miss (self, choice, known, horizon);

      if (isfinite (miss))
        self->misses[(*n_misses)++] = miss;
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

/* By how much the members' spread has to be widened: what many series show, and
 * the past misses of this one as far as there are any. */
static double
find_width (const Chooser     *self,
            const RidgeChoice *choice,
            guint              horizon)
{
  gsize  steps = self->horizons[horizon];
  double own = get_widening (self, steps);
  gsize  n_misses;
  double miss = fmax (find_miss (self, choice, horizon, &n_misses), 1e-9);
  double weight = n_misses / (n_misses + WIDTH_PRIOR * (1.0 + OVERLAP * (steps - 1.0)));

  return exp (weight * log (miss) + (1.0 - weight) * log (own));
}

/**
 * ridge_choice_make:
 * @request: what is to be forecast
 * @fitter: a fitter of its values
 * @n: how many of them there are
 * @choice: (out caller-allocates): the ways to take
 *
 * Tries all ways from the last origins of the series, as if what came after them
 * were not known, and weighs them by the interval score at the horizon that is
 * asked for, drawn towards a prior order as few values say little.
 */
void
ridge_choice_make (const RidgeProjectionRequest *request,
                   RidgeCourseFitter            *fitter,
                   gsize                         n,
                   RidgeChoice                  *choice)
{
  g_auto (Chooser) self = { .request = request, .fitter = fitter, .n = n };
  guint last;

  *choice = (RidgeChoice) { 0 };
  set_horizons (&self);
  self.trials = g_new0 (Trial, (n - self.first + 1) * RIDGE_N_WAYS * N_HORIZONS);
  self.centers = g_new (double, request->steps);
  self.errors = g_new (double, request->steps);
  self.misses = g_new (double, n + 1);
  look (&self);
  try_all (&self);
  weigh (&self, choice);

  last = self.n_horizons - 1;
  choice->near = find_width (&self, choice, 0);
  choice->own = get_widening (&self, request->steps);
  choice->far = find_width (&self, choice, last) * choice->own / get_widening (&self, self.horizons[last]);
}
