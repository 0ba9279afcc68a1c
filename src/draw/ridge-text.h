/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "draw/ridge-palette.h"

G_BEGIN_DECLS

/**
 * RidgeBox:
 *
 * A rectangle in logical pixels, y pointing down.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} RidgeBox;

/**
 * RidgeTextStyle:
 *
 * How a text stands to the font of the caller's context: the same, a step
 * smaller for ticks and limits, or set off by weight.
 */
typedef enum
{
  RIDGE_TEXT_BODY,
  RIDGE_TEXT_BOLD,
  RIDGE_TEXT_SMALL,
  RIDGE_TEXT_SMALL_BOLD,
} RidgeTextStyle;

gboolean ridge_box_overlaps (const RidgeBox *self,
                             const RidgeBox *other,
                             double          gap);

PangoLayout *ridge_text_new (PangoContext  *context,
                             const char    *text,
                             RidgeTextStyle style,
                             double         max_width);
PangoLayout *ridge_text_new_wrapped (PangoContext  *context,
                                     const char    *text,
                                     RidgeTextStyle style,
                                     double         width,
                                     guint          max_lines);
PangoLayout *ridge_text_new_fitting (PangoContext *context,
                                     const char   *text,
                                     double        font_px,
                                     double        max_width);
void         ridge_text_get_size (PangoLayout *layout,
                                  double      *width,
                                  double      *height);
void         ridge_text_measure (PangoContext  *context,
                                 const char    *text,
                                 RidgeTextStyle style,
                                 double        *width,
                                 double        *height);
void         ridge_text_paint (PangoLayout        *layout,
                               const RidgePalette *palette,
                               RidgeColorRole      role,
                               cairo_t            *cr,
                               double              x,
                               double              y);
void         ridge_text_paint_centered (PangoLayout        *layout,
                                        const RidgePalette *palette,
                                        RidgeColorRole      role,
                                        cairo_t            *cr,
                                        double              center_x,
                                        double              center_y);

G_END_DECLS
