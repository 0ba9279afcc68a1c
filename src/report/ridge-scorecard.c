/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/ridge-scorecard-private.h"

#include <glib/gi18n-lib.h>

#include "model/ridge-period.h"
#include "report/ridge-scorecard-figures.h"
#include "words/ridge-words.h"

#define TITLE_RING 56.0
#define FIGURE_FONT 8.5
#define FONT_FAMILY "Adwaita Sans, Inter, Cantarell, sans-serif"

static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  [RIDGE_PAPER_A4] = { "a4", 595.276, 841.890 },
  [RIDGE_PAPER_LETTER] = { "letter", 612.0, 792.0 },
};

/**
 * ridge_paper_from_name:
 * @name: "a4" or "letter"
 * @paper: (out): the paper it names
 *
 * Returns: whether there is such a paper
 */
gboolean
ridge_paper_from_name (const char *name,
                       RidgePaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (papers[i].name, name) == 0)
      {
        *paper = i;
        return TRUE;
      }
  return FALSE;
}

double
ridge_scorecard_get_room (RidgeScorecard *self)
{
  return self->width - 2 * RIDGE_SCORECARD_MARGIN;
}

/* Points are the unit of the page, whatever resolution the font map assumes. */
static PangoFontDescription *
font_new (double size)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT_FAMILY);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  return font;
}

static PangoContext *
context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = font_new (FIGURE_FONT);

  pango_context_set_font_description (context, font);
  return context;
}

/**
 * ridge_scorecard_text:
 * @size: font size in points
 *
 * Figures line up and ligatures are off, so that what is copied out of the
 * PDF is what was written.
 *
 * Returns: (transfer full): a text in the scorecard's font
 */
PangoLayout *
ridge_scorecard_text (RidgeScorecard *self,
                      const char     *text,
                      double          size,
                      gboolean        bold,
                      RidgeColorRole  role)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = font_new (size);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const RidgeColor *color = ridge_palette_get (&self->palette, role);

  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0, tnum=1"));
  pango_attr_list_insert (attributes, pango_attr_foreground_new ((guint16) (color->red * G_MAXUINT16),
                                                                 (guint16) (color->green * G_MAXUINT16),
                                                                 (guint16) (color->blue * G_MAXUINT16)));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * ridge_scorecard_text_pair:
 * @text: what is to be read first
 * @role: its colour
 * @other: what follows, after a dot
 * @other_role: its colour
 *
 * Returns: (transfer full): both as one text that wraps together
 */
PangoLayout *
ridge_scorecard_text_pair (RidgeScorecard *self,
                           const char     *text,
                           RidgeColorRole  role,
                           const char     *other,
                           RidgeColorRole  other_role,
                           double          size)
{
  g_autofree char *both = g_strdup_printf ("%s · %s", text, other);
  PangoLayout *layout = ridge_scorecard_text (self, both, size, FALSE, role);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  const RidgeColor *color = ridge_palette_get (&self->palette, other_role);
  PangoAttribute *foreground = pango_attr_foreground_new ((guint16) (color->red * G_MAXUINT16),
                                                          (guint16) (color->green * G_MAXUINT16),
                                                          (guint16) (color->blue * G_MAXUINT16));

  foreground->start_index = (guint) strlen (text);
  pango_attr_list_change (attributes, foreground);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static void
add_head (RidgeScorecard *self,
          RidgePlan      *plan,
          RidgePeriod    *period)
{
  double room = ridge_scorecard_get_room (self);
  double text_width = room - TITLE_RING - 20;
  RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, 0);
  const char *mission = ridge_plan_get_mission (plan);
  RidgeRingPicture ring;

  ridge_row_add_text (row, ridge_scorecard_text (self, ridge_plan_get_name (plan), 9, FALSE, RIDGE_COLOR_DIM),
                      0, text_width, RIDGE_ROW_ALIGN_START);
  ridge_ring_picture_init_period (&ring, period, NULL);
  ridge_scorecard_add_ring (self, row, room - TITLE_RING, TITLE_RING, &ring);
  ridge_row_set_keep_with_next (row, TRUE);
  ridge_flow_append (self->flow, row);

  row = ridge_row_new (RIDGE_ROW_TITLE, 2);
  ridge_row_add_text (row, ridge_scorecard_text (self, self->title, 22, TRUE, RIDGE_COLOR_TEXT),
                      0, text_width, RIDGE_ROW_ALIGN_START);
  ridge_row_set_outline (row, self->title, 1);
  ridge_row_set_keep_with_next (row, TRUE);
  ridge_flow_append (self->flow, row);

  row = ridge_row_new (RIDGE_ROW_TEXT, 3);
  ridge_row_add_text (row, ridge_scorecard_text (self, mission, 11, FALSE, RIDGE_COLOR_DIM),
                      0, text_width, RIDGE_ROW_ALIGN_START);
  ridge_flow_append (self->flow, row);
}

/**
 * ridge_scorecard_new:
 * @plan: the plan
 * @period: the period it is about
 * @paper: the paper it is laid out for
 *
 * Lays the scorecard out. "Printed on" is the plan's today.
 *
 * Returns: (transfer full): the laid out pages
 */
RidgeScorecard *
ridge_scorecard_new (RidgePlan   *plan,
                     RidgePeriod *period,
                     RidgePaper   paper)
{
  RidgeScorecard *self = g_new0 (RidgeScorecard, 1);
  g_autofree char *today = ridge_words_day (ridge_plan_get_today (plan));

  self->width = papers[paper].width;
  self->height = papers[paper].height;
  self->palette = ridge_palette_new (RIDGE_SCHEME_PRINT, NULL);
  self->context = context_new ();
  self->flow = ridge_flow_new (self->height - 2 * RIDGE_SCORECARD_MARGIN - RIDGE_SCORECARD_FOOTER);
  /* Translators: the scorecard's title; the name of a period follows, "Scorecard, Q4 2026" */
  self->title = g_strdup_printf (_("Scorecard, %s"), ridge_period_get_name (period));
  /* Translators: the plan, the period and a date at the foot of a page */
  self->footer = g_strdup_printf (_("%s · %s · printed %s"), ridge_plan_get_name (plan), ridge_period_get_name (period), today);
  self->author = g_strdup (ridge_plan_get_name (plan));
  add_head (self, plan, period);
  ridge_scorecard_add_objectives (self, plan, period);
  ridge_scorecard_add_hindsight (self, plan, period);
  ridge_scorecard_add_kpis (self, plan);
  ridge_flow_place (self->flow);
  return self;
}

/**
 * ridge_scorecard_free:
 * @self: (transfer full): not to be used any more
 *
 * Frees it.
 */
void
ridge_scorecard_free (RidgeScorecard *self)
{
  ridge_flow_free (self->flow);
  g_object_unref (self->context);
  g_free (self->title);
  g_free (self->footer);
  g_free (self->author);
  g_free (self);
}

/**
 * ridge_scorecard_get_title:
 * @self: a scorecard
 *
 * Gets what it is about, in one line.
 *
 * Returns: (transfer none): its title, as it stands on top of each page
 */
const char *
ridge_scorecard_get_title (RidgeScorecard *self)
{
  return self->title;
}

/**
 * ridge_scorecard_get_page_size:
 * @width: (out): in points
 * @height: (out): in points
 *
 * Gets the size of its pages.
 */
void
ridge_scorecard_get_page_size (RidgeScorecard *self,
                               double         *width,
                               double         *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * ridge_scorecard_get_n_pages:
 * @self: a scorecard
 *
 * Counts its pages.
 *
 * Returns: how many
 */
guint
ridge_scorecard_get_n_pages (RidgeScorecard *self)
{
  return ridge_flow_get_n_pages (self->flow);
}

/**
 * ridge_scorecard_get_page_text:
 * @page: from 0
 *
 * Returns: (transfer full): the page's words line by line, for a screen reader
 */
char *
ridge_scorecard_get_page_text (RidgeScorecard *self,
                               guint           page)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const RidgeFlowFragment *fragments = ridge_flow_get_fragments (self->flow, page, &n);

  for (guint i = 0; i < n; i++)
    {
      gsize before = text->len;

      if (fragments[i].first_line > 0)
        continue;
      ridge_row_append_words (fragments[i].row, text);
      if (text->len > before)
        g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_footer_text (RidgeScorecard *self,
                  cairo_t        *cr,
                  const char     *text,
                  PangoAlignment  alignment,
                  double          y)
{
  PangoLayout *layout = ridge_scorecard_text (self, text, 7.5, FALSE, RIDGE_COLOR_DIM);
  double room = ridge_scorecard_get_room (self);

  pango_layout_set_width (layout, (int) (room * PANGO_SCALE * (alignment == PANGO_ALIGN_LEFT ? 0.5 : 1)));
  pango_layout_set_alignment (layout, alignment);
  cairo_move_to (cr, RIDGE_SCORECARD_MARGIN, y);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
}

static void
draw_footer (RidgeScorecard *self,
             cairo_t        *cr,
             guint           page)
{
  double y = self->height - RIDGE_SCORECARD_MARGIN - 12;
  double room = ridge_scorecard_get_room (self);
  /* Translators: the page's number of how many */
  g_autofree char *number = g_strdup_printf (_("%u of %u"), page + 1, ridge_scorecard_get_n_pages (self));
  /* Translators: at the foot of every printed page; the figures are about the work, never about persons */
  g_autofree char *both = g_strdup_printf ("%s · %s", _("Not for judging people"), number);

  ridge_palette_set_source (&self->palette, RIDGE_COLOR_GRID, cr);
  cairo_rectangle (cr, RIDGE_SCORECARD_MARGIN, y, room, 0.5);
  cairo_fill (cr);
  draw_footer_text (self, cr, self->footer, PANGO_ALIGN_LEFT, y + 6);
  draw_footer_text (self, cr, both, PANGO_ALIGN_RIGHT, y + 6);
}

static const char *const role_tags[] = {
  [RIDGE_ROW_TITLE] = "H1",
  [RIDGE_ROW_HEADING] = "H2",
  [RIDGE_ROW_TEXT] = "P",
};

static void
draw_fragment (RidgeScorecard          *self,
               cairo_t                 *cr,
               const RidgeFlowFragment *fragment,
               gboolean                 tagged)
{
  const char *tag = role_tags[ridge_row_get_role (fragment->row)];

  cairo_save (cr);
  cairo_translate (cr, RIDGE_SCORECARD_MARGIN, RIDGE_SCORECARD_MARGIN + fragment->y);
  ridge_palette_set_source (&self->palette, RIDGE_COLOR_TEXT, cr);
  if (tagged)
    cairo_tag_begin (cr, tag, NULL);
  ridge_row_draw (fragment->row, cr, fragment->first_line, fragment->end_line);
  if (tagged)
    cairo_tag_end (cr, tag);
  cairo_restore (cr);
}

/* @tagged: whether the structure of the page is told to a PDF surface. */
void
ridge_scorecard_paint_page (RidgeScorecard *self,
                            cairo_t        *cr,
                            guint           page,
                            gboolean        tagged)
{
  guint n;
  const RidgeFlowFragment *fragments = ridge_flow_get_fragments (self->flow, page, &n);

  for (guint i = 0; i < n; i++)
    draw_fragment (self, cr, &fragments[i], tagged);
  draw_footer (self, cr, page);
}

/**
 * ridge_scorecard_draw_page:
 * @cr: a context whose unit is the point, with its origin at the page's corner
 * @page: from 0
 *
 * Paints a page. The paper itself is not painted.
 */
void
ridge_scorecard_draw_page (RidgeScorecard *self,
                           cairo_t        *cr,
                           guint           page)
{
  ridge_scorecard_paint_page (self, cr, page, FALSE);
}
