/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeSeasonFitness:
 * @RIDGE_SEASON_GOOD: three full cycles or more of positive values
 * @RIDGE_SEASON_TWO_CYCLES: two full cycles: usable, but rough
 * @RIDGE_SEASON_TOO_SHORT: less than two full cycles: factors would only
 *   repeat the values
 * @RIDGE_SEASON_NOT_POSITIVE: zero or negative values: a season that multiplies
 *   makes no sense
 *
 * Whether a series can be freed of its season.
 */
typedef enum
{
  RIDGE_SEASON_GOOD,
  RIDGE_SEASON_TWO_CYCLES,
  RIDGE_SEASON_TOO_SHORT,
  RIDGE_SEASON_NOT_POSITIVE,
} RidgeSeasonFitness;

RidgeSeasonFitness ridge_season_check (const double *x,
                                       gsize         n,
                                       guint         period);
gboolean           ridge_season_factors (const double *x,
                                         const guint  *season,
                                         gsize         n,
                                         guint         period,
                                         double       *factors);
void               ridge_season_deseasonalise (const double *x,
                                               const guint  *season,
                                               gsize         n,
                                               guint         period,
                                               const double *factors,
                                               double       *result);

G_END_DECLS
