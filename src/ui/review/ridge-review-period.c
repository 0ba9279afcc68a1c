/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/review/ridge-review-period.h"

#include <glib/gi18n-lib.h>

#include "report/ridge-hindsight.h"
#include "ui/widgets/ridge-field-binder.h"
#include "words/ridge-words.h"
#include "words/ridge-words-review.h"

/**
 * RidgeReviewPeriod:
 *
 * The review of a period as a whole, after its objectives: whether its rhythm
 * held and its chances were right, what was moved on the way, what was learned,
 * and what goes on.
 */
struct _RidgeReviewPeriod
{
  AdwBin            parent_instance;

  RidgeContext     *context;
  RidgePeriod      *period;
  RidgeFieldBinder *binder;
  GSignalGroup     *plan_signals;

  GtkLabel         *stage;
  GtkLabel         *rhythm;
  GtkLabel         *chances;
  GtkLabel         *goalposts;
  GtkLabel         *carried;
  GtkLabel         *open;
  GtkWidget        *texts;
  GtkWidget        *close_button;
  GtkWidget        *reopen_button;
};

G_DEFINE_FINAL_TYPE (RidgeReviewPeriod, ridge_review_period, ADW_TYPE_BIN)

/* How well what was said beforehand was kept. */
static char *
describe_chances (RidgeReviewPeriod *self)
{
  RidgeHindsight hindsight;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *brier = NULL;
  g_autofree char *share = NULL;
  g_autofree char *forecast_brier = NULL;

  if (!ridge_hindsight_init (&hindsight, ridge_context_get_plan (self->context), self->period))
    return g_strdup (_("Nobody stated a confidence, and no forecast was kept."));

  share = ridge_words_percent (hindsight.coverage.share);
  forecast_brier = ridge_words_number (hindsight.forecast_brier, 2);
  brier = ridge_words_number (hindsight.stated_brier, 2);
  if (hindsight.coverage.n > 0)
    g_string_append_printf (text, ngettext ("%u of %u forecast held where the key result landed (%s; 80 %% was promised). Brier score of its chance: %s.",
                                            "%u of %u forecasts held where the key result landed (%s; 80 %% was promised). Brier score of their chances: %s.",
                                            (guint) hindsight.coverage.n),
                            (guint) hindsight.coverage.k, (guint) hindsight.coverage.n, share, forecast_brier);
  if (hindsight.n_stated > 0)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text, ngettext ("Confidence was stated %u time. Brier score: %s (0 is certain and right, 0.25 says nothing).",
                                              "Confidence was stated %u times. Brier score: %s (0 is certain and right, 0.25 says nothing).",
                                              (guint) hindsight.n_stated),
                              (guint) hindsight.n_stated, brier);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text))
                       : g_strdup (_("Nobody stated a confidence, and no forecast was kept."));
}

/* One that is gone, or of another period, is none of this. */
static char *
describe_goalpost (RidgePlan           *plan,
                   RidgePeriod         *period,
                   const RidgeGoalpost *post)
{
  RidgeEntity *entity = ridge_plan_lookup (plan, post->table, post->id);
  RidgePeriod *its = NULL;

  if (entity != NULL && RIDGE_IS_OBJECTIVE (entity))
    its = ridge_objective_get_period (RIDGE_OBJECTIVE (entity));
  else if (entity != NULL)
    its = ridge_key_result_get_period (RIDGE_KEY_RESULT (entity));

  return its == period ? ridge_words_moved (entity, post->column, &post->before, &post->after, post->day) : NULL;
}

/* One line for each target, wording or weight that is not what it was at the start. */
static char *
describe_goalposts (RidgeReviewPeriod *self)
{
  RidgeDocument *document = ridge_context_get_document (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moved = ridge_document_list_goalposts (document, ridge_period_get_starts (self->period), &error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (moved == NULL)
    return ridge_words_error (error);

  for (guint i = 0; i < moved->len; i++)
    {
      g_autofree char *line = describe_goalpost (ridge_context_get_plan (self->context), self->period, g_ptr_array_index (moved, i));

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text))
                       : g_strdup (_("No wording, baseline, target or weight was changed after the start."));
}

static char *
describe_carried (RidgeReviewPeriod *self)
{
  g_autoptr (GPtrArray) objectives = g_ptr_array_new ();
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();
  g_autofree char *next = ridge_words_next_name (self->period);

  ridge_period_list_going_on (self->period, objectives, key_results);
  if (objectives->len == 0)
    /* Translators: a period such as "Q1 2027" */
    return g_strdup_printf (_("Nothing goes on in %s: nothing was chosen to be extended or changed, or it is there already."), next);

  /* Translators: how many objectives, and a period such as "Q1 2027" */
  return g_strdup_printf (ngettext ("%u objective goes on in %s as a draft. Its key results begin where they have arrived.",
                                    "%u objectives go on in %s as drafts. Their key results begin where they have arrived.", objectives->len),
                          objectives->len, next);
}

static void
set_text (GtkLabel *label,
          char     *text)
{
  gtk_label_set_label (label, text);
  g_free (text);
}

static void
update (RidgeReviewPeriod *self)
{
  g_autoptr (GPtrArray) objectives = NULL;
  guint       n_open = 0;
  gboolean    closed;
  RidgeRhythm rhythm;

  if (ridge_entity_get_plan (RIDGE_ENTITY (self->period)) == NULL)
    return;

  closed = ridge_period_get_state (self->period) == RIDGE_STATE_CLOSED;
  ridge_period_get_rhythm (self->period, &rhythm);
  objectives = ridge_period_list_objectives (self->period);
  for (guint i = 0; i < objectives->len; i++)
    {
      RidgeReviewOpen open;

      ridge_objective_get_open (g_ptr_array_index (objectives, i), &open);
      n_open += ridge_review_open_count (&open);
    }

  set_text (self->stage, ridge_words_stage (self->period));
  set_text (self->rhythm, ridge_words_rhythm (&rhythm));
  set_text (self->chances, describe_chances (self));
  set_text (self->carried, describe_carried (self));
  if (n_open == 0)
    set_text (self->open, g_strdup (_("Nothing is open")));
  else if (closed)
    set_text (self->open, g_strdup_printf (ngettext ("Closed with %u thing undecided", "Closed with %u things undecided", n_open), n_open));
  else
    set_text (self->open, g_strdup_printf (ngettext ("%u thing is undecided and stays so when the period is closed",
                                                     "%u things are undecided and stay so when the period is closed", n_open), n_open));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    set_text (self->goalposts, describe_goalposts (self));
  gtk_widget_set_sensitive (self->texts, !closed && ridge_context_get_editable (self->context));
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
  if (style != NULL)
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

static GtkWidget *
add_texts (RidgeReviewPeriod *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *learned = ridge_text_row_new ();
  GtkWidget *next = ridge_text_row_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (learned), _("What we learned"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (next), _("What we do next"));
  gtk_list_box_append (GTK_LIST_BOX (list), learned);
  gtk_list_box_append (GTK_LIST_BOX (list), next);
  ridge_field_binder_add_long_text (self->binder, RIDGE_TEXT_ROW (learned), RIDGE_PERIOD_REFLECTION);
  ridge_field_binder_add_long_text (self->binder, RIDGE_TEXT_ROW (next), RIDGE_PERIOD_NEXT_STEPS);
  ridge_field_binder_set_entity (self->binder, RIDGE_ENTITY (self->period));

  return list;
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}

static GtkWidget *
make_footer (RidgeReviewPeriod *self)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (footer, "review-footer");
  self->open = GTK_LABEL (add_label (GTK_BOX (footer), "", "dimmed"));
  self->close_button = make_button (_("Close Period"), "review.close");
  self->reopen_button = make_button (_("Reopen Period…"), "review.reopen");
  gtk_widget_add_css_class (self->close_button, "suggested-action");
  gtk_box_append (GTK_BOX (footer), self->close_button);
  gtk_box_append (GTK_BOX (footer), self->reopen_button);

  return footer;
}

static void
ridge_review_period_dispose (GObject *object)
{
  RidgeReviewPeriod *self = RIDGE_REVIEW_PERIOD (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->binder);
  g_clear_object (&self->period);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ridge_review_period_parent_class)->dispose (object);
}

static void
ridge_review_period_class_init (RidgeReviewPeriodClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_review_period_dispose;
}

static void
ridge_review_period_init (RidgeReviewPeriod *self)
{
}

/**
 * ridge_review_period_new:
 * @context: what the window is looking at
 * @period: a period of the plan
 *
 * Returns: (transfer floating): its review as a whole
 */
GtkWidget *
ridge_review_period_new (RidgeContext *context,
                         RidgePeriod  *period)
{
  RidgeReviewPeriod *self = g_object_new (RIDGE_TYPE_REVIEW_PERIOD, NULL);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkBox    *card;

  self->context = g_object_ref (context);
  self->period = g_object_ref (period);
  self->binder = ridge_field_binder_new (context);
  gtk_widget_add_css_class (box, "details");
  add_label (GTK_BOX (box), ridge_period_get_name (period), "title-2");
  self->stage = GTK_LABEL (add_label (GTK_BOX (box), "", "dimmed"));
  self->rhythm = GTK_LABEL (add_label (add_card (GTK_BOX (box), _("Did the Rhythm Hold?")), "", NULL));
  self->chances = GTK_LABEL (add_label (add_card (GTK_BOX (box), _("Were Our Chances Right?")), "", NULL));
  self->goalposts = GTK_LABEL (add_label (add_card (GTK_BOX (box), _("Goalposts That Moved")), "", NULL));
  self->texts = add_texts (self);
  gtk_box_append (GTK_BOX (box), self->texts);
  card = add_card (GTK_BOX (box), _("What Goes On"));
  self->carried = GTK_LABEL (add_label (card, "", NULL));
  gtk_box_append (card, make_button (_("Carry Over"), "review.carry-over"));
  add_label (card, _("A key result that graduates becomes a KPI that is watched, with what was reached as its healthy range."), NULL);
  gtk_box_append (card, make_button (_("Make KPIs"), "review.graduate"));

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
  g_signal_connect (self, "map", G_CALLBACK (update), NULL);
  update (self);

  return GTK_WIDGET (self);
}
