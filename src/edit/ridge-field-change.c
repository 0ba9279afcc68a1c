/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-field.h"

#include "edit/ridge-commit-private.h"
#include "edit/ridge-record-private.h"

/* Where a thing stands is the business of the verbs that move, and to whom a
 * check-in or a phase belongs does not change at all. */
static gboolean
is_editable (RidgeTable table,
             guint      column)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];

  return info->type != RIDGE_COLUMN_ID && (info->roles & RIDGE_AS_UNEDITED) == 0;
}

/* "rename-kpi" for the name of a thing, "change-kpi-target" for one other field
 * and "change-kpi" for several: the history tells what was changed. */
static char *
name_change (RidgeTable             table,
             const RidgeFieldValue *values,
             gsize                  n_values)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);
  g_autofree char      *name = NULL;

  if (n_values > 1)
    name = g_strdup_printf ("change-%s", info->name);
  else if (ridge_field_is_title (table, values[0].column))
    name = g_strdup_printf ("rename-%s", info->name);
  else
    name = g_strdup_printf ("change-%s-%s", info->name, info->columns[values[0].column].name);

  return g_strdelimit (g_steal_pointer (&name), "_", '-');
}

static gboolean
change_row (RidgeDocument         *document,
            RidgeRecord           *record,
            const RidgeFieldValue *values,
            gsize                  n_values,
            GError               **error)
{
  g_autoptr (RidgeEdit) edit = NULL;
  g_autofree char *verb = NULL;
  RidgePlan       *plan = ridge_document_get_plan (document);

  for (gsize i = 0; i < n_values; i++)
    if (!is_editable (record->table, values[i].column))
      {
        ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_record_get_subject (record, plan), "place");
        return FALSE;
      }

  if (!ridge_record_set_values (record, values, n_values, error) ||
      !ridge_record_check (record, plan, error))
    return FALSE;

  verb = name_change (record->table, values, n_values);
  edit = ridge_edit_new (verb, ridge_record_get_subject (record, plan));
  ridge_record_update (record, edit);

  return ridge_commit (document, edit, error);
}

/**
 * ridge_change_field:
 * @document: a document
 * @entity: a thing in its plan
 * @column: the field to change, a column of the thing's table
 * @cell: what it becomes
 * @error: return location
 *
 * Changes one field, whatever it is. Texts are cleaned; titles must not be
 * empty; numbers are finite and in range; dates and ranges stay in order. A
 * key result's relative target is resolved against its baseline, and setting
 * the target itself forgets the relative one. Where a thing stands is changed
 * by the verbs that move, and refused here with RIDGE_ERROR_NOT_APPLICABLE.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_change_field (RidgeDocument *document,
                    RidgeEntity   *entity,
                    guint          column,
                    RidgeCell      cell,
                    GError       **error)
{
  RidgeFieldValue value = { column, cell };

  return ridge_change_fields (document, entity, &value, 1, error);
}

/**
 * ridge_change_fields:
 * @document: a document
 * @entity: a thing in its plan
 * @values: (array length=n_values): the fields and what they become
 * @n_values: how many, at least one
 * @error: return location
 *
 * Changes several fields as one change; see ridge_change_field().
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_change_fields (RidgeDocument         *document,
                     RidgeEntity           *entity,
                     const RidgeFieldValue *values,
                     gsize                  n_values,
                     GError               **error)
{
  g_auto (RidgeRecord) record = { 0 };

  g_return_val_if_fail (RIDGE_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), FALSE);
  g_return_val_if_fail (n_values > 0, FALSE);

  ridge_record_init_from (&record, entity);

  return change_row (document, &record, values, n_values, error);
}
