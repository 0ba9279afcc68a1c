/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeColor:
 *
 * An sRGB colour with straight alpha, every channel 0…1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} RidgeColor;

/**
 * RidgeScheme:
 *
 * What the picture is painted for. Print assumes white paper and ink, and
 * keeps every mark readable in grey.
 */
typedef enum
{
  RIDGE_SCHEME_LIGHT,
  RIDGE_SCHEME_DARK,
  RIDGE_SCHEME_LIGHT_HIGH_CONTRAST,
  RIDGE_SCHEME_DARK_HIGH_CONTRAST,
  RIDGE_SCHEME_PRINT,
  RIDGE_N_SCHEMES
} RidgeScheme;

/**
 * RidgeColorRole:
 *
 * What a colour means. Painters ask for a role and never for a colour, so a
 * picture follows the scheme without knowing it.
 */
typedef enum
{
  RIDGE_COLOR_SURFACE,      /* what the picture lies on; fills hollow marks */
  RIDGE_COLOR_TEXT,
  RIDGE_COLOR_DIM,          /* secondary text, tick labels */
  RIDGE_COLOR_TRACK,        /* the unfilled part of rings and bars */
  RIDGE_COLOR_TICK,         /* what is planned by today */
  RIDGE_COLOR_ON_PACE,
  RIDGE_COLOR_BEHIND,
  RIDGE_COLOR_FAR_BEHIND,
  RIDGE_COLOR_LEARNING,     /* learning objectives, and too early to tell */
  RIDGE_COLOR_NO_DATA,
  RIDGE_COLOR_STALE,
  RIDGE_COLOR_IMPROVE,      /* a signal in the wished direction */
  RIDGE_COLOR_WORSE,        /* a signal against the wished direction */
  RIDGE_COLOR_NEUTRAL,      /* a signal where no direction is wished */
  RIDGE_COLOR_LINE,         /* the line that joins the values */
  RIDGE_COLOR_DOT,          /* a routine value */
  RIDGE_COLOR_RAW,          /* the raw line of a de-seasonalised chart */
  RIDGE_COLOR_CENTER,
  RIDGE_COLOR_LIMIT,
  RIDGE_COLOR_BAND,         /* fill between the natural limits */
  RIDGE_COLOR_HEALTHY,      /* bar along the healthy range */
  RIDGE_COLOR_TARGET,
  RIDGE_COLOR_GHOST,
  RIDGE_COLOR_GRID,
  RIDGE_COLOR_RULE,         /* phase ticks and other vertical rules */
  RIDGE_COLOR_FORECAST,
  RIDGE_COLOR_FAN,          /* fill of the forecast's interval */
  RIDGE_COLOR_SELECTION,    /* hover line and selected value */
  RIDGE_N_COLORS
} RidgeColorRole;

/**
 * RidgeTone:
 *
 * How a score stands to its plan. Stale and no data win over any figure:
 * silence is never shown as progress.
 */
typedef enum
{
  RIDGE_TONE_ON_PACE,
  RIDGE_TONE_BEHIND,
  RIDGE_TONE_FAR_BEHIND,
  RIDGE_TONE_LEARNING,
  RIDGE_TONE_STALE,
  RIDGE_TONE_NO_DATA,
} RidgeTone;

/**
 * RidgePalette:
 *
 * The colours of one scheme. A value: copy it, compare it, never change it.
 * Only the selection follows the accent. The tones keep their hue whatever the
 * accent is, since an orange accent must not make "on pace" look like "behind".
 */
typedef struct
{
  RidgeScheme scheme;
  RidgeColor  colors[RIDGE_N_COLORS];
} RidgePalette;

RidgePalette      ridge_palette_new (RidgeScheme       scheme,
                                     const RidgeColor *accent);
const RidgeColor *ridge_palette_get (const RidgePalette *self,
                                     RidgeColorRole      role);
gboolean          ridge_palette_is_strong (const RidgePalette *self);
void              ridge_palette_set_source (const RidgePalette *self,
                                            RidgeColorRole      role,
                                            cairo_t            *cr);

RidgeColorRole ridge_tone_get_role (RidgeTone tone);

double     ridge_color_get_luminance (const RidgeColor *self);
double     ridge_color_get_contrast (const RidgeColor *self,
                                     const RidgeColor *other);
RidgeColor ridge_color_over (const RidgeColor *self,
                             const RidgeColor *backdrop);

G_END_DECLS
