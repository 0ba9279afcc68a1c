/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-chart.h"

#include "base/ridge-error.h"
#include "edit/ridge-commit-private.h"
#include "edit/ridge-record-private.h"
#include "model/ridge-landing.h"

/**
 * ridge_choose_rules:
 * @document: a document
 * @kpi: a KPI of its plan
 * @rules: the rule set, or RIDGE_RULES_PLAN for that of the plan
 * @error: return location
 *
 * Chooses what counts as a signal in the KPI's chart.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_choose_rules (RidgeDocument  *document,
                    RidgeKpi       *kpi,
                    RidgeRuleChoice rules,
                    GError        **error)
{
  return ridge_change_field (document, RIDGE_ENTITY (kpi), RIDGE_KPI_RULES, RIDGE_INTEGER (rules), error);
}

/* The five columns that follow the choice, in both tables. */
static void
fill_baseline (RidgeFieldValue          *values,
               guint                     first,
               const RidgeBaselineInput *baseline)
{
  values[0] = (RidgeFieldValue) { first, RIDGE_INTEGER (baseline->choice) };
  for (guint i = 1; i < 6; i++)
    values[i] = (RidgeFieldValue) { first + i, RIDGE_NULL };

  switch (baseline->choice)
    {
    case RIDGE_BASELINE_FIRST:
      values[1].cell = RIDGE_INTEGER (baseline->count);
      break;
    case RIDGE_BASELINE_RANGE:
      values[2].cell = RIDGE_INTEGER (baseline->from);
      values[3].cell = RIDGE_INTEGER (baseline->to);
      break;
    case RIDGE_BASELINE_FIXED:
      values[4].cell = RIDGE_REAL (baseline->center);
      values[5].cell = RIDGE_REAL (baseline->range);
      break;
    case RIDGE_BASELINE_ALL:
    default:
      break;
    }
}

/**
 * ridge_choose_baseline:
 * @document: a document
 * @kpi_or_phase: a KPI, for the values before its first phase, or a phase
 * @baseline: what the limits are computed from
 * @error: return location
 *
 * Chooses which values the limits come from: all of them, the first few, those
 * of a span of days, or limits that were computed elsewhere and typed in.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_choose_baseline (RidgeDocument            *document,
                       RidgeEntity              *kpi_or_phase,
                       const RidgeBaselineInput *baseline,
                       GError                  **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  RidgeFieldValue values[6];

  g_return_val_if_fail (RIDGE_IS_KPI (kpi_or_phase) || RIDGE_IS_PHASE (kpi_or_phase), FALSE);

  fill_baseline (values, RIDGE_IS_KPI (kpi_or_phase) ? RIDGE_KPI_BASELINE : RIDGE_PHASE_BASELINE, baseline);
  ridge_record_init_from (&record, kpi_or_phase);
  if (!ridge_record_set_values (&record, values, G_N_ELEMENTS (values), error) ||
      !ridge_record_check (&record, plan, error))
    return FALSE;

  edit = ridge_edit_new ("choose-baseline", ridge_record_get_subject (&record, plan));
  ridge_record_update (&record, edit);

  return ridge_commit (document, edit, error);
}

/**
 * ridge_adapt_chart:
 * @document: a document
 * @kpi: a KPI of its plan
 * @finding: what was seen of its values
 * @error: return location
 *
 * Makes the chart fit what was seen: takes the season out, lets the centre line
 * slope, charts changes, logarithms or rare events as what they are, or tells where
 * values end. Fails with RIDGE_ERROR_NOT_APPLICABLE where the chart can do nothing
 * about it.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_adapt_chart (RidgeDocument      *document,
                   RidgeKpi           *kpi,
                   const RidgeFinding *finding,
                   GError            **error)
{
  RidgeEntity *entity = RIDGE_ENTITY (kpi);

  switch (ridge_finding_get_remedy (finding))
    {
    case RIDGE_REMEDY_SEASON:
      return ridge_change_field (document, entity, RIDGE_KPI_SEASON,
                                 RIDGE_INTEGER (ridge_frequency_get_cycle (ridge_kpi_get_frequency (kpi))), error);
    case RIDGE_REMEDY_SLOPE:
      return ridge_change_field (document, entity, RIDGE_KPI_TREND, RIDGE_INTEGER (RIDGE_TREND_HALF), error);
    case RIDGE_REMEDY_CEILING:
      return ridge_change_field (document, entity, RIDGE_KPI_CEILING, RIDGE_REAL (100), error);
    case RIDGE_REMEDY_FLOOR:
      return ridge_change_field (document, entity, RIDGE_KPI_FLOOR, RIDGE_REAL (0), error);
    case RIDGE_REMEDY_COUNTS:
      return ridge_change_field (document, entity, RIDGE_KPI_CHART, RIDGE_INTEGER (RIDGE_CHART_COUNT_EXACT), error);
    case RIDGE_REMEDY_DAYS_BETWEEN:
      return ridge_change_field (document, entity, RIDGE_KPI_CHART, RIDGE_INTEGER (RIDGE_CHART_DAYS_BETWEEN), error);
    case RIDGE_REMEDY_INCREMENTS:
      return ridge_change_field (document, entity, RIDGE_KPI_TRANSFORM, RIDGE_INTEGER (RIDGE_TRANSFORM_INCREMENTS), error);
    case RIDGE_REMEDY_DIFFERENCES:
      return ridge_change_field (document, entity, RIDGE_KPI_TRANSFORM, RIDGE_INTEGER (RIDGE_TRANSFORM_DIFFERENCES), error);
    case RIDGE_REMEDY_LOG:
      return ridge_change_field (document, entity, RIDGE_KPI_TRANSFORM, RIDGE_INTEGER (RIDGE_TRANSFORM_LOG), error);
    case RIDGE_REMEDY_NONE:
    case RIDGE_REMEDY_RECORD:
    default:
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_kpi_get_name (kpi), "no-remedy");
      return FALSE;
    }
}

/**
 * ridge_dismiss_finding:
 * @document: a document
 * @kpi: a KPI of its plan
 * @kind: what was seen of its values
 * @error: return location
 *
 * Has something not seen any more of this KPI, because somebody knows better. The
 * plan keeps it; signals count again as the chart shows them.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_dismiss_finding (RidgeDocument   *document,
                       RidgeKpi        *kpi,
                       RidgeFindingKind kind,
                       GError         **error)
{
  const char *waived = ridge_kpi_get_waived (kpi);
  g_autofree char *more = NULL;

  g_return_val_if_fail (kind != RIDGE_FINDING_NONE, FALSE);

  if (ridge_findings_from_text (waived) & RIDGE_FINDING_BIT (kind))
    return TRUE;
  more = *waived != '\0' ? g_strdup_printf ("%s %s", waived, ridge_finding_get_id (kind)) : g_strdup (ridge_finding_get_id (kind));

  return ridge_change_field (document, RIDGE_ENTITY (kpi), RIDGE_KPI_WAIVED, RIDGE_TEXT (more), error);
}

/**
 * ridge_look_again:
 * @document: a document
 * @kpi: a KPI of its plan
 * @error: return location
 *
 * Has everything seen of the KPI again that was dismissed.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_look_again (RidgeDocument *document,
                  RidgeKpi      *kpi,
                  GError       **error)
{
  return ridge_change_field (document, RIDGE_ENTITY (kpi), RIDGE_KPI_WAIVED, RIDGE_TEXT (""), error);
}

/**
 * ridge_mark_phase:
 * @document: a document
 * @kpi: a KPI of its plan
 * @day: the first day of the changed process
 * @reason: what changed
 * @error: return location
 *
 * Marks a process change: limits are computed anew from the day on. Fails with
 * RIDGE_ERROR_REASON without a reason, and with RIDGE_ERROR_DUPLICATE when one
 * is marked on that day already.
 *
 * Returns: the key of the phase, 0 on error
 */
gint64
ridge_mark_phase (RidgeDocument *document,
                  RidgeKpi      *kpi,
                  RidgeDay       day,
                  const char    *reason,
                  GError       **error)
{
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  gint64          id;
  RidgeFieldValue values[] = {
    { RIDGE_PHASE_DAY, RIDGE_INTEGER (day) },
    { RIDGE_PHASE_REASON, RIDGE_TEXT (reason) },
  };

  ridge_record_init (&record, RIDGE_TABLE_PHASE);
  ridge_record_put (&record, RIDGE_PHASE_KPI, RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (kpi))));
  if (!ridge_record_set_values (&record, values, G_N_ELEMENTS (values), error) ||
      !ridge_record_check (&record, ridge_document_get_plan (document), error))
    return 0;

  edit = ridge_edit_new ("mark-phase", ridge_kpi_get_name (kpi));
  id = ridge_record_insert (&record, edit);

  return ridge_commit (document, edit, error) ? id : 0;
}
