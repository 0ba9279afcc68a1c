/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <float.h>
#include <math.h>

#include <glib.h>

G_BEGIN_DECLS

/* So many units in the last place are what a sum or a mean of a few values, in a
 * spreadsheet or here, may be off. */
#define RIDGE_NOISE_ULPS 8.0

/* Nobody writes differences that are so much smaller than a unit of the last
 * decimal; subtraction leaves them: 0.1 + 0.2 - 0.3 is 5.6e-17. */
#define RIDGE_NOISE_OF_UNIT 1e-9

/**
 * ridge_noise_of_decimals:
 * @decimals: the decimals values are written with
 *
 * Returns: the difference, in the unit of the values, below which two of them are
 *   the same number for whoever wrote them
 */
static inline double
ridge_noise_of_decimals (int decimals)
{
  return RIDGE_NOISE_OF_UNIT * pow (10.0, -(double) decimals);
}

/**
 * ridge_noise_of_magnitude:
 * @magnitude: the largest magnitude that is involved, not negative
 *
 * Returns: the difference, in the unit of @magnitude, that its last bits make
 */
static inline double
ridge_noise_of_magnitude (double magnitude)
{
  return RIDGE_NOISE_ULPS * DBL_EPSILON * magnitude;
}

/**
 * ridge_compare_beyond:
 * @a: a number
 * @b: another, in its unit
 * @noise: the greatest difference that says nothing, not negative
 *
 * Returns: -1, 0 or 1: @a is below, on or above @b; 0 when either is NaN
 */
static inline int
ridge_compare_beyond (double a,
                      double b,
                      double noise)
{
  double difference = a - b;

  return (difference > noise) - (difference < -noise);
}

/**
 * ridge_compare:
 * @a: a number
 * @b: another, in its unit
 * @scale: a magnitude that went into them, not negative
 *
 * Compares what was computed from numbers of the magnitude of @a, @b and @scale:
 * a mean may be off by a unit in the last place, and every value of a constant
 * series would otherwise be outside its limits.
 *
 * Returns: -1, 0 or 1: @a is below, on or above @b; 0 when either is NaN
 */
static inline int
ridge_compare (double a,
               double b,
               double scale)
{
  return ridge_compare_beyond (a, b, ridge_noise_of_magnitude (MAX (MAX (fabs (a), fabs (b)), scale)));
}

/**
 * ridge_compare_written:
 * @a: a number that someone wrote, or that was computed from such
 * @b: another, in its unit
 * @decimals: the decimals they are written with
 *
 * Compares a value with a bound or a target.
 *
 * Returns: -1, 0 or 1: @a is below, on or above @b; 0 when either is NaN
 */
static inline int
ridge_compare_written (double a,
                       double b,
                       int    decimals)
{
  double magnitude = MAX (fabs (a), fabs (b));

  return ridge_compare_beyond (a, b, MAX (ridge_noise_of_magnitude (magnitude), ridge_noise_of_decimals (decimals)));
}

G_END_DECLS
