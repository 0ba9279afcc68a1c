/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-restore.h"

#include "store/ridge-mirror.h"

static gboolean
same_point (const RidgeCell *a,
            const RidgeCell *b)
{
  for (guint i = 0; i < RIDGE_POINT_N_COLUMNS; i++)
    if (!ridge_cell_equal (&a[i], &b[i]))
      return FALSE;

  return TRUE;
}

static RidgeDay
get_day (RidgeKpi *kpi,
         guint     row)
{
  RidgeSeries *series = kpi != NULL ? ridge_kpi_get_series (kpi) : NULL;

  return series != NULL && row < ridge_series_get_n_points (series) ? ridge_series_get_days (series)[row] : RIDGE_DAY_NONE;
}

/* Walks along two series by day. */
static void
restore_series (RidgeEdit *edit,
                RidgeKpi  *now,
                RidgeKpi  *then)
{
  guint i = 0, j = 0;

  while (get_day (now, i) != RIDGE_DAY_NONE || get_day (then, j) != RIDGE_DAY_NONE)
    {
      const RidgeDay is = get_day (now, i), was = get_day (then, j);
      RidgeCell      present[RIDGE_POINT_N_COLUMNS], past[RIDGE_POINT_N_COLUMNS];

      if (was == RIDGE_DAY_NONE || (is != RIDGE_DAY_NONE && is < was))
        {
          ridge_edit_delete_point (edit, ridge_entity_get_id (RIDGE_ENTITY (now)), is);
          i++;
          continue;
        }

      ridge_mirror_fill_point (then, j, past);
      if (is == was)
        ridge_mirror_fill_point (now, i, present);
      if (is != was || !same_point (present, past))
        ridge_edit_put_point (edit, past);
      i += is == was;
      j++;
    }
}

static void
insert (RidgeEdit   *edit,
        RidgeTable   table,
        RidgeEntity *then)
{
  RidgeCell cells[RIDGE_MAX_COLUMNS];

  for (guint i = 0; i < ridge_table_get_info (table)->n_columns; i++)
    cells[i] = ridge_entity_get_cell (then, i);
  ridge_edit_insert (edit, table, ridge_entity_get_id (then), cells);
}

/* Who the plan is stays what it is. */
static void
update (RidgeEdit   *edit,
        RidgeTable   table,
        RidgeEntity *now,
        RidgeEntity *then)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);

  for (guint i = info->n_keys; i < info->n_columns; i++)
    {
      const RidgeCell a = ridge_entity_get_cell (now, i), b = ridge_entity_get_cell (then, i);

      if (!ridge_cell_equal (&a, &b) && (info->columns[i].roles & RIDGE_AS_IDENTITY) == 0)
        ridge_edit_update (edit, table, ridge_entity_get_id (now), i, b);
    }
}

static void
restore_table (RidgeEdit *edit,
               RidgeTable table,
               RidgePlan *present,
               RidgePlan *backup)
{
  g_autoptr (GPtrArray) was = ridge_plan_list (backup, table);
  g_autoptr (GPtrArray) is = ridge_plan_list (present, table);

  for (guint i = 0; i < was->len; i++)
    {
      RidgeEntity *then = g_ptr_array_index (was, i);
      RidgeEntity *now = ridge_plan_lookup (present, table, ridge_entity_get_id (then));

      if (now == NULL)
        insert (edit, table, then);
      else
        update (edit, table, now, then);
      if (table == RIDGE_TABLE_KPI)
        restore_series (edit, now != NULL ? RIDGE_KPI (now) : NULL, RIDGE_KPI (then));
    }

  for (guint i = 0; i < is->len; i++)
    {
      RidgeEntity *now = g_ptr_array_index (is, i);

      if (ridge_plan_lookup (backup, table, ridge_entity_get_id (now)) != NULL)
        continue;
      if (table == RIDGE_TABLE_KPI)
        restore_series (edit, RIDGE_KPI (now), NULL);
      ridge_edit_delete (edit, table, ridge_entity_get_id (now));
    }
}

/**
 * ridge_restore_plan:
 * @document: a document
 * @backup: what its plan said once
 * @error: return location
 *
 * Makes the plan say what a backup of it says, in one step that can be undone; a backup of
 * what it says now is made first.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_restore_plan (RidgeDocument *document,
                    RidgePlan     *backup,
                    GError       **error)
{
  RidgePlan *present = ridge_document_get_plan (document);
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("restore-backup", ridge_plan_get_name (backup));

  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    if (table != RIDGE_TABLE_POINT)
      restore_table (edit, table, present, backup);
  ridge_document_back_up (document, RIDGE_BACKUP_RESTORE);

  return ridge_document_commit (document, edit, error);
}
