/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-edit.h"

#include "base/ridge-error.h"
#include "base/ridge-id.h"
#include "base/ridge-text.h"
#include "store/ridge-edit-write.h"
#include "store/ridge-sql-row.h"

typedef enum
{
  OPERATION_INSERT,
  OPERATION_PUT,
  OPERATION_UPDATE,
  OPERATION_DELETE,
} OperationKind;

/* A row operation; its cells lie in the edit's array from `first` on: all
 * columns of an insert, otherwise the keys, and the new values of an update,
 * which are of the columns that are bits of `columns`. */
typedef struct
{
  guint8  kind;
  guint8  table;
  guint   first;
  guint64 columns;
} Operation;

struct _RidgeEdit
{
  char         *verb;
  char         *subject;
  GArray       *operations;
  GArray       *cells;
  GStringChunk *texts;
};

/**
 * ridge_edit_new:
 *
 * Returns: (transfer full): an edit without operations
 */
RidgeEdit *
ridge_edit_new (const char *verb,
                const char *subject)
{
  RidgeEdit *self = g_new0 (RidgeEdit, 1);

  self->verb = g_strdup (verb);
  self->subject = ridge_text_clean_line (subject != NULL ? subject : "");
  self->operations = g_array_new (FALSE, FALSE, sizeof (Operation));
  self->cells = g_array_new (FALSE, FALSE, sizeof (RidgeCell));
  self->texts = g_string_chunk_new (1024);

  return self;
}

/**
 * ridge_edit_free:
 *
 * Forgets the edit, committed or not.
 */
void
ridge_edit_free (RidgeEdit *self)
{
  g_free (self->verb);
  g_free (self->subject);
  g_array_unref (self->operations);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * ridge_edit_get_verb:
 * @self: an edit
 *
 * Gets what is done, as the history keeps it.
 *
 * Returns: (transfer none): a verb of ridge-change.h
 */
const char *
ridge_edit_get_verb (RidgeEdit *self)
{
  return self->verb;
}

/**
 * ridge_edit_get_subject:
 * @self: an edit
 *
 * Gets what it is done to, in the words of its author.
 *
 * Returns: (transfer none): the subject
 */
const char *
ridge_edit_get_subject (RidgeEdit *self)
{
  return self->subject;
}

/**
 * ridge_edit_is_empty:
 *
 * Tells whether there is nothing to commit.
 *
 * Returns: whether it is empty
 */
gboolean
ridge_edit_is_empty (RidgeEdit *self)
{
  return self->operations->len == 0;
}

static void
add_operation (RidgeEdit    *self,
               OperationKind kind,
               RidgeTable    table,
               guint64       columns)
{
  Operation operation = { kind, table, self->cells->len, columns };

  g_array_append_val (self->operations, operation);
}

/* By whatever road a text comes, this is the door to the file: nothing but text
 * gets through. What is not UTF-8 is refused when it is bound. */
static RidgeCell
take_text (RidgeEdit             *self,
           const RidgeColumnInfo *column,
           const char            *text)
{
  g_autofree char *clean = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return RIDGE_TEXT (g_string_chunk_insert (self->texts, text));

  clean = ridge_column_clean_text (column, text);

  return RIDGE_TEXT (*clean != '\0' ? g_string_chunk_insert (self->texts, clean) : "");
}

static void
add_cell (RidgeEdit *self,
          RidgeTable table,
          guint      column,
          RidgeCell  cell)
{
  if (cell.kind == RIDGE_CELL_TEXT)
    cell = take_text (self, &ridge_table_get_info (table)->columns[column], cell.text);

  g_array_append_val (self->cells, cell);
}

/**
 * ridge_edit_insert:
 * @id: the row's key, or 0 for a new random one
 * @cells: every column of the table; the first is ignored
 *
 * Returns: the key
 */
gint64
ridge_edit_insert (RidgeEdit       *self,
                   RidgeTable       table,
                   gint64           id,
                   const RidgeCell *cells)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);

  g_return_val_if_fail (table != RIDGE_TABLE_POINT, 0);

  if (id == 0)
    id = ridge_id_new ();

  add_operation (self, OPERATION_INSERT, table, 0);
  add_cell (self, table, 0, RIDGE_INTEGER (id));
  for (guint i = 1; i < info->n_columns; i++)
    add_cell (self, table, i, cells[i]);

  return id;
}

/* Whether the last operation can take another column along: the schema checks
 * columns against each other, so that those of a row have to change at once. */
static gboolean
extends_last (RidgeEdit *self,
              RidgeTable table,
              gint64     id,
              guint64    column)
{
  const Operation *last;

  if (self->operations->len == 0)
    return FALSE;

  last = &g_array_index (self->operations, Operation, self->operations->len - 1);

  return last->kind == OPERATION_UPDATE && last->table == table && column > last->columns &&
         g_array_index (self->cells, RidgeCell, last->first).integer == id;
}

/**
 * ridge_edit_update:
 *
 * Sets one column of a row that must still exist when this is committed. Those of one row that
 * are set one after the other, in their order, change at once.
 */
void
ridge_edit_update (RidgeEdit *self,
                   RidgeTable table,
                   gint64     id,
                   guint      column,
                   RidgeCell  cell)
{
  guint64 bit;

  g_return_if_fail (table != RIDGE_TABLE_POINT);
  g_return_if_fail (column > 0 && column < ridge_table_get_info (table)->n_columns);

  bit = G_GUINT64_CONSTANT (1) << column;
  if (extends_last (self, table, id, bit))
    {
      g_array_index (self->operations, Operation, self->operations->len - 1).columns |= bit;
    }
  else
    {
      add_operation (self, OPERATION_UPDATE, table, bit);
      add_cell (self, table, 0, RIDGE_INTEGER (id));
    }
  add_cell (self, table, column, cell);
}

/**
 * ridge_edit_delete:
 *
 * Deletes a row; that it is gone already is no error.
 */
void
ridge_edit_delete (RidgeEdit *self,
                   RidgeTable table,
                   gint64     id)
{
  g_return_if_fail (table != RIDGE_TABLE_POINT);

  add_operation (self, OPERATION_DELETE, table, 0);
  add_cell (self, table, 0, RIDGE_INTEGER (id));
}

/**
 * ridge_edit_put_point:
 * @cells: every column of a point
 *
 * Inserts a KPI's value of a day, or replaces the one that is there.
 */
void
ridge_edit_put_point (RidgeEdit       *self,
                      const RidgeCell *cells)
{
  add_operation (self, OPERATION_PUT, RIDGE_TABLE_POINT, 0);
  for (guint i = 0; i < RIDGE_POINT_N_COLUMNS; i++)
    add_cell (self, RIDGE_TABLE_POINT, i, cells[i]);
}

/**
 * ridge_edit_delete_point:
 *
 * Deletes a KPI's value of a day.
 */
void
ridge_edit_delete_point (RidgeEdit *self,
                         gint64     kpi,
                         RidgeDay   day)
{
  add_operation (self, OPERATION_DELETE, RIDGE_TABLE_POINT, 0);
  add_cell (self, RIDGE_TABLE_POINT, RIDGE_POINT_KPI, RIDGE_INTEGER (kpi));
  add_cell (self, RIDGE_TABLE_POINT, RIDGE_POINT_DAY, RIDGE_INTEGER (day));
}

/**
 * ridge_edit_get_n_rows:
 *
 * Returns: how many row operations it has
 */
guint
ridge_edit_get_n_rows (RidgeEdit *self)
{
  return self->operations->len;
}

/**
 * ridge_edit_get_row:
 * @index: one of its row operations
 * @row: (out): the row, until the edit is filled further
 *
 * Gets one row operation; its cells are borrowed.
 */
void
ridge_edit_get_row (RidgeEdit    *self,
                    guint         index,
                    RidgeEditRow *row)
{
  const Operation *operation = &g_array_index (self->operations, Operation, index);
  const RidgeCell *cells = &g_array_index (self->cells, RidgeCell, operation->first);

  *row = (RidgeEditRow) {
    .table = operation->table,
    .id = cells[0].integer,
    .inserted = operation->kind == OPERATION_INSERT,
    .columns = operation->columns,
    .cells = operation->kind == OPERATION_INSERT ? cells : NULL,
  };
}

static RidgeStatement *
prepare (const Operation *operation,
         RidgeConnection *connection,
         GError         **error)
{
  switch ((OperationKind) operation->kind)
    {
    case OPERATION_INSERT:
      return ridge_sql_row_prepare_insert (connection, operation->table, error);
    case OPERATION_PUT:
      return ridge_sql_row_prepare_replace (connection, operation->table, error);
    case OPERATION_UPDATE:
      return ridge_sql_row_prepare_update (connection, operation->table, operation->columns, error);
    case OPERATION_DELETE:
    default:
      return ridge_sql_row_prepare_delete (connection, operation->table, error);
    }
}

static gboolean
bind (RidgeEdit       *self,
      const Operation *operation,
      RidgeStatement  *statement,
      GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (operation->table);
  gboolean              whole = operation->kind == OPERATION_INSERT || operation->kind == OPERATION_PUT;
  guint                 n_columns = whole ? info->n_columns : info->n_keys;
  const RidgeCell      *cells = &g_array_index (self->cells, RidgeCell, operation->first);

  for (guint i = 0; i < n_columns; i++)
    if (!ridge_sql_row_bind (statement, i + 1, info, i, &cells[i], error))
      return FALSE;

  for (guint column = 0, i = n_columns; operation->kind == OPERATION_UPDATE && column < info->n_columns; column++)
    if (operation->columns & (G_GUINT64_CONSTANT (1) << column))
      {
        if (!ridge_sql_row_bind (statement, i + 1, info, column, &cells[i], error))
          return FALSE;
        i++;
      }

  return TRUE;
}

static gboolean
run (RidgeEdit       *self,
     const Operation *operation,
     RidgeConnection *connection,
     RidgeStatement  *statement,
     GError         **error)
{
  gboolean has_row;

  if (!bind (self, operation, statement, error) ||
      !ridge_connection_step (connection, statement, &has_row, error))
    return FALSE;

  if (operation->kind == OPERATION_UPDATE && sqlite3_changes64 (ridge_connection_get_db (connection)) == 0)
    {
      ridge_set_error (error, RIDGE_ERROR_CONFLICT, 0, self->subject, "gone");
      return FALSE;
    }

  sqlite3_reset (statement);
  return TRUE;
}

/**
 * ridge_edit_write:
 * @connection: in a transaction
 *
 * Writes the rows. An update of a row that another process has deleted is
 * %RIDGE_ERROR_CONFLICT.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_edit_write (RidgeEdit       *self,
                  RidgeConnection *connection,
                  GError         **error)
{
  const Operation *previous = NULL;
  g_autoptr (RidgeStatement) statement = NULL;

  for (guint i = 0; i < self->operations->len; i++)
    {
      const Operation *operation = &g_array_index (self->operations, Operation, i);

      if (previous == NULL || previous->kind != operation->kind ||
          previous->table != operation->table || previous->columns != operation->columns)
        {
          g_clear_pointer (&statement, ridge_statement_release);
          statement = prepare (operation, connection, error);
          if (statement == NULL)
            return FALSE;
        }

      if (!run (self, operation, connection, statement, error))
        return FALSE;
      previous = operation;
    }

  return TRUE;
}
