/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-close.h"

#include <math.h>

#include "edit/ridge-copy-private.h"
#include "edit/ridge-record-private.h"
#include "edit/ridge-subtree-private.h"

/**
 * ridge_grade_objective:
 * @document: a document
 * @objective: an objective of its plan
 * @grade: 0 to 1; NaN: no grade
 * @reason: why this grade
 * @error: return location
 *
 * Gives an objective its owner's grade. A committed objective with less than 1
 * asks for a reason (RIDGE_ERROR_REASON).
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
    { RIDGE_OBJECTIVE_GRADE_REASON, RIDGE_TEXT (reason) },
  };

  ridge_record_init_from (&record, RIDGE_ENTITY (objective));
  if (!ridge_record_set_values (&record, values, G_N_ELEMENTS (values), error) ||
      !ridge_record_check (&record, plan, error))
    return FALSE;

  if (grade < 1.0 && ridge_objective_get_kind (objective) == RIDGE_OBJECTIVE_COMMITTED &&
      *record.cells[RIDGE_OBJECTIVE_GRADE_REASON].text == '\0')
    {
      ridge_set_error (error, RIDGE_ERROR_REASON, 0, "grade_reason", NULL);
      return FALSE;
    }

  edit = ridge_edit_new ("grade-objective", ridge_objective_get_title (objective));
  ridge_record_update (&record, edit);

  return ridge_document_commit (document, edit, error);
}

/* The period's own objectives in one state go over into another. */
static void
change_states (RidgeEdit   *edit,
               RidgePlan   *plan,
               RidgePeriod *period,
               RidgeState   from,
               RidgeState   to)
{
  g_autoptr (GPtrArray) objectives = ridge_plan_list (plan, RIDGE_TABLE_OBJECTIVE);

  for (guint i = 0; i < objectives->len; i++)
    {
      RidgeObjective *objective = g_ptr_array_index (objectives, i);

      if (ridge_objective_get_period (objective) == period && ridge_objective_get_state (objective) == from)
        ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, ridge_entity_get_id (RIDGE_ENTITY (objective)),
                           RIDGE_OBJECTIVE_STATE, RIDGE_INTEGER (to));
    }
}

/**
 * ridge_close_period:
 * @document: a document
 * @period: a period of its plan
 * @reflection: what was learned; may be empty
 * @error: return location
 *
 * Closes a period and its active objectives. Drafts and abandoned ones stay as
 * they are.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_close_period (RidgeDocument *document,
                    RidgePeriod   *period,
                    const char    *reflection,
                    GError       **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  RidgeFieldValue values[] = {
    { RIDGE_PERIOD_STATE, RIDGE_INTEGER (RIDGE_STATE_CLOSED) },
    { RIDGE_PERIOD_REFLECTION, RIDGE_TEXT (reflection) },
  };

  ridge_record_init_from (&record, RIDGE_ENTITY (period));
  if (!ridge_record_set_values (&record, values, G_N_ELEMENTS (values), error))
    return FALSE;

  edit = ridge_edit_new ("close-period", ridge_period_get_name (period));
  ridge_record_update (&record, edit);
  change_states (edit, plan, period, RIDGE_STATE_ACTIVE, RIDGE_STATE_CLOSED);

  return ridge_document_commit (document, edit, error);
}

/**
 * ridge_reopen_period:
 * @document: a document
 * @period: a closed period of its plan
 * @error: return location
 *
 * Opens a period and its closed objectives again.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_reopen_period (RidgeDocument *document,
                     RidgePeriod   *period,
                     GError       **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("reopen-period", ridge_period_get_name (period));

  if (ridge_period_get_state (period) == RIDGE_STATE_ACTIVE)
    return TRUE;

  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, ridge_entity_get_id (RIDGE_ENTITY (period)),
                     RIDGE_PERIOD_STATE, RIDGE_INTEGER (RIDGE_STATE_ACTIVE));
  change_states (edit, plan, period, RIDGE_STATE_CLOSED, RIDGE_STATE_ACTIVE);

  return ridge_document_commit (document, edit, error);
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
            RidgeObjective *objective)
{
  RidgeKeyResult *key_result = get_key_result_of (entity);

  if (entity == RIDGE_ENTITY (objective))
    return TRUE;
  if (RIDGE_IS_MILESTONE (entity) && ridge_milestone_get_done_on (RIDGE_MILESTONE (entity)) != RIDGE_DAY_NONE)
    return FALSE;

  return key_result != NULL && ridge_key_result_get_objective (key_result) == objective;
}

/**
 * ridge_carry_over:
 * @document: a document
 * @objective: an objective of its plan
 * @period: the period it goes on in
 * @error: return location
 *
 * Makes a draft of the objective and its key results in another period, linked
 * back to the originals. Key results begin where the originals have arrived.
 *
 * Returns: the key of the draft, 0 on error
 */
gint64
ridge_carry_over (RidgeDocument  *document,
                  RidgeObjective *objective,
                  RidgePeriod    *period,
                  GError        **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_autoptr (RidgeEdit) edit = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gint64 id;

  if (ridge_objective_get_period (objective) == period)
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_objective_get_title (objective), "same-period");
      return 0;
    }

  found = ridge_subtree_collect (plan, RIDGE_ENTITY (objective));
  for (guint i = found->len; i > 0; i--)
    if (!goes_along (g_ptr_array_index (found, i - 1), objective))
      g_ptr_array_remove_index (found, i - 1);

  edit = ridge_edit_new ("carry-over", ridge_objective_get_title (objective));
  id = ridge_copy (edit, plan, found, NULL, carry_row, period);

  return ridge_document_commit (document, edit, error) ? id : 0;
}
