/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-opening.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/ridge-error.h"
#include "store/ridge-invariants.h"
#include "store/ridge-migration.h"
#include "store/ridge-recovery.h"
#include "store/ridge-schema-text.h"

/* SQLite's smallest page. */
#define FEWEST_BYTES 512

/* No plan is as large as this. */
#define MOST_BYTES ((gint64) 8 * 1024 * 1024 * 1024)

/**
 * ridge_opening_free:
 * @self: (transfer full): an opening
 *
 * Frees it, and closes its connection unless a document has taken that over.
 */
void
ridge_opening_free (RidgeOpening *self)
{
  g_clear_pointer (&self->connection, ridge_connection_free);
  g_clear_error (&self->notice);
  g_clear_pointer (&self->copy, g_free);
  g_free (self);
}

/**
 * ridge_opening_check_file:
 *
 * The first rule: a regular file of a size that a plan can have. Nothing is
 * opened for it.
 *
 * Returns: whether it is one; %FALSE with the error set
 */
gboolean
ridge_opening_check_file (const char *path,
                          GError    **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    ridge_set_error (error, errno == ENOENT || errno == ENOTDIR ? RIDGE_ERROR_NOT_FOUND : RIDGE_ERROR_IO, 0, path,
                     "%s", g_strerror (errno));
  else if (S_ISDIR (info.st_mode))
    ridge_set_error (error, RIDGE_ERROR_NOT_A_PLAN, 0, path, "folder");
  else if (!S_ISREG (info.st_mode))
    ridge_set_error (error, RIDGE_ERROR_NOT_A_PLAN, 0, path, "special");
  else if (info.st_size == 0)
    ridge_set_error (error, RIDGE_ERROR_NOT_A_PLAN, 0, path, "empty");
  else if (info.st_size < FEWEST_BYTES)
    ridge_set_error (error, RIDGE_ERROR_NOT_A_PLAN, 0, path, "header");
  else if (info.st_size > MOST_BYTES)
    ridge_set_error (error, RIDGE_ERROR_TOO_LARGE, 0, path, "8 GiB");
  else
    return TRUE;

  return FALSE;
}

/**
 * ridge_opening_check_pages:
 * @indexes_too: whether each index is compared with its table
 * @problems: (nullable) (element-type GError): gets what is found; without it
 *   the first one is the error
 *
 * SQLite's own judgement of the file.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_opening_check_pages (RidgeConnection *connection,
                           gboolean         indexes_too,
                           GPtrArray       *problems,
                           GError         **error)
{
  const char *path = ridge_connection_get_path (connection);
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  statement = ridge_connection_prepare (connection,
                                        indexes_too ? "PRAGMA integrity_check (20)" : "PRAGMA quick_check (20)",
                                        error);
  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      GError     *problem = NULL;
      const char *words;

      if (!ridge_connection_step (connection, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      words = (const char *) sqlite3_column_text (statement, 0);
      if (g_strcmp0 (words, "ok") == 0)
        return TRUE;

      ridge_set_error (&problem, RIDGE_ERROR_DAMAGED, 0, path, "%s", words);
      if (problems == NULL)
        {
          g_propagate_error (error, problem);
          return FALSE;
        }
      g_ptr_array_add (problems, problem);
    }
}

/* A newer program may have added to the schema, but nothing that acts. */
static gboolean
check_only_tables (RidgeConnection *connection,
                   GError         **error)
{
  gint64 n_others;

  if (!ridge_connection_query_integer (connection,
                                       "SELECT count (*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')"
                                       " OR sql LIKE 'create virtual%'",
                                       &n_others, error))
    return FALSE;

  if (n_others > 0)
    ridge_set_error (error, RIDGE_ERROR_DAMAGED, 0, ridge_connection_get_path (connection), "schema");
  return n_others == 0;
}

/* Why the document can only be read, if so. */
static GError *
make_notice (RidgeConnection *connection,
             gint64           version)
{
  const char      *path = ridge_connection_get_path (connection);
  g_autofree char *folder = g_path_get_dirname (path);
  GError          *notice = NULL;

  if (version > RIDGE_SCHEMA_VERSION)
    ridge_set_error (&notice, RIDGE_ERROR_NEWER, version, path, NULL);
  else if (ridge_connection_is_read_only (connection))
    ridge_set_error (&notice, RIDGE_ERROR_READ_ONLY, 0, path, "file");
  else if (g_access (folder, W_OK) != 0)
    ridge_set_error (&notice, RIDGE_ERROR_READ_ONLY, 0, path, "folder");

  return notice;
}

/* What a newer program may arrange in another way cannot be shown here, and a
 * loop would be followed for ever. */
static gboolean
check_newer_shape (RidgeConnection *connection,
                   gint64           version,
                   GError         **error)
{
  g_autoptr (GError) local = NULL;

  if (ridge_invariants_check_shape (connection, &local))
    return TRUE;

  if (g_error_matches (local, RIDGE_ERROR, RIDGE_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else
    ridge_set_error (error, RIDGE_ERROR_NEWER, version, ridge_connection_get_path (connection), NULL);
  return FALSE;
}

static gboolean
check_content (RidgeConnection *connection,
               gint64           version,
               GError         **error)
{
  if (!ridge_opening_check_pages (connection, FALSE, NULL, error))
    return FALSE;

  if (version > RIDGE_SCHEMA_VERSION)
    return check_only_tables (connection, error) && check_newer_shape (connection, version, error);

  return ridge_schema_verify (connection, version, error) &&
         ridge_invariants_check_all (connection, NULL, error);
}

/* What a check of the content cannot pass is damage, whatever it is called. */
static void
call_it_damage (const char *path,
                GError    **error)
{
  g_autoptr (GError) broken = NULL;

  if (error == NULL || !g_error_matches (*error, RIDGE_ERROR, RIDGE_ERROR_INVARIANT))
    return;

  broken = g_steal_pointer (error);
  ridge_set_error (error, RIDGE_ERROR_DAMAGED, 0, path, "%s: %s",
                   ridge_error_get_detail (broken), ridge_error_get_thing (broken));
}

static gboolean
begin (RidgeOpening *self,
       gint64       *version,
       GError      **error)
{
  return ridge_connection_execute (self->connection, "BEGIN", error) &&
         ridge_connection_query_integer (self->connection, "PRAGMA user_version", version, error);
}

/* Brings the file to the newest version, or what is shown of a file that can
 * only be read. */
static gboolean
migrate (RidgeOpening *self,
         gint64       *version,
         GCancellable *cancellable,
         GError      **error)
{
  RidgeConnection *memory = NULL;

  if (!ridge_opening_check_pages (self->connection, FALSE, NULL, error) ||
      !ridge_schema_verify (self->connection, *version, error))
    return FALSE;

  self->notice = make_notice (self->connection, *version);
  ridge_connection_rollback (self->connection);
  if (self->notice == NULL)
    return ridge_migration_run (self->connection, *version, &self->copy, cancellable, error) && begin (self, version, error);

  memory = ridge_migration_run_in_memory (self->connection, *version, cancellable, error);
  if (memory == NULL)
    return FALSE;

  ridge_connection_free (self->connection);
  self->connection = memory;
  return begin (self, version, error);
}

static gboolean
judge (RidgeOpening *self,
       GCancellable *cancellable,
       GError      **error)
{
  gint64 version;

  if (!ridge_connection_leave_wal (self->connection, error) || !begin (self, &version, error))
    return FALSE;
  if (version >= 1 && version < RIDGE_SCHEMA_VERSION && !migrate (self, &version, cancellable, error))
    return FALSE;
  if (!check_content (self->connection, version, error))
    return FALSE;

  if (self->notice == NULL)
    self->notice = make_notice (self->connection, version);
  return TRUE;
}

/**
 * ridge_opening_run:
 *
 * Opens a document by all of the rules: a regular file, ours, whole, with the
 * schema of its version letter by letter, and a plan that keeps its
 * invariants. One of an older version is brought to the newest. Blocks, so a
 * large document is opened in a worker.
 *
 * Returns: (transfer full): %NULL with the error set
 */
RidgeOpening *
ridge_opening_run (const char   *path,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr (RidgeOpening) self = g_new0 (RidgeOpening, 1);
  g_autoptr (GError) local = NULL;

  if (!ridge_opening_check_file (path, error))
    return NULL;

  self->connection = ridge_connection_open (path, RIDGE_CONNECTION_OPEN, error);
  if (self->connection == NULL)
    return NULL;

  ridge_connection_set_cancellable (self->connection, cancellable);
  if (!ridge_recovery_run (self->connection, error))
    return NULL;
  if (!judge (self, cancellable, &local))
    {
      call_it_damage (path, &local);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  ridge_connection_set_cancellable (self->connection, NULL);
  return g_steal_pointer (&self);
}
