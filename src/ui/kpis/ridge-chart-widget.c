/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-chart-widget.h"
#include "ui/widgets/ridge-announce.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ui/kpis/ridge-chart-range.h"
#include "ui/widgets/ridge-painting.h"

#define LEAST_HEIGHT 340
#define LEAST_WIDTH 280
#define ZOOM_STEP 1.25
#define PAN_STEP 0.1
#define LEAST_VALUES 6

/**
 * RidgeChartWidget:
 *
 * An XmR chart that can be read: by hovering, by clicking and with the arrow
 * keys, value by value; zoomed with Ctrl and the wheel or + and -, panned by
 * dragging or with Shift and the arrows. What is painted once is kept; only
 * the reading line is painted anew.
 *
 * Properties: row (the selected row, RIDGE_CHART_NO_ROW), caption (the row
 * under the pointer, else the selected one, in words).
 */
struct _RidgeChartWidget
{
  GtkWidget        parent_instance;

  RidgeKpiPicture *picture;
  RidgeXmrChart   *chart;
  RidgePalette     palette;
  GskRenderNode   *node;
  RidgeChartRange  range;
  RidgeChartRange  pan_start;
  guint            row;
  guint            hover;
  char            *caption;
};

enum
{
  PROP_0,
  PROP_ROW,
  PROP_CAPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeChartWidget, ridge_chart_widget, GTK_TYPE_WIDGET)

static gsize
count_rows (RidgeChartWidget *self)
{
  return self->picture != NULL ? ridge_kpi_picture_get_spec (self->picture)->n : 0;
}

/* With those whose day is to come, which keys reach and the pointer does not. */
static gsize
count_all_rows (RidgeChartWidget *self)
{
  return self->picture != NULL ? count_rows (self) + ridge_kpi_picture_get_spec (self->picture)->n_planned : 0;
}

static void
forget_chart (RidgeChartWidget *self)
{
  g_clear_pointer (&self->chart, ridge_xmr_chart_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_colors (RidgeChartWidget *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ensure_chart (RidgeChartWidget *self)
{
  RidgeXmrChartSpec spec;

  if (self->chart != NULL || self->picture == NULL)
    return;
  spec = *ridge_kpi_picture_get_spec (self->picture);
  spec.from = self->range.from;
  spec.to = self->range.to;
  self->chart = ridge_xmr_chart_new (&spec, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                     gtk_widget_get_width (GTK_WIDGET (self)),
                                     gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
update_caption (RidgeChartWidget *self)
{
  guint row = self->hover != RIDGE_CHART_NO_ROW ? self->hover : self->row;
  g_autofree char *caption = NULL;

  if (row < count_all_rows (self))
    caption = ridge_kpi_picture_get_point (self->picture, row);
  if (g_set_str (&self->caption, caption))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

static void
set_hover (RidgeChartWidget *self,
           guint             row)
{
  if (self->hover == row)
    return;
  self->hover = row;
  update_caption (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_range (RidgeChartWidget *self,
           RidgeChartRange   range)
{
  if (range.from == self->range.from && range.to == self->range.to)
    return;
  self->range = range;
  forget_chart (self);
}

static guint
row_at (RidgeChartWidget *self,
        double            x)
{
  gsize row;

  ensure_chart (self);
  if (self->chart == NULL || !ridge_xmr_chart_find_row (self->chart, x, &row))
    return RIDGE_CHART_NO_ROW;
  return (guint) row;
}

/* The day under a place of the plot, by the share of the plot's width. */
static double
day_at (RidgeChartWidget *self,
        double            x)
{
  RidgeBox plot;

  ensure_chart (self);
  if (self->chart == NULL)
    return self->range.to;
  plot = ridge_xmr_chart_get_plot (self->chart);
  return self->range.from + CLAMP ((x - plot.x) / MAX (plot.width, 1), 0, 1) * (self->range.to - self->range.from);
}

/* The span that still shows a handful of values. */
static double
least_span (RidgeChartWidget *self)
{
  gsize n = count_rows (self);

  return n > LEAST_VALUES ? (self->range.last - self->range.first) * LEAST_VALUES / (double) n : self->range.last - self->range.first;
}

static void
zoom_around (RidgeChartWidget *self,
             double            factor,
             double            day)
{
  set_range (self, ridge_chart_range_zoom (&self->range, factor, day, least_span (self)));
}

/* Callbacks */

static void
motion_cb (RidgeChartWidget *self,
           double            x,
           double            y)
{
  set_hover (self, row_at (self, x));
}

static void
leave_cb (RidgeChartWidget *self)
{
  set_hover (self, RIDGE_CHART_NO_ROW);
}

static void
pressed_cb (RidgeChartWidget *self,
            int               n_press,
            double            x,
            double            y)
{
  guint row = row_at (self, x);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (row != RIDGE_CHART_NO_ROW)
    ridge_chart_widget_set_row (self, row);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll,
           double                    dx,
           double                    dy,
           RidgeChartWidget         *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (scroll));
  double x = gtk_widget_get_width (GTK_WIDGET (self)), y = 0;

  if (state & GDK_CONTROL_MASK)
    {
      gdk_event_get_position (event, &x, &y);
      zoom_around (self, pow (ZOOM_STEP, -dy), day_at (self, x));
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_SHIFT_MASK) || fabs (dx) > fabs (dy))
    {
      set_range (self, ridge_chart_range_pan (&self->range, PAN_STEP * (dx != 0 ? dx : dy)));
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
drag_begin_cb (RidgeChartWidget *self,
               double            x,
               double            y)
{
  self->pan_start = self->range;
}

static void
drag_update_cb (RidgeChartWidget *self,
                double            dx,
                double            dy)
{
  RidgeBox plot;

  if (self->chart == NULL || ridge_chart_range_is_whole (&self->pan_start))
    return;
  plot = ridge_xmr_chart_get_plot (self->chart);
  set_range (self, ridge_chart_range_pan (&self->pan_start, -dx / MAX (plot.width, 1)));
}

static void
pinch_cb (RidgeChartWidget *self,
          double            scale)
{
  RidgeChartRange range = ridge_chart_range_zoom (&self->pan_start, scale, (self->pan_start.from + self->pan_start.to) / 2,
                                                  least_span (self));

  set_range (self, range);
}

static void
pinch_begin_cb (RidgeChartWidget *self)
{
  self->pan_start = self->range;
}

/* Keys */

static void
select_and_reveal (RidgeChartWidget *self,
                   guint             row)
{
  const RidgeXmrChartSpec *spec = ridge_kpi_picture_get_spec (self->picture);

  ridge_chart_widget_set_row (self, row);
  set_range (self, ridge_chart_range_reveal (&self->range, spec->days[row]));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  RidgeChartWidget *self = RIDGE_CHART_WIDGET (widget);
  gint64 n = (gint64) count_all_rows (self);
  int by = g_variant_get_int32 (args);
  gint64 from = self->row != RIDGE_CHART_NO_ROW ? (gint64) self->row : by > 0 ? -1 : n;

  if (n == 0)
    return GDK_EVENT_PROPAGATE;
  select_and_reveal (self, (guint) CLAMP (from + by, 0, n - 1));
  return GDK_EVENT_STOP;
}

static gboolean
pan_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  RidgeChartWidget *self = RIDGE_CHART_WIDGET (widget);

  set_range (self, ridge_chart_range_pan (&self->range, g_variant_get_double (args)));
  return GDK_EVENT_STOP;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  double factor = g_variant_get_double (args);

  if (factor == 0)
    ridge_chart_widget_show_all (RIDGE_CHART_WIDGET (widget));
  else
    ridge_chart_widget_zoom (RIDGE_CHART_WIDGET (widget), factor);
  return GDK_EVENT_STOP;
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct { guint key; int by; } steps[] = {
    { GDK_KEY_Left, -1 }, { GDK_KEY_Right, 1 },
    { GDK_KEY_Page_Up, -10 }, { GDK_KEY_Page_Down, 10 },
    { GDK_KEY_Home, G_MININT }, { GDK_KEY_End, G_MAXINT },
  };
  static const struct { guint key; double factor; } zooms[] = {
    { GDK_KEY_plus, ZOOM_STEP }, { GDK_KEY_KP_Add, ZOOM_STEP },
    { GDK_KEY_minus, 1 / ZOOM_STEP }, { GDK_KEY_KP_Subtract, 1 / ZOOM_STEP },
    { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, 0, step_cb, "i", steps[i].by);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding (widget_class, zooms[i].key, 0, zoom_cb, "d", zooms[i].factor);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, pan_cb, "d", -PAN_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, pan_cb, "d", PAN_STEP);
}

/* Vfuncs */

static void
ridge_chart_widget_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 2 * LEAST_WIDTH : LEAST_HEIGHT + 60;
}

static void
ridge_chart_widget_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  g_clear_pointer (&RIDGE_CHART_WIDGET (widget)->chart, ridge_xmr_chart_free);
  g_clear_pointer (&RIDGE_CHART_WIDGET (widget)->node, gsk_render_node_unref);
}

static GskRenderNode *
paint_chart (RidgeChartWidget      *self,
             const graphene_rect_t *bounds)
{
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  ridge_palette_for_widget (GTK_WIDGET (self), &self->palette);
  ridge_xmr_chart_paint (self->chart, &self->palette, cr);
  cairo_destroy (cr);
  return node;
}

static void
ridge_chart_widget_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RidgeChartWidget *self = RIDGE_CHART_WIDGET (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  guint row = self->hover != RIDGE_CHART_NO_ROW ? self->hover : self->row;
  cairo_t *cr;

  ensure_chart (self);
  if (self->chart == NULL)
    return;
  if (self->node == NULL)
    self->node = paint_chart (self, &bounds);
  gtk_snapshot_append_node (snapshot, self->node);
  if (row >= count_rows (self))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  ridge_xmr_chart_paint_selection (self->chart, &self->palette, cr, row);
  cairo_destroy (cr);
}

static void
ridge_chart_widget_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RidgeChartWidget *self = RIDGE_CHART_WIDGET (object);

  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_uint (value, self->row);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_chart_widget_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      ridge_chart_widget_set_row (RIDGE_CHART_WIDGET (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_chart_widget_finalize (GObject *object)
{
  RidgeChartWidget *self = RIDGE_CHART_WIDGET (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->chart, ridge_xmr_chart_free);
  g_clear_pointer (&self->picture, ridge_kpi_picture_free);
  g_clear_pointer (&self->caption, g_free);
  G_OBJECT_CLASS (ridge_chart_widget_parent_class)->finalize (object);
}

static void
ridge_chart_widget_class_init (RidgeChartWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ridge_chart_widget_get_property;
  object_class->set_property = ridge_chart_widget_set_property;
  object_class->finalize = ridge_chart_widget_finalize;
  widget_class->measure = ridge_chart_widget_measure;
  widget_class->size_allocate = ridge_chart_widget_size_allocate;
  widget_class->snapshot = ridge_chart_widget_snapshot;

  properties[PROP_ROW] = g_param_spec_uint ("row", NULL, NULL, 0, G_MAXUINT, RIDGE_CHART_NO_ROW,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  add_bindings (widget_class);
}

static void
add_controllers (RidgeChartWidget *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static void
ridge_chart_widget_init (RidgeChartWidget *self)
{
  self->row = RIDGE_CHART_NO_ROW;
  self->hover = RIDGE_CHART_NO_ROW;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  ridge_palette_follow (GTK_WIDGET (self), G_CALLBACK (forget_colors));
  add_controllers (self);
}

/* Public API */

static void
describe (RidgeChartWidget *self)
{
  g_autofree char *headline = ridge_kpi_picture_get_headline (self->picture);
  g_autofree char *reading = ridge_kpi_picture_get_reading (self->picture);
  g_autofree char *both = g_strdup_printf ("%s %s", headline, reading);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("XmR chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, both, -1);
}

/**
 * ridge_chart_widget_set_picture:
 * @picture: (transfer full): what to show
 * @keep_range: whether it is a new state of what was shown, so that what is
 *   zoomed to stays
 *
 * Shows a chart.
 */
void
ridge_chart_widget_set_picture (RidgeChartWidget *self,
                                RidgeKpiPicture  *picture,
                                gboolean          keep_range)
{
  const RidgeXmrChartSpec *spec = ridge_kpi_picture_get_spec (picture);
  double first = spec->n > 0 ? spec->days[0] : 0;
  double last = ridge_xmr_chart_spec_get_end (spec);
  RidgeChartRange range = ridge_chart_range_whole (first, last);

  g_return_if_fail (RIDGE_IS_CHART_WIDGET (self));

  if (keep_range && !ridge_chart_range_is_whole (&self->range))
    {
      range.from = CLAMP (self->range.from, first, last);
      range.to = CLAMP (self->range.to, range.from, last);
    }
  g_clear_pointer (&self->picture, ridge_kpi_picture_free);
  self->picture = picture;
  self->range = range;
  self->hover = RIDGE_CHART_NO_ROW;
  forget_chart (self);
  describe (self);
  if (self->row >= count_all_rows (self))
    ridge_chart_widget_set_row (self, RIDGE_CHART_NO_ROW);
  update_caption (self);
}

/**
 * ridge_chart_widget_clear:
 *
 * Shows nothing until another picture is set.
 */
void
ridge_chart_widget_clear (RidgeChartWidget *self)
{
  g_return_if_fail (RIDGE_IS_CHART_WIDGET (self));

  forget_chart (self);
  g_clear_pointer (&self->picture, ridge_kpi_picture_free);
}

/**
 * ridge_chart_widget_get_row:
 *
 * Returns: the selected row, RIDGE_CHART_NO_ROW when none is
 */
guint
ridge_chart_widget_get_row (RidgeChartWidget *self)
{
  g_return_val_if_fail (RIDGE_IS_CHART_WIDGET (self), RIDGE_CHART_NO_ROW);

  return self->row;
}

/**
 * ridge_chart_widget_set_row:
 *
 * Selects a row and reads it to assistive technology.
 */
void
ridge_chart_widget_set_row (RidgeChartWidget *self,
                            guint             row)
{
  g_return_if_fail (RIDGE_IS_CHART_WIDGET (self));

  if (self->row == row)
    return;
  self->row = row;
  update_caption (self);
  if (self->caption != NULL && gtk_widget_has_focus (GTK_WIDGET (self)))
    ridge_announce (self, self->caption, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

/**
 * ridge_chart_widget_zoom:
 * @factor: above 1 to see less; around the selected row, else the middle
 *
 * Zooms around the selected row, or else around the middle of what is seen.
 */
void
ridge_chart_widget_zoom (RidgeChartWidget *self,
                         double            factor)
{
  double day = (self->range.from + self->range.to) / 2;

  g_return_if_fail (RIDGE_IS_CHART_WIDGET (self));

  if (self->row < count_rows (self))
    day = ridge_kpi_picture_get_spec (self->picture)->days[self->row];
  zoom_around (self, factor, CLAMP (day, self->range.from, self->range.to));
}

/**
 * ridge_chart_widget_show_all:
 *
 * Shows the whole series.
 */
void
ridge_chart_widget_show_all (RidgeChartWidget *self)
{
  g_return_if_fail (RIDGE_IS_CHART_WIDGET (self));

  set_range (self, ridge_chart_range_whole (self->range.first, self->range.last));
}
