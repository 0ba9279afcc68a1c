/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-resolution.h"

#include <math.h>

/* Finer than this many digits after the point, or than this share of the largest
 * value, is not told from the error of the doubles. */
#define MAX_DECIMALS 9
#define ERROR_SHARE  1e-12

/* Whole numbers are exact up to here. */
#define MAX_WHOLE 9007199254740992.0

static gboolean
are_whole (const double *x,
           gsize         n,
           double        scale)
{
  for (gsize i = 0; i < n; i++)
    {
      double scaled = x[i] * scale;

      if (isfinite (x[i]) && !(fabs (scaled) < MAX_WHOLE &&
                               fabs (scaled - round (scaled)) <= 1e-6 + ERROR_SHARE * fabs (scaled)))
        return FALSE;
    }

  return TRUE;
}

/**
 * ridge_resolution_find:
 * @x: (array length=n): values; NAN = missing
 * @n: number of values
 *
 * Finds what the values are multiples of, counted from the first: the greatest
 * step that all differences are whole numbers of. Percentages of 200 cases move
 * by 0.5, whatever number of decimals they are written with.
 *
 * Returns: the step; without any difference one unit of the last decimal; 0 for
 *   values that have no step above 1e-9
 */
double
ridge_resolution_find (const double *x,
                       gsize         n)
{
  double  scale = 1.0;
  double  first = NAN;
  guint   decimals = 0;
  guint64 step = 0;

  while (decimals <= MAX_DECIMALS && !are_whole (x, n, scale))
    {
      scale *= 10.0;
      decimals++;
    }
  if (decimals > MAX_DECIMALS)
    return 0.0;

  for (gsize i = 0; i < n; i++)
    {
      guint64 difference;

      if (!isfinite (x[i]))
        continue;
      if (isnan (first))
        first = round (x[i] * scale);
      difference = (guint64) fabs (round (x[i] * scale) - first);
      while (difference != 0)
        {
          guint64 rest = step % difference;

          step = difference;
          difference = rest;
        }
    }

  return (step > 0 ? (double) step : 1.0) / scale;
}
