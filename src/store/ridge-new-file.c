/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "store/ridge-new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ridge-error.h"
#include "base/ridge-id.h"

#define DRAFT_SUFFIX ".ridgeline-draft"

/* A draft names the process that writes it: .NAME.PROCESS-KEY.ridgeline-draft */
static gboolean
is_abandoned (const char *name)
{
  g_autofree char *rest = NULL;
  const char *mark;
  char       *end;
  guint64     process;

  if (name[0] != '.' || !g_str_has_suffix (name, DRAFT_SUFFIX))
    return FALSE;

  rest = g_strndup (name, strlen (name) - strlen (DRAFT_SUFFIX));
  mark = strrchr (rest, '.');
  if (mark == NULL)
    return FALSE;

  mark++;
  process = g_ascii_strtoull (mark, &end, 10);

  return end > mark && *end == '-' && process > 0 && process <= G_MAXINT && kill ((pid_t) process, 0) != 0 && errno == ESRCH;
}

/* What processes have left behind that were killed at it. */
static void
remove_abandoned (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (is_abandoned (name))
      {
        g_autofree char *draft = g_build_filename (folder, name, NULL);

        ridge_new_file_discard (draft);
      }
}

/**
 * ridge_new_file_get_draft:
 * @path: the name that the file is to get
 *
 * Also removes the drafts in that folder whose processes are gone.
 *
 * Returns: (transfer full): a name in the same folder that nobody else uses
 */
char *
ridge_new_file_get_draft (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *draft = g_strdup_printf (".%.100s.%d-%" G_GINT64_MODIFIER "x" DRAFT_SUFFIX, name, (int) getpid (), ridge_id_new ());

  remove_abandoned (folder);

  return g_build_filename (folder, draft, NULL);
}

/* Makes the new name survive a power cut. */
static void
flush_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int     fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0)
    fsync (fd);
}

static gboolean
rename_to_free_name (const char *draft,
                     const char *path)
{
  GStatBuf info;

  if (renameat2 (AT_FDCWD, draft, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;

  /* Not every file system can promise that; look first, then. */
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (g_lstat (path, &info) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  return g_rename (draft, path) == 0;
}

/* Whoever could read the file it replaces can read it; a new one is as public as
 * new files are. The mask can only be read by setting it: for a moment what
 * another thread creates would be more private, never less. */
static mode_t
get_mode (const char *path,
          gboolean    replace)
{
  GStatBuf info;
  mode_t   mask;

  if (replace && g_stat (path, &info) == 0)
    return info.st_mode & 07777;

  mask = umask (0077);
  umask (mask);

  return 0666 & ~mask;
}

/**
 * ridge_new_file_publish:
 * @draft: a whole file that is flushed and closed
 * @replace: whether a file that has the name gives way; otherwise it is
 *   %RIDGE_ERROR_EXISTS, also where a link leads nowhere
 *
 * Gives the draft its name, at once and for good, and opens it to those who may
 * read it: a draft is private.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_new_file_publish (const char *draft,
                        const char *path,
                        gboolean    replace,
                        GError    **error)
{
  gboolean renamed = g_chmod (draft, (int) get_mode (path, replace)) == 0 &&
                     (replace ? g_rename (draft, path) == 0 : rename_to_free_name (draft, path));

  if (renamed)
    flush_folder (path);
  else
    ridge_set_error (error, errno == EEXIST ? RIDGE_ERROR_EXISTS : RIDGE_ERROR_IO, 0, path,
                     "%s", g_strerror (errno));

  return renamed;
}

/**
 * ridge_new_file_discard:
 *
 * Forgets a draft that came to nothing, and what SQLite has beside it.
 */
void
ridge_new_file_discard (const char *draft)
{
  static const char *const endings[] = { "", "-journal", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (draft, endings[i], NULL);

      g_unlink (path);
    }
}

/**
 * ridge_new_file_blame:
 * @path: the name that the draft was to get
 * @error: (inout): what went wrong with the draft
 *
 * Tells the error of the file that was asked for: nobody has heard of the draft.
 */
void
ridge_new_file_blame (const char *path,
                      GError    **error)
{
  g_autoptr (GError) draft_error = NULL;
  const char *detail;
  gboolean    missing;

  if (error == NULL || *error == NULL || (*error)->domain != RIDGE_ERROR)
    return;

  draft_error = g_steal_pointer (error);
  detail = ridge_error_get_detail (draft_error);
  missing = draft_error->code == RIDGE_ERROR_NOT_FOUND;
  ridge_set_error (error, missing ? RIDGE_ERROR_IO : (RidgeErrorCode) draft_error->code,
                   ridge_error_get_number (draft_error), path, "%s", detail != NULL ? detail : "");
}
