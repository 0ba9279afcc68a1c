/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "edit/ridge-verbs.h"
#include "model/ridge-review.h"
#include "ridge-ui-fixture.h"
#include "ui/review/ridge-review-objective.h"
#include "ui/review/ridge-review-period.h"

static void
set_up (RidgeUiFixture *self,
        gconstpointer   data)
{
  ridge_ui_fixture_init (self, ridge_ui_fill_company);
  ridge_ui_activate (self, "win.place", g_variant_new_string ("review"));
  ridge_ui_settle (self);
}

static void
tear_down (RidgeUiFixture *self,
           gconstpointer   data)
{
  ridge_ui_fixture_clear (self);
}

static GtkWidget *
get_page (RidgeUiFixture *self)
{
  return GTK_WIDGET (ridge_window_get_page (self->window, "review"));
}

static GtkListBox *
get_list (RidgeUiFixture *self)
{
  return GTK_LIST_BOX (ridge_ui_find (get_page (self), GTK_TYPE_LIST_BOX));
}

static void
choose (RidgeUiFixture *self,
        int             index)
{
  gtk_list_box_select_row (get_list (self), gtk_list_box_get_row_at_index (get_list (self), index));
  ridge_ui_settle (self);
}

static RidgeObjective *
get_first (RidgeUiFixture *self)
{
  g_autoptr (GPtrArray) objectives = ridge_period_list_objectives (ridge_context_get_period (self->context));

  g_assert_cmpuint (objectives->len, >, 1);
  return g_ptr_array_index (objectives, 0);
}

static void
press (RidgeUiFixture *self,
       GtkWidget      *root,
       const char     *label)
{
  GtkWidget *button = ridge_ui_find_text (root, label);

  button = GTK_IS_BUTTON (button) ? button : gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ridge_ui_settle (self);
}

/* The score is not to be seen anywhere before there is a grade. */
static void
test_hidden (RidgeUiFixture *self,
             gconstpointer   data)
{
  RidgeObjective  *objective = get_first (self);
  GtkWidget       *pane = ridge_ui_find (get_page (self), RIDGE_TYPE_REVIEW_OBJECTIVE);
  g_autofree char *score = NULL;
  g_autofree char *label = NULL;

  g_assert_true (isnan (ridge_objective_get_grade (objective)));
  g_assert_nonnull (ridge_ui_find_text (pane, ridge_objective_get_title (objective)));
  g_assert_nonnull (ridge_ui_find_text (pane, "The computed score is shown after the grade. If the two differ, say why."));
  g_assert_false (ridge_ui_is_enabled (GTK_WIDGET (self->window), "review.close"));

  press (self, pane, "0.6");
  g_assert_cmpfloat_with_epsilon (ridge_objective_get_grade (objective), 0.6, 1e-9);
  g_assert_null (ridge_ui_find_text (pane, "The computed score is shown after the grade. If the two differ, say why."));

  /* What was chosen is taken back by choosing it again, and by Undo. */
  press (self, pane, "0.6");
  g_assert_true (isnan (ridge_objective_get_grade (objective)));
  ridge_ui_activate (self, "win.undo", NULL);
  g_assert_cmpfloat_with_epsilon (ridge_objective_get_grade (objective), 0.6, 1e-9);
}

static void
decide (RidgeUiFixture *self,
        RidgeObjective *objective)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeEntity) key_result = g_list_model_get_item (key_results, i);

      g_assert_true (ridge_change_field (self->document, key_result, RIDGE_KEY_RESULT_OUTCOME, RIDGE_INTEGER (RIDGE_OUTCOME_EXTEND), &error));
      g_assert_true (ridge_change_field (self->document, key_result, RIDGE_KEY_RESULT_CAUSE, RIDGE_INTEGER (RIDGE_CAUSE_OUTSIDE), &error));
    }
  g_assert_true (ridge_change_field (self->document, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_OUTCOME, RIDGE_INTEGER (RIDGE_OUTCOME_EXTEND), &error));
  g_assert_true (ridge_grade_objective (self->document, objective, 0.6, "so it is", &error));
  ridge_ui_settle (self);
}

/* With everything said it can be closed, and the next one comes. */
static void
test_close (RidgeUiFixture *self,
            gconstpointer   data)
{
  RidgeObjective *objective = get_first (self);

  decide (self, objective);
  g_assert_true (ridge_ui_is_enabled (GTK_WIDGET (self->window), "review.close"));
  ridge_ui_activate (self, "review.close", NULL);
  ridge_ui_settle (self);
  g_assert_cmpint (ridge_objective_get_state (objective), ==, RIDGE_STATE_CLOSED);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (get_list (self))), ==, 1);

  choose (self, 0);
  g_assert_false (ridge_ui_is_enabled (GTK_WIDGET (self->window), "review.close"));
  ridge_ui_activate (self, "review.reopen", NULL);
  ridge_ui_settle (self);
  g_assert_cmpint (ridge_objective_get_state (objective), ==, RIDGE_STATE_ACTIVE);
  g_assert_cmpstr (ridge_objective_get_grade_reason (objective), ==, "so it is");
}

/* The period closes with what is undecided named, and goes on in the next. */
static void
test_period (RidgeUiFixture *self,
             gconstpointer   data)
{
  RidgePeriod *period = ridge_context_get_period (self->context);
  RidgePeriod *next;
  GtkWidget   *pane;
  guint        n;
  g_autoptr (GPtrArray) objectives = ridge_period_list_objectives (period);
  g_autoptr (GPtrArray) carried = NULL;

  decide (self, get_first (self));
  n = objectives->len;
  choose (self, (int) n);
  pane = ridge_ui_find (get_page (self), RIDGE_TYPE_REVIEW_PERIOD);
  g_assert_nonnull (ridge_ui_find_text (pane, "No wording, baseline, target or weight was changed after the start."));
  ridge_ui_activate (self, "review.close", NULL);
  ridge_ui_settle (self);
  g_assert_cmpint (ridge_period_get_state (period), ==, RIDGE_STATE_CLOSED);
  ridge_ui_activate (self, "review.carry-over", NULL);
  ridge_ui_settle (self);
  next = ridge_period_find_next (period);
  g_assert_nonnull (next);
  carried = ridge_entity_list_carried_to (g_ptr_array_index (objectives, 0));
  g_assert_cmpuint (carried->len, ==, 1);
  g_assert_true (ridge_objective_get_period (g_ptr_array_index (carried, 0)) == next);
  g_assert_false (ridge_ui_is_enabled (GTK_WIDGET (self->window), "review.carry-over"));

  /* Opening it again asks why. */
  ridge_ui_activate (self, "review.reopen", NULL);
  ridge_ui_settle (self);
  g_assert_true (ADW_IS_ALERT_DIALOG (ridge_ui_get_dialog (self)));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (ridge_ui_get_dialog (self)), "reopen"));
  gtk_editable_set_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (ridge_ui_get_dialog (self)))), "a slip");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (ridge_ui_get_dialog (self)), "reopen"));
  g_signal_emit_by_name (ridge_ui_get_dialog (self), "response::reopen", "reopen");
  adw_dialog_force_close (ridge_ui_get_dialog (self));
  ridge_ui_settle (self);
  g_assert_cmpint (ridge_period_get_state (period), ==, RIDGE_STATE_ACTIVE);
  g_assert_cmpstr (ridge_period_get_reopened_because (period), ==, "a slip");
}

static void
set_today (RidgeUiFixture *self,
           const char     *day)
{
  g_setenv ("RIDGELINE_TODAY", day, TRUE);
  ridge_context_update_today (self->context);
  ridge_ui_settle (self);
}

/* Two weeks before the end the next is prepared, from the first day after it the review is offered. */
static void
test_offer (RidgeUiFixture *self,
            gconstpointer   data)
{
  RidgePeriod *period = ridge_context_get_period (self->context);
  GtkWidget   *window = GTK_WIDGET (self->window);

  g_assert_cmpstr (ridge_period_get_name (period), ==, "Q4 2026");
  g_assert_cmpint (ridge_period_get_stage (period), ==, RIDGE_PERIOD_RUNNING);
  set_today (self, "2026-12-17");
  g_assert_cmpint (ridge_period_get_stage (period), ==, RIDGE_PERIOD_RUNNING);
  set_today (self, "2026-12-18");
  g_assert_cmpint (ridge_period_get_stage (period), ==, RIDGE_PERIOD_ENDING);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_ancestor (ridge_ui_find_text (window, "Prepare Q1 2027"), GTK_TYPE_BUTTON)));
  set_today (self, "2027-01-01");
  g_assert_cmpint (ridge_period_get_stage (period), ==, RIDGE_PERIOD_OVER);
  ridge_ui_activate (self, "win.place", g_variant_new_string ("today"));
  ridge_ui_activate (self, "win.period-offer", NULL);
  ridge_ui_settle (self);
  g_assert_true (ridge_context_get_period (self->context) == period);
  g_assert_true (gtk_widget_get_mapped (get_page (self)));
  set_today (self, RIDGE_UI_TODAY);

  /* One click makes the one that follows the last. */
  ridge_ui_activate (self, "win.next-period", NULL);
  ridge_ui_settle (self);
  g_assert_cmpint (ridge_period_get_kind (ridge_context_get_period (self->context)), ==, RIDGE_PERIOD_QUARTER);
  g_assert_cmpint (ridge_period_get_starts (ridge_context_get_period (self->context)), >, ridge_period_get_ends (period));
}

#define TEST(name, function) g_test_add ("/ui/review/" name, RidgeUiFixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);

  TEST ("hidden", test_hidden);
  TEST ("close", test_close);
  TEST ("period", test_period);
  TEST ("offer", test_offer);

  return g_test_run ();
}
