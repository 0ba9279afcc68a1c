/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-special.h"

#include <float.h>
#include <math.h>

#define MAX_TERMS 100000
#define TINY      1e-300

/* One step of Lentz's way to evaluate a continued fraction. */
static void
lentz_step (double  a,
            double  b,
            double *c,
            double *d,
            double *value)
{
  *d = b + a * *d;
  if (fabs (*d) < TINY)
    *d = TINY;
  *d = 1.0 / *d;
  *c = b + a / *c;
  if (fabs (*c) < TINY)
    *c = TINY;
  *value *= *c * *d;
}

/* Continued fraction of the incomplete beta function (Abramowitz and Stegun
 * 26.5.8), good for x < (a + 1) / (a + b + 2). */
static double
beta_fraction (double x,
               double a,
               double b)
{
  double c = 1.0;
  double d = 1.0 / fmax (fabs (1.0 - (a + b) * x / (a + 1.0)), TINY);
  double value = d;

  for (int m = 1; m < MAX_TERMS; m++)
    {
      double before;

      lentz_step (m * (b - m) * x / ((a + 2 * m - 1.0) * (a + 2 * m)), 1.0, &c, &d, &value);
      before = value;
      lentz_step (-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1.0)), 1.0, &c, &d, &value);
      if (fabs (value - before) <= DBL_EPSILON * fabs (value))
        break;
    }

  return value;
}

/* The regularised incomplete beta function I_x (a, b). @y is 1 - x, given apart
 * because it may be known to more digits. */
static double
beta_regularised (double x,
                  double y,
                  double a,
                  double b)
{
  double front;

  if (x <= 0.0)
    return 0.0;
  if (y <= 0.0)
    return 1.0;

  front = exp (lgamma (a + b) - lgamma (a) - lgamma (b) + a * log (x) + b * log (y));
  if (x < (a + 1.0) / (a + b + 2.0))
    return front * beta_fraction (x, a, b) / a;

  return 1.0 - front * beta_fraction (y, b, a) / b;
}

/* P (a, x) by its series (Abramowitz and Stegun 6.5.29). */
static double
gamma_series (double a,
              double x)
{
  double term = 1.0 / a;
  double sum = term;

  for (int i = 1; i < MAX_TERMS && fabs (term) > DBL_EPSILON * fabs (sum); i++)
    {
      term *= x / (a + i);
      sum += term;
    }

  return sum * exp (a * log (x) - x - lgamma (a));
}

/* Q (a, x) by its continued fraction (Abramowitz and Stegun 6.5.31). */
static double
gamma_fraction (double a,
                double x)
{
  double b = x + 1.0 - a;
  double c = 1.0 / TINY;
  double d = 1.0 / b;
  double value = d;

  for (int i = 1; i < MAX_TERMS; i++)
    {
      double before = value;

      b += 2.0;
      lentz_step (-i * (i - a), b, &c, &d, &value);
      if (fabs (value - before) <= DBL_EPSILON * fabs (value))
        break;
    }

  return value * exp (a * log (x) - x - lgamma (a));
}

/**
 * ridge_normal_cdf:
 * @z: a standard normal deviate
 *
 * Returns: the probability of a value not above @z
 */
double
ridge_normal_cdf (double z)
{
  return 0.5 * erfc (-z / G_SQRT2);
}

/* Halves the bracket around the point where the increasing @cdf passes @p, until
 * it is as narrow as doubles allow. */
static double
invert (double (*cdf) (double x, double parameter),
        double parameter,
        double p)
{
  double low = -1.0;
  double high = 1.0;

  while (cdf (low, parameter) > p && low > -DBL_MAX / 4.0)
    low *= 2.0;
  while (cdf (high, parameter) < p && high < DBL_MAX / 4.0)
    high *= 2.0;

  for (int i = 0; i < 200; i++)
    {
      double middle = low + (high - low) / 2.0;

      if (!(middle > low && middle < high))
        break;
      if (cdf (middle, parameter) < p)
        low = middle;
      else
        high = middle;
    }

  return low + (high - low) / 2.0;
}

static double
normal_cdf_of (double z,
               double unused)
{
  return ridge_normal_cdf (z);
}

/* Upper quantiles come from lower ones, whose probabilities have more digits. */
static double
quantile (double (*cdf) (double x, double parameter),
          double parameter,
          double p)
{
  if (p <= 0.0)
    return -INFINITY;
  if (p >= 1.0)
    return INFINITY;
  if (p > 0.5)
    return -invert (cdf, parameter, 1.0 - p);
  if (p < 0.5)
    return invert (cdf, parameter, p);

  return 0.0;
}

/**
 * ridge_normal_quantile:
 * @p: a probability
 *
 * Returns: the standard normal deviate with @p below it; infinite at 0 and 1
 */
double
ridge_normal_quantile (double p)
{
  g_return_val_if_fail (p >= 0.0 && p <= 1.0, NAN);

  return quantile (normal_cdf_of, 0.0, p);
}

/**
 * ridge_t_cdf:
 * @t: a value
 * @df: degrees of freedom, positive, not necessarily whole
 *
 * Returns: the probability that Student's t is not above @t (Abramowitz and
 *   Stegun 26.7.1)
 */
double
ridge_t_cdf (double t,
             double df)
{
  double tail;

  g_return_val_if_fail (df > 0.0, NAN);

  if (isinf (t))
    return t > 0.0 ? 1.0 : 0.0;

  tail = 0.5 * beta_regularised (df / (df + t * t), t * t / (df + t * t), df / 2.0, 0.5);
  return t > 0.0 ? 1.0 - tail : tail;
}

/**
 * ridge_t_quantile:
 * @p: a probability
 * @df: degrees of freedom, positive, not necessarily whole
 *
 * Returns: the value of Student's t with @p below it; infinite at 0 and 1
 */
double
ridge_t_quantile (double p,
                  double df)
{
  g_return_val_if_fail (p >= 0.0 && p <= 1.0, NAN);
  g_return_val_if_fail (df > 0.0, NAN);

  return quantile (ridge_t_cdf, df, p);
}

/**
 * ridge_chi_square_tail:
 * @x: a value
 * @df: degrees of freedom, positive
 *
 * Returns: the probability that chi-square is above @x, to full relative
 *   precision however small it is
 */
double
ridge_chi_square_tail (double x,
                       double df)
{
  g_return_val_if_fail (df > 0.0, NAN);

  if (!(x > 0.0))
    return 1.0;
  if (x < df + 2.0)
    return 1.0 - gamma_series (df / 2.0, x / 2.0);

  return gamma_fraction (df / 2.0, x / 2.0);
}

/**
 * ridge_f_cdf:
 * @f: a value
 * @df1: degrees of freedom of the numerator, positive
 * @df2: degrees of freedom of the denominator, positive
 *
 * Returns: the probability that Fisher's F is not above @f
 */
double
ridge_f_cdf (double f,
             double df1,
             double df2)
{
  double whole;

  g_return_val_if_fail (df1 > 0.0 && df2 > 0.0, NAN);

  if (!(f > 0.0))
    return 0.0;

  whole = df1 * f + df2;
  return beta_regularised (df1 * f / whole, df2 / whole, df1 / 2.0, df2 / 2.0);
}

/**
 * ridge_binomial_tail:
 * @k: a number of successes
 * @n: number of trials
 * @p: probability of success
 *
 * Returns: the probability of @k or more successes in @n trials
 */
double
ridge_binomial_tail (gsize  k,
                     gsize  n,
                     double p)
{
  g_return_val_if_fail (p >= 0.0 && p <= 1.0, NAN);

  if (k == 0)
    return 1.0;
  if (k > n)
    return 0.0;

  return beta_regularised (p, 1.0 - p, (double) k, (double) (n - k) + 1.0);
}
