/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-field-private.h"

#include <math.h>
#include <string.h>

/**
 * ridge_field_is_title:
 * @table: a table
 * @column: a column of it
 *
 * Tells whether the field is the one-line text that a thing is known by, or there for.
 *
 * Returns: whether it is one
 */
gboolean
ridge_field_is_title (RidgeTable table,
                      guint      column)
{
  return (ridge_table_get_info (table)->columns[column].roles & RIDGE_AS_ONE_LINE) != 0;
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
  guint            length = ridge_column_get_length (info);

  if (!g_utf8_validate (cell->text, -1, NULL))
    {
      ridge_set_error (error, RIDGE_ERROR_ENCODING, 0, field, NULL);
      return FALSE;
    }

  clean = ridge_column_clean_text (info, cell->text);

  if (*clean == '\0' && ridge_field_is_title (table, column))
    {
      ridge_set_error (error, info->roles & RIDGE_AS_REASON ? RIDGE_ERROR_REASON : RIDGE_ERROR_EMPTY, 0, field, NULL);
      return FALSE;
    }
  if (g_utf8_strlen (clean, -1) > length)
    {
      ridge_set_error (error, RIDGE_ERROR_TOO_LONG, length, field, NULL);
      return FALSE;
    }
  if ((info->roles & RIDGE_AS_COLOR) != 0 && !check_color (clean))
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
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];

  if (!ridge_column_is_bounded (info) || (value >= info->least && value <= info->most))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, info->name, "%g … %g", info->least, info->most);
  return FALSE;
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
 * Tells whether the field may have the value, as far as the value alone can tell:
 * kind, length, finiteness, range, one of the enumeration, an existing day.
 * An entry can ask while a person types.
 *
 * Returns: whether it may; %FALSE with the error set
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
