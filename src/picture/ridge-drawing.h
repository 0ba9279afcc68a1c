/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>


G_BEGIN_DECLS

/* Pictures as files. */

typedef enum
{
  RIDGE_DRAWING_SVG,
  RIDGE_DRAWING_PNG,
  RIDGE_DRAWING_PDF,
} RidgeDrawingFormat;

typedef void (*RidgeDrawingPaint) (cairo_t      *cr,
                                   PangoContext *context,
                                   double        width,
                                   double        height,
                                   gpointer      data);

gboolean      ridge_drawing_get_format    (const char         *path,
                                           const char         *name,
                                           RidgeDrawingFormat *format);
PangoContext *ridge_drawing_new_context   (cairo_t            *cr);
GByteArray   *ridge_drawing_make          (RidgeDrawingFormat  format,
                                           const char         *path,
                                           double              width,
                                           double              height,
                                           RidgeDrawingPaint   paint,
                                           gpointer            data,
                                           GError            **error);

G_END_DECLS
