/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-enum.h"

#include <glib/gi18n-lib.h>

/* The words of each closed set, in the order of its C values. */
static const char *period_kinds[] = { N_("Quarter"), N_("Four-month third"), N_("Half-year"), N_("Year"), N_("Custom") };
static const char *states[] = { N_("Draft"), N_("Active"), N_("Closed"), N_("Abandoned") };
static const char *objective_kinds[] = { N_("Committed"), N_("Aspirational"), N_("Learning") };
static const char *roll_ups[] = { N_("Its key results"), N_("The objectives below it"), N_("Both, pooled") };
static const char *measures[] = { N_("Change a value"), N_("Keep in a band"), N_("Reach milestones") };
static const char *roles[] = { N_("Driver"), N_("Guardrail") };
static const char *curves[] = { N_("Steadily"), N_("In steps by date"), N_("Mostly late") };
static const char *aggregates[] = { N_("Last value"), N_("Sum"), N_("Mean"), N_("Smallest"), N_("Largest") };
static const char *outcomes[] = { N_("Not decided"), N_("Done"), N_("Extend"), N_("Change"), N_("Abandon"), N_("Graduate to KPI") };
static const char *causes[] = {
  N_("Not said"), N_("Our work"), N_("Only varied"), N_("Something outside"), N_("Work not done"), N_("Wrong measure"), N_("Target too high"),
  N_("Cannot tell")
};
static const char *initiative_states[] = { N_("To do"), N_("Doing"), N_("Done") };
static const char *frequencies[] = { N_("Daily"), N_("Weekly"), N_("Monthly"), N_("Quarterly"), N_("Yearly") };
static const char *directions[] = { N_("Higher is better"), N_("Lower is better"), N_("Inside a range is best") };
static const char *timings[] = { N_("Lagging"), N_("Leading"), N_("Leading and lagging") };
static const char *perspectives[] = {
  N_("Financial"), N_("Customer"), N_("Internal process"), N_("Learning & growth"), N_("People"), N_("Other")
};
static const char *rule_choices[] = {
  /* Translators: sets of rules that tell signals from noise; names of persons and of institutions stay */
  N_("The plan’s rules"), N_("Wheeler"), N_("NHS, Making Data Count"), N_("Western Electric"), N_("Nelson"), N_("PuMP"), N_("Anhøj runs test")
};
static const char *baselines[] = { N_("All values"), N_("The first values"), N_("A range of days"), N_("Typed in") };
static const char *charts[] = {
  N_("Individuals (XmR)"), N_("Rate (u′)"), N_("Proportion (p′)"), N_("Rate (u)"), N_("Proportion (p)"), N_("Count (c)"),
  N_("Rare Count, Exact Limits"), N_("Days Between Events (t)"), N_("Opportunities Between Events (g)"),
  N_("Opportunities Between Events, Exact Limits"), N_("Recorded Times (t)"),
};
static const char *transforms[] = { N_("The Values"), N_("The Values, on a Log Scale"), N_("Differences"), N_("Increases of a Running Total") };
static const char *watches[] = { N_("Moving Ranges"), N_("EWMA"), N_("CUSUM") };
static const char *trends[] = { N_("None"), N_("Half averages"), N_("Least squares") };
static const char *link_kinds[] = { N_("Drives"), N_("Concerns"), N_("Leads to"), N_("Conflicts with"), N_("Supports") };
static const char *paces[] = { N_("No data"), N_("Too early"), N_("On pace"), N_("Behind"), N_("Far behind"), N_("Stale"),
                               N_("Holds"), N_("Broken") };
static const char *verdicts[] = { N_("No verdict"), N_("Routine"), N_("Better"), N_("Worse"), N_("Changed"), N_("Unclear") };

static const struct
{
  GType (*type) (void);
  const char *const *words;
  guint n_words;
} sets[] = {
#define SET(type, words) { ridge_##type##_get_type, words, G_N_ELEMENTS (words) }
  SET (period_kind, period_kinds),
  SET (state, states),
  SET (objective_kind, objective_kinds),
  SET (roll_up, roll_ups),
  SET (measure, measures),
  SET (role, roles),
  SET (curve, curves),
  SET (aggregate, aggregates),
  SET (outcome, outcomes),
  SET (cause, causes),
  SET (initiative_state, initiative_states),
  SET (frequency, frequencies),
  SET (direction, directions),
  SET (timing, timings),
  SET (perspective, perspectives),
  SET (rule_choice, rule_choices),
  SET (baseline_choice, baselines),
  SET (trend_choice, trends),
  SET (chart_choice, charts),
  SET (transform_choice, transforms),
  SET (watch_choice, watches),
  SET (link_kind, link_kinds),
  SET (pace, paces),
  SET (verdict, verdicts),
#undef SET
};

/**
 * ridge_words_enum:
 * @type: one of the plan's enumerations
 * @value: one of its values
 *
 * Returns: (transfer none): what a person calls it
 */
const char *
ridge_words_enum (GType type,
                  int   value)
{
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (sets[i].type () == type)
      {
        g_return_val_if_fail (value >= 0 && (guint) value < sets[i].n_words, "");
        return _(sets[i].words[value]);
      }
  g_return_val_if_reached ("");
}

/* What fields are called in messages; columns of one name mean one thing. */
static const struct
{
  const char *column;
  const char *words;
} fields[] = {
  { "aggregate", N_("Value used") },
  { "asides", N_("Questions put aside") },
  { "baseline", N_("Baseline") },
  { "baseline_center", N_("Mean of the baseline") },
  { "baseline_count", N_("Values in the baseline") },
  { "baseline_from", N_("First day of the baseline") },
  { "baseline_range", N_("Mean moving range of the baseline") },
  { "baseline_to", N_("Last day of the baseline") },
  { "cadence_days", N_("Days between check-ins") },
  { "carried_from", N_("Carried over from") },
  { "cause", N_("Main cause") },
  { "ceiling", N_("Values cannot be above") },
  { "chance", N_("Chance") },
  { "chart", N_("Chart") },
  { "check_in_weekday", N_("Check-in weekday") },
  { "closed_day", N_("Day of the value at the close") },
  { "closed_on", N_("Closed on") },
  { "closed_pace", N_("Pace at the close") },
  { "closed_progress", N_("Progress at the close") },
  { "closed_score", N_("Score at the close") },
  { "closed_value", N_("Value at the close") },
  { "closed_verdict", N_("Signal at the close") },
  { "color", N_("Color") },
  { "confidence", N_("Confidence") },
  { "curve", N_("Planned course") },
  { "day", N_("Date") },
  { "decimals", N_("Decimals") },
  { "definition", N_("Definition") },
  { "denominator", N_("Denominator") },
  { "direction", N_("Direction") },
  { "done_on", N_("Done on") },
  { "due", N_("Due") },
  { "ends", N_("Last day") },
  { "fiscal_month", N_("First month of the fiscal year") },
  { "floor", N_("Values cannot be below") },
  { "formula", N_("Formula") },
  { "frequency", N_("Frequency") },
  { "ghost", N_("Ghosted") },
  { "ghost_reason", N_("Reason") },
  { "grade", N_("Grade") },
  { "grade_reason", N_("Reason of the grade") },
  { "health_metric", N_("Health metric") },
  { "healthy_high", N_("Healthy up to") },
  { "healthy_low", N_("Healthy from") },
  { "high", N_("Upper bound") },
  { "kind", N_("Kind") },
  { "lag", N_("Lag") },
  { "low", N_("Lower bound") },
  { "measure", N_("Measure") },
  { "median_center", N_("Median as the centre") },
  { "median_range", N_("Median moving range") },
  { "mission", N_("Mission") },
  { "name", N_("Name") },
  { "next_steps", N_("What we do next") },
  { "note", N_("Note") },
  { "numerator", N_("Numerator") },
  { "objective", N_("Objective") },
  { "outcome", N_("What happens next") },
  { "owner", N_("Owner") },
  { "parent", N_("Above it") },
  { "parent_key_result", N_("Key result above it") },
  { "parent_objective", N_("Objective above it") },
  { "per", N_("Rate per") },
  { "period", N_("Period") },
  { "perspective", N_("Perspective") },
  { "principles", N_("Values") },
  { "process", N_("Business process") },
  { "rank", N_("Order") },
  { "reason", N_("Reason") },
  { "reflection", N_("What we learned") },
  { "relative_target", N_("Change asked for") },
  { "reopened_because", N_("Reopened because") },
  { "retired", N_("Retired") },
  { "retired_on", N_("Retired on") },
  { "role", N_("Role") },
  { "roll_up", N_("Score from") },
  { "rules", N_("Rules") },
  { "screen", N_("Screen large moving ranges") },
  { "season", N_("Season") },
  { "source", N_("Source") },
  { "starts", N_("First day") },
  { "state", N_("State") },
  { "target", N_("Target") },
  { "team", N_("Team") },
  { "timing", N_("Timing") },
  { "title", N_("Title") },
  { "transform", N_("What is charted") },
  { "trend", N_("Trend") },
  { "unit", N_("Unit") },
  { "value", N_("Value") },
  { "vision", N_("Vision") },
  { "waived", N_("Dismissed findings") },
  { "watch", N_("Lower Chart") },
  { "weight", N_("Weight") },
  { "why", N_("Why") },
};

/**
 * ridge_words_field_named:
 *
 * Returns: (transfer none): what a person calls a column; the column's name when it has no word
 */
const char *
ridge_words_field_named (const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (fields[i].column, column) == 0)
      return _(fields[i].words);
  return column;
}

/**
 * ridge_words_field:
 *
 * Returns: (transfer none): what a person calls a column of a table
 */
const char *
ridge_words_field (RidgeTable table,
                   guint      column)
{
  return ridge_words_field_named (ridge_table_get_info (table)->columns[column].name);
}

/**
 * ridge_words_table:
 *
 * Returns: (transfer none): what a person calls a row of a table
 */
const char *
ridge_words_table (RidgeTable table)
{
  static const char *words[] = {
    [RIDGE_TABLE_PLAN] = N_("plan"),
    [RIDGE_TABLE_PERIOD] = N_("period"),
    [RIDGE_TABLE_TEAM] = N_("team"),
    [RIDGE_TABLE_PERSON] = N_("person"),
    [RIDGE_TABLE_OBJECTIVE] = N_("objective"),
    [RIDGE_TABLE_KEY_RESULT] = N_("key result"),
    [RIDGE_TABLE_PLAN_STEP] = N_("step of the planned course"),
    [RIDGE_TABLE_MILESTONE] = N_("milestone"),
    [RIDGE_TABLE_CHECK_IN] = N_("check-in"),
    [RIDGE_TABLE_INITIATIVE] = N_("initiative"),
    [RIDGE_TABLE_KPI] = N_("KPI"),
    [RIDGE_TABLE_POINT] = N_("value"),
    [RIDGE_TABLE_PHASE] = N_("process change"),
    [RIDGE_TABLE_LINK] = N_("link"),
    [RIDGE_TABLE_FORECAST] = N_("forecast"),
  };

  return _(words[table]);
}
