/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-decode.h"

#include <gio/gio.h>
#include <string.h>

#include "base/ridge-error.h"

/* An archive tells by then what is in it. */
#define KIND_BYTES 65536

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

static gboolean
contains (const char *data,
          gsize       length,
          const char *text)
{
  gsize       n = strlen (text);
  const char *end = data + MIN (length, KIND_BYTES);

  for (const char *p = data; p != NULL && p + n <= end; p++)
    {
      p = memchr (p, *text, (gsize) (end - p));
      if (p != NULL && p + n <= end && memcmp (p, text, n) == 0)
        return TRUE;
      if (p == NULL)
        break;
    }

  return FALSE;
}

/* What a spreadsheet or another program writes that is no table of texts, by its
 * first bytes; NULL for anything else. */
static const char *
detect_kind (const char *data,
             gsize       length)
{
  static const struct
  {
    const char *start;
    gsize       length;
    const char *inside;   /* nullable */
    const char *kind;
  } kinds[] = {
    { "PK\003\004", 4, "opendocument.spreadsheet", "ods" },
    { "PK\003\004", 4, "opendocument", "document" },
    { "PK\003\004", 4, "word/", "document" },
    { "PK\003\004", 4, "xl/", "xlsx" },
    { "PK", 2, "\003\004", "zip" },
    { "\320\317\021\340", 4, NULL, "xls" },
    { "%PDF-", 5, NULL, "pdf" },
    { "\037\213", 2, NULL, "zip" },
    { "\211PNG", 4, NULL, "picture" },
    { "\377\330\377", 3, NULL, "picture" },
    { "SQLite format 3", 15, NULL, "database" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && memcmp (data, kinds[i].start, kinds[i].length) == 0 &&
        (kinds[i].inside == NULL || contains (data, length, kinds[i].inside)))
      return kinds[i].kind;

  return NULL;
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
 * part. Fails with RIDGE_ERROR_ENCODING and the line when it is none of these;
 * when it is known what it is instead, this is the detail: "xlsx", "ods", "xls",
 * "document", "pdf", "zip", "picture" or "database".
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
  const char      *kind = detect_kind (data, length);
  g_autofree char *text = NULL;
  const char      *end;

  if (kind != NULL)
    {
      ridge_set_error (error, RIDGE_ERROR_ENCODING, 0, name, "%s", kind);
      return NULL;
    }

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
