/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "store/ridge-file-seen.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/ridge-error.h"
#include "store/ridge-recovery.h"

/* In SQLite's header: the change counter and what follows it up to the counter of the
 * schema; how many pages there are; and the counter that the last one is valid for. */
#define HEADER_MAGIC         "SQLite format 3"
#define HEADER_PAGE_SIZE     16
#define HEADER_COUNTER       24
#define HEADER_N_PAGES       28
#define HEADER_VALID_FOR     92
#define HEADER_COUNTERS_SIZE 16

typedef struct
{
  dev_t           device;
  ino_t           inode;
  gint64          size;
  struct timespec modified;
  guint8          counters[HEADER_COUNTERS_SIZE];
} Stamp;

struct _RidgeFileSeen
{
  RidgeConnection *connection;   /* borrowed: it outlives us */
  int              fd;           /* names the file, opens nothing: closing it drops no lock */
  Stamp            known;
  Stamp            found;
};

static gboolean
take_stamp (RidgeFileSeen *self,
            Stamp         *stamp,
            guint8        *header)
{
  struct stat info;

  memset (stamp, 0, sizeof *stamp);
  if (fstat (self->fd, &info) != 0)
    return FALSE;

  stamp->device = info.st_dev;
  stamp->inode = info.st_ino;
  stamp->size = info.st_size;
  stamp->modified = info.st_mtim;
  if (ridge_connection_read_header (self->connection, header))
    memcpy (stamp->counters, header + HEADER_COUNTER, HEADER_COUNTERS_SIZE);
  else
    memset (header, 0, RIDGE_HEADER_SIZE);

  return TRUE;
}

static gboolean
is_same (const Stamp *a,
         const Stamp *b)
{
  return a->device == b->device && a->inode == b->inode && a->size == b->size &&
         a->modified.tv_sec == b->modified.tv_sec && a->modified.tv_nsec == b->modified.tv_nsec &&
         memcmp (a->counters, b->counters, sizeof a->counters) == 0;
}

/**
 * ridge_file_seen_new:
 * @connection: borrowed; to a document that has just been read, still in that transaction
 *
 * Takes the file as it is now for the one that is shown.
 *
 * Returns: (transfer full) (nullable): none for a document in memory
 */
RidgeFileSeen *
ridge_file_seen_new (RidgeConnection *connection)
{
  RidgeFileSeen *self;
  guint8         header[RIDGE_HEADER_SIZE];

  if (ridge_connection_is_memory (connection))
    return NULL;

  self = g_new0 (RidgeFileSeen, 1);
  self->connection = connection;
  self->fd = g_open (ridge_connection_get_path (connection), O_PATH | O_CLOEXEC, 0);
  take_stamp (self, &self->known, header);
  self->found = self->known;

  return self;
}

/**
 * ridge_file_seen_free:
 * @self: what was seen
 *
 * Forgets it; to be called before the connection is closed.
 */
void
ridge_file_seen_free (RidgeFileSeen *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

static gboolean
refuse (RidgeFileSeen *self,
        const char    *how,
        GError       **error)
{
  ridge_set_error (error, RIDGE_ERROR_REPLACED, 0, ridge_connection_get_path (self->connection), "%s", how);
  return FALSE;
}

/* Whether the path still leads to the file. */
static gboolean
check_place (RidgeFileSeen *self,
             GError       **error)
{
  const char *path = ridge_connection_get_path (self->connection);
  struct stat ours, there;

  if (fstat (self->fd, &ours) != 0)
    return refuse (self, "gone", error);
  if (g_stat (path, &there) != 0)
    return refuse (self, ours.st_nlink > 0 ? "moved" : "deleted", error);
  if (ours.st_dev != there.st_dev || ours.st_ino != there.st_ino || ridge_connection_is_moved (self->connection))
    return refuse (self, "replaced", error);

  return TRUE;
}

static guint32
read_big_endian (const guint8 *header,
                 guint         offset)
{
  guint32 value;

  memcpy (&value, header + offset, sizeof value);
  return GUINT32_FROM_BE (value);
}

/* Whether a file that nobody writes to right now can be a plan at all. */
static gboolean
check_shape (RidgeFileSeen *self,
             const guint8  *header,
             GError       **error)
{
  guint64 page_size = (guint64) header[HEADER_PAGE_SIZE] << 8 | header[HEADER_PAGE_SIZE + 1];
  guint64 n_pages = read_big_endian (header, HEADER_N_PAGES);

  if (self->found.size == 0)
    return refuse (self, "emptied", error);
  if (memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0)
    return refuse (self, "overwritten", error);

  /* The number of pages says so itself when it is out of date. */
  page_size = page_size == 1 ? 65536 : page_size;
  if (read_big_endian (header, HEADER_COUNTER) == read_big_endian (header, HEADER_VALID_FOR) &&
      (guint64) self->found.size < page_size * n_pages)
    return refuse (self, "cut", error);

  return TRUE;
}

/* Takes the lock of a reader, under which nobody writes who keeps to SQLite's rules. */
static gboolean
begin_reading (RidgeFileSeen *self,
               GError       **error)
{
  gint64 n_pages;

  if (!ridge_connection_execute (self->connection, "BEGIN", error))
    return FALSE;
  if (ridge_connection_query_integer (self->connection, "PRAGMA page_count", &n_pages, error))
    return TRUE;

  ridge_connection_rollback (self->connection);
  return FALSE;
}

static gboolean
look_closely (RidgeFileSeen *self,
              GError       **error)
{
  g_autoptr (GError) local = NULL;
  guint8   header[RIDGE_HEADER_SIZE];
  gboolean good;

  /* Another tool's WAL is not read: who closes it last deletes it by its name,
   * whichever file has that by then. */
  if (ridge_connection_says_wal (self->connection) && !ridge_connection_leave_wal (self->connection, error))
    return FALSE;

  ridge_connection_forget (self->connection, TRUE);
  good = begin_reading (self, &local);
  if (!good && !g_error_matches (local, RIDGE_ERROR, RIDGE_ERROR_NOT_A_PLAN) &&
      !g_error_matches (local, RIDGE_ERROR, RIDGE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  take_stamp (self, &self->found, header);
  ridge_connection_rollback (self->connection);

  return check_shape (self, header, error) &&
         (good || refuse (self, "overwritten", error));
}

/**
 * ridge_file_seen_look:
 * @self: what was seen
 * @news: (out): whether somebody has written to the file since it was accepted
 * @error: return location
 *
 * Looks at the file, outside of a transaction. When there is news everything that was
 * read of it is forgotten, so that what follows is in the file now.
 *
 * Returns: %FALSE with %RIDGE_ERROR_REPLACED when it is none that could be followed; the
 *   detail says how: "moved", "deleted", "gone", "replaced", "emptied", "cut" or
 *   "overwritten"; also %RIDGE_ERROR_BUSY
 */
gboolean
ridge_file_seen_look (RidgeFileSeen *self,
                      gboolean      *news,
                      GError       **error)
{
  *news = FALSE;
  if (!check_place (self, error) || !ridge_recovery_run (self->connection, error))
    return FALSE;
  if (ridge_file_seen_is_same (self))
    return TRUE;

  *news = TRUE;
  return look_closely (self, error);
}

/**
 * ridge_file_seen_is_same:
 * @self: what was seen
 *
 * Compares the size, the time and the counters of the file.
 *
 * Returns: whether nobody has written to the file since it was accepted
 */
gboolean
ridge_file_seen_is_same (RidgeFileSeen *self)
{
  guint8 header[RIDGE_HEADER_SIZE];
  Stamp  now;

  return take_stamp (self, &now, header) && is_same (&now, &self->known);
}

/**
 * ridge_file_seen_doubt:
 * @self: what was seen
 *
 * Something in the file was not as it was accepted, so the next look has news.
 */
void
ridge_file_seen_doubt (RidgeFileSeen *self)
{
  memset (&self->known, 0, sizeof self->known);
}

/**
 * ridge_file_seen_accept:
 * @self: what was seen
 *
 * What was found by the last look is shown.
 */
void
ridge_file_seen_accept (RidgeFileSeen *self)
{
  self->known = self->found;
}

/**
 * ridge_file_seen_accept_own:
 * @self: what was seen
 *
 * What is in the file was written by us.
 */
void
ridge_file_seen_accept_own (RidgeFileSeen *self)
{
  guint8 header[RIDGE_HEADER_SIZE];

  take_stamp (self, &self->known, header);
}
