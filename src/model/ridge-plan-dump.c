/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-kpi-private.h"
#include "model/ridge-plan-private.h"

#include "base/ridge-number.h"

static void
dump_text (GString    *line,
           const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);

  g_string_append_printf (line, "\"%s\"", escaped);
}

static void
dump_real (GString *line,
           double   value)
{
  g_autofree char *text = ridge_number_to_text (value);

  g_string_append (line, text);
}

static void
dump_day (GString  *line,
          RidgeDay  day)
{
  g_autofree char *iso = ridge_day_to_iso (day);

  g_string_append (line, iso);
}

static void
dump_cell (GString               *line,
           const RidgeColumnInfo *column,
           const RidgeCell       *cell)
{
  if (cell->kind == RIDGE_CELL_NULL)
    g_string_append_c (line, '-');
  else if (cell->kind == RIDGE_CELL_TEXT)
    dump_text (line, cell->text);
  else if (cell->kind == RIDGE_CELL_REAL)
    dump_real (line, cell->real);
  else if (column->type == RIDGE_COLUMN_DAY)
    dump_day (line, cell->integer);
  else if (column->type == RIDGE_COLUMN_ENUM)
    g_string_append (line, ridge_enum_to_nick (column->enum_type (), cell->integer));
  else
    g_string_append_printf (line, "%" G_GINT64_FORMAT, cell->integer);
}

static void
dump_entity (GString     *dump,
             RidgeEntity *entity)
{
  const RidgeTableInfo *info = ridge_table_get_info (ridge_entity_get_table (entity));

  g_string_append_printf (dump, "%s %" G_GINT64_FORMAT, info->name, ridge_entity_get_id (entity));
  for (guint i = 1; i < info->n_columns; i++)
    {
      RidgeCell cell = ridge_entity_get_cell (entity, i);

      g_string_append_printf (dump, " %s=", info->columns[i].name);
      dump_cell (dump, &info->columns[i], &cell);
    }
  g_string_append_c (dump, '\n');
}

static void
dump_series (GString  *dump,
             RidgeKpi *kpi)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  const RidgeDay *days = ridge_series_get_days (series);
  const double *values = ridge_series_get_numerators (series);
  guint n = ridge_series_get_n_points (series);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (dump, "point %" G_GINT64_FORMAT " ", ridge_entity_get_id (RIDGE_ENTITY (kpi)));
      dump_day (dump, days[i]);
      g_string_append (dump, " value=");
      if (isnan (values[i]))
        g_string_append_c (dump, '-');
      else
        dump_real (dump, values[i]);
      if (!isnan (ridge_series_get_denominator (series, i)))
        {
          g_string_append (dump, " denominator=");
          dump_real (dump, ridge_series_get_denominator (series, i));
        }
      g_string_append (dump, " note=");
      dump_text (dump, ridge_series_get_note (series, i));
      g_string_append_printf (dump, " ghost=%d ghost_reason=", ridge_series_get_ghost (series, i));
      dump_text (dump, ridge_series_get_ghost_reason (series, i));
      g_string_append_c (dump, '\n');
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return ridge_entity_compare_ids ((RidgeEntity *) a, (RidgeEntity *) b);
}

/**
 * ridge_plan_dump:
 * @self: a plan
 *
 * Writes every row of the plan as one line of text, by table and key, points by
 * KPI and day: two plans are equal when their dumps are.
 *
 * Returns: (transfer full): the text
 */
char *
ridge_plan_dump (RidgePlan *self)
{
  GString *dump = g_string_new (NULL);

  g_return_val_if_fail (RIDGE_IS_PLAN (self), g_string_free_and_steal (dump));

  for (guint table = 0; table < RIDGE_N_TABLES; table++)
    {
      g_autoptr (GPtrArray) entities = NULL;

      if (table == RIDGE_TABLE_POINT)
        continue;

      entities = ridge_plan_list (self, table);
      g_ptr_array_sort_values (entities, compare_ids);
      for (guint i = 0; i < entities->len; i++)
        {
          dump_entity (dump, entities->pdata[i]);
          if (table == RIDGE_TABLE_KPI)
            dump_series (dump, entities->pdata[i]);
        }
    }

  return g_string_free_and_steal (dump);
}
