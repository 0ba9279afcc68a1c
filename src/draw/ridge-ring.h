/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-text.h"

G_BEGIN_DECLS

/**
 * RidgeRingSpec:
 * @progress: progress as it is, 0.46 for 46 %, below 0 and above 1 included;
 *   NaN when there is no data
 * @planned: where the tick stands, the progress that is planned by today; NaN
 *   for no tick
 * @success: share from which the score counts as a success, notched into the
 *   ring (0.7 for an aspirational objective); NaN for none
 * @tone: how the score stands to its plan
 * @breached: whether a guardrail is breached
 * @text: (nullable): the number in the middle, already written so that it
 *   never rounds across a boundary; left out below %RIDGE_RING_TEXT_SIZE
 *
 * What a progress ring shows.
 */
typedef struct
{
  double      progress;
  double      planned;
  double      success;
  RidgeTone   tone;
  gboolean    breached;
  const char *text;
} RidgeRingSpec;

#define RIDGE_RING_TEXT_SIZE 44.0

void ridge_ring_paint (const RidgeRingSpec *spec,
                       const RidgePalette  *palette,
                       PangoContext        *context,
                       cairo_t             *cr,
                       double               x,
                       double               y,
                       double               size);

G_END_DECLS
