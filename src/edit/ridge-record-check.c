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

/* Two columns of which the first must not be greater, where both are given. */
static gboolean
check_order (RidgeRecord *record,
             guint        low,
             guint        high,
             GError     **error)
{
  const RidgeColumnInfo *columns = ridge_table_get_info (record->table)->columns;
  const RidgeCell       *a = &record->cells[low];
  const RidgeCell       *b = &record->cells[high];
  gboolean               ordered;

  if (a->kind == RIDGE_CELL_NULL || b->kind == RIDGE_CELL_NULL)
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

  return check_order (record, first + 2, first + 3, error);
}

/* A day at which a plan can be about: a slip of the finger such as the year 206
 * or 20206 is caught, a series of the nineteenth century is not a period. */
static gboolean
check_plan_day (RidgeRecord *record,
                guint        column,
                GError     **error)
{
  int year;

  if (record->cells[column].kind == RIDGE_CELL_NULL)
    return TRUE;

  ridge_day_get_ymd ((RidgeDay) record->cells[column].integer, &year, NULL, NULL);
  if (year >= 1900 && year <= 2200)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, ridge_table_get_info (record->table)->columns[column].name, "1900 … 2200");
  return FALSE;
}

static gboolean
check_period (RidgeRecord *record,
              GError     **error)
{
  for (guint column = RIDGE_PERIOD_STARTS; column <= RIDGE_PERIOD_ENDS; column++)
    if (record->cells[column].kind == RIDGE_CELL_NULL)
      {
        ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, ridge_table_get_info (record->table)->columns[column].name, NULL);
        return FALSE;
      }

  return check_plan_day (record, RIDGE_PERIOD_STARTS, error) && check_plan_day (record, RIDGE_PERIOD_ENDS, error) &&
         check_order (record, RIDGE_PERIOD_STARTS, RIDGE_PERIOD_ENDS, error);
}

/* Of phases and of stepped targets there is one a day. */
static gboolean
check_only_on_day (RidgeRecord *record,
                   GListModel  *siblings,
                   guint        column,
                   GError     **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (record->table);
  guint                 n_siblings = g_list_model_get_n_items (siblings);
  g_autofree char      *iso = NULL;

  if (record->cells[column].kind == RIDGE_CELL_NULL)
    {
      ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, info->columns[column].name, NULL);
      return FALSE;
    }

  for (guint i = 0; i < n_siblings; i++)
    {
      g_autoptr (RidgeEntity) sibling = g_list_model_get_item (siblings, i);

      if (ridge_entity_get_id (sibling) == record->id ||
          ridge_entity_get_cell (sibling, column).integer != record->cells[column].integer)
        continue;

      iso = ridge_day_to_iso ((RidgeDay) record->cells[column].integer);
      ridge_set_error (error, RIDGE_ERROR_DUPLICATE, 0, iso, "%s", info->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_phase (RidgeRecord *record,
             RidgePlan   *plan,
             GError     **error)
{
  RidgeEntity *kpi = ridge_plan_lookup (plan, RIDGE_TABLE_KPI, ridge_record_get_ref (record, RIDGE_PHASE_KPI));

  return check_only_on_day (record, ridge_kpi_get_phases (RIDGE_KPI (kpi)), RIDGE_PHASE_DAY, error) &&
         check_baseline (record, RIDGE_PHASE_BASELINE, error);
}

static gboolean
check_plan_step (RidgeRecord *record,
                 RidgePlan   *plan,
                 GError     **error)
{
  RidgeEntity *key_result = ridge_plan_lookup (plan, RIDGE_TABLE_KEY_RESULT,
                                               ridge_record_get_ref (record, RIDGE_PLAN_STEP_KEY_RESULT));

  return check_plan_day (record, RIDGE_PLAN_STEP_DAY, error) &&
         check_only_on_day (record, ridge_key_result_get_steps (RIDGE_KEY_RESULT (key_result)), RIDGE_PLAN_STEP_DAY, error);
}

/* Whether the row as a whole may stand in the plan. Its columns are checked
 * one by one when they are set. */
gboolean
ridge_record_check (RidgeRecord *record,
                    RidgePlan   *plan,
                    GError     **error)
{
  if (!check_refs (record, plan, error))
    return FALSE;

  switch (record->table)
    {
    case RIDGE_TABLE_PERIOD:
      return check_period (record, error);
    case RIDGE_TABLE_KEY_RESULT:
      return check_order (record, RIDGE_KEY_RESULT_LOW, RIDGE_KEY_RESULT_HIGH, error);
    case RIDGE_TABLE_PLAN_STEP:
      return check_plan_step (record, plan, error);
    case RIDGE_TABLE_MILESTONE:
      return check_plan_day (record, RIDGE_MILESTONE_DONE_ON, error);
    case RIDGE_TABLE_CHECK_IN:
      return check_plan_day (record, RIDGE_CHECK_IN_DAY, error);
    case RIDGE_TABLE_INITIATIVE:
      return check_plan_day (record, RIDGE_INITIATIVE_DUE, error);
    case RIDGE_TABLE_KPI:
      return check_order (record, RIDGE_KPI_HEALTHY_LOW, RIDGE_KPI_HEALTHY_HIGH, error) &&
             check_order (record, RIDGE_KPI_FLOOR, RIDGE_KPI_CEILING, error) &&
             check_baseline (record, RIDGE_KPI_BASELINE, error);
    case RIDGE_TABLE_PHASE:
      return check_phase (record, plan, error);
    case RIDGE_TABLE_PLAN:
    case RIDGE_TABLE_TEAM:
    case RIDGE_TABLE_PERSON:
    case RIDGE_TABLE_OBJECTIVE:
    case RIDGE_TABLE_POINT:
    case RIDGE_TABLE_LINK:
    case RIDGE_TABLE_FORECAST:
    case RIDGE_N_TABLES:
    default:
      return TRUE;
    }
}
