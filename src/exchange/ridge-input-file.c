/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-input-file.h"

#include <gio/gio.h>

#include "base/ridge-error.h"

/* Read to the bound and not further: a device has no end. */
static GByteArray *
read_bounded (const char *path,
              gsize       most,
              GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree guint8 *buffer = g_malloc (65536);
  gssize             n_read = 0;

  if (stream == NULL)
    return NULL;

  while (data->len <= most &&
         (n_read = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 65536, NULL, error)) > 0)
    g_byte_array_append (data, buffer, (guint) n_read);

  return n_read >= 0 ? g_steal_pointer (&data) : NULL;
}

/**
 * ridge_input_file_read:
 * @path: a file
 * @most: how many bytes are taken; a few more are read to tell that there are more
 * @error: return location
 *
 * Reads a file that somebody else has written. Fails with
 * RIDGE_ERROR_NOT_FOUND or RIDGE_ERROR_IO.
 *
 * Returns: (transfer full): its bytes
 */
GByteArray *
ridge_input_file_read (const char *path,
                       gsize       most,
                       GError    **error)
{
  g_autoptr (GError) local_error = NULL;
  GByteArray *data = read_bounded (path, most, &local_error);

  if (data == NULL)
    ridge_set_error (error, g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? RIDGE_ERROR_NOT_FOUND : RIDGE_ERROR_IO,
                     0, path, "%s", local_error->message);

  return data;
}
