/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where what is made goes: the one place that decides about a path that a
 * person names for it. */

#include "base/ridge-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ridge-error.h"

#define MOST_LINKS 40

static gboolean
fail (const char *path,
      int         code,
      GError    **error)
{
  gboolean no_space = code == ENOSPC || code == EDQUOT;

  ridge_set_error (error, no_space ? RIDGE_ERROR_NO_SPACE : RIDGE_ERROR_IO, 0, path, "%s", g_strerror (code));
  return FALSE;
}

/* A plan, or what SQLite keeps beside one while it writes. */
static gboolean
holds_database (const char *path)
{
  static const guint8 database[] = "SQLite format 3";
  static const guint8 journal[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  guint8       start[sizeof database] = { 0 };
  g_autofd int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  struct stat  info;

  if (fd < 0 || fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    return FALSE;

  return read (fd, start, sizeof start) >= (gssize) sizeof journal &&
         (memcmp (start, database, sizeof database) == 0 || memcmp (start, journal, sizeof journal) == 0);
}

/* A file by such a name would be taken for a part of the plan, also where there is none yet. */
static gboolean
belongs_to_database (const char *path)
{
  static const char *const endings[] = { "-journal", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *database = NULL;

      if (!g_str_has_suffix (path, endings[i]))
        continue;
      database = g_strndup (path, strlen (path) - strlen (endings[i]));
      if (holds_database (database))
        return TRUE;
    }

  return FALSE;
}

/**
 * ridge_output_follow:
 * @path: where something shall be written
 * @error: return location
 *
 * Follows links, whether there is something at their end or not. Fails with
 * RIDGE_ERROR_IO when they lead in a circle.
 *
 * Returns: (transfer full): the file that is meant
 */
char *
ridge_output_follow (const char *path,
                     GError    **error)
{
  g_autofree char *target = g_strdup (path);

  for (int i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *link = NULL;
      g_autofree char *folder = NULL;
      struct stat      info;

      if (lstat (target, &info) != 0 || !S_ISLNK (info.st_mode))
        return g_steal_pointer (&target);

      link = g_file_read_link (target, NULL);
      if (link == NULL)
        break;
      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }

  fail (path, ELOOP, error);
  return NULL;
}

static gboolean
check_target (const char *path,
              const char *target,
              GError    **error)
{
  if (!holds_database (target) && !belongs_to_database (target))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_EXISTS, 0, path, "plan");
  return FALSE;
}

/**
 * ridge_output_check:
 * @path: where something made of a plan shall be written
 * @error: return location
 *
 * Tells whether no plan is there, by whatever name: a plan, another database, and
 * what SQLite keeps beside one are never replaced by something that was made of
 * one. Fails with RIDGE_ERROR_EXISTS.
 *
 * Returns: whether one may write there; %FALSE with the error set
 */
gboolean
ridge_output_check (const char *path,
                    GError    **error)
{
  g_autofree char *target = strcmp (path, "-") != 0 ? ridge_output_follow (path, error) : g_strdup (path);

  return target != NULL && check_target (path, target, error);
}

static gboolean
write_all (int           fd,
           const char   *path,
           gconstpointer data,
           gsize         size,
           GError      **error)
{
  for (const char *rest = data; size > 0;)
    {
      gssize n = write (fd, rest, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (path, n < 0 ? errno : EIO, error);
      rest += n;
      size -= (gsize) n;
    }

  return TRUE;
}

/* What is printed to and what is named may be one: "-o /dev/stdout > file". */
static int
find_stream (const struct stat *info)
{
  for (int fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++)
    {
      struct stat own;

      if (fstat (fd, &own) == 0 && own.st_dev == info->st_dev && own.st_ino == info->st_ino)
        return fd;
    }

  return -1;
}

static gboolean
write_through (const char   *path,
               gconstpointer data,
               gsize         size,
               GError      **error)
{
  int fd = g_open (path, O_WRONLY | O_NOCTTY | O_CLOEXEC, 0);

  if (fd < 0)
    return fail (path, errno, error);
  if (!write_all (fd, path, data, size, error))
    {
      close (fd);
      return FALSE;
    }

  return close (fd) == 0 || fail (path, errno, error);
}

/* Who may read or change the old file may do so with the new one. That it is
 * also owned by the same is left to those who may give files away. */
static gboolean
take_over (int                fd,
           const struct stat *old)
{
  if (old == NULL)
    return TRUE;
  if (fchown (fd, old->st_uid, old->st_gid) != 0)
    errno = 0;

  return fchmod (fd, old->st_mode & 07777) == 0;
}

/* A file of its own beside it, which takes the name when it is whole. */
static gboolean
replace (const char        *path,
         const char        *target,
         const struct stat *old,
         gconstpointer      data,
         gsize              size,
         GError           **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *draft = g_build_filename (folder, ".ridgeline-XXXXXX", NULL);
  int      fd = g_mkstemp_full (draft, O_WRONLY | O_CLOEXEC, old != NULL ? 0600 : 0666);
  gboolean done;

  if (fd < 0)
    return fail (path, errno, error);

  done = write_all (fd, path, data, size, error) &&
         ((take_over (fd, old) && fsync (fd) == 0) || fail (path, errno, error));
  if (close (fd) != 0 && done)
    done = fail (path, errno, error);
  if (done && g_rename (draft, target) != 0)
    done = fail (path, errno, error);
  if (!done)
    g_unlink (draft);

  return done;
}

/**
 * ridge_output_write:
 * @path: a file; "-" is the standard output
 * @data: (array length=size): what it shall hold
 * @size: its bytes
 * @error: return location
 *
 * Writes what was made of a plan. A file is whole or as it was, and keeps its
 * permissions; a link stays one and its target is written. What is no file, as a
 * device or a pipe, is written to. A plan is never overwritten, see
 * ridge_output_check(). Fails with RIDGE_ERROR_EXISTS, RIDGE_ERROR_NO_SPACE or
 * RIDGE_ERROR_IO.
 *
 * Returns: whether all of it was written
 */
gboolean
ridge_output_write (const char   *path,
                    gconstpointer data,
                    gsize         size,
                    GError      **error)
{
  g_autofree char *target = NULL;
  struct stat      old;
  gboolean         exists;
  int              stream;

  if (strcmp (path, "-") == 0)
    return fflush (stdout) == 0 ? write_all (STDOUT_FILENO, path, data, size, error) : fail (path, errno, error);

  exists = stat (path, &old) == 0;
  stream = exists && !S_ISDIR (old.st_mode) ? find_stream (&old) : -1;
  if (exists && S_ISDIR (old.st_mode))
    return fail (path, EISDIR, error);
  if (stream >= 0)
    return fflush (stdout) == 0 ? write_all (stream, path, data, size, error) : fail (path, errno, error);
  if (exists && !S_ISREG (old.st_mode))
    return write_through (path, data, size, error);

  target = ridge_output_follow (path, error);

  return target != NULL && check_target (path, target, error) && replace (path, target, exists ? &old : NULL, data, size, error);
}
