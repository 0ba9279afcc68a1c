/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-projection.h"

#include "stats/ridge-choice-private.h"
#include "stats/ridge-special.h"

/* What is longer ago says little of what comes: so many values count, and so many cycles. */
#define MAX_VALUES 120
#define MAX_CYCLES 5

/* Values farther out have squares, and sums of squares, beyond a double. */
#define LARGEST 1e150

/* A width so much greater than the method's own had to be made. */
#define UNSTABLE 1.4

/* A chance is looked for within so many standard errors, and so exactly. */
#define FARTHEST   1e4
#define N_HALVINGS 60

/**
 * ridge_projection_has:
 * @self: a forecast
 *
 * Returns: whether there is one
 */
gboolean
ridge_projection_has (const RidgeProjection *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->status != RIDGE_PROJECTION_NOT_ENOUGH_DATA;
}

/* What all members together say is @z standard errors from the middle: the mean
 * of what each says (Vincent averaging, Ratcliff, Psychological Bulletin 86, 1979). */
static double
get_value (const RidgeProjection *self,
           gsize                  steps,
           double                 z)
{
  double value = self->done;

  for (guint i = 0; i < self->n_members; i++)
    {
      gsize  at = i * self->steps + steps - 1;
      double number = self->centers[at] + z * self->scales[at];

      value += self->weights[i] * (self->is_log[i] ? exp (number) : number);
    }

  return value;
}

/* What lies beyond the bounds cannot be; a sum has the bounds of all its values. */
static double
clip (const RidgeProjection *self,
      gsize                  steps,
      double                 value)
{
  double count = self->adds_up ? (double) steps : 1.0;

  if (!isnan (self->floor))
    value = fmax (value, self->done + count * self->floor);
  if (!isnan (self->ceiling))
    value = fmin (value, self->done + count * self->ceiling);

  return value;
}

/**
 * ridge_projection_at:
 * @self: a forecast that there is
 * @steps: values ahead, from 1 to those of the forecast
 * @level: probability of the interval, such as 0.8
 * @low: (out): return location for its lower end
 * @mid: (out): return location for its middle
 * @high: (out): return location for its upper end
 *
 * Gives the interval at any step on the way: the fan on the chart.
 */
void
ridge_projection_at (const RidgeProjection *self,
                     gsize                  steps,
                     double                 level,
                     double                *low,
                     double                *mid,
                     double                *high)
{
  double z;

  g_return_if_fail (self != NULL && ridge_projection_has (self));
  g_return_if_fail (steps >= 1 && steps <= self->steps);
  g_return_if_fail (level > 0.0 && level < 1.0);

  z = ridge_t_quantile ((1.0 + level) / 2.0, self->df);
  *low = clip (self, steps, get_value (self, steps, -z));
  *mid = clip (self, steps, get_value (self, steps, 0.0));
  *high = clip (self, steps, get_value (self, steps, z));
}

/* How many standard errors from the middle a value is. */
static double
find_z (const RidgeProjection *self,
        gsize                  steps,
        double                 value)
{
  double low = -FARTHEST;
  double high = FARTHEST;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double middle = (low + high) / 2.0;

      if (get_value (self, steps, middle) < value)
        low = middle;
      else
        high = middle;
    }

  return (low + high) / 2.0;
}

/* Probability of a value not above @value; bounds hold what would lie beyond them. */
static double
probability_below (const RidgeProjection *self,
                   gsize                  steps,
                   double                 value,
                   gboolean               with_it)
{
  double clipped = clip (self, steps, value);

  if (value > clipped || (with_it && value >= clipped && clip (self, steps, INFINITY) <= value))
    return 1.0;
  if (value < clipped || (!with_it && clip (self, steps, -INFINITY) >= value))
    return 0.0;

  return ridge_t_cdf (find_z (self, steps, value), self->df);
}

/**
 * ridge_projection_chance:
 * @self: a forecast that there is
 * @steps: values ahead, from 1 to those of the forecast
 * @goal_low: least value that meets the goal; -INFINITY = none
 * @goal_high: greatest value that meets the goal; INFINITY = none
 *
 * Says how likely the goal is met. What was never seen in n values may happen
 * all the same: nothing is likelier than 1 - 1 / (2 n + 2), nor less likely than
 * the rest of that.
 *
 * Returns: the probability of being within the goal after @steps values
 */
double
ridge_projection_chance (const RidgeProjection *self,
                         gsize                  steps,
                         double                 goal_low,
                         double                 goal_high)
{
  double least, chance;

  g_return_val_if_fail (self != NULL && ridge_projection_has (self), NAN);
  g_return_val_if_fail (steps >= 1 && steps <= self->steps, NAN);

  least = 0.5 / (self->n + 1.0);
  chance = (isinf (goal_high) ? 1.0 : probability_below (self, steps, goal_high, TRUE)) -
           (isinf (goal_low) ? 0.0 : probability_below (self, steps, goal_low, FALSE));

  return CLAMP (chance, least, 1.0 - least);
}

/* A walk away from the last value needs no word; a return from it does. */
static gboolean
falls_back (const RidgeProjection *self,
            double                 slope,
            double                 last)
{
  double away = self->mid - last;

  return !self->adds_up && !self->seasonal && (last < self->low || last > self->high) && !(away * slope > 0.0);
}

/* Names the method that has the greatest part, however it reads the values. */
static void
name_method (RidgeProjection   *self,
             const RidgeChoice *choice)
{
  double parts[2][RIDGE_N_PROJECTION_METHODS] = { 0 };

  for (guint i = 0; i < choice->n_members; i++)
    {
      const RidgeMember *member = &choice->members[i];
      guint              seasonal = RIDGE_READING_IS_SEASONAL (member->reading) ? 1 : 0;

      parts[seasonal][member->method] += member->weight;
      if (parts[seasonal][member->method] > self->share)
        {
          self->share = parts[seasonal][member->method];
          self->method = member->method;
          self->seasonal = seasonal == 1;
        }
    }
}

static void
widen (RidgeProjection   *self,
       const RidgeChoice *choice,
       guint              member)
{
  for (gsize i = 0; i < self->steps; i++)
    {
      double  share = self->steps > 1 ? i / (self->steps - 1.0) : 1.0;
      double *scale = &self->scales[member * self->steps + i];

      *scale = fmax (*scale * (choice->near + share * (choice->far - choice->near)), G_MINDOUBLE);
    }
}

static void
take_courses (RidgeProjection              *self,
              const RidgeProjectionRequest *request,
              RidgeCourseFitter            *fitter,
              gsize                         n,
              const RidgeChoice            *choice)
{
  double slope = 0.0;

  self->df = choice->df;
  self->status = choice->far > UNSTABLE * choice->own ? RIDGE_PROJECTION_UNSTABLE : RIDGE_PROJECTION_OK;
  self->n_members = choice->n_members;
  self->weights = g_new (double, self->n_members);
  self->is_log = g_new (gboolean, self->n_members);
  self->centers = g_new (double, self->n_members * self->steps);
  self->scales = g_new (double, self->n_members * self->steps);
  name_method (self, choice);
  for (guint i = 0; i < self->n_members; i++)
    {
      const RidgeMember *member = &choice->members[i];
      RidgeCourse        course;

      ridge_course_fitter_read (fitter, n, member->reading);
      ridge_course_fitter_fit (fitter, member->method, &course);
      self->weights[i] = member->weight;
      self->is_log[i] = RIDGE_READING_IS_LOG (member->reading);
      ridge_course_run (&course, self->steps, self->adds_up, self->is_log[i],
                        &self->centers[i * self->steps], &self->scales[i * self->steps]);
      widen (self, choice, i);
      /* What leads back to the mean is no way away from the last value. */
      if (member->method != RIDGE_PROJECTION_RETURN)
        slope += member->weight * course.slope * (self->is_log[i] ? request->x[n - 1] : 1.0);
    }

  ridge_projection_at (self, self->steps, RIDGE_PROJECTION_PROBABILITY, &self->low, &self->mid, &self->high);
  self->chance = ridge_projection_chance (self, self->steps, request->goal_low, request->goal_high);
  self->falls_back = falls_back (self, slope, request->x[n - 1]);
}

/* One value that is too large leaves nothing to judge the others by. */
static gboolean
can_square (const double *x,
            gsize         n)
{
  for (gsize i = 0; i < n; i++)
    if (fabs (x[i]) > LARGEST)
      return FALSE;

  return TRUE;
}

/**
 * ridge_projection_new:
 * @request: what is to be forecast
 *
 * Forecasts a series, from three values on. Every way of going on is tried from
 * the last origins of the series itself; those with the best interval scores on the
 * way to the horizon that is asked for are taken together, the better the more,
 * drawn towards a prior order where the values are few. The width is the methods'
 * own, or as far as there are any the quantile of their past misses. Time: O(n) for each way and origin, some
 * milliseconds for a hundred values.
 *
 * Returns: (transfer full): the forecast, or why there is none
 */
RidgeProjection *
ridge_projection_new (const RidgeProjectionRequest *request)
{
  RidgeProjection       *self;
  RidgeProjectionRequest recent;
  gsize                  n, n_before;
  RidgeChoice            choice;
  g_auto (RidgeCourseFitter) fitter = { 0 };

  g_return_val_if_fail (request != NULL && request->steps > 0, NULL);
  g_return_val_if_fail (request->x != NULL || request->n == 0, NULL);

  self = g_new0 (RidgeProjection, 1);
  *self = (RidgeProjection) {
    .status = RIDGE_PROJECTION_NOT_ENOUGH_DATA,
    .adds_up = request->adds_up,
    .steps = request->steps,
    .low = NAN, .mid = NAN, .high = NAN, .chance = NAN,
    .done = request->adds_up ? request->done : 0.0,
    .floor = request->floor,
    .ceiling = request->ceiling,
  };
  if (request->n < RIDGE_PROJECTION_MIN_VALUES || !can_square (request->x, request->n))
    return self;

  n = MIN (request->n, MAX (MAX_VALUES, MAX_CYCLES * (gsize) request->period));
  n_before = request->n - n;
  recent = *request;
  recent.x += n_before;
  if (recent.season != NULL)
    recent.season += n_before;

  ridge_course_fitter_init (&fitter, recent.x, n, recent.season, recent.period, recent.steps);
  ridge_choice_make (&recent, &fitter, n, &choice);
  self->n = n;
  take_courses (self, &recent, &fitter, n, &choice);

  return self;
}

/**
 * ridge_projection_free:
 * @self: (transfer full) (nullable): a forecast
 *
 * Frees a forecast.
 */
void
ridge_projection_free (RidgeProjection *self)
{
  if (self == NULL)
    return;

  g_free (self->weights);
  g_free (self->is_log);
  g_free (self->centers);
  g_free (self->scales);
  g_free (self);
}

/**
 * ridge_projection_get_id:
 * @self: a forecast
 *
 * Returns: the name of its method in files and for programs
 */
const char *
ridge_projection_get_id (const RidgeProjection *self)
{
  static const char *const ids[2][RIDGE_N_PROJECTION_METHODS] = {
    { "level", "drift", "smooth", "theta", "trend", "damped", "repeat", "return" },
    { "seasonal-level", "seasonal-drift", "seasonal-smooth", "seasonal-theta", "seasonal-trend",
      "seasonal-damped", "seasonal-repeat", "seasonal-return" },
  };

  g_return_val_if_fail (self != NULL, NULL);

  return ids[self->seasonal ? 1 : 0][self->method];
}

/**
 * ridge_projection_status_get_id:
 * @status: whether there is a forecast
 *
 * Returns: its name in files and for programs
 */
const char *
ridge_projection_status_get_id (RidgeProjectionStatus status)
{
  static const char *const ids[] = { "ok", "unstable", "not-enough-data" };

  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (ids), NULL);

  return ids[status];
}
