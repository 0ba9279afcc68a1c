/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "model/ridge-key-result.h"
#include "stats/ridge-projection.h"

G_BEGIN_DECLS

/**
 * RidgeLandingHindrance:
 * @RIDGE_LANDING_FREE: nothing
 * @RIDGE_LANDING_NO_VALUES: there is no value yet
 * @RIDGE_LANDING_MILESTONES: milestones are done one by one, they do not vary
 * @RIDGE_LANDING_EXTREME: it is the smallest or largest of the period's values,
 *   of which the methods say nothing
 * @RIDGE_LANDING_OVER: no further value is due in the period
 *
 * Why a forecast makes no sense for a key result at all.
 */
typedef enum
{
  RIDGE_LANDING_FREE,
  RIDGE_LANDING_NO_VALUES,
  RIDGE_LANDING_MILESTONES,
  RIDGE_LANDING_EXTREME,
  RIDGE_LANDING_OVER,
} RidgeLandingHindrance;

/**
 * RidgeLanding:
 * @hindrance: why no forecast makes sense; if one does, nothing
 * @projection: (nullable): the forecast of what the values come from; %NULL when
 *   none applies
 * @from_day: day of the last value it rests on
 * @for_day: the period's end
 * @frequency: how often a value of the driving KPI is expected
 * @step_days: days between check-ins; 0 where a KPI drives
 * @n_so_far: values of the period so far, that a mean already holds
 * @is_mean: whether the projected total is of a mean
 *
 * Where a key result will land at the period's end if nothing changes.
 */
typedef struct
{
  RidgeLandingHindrance hindrance;
  RidgeProjection      *projection;
  RidgeDay              from_day;
  RidgeDay              for_day;
  RidgeFrequency        frequency;
  int                   step_days;
  gsize                 n_so_far;
  gboolean              is_mean;
} RidgeLanding;

/**
 * RidgeNews:
 * @day: a day after the last one
 * @value: the value of that day
 *
 * A value on its way into the plan, that a forecast shall already know.
 */
typedef struct
{
  RidgeDay day;
  double   value;
} RidgeNews;

void  ridge_key_result_get_landing (RidgeKeyResult     *self,
                                    const RidgeNews    *news,
                                    RidgeLanding       *landing);
gsize ridge_key_result_get_course  (RidgeKeyResult     *self,
                                    RidgeDay          **days,
                                    double            **values);
void  ridge_landing_clear          (RidgeLanding       *self);
gboolean ridge_landing_has         (const RidgeLanding *self);
gboolean ridge_landing_at          (const RidgeLanding *self,
                                    gsize               steps,
                                    RidgeDay           *day,
                                    double             *low,
                                    double             *middle,
                                    double             *high);
const char *ridge_landing_get_status (const RidgeLanding *self);
const char *ridge_landing_get_method (const RidgeLanding *self);
char  *ridge_landing_dup_kept_method (const RidgeLanding *self);
gboolean ridge_landing_method_is_current (const char    *kept_method);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeLanding, ridge_landing_clear)

guint    ridge_frequency_get_cycle (RidgeFrequency     frequency);
RidgeDay ridge_frequency_step      (RidgeFrequency      frequency,
                                    RidgeDay            day,
                                    int                 n_steps);

G_END_DECLS
