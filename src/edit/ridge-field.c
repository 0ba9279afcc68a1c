/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-field-private.h"

#include <math.h>
#include <string.h>

/* What a number has to lie in; columns that are not named take any finite one. */
static const struct
{
  RidgeTable table;
  guint      column;
  double     least;
  double     most;
} bounds[] = {
  { RIDGE_TABLE_PLAN, RIDGE_PLAN_FISCAL_MONTH, 1, 12 },
  { RIDGE_TABLE_PLAN, RIDGE_PLAN_CHECK_IN_WEEKDAY, 1, 7 },
  { RIDGE_TABLE_PLAN, RIDGE_PLAN_CADENCE_DAYS, 1, 366 },
  { RIDGE_TABLE_OBJECTIVE, RIDGE_OBJECTIVE_GRADE, 0, 1 },
  { RIDGE_TABLE_KEY_RESULT, RIDGE_KEY_RESULT_DECIMALS, 0, 9 },
  { RIDGE_TABLE_KEY_RESULT, RIDGE_KEY_RESULT_WEIGHT, 0, 1000 },
  { RIDGE_TABLE_KEY_RESULT, RIDGE_KEY_RESULT_GRADE, 0, 1 },
  { RIDGE_TABLE_MILESTONE, RIDGE_MILESTONE_WEIGHT, 0.001, 1000 },
  { RIDGE_TABLE_CHECK_IN, RIDGE_CHECK_IN_CONFIDENCE, 0, 100 },
  { RIDGE_TABLE_KPI, RIDGE_KPI_DECIMALS, 0, 9 },
  { RIDGE_TABLE_KPI, RIDGE_KPI_SEASON, 0, 366 },
  { RIDGE_TABLE_KPI, RIDGE_KPI_BASELINE_COUNT, 2, 1000000 },
  { RIDGE_TABLE_KPI, RIDGE_KPI_BASELINE_RANGE, 0, 1e300 },
  { RIDGE_TABLE_PHASE, RIDGE_PHASE_BASELINE_COUNT, 2, 1000000 },
  { RIDGE_TABLE_PHASE, RIDGE_PHASE_BASELINE_RANGE, 0, 1e300 },
  { RIDGE_TABLE_LINK, RIDGE_LINK_LAG, 0, 120 },
};

/* One-line texts that name a thing and must not be empty. */
static const struct
{
  RidgeTable table;
  guint      column;
} titles[] = {
  { RIDGE_TABLE_PLAN, RIDGE_PLAN_NAME },
  { RIDGE_TABLE_PERIOD, RIDGE_PERIOD_NAME },
  { RIDGE_TABLE_TEAM, RIDGE_TEAM_NAME },
  { RIDGE_TABLE_PERSON, RIDGE_PERSON_NAME },
  { RIDGE_TABLE_OBJECTIVE, RIDGE_OBJECTIVE_TITLE },
  { RIDGE_TABLE_KEY_RESULT, RIDGE_KEY_RESULT_TITLE },
  { RIDGE_TABLE_MILESTONE, RIDGE_MILESTONE_TITLE },
  { RIDGE_TABLE_INITIATIVE, RIDGE_INITIATIVE_TITLE },
  { RIDGE_TABLE_KPI, RIDGE_KPI_NAME },
  { RIDGE_TABLE_PHASE, RIDGE_PHASE_REASON },
};

/**
 * ridge_field_is_title:
 * @table: a table
 * @column: a column of it
 *
 * Whether the field is the one-line text that a thing is known by.
 */
gboolean
ridge_field_is_title (RidgeTable table,
                      guint      column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i].table == table && titles[i].column == column)
      return TRUE;

  return FALSE;
}

static gboolean
is_color (RidgeTable table,
          guint      column)
{
  return table == RIDGE_TABLE_TEAM && column == RIDGE_TEAM_COLOR;
}

/* The most characters that a text takes. */
static guint
get_length (RidgeTable table,
            guint      column)
{
  if (ridge_field_is_title (table, column))
    return RIDGE_TITLE_LENGTH;

  return ridge_table_get_info (table)->columns[column].one_line ? RIDGE_UNIT_LENGTH : RIDGE_TEXT_LENGTH;
}

/* What a new row starts with where that is not nothing, zero or the first of
 * an enumeration. */
static const struct
{
  RidgeTable table;
  guint      column;
  RidgeCell  cell;
} defaults[] = {
  { RIDGE_TABLE_PERIOD, RIDGE_PERIOD_STATE, RIDGE_INTEGER (RIDGE_STATE_ACTIVE) },
  { RIDGE_TABLE_OBJECTIVE, RIDGE_OBJECTIVE_KIND, RIDGE_INTEGER (RIDGE_OBJECTIVE_ASPIRATIONAL) },
  { RIDGE_TABLE_OBJECTIVE, RIDGE_OBJECTIVE_STATE, RIDGE_INTEGER (RIDGE_STATE_ACTIVE) },
  { RIDGE_TABLE_KEY_RESULT, RIDGE_KEY_RESULT_WEIGHT, RIDGE_REAL (1) },
  { RIDGE_TABLE_MILESTONE, RIDGE_MILESTONE_WEIGHT, RIDGE_REAL (1) },
  { RIDGE_TABLE_KPI, RIDGE_KPI_FREQUENCY, RIDGE_INTEGER (RIDGE_FREQUENCY_MONTHLY) },
  { RIDGE_TABLE_KPI, RIDGE_KPI_PERSPECTIVE, RIDGE_INTEGER (RIDGE_PERSPECTIVE_OTHER) },
};

static RidgeCell
get_blank (const RidgeColumnInfo *info)
{
  if (info->nullable)
    return RIDGE_NULL;

  switch (info->type)
    {
    case RIDGE_COLUMN_TEXT:
      return RIDGE_TEXT ("");
    case RIDGE_COLUMN_REAL:
      return RIDGE_REAL (0);
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_BOOLEAN:
    case RIDGE_COLUMN_ENUM:
      return RIDGE_INTEGER (0);
    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_REF:
    case RIDGE_COLUMN_DAY:
    default:
      return RIDGE_NULL;
    }
}

/**
 * ridge_field_get_default:
 * @table: a table
 * @column: a column of it
 *
 * Returns: what the field is in a new row; none where a value has to be given
 */
RidgeCell
ridge_field_get_default (RidgeTable table,
                         guint      column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (defaults[i].table == table && defaults[i].column == column)
      return defaults[i].cell;

  return get_blank (&ridge_table_get_info (table)->columns[column]);
}

static gboolean
check_color (const char *text)
{
  if (*text == '\0')
    return TRUE;
  if (strlen (text) != 7 || text[0] != '#')
    return FALSE;

  for (int i = 1; i < 7; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  return TRUE;
}

static gboolean
check_text (RidgeTable       table,
            guint            column,
            const RidgeCell *cell,
            GError         **error)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];
  const char      *field = info->name;
  g_autofree char *clean = NULL;
  guint            length = get_length (table, column);

  if (!g_utf8_validate (cell->text, -1, NULL))
    {
      ridge_set_error (error, RIDGE_ERROR_ENCODING, 0, field, NULL);
      return FALSE;
    }

  clean = ridge_column_clean_text (info, cell->text);

  if (*clean == '\0' && ridge_field_is_title (table, column))
    {
      ridge_set_error (error, table == RIDGE_TABLE_PHASE ? RIDGE_ERROR_REASON : RIDGE_ERROR_EMPTY, 0, field, NULL);
      return FALSE;
    }
  if (g_utf8_strlen (clean, -1) > length)
    {
      ridge_set_error (error, RIDGE_ERROR_TOO_LONG, length, field, NULL);
      return FALSE;
    }
  if (is_color (table, column) && !check_color (clean))
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, field, "#rrggbb");
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_bounds (RidgeTable table,
              guint      column,
              double     value,
              GError   **error)
{
  const char *field = ridge_table_get_info (table)->columns[column].name;

  for (gsize i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      if (bounds[i].table != table || bounds[i].column != column)
        continue;
      if (value < bounds[i].least || value > bounds[i].most)
        {
          ridge_set_error (error, RIDGE_ERROR_RANGE, 0, field, "%g … %g", bounds[i].least, bounds[i].most);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_real (RidgeTable table,
            guint      column,
            double     value,
            GError   **error)
{
  const char *field = ridge_table_get_info (table)->columns[column].name;

  if (!isfinite (value) || fabs (value) > RIDGE_LARGEST_NUMBER)
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, field, "%g", value);
      return FALSE;
    }

  return check_bounds (table, column, value, error);
}

static gboolean
check_day (RidgeTable table,
           guint      column,
           gint64     day,
           GError   **error)
{
  const char *field = ridge_table_get_info (table)->columns[column].name;

  if (day < RIDGE_DAY_MIN || day > RIDGE_DAY_MAX)
    {
      ridge_set_error (error, RIDGE_ERROR_DATE, 0, field, "%" G_GINT64_FORMAT, day);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_enum (RidgeTable table,
            guint      column,
            gint64     value,
            GError   **error)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];

  if (value < G_MININT || value > G_MAXINT || ridge_enum_to_nick (info->enum_type (), (int) value) == NULL)
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, info->name, "%" G_GINT64_FORMAT, value);
      return FALSE;
    }

  /* The plan is what "as in the plan" refers to. */
  if (table == RIDGE_TABLE_PLAN && column == RIDGE_PLAN_RULES && value == RIDGE_RULES_PLAN)
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, info->name, "plan");
      return FALSE;
    }

  return TRUE;
}

static RidgeCellKind
get_kind (RidgeColumnType type)
{
  switch (type)
    {
    case RIDGE_COLUMN_REAL:
      return RIDGE_CELL_REAL;
    case RIDGE_COLUMN_TEXT:
      return RIDGE_CELL_TEXT;
    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_REF:
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_BOOLEAN:
    case RIDGE_COLUMN_DAY:
    case RIDGE_COLUMN_ENUM:
      return RIDGE_CELL_INTEGER;
    default:
      g_assert_not_reached ();
    }
}

/**
 * ridge_check_field:
 * @table: a table
 * @column: a column of it
 * @cell: what the field would become
 * @error: return location
 *
 * Whether the field may have the value, as far as the value alone can tell:
 * kind, length, finiteness, range, one of the enumeration, an existing day.
 * An entry can ask while a person types.
 */
gboolean
ridge_check_field (RidgeTable       table,
                   guint            column,
                   const RidgeCell *cell,
                   GError         **error)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];

  if (cell->kind == RIDGE_CELL_NULL)
    {
      if (info->nullable)
        return TRUE;
      ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, info->name, NULL);
      return FALSE;
    }

  if (cell->kind != get_kind (info->type))
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, info->name, "kind");
      return FALSE;
    }

  switch (info->type)
    {
    case RIDGE_COLUMN_TEXT:
      return check_text (table, column, cell, error);
    case RIDGE_COLUMN_REAL:
      return check_real (table, column, cell->real, error);
    case RIDGE_COLUMN_DAY:
      return check_day (table, column, cell->integer, error);
    case RIDGE_COLUMN_ENUM:
      return check_enum (table, column, cell->integer, error);
    case RIDGE_COLUMN_INTEGER:
    case RIDGE_COLUMN_BOOLEAN:
      return check_bounds (table, column, (double) cell->integer, error);
    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_REF:
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}
