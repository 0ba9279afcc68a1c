/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpi-row.h"

#include <glib/gi18n-lib.h>

#include "model/ridge-plan.h"
#include "picture/ridge-nhs-picture.h"
#include "picture/ridge-picture.h"
#include "ui/widgets/ridge-nhs-widget.h"
#include "ui/widgets/ridge-sparkline-widget.h"
#include "ui/widgets/ridge-status-widget.h"
#include "words/ridge-words.h"

#define SPARKLINE_WIDTH 104
#define SPARKLINE_HEIGHT 26
#define LONGEST_SIGN 2

/**
 * RidgeKpiRow:
 *
 * A KPI in a list: its name, whether it moved for real, its latest values and
 * the last one. It follows the KPI.
 *
 * Properties: description (the row as a sentence for assistive technology; "" without a KPI).
 */
struct _RidgeKpiRow
{
  GtkBox                parent_instance;

  RidgeKpi             *kpi;
  GSignalGroup         *plan_signals;
  char                 *description;

  GtkLabel             *name_label;
  RidgeStatusWidget    *status;
  GtkLabel             *verdict_label;
  RidgeNhsWidget       *nhs;
  RidgeSparklineWidget *sparkline;
  GtkLabel             *value_label;
};

enum
{
  PROP_0,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeKpiRow, ridge_kpi_row, GTK_TYPE_BOX)

/* Only a sign goes with the number in a narrow list; a whole word stands beside the chart. */
static char *
latest_text (RidgeKpi *kpi)
{
  const char *unit = ridge_kpi_get_unit (kpi);

  return ridge_words_value_short (ridge_kpi_get_latest (kpi), ridge_kpi_get_decimals (kpi),
                                  g_utf8_strlen (unit, -1) <= LONGEST_SIGN ? unit : NULL);
}

/* What moved stands out; routine is nothing to look at. */
static void
show_verdict (RidgeKpiRow  *self,
              RidgeVerdict  verdict)
{
  static const char *const calm[] = { "caption", "dimmed", NULL };
  static const char *const moved[] = { "caption-heading", NULL };
  gboolean has_moved = verdict > RIDGE_VERDICT_ROUTINE;

  gtk_label_set_label (self->verdict_label, ridge_words_verdict (verdict));
  gtk_widget_set_css_classes (GTK_WIDGET (self->verdict_label), (const char **) (has_moved ? moved : calm));
  ridge_status_widget_set_status (self->status, ridge_status_of_verdict (verdict), ridge_words_verdict (verdict));
}

static char *
describe (RidgeKpi   *kpi,
          const char *value)
{
  const char *verdict = ridge_words_verdict (ridge_kpi_get_verdict (kpi));
  g_auto (RidgeNhsPicture) nhs = { 0 };

  ridge_nhs_picture_init (&nhs, kpi);
  if (nhs.sentence != NULL)
    /* Translators: a KPI's name, its latest value, whether it moved, and a sentence on how it varies */
    return g_strdup_printf (_("%s, %s, %s. %s"), ridge_kpi_get_name (kpi), value, verdict, nhs.sentence);
  /* Translators: a KPI's name, its latest value, and whether it moved: "Routine", "Better" */
  return g_strdup_printf (_("%s, %s, %s"), ridge_kpi_get_name (kpi), value, verdict);
}

static void
set_description (RidgeKpiRow *self,
                 const char  *description)
{
  if (g_set_str (&self->description, description))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
update (RidgeKpiRow *self)
{
  g_autofree char *value = NULL;
  g_autofree char *description = NULL;

  if (self->kpi == NULL || ridge_entity_get_plan (RIDGE_ENTITY (self->kpi)) == NULL)
    return;
  value = latest_text (self->kpi);
  gtk_label_set_label (self->name_label, ridge_kpi_get_name (self->kpi));
  gtk_label_set_label (self->value_label, value);
  show_verdict (self, ridge_kpi_get_verdict (self->kpi));
  ridge_nhs_widget_show (self->nhs, self->kpi);
  /* The icons show what the glyph does, and the word needs the room. */
  gtk_widget_set_visible (GTK_WIDGET (self->status), !gtk_widget_get_visible (GTK_WIDGET (self->nhs)));
  description = describe (self->kpi, value);
  set_description (self, description);
}

static void
ridge_kpi_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, RIDGE_KPI_ROW (object)->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_kpi_row_dispose (GObject *object)
{
  RidgeKpiRow *self = RIDGE_KPI_ROW (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->kpi);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_KPI_ROW);
  G_OBJECT_CLASS (ridge_kpi_row_parent_class)->dispose (object);
}

static void
ridge_kpi_row_finalize (GObject *object)
{
  g_free (RIDGE_KPI_ROW (object)->description);
  G_OBJECT_CLASS (ridge_kpi_row_parent_class)->finalize (object);
}

static void
ridge_kpi_row_class_init (RidgeKpiRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ridge_kpi_row_get_property;
  object_class->dispose = ridge_kpi_row_dispose;
  object_class->finalize = ridge_kpi_row_finalize;
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "",
                                                      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (RIDGE_TYPE_NHS_WIDGET);
  g_type_ensure (RIDGE_TYPE_SPARKLINE_WIDGET);
  g_type_ensure (RIDGE_TYPE_STATUS_WIDGET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-kpi-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiRow, status);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiRow, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiRow, nhs);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiRow, sparkline);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiRow, value_label);
}

static void
ridge_kpi_row_init (RidgeKpiRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->description = g_strdup ("");
  ridge_painting_set_size (RIDGE_PAINTING (self->sparkline), SPARKLINE_WIDTH, SPARKLINE_HEIGHT);
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (update), self);
}

/**
 * ridge_kpi_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
ridge_kpi_row_new (void)
{
  return g_object_new (RIDGE_TYPE_KPI_ROW, NULL);
}

/**
 * ridge_kpi_row_set_kpi:
 * @kpi: (nullable): the KPI to show and to follow
 *
 * Shows another KPI, or none.
 */
void
ridge_kpi_row_set_kpi (RidgeKpiRow *self,
                       RidgeKpi    *kpi)
{
  g_return_if_fail (RIDGE_IS_KPI_ROW (self));

  g_set_object (&self->kpi, kpi);
  g_signal_group_set_target (self->plan_signals, kpi != NULL ? ridge_entity_get_plan (RIDGE_ENTITY (kpi)) : NULL);
  ridge_sparkline_widget_set_kpi (self->sparkline, kpi);
  if (kpi == NULL)
    set_description (self, "");
  update (self);
}
