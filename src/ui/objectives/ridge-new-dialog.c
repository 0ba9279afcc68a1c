/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-new-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "coach/ridge-coach.h"
#include "edit/ridge-verbs-create.h"
#include "edit/ridge-verbs-promote.h"
#include "base/ridge-number.h"
#include "base/ridge-number-text.h"
#include "ui/objectives/ridge-lineage.h"
#include "ui/objectives/ridge-target-text.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-draft.h"
#include "ui/widgets/ridge-text-row.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

#define MAX_VALUES 8

/* A question of yes or no is one milestone, but nobody calls it so. */
#define YES_OR_NO (RIDGE_MEASURE_MILESTONES + 1)

/**
 * RidgeNewDialog:
 *
 * Asks for a new objective by its title alone, or for a new key result by its
 * title, how it is measured, by which KPI, and whether it is a guardrail.
 * Everything else is edited in the details.
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
  RidgeTextRow        *steps_row;
  AdwComboRow         *kpi_row;
  AdwComboRow         *role_row;
  GtkLabel            *questions;      /* of the coach, while typing; they never block */
  GtkLabel            *refusal;
  GtkLabel            *place_label;

  RidgeContext        *context;
  RidgeDraft          *draft;
  RidgeCoach          *coach;
  RidgeTable           table;
  RidgePlace           place;
  RidgeEntity         *place_entity;   /* keeps the place's alive */
  GPtrArray           *kpis;           /* that can measure it, as they are offered */
  char                *suggested[3];   /* what the KPI put into title, first and second */
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
  guint choice = adw_combo_row_get_selected (self->measure_row);

  return (RidgeMeasure) MIN (choice, RIDGE_MEASURE_MILESTONES);
}

/* The KPI that measures it; the first choice is none. */
static RidgeKpi *
get_kpi (RidgeNewDialog *self)
{
  guint choice = adw_combo_row_get_selected (self->kpi_row);

  if (get_measure (self) == RIDGE_MEASURE_MILESTONES || choice == 0 || choice == GTK_INVALID_LIST_POSITION)
    return NULL;

  return g_ptr_array_index (self->kpis, choice - 1);
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

/* A KPI has its own unit. */
static const char *
get_unit (RidgeNewDialog *self)
{
  RidgeKpi *kpi = get_kpi (self);

  return kpi != NULL ? ridge_kpi_get_unit (kpi) : gtk_editable_get_text (GTK_EDITABLE (self->unit_row));
}

static gboolean
read_number (RidgeNewDialog   *self,
             AdwEntryRow      *row,
             guint             column,
             RidgeFieldValue  *value,
             GError          **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  double number;

  *value = (RidgeFieldValue) { column, RIDGE_NULL };
  if (*text == '\0')
    return TRUE;
  if (!ridge_number_text_read_local (text, get_unit (self), &number))
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
      return read_number (self, self->first_row, RIDGE_KEY_RESULT_BASELINE, &values[(*n)++], error) &&
             ridge_target_parse (gtk_editable_get_text (GTK_EDITABLE (self->second_row)), get_unit (self), &values[(*n)++], error);
    case RIDGE_MEASURE_KEEP:
      return read_number (self, self->first_row, RIDGE_KEY_RESULT_LOW, &values[(*n)++], error) &&
             read_number (self, self->second_row, RIDGE_KEY_RESULT_HIGH, &values[(*n)++], error);
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

/* What stands on the lines, without those that are empty. */
static GStrv
list_steps (RidgeNewDialog *self)
{
  g_autofree char *text = ridge_text_row_dup_text (self->steps_row);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

  if (adw_combo_row_get_selected (self->measure_row) == YES_OR_NO)
    g_strv_builder_add (steps, gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  else
    for (guint i = 0; lines[i] != NULL; i++)
      if (*g_strstrip (lines[i]) != '\0')
        g_strv_builder_add (steps, lines[i]);

  return g_strv_builder_end (steps);
}

static gint64
create_key_result (RidgeNewDialog         *self,
                   const RidgeFieldValue  *values,
                   gsize                   n,
                   GError                **error)
{
  RidgeDocument *document = ridge_context_get_document (self->context);
  RidgeObjective *objective = RIDGE_OBJECTIVE (self->place.entity);
  RidgeKpi *kpi = get_kpi (self);
  g_auto (GStrv) steps = NULL;

  if (kpi != NULL)
    return ridge_promote_kpi (document, kpi, objective, values, n, error);
  if (get_measure (self) != RIDGE_MEASURE_MILESTONES)
    return ridge_create_key_result (document, objective, values, n, error);

  steps = list_steps (self);
  return ridge_create_key_result_of_milestones (document, objective, values, n, (const char *const *) steps, error);
}

static gint64
add_key_result (RidgeNewDialog *self,
                GError        **error)
{
  RidgeFieldValue values[MAX_VALUES] = {
    { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (gtk_editable_get_text (GTK_EDITABLE (self->title_row))) },
    { RIDGE_KEY_RESULT_MEASURE, RIDGE_INTEGER (get_measure (self)) },
    { RIDGE_KEY_RESULT_ROLE, RIDGE_INTEGER ((gint64) adw_combo_row_get_selected (self->role_row)) },
  };
  const char *unit = gtk_editable_get_text (GTK_EDITABLE (self->unit_row));
  gsize n = 3;
  int decimals;

  if (!read_measure (self, values, &n, error))
    return 0;

  /* A KPI has its own unit and decimals. */
  decimals = count_decimals (values, n);
  if (get_kpi (self) != NULL)
    decimals = MAX (decimals, ridge_kpi_get_decimals (get_kpi (self)));
  else
    values[n++] = (RidgeFieldValue) { RIDGE_KEY_RESULT_UNIT, RIDGE_TEXT (unit) };
  values[n++] = (RidgeFieldValue) { RIDGE_KEY_RESULT_DECIMALS, RIDGE_INTEGER (decimals) };

  return create_key_result (self, values, n, error);
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
  adw_dialog_force_close (ADW_DIALOG (self));
}

static double
read_draft_number (RidgeNewDialog *self,
                   AdwEntryRow    *row)
{
  double number;

  return ridge_number_text_read_local (gtk_editable_get_text (GTK_EDITABLE (row)), get_unit (self), &number) ? number : NAN;
}

/* What can be read of the draft so far; a change such as +20 % is no number yet. */
static GPtrArray *
check_draft (RidgeNewDialog *self,
             const char     *title)
{
  gboolean keep = get_measure (self) == RIDGE_MEASURE_KEEP;
  double first = read_draft_number (self, self->first_row), second = read_draft_number (self, self->second_row);
  RidgeCoachDraft draft = {
    .table = self->table,
    .title = title,
    .measure = get_measure (self),
    .guardrail = adw_combo_row_get_selected (self->role_row) == RIDGE_ROLE_GUARDRAIL,
    .baseline = keep ? NAN : first,
    .target = keep ? NAN : second,
    .low = keep ? first : NAN,
    .high = keep ? second : NAN,
    .unit = gtk_editable_get_text (GTK_EDITABLE (self->unit_row)),
    .kpi = self->kpis != NULL ? get_kpi (self) : NULL,
  };

  return ridge_coach_check_draft (self->coach, &draft);
}

/* A field that nobody has come to yet is no question. */
static gboolean
is_worth_asking (const RidgeCoachFinding *finding)
{
  return ridge_coach_code_get_severity (finding->code) != RIDGE_COACH_MISSING && finding->code != RIDGE_COACH_NO_SOURCE &&
         finding->code != RIDGE_COACH_TITLE_SHORT;
}

static void
update_questions (RidgeNewDialog *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  g_autoptr (GPtrArray) findings = check_draft (self, title);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const RidgeCoachFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *question = ridge_words_coach_question (finding);

      if (is_worth_asking (finding))
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", question, ridge_words_coach_reason (finding->code));
    }
  gtk_label_set_text (self->questions, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->questions), text->len > 0);
}

static void
draft_changed_cb (RidgeNewDialog *self)
{
  update_questions (self);
}

static void
title_changed_cb (RidgeNewDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));

  gtk_widget_set_sensitive (self->add_button, *title != '\0');
  update_questions (self);
}

static void
measure_selected_cb (RidgeNewDialog *self)
{
  RidgeMeasure measure = get_measure (self);
  gboolean keep = measure == RIDGE_MEASURE_KEEP;
  gboolean numbers = measure != RIDGE_MEASURE_MILESTONES;

  gtk_widget_set_visible (GTK_WIDGET (self->first_row), numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->second_row), numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_row), numbers && get_kpi (self) == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->kpi_row), numbers && self->kpis != NULL && self->kpis->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->steps_row),
                          adw_combo_row_get_selected (self->measure_row) == RIDGE_MEASURE_MILESTONES);
  ridge_titles_set_row (GTK_WIDGET (self->first_row), keep ? _("Lower Bound") : _("Baseline"), NULL);
  ridge_titles_set_row (GTK_WIDGET (self->second_row),
                        keep ? _("Upper Bound") : _("Target, or a Change Such as +20 %"), NULL);
  update_questions (self);
}

/* Puts a text where nobody typed another one: where nothing stands, or what was put there last. */
static void
suggest (AdwEntryRow  *row,
         char        **last,
         char         *text)
{
  g_autofree char *suggested = text;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));

  if (*typed != '\0' && g_strcmp0 (typed, *last) != 0)
    return;

  gtk_editable_set_text (GTK_EDITABLE (row), suggested);
  g_set_str (last, suggested);
}

/* With all the decimals it has: what stands there is what is saved. */
static char *
format_number (double value,
               int    decimals)
{
  return isnan (value) ? g_strdup ("") : ridge_words_number (value, MAX (decimals, ridge_number_count_decimals (value)));
}

/* What the KPI says already need not be typed. */
static void
kpi_selected_cb (RidgeNewDialog *self)
{
  RidgeKpi *kpi = self->kpis != NULL ? get_kpi (self) : NULL;
  gboolean keep = get_measure (self) == RIDGE_MEASURE_KEEP;

  gtk_widget_set_visible (GTK_WIDGET (self->unit_row), kpi == NULL && get_measure (self) != RIDGE_MEASURE_MILESTONES);
  if (kpi == NULL)
    return;

  suggest (self->title_row, &self->suggested[0], g_strdup (ridge_kpi_get_name (kpi)));
  suggest (self->first_row, &self->suggested[1],
           format_number (keep ? ridge_kpi_get_healthy_low (kpi) : ridge_kpi_get_latest (kpi), ridge_kpi_get_decimals (kpi)));
  suggest (self->second_row, &self->suggested[2],
           format_number (keep ? ridge_kpi_get_healthy_high (kpi) : ridge_kpi_get_target (kpi), ridge_kpi_get_decimals (kpi)));
  update_questions (self);
}

static void
ridge_new_dialog_dispose (GObject *object)
{
  RidgeNewDialog *self = RIDGE_NEW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_NEW_DIALOG);
  g_clear_object (&self->place_entity);
  g_clear_pointer (&self->kpis, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->suggested); i++)
    g_clear_pointer (&self->suggested[i], g_free);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->coach, ridge_coach_free);
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

  g_type_ensure (RIDGE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, measure_group);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, measure_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, steps_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, kpi_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, RidgeNewDialog, place_label);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kpi_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, measure_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

static void
ridge_new_dialog_init (RidgeNewDialog *self)
{
  g_autoptr (GtkStringList) measures = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  self->coach = ridge_coach_new (g_get_language_names ());
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int measure = RIDGE_MEASURE_CHANGE; measure <= RIDGE_MEASURE_MILESTONES; measure++)
    gtk_string_list_append (measures, ridge_words_enum (ridge_measure_get_type (), measure));
  /* Translators: how a key result is measured: it is there, or it is not */
  gtk_string_list_append (measures, _("Yes or no"));
  for (int role = RIDGE_ROLE_DRIVER; role <= RIDGE_ROLE_GUARDRAIL; role++)
    gtk_string_list_append (roles, ridge_words_enum (ridge_role_get_type (), role));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (roles));
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

static void
fill_kpis (RidgeNewDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *all = ridge_plan_get_kpis (ridge_context_get_plan (self->context));
  g_autoptr (GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->kpis = g_ptr_array_new_with_free_func (g_object_unref);
  /* Translators: no KPI drives the key result */
  gtk_string_list_append (names, _("Check-ins"));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (all, i);

      if (ridge_kpi_get_retired (kpi))
        continue;
      gtk_string_list_append (names, ridge_kpi_get_name (kpi));
      g_ptr_array_add (self->kpis, g_steal_pointer (&kpi));
    }

  adw_combo_row_set_expression (self->kpi_row, name);
  adw_combo_row_set_enable_search (self->kpi_row, TRUE);
  adw_combo_row_set_search_match_mode (self->kpi_row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_model (self->kpi_row, G_LIST_MODEL (names));
  measure_selected_cb (self);
}

/**
 * ridge_new_dialog_set_kpi:
 * @kpi: a KPI of the plan that is not retired
 *
 * Measures the new key result by the KPI; what is left to say is its target.
 */
void
ridge_new_dialog_set_kpi (RidgeNewDialog *self,
                          RidgeKpi       *kpi)
{
  gboolean keep = ridge_kpi_get_direction (kpi) == RIDGE_DIRECTION_INSIDE;
  guint position;

  g_return_if_fail (RIDGE_IS_NEW_DIALOG (self));
  g_return_if_fail (RIDGE_IS_KPI (kpi));

  adw_combo_row_set_selected (self->measure_row, keep ? RIDGE_MEASURE_KEEP : RIDGE_MEASURE_CHANGE);
  if (g_ptr_array_find (self->kpis, kpi, &position))
    adw_combo_row_set_selected (self->kpi_row, position + 1);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (keep ? self->first_row : self->second_row));
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
  if (!is_objective)
    fill_kpis (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->title_row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->questions, NULL, -1);
  description = describe_place (self);
  gtk_label_set_text (self->place_label, description);
  if (place.entity != NULL)
    ridge_subject_end_dialog (ADW_DIALOG (self), context, place.entity);

  return ADW_DIALOG (self);
}

/**
 * ridge_new_dialog_measure:
 * @parent: a widget of the window
 * @context: what the window is looking at
 * @kpi: a KPI of the plan
 * @objective: an objective of the plan
 * @reveal: whether to go to the key result then
 *
 * Makes the KPI a key result of the objective. It asks for the target: what the
 * KPI itself wants stands there, to be seen and taken or changed.
 */
void
ridge_new_dialog_measure (GtkWidget      *parent,
                          RidgeContext   *context,
                          RidgeKpi       *kpi,
                          RidgeObjective *objective,
                          gboolean        reveal)
{
  AdwDialog *dialog;

  g_return_if_fail (RIDGE_IS_KPI (kpi));
  g_return_if_fail (RIDGE_IS_OBJECTIVE (objective));

  dialog = ridge_new_dialog_new (context, RIDGE_TABLE_KEY_RESULT, RIDGE_INTO_OBJECTIVE (objective));
  ridge_new_dialog_set_kpi (RIDGE_NEW_DIALOG (dialog), kpi);
  if (reveal)
    g_signal_connect_object (dialog, "added", G_CALLBACK (ridge_context_reveal), context, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, parent);
}
