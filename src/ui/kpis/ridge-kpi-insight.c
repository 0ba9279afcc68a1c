/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpi-insight.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

/**
 * RidgeKpiInsight:
 *
 * What a KPI's values suggest, quietly: a shift that is not marked, and
 * questions that might be asked. Nothing is seen when there is nothing to say.
 * The answers come from a worker; until they do, those from before stay.
 */
struct _RidgeKpiInsight
{
  AdwBin        parent_instance;

  RidgeContext *context;
  RidgeKpi     *kpi;
  GArray       *revisions;       /* of the KPI, as the history told last; NULL until it did */
  GCancellable *reading;
  RidgeInquiry *inquiry;         /* answered; NULL until it is */
  gboolean      asking;
  gboolean      ask_again;       /* the values are others than those that were asked about */
  GHashTable   *dismissed;       /* of KPIs' ids: the day of the shift that was waved off, in this session */
  RidgeDay      shift;

  GtkWidget    *shift_list;
  GtkWidget    *shift_row;
  GtkWidget    *questions_box;
  GtkListBox   *questions_list;
};

G_DEFINE_FINAL_TYPE (RidgeKpiInsight, ridge_kpi_insight, ADW_TYPE_BIN)

static void answered_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      data);

static gboolean
is_dismissed (RidgeKpiInsight *self)
{
  gint64 id = ridge_entity_get_id (RIDGE_ENTITY (self->kpi));
  gpointer day;

  return g_hash_table_lookup_extended (self->dismissed, &id, NULL, &day) && GPOINTER_TO_INT (day) == self->shift;
}

static void
update_shift (RidgeKpiInsight *self)
{
  gboolean seen;

  self->shift = ridge_inquiry_get_shift (self->inquiry);
  seen = self->shift != RIDGE_DAY_NONE && !is_dismissed (self);
  gtk_widget_set_visible (self->shift_list, seen);
  if (seen)
    {
      g_autofree char *day = ridge_words_day (self->shift);
      /* Translators: a date */
      g_autofree char *title = g_strdup_printf (_("The values may have shifted around %s"), day);

      ridge_titles_set_row (self->shift_row, title,
                            _("Many values in a row lie on one side of the mean. Nothing is marked unless you do."));
    }
}

/* Who reads a row stays on it, whatever is answered next. */
static GtkWidget *
get_question_row (RidgeKpiInsight *self,
                  int              index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->questions_list, index);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (adw_action_row_new ());
      gtk_list_box_append (self->questions_list, GTK_WIDGET (row));
    }
  return GTK_WIDGET (row);
}

static void
update_questions (RidgeKpiInsight *self)
{
  g_autoptr (GArray) questions = ridge_inquiry_list_questions (self->inquiry, ridge_entity_get_plan (RIDGE_ENTITY (self->kpi)));
  GtkListBoxRow *surplus;

  for (guint i = 0; i < questions->len; i++)
    {
      const RidgeKpiQuestion *question = &g_array_index (questions, RidgeKpiQuestion, i);
      g_autofree char *title = ridge_words_question_title (question);
      g_autofree char *numbers = ridge_words_question_numbers (&question->test);

      ridge_titles_set_row (get_question_row (self, (int) i), title, numbers);
    }
  while ((surplus = gtk_list_box_get_row_at_index (self->questions_list, (int) questions->len)) != NULL)
    gtk_list_box_remove (self->questions_list, GTK_WIDGET (surplus));
  gtk_widget_set_visible (self->questions_box, questions->len > 0);
}

static void
update (RidgeKpiInsight *self)
{
  update_shift (self);
  update_questions (self);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->shift_list) ||
                                               gtk_widget_get_visible (self->questions_box));
}

/* Of another KPI nothing is said until it is known. */
static void
forget (RidgeKpiInsight *self)
{
  g_clear_pointer (&self->revisions, g_array_unref);
  g_clear_pointer (&self->inquiry, ridge_inquiry_free);
  self->shift = RIDGE_DAY_NONE;
  gtk_widget_set_visible (self->shift_list, FALSE);
  gtk_widget_set_visible (self->questions_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
answer_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  ridge_inquiry_answer (data);
  g_task_return_boolean (task, TRUE);
}

/* One at a time: while someone types, only the last state is asked about. The
 * worker holds no widget, for it might be the last to let go of it. */
static void
ask (RidgeKpiInsight *self)
{
  g_autoptr (GTask) task = NULL;
  RidgeInquiry *inquiry;

  self->ask_again = self->asking;
  if (self->asking)
    return;

  self->asking = TRUE;
  inquiry = ridge_inquiry_new (self->kpi, self->revisions);
  task = g_task_new (NULL, NULL, answered_cb, g_object_ref (self));
  g_task_set_task_data (task, inquiry, NULL);
  g_task_run_in_thread (task, answer_in_thread);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RidgeKpiInsight) self = data;
  g_autoptr (RidgeInquiry) inquiry = g_task_get_task_data (G_TASK (result));

  self->asking = FALSE;
  if (self->kpi == NULL || ridge_entity_get_plan (RIDGE_ENTITY (self->kpi)) == NULL)
    return;
  if (self->ask_again)
    {
      ask (self);
      return;
    }

  g_clear_pointer (&self->inquiry, ridge_inquiry_free);
  self->inquiry = g_steal_pointer (&inquiry);
  update (self);
}

static void
stop_reading (RidgeKpiInsight *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static gboolean
is_empty (const GArray *revisions)
{
  return revisions == NULL || revisions->len == 0;
}

static void
revisions_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (RidgeKpiInsight) self = data;
  g_autoptr (GArray) revisions = NULL;

  revisions = ridge_document_list_revisions_finish (result, NULL);
  if (g_task_get_cancellable (G_TASK (result)) != self->reading || ridge_entity_get_plan (RIDGE_ENTITY (self->kpi)) == NULL)
    return;

  g_clear_object (&self->reading);
  if (is_empty (revisions) && is_empty (self->revisions))
    return;
  g_clear_pointer (&self->revisions, g_array_unref);
  self->revisions = g_steal_pointer (&revisions);
  ask (self);
}

/* Until the history has told anew, what it told before is good enough. */
static void
read_revisions (RidgeKpiInsight *self)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  ridge_document_list_revisions_async (ridge_context_get_document (self->context),
                                       ridge_entity_get_id (RIDGE_ENTITY (self->kpi)), self->reading,
                                       revisions_cb, g_object_ref (self));
}

static void
ridge_kpi_insight_dispose (GObject *object)
{
  RidgeKpiInsight *self = RIDGE_KPI_INSIGHT (object);

  stop_reading (self);
  g_clear_object (&self->context);
  g_clear_object (&self->kpi);
  g_clear_pointer (&self->revisions, g_array_unref);
  g_clear_pointer (&self->inquiry, ridge_inquiry_free);
  g_clear_pointer (&self->dismissed, g_hash_table_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_KPI_INSIGHT);
  G_OBJECT_CLASS (ridge_kpi_insight_parent_class)->dispose (object);
}

static void
ridge_kpi_insight_class_init (RidgeKpiInsightClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_kpi_insight_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-kpi-insight.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiInsight, shift_list);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiInsight, shift_row);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiInsight, questions_box);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiInsight, questions_list);
}

static void
ridge_kpi_insight_init (RidgeKpiInsight *self)
{
  self->dismissed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->shift = RIDGE_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
plan_cb (RidgeKpiInsight *self)
{
  stop_reading (self);
  g_hash_table_remove_all (self->dismissed);
}

/**
 * ridge_kpi_insight_set_context:
 *
 * Once: another plan's KPIs have ids of their own.
 */
void
ridge_kpi_insight_set_context (RidgeKpiInsight *self,
                               RidgeContext    *context)
{
  g_return_if_fail (RIDGE_IS_KPI_INSIGHT (self));

  g_set_object (&self->context, context);
  g_signal_connect_object (context, "notify::plan", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ridge_kpi_insight_show:
 *
 * Shows what the values of @kpi suggest now.
 */
void
ridge_kpi_insight_show (RidgeKpiInsight *self,
                        RidgeKpi        *kpi)
{
  g_return_if_fail (RIDGE_IS_KPI_INSIGHT (self));
  g_return_if_fail (RIDGE_IS_KPI (kpi));

  if (g_set_object (&self->kpi, kpi))
    forget (self);
  ask (self);
  read_revisions (self);
}

/**
 * ridge_kpi_insight_is_asking:
 *
 * Returns: whether answers about the values as they are now are still to come
 */
gboolean
ridge_kpi_insight_is_asking (RidgeKpiInsight *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI_INSIGHT (self), FALSE);

  return self->asking;
}

/**
 * ridge_kpi_insight_get_shift:
 *
 * Returns: the day of the shift that is suggested; RIDGE_DAY_NONE when none is seen
 */
RidgeDay
ridge_kpi_insight_get_shift (RidgeKpiInsight *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI_INSIGHT (self), RIDGE_DAY_NONE);

  return gtk_widget_get_visible (self->shift_list) ? self->shift : RIDGE_DAY_NONE;
}

/**
 * ridge_kpi_insight_dismiss_shift:
 *
 * Does not suggest this shift again in this session.
 */
void
ridge_kpi_insight_dismiss_shift (RidgeKpiInsight *self)
{
  gint64 id;

  g_return_if_fail (RIDGE_IS_KPI_INSIGHT (self));
  g_return_if_fail (self->kpi != NULL);

  id = ridge_entity_get_id (RIDGE_ENTITY (self->kpi));
  g_hash_table_insert (self->dismissed, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (self->shift));
  if (self->inquiry != NULL)
    update (self);
}
