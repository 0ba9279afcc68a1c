/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-tree.h"

const RidgeTree ridge_tree_of_objectives = {
  .table = RIDGE_TABLE_OBJECTIVE,
  .parent_of_row = "coalesce (row.parent_objective,"
                   " (SELECT k.objective FROM key_result k WHERE k.id = row.parent_key_result))",
};

const RidgeTree ridge_tree_of_teams = {
  .table = RIDGE_TABLE_TEAM,
  .parent_of_row = "row.parent",
};

/**
 * ridge_tree_find_loop_above:
 * @has_loop: (out): whether the row is its own ancestor
 *
 * Follows the parents of one row. UNION forgets what it has seen, so that a
 * loop further up ends as well.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_tree_find_loop_above (RidgeConnection *connection,
                            const RidgeTree *tree,
                            gint64           id,
                            gboolean        *has_loop,
                            GError         **error)
{
  const char      *table = ridge_table_get_info (tree->table)->name;
  g_autofree char *sql = NULL;
  g_autoptr (RidgeStatement) statement = NULL;

  sql = g_strdup_printf ("WITH RECURSIVE up (id) AS ("
                         " SELECT %s FROM %s AS row WHERE row.id = ?1"
                         " UNION"
                         " SELECT %s FROM up JOIN %s AS row ON row.id = up.id)"
                         " SELECT 1 FROM up WHERE id = ?1 LIMIT 1",
                         tree->parent_of_row, table, tree->parent_of_row, table);
  statement = ridge_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  return ridge_connection_step (connection, statement, has_loop, error);
}

typedef struct
{
  gint64 id;
  gint64 parent;
  guint  walk;     /* the walk that came by first; 0: none yet */
} Node;

static GArray *
read_nodes (RidgeConnection *connection,
            const RidgeTree *tree,
            GError         **error)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  const char      *table = ridge_table_get_info (tree->table)->name;
  g_autofree char *sql = NULL;
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  sql = g_strdup_printf ("SELECT row.id, %s AS up FROM %s AS row WHERE up IS NOT NULL",
                         tree->parent_of_row, table);
  statement = ridge_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      Node node = { 0 };

      if (!ridge_connection_step (connection, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&nodes);

      node.id = sqlite3_column_int64 (statement, 0);
      node.parent = sqlite3_column_int64 (statement, 1);
      g_array_append_val (nodes, node);
    }
}

/**
 * ridge_tree_find_any_loop:
 * @member: (out): a row that is its own ancestor, or 0
 *
 * Looks at all rows, each once.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_tree_find_any_loop (RidgeConnection *connection,
                          const RidgeTree *tree,
                          gint64          *member,
                          GError         **error)
{
  g_autoptr (GArray) nodes = read_nodes (connection, tree, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  *member = 0;
  if (nodes == NULL)
    return FALSE;

  for (guint i = 0; i < nodes->len; i++)
    g_hash_table_insert (by_id, &g_array_index (nodes, Node, i).id, &g_array_index (nodes, Node, i));

  for (guint i = 0; i < nodes->len && *member == 0; i++)
    {
      Node *node = &g_array_index (nodes, Node, i);

      for (; node != NULL && node->walk == 0; node = g_hash_table_lookup (by_id, &node->parent))
        node->walk = i + 1;
      if (node != NULL && node->walk == i + 1)
        *member = node->id;
    }

  return TRUE;
}

/**
 * ridge_tree_find_support_loop:
 * @has_loop: (out): whether the objective counts towards itself
 *
 * Follows what an objective stands under and what it also supports.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_tree_find_support_loop (RidgeConnection *connection,
                              gint64           objective,
                              gboolean        *has_loop,
                              GError         **error)
{
  static const char *supported = "coalesce (l.to_objective,"
                                 " (SELECT k.objective FROM key_result k WHERE k.id = l.to_key_result))";
  const char *parent = ridge_tree_of_objectives.parent_of_row;
  g_autofree char *sql = NULL;
  g_autoptr (RidgeStatement) statement = NULL;

  sql = g_strdup_printf ("WITH RECURSIVE up (id) AS ("
                         " SELECT %s FROM objective AS row WHERE row.id = ?1"
                         " UNION SELECT %s FROM link l WHERE l.from_objective = ?1"
                         " UNION SELECT %s FROM up JOIN objective AS row ON row.id = up.id"
                         " UNION SELECT %s FROM up JOIN link l ON l.from_objective = up.id)"
                         " SELECT 1 FROM up WHERE id = ?1 LIMIT 1",
                         parent, supported, parent, supported);
  statement = ridge_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, objective);
  return ridge_connection_step (connection, statement, has_loop, error);
}
