/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeStableShiftOptions:
 * @period_min: values that limits are established from (P)
 * @shift: length of a run that suggests a shift
 * @no_regrets: whether a shift is held back when the run in progress at the
 *   end of its first P values may be going back
 * @establish_every: whether every shift is taken, without the checks
 *
 * How cautious the Stable Shift Algorithm is. Start from
 * RIDGE_STABLE_SHIFT_OPTIONS_INIT: 21, 8, %TRUE, %FALSE; use 24 for months and
 * 12 for quarters.
 */
typedef struct
{
  gsize    period_min;
  gsize    shift;
  gboolean no_regrets;
  gboolean establish_every;
} RidgeStableShiftOptions;

#define RIDGE_STABLE_SHIFT_OPTIONS_INIT { .period_min = 21, .shift = 8, .no_regrets = TRUE }

gboolean ridge_stable_shift (const double                  *x,
                             gsize                          n,
                             const RidgeStableShiftOptions *options,
                             gsize                        **rows,
                             gsize                         *n_rows);

G_END_DECLS
