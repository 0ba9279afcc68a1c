/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/ridge-number-text.h"
#include "edit/ridge-verbs.h"
#include "ui/dialogs/ridge-check-in-dialog.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-bar-widget.h"
#include "ui/widgets/ridge-day-row.h"
#include "ui/widgets/ridge-draft.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

/**
 * RidgeCheckInDialog:
 *
 * A walk through key results that wait for a word, objective by objective: what
 * is the value, how sure are we, what is there to say. How sure one was last is
 * told beside an empty field: a chance that nobody gave is none. Each is saved
 * before the next is shown. The date is today's until another is chosen, and stays
 * for those that follow. What is deleted meanwhile leaves the walk, and that is said.
 */
struct _RidgeCheckInDialog
{
  AdwDialog        parent_instance;

  RidgeContext    *context;
  RidgeDraft      *draft;
  GPtrArray       *key_results;
  guint            position;
  gboolean         warned;        /* that what is typed here is not saved */
  GHashTable      *saved;         /* those of the key results that have a new word on them */

  AdwWindowTitle  *title;
  GtkStack        *stack;
  GtkLabel        *objective;
  GtkLabel        *name;
  GtkLabel        *measure;
  RidgeBarWidget  *bar;
  GtkListBox      *milestones;
  GtkLabel        *driver;
  RidgeDayRow     *day;
  AdwEntryRow     *value;
  AdwEntryRow     *confidence;
  GtkButton       *last_chance;
  AdwEntryRow     *note;
  GtkLabel        *refusal;
  AdwStatusPage   *done_page;
  GtkWidget       *buttons;
  GtkWidget       *back_button;
  GtkWidget       *skip_button;
  GtkButton       *save_button;
};

G_DEFINE_FINAL_TYPE (RidgeCheckInDialog, ridge_check_in_dialog, ADW_TYPE_DIALOG)

static RidgeKeyResult *
get_key_result (RidgeCheckInDialog *self)
{
  return g_ptr_array_index (self->key_results, self->position);
}

/* A value is asked for where nothing else gives one. */
static gboolean
asks_for_value (RidgeKeyResult *key_result)
{
  return ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_MILESTONES &&
         ridge_key_result_get_driver (key_result) == NULL;
}

static void
refuse (RidgeCheckInDialog *self,
        const char         *sentence)
{
  gtk_label_set_label (self->refusal, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_refusal (RidgeCheckInDialog *self,
              const GError       *error)
{
  g_autofree char *sentence = ridge_words_error (error);

  refuse (self, sentence);
}

static gboolean
read_day (RidgeCheckInDialog  *self,
          RidgeDay            *day,
          GError             **error)
{
  return ridge_day_row_read (self->day, "day", TRUE, day, error);
}

static void
milestone_cb (AdwSwitchRow       *row,
              GParamSpec         *pspec,
              RidgeCheckInDialog *self)
{
  GListModel *milestones = ridge_key_result_get_milestones (get_key_result (self));
  g_autoptr (RidgeMilestone) milestone = g_list_model_get_item (milestones,
                                                                gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  gboolean done = adw_switch_row_get_active (row);
  RidgeDay day = RIDGE_DAY_NONE;
  g_autoptr (GError) error = NULL;

  if ((!done || read_day (self, &day, &error)) &&
      ridge_set_milestone_done (ridge_context_get_document (self->context), milestone, day, &error))
    return;

  show_refusal (self, error);
  g_signal_handlers_block_by_func (row, milestone_cb, self);
  adw_switch_row_set_active (row, !done);
  g_signal_handlers_unblock_by_func (row, milestone_cb, self);
}

static void
refresh_milestone_row (RidgeMilestone *milestone,
                       GParamSpec     *pspec,
                       GtkWidget      *row)
{
  ridge_titles_set_row (row, ridge_milestone_get_title (milestone), NULL);
  g_signal_handlers_block_matched (row, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, milestone_cb, NULL);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), ridge_milestone_is_done (milestone));
  g_signal_handlers_unblock_matched (row, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, milestone_cb, NULL);
}

static GtkWidget *
create_milestone_row (gpointer item,
                      gpointer data)
{
  GtkWidget *row = adw_switch_row_new ();

  refresh_milestone_row (item, NULL, row);
  g_signal_connect_object (item, "notify", G_CALLBACK (refresh_milestone_row), row, 0);
  g_signal_connect (row, "notify::active", G_CALLBACK (milestone_cb), data);

  return row;
}

static void
show_value (RidgeCheckInDialog *self,
            RidgeKeyResult     *key_result)
{
  RidgeKpi *driver = ridge_key_result_get_driver (key_result);
  double current = ridge_key_result_get_current (key_result);
  const char *unit = ridge_key_result_get_unit (key_result);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *source = NULL;

  /* Translators: %s is a unit, such as "days" */
  title = *unit != '\0' ? g_strdup_printf (_("Value in %s"), unit) : g_strdup (_("Value"));
  ridge_titles_set_row (GTK_WIDGET (self->value), title, NULL);
  text = isnan (current) ? g_strdup ("") : ridge_words_number (current, ridge_key_result_get_decimals (key_result));
  gtk_editable_set_text (GTK_EDITABLE (self->value), text);
  gtk_widget_set_visible (GTK_WIDGET (self->value), asks_for_value (key_result));

  if (driver != NULL)
    /* Translators: %s is the name of a KPI */
    source = g_strdup_printf (_("The value comes from the KPI “%s”."), ridge_kpi_get_name (driver));
  gtk_label_set_label (self->driver, source != NULL ? source : "");
  gtk_widget_set_visible (GTK_WIDGET (self->driver), driver != NULL);
}

static void
show_milestones (RidgeCheckInDialog *self,
                 RidgeKeyResult     *key_result)
{
  gboolean shown = ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_MILESTONES;

  gtk_list_box_bind_model (self->milestones, shown ? ridge_key_result_get_milestones (key_result) : NULL,
                           create_milestone_row, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->milestones), shown);
}

static void
show_words (RidgeCheckInDialog *self,
            RidgeKeyResult     *key_result)
{
  g_autofree char *measure = ridge_words_measure (key_result);
  g_autofree char *current = ridge_words_current (key_result);
  RidgeDay day = ridge_key_result_get_news_day (key_result);
  g_autofree char *when = NULL;
  g_autofree char *sentence = NULL;

  gtk_label_set_label (self->objective, ridge_objective_get_title (ridge_key_result_get_objective (key_result)));
  gtk_label_set_label (self->name, ridge_key_result_get_title (key_result));
  if (day == RIDGE_DAY_NONE)
    {
      /* Translators: %s says how it is measured, such as "from 19 to 7 days" */
      sentence = g_strdup_printf (_("%s; no word on it yet"), measure);
    }
  else
    {
      when = ridge_words_day_short (day, ridge_context_get_today (self->context));
      /* Translators: how it is measured, the last value, and the day of the last word on it */
      sentence = g_strdup_printf (_("%s; %s on %s"), measure, current, when);
    }
  gtk_label_set_label (self->measure, sentence);
  ridge_bar_widget_set_key_result (self->bar, key_result);
}

/* The chance that was given last stands on a button that gives it again. */
static void
show_chance (RidgeCheckInDialog *self,
             RidgeKeyResult     *key_result)
{
  double confidence = ridge_key_result_get_confidence (key_result);
  g_autofree char *percent = ridge_words_percent (confidence);
  /* Translators: a button; the chance that was given last, "Last: 70 %", and what takes it again */
  g_autofree char *label = g_strdup_printf (_("_Last: %s"), percent);

  gtk_editable_set_text (GTK_EDITABLE (self->confidence), "");
  gtk_button_set_label (self->last_chance, label);
  gtk_widget_set_visible (GTK_WIDGET (self->last_chance), !isnan (confidence));
}

static void
last_chance_cb (RidgeCheckInDialog *self)
{
  double confidence = ridge_key_result_get_confidence (get_key_result (self));
  g_autofree char *text = ridge_words_number (round (100 * confidence), 0);

  gtk_editable_set_text (GTK_EDITABLE (self->confidence), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->confidence));
  gtk_editable_set_position (GTK_EDITABLE (self->confidence), -1);
}

/* What is typed next goes into the entry, in place of what is there. */
static void
focus_entry (RidgeCheckInDialog *self,
             AdwEntryRow        *entry)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (entry));
  else
    adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (entry));
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

/* How far one has come, and which way it goes from here. */
static void
show_position (RidgeCheckInDialog *self)
{
  gboolean last = self->position + 1 == self->key_results->len;
  /* Translators: how far one has come in a walk through several, such as "2 of 5" */
  g_autofree char *step = g_strdup_printf (_("%u of %u"), self->position + 1, self->key_results->len);

  adw_window_title_set_subtitle (self->title, self->key_results->len > 1 ? step : NULL);
  gtk_widget_set_sensitive (self->back_button, self->position > 0);
  gtk_widget_set_visible (self->back_button, self->key_results->len > 1);
  gtk_widget_set_visible (self->skip_button, self->key_results->len > 1);
  gtk_button_set_label (self->save_button, last ? _("_Save") : _("_Save and Go On"));
}

static void
show_step (RidgeCheckInDialog *self)
{
  RidgeKeyResult *key_result = get_key_result (self);

  self->warned = FALSE;
  show_position (self);
  show_words (self, key_result);
  show_value (self, key_result);
  show_milestones (self, key_result);
  show_chance (self, key_result);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ridge_draft_restart (self->draft);
  focus_entry (self, asks_for_value (key_result) ? self->value : self->note);
}

static void
show_end (RidgeCheckInDialog *self)
{
  guint n_saved = g_hash_table_size (self->saved);
  g_autofree char *sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                            "%u key result has a new word on it.",
                                                            "%u key results have a new word on them.", n_saved),
                                               n_saved);

  if (self->key_results->len <= 1)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  adw_window_title_set_subtitle (self->title, NULL);
  adw_status_page_set_title (self->done_page, n_saved == self->key_results->len ? _("All Checked In")
                                                                                      : _("That Is All"));
  adw_status_page_set_description (self->done_page, sentence);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_set_visible (self->buttons, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->done_page), GTK_DIR_TAB_FORWARD);
  /* What was typed on the way was saved, or skipped. */
  if (self->draft != NULL)
    ridge_draft_restart (self->draft);
}

static void
go_on (RidgeCheckInDialog *self)
{
  if (self->position + 1 < self->key_results->len)
    {
      self->position++;
      show_step (self);
    }
  else
    {
      show_end (self);
    }
}

/* Takes what is gone out of the walk; whether one stood on it. */
static gboolean
remove_gone (RidgeCheckInDialog *self,
             char              **title)
{
  gboolean was_here = FALSE;

  for (guint i = self->key_results->len; i > 0; i--)
    {
      RidgeEntity *key_result = g_ptr_array_index (self->key_results, i - 1);

      if (ridge_entity_get_plan (key_result) != NULL)
        continue;
      g_free (*title);
      *title = g_strdup (ridge_entity_get_title (key_result));
      was_here |= i - 1 == self->position;
      if (i - 1 < self->position)
        self->position--;
      g_hash_table_remove (self->saved, key_result);
      g_ptr_array_remove_index (self->key_results, i - 1);
    }

  return was_here;
}

/* What is typed stays, unless what it is about is gone. */
static void
plan_changed_cb (RidgeCheckInDialog *self)
{
  gboolean done = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "done");
  g_autoptr (RidgeContext) context = g_object_ref (self->context);
  g_autofree char *title = NULL;
  gboolean was_here = remove_gone (self, &title);

  if (done)
    return;
  if (self->position == self->key_results->len)
    show_end (self);
  else if (was_here)
    show_step (self);
  else
    {
      show_position (self);
      show_words (self, get_key_result (self));
    }
  if (was_here)
    ridge_subject_refuse (context, title);
}

static gboolean
read_value (RidgeCheckInDialog  *self,
            double              *value,
            GError             **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->value));

  *value = NAN;
  if (!asks_for_value (get_key_result (self)) || ridge_number_text_read_local (text, ridge_key_result_get_unit (get_key_result (self)), value))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "value", "%s", text);
  return FALSE;
}

/* Nothing typed is nothing said. */
static gboolean
read_chance (RidgeCheckInDialog  *self,
             int                 *confidence,
             GError             **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->confidence))));
  double percent;

  *confidence = RIDGE_NO_CONFIDENCE;
  if (*text == '\0')
    return TRUE;
  if (!ridge_number_text_read_local (text, NULL, &percent))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "confidence", "%s", text);
      return FALSE;
    }

  /* What is beyond 0 and 100 is refused with its bounds when it is saved. */
  *confidence = (int) lround (percent < 0 ? -2 : MIN (percent, 101));
  return TRUE;
}

static gboolean
has_no_value (RidgeCheckInDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->value))));

  return asks_for_value (get_key_result (self)) && *text == '\0';
}

/* Where a KPI or milestones give the value, a check-in is a chance or a note. */
static gboolean
says_nothing (RidgeCheckInDialog *self)
{
  g_autofree char *chance = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->confidence))));
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note))));

  return !asks_for_value (get_key_result (self)) && *chance == '\0' && *note == '\0';
}

/* What is dated after today counts from its day on; whoever says it is told. */
static void
say_planned (RidgeCheckInDialog *self,
             RidgeDay            day)
{
  g_autofree char *date = ridge_words_day (day);
  g_autofree char *sentence = NULL;

  if (day <= ridge_context_get_today (self->context))
    return;
  /* Translators: %s is a date that is to come */
  sentence = g_strdup_printf (_("Planned: the check-in counts from %s on."), date);
  ridge_context_announce (self->context, sentence, TRUE);
}

static void
save_cb (RidgeCheckInDialog *self)
{
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));
  g_autoptr (GError) error = NULL;
  RidgeDay day;
  double value;
  int confidence;

  if (has_no_value (self))
    {
      refuse (self, _("There is no value yet. Type one to go on."));
      focus_entry (self, self->value);
    }
  else if (says_nothing (self))
    {
      refuse (self, _("There is nothing to save yet. Give a chance or a note to go on."));
      focus_entry (self, self->confidence);
    }
  else if (read_day (self, &day, &error) && read_value (self, &value, &error) &&
           read_chance (self, &confidence, &error) &&
           ridge_check_in (ridge_context_get_document (self->context), get_key_result (self), day, value, confidence,
                           note, &error) != 0)
    {
      g_hash_table_add (self->saved, get_key_result (self));
      say_planned (self, day);
      go_on (self);
    }
  else
    {
      show_refusal (self, error);
    }
}

/* What is typed is left out only when that is said twice. */
static gboolean
leaves_step (RidgeCheckInDialog *self)
{
  if (self->warned || !ridge_draft_is_changed (self->draft))
    return TRUE;

  self->warned = TRUE;
  refuse (self, _("What you typed here is not saved. Save it, or press the same button again to leave it out."));
  return FALSE;
}

static void
skip_cb (RidgeCheckInDialog *self)
{
  if (leaves_step (self))
    go_on (self);
}

static void
back_cb (RidgeCheckInDialog *self)
{
  if (self->position > 0 && leaves_step (self))
    {
      self->position--;
      show_step (self);
    }
}

static void
close_cb (RidgeCheckInDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
ridge_check_in_dialog_dispose (GObject *object)
{
  RidgeCheckInDialog *self = RIDGE_CHECK_IN_DIALOG (object);

  g_clear_pointer (&self->key_results, g_ptr_array_unref);
  g_clear_pointer (&self->saved, g_hash_table_unref);
  g_clear_object (&self->draft);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_CHECK_IN_DIALOG);

  G_OBJECT_CLASS (ridge_check_in_dialog_parent_class)->dispose (object);
}

static void
ridge_check_in_dialog_class_init (RidgeCheckInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_check_in_dialog_dispose;

  g_type_ensure (RIDGE_TYPE_BAR_WIDGET);
  g_type_ensure (RIDGE_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-check-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, objective);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, name);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, measure);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, milestones);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, driver);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, day);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, value);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, confidence);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, last_chance);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, note);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, done_page);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, skip_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeCheckInDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_chance_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
ridge_check_in_dialog_init (RidgeCheckInDialog *self)
{
  self->saved = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The key results of one objective are asked for together, where its first one stood. */
static GPtrArray *
group_by_objective (GPtrArray *key_results)
{
  GPtrArray *grouped = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < key_results->len; i++)
    {
      RidgeObjective *objective = ridge_key_result_get_objective (g_ptr_array_index (key_results, i));

      if (g_ptr_array_find (grouped, g_ptr_array_index (key_results, i), NULL))
        continue;
      for (guint j = i; j < key_results->len; j++)
        if (ridge_key_result_get_objective (g_ptr_array_index (key_results, j)) == objective)
          g_ptr_array_add (grouped, g_object_ref (g_ptr_array_index (key_results, j)));
    }

  return grouped;
}

/**
 * ridge_check_in_dialog_new:
 * @context: where the plan is
 * @key_results: (element-type RidgeKeyResult): at least one, the most urgent
 *   first; those of one objective are asked for together
 *
 * Returns: (transfer floating): a dialog that walks through them
 */
AdwDialog *
ridge_check_in_dialog_new (RidgeContext *context,
                           GPtrArray    *key_results)
{
  RidgeCheckInDialog *self = g_object_new (RIDGE_TYPE_CHECK_IN_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->key_results = group_by_objective (key_results);
  self->draft = ridge_draft_new (ADW_DIALOG (self), context);
  ridge_day_row_set_day (self->day, ridge_context_get_today (context));
  show_step (self);
  g_signal_connect_object (ridge_context_get_plan (context), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
