/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "ui/widgets/ridge-painting.h"

typedef struct
{
  int width;
  int height;
} RidgePaintingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RidgePainting, ridge_painting, GTK_TYPE_WIDGET)

/**
 * ridge_palette_for_widget:
 * @palette: (out): the colours
 *
 * Gives the colours that painters use on the widget's display.
 */
void
ridge_palette_for_widget (GtkWidget    *widget,
                          RidgePalette *palette)
{
  static const RidgeScheme schemes[2][2] = {
    { RIDGE_SCHEME_LIGHT, RIDGE_SCHEME_DARK },
    { RIDGE_SCHEME_LIGHT_HIGH_CONTRAST, RIDGE_SCHEME_DARK_HIGH_CONTRAST },
  };
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean strong = adw_style_manager_get_high_contrast (manager);
  gboolean dark = adw_style_manager_get_dark (manager);
  g_autoptr (GdkRGBA) rgba = adw_style_manager_get_accent_color_rgba (manager);
  RidgeColor accent = { rgba->red, rgba->green, rgba->blue, rgba->alpha };

  *palette = ridge_palette_new (schemes[strong][dark], &accent);
}

static void
ridge_painting_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  RidgePaintingPrivate *priv = ridge_painting_get_instance_private (RIDGE_PAINTING (widget));

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? priv->width : priv->height;
}

static void
ridge_painting_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RidgePainting *self = RIDGE_PAINTING (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  RidgePalette palette;
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;

  ridge_palette_for_widget (widget, &palette);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  RIDGE_PAINTING_GET_CLASS (self)->paint (self, &palette, cr, width, height);
  cairo_destroy (cr);
}

/**
 * ridge_palette_follow:
 * @changed: called with the widget when its colours have changed
 *
 * Tells a widget when the colours around it change: light, dark, high contrast,
 * accent.
 */
void
ridge_palette_follow (GtkWidget *widget,
                      GCallback  changed)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  static const char *const signals[] = { "notify::dark", "notify::high-contrast", "notify::accent-color" };

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (manager, signals[i], changed, widget, G_CONNECT_SWAPPED);
}

static void
ridge_painting_constructed (GObject *object)
{
  G_OBJECT_CLASS (ridge_painting_parent_class)->constructed (object);
  ridge_palette_follow (GTK_WIDGET (object), G_CALLBACK (gtk_widget_queue_draw));
}

static void
ridge_painting_class_init (RidgePaintingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ridge_painting_constructed;
  widget_class->measure = ridge_painting_measure;
  widget_class->snapshot = ridge_painting_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ridge_painting_init (RidgePainting *self)
{
}

/**
 * ridge_painting_set_size:
 * @width: natural and least width
 * @height: natural and least height
 *
 * Sets how much room the painting asks for.
 */
void
ridge_painting_set_size (RidgePainting *self,
                         int            width,
                         int            height)
{
  RidgePaintingPrivate *priv;

  g_return_if_fail (RIDGE_IS_PAINTING (self));

  priv = ridge_painting_get_instance_private (self);
  if (priv->width == width && priv->height == height)
    return;

  priv->width = width;
  priv->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ridge_painting_set_label:
 * @label: a sentence for what is seen, translated
 *
 * Says in words what the painting shows.
 */
void
ridge_painting_set_label (RidgePainting *self,
                          const char    *label)
{
  g_return_if_fail (RIDGE_IS_PAINTING (self));
  g_return_if_fail (label != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
