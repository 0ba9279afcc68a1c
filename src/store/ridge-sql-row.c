/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-sql-row.h"

#include <math.h>
#include <string.h>

#include "base/ridge-day.h"
#include "base/ridge-error.h"
#include "stats/ridge-xmr-options.h"

/* No nick of an enumeration is longer. */
#define MOST_WORD_BYTES 64

/* A value as SQLite gives it, from a row or from a changeset. */
typedef struct
{
  int         type;
  gint64      integer;
  double      real;
  const char *text;
  int         n_bytes;
} RawValue;

static gboolean
refuse_cell (const RidgeTableInfo *info,
             guint                 column,
             GError              **error)
{
  ridge_set_error (error, RIDGE_ERROR_INVARIANT, 0, info->columns[column].name, "value");
  return FALSE;
}

/* Only what is too large for a row can still be refused by the statement. */
static gboolean
accept_bound (int                   code,
              const RidgeTableInfo *info,
              guint                 column,
              GError              **error)
{
  return code == SQLITE_OK || refuse_cell (info, column, error);
}

static gboolean
bind_integer (RidgeStatement       *statement,
              int                   parameter,
              const RidgeTableInfo *info,
              guint                 column,
              gint64                value,
              GError              **error)
{
  const RidgeColumnInfo *column_info = &info->columns[column];
  const char            *nick;
  char                  *iso;

  switch (column_info->type)
    {
    case RIDGE_COLUMN_DAY:
      if (value < RIDGE_DAY_MIN || value > RIDGE_DAY_MAX)
        return refuse_cell (info, column, error);
      iso = ridge_day_to_iso (value);
      return accept_bound (sqlite3_bind_text (statement, parameter, iso, -1, g_free), info, column, error);

    case RIDGE_COLUMN_ENUM:
      nick = ridge_enum_to_nick (column_info->enum_type (), value);
      if (nick == NULL)
        return refuse_cell (info, column, error);
      return accept_bound (sqlite3_bind_text (statement, parameter, nick, -1, SQLITE_STATIC), info, column, error);

    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_REF:
      if (value <= 0)
        return refuse_cell (info, column, error);
      return accept_bound (sqlite3_bind_int64 (statement, parameter, value), info, column, error);

    case RIDGE_COLUMN_BOOLEAN:
      if (value != FALSE && value != TRUE)
        return refuse_cell (info, column, error);
      return accept_bound (sqlite3_bind_int64 (statement, parameter, value), info, column, error);

    case RIDGE_COLUMN_INTEGER:
      return accept_bound (sqlite3_bind_int64 (statement, parameter, value), info, column, error);

    case RIDGE_COLUMN_REAL:
    case RIDGE_COLUMN_TEXT:
    default:
      return refuse_cell (info, column, error);
    }
}

/**
 * ridge_sql_row_bind:
 * @parameter: the parameter's number, from 1
 * @cell: the value; its text must live until the statement has run
 *
 * Binds a cell as the document stores it: days as ISO text, enums as nicks.
 * Numbers that are not finite, days out of the calendar and cells of another
 * kind than the column are refused with %RIDGE_ERROR_INVARIANT.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_sql_row_bind (RidgeStatement       *statement,
                    int                   parameter,
                    const RidgeTableInfo *info,
                    guint                 column,
                    const RidgeCell      *cell,
                    GError              **error)
{
  switch (cell->kind)
    {
    case RIDGE_CELL_NULL:
      if (!info->columns[column].nullable)
        return refuse_cell (info, column, error);
      return accept_bound (sqlite3_bind_null (statement, parameter), info, column, error);

    case RIDGE_CELL_INTEGER:
      return bind_integer (statement, parameter, info, column, cell->integer, error);

    case RIDGE_CELL_REAL:
      if (info->columns[column].type != RIDGE_COLUMN_REAL || !(fabs (cell->real) <= RIDGE_XMR_MAX_MAGNITUDE))
        return refuse_cell (info, column, error);
      return accept_bound (sqlite3_bind_double (statement, parameter, cell->real), info, column, error);

    case RIDGE_CELL_TEXT:
    default:
      if (info->columns[column].type != RIDGE_COLUMN_TEXT || !g_utf8_validate (cell->text, -1, NULL))
        return refuse_cell (info, column, error);
      return accept_bound (sqlite3_bind_text (statement, parameter, cell->text, -1, SQLITE_STATIC), info, column, error);
    }
}

static gboolean
read_text (const RidgeColumnInfo *column,
           const RawValue        *raw,
           RidgeCell             *cell)
{
  RidgeDay day;
  int      value;

  if (raw->type != SQLITE_TEXT || raw->n_bytes != strlen (raw->text))
    return FALSE;

  switch (column->type)
    {
    case RIDGE_COLUMN_DAY:
      day = ridge_day_parse (raw->text);
      *cell = RIDGE_INTEGER (day);
      return day != RIDGE_DAY_NONE;

    case RIDGE_COLUMN_ENUM:
      if (!ridge_enum_from_nick (column->enum_type (), raw->text, &value))
        return FALSE;
      *cell = RIDGE_INTEGER (value);
      return TRUE;

    default:
      *cell = RIDGE_TEXT (raw->text);
      return raw->n_bytes == 0 || g_utf8_validate (raw->text, raw->n_bytes, NULL);
    }
}

static gboolean
read_raw (const RidgeColumnInfo *column,
          const RawValue        *raw,
          RidgeCell             *cell)
{
  if (raw->type == SQLITE_NULL)
    {
      *cell = RIDGE_NULL;
      return column->nullable;
    }

  switch (column->type)
    {
    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_REF:
      *cell = RIDGE_INTEGER (raw->integer);
      return raw->type == SQLITE_INTEGER && raw->integer > 0;

    case RIDGE_COLUMN_INTEGER:
      *cell = RIDGE_INTEGER (raw->integer);
      return raw->type == SQLITE_INTEGER;

    case RIDGE_COLUMN_BOOLEAN:
      *cell = RIDGE_INTEGER (raw->integer);
      return raw->type == SQLITE_INTEGER && (raw->integer == 0 || raw->integer == 1);

    case RIDGE_COLUMN_REAL:
      /* A whole number may come back from a changeset as the integer it is stored as. */
      *cell = RIDGE_REAL (raw->type == SQLITE_INTEGER ? raw->integer : raw->real);
      return raw->type == SQLITE_INTEGER || (raw->type == SQLITE_FLOAT && fabs (raw->real) <= RIDGE_XMR_MAX_MAGNITUDE);

    case RIDGE_COLUMN_TEXT:
    case RIDGE_COLUMN_DAY:
    case RIDGE_COLUMN_ENUM:
    default:
      return read_text (column, raw, cell);
    }
}

/* Whether a later program may have written it: a word as we have them in an
 * enumeration, but not one of ours. */
static gboolean
is_foreign_word (const RidgeColumnInfo *column,
                 const RawValue        *raw)
{
  if (column->type != RIDGE_COLUMN_ENUM || raw->type != SQLITE_TEXT || raw->n_bytes == 0 || raw->n_bytes > MOST_WORD_BYTES)
    return FALSE;

  for (int i = 0; i < raw->n_bytes; i++)
    if (!g_ascii_islower (raw->text[i]) && !g_ascii_isdigit (raw->text[i]) && raw->text[i] != '-')
      return FALSE;

  return TRUE;
}

static gboolean
read_cell (const RidgeTableInfo *info,
           guint                 column,
           const RawValue       *raw,
           RidgeCell            *cell,
           const char           *path,
           GError              **error)
{
  const char *name = info->columns[column].name;

  if (read_raw (&info->columns[column], raw, cell))
    return TRUE;

  if (is_foreign_word (&info->columns[column], raw))
    ridge_set_error (error, RIDGE_ERROR_UNREADABLE, 1, path, "%s.%s: %s", info->name, name, raw->text);
  else
    ridge_set_error (error, RIDGE_ERROR_DAMAGED, 0, path, "%s.%s", info->name, name);
  return FALSE;
}

/**
 * ridge_sql_row_read_value:
 * @value: a protected value, as a changeset gives it
 * @cell: (out): texts stay owned by @value
 *
 * Reads one value, distrusting it: a value the column cannot have is
 * %RIDGE_ERROR_DAMAGED, a word of an enumeration that this program does not know
 * %RIDGE_ERROR_UNREADABLE.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_sql_row_read_value (sqlite3_value        *value,
                          const RidgeTableInfo *info,
                          guint                 column,
                          RidgeCell            *cell,
                          const char           *path,
                          GError              **error)
{
  RawValue raw = { .type = sqlite3_value_type (value) };

  if (raw.type == SQLITE_INTEGER)
    raw.integer = sqlite3_value_int64 (value);
  else if (raw.type == SQLITE_FLOAT)
    raw.real = sqlite3_value_double (value);
  else if (raw.type == SQLITE_TEXT)
    {
      raw.text = (const char *) sqlite3_value_text (value);
      raw.n_bytes = sqlite3_value_bytes (value);
    }

  return read_cell (info, column, &raw, cell, path, error);
}

/**
 * ridge_sql_row_read:
 * @statement: a select of ridge_sql_row_prepare_select() that stands on a row
 * @row: (out): texts stay owned by @statement until its next step
 *
 * Reads a whole row as an insert, distrusting every value as
 * ridge_sql_row_read_value() does.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_sql_row_read (RidgeStatement *statement,
                    RidgeTable      table,
                    RidgeRowChange *row,
                    const char     *path,
                    GError        **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);

  row->table = table;
  row->operation = RIDGE_ROW_INSERT;
  row->mask = (G_GUINT64_CONSTANT (1) << info->n_columns) - 1;

  for (guint i = 0; i < info->n_columns; i++)
    {
      RawValue raw = { .type = sqlite3_column_type (statement, i) };

      if (raw.type == SQLITE_INTEGER)
        raw.integer = sqlite3_column_int64 (statement, i);
      else if (raw.type == SQLITE_FLOAT)
        raw.real = sqlite3_column_double (statement, i);
      else if (raw.type == SQLITE_TEXT)
        {
          raw.text = (const char *) sqlite3_column_text (statement, i);
          raw.n_bytes = sqlite3_column_bytes (statement, i);
        }

      if (!read_cell (info, i, &raw, &row->cells[i], path, error))
        return FALSE;
    }

  return TRUE;
}

static void
append_columns (GString              *sql,
                const RidgeTableInfo *info)
{
  for (guint i = 0; i < info->n_columns; i++)
    {
      if (i > 0)
        g_string_append (sql, ", ");
      g_string_append_printf (sql, "\"%s\"", info->columns[i].name);
    }
}

/**
 * ridge_sql_row_prepare_select:
 *
 * A select of every column that we know, by name.
 *
 * Returns: (transfer full): the statement; %NULL with the error set
 */
RidgeStatement *
ridge_sql_row_prepare_select (RidgeConnection *connection,
                              RidgeTable       table,
                              GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  append_columns (sql, info);
  g_string_append_printf (sql, " FROM \"%s\"", info->name);

  return ridge_connection_prepare (connection, sql->str, error);
}

static GString *
insert_sql (const RidgeTableInfo *info)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", info->name);
  append_columns (sql, info);
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < info->n_columns; i++)
    g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", i + 1);
  g_string_append_c (sql, ')');

  return sql;
}

/**
 * ridge_sql_row_prepare_insert:
 *
 * An insert of a whole row; parameter n + 1 is column n.
 *
 * Returns: (transfer full): the statement; %NULL with the error set
 */
RidgeStatement *
ridge_sql_row_prepare_insert (RidgeConnection *connection,
                              RidgeTable       table,
                              GError         **error)
{
  g_autoptr (GString) sql = insert_sql (ridge_table_get_info (table));

  return ridge_connection_prepare (connection, sql->str, error);
}

/**
 * ridge_sql_row_prepare_replace:
 *
 * An insert that updates the row with the same key, if there is one.
 *
 * Returns: (transfer full): the statement; %NULL with the error set
 */
RidgeStatement *
ridge_sql_row_prepare_replace (RidgeConnection *connection,
                               RidgeTable       table,
                               GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  g_autoptr (GString) sql = insert_sql (info);

  g_string_append (sql, " ON CONFLICT DO UPDATE SET ");
  for (guint i = info->n_keys; i < info->n_columns; i++)
    g_string_append_printf (sql, "%s\"%s\" = excluded.\"%s\"",
                            i > info->n_keys ? ", " : "", info->columns[i].name, info->columns[i].name);

  return ridge_connection_prepare (connection, sql->str, error);
}

static void
append_keys (GString              *sql,
             const RidgeTableInfo *info)
{
  for (guint i = 0; i < info->n_keys; i++)
    g_string_append_printf (sql, "%s\"%s\" = ?%u", i > 0 ? " AND " : " WHERE ", info->columns[i].name, i + 1);
}

/**
 * ridge_sql_row_prepare_update:
 *
 * An update of the columns that are bits of @columns; the keys come first, then the values in
 * the order of the columns.
 *
 * Returns: (transfer full): the statement; %NULL with the error set
 */
RidgeStatement *
ridge_sql_row_prepare_update (RidgeConnection *connection,
                              RidgeTable       table,
                              guint64          columns,
                              GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  g_autoptr (GString) sql = g_string_new (NULL);
  guint parameter = info->n_keys;

  g_string_append_printf (sql, "UPDATE \"%s\" SET", info->name);
  for (guint i = 0; i < info->n_columns; i++)
    if (columns & (G_GUINT64_CONSTANT (1) << i))
      {
        g_string_append_printf (sql, "%s\"%s\" = ?%u", parameter > info->n_keys ? ", " : " ", info->columns[i].name, parameter + 1);
        parameter++;
      }
  append_keys (sql, info);

  return ridge_connection_prepare (connection, sql->str, error);
}

/**
 * ridge_sql_row_prepare_delete:
 *
 * A delete of the row with the keys.
 *
 * Returns: (transfer full): the statement; %NULL with the error set
 */
RidgeStatement *
ridge_sql_row_prepare_delete (RidgeConnection *connection,
                              RidgeTable       table,
                              GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "DELETE FROM \"%s\"", info->name);
  append_keys (sql, info);

  return ridge_connection_prepare (connection, sql->str, error);
}
