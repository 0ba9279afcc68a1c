/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ridge-error.h"
#include "store/ridge-backup-folder.h"
#include "store/ridge-document.h"
#include "store/ridge-new-file.h"

#define BLOCK_BYTES (1024 * 1024)

/* For about a second others may have the file. */
#define MOST_TRIES           50
#define MICROSECONDS_BETWEEN 20000

static char *
get_journal (RidgeConnection *connection)
{
  /* SQLite names it after the file that a link leads to. */
  return g_strconcat (sqlite3_db_filename (ridge_connection_get_db (connection), "main"), "-journal", NULL);
}

static sqlite3_file *
get_file (RidgeConnection *connection)
{
  sqlite3_file *file = NULL;

  sqlite3_file_control (ridge_connection_get_db (connection), "main", SQLITE_FCNTL_FILE_POINTER, &file);

  return file;
}

/* One that begins with a zero byte was taken back already. */
static gboolean
has_content (const char *journal)
{
  g_autofd int fd = g_open (journal, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  guint8       first = 0;

  return fd >= 0 && read (fd, &first, 1) == 1 && first != 0;
}

/**
 * ridge_recovery_is_waiting:
 * @connection: outside of a transaction
 *
 * Looks for a journal beside the document that nobody writes any more.
 *
 * Returns: whether there is one
 */
gboolean
ridge_recovery_is_waiting (RidgeConnection *connection)
{
  g_autofree char *journal = NULL;
  sqlite3_file    *file;
  int              reserved = 0;

  if (ridge_connection_is_memory (connection))
    return FALSE;

  journal = get_journal (connection);
  file = get_file (connection);

  if (file == NULL || file->pMethods == NULL)
    return FALSE;

  /* Twice: a writer that ends between the two questions takes its journal along. */
  for (guint i = 0; i < 2; i++)
    if (!has_content (journal) || file->pMethods->xCheckReservedLock (file, &reserved) != SQLITE_OK || reserved)
      return FALSE;

  return TRUE;
}

static gboolean
refuse (const char *path,
        int         code,
        GError    **error)
{
  ridge_set_error (error, code == ENOSPC || code == EDQUOT ? RIDGE_ERROR_NO_SPACE : RIDGE_ERROR_IO, 0, path, "%s", g_strerror (code));
  return FALSE;
}

typedef gboolean (*BlockReader) (gpointer source,
                                 gint64   offset,
                                 guint8  *block,
                                 gsize    size);

static gboolean
read_file (gpointer source,
           gint64   offset,
           guint8  *block,
           gsize    size)
{
  return pread (GPOINTER_TO_INT (source), block, size, offset) == (gssize) size;
}

static gboolean
read_database (gpointer source,
               gint64   offset,
               guint8  *block,
               gsize    size)
{
  sqlite3_file *file = source;

  return file->pMethods->xRead (file, block, (int) size, offset) == SQLITE_OK;
}

/* Copies so many bytes, and gives what they add up to. */
static gboolean
copy_bytes (BlockReader reader,
            gpointer    source,
            gint64      size,
            int         target,
            GChecksum  *sum)
{
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);

  for (gint64 offset = 0; offset < size; offset += BLOCK_BYTES)
    {
      const gsize n = (gsize) MIN (BLOCK_BYTES, size - offset);

      if (!reader (source, offset, block, n))
        {
          errno = EIO;
          return FALSE;
        }
      g_checksum_update (sum, block, (gssize) n);
      if (target >= 0 && write (target, block, n) != (gssize) n)
        return FALSE;
    }

  return TRUE;
}

/* What is written is read once more before it is believed. */
static gboolean
copy_verified (BlockReader reader,
               gpointer    source,
               gint64      size,
               const char *path,
               GError    **error)
{
  g_autofd int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  g_autoptr (GChecksum) given = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GChecksum) kept = g_checksum_new (G_CHECKSUM_SHA256);

  if (fd < 0 || !copy_bytes (reader, source, size, fd, given) || fsync (fd) != 0)
    return refuse (path, errno, error);
  if (!copy_bytes (read_file, GINT_TO_POINTER (fd), size, -1, kept) ||
      g_strcmp0 (g_checksum_get_string (given), g_checksum_get_string (kept)) != 0)
    return refuse (path, EIO, error);

  return TRUE;
}

/* What is not there is not copied. */
static gboolean
copy_beside (RidgeConnection *connection,
             const char      *path,
             const char      *ending,
             GError         **error)
{
  const char      *document = sqlite3_db_filename (ridge_connection_get_db (connection), "main");
  g_autofree char *source = g_strconcat (document, ending, NULL);
  g_autofree char *target = g_strconcat (path, ending, NULL);
  g_autofd int     fd = g_open (source, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  struct stat      info;

  if (fd < 0 && errno == ENOENT)
    return TRUE;
  if (fd < 0 || fstat (fd, &info) != 0)
    return refuse (source, errno, error);

  return copy_verified (read_file, GINT_TO_POINTER (fd), info.st_size, target, error);
}

/**
 * ridge_recovery_copy:
 * @connection: to a document
 * @path: where there is no file yet
 * @what: what of the files beside it is copied, too
 * @error: return location
 *
 * Copies a document byte by byte and past SQLite, which would roll it back.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_recovery_copy (RidgeConnection  *connection,
                     const char       *path,
                     RidgeRecoveryCopy what,
                     GError          **error)
{
  sqlite3_file *file = get_file (connection);
  sqlite3_int64 size;

  if (file == NULL || file->pMethods == NULL || file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return refuse (ridge_connection_get_path (connection), EIO, error);

  return copy_verified (read_database, file, size, path, error) &&
         (what != RIDGE_RECOVERY_WITH_JOURNAL || copy_beside (connection, path, "-journal", error)) &&
         (what != RIDGE_RECOVERY_WITH_WAL || copy_beside (connection, path, "-wal", error));
}

/* How good a plan would be: without any problem; one that opens; none at all. */
typedef enum
{
  SOUND,
  OPENS,
  BROKEN,
} Worth;

static Worth
judge (const char *path)
{
  g_autoptr (GPtrArray) problems = ridge_document_check_file (path, NULL);
  Worth worth = problems->len == 0 ? SOUND : OPENS;

  for (guint i = 0; i < problems->len; i++)
    {
      const GError *problem = g_ptr_array_index (problems, i);

      if (!g_error_matches (problem, RIDGE_ERROR, RIDGE_ERROR_HISTORY) &&
          !g_error_matches (problem, RIDGE_ERROR, RIDGE_ERROR_NEWER))
        worth = BROKEN;
    }

  return worth;
}

/* What the kept pair is worth as it is, and when SQLite rolls the journal back. */
static gboolean
weigh (RidgeConnection  *connection,
       const char       *kept,
       RidgeRecoveryCopy what,
       Worth            *worth,
       GError          **error)
{
  const gboolean   roll_back = what == RIDGE_RECOVERY_WITH_JOURNAL;
  g_autofree char *draft = ridge_new_file_get_draft (kept);
  gboolean         good = ridge_recovery_copy (connection, draft, what, error);

  if (good && roll_back)
    {
      g_autoptr (RidgeConnection) copy = ridge_connection_open (draft, RIDGE_CONNECTION_OPEN, NULL);
      gint64 version;

      good = copy != NULL && ridge_connection_query_integer (copy, "PRAGMA user_version", &version, NULL);
      *worth = BROKEN;
    }
  if (good)
    *worth = judge (draft);

  ridge_new_file_discard (draft);
  return good || roll_back;
}

/* The journal is kept beside the copy; at its place it would be rolled back. */
static gboolean
put_journal_away (RidgeConnection *connection,
                  GError         **error)
{
  g_autofree char *journal = get_journal (connection);

  return g_unlink (journal) == 0 || refuse (journal, errno, error);
}

/* With the lock of a writer: nobody comes between. */
static gboolean
recover (RidgeConnection *connection,
         const char      *kept,
         GError         **error)
{
  Worth alone, rolled_back;

  if (!ridge_recovery_copy (connection, kept, RIDGE_RECOVERY_WITH_JOURNAL, error) ||
      !weigh (connection, kept, RIDGE_RECOVERY_ALONE, &alone, error) ||
      !weigh (connection, kept, RIDGE_RECOVERY_WITH_JOURNAL, &rolled_back, error))
    return FALSE;

  /* A write that came to its end but for the journal is as good as done; and what is
   * sound as it is was not half written, so the journal is of another file. */
  if (alone == SOUND || alone < rolled_back)
    return put_journal_away (connection, error);
  if (rolled_back < BROKEN)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_DAMAGED, 0, ridge_connection_get_path (connection), "journal");
  return FALSE;
}

/* SQLite takes the same two locks before it rolls back. */
static int
try_to_lock (sqlite3_file *file)
{
  int code = file->pMethods->xLock (file, SQLITE_LOCK_SHARED);

  if (code == SQLITE_OK)
    code = file->pMethods->xLock (file, SQLITE_LOCK_EXCLUSIVE);
  if (code != SQLITE_OK)
    file->pMethods->xUnlock (file, SQLITE_LOCK_NONE);

  return code;
}

/* Others may be at the same, or read, or not have crashed after all: then there is
 * nothing to be locked for a moment later. */
static gboolean
lock (RidgeConnection *connection,
      gboolean        *locked,
      GError         **error)
{
  int code = SQLITE_BUSY;

  *locked = FALSE;
  for (guint i = 0; i < MOST_TRIES && (code & 0xff) == SQLITE_BUSY; i++)
    {
      if (i > 0)
        g_usleep (MICROSECONDS_BETWEEN);
      if (!ridge_recovery_is_waiting (connection))
        return TRUE;
      code = try_to_lock (get_file (connection));
    }

  *locked = code == SQLITE_OK;
  if (!*locked)
    ridge_connection_set_error (connection, code, error);
  return *locked;
}

/**
 * ridge_recovery_run:
 * @connection: outside of a transaction
 * @error: return location
 *
 * Clears up what a crash has left: file and journal are kept together among the plan's
 * backups, as RIDGE_BACKUP_CRASH, before anything is done. Then the file stays as it is
 * when it is sound without the journal, which is put away: it was of another file, or of a
 * write that had come to its end. Otherwise SQLite rolls it back at the next read.
 *
 * Returns: %FALSE with %RIDGE_ERROR_DAMAGED, detail "journal", when neither gives a plan;
 *   both are left as they are then
 */
gboolean
ridge_recovery_run (RidgeConnection *connection,
                    GError         **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *kept = NULL;
  sqlite3_file    *file = get_file (connection);
  gboolean         good = TRUE, locked;

  /* Where nothing can be written nothing is rolled back. */
  if (!ridge_recovery_is_waiting (connection) || ridge_connection_is_read_only (connection))
    return TRUE;
  if (!lock (connection, &locked, error))
    return FALSE;
  if (!locked)
    return TRUE;

  /* Another process may have come first. */
  {
    g_autofree char *journal = get_journal (connection);

    if (has_content (journal))
      {
        kept = ridge_backup_folder_make_name (ridge_connection_get_path (connection), RIDGE_BACKUP_CRASH, error);
        good = kept != NULL && recover (connection, kept, error);
        ridge_backup_folder_thin (ridge_connection_get_path (connection), now);
      }
  }

  file->pMethods->xUnlock (file, SQLITE_LOCK_NONE);
  return good;
}
