/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a key result lacks, and what its target asks of the process. */

#include <math.h>
#include <string.h>

#include "base/ridge-text.h"
#include "coach/ridge-coach-private.h"

/* Only this early is it news that something is nearly reached. */
#define EARLY 0.1

static void
add_missing (GPtrArray             *findings,
             RidgeEntity           *subject,
             const RidgeCoachDraft *draft)
{
  gboolean change = draft->measure == RIDGE_MEASURE_CHANGE;

  if (change && isnan (draft->baseline))
    ridge_coach_add (findings, RIDGE_COACH_NO_BASELINE, subject, RIDGE_KEY_RESULT_BASELINE);
  if (change ? isnan (draft->target) : isnan (draft->low) && isnan (draft->high))
    ridge_coach_add (findings, RIDGE_COACH_NO_TARGET, subject, change ? RIDGE_KEY_RESULT_TARGET : RIDGE_KEY_RESULT_LOW);
  if (*draft->unit == '\0' && draft->kpi == NULL)
    ridge_coach_add (findings, RIDGE_COACH_NO_UNIT, subject, RIDGE_KEY_RESULT_UNIT);
  if (draft->kpi == NULL)
    ridge_coach_add (findings, RIDGE_COACH_NO_SOURCE, subject, 0);
}

static gboolean
get_sanity (RidgeKeyResult        *key_result,
            const RidgeCoachDraft *draft,
            RidgeTargetSanity     *sanity)
{
  const RidgeXmr *xmr;
  RidgeWish wish;

  if (key_result != NULL)
    return ridge_key_result_check_target (key_result, draft->target, sanity);

  xmr = ridge_kpi_get_xmr (draft->kpi);
  wish = ridge_kpi_get_wish (draft->kpi);
  if (isfinite (draft->baseline) && draft->target > draft->baseline)
    wish = RIDGE_WISH_INCREASE;
  else if (isfinite (draft->baseline) && draft->target < draft->baseline)
    wish = RIDGE_WISH_DECREASE;

  return xmr != NULL && ridge_kpi_get_derived (draft->kpi) == NULL &&
         ridge_target_sanity (xmr, ridge_kpi_get_chart_values (draft->kpi), draft->target, wish, sanity);
}

/* Where limits rest on too few values, nothing can be said. */
static void
add_target (GPtrArray             *findings,
            RidgeKeyResult        *key_result,
            const RidgeCoachDraft *draft)
{
  const RidgeXmr *xmr = draft->kpi != NULL ? ridge_kpi_get_xmr (draft->kpi) : NULL;
  RidgeTargetSanity sanity;
  RidgeCoachFinding *finding;
  RidgeCoachCode code;

  if (xmr == NULL || draft->measure != RIDGE_MEASURE_CHANGE || !isfinite (draft->target) || xmr->n_segments == 0 ||
      !ridge_xmr_segment_may_alert (ridge_xmr_get_last_segment (xmr)) || !get_sanity (key_result, draft, &sanity))
    return;

  if (sanity.assurance == RIDGE_NHS_ASSURANCE_HIT_AND_MISS || sanity.assurance == RIDGE_NHS_ASSURANCE_PASS)
    code = RIDGE_COACH_TARGET_ROUTINE;
  else if (sanity.sigmas > RIDGE_COACH_MANY_SIGMAS)
    code = RIDGE_COACH_TARGET_FAR;
  else
    return;

  finding = ridge_coach_add (findings, code, RIDGE_ENTITY (key_result), RIDGE_KEY_RESULT_TARGET);
  finding->n = (guint) sanity.n_meeting;
  finding->of = (guint) sanity.n;
  finding->value = sanity.sigmas;
}

/* How far it has come when the period has hardly begun, or would have if it did. */
static void
add_reached (GPtrArray      *findings,
             RidgeKeyResult *key_result)
{
  RidgePeriod *period = ridge_key_result_get_period (key_result);
  RidgeKpi    *driver = ridge_key_result_get_driver (key_result);
  double       progress = ridge_key_result_get_progress (key_result);

  if (ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_CHANGE || period == NULL || ridge_period_get_elapsed (period) > EARLY)
    return;
  if (isnan (progress) && driver != NULL && isfinite (ridge_kpi_get_latest (driver)) && isfinite (ridge_key_result_get_baseline (key_result)) &&
      isfinite (ridge_key_result_get_target (key_result)) && ridge_key_result_get_aggregate (key_result) == RIDGE_AGGREGATE_LAST)
    progress = ridge_key_result_progress_of (key_result, ridge_kpi_get_latest (driver));
  if (progress >= RIDGE_COACH_REACHED)
    ridge_coach_add (findings, RIDGE_COACH_REACHED_ALREADY, RIDGE_ENTITY (key_result), RIDGE_KEY_RESULT_TARGET)->value = progress;
}

static gboolean
measures_the_same (RidgeKeyResult *a,
                   RidgeKeyResult *b)
{
  RidgeKpi *driver = ridge_key_result_get_driver (a);
  g_autofree char *title_a = NULL, *title_b = NULL;

  if (driver != NULL && driver == ridge_key_result_get_driver (b))
    return TRUE;
  if (ridge_key_result_get_measure (a) == RIDGE_MEASURE_MILESTONES || ridge_key_result_get_measure (b) == RIDGE_MEASURE_MILESTONES)
    return FALSE;

  title_a = ridge_text_fold (ridge_key_result_get_title (a));
  title_b = ridge_text_fold (ridge_key_result_get_title (b));
  return strcmp (title_a, title_b) == 0;
}

/* One that guards and one that drives may well look at one measure. */
static void
add_same_measure (GPtrArray      *findings,
                  RidgeKeyResult *key_result)
{
  GListModel *siblings = ridge_objective_get_key_results (ridge_key_result_get_objective (key_result));

  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr (RidgeKeyResult) other = g_list_model_get_item (siblings, i);

      if (other == key_result)
        return;
      if (ridge_key_result_get_role (other) == ridge_key_result_get_role (key_result) && measures_the_same (other, key_result))
        {
          ridge_coach_add (findings, RIDGE_COACH_SAME_MEASURE, RIDGE_ENTITY (key_result), 0)->other = RIDGE_ENTITY (other);
          return;
        }
    }
}

void
ridge_coach_add_measure (GPtrArray             *findings,
                         RidgeKeyResult        *subject,
                         const RidgeCoachDraft *draft)
{
  if (draft->measure != RIDGE_MEASURE_MILESTONES)
    add_missing (findings, (RidgeEntity *) subject, draft);
  add_target (findings, subject, draft);
}

void
ridge_coach_add_key_result (RidgeCoach     *self,
                            GPtrArray      *findings,
                            RidgeKeyResult *key_result)
{
  RidgeObjective *objective = ridge_key_result_get_objective (key_result);
  RidgeCoachDraft draft = {
    .table = RIDGE_TABLE_KEY_RESULT,
    .title = ridge_key_result_get_title (key_result),
    .measure = ridge_key_result_get_measure (key_result),
    .guardrail = ridge_key_result_get_role (key_result) == RIDGE_ROLE_GUARDRAIL,
    .baseline = ridge_key_result_get_baseline (key_result),
    .target = ridge_key_result_get_target (key_result),
    .low = ridge_key_result_get_low (key_result),
    .high = ridge_key_result_get_high (key_result),
    .unit = ridge_key_result_get_unit (key_result),
    .kpi = ridge_key_result_get_driver (key_result),
  };

  if (objective == NULL || !ridge_coach_is_draft (objective))
    return;

  ridge_coach_add_text (self, findings, RIDGE_ENTITY (key_result), &draft);
  if (ridge_key_result_get_owner (key_result) == NULL && ridge_objective_get_owner (objective) == NULL)
    ridge_coach_add (findings, RIDGE_COACH_NO_OWNER, RIDGE_ENTITY (key_result), RIDGE_KEY_RESULT_OWNER);
  ridge_coach_add_measure (findings, key_result, &draft);
  add_reached (findings, key_result);
  add_same_measure (findings, key_result);
}
