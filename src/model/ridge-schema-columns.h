/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The shape of a plan, declared once: every table, and of each table every
 * column in the order it has in the file. From these lists come the numbers of
 * the columns, the fields of the objects, their getters and properties, what a
 * field may hold and starts with, what a copy forgets, what outdates a chart, the
 * order rules, and the plan as JSON. src/README.md says how to add to them.
 *
 * A column is
 *
 *   C (X, TYPE, NAME, name, (of what), what else is to be said)
 *
 * where X is handed through, a REF is of (TABLE, Class) and an ENUM of
 * (type_prefix, Type), and the rest fills a RidgeColumnInfo by the names of its
 * members. New columns come last and say `.since` which version. */

/* Tables whose rows are entities: T (TABLE, name, Class, what else is to be
 * said); P is for a table whose rows are packed into a series. */
#define RIDGE_TABLES(T, P)                                                                              \
  T (PLAN, plan, Plan, .n_keys = 1)                                                                     \
  T (PERIOD, period, Period, .n_keys = 1, .member = "periods", .key = "period")                         \
  T (TEAM, team, Team, .n_keys = 1, .member = "teams", .key = "team")                                   \
  T (PERSON, person, Person, .n_keys = 1, .member = "people", .key = "person")                          \
  T (OBJECTIVE, objective, Objective, .n_keys = 1, .member = "objectives", .key = "objective")          \
  T (KEY_RESULT, key_result, KeyResult, .n_keys = 1, .member = "key_results", .key = "key-result")      \
  T (PLAN_STEP, plan_step, PlanStep, .n_keys = 1, .member = "steps")                                    \
  T (MILESTONE, milestone, Milestone, .n_keys = 1, .member = "milestones")                              \
  T (CHECK_IN, check_in, CheckIn, .n_keys = 1, .member = "check_ins")                                   \
  T (INITIATIVE, initiative, Initiative, .n_keys = 1, .member = "initiatives")                          \
  T (KPI, kpi, Kpi, .n_keys = 1, .member = "kpis", .key = "kpi")                                        \
  P (POINT, point, Point, .n_keys = 2)                                                                  \
  T (PHASE, phase, Phase, .n_keys = 1, .member = "phases")                                              \
  T (LINK, link, Link, .n_keys = 1, .member = "links")                                                  \
  T (FORECAST, forecast, Forecast, .n_keys = 1, .member = "forecasts")

#define RIDGE_PLAN_COLUMNS(C, X)                                                                        \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, TEXT, NAME, name, (), .roles = RIDGE_AS_TITLE)                                                  \
  C (X, TEXT, MISSION, mission, ())                                                                     \
  C (X, TEXT, VISION, vision, ())                                                                       \
  C (X, TEXT, PRINCIPLES, principles, ())                                                               \
  C (X, INTEGER, FISCAL_MONTH, fiscal_month, (),                                                        \
     .initial = RIDGE_INTEGER (1), .least = 1, .most = 12, .check = RIDGE_CHECK_RANGE)                  \
  C (X, INTEGER, CHECK_IN_WEEKDAY, check_in_weekday, (),                                                \
     .initial = RIDGE_INTEGER (1), .least = 1, .most = 7, .check = RIDGE_CHECK_RANGE)                   \
  C (X, INTEGER, CADENCE_DAYS, cadence_days, (),                                                        \
     .initial = RIDGE_INTEGER (7), .least = 1, .most = 366, .check = RIDGE_CHECK_RANGE)                 \
  C (X, ENUM, RULES, rules, (ridge_rule_choice, RidgeRuleChoice),                                       \
     .initial = RIDGE_INTEGER (RIDGE_RULES_WHEELER))                                                    \
  C (X, TEXT, IDENTITY, identity, (), .since = 2,                                                       \
     .roles = RIDGE_AS_FIXED | RIDGE_AS_IDENTITY, .length = 32, .check = RIDGE_CHECK_LENGTH)

#define RIDGE_PERIOD_COLUMNS(C, X)                                                                      \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, TEXT, NAME, name, (), .roles = RIDGE_AS_TITLE)                                                  \
  C (X, ENUM, KIND, kind, (ridge_period_kind, RidgePeriodKind), .roles = RIDGE_AS_GIVEN)                \
  C (X, DAY, STARTS, starts, (),                                                                        \
     .roles = RIDGE_AS_GIVEN | RIDGE_AS_ORDER | RIDGE_AS_PLAN_DAY,                                      \
     .not_above = RIDGE_PERIOD_ENDS, .check = RIDGE_CHECK_NOT_ABOVE)                                    \
  C (X, DAY, ENDS, ends, (), .roles = RIDGE_AS_GIVEN | RIDGE_AS_ORDER | RIDGE_AS_PLAN_DAY)              \
  C (X, ENUM, STATE, state, (ridge_state, RidgeState), .initial = RIDGE_INTEGER (RIDGE_STATE_ACTIVE))   \
  C (X, TEXT, REFLECTION, reflection, ())                                                               \
  C (X, TEXT, NEXT_STEPS, next_steps, (), .since = 3)                                                   \
  C (X, DAY, CLOSED_ON, closed_on, (), .nullable = TRUE, .since = 3)                                    \
  C (X, TEXT, REOPENED_BECAUSE, reopened_because, (), .since = 3)                                       \
  C (X, TEXT, ASIDES, asides, (), .since = 3)

#define RIDGE_TEAM_COLUMNS(C, X)                                                                        \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, PARENT, parent, (TEAM, RidgeTeam), .nullable = TRUE, .roles = RIDGE_AS_PARENT)             \
  C (X, TEXT, RANK, rank, (), .roles = RIDGE_AS_RANK)                                                   \
  C (X, TEXT, NAME, name, (), .roles = RIDGE_AS_TITLE)                                                  \
  C (X, TEXT, COLOR, color, (), .roles = RIDGE_AS_COLOR, .length = RIDGE_UNIT_LENGTH)                   \
  C (X, BOOLEAN, RETIRED, retired, ())

#define RIDGE_PERSON_COLUMNS(C, X)                                                                      \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, TEXT, NAME, name, (), .roles = RIDGE_AS_TITLE | RIDGE_AS_ORDER)                                 \
  C (X, REF, TEAM, team, (TEAM, RidgeTeam), .nullable = TRUE)                                           \
  C (X, BOOLEAN, RETIRED, retired, ())

#define RIDGE_OBJECTIVE_COLUMNS(C, X)                                                                   \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, PARENT_OBJECTIVE, parent_objective, (OBJECTIVE, RidgeObjective),                           \
     .nullable = TRUE, .roles = RIDGE_AS_PARENT)                                                        \
  C (X, REF, PARENT_KEY_RESULT, parent_key_result, (KEY_RESULT, RidgeKeyResult),                        \
     .nullable = TRUE, .roles = RIDGE_AS_PARENT)                                                        \
  C (X, TEXT, RANK, rank, (), .roles = RIDGE_AS_RANK)                                                   \
  C (X, TEXT, TITLE, title, (), .roles = RIDGE_AS_TITLE)                                                \
  C (X, TEXT, WHY, why, ())                                                                             \
  C (X, REF, PERIOD, period, (PERIOD, RidgePeriod), .roles = RIDGE_AS_ORDER)                            \
  C (X, REF, TEAM, team, (TEAM, RidgeTeam), .nullable = TRUE)                                           \
  C (X, REF, OWNER, owner, (PERSON, RidgePerson), .nullable = TRUE)                                     \
  C (X, ENUM, KIND, kind, (ridge_objective_kind, RidgeObjectiveKind),                                   \
     .initial = RIDGE_INTEGER (RIDGE_OBJECTIVE_ASPIRATIONAL))                                           \
  C (X, ENUM, STATE, state, (ridge_state, RidgeState),                                                  \
     .initial = RIDGE_INTEGER (RIDGE_STATE_ACTIVE), .roles = RIDGE_AS_RECORD)                           \
  C (X, ENUM, ROLL_UP, roll_up, (ridge_roll_up, RidgeRollUp))                                           \
  C (X, REAL, GRADE, grade, (), .nullable = TRUE, .least = 0, .most = 1, .roles = RIDGE_AS_RECORD)      \
  C (X, TEXT, GRADE_REASON, grade_reason, (), .roles = RIDGE_AS_RECORD)                                 \
  C (X, TEXT, REFLECTION, reflection, (), .roles = RIDGE_AS_RECORD)                                     \
  C (X, ENUM, OUTCOME, outcome, (ridge_outcome, RidgeOutcome), .roles = RIDGE_AS_RECORD)                \
  C (X, REF, CARRIED_FROM, carried_from, (OBJECTIVE, RidgeObjective),                                   \
     .nullable = TRUE, .roles = RIDGE_AS_RECORD)                                                        \
  C (X, TEXT, NEXT_STEPS, next_steps, (), .since = 3, .roles = RIDGE_AS_RECORD)                         \
  C (X, DAY, CLOSED_ON, closed_on, (), .nullable = TRUE, .since = 3, .roles = RIDGE_AS_RECORD)          \
  C (X, REAL, CLOSED_SCORE, closed_score, (),                                                           \
     .nullable = TRUE, .since = 3, .least = 0, .most = 1, .roles = RIDGE_AS_RECORD)                     \
  C (X, REAL, CLOSED_PROGRESS, closed_progress, (), .nullable = TRUE, .since = 3, .roles = RIDGE_AS_RECORD)\
  C (X, ENUM, CLOSED_PACE, closed_pace, (ridge_pace, RidgePace), .since = 3, .roles = RIDGE_AS_RECORD)  \
  C (X, TEXT, ASIDES, asides, (), .since = 3, .roles = RIDGE_AS_RECORD)

#define RIDGE_KEY_RESULT_COLUMNS(C, X)                                                                  \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, OBJECTIVE, objective, (OBJECTIVE, RidgeObjective), .roles = RIDGE_AS_PARENT)               \
  C (X, TEXT, RANK, rank, (), .roles = RIDGE_AS_RANK)                                                   \
  C (X, TEXT, TITLE, title, (), .roles = RIDGE_AS_TITLE)                                                \
  C (X, ENUM, MEASURE, measure, (ridge_measure, RidgeMeasure))                                          \
  C (X, TEXT, UNIT, unit, (), .length = RIDGE_UNIT_LENGTH)                                              \
  C (X, INTEGER, DECIMALS, decimals, (), .least = 0, .most = 9, .check = RIDGE_CHECK_RANGE)             \
  C (X, REAL, BASELINE, baseline, (), .nullable = TRUE)                                                 \
  C (X, REAL, TARGET, target, (), .nullable = TRUE)                                                     \
  C (X, REAL, RELATIVE_TARGET, relative_target, (), .nullable = TRUE)                                   \
  C (X, REAL, LOW, low, (), .nullable = TRUE, .not_above = RIDGE_KEY_RESULT_HIGH, .rule = "band")       \
  C (X, REAL, HIGH, high, (), .nullable = TRUE)                                                         \
  C (X, REAL, WEIGHT, weight, (),                                                                       \
     .initial = RIDGE_REAL (1), .least = 0, .most = 1000, .check = RIDGE_CHECK_NOT_NEGATIVE)            \
  C (X, REF, OWNER, owner, (PERSON, RidgePerson), .nullable = TRUE)                                     \
  C (X, ENUM, ROLE, role, (ridge_role, RidgeRole))                                                      \
  C (X, ENUM, CURVE, curve, (ridge_curve, RidgeCurve))                                                  \
  C (X, ENUM, AGGREGATE, aggregate, (ridge_aggregate, RidgeAggregate))                                  \
  C (X, REAL, GRADE, grade, (), .nullable = TRUE, .least = 0, .most = 1, .roles = RIDGE_AS_RECORD)      \
  C (X, TEXT, REFLECTION, reflection, (), .roles = RIDGE_AS_RECORD)                                     \
  C (X, ENUM, OUTCOME, outcome, (ridge_outcome, RidgeOutcome), .roles = RIDGE_AS_RECORD)                \
  C (X, REF, CARRIED_FROM, carried_from, (KEY_RESULT, RidgeKeyResult),                                  \
     .nullable = TRUE, .roles = RIDGE_AS_RECORD)                                                        \
  C (X, ENUM, CAUSE, cause, (ridge_cause, RidgeCause), .since = 3, .roles = RIDGE_AS_RECORD)            \
  C (X, DAY, CLOSED_ON, closed_on, (), .nullable = TRUE, .since = 3, .roles = RIDGE_AS_RECORD)          \
  C (X, REAL, CLOSED_VALUE, closed_value, (), .nullable = TRUE, .since = 3, .roles = RIDGE_AS_RECORD)   \
  C (X, DAY, CLOSED_DAY, closed_day, (), .nullable = TRUE, .since = 3, .roles = RIDGE_AS_RECORD)        \
  C (X, REAL, CLOSED_PROGRESS, closed_progress, (), .nullable = TRUE, .since = 3, .roles = RIDGE_AS_RECORD)\
  C (X, ENUM, CLOSED_PACE, closed_pace, (ridge_pace, RidgePace), .since = 3, .roles = RIDGE_AS_RECORD)  \
  C (X, ENUM, CLOSED_VERDICT, closed_verdict, (ridge_verdict, RidgeVerdict), .since = 3, .roles = RIDGE_AS_RECORD)\
  C (X, TEXT, ASIDES, asides, (), .since = 3, .roles = RIDGE_AS_RECORD)

#define RIDGE_PLAN_STEP_COLUMNS(C, X)                                                                   \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, KEY_RESULT, key_result, (KEY_RESULT, RidgeKeyResult), .roles = RIDGE_AS_PARENT)            \
  C (X, DAY, DAY, day, (),                                                                              \
     .roles = RIDGE_AS_GIVEN | RIDGE_AS_ORDER | RIDGE_AS_PLAN_DAY | RIDGE_AS_ONLY, .rule = "one-step")  \
  C (X, REAL, VALUE, value, (), .roles = RIDGE_AS_GIVEN)

#define RIDGE_MILESTONE_COLUMNS(C, X)                                                                   \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, KEY_RESULT, key_result, (KEY_RESULT, RidgeKeyResult), .roles = RIDGE_AS_PARENT)            \
  C (X, TEXT, RANK, rank, (), .roles = RIDGE_AS_RANK)                                                   \
  C (X, TEXT, TITLE, title, (), .roles = RIDGE_AS_TITLE)                                                \
  C (X, REAL, WEIGHT, weight, (),                                                                       \
     .initial = RIDGE_REAL (1), .least = 0.001, .most = 1000, .check = RIDGE_CHECK_POSITIVE)            \
  C (X, DAY, DONE_ON, done_on, (), .nullable = TRUE, .roles = RIDGE_AS_PLAN_DAY | RIDGE_AS_RECORD)

#define RIDGE_CHECK_IN_COLUMNS(C, X)                                                                    \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, KEY_RESULT, key_result, (KEY_RESULT, RidgeKeyResult), .roles = RIDGE_AS_PARENT)            \
  C (X, DAY, DAY, day, (), .roles = RIDGE_AS_GIVEN | RIDGE_AS_ORDER | RIDGE_AS_PLAN_DAY)                \
  C (X, REAL, VALUE, value, (), .nullable = TRUE)                                                       \
  C (X, INTEGER, CONFIDENCE, confidence, (),                                                            \
     .nullable = TRUE, .least = 0, .most = 100, .check = RIDGE_CHECK_RANGE)                             \
  C (X, TEXT, NOTE, note, ())                                                                           \
  C (X, TEXT, MADE_AT, made_at, (), .roles = RIDGE_AS_GIVEN | RIDGE_AS_ORDER | RIDGE_AS_FIXED)

#define RIDGE_INITIATIVE_COLUMNS(C, X)                                                                  \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, KEY_RESULT, key_result, (KEY_RESULT, RidgeKeyResult), .roles = RIDGE_AS_PARENT)            \
  C (X, TEXT, RANK, rank, (), .roles = RIDGE_AS_RANK)                                                   \
  C (X, TEXT, TITLE, title, (), .roles = RIDGE_AS_TITLE)                                                \
  C (X, ENUM, STATE, state, (ridge_initiative_state, RidgeInitiativeState), .roles = RIDGE_AS_RECORD)   \
  C (X, REF, OWNER, owner, (PERSON, RidgePerson), .nullable = TRUE)                                     \
  C (X, DAY, DUE, due, (), .nullable = TRUE, .roles = RIDGE_AS_PLAN_DAY)

#define RIDGE_KPI_COLUMNS(C, X)                                                                         \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, TEXT, RANK, rank, (), .roles = RIDGE_AS_RANK)                                                   \
  C (X, TEXT, NAME, name, (), .roles = RIDGE_AS_TITLE)                                                  \
  C (X, TEXT, DEFINITION, definition, ())                                                               \
  C (X, TEXT, FORMULA, formula, ())                                                                     \
  C (X, TEXT, UNIT, unit, (), .length = RIDGE_UNIT_LENGTH, .roles = RIDGE_AS_CHART)                     \
  C (X, INTEGER, DECIMALS, decimals, (), .least = 0, .most = 9, .check = RIDGE_CHECK_RANGE,             \
     .roles = RIDGE_AS_CHART)                                                                           \
  C (X, TEXT, SOURCE, source, ())                                                                       \
  C (X, ENUM, FREQUENCY, frequency, (ridge_frequency, RidgeFrequency),                                  \
     .initial = RIDGE_INTEGER (RIDGE_FREQUENCY_MONTHLY), .roles = RIDGE_AS_CHART)                       \
  C (X, REF, OWNER, owner, (PERSON, RidgePerson), .nullable = TRUE)                                     \
  C (X, REF, TEAM, team, (TEAM, RidgeTeam), .nullable = TRUE)                                           \
  C (X, ENUM, DIRECTION, direction, (ridge_direction, RidgeDirection))                                  \
  C (X, ENUM, TIMING, timing, (ridge_timing, RidgeTiming))                                              \
  C (X, ENUM, PERSPECTIVE, perspective, (ridge_perspective, RidgePerspective),                          \
     .initial = RIDGE_INTEGER (RIDGE_PERSPECTIVE_OTHER))                                                \
  C (X, REAL, HEALTHY_LOW, healthy_low, (),                                                             \
     .nullable = TRUE, .not_above = RIDGE_KPI_HEALTHY_HIGH, .rule = "band")                             \
  C (X, REAL, HEALTHY_HIGH, healthy_high, (), .nullable = TRUE)                                         \
  C (X, REAL, TARGET, target, (), .nullable = TRUE)                                                     \
  C (X, BOOLEAN, HEALTH_METRIC, health_metric, ())                                                      \
  C (X, TEXT, PROCESS, process, ())                                                                     \
  C (X, DAY, RETIRED_ON, retired_on, (), .nullable = TRUE)                                              \
  C (X, ENUM, RULES, rules, (ridge_rule_choice, RidgeRuleChoice), .roles = RIDGE_AS_CHART)              \
  C (X, BOOLEAN, MEDIAN_CENTER, median_center, (), .roles = RIDGE_AS_CHART)                             \
  C (X, BOOLEAN, MEDIAN_RANGE, median_range, (), .roles = RIDGE_AS_CHART)                               \
  C (X, BOOLEAN, SCREEN, screen, (), .roles = RIDGE_AS_CHART)                                           \
  C (X, REAL, FLOOR, floor, (),                                                                         \
     .nullable = TRUE, .roles = RIDGE_AS_CHART, .not_above = RIDGE_KPI_CEILING, .rule = "bounds")       \
  C (X, REAL, CEILING, ceiling, (), .nullable = TRUE, .roles = RIDGE_AS_CHART)                          \
  C (X, ENUM, TREND, trend, (ridge_trend_choice, RidgeTrendChoice), .roles = RIDGE_AS_CHART)            \
  C (X, INTEGER, SEASON, season, (),                                                                    \
     .least = 0, .most = 366, .check = RIDGE_CHECK_RANGE, .roles = RIDGE_AS_CHART)                      \
  RIDGE_BASELINE_COLUMNS (C, X, KPI)                                                                    \
  C (X, ENUM, CHART, chart, (ridge_chart_choice, RidgeChartChoice), .since = 3, .roles = RIDGE_AS_CHART) \
  C (X, REAL, PER, per, (), .since = 3, .nullable = TRUE, .least = 1e-9, .most = 1e12,                  \
     .roles = RIDGE_AS_CHART)                                                                           \
  C (X, ENUM, WATCH, watch, (ridge_watch_choice, RidgeWatchChoice), .since = 3, .roles = RIDGE_AS_CHART)\
  C (X, TEXT, ASIDES, asides, (), .since = 3, .roles = RIDGE_AS_RECORD)                                 \
  C (X, ENUM, TRANSFORM, transform, (ridge_transform_choice, RidgeTransformChoice), .since = 3,         \
     .roles = RIDGE_AS_CHART)                                                                           \
  C (X, TEXT, WAIVED, waived, (), .since = 3, .roles = RIDGE_AS_CHART | RIDGE_AS_RECORD)

#define RIDGE_POINT_COLUMNS(C, X)                                                                       \
  C (X, REF, KPI, kpi, (KPI, RidgeKpi))                                                                 \
  C (X, DAY, DAY, day, (), .roles = RIDGE_AS_GIVEN)                                                     \
  C (X, REAL, VALUE, value, (), .nullable = TRUE)                                                       \
  C (X, TEXT, NOTE, note, ())                                                                           \
  C (X, BOOLEAN, GHOST, ghost, ())                                                                      \
  C (X, TEXT, GHOST_REASON, ghost_reason, ())                                                           \
  C (X, REAL, DENOMINATOR, denominator, (), .since = 3, .nullable = TRUE, .least = 0, .most = 1e300)

#define RIDGE_PHASE_COLUMNS(C, X)                                                                       \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, KPI, kpi, (KPI, RidgeKpi), .roles = RIDGE_AS_PARENT)                                       \
  C (X, DAY, DAY, day, (),                                                                              \
     .roles = RIDGE_AS_GIVEN | RIDGE_AS_ORDER | RIDGE_AS_ONLY, .rule = "one-phase")                     \
  C (X, TEXT, REASON, reason, (), .roles = RIDGE_AS_REASON)                                             \
  RIDGE_BASELINE_COLUMNS (C, X, PHASE)

/* How the limits of a KPI or of one of its phases are made, in both tables alike. */
#define RIDGE_BASELINE_COLUMNS(C, X, TABLE)                                                             \
  C (X, ENUM, BASELINE, baseline, (ridge_baseline_choice, RidgeBaselineChoice), .roles = RIDGE_AS_CHART) \
  C (X, INTEGER, BASELINE_COUNT, baseline_count, (),                                                    \
     .nullable = TRUE, .least = 2, .most = 1000000, .roles = RIDGE_AS_CHART)                            \
  C (X, DAY, BASELINE_FROM, baseline_from, (),                                                          \
     .nullable = TRUE, .roles = RIDGE_AS_CHART, .not_above = RIDGE_##TABLE##_BASELINE_TO)               \
  C (X, DAY, BASELINE_TO, baseline_to, (), .nullable = TRUE, .roles = RIDGE_AS_CHART)                   \
  C (X, REAL, BASELINE_CENTER, baseline_center, (), .nullable = TRUE, .roles = RIDGE_AS_CHART)          \
  C (X, REAL, BASELINE_RANGE, baseline_range, (),                                                       \
     .nullable = TRUE, .least = 0, .most = 1e300, .roles = RIDGE_AS_CHART)

#define RIDGE_LINK_COLUMNS(C, X)                                                                        \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, ENUM, KIND, kind, (ridge_link_kind, RidgeLinkKind),                                             \
     .roles = RIDGE_AS_GIVEN | RIDGE_AS_ORDER | RIDGE_AS_FIXED)                                         \
  C (X, REF, FROM_KPI, from_kpi, (KPI, RidgeKpi), .nullable = TRUE, .roles = RIDGE_AS_END)              \
  C (X, REF, FROM_OBJECTIVE, from_objective, (OBJECTIVE, RidgeObjective),                               \
     .nullable = TRUE, .roles = RIDGE_AS_END)                                                           \
  C (X, REF, TO_KPI, to_kpi, (KPI, RidgeKpi), .nullable = TRUE, .roles = RIDGE_AS_END)                  \
  C (X, REF, TO_OBJECTIVE, to_objective, (OBJECTIVE, RidgeObjective),                                   \
     .nullable = TRUE, .roles = RIDGE_AS_END)                                                           \
  C (X, REF, TO_KEY_RESULT, to_key_result, (KEY_RESULT, RidgeKeyResult),                                \
     .nullable = TRUE, .roles = RIDGE_AS_END)                                                           \
  C (X, INTEGER, LAG, lag, (), .least = 0, .most = 120)

#define RIDGE_FORECAST_COLUMNS(C, X)                                                                    \
  C (X, ID, ID, id, ())                                                                                 \
  C (X, REF, KEY_RESULT, key_result, (KEY_RESULT, RidgeKeyResult), .roles = RIDGE_AS_PARENT)            \
  C (X, DAY, MADE_ON, made_on, (), .roles = RIDGE_AS_GIVEN | RIDGE_AS_ORDER)                            \
  C (X, DAY, FOR_DAY, for_day, (), .roles = RIDGE_AS_GIVEN)                                             \
  C (X, REAL, LOW, low, (), .roles = RIDGE_AS_GIVEN)                                                    \
  C (X, REAL, MIDDLE, middle, (), .roles = RIDGE_AS_GIVEN)                                              \
  C (X, REAL, HIGH, high, (), .roles = RIDGE_AS_GIVEN)                                                  \
  C (X, REAL, LEVEL, level, (), .roles = RIDGE_AS_GIVEN)                                                \
  C (X, REAL, CHANCE, chance, (), .nullable = TRUE)                                                     \
  C (X, TEXT, METHOD, method, (), .roles = RIDGE_AS_GIVEN)                                              \
  C (X, INTEGER, VALUES, values, (), .roles = RIDGE_AS_GIVEN)
