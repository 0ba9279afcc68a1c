/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw/ridge-map-private.h"

#include <math.h>

#define RADIUS       9.0
#define DOT          0.28    /* half a team's mark, in lines */
#define READABLE     0.4     /* scale below which a card shows its colour and no words */
#define N_SHAPES     4

typedef struct
{
  RidgeMap           *map;
  const RidgePalette *palette;
  PangoContext       *context;
  cairo_t            *cr;
  gboolean            words;
  guint               chosen;
  guint8             *lit;      /* cards on the way up and down from the chosen one */
} Painting;

static void
rounded (cairo_t        *cr,
         const RidgeBox *box,
         double          radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* A team's mark: its shape says as much as its colour. */
static void
paint_team (const Painting   *self,
            const RidgeColor *color,
            guint             shape,
            double            x,
            double            y)
{
  double r = DOT * self->map->line;

  if (color->alpha > 0)
    cairo_set_source_rgba (self->cr, color->red, color->green, color->blue, color->alpha);
  else
    ridge_palette_set_source (self->palette, RIDGE_COLOR_NO_DATA, self->cr);
  cairo_new_path (self->cr);
  switch (shape % N_SHAPES)
    {
    case 0:
      cairo_arc (self->cr, x, y, r, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (self->cr, x - 0.85 * r, y - 0.85 * r, 1.7 * r, 1.7 * r);
      break;
    case 2:
      cairo_move_to (self->cr, x, y - r);
      cairo_line_to (self->cr, x + r, y + 0.8 * r);
      cairo_line_to (self->cr, x - r, y + 0.8 * r);
      break;
    default:
      cairo_move_to (self->cr, x, y - 1.15 * r);
      cairo_line_to (self->cr, x + 1.15 * r, y);
      cairo_line_to (self->cr, x, y + 1.15 * r);
      cairo_line_to (self->cr, x - 1.15 * r, y);
      break;
    }
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

/* Texts begin at the side where reading begins; @x is measured from there. */
static double
paint_text (const Painting *self,
            const RidgeBox *box,
            const char     *text,
            RidgeTextStyle  style,
            RidgeColorRole  role,
            double          x,
            double          y,
            double          room)
{
  g_autoptr (PangoLayout) layout = ridge_text_new (self->context, text, style, room);
  double width;

  ridge_text_get_size (layout, &width, NULL);
  ridge_text_paint (layout, self->palette, role, self->cr,
                    self->map->mirrored ? box->x + box->width - x - width : box->x + x, box->y + y);

  return width;
}

/* ---- Lanes, columns and the band of the KPIs ---- */

static void
paint_band_ground (const Painting *self,
                   double          top,
                   double          height)
{
  RidgeBox box = { 0, top, self->map->width, height };
  RidgeColor ground = *ridge_palette_get (self->palette, RIDGE_COLOR_GRID);

  cairo_set_source_rgba (self->cr, ground.red, ground.green, ground.blue, ground.alpha * 0.7);
  rounded (self->cr, &box, RADIUS);
  cairo_fill (self->cr);
}

static void
paint_bands (const Painting *self)
{
  RidgeMap *map = self->map;
  double line = map->line;

  if (map->arrangement == RIDGE_MAP_TEAMS)
    {
      for (guint i = 0; i < map->lanes->len; i++)
        {
          const RidgeMapBand *lane = ridge_map_band (map->lanes, i);
          RidgeBox box = { 0, lane->start, map->width, lane->extent };

          paint_band_ground (self, lane->start, lane->extent);
          paint_team (self, &lane->color, lane->shape, map->mirrored ? map->width - line : line, lane->start + 0.8 * line);
          paint_text (self, &box, lane->name, RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_TEXT, 1.7 * line, 0.38 * line, 0);
        }
      for (guint i = 0; i < map->columns->len; i++)
        {
          const RidgeMapBand *column = ridge_map_band (map->columns, i);
          RidgeBox box = { 0, 0, map->width, line };

          if (column->extent > 0)
            paint_text (self, &box, column->name, RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_DIM, column->start, 0.5 * line, column->extent);
        }
    }
  if (map->kpi_box.height > 0)
    {
      const RidgeBox *box = &map->kpi_box;
      double width;

      paint_band_ground (self, box->y, box->height);
      width = paint_text (self, box, map->kpi_title, RIDGE_TEXT_SMALL_BOLD, RIDGE_COLOR_TEXT, line, 0.5 * line, 0);
      paint_text (self, box, map->kpi_note, RIDGE_TEXT_SMALL, RIDGE_COLOR_DIM, width + 1.5 * line, 0.5 * line, 0);
    }
}

/* ---- Lines ---- */

static gboolean
is_near (const RidgeBox *a,
         const RidgeBox *b,
         const RidgeBox *visible)
{
  RidgeBox both = { MIN (a->x, b->x), MIN (a->y, b->y), 0, 0 };

  both.width = MAX (a->x + a->width, b->x + b->width) - both.x;
  both.height = MAX (a->y + a->height, b->y + b->height) - both.y;

  return ridge_box_overlaps (&both, visible, 0);
}

static void
paint_arrow (const Painting *self,
             double          x,
             double          y,
             double          forward)
{
  double size = 0.35 * self->map->line;

  cairo_new_path (self->cr);
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, x - forward * size, y - 0.6 * size);
  cairo_line_to (self->cr, x - forward * size, y + 0.6 * size);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

/* Over the middle of a line; beside it, at that distance, where it joins two cards of one column. */
static void
paint_label (const Painting *self,
             const char     *label,
             double          x0,
             double          y0,
             double          x1,
             double          y1,
             double          beside)
{
  g_autoptr (PangoLayout) layout = ridge_text_new (self->context, label, RIDGE_TEXT_SMALL, 0);
  double width, height, x, y;

  ridge_text_get_size (layout, &width, &height);
  x = (x0 + x1 - width) / 2;
  y = (y0 + y1) / 2 - height - 0.15 * self->map->line;
  if (beside > 0)
    {
      x = self->map->mirrored ? x0 - beside - width : x0 + beside;
      y = (y0 + y1 - height) / 2;
    }
  ridge_text_paint (layout, self->palette, RIDGE_COLOR_DIM, self->cr, x, y);
}

/* From the end of one card to the start of the other; where that does not lie ahead, round it. */
static void
paint_line (const Painting *self,
            RidgeMapLine    kind,
            guint           from,
            guint           from_row,
            guint           to,
            const char     *label)
{
  const RidgeMapCard *target = ridge_map_card (self->map, to);
  const RidgeBox *end = &target->box;
  gboolean lit = self->lit[from] && self->lit[to], is_kpi = target->kind == RIDGE_MAP_KPI, beside;
  double forward = self->map->mirrored ? -1 : 1, dashes[] = { 5, 4 }, x0, y0, x1, y1, bend;
  RidgeColorRole role = kind == RIDGE_MAP_CONFLICTS ? RIDGE_COLOR_WORSE : lit ? RIDGE_COLOR_SELECTION
                                                                              : RIDGE_COLOR_LINE;
  RidgeBox start;

  ridge_map_get_row_box (self->map, from, from_row, &start);
  x0 = self->map->mirrored ? start.x : start.x + start.width;
  x1 = self->map->mirrored ? end->x + end->width : end->x;
  y0 = start.y + start.height / 2;
  y1 = end->y + MIN (end->height / 2, 1.2 * self->map->line);
  if (is_kpi)
    y1 = end->y + end->height / 2;
  bend = MAX (fabs (x1 - x0) / 2, self->map->line);
  if ((x1 - x0) * forward < 0)
    bend = MIN (bend, 4 * self->map->line);
  /* What stands in one column is joined at its side. */
  beside = is_kpi && start.x == end->x;
  if (beside)
    x1 = x0;

  cairo_save (self->cr);
  ridge_palette_set_source (self->palette, role, self->cr);
  cairo_set_line_width (self->cr, lit || kind == RIDGE_MAP_CONFLICTS ? 2 : 1.3);
  if (kind == RIDGE_MAP_ALSO)
    cairo_set_dash (self->cr, dashes, 2, 0);
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, x0, y0);
  cairo_curve_to (self->cr, x0 + forward * bend, y0, x1 + forward * (beside ? bend : -bend), y1, x1, y1);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
  if (is_kpi && kind != RIDGE_MAP_CONFLICTS)
    paint_arrow (self, x1, y1, beside ? -forward : forward);
  else if (!is_kpi)
    {
      cairo_arc (self->cr, x1, y1, 0.17 * self->map->line, 0, 2 * G_PI);
      cairo_fill (self->cr);
    }
  cairo_restore (self->cr);

  if (label != NULL && self->words)
    paint_label (self, label, x0, y0, x1, y1, beside ? bend : 0);
}

static void
paint_lines (const Painting *self,
             const RidgeBox *visible,
             gboolean        lit)
{
  RidgeMap *map = self->map;

  for (guint i = 0; i < map->cards->len; i++)
    {
      const RidgeMapCard *card = ridge_map_card (map, i);

      if (card->parent != RIDGE_MAP_NONE && (self->lit[i] && self->lit[card->parent]) == lit &&
          is_near (&card->box, &ridge_map_card (map, card->parent)->box, visible))
        paint_line (self, RIDGE_MAP_SUPPORTS, card->parent, card->parent_row, i, NULL);
    }
  for (guint i = 0; i < map->edges->len; i++)
    {
      const RidgeMapEdge *edge = ridge_map_edge (map, i);

      if ((self->lit[edge->from] && self->lit[edge->to]) == lit &&
          is_near (&ridge_map_card (map, edge->from)->box, &ridge_map_card (map, edge->to)->box, visible))
        paint_line (self, edge->kind, edge->from, edge->from_row, edge->to, edge->label);
    }
}

/* ---- Cards ---- */

static void
paint_rows (const Painting     *self,
            const RidgeMapCard *card)
{
  double line = self->map->line, pad = RIDGE_MAP_PADDING * line;
  double top = ridge_map_get_rows_top (self->map, card);

  for (guint i = 0; i < card->rows->len; i++)
    {
      const RidgeMapRow *row = &g_array_index (card->rows, RidgeMapRow, i);
      double y = top + (i * RIDGE_MAP_ROW + 0.2) * line, room = card->box.width - 2 * pad, width;

      ridge_palette_set_source (self->palette, RIDGE_COLOR_GRID, self->cr);
      cairo_rectangle (self->cr, card->box.x + pad, card->box.y + y, room, 1);
      cairo_fill (self->cr);

      ridge_text_measure (self->context, row->value, RIDGE_TEXT_SMALL_BOLD, &width, NULL);
      paint_text (self, &card->box, row->value, RIDGE_TEXT_SMALL_BOLD, row->role, card->box.width - pad - width, y + 0.22 * line, 0);
      paint_text (self, &card->box, row->text, RIDGE_TEXT_SMALL, RIDGE_COLOR_TEXT, pad, y + 0.22 * line, room - width - pad);
    }
}

static void
paint_state (const Painting     *self,
             const RidgeMapCard *card,
             double              x,
             double              y)
{
  double line = self->map->line, size = 0.62 * line, room = card->box.width - x - RIDGE_MAP_PADDING * line, width;

  if (card->state != NULL)
    {
      width = paint_text (self, &card->box, card->state, RIDGE_TEXT_SMALL_BOLD, card->state_role, x, y + 0.1 * line, room);
      x += width + 0.5 * line;
      room -= width + 1.6 * line;
      if (card->signal != NULL && room > line)
        {
          ridge_status_paint (card->status, self->palette, self->cr,
                              self->map->mirrored ? card->box.x + card->box.width - x - size : card->box.x + x,
                              card->box.y + y + 0.24 * line, size);
          paint_text (self, &card->box, card->signal, RIDGE_TEXT_SMALL, RIDGE_COLOR_TEXT, x + size + 0.25 * line, y + 0.1 * line, room);
        }
    }
}

static void
paint_words (const Painting     *self,
             const RidgeMapCard *card)
{
  double line = self->map->line, pad = RIDGE_MAP_PADDING * line, x = ridge_map_get_text_x (self->map, card), y = pad;
  double width, height;

  ridge_text_get_size (card->title_layout, &width, &height);
  ridge_text_paint (card->title_layout, self->palette, RIDGE_COLOR_TEXT, self->cr,
                    self->map->mirrored ? card->box.x + card->box.width - x - width : card->box.x + x, card->box.y + y);
  y += height;
  paint_state (self, card, x, y);
  if (card->state != NULL)
    y += line;
  if (card->caption != NULL)
    {
      double dot = card->color.alpha > 0 ? 1.0 * line : 0;

      if (dot > 0)
        paint_team (self, &card->color, card->shape,
                    self->map->mirrored ? card->box.x + card->box.width - x - 0.3 * line : card->box.x + x + 0.3 * line,
                    card->box.y + y + 0.55 * line);
      paint_text (self, &card->box, card->caption, RIDGE_TEXT_SMALL, RIDGE_COLOR_DIM, x + dot, y + 0.1 * line,
                  card->box.width - x - dot - pad);
    }
  paint_rows (self, card);
  if (card->kind == RIDGE_MAP_KPI && card->sparkline.n > 0)
    {
      RidgeBox figure = { card->box.x + pad, card->box.y + card->box.height - (RIDGE_MAP_FIGURE + 0.3) * line,
                          card->box.width - 2 * pad, RIDGE_MAP_FIGURE * line };

      ridge_sparkline_paint (&card->sparkline, self->palette, self->cr, &figure);
    }
}

/* How many cards below are folded away, at the edge that they would hang from. */
static void
paint_hidden (const Painting     *self,
              const RidgeMapCard *card)
{
  g_autofree char *text = g_strdup_printf ("+%u", card->n_hidden);
  g_autoptr (PangoLayout) layout = ridge_text_new (self->context, text, RIDGE_TEXT_SMALL_BOLD, 0);
  double width, height;
  RidgeBox pill;

  ridge_text_get_size (layout, &width, &height);
  pill = (RidgeBox) { card->box.x + card->box.width - 0.6 * self->map->line, card->box.y + card->box.height / 2 - height / 2 - 2,
                      width + 12, height + 4 };
  if (self->map->mirrored)
    pill.x = card->box.x - pill.width + 0.6 * self->map->line;
  ridge_palette_set_source (self->palette, RIDGE_COLOR_SURFACE, self->cr);
  rounded (self->cr, &pill, pill.height / 2);
  cairo_fill_preserve (self->cr);
  ridge_palette_set_source (self->palette, RIDGE_COLOR_LINE, self->cr);
  cairo_set_line_width (self->cr, 1);
  cairo_stroke (self->cr);
  ridge_text_paint (layout, self->palette, RIDGE_COLOR_TEXT, self->cr, pill.x + 6, pill.y + 2);
}

static void
paint_card (const Painting     *self,
            const RidgeMapCard *card,
            gboolean            chosen)
{
  double line = self->map->line, ring = self->words ? RIDGE_MAP_RING * line : MIN (card->box.height, 3.5 * line) * 0.8;

  rounded (self->cr, &card->box, RADIUS);
  if (!card->draft)
    {
      ridge_palette_set_source (self->palette, RIDGE_COLOR_SURFACE, self->cr);
      cairo_fill_preserve (self->cr);
    }
  ridge_palette_set_source (self->palette, chosen ? RIDGE_COLOR_SELECTION : card->draft ? RIDGE_COLOR_LINE : RIDGE_COLOR_RULE, self->cr);
  cairo_set_line_width (self->cr, chosen ? 2.5 : 1);
  cairo_stroke (self->cr);

  if (card->kind == RIDGE_MAP_OBJECTIVE)
    {
      double x = RIDGE_MAP_PADDING * line;

      ridge_ring_paint (&card->ring, self->palette, NULL, self->cr,
                        self->map->mirrored ? card->box.x + card->box.width - x - ring : card->box.x + x,
                        card->box.y + RIDGE_MAP_PADDING * line, ring);
    }
  if (self->words)
    paint_words (self, card);
  if (card->n_hidden > 0)
    paint_hidden (self, card);
}

/* ---- The way up and down from the chosen card ---- */

static void
light_up (Painting *self)
{
  RidgeMap *map = self->map;

  if (self->chosen == RIDGE_MAP_NONE)
    return;
  for (guint at = self->chosen; at != RIDGE_MAP_NONE; at = ridge_map_card (map, at)->parent)
    self->lit[at] = TRUE;
  for (guint i = self->chosen + 1; i < map->cards->len; i++)
    {
      guint parent = ridge_map_card (map, i)->parent;

      /* Below the chosen card only: a sibling's parent is lit, too. */
      if (parent != RIDGE_MAP_NONE && parent >= self->chosen && self->lit[parent])
        self->lit[i] = TRUE;
    }
  for (guint i = 0; i < map->edges->len; i++)
    {
      const RidgeMapEdge *edge = ridge_map_edge (map, i);

      if (edge->from == self->chosen || edge->to == self->chosen)
        self->lit[edge->from] = self->lit[edge->to] = TRUE;
    }
}

/**
 * ridge_map_paint:
 * @palette: the colours
 * @context: the caller's Pango context, with the font that it was laid out in
 * @cr: a cairo context, whose unit is a unit of the map
 * @visible: the part of the map that is looked at; nothing else is painted
 * @scale: how large a unit of the map is shown, so that what could not be read
 *   is left out
 * @chosen: the card whose way up and down is lit, %RIDGE_MAP_NONE for none
 *
 * Paints the map, or the part of it that is looked at.
 */
void
ridge_map_paint (RidgeMap           *self,
                 const RidgePalette *palette,
                 PangoContext       *context,
                 cairo_t            *cr,
                 const RidgeBox     *visible,
                 double              scale,
                 guint               chosen)
{
  g_autofree guint8 *lit = g_new0 (guint8, self->cards->len + 1);
  Painting painting = { self, palette, context, cr, scale >= READABLE, chosen, lit };

  light_up (&painting);
  paint_bands (&painting);
  paint_lines (&painting, visible, FALSE);
  paint_lines (&painting, visible, TRUE);
  for (guint i = 0; i < self->cards->len; i++)
    if (ridge_box_overlaps (&ridge_map_card (self, i)->box, visible, self->line))
      paint_card (&painting, ridge_map_card (self, i), i == chosen);
}
