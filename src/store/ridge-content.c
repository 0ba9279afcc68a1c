/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-content.h"

#include <string.h>

#include "store/ridge-changeset.h"
#include "store/ridge-history.h"
#include "store/ridge-mirror.h"
#include "store/ridge-sql-row.h"

/* FNV-1a; every distinct input moves the whole number once it is mixed. */
#define FNV_START G_GUINT64_CONSTANT (14695981039346656037)
#define FNV_PRIME G_GUINT64_CONSTANT (1099511628211)

static guint64
hash_bytes (guint64       hash,
            gconstpointer data,
            gsize         size)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ bytes[i]) * FNV_PRIME;

  return hash;
}

static guint64
hash_number (guint64 hash,
             guint64 number)
{
  hash ^= number * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  hash ^= hash >> 32;
  return hash * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
}

/* The finalizer of SplitMix64: near inputs end far from each other. */
static guint64
mix (guint64 hash)
{
  hash = (hash ^ (hash >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return hash ^ (hash >> 31);
}

/* An enumeration counts by its word: its number may be another in a later version. */
static guint64
hash_cell (guint64                hash,
           const RidgeColumnInfo *column,
           const RidgeCell       *cell)
{
  const char *text = cell->kind == RIDGE_CELL_TEXT ? cell->text : NULL;
  guint64     bits = 0;

  if (cell->kind == RIDGE_CELL_INTEGER && column->type == RIDGE_COLUMN_ENUM)
    text = ridge_enum_to_nick (column->enum_type (), (int) cell->integer);
  if (text != NULL)
    return hash_bytes (hash, text, strlen (text));

  if (cell->kind == RIDGE_CELL_REAL)
    {
      const double real = cell->real + 0.0;   /* −0 is 0 */

      memcpy (&bits, &real, sizeof bits);
    }
  else if (cell->kind == RIDGE_CELL_INTEGER)
    {
      bits = (guint64) cell->integer;
    }

  return hash_number (hash, bits + cell->kind);
}

static gboolean
is_initial (RidgeTable       table,
            guint            column,
            const RidgeCell *cell)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];
  RidgeCell initial;

  if (info->nullable || cell->kind == RIDGE_CELL_NULL)
    return cell->kind == RIDGE_CELL_NULL;

  initial = ridge_table_get_initial (table, column);
  return ridge_cell_equal (&initial, cell);
}

/**
 * ridge_content_of_row:
 * @row: an insert counts whole, an update with the cells that it gives, a delete
 *   not at all
 *
 * Adds up the cells of a row.
 *
 * Returns: what the row is worth
 */
guint64
ridge_content_of_row (const RidgeRowChange *row)
{
  const RidgeTableInfo *info = ridge_table_get_info (row->table);
  const gboolean        whole = row->operation == RIDGE_ROW_INSERT;
  guint64               key = hash_bytes (FNV_START, info->name, strlen (info->name));
  guint64               content;

  if (row->operation == RIDGE_ROW_DELETE)
    return 0;

  for (guint i = 0; i < info->n_keys; i++)
    key = hash_number (key, (guint64) row->cells[i].integer);
  content = whole ? mix (key) : 0;

  for (guint i = info->n_keys; i < info->n_columns; i++)
    if ((whole || (row->mask & (G_GUINT64_CONSTANT (1) << i)) != 0) && !is_initial (row->table, i, &row->cells[i]))
      {
        const char *name = info->columns[i].name;

        content += mix (hash_cell (hash_bytes (key, name, strlen (name)), &info->columns[i], &row->cells[i]));
      }

  return content;
}

static gboolean
add_row (const RidgeRowChange *row,
         gpointer              data,
         GError              **error)
{
  guint64 *content = data;

  *content += ridge_content_of_row (row);
  return TRUE;
}

/**
 * ridge_content_of_plan:
 * @plan: a plan
 *
 * Adds up every row of a plan in memory.
 *
 * Returns: what the plan in memory says
 */
guint64
ridge_content_of_plan (RidgePlan *plan)
{
  guint64 content = 0;

  ridge_mirror_foreach_row (plan, add_row, &content, NULL);

  return content;
}

static gboolean
add_table (RidgeConnection *connection,
           RidgeRowChange  *row,
           RidgeTable       table,
           guint64         *content,
           GError         **error)
{
  g_autoptr (RidgeStatement) statement = ridge_sql_row_prepare_select (connection, table, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      if (!ridge_connection_step (connection, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!ridge_sql_row_read (statement, table, row, ridge_connection_get_path (connection), error))
        return FALSE;
      *content += ridge_content_of_row (row);
    }
}

/**
 * ridge_content_of_rows:
 * @connection: to a document
 * @content: (out): what the rows of the file say
 * @error: return location
 *
 * Reads and adds up every row of a file.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_content_of_rows (RidgeConnection *connection,
                       guint64         *content,
                       GError         **error)
{
  g_autofree RidgeRowChange *row = g_new0 (RidgeRowChange, 1);

  *content = 0;
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    if (!add_table (connection, row, table, content, error))
      return FALSE;

  return TRUE;
}

/**
 * ridge_content_of_changeset:
 * @changeset: rows of a change
 * @path: the document, for errors
 * @difference: (out): what the content is more by after it, modulo 2^64
 * @error: return location
 *
 * Reads a changeset and what takes it back: what was there before is in that.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_content_of_changeset (GBytes     *changeset,
                            const char *path,
                            guint64    *difference,
                            GError    **error)
{
  g_autoptr (GBytes) inverse = ridge_changeset_invert (changeset, path, error);
  guint64 before = 0, after = 0;

  if (inverse == NULL ||
      !ridge_changeset_foreach (changeset, path, add_row, &after, error) ||
      !ridge_changeset_foreach (inverse, path, add_row, &before, error))
    return FALSE;

  *difference = after - before;
  return TRUE;
}

static gboolean
keep (RidgeConnection *connection,
      gint64           change,
      guint64          content,
      GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection, "REPLACE INTO content (id, change, sum) VALUES (1, ?1, ?2)", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, change);
  sqlite3_bind_int64 (statement, 2, (gint64) content);
  return ridge_connection_step (connection, statement, &has_row, error);
}

/* What is kept, and of which change; nothing is kept of change −1. */
static gboolean
read_kept (RidgeConnection *connection,
           gint64          *change,
           guint64         *content,
           GError         **error)
{
  g_autoptr (RidgeStatement) statement = ridge_connection_prepare (connection, "SELECT change, sum FROM content", error);
  gboolean has_row;

  if (statement == NULL || !ridge_connection_step (connection, statement, &has_row, error))
    return FALSE;

  *change = has_row ? sqlite3_column_int64 (statement, 0) : -1;
  *content = has_row ? (guint64) sqlite3_column_int64 (statement, 1) : 0;
  return TRUE;
}

/**
 * ridge_content_start:
 * @connection: in a transaction
 * @error: return location
 *
 * Keeps what the rows say now, of whatever they are made.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_content_start (RidgeConnection *connection,
                     GError         **error)
{
  RidgeHistoryHead head;
  guint64          content;

  return ridge_history_read_head (connection, &head, error) &&
         ridge_content_of_rows (connection, &content, error) &&
         keep (connection, head.id, content, error);
}

/**
 * ridge_content_follow:
 * @connection: in a transaction
 * @before: the change before
 * @after: the change that was made
 * @changeset: its rows
 * @error: return location
 *
 * Follows a change. What did not add up before does not after it either.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_content_follow (RidgeConnection *connection,
                      gint64           before,
                      gint64           after,
                      GBytes          *changeset,
                      GError         **error)
{
  guint64 content, difference;
  gint64  change;

  if (!read_kept (connection, &change, &content, error) ||
      !ridge_content_of_changeset (changeset, ridge_connection_get_path (connection), &difference, error))
    return FALSE;

  return keep (connection, change == before ? after : change, content + difference, error);
}

/**
 * ridge_content_matches:
 * @connection: to a document
 * @content: what its rows say
 * @matches: (out): whether that is what was saved with the last change
 * @error: return location
 *
 * Compares what a document says with what its last change has left.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_content_matches (RidgeConnection *connection,
                       guint64          content,
                       gboolean        *matches,
                       GError         **error)
{
  RidgeHistoryHead head;
  guint64          kept;
  gint64           change;

  if (!ridge_history_read_head (connection, &head, error) || !read_kept (connection, &change, &kept, error))
    return FALSE;

  *matches = change == head.id && kept == content;
  return TRUE;
}
