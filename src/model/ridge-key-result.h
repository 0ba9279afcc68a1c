/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/ridge-day.h"
#include "model/ridge-entity.h"
#include "stats/ridge-nhs.h"
#include "stats/ridge-pace.h"
#include "stats/ridge-projection.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_KEY_RESULT (ridge_key_result_get_type ())
G_DECLARE_FINAL_TYPE (RidgeKeyResult, ridge_key_result, RIDGE, KEY_RESULT, RidgeEntity)

/**
 * RidgeKeyResult:
 *
 * How an objective is measured. Role driver counts towards the score; a
 * guardrail says what must not happen.
 */

/* The columns, each also a property of the same name. */
RIDGE_DECLARE_GETTERS (RidgeKeyResult, key_result, KEY_RESULT)

/* The tree (transfer none) */
GListModel        *ridge_key_result_get_children    (RidgeKeyResult *self);   /* of RidgeObjective cascaded under it, by rank */
GListModel        *ridge_key_result_get_milestones  (RidgeKeyResult *self);   /* of RidgeMilestone, by rank */
GListModel        *ridge_key_result_get_check_ins   (RidgeKeyResult *self);   /* of RidgeCheckIn, by day */
GListModel        *ridge_key_result_get_initiatives (RidgeKeyResult *self);   /* of RidgeInitiative, by rank */
GListModel        *ridge_key_result_get_steps       (RidgeKeyResult *self);   /* of RidgePlanStep, by day */
GListModel        *ridge_key_result_get_forecasts   (RidgeKeyResult *self);   /* of RidgeForecast, by the day they were made */
GListModel        *ridge_key_result_get_links_to    (RidgeKeyResult *self);   /* of RidgeLink that end here */
RidgeKpi          *ridge_key_result_get_driver      (RidgeKeyResult *self);   /* nullable: the KPI that drives it */
RidgePeriod       *ridge_key_result_get_period      (RidgeKeyResult *self);   /* its objective's */
RidgeCheckIn      *ridge_key_result_get_latest_check_in (RidgeKeyResult *self);   /* nullable: in the period */

/* Computed; NaN where there is no data */
double             ridge_key_result_get_current     (RidgeKeyResult *self);
RidgeDay           ridge_key_result_get_current_day (RidgeKeyResult *self);
double             ridge_key_result_get_progress    (RidgeKeyResult *self);   /* unclamped */
double             ridge_key_result_get_score       (RidgeKeyResult *self);   /* 0 … 1 */
double             ridge_key_result_get_expected    (RidgeKeyResult *self);
RidgePace          ridge_key_result_get_pace        (RidgeKeyResult *self);
gboolean           ridge_key_result_get_inside      (RidgeKeyResult *self);   /* keep: the current value is in the band */
gboolean           ridge_key_result_get_breached    (RidgeKeyResult *self);   /* guardrail */
double             ridge_key_result_get_confidence  (RidgeKeyResult *self);   /* 0 … 1, latest */
RidgeVerdict       ridge_key_result_get_verdict     (RidgeKeyResult *self);
RidgeDay           ridge_key_result_get_news_day    (RidgeKeyResult *self);   /* of the latest news, RIDGE_DAY_NONE */
gboolean           ridge_key_result_get_planned     (RidgeKeyResult *self, RidgeDay *day, double *value);   /* the next value that is dated ahead */
gboolean           ridge_key_result_get_late        (RidgeKeyResult *self, RidgeDay *day, double *value);   /* what arrived after it was closed */
gboolean           ridge_key_result_get_due         (RidgeKeyResult *self);   /* waits for a check-in today */

double             ridge_key_result_progress_of     (RidgeKeyResult *self, double value);   /* of any value */
double             ridge_key_result_expected_at     (RidgeKeyResult *self, RidgeDay day);    /* by the plan curve */
double             ridge_key_result_expected_value_at (RidgeKeyResult *self, RidgeDay day);  /* the same in the unit */
RidgeWish          ridge_key_result_get_wish        (RidgeKeyResult *self);   /* which way is good */

gboolean           ridge_key_result_check_target    (RidgeKeyResult *self, double target, RidgeTargetSanity *sanity);

G_END_DECLS
