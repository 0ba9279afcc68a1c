/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-promote.h"

#include <math.h>

#include "edit/ridge-commit-private.h"
#include "edit/ridge-link-private.h"
#include "edit/ridge-order-private.h"
#include "edit/ridge-place-private.h"
#include "edit/ridge-record-private.h"

static void
put_number (RidgeRecord *record,
            guint        column,
            double       value)
{
  ridge_record_put (record, column, RIDGE_REAL_OR_NULL (value));
}

static void
put_owner (RidgeRecord *record,
           guint        column,
           gpointer     owner)
{
  ridge_record_put (record, column, RIDGE_REF (owner != NULL ? ridge_entity_get_id (owner) : 0));
}

static double
round_to (double value,
          int    decimals)
{
  double unit = pow (10, decimals);

  return round (value * unit) / unit;
}

/* Where the process stands, not where chance has put the last value; with too
 * few values there is only that. */
static double
get_baseline (RidgeKpi *kpi)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (kpi);
  guint           n = ridge_kpi_get_n_counted (kpi);

  if (xmr == NULL || xmr->n_segments == 0 || n == 0 || !ridge_xmr_segment_may_alert (ridge_xmr_get_last_segment (xmr)))
    return ridge_kpi_get_latest (kpi);

  return round_to (ridge_xmr_get_center_at (xmr, n - 1), MAX (ridge_kpi_get_decimals (kpi), 1));
}

/* The key result that brings a KPI from where it is to its target, or keeps it
 * in its healthy range. */
static void
fill_key_result (RidgeRecord    *record,
                 RidgeKpi       *kpi,
                 RidgeObjective *objective)
{
  gboolean keep = ridge_kpi_get_direction (kpi) == RIDGE_DIRECTION_INSIDE;

  ridge_record_init (record, RIDGE_TABLE_KEY_RESULT);
  ridge_record_put (record, RIDGE_KEY_RESULT_OBJECTIVE, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (objective))));
  ridge_record_put (record, RIDGE_KEY_RESULT_TITLE, RIDGE_TEXT (ridge_kpi_get_name (kpi)));
  ridge_record_put (record, RIDGE_KEY_RESULT_UNIT, RIDGE_TEXT (ridge_kpi_get_unit (kpi)));
  ridge_record_put (record, RIDGE_KEY_RESULT_DECIMALS, RIDGE_INTEGER (ridge_kpi_get_decimals (kpi)));
  ridge_record_put (record, RIDGE_KEY_RESULT_MEASURE, RIDGE_INTEGER (keep ? RIDGE_MEASURE_KEEP : RIDGE_MEASURE_CHANGE));
  put_owner (record, RIDGE_KEY_RESULT_OWNER, ridge_kpi_get_owner (kpi));
  put_number (record, RIDGE_KEY_RESULT_BASELINE, get_baseline (kpi));
  put_number (record, RIDGE_KEY_RESULT_TARGET, ridge_kpi_get_target (kpi));
  if (keep)
    {
      put_number (record, RIDGE_KEY_RESULT_LOW, ridge_kpi_get_healthy_low (kpi));
      put_number (record, RIDGE_KEY_RESULT_HIGH, ridge_kpi_get_healthy_high (kpi));
    }
}

/**
 * ridge_promote_kpi:
 * @document: a document
 * @kpi: a KPI of its plan
 * @objective: an objective of its plan
 * @values: (array length=n_values) (nullable): fields of the key result that
 *   differ from what follows from the KPI
 * @n_values: how many
 * @error: return location
 *
 * Makes a KPI a key result of an objective: from the centre line of its chart, with
 * few values from the last of them, to its target, or inside its healthy range, in its unit, for its owner. The KPI drives the
 * key result from then on.
 *
 * Returns: the key of the key result, 0 on error
 */
gint64
ridge_promote_kpi (RidgeDocument         *document,
                   RidgeKpi              *kpi,
                   RidgeObjective        *objective,
                   const RidgeFieldValue *values,
                   gsize                  n_values,
                   GError               **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  gint64 id;

  if (ridge_entity_is_gone (RIDGE_ENTITY (kpi)) || ridge_entity_is_gone (RIDGE_ENTITY (objective)))
    {
      ridge_set_error (error, RIDGE_ERROR_NO_PARENT, 0, ridge_kpi_get_name (kpi), NULL);
      return 0;
    }

  fill_key_result (&record, kpi, objective);
  if (!ridge_record_set_values (&record, values, n_values, error) || !ridge_record_check (&record, plan, error))
    return 0;

  edit = ridge_edit_new ("promote-kpi", ridge_kpi_get_name (kpi));
  ridge_record_take_text (&record, RIDGE_KEY_RESULT_RANK,
                          ridge_order_rank (edit, ridge_objective_get_key_results (objective), NULL, NULL));
  id = ridge_record_insert (&record, edit);
  ridge_link_insert (edit, RIDGE_LINK_DRIVES, ridge_entity_get_id (RIDGE_ENTITY (kpi)), id);

  return ridge_commit (document, edit, error) ? id : 0;
}

static RidgeDirection
get_direction (RidgeKeyResult *key_result)
{
  double   baseline = ridge_key_result_get_baseline (key_result);
  double   target = ridge_key_result_get_target (key_result);
  gboolean has_low = isfinite (ridge_key_result_get_low (key_result));
  gboolean has_high = isfinite (ridge_key_result_get_high (key_result));

  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    {
      if (has_low && has_high)
        return RIDGE_DIRECTION_INSIDE;
      return has_high ? RIDGE_DIRECTION_LOWER : RIDGE_DIRECTION_HIGHER;
    }

  return target < baseline ? RIDGE_DIRECTION_LOWER : RIDGE_DIRECTION_HIGHER;
}

/* What was reached becomes the edge of the healthy range. */
static void
fill_healthy_range (RidgeRecord    *record,
                    RidgeKeyResult *key_result,
                    RidgeDirection  direction)
{
  double target = ridge_key_result_get_target (key_result);

  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_KEEP)
    {
      put_number (record, RIDGE_KPI_HEALTHY_LOW, ridge_key_result_get_low (key_result));
      put_number (record, RIDGE_KPI_HEALTHY_HIGH, ridge_key_result_get_high (key_result));
      return;
    }

  put_number (record, direction == RIDGE_DIRECTION_LOWER ? RIDGE_KPI_HEALTHY_HIGH : RIDGE_KPI_HEALTHY_LOW, target);
}

static void
fill_kpi (RidgeRecord    *record,
          RidgePlan      *plan,
          RidgeKeyResult *key_result)
{
  RidgeObjective *objective = ridge_key_result_get_objective (key_result);
  RidgePerson    *owner = ridge_key_result_get_owner (key_result);
  RidgeDirection  direction = get_direction (key_result);
  RidgeFrequency  frequency = ridge_plan_get_cadence_days (plan) <= 10 ? RIDGE_FREQUENCY_WEEKLY : RIDGE_FREQUENCY_MONTHLY;

  ridge_record_init (record, RIDGE_TABLE_KPI);
  ridge_record_put (record, RIDGE_KPI_NAME, RIDGE_TEXT (ridge_key_result_get_title (key_result)));
  ridge_record_put (record, RIDGE_KPI_UNIT, RIDGE_TEXT (ridge_key_result_get_unit (key_result)));
  ridge_record_put (record, RIDGE_KPI_DECIMALS, RIDGE_INTEGER (ridge_key_result_get_decimals (key_result)));
  ridge_record_put (record, RIDGE_KPI_FREQUENCY, RIDGE_INTEGER (frequency));
  ridge_record_put (record, RIDGE_KPI_DIRECTION, RIDGE_INTEGER (direction));
  put_owner (record, RIDGE_KPI_OWNER, owner != NULL ? owner : ridge_objective_get_owner (objective));
  put_owner (record, RIDGE_KPI_TEAM, ridge_objective_get_team (objective));
  fill_healthy_range (record, key_result, direction);
}

/* The check-ins become the first values; of several on one day the last counts. */
static void
insert_check_ins (RidgeEdit      *edit,
                  RidgeKeyResult *key_result,
                  gint64          kpi)
{
  GListModel *check_ins = ridge_key_result_get_check_ins (key_result);
  guint       n_check_ins = g_list_model_get_n_items (check_ins);

  for (guint i = 0; i < n_check_ins; i++)
    {
      g_autoptr (RidgeCheckIn) check_in = g_list_model_get_item (check_ins, i);
      RidgeCell cells[RIDGE_POINT_N_COLUMNS];

      if (isnan (ridge_check_in_get_value (check_in)))
        continue;

      ridge_table_start_row (RIDGE_TABLE_POINT, cells);
      cells[RIDGE_POINT_KPI] = RIDGE_INTEGER (kpi);
      cells[RIDGE_POINT_DAY] = RIDGE_INTEGER (ridge_check_in_get_day (check_in));
      cells[RIDGE_POINT_VALUE] = RIDGE_REAL (ridge_check_in_get_value (check_in));
      cells[RIDGE_POINT_NOTE] = RIDGE_TEXT (ridge_check_in_get_note (check_in));
      ridge_edit_put_point (edit, cells);
    }
}

/* Limits that were computed before the process changed would call all of what
 * was reached a signal, for ever. Where nothing has changed they hold on. */
static gboolean
insert_phase (RidgeEdit      *edit,
              RidgeKpi       *kpi,
              RidgeKeyResult *key_result,
              const char     *reason,
              GError        **error)
{
  RidgePeriod *period = ridge_key_result_get_period (key_result);
  GListModel  *phases = ridge_kpi_get_phases (kpi);
  guint        n_phases = g_list_model_get_n_items (phases);
  g_autoptr (RidgePhase) last = n_phases > 0 ? g_list_model_get_item (phases, n_phases - 1) : NULL;
  g_auto (RidgeRecord) record = { 0 };
  RidgeCell    text = RIDGE_TEXT (reason);
  RidgeDay     since = RIDGE_DAY_NONE;

  if (period == NULL || ridge_kpi_get_verdict_since (kpi, ridge_period_get_starts (period), &since) != RIDGE_VERDICT_IMPROVING ||
      since == RIDGE_DAY_NONE || (last != NULL && ridge_phase_get_day (last) >= since))
    return TRUE;

  ridge_record_init (&record, RIDGE_TABLE_PHASE);
  if (!ridge_record_set (&record, RIDGE_PHASE_REASON, &text, error))
    return FALSE;
  ridge_record_put (&record, RIDGE_PHASE_KPI, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (kpi))));
  ridge_record_put (&record, RIDGE_PHASE_DAY, RIDGE_INTEGER (since));
  ridge_record_insert (&record, edit);

  return TRUE;
}

/**
 * ridge_graduate_key_result:
 * @document: a document
 * @key_result: a key result of its plan, not one of milestones
 * @reason: what a process change is marked with
 * @error: return location
 *
 * Makes what was reached a KPI to be watched: the key result's outcome is
 * "graduate", and unless a KPI drives it already one is created from it, with
 * its check-ins as the first values and its target as the edge of the healthy
 * range. One that drives it has new limits from the day of the signal that
 * brought it there, if there was one.
 *
 * Returns: the key of the KPI, 0 on error
 */
gint64
ridge_graduate_key_result (RidgeDocument  *document,
                           RidgeKeyResult *key_result,
                           const char     *reason,
                           GError        **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  RidgeKpi  *driver = ridge_key_result_get_driver (key_result);
  gint64     id = ridge_entity_get_id (RIDGE_ENTITY (key_result));
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  gint64 kpi;

  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_MILESTONES)
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_key_result_get_title (key_result), "milestones");
      return 0;
    }

  edit = ridge_edit_new ("graduate-key-result", ridge_key_result_get_title (key_result));
  if (ridge_key_result_get_outcome (key_result) != RIDGE_OUTCOME_GRADUATE)
    ridge_edit_update (edit, RIDGE_TABLE_KEY_RESULT, id, RIDGE_KEY_RESULT_OUTCOME, RIDGE_INTEGER (RIDGE_OUTCOME_GRADUATE));

  if (driver != NULL)
    return insert_phase (edit, driver, key_result, reason, error) && ridge_commit (document, edit, error)
             ? ridge_entity_get_id (RIDGE_ENTITY (driver)) : 0;

  fill_kpi (&record, plan, key_result);
  ridge_record_take_text (&record, RIDGE_KPI_RANK, ridge_order_rank (edit, ridge_plan_get_kpis (plan), NULL, NULL));
  kpi = ridge_record_insert (&record, edit);
  insert_check_ins (edit, key_result, kpi);
  ridge_link_insert (edit, RIDGE_LINK_DRIVES, kpi, id);

  return ridge_commit (document, edit, error) ? kpi : 0;
}
