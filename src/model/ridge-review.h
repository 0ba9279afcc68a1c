/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-plan.h"

G_BEGIN_DECLS

/* Below it a key result asks for its cause. */
#define RIDGE_ASKS_FOR_CAUSE 0.7

/**
 * RidgeReviewOpen:
 * @grade: there is no grade yet
 * @reason: the grade needs a reason, and has none
 * @n_causes: key results under 0.7, or without data, of which the cause is not said
 * @n_outcomes: key results of which is not said what happens next, and the objective itself
 *
 * What a review of an objective has still to say. Nothing of it blocks.
 */
typedef struct
{
  gboolean grade;
  gboolean reason;
  guint    n_causes;
  guint    n_outcomes;
} RidgeReviewOpen;

/**
 * RidgeRhythm:
 * @n_due: how many check-ins the period has asked for so far
 * @n_made: how many of these were made
 */
typedef struct
{
  guint n_due;
  guint n_made;
} RidgeRhythm;

gboolean   ridge_key_result_asks_for_cause (RidgeKeyResult *self);
gboolean   ridge_objective_asks_for_reason (RidgeObjective *self,
                                            double          grade);
void       ridge_objective_get_open        (RidgeObjective *self,
                                            RidgeReviewOpen *open);
guint      ridge_review_open_count         (const RidgeReviewOpen *open);
GPtrArray *ridge_period_list_objectives    (RidgePeriod    *self);
GPtrArray *ridge_period_list_all_objectives (RidgePeriod   *self);
void       ridge_period_get_rhythm         (RidgePeriod    *self,
                                            RidgeRhythm    *rhythm);
void       ridge_period_list_going_on      (RidgePeriod    *self,
                                            GPtrArray      *objectives,
                                            GPtrArray      *key_results);
GPtrArray *ridge_entity_list_carried_to    (RidgeEntity    *self);

G_END_DECLS
