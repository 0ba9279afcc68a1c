/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-special.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

/**
 * ridge_normal_cdf:
 * @z: a standard normal deviate
 *
 * Returns: the probability of a value not above @z
 */
double
ridge_normal_cdf (double z)
{
  /* GSL gives up at -37.5; the C library knows the tail to the last denormal. */
  return 0.5 * erfc (-z / G_SQRT2);
}

/**
 * ridge_t_cdf:
 * @t: a value
 * @df: degrees of freedom, positive, not necessarily whole
 *
 * Returns: the probability that Student's t is not above @t
 */
double
ridge_t_cdf (double t,
             double df)
{
  g_return_val_if_fail (df > 0.0, NAN);

  if (isinf (t))
    return t > 0.0 ? 1.0 : 0.0;

  return gsl_cdf_tdist_P (t, df);
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

  return gsl_cdf_tdist_Pinv (p, df);
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

  return gsl_cdf_chisq_Q (x, df);
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
  g_return_val_if_fail (df1 > 0.0 && df2 > 0.0, NAN);

  return f > 0.0 ? gsl_cdf_fdist_P (f, df1, df2) : 0.0;
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

  /* The beta function knows counts beyond 32 bits, gsl_cdf_binomial_Q() does not. */
  return gsl_cdf_beta_P (p, (double) k, (double) (n - k) + 1.0);
}
