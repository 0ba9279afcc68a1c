/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-shift-dialog.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-form-dialog.h"
#include "words/ridge-words.h"

/* What must be true of a change before limits may be computed anew. */
static const struct
{
  const char *name;
  const char *question;
} questions[] = {
  { "different", N_("The values behave clearly differently") },
  { "known", N_("The reason is known") },
  { "wanted", N_("The new behavior is wanted") },
  { "lasting", N_("It is expected to continue") },
};

typedef struct
{
  RidgeDocument *document;
  RidgeKpi      *kpi;
  RidgeDay       day;
} Task;

static void
task_free (gpointer data)
{
  Task *task = data;

  g_object_unref (task->document);
  g_object_unref (task->kpi);
  g_free (task);
}

static GtkCheckButton *
get_check (RidgeFormDialog *form,
           const char      *name)
{
  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (ridge_form_dialog_get_row (form, name))));
}

static void
toggled_cb (RidgeFormDialog *form)
{
  gboolean all = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    all = all && gtk_check_button_get_active (get_check (form, questions[i].name));
  ridge_form_dialog_set_can_accept (form, all);
}

static void
add_question (RidgeFormDialog *form,
              const char      *name,
              const char      *question)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", question, "use-markup", FALSE, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), form, G_CONNECT_SWAPPED);
  ridge_form_dialog_add_row (form, name, row);
}

static gboolean
save_cb (RidgeFormDialog  *form,
         gpointer          data,
         GError          **error)
{
  Task *task = data;
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (ridge_form_dialog_get_row (form, "reason")));

  return ridge_mark_phase (task->document, task->kpi, task->day, reason, error) != 0;
}

/**
 * ridge_shift_dialog_present:
 * @parent: where the dialog is shown
 * @context: the window's
 * @kpi: whose values may have shifted
 * @day: since when
 *
 * Asks the four questions that a process change has to answer, and marks one when
 * all are answered with yes. The dialog ends with the KPI.
 */
void
ridge_shift_dialog_present (GtkWidget    *parent,
                            RidgeContext *context,
                            RidgeKpi     *kpi,
                            RidgeDay      day)
{
  RidgeFormDialog *form = ridge_form_dialog_new (_("Did the Process Change?"), _("Mark"));
  g_autofree char *when = ridge_words_day (day);
  /* Translators: a date */
  g_autofree char *description = g_strdup_printf (_("The values may have shifted around %s. Mark a change only when all four are true; "
                                                    "then new limits are computed from that day on."), when);
  Task *task = g_new (Task, 1);

  *task = (Task) { g_object_ref (ridge_context_get_document (context)), g_object_ref (kpi), day };
  ridge_form_dialog_set_description (form, description);
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    add_question (form, questions[i].name, _(questions[i].question));
  ridge_form_dialog_add_row (form, "reason", g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Reason"), "use-markup", FALSE, NULL));
  ridge_form_dialog_set_save (form, save_cb, task, task_free);
  toggled_cb (form);
  ridge_subject_end_dialog (ADW_DIALOG (form), context, kpi);
  adw_dialog_present (ADW_DIALOG (form), parent);
}
