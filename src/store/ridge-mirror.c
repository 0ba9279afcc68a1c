/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-mirror.h"

#include "store/ridge-changeset.h"
#include "store/ridge-row.h"

/* How many rows are read between two looks at the clock. */
#define ROWS_PER_LOOK 64

struct _RidgeLoader
{
  RidgeConnection *connection;
  RidgePlan       *plan;
  RidgeStatement  *statement;
  RidgeTable       table;
  gboolean         begun;
  RidgeRowChange   row;
};

static gboolean
apply_row (const RidgeRowChange *row,
           gpointer              data,
           GError              **error)
{
  ridge_plan_apply_one (data, row);
  return TRUE;
}

/**
 * ridge_mirror_changeset:
 * @path: the document, for errors
 *
 * Applies a committed changeset to the plan, row by row.
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

/* Also in the middle: the plan is then half full and of no use. */
void
ridge_loader_free (RidgeLoader *self)
{
  if (self->begun)
    ridge_plan_end_batch (self->plan);
  g_clear_pointer (&self->statement, ridge_statement_release);
  g_clear_object (&self->plan);
  g_free (self);
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
        self->statement = ridge_row_prepare_select (self->connection, self->table, error);
      if (self->statement == NULL ||
          !ridge_connection_step (self->connection, self->statement, has_row, error))
        return FALSE;
      if (*has_row)
        return ridge_row_read (self->statement, self->table, &self->row, path, error);

      g_clear_pointer (&self->statement, ridge_statement_release);
    }

  return TRUE;
}

/**
 * ridge_loader_run:
 * @deadline: in monotonic time, or %G_MAXINT64 to read everything
 * @done: (out): whether that was the last slice; the plan is ready then
 *
 * Reads rows until the time is over.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_loader_run (RidgeLoader *self,
                  gint64       deadline,
                  gboolean    *done,
                  GError     **error)
{
  if (!self->begun)
    ridge_plan_begin_batch (self->plan);
  self->begun = TRUE;

  do
    for (guint i = 0; i < ROWS_PER_LOOK; i++)
      {
        gboolean has_row;

        if (!read_next (self, &has_row, error))
          return FALSE;
        if (!has_row)
          {
            ridge_plan_end_batch (self->plan);
            self->begun = FALSE;
            *done = TRUE;
            return TRUE;
          }
        ridge_plan_apply_one (self->plan, &self->row);
      }
  while (g_get_monotonic_time () < deadline);

  *done = FALSE;
  return TRUE;
}
