/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-palette.h"

#include <math.h>

#define MIN_GRAPHIC_CONTRAST 3.0   /* WCAG 2.2, 1.4.11 */

typedef struct
{
  guint32 rgb;
  double  alpha;
} Ink;

/* One column per scheme, one row per role: what differs between the schemes
 * stands side by side. Blue and orange differ in lightness as well as in hue,
 * so they stay apart for every kind of colour vision and in grey print. */
/* clang-format off */
static const Ink inks[RIDGE_N_COLORS][RIDGE_N_SCHEMES] = {
  /*                              light              dark               light, strong      dark, strong       print */
  [RIDGE_COLOR_SURFACE]    = { { 0xffffff, 1 },   { 0x1d1d20, 1 },   { 0xffffff, 1 },   { 0x000000, 1 },   { 0xffffff, 1 } },
  [RIDGE_COLOR_TEXT]       = { { 0x2b2b30, 1 },   { 0xf6f6f7, 1 },   { 0x000000, 1 },   { 0xffffff, 1 },   { 0x1a1a1a, 1 } },
  [RIDGE_COLOR_DIM]        = { { 0x66666e, 1 },   { 0xb3b3ba, 1 },   { 0x2e2e33, 1 },   { 0xe0e0e4, 1 },   { 0x55555a, 1 } },
  [RIDGE_COLOR_TRACK]      = { { 0x000006, .11 }, { 0xffffff, .15 }, { 0x000006, .20 }, { 0xffffff, .28 }, { 0xe3e3e6, 1 } },
  [RIDGE_COLOR_TICK]       = { { 0x2b2b30, 1 },   { 0xffffff, 1 },   { 0x000000, 1 },   { 0xffffff, 1 },   { 0x1a1a1a, 1 } },
  [RIDGE_COLOR_ON_PACE]    = { { 0x2f7fe0, 1 },   { 0x62a0ea, 1 },   { 0x1a5fb4, 1 },   { 0x99c1f1, 1 },   { 0x2a6fc9, 1 } },
  [RIDGE_COLOR_BEHIND]     = { { 0xdf5f00, 1 },   { 0xff9440, 1 },   { 0xa83c00, 1 },   { 0xffbe6f, 1 },   { 0xd95a00, 1 } },
  [RIDGE_COLOR_FAR_BEHIND] = { { 0xb01e2e, 1 },   { 0xf0616d, 1 },   { 0x8a0d1c, 1 },   { 0xff6b78, 1 },   { 0xa51d2d, 1 } },
  [RIDGE_COLOR_LEARNING]   = { { 0x8b46a8, 1 },   { 0xc79ae0, 1 },   { 0x613583, 1 },   { 0xdcb8f2, 1 },   { 0x813d9c, 1 } },
  [RIDGE_COLOR_NO_DATA]    = { { 0x85858d, 1 },   { 0x8f8f98, 1 },   { 0x55555c, 1 },   { 0xc0c0c8, 1 },   { 0x7d7d84, 1 } },
  [RIDGE_COLOR_STALE]      = { { 0x7a7a82, 1 },   { 0x9b9ba4, 1 },   { 0x4a4a50, 1 },   { 0xcacad0, 1 },   { 0x707076, 1 } },
  [RIDGE_COLOR_IMPROVE]    = { { 0x1a66cc, 1 },   { 0x78aeed, 1 },   { 0x10458c, 1 },   { 0xa8ccf5, 1 },   { 0x1a5fb4, 1 } },
  [RIDGE_COLOR_WORSE]      = { { 0xc24400, 1 },   { 0xff9c4d, 1 },   { 0x943200, 1 },   { 0xffc078, 1 },   { 0xbd4200, 1 } },
  [RIDGE_COLOR_NEUTRAL]    = { { 0x7a3c96, 1 },   { 0xc9a0e2, 1 },   { 0x562e75, 1 },   { 0xdfc0f3, 1 },   { 0x703590, 1 } },
  [RIDGE_COLOR_LINE]       = { { 0x8f8f96, 1 },   { 0x85858d, 1 },   { 0x55555c, 1 },   { 0xb8b8c0, 1 },   { 0x7a7a80, 1 } },
  [RIDGE_COLOR_DOT]        = { { 0x4c4c53, 1 },   { 0xc6c6cc, 1 },   { 0x1c1c20, 1 },   { 0xf2f2f4, 1 },   { 0x333337, 1 } },
  [RIDGE_COLOR_RAW]        = { { 0xb9b9c0, 1 },   { 0x5c5c64, 1 },   { 0x77777f, 1 },   { 0x95959d, 1 },   { 0xb0b0b6, 1 } },
  [RIDGE_COLOR_CENTER]     = { { 0x3d3d44, 1 },   { 0xdcdce0, 1 },   { 0x000000, 1 },   { 0xffffff, 1 },   { 0x1a1a1a, 1 } },
  [RIDGE_COLOR_LIMIT]      = { { 0x7f7f88, 1 },   { 0x9a9aa3, 1 },   { 0x2e2e33, 1 },   { 0xe0e0e4, 1 },   { 0x5c5c62, 1 } },
  [RIDGE_COLOR_BAND]       = { { 0x3a6fd8, .07 }, { 0x8ab4f8, .09 }, { 0x3a6fd8, .10 }, { 0x8ab4f8, .16 }, { 0xf1f4fa, 1 } },
  [RIDGE_COLOR_HEALTHY]    = { { 0x748bb4, 1 },   { 0x7f95bd, 1 },   { 0x4f6690, 1 },   { 0xb8c6e4, 1 },   { 0x7488ad, 1 } },
  [RIDGE_COLOR_TARGET]     = { { 0x8a4b00, 1 },   { 0xe5b566, 1 },   { 0x5e3300, 1 },   { 0xf7d794, 1 },   { 0x7d4400, 1 } },
  [RIDGE_COLOR_GHOST]      = { { 0x85858d, 1 },   { 0x8f8f98, 1 },   { 0x55555c, 1 },   { 0xc0c0c8, 1 },   { 0x7d7d84, 1 } },
  [RIDGE_COLOR_GRID]       = { { 0x000006, .08 }, { 0xffffff, .10 }, { 0x000006, .16 }, { 0xffffff, .22 }, { 0xe6e6e9, 1 } },
  [RIDGE_COLOR_RULE]       = { { 0x000006, .22 }, { 0xffffff, .30 }, { 0x000006, .60 }, { 0xffffff, .70 }, { 0xb4b4ba, 1 } },
  [RIDGE_COLOR_FORECAST]   = { { 0x1a66cc, 1 },   { 0x78aeed, 1 },   { 0x10458c, 1 },   { 0xa8ccf5, 1 },   { 0x1a5fb4, 1 } },
  [RIDGE_COLOR_FAN]        = { { 0x2f7fe0, .18 }, { 0x62a0ea, .24 }, { 0x1a5fb4, .26 }, { 0x99c1f1, .36 }, { 0xd6e4f6, 1 } },
  [RIDGE_COLOR_SELECTION]  = { { 0x3584e4, 1 },   { 0x62a0ea, 1 },   { 0x1a5fb4, 1 },   { 0x99c1f1, 1 },   { 0x2a6fc9, 1 } },
};
/* clang-format on */

static RidgeColor
color_from_ink (const Ink *ink)
{
  return (RidgeColor) {
    .red = ((ink->rgb >> 16) & 0xff) / 255.0,
    .green = ((ink->rgb >> 8) & 0xff) / 255.0,
    .blue = (ink->rgb & 0xff) / 255.0,
    .alpha = ink->alpha,
  };
}

static double
channel_to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Mixes the accent with black or white, in small steps, until it reads as a
 * line on the surface. A light yellow accent would otherwise vanish on white. */
static RidgeColor
make_accent_visible (RidgeColor        accent,
                     const RidgeColor *surface)
{
  double pole = ridge_color_get_luminance (surface) > 0.18 ? 0 : 1;

  accent.alpha = 1;
  for (int step = 0; step < 20; step++)
    {
      if (ridge_color_get_contrast (&accent, surface) >= MIN_GRAPHIC_CONTRAST)
        break;
      accent.red += (pole - accent.red) * 0.1;
      accent.green += (pole - accent.green) * 0.1;
      accent.blue += (pole - accent.blue) * 0.1;
    }
  return accent;
}

/**
 * ridge_palette_new:
 * @scheme: what the picture is painted for
 * @accent: (nullable): the user's accent colour
 *
 * Makes the palette of a scheme. The accent colours the selection, darkened or
 * lightened as far as it takes to be seen on the scheme's surface. On paper
 * there is no selection and the accent is not used.
 *
 * Returns: the palette
 */
RidgePalette
ridge_palette_new (RidgeScheme       scheme,
                   const RidgeColor *accent)
{
  RidgePalette self = { .scheme = scheme };

  g_return_val_if_fail (scheme < RIDGE_N_SCHEMES, self);

  for (guint role = 0; role < RIDGE_N_COLORS; role++)
    self.colors[role] = color_from_ink (&inks[role][scheme]);

  if (accent != NULL && scheme != RIDGE_SCHEME_PRINT)
    self.colors[RIDGE_COLOR_SELECTION] = make_accent_visible (*accent, &self.colors[RIDGE_COLOR_SURFACE]);

  return self;
}

/**
 * ridge_palette_get:
 * @self: a palette
 * @role: what the colour is for
 *
 * Gets the colour of a role.
 *
 * Returns: (transfer none): the colour
 */
const RidgeColor *
ridge_palette_get (const RidgePalette *self,
                   RidgeColorRole      role)
{
  g_return_val_if_fail (role < RIDGE_N_COLORS, &self->colors[RIDGE_COLOR_TEXT]);

  return &self->colors[role];
}

/**
 * ridge_palette_is_strong:
 * @self: a palette
 *
 * Tells whether lines are to be drawn heavier, because the user asked for high
 * contrast.
 *
 * Returns: whether the scheme is one of high contrast
 */
gboolean
ridge_palette_is_strong (const RidgePalette *self)
{
  return self->scheme == RIDGE_SCHEME_LIGHT_HIGH_CONTRAST ||
         self->scheme == RIDGE_SCHEME_DARK_HIGH_CONTRAST;
}

/**
 * ridge_palette_set_source:
 * @self: a palette
 * @role: what the colour is for
 * @cr: a cairo context
 *
 * Makes the colour of a role the source of the next strokes and fills.
 */
void
ridge_palette_set_source (const RidgePalette *self,
                          RidgeColorRole      role,
                          cairo_t            *cr)
{
  const RidgeColor *color = ridge_palette_get (self, role);

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/**
 * ridge_tone_get_role:
 * @tone: how a score stands to its plan
 *
 * Gets the role that rings, bars and pace words of a tone are painted in.
 *
 * Returns: the role
 */
RidgeColorRole
ridge_tone_get_role (RidgeTone tone)
{
  switch (tone)
    {
    case RIDGE_TONE_ON_PACE:
      return RIDGE_COLOR_ON_PACE;
    case RIDGE_TONE_BEHIND:
      return RIDGE_COLOR_BEHIND;
    case RIDGE_TONE_FAR_BEHIND:
      return RIDGE_COLOR_FAR_BEHIND;
    case RIDGE_TONE_LEARNING:
      return RIDGE_COLOR_LEARNING;
    case RIDGE_TONE_STALE:
      return RIDGE_COLOR_STALE;
    case RIDGE_TONE_NO_DATA:
      return RIDGE_COLOR_NO_DATA;
    default:
      g_return_val_if_reached (RIDGE_COLOR_NO_DATA);
    }
}

/**
 * ridge_color_get_luminance:
 * @self: a colour; its alpha is not looked at
 *
 * Computes the relative luminance by WCAG 2.2 from linear sRGB.
 *
 * Returns: 0 for black … 1 for white
 */
double
ridge_color_get_luminance (const RidgeColor *self)
{
  return 0.2126 * channel_to_linear (self->red) +
         0.7152 * channel_to_linear (self->green) +
         0.0722 * channel_to_linear (self->blue);
}

/**
 * ridge_color_get_contrast:
 * @self: a colour
 * @other: another colour
 *
 * Computes the contrast ratio by WCAG 2.2, (lighter + 0.05) / (darker + 0.05),
 * of two opaque colours.
 *
 * Returns: 1 for equal colours … 21 for black on white
 */
double
ridge_color_get_contrast (const RidgeColor *self,
                          const RidgeColor *other)
{
  double a = ridge_color_get_luminance (self);
  double b = ridge_color_get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/**
 * ridge_color_over:
 * @self: a colour, perhaps translucent
 * @backdrop: the opaque colour behind it
 *
 * Computes what the eye sees when one colour is painted over another.
 *
 * Returns: an opaque colour
 */
RidgeColor
ridge_color_over (const RidgeColor *self,
                  const RidgeColor *backdrop)
{
  double rest = 1 - self->alpha;

  return (RidgeColor) {
    .red = self->red * self->alpha + backdrop->red * rest,
    .green = self->green * self->alpha + backdrop->green * rest,
    .blue = self->blue * self->alpha + backdrop->blue * rest,
    .alpha = 1,
  };
}
