/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/ridge-map-view.h"

#include <math.h>

#include "ui/widgets/ridge-painting.h"

#define MARGIN        18.0
#define LEAST_SCALE   0.05
#define MOST_SCALE    3.0
#define ZOOM_STEP     1.2
#define PAN_STEP      60.0
#define MINIMAP_CARDS 200
#define MINIMAP_SIZE  180.0

/**
 * RidgeMapView:
 *
 * The alignment map: moved by dragging its ground, with the wheel and with
 * Shift and the arrows; zoomed about the pointer with Ctrl and the wheel, by
 * pinching or with + and -. The arrows walk from card to card along the lines.
 *
 * Properties: those of GtkScrollable; scale. Signals: ::chosen, when another
 * thing is chosen; ::activated, when it is to be opened; ::menu (x, y).
 */
struct _RidgeMapView
{
  GtkWidget           parent_instance;

  RidgeMap           *map;
  RidgeMapArrangement arrangement;
  RidgePalette        palette;
  double              scale;
  gboolean            fits;       /* the whole map is shown, whatever the size of the window */
  gboolean            seen;       /* it has stood on the screen, and where one looks at is one's own choice */

  RidgeEntity        *chosen;
  guint               card;       /* of the chosen thing, RIDGE_MAP_NONE when it is not on the map */
  guint               row;
  guint               also_from;  /* the card whose other lines are walked along, and where that led last */
  guint               also;
  RidgeEntity        *marked;     /* where a drag would be let go */
  gboolean            refused;

  GtkAdjustment      *adjustments[2];
  GtkScrollablePolicy policies[2];
  double              pan_start[2];
  double              pinch_start;
};

enum
{
  PROP_0,
  PROP_SCALE,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
  N_PROPS = PROP_HADJUSTMENT
};

enum
{
  CHOSEN,
  ACTIVATED,
  MENU,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (RidgeMapView, ridge_map_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* ---- Where things are ---- */

/* How large the map is on the screen, with its margin. */
static void
get_extent (RidgeMapView *self,
            double       *extent)
{
  double width = 0, height = 0;

  if (self->map != NULL)
    ridge_map_get_size (self->map, &width, &height);
  extent[0] = width * self->scale + 2 * MARGIN;
  extent[1] = height * self->scale + 2 * MARGIN;
}

/* A map that is smaller than the window stands in its middle. */
static void
get_origin (RidgeMapView *self,
            double       *origin)
{
  int sizes[] = { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  double extent[2];

  get_extent (self, extent);
  for (int i = 0; i < 2; i++)
    origin[i] = MARGIN + MAX (0, (sizes[i] - extent[i]) / 2) -
                (self->adjustments[i] != NULL ? gtk_adjustment_get_value (self->adjustments[i]) : 0);
}

static void
to_map (RidgeMapView *self,
        double       *x,
        double       *y)
{
  double origin[2];

  get_origin (self, origin);
  *x = (*x - origin[0]) / self->scale;
  *y = (*y - origin[1]) / self->scale;
}

static void
get_screen_box (RidgeMapView *self,
                guint         card,
                guint         row,
                RidgeBox     *box)
{
  double origin[2];

  get_origin (self, origin);
  ridge_map_get_row_box (self->map, card, row, box);
  *box = (RidgeBox) { origin[0] + box->x * self->scale, origin[1] + box->y * self->scale, box->width * self->scale, box->height * self->scale };
}

static void
update_adjustments (RidgeMapView *self)
{
  int sizes[] = { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  double extent[2];

  get_extent (self, extent);
  for (int i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_configure (self->adjustments[i], gtk_adjustment_get_value (self->adjustments[i]), 0,
                                MAX (extent[i], sizes[i]), sizes[i] * 0.1, sizes[i] * 0.9, sizes[i]);
}

static double
get_fitting_scale (RidgeMapView *self)
{
  double width = 0, height = 0;

  if (self->map != NULL)
    ridge_map_get_size (self->map, &width, &height);
  if (width <= 0 || height <= 0)
    return 1;

  return CLAMP (MIN ((gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN) / width,
                     (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN) / height), LEAST_SCALE, 1);
}

/* Zooms so that what is under the point stays under it. */
static void
set_scale_at (RidgeMapView *self,
              double        scale,
              double        x,
              double        y)
{
  double map[] = { x, y }, screen[] = { x, y };

  scale = CLAMP (scale, LEAST_SCALE, MOST_SCALE);
  if (scale == self->scale)
    return;
  to_map (self, &map[0], &map[1]);
  self->scale = scale;
  update_adjustments (self);
  for (int i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_set_value (self->adjustments[i], map[i] * scale + MARGIN - screen[i]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

static void
reveal_box (RidgeMapView *self,
            guint         card,
            guint         row)
{
  int sizes[] = { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  RidgeBox box;
  double starts[2], lengths[2];

  get_screen_box (self, card, row, &box);
  starts[0] = box.x;
  starts[1] = box.y;
  lengths[0] = box.width;
  lengths[1] = box.height;
  for (int i = 0; i < 2; i++)
    {
      double value = self->adjustments[i] != NULL ? gtk_adjustment_get_value (self->adjustments[i]) : 0;

      if (self->adjustments[i] == NULL || sizes[i] == 0)
        continue;
      if (starts[i] < MARGIN)
        gtk_adjustment_set_value (self->adjustments[i], value + starts[i] - MARGIN);
      else if (starts[i] + lengths[i] > sizes[i] - MARGIN)
        gtk_adjustment_set_value (self->adjustments[i], value + starts[i] + lengths[i] - sizes[i] + MARGIN);
    }
}

/* ---- What is chosen ---- */

static void
find_chosen (RidgeMapView *self)
{
  self->card = self->map != NULL ? ridge_map_find (self->map, self->chosen, &self->row) : RIDGE_MAP_NONE;
}

static RidgeEntity *
get_subject (RidgeMapView *self,
             guint         card,
             guint         row)
{
  const RidgeMapCard *at;

  if (card == RIDGE_MAP_NONE)
    return NULL;
  at = ridge_map_get_card (self->map, card);

  return RIDGE_ENTITY (row == RIDGE_MAP_NONE ? at->subject : g_array_index (at->rows, RidgeMapRow, row).subject);
}

static void
choose (RidgeMapView *self,
        guint         card,
        guint         row)
{
  RidgeEntity *subject = get_subject (self, card, row);

  if (subject != NULL)
    reveal_box (self, card, row);
  if (!g_set_object (&self->chosen, subject))
    return;
  find_chosen (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* ---- Painting ---- */

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
  get_screen_box (self, card, row, &box);
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
  get_screen_box (self, self->card, self->row, &box);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) box.x + 3, (float) box.y, (float) box.width - 6, (float) box.height), 5);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 }, (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
}

static gboolean
get_minimap (RidgeMapView *self,
             RidgeBox     *box,
             double       *scale)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double extent[2], map_width, map_height;

  if (self->map == NULL || ridge_map_get_n_cards (self->map) < MINIMAP_CARDS)
    return FALSE;
  get_extent (self, extent);
  if (extent[0] <= width && extent[1] <= height)
    return FALSE;
  ridge_map_get_size (self->map, &map_width, &map_height);
  *scale = MIN (MINIMAP_SIZE / map_width, MINIMAP_SIZE / map_height);
  *box = (RidgeBox) { width - map_width * *scale - 12, height - map_height * *scale - 12, map_width * *scale, map_height * *scale };

  return TRUE;
}

static void
paint_minimap (RidgeMapView *self,
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
  to_map (self, &x, &y);
  to_map (self, &right, &bottom);
  frame = (RidgeBox) { MAX (x, 0), MAX (y, 0), 0, 0 };
  frame.width = MIN (right, box.width / scale) - frame.x;
  frame.height = MIN (bottom, box.height / scale) - frame.y;
  ridge_palette_set_source (&self->palette, RIDGE_COLOR_SELECTION, cr);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, box.x + frame.x * scale, box.y + frame.y * scale, frame.width * scale, frame.height * scale);
  cairo_stroke (cr);
}

static void
ridge_map_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RidgeMapView *self = RIDGE_MAP_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  RidgeBox visible = { 0, 0, width / self->scale, height / self->scale };
  double origin[2];
  cairo_t *cr;

  if (self->map == NULL || width <= 0 || height <= 0)
    return;
  ridge_map_picture_renew (self->map);
  ridge_palette_for_widget (widget, &self->palette);
  to_map (self, &visible.x, &visible.y);
  get_origin (self, origin);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_save (cr);
  cairo_translate (cr, origin[0], origin[1]);
  cairo_scale (cr, self->scale, self->scale);
  ridge_map_paint (self->map, &self->palette, gtk_widget_get_pango_context (widget), cr, &visible, self->scale, self->card);
  cairo_restore (cr);
  paint_minimap (self, cr);
  cairo_destroy (cr);
  paint_chosen_row (self, snapshot);
  paint_mark (self, snapshot);
}

static void
lay_out (RidgeMapView *self,
         RidgeMap     *previous)
{
  if (self->map == NULL)
    return;
  ridge_map_lay_out (self->map, gtk_widget_get_pango_context (GTK_WIDGET (self)), self->arrangement,
                     gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL, previous);
  if (self->fits)
    ridge_map_view_fit (self);
  update_adjustments (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ridge_map_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  RidgeMapView *self = RIDGE_MAP_VIEW (widget);

  if (self->fits)
    self->scale = get_fitting_scale (self);
  update_adjustments (self);
  if (self->seen || self->map == NULL || ridge_map_get_n_cards (self->map) == 0)
    return;
  self->seen = TRUE;
  reveal_box (self, self->card != RIDGE_MAP_NONE ? self->card : 0, RIDGE_MAP_NONE);
}

/* A larger text makes larger cards. */
static void
ridge_map_view_system_setting_changed (GtkWidget       *widget,
                                       GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (ridge_map_view_parent_class)->system_setting_changed (widget, setting);
  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME || setting == GTK_SYSTEM_SETTING_FONT_CONFIG)
    lay_out (RIDGE_MAP_VIEW (widget), NULL);
}

/* ---- Pointer ---- */

static gboolean
jump_in_minimap (RidgeMapView *self,
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

static void
pressed_cb (RidgeMapView *self,
            int           n_press,
            double        x,
            double        y,
            GtkGesture   *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)), card, row;
  double at[] = { x, y };

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->map == NULL || jump_in_minimap (self, x, y))
    return;
  to_map (self, &at[0], &at[1]);
  card = ridge_map_find_at (self->map, at[0], at[1], &row);
  choose (self, card, card == RIDGE_MAP_NONE ? RIDGE_MAP_NONE : row);
  if (button == GDK_BUTTON_SECONDARY && card != RIDGE_MAP_NONE)
    g_signal_emit (self, signals[MENU], 0, x, y);
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2 && card != RIDGE_MAP_NONE)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
scroll_cb (RidgeMapView             *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_point_t at = { 0, 0 }, here;
  double x = 0, y = 0, left, top;

  if (!(gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  /* Events are in the coordinates of the window's surface. */
  gdk_event_get_position (gtk_event_controller_get_current_event (controller), &x, &y);
  gtk_native_get_surface_transform (native, &left, &top);
  at = GRAPHENE_POINT_INIT ((float) (x - left), (float) (y - top));
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self), &at, &here))
    return GDK_EVENT_PROPAGATE;
  self->fits = FALSE;
  set_scale_at (self, self->scale * pow (ZOOM_STEP, -dy), here.x, here.y);

  return GDK_EVENT_STOP;
}

static void
pan_begin_cb (RidgeMapView *self,
              double        x,
              double        y,
              GtkGesture   *gesture)
{
  /* A card is dragged, not the ground under it. */
  if (ridge_map_view_find_at (self, x, y) != NULL && gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_PRIMARY)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  for (int i = 0; i < 2; i++)
    self->pan_start[i] = gtk_adjustment_get_value (self->adjustments[i]);
}

static void
pan_cb (RidgeMapView *self,
        double        dx,
        double        dy)
{
  gtk_adjustment_set_value (self->adjustments[0], self->pan_start[0] - dx);
  gtk_adjustment_set_value (self->adjustments[1], self->pan_start[1] - dy);
}

static void
pinch_begin_cb (RidgeMapView *self)
{
  self->pinch_start = self->scale;
}

static void
pinch_cb (RidgeMapView *self,
          double        factor,
          GtkGesture   *gesture)
{
  double x = 0, y = 0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  self->fits = FALSE;
  set_scale_at (self, self->pinch_start * factor, x, y);
}

/* ---- Keys ---- */

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
    choose (self, self->card, 0);
  else if (by > 0 && self->row != RIDGE_MAP_NONE && self->row + 1 < card->rows->len)
    choose (self, self->card, self->row + 1);
  else if (by < 0 && self->row != RIDGE_MAP_NONE)
    choose (self, self->card, self->row > 0 ? self->row - 1 : RIDGE_MAP_NONE);
  else if ((next = ridge_map_get_sibling (self->map, self->card, by)) != RIDGE_MAP_NONE)
    choose (self, next, RIDGE_MAP_NONE);
}

static void
walk_to (RidgeMapView *self,
         guint         card,
         guint         row)
{
  if (card != RIDGE_MAP_NONE)
    choose (self, card, row);
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
  g_signal_emit (widget, signals[ACTIVATED], 0);

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
  get_screen_box (self, self->card, self->row, &box);
  g_signal_emit (self, signals[MENU], 0, box.x + box.width / 2, box.y + box.height / 2);

  return GDK_EVENT_STOP;
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct { guint key; RidgeMapWalk walk; } walks[] = {
    { GDK_KEY_Left, RIDGE_MAP_WALK_LEFT }, { GDK_KEY_Right, RIDGE_MAP_WALK_RIGHT },
    { GDK_KEY_Up, RIDGE_MAP_WALK_UP }, { GDK_KEY_Down, RIDGE_MAP_WALK_DOWN },
    { GDK_KEY_a, RIDGE_MAP_WALK_ALSO }, { GDK_KEY_k, RIDGE_MAP_WALK_KPIS },
    { GDK_KEY_Home, RIDGE_MAP_WALK_FIRST }, { GDK_KEY_End, RIDGE_MAP_WALK_LAST },
  };
  static const struct { guint key; double factor; } zooms[] = {
    { GDK_KEY_plus, ZOOM_STEP }, { GDK_KEY_KP_Add, ZOOM_STEP }, { GDK_KEY_equal, ZOOM_STEP },
    { GDK_KEY_minus, 1 / ZOOM_STEP }, { GDK_KEY_KP_Subtract, 1 / ZOOM_STEP },
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

/* ---- Object ---- */

static void
set_adjustment (RidgeMapView  *self,
                int            which,
                GtkAdjustment *adjustment)
{
  if (self->adjustments[which] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[which], gtk_widget_queue_draw, self);
  g_set_object (&self->adjustments[which], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  update_adjustments (self);
}

static void
ridge_map_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RidgeMapView *self = RIDGE_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCALE:
      g_value_set_double (value, self->scale);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_map_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RidgeMapView *self = RIDGE_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (int) prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_map_view_dispose (GObject *object)
{
  RidgeMapView *self = RIDGE_MAP_VIEW (object);

  g_clear_pointer (&self->map, ridge_map_free);
  g_clear_object (&self->chosen);
  g_clear_object (&self->marked);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  G_OBJECT_CLASS (ridge_map_view_parent_class)->dispose (object);
}

static void
ridge_map_view_class_init (RidgeMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ridge_map_view_get_property;
  object_class->set_property = ridge_map_view_set_property;
  object_class->dispose = ridge_map_view_dispose;
  widget_class->snapshot = ridge_map_view_snapshot;
  widget_class->size_allocate = ridge_map_view_size_allocate;
  widget_class->system_setting_changed = ridge_map_view_system_setting_changed;

  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, LEAST_SCALE, MOST_SCALE, 1,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[CHOSEN] = g_signal_new ("chosen", RIDGE_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", RIDGE_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU] = g_signal_new ("menu", RIDGE_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_controllers (RidgeMapView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (pan_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (pan_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
ridge_map_view_init (RidgeMapView *self)
{
  self->scale = 1;
  self->card = self->row = self->also = self->also_from = RIDGE_MAP_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  ridge_palette_follow (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * ridge_map_view_set_map:
 * @map: (transfer full) (nullable): a map, not laid out yet
 *
 * Shows another map; what was chosen stays so, and the part that is looked at.
 */
void
ridge_map_view_set_map (RidgeMapView *self,
                        RidgeMap     *map)
{
  g_autoptr (RidgeMap) previous = NULL;

  g_return_if_fail (RIDGE_IS_MAP_VIEW (self));

  previous = g_steal_pointer (&self->map);
  self->map = map;
  self->seen = self->seen && map != NULL;
  lay_out (self, previous);
  find_chosen (self);
  self->also = RIDGE_MAP_NONE;
}

/**
 * ridge_map_view_get_map:
 *
 * Returns: (transfer none) (nullable): the map
 */
RidgeMap *
ridge_map_view_get_map (RidgeMapView *self)
{
  g_return_val_if_fail (RIDGE_IS_MAP_VIEW (self), NULL);

  return self->map;
}

/**
 * ridge_map_view_set_arrangement:
 * @arrangement: how the cards stand
 */
void
ridge_map_view_set_arrangement (RidgeMapView       *self,
                                RidgeMapArrangement arrangement)
{
  g_return_if_fail (RIDGE_IS_MAP_VIEW (self));

  if (self->arrangement == arrangement)
    return;
  self->arrangement = arrangement;
  lay_out (self, self->map);
  if (self->card != RIDGE_MAP_NONE)
    reveal_box (self, self->card, self->row);
}

/**
 * ridge_map_view_get_chosen:
 *
 * Returns: (transfer none) (nullable): what is chosen, where it is on the map
 */
RidgeEntity *
ridge_map_view_get_chosen (RidgeMapView *self)
{
  g_return_val_if_fail (RIDGE_IS_MAP_VIEW (self), NULL);

  return self->card != RIDGE_MAP_NONE ? self->chosen : NULL;
}

/**
 * ridge_map_view_get_card:
 *
 * Returns: the card of what is chosen, %RIDGE_MAP_NONE for none
 */
guint
ridge_map_view_get_card (RidgeMapView *self)
{
  g_return_val_if_fail (RIDGE_IS_MAP_VIEW (self), RIDGE_MAP_NONE);

  return self->card;
}

/**
 * ridge_map_view_choose:
 * @entity: (nullable): what to choose; nothing where it is not on the map
 *
 * Chooses a thing and brings it into view.
 */
void
ridge_map_view_choose (RidgeMapView *self,
                       RidgeEntity  *entity)
{
  guint card, row = RIDGE_MAP_NONE;

  g_return_if_fail (RIDGE_IS_MAP_VIEW (self));

  card = self->map != NULL ? ridge_map_find (self->map, entity, &row) : RIDGE_MAP_NONE;
  choose (self, card, row);
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
      choose (self, walk == RIDGE_MAP_WALK_LAST ? n - 1 : 0, RIDGE_MAP_NONE);
      return;
    }

  /* Where reading goes leftwards, the map grows leftwards. */
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL && (walk == RIDGE_MAP_WALK_LEFT || walk == RIDGE_MAP_WALK_RIGHT))
    walk = walk == RIDGE_MAP_WALK_LEFT ? RIDGE_MAP_WALK_RIGHT : RIDGE_MAP_WALK_LEFT;
  switch (walk)
    {
    case RIDGE_MAP_WALK_LEFT:
      if (self->row != RIDGE_MAP_NONE)
        choose (self, self->card, RIDGE_MAP_NONE);
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

/**
 * ridge_map_view_zoom:
 * @factor: how many times larger
 *
 * Zooms about the middle.
 */
void
ridge_map_view_zoom (RidgeMapView *self,
                     double        factor)
{
  g_return_if_fail (RIDGE_IS_MAP_VIEW (self));

  ridge_map_view_set_scale (self, self->scale * factor);
}

/**
 * ridge_map_view_set_scale:
 * @scale: 1 for the size in which text is read
 */
void
ridge_map_view_set_scale (RidgeMapView *self,
                          double        scale)
{
  g_return_if_fail (RIDGE_IS_MAP_VIEW (self));

  self->fits = FALSE;
  set_scale_at (self, scale, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * ridge_map_view_get_scale:
 *
 * Returns: how large the map is shown
 */
double
ridge_map_view_get_scale (RidgeMapView *self)
{
  g_return_val_if_fail (RIDGE_IS_MAP_VIEW (self), 1);

  return self->scale;
}

/**
 * ridge_map_view_fit:
 *
 * Shows the whole map, and goes on doing so until one zooms.
 */
void
ridge_map_view_fit (RidgeMapView *self)
{
  g_return_if_fail (RIDGE_IS_MAP_VIEW (self));

  self->fits = TRUE;
  set_scale_at (self, get_fitting_scale (self), 0, 0);
}

/**
 * ridge_map_view_find_at:
 * @x: in the widget's coordinates
 * @y: in the widget's coordinates
 *
 * Returns: (transfer none) (nullable): the key result, objective, KPI or plan there
 */
RidgeEntity *
ridge_map_view_find_at (RidgeMapView *self,
                        double        x,
                        double        y)
{
  guint card, row = RIDGE_MAP_NONE;

  g_return_val_if_fail (RIDGE_IS_MAP_VIEW (self), NULL);

  if (self->map == NULL)
    return NULL;
  to_map (self, &x, &y);
  card = ridge_map_find_at (self->map, x, y, &row);

  return get_subject (self, card, row);
}

/**
 * ridge_map_view_get_place:
 * @entity: a thing on the map
 * @place: (out): where it is in the widget's coordinates
 *
 * Returns: whether it is on the map
 */
gboolean
ridge_map_view_get_place (RidgeMapView *self,
                          RidgeEntity  *entity,
                          GdkRectangle *place)
{
  guint card, row;
  RidgeBox box;

  g_return_val_if_fail (RIDGE_IS_MAP_VIEW (self), FALSE);

  card = self->map != NULL ? ridge_map_find (self->map, entity, &row) : RIDGE_MAP_NONE;
  if (card == RIDGE_MAP_NONE)
    return FALSE;
  get_screen_box (self, card, row, &box);
  *place = (GdkRectangle) { (int) box.x, (int) box.y, (int) box.width, (int) box.height };

  return TRUE;
}

/**
 * ridge_map_view_mark:
 * @entity: (nullable): where a drag would be let go
 * @refused: whether that is refused
 */
void
ridge_map_view_mark (RidgeMapView *self,
                     RidgeEntity  *entity,
                     gboolean      refused)
{
  g_return_if_fail (RIDGE_IS_MAP_VIEW (self));

  self->refused = refused;
  g_set_object (&self->marked, entity);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
