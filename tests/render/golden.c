/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "golden.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>

#define CHANNEL_TOLERANCE 24      /* of 255: another build of the rasterizer */
#define PIXEL_BUDGET      0.002   /* share of the pixels that may differ by more */
#define FONT              "Inter"
#define FONT_PX           14.667  /* 11 pt at 96 dpi, GNOME's document size */

typedef struct
{
  guint over;        /* pixels that differ by more than the tolerance */
  guint pixels;
  int   greatest;
} Difference;

static gboolean
is_updating (void)
{
  return g_getenv ("RIDGELINE_UPDATE_GOLDENS") != NULL;
}

static char *
get_golden_path (const char *name,
                 const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return g_build_filename (GOLDEN_DIR, file, NULL);
}

static char *
get_output_path (const char *name,
                 const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return g_build_filename (OUTPUT_DIR, file, NULL);
}

/**
 * golden_new_context:
 *
 * Makes a Pango context with the pinned font, without hinting and without
 * subpixel order, so that text is the same on every machine.
 */
PangoContext *
golden_new_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  g_autoptr (PangoFont) loaded = NULL;
  g_autoptr (PangoFontDescription) found = NULL;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_font_description_set_absolute_size (font, FONT_PX * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  loaded = pango_context_load_font (context, font);
  found = pango_font_describe (loaded);
  g_assert_cmpstr (pango_font_description_get_family (found), ==, FONT);
  return context;
}

static cairo_surface_t *
paint_picture (const Picture *picture,
               Paint          paint,
               gconstpointer  data)
{
  int              width = (int) ceil (picture->width * picture->scale);
  int              height = (int) ceil (picture->height * picture->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);
  PangoContext    *context = golden_new_context ();
  const RidgeColor accent = { 0.208, 0.518, 0.894, 1 };
  RidgePalette     palette = ridge_palette_new (picture->scheme, &accent);

  ridge_palette_set_source (&palette, RIDGE_COLOR_SURFACE, cr);
  cairo_paint (cr);
  cairo_scale (cr, picture->scale, picture->scale);
  paint (picture, &palette, context, cr, data);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_object_unref (context);
  return surface;
}

static int
compare_channels (guint32 a,
                  guint32 b)
{
  int greatest = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    greatest = MAX (greatest, abs ((int) ((a >> shift) & 0xff) - (int) ((b >> shift) & 0xff)));
  return greatest;
}

/* Also turns @seen into a picture of the difference: white where it is equal. */
static Difference
compare_surfaces (cairo_surface_t *seen,
                  cairo_surface_t *golden)
{
  int        width = cairo_image_surface_get_width (seen);
  int        height = cairo_image_surface_get_height (seen);
  Difference difference = { .pixels = (guint) width * height };

  for (int y = 0; y < height; y++)
    {
      guint32       *a = (guint32 *) (gpointer) (cairo_image_surface_get_data (seen) +
                                           (gsize) y * cairo_image_surface_get_stride (seen));
      const guint32 *b = (const guint32 *) (gpointer) (cairo_image_surface_get_data (golden) +
                                                       (gsize) y * cairo_image_surface_get_stride (golden));

      for (int x = 0; x < width; x++)
        {
          int channel = compare_channels (a[x], b[x]);

          difference.greatest = MAX (difference.greatest, channel);
          difference.over += channel > CHANNEL_TOLERANCE;
          a[x] = channel > CHANNEL_TOLERANCE ? 0xff0000u : 0xffffffu - (guint32) channel * 0x000101u;
        }
    }
  cairo_surface_mark_dirty (seen);
  return difference;
}

/* The golden as plain pixels of the same format as what is painted. */
static cairo_surface_t *
load_golden (const char *path)
{
  cairo_surface_t *png = cairo_image_surface_create_from_png (path);
  cairo_surface_t *surface;
  cairo_t         *cr;

  if (cairo_surface_status (png) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be read; see golden.h for how the goldens are made", path);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (png),
                                        cairo_image_surface_get_height (png));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, png, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (png);
  return surface;
}

static void
write_png (cairo_surface_t *surface,
           const char      *path)
{
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
}

/**
 * golden_check_picture:
 * @picture: name, size and scheme
 * @paint: paints it
 * @data: data for @paint
 *
 * Paints a picture and compares it with its golden.
 */
void
golden_check_picture (const Picture *picture,
                      Paint          paint,
                      gconstpointer  data)
{
  g_autofree char *path = get_golden_path (picture->name, ".png");
  g_autofree char *out = get_output_path (picture->name, ".out.png");
  g_autofree char *diff = get_output_path (picture->name, ".diff.png");
  cairo_surface_t *seen = paint_picture (picture, paint, data);
  cairo_surface_t *golden;
  Difference       difference;

  if (is_updating ())
    {
      write_png (seen, path);
      cairo_surface_destroy (seen);
      return;
    }

  golden = load_golden (path);
  g_assert_cmpint (cairo_image_surface_get_width (seen), ==, cairo_image_surface_get_width (golden));
  g_assert_cmpint (cairo_image_surface_get_height (seen), ==, cairo_image_surface_get_height (golden));

  write_png (seen, out);
  difference = compare_surfaces (seen, golden);
  if (difference.over > difference.pixels * PIXEL_BUDGET)
    {
      write_png (seen, diff);
      g_test_message ("%s: %u of %u pixels differ, by up to %d of 255; see %s", picture->name,
                      difference.over, difference.pixels, difference.greatest, diff);
      g_test_fail ();
    }
  else
    g_assert_cmpint (g_remove (out), ==, 0);

  cairo_surface_destroy (golden);
  cairo_surface_destroy (seen);
}

/**
 * golden_check_text:
 * @name: name of the golden
 * @text: a layout as text
 *
 * Compares a layout with its golden, line by line.
 */
void
golden_check_text (const char *name,
                   const char *text)
{
  g_autofree char *path = get_golden_path (name, ".txt");
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) seen_lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) golden_lines = NULL;

  if (is_updating ())
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  golden_lines = g_strsplit (golden, "\n", -1);
  for (guint i = 0; seen_lines[i] != NULL && golden_lines[i] != NULL; i++)
    g_assert_cmpstr (seen_lines[i], ==, golden_lines[i]);
  g_assert_cmpuint (g_strv_length (seen_lines), ==, g_strv_length (golden_lines));
}
