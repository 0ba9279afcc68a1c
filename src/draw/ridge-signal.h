/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-marker.h"
#include "draw/ridge-palette.h"
#include "stats/ridge-nhs.h"

G_BEGIN_DECLS

/**
 * RidgeSignal:
 * @marker: the shape, which says what rule fired
 * @role: the colour, which says whether that is wished
 *
 * How a row of a series is marked, the same in charts, sparklines and lists.
 */
typedef struct
{
  RidgeMarker    marker;
  RidgeColorRole role;
} RidgeSignal;

RidgeSignal ridge_signal_of_row (const RidgeXmr *xmr,
                                 gsize           row,
                                 RidgeWish       wish);
RidgeSignal ridge_signal_of_direction (int       direction,
                                       RidgeWish wish);
RidgeSignal ridge_signal_of_range (const RidgeXmr *xmr,
                                   gsize           row);

G_END_DECLS
