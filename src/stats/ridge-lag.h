/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Fewer pairs of differences say nothing. */
#define RIDGE_LAG_MIN_PAIRS 8

/**
 * RidgeLagTest:
 * @answered: whether there was enough data; if not, nothing else means anything
 * @supported: whether the link is stronger than chance, p < 5 %
 * @lag: the lag with the strongest correlation, in rows
 * @correlation: the correlation there, of differences
 * @p: share of permutations whose strongest correlation is at least as strong
 * @n_pairs: pairs of differences at that lag
 *
 * Whether one series leads another.
 */
typedef struct
{
  gboolean answered;
  gboolean supported;
  gsize    lag;
  double   correlation;
  double   p;
  gsize    n_pairs;
} RidgeLagTest;

void     ridge_lag_test (const double *driver,
                         const double *outcome,
                         gsize         n,
                         guint         period,
                         gsize         min_lag,
                         gsize         max_lag,
                         gsize         n_permutations,
                         guint32       seed,
                         RidgeLagTest *test);

G_END_DECLS
