/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/review/ridge-review-page.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/ridge-verbs.h"
#include "ui/review/ridge-review-objective.h"
#include "ui/review/ridge-review-period.h"
#include "words/ridge-words.h"
#include "words/ridge-words-review.h"

/**
 * RidgeReviewPage:
 *
 * The end of a period, one objective at a time and then as a whole. All of it is
 * in the plan as soon as it is said, so that it can be left and gone on with.
 */
struct _RidgeReviewPage
{
  RidgePage               parent_instance;

  GSignalGroup           *plan_signals;
  GSimpleActionGroup     *actions;
  GPtrArray              *objectives;   /* what the rows show, owned; the last row is the period's */
  RidgePeriod            *period;       /* whose objectives these are, owned */
  gboolean                filling;      /* the rows are made anew, nobody chooses one */

  GtkStack               *stack;
  AdwNavigationSplitView *split;
  GtkLabel               *summary;
  GtkProgressBar         *progress;
  GtkListBox             *list;
  AdwBin                 *content;
};

G_DEFINE_FINAL_TYPE (RidgeReviewPage, ridge_review_page, RIDGE_TYPE_PAGE)

static RidgeContext *
get_context (RidgeReviewPage *self)
{
  return ridge_page_get_context (RIDGE_PAGE (self));
}

/* The objective of the row that is selected; none: the period's. */
static RidgeObjective *
get_objective (RidgeReviewPage *self)
{
  GtkListBoxRow *row = self->list != NULL ? gtk_list_box_get_selected_row (self->list) : NULL;
  int            index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return index >= 0 && index < (int) self->objectives->len ? g_ptr_array_index (self->objectives, index) : NULL;
}

static void
set_enabled (RidgeReviewPage *self,
             const char      *name,
             gboolean         enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

/* What was reached and shall be watched on, and has no KPI yet. */
static GPtrArray *
list_graduates (RidgeReviewPage *self)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->objectives->len; i++)
    {
      GListModel *key_results = ridge_objective_get_key_results (g_ptr_array_index (self->objectives, i));

      for (guint j = 0; j < g_list_model_get_n_items (key_results); j++)
        {
          g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, j);

          if (ridge_key_result_get_outcome (key_result) == RIDGE_OUTCOME_GRADUATE && ridge_key_result_get_driver (key_result) == NULL)
            g_ptr_array_add (found, key_result);
        }
    }

  return found;
}

static void
update_actions (RidgeReviewPage *self)
{
  RidgeObjective *objective = get_objective (self);
  gboolean        editable = ridge_context_get_editable (get_context (self)) && self->period != NULL;
  gboolean        period_closed = editable && ridge_period_get_state (self->period) == RIDGE_STATE_CLOSED;
  gboolean        closed = objective != NULL ? ridge_objective_get_state (objective) == RIDGE_STATE_CLOSED : period_closed;
  RidgeReviewOpen open = { 0 };
  g_autoptr (GPtrArray) going_on = g_ptr_array_new ();
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();
  g_autoptr (GPtrArray) graduates = list_graduates (self);

  if (objective != NULL)
    ridge_objective_get_open (objective, &open);
  if (self->period != NULL)
    ridge_period_list_going_on (self->period, going_on, key_results);
  set_enabled (self, "close", editable && !closed && ridge_review_open_count (&open) == 0);
  set_enabled (self, "reopen", editable && closed && (objective == NULL || !period_closed));
  set_enabled (self, "carry-over", editable && going_on->len > 0);
  set_enabled (self, "graduate", editable && graduates->len > 0);
  set_enabled (self, "skip", self->objectives->len > 0);
}

static const char *
get_icon (RidgeObjective *objective)
{
  RidgeReviewOpen open;

  if (ridge_objective_get_state (objective) == RIDGE_STATE_CLOSED)
    return "object-select-symbolic";

  ridge_objective_get_open (objective, &open);

  return ridge_review_open_count (&open) == 0 ? "media-record-symbolic" : "view-more-horizontal-symbolic";
}

/* What a row says below its title. */
static char *
describe (RidgeObjective *objective)
{
  RidgePerson     *owner = ridge_objective_get_owner (objective);
  double           grade = ridge_objective_get_grade (objective);
  g_autofree char *state = NULL;
  g_autofree char *number = NULL;
  RidgeReviewOpen  open;
  guint            n;

  ridge_objective_get_open (objective, &open);
  n = ridge_review_open_count (&open);
  number = ridge_words_number (grade, 1);
  if (n > 0)
    state = g_strdup_printf (ngettext ("%u thing open", "%u things open", n), n);
  else
    /* Translators: a grade between 0 and 1 */
    state = g_strdup_printf (_("graded %s"), number);

  return owner != NULL ? g_strdup_printf ("%s · %s", ridge_person_get_name (owner), state) : g_steal_pointer (&state);
}

static void
update_row (GtkListBoxRow  *row,
            const char     *title,
            const char     *subtitle,
            const char     *icon)
{
  GtkWidget *box = gtk_list_box_row_get_child (row);
  GtkWidget *image = gtk_widget_get_first_child (box);
  GtkWidget *labels = gtk_widget_get_last_child (box);
  g_autofree char *said = NULL;

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (labels)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (labels)), subtitle);
  said = g_strdup_printf ("%s, %s", title, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new ();
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *subtitle = gtk_label_new (NULL);

  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_wrap (GTK_LABEL (subtitle), TRUE);
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_widget_add_css_class (box, "period-row");
  gtk_box_append (GTK_BOX (labels), title);
  gtk_box_append (GTK_BOX (labels), subtitle);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), labels);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
update_rows (RidgeReviewPage *self)
{
  guint n = self->objectives->len, n_closed = 0;
  g_autofree char *summary = NULL;
  g_autofree char *stage = NULL;
  gboolean closed;

  if (self->period == NULL)
    return;

  for (guint i = 0; i < n; i++)
    {
      RidgeObjective  *objective = g_ptr_array_index (self->objectives, i);
      g_autofree char *subtitle = describe (objective);

      n_closed += ridge_objective_get_state (objective) == RIDGE_STATE_CLOSED;
      update_row (gtk_list_box_get_row_at_index (self->list, (int) i), ridge_objective_get_title (objective), subtitle, get_icon (objective));
    }

  closed = ridge_period_get_state (self->period) == RIDGE_STATE_CLOSED;
  stage = ridge_words_stage (self->period);
  update_row (gtk_list_box_get_row_at_index (self->list, (int) n), _("The Period as a Whole"), stage,
              closed ? "object-select-symbolic" : "view-more-horizontal-symbolic");
  /* Translators: how many objectives of how many are closed */
  summary = g_strdup_printf (ngettext ("%u of %u objective closed", "%u of %u objectives closed", n), n_closed, n);
  gtk_label_set_label (self->summary, summary);
  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double) n_closed / n : 0);
  update_actions (self);
}

static void
show_content (RidgeReviewPage *self)
{
  RidgeObjective *objective = get_objective (self);
  GtkWidget      *shown = NULL;
  guint           index = 0;

  if (self->period != NULL && objective != NULL && g_ptr_array_find (self->objectives, objective, &index))
    shown = ridge_review_objective_new (get_context (self), objective, index + 1, self->objectives->len);
  else if (self->period != NULL)
    shown = ridge_review_period_new (get_context (self), self->period);
  adw_bin_set_child (self->content, shown);
  update_actions (self);
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = g_ptr_array_index (a, i) == g_ptr_array_index (b, i);

  return same;
}

/* The rows are made anew only when there are others to show. */
static void
update (RidgeReviewPage *self)
{
  RidgePeriod    *period = ridge_context_get_period (get_context (self));
  RidgeObjective *selected = get_objective (self);
  g_autoptr (GPtrArray) objectives = period != NULL ? ridge_period_list_objectives (period) : g_ptr_array_new ();
  guint           index = 0;

  /* The window ends: the context tells of its last plan. */
  if (self->list == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, objectives->len > 0 ? "review" : "empty");
  if (period == self->period && is_same (objectives, self->objectives))
    {
      update_rows (self);
      return;
    }

  self->filling = TRUE;
  g_set_object (&self->period, period);
  adw_bin_set_child (self->content, NULL);
  gtk_list_box_remove_all (self->list);
  g_ptr_array_set_size (self->objectives, 0);
  for (guint i = 0; i < objectives->len; i++)
    {
      g_ptr_array_add (self->objectives, g_object_ref (g_ptr_array_index (objectives, i)));
      gtk_list_box_append (self->list, make_row ());
    }
  gtk_list_box_append (self->list, make_row ());
  self->filling = FALSE;
  update_rows (self);
  if (selected == NULL || !g_ptr_array_find (self->objectives, selected, &index))
    index = 0;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) index));
}

static void
update_back (RidgeReviewPage *self)
{
  /* The template sets properties of what is not bound yet. */
  if (self->split == NULL)
    return;

  ridge_page_set_can_go_back (RIDGE_PAGE (self), adw_navigation_split_view_get_collapsed (self->split) &&
                                                   adw_navigation_split_view_get_show_content (self->split));
}

static void
row_selected_cb (RidgeReviewPage *self)
{
  if (self->filling || self->list == NULL)
    return;

  /* What is typed into the one that is left is kept. */
  ridge_context_settle (get_context (self), GTK_WIDGET (self));
  show_content (self);
}

static void
row_activated_cb (RidgeReviewPage *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

/* The next that is not closed, round the list; the period when all are. */
static void
go_on (RidgeReviewPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  guint          n = self->objectives->len;
  guint          from = row != NULL ? (guint) gtk_list_box_row_get_index (row) + 1 : 0;
  guint          next = n;

  for (guint i = 0; i < n && next == n; i++)
    {
      guint index = (from + i) % (n + 1);

      if (index < n && ridge_objective_get_state (g_ptr_array_index (self->objectives, index)) != RIDGE_STATE_CLOSED)
        next = index;
    }

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) next));
  gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

/* Actions */

static void
skip_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  go_on (data);
}

static void
close_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  RidgeReviewPage *self = data;
  RidgeContext    *context = get_context (self);
  RidgeObjective  *objective = get_objective (self);
  g_autoptr (GError) error = NULL;

  if (!ridge_context_settle (context, GTK_WIDGET (self)))
    return;
  if (!(objective != NULL ? ridge_close_objective (ridge_context_get_document (context), objective, &error)
                          : ridge_close_period (ridge_context_get_document (context), self->period, &error)))
    ridge_context_refuse (context, error);
  else if (objective != NULL)
    go_on (self);
}

static void
reopen_response_cb (AdwAlertDialog *dialog,
                    const char     *response,
                    gpointer        data)
{
  RidgeReviewPage *self = data;
  GtkWidget       *entry = adw_alert_dialog_get_extra_child (dialog);
  g_autoptr (GError) error = NULL;

  if (self->period != NULL && g_str_equal (response, "reopen") &&
      !ridge_reopen_period (ridge_context_get_document (get_context (self)), self->period, gtk_editable_get_text (GTK_EDITABLE (entry)), &error))
    ridge_context_refuse (get_context (self), error);
}

static void
reason_changed_cb (GtkEditable    *entry,
                   AdwAlertDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "reopen", *text != '\0');
}

static void
ask_for_reason (RidgeReviewPage *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, _("Its numbers are read anew, and can change. The reason is kept with the change.")));
  GtkWidget      *entry = gtk_entry_new ();

  adw_alert_dialog_format_heading (dialog, _("Reopen %s?"), ridge_period_get_name (self->period));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Why it is opened again"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why it is opened again"), -1);
  adw_alert_dialog_set_extra_child (dialog, entry);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "reopen", _("_Reopen"), NULL);
  adw_alert_dialog_set_default_response (dialog, "reopen");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_enabled (dialog, "reopen", FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (reason_changed_cb), dialog, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "response", G_CALLBACK (reopen_response_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
reopen_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RidgeReviewPage *self = data;
  RidgeObjective  *objective = get_objective (self);
  g_autoptr (GError) error = NULL;

  if (objective == NULL)
    ask_for_reason (self);
  else if (!ridge_reopen_objective (ridge_context_get_document (get_context (self)), objective, &error))
    ridge_context_refuse (get_context (self), error);
}

/* What goes on needs a period to go on in: it is made when it is missing. */
static void
carry_over_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  RidgeReviewPage *self = data;
  RidgeDocument   *document = ridge_context_get_document (get_context (self));
  RidgePlan       *plan = ridge_context_get_plan (get_context (self));
  g_autoptr (GPtrArray) objectives = g_ptr_array_new ();
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gint64           next;

  ridge_period_list_going_on (self->period, objectives, key_results);
  next = objectives->len > 0 ? ridge_create_next_period (document, self->period, ridge_words_period_name, &error) : 0;
  if (next == 0 ||
      ridge_carry_over (document, (RidgeObjective *const *) objectives->pdata, objectives->len, key_results,
                        RIDGE_PERIOD (ridge_plan_lookup (plan, RIDGE_TABLE_PERIOD, next)), &error) == 0)
    {
      if (error != NULL)
        ridge_context_refuse (get_context (self), error);
      return;
    }

  sentence = g_strdup_printf (ngettext ("%u objective was carried over", "%u objectives were carried over", objectives->len), objectives->len);
  ridge_context_announce (get_context (self), sentence, TRUE);
}

static void
graduate_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  RidgeReviewPage *self = data;
  RidgeContext    *context = get_context (self);
  g_autoptr (GPtrArray) graduates = list_graduates (self);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < graduates->len; i++)
    {
      RidgeKeyResult  *key_result = g_ptr_array_index (graduates, i);
      g_autofree char *reason = ridge_words_graduated (key_result);
      g_autoptr (GError) error = NULL;

      if (ridge_graduate_key_result (ridge_context_get_document (context), key_result, reason, &error) == 0)
        {
          ridge_context_refuse (context, error);
          return;
        }
    }

  sentence = g_strdup_printf (ngettext ("%u KPI was made", "%u KPIs were made", graduates->len), graduates->len);
  ridge_context_announce (context, sentence, TRUE);
}

/* Vfuncs */

static void
plan_cb (RidgeReviewPage *self)
{
  g_signal_group_set_target (self->plan_signals, ridge_context_get_plan (get_context (self)));
  update (self);
}

static void
ridge_review_page_go_back (RidgePage *page)
{
  adw_navigation_split_view_set_show_content (RIDGE_REVIEW_PAGE (page)->split, FALSE);
}

static void
ridge_review_page_constructed (GObject *object)
{
  RidgeReviewPage *self = RIDGE_REVIEW_PAGE (object);

  G_OBJECT_CLASS (ridge_review_page_parent_class)->constructed (object);

  g_signal_connect_object (get_context (self), "notify::plan", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_context (self), "notify::period", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_context (self), "notify::editable", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  plan_cb (self);
}

static void
ridge_review_page_dispose (GObject *object)
{
  RidgeReviewPage *self = RIDGE_REVIEW_PAGE (object);

  self->filling = TRUE;
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->actions);
  g_clear_object (&self->period);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_REVIEW_PAGE);

  G_OBJECT_CLASS (ridge_review_page_parent_class)->dispose (object);
}

static void
ridge_review_page_finalize (GObject *object)
{
  g_ptr_array_unref (RIDGE_REVIEW_PAGE (object)->objectives);

  G_OBJECT_CLASS (ridge_review_page_parent_class)->finalize (object);
}

static void
ridge_review_page_class_init (RidgeReviewPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ridge_review_page_constructed;
  object_class->dispose = ridge_review_page_dispose;
  object_class->finalize = ridge_review_page_finalize;
  RIDGE_PAGE_CLASS (klass)->go_back = ridge_review_page_go_back;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeReviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeReviewPage, split);
  gtk_widget_class_bind_template_child (widget_class, RidgeReviewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, RidgeReviewPage, progress);
  gtk_widget_class_bind_template_child (widget_class, RidgeReviewPage, list);
  gtk_widget_class_bind_template_child (widget_class, RidgeReviewPage, content);
  gtk_widget_class_bind_template_callback (widget_class, update_back);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "review.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "review.skip", NULL);
}

static void
ridge_review_page_init (RidgeReviewPage *self)
{
  const GActionEntry entries[] = {
    { "skip", skip_activated, NULL, NULL, NULL },
    { "close", close_activated, NULL, NULL, NULL },
    { "reopen", reopen_activated, NULL, NULL, NULL },
    { "carry-over", carry_over_activated, NULL, NULL, NULL },
    { "graduate", graduate_activated, NULL, NULL, NULL },
  };

  self->objectives = g_ptr_array_new_with_free_func (g_object_unref);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  ridge_page_set_actions (RIDGE_PAGE (self), "review", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (update), self);
}
