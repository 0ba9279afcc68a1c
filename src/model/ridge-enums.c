/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-enums.h"

/* The nicks are written out, not derived: they are the file format. */
#define VALUE(value_, nick_) { value_, #value_, nick_ }

#define DEFINE_ENUM(Type, type, ...)                                       \
  GType                                                                    \
  type##_get_type (void)                                                   \
  {                                                                        \
    static gsize registered = 0;                                           \
                                                                           \
    if (g_once_init_enter (&registered))                                   \
      {                                                                    \
        static const GEnumValue values[] = { __VA_ARGS__, { 0 } };         \
                                                                           \
        g_once_init_leave (&registered,                                    \
                           g_enum_register_static (#Type, values));        \
      }                                                                    \
                                                                           \
    return registered;                                                     \
  }

DEFINE_ENUM (RidgePeriodKind, ridge_period_kind,
             VALUE (RIDGE_PERIOD_QUARTER, "quarter"),
             VALUE (RIDGE_PERIOD_THIRD, "third"),
             VALUE (RIDGE_PERIOD_HALF, "half"),
             VALUE (RIDGE_PERIOD_YEAR, "year"),
             VALUE (RIDGE_PERIOD_CUSTOM, "custom"))

DEFINE_ENUM (RidgeState, ridge_state,
             VALUE (RIDGE_STATE_DRAFT, "draft"),
             VALUE (RIDGE_STATE_ACTIVE, "active"),
             VALUE (RIDGE_STATE_CLOSED, "closed"),
             VALUE (RIDGE_STATE_ABANDONED, "abandoned"))

DEFINE_ENUM (RidgeObjectiveKind, ridge_objective_kind,
             VALUE (RIDGE_OBJECTIVE_COMMITTED, "committed"),
             VALUE (RIDGE_OBJECTIVE_ASPIRATIONAL, "aspirational"),
             VALUE (RIDGE_OBJECTIVE_LEARNING, "learning"))

DEFINE_ENUM (RidgeRollUp, ridge_roll_up,
             VALUE (RIDGE_ROLL_UP_KEY_RESULTS, "key-results"),
             VALUE (RIDGE_ROLL_UP_CHILDREN, "children"),
             VALUE (RIDGE_ROLL_UP_BOTH, "both"))

DEFINE_ENUM (RidgeMeasure, ridge_measure,
             VALUE (RIDGE_MEASURE_CHANGE, "change"),
             VALUE (RIDGE_MEASURE_KEEP, "keep"),
             VALUE (RIDGE_MEASURE_MILESTONES, "milestones"))

DEFINE_ENUM (RidgeRole, ridge_role,
             VALUE (RIDGE_ROLE_DRIVER, "driver"),
             VALUE (RIDGE_ROLE_GUARDRAIL, "guardrail"))

DEFINE_ENUM (RidgeCurve, ridge_curve,
             VALUE (RIDGE_CURVE_LINEAR, "linear"),
             VALUE (RIDGE_CURVE_STEPPED, "stepped"),
             VALUE (RIDGE_CURVE_BACK_LOADED, "back-loaded"))

DEFINE_ENUM (RidgeAggregate, ridge_aggregate,
             VALUE (RIDGE_AGGREGATE_LAST, "last"),
             VALUE (RIDGE_AGGREGATE_SUM, "sum"),
             VALUE (RIDGE_AGGREGATE_MEAN, "mean"),
             VALUE (RIDGE_AGGREGATE_MIN, "min"),
             VALUE (RIDGE_AGGREGATE_MAX, "max"))

DEFINE_ENUM (RidgeOutcome, ridge_outcome,
             VALUE (RIDGE_OUTCOME_NONE, "none"),
             VALUE (RIDGE_OUTCOME_DONE, "done"),
             VALUE (RIDGE_OUTCOME_EXTEND, "extend"),
             VALUE (RIDGE_OUTCOME_CHANGE, "change"),
             VALUE (RIDGE_OUTCOME_ABANDON, "abandon"),
             VALUE (RIDGE_OUTCOME_GRADUATE, "graduate"))

DEFINE_ENUM (RidgeCause, ridge_cause,
             VALUE (RIDGE_CAUSE_NONE, "none"),
             VALUE (RIDGE_CAUSE_WORK, "work"),
             VALUE (RIDGE_CAUSE_CHANCE, "chance"),
             VALUE (RIDGE_CAUSE_OUTSIDE, "outside"),
             VALUE (RIDGE_CAUSE_NOT_DONE, "not-done"),
             VALUE (RIDGE_CAUSE_MEASURE, "measure"),
             VALUE (RIDGE_CAUSE_TARGET, "target"),
             VALUE (RIDGE_CAUSE_UNKNOWN, "unknown"))

DEFINE_ENUM (RidgeInitiativeState, ridge_initiative_state,
             VALUE (RIDGE_INITIATIVE_TO_DO, "to-do"),
             VALUE (RIDGE_INITIATIVE_DOING, "doing"),
             VALUE (RIDGE_INITIATIVE_DONE, "done"))

DEFINE_ENUM (RidgeFrequency, ridge_frequency,
             VALUE (RIDGE_FREQUENCY_DAILY, "daily"),
             VALUE (RIDGE_FREQUENCY_WEEKLY, "weekly"),
             VALUE (RIDGE_FREQUENCY_MONTHLY, "monthly"),
             VALUE (RIDGE_FREQUENCY_QUARTERLY, "quarterly"),
             VALUE (RIDGE_FREQUENCY_YEARLY, "yearly"))

DEFINE_ENUM (RidgeDirection, ridge_direction,
             VALUE (RIDGE_DIRECTION_HIGHER, "higher"),
             VALUE (RIDGE_DIRECTION_LOWER, "lower"),
             VALUE (RIDGE_DIRECTION_INSIDE, "inside"))

DEFINE_ENUM (RidgeTiming, ridge_timing,
             VALUE (RIDGE_TIMING_LAGGING, "lagging"),
             VALUE (RIDGE_TIMING_LEADING, "leading"),
             VALUE (RIDGE_TIMING_BOTH, "both"))

DEFINE_ENUM (RidgePerspective, ridge_perspective,
             VALUE (RIDGE_PERSPECTIVE_FINANCIAL, "financial"),
             VALUE (RIDGE_PERSPECTIVE_CUSTOMER, "customer"),
             VALUE (RIDGE_PERSPECTIVE_PROCESS, "process"),
             VALUE (RIDGE_PERSPECTIVE_LEARNING, "learning"),
             VALUE (RIDGE_PERSPECTIVE_PEOPLE, "people"),
             VALUE (RIDGE_PERSPECTIVE_OTHER, "other"))

DEFINE_ENUM (RidgeRuleChoice, ridge_rule_choice,
             VALUE (RIDGE_RULES_PLAN, "plan"),
             VALUE (RIDGE_RULES_WHEELER, "wheeler"),
             VALUE (RIDGE_RULES_NHS, "nhs"),
             VALUE (RIDGE_RULES_WECO, "weco"),
             VALUE (RIDGE_RULES_NELSON, "nelson"),
             VALUE (RIDGE_RULES_PUMP, "pump"),
             VALUE (RIDGE_RULES_ANHOEJ, "anhoej"))

DEFINE_ENUM (RidgeBaselineChoice, ridge_baseline_choice,
             VALUE (RIDGE_BASELINE_ALL, "all"),
             VALUE (RIDGE_BASELINE_FIRST, "first"),
             VALUE (RIDGE_BASELINE_RANGE, "range"),
             VALUE (RIDGE_BASELINE_FIXED, "fixed"))

DEFINE_ENUM (RidgeTrendChoice, ridge_trend_choice,
             VALUE (RIDGE_TREND_NONE, "none"),
             VALUE (RIDGE_TREND_HALF, "half"),
             VALUE (RIDGE_TREND_OLS, "ols"))

DEFINE_ENUM (RidgeChartChoice, ridge_chart_choice,
             VALUE (RIDGE_CHART_INDIVIDUALS, "individuals"),
             VALUE (RIDGE_CHART_RATE_PRIME, "rate-prime"),
             VALUE (RIDGE_CHART_PROPORTION_PRIME, "proportion-prime"),
             VALUE (RIDGE_CHART_RATE, "rate"),
             VALUE (RIDGE_CHART_PROPORTION, "proportion"),
             VALUE (RIDGE_CHART_COUNT, "count"),
             VALUE (RIDGE_CHART_COUNT_EXACT, "count-exact"),
             VALUE (RIDGE_CHART_DAYS_BETWEEN, "days-between"),
             VALUE (RIDGE_CHART_BETWEEN, "between"),
             VALUE (RIDGE_CHART_BETWEEN_EXACT, "between-exact"),
             VALUE (RIDGE_CHART_TIMES, "times"))

DEFINE_ENUM (RidgeTransformChoice, ridge_transform_choice,
             VALUE (RIDGE_TRANSFORM_NONE, "none"),
             VALUE (RIDGE_TRANSFORM_LOG, "log"),
             VALUE (RIDGE_TRANSFORM_DIFFERENCES, "differences"),
             VALUE (RIDGE_TRANSFORM_INCREMENTS, "increments"))

DEFINE_ENUM (RidgeWatchChoice, ridge_watch_choice,
             VALUE (RIDGE_WATCH_NONE, "none"),
             VALUE (RIDGE_WATCH_EWMA, "ewma"),
             VALUE (RIDGE_WATCH_CUSUM, "cusum"))

DEFINE_ENUM (RidgeLinkKind, ridge_link_kind,
             VALUE (RIDGE_LINK_DRIVES, "drives"),
             VALUE (RIDGE_LINK_CONCERNS, "concerns"),
             VALUE (RIDGE_LINK_LEADS, "leads"),
             VALUE (RIDGE_LINK_CONFLICTS, "conflicts"),
             VALUE (RIDGE_LINK_SUPPORTS, "supports"))

DEFINE_ENUM (RidgePace, ridge_pace,
             VALUE (RIDGE_PACE_NO_DATA, "no-data"),
             VALUE (RIDGE_PACE_TOO_EARLY, "too-early"),
             VALUE (RIDGE_PACE_ON, "on"),
             VALUE (RIDGE_PACE_BEHIND, "behind"),
             VALUE (RIDGE_PACE_FAR_BEHIND, "far-behind"),
             VALUE (RIDGE_PACE_STALE, "stale"),
             VALUE (RIDGE_PACE_HOLDS, "holds"),
             VALUE (RIDGE_PACE_BROKEN, "broken"))

DEFINE_ENUM (RidgeVerdict, ridge_verdict,
             VALUE (RIDGE_VERDICT_NONE, "none"),
             VALUE (RIDGE_VERDICT_ROUTINE, "routine"),
             VALUE (RIDGE_VERDICT_IMPROVING, "improving"),
             VALUE (RIDGE_VERDICT_WORSENING, "worsening"),
             VALUE (RIDGE_VERDICT_CHANGED, "changed"),
             VALUE (RIDGE_VERDICT_UNCLEAR, "unclear"))

/**
 * ridge_enum_to_nick:
 * @enum_type: one of the plan's enumerations
 * @value: a value of it
 *
 * Gets the word the file uses for a value.
 *
 * Returns: (nullable): the nick, %NULL when there is no such value
 */
const char *
ridge_enum_to_nick (GType enum_type,
                    int   value)
{
  GEnumClass *klass = g_type_class_get (enum_type);
  const GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : NULL;
}

/**
 * ridge_enum_from_nick:
 * @enum_type: one of the plan's enumerations
 * @nick: a word of the file
 * @value: (out): its value
 *
 * Gets the value for a word of the file.
 *
 * Returns: whether the word is known
 */
gboolean
ridge_enum_from_nick (GType       enum_type,
                      const char *nick,
                      int        *value)
{
  GEnumClass *klass = g_type_class_get (enum_type);
  const GEnumValue *found = g_enum_get_value_by_nick (klass, nick);

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}
