/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-verbs-delete.h"

#include "edit/ridge-commit-private.h"
#include "edit/ridge-record-private.h"
#include "edit/ridge-subtree-private.h"

/**
 * ridge_delete_preview:
 * @plan: the plan
 * @entity: a thing in it
 * @deletion: (out): what would go along with it
 *
 * Counts what deleting the thing would take along, itself not counted.
 */
void
ridge_delete_preview (RidgePlan     *plan,
                      RidgeEntity   *entity,
                      RidgeDeletion *deletion)
{
  g_autoptr (GPtrArray) found = ridge_subtree_collect (plan, entity);

  *deletion = (RidgeDeletion) { 0 };
  if (RIDGE_IS_KPI (entity))
    deletion->n_points = ridge_series_get_n_points (ridge_kpi_get_series (RIDGE_KPI (entity)));

  for (guint i = 1; i < found->len; i++)
    {
      RidgeEntity *below = g_ptr_array_index (found, i);

      deletion->n_objectives += RIDGE_IS_OBJECTIVE (below);
      deletion->n_key_results += RIDGE_IS_KEY_RESULT (below);
      deletion->n_check_ins += RIDGE_IS_CHECK_IN (below);
      deletion->n_links += RIDGE_IS_LINK (below);
    }
}

static guint
count_references (RidgePlan *plan,
                  RidgeTable table,
                  guint      column,
                  gint64     id)
{
  g_autoptr (GPtrArray) rows = ridge_plan_list (plan, table);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += ridge_record_ref_of (g_ptr_array_index (rows, i), column) == id;

  return n;
}

/* A period with objectives, and a team or a person that anything still belongs
 * to, stay: RIDGE_ERROR_IN_USE names the kind of thing that uses it and how many
 * there are. They can be retired. */
static gboolean
check_unused (RidgePlan   *plan,
              RidgeEntity *entity,
              GError     **error)
{
  RidgeTable table = ridge_entity_get_table (entity);

  if (table != RIDGE_TABLE_PERIOD && table != RIDGE_TABLE_TEAM && table != RIDGE_TABLE_PERSON)
    return TRUE;

  for (RidgeTable user = 0; user < RIDGE_N_TABLES; user++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (user);

      for (guint column = 0; column < info->n_columns; column++)
        {
          guint n;

          if (info->columns[column].type != RIDGE_COLUMN_REF || info->columns[column].ref != table)
            continue;

          n = count_references (plan, user, column, ridge_entity_get_id (entity));
          if (n == 0)
            continue;

          ridge_set_error (error, RIDGE_ERROR_IN_USE, n, ridge_entity_get_title (entity), "%s", info->name);
          return FALSE;
        }
    }

  return TRUE;
}

/* A carried-over copy survives the original, without the memory of it. */
static void
forget_origin (RidgeEdit  *edit,
               RidgePlan  *plan,
               RidgeTable  table,
               guint       column,
               GHashTable *gone)
{
  g_autoptr (GPtrArray) rows = ridge_plan_list (plan, table);

  for (guint i = 0; i < rows->len; i++)
    {
      RidgeEntity *row = g_ptr_array_index (rows, i);
      gint64       origin = ridge_record_ref_of (row, column);

      if (origin == 0 || g_hash_table_contains (gone, row))
        continue;
      if (g_hash_table_contains (gone, ridge_plan_lookup (plan, table, origin)))
        ridge_edit_update (edit, table, ridge_entity_get_id (row), column, RIDGE_NULL);
    }
}

static void
forget_origins (RidgeEdit *edit,
                RidgePlan *plan,
                GPtrArray *found)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (gone, g_ptr_array_index (found, i));

  forget_origin (edit, plan, RIDGE_TABLE_OBJECTIVE, RIDGE_OBJECTIVE_CARRIED_FROM, gone);
  forget_origin (edit, plan, RIDGE_TABLE_KEY_RESULT, RIDGE_KEY_RESULT_CARRIED_FROM, gone);
}

static void
delete_points (RidgeEdit *edit,
               RidgeKpi  *kpi)
{
  RidgeSeries    *series = ridge_kpi_get_series (kpi);
  const RidgeDay *days = ridge_series_get_days (series);
  guint           n_points = ridge_series_get_n_points (series);

  for (guint i = 0; i < n_points; i++)
    ridge_edit_delete_point (edit, ridge_entity_get_id (RIDGE_ENTITY (kpi)), days[i]);
}

/**
 * ridge_delete:
 * @document: a document
 * @entity: a thing in its plan, not the plan itself
 * @error: return location
 *
 * Deletes a thing with everything that hangs on it: an objective with its key
 * results, their check-ins and all objectives under them, a KPI with its
 * values, and the links of any. One undo brings all of it back.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_delete (RidgeDocument *document,
              RidgeEntity   *entity,
              GError       **error)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_auto (RidgeRecord) record = { 0 };
  g_autoptr (RidgeEdit) edit = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *verb = NULL;

  g_return_val_if_fail (RIDGE_IS_ENTITY (entity) && !RIDGE_IS_PLAN (entity), FALSE);

  if (!check_unused (plan, entity, error))
    return FALSE;

  ridge_record_init_from (&record, entity);
  verb = g_strdelimit (g_strdup_printf ("delete-%s", ridge_table_get_info (record.table)->name), "_", '-');
  edit = ridge_edit_new (verb, ridge_record_get_subject (&record, plan));

  found = ridge_subtree_collect (plan, entity);
  if (RIDGE_IS_KPI (entity))
    delete_points (edit, RIDGE_KPI (entity));
  forget_origins (edit, plan, found);
  for (guint i = found->len; i > 0; i--)
    {
      RidgeEntity *row = g_ptr_array_index (found, i - 1);

      ridge_edit_delete (edit, ridge_entity_get_table (row), ridge_entity_get_id (row));
    }

  return ridge_commit (document, edit, error);
}
