/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-backup.h"

#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-output.h"
#include "store/ridge-new-file.h"
#include "store/ridge-opening.h"

/* How much is copied between two looks at the cancellable. */
#define PAGES_PER_STEP 256

/* How much is compared at a time. */
#define COMPARE_BYTES 65536

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

/**
 * ridge_backup_fill_draft:
 * @source: a document
 * @draft: where there is no file yet, see ridge_new_file_get_draft()
 * @cancellable: (nullable): looked at between two steps
 * @share: (nullable) (scope call): told how far it is
 * @data: for @share
 * @error: return location
 *
 * Copies a document to a file that has no name yet that a person knows. It is
 * the caller's, also after an error.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_backup_fill_draft (RidgeConnection *source,
                         const char      *draft,
                         GCancellable    *cancellable,
                         RidgeShareFunc   share,
                         gpointer         data,
                         GError         **error)
{
  g_autoptr (RidgeConnection) copy = ridge_connection_open (draft, RIDGE_CONNECTION_CREATE, error);

  return copy != NULL && ridge_backup_fill (source, copy, cancellable, share, data, error);
}

/* The file behind a connection that keeps others from changing it. */
static sqlite3_file *
hold_file (RidgeConnection *connection,
           gint64          *size)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 bytes = 0;
  gint64        n_tables;

  if (!ridge_connection_execute (connection, "BEGIN", NULL) ||
      !ridge_connection_query_integer (connection, "SELECT count (*) FROM sqlite_schema", &n_tables, NULL) ||
      sqlite3_file_control (ridge_connection_get_db (connection), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods == NULL || file->pMethods->xFileSize (file, &bytes) != SQLITE_OK)
    return NULL;

  *size = bytes;
  return file;
}

static gboolean
same_bytes (sqlite3_file *a,
            sqlite3_file *b,
            gint64        size)
{
  g_autofree char *a_bytes = g_malloc (COMPARE_BYTES);
  g_autofree char *b_bytes = g_malloc (COMPARE_BYTES);

  for (gint64 offset = 0; offset < size; offset += COMPARE_BYTES)
    {
      int n = (int) MIN (size - offset, COMPARE_BYTES);

      if (a->pMethods->xRead (a, a_bytes, n, offset) != SQLITE_OK ||
          b->pMethods->xRead (b, b_bytes, n, offset) != SQLITE_OK ||
          memcmp (a_bytes, b_bytes, (gsize) n) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * ridge_backup_is_same:
 * @a: a file
 * @b: another
 *
 * Compares two copies byte by byte, by way of SQLite: a file that is open in a
 * window loses its locks when it is opened and closed by anything else.
 *
 * Returns: whether both are databases and the same; %FALSE also when one could
 *   not be read
 */
gboolean
ridge_backup_is_same (const char *a,
                      const char *b)
{
  g_autoptr (RidgeConnection) a_connection = ridge_connection_open (a, RIDGE_CONNECTION_OPEN, NULL);
  g_autoptr (RidgeConnection) b_connection = NULL;
  sqlite3_file *a_file = NULL, *b_file = NULL;
  gint64        a_size, b_size;

  if (a_connection != NULL)
    b_connection = ridge_connection_open (b, RIDGE_CONNECTION_OPEN, NULL);
  if (b_connection == NULL)
    return FALSE;

  a_file = hold_file (a_connection, &a_size);
  b_file = a_file != NULL ? hold_file (b_connection, &b_size) : NULL;

  return b_file != NULL && a_size == b_size && same_bytes (a_file, b_file, a_size);
}

/**
 * ridge_backup_save:
 * @source: a document
 * @path: where the copy goes
 * @replace: whether a file that is there gives way, or is refused
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
  if (ridge_backup_fill_draft (source, draft, cancellable, share, data, error) &&
      ridge_new_file_publish (draft, target, replace, error))
    return TRUE;

  ridge_new_file_discard (draft);
  ridge_new_file_blame (path, error);
  return FALSE;
}
