/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/ridge-row.h"

typedef struct
{
  PangoLayout *layout;
  double x;
} RidgeRowText;

typedef struct
{
  double x;
  double width;
  double height;
  RidgeRowFigurePlace place;
  RidgeRowDraw draw;
  gpointer data;
  GDestroyNotify destroy;
} RidgeRowFigure;

struct _RidgeRow
{
  RidgeRowRole role;
  double space_before;
  gboolean keep_with_next;
  char *outline;
  char *words;
  guint outline_level;
  double rule_x;
  double rule_width;
  double rule_thickness;
  RidgeColor rule_color;
  GArray *texts;
  GArray *figures;
};

#define RULE_GAP 6.0

static void
row_text_clear (gpointer data)
{
  RidgeRowText *text = data;

  g_clear_object (&text->layout);
}

static void
row_figure_clear (gpointer data)
{
  RidgeRowFigure *figure = data;

  if (figure->destroy != NULL)
    figure->destroy (figure->data);
}

/**
 * ridge_row_new:
 * @role: what the row is to a reader
 * @space_before: empty space above it, in points; dropped at a page's top
 *
 * Returns: (transfer full): an empty row
 */
RidgeRow *
ridge_row_new (RidgeRowRole role,
               double       space_before)
{
  RidgeRow *self = g_new0 (RidgeRow, 1);

  self->role = role;
  self->space_before = space_before;
  self->texts = g_array_new (FALSE, FALSE, sizeof (RidgeRowText));
  g_array_set_clear_func (self->texts, row_text_clear);
  self->figures = g_array_new (FALSE, FALSE, sizeof (RidgeRowFigure));
  g_array_set_clear_func (self->figures, row_figure_clear);
  return self;
}

/**
 * ridge_row_free:
 * @self: (transfer full): not to be used any more
 *
 * Frees it.
 */
void
ridge_row_free (RidgeRow *self)
{
  g_array_unref (self->texts);
  g_array_unref (self->figures);
  g_free (self->outline);
  g_free (self->words);
  g_free (self);
}

/**
 * ridge_row_add_text:
 * @layout: (transfer full): the text; its width and alignment are set here
 * @x: start edge in points
 * @width: the room the text wraps in, in points
 *
 * Adds a text. All texts of a row share the baseline of their first line.
 */
void
ridge_row_add_text (RidgeRow      *self,
                    PangoLayout   *layout,
                    double         x,
                    double         width,
                    RidgeRowAlign  align)
{
  RidgeRowText text = { .layout = layout, .x = x };

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, align == RIDGE_ROW_ALIGN_END ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  g_array_append_val (self->texts, text);
}

/**
 * ridge_row_add_figure:
 * @draw: paints the figure with its origin at its own top left corner
 * @data: (transfer full) for @draw, freed by @destroy
 *
 * Adds a figure of a fixed size in points. A cut row shows its figures in its
 * first fragment only.
 */
void
ridge_row_add_figure (RidgeRow            *self,
                      double               x,
                      double               width,
                      double               height,
                      RidgeRowFigurePlace  place,
                      RidgeRowDraw         draw,
                      gpointer             data,
                      GDestroyNotify       destroy)
{
  RidgeRowFigure figure = { x, width, height, place, draw, data, destroy };

  g_array_append_val (self->figures, figure);
}

/**
 * ridge_row_set_rule:
 *
 * Draws a line above the row, in points.
 */
void
ridge_row_set_rule (RidgeRow         *self,
                    double            x,
                    double            width,
                    double            thickness,
                    const RidgeColor *color)
{
  self->rule_color = *color;
  self->rule_x = x;
  self->rule_width = width;
  self->rule_thickness = thickness;
}

/**
 * ridge_row_set_keep_with_next:
 *
 * Asks that no page break follows the row while a page can hold both.
 */
void
ridge_row_set_keep_with_next (RidgeRow *self,
                              gboolean  keep)
{
  self->keep_with_next = keep;
}

/**
 * ridge_row_set_outline:
 *
 * Makes the row an entry of the PDF's outline; @level counts from 1.
 */
void
ridge_row_set_outline (RidgeRow   *self,
                       const char *title,
                       guint       level)
{
  g_set_str (&self->outline, title);
  self->outline_level = level;
}

/**
 * ridge_row_set_words:
 *
 * What the row says to the ear, where its texts in a row are no sentence; "" for what another
 * row says.
 */
void
ridge_row_set_words (RidgeRow   *self,
                     const char *words)
{
  g_set_str (&self->words, words);
}

/**
 * ridge_row_get_space_before:
 * @self: a row
 *
 * Gets how far it keeps from the row before, unless it is the first of a page.
 *
 * Returns: a distance in points
 */
double
ridge_row_get_space_before (RidgeRow *self)
{
  return self->space_before;
}

/**
 * ridge_row_get_keep_with_next:
 * @self: a row
 *
 * Tells whether it may not be the last of a page, such as a heading.
 *
 * Returns: whether the next row stands on the same page
 */
gboolean
ridge_row_get_keep_with_next (RidgeRow *self)
{
  return self->keep_with_next;
}

/**
 * ridge_row_get_outline:
 * @level: (out): its level, from 1
 *
 * Returns: (nullable) (transfer none): the title in the outline
 */
const char *
ridge_row_get_outline (RidgeRow *self,
                       guint    *level)
{
  *level = self->outline_level;
  return self->outline;
}

/**
 * ridge_row_get_role:
 * @self: a row
 *
 * Gets what the row is for those who hear the page, as the tag of its structure.
 *
 * Returns: its role
 */
RidgeRowRole
ridge_row_get_role (RidgeRow *self)
{
  return self->role;
}

/* The distance from the row's top to the shared first baseline. */
static double
row_baseline (RidgeRow *self)
{
  double baseline = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      RidgeRowText *text = &g_array_index (self->texts, RidgeRowText, i);

      baseline = MAX (baseline, pango_layout_get_baseline (text->layout) / (double) PANGO_SCALE);
    }
  return baseline;
}

/* Height of the lines [first, end) of one text. */
static double
text_height (PangoLayout *layout,
             guint        first,
             guint        end)
{
  double height = 0;
  guint n = (guint) pango_layout_get_line_count (layout);

  for (guint i = first; i < MIN (end, n); i++)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, (int) i), NULL, &logical);
      height += logical.height / (double) PANGO_SCALE;
    }
  return height;
}

static double
rule_height (RidgeRow *self)
{
  return self->rule_thickness > 0 ? self->rule_thickness + RULE_GAP : 0;
}

static double
text_offset (RidgeRow     *self,
             RidgeRowText *text,
             guint         first_line)
{
  if (first_line > 0)
    return 0;
  return row_baseline (self) - pango_layout_get_baseline (text->layout) / (double) PANGO_SCALE;
}

static double
figure_offset (RidgeRow       *self,
               RidgeRowFigure *figure)
{
  RidgeRowText *text;

  if (figure->place != RIDGE_ROW_FIGURE_FIRST_LINE || self->texts->len == 0)
    return 0;
  text = &g_array_index (self->texts, RidgeRowText, 0);
  return text_offset (self, text, 0) + (text_height (text->layout, 0, 1) - figure->height) / 2;
}

/**
 * ridge_row_get_n_lines:
 *
 * Returns: the lines of its longest text; 1 for a row of figures only
 */
guint
ridge_row_get_n_lines (RidgeRow *self)
{
  guint n = 1;

  for (guint i = 0; i < self->texts->len; i++)
    n = MAX (n, (guint) pango_layout_get_line_count (g_array_index (self->texts, RidgeRowText, i).layout));
  return n;
}

/**
 * ridge_row_measure:
 *
 * Returns: the height in points of the lines [@first_line, @end_line), figures and rule
 *   included with line 0
 */
double
ridge_row_measure (RidgeRow *self,
                   guint     first_line,
                   guint     end_line)
{
  double height = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      RidgeRowText *text = &g_array_index (self->texts, RidgeRowText, i);

      height = MAX (height, text_offset (self, text, first_line) + text_height (text->layout, first_line, end_line));
    }
  if (first_line > 0)
    return height;
  for (guint i = 0; i < self->figures->len; i++)
    {
      RidgeRowFigure *figure = &g_array_index (self->figures, RidgeRowFigure, i);

      if (figure->place != RIDGE_ROW_FIGURE_HANGING)
        height = MAX (height, figure_offset (self, figure) + figure->height);
    }
  return height + rule_height (self);
}

/**
 * ridge_row_fit_lines:
 *
 * Returns: the line after the last one that fits in @height points when the fragment starts at
 *   @first_line
 */
guint
ridge_row_fit_lines (RidgeRow *self,
                     guint     first_line,
                     double    height)
{
  guint n = ridge_row_get_n_lines (self);
  guint end = first_line;

  while (end < n && ridge_row_measure (self, first_line, end + 1) <= height)
    end++;
  return end;
}

static void
draw_text (cairo_t      *cr,
           RidgeRowText *text,
           double        y,
           guint         first,
           guint         end)
{
  guint n = (guint) pango_layout_get_line_count (text->layout);
  PangoLayoutIter *iter = pango_layout_get_iter (text->layout);
  double top = 0;
  guint line = 0;

  do
    {
      PangoRectangle logical;
      double baseline;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      baseline = pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE;
      if (line == first)
        top = logical.y / (double) PANGO_SCALE;
      if (line >= first && line < MIN (end, n))
        {
          cairo_move_to (cr, text->x + logical.x / (double) PANGO_SCALE, y + baseline - top);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * ridge_row_draw:
 *
 * Paints the lines [@first_line, @end_line) with the row's top at the origin, in the current
 * colour.
 */
void
ridge_row_draw (RidgeRow *self,
                cairo_t  *cr,
                guint     first_line,
                guint     end_line)
{
  double y = first_line == 0 ? rule_height (self) : 0;

  if (first_line == 0 && self->rule_thickness > 0)
    {
      cairo_save (cr);
      cairo_set_source_rgba (cr, self->rule_color.red, self->rule_color.green, self->rule_color.blue, self->rule_color.alpha);
      cairo_rectangle (cr, self->rule_x, 0, self->rule_width, self->rule_thickness);
      cairo_fill (cr);
      cairo_restore (cr);
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      RidgeRowText *text = &g_array_index (self->texts, RidgeRowText, i);

      draw_text (cr, text, y + text_offset (self, text, first_line), first_line, end_line);
    }
  for (guint i = 0; first_line == 0 && i < self->figures->len; i++)
    {
      RidgeRowFigure *figure = &g_array_index (self->figures, RidgeRowFigure, i);

      cairo_save (cr);
      cairo_translate (cr, figure->x, y + figure_offset (self, figure));
      figure->draw (cr, figure->width, figure->height, figure->data);
      cairo_restore (cr);
    }
}

/**
 * ridge_row_append_words:
 *
 * Adds what the row says to @words: its sentence, else its texts, separated by commas.
 */
void
ridge_row_append_words (RidgeRow *self,
                        GString  *words)
{
  if (self->words != NULL)
    {
      g_string_append (words, self->words);
      return;
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      if (i > 0)
        g_string_append (words, ", ");
      g_string_append (words, pango_layout_get_text (g_array_index (self->texts, RidgeRowText, i).layout));
    }
}
