/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/ridge-map-view-private.h"

#include <math.h>

#include "ui/widgets/ridge-painting.h"

#define MARGIN        18.0
#define LEAST_SCALE   0.05
#define MOST_SCALE    3.0

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

/**
 * ridge_map_view_to_map:
 * @x: (inout): in the widget's coordinates, then on the map
 * @y: (inout): likewise
 *
 * Finds what point of the map is shown at a point of the widget.
 */
void
ridge_map_view_to_map (RidgeMapView *self,
                       double       *x,
                       double       *y)
{
  double origin[2];

  get_origin (self, origin);
  *x = (*x - origin[0]) / self->scale;
  *y = (*y - origin[1]) / self->scale;
}

/**
 * ridge_map_view_get_screen_box:
 * @card: a card
 * @row: a row of it, %RIDGE_MAP_NONE for the card
 * @box: (out): where it stands in the widget's coordinates
 *
 * Finds where something of the map is shown.
 */
void
ridge_map_view_get_screen_box (RidgeMapView *self,
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
  ridge_map_view_to_map (self, &map[0], &map[1]);
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

  ridge_map_view_get_screen_box (self, card, row, &box);
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

/**
 * ridge_map_view_choose_at:
 * @card: a card, %RIDGE_MAP_NONE for none
 * @row: a row of it, %RIDGE_MAP_NONE for the card
 *
 * Chooses what stands there, brings it into view and tells of it.
 */
void
ridge_map_view_choose_at (RidgeMapView *self,
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

/**
 * ridge_map_view_activate:
 *
 * Asks for what is chosen to be opened.
 */
void
ridge_map_view_activate (RidgeMapView *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/**
 * ridge_map_view_ask_for_menu:
 * @x: in the widget's coordinates
 * @y: in the widget's coordinates
 *
 * Asks for the menu of what is chosen.
 */
void
ridge_map_view_ask_for_menu (RidgeMapView *self,
                             double        x,
                             double        y)
{
  g_signal_emit (self, signals[MENU], 0, x, y);
}

/* ---- Painting ---- */

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
  ridge_map_view_to_map (self, &visible.x, &visible.y);
  get_origin (self, origin);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_save (cr);
  cairo_translate (cr, origin[0], origin[1]);
  cairo_scale (cr, self->scale, self->scale);
  ridge_map_paint (self->map, &self->palette, gtk_widget_get_pango_context (widget), cr, &visible, self->scale, self->card);
  cairo_restore (cr);
  ridge_map_view_paint_minimap (self, cr);
  cairo_destroy (cr);
  ridge_map_view_paint_frames (self, snapshot);
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
  if (self->map == NULL || ridge_map_view_jump (self, x, y))
    return;
  ridge_map_view_to_map (self, &at[0], &at[1]);
  card = ridge_map_find_at (self->map, at[0], at[1], &row);
  ridge_map_view_choose_at (self, card, card == RIDGE_MAP_NONE ? RIDGE_MAP_NONE : row);
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
  set_scale_at (self, self->scale * pow (RIDGE_MAP_ZOOM_STEP, -dy), here.x, here.y);

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

  ridge_map_view_add_bindings (widget_class);
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
 *
 * Arranges the cards anew; the chosen one stays in view.
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
  ridge_map_view_choose_at (self, card, row);
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
 *
 * Zooms to a size, about the middle.
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
  ridge_map_view_to_map (self, &x, &y);
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
  ridge_map_view_get_screen_box (self, card, row, &box);
  *place = (GdkRectangle) { (int) box.x, (int) box.y, (int) box.width, (int) box.height };

  return TRUE;
}

/**
 * ridge_map_view_mark:
 * @entity: (nullable): where a drag would be let go
 * @refused: whether that is refused
 *
 * Frames what a drag stands over.
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
