/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-record-private.h"

#include "model/ridge-plan.h"

static gboolean
check_refs (RidgeRecord *record,
            RidgePlan   *plan,
            GError     **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (record->table);

  for (guint i = 0; i < info->n_columns; i++)
    {
      const RidgeColumnInfo *column = &info->columns[i];
      gint64                 id;

      if (column->type != RIDGE_COLUMN_REF)
        continue;

      id = ridge_record_get_ref (record, i);
      if (id == 0 && !column->nullable)
        {
          ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, column->name, NULL);
          return FALSE;
        }
      if (id != 0 && ridge_plan_lookup (plan, column->ref, id) == NULL)
        {
          ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, ridge_table_get_info (column->ref)->name, "%" G_GINT64_FORMAT, id);
          return FALSE;
        }
    }

  return TRUE;
}

/* A column and the one that is never less, where both are given. */
static gboolean
check_order (RidgeRecord *record,
             guint        low,
             GError     **error)
{
  const RidgeColumnInfo *columns = ridge_table_get_info (record->table)->columns;
  guint                  high = columns[low].not_above;
  const RidgeCell       *a = &record->cells[low];
  const RidgeCell       *b = &record->cells[high];
  gboolean               ordered;

  if (high == 0 || a->kind == RIDGE_CELL_NULL || b->kind == RIDGE_CELL_NULL)
    return TRUE;

  ordered = columns[low].type == RIDGE_COLUMN_REAL ? a->real <= b->real : a->integer <= b->integer;
  if (!ordered)
    ridge_set_error (error, RIDGE_ERROR_RANGE, 0, columns[low].name, "≤ %s", columns[high].name);

  return ordered;
}

static gboolean
check_baseline (RidgeRecord *record,
                guint        first,
                GError     **error)
{
  const RidgeColumnInfo *columns = ridge_table_get_info (record->table)->columns;
  guint                  needed[2] = { 0, 0 };

  /* The five columns follow the choice in both tables. */
  switch ((RidgeBaselineChoice) record->cells[first].integer)
    {
    case RIDGE_BASELINE_FIRST:
      needed[0] = first + 1;
      break;
    case RIDGE_BASELINE_RANGE:
      needed[0] = first + 2;
      needed[1] = first + 3;
      break;
    case RIDGE_BASELINE_FIXED:
      needed[0] = first + 4;
      needed[1] = first + 5;
      break;
    case RIDGE_BASELINE_ALL:
    default:
      break;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (needed[i] != 0 && record->cells[needed[i]].kind == RIDGE_CELL_NULL)
      {
        ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, columns[needed[i]].name, NULL);
        return FALSE;
      }

  return TRUE;
}

/* A day at which a plan can be about. */
static gboolean
check_plan_day (RidgeRecord *record,
                guint        column,
                GError     **error)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (record->table)->columns[column];
  int year;

  if ((info->roles & RIDGE_AS_PLAN_DAY) == 0 || record->cells[column].kind == RIDGE_CELL_NULL)
    return TRUE;

  ridge_day_get_ymd ((RidgeDay) record->cells[column].integer, &year, NULL, NULL);
  if (year >= RIDGE_FIRST_PLAN_YEAR && year <= RIDGE_LAST_PLAN_YEAR)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, info->name, "%d … %d", RIDGE_FIRST_PLAN_YEAR, RIDGE_LAST_PLAN_YEAR);
  return FALSE;
}

static RidgeEntity *
find_parent (RidgeRecord *record,
             RidgePlan   *plan)
{
  guint column = ridge_table_find_column (record->table, RIDGE_AS_PARENT);

  return ridge_plan_lookup (plan, ridge_table_get_info (record->table)->columns[column].ref,
                            ridge_record_get_ref (record, column));
}

/* Of phases and of stepped targets there is one a day. */
static gboolean
check_only (RidgeRecord *record,
            RidgePlan   *plan,
            guint        column,
            GError     **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (record->table);
  GListModel           *siblings;
  guint                 n_siblings;
  g_autofree char      *iso = NULL;

  if ((info->columns[column].roles & RIDGE_AS_ONLY) == 0)
    return TRUE;

  siblings = ridge_entity_get_list (find_parent (record, plan), record->table);
  n_siblings = g_list_model_get_n_items (siblings);
  for (guint i = 0; i < n_siblings; i++)
    {
      g_autoptr (RidgeEntity) sibling = g_list_model_get_item (siblings, i);
      RidgeCell               cell = ridge_entity_get_cell (sibling, column);

      if (ridge_entity_get_id (sibling) == record->id || !ridge_cell_equal (&cell, &record->cells[column]))
        continue;

      iso = ridge_day_to_iso ((RidgeDay) record->cells[column].integer);
      ridge_set_error (error, RIDGE_ERROR_DUPLICATE, 0, iso, "%s", info->name);
      return FALSE;
    }

  return TRUE;
}

/* What has no default has to be given. */
static gboolean
check_given (RidgeRecord *record,
             guint        column,
             GError     **error)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (record->table)->columns[column];

  if ((info->roles & RIDGE_AS_GIVEN) == 0 || record->cells[column].kind != RIDGE_CELL_NULL)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, info->name, NULL);
  return FALSE;
}

/* Whether the row as a whole may stand in the plan. Its columns are checked
 * one by one when they are set. */
gboolean
ridge_record_check (RidgeRecord *record,
                    RidgePlan   *plan,
                    GError     **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (record->table);

  if (!check_refs (record, plan, error))
    return FALSE;

  for (guint i = 0; i < info->n_columns; i++)
    if (!check_given (record, i, error) || !check_plan_day (record, i, error) || !check_order (record, i, error) ||
        !check_only (record, plan, i, error))
      return FALSE;

  switch (record->table)
    {
    case RIDGE_TABLE_KPI:
      return check_baseline (record, RIDGE_KPI_BASELINE, error);
    case RIDGE_TABLE_PHASE:
      return check_baseline (record, RIDGE_PHASE_BASELINE, error);
    default:
      return TRUE;
    }
}
