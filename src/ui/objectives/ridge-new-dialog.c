/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-new-dialog.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs-create.h"
#include "base/ridge-number.h"
#include "base/ridge-number-text.h"
#include "ui/objectives/ridge-lineage.h"
#include "ui/objectives/ridge-target-text.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-draft.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

#define MAX_VALUES 8

/**
 * RidgeNewDialog:
 *
 * Asks for a new objective by its title alone, or for a new key result by its
 * title and how it is measured. Everything else is edited in the details.
 *
 * ::added (RidgeEntity *entity) is emitted when it is in the plan.
 */
struct _RidgeNewDialog
{
  AdwDialog            parent_instance;

  GtkWidget           *add_button;
  AdwEntryRow         *title_row;
  GtkWidget           *measure_group;
  AdwComboRow         *measure_row;
  AdwEntryRow         *first_row;
  AdwEntryRow         *second_row;
  AdwEntryRow         *unit_row;
  GtkLabel            *refusal;
  GtkLabel            *place_label;

  RidgeContext        *context;
  RidgeDraft          *draft;
  RidgeTable           table;
  RidgePlace           place;
  RidgeEntity         *place_entity;   /* keeps the place's alive */
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeNewDialog, ridge_new_dialog, ADW_TYPE_DIALOG)

static RidgeMeasure
get_measure (RidgeNewDialog *self)
{
  return (RidgeMeasure) adw_combo_row_get_selected (self->measure_row);
}

static gint64
id_of (gpointer entity)
{
  return entity != NULL ? ridge_entity_get_id (entity) : 0;
}

/* Under another objective it is that team's work; the sidebar's team comes first. */
static RidgeTeam *
get_team (RidgeNewDialog *self)
{
  RidgeTeam *team = ridge_context_get_team (self->context);

  if (team != NULL || self->place.entity == NULL)
    return team;
  if (RIDGE_IS_KEY_RESULT (self->place.entity))
    return ridge_objective_get_team (ridge_key_result_get_objective (RIDGE_KEY_RESULT (self->place.entity)));

  return ridge_objective_get_team (RIDGE_OBJECTIVE (self->place.entity));
}

static gint64
add_objective (RidgeNewDialog *self,
               GError        **error)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  RidgeFieldValue values[] = {
    { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (title) },
    { RIDGE_OBJECTIVE_PERIOD, RIDGE_REF (id_of (ridge_context_get_period (self->context))) },
    { RIDGE_OBJECTIVE_TEAM, RIDGE_REF (id_of (get_team (self))) },
  };

  return ridge_create_objective (ridge_context_get_document (self->context), self->place, values,
                                 G_N_ELEMENTS (values), error);
}

static gboolean
read_number (AdwEntryRow      *row,
             guint             column,
             RidgeFieldValue  *value,
             GError          **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  double number;

  *value = (RidgeFieldValue) { column, RIDGE_NULL };
  if (*text == '\0')
    return TRUE;
  if (!ridge_number_text_read_local (text, &number))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0,
                       ridge_table_get_info (RIDGE_TABLE_KEY_RESULT)->columns[column].name, "%s", text);
      return FALSE;
    }

  value->cell = RIDGE_REAL (number);

  return TRUE;
}

static gboolean
read_measure (RidgeNewDialog   *self,
              RidgeFieldValue  *values,
              gsize            *n,
              GError          **error)
{
  switch (get_measure (self))
    {
    case RIDGE_MEASURE_CHANGE:
      return read_number (self->first_row, RIDGE_KEY_RESULT_BASELINE, &values[(*n)++], error) &&
             ridge_target_parse (gtk_editable_get_text (GTK_EDITABLE (self->second_row)), &values[(*n)++], error);
    case RIDGE_MEASURE_KEEP:
      return read_number (self->first_row, RIDGE_KEY_RESULT_LOW, &values[(*n)++], error) &&
             read_number (self->second_row, RIDGE_KEY_RESULT_HIGH, &values[(*n)++], error);
    case RIDGE_MEASURE_MILESTONES:
    default:
      return TRUE;
    }
}

/* As many decimals as the person typed. */
static int
count_decimals (const RidgeFieldValue *values,
                gsize                  n)
{
  int decimals = 0;

  for (gsize i = 0; i < n; i++)
    if (values[i].cell.kind == RIDGE_CELL_REAL && values[i].column != RIDGE_KEY_RESULT_RELATIVE_TARGET)
      decimals = MAX (decimals, ridge_number_count_decimals (values[i].cell.real));

  return decimals;
}

static gint64
add_key_result (RidgeNewDialog *self,
                GError        **error)
{
  RidgeFieldValue values[MAX_VALUES] = {
    { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (gtk_editable_get_text (GTK_EDITABLE (self->title_row))) },
    { RIDGE_KEY_RESULT_MEASURE, RIDGE_INTEGER (get_measure (self)) },
    { RIDGE_KEY_RESULT_UNIT, RIDGE_TEXT (gtk_editable_get_text (GTK_EDITABLE (self->unit_row))) },
  };
  gsize n = 3;
  int decimals;

  if (!read_measure (self, values, &n, error))
    return 0;

  decimals = count_decimals (values, n);
  values[n++] = (RidgeFieldValue) { RIDGE_KEY_RESULT_DECIMALS, RIDGE_INTEGER (decimals) };

  return ridge_create_key_result (ridge_context_get_document (self->context), RIDGE_OBJECTIVE (self->place.entity),
                                  values, n, error);
}

static void
refuse (RidgeNewDialog *self,
        const GError   *error)
{
  g_autofree char *sentence = ridge_words_error (error);

  gtk_label_set_text (self->refusal, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
add_clicked_cb (RidgeNewDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;
  RidgeEntity *added;
  gint64 id = self->table == RIDGE_TABLE_OBJECTIVE ? add_objective (self, &error) : add_key_result (self, &error);

  if (id == 0)
    {
      refuse (self, error);
      return;
    }

  added = ridge_plan_lookup (ridge_context_get_plan (self->context), self->table, id);
  report = g_strdup_printf (_("“%s” was added"), ridge_entity_get_title (added));
  g_signal_emit (self, signals[ADDED], 0, added);
  ridge_context_announce (self->context, report, TRUE);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
title_changed_cb (RidgeNewDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));

  gtk_widget_set_sensitive (self->add_button, *title != '\0');
}

static void
measure_selected_cb (RidgeNewDialog *self)
{
  RidgeMeasure measure = get_measure (self);
  gboolean keep = measure == RIDGE_MEASURE_KEEP;
  gboolean numbers = measure != RIDGE_MEASURE_MILESTONES;

  gtk_widget_set_visible (GTK_WIDGET (self->first_row), numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->second_row), numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_row), numbers);
  ridge_titles_set_row (GTK_WIDGET (self->first_row), keep ? _("At Least") : _("From"), NULL);
  ridge_titles_set_row (GTK_WIDGET (self->second_row),
                        keep ? _("At Most") : _("To, or a Change Such as +20 %"), NULL);
}

static void
ridge_new_dialog_dispose (GObject *object)
{
  RidgeNewDialog *self = RIDGE_NEW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_NEW_DIALOG);
  g_clear_object (&self->place_entity);
  g_clear_object (&self->draft);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_new_dialog_parent_class)->dispose (object);
}

static void
ridge_new_dialog_class_init (RidgeNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_new_dialog_dispose;

  signals[ADDED] = g_signal_new ("added", RIDGE_TYPE_NEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, RIDGE_TYPE_ENTITY);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, measure_group);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, measure_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, place_label);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, measure_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

static void
ridge_new_dialog_init (RidgeNewDialog *self)
{
  g_autoptr (GtkStringList) measures = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int measure = RIDGE_MEASURE_CHANGE; measure <= RIDGE_MEASURE_MILESTONES; measure++)
    gtk_string_list_append (measures, ridge_words_enum (ridge_measure_get_type (), measure));
  adw_combo_row_set_model (self->measure_row, G_LIST_MODEL (measures));
  measure_selected_cb (self);
}

static char *
describe_place (RidgeNewDialog *self)
{
  RidgePeriod *period = ridge_context_get_period (self->context);
  RidgeEntity *entity = self->place.entity;
  gboolean beside = self->place.kind == RIDGE_PLACE_BEFORE || self->place.kind == RIDGE_PLACE_AFTER;
  RidgeEntity *parent = beside && entity != NULL ? ridge_lineage_get_parent (entity) : entity;

  if (self->table == RIDGE_TABLE_KEY_RESULT)
    return g_strdup_printf (_("Measures “%s”"), ridge_entity_get_title (entity));
  if (parent == NULL)
    return g_strdup_printf (_("In %s, at the top level"), ridge_period_get_name (period));

  return g_strdup_printf (_("In %s, under “%s”"), ridge_period_get_name (period), ridge_entity_get_title (parent));
}

/**
 * ridge_new_dialog_new:
 * @context: what the window is looking at
 * @table: whether an objective or a key result is wanted
 * @place: where it goes; the objective it measures for a key result
 *
 * Asks for something new.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
ridge_new_dialog_new (RidgeContext *context,
                      RidgeTable    table,
                      RidgePlace    place)
{
  RidgeNewDialog *self;
  g_autofree char *description = NULL;
  gboolean is_objective = table == RIDGE_TABLE_OBJECTIVE;

  g_return_val_if_fail (RIDGE_IS_CONTEXT (context), NULL);

  self = g_object_new (RIDGE_TYPE_NEW_DIALOG, NULL);
  self->context = g_object_ref (context);
  self->table = table;
  self->place = place;
  self->draft = ridge_draft_new (ADW_DIALOG (self), context);
  g_set_object (&self->place_entity, place.entity);

  adw_dialog_set_title (ADW_DIALOG (self), is_objective ? _("New Objective") : _("New Key Result"));
  ridge_titles_set_row (GTK_WIDGET (self->title_row),
                        is_objective ? _("What shall be different?") : _("How will it be seen?"), NULL);
  gtk_widget_set_visible (self->measure_group, !is_objective);
  description = describe_place (self);
  gtk_label_set_text (self->place_label, description);
  if (place.entity != NULL)
    ridge_subject_end_dialog (ADW_DIALOG (self), context, place.entity);

  return ADW_DIALOG (self);
}
