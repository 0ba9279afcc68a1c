/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/review/ridge-review-objective.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/ridge-asides.h"
#include "ui/review/ridge-choice-box.h"
#include "ui/widgets/ridge-bar-widget.h"
#include "ui/widgets/ridge-field-binder.h"
#include "words/ridge-words.h"
#include "words/ridge-words-review.h"

/**
 * RidgeReviewObjective:
 *
 * The review of one objective: what happened, then the grade before the score
 * that was computed, then the causes, what happens next and what was learned.
 */
struct _RidgeReviewObjective
{
  AdwBin            parent_instance;

  RidgeContext     *context;
  RidgeObjective   *objective;
  RidgeFieldBinder *binder;
  GSignalGroup     *plan_signals;

  GtkLabel         *score;
  GtkLabel         *open;
  GtkWidget        *reason;
  GPtrArray        *causes;         /* of widgets … */
  GPtrArray        *asked;          /* … of RidgeKeyResult, whose each is, owned */
  GtkWidget        *inputs;
  GtkWidget        *close_button;
  GtkWidget        *reopen_button;
};

G_DEFINE_FINAL_TYPE (RidgeReviewObjective, ridge_review_objective, ADW_TYPE_BIN)

static gboolean
is_closed (RidgeReviewObjective *self)
{
  return ridge_objective_get_state (self->objective) == RIDGE_STATE_CLOSED;
}

/* The score stays hidden until there is a grade: who knows it first gives it. */
static void
update_score (RidgeReviewObjective *self)
{
  double grade = ridge_objective_get_grade (self->objective);
  g_autofree char *score = ridge_words_score (ridge_objective_get_score (self->objective));
  g_autofree char *text = NULL;

  if (isnan (grade))
    text = g_strdup (_("The computed score is shown after the grade. If the two differ, say why."));
  else
    /* Translators: a score between 0 and 1 */
    text = g_strdup_printf (_("Computed score: %s"), score);
  gtk_label_set_label (self->score, text);
}

static void
update (RidgeReviewObjective *self)
{
  RidgeReviewOpen  open;
  g_autofree char *words = NULL;
  gboolean         closed;

  if (ridge_entity_get_plan (RIDGE_ENTITY (self->objective)) == NULL)
    return;

  closed = is_closed (self);
  ridge_objective_get_open (self->objective, &open);
  words = closed && ridge_review_open_count (&open) == 0 ? g_strdup (_("Closed")) : ridge_words_review_open (&open);
  gtk_label_set_label (self->open, words);
  update_score (self);
  gtk_widget_set_visible (self->reason, open.reason || *ridge_objective_get_grade_reason (self->objective) != '\0');
  for (guint i = 0; i < self->causes->len; i++)
    {
      GtkWidget *cause = g_ptr_array_index (self->causes, i);

      gtk_widget_set_visible (cause, ridge_key_result_asks_for_cause (g_ptr_array_index (self->asked, i)));
    }
  gtk_widget_set_sensitive (self->inputs, !closed && ridge_context_get_editable (self->context));
  gtk_widget_set_visible (self->close_button, !closed);
  gtk_widget_set_visible (self->reopen_button, closed);
}

static GtkWidget *
add_label (GtkBox     *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);

  return label;
}

static GtkBox *
add_card (GtkBox     *box,
          const char *heading)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  add_label (GTK_BOX (group), heading, "heading");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "reading");
  gtk_box_append (GTK_BOX (group), card);
  gtk_box_append (box, group);

  return GTK_BOX (card);
}

static void
add_outcomes (RidgeReviewObjective *self,
              GtkBox               *box,
              RidgeEntity          *entity,
              guint                 column)
{
  /* Translators: a title */
  g_autofree char *label = g_strdup_printf (_("What happens next with “%s”"), ridge_entity_get_title (entity));
  GtkWidget       *choice = ridge_choice_box_new (self->context, entity, column, label);
  gboolean         may_graduate = RIDGE_IS_KEY_RESULT (entity) &&
                          ridge_key_result_get_measure (RIDGE_KEY_RESULT (entity)) != RIDGE_MEASURE_MILESTONES;

  for (int i = RIDGE_OUTCOME_DONE; i <= RIDGE_OUTCOME_GRADUATE; i++)
    if (i != RIDGE_OUTCOME_GRADUATE || may_graduate)
      ridge_choice_box_add (RIDGE_CHOICE_BOX (choice), RIDGE_INTEGER (i), ridge_words_enum (ridge_outcome_get_type (), i));
  gtk_box_append (box, choice);
}

static void
add_causes (RidgeReviewObjective *self,
            GtkBox               *box,
            RidgeKeyResult       *key_result)
{
  /* Translators: the title of a key result */
  g_autofree char *label = g_strdup_printf (_("Main cause of where “%s” ended"), ridge_key_result_get_title (key_result));
  GtkWidget       *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget       *choice = ridge_choice_box_new (self->context, RIDGE_ENTITY (key_result), RIDGE_KEY_RESULT_CAUSE, label);

  add_label (GTK_BOX (group), _("Main cause"), "caption-heading");
  for (int i = RIDGE_CAUSE_WORK; i <= RIDGE_CAUSE_UNKNOWN; i++)
    ridge_choice_box_add (RIDGE_CHOICE_BOX (choice), RIDGE_INTEGER (i), ridge_words_enum (ridge_cause_get_type (), i));
  gtk_box_append (GTK_BOX (group), choice);
  gtk_box_append (box, group);
  g_ptr_array_add (self->causes, group);
  g_ptr_array_add (self->asked, g_object_ref (key_result));
}

/* Where it ended, where it began and what it should have become. */
static void
add_key_result (RidgeReviewObjective *self,
                GtkBox               *box,
                RidgeKeyResult       *key_result)
{
  g_autofree char *now = ridge_words_current (key_result);
  g_autofree char *measure = ridge_words_measure (key_result);
  g_autofree char *late = ridge_words_late (key_result);
  g_autofree char *facts = NULL;
  RidgeVerdict     verdict = ridge_key_result_get_verdict (key_result);
  GtkWidget       *bar = g_object_new (RIDGE_TYPE_BAR_WIDGET, NULL);

  add_label (box, ridge_key_result_get_title (key_result), "heading");
  /* Translators: where a key result ended and what it was to be: "9.6 days · from 13.4 days to 9.0 days" */
  facts = g_strdup_printf (_("%s · %s"), now, measure);
  add_label (box, facts, "numeric");
  if (verdict != RIDGE_VERDICT_NONE)
    add_label (box, ridge_words_verdict (verdict), "dimmed");
  ridge_bar_widget_set_key_result (RIDGE_BAR_WIDGET (bar), key_result);
  gtk_box_append (box, bar);
  if (late != NULL)
    add_label (box, late, "caption");
}

static void
add_key_results (RidgeReviewObjective *self,
                 GtkBox               *facts)
{
  GListModel *key_results = ridge_objective_get_key_results (self->objective);

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      if (i > 0)
        gtk_box_append (facts, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      add_key_result (self, facts, key_result);
      add_causes (self, facts, key_result);
      add_label (facts, _("What happens next"), "caption-heading");
      add_outcomes (self, facts, RIDGE_ENTITY (key_result), RIDGE_KEY_RESULT_OUTCOME);
    }
}

static void
add_asides_of (GtkBox      *box,
               RidgeEntity *entity,
               GtkBox     **card)
{
  g_autoptr (GPtrArray) asides = ridge_entity_list_asides (entity);

  for (guint i = 0; i < asides->len; i++)
    {
      g_autofree char *words = ridge_words_coach_kept (g_ptr_array_index (asides, i));

      if (words == NULL)
        continue;
      if (*card == NULL)
        *card = add_card (box, _("Questions Put Aside"));
      add_label (*card, ridge_entity_get_title (entity), "caption-heading");
      add_label (*card, words, "caption");
    }
}

/* What the coach was told while it was drafted, to be read again with what came of it. */
static void
add_asides (RidgeReviewObjective *self,
            GtkBox               *box)
{
  GListModel *key_results = ridge_objective_get_key_results (self->objective);
  GtkBox     *card = NULL;

  add_asides_of (box, RIDGE_ENTITY (self->objective), &card);
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeEntity) key_result = g_list_model_get_item (key_results, i);

      add_asides_of (box, key_result, &card);
    }
}

static void
add_grade (RidgeReviewObjective *self,
           GtkBox               *box)
{
  GtkBox    *card = add_card (box, _("Your Grade"));
  GtkWidget *choice = ridge_choice_box_new (self->context, RIDGE_ENTITY (self->objective), RIDGE_OBJECTIVE_GRADE, _("Your Grade"));

  for (int i = 0; i <= 10; i++)
    {
      g_autofree char *label = ridge_words_number (i / 10.0, 1);

      ridge_choice_box_add (RIDGE_CHOICE_BOX (choice), RIDGE_REAL (i / 10.0), label);
    }
  gtk_box_append (card, choice);
  self->score = GTK_LABEL (add_label (card, "", "dimmed"));
}

static GtkWidget *
add_texts (RidgeReviewObjective *self,
           GtkBox               *box)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *learned = ridge_text_row_new ();
  GtkWidget *next = ridge_text_row_new ();
  GtkWidget *reason = ridge_text_row_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), _("Why this grade"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (learned), _("What we learned"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (next), _("What we do next"));
  gtk_list_box_append (GTK_LIST_BOX (list), reason);
  gtk_list_box_append (GTK_LIST_BOX (list), learned);
  gtk_list_box_append (GTK_LIST_BOX (list), next);
  gtk_box_append (box, list);

  ridge_field_binder_add_long_text (self->binder, RIDGE_TEXT_ROW (reason), RIDGE_OBJECTIVE_GRADE_REASON);
  ridge_field_binder_add_long_text (self->binder, RIDGE_TEXT_ROW (learned), RIDGE_OBJECTIVE_REFLECTION);
  ridge_field_binder_add_long_text (self->binder, RIDGE_TEXT_ROW (next), RIDGE_OBJECTIVE_NEXT_STEPS);

  return reason;
}

static void
add_head (RidgeReviewObjective *self,
          GtkBox               *box,
          guint                 position,
          guint                 n_objectives)
{
  RidgeTeam   *team = ridge_objective_get_team (self->objective);
  RidgePerson *owner = ridge_objective_get_owner (self->objective);
  g_autoptr (GString) text = g_string_new (ridge_words_enum (ridge_objective_kind_get_type (), (int) ridge_objective_get_kind (self->objective)));

  if (team != NULL)
    g_string_append_printf (text, " · %s", ridge_team_get_name (team));
  if (owner != NULL)
    g_string_append_printf (text, " · %s", ridge_person_get_name (owner));
  g_string_append (text, " · ");
  /* Translators: which of how many objectives: "3 of 5" */
  g_string_append_printf (text, _("%u of %u"), position, n_objectives);
  add_label (box, text->str, "caption");
  add_label (box, ridge_objective_get_title (self->objective), "title-2");
  if (*ridge_objective_get_why (self->objective) != '\0')
    add_label (box, ridge_objective_get_why (self->objective), "dimmed");
}

static GtkWidget *
make_footer (RidgeReviewObjective *self)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = adw_wrap_box_new ();
  GtkWidget *skip = gtk_button_new_with_label (_("Skip for Now"));

  gtk_widget_add_css_class (footer, "review-footer");
  self->open = GTK_LABEL (add_label (GTK_BOX (footer), "", "dimmed"));
  self->close_button = gtk_button_new_with_label (_("Close Objective"));
  self->reopen_button = gtk_button_new_with_label (_("Reopen Objective"));
  gtk_widget_add_css_class (self->close_button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (skip), "review.skip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->close_button), "review.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reopen_button), "review.reopen");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), skip);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->close_button);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->reopen_button);
  gtk_box_append (GTK_BOX (footer), buttons);

  return footer;
}

static void
ridge_review_objective_dispose (GObject *object)
{
  RidgeReviewObjective *self = RIDGE_REVIEW_OBJECTIVE (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->binder);
  g_clear_object (&self->objective);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_review_objective_parent_class)->dispose (object);
}

static void
ridge_review_objective_finalize (GObject *object)
{
  g_ptr_array_unref (RIDGE_REVIEW_OBJECTIVE (object)->causes);
  g_ptr_array_unref (RIDGE_REVIEW_OBJECTIVE (object)->asked);

  G_OBJECT_CLASS (ridge_review_objective_parent_class)->finalize (object);
}

static void
ridge_review_objective_class_init (RidgeReviewObjectiveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_review_objective_dispose;
  G_OBJECT_CLASS (klass)->finalize = ridge_review_objective_finalize;
}

static void
ridge_review_objective_init (RidgeReviewObjective *self)
{
  self->causes = g_ptr_array_new ();
  self->asked = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ridge_review_objective_new:
 * @context: what the window is looking at
 * @objective: an objective of the period
 * @position: which it is, from 1
 * @n_objectives: of how many
 *
 * Returns: (transfer floating): its review
 */
GtkWidget *
ridge_review_objective_new (RidgeContext   *context,
                            RidgeObjective *objective,
                            guint           position,
                            guint           n_objectives)
{
  RidgeReviewObjective *self = g_object_new (RIDGE_TYPE_REVIEW_OBJECTIVE, NULL);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkBox    *decision;

  self->context = g_object_ref (context);
  self->objective = g_object_ref (objective);
  self->binder = ridge_field_binder_new (context);
  self->inputs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (box, "details");
  add_head (self, GTK_BOX (box), position, n_objectives);
  gtk_box_append (GTK_BOX (box), self->inputs);
  add_key_results (self, add_card (GTK_BOX (self->inputs), _("What Happened")));
  add_grade (self, GTK_BOX (self->inputs));
  decision = add_card (GTK_BOX (self->inputs), _("What Happens Next"));
  add_outcomes (self, decision, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_OUTCOME);
  self->reason = add_texts (self, GTK_BOX (self->inputs));
  add_asides (self, GTK_BOX (self->inputs));
  ridge_field_binder_set_entity (self->binder, RIDGE_ENTITY (objective));

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), make_footer (self));
  adw_toolbar_view_set_bottom_bar_style (ADW_TOOLBAR_VIEW (view), ADW_TOOLBAR_RAISED_BORDER);
  adw_bin_set_child (ADW_BIN (self), view);

  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (update), self);
  g_signal_group_set_target (self->plan_signals, ridge_context_get_plan (context));
  update (self);

  return GTK_WIDGET (self);
}
