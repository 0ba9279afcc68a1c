/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-schema.h"

#include "base/ridge-text.h"

#define ID(name_)                  { .name = #name_, .type = RIDGE_COLUMN_ID }
#define REF(name_, table_)         { .name = #name_, .type = RIDGE_COLUMN_REF, .ref = RIDGE_TABLE_##table_ }
#define REF_OR_NULL(name_, table_) { .name = #name_, .type = RIDGE_COLUMN_REF, .nullable = TRUE, .ref = RIDGE_TABLE_##table_ }
#define ENUM(name_, type_)         { .name = #name_, .type = RIDGE_COLUMN_ENUM, .enum_type = type_##_get_type }
#define COLUMN(name_, type_)       { .name = #name_, .type = RIDGE_COLUMN_##type_ }
#define LINE(name_)                { .name = #name_, .type = RIDGE_COLUMN_TEXT, .one_line = TRUE }
#define OR_NULL(name_, type_)      { .name = #name_, .type = RIDGE_COLUMN_##type_, .nullable = TRUE }

static const RidgeColumnInfo plan_columns[] = {
  ID (id),
  LINE (name),
  COLUMN (mission, TEXT),
  COLUMN (vision, TEXT),
  COLUMN (principles, TEXT),
  COLUMN (fiscal_month, INTEGER),
  COLUMN (check_in_weekday, INTEGER),
  COLUMN (cadence_days, INTEGER),
  ENUM (rules, ridge_rule_choice),
};
G_STATIC_ASSERT (G_N_ELEMENTS (plan_columns) == RIDGE_PLAN_N_COLUMNS);

static const RidgeColumnInfo period_columns[] = {
  ID (id),
  LINE (name),
  ENUM (kind, ridge_period_kind),
  COLUMN (starts, DAY),
  COLUMN (ends, DAY),
  ENUM (state, ridge_state),
  COLUMN (reflection, TEXT),
};
G_STATIC_ASSERT (G_N_ELEMENTS (period_columns) == RIDGE_PERIOD_N_COLUMNS);

static const RidgeColumnInfo team_columns[] = {
  ID (id),
  REF_OR_NULL (parent, TEAM),
  COLUMN (rank, TEXT),
  LINE (name),
  LINE (color),
  COLUMN (retired, BOOLEAN),
};
G_STATIC_ASSERT (G_N_ELEMENTS (team_columns) == RIDGE_TEAM_N_COLUMNS);

static const RidgeColumnInfo person_columns[] = {
  ID (id),
  LINE (name),
  REF_OR_NULL (team, TEAM),
  COLUMN (retired, BOOLEAN),
};
G_STATIC_ASSERT (G_N_ELEMENTS (person_columns) == RIDGE_PERSON_N_COLUMNS);

static const RidgeColumnInfo objective_columns[] = {
  ID (id),
  REF_OR_NULL (parent_objective, OBJECTIVE),
  REF_OR_NULL (parent_key_result, KEY_RESULT),
  COLUMN (rank, TEXT),
  LINE (title),
  COLUMN (why, TEXT),
  REF (period, PERIOD),
  REF_OR_NULL (team, TEAM),
  REF_OR_NULL (owner, PERSON),
  ENUM (kind, ridge_objective_kind),
  ENUM (state, ridge_state),
  ENUM (roll_up, ridge_roll_up),
  OR_NULL (grade, REAL),
  COLUMN (grade_reason, TEXT),
  COLUMN (reflection, TEXT),
  ENUM (outcome, ridge_outcome),
  REF_OR_NULL (carried_from, OBJECTIVE),
};
G_STATIC_ASSERT (G_N_ELEMENTS (objective_columns) == RIDGE_OBJECTIVE_N_COLUMNS);

static const RidgeColumnInfo key_result_columns[] = {
  ID (id),
  REF (objective, OBJECTIVE),
  COLUMN (rank, TEXT),
  LINE (title),
  ENUM (measure, ridge_measure),
  LINE (unit),
  COLUMN (decimals, INTEGER),
  OR_NULL (baseline, REAL),
  OR_NULL (target, REAL),
  OR_NULL (relative_target, REAL),
  OR_NULL (low, REAL),
  OR_NULL (high, REAL),
  COLUMN (weight, REAL),
  REF_OR_NULL (owner, PERSON),
  ENUM (role, ridge_role),
  ENUM (curve, ridge_curve),
  ENUM (aggregate, ridge_aggregate),
  OR_NULL (grade, REAL),
  COLUMN (reflection, TEXT),
  ENUM (outcome, ridge_outcome),
  REF_OR_NULL (carried_from, KEY_RESULT),
};
G_STATIC_ASSERT (G_N_ELEMENTS (key_result_columns) == RIDGE_KEY_RESULT_N_COLUMNS);

static const RidgeColumnInfo plan_step_columns[] = {
  ID (id),
  REF (key_result, KEY_RESULT),
  COLUMN (day, DAY),
  COLUMN (value, REAL),
};
G_STATIC_ASSERT (G_N_ELEMENTS (plan_step_columns) == RIDGE_PLAN_STEP_N_COLUMNS);

static const RidgeColumnInfo milestone_columns[] = {
  ID (id),
  REF (key_result, KEY_RESULT),
  COLUMN (rank, TEXT),
  LINE (title),
  COLUMN (weight, REAL),
  OR_NULL (done_on, DAY),
};
G_STATIC_ASSERT (G_N_ELEMENTS (milestone_columns) == RIDGE_MILESTONE_N_COLUMNS);

static const RidgeColumnInfo check_in_columns[] = {
  ID (id),
  REF (key_result, KEY_RESULT),
  COLUMN (day, DAY),
  OR_NULL (value, REAL),
  OR_NULL (confidence, INTEGER),
  COLUMN (note, TEXT),
  COLUMN (made_at, TEXT),
};
G_STATIC_ASSERT (G_N_ELEMENTS (check_in_columns) == RIDGE_CHECK_IN_N_COLUMNS);

static const RidgeColumnInfo initiative_columns[] = {
  ID (id),
  REF (key_result, KEY_RESULT),
  COLUMN (rank, TEXT),
  LINE (title),
  ENUM (state, ridge_initiative_state),
  REF_OR_NULL (owner, PERSON),
  OR_NULL (due, DAY),
};
G_STATIC_ASSERT (G_N_ELEMENTS (initiative_columns) == RIDGE_INITIATIVE_N_COLUMNS);

static const RidgeColumnInfo kpi_columns[] = {
  ID (id),
  COLUMN (rank, TEXT),
  LINE (name),
  COLUMN (definition, TEXT),
  COLUMN (formula, TEXT),
  LINE (unit),
  COLUMN (decimals, INTEGER),
  COLUMN (source, TEXT),
  ENUM (frequency, ridge_frequency),
  REF_OR_NULL (owner, PERSON),
  REF_OR_NULL (team, TEAM),
  ENUM (direction, ridge_direction),
  ENUM (timing, ridge_timing),
  ENUM (perspective, ridge_perspective),
  OR_NULL (healthy_low, REAL),
  OR_NULL (healthy_high, REAL),
  OR_NULL (target, REAL),
  COLUMN (health_metric, BOOLEAN),
  COLUMN (process, TEXT),
  OR_NULL (retired_on, DAY),
  ENUM (rules, ridge_rule_choice),
  COLUMN (median_center, BOOLEAN),
  COLUMN (median_range, BOOLEAN),
  COLUMN (screen, BOOLEAN),
  OR_NULL (floor, REAL),
  OR_NULL (ceiling, REAL),
  ENUM (trend, ridge_trend_choice),
  COLUMN (season, INTEGER),
  ENUM (baseline, ridge_baseline_choice),
  OR_NULL (baseline_count, INTEGER),
  OR_NULL (baseline_from, DAY),
  OR_NULL (baseline_to, DAY),
  OR_NULL (baseline_center, REAL),
  OR_NULL (baseline_range, REAL),
};
G_STATIC_ASSERT (G_N_ELEMENTS (kpi_columns) == RIDGE_KPI_N_COLUMNS);

static const RidgeColumnInfo point_columns[] = {
  REF (kpi, KPI),
  COLUMN (day, DAY),
  OR_NULL (value, REAL),
  COLUMN (note, TEXT),
  COLUMN (ghost, BOOLEAN),
  COLUMN (ghost_reason, TEXT),
};
G_STATIC_ASSERT (G_N_ELEMENTS (point_columns) == RIDGE_POINT_N_COLUMNS);

static const RidgeColumnInfo phase_columns[] = {
  ID (id),
  REF (kpi, KPI),
  COLUMN (day, DAY),
  LINE (reason),
  ENUM (baseline, ridge_baseline_choice),
  OR_NULL (baseline_count, INTEGER),
  OR_NULL (baseline_from, DAY),
  OR_NULL (baseline_to, DAY),
  OR_NULL (baseline_center, REAL),
  OR_NULL (baseline_range, REAL),
};
G_STATIC_ASSERT (G_N_ELEMENTS (phase_columns) == RIDGE_PHASE_N_COLUMNS);

static const RidgeColumnInfo link_columns[] = {
  ID (id),
  ENUM (kind, ridge_link_kind),
  REF_OR_NULL (from_kpi, KPI),
  REF_OR_NULL (from_objective, OBJECTIVE),
  REF_OR_NULL (to_kpi, KPI),
  REF_OR_NULL (to_objective, OBJECTIVE),
  REF_OR_NULL (to_key_result, KEY_RESULT),
  COLUMN (lag, INTEGER),
};
G_STATIC_ASSERT (G_N_ELEMENTS (link_columns) == RIDGE_LINK_N_COLUMNS);

static const RidgeColumnInfo forecast_columns[] = {
  ID (id),
  REF (key_result, KEY_RESULT),
  COLUMN (made_on, DAY),
  COLUMN (for_day, DAY),
  COLUMN (low, REAL),
  COLUMN (middle, REAL),
  COLUMN (high, REAL),
  COLUMN (level, REAL),
  OR_NULL (chance, REAL),
  COLUMN (method, TEXT),
  COLUMN (values, INTEGER),
};
G_STATIC_ASSERT (G_N_ELEMENTS (forecast_columns) == RIDGE_FORECAST_N_COLUMNS);

#define TABLE(name_, n_keys_) { .name = #name_, .columns = name_##_columns, .n_columns = G_N_ELEMENTS (name_##_columns), .n_keys = n_keys_ }

static const RidgeTableInfo tables[RIDGE_N_TABLES] = {
  [RIDGE_TABLE_PLAN] = TABLE (plan, 1),
  [RIDGE_TABLE_PERIOD] = TABLE (period, 1),
  [RIDGE_TABLE_TEAM] = TABLE (team, 1),
  [RIDGE_TABLE_PERSON] = TABLE (person, 1),
  [RIDGE_TABLE_OBJECTIVE] = TABLE (objective, 1),
  [RIDGE_TABLE_KEY_RESULT] = TABLE (key_result, 1),
  [RIDGE_TABLE_PLAN_STEP] = TABLE (plan_step, 1),
  [RIDGE_TABLE_MILESTONE] = TABLE (milestone, 1),
  [RIDGE_TABLE_CHECK_IN] = TABLE (check_in, 1),
  [RIDGE_TABLE_INITIATIVE] = TABLE (initiative, 1),
  [RIDGE_TABLE_KPI] = TABLE (kpi, 1),
  [RIDGE_TABLE_POINT] = TABLE (point, 2),
  [RIDGE_TABLE_PHASE] = TABLE (phase, 1),
  [RIDGE_TABLE_LINK] = TABLE (link, 1),
  [RIDGE_TABLE_FORECAST] = TABLE (forecast, 1),
};

/**
 * ridge_table_get_info:
 * @table: a table
 *
 * Gets a table's name and columns.
 *
 * Returns: (transfer none): the table's shape
 */
const RidgeTableInfo *
ridge_table_get_info (RidgeTable table)
{
  g_return_val_if_fail (table < RIDGE_N_TABLES, NULL);

  return &tables[table];
}

/**
 * ridge_table_from_name:
 * @name: a name
 * @table: (out): the table
 *
 * Finds a table by its name in the file.
 *
 * Returns: whether there is such a table
 */
gboolean
ridge_table_from_name (const char *name,
                       RidgeTable *table)
{
  for (guint i = 0; i < RIDGE_N_TABLES; i++)
    {
      if (g_str_equal (tables[i].name, name))
        {
          *table = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * ridge_column_clean_text:
 * @column: a column of texts
 * @text: UTF-8, from wherever
 *
 * Returns: (transfer full): the text as the column has it: without what is not
 *   text, and in one line where it is one
 */
char *
ridge_column_clean_text (const RidgeColumnInfo *column,
                         const char            *text)
{
  return column->one_line ? ridge_text_clean_line (text) : ridge_text_clean_block (text);
}

/**
 * ridge_cell_equal:
 * @a: a cell
 * @b: another
 *
 * Tells whether two cells hold the same: the same kind, and for reals the
 * same bits.
 *
 * Returns: whether they are equal
 */
gboolean
ridge_cell_equal (const RidgeCell *a,
                  const RidgeCell *b)
{
  if (a->kind != b->kind)
    return FALSE;

  switch (a->kind)
    {
    case RIDGE_CELL_NULL:
      return TRUE;
    case RIDGE_CELL_INTEGER:
    case RIDGE_CELL_REAL:
      return a->integer == b->integer;
    case RIDGE_CELL_TEXT:
      return g_str_equal (a->text, b->text);
    default:
      g_return_val_if_reached (FALSE);
    }
}
