/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture/ridge-drawing.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "base/ridge-error.h"
#include "draw/ridge-palette.h"

/* Set like the text that it will stand beside. */
#define FONT "Inter, Adwaita Sans, Cantarell, DejaVu Sans, Sans 10"

/**
 * ridge_drawing_get_format:
 * @path: where the picture goes
 * @name: (nullable): a word for the format: svg, png or pdf
 * @format: (out): the format
 *
 * Reads the format from the word for it, or else from the ending of the file's name.
 *
 * Returns: whether one of them says which
 */
gboolean
ridge_drawing_get_format (const char         *path,
                          const char         *name,
                          RidgeDrawingFormat *format)
{
  static const char *const suffixes[] = { [RIDGE_DRAWING_SVG] = ".svg", [RIDGE_DRAWING_PNG] = ".png", [RIDGE_DRAWING_PDF] = ".pdf" };
  g_autofree char         *text = name != NULL ? g_strconcat (".", name, NULL) : g_strdup (path);
  g_autofree char         *folded = g_ascii_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (name != NULL ? g_str_equal (folded, suffixes[i]) : g_str_has_suffix (folded, suffixes[i]))
      {
        *format = (RidgeDrawingFormat) i;
        return TRUE;
      }

  return FALSE;
}

static cairo_status_t
write_cb (void                *bytes,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A picture for a screen has two dots a pixel. */
static cairo_surface_t *
create_surface (RidgeDrawingFormat format,
                GByteArray        *bytes,
                double             width,
                double             height)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case RIDGE_DRAWING_SVG:
      return cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
    case RIDGE_DRAWING_PDF:
      return cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
    case RIDGE_DRAWING_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width * 2, (int) height * 2);
      cairo_surface_set_device_scale (surface, 2, 2);
      return surface;
    }
}

/**
 * ridge_drawing_new_context:
 * @cr: a cairo context
 *
 * Returns: (transfer full): a Pango context for it, in the font of printed pages
 */
PangoContext *
ridge_drawing_new_context (cairo_t *cr)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  PangoContext *context = pango_cairo_create_context (cr);

  pango_context_set_font_description (context, font);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_free (font);

  return context;
}

/**
 * ridge_drawing_make:
 * @format: what to make
 * @path: where it will go, for an error
 * @width: in pixels, or points of a PDF
 * @height: likewise
 * @paint: paints it, on white
 * @data: for @paint
 * @error: return location for %RIDGE_ERROR_IO
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GByteArray *
ridge_drawing_make (RidgeDrawingFormat format,
                    const char        *path,
                    double             width,
                    double             height,
                    RidgeDrawingPaint  paint,
                    gpointer           data,
                    GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_surface (format, bytes, width, height);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = ridge_drawing_new_context (cr);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  paint (cr, context, width, height, data);
  g_object_unref (context);
  cairo_destroy (cr);
  if (format == RIDGE_DRAWING_PNG)
    cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_steal_pointer (&bytes);

  ridge_set_error (error, RIDGE_ERROR_IO, 0, path, "%s", cairo_status_to_string (status));
  return NULL;
}
