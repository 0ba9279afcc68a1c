/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-mirror.h"

#include "store/ridge-changeset.h"
#include "store/ridge-content.h"
#include "store/ridge-sql-row.h"

/* How many rows are read between two looks at the clock. */
#define ROWS_PER_LOOK 64

struct _RidgeLoader
{
  RidgeConnection *connection;
  RidgePlan       *plan;
  RidgeStatement  *statement;
  RidgeTable       table;
  gboolean         begun;
  gboolean         read;       /* all of it; the batch is ending */
  RidgeBatchEnd    end;
  GPtrArray       *objectives; /* unowned: to be computed, the next last */
  RidgeRowChange   row;
  guint64          content;
};

static gboolean
apply_row (const RidgeRowChange *row,
           gpointer              data,
           GError              **error)
{
  ridge_plan_apply_one (data, row);
  return TRUE;
}

static gboolean
accept_row (const RidgeRowChange *row,
            gpointer              data,
            GError              **error)
{
  return TRUE;
}

/**
 * ridge_mirror_check:
 * @path: the document, for errors
 *
 * Tells whether the plan can show a changeset: every value is one that we know.
 *
 * Returns: whether it can; %FALSE with the error set
 */
gboolean
ridge_mirror_check (GBytes     *changeset,
                    const char *path,
                    GError    **error)
{
  return ridge_changeset_foreach (changeset, path, accept_row, NULL, error);
}

/**
 * ridge_mirror_changeset:
 * @path: the document, for errors
 *
 * Applies a committed changeset to the plan, row by row. One that fails
 * ridge_mirror_check() would be applied by half.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_mirror_changeset (RidgePlan  *plan,
                        GBytes     *changeset,
                        const char *path,
                        GError    **error)
{
  gboolean good;

  ridge_plan_begin_batch (plan);
  good = ridge_changeset_foreach (changeset, path, apply_row, plan, error);
  ridge_plan_end_batch (plan);

  return good;
}

/**
 * ridge_loader_new:
 * @connection: borrowed; in a read transaction until the loader is done
 * @plan: empty
 *
 * Returns: (transfer full): a loader that has read nothing yet
 */
RidgeLoader *
ridge_loader_new (RidgeConnection *connection,
                  RidgePlan       *plan)
{
  RidgeLoader *self = g_new0 (RidgeLoader, 1);

  self->connection = connection;
  self->plan = g_object_ref (plan);

  return self;
}

/**
 * ridge_loader_free:
 *
 * Also in the middle: the plan is then half full and of no use.
 */
void
ridge_loader_free (RidgeLoader *self)
{
  if (self->begun)
    ridge_plan_end_some (self->plan, &self->end, G_MAXINT64);
  g_clear_pointer (&self->objectives, g_ptr_array_unref);
  g_clear_pointer (&self->statement, ridge_statement_release);
  g_clear_object (&self->plan);
  g_free (self);
}

/* The plan's own row outdates whatever is there: it takes effect before there is
 * anything else. */
static void
restart_batch (RidgeLoader *self)
{
  ridge_plan_end_batch (self->plan);
  ridge_plan_begin_batch (self->plan);
}

/* Gives the next row of any table, or none. */
static gboolean
read_next (RidgeLoader *self,
           gboolean    *has_row,
           GError     **error)
{
  const char *path = ridge_connection_get_path (self->connection);

  for (*has_row = FALSE; self->table < RIDGE_N_TABLES; self->table++)
    {
      if (self->statement == NULL)
        self->statement = ridge_sql_row_prepare_select (self->connection, self->table, error);
      if (self->statement == NULL ||
          !ridge_connection_step (self->connection, self->statement, has_row, error))
        return FALSE;
      if (*has_row)
        {
          if (!ridge_sql_row_read (self->statement, self->table, &self->row, path, error))
            return FALSE;
          self->content += ridge_content_of_row (&self->row);
          return TRUE;
        }

      g_clear_pointer (&self->statement, ridge_statement_release);
      if (self->table == RIDGE_TABLE_PLAN)
        restart_batch (self);
    }

  return TRUE;
}

/**
 * ridge_loader_get_content:
 * @self: a loader
 *
 * Adds up what it reads.
 *
 * Returns: what the rows say that it has read, see ridge_content_of_rows()
 */
guint64
ridge_loader_get_content (RidgeLoader *self)
{
  return self->content;
}

static gboolean
read_some (RidgeLoader *self,
           gint64       deadline,
           GError     **error)
{
  do
    for (guint i = 0; i < ROWS_PER_LOOK; i++)
      {
        gboolean has_row;

        if (!read_next (self, &has_row, error))
          return FALSE;
        if (!has_row)
          {
            self->read = TRUE;
            return TRUE;
          }
        ridge_plan_apply_one (self->plan, &self->row);
      }
  while (g_get_monotonic_time () < deadline);

  return TRUE;
}

/* The first who asks for a score would wait for all of them. */
static gboolean
compute_some (RidgeLoader *self,
              gint64       deadline)
{
  if (self->objectives == NULL)
    self->objectives = ridge_plan_list (self->plan, RIDGE_TABLE_OBJECTIVE);

  do
    for (guint i = 0; i < ROWS_PER_LOOK; i++)
      {
        if (self->objectives->len == 0)
          return TRUE;
        ridge_objective_get_score (g_ptr_array_steal_index (self->objectives, self->objectives->len - 1));
      }
  while (g_get_monotonic_time () < deadline);

  return FALSE;
}

/**
 * ridge_loader_run:
 * @deadline: in monotonic time, or %G_MAXINT64 to read everything
 * @done: (out): whether that was the last slice; the plan is ready then
 *
 * Reads rows, and makes a plan of them, until the time is over.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_loader_run (RidgeLoader *self,
                  gint64       deadline,
                  gboolean    *done,
                  GError     **error)
{
  *done = FALSE;
  if (!self->begun && !self->read)
    ridge_plan_begin_batch (self->plan);
  self->begun |= !self->read;

  if (!self->read && !read_some (self, deadline, error))
    return FALSE;
  if (self->begun && self->read)
    self->begun = !ridge_plan_end_some (self->plan, &self->end, deadline);
  if (!self->begun)
    *done = compute_some (self, deadline);

  return TRUE;
}

/**
 * ridge_mirror_fill_point:
 * @kpi: a KPI
 * @row: one of its values
 * @cells: (out caller-allocates) (array): its cells, as the document has them
 *
 * Says a value in memory as a row; texts stay the series's own.
 */
void
ridge_mirror_fill_point (RidgeKpi  *kpi,
                         guint      row,
                         RidgeCell *cells)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);

  cells[RIDGE_POINT_KPI] = RIDGE_INTEGER (ridge_entity_get_id (RIDGE_ENTITY (kpi)));
  cells[RIDGE_POINT_DAY] = RIDGE_INTEGER (ridge_series_get_days (series)[row]);
  cells[RIDGE_POINT_VALUE] = RIDGE_REAL_OR_NULL (ridge_series_get_numerators (series)[row]);
  cells[RIDGE_POINT_NOTE] = RIDGE_TEXT (ridge_series_get_note (series, row));
  cells[RIDGE_POINT_GHOST] = RIDGE_INTEGER (ridge_series_get_ghost (series, row));
  cells[RIDGE_POINT_GHOST_REASON] = RIDGE_TEXT (ridge_series_get_ghost_reason (series, row));
  cells[RIDGE_POINT_DENOMINATOR] = RIDGE_REAL_OR_NULL (ridge_series_get_denominator (series, row));
}

static gboolean
pass_series (RidgeKpi    *kpi,
             RidgeRowFunc func,
             gpointer     data,
             GError     **error)
{
  const guint    n_points = ridge_series_get_n_points (ridge_kpi_get_series (kpi));
  RidgeRowChange row = { .table = RIDGE_TABLE_POINT, .operation = RIDGE_ROW_INSERT };

  for (guint i = 0; i < n_points; i++)
    {
      ridge_mirror_fill_point (kpi, i, row.cells);
      if (!func (&row, data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
pass_entity (RidgeEntity    *entity,
             RidgeRowChange *row,
             RidgeRowFunc    func,
             gpointer        data,
             GError        **error)
{
  for (guint i = 0; i < ridge_table_get_info (row->table)->n_columns; i++)
    row->cells[i] = ridge_entity_get_cell (entity, i);

  return func (row, data, error) && (!RIDGE_IS_KPI (entity) || pass_series (RIDGE_KPI (entity), func, data, error));
}

/**
 * ridge_mirror_foreach_row:
 * @plan: a plan
 * @func: (scope call): called with every row as an insert; texts are borrowed until
 *   it returns
 * @data: for @func
 * @error: return location
 *
 * Says a plan in memory row by row, as a document would hold it.
 *
 * Returns: %FALSE with the error set by @func
 */
gboolean
ridge_mirror_foreach_row (RidgePlan   *plan,
                          RidgeRowFunc func,
                          gpointer     data,
                          GError     **error)
{
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      g_autoptr (GPtrArray) entities = table != RIDGE_TABLE_POINT ? ridge_plan_list (plan, table) : NULL;
      RidgeRowChange row = { .table = table, .operation = RIDGE_ROW_INSERT };

      for (guint i = 0; entities != NULL && i < entities->len; i++)
        if (!pass_entity (g_ptr_array_index (entities, i), &row, func, data, error))
          return FALSE;
    }

  return TRUE;
}
