/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "stats/ridge-xmr-verdict.h"

G_BEGIN_DECLS

/* Every closed set of words in a plan. The document stores the nicks, so their
 * spelling is part of the file format; values may be added, never renamed. */

typedef enum
{
  RIDGE_PERIOD_QUARTER,
  RIDGE_PERIOD_THIRD,
  RIDGE_PERIOD_HALF,
  RIDGE_PERIOD_YEAR,
  RIDGE_PERIOD_CUSTOM,
} RidgePeriodKind;

typedef enum
{
  RIDGE_STATE_DRAFT,
  RIDGE_STATE_ACTIVE,
  RIDGE_STATE_CLOSED,
  RIDGE_STATE_ABANDONED,
} RidgeState;

typedef enum
{
  RIDGE_OBJECTIVE_COMMITTED,
  RIDGE_OBJECTIVE_ASPIRATIONAL,
  RIDGE_OBJECTIVE_LEARNING,
} RidgeObjectiveKind;

typedef enum
{
  RIDGE_ROLL_UP_KEY_RESULTS,
  RIDGE_ROLL_UP_CHILDREN,
  RIDGE_ROLL_UP_BOTH,
} RidgeRollUp;

typedef enum
{
  RIDGE_MEASURE_CHANGE,
  RIDGE_MEASURE_KEEP,
  RIDGE_MEASURE_MILESTONES,
} RidgeMeasure;

typedef enum
{
  RIDGE_ROLE_DRIVER,
  RIDGE_ROLE_GUARDRAIL,
} RidgeRole;

typedef enum
{
  RIDGE_CURVE_LINEAR,
  RIDGE_CURVE_STEPPED,
  RIDGE_CURVE_BACK_LOADED,
} RidgeCurve;

typedef enum
{
  RIDGE_AGGREGATE_LAST,
  RIDGE_AGGREGATE_SUM,
  RIDGE_AGGREGATE_MEAN,
  RIDGE_AGGREGATE_MIN,
  RIDGE_AGGREGATE_MAX,
} RidgeAggregate;

typedef enum
{
  RIDGE_OUTCOME_NONE,
  RIDGE_OUTCOME_DONE,
  RIDGE_OUTCOME_EXTEND,
  RIDGE_OUTCOME_CHANGE,
  RIDGE_OUTCOME_ABANDON,
  RIDGE_OUTCOME_GRADUATE,
} RidgeOutcome;

/* Why a key result was missed, in the main. */
typedef enum
{
  RIDGE_CAUSE_NONE,
  RIDGE_CAUSE_WORK,      /* we did it, and it did not move the number enough */
  RIDGE_CAUSE_CHANCE,    /* nothing changed, the number only varied */
  RIDGE_CAUSE_OUTSIDE,
  RIDGE_CAUSE_NOT_DONE,
  RIDGE_CAUSE_MEASURE,   /* it did not measure what we meant */
  RIDGE_CAUSE_TARGET,    /* it was set too high */
  RIDGE_CAUSE_UNKNOWN,
} RidgeCause;

typedef enum
{
  RIDGE_INITIATIVE_TO_DO,
  RIDGE_INITIATIVE_DOING,
  RIDGE_INITIATIVE_DONE,
} RidgeInitiativeState;

typedef enum
{
  RIDGE_FREQUENCY_DAILY,
  RIDGE_FREQUENCY_WEEKLY,
  RIDGE_FREQUENCY_MONTHLY,
  RIDGE_FREQUENCY_QUARTERLY,
  RIDGE_FREQUENCY_YEARLY,
} RidgeFrequency;

typedef enum
{
  RIDGE_DIRECTION_HIGHER,
  RIDGE_DIRECTION_LOWER,
  RIDGE_DIRECTION_INSIDE,
} RidgeDirection;

typedef enum
{
  RIDGE_TIMING_LAGGING,
  RIDGE_TIMING_LEADING,
  RIDGE_TIMING_BOTH,
} RidgeTiming;

typedef enum
{
  RIDGE_PERSPECTIVE_FINANCIAL,
  RIDGE_PERSPECTIVE_CUSTOMER,
  RIDGE_PERSPECTIVE_PROCESS,
  RIDGE_PERSPECTIVE_LEARNING,
  RIDGE_PERSPECTIVE_PEOPLE,
  RIDGE_PERSPECTIVE_OTHER,
} RidgePerspective;

typedef enum
{
  RIDGE_RULES_PLAN,
  RIDGE_RULES_WHEELER,
  RIDGE_RULES_NHS,
  RIDGE_RULES_WECO,
  RIDGE_RULES_NELSON,
  RIDGE_RULES_PUMP,
  RIDGE_RULES_ANHOEJ,
} RidgeRuleChoice;

typedef enum
{
  RIDGE_BASELINE_ALL,
  RIDGE_BASELINE_FIRST,
  RIDGE_BASELINE_RANGE,
  RIDGE_BASELINE_FIXED,
} RidgeBaselineChoice;

typedef enum
{
  RIDGE_TREND_NONE,
  RIDGE_TREND_HALF,
  RIDGE_TREND_OLS,
} RidgeTrendChoice;

/* How a KPI's values are charted, and what its limits are made of. */
typedef enum
{
  RIDGE_CHART_INDIVIDUALS,          /* XmR */
  RIDGE_CHART_RATE_PRIME,           /* u′ */
  RIDGE_CHART_PROPORTION_PRIME,     /* p′ */
  RIDGE_CHART_RATE,                 /* u */
  RIDGE_CHART_PROPORTION,           /* p */
  RIDGE_CHART_COUNT,                /* c */
  RIDGE_CHART_COUNT_EXACT,          /* by the quantiles of Poisson's distribution */
  RIDGE_CHART_DAYS_BETWEEN,         /* t, of the days between counted events */
  RIDGE_CHART_BETWEEN,              /* g, of the opportunities between counted events */
  RIDGE_CHART_BETWEEN_EXACT,        /* by the quantiles of the geometric distribution */
  RIDGE_CHART_TIMES,                /* t, of values that are times themselves */
} RidgeChartChoice;

/* What of a KPI's values is charted, where limits come from their moving ranges. */
typedef enum
{
  RIDGE_TRANSFORM_NONE,
  RIDGE_TRANSFORM_LOG,
  RIDGE_TRANSFORM_DIFFERENCES,
  RIDGE_TRANSFORM_INCREMENTS,       /* of a running total that begins again */
} RidgeTransformChoice;

/* What is drawn below a KPI's chart to find small shifts sooner. */
typedef enum
{
  RIDGE_WATCH_NONE,
  RIDGE_WATCH_EWMA,
  RIDGE_WATCH_CUSUM,
} RidgeWatchChoice;

typedef enum
{
  RIDGE_LINK_DRIVES,
  RIDGE_LINK_CONCERNS,
  RIDGE_LINK_LEADS,
  RIDGE_LINK_CONFLICTS,
  RIDGE_LINK_SUPPORTS,
} RidgeLinkKind;

/* Computed; stored only of what is closed, as it was then. */
typedef enum
{
  RIDGE_PACE_NO_DATA,
  RIDGE_PACE_TOO_EARLY,
  RIDGE_PACE_ON,
  RIDGE_PACE_BEHIND,
  RIDGE_PACE_FAR_BEHIND,
  RIDGE_PACE_STALE,
  RIDGE_PACE_HOLDS,    /* of a guardrail, which has no other pace … */
  RIDGE_PACE_BROKEN,   /* … than these two, STALE and NO_DATA */
} RidgePace;

GType ridge_period_kind_get_type (void);
GType ridge_state_get_type (void);
GType ridge_objective_kind_get_type (void);
GType ridge_roll_up_get_type (void);
GType ridge_measure_get_type (void);
GType ridge_role_get_type (void);
GType ridge_curve_get_type (void);
GType ridge_aggregate_get_type (void);
GType ridge_outcome_get_type (void);
GType ridge_cause_get_type (void);
GType ridge_initiative_state_get_type (void);
GType ridge_frequency_get_type (void);
GType ridge_direction_get_type (void);
GType ridge_timing_get_type (void);
GType ridge_perspective_get_type (void);
GType ridge_rule_choice_get_type (void);
GType ridge_baseline_choice_get_type (void);
GType ridge_trend_choice_get_type (void);
GType ridge_chart_choice_get_type (void);
GType ridge_transform_choice_get_type (void);
GType ridge_watch_choice_get_type (void);
GType ridge_link_kind_get_type (void);
GType ridge_pace_get_type (void);
GType ridge_verdict_get_type (void);

const char *ridge_enum_to_nick   (GType enum_type, int value);
gboolean    ridge_enum_from_nick (GType enum_type, const char *nick, int *value);

G_END_DECLS
