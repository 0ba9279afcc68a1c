/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/dialogs/ridge-period-dialog.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-draft.h"
#include "ui/widgets/ridge-day-row.h"
#include "words/ridge-words.h"

/**
 * RidgePeriodDialog:
 *
 * A new period or an existing one. Its fields belong together, so they are
 * saved together.
 */
struct _RidgePeriodDialog
{
  AdwDialog     parent_instance;

  RidgeContext *context;
  RidgeDraft   *draft;
  RidgePeriod  *period;         /* NULL: a new one */
  gboolean      named;          /* the person chose the name */
  gboolean      suggesting;
  gulong        watch;          /* of the period's end */
  RidgeDay      last_starts;    /* that the last day and the name follow */

  AdwComboRow  *kind;
  AdwEntryRow  *name;
  RidgeDayRow  *starts;
  RidgeDayRow  *ends;
  GtkLabel     *refusal;
  GtkButton    *save_button;
  GtkWidget    *delete_group;
};

G_DEFINE_FINAL_TYPE (RidgePeriodDialog, ridge_period_dialog, ADW_TYPE_DIALOG)

static const struct
{
  RidgePeriodKind kind;
  RidgeSpanMonths months;
} regular[] = {
  { RIDGE_PERIOD_QUARTER, RIDGE_SPAN_QUARTER },
  { RIDGE_PERIOD_THIRD, RIDGE_SPAN_THIRD },
  { RIDGE_PERIOD_HALF, RIDGE_SPAN_HALF },
  { RIDGE_PERIOD_YEAR, RIDGE_SPAN_YEAR },
};

static gboolean
has_period_at (RidgePlan       *plan,
               RidgePeriodKind  kind,
               const RidgeSpan *span)
{
  GListModel *periods = ridge_plan_get_periods (plan);

  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    {
      g_autoptr (RidgePeriod) period = g_list_model_get_item (periods, i);
      RidgeSpan other = ridge_period_get_span (period);

      if (ridge_period_get_kind (period) == kind && ridge_span_equal (&other, span))
        return TRUE;
    }

  return FALSE;
}

/* How many months a kind of period has; none when it has any length. */
static int
get_months (RidgePeriodKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (regular); i++)
    if (regular[i].kind == kind)
      return (int) regular[i].months;

  return 0;
}

/* What plans are cut into: the kind of the period that ends last, of those shorter than a year. */
static RidgePeriodKind
find_usual_kind (RidgePlan *plan)
{
  GListModel *periods = ridge_plan_get_periods (plan);
  RidgePeriodKind usual = RIDGE_PERIOD_QUARTER;
  RidgeDay last = G_MININT;

  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    {
      g_autoptr (RidgePeriod) period = g_list_model_get_item (periods, i);
      RidgePeriodKind kind = ridge_period_get_kind (period);

      if (kind == RIDGE_PERIOD_YEAR || kind == RIDGE_PERIOD_CUSTOM || ridge_period_get_ends (period) <= last)
        continue;
      usual = kind;
      last = ridge_period_get_ends (period);
    }

  return usual;
}

static void
show_days (RidgePeriodDialog *self,
           RidgeDay           starts,
           RidgeDay           ends,
           gboolean           typed)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgePeriodKind kind = adw_combo_row_get_selected (self->kind);
  g_autofree char *name = ridge_words_period_name (kind, starts, ends, ridge_plan_get_fiscal_month (plan));

  self->suggesting = TRUE;
  self->last_starts = starts;
  /* What the person is typing stays as it is. */
  if (!typed)
    ridge_day_row_set_day (self->starts, starts);
  ridge_day_row_set_day (self->ends, ends);
  if (!self->named)
    gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  self->suggesting = FALSE;
}

static gboolean
peek_day (RidgeDayRow *row,
          RidgeDay    *day)
{
  return ridge_day_row_read (row, "day", TRUE, day, NULL);
}

/* A name that nobody chose says what it stands for. */
static void
ends_cb (RidgePeriodDialog *self)
{
  RidgeDay starts, ends;

  if (self->context != NULL && !self->suggesting && !self->named && peek_day (self->starts, &starts) &&
      peek_day (self->ends, &ends) && starts <= ends)
    {
      g_autofree char *name = ridge_words_period_name (adw_combo_row_get_selected (self->kind), starts, ends,
                                                       ridge_plan_get_fiscal_month (ridge_context_get_plan (self->context)));

      self->suggesting = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->name), name);
      self->suggesting = FALSE;
    }
}

/* The first regular span that the plan does not have yet: quarters and thirds
 * from today on, what frames them from the year that is looked at. One of any
 * length keeps the days that stand there. */
static void
suggest (RidgePeriodDialog *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgePeriod *shown = ridge_context_get_period (self->context);
  RidgePeriodKind kind = adw_combo_row_get_selected (self->kind);
  gboolean frames = kind == RIDGE_PERIOD_HALF || kind == RIDGE_PERIOD_YEAR;
  RidgeDay from = frames && shown != NULL ? ridge_period_get_starts (shown) : ridge_context_get_today (self->context);
  RidgeSpan span;

  if (get_months (kind) == 0)
    {
      ends_cb (self);
      return;
    }

  span = ridge_span_at (from, (RidgeSpanMonths) get_months (kind), ridge_plan_get_fiscal_month (plan));
  while (has_period_at (plan, kind, &span))
    span = ridge_span_next (&span);
  show_days (self, span.starts, span.ends, FALSE);
}

static void
kind_cb (RidgePeriodDialog *self)
{
  if (self->context != NULL && self->period == NULL)
    suggest (self);
}

static void
name_cb (RidgePeriodDialog *self)
{
  if (!self->suggesting)
    self->named = *gtk_editable_get_text (GTK_EDITABLE (self->name)) != '\0';
}

/* The last day and the name follow the first day: a regular period keeps its
 * months, any other its length. */
static void
starts_cb (RidgePeriodDialog *self)
{
  int months = get_months (adw_combo_row_get_selected (self->kind));
  RidgeDay starts, ends;

  if (self->context == NULL || self->suggesting || !peek_day (self->starts, &starts) || starts == self->last_starts)
    return;

  if (months > 0 && ridge_day_is_valid (ridge_day_add_months (starts, months)))
    ends = ridge_day_add_months (starts, months) - 1;
  else if (peek_day (self->ends, &ends))
    ends += starts - self->last_starts;
  else
    return;

  if (ridge_day_is_valid (ends))
    show_days (self, starts, ends, TRUE);
}

static void
show_refusal (RidgePeriodDialog *self,
              const GError      *error)
{
  g_autofree char *sentence = ridge_words_error (error);

  gtk_label_set_label (self->refusal, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static gboolean
read_day (RidgeDayRow  *row,
          guint         column,
          RidgeDay     *day,
          GError      **error)
{
  return ridge_day_row_read (row, ridge_table_get_info (RIDGE_TABLE_PERIOD)->columns[column].name, TRUE, day, error);
}

static gboolean
save (RidgePeriodDialog  *self,
      GError            **error)
{
  RidgeDocument *document = ridge_context_get_document (self->context);
  RidgeDay starts;
  RidgeDay ends;
  gint64 id;

  if (!read_day (self->starts, RIDGE_PERIOD_STARTS, &starts, error) ||
      !read_day (self->ends, RIDGE_PERIOD_ENDS, &ends, error))
    return FALSE;

  RidgeFieldValue values[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT (gtk_editable_get_text (GTK_EDITABLE (self->name))) },
    { RIDGE_PERIOD_KIND, RIDGE_INTEGER (adw_combo_row_get_selected (self->kind)) },
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (starts) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (ends) },
  };

  if (self->period != NULL)
    return ridge_change_fields (document, RIDGE_ENTITY (self->period), values, G_N_ELEMENTS (values), error);

  id = ridge_create_period (document, values, G_N_ELEMENTS (values), error);
  if (id == 0)
    return FALSE;

  ridge_context_set_period (self->context,
                            RIDGE_PERIOD (ridge_plan_lookup (ridge_context_get_plan (self->context),
                                                             RIDGE_TABLE_PERIOD, id)));
  return TRUE;
}

static void
save_cb (RidgePeriodDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (save (self, &error))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_refusal (self, error);
}

static void
cancel_cb (RidgePeriodDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
delete_cb (RidgePeriodDialog *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  /* Translators: %s is the name of a period */
  sentence = g_strdup_printf (_("“%s” was deleted"), ridge_period_get_name (self->period));
  g_signal_handler_block (plan, self->watch);
  if (!ridge_delete (ridge_context_get_document (self->context), RIDGE_ENTITY (self->period), &error))
    {
      g_signal_handler_unblock (plan, self->watch);
      show_refusal (self, error);
      return;
    }

  ridge_context_announce (self->context, sentence, TRUE);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
ridge_period_dialog_dispose (GObject *object)
{
  RidgePeriodDialog *self = RIDGE_PERIOD_DIALOG (object);

  g_clear_object (&self->period);
  g_clear_object (&self->draft);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_PERIOD_DIALOG);

  G_OBJECT_CLASS (ridge_period_dialog_parent_class)->dispose (object);
}

static void
ridge_period_dialog_class_init (RidgePeriodDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_period_dialog_dispose;

  g_type_ensure (RIDGE_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-period-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodDialog, name);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodDialog, starts);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodDialog, ends);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, RidgePeriodDialog, delete_group);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, starts_cb);
  gtk_widget_class_bind_template_callback (widget_class, ends_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
ridge_period_dialog_init (RidgePeriodDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int kind = RIDGE_PERIOD_QUARTER; kind <= RIDGE_PERIOD_CUSTOM; kind++)
    gtk_string_list_append (kinds, ridge_words_enum (ridge_period_kind_get_type (), kind));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
}

/* A name that was suggested once still follows the days. */
static void
show_period (RidgePeriodDialog *self)
{
  RidgePeriodKind kind = ridge_period_get_kind (self->period);
  RidgeDay starts = ridge_period_get_starts (self->period);
  RidgeDay ends = ridge_period_get_ends (self->period);
  g_autofree char *name = ridge_words_period_name (kind, starts, ends,
                                                   ridge_plan_get_fiscal_month (ridge_context_get_plan (self->context)));

  self->named = !g_str_equal (name, ridge_period_get_name (self->period));
  self->suggesting = TRUE;
  adw_combo_row_set_selected (self->kind, kind);
  gtk_editable_set_text (GTK_EDITABLE (self->name), ridge_period_get_name (self->period));
  ridge_day_row_set_day (self->starts, starts);
  ridge_day_row_set_day (self->ends, ends);
  self->last_starts = starts;
  self->suggesting = FALSE;
}

/**
 * ridge_period_dialog_new:
 * @context: where the plan is
 * @period: (nullable): the period to change; NULL for a new one
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
ridge_period_dialog_new (RidgeContext *context,
                         RidgePeriod  *period)
{
  RidgePeriodDialog *self = g_object_new (RIDGE_TYPE_PERIOD_DIALOG, NULL);

  self->context = g_object_ref (context);
  g_set_object (&self->period, period);
  self->draft = ridge_draft_new (ADW_DIALOG (self), context);
  adw_dialog_set_title (ADW_DIALOG (self), period != NULL ? _("Edit Period") : _("New Period"));
  gtk_button_set_label (self->save_button, period != NULL ? _("_Save") : _("_Add"));
  gtk_widget_set_visible (self->delete_group, period != NULL);

  if (period != NULL)
    {
      show_period (self);
      self->watch = ridge_subject_end_dialog (ADW_DIALOG (self), context, period);
    }
  else
    {
      adw_combo_row_set_selected (self->kind, find_usual_kind (ridge_context_get_plan (context)));
      suggest (self);
    }

  return ADW_DIALOG (self);
}
