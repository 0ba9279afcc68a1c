/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "picture/ridge-picture.h"
#include "ui/widgets/ridge-bar-widget.h"
#include "ui/widgets/ridge-standing.h"

#define WIDTH 120
#define HEIGHT 12

/**
 * RidgeBarWidget:
 *
 * How a key result stands, as a bar that follows it. Property: key-result.
 */
struct _RidgeBarWidget
{
  RidgePainting   parent_instance;

  RidgeKeyResult *key_result;
  GSignalGroup   *signals;
};

enum
{
  PROP_0,
  PROP_KEY_RESULT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeBarWidget, ridge_bar_widget, RIDGE_TYPE_PAINTING)

static void
ridge_bar_widget_paint (RidgePainting      *painting,
                        const RidgePalette *palette,
                        cairo_t            *cr,
                        double              width,
                        double              height)
{
  RidgeBarWidget *self = RIDGE_BAR_WIDGET (painting);
  RidgeBox box = { 0, 0, width, height };
  RidgeBarPicture picture;

  if (self->key_result == NULL)
    return;

  ridge_bar_picture_init_key_result (&picture, self->key_result);
  picture.spec.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  ridge_bar_paint (&picture.spec, palette, cr, &box);
  ridge_bar_picture_clear (&picture);
}

static void
update (RidgeBarWidget *self)
{
  g_autofree char *sentence = NULL;

  if (self->key_result != NULL)
    sentence = ridge_standing_describe (ridge_key_result_get_title (self->key_result),
                                        ridge_key_result_get_progress (self->key_result),
                                        ridge_key_result_get_expected (self->key_result), NULL);

  ridge_painting_set_label (RIDGE_PAINTING (self), sentence != NULL ? sentence : _("Nothing to show"));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ridge_bar_widget_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KEY_RESULT:
      g_value_set_object (value, RIDGE_BAR_WIDGET (object)->key_result);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_bar_widget_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_KEY_RESULT:
      ridge_bar_widget_set_key_result (RIDGE_BAR_WIDGET (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_bar_widget_dispose (GObject *object)
{
  RidgeBarWidget *self = RIDGE_BAR_WIDGET (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->key_result);

  G_OBJECT_CLASS (ridge_bar_widget_parent_class)->dispose (object);
}

static void
ridge_bar_widget_class_init (RidgeBarWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_bar_widget_get_property;
  object_class->set_property = ridge_bar_widget_set_property;
  object_class->dispose = ridge_bar_widget_dispose;
  RIDGE_PAINTING_CLASS (klass)->paint = ridge_bar_widget_paint;

  properties[PROP_KEY_RESULT] = g_param_spec_object ("key-result", NULL, NULL, RIDGE_TYPE_KEY_RESULT,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                     G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_bar_widget_init (RidgeBarWidget *self)
{
  ridge_painting_set_size (RIDGE_PAINTING (self), WIDTH, HEIGHT);
  self->signals = g_signal_group_new (RIDGE_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "computed-changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update), self);
  update (self);
}

/**
 * ridge_bar_widget_set_key_result:
 * @key_result: (nullable): a key result
 *
 * Shows how another key result stands.
 */
void
ridge_bar_widget_set_key_result (RidgeBarWidget *self,
                                 RidgeKeyResult *key_result)
{
  g_return_if_fail (RIDGE_IS_BAR_WIDGET (self));
  g_return_if_fail (key_result == NULL || RIDGE_IS_KEY_RESULT (key_result));

  if (!g_set_object (&self->key_result, key_result))
    return;

  g_signal_group_set_target (self->signals, key_result);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY_RESULT]);
}
