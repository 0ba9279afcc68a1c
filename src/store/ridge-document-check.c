/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include <glib/gstdio.h>

#include "store/ridge-document-private.h"
#include "store/ridge-history.h"
#include "store/ridge-invariants.h"
#include "store/ridge-migration.h"
#include "store/ridge-mirror.h"
#include "store/ridge-new-file.h"
#include "store/ridge-recovery.h"
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

/* What SQLite cannot read without writing is read as a copy: a journal would be rolled
 * back, a WAL would get an index beside it. The WAL belongs to what it says, a journal that
 * waits does not. */
static GPtrArray *
check_copy (RidgeConnection *connection,
            GCancellable    *cancellable)
{
  const char *path = ridge_connection_get_path (connection);
  g_autofree char *temporary = g_dir_make_tmp ("ridgeline-check-XXXXXX", NULL);
  g_autofree char *copy = temporary != NULL ? g_build_filename (temporary, "copy", NULL) : NULL;
  GPtrArray *problems = NULL;
  GError    *problem = NULL;

  if (copy != NULL && ridge_recovery_copy (connection, copy, RIDGE_RECOVERY_WITH_WAL, &problem))
    {
      g_autoptr (RidgeConnection) opened = ridge_connection_open (copy, RIDGE_CONNECTION_OPEN, &problem);

      if (opened != NULL)
        problems = check (opened, cancellable);
    }

  if (problems == NULL)
    {
      problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
      if (problem == NULL)
        ridge_set_error (&problem, RIDGE_ERROR_IO, 0, path, "%s", g_get_tmp_dir ());
      g_ptr_array_add (problems, problem);
    }
  for (guint i = 0; i < problems->len; i++)
    ridge_new_file_blame (path, (GError **) &g_ptr_array_index (problems, i));

  if (copy != NULL)
    ridge_new_file_discard (copy);
  if (temporary != NULL)
    g_rmdir (temporary);
  return problems;
}

/**
 * ridge_document_check_file:
 *
 * Checks a file that may be too damaged to be opened, and leaves it and everything beside
 * it as it is. May be called in a worker.
 *
 * Returns: (transfer full) (element-type GError): every problem found; a write that crashed
 *   and waits to be cleared up is %RIDGE_ERROR_BUSY, detail "journal"
 */
GPtrArray *
ridge_document_check_file (const char   *path,
                           GCancellable *cancellable)
{
  g_autoptr (RidgeConnection) connection = NULL;
  GPtrArray *problems;
  GError    *problem = NULL;
  gboolean   waiting;

  g_return_val_if_fail (path != NULL, NULL);

  if (ridge_opening_check_file (path, &problem))
    connection = ridge_connection_open (path, RIDGE_CONNECTION_READ, &problem);
  if (connection == NULL)
    {
      problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
      g_ptr_array_add (problems, problem);
      return problems;
    }

  waiting = ridge_recovery_is_waiting (connection);
  if (!waiting && !ridge_connection_says_wal (connection))
    return check (connection, cancellable);

  problems = check_copy (connection, cancellable);
  if (waiting)
    {
      ridge_set_error (&problem, RIDGE_ERROR_BUSY, 0, path, "journal");
      g_ptr_array_insert (problems, 0, problem);
    }
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
  connection = ridge_connection_open (path, RIDGE_CONNECTION_READ, error);

  return connection != NULL && ridge_connection_read_version (connection, version, error);
}
