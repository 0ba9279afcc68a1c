/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-key-result-details.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/ridge-verbs.h"
#include "ui/objectives/ridge-chooser-dialog.h"
#include "ui/objectives/ridge-fan-widget.h"
#include "ui/objectives/ridge-item-row.h"
#include "ui/objectives/ridge-list-group.h"
#include "ui/objectives/ridge-related-row.h"
#include "ui/objectives/ridge-row-words.h"
#include "ui/objectives/ridge-target-text.h"
#include "ui/widgets/ridge-bar-widget.h"
#include "ui/widgets/ridge-field-binder.h"
#include "ui/widgets/ridge-refusal-row.h"
#include "ui/widgets/ridge-status-widget.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

#define BAR_HEIGHT 12
#define GLYPH_SIZE 16

/**
 * RidgeKeyResultDetails:
 *
 * Everything about one key result: how it stands, the fields that its measure
 * needs, the KPI that drives it, its milestones, check-ins and initiatives.
 */
struct _RidgeKeyResultDetails
{
  AdwBin             parent_instance;

  GtkLabel          *measure_label;
  GtkLabel          *heading;
  GtkLabel          *current_label;
  GtkLabel          *pace_label;
  RidgeBarWidget    *bar;
  GtkWidget         *ends;
  GtkLabel          *start_label;
  GtkLabel          *end_label;
  GtkWidget         *landing_box;
  RidgeFanWidget    *fan;
  GtkLabel          *sanity_label;
  RidgeStatusWidget *glyph;
  GtkLabel          *signal_label;
  AdwEntryRow       *title_row;
  AdwComboRow       *measure_row;
  AdwEntryRow       *baseline_row;
  AdwEntryRow       *target_row;
  GtkWidget         *target_refusal;   /* weak: the row below it that says why not */
  AdwEntryRow       *low_row;
  AdwEntryRow       *high_row;
  AdwEntryRow       *unit_row;
  AdwSpinRow        *decimals_row;
  AdwComboRow       *role_row;
  AdwEntryRow       *weight_row;
  AdwComboRow       *owner_row;
  AdwComboRow       *curve_row;
  RidgeListGroup    *milestones;
  RidgeListGroup    *steps;
  GtkWidget         *driver_group;
  AdwActionRow      *driver_row;
  GtkWidget         *unlink_button;
  AdwComboRow       *aggregate_row;
  RidgeListGroup    *check_ins;
  RidgeListGroup    *initiatives;
  RidgeListGroup    *children;

  RidgeContext      *context;
  RidgeFieldBinder  *binder;
  RidgeKeyResult    *key_result;
  GSignalGroup      *signals;
};

G_DEFINE_FINAL_TYPE (RidgeKeyResultDetails, ridge_key_result_details, ADW_TYPE_BIN)

static RidgeDocument *
get_document (RidgeKeyResultDetails *self)
{
  return ridge_context_get_document (self->context);
}

/* ---- How it stands ---- */

static char *
describe_pace (RidgeKeyResult *key_result)
{
  double expected = ridge_key_result_get_expected (key_result);
  const char *pace = ridge_words_pace (ridge_key_result_get_pace (key_result));
  g_autofree char *way = ridge_words_way (key_result);
  g_autofree char *planned = NULL;

  if (way == NULL)
    return g_strdup (pace);
  if (isnan (expected) || ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    return g_strjoin (" · ", way, pace, NULL);

  planned = ridge_words_percent (expected);
  /* Translators: progress, planned progress and the pace, such as "61 % of the way, 55 % planned · On pace" */
  return g_strdup_printf (_("%s, %s planned · %s"), way, planned, pace);
}

static void
show_standing (RidgeKeyResultDetails *self)
{
  const char *classes[] = { "caption-heading", NULL, NULL };
  g_autofree char *measure = ridge_words_measure (self->key_result);
  g_autofree char *current = ridge_words_current (self->key_result);
  g_autofree char *pace = describe_pace (self->key_result);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  RidgeStatus status;
  const char *signal = ridge_row_words_get_signal (RIDGE_ENTITY (self->key_result), &status);

  classes[1] = ridge_row_words_get_pace_class (ridge_key_result_get_pace (self->key_result));
  gtk_label_set_text (self->measure_label, measure);
  gtk_label_set_text (self->heading, ridge_key_result_get_title (self->key_result));
  gtk_label_set_text (self->current_label, current);
  gtk_label_set_text (self->pace_label, pace);
  gtk_widget_set_css_classes (GTK_WIDGET (self->pace_label), classes);
  gtk_widget_set_visible (GTK_WIDGET (self->pace_label), g_strcmp0 (current, pace) != 0);
  ridge_bar_widget_set_key_result (self->bar, self->key_result);
  gtk_widget_set_visible (self->ends, ridge_words_ends (self->key_result, &start, &end));
  gtk_label_set_text (self->start_label, start != NULL ? start : "");
  gtk_label_set_text (self->end_label, end != NULL ? end : "");
  gtk_widget_set_visible (GTK_WIDGET (self->glyph), signal != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->signal_label), signal != NULL);
  if (signal != NULL)
    {
      ridge_status_widget_set_status (self->glyph, status, signal);
      gtk_label_set_text (self->signal_label, signal);
    }
}

/* Only the fields that the measure needs. */
static void
show_fields (RidgeKeyResultDetails *self)
{
  RidgeMeasure measure = ridge_key_result_get_measure (self->key_result);
  gboolean change = measure == RIDGE_MEASURE_CHANGE;
  gboolean keep = measure == RIDGE_MEASURE_KEEP;
  gboolean numbers = change || keep;
  gboolean stepped = change && ridge_key_result_get_curve (self->key_result) == RIDGE_CURVE_STEPPED;

  gtk_widget_set_visible (GTK_WIDGET (self->baseline_row), change);
  gtk_widget_set_visible (GTK_WIDGET (self->target_row), change);
  gtk_widget_set_visible (GTK_WIDGET (self->curve_row), !keep);
  gtk_widget_set_visible (GTK_WIDGET (self->low_row), keep);
  gtk_widget_set_visible (GTK_WIDGET (self->high_row), keep);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_row), numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->decimals_row), numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->milestones), !numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), stepped);
  gtk_widget_set_visible (GTK_WIDGET (self->driver_group), numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->weight_row),
                          ridge_key_result_get_role (self->key_result) == RIDGE_ROLE_DRIVER);
}

/* Milestones are ticked, not measured: they have no course to draw. */
static void
show_landing (RidgeKeyResultDetails *self)
{
  g_autofree char *sanity = ridge_words_target_sanity (self->key_result);

  gtk_widget_set_visible (self->landing_box, ridge_key_result_get_measure (self->key_result) != RIDGE_MEASURE_MILESTONES);
  ridge_fan_widget_set_key_result (self->fan, self->key_result);
  gtk_label_set_text (self->sanity_label, sanity);
  gtk_widget_set_visible (GTK_WIDGET (self->sanity_label), *sanity != '\0');
}

static void
show_driver (RidgeKeyResultDetails *self)
{
  RidgeKpi *driver = ridge_key_result_get_driver (self->key_result);

  ridge_titles_set_row (GTK_WIDGET (self->driver_row),
                        driver != NULL ? ridge_kpi_get_name (driver) : _("Choose a KPI…"),
                        driver != NULL ? _("Its values are this key result's values") : NULL);
  gtk_widget_set_visible (self->unlink_button, driver != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->aggregate_row), driver != NULL);
}

static void
clear_target_refusal (RidgeKeyResultDetails *self)
{
  GtkWidget *refusal = self->target_refusal;

  g_clear_weak_pointer (&self->target_refusal);
  ridge_refusal_row_remove (GTK_WIDGET (self->target_row), refusal);
}

static void
show_target (RidgeKeyResultDetails *self)
{
  g_autofree char *target = ridge_target_format (self->key_result);

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->target_row)), target) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->target_row), target);
  clear_target_refusal (self);
  gtk_editable_set_editable (GTK_EDITABLE (self->target_row), ridge_context_get_editable (self->context));
}

static void
refresh (RidgeKeyResultDetails *self)
{
  if (self->key_result == NULL || ridge_entity_get_plan (RIDGE_ENTITY (self->key_result)) == NULL)
    return;

  show_standing (self);
  show_fields (self);
  show_landing (self);
  show_driver (self);
}

/* ---- The target ---- */

static void
target_apply_cb (RidgeKeyResultDetails *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->target_row));
  g_autofree char *sentence = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  RidgeFieldValue value;

  if (self->key_result == NULL)
    return;

  shown = ridge_target_format (self->key_result);
  if (strcmp (text, shown) == 0)
    return;

  if (ridge_target_parse (text, ridge_key_result_get_unit (self->key_result), &value, &error) &&
      ridge_change_field (get_document (self), RIDGE_ENTITY (self->key_result), value.column, value.cell, &error))
    {
      show_target (self);
      return;
    }

  clear_target_refusal (self);
  sentence = ridge_words_error (error);
  g_set_weak_pointer (&self->target_refusal, ridge_refusal_row_add (GTK_WIDGET (self->target_row), sentence));
}

/* Before the window goes: the target that was typed is saved, or stays. */
static gboolean
settle_cb (RidgeKeyResultDetails *self,
           GtkWidget             *part)
{
  g_autofree char *shown = NULL;

  if (self->key_result == NULL || !ridge_context_goes_with (part, GTK_WIDGET (self)))
    return FALSE;

  target_apply_cb (self);
  shown = ridge_target_format (self->key_result);
  return strcmp (gtk_editable_get_text (GTK_EDITABLE (self->target_row)), shown) != 0;
}

/* ---- The KPI that drives it ---- */

static void
driver_chosen_cb (RidgeKeyResultDetails *self,
                  RidgeEntity           *key_result,
                  RidgeEntity           *kpi)
{
  g_autoptr (GError) error = NULL;

  if (ridge_link (get_document (self), RIDGE_LINK_DRIVES, kpi, key_result, 0, &error) == 0)
    ridge_context_refuse (self->context, error);
}

static void
driver_activated_cb (RidgeKeyResultDetails *self)
{
  RidgeKpi *driver = ridge_key_result_get_driver (self->key_result);
  AdwDialog *dialog;

  if (driver != NULL)
    {
      ridge_context_reveal (self->context, RIDGE_ENTITY (driver));
      return;
    }

  dialog = ridge_chooser_dialog_new (self->context, self->key_result, _("Which KPI Drives It?"),
                                     ridge_plan_get_kpis (ridge_context_get_plan (self->context)));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (driver_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static RidgeLink *
find_driving_link (RidgeKeyResult *key_result)
{
  RidgeKpi *driver = ridge_key_result_get_driver (key_result);
  GListModel *links = ridge_kpi_get_links_from (driver);

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RidgeLink) link = g_list_model_get_item (links, i);

      if (ridge_link_get_kind (link) == RIDGE_LINK_DRIVES && ridge_link_get_to_key_result (link) == key_result)
        return link;
    }

  return NULL;
}

static void
unlink_clicked_cb (RidgeKeyResultDetails *self)
{
  RidgeLink *link = find_driving_link (self->key_result);
  g_autoptr (GError) error = NULL;

  if (link != NULL && !ridge_unlink (get_document (self), link, &error))
    ridge_context_refuse (self->context, error);
}

/* ---- Adding below it ---- */

static void
milestone_add_cb (RidgeKeyResultDetails *self,
                  const char            *title)
{
  RidgeFieldValue value = { RIDGE_MILESTONE_TITLE, RIDGE_TEXT (title) };
  g_autoptr (GError) error = NULL;

  if (ridge_create_milestone (get_document (self), self->key_result, &value, 1, &error) == 0)
    ridge_list_group_refuse (self->milestones, error);
}

static void
initiative_add_cb (RidgeKeyResultDetails *self,
                   const char            *title)
{
  RidgeFieldValue value = { RIDGE_INITIATIVE_TITLE, RIDGE_TEXT (title) };
  g_autoptr (GError) error = NULL;

  if (ridge_create_initiative (get_document (self), self->key_result, &value, 1, &error) == 0)
    ridge_list_group_refuse (self->initiatives, error);
}

/* Between the last step and the period's end, on the way to the target. */
static void
step_add_cb (RidgeKeyResultDetails *self)
{
  GListModel *steps = ridge_key_result_get_steps (self->key_result);
  guint n = g_list_model_get_n_items (steps);
  g_autoptr (RidgePlanStep) last = n > 0 ? g_list_model_get_item (steps, n - 1) : NULL;
  RidgeSpan span = ridge_period_get_span (ridge_key_result_get_period (self->key_result));
  RidgeDay from = last != NULL ? ridge_plan_step_get_day (last) : span.starts;
  RidgeDay day = MAX (from + 1, from + (span.ends - from + 1) / 2);
  double target = ridge_key_result_get_target (self->key_result);
  double start = last != NULL ? ridge_plan_step_get_value (last) : ridge_key_result_get_baseline (self->key_result);
  g_autoptr (GError) error = NULL;

  if (ridge_create_plan_step (get_document (self), self->key_result, day,
                              isnan (start + target) ? 0 : (start + target) / 2, &error) == 0)
    ridge_list_group_refuse (self->steps, error);
}

/* ---- The panel ---- */

static void
ridge_key_result_details_dispose (GObject *object)
{
  RidgeKeyResultDetails *self = RIDGE_KEY_RESULT_DETAILS (object);

  g_clear_weak_pointer (&self->target_refusal);
  g_clear_object (&self->signals);
  g_clear_object (&self->binder);
  g_clear_object (&self->key_result);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_KEY_RESULT_DETAILS);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_key_result_details_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, measure_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, heading);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, current_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, pace_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, landing_box);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, fan);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, sanity_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, bar);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, ends);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, start_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, end_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, glyph);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, signal_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, measure_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, baseline_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, target_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, low_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, high_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, unit_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, decimals_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, role_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, weight_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, owner_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, curve_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, milestones);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, steps);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, driver_group);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, driver_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, unlink_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, aggregate_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, check_ins);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, initiatives);
  gtk_widget_class_bind_template_child (widget_class, RidgeKeyResultDetails, children);
}

static void
ridge_key_result_details_class_init (RidgeKeyResultDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_key_result_details_dispose;

  g_type_ensure (RIDGE_TYPE_FAN_WIDGET);
  g_type_ensure (RIDGE_TYPE_BAR_WIDGET);
  g_type_ensure (RIDGE_TYPE_STATUS_WIDGET);
  g_type_ensure (RIDGE_TYPE_LIST_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-key-result-details.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, driver_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlink_clicked_cb);
}

static void
ridge_key_result_details_init (RidgeKeyResultDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->target_row), FALSE);
  ridge_painting_set_size (RIDGE_PAINTING (self->bar), -1, BAR_HEIGHT);
  ridge_painting_set_size (RIDGE_PAINTING (self->glyph), GLYPH_SIZE, GLYPH_SIZE);

  self->signals = g_signal_group_new (RIDGE_TYPE_KEY_RESULT);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->signals, "computed-changed", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->signals, "notify::target", G_CALLBACK (show_target), self);
  g_signal_group_connect_swapped (self->signals, "notify::relative-target", G_CALLBACK (show_target), self);
}

static void
bind_fields (RidgeKeyResultDetails *self,
             RidgePlan             *plan)
{
  g_clear_object (&self->binder);
  self->binder = ridge_field_binder_new (self->context);
  ridge_field_binder_add_text (self->binder, self->title_row, RIDGE_KEY_RESULT_TITLE);
  ridge_field_binder_add_choice (self->binder, self->measure_row, RIDGE_KEY_RESULT_MEASURE, ridge_measure_get_type ());
  ridge_field_binder_add_number (self->binder, self->baseline_row, RIDGE_KEY_RESULT_BASELINE);
  ridge_field_binder_add_number (self->binder, self->low_row, RIDGE_KEY_RESULT_LOW);
  ridge_field_binder_add_number (self->binder, self->high_row, RIDGE_KEY_RESULT_HIGH);
  ridge_field_binder_add_text (self->binder, self->unit_row, RIDGE_KEY_RESULT_UNIT);
  ridge_field_binder_add_integer (self->binder, self->decimals_row, RIDGE_KEY_RESULT_DECIMALS);
  ridge_field_binder_add_choice (self->binder, self->role_row, RIDGE_KEY_RESULT_ROLE, ridge_role_get_type ());
  ridge_field_binder_add_number (self->binder, self->weight_row, RIDGE_KEY_RESULT_WEIGHT);
  ridge_field_binder_add_choice (self->binder, self->curve_row, RIDGE_KEY_RESULT_CURVE, ridge_curve_get_type ());
  ridge_field_binder_add_choice (self->binder, self->aggregate_row, RIDGE_KEY_RESULT_AGGREGATE, ridge_aggregate_get_type ());
  ridge_field_binder_add_reference (self->binder, self->owner_row, RIDGE_KEY_RESULT_OWNER,
                                    ridge_plan_get_people (plan), _("Nobody"));
}

static void
context_plan_cb (RidgeKeyResultDetails *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);

  ridge_key_result_details_set_key_result (self, NULL);
  if (plan != NULL)
    bind_fields (self, plan);
}

/**
 * ridge_key_result_details_set_context:
 * @context: what the window is looking at; set once
 *
 * Tells where the plan is.
 */
void
ridge_key_result_details_set_context (RidgeKeyResultDetails *self,
                                      RidgeContext          *context)
{
  g_return_if_fail (RIDGE_IS_KEY_RESULT_DETAILS (self));
  g_return_if_fail (RIDGE_IS_CONTEXT (context));

  self->context = g_object_ref (context);
  ridge_list_group_set_context (self->milestones, context, ridge_item_row_new);
  ridge_list_group_set_context (self->steps, context, ridge_item_row_new);
  ridge_list_group_set_context (self->check_ins, context, ridge_item_row_new);
  ridge_list_group_set_context (self->initiatives, context, ridge_item_row_new);
  ridge_list_group_set_context (self->children, context, ridge_related_row_new);
  g_signal_connect_object (self->milestones, "add", G_CALLBACK (milestone_add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->initiatives, "add", G_CALLBACK (initiative_add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "add", G_CALLBACK (step_add_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (context, "editable", self->unlink_button, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (context, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::plan", G_CALLBACK (context_plan_cb), self, G_CONNECT_SWAPPED);
  context_plan_cb (self);
}

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  RidgeDay first = ridge_check_in_get_day (RIDGE_CHECK_IN ((gpointer) a));
  RidgeDay second = ridge_check_in_get_day (RIDGE_CHECK_IN ((gpointer) b));

  return (first < second) - (first > second);
}

/* The latest on top. */
static GListModel *
list_check_ins (RidgeKeyResult *key_result)
{
  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (ridge_key_result_get_check_ins (key_result)),
                                                GTK_SORTER (gtk_custom_sorter_new (compare_days, NULL, NULL))));
}

/**
 * ridge_key_result_details_set_key_result:
 * @key_result: (nullable): a key result
 *
 * Shows a key result. What was typed for the one before is saved first.
 */
void
ridge_key_result_details_set_key_result (RidgeKeyResultDetails *self,
                                         RidgeKeyResult        *key_result)
{
  g_autoptr (GListModel) check_ins = NULL;

  g_return_if_fail (RIDGE_IS_KEY_RESULT_DETAILS (self));
  g_return_if_fail (key_result == NULL || RIDGE_IS_KEY_RESULT (key_result));

  if (self->key_result == key_result)
    return;

  if (self->key_result != NULL && ridge_entity_get_plan (RIDGE_ENTITY (self->key_result)) != NULL)
    target_apply_cb (self);
  if (self->binder != NULL)
    ridge_field_binder_set_entity (self->binder, (RidgeEntity *) key_result);
  g_set_object (&self->key_result, key_result);
  g_signal_group_set_target (self->signals, key_result);

  check_ins = key_result != NULL ? list_check_ins (key_result) : NULL;
  ridge_list_group_set_model (self->check_ins, check_ins);
  ridge_list_group_set_model (self->milestones, key_result != NULL ? ridge_key_result_get_milestones (key_result) : NULL);
  ridge_list_group_set_model (self->steps, key_result != NULL ? ridge_key_result_get_steps (key_result) : NULL);
  ridge_list_group_set_model (self->initiatives,
                              key_result != NULL ? ridge_key_result_get_initiatives (key_result) : NULL);
  ridge_list_group_set_model (self->children, key_result != NULL ? ridge_key_result_get_children (key_result) : NULL);
  if (key_result != NULL)
    {
      show_target (self);
      refresh (self);
    }
}
