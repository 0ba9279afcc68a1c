/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/ridge-copy-private.h"

#include "base/ridge-id.h"
#include "edit/ridge-order-private.h"
#include "edit/ridge-place-private.h"

/* What was said about the original and how it ended is not true of a copy; but
 * a draft stays one. */
static void
forget_record (RidgeRecord *record)
{
  const RidgeTableInfo *info = ridge_table_get_info (record->table);

  for (guint i = 0; i < info->n_columns; i++)
    {
      gboolean is_draft = info->columns[i].enum_type == ridge_state_get_type && record->cells[i].integer == RIDGE_STATE_DRAFT;

      if ((info->columns[i].roles & RIDGE_AS_RECORD) != 0 && !is_draft)
        record->cells[i] = ridge_table_get_initial (record->table, i);
    }
}

/* References to what is copied too go to the copy. */
static void
follow_copies (RidgeRecord *record,
               RidgePlan   *plan,
               GHashTable  *copies)
{
  const RidgeTableInfo *info = ridge_table_get_info (record->table);

  for (guint i = 0; i < info->n_columns; i++)
    {
      RidgeEntity *original;
      gint64      *copy;

      if (info->columns[i].type != RIDGE_COLUMN_REF || record->cells[i].kind == RIDGE_CELL_NULL)
        continue;

      original = ridge_plan_lookup (plan, info->columns[i].ref, record->cells[i].integer);
      copy = g_hash_table_lookup (copies, original);
      if (copy != NULL)
        record->cells[i] = RIDGE_INTEGER (*copy);
    }
}

/* The list a thing stands in, when a person orders it. */
GListModel *
ridge_copy_get_siblings (RidgePlan   *plan,
                         RidgeEntity *entity)
{
  if (RIDGE_IS_OBJECTIVE (entity))
    return ridge_place_get_siblings (plan, ridge_objective_get_parent (RIDGE_OBJECTIVE (entity)));
  if (RIDGE_IS_KEY_RESULT (entity))
    return ridge_objective_get_key_results (ridge_key_result_get_objective (RIDGE_KEY_RESULT (entity)));
  if (RIDGE_IS_MILESTONE (entity))
    return ridge_key_result_get_milestones (ridge_milestone_get_key_result (RIDGE_MILESTONE (entity)));
  if (RIDGE_IS_INITIATIVE (entity))
    return ridge_key_result_get_initiatives (ridge_initiative_get_key_result (RIDGE_INITIATIVE (entity)));
  if (RIDGE_IS_KPI (entity))
    return ridge_plan_get_kpis (plan);

  return NULL;
}

/* A link to what is not copied goes along, but a key result has one driver. */
static gboolean
is_copied (RidgeEntity *entity,
           GPtrArray   *found)
{
  if (RIDGE_IS_LINK (entity) && ridge_link_get_kind (RIDGE_LINK (entity)) == RIDGE_LINK_DRIVES)
    return g_ptr_array_find (found, ridge_link_get_to (RIDGE_LINK (entity)), NULL);

  return !RIDGE_IS_CHECK_IN (entity) && !RIDGE_IS_FORECAST (entity);
}

static GHashTable *
make_keys (GPtrArray *found)
{
  GHashTable *copies = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < found->len; i++)
    {
      gint64 id = ridge_id_new ();

      if (is_copied (g_ptr_array_index (found, i), found))
        g_hash_table_insert (copies, g_ptr_array_index (found, i), g_memdup2 (&id, sizeof id));
    }

  return copies;
}

/* The copy of the root stands right after it. */
static void
place_root (RidgeRecord *record,
            RidgeEdit   *edit,
            RidgePlan   *plan,
            RidgeEntity *root,
            const char  *title)
{
  GListModel *siblings = ridge_copy_get_siblings (plan, root);
  g_autoptr (RidgeEntity) next = g_list_model_get_item (siblings, ridge_entity_get_position (root) + 1);

  ridge_record_take_text (record, ridge_table_find_column (record->table, RIDGE_AS_RANK), ridge_order_rank (edit, siblings, NULL, next));

  if (title != NULL)
    ridge_record_put (record, ridge_table_find_column (record->table, RIDGE_AS_TITLE), RIDGE_TEXT (title));
}

static void
insert_copy (RidgeEdit   *edit,
             RidgePlan   *plan,
             RidgeEntity *root,
             RidgeEntity *entity,
             const char  *title,
             GHashTable  *copies,
             RidgeAdjust  adjust,
             gpointer     data)
{
  g_auto (RidgeRecord) record = { 0 };

  ridge_record_init_from (&record, entity);
  record.id = *(gint64 *) g_hash_table_lookup (copies, entity);
  forget_record (&record);
  follow_copies (&record, plan, copies);
  if (entity == root)
    place_root (&record, edit, plan, root, title);
  if (adjust != NULL)
    adjust (&record, entity, data);
  ridge_record_insert (&record, edit);
}

/* Adds copies of the things found to an edit, without what was said about them.
 * The copy of the first stands right after it and has the key returned. */
gint64
ridge_copy (RidgeEdit  *edit,
            RidgePlan  *plan,
            GPtrArray  *found,
            const char *title,
            RidgeAdjust adjust,
            gpointer    data)
{
  g_autoptr (GHashTable) copies = make_keys (found);
  RidgeEntity *root = g_ptr_array_index (found, 0);

  for (guint i = 0; i < found->len; i++)
    if (g_hash_table_contains (copies, g_ptr_array_index (found, i)))
      insert_copy (edit, plan, root, g_ptr_array_index (found, i), title, copies, adjust, data);

  return *(gint64 *) g_hash_table_lookup (copies, root);
}
