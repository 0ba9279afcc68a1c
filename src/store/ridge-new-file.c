/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "store/ridge-new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "base/ridge-error.h"
#include "base/ridge-id.h"

/**
 * ridge_new_file_get_draft:
 *
 * Returns: (transfer full): a name in the same folder that nobody else uses
 */
char *
ridge_new_file_get_draft (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *draft = g_strdup_printf (".%.100s.%" G_GINT64_MODIFIER "x", name, ridge_id_new ());

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
  if (renameat2 (AT_FDCWD, draft, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;

  /* Not every file system can promise that; look first, then. */
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (g_access (path, F_OK) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  return g_rename (draft, path) == 0;
}

/**
 * ridge_new_file_publish:
 * @draft: a whole file that is flushed and closed
 * @replace: whether a file that has the name gives way
 *
 * Gives the draft its name, at once and for good.
 */
gboolean
ridge_new_file_publish (const char *draft,
                        const char *path,
                        gboolean    replace,
                        GError    **error)
{
  gboolean renamed = replace ? g_rename (draft, path) == 0 : rename_to_free_name (draft, path);

  if (renamed)
    flush_folder (path);
  else
    ridge_set_error (error, errno == EEXIST ? RIDGE_ERROR_EXISTS : RIDGE_ERROR_IO, 0, path,
                     "%s", g_strerror (errno));

  return renamed;
}

/* Forgets a draft that came to nothing, and its journal. */
void
ridge_new_file_discard (const char *draft)
{
  g_autofree char *journal = g_strconcat (draft, "-journal", NULL);

  g_unlink (draft);
  g_unlink (journal);
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
