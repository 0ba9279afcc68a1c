/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-text.h"

G_BEGIN_DECLS

/**
 * RidgeBarKind:
 *
 * How a key result is measured, and so what its bar shows: the way from the
 * baseline to the target, a band to stay in, or steps to be done.
 */
typedef enum
{
  RIDGE_BAR_CHANGE,
  RIDGE_BAR_KEEP,
  RIDGE_BAR_STEPS,
} RidgeBarKind;

/**
 * RidgeBarSpec:
 * @kind: what the bar shows
 * @tone: how the key result stands to its plan
 * @rtl: whether the bar fills from right to left
 * @progress: (change, steps): progress as it is, below 0 and above 1 included;
 *   NaN when there is no data
 * @planned: (change, steps): progress the plan asks for today; NaN for no tick
 * @value: (keep): the present value; NaN when there is no data
 * @low: (keep): lower bound of the band, or -INFINITY
 * @high: (keep): upper bound of the band, or INFINITY
 * @n_steps: (steps): how many steps there are
 * @weights: (steps) (nullable): the weight of each, or %NULL for equal ones
 * @done: (steps): non-zero for each step that is done
 *
 * What the progress bar of a key result shows.
 */
typedef struct
{
  RidgeBarKind  kind;
  RidgeTone     tone;
  gboolean      rtl;
  double        progress;
  double        planned;
  double        value;
  double        low;
  double        high;
  guint         n_steps;
  const double *weights;
  const guint8 *done;
} RidgeBarSpec;

void ridge_bar_paint (const RidgeBarSpec *spec,
                      const RidgePalette *palette,
                      cairo_t            *cr,
                      const RidgeBox     *box);

G_END_DECLS
