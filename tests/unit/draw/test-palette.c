/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours against the numbers of WCAG 2.2 and against simulated colour
 * blindness. */

#include <math.h>

#include "draw/ridge-palette.h"

#define TEXT_CONTRAST    4.5   /* WCAG 1.4.3, AA */
#define STRONG_CONTRAST  7.0   /* WCAG 1.4.6, AAA */
#define GRAPHIC_CONTRAST 3.0   /* WCAG 1.4.11 */

static const RidgeColorRole texts[] = {
  RIDGE_COLOR_TEXT,
  RIDGE_COLOR_DIM,
  RIDGE_COLOR_IMPROVE,
  RIDGE_COLOR_WORSE,
  RIDGE_COLOR_NEUTRAL,
  RIDGE_COLOR_TARGET,
  RIDGE_COLOR_FORECAST,
};

static const RidgeColorRole graphics[] = {
  RIDGE_COLOR_TICK,
  RIDGE_COLOR_ON_PACE,
  RIDGE_COLOR_BEHIND,
  RIDGE_COLOR_FAR_BEHIND,
  RIDGE_COLOR_LEARNING,
  RIDGE_COLOR_NO_DATA,
  RIDGE_COLOR_STALE,
  RIDGE_COLOR_LINE,
  RIDGE_COLOR_DOT,
  RIDGE_COLOR_CENTER,
  RIDGE_COLOR_LIMIT,
  RIDGE_COLOR_GHOST,
  RIDGE_COLOR_HEALTHY,
  RIDGE_COLOR_SELECTION,
};

/* Where pictures lie: the window, its views, cards and the sidebar of
 * libadwaita 1.7. */
static const RidgeColor light_surfaces[] = {
  { 1, 1, 1, 1 },
  { 0.980, 0.980, 0.984, 1 },
  { 0.922, 0.922, 0.929, 1 },
};
static const RidgeColor dark_surfaces[] = {
  { 0.114, 0.114, 0.125, 1 },
  { 0.133, 0.133, 0.149, 1 },
  { 0.180, 0.180, 0.196, 1 },
};

static const RidgeColor black = { 0, 0, 0, 1 };
static const RidgeColor white = { 1, 1, 1, 1 };

static gboolean
is_dark (RidgeScheme scheme)
{
  return scheme == RIDGE_SCHEME_DARK || scheme == RIDGE_SCHEME_DARK_HIGH_CONTRAST;
}

/* The two examples every implementation of WCAG is held against: 21 for black
 * on white, and #767676 as the lightest grey that passes 4.5 on white. */
static void
test_contrast (void)
{
  RidgeColor grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1 };
  RidgeColor lighter = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (ridge_color_get_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_color_get_contrast (&white, &white), 1, 1e-9);
  g_assert_cmpfloat (ridge_color_get_contrast (&grey, &white), >=, 4.5);
  g_assert_cmpfloat (ridge_color_get_contrast (&lighter, &white), <, 4.5);
}

static void
assert_contrast (const RidgePalette   *palette,
                 const RidgeColor     *surface,
                 const RidgeColorRole *roles,
                 guint                 n_roles,
                 double                least)
{
  for (guint i = 0; i < n_roles; i++)
    {
      const RidgeColor *color = ridge_palette_get (palette, roles[i]);
      double            contrast = ridge_color_get_contrast (color, surface);

      if (contrast < least)
        g_test_message ("scheme %d, role %d: %.2f", palette->scheme, roles[i], contrast);
      g_assert_cmpfloat (contrast, >=, least);
    }
}

static void
test_readable (void)
{
  for (guint scheme = 0; scheme < RIDGE_N_SCHEMES; scheme++)
    {
      RidgePalette      palette = ridge_palette_new (scheme, NULL);
      const RidgeColor *surface = ridge_palette_get (&palette, RIDGE_COLOR_SURFACE);
      gboolean          strong = ridge_palette_is_strong (&palette);

      assert_contrast (&palette, surface, texts, G_N_ELEMENTS (texts),
                       strong ? STRONG_CONTRAST : TEXT_CONTRAST);
      assert_contrast (&palette, surface, graphics, G_N_ELEMENTS (graphics),
                       strong ? TEXT_CONTRAST : GRAPHIC_CONTRAST);
    }
}

static void
test_readable_on_cards (void)
{
  for (guint scheme = 0; scheme < RIDGE_SCHEME_PRINT; scheme++)
    {
      RidgePalette      palette = ridge_palette_new (scheme, NULL);
      const RidgeColor *surfaces = is_dark (scheme) ? dark_surfaces : light_surfaces;

      for (guint s = 0; s < G_N_ELEMENTS (light_surfaces); s++)
        {
          /* Charts lie on views and cards; text also stands in the sidebar. */
          assert_contrast (&palette, &surfaces[s], texts, G_N_ELEMENTS (texts), s < 2 ? TEXT_CONTRAST : 4.0);
          if (s < 2)
            assert_contrast (&palette, &surfaces[s], graphics, G_N_ELEMENTS (graphics), GRAPHIC_CONTRAST - 0.1);
        }
    }
}

/* Labels and values stand on the band between the limits and on the fan. */
static void
test_readable_on_fills (void)
{
  static const RidgeColorRole fills[] = { RIDGE_COLOR_BAND, RIDGE_COLOR_FAN };

  for (guint scheme = 0; scheme < RIDGE_N_SCHEMES; scheme++)
    {
      RidgePalette palette = ridge_palette_new (scheme, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
        {
          RidgeColor fill = ridge_color_over (ridge_palette_get (&palette, fills[i]),
                                              ridge_palette_get (&palette, RIDGE_COLOR_SURFACE));

          g_assert_cmpfloat (ridge_color_get_contrast (ridge_palette_get (&palette, RIDGE_COLOR_DIM), &fill),
                             >=, TEXT_CONTRAST);
          g_assert_cmpfloat (ridge_color_get_contrast (ridge_palette_get (&palette, RIDGE_COLOR_DOT), &fill),
                             >=, GRAPHIC_CONTRAST);
        }
    }
}

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Viénot, Brettel and Mollon 1999, for linear RGB: what is left of a colour
 * for an eye without long-wave or without middle-wave cones. */
static void
simulate (const RidgeColor *color,
          gboolean          deutan,
          double            out[3])
{
  static const double protan_matrix[3][3] = { { 0.11238, 0.88762, 0 }, { 0.11238, 0.88762, 0 }, { 0.00401, -0.00401, 1 } };
  static const double deutan_matrix[3][3] = { { 0.29275, 0.70725, 0 }, { 0.29275, 0.70725, 0 }, { -0.02234, 0.02234, 1 } };
  const double        linear[3] = { to_linear (color->red), to_linear (color->green), to_linear (color->blue) };
  const double (*matrix)[3] = deutan ? deutan_matrix : protan_matrix;

  for (guint i = 0; i < 3; i++)
    out[i] = matrix[i][0] * linear[0] + matrix[i][1] * linear[1] + matrix[i][2] * linear[2];
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE 1976 distance of two linear sRGB colours, D65. */
static double
get_distance (const double a[3],
              const double b[3])
{
  double        lab[2][3];
  const double *colors[2] = { a, b };

  for (guint i = 0; i < 2; i++)
    {
      const double *c = colors[i];
      double        x = lab_curve ((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
      double        y = lab_curve (0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
      double        z = lab_curve ((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);

      lab[i][0] = 116 * y - 16;
      lab[i][1] = 500 * (x - y);
      lab[i][2] = 200 * (y - z);
    }
  return sqrt (pow (lab[0][0] - lab[1][0], 2) + pow (lab[0][1] - lab[1][1], 2) + pow (lab[0][2] - lab[1][2], 2));
}

/* Better and worse, on pace and behind stay far apart (a difference of about
 * 2.3 is just seen) for the two common kinds of colour blindness. */
static void
test_color_blind (void)
{
  static const RidgeColorRole pairs[][2] = {
    { RIDGE_COLOR_IMPROVE, RIDGE_COLOR_WORSE },
    { RIDGE_COLOR_ON_PACE, RIDGE_COLOR_BEHIND },
    { RIDGE_COLOR_ON_PACE, RIDGE_COLOR_FAR_BEHIND },
  };

  for (guint scheme = 0; scheme < RIDGE_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      for (guint deutan = 0; deutan < 2; deutan++)
        {
          RidgePalette palette = ridge_palette_new (scheme, NULL);
          double       a[3], b[3];

          simulate (ridge_palette_get (&palette, pairs[i][0]), deutan, a);
          simulate (ridge_palette_get (&palette, pairs[i][1]), deutan, b);
          g_assert_cmpfloat (get_distance (a, b), >=, 40);
        }
}

static void
test_accent (void)
{
  /* The nine accents of GNOME 48, and the two worst there could be. */
  static const guint32 accents[] = { 0x3584e4, 0x2190a4, 0x3a944a, 0xc88800, 0xed5b00, 0xe62d42,
                                     0xd56199, 0x9141ac, 0x6f8396, 0xffffff, 0x000000 };

  for (guint scheme = 0; scheme < RIDGE_SCHEME_PRINT; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
      {
        RidgeColor   accent = { ((accents[i] >> 16) & 0xff) / 255.0, ((accents[i] >> 8) & 0xff) / 255.0,
                                (accents[i] & 0xff) / 255.0, 1 };
        RidgePalette plain = ridge_palette_new (scheme, NULL);
        RidgePalette palette = ridge_palette_new (scheme, &accent);

        g_assert_cmpfloat (ridge_color_get_contrast (ridge_palette_get (&palette, RIDGE_COLOR_SELECTION),
                                                     ridge_palette_get (&palette, RIDGE_COLOR_SURFACE)),
                           >=, 3);
        palette.colors[RIDGE_COLOR_SELECTION] = plain.colors[RIDGE_COLOR_SELECTION];
        g_assert_cmpmem (palette.colors, sizeof palette.colors, plain.colors, sizeof plain.colors);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/readable", test_readable);
  g_test_add_func ("/palette/readable-on-cards", test_readable_on_cards);
  g_test_add_func ("/palette/readable-on-fills", test_readable_on_fills);
  g_test_add_func ("/palette/color-blind", test_color_blind);
  g_test_add_func ("/palette/accent", test_accent);

  return g_test_run ();
}
