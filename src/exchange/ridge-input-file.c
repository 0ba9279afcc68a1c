/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-input-file.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

#include "base/ridge-error.h"

/* Read to the bound and not further: a device has no end. */
static GByteArray *
read_bounded (GInputStream *stream,
              gsize         most,
              GError      **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (65536);
  gssize             n_read = 0;

  while (data->len <= most && (n_read = g_input_stream_read (stream, buffer, 65536, NULL, error)) > 0)
    g_byte_array_append (data, buffer, (guint) n_read);

  return n_read >= 0 ? g_steal_pointer (&data) : NULL;
}

static GInputStream *
open_input (const char *path,
            GError    **error)
{
  g_autoptr (GFile) file = NULL;

  if (strcmp (path, "-") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  file = g_file_new_for_path (path);
  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

/**
 * ridge_input_file_read:
 * @path: a file; "-" is the standard input
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
  g_autoptr (GInputStream) stream = open_input (path, &local_error);
  GByteArray *data = stream != NULL ? read_bounded (stream, most, &local_error) : NULL;

  if (data == NULL)
    ridge_set_error (error, g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? RIDGE_ERROR_NOT_FOUND : RIDGE_ERROR_IO,
                     0, path, "%s", local_error->message);

  return data;
}
