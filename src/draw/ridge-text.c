/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-text.h"

#define SMALL_SCALE   0.82
#define FALLBACK_FONT "Sans 11"

static PangoFontDescription *
copy_context_font (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);

  if (font == NULL || pango_font_description_get_size (font) == 0)
    return pango_font_description_from_string (FALLBACK_FONT);

  return pango_font_description_copy (font);
}

static void
scale_font (PangoFontDescription *font,
            double                scale)
{
  int size = (int) (pango_font_description_get_size (font) * scale + 0.5);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
}

/* Digits of one width, so that numbers above each other stand in columns and
 * a changing number does not tremble. */
static void
set_tabular_figures (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
new_layout (PangoContext               *context,
            const char                 *text,
            const PangoFontDescription *font)
{
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_font_description (layout, font);
  set_tabular_figures (layout);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * ridge_box_overlaps:
 * @self: a box
 * @other: another box
 * @gap: free space that must lie between the two
 *
 * Tells whether two boxes come closer than a gap.
 *
 * Returns: whether they do
 */
gboolean
ridge_box_overlaps (const RidgeBox *self,
                    const RidgeBox *other,
                    double          gap)
{
  return self->x < other->x + other->width + gap &&
         other->x < self->x + self->width + gap &&
         self->y < other->y + other->height + gap &&
         other->y < self->y + self->height + gap;
}

/**
 * ridge_text_new:
 * @context: the caller's Pango context, which holds the font
 * @text: plain text, never markup
 * @style: how it stands to the context's font
 * @max_width: the room it has, or 0 for as much as it takes
 *
 * Sets a line of text with tabular figures. What does not fit ends in an
 * ellipsis.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
ridge_text_new (PangoContext  *context,
                const char    *text,
                RidgeTextStyle style,
                double         max_width)
{
  g_autoptr (PangoFontDescription) font = copy_context_font (context);
  PangoLayout *layout;
  double       width;

  if (style == RIDGE_TEXT_SMALL || style == RIDGE_TEXT_SMALL_BOLD)
    scale_font (font, SMALL_SCALE);
  if (style == RIDGE_TEXT_BOLD || style == RIDGE_TEXT_SMALL_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  layout = new_layout (context, text, font);
  ridge_text_get_size (layout, &width, NULL);
  if (max_width > 0 && width > max_width)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (max_width * PANGO_SCALE));
    }
  return layout;
}

/**
 * ridge_text_new_wrapped:
 * @context: the caller's Pango context, which holds the font
 * @text: plain text, never markup
 * @style: how it stands to the context's font
 * @width: the room it has
 * @max_lines: the most lines it may take
 *
 * Sets a phrase in as many lines as it needs. What does not fit the last one
 * ends in an ellipsis.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
ridge_text_new_wrapped (PangoContext  *context,
                        const char    *text,
                        RidgeTextStyle style,
                        double         width,
                        guint          max_lines)
{
  PangoLayout *layout = ridge_text_new (context, text, style, 0);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_height (layout, -(int) max_lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/**
 * ridge_text_new_fitting:
 * @context: the caller's Pango context
 * @text: plain text
 * @font_px: the size it should have, in logical pixels
 * @max_width: the width it must fit in
 *
 * Sets a bold line of text in a given size, or in the largest smaller one that
 * fits. Used for the number inside a ring.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
ridge_text_new_fitting (PangoContext *context,
                        const char   *text,
                        double        font_px,
                        double        max_width)
{
  g_autoptr (PangoFontDescription) font = copy_context_font (context);
  PangoLayout *layout;
  double       width;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, font_px * PANGO_SCALE);
  layout = new_layout (context, text, font);
  ridge_text_get_size (layout, &width, NULL);
  if (width > max_width && width > 0)
    {
      pango_font_description_set_absolute_size (font, font_px * max_width / width * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
    }
  return layout;
}

/**
 * ridge_text_get_size:
 * @layout: a line of text
 * @width: (out) (optional): its width
 * @height: (out) (optional): its height
 *
 * Gets the size of a text in logical pixels, not rounded.
 */
void
ridge_text_get_size (PangoLayout *layout,
                     double      *width,
                     double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = (double) logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) logical.height / PANGO_SCALE;
}

/**
 * ridge_text_measure:
 * @context: the caller's Pango context
 * @text: plain text
 * @style: how it stands to the context's font
 * @width: (out) (optional): its width
 * @height: (out) (optional): its height
 *
 * Measures a text that is not to be painted yet.
 */
void
ridge_text_measure (PangoContext  *context,
                    const char    *text,
                    RidgeTextStyle style,
                    double        *width,
                    double        *height)
{
  g_autoptr (PangoLayout) layout = ridge_text_new (context, text, style, 0);

  ridge_text_get_size (layout, width, height);
}

/**
 * ridge_text_paint:
 * @layout: a line of text
 * @palette: the colours
 * @role: the colour of the text
 * @cr: a cairo context
 * @x: left edge of the text, for scripts of either direction
 * @y: top edge of the text
 *
 * Paints a text. A right-to-left text that was cut is laid out from the right
 * edge of its room; it is moved so that it still begins at @x.
 */
void
ridge_text_paint (PangoLayout        *layout,
                  const RidgePalette *palette,
                  RidgeColorRole      role,
                  cairo_t            *cr,
                  double              x,
                  double              y)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  ridge_palette_set_source (palette, role, cr);
  cairo_move_to (cr, x - (double) logical.x / PANGO_SCALE, y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/**
 * ridge_text_paint_centered:
 * @layout: a line of text
 * @palette: the colours
 * @role: the colour of the text
 * @cr: a cairo context
 * @center_x: where its middle stands
 * @center_y: where the middle of its ink stands
 *
 * Paints a text around a point. The height is taken from the ink, because a
 * number has no descenders and would look too high by its line height.
 */
void
ridge_text_paint_centered (PangoLayout        *layout,
                           const RidgePalette *palette,
                           RidgeColorRole      role,
                           cairo_t            *cr,
                           double              center_x,
                           double              center_y)
{
  PangoRectangle ink, logical;

  pango_layout_get_extents (layout, &ink, &logical);
  ridge_palette_set_source (palette, role, cr);
  cairo_move_to (cr,
                 center_x - (logical.x + logical.width / 2.0) / PANGO_SCALE,
                 center_y - (ink.y + ink.height / 2.0) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}
