/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-trend-private.h"

#include <math.h>

#include "stats/ridge-compare.h"

/* Mann (Econometrica 13, 1945) and Kendall: pairs that rise minus pairs that
 * fall, standardised with the correction for ties. */
double
ridge_trend_z (const double *x,
               gsize         n,
               gsize        *n_observed)
{
  double score = 0.0;
  double ties = 0.0;
  double count = 0.0;
  double variance;

  for (gsize i = 0; i < n; i++)
    {
      gsize equal_before = 0;

      if (!isfinite (x[i]))
        continue;
      for (gsize j = 0; j < i; j++)
        {
          if (!isfinite (x[j]))
            continue;
          score += ridge_compare (x[i], x[j], 0.0);
          equal_before += ridge_compare (x[i], x[j], 0.0) == 0 ? 1 : 0;
        }
      /* t (t - 1) (2 t + 5) of a group of t, added up as the group grows. */
      ties += 6.0 * equal_before * equal_before + 12.0 * equal_before;
      count += 1.0;
    }

  *n_observed = (gsize) count;
  variance = (count * (count - 1.0) * (2.0 * count + 5.0) - ties) / 18.0;
  if (!(variance > 0.0) || !(fabs (score) > 0.0))
    return 0.0;

  return (score - copysign (1.0, score)) / sqrt (variance);
}
