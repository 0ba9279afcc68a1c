/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-plan-json-private.h"

#include "base/ridge-text.h"

/* A key may be named before its entry comes, so that the keys are looked at
 * when every entry has been read: in the order of the file, so that the first
 * entry that is wrong is the one that is told. */

static gboolean check_rows (RidgePlanReader *reader, JsonObject *object, RidgeTable table, GError **error);

/* A key of the table that the column refers to. */
static gboolean
check_cell (RidgePlanReader        *reader,
            const RidgeColumnInfo  *info,
            JsonNode               *node,
            GError                **error)
{
  const char *key = node != NULL && info->type == RIDGE_COLUMN_REF ? ridge_plan_reader_get_string (node) : NULL;
  g_autofree char *name = NULL;
  gpointer    table;

  if (key == NULL)
    return TRUE;
  if (g_hash_table_lookup_extended (reader->defined, g_hash_table_lookup (reader->keys, key), NULL, &table))
    return GPOINTER_TO_UINT (table) == info->ref || ridge_plan_reader_refuse (reader, info->name, node, "key", error);

  name = ridge_text_shorten (key);
  ridge_set_error (error, RIDGE_ERROR_SYNTAX, 0, reader->name, "no-key\t%s\t%s", g_strdelimit (name, "\t", ' '), info->name);
  return FALSE;
}

static gboolean
check_row (RidgePlanReader *reader,
           JsonObject      *object,
           RidgeTable       table,
           GError         **error)
{
  const RidgeTableInfo *info = ridge_table_get_info (table);

  for (guint i = 1; i < info->n_columns; i++)
    if (!check_cell (reader, &info->columns[i], json_object_get_member (object, info->columns[i].name), error))
      return FALSE;

  for (RidgeTable inner = 0; inner < RIDGE_N_TABLES; inner++)
    if (ridge_plan_reader_find_place (inner, table) != 0 && !check_rows (reader, object, inner, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_rows (RidgePlanReader *reader,
            JsonObject      *object,
            RidgeTable       table,
            GError         **error)
{
  JsonArray *rows = ridge_plan_reader_get_array (object, ridge_table_get_info (table)->member);
  guint      n_rows = rows != NULL ? json_array_get_length (rows) : 0;
  g_autoptr (GError) local_error = NULL;

  for (guint i = 0; i < n_rows; i++)
    if (!check_row (reader, json_array_get_object_element (rows, i), table, &local_error))
      {
        ridge_plan_reader_tell_place (json_array_get_element (rows, i), table, i, local_error);
        g_propagate_error (error, g_steal_pointer (&local_error));
        return FALSE;
      }

  return TRUE;
}

/* Whether every key that an entry names is that of another one, of the kind it
 * takes. */
gboolean
ridge_plan_reader_check_keys (RidgePlanReader *reader,
                              JsonObject      *root,
                              GError         **error)
{
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    if (ridge_plan_reader_stands_alone (table) && !check_rows (reader, root, table, error))
      return FALSE;

  return TRUE;
}
