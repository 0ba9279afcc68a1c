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

/* The first regular span from today on that the plan does not have yet. */
static void
suggest (RidgePeriodDialog *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);
  RidgePeriodKind kind = adw_combo_row_get_selected (self->kind);

  self->suggesting = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (regular); i++)
    {
      int month = ridge_plan_get_fiscal_month (plan);
      RidgeSpan span = ridge_span_at (ridge_context_get_today (self->context), regular[i].months, month);
      g_autofree char *name = NULL;

      if (regular[i].kind != kind)
        continue;
      while (has_period_at (plan, kind, &span))
        span = ridge_span_next (&span);

      ridge_day_row_set_day (self->starts, span.starts);
      ridge_day_row_set_day (self->ends, span.ends);
      name = ridge_words_period_name (kind, span.starts, span.ends, month);
      if (!self->named)
        gtk_editable_set_text (GTK_EDITABLE (self->name), name);
    }
  self->suggesting = FALSE;
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
    adw_dialog_close (ADW_DIALOG (self));
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
  adw_dialog_close (ADW_DIALOG (self));
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
      self->named = TRUE;
      adw_combo_row_set_selected (self->kind, ridge_period_get_kind (period));
      gtk_editable_set_text (GTK_EDITABLE (self->name), ridge_period_get_name (period));
      ridge_day_row_set_day (self->starts, ridge_period_get_starts (period));
      ridge_day_row_set_day (self->ends, ridge_period_get_ends (period));
      self->watch = ridge_subject_end_dialog (ADW_DIALOG (self), context, period);
    }
  else
    {
      suggest (self);
    }

  return ADW_DIALOG (self);
}
