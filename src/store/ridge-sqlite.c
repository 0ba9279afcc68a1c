/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-sqlite.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/ridge-error.h"

static RidgeErrorCode
code_of_system_error (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return RIDGE_ERROR_NO_SPACE;
    case ENOENT:
      return RIDGE_ERROR_NOT_FOUND;
    case EROFS:
      return RIDGE_ERROR_READ_ONLY;
    default:
      return RIDGE_ERROR_IO;
    }
}

/* What the system said, when it was the system that refused. */
static int
get_system_error (sqlite3 *db,
                  int      code)
{
  int kind = code & 0xff;

  return db != NULL && (kind == SQLITE_CANTOPEN || kind == SQLITE_IOERR) ? sqlite3_system_errno (db) : 0;
}

/* Whether the document is there but its folder takes nothing new. */
static gboolean
is_missing_beside (sqlite3 *db)
{
  const char      *path = sqlite3_db_filename (db, "main");
  g_autofree char *folder = path != NULL && *path != '\0' ? g_path_get_dirname (path) : NULL;

  return folder != NULL && g_access (path, F_OK) == 0 && g_access (folder, W_OK) != 0;
}

static RidgeErrorCode
code_of_result (sqlite3 *db,
                int      code)
{
  if (code == SQLITE_READONLY_DBMOVED)
    return RIDGE_ERROR_REPLACED;

  switch (code & 0xff)
    {
    case SQLITE_READONLY:
      return RIDGE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return RIDGE_ERROR_NO_SPACE;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return RIDGE_ERROR_BUSY;
    case SQLITE_ERROR:     /* our SQL fits every plan: a table that it names is missing */
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
      return RIDGE_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return RIDGE_ERROR_NOT_A_PLAN;
    case SQLITE_INTERRUPT:
      return RIDGE_ERROR_CANCELLED;
    case SQLITE_CONSTRAINT:
      return RIDGE_ERROR_INVARIANT;
    case SQLITE_TOOBIG:
      return RIDGE_ERROR_TOO_LARGE;
    case SQLITE_CANTOPEN:
      /* It was opened, so what cannot be made is the journal beside it; whatever the
       * folder said, SQLite tried once more to read what is not there. */
      if (db != NULL && is_missing_beside (db))
        return RIDGE_ERROR_READ_ONLY;
      return code_of_system_error (get_system_error (db, code));
    case SQLITE_IOERR:
      return code_of_system_error (get_system_error (db, code));
    default:
      return RIDGE_ERROR_IO;
    }
}

/**
 * ridge_sqlite_set_error:
 * @db: (nullable): the connection that failed
 * @code: the extended result code
 * @path: the document
 *
 * Says what SQLite reported as one of our own errors, with its words as the
 * detail.
 */
void
ridge_sqlite_set_error (GError    **error,
                        sqlite3    *db,
                        int         code,
                        const char *path)
{
  const char *words = sqlite3_errstr (code);
  int         number = get_system_error (db, code);

  if (number != 0)
    words = g_strerror (number);
  else if (db != NULL && sqlite3_extended_errcode (db) == code)
    words = sqlite3_errmsg (db);

  ridge_set_error (error, code_of_result (db, code), 0, path, "%s", words);
}

/**
 * ridge_statement_release:
 * @statement: (nullable):
 *
 * Resets a cached statement, so that it holds no lock and no borrowed text.
 */
void
ridge_statement_release (RidgeStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}
