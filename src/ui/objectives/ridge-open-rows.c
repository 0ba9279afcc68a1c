/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-open-rows.h"

#include <glib/gstdio.h>

/* Which rows of a plan were open is a matter of who looks at it, not of the plan: it lies
 * in the folder of the user's state, one small file for a plan, named after its path. */

static char *
get_path (const char *plan_path)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, plan_path, -1);

  return g_build_filename (g_get_user_state_dir (), "ridgeline", "open-rows", name, NULL);
}

/**
 * ridge_open_rows_load:
 * @plan_path: where the plan lies
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the keys of the
 *   rows that were open when the plan was last looked at; NULL when it never was
 */
GArray *
ridge_open_rows_load (const char *plan_path)
{
  g_autofree char *path = get_path (plan_path);
  g_autofree char *bytes = NULL;
  GArray *keys;
  gsize size;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    return NULL;

  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (keys, bytes, (guint) (size / sizeof (gint64)));

  return keys;
}

/**
 * ridge_open_rows_save:
 * @plan_path: where the plan lies
 * @keys: (element-type gint64): the keys of the rows that are open
 *
 * Keeps which rows are open. Where that cannot be written, it is forgotten:
 * nothing of the plan is lost.
 */
void
ridge_open_rows_save (const char *plan_path,
                      GArray     *keys)
{
  g_autofree char *path = get_path (plan_path);
  g_autofree char *folder = g_path_get_dirname (path);

  g_return_if_fail (keys != NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (path, keys->data, (gssize) (keys->len * sizeof (gint64)), G_FILE_SET_CONTENTS_CONSISTENT,
                              0600, NULL);
}
