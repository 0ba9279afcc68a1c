/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-close.h"

#include <math.h>

#include "edit/ridge-commit-private.h"
#include "edit/ridge-copy-private.h"
#include "edit/ridge-record-private.h"
#include "edit/ridge-subtree-private.h"
#include "model/ridge-review.h"

/**
 * ridge_grade_objective:
 * @document: a document
 * @objective: an objective of its plan
 * @grade: 0 to 1; NaN: no grade
 * @reason: (nullable): why this grade; none: the reason stays
 * @error: return location
 *
 * Gives an objective its owner's grade. That a reason is missing, of less than
 * what was committed or of another grade than the computed one, is told by
 * ridge_objective_get_open(), and stops nobody.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_grade_objective (RidgeDocument  *document,
                       RidgeObjective *objective,
                       double          grade,
                       const char     *reason,
                       GError        **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  RidgeFieldValue values[] = {
    { RIDGE_OBJECTIVE_GRADE, isnan (grade) ? RIDGE_NULL : RIDGE_REAL (grade) },
    { RIDGE_OBJECTIVE_GRADE_REASON, RIDGE_TEXT (reason != NULL ? reason : "") },
  };

  ridge_record_init_from (&record, RIDGE_ENTITY (objective));
  if (!ridge_record_set_values (&record, values, reason != NULL ? 2 : 1, error) ||
      !ridge_record_check (&record, plan, error))
    return FALSE;

  edit = ridge_edit_new ("grade-objective", ridge_objective_get_title (objective));
  ridge_record_update (&record, edit);

  return ridge_commit (document, edit, error);
}

/* What the key result comes to now is what it came to. */
static void
settle_key_result (RidgeEdit      *edit,
                   RidgeKeyResult *key_result,
                   RidgeDay        today)
{
  g_auto (RidgeRecord) record = { 0 };
  RidgeDay day = ridge_key_result_get_current_day (key_result);

  ridge_record_init_from (&record, RIDGE_ENTITY (key_result));
  ridge_record_put (&record, RIDGE_KEY_RESULT_CLOSED_ON, RIDGE_INTEGER (today));
  ridge_record_put (&record, RIDGE_KEY_RESULT_CLOSED_VALUE, RIDGE_REAL_OR_NULL (ridge_key_result_get_current (key_result)));
  ridge_record_put (&record, RIDGE_KEY_RESULT_CLOSED_DAY, day != RIDGE_DAY_NONE ? RIDGE_INTEGER (day) : RIDGE_NULL);
  ridge_record_put (&record, RIDGE_KEY_RESULT_CLOSED_PROGRESS, RIDGE_REAL_OR_NULL (ridge_key_result_get_progress (key_result)));
  ridge_record_put (&record, RIDGE_KEY_RESULT_CLOSED_PACE, RIDGE_INTEGER (ridge_key_result_get_pace (key_result)));
  ridge_record_put (&record, RIDGE_KEY_RESULT_CLOSED_VERDICT, RIDGE_INTEGER (ridge_key_result_get_verdict (key_result)));
  ridge_record_update (&record, edit);
}

static void
settle_objective (RidgeEdit      *edit,
                  RidgePlan      *plan,
                  RidgeObjective *objective)
{
  g_auto (RidgeRecord) record = { 0 };
  GListModel *key_results = ridge_objective_get_key_results (objective);
  RidgeDay    today = ridge_plan_get_today (plan);

  ridge_record_init_from (&record, RIDGE_ENTITY (objective));
  ridge_record_put (&record, RIDGE_OBJECTIVE_STATE, RIDGE_INTEGER (RIDGE_STATE_CLOSED));
  ridge_record_put (&record, RIDGE_OBJECTIVE_CLOSED_ON, RIDGE_INTEGER (today));
  ridge_record_put (&record, RIDGE_OBJECTIVE_CLOSED_SCORE, RIDGE_REAL_OR_NULL (ridge_objective_get_score (objective)));
  ridge_record_put (&record, RIDGE_OBJECTIVE_CLOSED_PROGRESS, RIDGE_REAL_OR_NULL (ridge_objective_get_progress (objective)));
  ridge_record_put (&record, RIDGE_OBJECTIVE_CLOSED_PACE, RIDGE_INTEGER (ridge_objective_get_pace (objective)));
  ridge_record_update (&record, edit);

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      settle_key_result (edit, key_result, today);
    }
}

static void
set_not_applicable (RidgeEntity *entity,
                    const char  *why,
                    GError     **error)
{
  ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_entity_get_title (entity), "%s", why);
}

/**
 * ridge_close_objective:
 * @document: a document
 * @objective: an objective of its plan
 * @error: return location
 *
 * Closes an objective with what its key results have come to. From then on its
 * numbers are these, and it can only be read until it is opened again. What was
 * not graded or decided stays so; see ridge_objective_get_open(). A draft and
 * what was abandoned is not closed (RIDGE_ERROR_NOT_APPLICABLE).
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_close_objective (RidgeDocument  *document,
                       RidgeObjective *objective,
                       GError        **error)
{
  g_autoptr (RidgeEdit) edit = NULL;

  if (ridge_objective_get_state (objective) == RIDGE_STATE_CLOSED)
    return TRUE;
  if (ridge_objective_get_state (objective) != RIDGE_STATE_ACTIVE)
    {
      set_not_applicable (RIDGE_ENTITY (objective), "not-active", error);
      return FALSE;
    }

  edit = ridge_edit_new ("close-objective", ridge_objective_get_title (objective));
  settle_objective (edit, ridge_document_get_plan (document), objective);

  return ridge_commit (document, edit, error);
}

/**
 * ridge_reopen_objective:
 * @document: a document
 * @objective: a closed objective of its plan
 * @error: return location
 *
 * Opens an objective again while its period is still open. Grade, reasons,
 * causes and notes stay.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_reopen_objective (RidgeDocument  *document,
                        RidgeObjective *objective,
                        GError        **error)
{
  RidgePeriod *period = ridge_objective_get_period (objective);
  g_autoptr (RidgeEdit) edit = NULL;

  if (ridge_objective_get_state (objective) != RIDGE_STATE_CLOSED)
    return TRUE;
  if (period != NULL && ridge_period_get_state (period) == RIDGE_STATE_CLOSED)
    {
      set_not_applicable (RIDGE_ENTITY (period), "closed", error);
      return FALSE;
    }

  edit = ridge_edit_new ("reopen-objective", ridge_objective_get_title (objective));
  ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, ridge_entity_get_id (RIDGE_ENTITY (objective)),
                     RIDGE_OBJECTIVE_STATE, RIDGE_INTEGER (RIDGE_STATE_ACTIVE));

  return ridge_commit_reopened (document, edit, error);
}

/**
 * ridge_close_period:
 * @document: a document
 * @period: a period of its plan
 * @error: return location
 *
 * Closes a period and its active objectives, each with what it has come to.
 * Drafts and abandoned ones stay as they are, and so do objectives of other
 * periods below them.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_close_period (RidgeDocument *document,
                    RidgePeriod   *period,
                    GError       **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  g_autoptr (GPtrArray) objectives = NULL;

  if (ridge_period_get_state (period) == RIDGE_STATE_CLOSED)
    return TRUE;

  edit = ridge_edit_new ("close-period", ridge_period_get_name (period));
  ridge_record_init_from (&record, RIDGE_ENTITY (period));
  ridge_record_put (&record, RIDGE_PERIOD_STATE, RIDGE_INTEGER (RIDGE_STATE_CLOSED));
  ridge_record_put (&record, RIDGE_PERIOD_CLOSED_ON, RIDGE_INTEGER (ridge_plan_get_today (plan)));
  ridge_record_update (&record, edit);

  objectives = ridge_period_list_objectives (period);
  for (guint i = 0; i < objectives->len; i++)
    if (ridge_objective_get_state (g_ptr_array_index (objectives, i)) == RIDGE_STATE_ACTIVE)
      settle_objective (edit, plan, g_ptr_array_index (objectives, i));

  return ridge_commit (document, edit, error);
}

/**
 * ridge_reopen_period:
 * @document: a document
 * @period: a closed period of its plan
 * @reason: why; without one it fails with RIDGE_ERROR_REASON
 * @error: return location
 *
 * Opens a period and its closed objectives again. Grades, reasons and notes
 * stay, and so do the days of closing until they are closed anew.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_reopen_period (RidgeDocument *document,
                     RidgePeriod   *period,
                     const char    *reason,
                     GError       **error)
{
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  g_autoptr (GPtrArray) objectives = NULL;
  RidgeFieldValue value = { RIDGE_PERIOD_REOPENED_BECAUSE, RIDGE_TEXT (reason) };

  if (ridge_period_get_state (period) == RIDGE_STATE_ACTIVE)
    return TRUE;

  ridge_record_init_from (&record, RIDGE_ENTITY (period));
  if (!ridge_record_set_values (&record, &value, 1, error))
    return FALSE;
  if (*record.cells[RIDGE_PERIOD_REOPENED_BECAUSE].text == '\0')
    {
      ridge_set_error (error, RIDGE_ERROR_REASON, 0, "reopened_because", NULL);
      return FALSE;
    }

  edit = ridge_edit_new ("reopen-period", ridge_period_get_name (period));
  ridge_record_put (&record, RIDGE_PERIOD_STATE, RIDGE_INTEGER (RIDGE_STATE_ACTIVE));
  ridge_record_update (&record, edit);

  objectives = ridge_period_list_objectives (period);
  for (guint i = 0; i < objectives->len; i++)
    if (ridge_objective_get_state (g_ptr_array_index (objectives, i)) == RIDGE_STATE_CLOSED)
      ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, ridge_entity_get_id (g_ptr_array_index (objectives, i)),
                         RIDGE_OBJECTIVE_STATE, RIDGE_INTEGER (RIDGE_STATE_ACTIVE));

  return ridge_commit_reopened (document, edit, error);
}

/* What is carried over begins where the original has arrived. */
static void
carry_row (RidgeRecord *copy,
           RidgeEntity *original,
           gpointer     data)
{
  RidgePeriod *period = data;

  if (RIDGE_IS_OBJECTIVE (original))
    {
      ridge_record_put (copy, RIDGE_OBJECTIVE_PERIOD, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (period))));
      ridge_record_put (copy, RIDGE_OBJECTIVE_STATE, RIDGE_INTEGER (RIDGE_STATE_DRAFT));
      ridge_record_put (copy, RIDGE_OBJECTIVE_CARRIED_FROM, RIDGE_INTEGER (ridge_entity_get_id (original)));
    }
  else if (RIDGE_IS_KEY_RESULT (original))
    {
      double current = ridge_key_result_get_current (RIDGE_KEY_RESULT (original));

      ridge_record_put (copy, RIDGE_KEY_RESULT_CARRIED_FROM, RIDGE_INTEGER (ridge_entity_get_id (original)));
      if (isfinite (current) && ridge_key_result_get_measure (RIDGE_KEY_RESULT (original)) == RIDGE_MEASURE_CHANGE)
        ridge_record_put (copy, RIDGE_KEY_RESULT_BASELINE, RIDGE_REAL (current));
    }
}

static RidgeKeyResult *
get_key_result_of (RidgeEntity *entity)
{
  if (RIDGE_IS_KEY_RESULT (entity))
    return RIDGE_KEY_RESULT (entity);
  if (RIDGE_IS_MILESTONE (entity))
    return ridge_milestone_get_key_result (RIDGE_MILESTONE (entity));
  if (RIDGE_IS_INITIATIVE (entity))
    return ridge_initiative_get_key_result (RIDGE_INITIATIVE (entity));
  if (RIDGE_IS_LINK (entity))
    return ridge_link_get_to_key_result (RIDGE_LINK (entity));

  return NULL;
}

/* What goes along: not the objectives below, which are decided on one by one,
 * not stepped targets, whose days are over, and not milestones that are done. */
static gboolean
goes_along (RidgeEntity    *entity,
            RidgeObjective *objective,
            GPtrArray      *chosen)
{
  RidgeKeyResult *key_result = get_key_result_of (entity);

  if (entity == RIDGE_ENTITY (objective))
    return TRUE;
  if (RIDGE_IS_PLAN_STEP (entity) || key_result == NULL || ridge_key_result_get_objective (key_result) != objective)
    return FALSE;
  if (RIDGE_IS_MILESTONE (entity) && ridge_milestone_get_done_on (RIDGE_MILESTONE (entity)) != RIDGE_DAY_NONE)
    return FALSE;

  return chosen == NULL || g_ptr_array_find (chosen, key_result, NULL);
}

static gboolean
is_carried_to (RidgeObjective *objective,
               RidgePeriod    *period)
{
  g_autoptr (GPtrArray) carried = ridge_entity_list_carried_to (RIDGE_ENTITY (objective));

  for (guint i = 0; i < carried->len; i++)
    if (ridge_objective_get_period (g_ptr_array_index (carried, i)) == period)
      return TRUE;

  return FALSE;
}

static gint64
carry_one (RidgeEdit      *edit,
           RidgePlan      *plan,
           RidgeObjective *objective,
           GPtrArray      *key_results,
           RidgePeriod    *period)
{
  g_autoptr (GPtrArray) found = ridge_subtree_collect (plan, RIDGE_ENTITY (objective));

  for (guint i = found->len; i > 0; i--)
    if (!goes_along (g_ptr_array_index (found, i - 1), objective, key_results))
      g_ptr_array_remove_index (found, i - 1);

  return ridge_copy (edit, plan, found, NULL, carry_row, period);
}

/**
 * ridge_carry_over:
 * @document: a document
 * @objectives: (array length=n_objectives): objectives of its plan
 * @n_objectives: how many
 * @key_results: (nullable) (element-type RidgeKeyResult): those of theirs that go along; none: all
 * @period: the period they go on in
 * @error: return location
 *
 * Makes drafts of objectives and of their key results in another period, linked
 * back to the originals, as one change. Key results begin where the originals
 * have arrived; check-ins stay behind. What is in that period already, or was
 * carried there before, is refused with RIDGE_ERROR_NOT_APPLICABLE.
 *
 * Returns: the key of the first draft, 0 on error
 */
gint64
ridge_carry_over (RidgeDocument         *document,
                  RidgeObjective *const *objectives,
                  gsize                  n_objectives,
                  GPtrArray             *key_results,
                  RidgePeriod           *period,
                  GError               **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_autoptr (RidgeEdit) edit = NULL;
  gint64 first = 0;

  g_return_val_if_fail (n_objectives > 0, 0);

  edit = ridge_edit_new ("carry-over", n_objectives == 1 ? ridge_objective_get_title (objectives[0]) : ridge_period_get_name (period));
  for (gsize i = 0; i < n_objectives; i++)
    {
      gboolean same = ridge_objective_get_period (objectives[i]) == period;
      gint64   id;

      if (same || is_carried_to (objectives[i], period))
        {
          set_not_applicable (RIDGE_ENTITY (objectives[i]), same ? "same-period" : "carried", error);
          return 0;
        }
      id = carry_one (edit, plan, objectives[i], key_results, period);
      first = first != 0 ? first : id;
    }

  return ridge_commit (document, edit, error) ? first : 0;
}

/**
 * ridge_create_next_period:
 * @document: a document
 * @period: a period of its plan
 * @name: (scope call): gives a period its name
 * @error: return location
 *
 * Makes the period that follows in the same rhythm, unless it is there.
 *
 * Returns: its key, 0 on error
 */
gint64
ridge_create_next_period (RidgeDocument      *document,
                          RidgePeriod        *period,
                          RidgePeriodNameFunc name,
                          GError            **error)
{
  RidgePlan       *plan = ridge_document_get_plan (document);
  RidgePeriod     *there = ridge_period_find_next (period);
  RidgeSpan        span = ridge_period_get_next_span (period);
  RidgePeriodKind  kind = ridge_period_get_kind (period);
  g_autofree char *title = name (kind, span.starts, span.ends, ridge_plan_get_fiscal_month (plan));
  RidgeFieldValue  values[] = {
    { RIDGE_PERIOD_NAME, RIDGE_TEXT (title) },
    { RIDGE_PERIOD_KIND, RIDGE_INTEGER (kind) },
    { RIDGE_PERIOD_STARTS, RIDGE_INTEGER (span.starts) },
    { RIDGE_PERIOD_ENDS, RIDGE_INTEGER (span.ends) },
  };

  if (there != NULL)
    return ridge_entity_get_id (RIDGE_ENTITY (there));

  return ridge_create_period (document, values, G_N_ELEMENTS (values), error);
}
