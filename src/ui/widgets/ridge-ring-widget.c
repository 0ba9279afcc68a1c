/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-ring-widget.h"

#include <math.h>

/**
 * RidgeRingWidget:
 *
 * A progress ring with its tick for the time elapsed. Property: diameter.
 */
struct _RidgeRingWidget
{
  RidgePainting  parent_instance;

  int            diameter;
  RidgeRingSpec  spec;
  char          *text;
};

enum
{
  PROP_0,
  PROP_DIAMETER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeRingWidget, ridge_ring_widget, RIDGE_TYPE_PAINTING)

static void
ridge_ring_widget_paint (RidgePainting      *painting,
                         const RidgePalette *palette,
                         cairo_t            *cr,
                         double              width,
                         double              height)
{
  RidgeRingWidget *self = RIDGE_RING_WIDGET (painting);
  double size = MIN (width, height);

  ridge_ring_paint (&self->spec, palette, gtk_widget_get_pango_context (GTK_WIDGET (self)), cr,
                    (width - size) / 2, (height - size) / 2, size);
}

static void
ridge_ring_widget_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DIAMETER:
      g_value_set_int (value, RIDGE_RING_WIDGET (object)->diameter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_ring_widget_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RidgeRingWidget *self = RIDGE_RING_WIDGET (object);

  switch (prop_id)
    {
    case PROP_DIAMETER:
      self->diameter = g_value_get_int (value);
      ridge_painting_set_size (RIDGE_PAINTING (self), self->diameter, self->diameter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_ring_widget_finalize (GObject *object)
{
  g_free (RIDGE_RING_WIDGET (object)->text);

  G_OBJECT_CLASS (ridge_ring_widget_parent_class)->finalize (object);
}

static void
ridge_ring_widget_class_init (RidgeRingWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_ring_widget_get_property;
  object_class->set_property = ridge_ring_widget_set_property;
  object_class->finalize = ridge_ring_widget_finalize;
  RIDGE_PAINTING_CLASS (klass)->paint = ridge_ring_widget_paint;

  properties[PROP_DIAMETER] = g_param_spec_int ("diameter", NULL, NULL, 8, 1024, 32,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_ring_widget_init (RidgeRingWidget *self)
{
  self->spec.progress = NAN;
  self->spec.elapsed = NAN;
  self->spec.success = NAN;
  self->spec.tone = RIDGE_TONE_NO_DATA;
}

/**
 * ridge_ring_widget_new:
 * @diameter: in pixels
 *
 * Returns: (transfer floating): a ring without data
 */
GtkWidget *
ridge_ring_widget_new (int diameter)
{
  return g_object_new (RIDGE_TYPE_RING_WIDGET, "diameter", diameter, NULL);
}

/**
 * ridge_ring_widget_set_spec:
 * @spec: what it shows; copied
 * @sentence: the same in words, for those who do not see it
 *
 * Shows something else.
 */
void
ridge_ring_widget_set_spec (RidgeRingWidget     *self,
                            const RidgeRingSpec *spec,
                            const char          *sentence)
{
  g_return_if_fail (RIDGE_IS_RING_WIDGET (self));
  g_return_if_fail (spec != NULL);

  g_set_str (&self->text, spec->text);
  self->spec = *spec;
  self->spec.text = self->text;
  ridge_painting_set_label (RIDGE_PAINTING (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
