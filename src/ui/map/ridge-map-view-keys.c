/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/ridge-map-view-private.h"

#define PAN_STEP 60.0

static guint
find_kpi (RidgeMapView *self)
{
  guint n = ridge_map_get_n_cards (self->map), from = self->card == RIDGE_MAP_NONE ? 0 : self->card + 1;

  for (guint i = 0; i < n; i++)
    if (ridge_map_get_card (self->map, (from + i) % n)->kind == RIDGE_MAP_KPI)
      return (from + i) % n;

  return RIDGE_MAP_NONE;
}

/* Up and down go through the rows of a card before they leave it. */
static void
step (RidgeMapView *self,
      int           by)
{
  const RidgeMapCard *card = ridge_map_get_card (self->map, self->card);
  guint next;

  if (by > 0 && self->row == RIDGE_MAP_NONE && card->rows->len > 0)
    ridge_map_view_choose_at (self, self->card, 0);
  else if (by > 0 && self->row != RIDGE_MAP_NONE && self->row + 1 < card->rows->len)
    ridge_map_view_choose_at (self, self->card, self->row + 1);
  else if (by < 0 && self->row != RIDGE_MAP_NONE)
    ridge_map_view_choose_at (self, self->card, self->row > 0 ? self->row - 1 : RIDGE_MAP_NONE);
  else if ((next = ridge_map_get_sibling (self->map, self->card, by)) != RIDGE_MAP_NONE)
    ridge_map_view_choose_at (self, next, RIDGE_MAP_NONE);
}

static void
walk_to (RidgeMapView *self,
         guint         card,
         guint         row)
{
  if (card != RIDGE_MAP_NONE)
    ridge_map_view_choose_at (self, card, row);
}

/* Round the other lines of one card: pressed again, the key goes to the next of them. */
static void
walk_also (RidgeMapView *self)
{
  if (self->card != self->also)
    {
      self->also_from = self->card;
      self->also = RIDGE_MAP_NONE;
    }
  self->also = ridge_map_get_also (self->map, self->also_from, self->also);
  walk_to (self, self->also, RIDGE_MAP_NONE);
}

static gboolean
walk_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  RidgeMapView *self = RIDGE_MAP_VIEW (widget);

  if (self->map == NULL || ridge_map_get_n_cards (self->map) == 0)
    return GDK_EVENT_PROPAGATE;
  ridge_map_view_walk (self, (RidgeMapWalk) g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static gboolean
pan_key_cb (GtkWidget *widget,
            GVariant  *args,
            gpointer   data)
{
  RidgeMapView *self = RIDGE_MAP_VIEW (widget);
  int dx, dy;

  g_variant_get (args, "(ii)", &dx, &dy);
  gtk_adjustment_set_value (self->adjustments[0], gtk_adjustment_get_value (self->adjustments[0]) + dx * PAN_STEP);
  gtk_adjustment_set_value (self->adjustments[1], gtk_adjustment_get_value (self->adjustments[1]) + dy * PAN_STEP);

  return GDK_EVENT_STOP;
}

static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  double factor = g_variant_get_double (args);

  if (factor == 0)
    ridge_map_view_fit (RIDGE_MAP_VIEW (widget));
  else if (factor == 1)
    ridge_map_view_set_scale (RIDGE_MAP_VIEW (widget), 1);
  else
    ridge_map_view_zoom (RIDGE_MAP_VIEW (widget), factor);

  return GDK_EVENT_STOP;
}

static gboolean
activate_key_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   data)
{
  if (RIDGE_MAP_VIEW (widget)->card == RIDGE_MAP_NONE)
    return GDK_EVENT_PROPAGATE;
  ridge_map_view_activate (RIDGE_MAP_VIEW (widget));

  return GDK_EVENT_STOP;
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  RidgeMapView *self = RIDGE_MAP_VIEW (widget);
  RidgeBox box;

  if (self->card == RIDGE_MAP_NONE)
    return GDK_EVENT_PROPAGATE;
  ridge_map_view_get_screen_box (self, self->card, self->row, &box);
  ridge_map_view_ask_for_menu (self, box.x + box.width / 2, box.y + box.height / 2);

  return GDK_EVENT_STOP;
}

/**
 * ridge_map_view_add_bindings:
 * @widget_class: the class of the view
 *
 * Gives the view its keys.
 */
void
ridge_map_view_add_bindings (GtkWidgetClass *widget_class)
{
  static const struct { guint key; RidgeMapWalk walk; } walks[] = {
    { GDK_KEY_Left, RIDGE_MAP_WALK_LEFT }, { GDK_KEY_Right, RIDGE_MAP_WALK_RIGHT },
    { GDK_KEY_Up, RIDGE_MAP_WALK_UP }, { GDK_KEY_Down, RIDGE_MAP_WALK_DOWN },
    { GDK_KEY_a, RIDGE_MAP_WALK_ALSO }, { GDK_KEY_k, RIDGE_MAP_WALK_KPIS },
    { GDK_KEY_Home, RIDGE_MAP_WALK_FIRST }, { GDK_KEY_End, RIDGE_MAP_WALK_LAST },
  };
  static const struct { guint key; double factor; } zooms[] = {
    { GDK_KEY_plus, RIDGE_MAP_ZOOM_STEP }, { GDK_KEY_KP_Add, RIDGE_MAP_ZOOM_STEP }, { GDK_KEY_equal, RIDGE_MAP_ZOOM_STEP },
    { GDK_KEY_minus, 1 / RIDGE_MAP_ZOOM_STEP }, { GDK_KEY_KP_Subtract, 1 / RIDGE_MAP_ZOOM_STEP },
    { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 }, { GDK_KEY_1, 1 }, { GDK_KEY_KP_1, 1 },
  };
  static const struct { guint key; int dx, dy; } pans[] = {
    { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 }, { GDK_KEY_Down, 0, 1 },
  };
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  for (gsize i = 0; i < G_N_ELEMENTS (walks); i++)
    gtk_widget_class_add_binding (widget_class, walks[i].key, 0, walk_cb, "i", walks[i].walk);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding (widget_class, zooms[i].key, 0, zoom_key_cb, "d", zooms[i].factor);
  for (gsize i = 0; i < G_N_ELEMENTS (pans); i++)
    gtk_widget_class_add_binding (widget_class, pans[i].key, GDK_SHIFT_MASK, pan_key_cb, "(ii)", pans[i].dx, pans[i].dy);
  for (gsize i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], 0, activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
}

/**
 * ridge_map_view_walk:
 * @walk: which way to go
 *
 * Chooses the next card or row that way; the first card where none is chosen.
 */
void
ridge_map_view_walk (RidgeMapView *self,
                     RidgeMapWalk  walk)
{
  guint n;

  g_return_if_fail (RIDGE_IS_MAP_VIEW (self));

  n = self->map != NULL ? ridge_map_get_n_cards (self->map) : 0;
  if (n == 0)
    return;
  if (self->card == RIDGE_MAP_NONE || walk == RIDGE_MAP_WALK_FIRST || walk == RIDGE_MAP_WALK_LAST)
    {
      ridge_map_view_choose_at (self, walk == RIDGE_MAP_WALK_LAST ? n - 1 : 0, RIDGE_MAP_NONE);
      return;
    }

  /* Where reading goes leftwards, the map grows leftwards. */
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL && (walk == RIDGE_MAP_WALK_LEFT || walk == RIDGE_MAP_WALK_RIGHT))
    walk = walk == RIDGE_MAP_WALK_LEFT ? RIDGE_MAP_WALK_RIGHT : RIDGE_MAP_WALK_LEFT;
  switch (walk)
    {
    case RIDGE_MAP_WALK_LEFT:
      if (self->row != RIDGE_MAP_NONE)
        ridge_map_view_choose_at (self, self->card, RIDGE_MAP_NONE);
      else
        walk_to (self, ridge_map_get_parent (self->map, self->card), ridge_map_get_card (self->map, self->card)->parent_row);
      break;
    case RIDGE_MAP_WALK_RIGHT:
      walk_to (self, ridge_map_get_child (self->map, self->card, self->row), RIDGE_MAP_NONE);
      break;
    case RIDGE_MAP_WALK_ALSO:
      walk_also (self);
      break;
    case RIDGE_MAP_WALK_KPIS:
      walk_to (self, find_kpi (self), RIDGE_MAP_NONE);
      break;
    case RIDGE_MAP_WALK_DOWN:
    case RIDGE_MAP_WALK_UP:
    default:
      step (self, walk == RIDGE_MAP_WALK_DOWN ? 1 : -1);
      break;
    }
}
