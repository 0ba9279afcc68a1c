/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-backup.h"

#include "base/ridge-error.h"
#include "base/ridge-output.h"
#include "store/ridge-new-file.h"
#include "store/ridge-opening.h"

/* How much is copied between two looks at the cancellable. */
#define PAGES_PER_STEP 256

/* How long a copy waits at a time for another process's commit. */
#define BUSY_MILLISECONDS 50

static gboolean
run_backup (sqlite3_backup *backup,
            GCancellable   *cancellable,
            RidgeShareFunc       share,
            gpointer        data,
            int            *code)
{
  do
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;

      *code = sqlite3_backup_step (backup, PAGES_PER_STEP);
      if ((*code & 0xff) == SQLITE_BUSY || (*code & 0xff) == SQLITE_LOCKED)
        {
          sqlite3_sleep (BUSY_MILLISECONDS);
          *code = SQLITE_OK;
        }
      else if (share != NULL && sqlite3_backup_pagecount (backup) > 0)
        share (1.0 - (double) sqlite3_backup_remaining (backup) / sqlite3_backup_pagecount (backup), data);
    }
  while (*code == SQLITE_OK);

  return *code == SQLITE_DONE;
}

/**
 * ridge_backup_fill:
 * @source: a document
 * @copy: empty
 * @cancellable: (nullable): looked at between two steps
 * @share: (nullable) (scope call): told how far it is
 *
 * Copies every page, and has SQLite judge the copy.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_backup_fill (RidgeConnection *source,
                   RidgeConnection *copy,
                   GCancellable    *cancellable,
                   RidgeShareFunc   share,
                   gpointer         data,
                   GError         **error)
{
  sqlite3_backup *backup;
  int             code = SQLITE_OK, finished;
  gboolean        good;

  backup = sqlite3_backup_init (ridge_connection_get_db (copy), "main", ridge_connection_get_db (source), "main");
  if (backup == NULL)
    {
      ridge_connection_set_error (copy, sqlite3_extended_errcode (ridge_connection_get_db (copy)), error);
      return FALSE;
    }

  good = run_backup (backup, cancellable, share, data, &code);
  finished = sqlite3_backup_finish (backup);
  if (good && finished == SQLITE_OK)
    return ridge_opening_check_pages (copy, FALSE, NULL, error);

  if (g_cancellable_is_cancelled (cancellable))
    ridge_set_error (error, RIDGE_ERROR_CANCELLED, 0, ridge_connection_get_path (source), NULL);
  else
    ridge_connection_set_error (copy, finished != SQLITE_OK ? finished : code, error);
  return FALSE;
}

static gboolean
fill_draft (RidgeConnection *source,
            const char      *draft,
            GCancellable    *cancellable,
            RidgeShareFunc   share,
            gpointer         data,
            GError         **error)
{
  g_autoptr (RidgeConnection) copy = ridge_connection_open (draft, RIDGE_CONNECTION_CREATE, error);

  return copy != NULL && ridge_backup_fill (source, copy, cancellable, share, data, error);
}

/**
 * ridge_backup_save:
 * @source: a document
 * @path: where the copy goes
 * @replace: whether a file that is there gives way; otherwise it is
 *   %RIDGE_ERROR_EXISTS
 * @cancellable: (nullable): looked at between two steps
 * @share: (nullable) (scope call): told how far it is
 *
 * Copies a document to a file that appears when it is whole and judged.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_backup_save (RidgeConnection *source,
                   const char      *path,
                   gboolean         replace,
                   GCancellable    *cancellable,
                   RidgeShareFunc   share,
                   gpointer         data,
                   GError         **error)
{
  g_autofree char *target = ridge_output_follow (path, error);
  g_autofree char *draft = NULL;

  if (target == NULL)
    return FALSE;

  /* A link stays one: the copy goes to where it leads. */
  draft = ridge_new_file_get_draft (target);
  if (fill_draft (source, draft, cancellable, share, data, error) &&
      ridge_new_file_publish (draft, target, replace, error))
    return TRUE;

  ridge_new_file_discard (draft);
  ridge_new_file_blame (path, error);
  return FALSE;
}
