/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "picture/ridge-kpi-picture.h"
#include "ui/widgets/ridge-sparkline-widget.h"

#define WIDTH 84
#define HEIGHT 28
#define N_VALUES 24

/**
 * RidgeSparklineWidget:
 *
 * The latest values of a KPI between their limits, in a row or a tile; it
 * follows the KPI. Property: kpi.
 */
struct _RidgeSparklineWidget
{
  RidgePainting  parent_instance;

  RidgeKpi      *kpi;
  GSignalGroup  *signals;
};

enum
{
  PROP_0,
  PROP_KPI,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeSparklineWidget, ridge_sparkline_widget, RIDGE_TYPE_PAINTING)

static void
ridge_sparkline_widget_paint (RidgePainting      *painting,
                              const RidgePalette *palette,
                              cairo_t            *cr,
                              double              width,
                              double              height)
{
  RidgeSparklineWidget *self = RIDGE_SPARKLINE_WIDGET (painting);
  RidgeBox box = { 0, 0, width, height };
  RidgeSparklineSpec spec;

  if (self->kpi == NULL)
    return;

  spec = ridge_kpi_get_sparkline (self->kpi, N_VALUES);
  ridge_sparkline_paint (&spec, palette, cr, &box);
}

static void
update (RidgeSparklineWidget *self)
{
  g_autofree char *sentence = NULL;

  if (self->kpi != NULL)
    {
      const char *verdict = ridge_words_verdict (ridge_kpi_get_verdict (self->kpi));

      /* Translators: a KPI's name and what its chart says, such as "Discount rate: Worse" */
      sentence = g_strdup_printf (_("%s: %s"), ridge_kpi_get_name (self->kpi), verdict);
    }

  ridge_painting_set_label (RIDGE_PAINTING (self), sentence != NULL ? sentence : _("Nothing to show"));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ridge_sparkline_widget_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KPI:
      g_value_set_object (value, RIDGE_SPARKLINE_WIDGET (object)->kpi);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_sparkline_widget_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_KPI:
      ridge_sparkline_widget_set_kpi (RIDGE_SPARKLINE_WIDGET (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_sparkline_widget_dispose (GObject *object)
{
  RidgeSparklineWidget *self = RIDGE_SPARKLINE_WIDGET (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->kpi);

  G_OBJECT_CLASS (ridge_sparkline_widget_parent_class)->dispose (object);
}

static void
ridge_sparkline_widget_class_init (RidgeSparklineWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_sparkline_widget_get_property;
  object_class->set_property = ridge_sparkline_widget_set_property;
  object_class->dispose = ridge_sparkline_widget_dispose;
  RIDGE_PAINTING_CLASS (klass)->paint = ridge_sparkline_widget_paint;

  properties[PROP_KPI] = g_param_spec_object ("kpi", NULL, NULL, RIDGE_TYPE_KPI,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_sparkline_widget_init (RidgeSparklineWidget *self)
{
  ridge_painting_set_size (RIDGE_PAINTING (self), WIDTH, HEIGHT);
  self->signals = g_signal_group_new (RIDGE_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "computed-changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update), self);
  update (self);
}

/**
 * ridge_sparkline_widget_set_kpi:
 * @kpi: (nullable): a KPI
 *
 * Shows another KPI.
 */
void
ridge_sparkline_widget_set_kpi (RidgeSparklineWidget *self,
                                RidgeKpi             *kpi)
{
  g_return_if_fail (RIDGE_IS_SPARKLINE_WIDGET (self));
  g_return_if_fail (kpi == NULL || RIDGE_IS_KPI (kpi));

  if (!g_set_object (&self->kpi, kpi))
    return;

  g_signal_group_set_target (self->signals, kpi);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KPI]);
}
