/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "picture/ridge-picture.h"
#include "ui/today/ridge-health-tile.h"
#include "ui/widgets/ridge-nhs-widget.h"
#include "ui/widgets/ridge-sparkline-widget.h"
#include "ui/widgets/ridge-status-widget.h"
#include "words/ridge-words.h"

/**
 * RidgeHealthTile:
 *
 * A KPI that is watched for health: one strong number, its sparkline, and
 * whether it says anything.
 */
struct _RidgeHealthTile
{
  GtkFlowBoxChild       parent_instance;

  RidgeKpi             *kpi;

  GtkLabel             *name;
  GtkLabel             *value;
  RidgeSparklineWidget *sparkline;
  RidgeStatusWidget    *status;
  GtkLabel             *verdict;
  RidgeNhsWidget       *nhs;
};

G_DEFINE_FINAL_TYPE (RidgeHealthTile, ridge_health_tile, GTK_TYPE_FLOW_BOX_CHILD)

static void
update (RidgeHealthTile *self)
{
  RidgeVerdict verdict = ridge_kpi_get_verdict (self->kpi);
  const char *word = ridge_words_verdict (verdict);
  const char *name = ridge_kpi_get_name (self->kpi);
  g_autofree char *value = ridge_words_value_short (ridge_kpi_get_latest (self->kpi),
                                                    ridge_kpi_get_decimals (self->kpi), ridge_kpi_get_unit (self->kpi));
  /* Translators: a KPI's name, value and verdict, as one accessible sentence */
  g_autofree char *sentence = g_strdup_printf (_("%s: %s, %s"), name, value, word);

  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->verdict, word);
  ridge_status_widget_set_status (self->status, ridge_status_of_verdict (verdict), word);
  ridge_nhs_widget_show (self->nhs, self->kpi);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, ridge_nhs_widget_get_sentence (self->nhs), -1);
}

static void
ridge_health_tile_dispose (GObject *object)
{
  RidgeHealthTile *self = RIDGE_HEALTH_TILE (object);

  g_clear_object (&self->kpi);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_HEALTH_TILE);

  G_OBJECT_CLASS (ridge_health_tile_parent_class)->dispose (object);
}

static void
ridge_health_tile_class_init (RidgeHealthTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_health_tile_dispose;

  g_type_ensure (RIDGE_TYPE_NHS_WIDGET);
  g_type_ensure (RIDGE_TYPE_SPARKLINE_WIDGET);
  g_type_ensure (RIDGE_TYPE_STATUS_WIDGET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-health-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeHealthTile, name);
  gtk_widget_class_bind_template_child (widget_class, RidgeHealthTile, value);
  gtk_widget_class_bind_template_child (widget_class, RidgeHealthTile, sparkline);
  gtk_widget_class_bind_template_child (widget_class, RidgeHealthTile, status);
  gtk_widget_class_bind_template_child (widget_class, RidgeHealthTile, verdict);
  gtk_widget_class_bind_template_child (widget_class, RidgeHealthTile, nhs);
}

static void
ridge_health_tile_init (RidgeHealthTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_health_tile_new:
 * @kpi: a KPI
 *
 * Returns: (transfer floating): its tile
 */
GtkWidget *
ridge_health_tile_new (RidgeKpi *kpi)
{
  RidgeHealthTile *self = g_object_new (RIDGE_TYPE_HEALTH_TILE, NULL);

  self->kpi = g_object_ref (kpi);
  ridge_sparkline_widget_set_kpi (self->sparkline, kpi);
  g_signal_connect_object (kpi, "computed-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kpi, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * ridge_health_tile_get_kpi:
 *
 * Returns: (transfer none): the KPI it shows
 */
RidgeKpi *
ridge_health_tile_get_kpi (RidgeHealthTile *self)
{
  g_return_val_if_fail (RIDGE_IS_HEALTH_TILE (self), NULL);

  return self->kpi;
}
