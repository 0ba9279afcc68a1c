/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-compress.h"

#include <gio/gio.h>

/* Fast rather than small: a changeset repeats itself so much that the first
 * level already takes most of it away. */
#define LEVEL 1

#define STEP (256 * 1024)

/* Runs the converter until it has said all, or gives %NULL beyond `most` bytes. */
static GBytes *
convert (GConverter *converter,
         GBytes     *bytes,
         gsize       most,
         GError    **error)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  gsize            size;
  const guint8    *data = g_bytes_get_data (bytes, &size);
  GConverterResult result;

  do
    {
      gsize start = output->len, n_read, n_written;

      if (start > most)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "too large");
          return NULL;
        }

      g_byte_array_set_size (output, start + STEP);
      result = g_converter_convert (converter, data, size, output->data + start, STEP,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;

      g_byte_array_set_size (output, start + n_written);
      data += n_read;
      size -= n_read;
    }
  while (result != G_CONVERTER_FINISHED);

  return g_byte_array_free_to_bytes (g_steal_pointer (&output));
}

/**
 * ridge_compress:
 *
 * Returns: (transfer full) (nullable): the bytes in zlib's raw format
 */
GBytes *
ridge_compress (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, LEVEL);

  return convert (G_CONVERTER (compressor), bytes, G_MAXUINT, NULL);
}

/**
 * ridge_decompress:
 * @most: how many bytes are believed; more is an error, because a few
 *   kilobytes of a hostile file can stand for gigabytes
 *
 * Returns: (transfer full): %NULL with the error set
 */
GBytes *
ridge_decompress (GBytes  *bytes,
                  gsize    most,
                  GError **error)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);

  return convert (G_CONVERTER (decompressor), bytes, most, error);
}
