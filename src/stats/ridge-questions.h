/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stats/ridge-nhs.h"
#include "stats/ridge-xmr.h"

G_BEGIN_DECLS

/* A question is raised when chance alone would give as much this rarely. */
#define RIDGE_QUESTION_P 0.01

/**
 * RidgeQuestionCode:
 * @RIDGE_QUESTION_TOO_QUIET: recent moving ranges are much smaller than before
 * @RIDGE_QUESTION_LAST_DIGIT: some last digits are preferred
 * @RIDGE_QUESTION_EQUAL_VALUES: neighbouring values are equal too often
 * @RIDGE_QUESTION_SAWTOOTH: values jump at the ends of periods
 * @RIDGE_QUESTION_LATE_REVISIONS: values are revised later in one direction
 * @RIDGE_QUESTION_HEAPING: values pile up just past the target
 * @RIDGE_QUESTION_GUARDRAIL: a guardrail worsens while the key result improves
 * @RIDGE_QUESTION_DEFINITION: a step with unchanged variation at a known date
 *
 * What might be asked of a series. Questions, never verdicts: each has innocent
 * explanations.
 */
typedef enum
{
  RIDGE_QUESTION_TOO_QUIET,
  RIDGE_QUESTION_LAST_DIGIT,
  RIDGE_QUESTION_EQUAL_VALUES,
  RIDGE_QUESTION_SAWTOOTH,
  RIDGE_QUESTION_LATE_REVISIONS,
  RIDGE_QUESTION_HEAPING,
  RIDGE_QUESTION_GUARDRAIL,
  RIDGE_QUESTION_DEFINITION,
} RidgeQuestionCode;

#define RIDGE_N_QUESTIONS 8

/**
 * RidgeQuestion:
 * @code: what is asked
 * @answered: whether there was enough data for the test; if not, only @code and
 *   @n mean something
 * @raised: whether the question is worth asking
 * @n: values (pairs, ends of periods) the test looked at
 * @k: those that made it worth asking, if it counts any
 * @statistic: the test statistic
 * @df: its degrees of freedom; NAN if it has none
 * @p: probability of as much by chance alone
 * @effect: how much: a ratio, a share or a mean difference, as the function says
 * @expected: what chance alone would give for @effect; NAN if that is not said
 * @digit: the last digit that comes most often; only of last digits
 *
 * A test's numbers, to be put in words elsewhere.
 */
typedef struct
{
  RidgeQuestionCode code;
  gboolean          answered;
  gboolean          raised;
  gsize             n;
  gsize             k;
  double            statistic;
  double            df;
  double            p;
  double            effect;
  double            expected;
  guint             digit;
} RidgeQuestion;

const char *ridge_question_get_id (RidgeQuestionCode code);

guint ridge_question_find_decimals (const double *x,
                                    gsize         n);
void  ridge_question_count_digits (const double *x,
                                   gsize         n,
                                   guint         decimals,
                                   gsize         counts[10]);

void ridge_question_too_quiet (const RidgeXmr *xmr,
                               RidgeQuestion  *question);
gboolean ridge_question_digits_are_free (const double *x,
                                         gsize         n);
void ridge_question_last_digit (const double  *x,
                                gsize          n,
                                guint          decimals,
                                RidgeQuestion *question);
void ridge_question_equal_values (const double  *x,
                                  gsize          n,
                                  RidgeQuestion *question);
void ridge_question_sawtooth (const double  *x,
                              const guint8  *period_end,
                              gsize          n,
                              RidgeQuestion *question);
void ridge_question_late_revisions (const double  *first,
                                    const double  *final,
                                    gsize          n,
                                    RidgeQuestion *question);
void ridge_question_heaping (const double  *x,
                             gsize          n,
                             double         target,
                             double         width,
                             RidgeWish      wish,
                             RidgeQuestion *question);
void ridge_question_guardrail (const double  *key_result,
                               RidgeWish      key_result_wish,
                               const double  *guardrail,
                               RidgeWish      guardrail_wish,
                               gsize          n,
                               RidgeQuestion *question);
void ridge_question_definition (const double  *x,
                                gsize          n,
                                gsize          changed_row,
                                RidgeQuestion *question);

G_END_DECLS
