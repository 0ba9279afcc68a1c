/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective with its key results, and its place in the tree. */

#include <math.h>

#include "coach/ridge-coach-private.h"
#include "model/ridge-review.h"

/* What the key results of an objective come to. */
typedef struct
{
  guint  n;
  guint  n_guardrails;
  guint  n_drivers;       /* that change something */
  guint  n_leading;
  guint  n_lagging;
  guint  n_untimed;       /* no KPI says it, or both */
  guint  n_last_day;
  guint  n_sure;          /* of which somebody has said how sure they are */
  double sum_confidence;
} Tally;

/* Whether its plan knows nothing before the last day. */
static gboolean
is_due_last_day (RidgeKeyResult *key_result)
{
  RidgePeriod *period = ridge_key_result_get_period (key_result);
  GListModel  *steps = ridge_key_result_get_steps (key_result);
  g_autoptr (RidgePlanStep) first = g_list_model_get_item (steps, 0);

  if (ridge_key_result_get_curve (key_result) == RIDGE_CURVE_BACK_LOADED)
    return TRUE;

  return ridge_key_result_get_curve (key_result) == RIDGE_CURVE_STEPPED && period != NULL && first != NULL &&
         ridge_plan_step_get_day (first) >= ridge_period_get_ends (period);
}

/* What was said when it was drafted: by the first check-in that says it. */
static int
get_first_confidence (RidgeKeyResult *key_result)
{
  GListModel *check_ins = ridge_key_result_get_check_ins (key_result);

  for (guint i = 0; i < g_list_model_get_n_items (check_ins); i++)
    {
      g_autoptr (RidgeCheckIn) check_in = g_list_model_get_item (check_ins, i);

      if (ridge_check_in_get_confidence (check_in) >= 0)
        return ridge_check_in_get_confidence (check_in);
    }

  return -1;
}

static void
count_timing (Tally          *tally,
              RidgeKeyResult *key_result)
{
  RidgeKpi   *driver = ridge_key_result_get_driver (key_result);
  RidgeTiming timing = driver != NULL ? ridge_kpi_get_timing (driver) : RIDGE_TIMING_BOTH;

  tally->n_leading += timing == RIDGE_TIMING_LEADING;
  tally->n_lagging += timing == RIDGE_TIMING_LAGGING;
  tally->n_untimed += timing == RIDGE_TIMING_BOTH;
}

static void
count_key_result (Tally          *tally,
                  RidgeKeyResult *key_result)
{
  int confidence = get_first_confidence (key_result);

  tally->n++;
  if (confidence >= 0)
    {
      tally->n_sure++;
      tally->sum_confidence += confidence / 100.0;
    }
  if (ridge_key_result_get_role (key_result) == RIDGE_ROLE_GUARDRAIL)
    {
      tally->n_guardrails++;
      return;
    }
  count_timing (tally, key_result);
  if (ridge_key_result_get_measure (key_result) == RIDGE_MEASURE_CHANGE)
    {
      tally->n_drivers++;
      tally->n_last_day += is_due_last_day (key_result);
    }
}

static void
add_counted (GPtrArray      *findings,
             RidgeCoachCode  code,
             RidgeObjective *objective,
             guint           n)
{
  ridge_coach_add (findings, code, RIDGE_ENTITY (objective), 0)->n = n;
}

static void
add_confidence (GPtrArray      *findings,
                RidgeObjective *objective,
                const Tally    *tally)
{
  double   mean = tally->n_sure > 0 ? tally->sum_confidence / tally->n_sure : NAN;
  gboolean committed = ridge_objective_get_kind (objective) == RIDGE_OBJECTIVE_COMMITTED;
  gboolean aspirational = ridge_objective_get_kind (objective) == RIDGE_OBJECTIVE_ASPIRATIONAL;
  RidgeCoachCode code;

  /* What was committed to, one may well be sure of. */
  if (mean > RIDGE_COACH_SURE && !committed)
    code = RIDGE_COACH_SURE_OF_ALL;
  else if (mean < RIDGE_COACH_HOPELESS)
    code = RIDGE_COACH_FANTASY;
  else if (aspirational && (mean > RIDGE_COACH_MOST_STRETCH || mean < RIDGE_COACH_LEAST_STRETCH))
    code = RIDGE_COACH_NO_STRETCH;
  else
    return;

  ridge_coach_add (findings, code, RIDGE_ENTITY (objective), 0)->value = mean;
}

static void
add_key_results (GPtrArray      *findings,
                 RidgeObjective *objective,
                 const Tally    *tally)
{
  if (tally->n < RIDGE_COACH_LEAST_KEY_RESULTS)
    add_counted (findings, RIDGE_COACH_FEW_KEY_RESULTS, objective, tally->n);
  if (tally->n > RIDGE_COACH_MOST_KEY_RESULTS)
    add_counted (findings, RIDGE_COACH_MANY_KEY_RESULTS, objective, tally->n);
  /* Who only wants to learn something pushes no number. */
  if (tally->n_drivers > 0 && tally->n_guardrails == 0 && ridge_objective_get_kind (objective) != RIDGE_OBJECTIVE_LEARNING)
    add_counted (findings, RIDGE_COACH_NO_GUARDRAIL, objective, tally->n_drivers);
  if (tally->n_leading >= 2 && tally->n_lagging + tally->n_untimed == 0)
    add_counted (findings, RIDGE_COACH_ALL_LEADING, objective, tally->n_leading);
  if (tally->n_lagging >= 2 && tally->n_leading + tally->n_untimed == 0)
    add_counted (findings, RIDGE_COACH_ALL_LAGGING, objective, tally->n_lagging);
  if (tally->n_drivers >= 2 && tally->n_last_day == tally->n_drivers)
    add_counted (findings, RIDGE_COACH_LAST_DAY, objective, tally->n_drivers);
  add_confidence (findings, objective, tally);
}

/* A grade below 1 of what was promised, without a word why; also of what is closed. */
static void
add_committed (GPtrArray      *findings,
               RidgeObjective *objective)
{
  double grade = ridge_objective_get_grade (objective);

  if (ridge_objective_get_kind (objective) == RIDGE_OBJECTIVE_COMMITTED && grade < 1 &&
      *ridge_objective_get_grade_reason (objective) == '\0')
    ridge_coach_add (findings, RIDGE_COACH_COMMITTED, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_GRADE_REASON)->value = grade;
}

void
ridge_coach_add_objective (RidgeCoach     *self,
                           GPtrArray      *findings,
                           RidgeObjective *objective)
{
  GListModel     *key_results = ridge_objective_get_key_results (objective);
  RidgeCoachDraft draft = { .table = RIDGE_TABLE_OBJECTIVE, .title = ridge_objective_get_title (objective), .unit = "" };
  Tally           tally = { 0 };

  add_committed (findings, objective);
  if (!ridge_coach_is_draft (objective))
    return;

  ridge_coach_add_text (self, findings, RIDGE_ENTITY (objective), &draft);
  if (ridge_objective_get_owner (objective) == NULL)
    ridge_coach_add (findings, RIDGE_COACH_NO_OWNER, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_OWNER);
  if (ridge_objective_get_period (objective) == NULL)
    ridge_coach_add (findings, RIDGE_COACH_NO_PERIOD, RIDGE_ENTITY (objective), RIDGE_OBJECTIVE_PERIOD);
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      count_key_result (&tally, key_result);
    }
  add_key_results (findings, objective, &tally);
  ridge_coach_add_alignment (findings, objective);
}
