/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-record-private.h"

#include <math.h>

#include "edit/ridge-field-private.h"

/* A row that does not exist yet, with what it starts with. */
void
ridge_record_init (RidgeRecord *record,
                   RidgeTable   table)
{
  *record = (RidgeRecord) { .table = table, .texts = g_ptr_array_new_with_free_func (g_free) };

  ridge_table_start_row (table, record->cells);
}

/* The row as it is committed. */
void
ridge_record_init_from (RidgeRecord *record,
                        RidgeEntity *entity)
{
  RidgeTable table = ridge_entity_get_table (entity);

  ridge_record_init (record, table);
  record->id = ridge_entity_get_id (entity);

  for (guint i = 0; i < ridge_table_get_info (table)->n_columns; i++)
    record->cells[i] = ridge_entity_get_cell (entity, i);
}

void
ridge_record_clear (RidgeRecord *record)
{
  g_clear_pointer (&record->texts, g_ptr_array_unref);
}

/* Sets a column that needs no check: keys, ranks and what the verb made itself. */
void
ridge_record_put (RidgeRecord *record,
                  guint        column,
                  RidgeCell    cell)
{
  if (ridge_cell_equal (&record->cells[column], &cell))
    return;

  record->cells[column] = cell;
  record->set |= G_GUINT64_CONSTANT (1) << column;
}

void
ridge_record_take_text (RidgeRecord *record,
                        guint        column,
                        char        *text)
{
  g_ptr_array_add (record->texts, text);
  ridge_record_put (record, column, RIDGE_TEXT (text));
}

/* Sets a column to what a person gave: checked alone, texts cleaned. */
gboolean
ridge_record_set (RidgeRecord     *record,
                  guint            column,
                  const RidgeCell *cell,
                  GError         **error)
{
  if (!ridge_check_field (record->table, column, cell, error))
    return FALSE;

  if (cell->kind == RIDGE_CELL_TEXT)
    ridge_record_take_text (record, column, ridge_column_clean_text (&ridge_table_get_info (record->table)->columns[column], cell->text));
  else
    ridge_record_put (record, column, *cell);

  return TRUE;
}

/* "+20 %" is kept as entered and resolved against the baseline. A target that
 * is given itself takes the relative one's place. */
static gboolean
resolve_target (RidgeRecord *record,
                gboolean     gives_target,
                gboolean     gives_relative,
                GError     **error)
{
  const RidgeCell *relative = &record->cells[RIDGE_KEY_RESULT_RELATIVE_TARGET];
  const RidgeCell *baseline = &record->cells[RIDGE_KEY_RESULT_BASELINE];
  double           target;

  if (relative->kind == RIDGE_CELL_NULL)
    return TRUE;

  if (gives_target && !gives_relative)
    {
      ridge_record_put (record, RIDGE_KEY_RESULT_RELATIVE_TARGET, RIDGE_NULL);
      return TRUE;
    }

  if (baseline->kind == RIDGE_CELL_NULL)
    {
      ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, "baseline", "relative_target");
      return FALSE;
    }

  target = baseline->real + fabs (baseline->real) * relative->real;
  ridge_record_put (record, RIDGE_KEY_RESULT_TARGET, RIDGE_REAL (target));

  return ridge_check_field (record->table, RIDGE_KEY_RESULT_TARGET, &record->cells[RIDGE_KEY_RESULT_TARGET], error);
}

/* Sets what a person gave, field by field, and what follows from it. */
gboolean
ridge_record_set_values (RidgeRecord           *record,
                         const RidgeFieldValue *values,
                         gsize                  n_values,
                         GError               **error)
{
  guint64 given = 0;

  for (gsize i = 0; i < n_values; i++)
    {
      given |= G_GUINT64_CONSTANT (1) << values[i].column;
      if (!ridge_record_set (record, values[i].column, &values[i].cell, error))
        return FALSE;
    }

  if (record->table != RIDGE_TABLE_KEY_RESULT)
    return TRUE;

  return resolve_target (record,
                         (given & (G_GUINT64_CONSTANT (1) << RIDGE_KEY_RESULT_TARGET)) != 0,
                         (given & (G_GUINT64_CONSTANT (1) << RIDGE_KEY_RESULT_RELATIVE_TARGET)) != 0,
                         error);
}

gint64
ridge_record_insert (RidgeRecord *record,
                     RidgeEdit   *edit)
{
  record->id = ridge_edit_insert (edit, record->table, record->id, record->cells);

  return record->id;
}

void
ridge_record_update (RidgeRecord *record,
                     RidgeEdit   *edit)
{
  guint n_columns = ridge_table_get_info (record->table)->n_columns;

  /* What is cleared first: an objective never has two parents, not even between two columns. */
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_columns; i++)
      if ((record->set & (G_GUINT64_CONSTANT (1) << i)) != 0 && (record->cells[i].kind == RIDGE_CELL_NULL) == (pass == 0))
        ridge_edit_update (edit, record->table, record->id, i, record->cells[i]);
}

/* The words a person knows the row by: its own title, or that of the thing it
 * belongs to; of two that it ties together the first. */
const char *
ridge_record_get_subject (const RidgeRecord *record,
                          RidgePlan         *plan)
{
  const RidgeTableInfo *info = ridge_table_get_info (record->table);
  guint                 title = ridge_table_find_column (record->table, RIDGE_AS_TITLE);

  if (title != 0)
    return record->cells[title].text;

  for (guint i = 0; i < info->n_columns; i++)
    if ((info->columns[i].roles & (RIDGE_AS_PARENT | RIDGE_AS_END)) != 0 && ridge_record_get_ref (record, i) != 0)
      {
        RidgeEntity *entity = ridge_plan_lookup (plan, info->columns[i].ref, ridge_record_get_ref (record, i));

        return entity != NULL ? ridge_entity_get_title (entity) : "";
      }

  return "";
}

gint64
ridge_record_get_ref (const RidgeRecord *record,
                      guint              column)
{
  return record->cells[column].kind == RIDGE_CELL_INTEGER ? record->cells[column].integer : 0;
}
