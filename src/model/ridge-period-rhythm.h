/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/ridge-period.h"

G_BEGIN_DECLS

/* So many days before its end the next period is prepared. */
#define RIDGE_DAYS_TO_PREPARE 14

/**
 * RidgePeriodStage:
 *
 * Where in its life a period is on the plan's day.
 */
typedef enum
{
  RIDGE_PERIOD_TO_COME,
  RIDGE_PERIOD_RUNNING,
  RIDGE_PERIOD_ENDING,   /* it runs, and it is time to prepare the next */
  RIDGE_PERIOD_OVER,     /* and waits for its review */
  RIDGE_PERIOD_CLOSED,
} RidgePeriodStage;

RidgePeriodStage ridge_period_get_stage     (RidgePeriod *self);
RidgeSpan        ridge_period_get_next_span (RidgePeriod *self);
RidgePeriod     *ridge_period_find_next     (RidgePeriod *self);
RidgePeriod     *ridge_period_find_last     (RidgePeriod *self);
RidgePeriod     *ridge_plan_get_period_now  (RidgePlan   *self);

G_END_DECLS
