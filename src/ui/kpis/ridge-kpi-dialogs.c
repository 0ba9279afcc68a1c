/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpi-dialogs.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/ridge-number.h"
#include "base/ridge-number-text.h"
#include "edit/ridge-verbs.h"
#include "ui/kpis/ridge-stretch.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-day-row.h"
#include "ui/widgets/ridge-form-dialog.h"
#include "words/ridge-words.h"

/* What a form works on. */
typedef struct
{
  RidgeContext *context;
  RidgeKpi     *kpi;
  RidgeEntity  *stretch;
  RidgeDay      day;
} Task;

static Task *
task_new (RidgeContext *context,
          RidgeKpi     *kpi,
          RidgeDay      day)
{
  Task *task = g_new0 (Task, 1);

  task->context = g_object_ref (context);
  g_set_object (&task->kpi, kpi);
  task->day = day;
  return task;
}

static void
task_free (gpointer data)
{
  Task *task = data;

  g_object_unref (task->context);
  g_clear_object (&task->kpi);
  g_clear_object (&task->stretch);
  g_free (task);
}

static RidgeDocument *
get_document (Task *task)
{
  return ridge_context_get_document (task->context);
}

/* Rows */

static GtkWidget *
entry_row_new (const char *title)
{
  return g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "use-markup", FALSE, NULL);
}

static GtkWidget *
day_row_new (const char *title,
             RidgeDay    day)
{
  GtkWidget *row = ridge_day_row_new ();

  g_object_set (row, "title", title, NULL);
  ridge_day_row_set_day (RIDGE_DAY_ROW (row), day);
  return row;
}

static GtkWidget *
choice_row_new (const char *title,
                GType       type,
                int         n,
                int         selected)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "use-markup", FALSE, NULL);

  for (int i = 0; i < n; i++)
    gtk_string_list_append (words, ridge_words_enum (type, i));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) selected);
  g_object_unref (words);
  return row;
}

static const char *
get_text (RidgeFormDialog *form,
          const char      *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (ridge_form_dialog_get_row (form, name)));
}

static int
get_choice (RidgeFormDialog *form,
            const char      *name)
{
  return (int) adw_combo_row_get_selected (ADW_COMBO_ROW (ridge_form_dialog_get_row (form, name)));
}

static gboolean
read_day (RidgeFormDialog  *form,
          const char       *name,
          gboolean          required,
          RidgeDay         *day,
          GError          **error)
{
  return ridge_day_row_read (RIDGE_DAY_ROW (ridge_form_dialog_get_row (form, name)), name, required, day, error);
}

/* Reads a number, in that unit if there is one; an empty one is NaN. */
static gboolean
read_number (RidgeFormDialog  *form,
             const char       *name,
             const char       *unit,
             double           *value,
             GError          **error)
{
  const char *text = get_text (form, name);

  *value = NAN;
  if (*text == '\0' || ridge_number_text_read_local (text, unit, value))
    return TRUE;
  ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, name, "%s", text);
  return FALSE;
}

/* Works on its task, as long as there is what it is about. */
static void
present (RidgeFormDialog *form,
         GtkWidget       *parent,
         const char      *focus,
         RidgeFormSave    save,
         Task            *task)
{
  gpointer subject = task->stretch != NULL ? task->stretch : (gpointer) task->kpi;

  ridge_form_dialog_set_save (form, save, task, task_free);
  if (subject != NULL)
    ridge_subject_end_dialog (ADW_DIALOG (form), task->context, subject);
  adw_dialog_set_focus (ADW_DIALOG (form), ridge_form_dialog_get_row (form, focus));
  adw_dialog_present (ADW_DIALOG (form), parent);
}

/* A new KPI */

/* Nothing is preset: an unnoticed direction would turn the meaning of every signal around. */
static GtkWidget *
direction_row_new (void)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Direction"), "use-markup", FALSE, NULL);

  /* Translators: nothing is chosen yet */
  gtk_string_list_append (words, _("Choose…"));
  for (int direction = RIDGE_DIRECTION_HIGHER; direction <= RIDGE_DIRECTION_INSIDE; direction++)
    gtk_string_list_append (words, ridge_words_enum (ridge_direction_get_type (), direction));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  g_object_unref (words);
  return row;
}

static gboolean
save_new (RidgeFormDialog  *form,
          gpointer          data,
          GError          **error)
{
  Task *task = data;
  RidgeFieldValue values[] = {
    { RIDGE_KPI_NAME, RIDGE_TEXT (get_text (form, "name")) },
    { RIDGE_KPI_UNIT, RIDGE_TEXT (get_text (form, "unit")) },
    { RIDGE_KPI_DIRECTION, RIDGE_INTEGER (get_choice (form, "direction") - 1) },
    { RIDGE_KPI_FREQUENCY, RIDGE_INTEGER (get_choice (form, "frequency")) },
    { RIDGE_KPI_PERSPECTIVE, RIDGE_INTEGER (get_choice (form, "perspective")) },
    { RIDGE_KPI_TEAM, RIDGE_NULL },
  };
  RidgeTeam *team = ridge_context_get_team (task->context);
  RidgePlan *plan = ridge_context_get_plan (task->context);
  gint64 id;

  if (get_choice (form, "direction") == 0)
    {
      ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, "direction", "choice");
      return FALSE;
    }
  if (team != NULL)
    values[G_N_ELEMENTS (values) - 1].cell = RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (team)));
  id = ridge_create_kpi (get_document (task), values, G_N_ELEMENTS (values), error);
  if (id == 0)
    return FALSE;
  ridge_context_reveal (task->context, ridge_plan_lookup (plan, RIDGE_TABLE_KPI, id));
  return TRUE;
}

/**
 * ridge_kpi_dialogs_new:
 *
 * Asks for what a new KPI needs to be read.
 */
void
ridge_kpi_dialogs_new (GtkWidget    *parent,
                       RidgeContext *context)
{
  RidgeFormDialog *form = ridge_form_dialog_new (_("New KPI"), _("Add"));

  ridge_form_dialog_add_row (form, "name", entry_row_new (_("Name")));
  ridge_form_dialog_add_row (form, "unit", entry_row_new (_("Unit, Such as % or Days")));
  ridge_form_dialog_add_row (form, "direction", direction_row_new ());
  ridge_form_dialog_add_row (form, "frequency", choice_row_new (_("Frequency"), ridge_frequency_get_type (), 5, RIDGE_FREQUENCY_MONTHLY));
  ridge_form_dialog_add_row (form, "perspective", choice_row_new (_("Perspective"), ridge_perspective_get_type (), 6, RIDGE_PERSPECTIVE_OTHER));
  present (form, parent, "name", save_new, task_new (context, NULL, RIDGE_DAY_NONE));
}

/* A value */

/* What is dated after today counts from its day on; whoever records it is told. */
static void
say_planned (RidgeContext *context,
             RidgeDay      day)
{
  g_autofree char *date = ridge_words_day (day);
  g_autofree char *sentence = NULL;

  if (day <= ridge_context_get_today (context))
    return;
  /* Translators: %s is a date that is to come */
  sentence = g_strdup_printf (_("Planned: the value counts from %s on."), date);
  ridge_context_announce (context, sentence, TRUE);
}

static gboolean
save_record (RidgeFormDialog  *form,
             gpointer          data,
             GError          **error)
{
  Task *task = data;
  const char *note = get_text (form, "note");
  gboolean parts = ridge_form_dialog_get_row (form, "denominator") != NULL;
  RidgeDay day;
  double value, denominator = NAN;

  if (!read_day (form, "day", TRUE, &day, error) || !read_number (form, "value", ridge_kpi_get_unit (task->kpi), &value, error) ||
      (parts && !read_number (form, "denominator", NULL, &denominator, error)))
    return FALSE;
  if (isnan (value))
    {
      ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, "value", NULL);
      return FALSE;
    }
  if (parts && isnan (denominator) && !isnan (ridge_kpi_get_per_used (task->kpi)))
    {
      ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, "denominator", NULL);
      return FALSE;
    }
  if (!(parts ? ridge_record_rate (get_document (task), task->kpi, day, value, denominator, *note != '\0' ? note : NULL, error)
              : ridge_record_value (get_document (task), task->kpi, day, value, *note != '\0' ? note : NULL, error)))
    return FALSE;
  say_planned (task->context, day);
  return TRUE;
}

/**
 * ridge_kpi_dialogs_record:
 *
 * Asks for today's value.
 */
void
ridge_kpi_dialogs_record (GtkWidget    *parent,
                          RidgeContext *context,
                          RidgeKpi     *kpi)
{
  RidgeFormDialog *form = ridge_form_dialog_new (_("Record Value"), _("Save"));

  ridge_form_dialog_set_description (form, ridge_kpi_get_name (kpi));
  ridge_form_dialog_add_row (form, "day", day_row_new (_("Date"), ridge_context_get_today (context)));
  ridge_form_dialog_add_row (form, "value", entry_row_new (isnan (ridge_kpi_get_per_used (kpi)) ? _("Value") : _("Numerator")));
  if (ridge_kpi_takes_parts (kpi))
    ridge_form_dialog_add_row (form, "denominator", entry_row_new (_("Denominator")));
  ridge_form_dialog_add_row (form, "note", entry_row_new (_("Note")));
  present (form, parent, "value", save_record, task_new (context, kpi, RIDGE_DAY_NONE));
}

/* A process change */

static gboolean
save_change (RidgeFormDialog  *form,
             gpointer          data,
             GError          **error)
{
  Task *task = data;
  RidgeDay day;

  return read_day (form, "day", TRUE, &day, error) &&
         ridge_mark_phase (get_document (task), task->kpi, day, get_text (form, "reason"), error) != 0;
}

/**
 * ridge_kpi_dialogs_mark_change:
 *
 * Asks since when and why the process is another one.
 */
void
ridge_kpi_dialogs_mark_change (GtkWidget    *parent,
                               RidgeContext *context,
                               RidgeKpi     *kpi,
                               RidgeDay      day)
{
  RidgeFormDialog *form = ridge_form_dialog_new (_("Mark a Process Change"), _("Mark"));

  ridge_form_dialog_set_description (form, _("New limits are computed from this day on. Mark a change only when the values clearly behave "
                                             "differently, the reason is known, the new behavior is wanted, and it is expected to last."));
  ridge_form_dialog_add_row (form, "day", day_row_new (_("First Day of the New Process"), day));
  ridge_form_dialog_add_row (form, "reason", entry_row_new (_("Reason")));
  present (form, parent, "reason", save_change, task_new (context, kpi, day));
}

/* A ghost */

static gboolean
save_ghost (RidgeFormDialog  *form,
            gpointer          data,
            GError          **error)
{
  Task *task = data;

  return ridge_ghost_point (get_document (task), task->kpi, task->day, get_text (form, "ghost_reason"), error);
}

/**
 * ridge_kpi_dialogs_ghost:
 *
 * Asks why a value is left out of the limits.
 */
void
ridge_kpi_dialogs_ghost (GtkWidget    *parent,
                         RidgeContext *context,
                         RidgeKpi     *kpi,
                         RidgeDay      day)
{
  RidgeFormDialog *form = ridge_form_dialog_new (_("Ghost a Value"), _("Ghost"));
  g_autofree char *when = ridge_words_day (day);
  /* Translators: a date */
  g_autofree char *description = g_strdup_printf (_("The value of %s stays in the chart, hollow, but counts neither for the limits nor for signals. "
                                                    "Ghost only what is known to come from somewhere else."), when);

  ridge_form_dialog_set_description (form, description);
  ridge_form_dialog_add_row (form, "ghost_reason", entry_row_new (_("Reason")));
  present (form, parent, "ghost_reason", save_ghost, task_new (context, kpi, day));
}

/* The baseline */

static const char *
get_stretch_unit (RidgeEntity *stretch)
{
  return ridge_kpi_get_unit (RIDGE_IS_PHASE (stretch) ? ridge_phase_get_kpi (RIDGE_PHASE (stretch)) : RIDGE_KPI (stretch));
}

static gboolean
save_baseline (RidgeFormDialog  *form,
               gpointer          data,
               GError          **error)
{
  Task *task = data;
  const char *unit = get_stretch_unit (task->stretch);
  double count = NAN;
  RidgeBaselineInput baseline = { .from = RIDGE_DAY_NONE, .to = RIDGE_DAY_NONE, .center = NAN, .range = NAN, .choice = (RidgeBaselineChoice) get_choice (form, "baseline") };

  /* Only what is seen counts: what the other choices left behind is not asked about. */
  if ((baseline.choice == RIDGE_BASELINE_FIRST && !read_number (form, "baseline_count", NULL, &count, error)) ||
      (baseline.choice == RIDGE_BASELINE_RANGE &&
       (!read_day (form, "baseline_from", FALSE, &baseline.from, error) || !read_day (form, "baseline_to", FALSE, &baseline.to, error))) ||
      (baseline.choice == RIDGE_BASELINE_FIXED &&
       (!read_number (form, "baseline_center", unit, &baseline.center, error) || !read_number (form, "baseline_range", unit, &baseline.range, error))))
    return FALSE;
  baseline.count = isfinite (count) && fabs (count) < G_MAXINT ? (int) count : 0;
  return ridge_choose_baseline (get_document (task), task->stretch, &baseline, error);
}

/* Only the rows that the choice needs are seen. */
static void
baseline_cb (AdwComboRow     *row,
             GParamSpec      *pspec,
             RidgeFormDialog *form)
{
  RidgeBaselineChoice choice = (RidgeBaselineChoice) adw_combo_row_get_selected (row);

  gtk_widget_set_visible (ridge_form_dialog_get_row (form, "baseline_count"), choice == RIDGE_BASELINE_FIRST);
  gtk_widget_set_visible (ridge_form_dialog_get_row (form, "baseline_from"), choice == RIDGE_BASELINE_RANGE);
  gtk_widget_set_visible (ridge_form_dialog_get_row (form, "baseline_to"), choice == RIDGE_BASELINE_RANGE);
  gtk_widget_set_visible (ridge_form_dialog_get_row (form, "baseline_center"), choice == RIDGE_BASELINE_FIXED);
  gtk_widget_set_visible (ridge_form_dialog_get_row (form, "baseline_range"), choice == RIDGE_BASELINE_FIXED);
}

static void
add_number (RidgeFormDialog *form,
            const char      *name,
            const char      *title,
            double           value)
{
  GtkWidget *row = ridge_form_dialog_add_row (form, name, entry_row_new (title));
  g_autofree char *text = ridge_number_format_plain (value, 0);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
describe_limits (RidgeFormDialog *form,
                 RidgeEntity     *stretch)
{
  const char *advice = _("Lock the limits to the first 12 to 20 values without signals: limits that follow every new value "
                         "move their own goalposts.");
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (!RIDGE_IS_PHASE (stretch))
    {
      ridge_form_dialog_set_description (form, advice);
      return;
    }
  day = ridge_words_day (ridge_phase_get_day (RIDGE_PHASE (stretch)));
  /* Translators: the reason of a process change, the day it began, and advice */
  text = g_strdup_printf (_("“%s”, from %s on. %s"), ridge_phase_get_reason (RIDGE_PHASE (stretch)), day, advice);
  ridge_form_dialog_set_description (form, text);
}

/**
 * ridge_kpi_dialogs_baseline:
 *
 * Asks which values the limits come from; @stretch: a KPI, or a phase of one.
 */
void
ridge_kpi_dialogs_baseline (GtkWidget    *parent,
                            RidgeContext *context,
                            RidgeEntity  *stretch)
{
  RidgeFormDialog *form = ridge_form_dialog_new (_("Limits"), _("Apply"));
  RidgeBaselineInput baseline = ridge_stretch_get_baseline (stretch);
  GtkWidget *choice = choice_row_new (_("Computed From"), ridge_baseline_choice_get_type (), 4, (int) baseline.choice);
  gboolean fixed = baseline.choice == RIDGE_BASELINE_FIXED;
  Task *task = task_new (context, NULL, RIDGE_DAY_NONE);

  task->stretch = g_object_ref (stretch);
  describe_limits (form, stretch);
  ridge_form_dialog_add_row (form, "baseline", choice);
  add_number (form, "baseline_count", _("How Many Values"), baseline.count > 0 ? baseline.count : 12);
  ridge_form_dialog_add_row (form, "baseline_from", day_row_new (_("First Day"), baseline.from));
  ridge_form_dialog_add_row (form, "baseline_to", day_row_new (_("Last Day"), baseline.to));
  add_number (form, "baseline_center", _("Mean"), fixed ? baseline.center : NAN);
  add_number (form, "baseline_range", _("Mean Moving Range"), fixed ? baseline.range : NAN);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (baseline_cb), form, 0);
  baseline_cb (ADW_COMBO_ROW (choice), NULL, form);
  present (form, parent, "baseline", save_baseline, task);
}
