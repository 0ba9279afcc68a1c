/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-fan-widget.h"

#include <glib/gi18n-lib.h>

#include "model/ridge-plan.h"
#include "picture/ridge-fan-picture.h"

#define WIDTH 240
#define HEIGHT 170

/**
 * RidgeFanWidget:
 *
 * A key result's way through its period: planned, gone, and likely to come.
 *
 * Properties: sentence (where it will land, in words; "" when nobody can say).
 */
struct _RidgeFanWidget
{
  RidgePainting    parent_instance;

  RidgeKeyResult  *key_result;
  RidgeFanPicture *picture;
  GSignalGroup    *plan_signals;
};

enum
{
  PROP_0,
  PROP_SENTENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeFanWidget, ridge_fan_widget, RIDGE_TYPE_PAINTING)

static void
update (RidgeFanWidget *self)
{
  const char *sentence;
  g_autofree char *label = NULL;

  g_clear_pointer (&self->picture, ridge_fan_picture_free);
  if (self->key_result != NULL && ridge_entity_get_plan (RIDGE_ENTITY (self->key_result)) != NULL)
    {
      self->picture = ridge_fan_picture_new (self->key_result);
      sentence = ridge_fan_picture_get_sentence (self->picture);
      /* Translators: what a chart shows, and the sentence that reads it */
      label = g_strdup_printf (_("Planned and actual course. %s"), sentence);
      ridge_painting_set_label (RIDGE_PAINTING (self), label);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
}

static void
ridge_fan_widget_paint (RidgePainting      *painting,
                        const RidgePalette *palette,
                        cairo_t            *cr,
                        double              width,
                        double              height)
{
  RidgeFanWidget *self = RIDGE_FAN_WIDGET (painting);

  if (self->picture != NULL)
    ridge_fan_picture_paint (self->picture, palette, gtk_widget_get_pango_context (GTK_WIDGET (self)), cr, width, height);
}

static void
ridge_fan_widget_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RidgeFanWidget *self = RIDGE_FAN_WIDGET (object);

  switch (prop_id)
    {
    case PROP_SENTENCE:
      g_value_set_string (value, self->picture != NULL ? ridge_fan_picture_get_sentence (self->picture) : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_fan_widget_dispose (GObject *object)
{
  RidgeFanWidget *self = RIDGE_FAN_WIDGET (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->key_result);
  g_clear_pointer (&self->picture, ridge_fan_picture_free);
  G_OBJECT_CLASS (ridge_fan_widget_parent_class)->dispose (object);
}

static void
ridge_fan_widget_class_init (RidgeFanWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_fan_widget_get_property;
  object_class->dispose = ridge_fan_widget_dispose;
  RIDGE_PAINTING_CLASS (klass)->paint = ridge_fan_widget_paint;
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_fan_widget_init (RidgeFanWidget *self)
{
  ridge_painting_set_size (RIDGE_PAINTING (self), WIDTH, HEIGHT);
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (update), self);
}

/**
 * ridge_fan_widget_set_key_result:
 * @key_result: (nullable): what to follow
 *
 * Shows where a key result will land, and follows it.
 */
void
ridge_fan_widget_set_key_result (RidgeFanWidget *self,
                                 RidgeKeyResult *key_result)
{
  g_return_if_fail (RIDGE_IS_FAN_WIDGET (self));

  if (!g_set_object (&self->key_result, key_result))
    return;
  g_signal_group_set_target (self->plan_signals, key_result != NULL ? ridge_entity_get_plan (RIDGE_ENTITY (key_result)) : NULL);
  update (self);
}
