/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-decode.h"

#include <gio/gio.h>
#include <string.h>

#include "base/ridge-error.h"

static const char *const names[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252" };

/**
 * ridge_encoding_get_name:
 * @self: an encoding
 *
 * Returns: the name that the encoding is registered by
 */
const char *
ridge_encoding_get_name (RidgeEncoding self)
{
  return names[self];
}

/* Every other byte of a Latin text in UTF-16 is zero, and no other text has any. */
static gboolean
has_zeros_at (const char *data,
              gsize       length,
              gsize       first)
{
  gsize n_zeros = 0;

  for (gsize i = first; i < length; i += 2)
    n_zeros += data[i] == '\0';

  return n_zeros > length / 4;
}

/* A mark in front decides. Without one it is UTF-8 when it can be; otherwise it
 * comes from an old program for Windows, in whose code page every byte is a
 * character. Returns the length of the mark. */
static gsize
detect (const char    *data,
        gsize          length,
        RidgeEncoding *encoding)
{
  gsize sample = MIN (length, 4096);

  *encoding = RIDGE_ENCODING_UTF_8;
  if (length == 0)
    return 0;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    return 3;

  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      *encoding = data[0] == '\xff' ? RIDGE_ENCODING_UTF_16_LE : RIDGE_ENCODING_UTF_16_BE;
      return 2;
    }

  if (memchr (data, '\0', sample) != NULL)
    {
      if (has_zeros_at (data, sample, 1))
        *encoding = RIDGE_ENCODING_UTF_16_LE;
      else if (has_zeros_at (data, sample, 0))
        *encoding = RIDGE_ENCODING_UTF_16_BE;
    }
  else if (!g_utf8_validate_len (data, length, NULL))
    {
      *encoding = RIDGE_ENCODING_WINDOWS_1252;
    }

  return 0;
}

static guint
count_lines (const char *text,
             gsize       length)
{
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n';

  return n;
}

static char *
convert (const char   *data,
         gsize         length,
         RidgeEncoding encoding,
         gsize        *text_length)
{
  g_autoptr (GBytes) raw = g_bytes_new_static (data, length);
  g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", ridge_encoding_get_name (encoding), NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (converter == NULL)
    return NULL;

  bytes = g_converter_convert_bytes (G_CONVERTER (converter), raw, NULL);
  if (bytes == NULL)
    return NULL;

  *text_length = g_bytes_get_size (bytes);

  return g_strndup (g_bytes_get_data (bytes, NULL), *text_length);
}

/**
 * ridge_decode:
 * @data: (array length=length): the bytes of a text file
 * @length: how many
 * @name: the file's name, for the error
 * @encoding: (out): the encoding found
 * @error: return location
 *
 * Makes UTF-8 of a text whose encoding is not known: UTF-8 with or without a
 * mark, UTF-16 of both kinds, otherwise Windows-1252, of which Latin-1 is a
 * part. Fails with RIDGE_ERROR_ENCODING and the line when it is none of these,
 * or when it is not text at all.
 *
 * Returns: (transfer full): the text, without the mark
 */
char *
ridge_decode (const char    *data,
              gsize          length,
              const char    *name,
              RidgeEncoding *encoding,
              GError       **error)
{
  gsize            mark = detect (data, length, encoding);
  gsize            text_length = length - mark;
  g_autofree char *text = NULL;
  const char      *end;

  if (*encoding == RIDGE_ENCODING_UTF_8)
    text = text_length > 0 ? g_strndup (data + mark, text_length) : g_strdup ("");
  else
    text = convert (data + mark, length - mark, *encoding, &text_length);

  /* A NUL ends a C text early, and no file of numbers has one. */
  if (text == NULL || strlen (text) != text_length)
    {
      ridge_set_error (error, RIDGE_ERROR_ENCODING, text != NULL ? count_lines (text, strlen (text)) : 1, name, NULL);
      return NULL;
    }
  if (!g_utf8_validate_len (text, text_length, &end))
    {
      ridge_set_error (error, RIDGE_ERROR_ENCODING, count_lines (text, (gsize) (end - text)), name, NULL);
      return NULL;
    }

  return g_steal_pointer (&text);
}
