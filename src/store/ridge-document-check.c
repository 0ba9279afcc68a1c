/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include "store/ridge-document-private.h"
#include "store/ridge-history.h"
#include "store/ridge-invariants.h"
#include "store/ridge-migration.h"
#include "store/ridge-mirror.h"
#include "store/ridge-replay.h"
#include "store/ridge-schema-text.h"

static void
add_problem (GPtrArray *problems,
             GError    *problem)
{
  if (problem != NULL)
    g_ptr_array_add (problems, problem);
}

/* Whether every row can be shown. */
static void
check_loading (RidgeConnection *connection,
               GPtrArray       *problems)
{
  g_autoptr (RidgePlan) plan = ridge_plan_new ();
  g_autoptr (RidgeLoader) loader = ridge_loader_new (connection, plan);
  GError  *problem = NULL;
  gboolean done;

  ridge_loader_run (loader, G_MAXINT64, &done, &problem);
  add_problem (problems, problem);
}

/* Each step says what it finds and goes on, unless the next one needs it: a plan
 * that would not be opened, with a loop in its tree, is not loaded. */
static void
check_connection (RidgeConnection *connection,
                  gint64           version,
                  GPtrArray       *problems)
{
  GError *problem = NULL;
  guint   n_problems;

  ridge_opening_check_pages (connection, TRUE, problems, &problem);
  add_problem (problems, g_steal_pointer (&problem));

  if (!ridge_schema_verify (connection, version, &problem))
    {
      add_problem (problems, problem);
      return;
    }

  if (ridge_invariants_check_all (connection, problems, &problem))
    check_loading (connection, problems);
  add_problem (problems, g_steal_pointer (&problem));

  n_problems = problems->len;
  ridge_history_verify (connection, problems, &problem);
  add_problem (problems, g_steal_pointer (&problem));
  if (problems->len > n_problems)
    return;

  ridge_replay_verify (connection, problems, &problem);
  add_problem (problems, problem);
}

/* What an older document would become is checked; the file stays what it is. */
static void
check_older (RidgeConnection *connection,
             gint64           version,
             GCancellable    *cancellable,
             GPtrArray       *problems)
{
  GError *problem = NULL;
  g_autoptr (RidgeConnection) copy = NULL;

  if (ridge_opening_check_pages (connection, TRUE, problems, &problem) &&
      ridge_schema_verify (connection, version, &problem))
    copy = ridge_migration_run_in_memory (connection, version, cancellable, &problem);
  add_problem (problems, problem);
  if (copy != NULL)
    check_connection (copy, RIDGE_SCHEMA_VERSION, problems);
}

static void
check_version (RidgeConnection *connection,
               GCancellable    *cancellable,
               GPtrArray       *problems)
{
  GError *problem = NULL;
  gint64  version;

  if (!ridge_connection_query_integer (connection, "PRAGMA user_version", &version, &problem))
    {
      add_problem (problems, problem);
      return;
    }

  if (version > RIDGE_SCHEMA_VERSION)
    {
      ridge_set_error (&problem, RIDGE_ERROR_NEWER, version, ridge_connection_get_path (connection), NULL);
      add_problem (problems, problem);
      return;
    }

  if (version >= 1 && version < RIDGE_SCHEMA_VERSION)
    check_older (connection, version, cancellable, problems);
  else
    check_connection (connection, version, problems);
}

/* Checks what one moment shows, while others may go on writing. */
static GPtrArray *
check (RidgeConnection *connection,
       GCancellable    *cancellable)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  GError *problem = NULL;

  ridge_connection_set_cancellable (connection, cancellable);
  if (ridge_connection_execute (connection, "BEGIN", &problem))
    check_version (connection, cancellable, problems);
  add_problem (problems, problem);

  ridge_connection_rollback (connection);
  ridge_connection_set_cancellable (connection, NULL);
  return g_steal_pointer (&problems);
}

/**
 * ridge_document_check_file:
 *
 * Checks a file that may be too damaged to be opened. May be called in a worker.
 *
 * Returns: (transfer full) (element-type GError): every problem found
 */
GPtrArray *
ridge_document_check_file (const char   *path,
                           GCancellable *cancellable)
{
  g_autoptr (RidgeConnection) connection = NULL;
  GPtrArray *problems;
  GError    *problem = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (ridge_opening_check_file (path, &problem))
    connection = ridge_connection_open (path, RIDGE_CONNECTION_OPEN, &problem);
  if (connection != NULL)
    return check (connection, cancellable);

  problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_ptr_array_add (problems, problem);
  return problems;
}

/**
 * ridge_document_read_version:
 * @version: (out): the version of the schema that the file says it has
 * @newest: (out): the one that this program writes
 *
 * Reads which version a file is of, without judging the rest of it.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_document_read_version (const char *path,
                             gint64     *version,
                             gint64     *newest,
                             GError    **error)
{
  g_autoptr (RidgeConnection) connection = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  *newest = RIDGE_SCHEMA_VERSION;
  if (!ridge_opening_check_file (path, error))
    return FALSE;
  connection = ridge_connection_open (path, RIDGE_CONNECTION_OPEN, error);

  return connection != NULL && ridge_connection_query_integer (connection, "PRAGMA user_version", version, error);
}
