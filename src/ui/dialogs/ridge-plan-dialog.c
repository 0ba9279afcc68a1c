/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/dialogs/ridge-plan-dialog.h"
#include "ui/widgets/ridge-field-binder.h"
#include "words/ridge-words.h"

#define N_MONTHS 12
#define N_WEEKDAYS 7

/**
 * RidgePlanDialog:
 *
 * What holds for the whole plan.
 */
struct _RidgePlanDialog
{
  AdwDialog         parent_instance;

  RidgeFieldBinder *binder;

  AdwEntryRow      *name;
  RidgeTextRow     *mission;
  RidgeTextRow     *vision;
  RidgeTextRow     *principles;
  AdwComboRow      *fiscal_month;
  AdwComboRow      *weekday;
  AdwSpinRow       *cadence;
  AdwComboRow      *rules;
};

G_DEFINE_FINAL_TYPE (RidgePlanDialog, ridge_plan_dialog, ADW_TYPE_DIALOG)

/* The first of January 2024 was a Monday, so one year names all months and weekdays. */
static void
add_calendar_values (RidgeFieldBinder *binder,
                     AdwComboRow      *row,
                     guint             column,
                     int               n_values,
                     const char       *format)
{
  g_auto (GStrv) names = g_new0 (char *, n_values + 1);
  g_autofree int *values = g_new (int, n_values);

  for (int i = 0; i < n_values; i++)
    {
      g_autoptr (GDateTime) time = n_values == N_MONTHS ? g_date_time_new_utc (2024, i + 1, 1, 0, 0, 0)
                                                        : g_date_time_new_utc (2024, 1, i + 1, 0, 0, 0);

      values[i] = i + 1;
      names[i] = g_date_time_format (time, format);
    }

  ridge_field_binder_add_values (binder, row, column, values, (const char *const *) names);
}

/* A plan cannot leave its rules to the plan. */
static void
add_rules (RidgeFieldBinder *binder,
           AdwComboRow      *row)
{
  static const int values[] = {
    RIDGE_RULES_WHEELER, RIDGE_RULES_NHS, RIDGE_RULES_WECO, RIDGE_RULES_NELSON, RIDGE_RULES_PUMP, RIDGE_RULES_ANHOEJ,
  };
  const char *names[G_N_ELEMENTS (values) + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    names[i] = ridge_words_enum (ridge_rule_choice_get_type (), values[i]);

  ridge_field_binder_add_values (binder, row, RIDGE_PLAN_RULES, values, names);
}

static void
ridge_plan_dialog_dispose (GObject *object)
{
  RidgePlanDialog *self = RIDGE_PLAN_DIALOG (object);

  g_clear_object (&self->binder);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_PLAN_DIALOG);

  G_OBJECT_CLASS (ridge_plan_dialog_parent_class)->dispose (object);
}

static void
ridge_plan_dialog_class_init (RidgePlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_plan_dialog_dispose;

  g_type_ensure (RIDGE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgePlanDialog, name);
  gtk_widget_class_bind_template_child (widget_class, RidgePlanDialog, mission);
  gtk_widget_class_bind_template_child (widget_class, RidgePlanDialog, vision);
  gtk_widget_class_bind_template_child (widget_class, RidgePlanDialog, principles);
  gtk_widget_class_bind_template_child (widget_class, RidgePlanDialog, fiscal_month);
  gtk_widget_class_bind_template_child (widget_class, RidgePlanDialog, weekday);
  gtk_widget_class_bind_template_child (widget_class, RidgePlanDialog, cadence);
  gtk_widget_class_bind_template_child (widget_class, RidgePlanDialog, rules);
}

static void
ridge_plan_dialog_init (RidgePlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_plan_dialog_new:
 * @context: where the plan is
 *
 * Returns: (transfer floating): a dialog with the plan's properties
 */
AdwDialog *
ridge_plan_dialog_new (RidgeContext *context)
{
  RidgePlanDialog *self = g_object_new (RIDGE_TYPE_PLAN_DIALOG, NULL);

  self->binder = ridge_field_binder_new (context);
  ridge_field_binder_add_text (self->binder, self->name, RIDGE_PLAN_NAME);
  ridge_field_binder_add_long_text (self->binder, self->mission, RIDGE_PLAN_MISSION);
  ridge_field_binder_add_long_text (self->binder, self->vision, RIDGE_PLAN_VISION);
  ridge_field_binder_add_long_text (self->binder, self->principles, RIDGE_PLAN_PRINCIPLES);
  add_calendar_values (self->binder, self->fiscal_month, RIDGE_PLAN_FISCAL_MONTH, N_MONTHS, "%OB");
  add_calendar_values (self->binder, self->weekday, RIDGE_PLAN_CHECK_IN_WEEKDAY, N_WEEKDAYS, "%A");
  ridge_field_binder_add_integer (self->binder, self->cadence, RIDGE_PLAN_CADENCE_DAYS);
  add_rules (self->binder, self->rules);
  ridge_field_binder_set_entity (self->binder, RIDGE_ENTITY (ridge_context_get_plan (context)));

  return ADW_DIALOG (self);
}
