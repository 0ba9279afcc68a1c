/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/ridge-map-view-private.h"

#define MINIMAP_CARDS 200
#define MINIMAP_SIZE  180.0

static void
paint_mark (RidgeMapView *self,
            GtkSnapshot  *snapshot)
{
  guint row, card = self->marked != NULL && self->map != NULL ? ridge_map_find (self->map, self->marked, &row) : RIDGE_MAP_NONE;
  const RidgeColor *color = ridge_palette_get (&self->palette, self->refused ? RIDGE_COLOR_FAR_BEHIND : RIDGE_COLOR_SELECTION);
  GdkRGBA rgba = { (float) color->red, (float) color->green, (float) color->blue, 1 };
  GskRoundedRect outline;
  RidgeBox box;

  if (card == RIDGE_MAP_NONE)
    return;
  ridge_map_view_get_screen_box (self, card, row, &box);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y, (float) box.width, (float) box.height), 8);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 3, 3, 3, 3 }, (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
}

/* The chosen key result is framed within its card. */
static void
paint_chosen_row (RidgeMapView *self,
                  GtkSnapshot  *snapshot)
{
  const RidgeColor *color = ridge_palette_get (&self->palette, RIDGE_COLOR_SELECTION);
  GdkRGBA rgba = { (float) color->red, (float) color->green, (float) color->blue, 1 };
  GskRoundedRect outline;
  RidgeBox box;

  if (self->card == RIDGE_MAP_NONE || self->row == RIDGE_MAP_NONE)
    return;
  ridge_map_view_get_screen_box (self, self->card, self->row, &box);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) box.x + 3, (float) box.y, (float) box.width - 6, (float) box.height), 5);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 }, (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
}

static gboolean
get_minimap (RidgeMapView *self,
             RidgeBox     *box,
             double       *scale)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double map_width, map_height;

  if (self->map == NULL || ridge_map_get_n_cards (self->map) < MINIMAP_CARDS)
    return FALSE;
  ridge_map_get_size (self->map, &map_width, &map_height);
  if (map_width * self->scale <= width && map_height * self->scale <= height)
    return FALSE;
  *scale = MIN (MINIMAP_SIZE / map_width, MINIMAP_SIZE / map_height);
  *box = (RidgeBox) { width - map_width * *scale - 12, height - map_height * *scale - 12, map_width * *scale, map_height * *scale };

  return TRUE;
}

/**
 * ridge_map_view_paint_minimap:
 * @cr: a cairo context, in the widget's coordinates
 *
 * Paints the whole map into a corner, with a frame round what is looked at.
 * A small map has none.
 */
void
ridge_map_view_paint_minimap (RidgeMapView *self,
                              cairo_t      *cr)
{
  RidgeBox box, frame = { 0 };
  double scale, x = 0, y = 0, right = gtk_widget_get_width (GTK_WIDGET (self)), bottom = gtk_widget_get_height (GTK_WIDGET (self));

  if (!get_minimap (self, &box, &scale))
    return;
  ridge_palette_set_source (&self->palette, RIDGE_COLOR_SURFACE, cr);
  cairo_rectangle (cr, box.x - 4, box.y - 4, box.width + 8, box.height + 8);
  cairo_fill_preserve (cr);
  ridge_palette_set_source (&self->palette, RIDGE_COLOR_RULE, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  for (guint i = 0; i < ridge_map_get_n_cards (self->map); i++)
    {
      const RidgeMapCard *card = ridge_map_get_card (self->map, i);

      ridge_palette_set_source (&self->palette, i == self->card ? RIDGE_COLOR_SELECTION : card->state_role, cr);
      cairo_rectangle (cr, box.x + card->box.x * scale, box.y + card->box.y * scale, MAX (card->box.width * scale, 1.5), MAX (card->box.height * scale, 1));
      cairo_fill (cr);
    }
  ridge_map_view_to_map (self, &x, &y);
  ridge_map_view_to_map (self, &right, &bottom);
  frame = (RidgeBox) { MAX (x, 0), MAX (y, 0), 0, 0 };
  frame.width = MIN (right, box.width / scale) - frame.x;
  frame.height = MIN (bottom, box.height / scale) - frame.y;
  ridge_palette_set_source (&self->palette, RIDGE_COLOR_SELECTION, cr);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, box.x + frame.x * scale, box.y + frame.y * scale, frame.width * scale, frame.height * scale);
  cairo_stroke (cr);
}

/**
 * ridge_map_view_jump:
 * @x: in the widget's coordinates
 * @y: in the widget's coordinates
 *
 * Looks at the part of the map that was pressed on in the minimap.
 *
 * Returns: whether the minimap was pressed on
 */
gboolean
ridge_map_view_jump (RidgeMapView *self,
                     double        x,
                     double        y)
{
  RidgeBox box;
  double scale;

  if (!get_minimap (self, &box, &scale) || x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height)
    return FALSE;
  gtk_adjustment_set_value (self->adjustments[0], (x - box.x) / scale * self->scale - gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);
  gtk_adjustment_set_value (self->adjustments[1], (y - box.y) / scale * self->scale - gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);

  return TRUE;
}

/**
 * ridge_map_view_paint_frames:
 * @snapshot: a snapshot
 *
 * Frames the chosen key result and the place where a drag would be let go.
 */
void
ridge_map_view_paint_frames (RidgeMapView *self,
                             GtkSnapshot  *snapshot)
{
  paint_chosen_row (self, snapshot);
  paint_mark (self, snapshot);
}
