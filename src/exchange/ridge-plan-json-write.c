/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-plan-json.h"

#include "edit/ridge-field.h"
#include "exchange/ridge-json-write.h"

/* Writes what ridge-plan-json.c reads. Trees are written flat, each row with
 * the key of its parent: no reader or writer has to go as deep as they do. Rows
 * stand in the order they have in the plan, which is what their ranks and keys
 * are made from again. */

typedef struct
{
  RidgePlan  *plan;
  GString    *out;
  GHashTable *keys;   /* RidgeEntity → what the file calls it */
} Writer;

/* What lists a tree's next level, in the order of the plan. */
typedef void (*ListBelow) (RidgeEntity *entity, GPtrArray *below);

static void
append_all (GPtrArray  *entities,
            GListModel *list)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (entities, g_list_model_get_item (list, i));
}

static GPtrArray *
list_all (GListModel *list)
{
  GPtrArray *entities = g_ptr_array_new_with_free_func (g_object_unref);

  append_all (entities, list);

  return entities;
}

static void
list_below_team (RidgeEntity *team,
                 GPtrArray   *below)
{
  append_all (below, ridge_team_get_children (RIDGE_TEAM (team)));
}

static void
list_below_objective (RidgeEntity *objective,
                      GPtrArray   *below)
{
  GListModel *key_results = ridge_objective_get_key_results (RIDGE_OBJECTIVE (objective));
  guint       n_key_results = g_list_model_get_n_items (key_results);

  for (guint i = 0; i < n_key_results; i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      append_all (below, ridge_key_result_get_children (key_result));
    }
  append_all (below, ridge_objective_get_children (RIDGE_OBJECTIVE (objective)));
}

/* Every row of a tree, parents before their children. */
static GPtrArray *
list_tree (GListModel *roots,
           ListBelow   list_below)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GPtrArray) level = g_ptr_array_new ();

  append_all (level, roots);
  do
    {
      for (guint i = level->len; i > 0; i--)
        g_ptr_array_add (stack, level->pdata[i - 1]);
      g_ptr_array_set_size (level, 0);
      if (stack->len == 0)
        return rows;

      g_ptr_array_add (rows, g_ptr_array_steal_index (stack, stack->len - 1));
      list_below (rows->pdata[rows->len - 1], level);
    }
  while (TRUE);
}

static void
add_keys (Writer     *self,
          GPtrArray  *rows,
          const char *prefix,
          guint      *n)
{
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (self->keys, rows->pdata[i], g_strdup_printf ("%s-%u", prefix, ++*n));
}

static const char *
get_key (Writer     *self,
         RidgeTable  table,
         gint64      id)
{
  return g_hash_table_lookup (self->keys, ridge_plan_lookup (self->plan, table, id));
}

/* A name that begins like one told from today says that it is not. */
static void
append_text (Writer     *self,
             RidgeTable  table,
             guint       column,
             const char *text)
{
  g_autofree char *escaped = NULL;

  if (table == RIDGE_TABLE_PERIOD && column == RIDGE_PERIOD_NAME && *text == '@')
    escaped = g_strconcat ("@", text, NULL);
  ridge_json_append_string (self->out, escaped != NULL ? escaped : text);
}

static void
append_cell (Writer          *self,
             RidgeTable       table,
             guint            column,
             const RidgeCell *cell)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];
  g_autofree char       *day = NULL;

  ridge_json_append_key (self->out, info->name);
  if (cell->kind == RIDGE_CELL_NULL)
    g_string_append (self->out, "null");
  else if (cell->kind == RIDGE_CELL_TEXT)
    append_text (self, table, column, cell->text);
  else if (cell->kind == RIDGE_CELL_REAL)
    ridge_json_append_double (self->out, cell->real);
  else if (info->type == RIDGE_COLUMN_REF)
    ridge_json_append_string (self->out, get_key (self, info->ref, cell->integer));
  else if (info->type == RIDGE_COLUMN_ENUM)
    ridge_json_append_string (self->out, ridge_enum_to_nick (info->enum_type (), (int) cell->integer));
  else if (info->type == RIDGE_COLUMN_BOOLEAN)
    g_string_append (self->out, cell->integer != 0 ? "true" : "false");
  else if (info->type == RIDGE_COLUMN_DAY)
    ridge_json_append_string (self->out, day = ridge_day_to_iso ((RidgeDay) cell->integer));
  else
    g_string_append_printf (self->out, "%" G_GINT64_FORMAT, cell->integer);
}

/* The columns that say more than a new row does; what a row stands in or in
 * which order says where it is written. */
static void
append_cells (Writer      *self,
              RidgeEntity *entity,
              guint        parent)
{
  RidgeTable            table = ridge_entity_get_table (entity);
  const RidgeTableInfo *info = ridge_table_get_info (table);

  for (guint i = 1; i < info->n_columns; i++)
    {
      RidgeCell cell = ridge_entity_get_cell (entity, i);
      RidgeCell initial = ridge_table_get_initial (table, i);

      if (i == parent || (info->columns[i].roles & (RIDGE_AS_RANK | RIDGE_AS_END | RIDGE_AS_IDENTITY)) != 0)
        continue;
      if (table == RIDGE_TABLE_PLAN || !ridge_cell_equal (&cell, &initial))
        append_cell (self, table, i, &cell);
    }
}

/* Writes the row, but leaves it open for what stands inside. */
static void
open_row (Writer      *self,
          RidgeEntity *entity,
          guint        parent)
{
  const char *key = g_hash_table_lookup (self->keys, entity);

  g_string_append (self->out, self->out->str[self->out->len - 1] == '[' ? "\n{" : ",\n{");
  if (key != NULL)
    {
      ridge_json_append_key (self->out, "key");
      ridge_json_append_string (self->out, key);
    }
  append_cells (self, entity, parent);
}

static void append_inside (Writer *self, RidgeEntity *entity);

static void
append_rows (Writer     *self,
             const char *member,
             GListModel *list,
             guint       parent)
{
  guint n = g_list_model_get_n_items (list);

  if (n == 0)
    return;

  ridge_json_append_key (self->out, member);
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RidgeEntity) entity = g_list_model_get_item (list, i);

      open_row (self, entity, parent);
      append_inside (self, entity);
      g_string_append_c (self->out, '}');
    }
  g_string_append_c (self->out, ']');
}

static void
append_point (Writer      *self,
              RidgeSeries *series,
              guint        row)
{
  g_autofree char *day = ridge_day_to_iso (ridge_series_get_days (series)[row]);
  const char      *note = ridge_series_get_note (series, row);
  gboolean         ghost = ridge_series_get_ghost (series, row);
  double           denominator = ridge_series_get_denominator (series, row);

  g_string_append_c (self->out, '[');
  ridge_json_append_string (self->out, day);
  g_string_append (self->out, ", ");
  g_string_append (self->out, isnan (denominator) ? "" : "[");
  ridge_json_append_double (self->out, ridge_series_get_numerators (series)[row]);
  if (!isnan (denominator))
    {
      g_string_append (self->out, ", ");
      ridge_json_append_double (self->out, denominator);
      g_string_append_c (self->out, ']');
    }
  if (ghost || *note != '\0')
    {
      g_string_append (self->out, ", ");
      ridge_json_append_string (self->out, note);
    }
  if (ghost)
    {
      g_string_append (self->out, ", ");
      ridge_json_append_string (self->out, ridge_series_get_ghost_reason (series, row));
    }
  g_string_append_c (self->out, ']');
}

static void
append_points (Writer   *self,
               RidgeKpi *kpi)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  guint        n = ridge_series_get_n_points (series);

  if (n == 0)
    return;

  ridge_json_append_key (self->out, "points");
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < n; i++)
    {
      g_string_append (self->out, i > 0 ? ", " : "");
      append_point (self, series, i);
    }
  g_string_append_c (self->out, ']');
}

static void
append_ends (Writer    *self,
             RidgeLink *link)
{
  ridge_json_append_key (self->out, "from");
  ridge_json_append_string (self->out, g_hash_table_lookup (self->keys, ridge_link_get_from (link)));
  ridge_json_append_key (self->out, "to");
  ridge_json_append_string (self->out, g_hash_table_lookup (self->keys, ridge_link_get_to (link)));
}

/* Whether rows of the table always stand in one of the other. */
static gboolean
stands_inside (RidgeTable table,
               RidgeTable outer)
{
  guint                  parent = ridge_table_find_column (table, RIDGE_AS_PARENT);
  const RidgeColumnInfo *column = &ridge_table_get_info (table)->columns[parent];

  return parent != 0 && !column->nullable && column->ref == outer;
}

/* What belongs to a row and to nothing else; as deep as tables are nested, not
 * as trees are. */
static void
append_inside (Writer      *self,
               RidgeEntity *entity)
{
  RidgeTable outer = ridge_entity_get_table (entity);

  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    if (stands_inside (table, outer))
      append_rows (self, ridge_table_get_info (table)->member, ridge_entity_get_list (entity, table),
                   ridge_table_find_column (table, RIDGE_AS_PARENT));

  if (RIDGE_IS_KPI (entity))
    append_points (self, RIDGE_KPI (entity));
  else if (RIDGE_IS_LINK (entity))
    append_ends (self, RIDGE_LINK (entity));
}

static void
append_table (Writer     *self,
              const char *member,
              GPtrArray  *rows)
{
  g_string_append_printf (self->out, ",\n\"%s\": [", member);
  for (guint i = 0; i < rows->len; i++)
    {
      RidgeEntity *row = rows->pdata[i];

      open_row (self, row, 0);
      append_inside (self, row);
      g_string_append_c (self->out, '}');
    }
  g_string_append (self->out, rows->len > 0 ? "\n]" : "]");
}

/* The rows of a table that are written at the top: those that stand in nothing,
 * and of a tree all. */
static GPtrArray *
list_top (RidgePlan *plan,
          RidgeTable table)
{
  GListModel *roots = ridge_entity_get_list (RIDGE_ENTITY (plan), table);

  if (table == RIDGE_TABLE_TEAM)
    return list_tree (roots, list_below_team);
  if (table == RIDGE_TABLE_OBJECTIVE)
    return list_tree (roots, list_below_objective);

  return list_all (roots);
}

static void
add_keys_inside (Writer    *self,
                 GPtrArray *rows,
                 RidgeTable outer)
{
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (table);
      guint                 n = 0;

      if (!stands_inside (table, outer) || info->key == NULL)
        continue;

      for (guint i = 0; i < rows->len; i++)
        {
          g_autoptr (GPtrArray) inside = list_all (ridge_entity_get_list (rows->pdata[i], table));

          add_keys (self, inside, info->key, &n);
        }
    }
}

/**
 * ridge_plan_json_write:
 * @plan: a plan
 *
 * Writes the whole plan, but not its history, as the JSON that
 * ridge_plan_json_fill() reads: a plan filled with it is written the same.
 *
 * Returns: (transfer full): the text
 */
char *
ridge_plan_json_write (RidgePlan *plan)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Writer     self = { plan, g_string_new ("{\"format\": \"ridgeline-plan/1\",\n\"plan\": {"), keys };
  GPtrArray *rows[RIDGE_N_TABLES] = { NULL };

  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (table);
      guint                 n = 0;

      if (info->member == NULL || ridge_entity_get_list (RIDGE_ENTITY (plan), table) == NULL)
        continue;

      rows[table] = list_top (plan, table);
      if (info->key != NULL)
        add_keys (&self, rows[table], info->key, &n);
      add_keys_inside (&self, rows[table], table);
    }

  append_cells (&self, RIDGE_ENTITY (plan), 0);
  g_string_append_c (self.out, '}');
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    if (rows[table] != NULL)
      append_table (&self, ridge_table_get_info (table)->member, rows[table]);
  g_string_append (self.out, "\n}\n");
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    g_clear_pointer (&rows[table], g_ptr_array_unref);

  return g_string_free_and_steal (self.out);
}
