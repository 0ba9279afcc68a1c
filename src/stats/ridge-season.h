/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeSeasonFitness:
 * @RIDGE_SEASON_GOOD: three full cycles or more
 * @RIDGE_SEASON_TWO_CYCLES: two full cycles: usable, but rough
 * @RIDGE_SEASON_TOO_SHORT: less than two full cycles: factors would only
 *   repeat the values
 *
 * Whether a series can be freed of its season.
 */
typedef enum
{
  RIDGE_SEASON_GOOD,
  RIDGE_SEASON_TWO_CYCLES,
  RIDGE_SEASON_TOO_SHORT,
} RidgeSeasonFitness;

/**
 * RidgeSeasonForm:
 * @RIDGE_SEASON_MULTIPLIES: each season has a factor
 * @RIDGE_SEASON_ADDS: each season has a difference, which zero and values below
 *   it can have, too
 *
 * How a season makes values differ.
 */
typedef enum
{
  RIDGE_SEASON_MULTIPLIES,
  RIDGE_SEASON_ADDS,
} RidgeSeasonForm;

RidgeSeasonFitness ridge_season_check (const double *x,
                                       gsize         n,
                                       guint         period);
RidgeSeasonForm    ridge_season_choose_form (const double *x,
                                             gsize         n);
gboolean           ridge_season_measure (RidgeSeasonForm form,
                                         const double   *x,
                                         const guint    *season,
                                         gsize           n,
                                         guint           period,
                                         double         *effects);
void               ridge_season_remove (RidgeSeasonForm form,
                                        const double   *x,
                                        const guint    *season,
                                        gsize           n,
                                        guint           period,
                                        const double   *effects,
                                        double         *result);
double             ridge_season_put_back (RidgeSeasonForm form,
                                          double          value,
                                          double          effect);

G_END_DECLS
