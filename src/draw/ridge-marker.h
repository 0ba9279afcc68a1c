/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "draw/ridge-palette.h"

G_BEGIN_DECLS

/**
 * RidgeMarker:
 *
 * The shape of a value in a chart. The shape alone says which rule fired, so
 * that a chart printed in grey loses nothing.
 */
typedef enum
{
  RIDGE_MARKER_DOT,       /* routine variation */
  RIDGE_MARKER_DIAMOND,   /* outside the limits */
  RIDGE_MARKER_HALF,      /* several near a limit */
  RIDGE_MARKER_RING,      /* a run on one side, a trend and other long patterns */
  RIDGE_MARKER_GHOST,     /* left out of the limits by the user */
  RIDGE_MARKER_PLANNED,   /* its day is to come */
} RidgeMarker;

const char *ridge_marker_get_code (RidgeMarker self);
void        ridge_marker_paint (RidgeMarker         self,
                                const RidgePalette *palette,
                                RidgeColorRole      role,
                                cairo_t            *cr,
                                double              x,
                                double              y,
                                double              radius);

G_END_DECLS
