/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/ridge-tree-lines.h"

#include <string.h>

static void
line_free (gpointer data)
{
  RidgeTreeLine *line = data;

  g_free (line->branch);
  g_free (line);
}

static gboolean
is_shown (RidgeEntity *entity,
          RidgePeriod *period)
{
  return period == NULL || RIDGE_IS_KEY_RESULT (entity) || ridge_objective_in_period (RIDGE_OBJECTIVE (entity), period);
}

static void
append_all (GPtrArray  *found,
            GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (found, g_list_model_get_item (list, i));
}

static void
append_below (GPtrArray   *found,
              RidgeEntity *entity)
{
  if (RIDGE_IS_OBJECTIVE (entity))
    append_all (found, ridge_objective_get_rows (RIDGE_OBJECTIVE (entity)));
  else
    append_all (found, ridge_key_result_get_children (RIDGE_KEY_RESULT (entity)));
}

/* The objectives right below one, whether its own or of its key results. */
static GPtrArray *
list_child_objectives (RidgeEntity *objective)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);

  append_below (rows, objective);
  for (guint i = 0; i < rows->len; i++)
    {
      RidgeEntity *row = g_ptr_array_index (rows, i);

      if (RIDGE_IS_OBJECTIVE (row))
        g_ptr_array_add (children, g_object_ref (row));
      else
        append_below (children, row);
    }

  return children;
}

/* In the place of an objective of another period stand those below it. */
static void
replace_hidden (GPtrArray   *found,
                RidgePeriod *period)
{
  for (guint i = 0; i < found->len;)
    {
      g_autoptr (GPtrArray) below = NULL;

      if (is_shown (g_ptr_array_index (found, i), period))
        {
          i++;
          continue;
        }

      below = list_child_objectives (g_ptr_array_index (found, i));
      g_ptr_array_remove_index (found, i);
      for (guint j = below->len; j > 0; j--)
        g_ptr_array_insert (found, (int) i, g_object_ref (g_ptr_array_index (below, j - 1)));
    }
}

/* Puts the rows below a line on the stack, the first on top. */
static void
push_below (GPtrArray           *stack,
            GPtrArray           *rows,
            const RidgeTreeLine *parent)
{
  g_autofree char *indent = NULL;

  /* Below a branch that goes on stands a line, below the last one nothing. */
  if (parent == NULL || parent->depth == 0)
    indent = g_strdup ("");
  else if (g_str_has_suffix (parent->branch, "└─ "))
    indent = g_strdup_printf ("%.*s   ", (int) (strlen (parent->branch) - strlen ("└─ ")), parent->branch);
  else
    indent = g_strdup_printf ("%.*s│  ", (int) (strlen (parent->branch) - strlen ("├─ ")), parent->branch);

  for (guint i = rows->len; i > 0; i--)
    {
      RidgeTreeLine *line = g_new (RidgeTreeLine, 1);

      line->entity = g_ptr_array_index (rows, i - 1);
      line->depth = parent != NULL ? parent->depth + 1 : 0;
      line->branch = parent == NULL ? g_strdup ("") : g_strconcat (indent, i == rows->len ? "└─ " : "├─ ", NULL);
      g_ptr_array_add (stack, line);
    }
}

/**
 * ridge_tree_list_lines:
 * @plan: a plan
 * @period: (nullable): the period to show; none: all
 *
 * The cascade as the lines of a printed tree. An objective whose parent belongs
 * to another period stands where that would. Walked without recursion.
 *
 * Returns: (transfer full) (element-type RidgeTreeLine): the lines
 */
GPtrArray *
ridge_tree_list_lines (RidgePlan   *plan,
                       RidgePeriod *period)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func (g_object_unref);

  append_all (roots, ridge_plan_get_objectives (plan));
  replace_hidden (roots, period);
  push_below (stack, roots, NULL);

  while (stack->len > 0)
    {
      RidgeTreeLine *line = g_ptr_array_steal_index (stack, stack->len - 1);
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (lines, line);
      append_below (rows, line->entity);
      replace_hidden (rows, period);
      push_below (stack, rows, line);
    }

  return lines;
}
