/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the coach offers to do with an objective that is something else. */

#include "edit/ridge-verbs-redraft.h"

#include "edit/ridge-commit-private.h"
#include "edit/ridge-order-private.h"
#include "edit/ridge-place-private.h"
#include "edit/ridge-record-private.h"

static gboolean
is_there (RidgeObjective *objective,
          GError        **error)
{
  if (!ridge_entity_is_gone (RIDGE_ENTITY (objective)))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_NO_PARENT, 0, "objective", NULL);
  return FALSE;
}

/**
 * ridge_split_objective:
 * @document: a document
 * @objective: an objective of its plan, with a number in its title
 * @title: its title without the number
 * @baseline: where the number begins; NAN: that is not known
 * @target: where it is to be; NAN: that is not known
 * @unit: its unit
 * @error: return location
 *
 * Takes the number out of an objective into a key result of it, which is called
 * as the objective was, as one change.
 *
 * Returns: the key of the key result, 0 on error
 */
gint64
ridge_split_objective (RidgeDocument   *document,
                       RidgeObjective  *objective,
                       const char      *title,
                       double           baseline,
                       double           target,
                       const char      *unit,
                       GError         **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) changed = { 0 };
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  RidgeFieldValue own = { RIDGE_OBJECTIVE_TITLE, RIDGE_TEXT (title) };
  RidgeFieldValue values[4];
  gint64 id;

  if (!is_there (objective, error))
    return 0;

  values[0] = (RidgeFieldValue) { RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (ridge_objective_get_title (objective)) };
  values[1] = (RidgeFieldValue) { RIDGE_KEY_RESULT_BASELINE, RIDGE_REAL_OR_NULL (baseline) };
  values[2] = (RidgeFieldValue) { RIDGE_KEY_RESULT_TARGET, RIDGE_REAL_OR_NULL (target) };
  values[3] = (RidgeFieldValue) { RIDGE_KEY_RESULT_UNIT, RIDGE_TEXT (unit) };
  ridge_record_init_from (&changed, RIDGE_ENTITY (objective));
  ridge_record_init (&record, RIDGE_TABLE_KEY_RESULT);
  ridge_record_put (&record, RIDGE_KEY_RESULT_OBJECTIVE, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (objective))));
  if (!ridge_record_set_values (&changed, &own, 1, error) || !ridge_record_check (&changed, plan, error) ||
      !ridge_record_set_values (&record, values, G_N_ELEMENTS (values), error) || !ridge_record_check (&record, plan, error))
    return 0;

  edit = ridge_edit_new ("split-objective", ridge_objective_get_title (objective));
  ridge_record_update (&changed, edit);
  ridge_record_take_text (&record, RIDGE_KEY_RESULT_RANK,
                          ridge_order_rank (edit, ridge_objective_get_key_results (objective), NULL, NULL));
  id = ridge_record_insert (&record, edit);

  return ridge_commit (document, edit, error) ? id : 0;
}

static void
put_ref (RidgeRecord *record,
         guint        column,
         gpointer     entity)
{
  ridge_record_put (record, column, RIDGE_REF (entity != NULL ? ridge_entity_get_id (entity) : 0));
}

/**
 * ridge_make_kpi_of_objective:
 * @document: a document
 * @objective: an objective of its plan that says what shall go on as it is
 * @error: return location
 *
 * Makes a KPI of its sentence, for its owner and its team, and abandons the
 * objective, as one change. Nothing that stands in the objective is lost.
 *
 * Returns: the key of the KPI, 0 on error
 */
gint64
ridge_make_kpi_of_objective (RidgeDocument  *document,
                             RidgeObjective *objective,
                             GError        **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  RidgeFieldValue values[2];
  gint64 id;

  if (!is_there (objective, error))
    return 0;

  values[0] = (RidgeFieldValue) { RIDGE_KPI_NAME, RIDGE_TEXT (ridge_objective_get_title (objective)) };
  values[1] = (RidgeFieldValue) { RIDGE_KPI_DEFINITION, RIDGE_TEXT (ridge_objective_get_why (objective)) };
  ridge_record_init (&record, RIDGE_TABLE_KPI);
  if (!ridge_record_set_values (&record, values, G_N_ELEMENTS (values), error))
    return 0;
  put_ref (&record, RIDGE_KPI_OWNER, ridge_objective_get_owner (objective));
  put_ref (&record, RIDGE_KPI_TEAM, ridge_objective_get_team (objective));
  if (!ridge_record_check (&record, plan, error))
    return 0;

  edit = ridge_edit_new ("make-kpi", ridge_objective_get_title (objective));
  ridge_record_take_text (&record, RIDGE_KPI_RANK, ridge_order_rank (edit, ridge_plan_get_kpis (plan), NULL, NULL));
  id = ridge_record_insert (&record, edit);
  if (ridge_objective_get_state (objective) != RIDGE_STATE_ABANDONED)
    ridge_edit_update (edit, RIDGE_TABLE_OBJECTIVE, ridge_entity_get_id (RIDGE_ENTITY (objective)), RIDGE_OBJECTIVE_STATE,
                       RIDGE_INTEGER (RIDGE_STATE_ABANDONED));

  return ridge_commit (document, edit, error) ? id : 0;
}
