/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-palette.h"

G_BEGIN_DECLS

/**
 * RidgeStatus:
 *
 * What a row, a tile or a line of attention says in one glyph. Each has a shape
 * of its own, so that none depends on its colour.
 */
typedef enum
{
  RIDGE_STATUS_BETTER,       /* filled diamond: a signal in the wished direction */
  RIDGE_STATUS_WORSE,        /* disc with an exclamation mark: a signal against it */
  RIDGE_STATUS_CHANGED,      /* square: a signal where no direction is wished */
  RIDGE_STATUS_ROUTINE,      /* small dot: routine variation */
  RIDGE_STATUS_BEHIND,       /* half-filled disc */
  RIDGE_STATUS_FAR_BEHIND,   /* quarter-filled disc */
  RIDGE_STATUS_BREACHED,     /* triangle: a guardrail gave way */
  RIDGE_STATUS_STALE,        /* clock: nobody has said anything lately */
  RIDGE_STATUS_NO_DATA,      /* dashed circle */
  RIDGE_N_STATUSES
} RidgeStatus;

void           ridge_status_paint (RidgeStatus         self,
                                   const RidgePalette *palette,
                                   cairo_t            *cr,
                                   double              x,
                                   double              y,
                                   double              size);

G_END_DECLS
