/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpi-details.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ui/widgets/ridge-field-binder.h"
#include "ui/widgets/ridge-field-rows.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

/**
 * RidgeKpiDetails:
 *
 * The definition of a KPI and how it is read; every field is saved at once.
 */
struct _RidgeKpiDetails
{
  AdwBin            parent_instance;

  RidgeFieldBinder *binder;
  GtkFilterListModel *people;
  GtkFilterListModel *teams;

  AdwPreferencesGroup *definition_group;
  AdwPreferencesGroup *meaning_group;
  AdwPreferencesGroup *limits_group;
  AdwEntryRow      *name_row;
  RidgeTextRow     *definition_row;
  RidgeTextRow     *formula_row;
  AdwEntryRow      *unit_row;
  AdwSpinRow       *decimals_row;
  AdwComboRow      *frequency_row;
  AdwComboRow      *direction_row;
  AdwEntryRow      *low_row;
  AdwEntryRow      *high_row;
  AdwEntryRow      *target_row;
  AdwComboRow      *timing_row;
  AdwComboRow      *perspective_row;
  AdwSwitchRow     *health_row;
  AdwComboRow      *owner_row;
  AdwComboRow      *team_row;
  AdwEntryRow      *process_row;
  RidgeDayRow      *retired_row;
  AdwComboRow      *chart_row;
  AdwComboRow      *transform_row;
  AdwEntryRow      *per_row;
  AdwComboRow      *watch_row;
  AdwSwitchRow     *median_center_row;
  AdwSwitchRow     *median_range_row;
  AdwSwitchRow     *screen_row;
  AdwEntryRow      *floor_row;
  AdwEntryRow      *ceiling_row;
  AdwComboRow      *trend_row;
  AdwComboRow      *season_row;
  AdwSpinRow       *cycle_row;
};

/* What is chosen in dialogs beside the chart, together with what it means there. */
static const guint elsewhere[] = {
  RIDGE_KPI_RULES, RIDGE_KPI_BASELINE, RIDGE_KPI_BASELINE_COUNT, RIDGE_KPI_BASELINE_FROM, RIDGE_KPI_BASELINE_TO,
  RIDGE_KPI_BASELINE_CENTER, RIDGE_KPI_BASELINE_RANGE, RIDGE_KPI_CHART, RIDGE_KPI_PER, RIDGE_KPI_WATCH,
  RIDGE_KPI_TRANSFORM, RIDGE_KPI_WAIVED,
};

/* The usual seasons, as the row offers them; the row's last choice is any other. */
static const double seasons[] = { 0, 4, 7, 12 };

#define OTHER_SEASON G_N_ELEMENTS (seasons)

G_DEFINE_FINAL_TYPE (RidgeKpiDetails, ridge_kpi_details, ADW_TYPE_BIN)

static guint
find_season (double cycle)
{
  guint choice = 0;

  while (choice < OTHER_SEASON && fabs (seasons[choice] - cycle) > 0.5)
    choice++;
  return choice;
}

/* While someone turns the number itself, the choice stays at "Other". */
static gboolean
cycle_to_season (GBinding     *binding,
                 const GValue *cycle,
                 GValue       *season,
                 gpointer      data)
{
  RidgeKpiDetails *self = data;

  if (gtk_widget_get_state_flags (GTK_WIDGET (self->cycle_row)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  g_value_set_uint (season, find_season (g_value_get_double (cycle)));
  return TRUE;
}

static gboolean
season_to_cycle (GBinding     *binding,
                 const GValue *season,
                 GValue       *cycle,
                 gpointer      data)
{
  if (g_value_get_uint (season) >= OTHER_SEASON)
    return FALSE;
  g_value_set_double (cycle, seasons[g_value_get_uint (season)]);
  return TRUE;
}

static void
season_cb (RidgeKpiDetails *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->cycle_row), adw_combo_row_get_selected (self->season_row) == OTHER_SEASON);
}

static void
ridge_kpi_details_dispose (GObject *object)
{
  g_clear_object (&RIDGE_KPI_DETAILS (object)->binder);
  g_clear_object (&RIDGE_KPI_DETAILS (object)->people);
  g_clear_object (&RIDGE_KPI_DETAILS (object)->teams);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RIDGE_TYPE_KPI_DETAILS);
  G_OBJECT_CLASS (ridge_kpi_details_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, RidgeKpiDetails, name)
  CHILD (definition_group);
  CHILD (meaning_group);
  CHILD (limits_group);
  CHILD (name_row);
  CHILD (definition_row);
  CHILD (formula_row);
  CHILD (unit_row);
  CHILD (decimals_row);
  CHILD (frequency_row);
  CHILD (direction_row);
  CHILD (low_row);
  CHILD (high_row);
  CHILD (target_row);
  CHILD (timing_row);
  CHILD (perspective_row);
  CHILD (health_row);
  CHILD (owner_row);
  CHILD (team_row);
  CHILD (process_row);
  CHILD (retired_row);
  CHILD (chart_row);
  CHILD (transform_row);
  CHILD (per_row);
  CHILD (watch_row);
  CHILD (median_center_row);
  CHILD (median_range_row);
  CHILD (screen_row);
  CHILD (floor_row);
  CHILD (ceiling_row);
  CHILD (trend_row);
  CHILD (season_row);
  CHILD (cycle_row);
#undef CHILD
}

static void
ridge_kpi_details_class_init (RidgeKpiDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_kpi_details_dispose;
  g_type_ensure (RIDGE_TYPE_TEXT_ROW);
  g_type_ensure (RIDGE_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/ridgeline/Ridgeline/ui/ridge-kpi-details.ui");
  bind_rows (GTK_WIDGET_CLASS (klass));
}

static void
ridge_kpi_details_init (RidgeKpiDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property_full (self->cycle_row, "value", self->season_row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, cycle_to_season, season_to_cycle, self, NULL);
  g_object_bind_property (self->cycle_row, "sensitive", self->season_row, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->season_row, "notify::selected", G_CALLBACK (season_cb), self, G_CONNECT_SWAPPED);
  season_cb (self);
}

static void
bind_definition (RidgeKpiDetails *self)
{
  ridge_field_binder_add_text (self->binder, self->name_row, RIDGE_KPI_NAME);
  ridge_field_binder_add_long_text (self->binder, self->definition_row, RIDGE_KPI_DEFINITION);
  ridge_field_binder_add_long_text (self->binder, self->formula_row, RIDGE_KPI_FORMULA);
  ridge_field_binder_add_text (self->binder, self->unit_row, RIDGE_KPI_UNIT);
  ridge_field_binder_add_integer (self->binder, self->decimals_row, RIDGE_KPI_DECIMALS);
  ridge_field_binder_add_choice (self->binder, self->frequency_row, RIDGE_KPI_FREQUENCY, ridge_frequency_get_type ());
  ridge_field_binder_add_choice (self->binder, self->direction_row, RIDGE_KPI_DIRECTION, ridge_direction_get_type ());
  ridge_field_binder_add_number (self->binder, self->low_row, RIDGE_KPI_HEALTHY_LOW);
  ridge_field_binder_add_number (self->binder, self->high_row, RIDGE_KPI_HEALTHY_HIGH);
  ridge_field_binder_add_number (self->binder, self->target_row, RIDGE_KPI_TARGET);
  ridge_field_binder_add_choice (self->binder, self->timing_row, RIDGE_KPI_TIMING, ridge_timing_get_type ());
  ridge_field_binder_add_choice (self->binder, self->perspective_row, RIDGE_KPI_PERSPECTIVE, ridge_perspective_get_type ());
  ridge_field_binder_add_switch (self->binder, self->health_row, RIDGE_KPI_HEALTH_METRIC);
}

/* Says what the chart is for, and shows what it can be told. */
static void
chart_cb (RidgeKpiDetails *self)
{
  RidgeChartChoice chart = (RidgeChartChoice) MIN (adw_combo_row_get_selected (self->chart_row), RIDGE_CHART_TIMES);
  RidgeTransformChoice transform = (RidgeTransformChoice) MIN (adw_combo_row_get_selected (self->transform_row), RIDGE_TRANSFORM_INCREMENTS);
  gboolean individuals = chart == RIDGE_CHART_INDIVIDUALS;

  ridge_titles_set_row (GTK_WIDGET (self->chart_row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->chart_row)),
                        ridge_words_chart_meaning (chart));
  gtk_widget_set_visible (GTK_WIDGET (self->per_row), chart <= RIDGE_CHART_PROPORTION || chart == RIDGE_CHART_TIMES);
  ridge_titles_set_row (GTK_WIDGET (self->transform_row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->transform_row)),
                        ridge_words_transform_meaning (transform));
  gtk_widget_set_visible (GTK_WIDGET (self->transform_row), individuals);
  gtk_widget_set_visible (GTK_WIDGET (self->trend_row), individuals && transform != RIDGE_TRANSFORM_LOG);
  gtk_widget_set_visible (GTK_WIDGET (self->season_row), individuals);
}

static void
bind_rest (RidgeKpiDetails *self)
{
  ridge_field_binder_add_text (self->binder, self->process_row, RIDGE_KPI_PROCESS);
  ridge_field_binder_add_day (self->binder, self->retired_row, RIDGE_KPI_RETIRED_ON);
  ridge_field_binder_add_choice (self->binder, self->chart_row, RIDGE_KPI_CHART, ridge_chart_choice_get_type ());
  ridge_field_binder_add_choice (self->binder, self->transform_row, RIDGE_KPI_TRANSFORM, ridge_transform_choice_get_type ());
  ridge_field_binder_add_number (self->binder, self->per_row, RIDGE_KPI_PER);
  ridge_field_binder_add_choice (self->binder, self->watch_row, RIDGE_KPI_WATCH, ridge_watch_choice_get_type ());
  g_signal_connect_object (self->chart_row, "notify::selected", G_CALLBACK (chart_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->transform_row, "notify::selected", G_CALLBACK (chart_cb), self, G_CONNECT_SWAPPED);
  chart_cb (self);
  ridge_field_binder_add_switch (self->binder, self->median_center_row, RIDGE_KPI_MEDIAN_CENTER);
  ridge_field_binder_add_switch (self->binder, self->median_range_row, RIDGE_KPI_MEDIAN_RANGE);
  ridge_field_binder_add_switch (self->binder, self->screen_row, RIDGE_KPI_SCREEN);
  ridge_field_binder_add_number (self->binder, self->floor_row, RIDGE_KPI_FLOOR);
  ridge_field_binder_add_number (self->binder, self->ceiling_row, RIDGE_KPI_CEILING);
  ridge_field_binder_add_choice (self->binder, self->trend_row, RIDGE_KPI_TREND, ridge_trend_choice_get_type ());
  ridge_field_binder_add_integer (self->binder, self->cycle_row, RIDGE_KPI_SEASON);
}

static GListModel *
get_child_teams (gpointer item,
                 gpointer data)
{
  return g_object_ref (ridge_team_get_children (item));
}

/* The lists to choose from stay the same objects; what they hold follows the plan. */
static void
plan_cb (RidgeKpiDetails *self)
{
  RidgePlan *plan = ridge_context_get_plan (ridge_field_binder_get_context (self->binder));
  GtkTreeListModel *teams = NULL;

  if (plan != NULL)
    teams = gtk_tree_list_model_new (g_object_ref (ridge_plan_get_teams (plan)), TRUE, TRUE, get_child_teams, NULL, NULL);
  gtk_filter_list_model_set_model (self->people, plan != NULL ? ridge_plan_get_people (plan) : NULL);
  gtk_filter_list_model_set_model (self->teams, (GListModel *) teams);
  g_clear_object (&teams);
}

static void
bind_references (RidgeKpiDetails *self)
{
  self->people = gtk_filter_list_model_new (NULL, NULL);
  self->teams = gtk_filter_list_model_new (NULL, NULL);
  plan_cb (self);
  ridge_field_binder_add_reference (self->binder, self->owner_row, RIDGE_KPI_OWNER, G_LIST_MODEL (self->people), _("Nobody"));
  ridge_field_binder_add_reference (self->binder, self->team_row, RIDGE_KPI_TEAM, G_LIST_MODEL (self->teams), _("Everyone"));
  g_signal_connect_object (ridge_field_binder_get_context (self->binder), "notify::plan", G_CALLBACK (plan_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The fields that ask for nothing but a row follow those that were arranged. */
static void
bind_others (RidgeKpiDetails *self)
{
  guint64 chart = ridge_table_get_columns (RIDGE_TABLE_KPI, RIDGE_AS_CHART);
  guint64 others = ~ridge_field_binder_get_columns (self->binder) &
                   ~ridge_table_get_columns (RIDGE_TABLE_KPI, RIDGE_AS_UNEDITED);

  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    others &= ~(G_GUINT64_CONSTANT (1) << elsewhere[i]);
  ridge_field_rows_add (self->binder, self->definition_group, RIDGE_TABLE_KPI, others & ~chart);
  ridge_field_rows_add (self->binder, self->limits_group, RIDGE_TABLE_KPI, others & chart);
}

/**
 * ridge_kpi_details_set_context:
 *
 * Once, before it is shown.
 */
void
ridge_kpi_details_set_context (RidgeKpiDetails *self,
                               RidgeContext    *context)
{
  g_return_if_fail (RIDGE_IS_KPI_DETAILS (self));

  self->binder = ridge_field_binder_new (context);
  bind_definition (self);
  bind_rest (self);
  bind_references (self);
  bind_others (self);
}

/**
 * ridge_kpi_details_set_kpi:
 * @kpi: (nullable): the KPI to show
 *
 * Shows what is known of a KPI beside its values, and follows it.
 */
void
ridge_kpi_details_set_kpi (RidgeKpiDetails *self,
                           RidgeKpi        *kpi)
{
  g_return_if_fail (RIDGE_IS_KPI_DETAILS (self));

  ridge_field_binder_set_entity (self->binder, (RidgeEntity *) kpi);
  adw_combo_row_set_selected (self->season_row, find_season (adw_spin_row_get_value (self->cycle_row)));
}

/**
 * ridge_kpi_details_update_sanity:
 *
 * Says beside the target what it asks of @kpi's present process.
 */
void
ridge_kpi_details_update_sanity (RidgeKpiDetails *self,
                                 RidgeKpi        *kpi)
{
  g_autofree char *sanity = ridge_words_kpi_target_sanity (kpi);
  g_autofree char *markup = g_markup_escape_text (sanity, -1);

  g_return_if_fail (RIDGE_IS_KPI_DETAILS (self));

  adw_preferences_group_set_description (self->meaning_group, markup);
}
