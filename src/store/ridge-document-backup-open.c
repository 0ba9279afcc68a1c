/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-document.h"

#include <glib/gstdio.h>

#include "store/ridge-document-private.h"
#include "store/ridge-invariants.h"
#include "store/ridge-migration.h"
#include "store/ridge-mirror.h"
#include "store/ridge-new-file.h"
#include "store/ridge-opening.h"
#include "store/ridge-recovery.h"
#include "store/ridge-schema-text.h"

/* Everything of a file in memory, in the newest version. */
static RidgeConnection *
read_into_memory (const char         *path,
                  RidgeConnectionMode mode,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr (RidgeConnection) file = ridge_connection_open (path, mode, error);
  gint64 version;

  if (file == NULL || !ridge_connection_query_integer (file, "PRAGMA user_version", &version, error))
    return NULL;
  if (version > RIDGE_SCHEMA_VERSION)
    {
      ridge_set_error (error, RIDGE_ERROR_NEWER, version, path, NULL);
      return NULL;
    }
  if (!ridge_opening_check_pages (file, FALSE, NULL, error) || !ridge_schema_verify (file, version, error))
    return NULL;

  return ridge_migration_run_in_memory (file, version, cancellable, error);
}

/* A pair that a crash has left is rolled back in a copy of its own. */
static RidgeConnection *
read_pair (const char   *path,
           GCancellable *cancellable,
           GError      **error)
{
  g_autofree char *folder = g_dir_make_tmp ("ridgeline-backup-XXXXXX", error);
  g_autofree char *copy = folder != NULL ? g_build_filename (folder, "copy", NULL) : NULL;
  g_autoptr (RidgeConnection) kept = NULL;
  RidgeConnection *memory = NULL;

  if (copy == NULL)
    return NULL;

  kept = ridge_connection_open (path, RIDGE_CONNECTION_READ, error);
  if (kept != NULL && ridge_recovery_copy (kept, copy, RIDGE_RECOVERY_WITH_JOURNAL, error))
    memory = read_into_memory (copy, RIDGE_CONNECTION_OPEN, cancellable, error);

  ridge_new_file_discard (copy);
  g_rmdir (folder);
  return memory;
}

static gboolean
load (RidgeConnection *connection,
      RidgePlan       *plan,
      GError         **error)
{
  g_autoptr (RidgeLoader) loader = ridge_loader_new (connection, plan);
  gboolean done;

  return ridge_invariants_check_all (connection, NULL, error) && ridge_loader_run (loader, G_MAXINT64, &done, error);
}

/**
 * ridge_document_open_backup:
 * @backup: a backup
 * @cancellable: (nullable): may be cancelled by another thread
 * @error: return location
 *
 * Reads a backup, to look at and to save as a new file. Neither it nor anything beside it
 * is changed. May be called in a worker.
 *
 * Returns: (transfer full): the document, which is only in memory and takes no edits; %NULL
 *   with the error set
 */
RidgeDocument *
ridge_document_open_backup (const RidgeBackup *backup,
                            GCancellable      *cancellable,
                            GError           **error)
{
  g_autoptr (RidgeOpening) opening = g_new0 (RidgeOpening, 1);
  g_autoptr (RidgePlan) plan = NULL;

  g_return_val_if_fail (backup != NULL, NULL);

  opening->connection = backup->reason == RIDGE_BACKUP_CRASH
                          ? read_pair (backup->path, cancellable, error)
                          : read_into_memory (backup->path, RIDGE_CONNECTION_READ, cancellable, error);
  if (opening->connection == NULL || !ridge_connection_execute (opening->connection, "BEGIN", error))
    {
      ridge_new_file_blame (backup->path, error);
      return NULL;
    }

  ridge_set_error (&opening->notice, RIDGE_ERROR_READ_ONLY, 0, backup->path, "backup");
  plan = ridge_plan_new ();
  if (load (opening->connection, plan, error))
    return ridge_document_new (opening, plan, error);

  ridge_new_file_blame (backup->path, error);
  return NULL;
}
