/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpi-view.h"

#include <glib/gi18n-lib.h>

#include "picture/ridge-kpi-picture.h"
#include "picture/ridge-picture.h"
#include "ui/kpis/ridge-chart-widget.h"
#include "ui/kpis/ridge-finding-card.h"
#include "ui/kpis/ridge-kpi-details.h"
#include "ui/kpis/ridge-kpi-insight.h"
#include "ui/kpis/ridge-link-row.h"
#include "ui/kpis/ridge-points-table.h"
#include "ui/kpis/ridge-stretch.h"
#include "ui/widgets/ridge-nhs-widget.h"
#include "ui/widgets/ridge-status-widget.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

#define NHS_SIZE 36

/**
 * RidgeKpiView:
 *
 * A KPI read: its last value, the sentence that reads the chart, the X and mR
 * charts, the marked process changes, its links and its values.
 *
 * Properties: row (the value selected in the chart and in the table alike).
 */
struct _RidgeKpiView
{
  AdwBin             parent_instance;

  RidgeContext      *context;
  RidgeKpi          *kpi;
  gboolean           drawn;      /* this KPI, before: what is zoomed to stays */
  gboolean           outdated;
  GSignalGroup      *plan_signals;

  GtkLabel          *name_label;
  GtkLabel          *subtitle_label;
  GtkLabel          *value_label;
  RidgeStatusWidget *status;
  GtkLabel          *headline_label;
  GtkLabel          *reading_label;
  GtkLabel          *status_label;
  RidgeNhsWidget    *nhs;
  RidgeFindingCard  *finding;
  RidgeChartWidget  *chart;
  GtkLabel          *caption_label;
  GtkButton         *ghost_button;
  GtkMenuButton     *rules_button;
  GtkButton         *baseline_button;
  GtkLabel          *quality_label;
  GtkLabel          *rules_label;
  RidgeKpiInsight   *insight;
  GtkWidget         *phases_box;
  GtkListBox        *phases_list;
  GtkWidget         *links_box;
  GtkListBox        *links_list;
  RidgePointsTable  *table;
  RidgeKpiDetails   *details;
};

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeKpiView, ridge_kpi_view, ADW_TYPE_BIN)

/* Texts */

static void
update_head (RidgeKpiView *self)
{
  RidgePerson *owner = ridge_kpi_get_owner (self->kpi);
  const char *parts[5] = {
    ridge_words_enum (ridge_frequency_get_type (), (int) ridge_kpi_get_frequency (self->kpi)),
    ridge_words_enum (ridge_direction_get_type (), (int) ridge_kpi_get_direction (self->kpi)),
    ridge_words_enum (ridge_timing_get_type (), (int) ridge_kpi_get_timing (self->kpi)),
    owner != NULL ? ridge_person_get_name (owner) : NULL,
  };
  g_autofree char *subtitle = g_strjoinv (" · ", (char **) parts);
  g_autofree char *value = ridge_words_value_short (ridge_kpi_get_latest (self->kpi), ridge_kpi_get_decimals (self->kpi),
                                                    ridge_kpi_get_unit (self->kpi));

  gtk_label_set_label (self->name_label, ridge_kpi_get_name (self->kpi));
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_label_set_label (self->value_label, value);
}

static void
update_reading (RidgeKpiView    *self,
                RidgeKpiPicture *picture)
{
  g_autofree char *headline = ridge_kpi_picture_get_headline (picture);
  g_autofree char *reading = ridge_kpi_picture_get_reading (picture);
  RidgeVerdict verdict = ridge_kpi_get_verdict (self->kpi);

  gtk_label_set_label (self->headline_label, headline);
  gtk_label_set_label (self->reading_label, reading);
  gtk_widget_set_visible (GTK_WIDGET (self->reading_label), *reading != '\0');
  ridge_status_widget_set_status (self->status, ridge_status_of_verdict (verdict), ridge_words_verdict (verdict));
  ridge_nhs_widget_show (self->nhs, self->kpi);
  gtk_label_set_label (self->status_label, ridge_nhs_widget_get_sentence (self->nhs));
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), gtk_widget_get_visible (GTK_WIDGET (self->nhs)));
}

/* Of the stretch that the selected value is in, else of the latest. */
static void
update_baseline (RidgeKpiView *self)
{
  g_autofree char *limits = ridge_stretch_describe (ridge_stretch_at (self->kpi, ridge_chart_widget_get_row (self->chart)));
  /* Translators: a button; which values the limits come from, such as "All values" */
  g_autofree char *label = g_strdup_printf (_("Limits: %s…"), limits);

  gtk_button_set_label (self->baseline_button, label);
}

static void
update_limits_row (RidgeKpiView *self)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (self->kpi);
  const RidgeXmrSegment *segment = xmr != NULL ? ridge_xmr_get_last_segment (xmr) : NULL;
  guint n = ridge_series_get_n_points (ridge_kpi_get_series (self->kpi));
  RidgeRuleChoice used = ridge_kpi_get_rules_used (self->kpi);
  const char *name = ridge_words_enum (ridge_rule_choice_get_type (), (int) used);
  RidgeFinding finding = RIDGE_FINDING_INIT;
  const char *quality;
  g_autofree char *rules = NULL;
  g_autofree char *meaning = ridge_words_rule_set_meaning (ridge_kpi_get_rule_sets (self->kpi));
  g_autofree char *text = NULL;

  /* Translators: a rule set's name, such as Wheeler */
  rules = g_strdup_printf (ridge_kpi_get_rules (self->kpi) == RIDGE_RULES_PLAN ? _("Rules: %s, the Plan’s") : _("Rules: %s"), name);
  ridge_kpi_get_finding (self->kpi, &finding);
  quality = ridge_words_quality (xmr, segment, finding.kind);
  if (ridge_finding_unsettles (finding.kind))
    text = g_strdup_printf (ngettext ("%u value · limits do not fit", "%u values · limits do not fit", n), n);
  else
    /* Translators: how many values there are, and how firm the limits are: "27 values · limits firm" */
    text = g_strdup_printf (ngettext ("%u value · limits %s", "%u values · limits %s", n), n, quality);
  gtk_menu_button_set_label (self->rules_button, rules);
  gtk_label_set_label (self->rules_label, meaning);
  gtk_label_set_label (self->quality_label, text);
  update_baseline (self);
}

/* Lists */

/* Its buttons act on the phase whatever becomes of the words. */
static void
phase_row_refresh (RidgePhase *phase,
                   GParamSpec *pspec,
                   GtkWidget  *row)
{
  g_autofree char *day = NULL;
  g_autofree char *baseline = NULL;
  g_autofree char *subtitle = NULL;

  if (ridge_entity_get_plan (RIDGE_ENTITY (phase)) == NULL)
    return;
  day = ridge_words_day (ridge_phase_get_day (phase));
  baseline = ridge_stretch_describe (RIDGE_ENTITY (phase));
  /* Translators: the day of a process change, and where the limits come from since, "1 June 2026 · Limits: All values" */
  subtitle = g_strdup_printf (_("%s · Limits: %s"), day, baseline);
  ridge_titles_set_row (row, ridge_phase_get_reason (phase), subtitle);
}

static void
phase_row_add_button (GtkWidget  *row,
                      GtkWidget  *button,
                      const char *action,
                      RidgePhase *phase)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", ridge_entity_get_id (RIDGE_ENTITY (phase)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_phase_row_cb (gpointer phase,
                     gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  phase_row_add_button (row, gtk_button_new_with_label (_("Limits…")), "kpi.choose-phase-baseline", phase);
  gtk_widget_set_tooltip_text (remove, _("Remove Process Change"));
  phase_row_add_button (row, remove, "kpi.remove-phase", phase);
  g_signal_connect_object (phase, "notify", G_CALLBACK (phase_row_refresh), row, 0);
  phase_row_refresh (phase, NULL, row);
  return row;
}

static GtkWidget *
create_link_row_cb (gpointer link,
                    gpointer data)
{
  return ridge_link_row_new (link, RIDGE_ENTITY (RIDGE_KPI_VIEW (data)->kpi));
}

static void
show_lists (RidgeKpiView *self)
{
  g_autoptr (GListStore) ends = NULL;
  g_autoptr (GtkFlattenListModel) links = NULL;

  if (self->kpi == NULL)
    {
      gtk_list_box_bind_model (self->phases_list, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->links_list, NULL, NULL, NULL, NULL);
      return;
    }

  ends = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (ends, ridge_kpi_get_links_from (self->kpi));
  g_list_store_append (ends, ridge_kpi_get_links_to (self->kpi));
  links = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&ends)));
  gtk_list_box_bind_model (self->phases_list, ridge_kpi_get_phases (self->kpi), create_phase_row_cb, NULL, NULL);
  gtk_list_box_bind_model (self->links_list, G_LIST_MODEL (links), create_link_row_cb, self, NULL);
}

/* A heading over nothing says nothing. */
static void
update_headings (RidgeKpiView *self)
{
  gtk_widget_set_visible (self->phases_box, g_list_model_get_n_items (ridge_kpi_get_phases (self->kpi)) > 0);
  gtk_widget_set_visible (self->links_box,
                          g_list_model_get_n_items (ridge_kpi_get_links_from (self->kpi)) > 0 ||
                            g_list_model_get_n_items (ridge_kpi_get_links_to (self->kpi)) > 0);
}

static void
update (RidgeKpiView *self)
{
  RidgeKpiPicture *picture;

  self->outdated = FALSE;
  if (self->kpi == NULL || ridge_entity_get_plan (RIDGE_ENTITY (self->kpi)) == NULL)
    return;
  picture = ridge_kpi_picture_new (self->kpi);
  update_head (self);
  update_reading (self, picture);
  ridge_finding_card_show (self->finding, self->kpi);
  update_limits_row (self);
  ridge_kpi_insight_show (self->insight, self->kpi);
  update_headings (self);
  ridge_kpi_details_update_sanity (self->details, self->kpi);
  ridge_chart_widget_set_picture (self->chart, picture, self->drawn);
  self->drawn = TRUE;
}

/* A series may be long: it is asked about only while it is looked at. */
static void
outdate (RidgeKpiView *self)
{
  self->outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* Callbacks */

static void
row_cb (RidgeKpiView *self)
{
  guint row = ridge_chart_widget_get_row (self->chart);
  gboolean ghost = row != RIDGE_CHART_NO_ROW && self->kpi != NULL &&
                   row < ridge_series_get_n_points (ridge_kpi_get_series (self->kpi)) &&
                   ridge_series_get_ghost (ridge_kpi_get_series (self->kpi), row);

  gtk_button_set_label (self->ghost_button, ghost ? _("Count Again") : _("Ghost…"));
  if (self->kpi != NULL)
    update_baseline (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

static void
caption_cb (RidgeKpiView *self)
{
  g_autofree char *caption = NULL;

  g_object_get (self->chart, "caption", &caption, NULL);
  gtk_label_set_label (self->caption_label, caption != NULL ? caption : _("Point at a value or use the arrow keys to read it."));
}

/* Vfuncs */

static void
ridge_kpi_view_map (GtkWidget *widget)
{
  if (RIDGE_KPI_VIEW (widget)->outdated)
    update (RIDGE_KPI_VIEW (widget));
  GTK_WIDGET_CLASS (ridge_kpi_view_parent_class)->map (widget);
}

static void
ridge_kpi_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_uint (value, ridge_kpi_view_get_row (RIDGE_KPI_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_kpi_view_dispose (GObject *object)
{
  RidgeKpiView *self = RIDGE_KPI_VIEW (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->kpi);
  g_clear_object (&self->context);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_KPI_VIEW);
  G_OBJECT_CLASS (ridge_kpi_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, name_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, value_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, status);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, headline_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, reading_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, status_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, nhs);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, finding);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, chart);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, caption_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, ghost_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, rules_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, baseline_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, quality_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, rules_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, insight);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, phases_box);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, phases_list);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, links_box);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, links_list);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, table);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiView, details);
}

static void
ridge_kpi_view_class_init (RidgeKpiViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ridge_kpi_view_get_property;
  object_class->dispose = ridge_kpi_view_dispose;
  widget_class->map = ridge_kpi_view_map;
  properties[PROP_ROW] = g_param_spec_uint ("row", NULL, NULL, 0, G_MAXUINT, RIDGE_CHART_NO_ROW,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RIDGE_TYPE_CHART_WIDGET);
  g_type_ensure (RIDGE_TYPE_FINDING_CARD);
  g_type_ensure (RIDGE_TYPE_KPI_DETAILS);
  g_type_ensure (RIDGE_TYPE_KPI_INSIGHT);
  g_type_ensure (RIDGE_TYPE_NHS_WIDGET);
  g_type_ensure (RIDGE_TYPE_POINTS_TABLE);
  g_type_ensure (RIDGE_TYPE_STATUS_WIDGET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-kpi-view.ui");
  bind_children (widget_class);
}

static void
ridge_kpi_view_init (RidgeKpiView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ridge_nhs_widget_set_size (self->nhs, NHS_SIZE);
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (outdate), self);
  g_object_bind_property (self->chart, "row", self->table, "row", G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->chart, "notify::row", G_CALLBACK (row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "notify::caption", G_CALLBACK (caption_cb), self, G_CONNECT_SWAPPED);
  caption_cb (self);
}

/* Public API */

/**
 * ridge_kpi_view_set_context:
 *
 * Once, before it is shown.
 */
void
ridge_kpi_view_set_context (RidgeKpiView *self,
                            RidgeContext *context)
{
  g_return_if_fail (RIDGE_IS_KPI_VIEW (self));

  g_set_object (&self->context, context);
  ridge_points_table_set_context (self->table, context);
  ridge_kpi_insight_set_context (self->insight, context);
  ridge_kpi_details_set_context (self->details, context);
}

/**
 * ridge_kpi_view_set_kpi:
 * @kpi: (nullable): the KPI to read
 *
 * Shows a KPI, and follows it.
 */
void
ridge_kpi_view_set_kpi (RidgeKpiView *self,
                        RidgeKpi     *kpi)
{
  g_return_if_fail (RIDGE_IS_KPI_VIEW (self));

  if (!g_set_object (&self->kpi, kpi))
    return;
  ridge_chart_widget_set_row (self->chart, RIDGE_CHART_NO_ROW);
  ridge_chart_widget_clear (self->chart);
  ridge_points_table_set_kpi (self->table, kpi);
  ridge_kpi_details_set_kpi (self->details, kpi);
  show_lists (self);
  g_signal_group_set_target (self->plan_signals, kpi != NULL ? ridge_entity_get_plan (RIDGE_ENTITY (kpi)) : NULL);
  self->drawn = FALSE;
  outdate (self);
}

/**
 * ridge_kpi_view_get_row:
 *
 * Returns: the selected value's row in the series, RIDGE_CHART_NO_ROW when none is
 */
guint
ridge_kpi_view_get_row (RidgeKpiView *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI_VIEW (self), RIDGE_CHART_NO_ROW);

  return ridge_chart_widget_get_row (self->chart);
}

/**
 * ridge_kpi_view_zoom:
 * @factor: above 1 to see less of the chart, 0 for the whole of it
 *
 * Zooms the chart.
 */
void
ridge_kpi_view_zoom (RidgeKpiView *self,
                     double        factor)
{
  g_return_if_fail (RIDGE_IS_KPI_VIEW (self));

  if (factor > 0)
    ridge_chart_widget_zoom (self->chart, factor);
  else
    ridge_chart_widget_show_all (self->chart);
}

/**
 * ridge_kpi_view_focus_chart:
 *
 * For who did something to the chart by a button that is gone then.
 */
void
ridge_kpi_view_focus_chart (RidgeKpiView *self)
{
  g_return_if_fail (RIDGE_IS_KPI_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
}

/**
 * ridge_kpi_view_get_insight:
 *
 * Returns: (transfer none): what the values suggest
 */
RidgeKpiInsight *
ridge_kpi_view_get_insight (RidgeKpiView *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI_VIEW (self), NULL);

  return self->insight;
}
