/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "coach/ridge-coach.h"

/* Where rules come from. Titles are left in the language they have. */
#define DOERR    "John Doerr, Measure What Matters (2018)"
#define GOOGLE   "Google re:Work, Set goals with OKRs"
#define GROVE    "Andrew Grove, High Output Management (1983)"
#define NIVEN    "Paul Niven and Ben Lamorte, Objectives and Key Results (2016)"
#define WODTKE   "Christina Wodtke, Radical Focus (2016)"
#define BARR     "Stacey Barr, Practical Performance Measurement (2014)"
#define WHEELER  "Donald Wheeler, Understanding Variation (1993)"
#define PARMENTER "David Parmenter, Key Performance Indicators (2007)"
#define KAPLAN   "Robert Kaplan and David Norton, The Balanced Scorecard (1996)"
#define OURS     "Ridgeline"

static const struct
{
  const char        *id;
  RidgeCoachSeverity severity;
  const char        *source;
} rules[RIDGE_N_COACH_CODES] = {
  [RIDGE_COACH_TITLE_SHORT] = { "title-short", RIDGE_COACH_QUESTION, OURS },
  [RIDGE_COACH_TITLE_LONG] = { "title-long", RIDGE_COACH_QUESTION, WODTKE },
  [RIDGE_COACH_SENTENCES] = { "sentences", RIDGE_COACH_HINT, WODTKE },
  [RIDGE_COACH_ACTIVITY] = { "activity", RIDGE_COACH_QUESTION, GOOGLE },
  [RIDGE_COACH_NUMBER] = { "number", RIDGE_COACH_HINT, DOERR },
  [RIDGE_COACH_MAINTAIN] = { "maintain", RIDGE_COACH_QUESTION, NIVEN },
  [RIDGE_COACH_WEASEL] = { "weasel", RIDGE_COACH_QUESTION, BARR },
  [RIDGE_COACH_AIMS] = { "aims", RIDGE_COACH_QUESTION, WODTKE },
  [RIDGE_COACH_COUNT] = { "count", RIDGE_COACH_QUESTION, GOOGLE },
  [RIDGE_COACH_NO_OWNER] = { "no-owner", RIDGE_COACH_MISSING, DOERR },
  [RIDGE_COACH_NO_PERIOD] = { "no-period", RIDGE_COACH_MISSING, DOERR },
  [RIDGE_COACH_FEW_KEY_RESULTS] = { "few-key-results", RIDGE_COACH_QUESTION, DOERR },
  [RIDGE_COACH_MANY_KEY_RESULTS] = { "many-key-results", RIDGE_COACH_QUESTION, DOERR },
  [RIDGE_COACH_NO_GUARDRAIL] = { "no-guardrail", RIDGE_COACH_HINT, GROVE },
  [RIDGE_COACH_ALL_LEADING] = { "all-leading", RIDGE_COACH_QUESTION, KAPLAN },
  [RIDGE_COACH_ALL_LAGGING] = { "all-lagging", RIDGE_COACH_QUESTION, KAPLAN },
  [RIDGE_COACH_LAST_DAY] = { "last-day", RIDGE_COACH_QUESTION, OURS },
  [RIDGE_COACH_SURE_OF_ALL] = { "sure-of-all", RIDGE_COACH_QUESTION, GOOGLE },
  [RIDGE_COACH_NO_STRETCH] = { "no-stretch", RIDGE_COACH_HINT, WODTKE },
  [RIDGE_COACH_FANTASY] = { "fantasy", RIDGE_COACH_QUESTION, WODTKE },
  [RIDGE_COACH_ORPHAN] = { "orphan", RIDGE_COACH_QUESTION, DOERR },
  [RIDGE_COACH_SKIPPED_LEVEL] = { "skipped-level", RIDGE_COACH_HINT, NIVEN },
  [RIDGE_COACH_COMMITTED] = { "committed", RIDGE_COACH_MISSING, DOERR },
  [RIDGE_COACH_NO_BASELINE] = { "no-baseline", RIDGE_COACH_MISSING, NIVEN },
  [RIDGE_COACH_NO_TARGET] = { "no-target", RIDGE_COACH_MISSING, DOERR },
  [RIDGE_COACH_NO_UNIT] = { "no-unit", RIDGE_COACH_MISSING, BARR },
  [RIDGE_COACH_NO_SOURCE] = { "no-source", RIDGE_COACH_HINT, BARR },
  [RIDGE_COACH_REACHED_ALREADY] = { "reached-already", RIDGE_COACH_QUESTION, GOOGLE },
  [RIDGE_COACH_SAME_MEASURE] = { "same-measure", RIDGE_COACH_QUESTION, OURS },
  [RIDGE_COACH_TARGET_ROUTINE] = { "target-routine", RIDGE_COACH_QUESTION, WHEELER },
  [RIDGE_COACH_TARGET_FAR] = { "target-far", RIDGE_COACH_QUESTION, WHEELER },
  [RIDGE_COACH_KPI_DEFINITION] = { "kpi-definition", RIDGE_COACH_MISSING, BARR },
  [RIDGE_COACH_KPI_FORMULA] = { "kpi-formula", RIDGE_COACH_MISSING, BARR },
  [RIDGE_COACH_KPI_UNIT] = { "kpi-unit", RIDGE_COACH_MISSING, BARR },
  [RIDGE_COACH_KPI_FREQUENCY] = { "kpi-frequency", RIDGE_COACH_QUESTION, BARR },
  [RIDGE_COACH_KPI_OWNER] = { "kpi-owner", RIDGE_COACH_MISSING, BARR },
  [RIDGE_COACH_KPI_SOURCE] = { "kpi-source", RIDGE_COACH_MISSING, BARR },
  [RIDGE_COACH_KPI_VALUES] = { "kpi-values", RIDGE_COACH_MISSING, BARR },
  [RIDGE_COACH_KPI_TARGET] = { "kpi-target", RIDGE_COACH_QUESTION, WHEELER },
  [RIDGE_COACH_KPI_STALE] = { "kpi-stale", RIDGE_COACH_QUESTION, BARR },
  [RIDGE_COACH_FEW_OBJECTIVES] = { "few-objectives", RIDGE_COACH_HINT, GOOGLE },
  [RIDGE_COACH_MANY_OBJECTIVES] = { "many-objectives", RIDGE_COACH_QUESTION, GOOGLE },
  [RIDGE_COACH_MANY_IN_PERIOD] = { "many-in-period", RIDGE_COACH_QUESTION, OURS },
  [RIDGE_COACH_MANY_KPIS] = { "many-kpis", RIDGE_COACH_QUESTION, PARMENTER },
  [RIDGE_COACH_KPIS_FIRST] = { "kpis-first", RIDGE_COACH_QUESTION, NIVEN },
  [RIDGE_COACH_PERSPECTIVES] = { "perspectives", RIDGE_COACH_QUESTION, KAPLAN },
};

static const char *const severities[] = { "missing", "question", "hint" };

/**
 * ridge_coach_code_get_id:
 * @code: a rule
 *
 * Returns: its name for programs and for the document, such as "no-owner"
 */
const char *
ridge_coach_code_get_id (RidgeCoachCode code)
{
  g_return_val_if_fail (code < RIDGE_N_COACH_CODES, NULL);

  return rules[code].id;
}

/**
 * ridge_coach_code_from_id:
 * @id: a name
 * @code: (out): the rule of that name
 *
 * Returns: whether there is one
 */
gboolean
ridge_coach_code_from_id (const char     *id,
                          RidgeCoachCode *code)
{
  for (RidgeCoachCode i = 0; i < RIDGE_N_COACH_CODES; i++)
    if (strcmp (rules[i].id, id) == 0)
      {
        *code = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ridge_coach_code_get_severity:
 * @code: a rule
 *
 * Returns: how much hangs on an answer
 */
RidgeCoachSeverity
ridge_coach_code_get_severity (RidgeCoachCode code)
{
  g_return_val_if_fail (code < RIDGE_N_COACH_CODES, RIDGE_COACH_HINT);

  return rules[code].severity;
}

/**
 * ridge_coach_severity_get_id:
 * @severity: how much hangs on an answer
 *
 * Returns: its name for programs
 */
const char *
ridge_coach_severity_get_id (RidgeCoachSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), NULL);

  return severities[severity];
}

/**
 * ridge_coach_code_get_source:
 * @code: a rule
 *
 * Returns: who has said it: an author and a book, or a name
 */
const char *
ridge_coach_code_get_source (RidgeCoachCode code)
{
  g_return_val_if_fail (code < RIDGE_N_COACH_CODES, NULL);

  return rules[code].source;
}
