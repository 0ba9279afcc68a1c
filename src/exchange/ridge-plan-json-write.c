/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-plan-json.h"

#include <string.h>

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
      RidgeCell initial = ridge_field_get_default (table, i);

      if (i == parent || strcmp (info->columns[i].name, "rank") == 0 ||
          (table == RIDGE_TABLE_LINK && info->columns[i].type == RIDGE_COLUMN_REF))
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
      g_string_append_c (self->out, '}');
    }
  g_string_append_c (self->out, ']');
}

static void
append_inside_key_result (Writer         *self,
                          RidgeKeyResult *key_result)
{
  append_rows (self, "steps", ridge_key_result_get_steps (key_result), RIDGE_PLAN_STEP_KEY_RESULT);
  append_rows (self, "milestones", ridge_key_result_get_milestones (key_result), RIDGE_MILESTONE_KEY_RESULT);
  append_rows (self, "check_ins", ridge_key_result_get_check_ins (key_result), RIDGE_CHECK_IN_KEY_RESULT);
  append_rows (self, "initiatives", ridge_key_result_get_initiatives (key_result), RIDGE_INITIATIVE_KEY_RESULT);
  append_rows (self, "forecasts", ridge_key_result_get_forecasts (key_result), RIDGE_FORECAST_KEY_RESULT);
}

static void
append_inside_objective (Writer         *self,
                         RidgeObjective *objective)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);
  guint       n = g_list_model_get_n_items (key_results);

  if (n == 0)
    return;

  ridge_json_append_key (self->out, "key_results");
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      open_row (self, RIDGE_ENTITY (key_result), RIDGE_KEY_RESULT_OBJECTIVE);
      append_inside_key_result (self, key_result);
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

  g_string_append_c (self->out, '[');
  ridge_json_append_string (self->out, day);
  g_string_append (self->out, ", ");
  ridge_json_append_double (self->out, ridge_series_get_values (series)[row]);
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
append_inside_kpi (Writer   *self,
                   RidgeKpi *kpi)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  guint        n = ridge_series_get_n_points (series);

  append_rows (self, "phases", ridge_kpi_get_phases (kpi), RIDGE_PHASE_KPI);
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
append_inside_link (Writer    *self,
                    RidgeLink *link)
{
  ridge_json_append_key (self->out, "from");
  ridge_json_append_string (self->out, g_hash_table_lookup (self->keys, ridge_link_get_from (link)));
  ridge_json_append_key (self->out, "to");
  ridge_json_append_string (self->out, g_hash_table_lookup (self->keys, ridge_link_get_to (link)));
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
      if (RIDGE_IS_KPI (row))
        append_inside_kpi (self, RIDGE_KPI (row));
      else if (RIDGE_IS_OBJECTIVE (row))
        append_inside_objective (self, RIDGE_OBJECTIVE (row));
      else if (RIDGE_IS_LINK (row))
        append_inside_link (self, RIDGE_LINK (row));
      g_string_append_c (self->out, '}');
    }
  g_string_append (self->out, rows->len > 0 ? "\n]" : "]");
}

static void
add_keys_of_key_results (Writer    *self,
                         GPtrArray *objectives)
{
  guint n = 0;

  for (guint i = 0; i < objectives->len; i++)
    {
      g_autoptr (GPtrArray) key_results = list_all (ridge_objective_get_key_results (objectives->pdata[i]));

      add_keys (self, key_results, "key-result", &n);
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
  Writer self = { plan, g_string_new ("{\"format\": \"ridgeline-plan/1\",\n\"plan\": {"), keys };
  const struct
  {
    const char *member;
    const char *key;   /* (nullable): nothing refers to these rows */
    GPtrArray  *rows;
  } tables[] = {
    { "periods", "period", list_all (ridge_plan_get_periods (plan)) },
    { "teams", "team", list_tree (ridge_plan_get_teams (plan), list_below_team) },
    { "people", "person", list_all (ridge_plan_get_people (plan)) },
    { "kpis", "kpi", list_all (ridge_plan_get_kpis (plan)) },
    { "objectives", "objective", list_tree (ridge_plan_get_objectives (plan), list_below_objective) },
    { "links", NULL, list_all (ridge_plan_get_links (plan)) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint n = 0;

      if (tables[i].key != NULL)
        add_keys (&self, tables[i].rows, tables[i].key, &n);
      if (g_str_equal (tables[i].member, "objectives"))
        add_keys_of_key_results (&self, tables[i].rows);
    }

  append_cells (&self, RIDGE_ENTITY (plan), 0);
  g_string_append_c (self.out, '}');
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    append_table (&self, tables[i].member, tables[i].rows);
  g_string_append (self.out, "\n}\n");
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_ptr_array_unref (tables[i].rows);

  return g_string_free_and_steal (self.out);
}
