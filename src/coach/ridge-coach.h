/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"
#include "stats/ridge-pace.h"

G_BEGIN_DECLS

/* The rules, each with the bounds it goes by. A rule is never a gate. */
#define RIDGE_COACH_LEAST_WORDS        4
#define RIDGE_COACH_MOST_WORDS         18
#define RIDGE_COACH_LEAST_OBJECTIVES   2
#define RIDGE_COACH_MOST_OBJECTIVES    5
#define RIDGE_COACH_LEAST_KEY_RESULTS  2
#define RIDGE_COACH_MOST_KEY_RESULTS   5
#define RIDGE_COACH_MOST_IN_PERIOD     13
#define RIDGE_COACH_REACHED            0.8
#define RIDGE_COACH_MANY_SIGMAS        6.0
#define RIDGE_COACH_SURE               0.90
#define RIDGE_COACH_LEAST_STRETCH      0.40
#define RIDGE_COACH_MOST_STRETCH       0.75
#define RIDGE_COACH_HOPELESS           0.25
#define RIDGE_COACH_MOST_KPIS          20
#define RIDGE_COACH_LEAST_FOR_BALANCE  4
#define RIDGE_COACH_MOST_OF_ONE        0.8

typedef enum
{
  RIDGE_COACH_TITLE_SHORT,
  RIDGE_COACH_TITLE_LONG,
  RIDGE_COACH_SENTENCES,
  RIDGE_COACH_ACTIVITY,
  RIDGE_COACH_NUMBER,
  RIDGE_COACH_MAINTAIN,
  RIDGE_COACH_WEASEL,
  RIDGE_COACH_AIMS,
  RIDGE_COACH_COUNT,
  RIDGE_COACH_NO_OWNER,
  RIDGE_COACH_NO_PERIOD,
  RIDGE_COACH_FEW_KEY_RESULTS,
  RIDGE_COACH_MANY_KEY_RESULTS,
  RIDGE_COACH_NO_GUARDRAIL,
  RIDGE_COACH_ALL_LEADING,
  RIDGE_COACH_ALL_LAGGING,
  RIDGE_COACH_LAST_DAY,
  RIDGE_COACH_SURE_OF_ALL,
  RIDGE_COACH_NO_STRETCH,
  RIDGE_COACH_FANTASY,
  RIDGE_COACH_ORPHAN,
  RIDGE_COACH_SKIPPED_LEVEL,
  RIDGE_COACH_COMMITTED,
  RIDGE_COACH_NO_BASELINE,
  RIDGE_COACH_NO_TARGET,
  RIDGE_COACH_NO_UNIT,
  RIDGE_COACH_NO_SOURCE,
  RIDGE_COACH_REACHED_ALREADY,
  RIDGE_COACH_SAME_MEASURE,
  RIDGE_COACH_TARGET_ROUTINE,
  RIDGE_COACH_TARGET_FAR,
  RIDGE_COACH_KPI_DEFINITION,
  RIDGE_COACH_KPI_FORMULA,
  RIDGE_COACH_KPI_UNIT,
  RIDGE_COACH_KPI_FREQUENCY,
  RIDGE_COACH_KPI_OWNER,
  RIDGE_COACH_KPI_SOURCE,
  RIDGE_COACH_KPI_VALUES,
  RIDGE_COACH_KPI_TARGET,
  RIDGE_COACH_KPI_STALE,
  RIDGE_COACH_FEW_OBJECTIVES,
  RIDGE_COACH_MANY_OBJECTIVES,
  RIDGE_COACH_MANY_IN_PERIOD,
  RIDGE_COACH_MANY_KPIS,
  RIDGE_COACH_KPIS_FIRST,
  RIDGE_COACH_PERSPECTIVES,
  RIDGE_N_COACH_CODES,
} RidgeCoachCode;

/* How much a plan can be read without an answer. */
typedef enum
{
  RIDGE_COACH_MISSING,    /* something that the numbers need is not there */
  RIDGE_COACH_QUESTION,   /* most often it would be better otherwise */
  RIDGE_COACH_HINT,       /* a matter of habit */
} RidgeCoachSeverity;

/**
 * RidgeCoachFinding:
 * @code: which rule
 * @subject: (nullable): what it is about; %NULL of a text or a draft
 * @other: (nullable): the person, the team, the KPI or the key result that it is about too
 * @column: the field of @subject's table that it hangs on; 0: the whole thing
 * @n: what was counted, if the rule counts
 * @of: of how many
 * @value: what was measured, if the rule measures; NAN
 * @perspective: which one, of %RIDGE_COACH_PERSPECTIVES
 * @word: (nullable): the words it is about, as they were written
 * @aside: whether it was put aside
 * @aside_day: when
 * @aside_reason: (nullable): why
 *
 * A question about a draft, as codes and numbers; `words/` asks it. It borrows
 * from the plan and is valid until the next batch.
 */
typedef struct
{
  RidgeCoachCode   code;
  RidgeEntity     *subject;
  RidgeEntity     *other;
  guint            column;
  guint            n;
  guint            of;
  double           value;
  RidgePerspective perspective;
  char            *word;
  gboolean         aside;
  RidgeDay         aside_day;
  char            *aside_reason;
} RidgeCoachFinding;

/**
 * RidgeCoachDraft:
 * @table: whether it is an objective, a key result or a KPI
 * @title: its sentence, as far as it was typed
 * @measure: of a key result: how it is measured
 * @guardrail: of a key result: whether it says what must not happen
 * @baseline: NAN: none
 * @target: NAN: none
 * @low: NAN: none
 * @high: NAN: none
 * @unit: the unit
 * @kpi: (nullable): the KPI that will drive it
 * @definition: (nullable): of a KPI; %NULL: the form does not ask for it
 *
 * Something that is not in the plan yet.
 */
typedef struct
{
  RidgeTable   table;
  const char  *title;
  RidgeMeasure measure;
  gboolean     guardrail;
  double       baseline;
  double       target;
  double       low;
  double       high;
  const char  *unit;
  RidgeKpi    *kpi;
  const char  *definition;
} RidgeCoachDraft;

/**
 * RidgeCoach:
 *
 * The rules about drafts, with what they listen for in each language. Same
 * input, same findings.
 */
typedef struct _RidgeCoach RidgeCoach;

RidgeCoach *ridge_coach_new              (const char *const     *languages);
void        ridge_coach_free             (RidgeCoach            *self);
const char *const *ridge_coach_list_languages (RidgeCoach       *self);
const char *ridge_coach_find_language    (RidgeCoach            *self,
                                          const char            *text);

/* Each returns (transfer full) (element-type RidgeCoachFinding). */
GPtrArray  *ridge_coach_check_text       (RidgeCoach            *self,
                                          RidgeTable             table,
                                          const char            *text);
GPtrArray  *ridge_coach_check_draft      (RidgeCoach            *self,
                                          const RidgeCoachDraft *draft);
GPtrArray  *ridge_coach_check_entity     (RidgeCoach            *self,
                                          RidgeEntity           *entity);
GPtrArray  *ridge_coach_check_period     (RidgeCoach            *self,
                                          RidgePeriod           *period);

char       *ridge_coach_finding_get_key      (const RidgeCoachFinding *finding);
const char *ridge_coach_code_get_id          (RidgeCoachCode         code);
gboolean    ridge_coach_code_from_id         (const char            *id,
                                              RidgeCoachCode        *code);
RidgeCoachSeverity ridge_coach_code_get_severity (RidgeCoachCode     code);
const char *ridge_coach_severity_get_id      (RidgeCoachSeverity     severity);
const char *ridge_coach_code_get_source      (RidgeCoachCode         code);

/**
 * RidgeCoachSplit:
 * @title: the objective without its number
 * @baseline: where it begins; NAN: it does not say
 * @target: where it is to be; NAN: it is said as a change
 * @relative: the change, 0.2 for 20 %; NAN
 * @unit: the unit; ""
 *
 * An objective taken into its aim and its number.
 */
typedef struct
{
  char       *title;
  double      baseline;
  double      target;
  double      relative;
  const char *unit;
} RidgeCoachSplit;

gboolean    ridge_coach_split            (RidgeCoach            *self,
                                          const char            *text,
                                          RidgeCoachSplit       *split);
void        ridge_coach_split_clear      (RidgeCoachSplit       *split);

/**
 * RidgeCoachOffer:
 * @RIDGE_COACH_OFFER_NONE: there is only the question
 * @RIDGE_COACH_OFFER_SPLIT: to take the number into a key result
 * @RIDGE_COACH_OFFER_KPI: to make it a KPI
 *
 * What can be done about a finding at once.
 */
typedef enum
{
  RIDGE_COACH_OFFER_NONE,
  RIDGE_COACH_OFFER_SPLIT,
  RIDGE_COACH_OFFER_KPI,
} RidgeCoachOffer;

RidgeCoachOffer ridge_coach_get_offer    (RidgeCoach              *self,
                                          const RidgeCoachFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeCoach, ridge_coach_free)

G_END_DECLS
