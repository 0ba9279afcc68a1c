/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-schema.h"

#include "base/ridge-text.h"

/* What each type says of a column besides. */
#define OF_ID()
#define OF_REF(TABLE, Class)      .ref = RIDGE_TABLE_##TABLE,
#define OF_INTEGER()
#define OF_BOOLEAN()
#define OF_REAL()
#define OF_TEXT()
#define OF_DAY()
#define OF_ENUM(type_prefix, Type) .enum_type = type_prefix##_get_type,

#define DESCRIBE_COLUMN(TABLE, TYPE, COLUMN, column, of, ...) \
  { .name = #column, .type = RIDGE_COLUMN_##TYPE, OF_##TYPE of __VA_ARGS__ },
#define DESCRIBE_COLUMNS(TABLE, table, Class, ...)       \
  static const RidgeColumnInfo table##_columns[] = {     \
    RIDGE_##TABLE##_COLUMNS (DESCRIBE_COLUMN, TABLE)     \
  };                                                     \
  G_STATIC_ASSERT (G_N_ELEMENTS (table##_columns) <= RIDGE_MAX_COLUMNS);

RIDGE_TABLES (DESCRIBE_COLUMNS, DESCRIBE_COLUMNS)

#define DESCRIBE_TABLE(TABLE, table, Class, ...) \
  [RIDGE_TABLE_##TABLE] = {                      \
    .name = #table,                              \
    .columns = table##_columns,                  \
    .n_columns = G_N_ELEMENTS (table##_columns), \
    __VA_ARGS__                                  \
  },

static const RidgeTableInfo tables[RIDGE_N_TABLES] = {
  RIDGE_TABLES (DESCRIBE_TABLE, DESCRIBE_TABLE)
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
 * ridge_table_get_columns:
 * @table: a table
 * @roles: one role or more
 *
 * Gets the columns that have any of the roles.
 *
 * Returns: bit n: column n has
 */
guint64
ridge_table_get_columns (RidgeTable       table,
                         RidgeColumnRoles roles)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  guint64 columns = 0;

  for (guint i = 0; i < info->n_columns; i++)
    if (info->columns[i].roles & roles)
      columns |= G_GUINT64_CONSTANT (1) << i;

  return columns;
}

/**
 * ridge_table_find_column:
 * @table: a table
 * @roles: one role or more
 *
 * Finds the first column that has any of the roles.
 *
 * Returns: its number; 0 when there is none, since a key has no role
 */
guint
ridge_table_find_column (RidgeTable       table,
                         RidgeColumnRoles roles)
{
  guint64 columns = ridge_table_get_columns (table, roles);

  return columns != 0 ? (guint) __builtin_ctzll (columns) : 0;
}

/**
 * ridge_table_get_initial:
 * @table: a table
 * @column: the number of a column of it
 *
 * Gets what a new row has in a column, and what a row has there that was made
 * before there was the column.
 *
 * Returns: the cell; null where a value has to be given
 */
RidgeCell
ridge_table_get_initial (RidgeTable table,
                         guint      column)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];

  if (info->initial.kind != RIDGE_CELL_NULL || info->nullable)
    return info->initial;

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
 * ridge_table_start_row:
 * @table: a table
 * @cells: (out caller-allocates): one for each of its columns
 *
 * Makes cells what a new row has, so that whoever makes one says what is
 * different and is not concerned by columns that come later.
 */
void
ridge_table_start_row (RidgeTable table,
                       RidgeCell *cells)
{
  guint n_columns = ridge_table_get_info (table)->n_columns;

  for (guint i = 0; i < n_columns; i++)
    cells[i] = ridge_table_get_initial (table, i);
}

/**
 * ridge_table_count_columns:
 * @table: a table
 * @version: a version of the schema
 *
 * Counts the columns that a table had in a version. New ones come last, so
 * these are the first of today's.
 *
 * Returns: how many; 0 when the version did not have the table
 */
guint
ridge_table_count_columns (RidgeTable table,
                           guint      version)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  guint n = info->n_columns;

  while (n > 0 && info->columns[n - 1].since > version)
    n--;

  return n;
}

/**
 * ridge_column_is_bounded:
 * @column: a column
 *
 * Tells whether a number in it has to lie between the column's least and most.
 *
 * Returns: whether it has bounds
 */
gboolean
ridge_column_is_bounded (const RidgeColumnInfo *column)
{
  return column->least < column->most;
}

/**
 * ridge_column_get_length:
 * @column: a column of texts
 *
 * Gets how long a text may be.
 *
 * Returns: the most characters
 */
guint
ridge_column_get_length (const RidgeColumnInfo *column)
{
  if (column->length != 0)
    return column->length;

  return column->roles & RIDGE_AS_ONE_LINE ? RIDGE_TITLE_LENGTH : RIDGE_TEXT_LENGTH;
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
  gboolean one_line = ridge_column_get_length (column) < RIDGE_TEXT_LENGTH;

  return one_line ? ridge_text_clean_line (text) : ridge_text_clean_block (text);
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
