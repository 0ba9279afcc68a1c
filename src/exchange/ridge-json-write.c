/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-json-write.h"

#include <math.h>

#include "base/ridge-text.h"

/**
 * ridge_json_append_key:
 * @out: JSON text so far
 * @key: a key that needs no escaping
 *
 * Appends a key, after a comma unless it is the first of its object.
 */
void
ridge_json_append_key (GString    *out,
                       const char *key)
{
  if (out->len > 0 && out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  g_string_append_printf (out, "\"%s\": ", key);
}

/**
 * ridge_json_append_double:
 * @out: JSON text so far
 * @value: a number; NAN and infinities become null
 *
 * Appends the shortest text that reads back as the same double.
 */
void
ridge_json_append_double (GString *out,
                          double   value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char                     buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      g_string_append (out, "null");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], value);
      if (!(fabs (g_ascii_strtod (buffer, NULL) - value) > 0.0))
        break;
    }

  g_string_append (out, buffer);
}

/**
 * ridge_json_append_string:
 * @out: JSON text so far
 * @text: (nullable): UTF-8 text; %NULL becomes null
 *
 * Appends a quoted string. What a terminal would obey or hide is escaped.
 */
void
ridge_json_append_string (GString    *out,
                          const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  /* A sentence may quote the name of a file, which can be any bytes. */
  valid = g_utf8_make_valid (text, -1);
  g_string_append_c (out, '"');
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", (char) c);
      else if (c < 0x20 || (c <= 0xFFFF && ridge_text_is_unseen (c) && c != 0x200C && c != 0x200D))
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_unichar (out, c);
    }
  g_string_append_c (out, '"');
}

/**
 * ridge_json_append_size:
 * @out: JSON text so far
 * @value: a count or a row
 *
 * Appends an integer.
 */
void
ridge_json_append_size (GString *out,
                        gsize    value)
{
  g_string_append_printf (out, "%" G_GSIZE_FORMAT, value);
}

/**
 * ridge_json_append_rows:
 * @out: JSON text so far
 * @rows: (array length=n): rows of a series
 * @n: how many
 *
 * Appends an array of integers.
 */
void
ridge_json_append_rows (GString     *out,
                        const gsize *rows,
                        gsize        n)
{
  g_string_append_c (out, '[');
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      ridge_json_append_size (out, rows[i]);
    }
  g_string_append_c (out, ']');
}

/**
 * ridge_json_append_doubles:
 * @out: JSON text so far
 * @values: (array length=n): numbers
 * @n: how many
 *
 * Appends an array of numbers, null where there is none.
 */
void
ridge_json_append_doubles (GString      *out,
                           const double *values,
                           gsize         n)
{
  g_string_append_c (out, '[');
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      ridge_json_append_double (out, values[i]);
    }
  g_string_append_c (out, ']');
}

/**
 * ridge_json_append_text_member:
 * @out: JSON text so far
 * @key: a key that needs no escaping
 * @text: (nullable): UTF-8 text
 *
 * Appends a key with its value.
 */
void
ridge_json_append_text_member (GString    *out,
                               const char *key,
                               const char *text)
{
  ridge_json_append_key (out, key);
  ridge_json_append_string (out, text);
}

/**
 * ridge_json_append_double_member:
 * @out: JSON text so far
 * @key: a key that needs no escaping
 * @value: a number; NAN and infinities become null
 *
 * Appends a key with its value.
 */
void
ridge_json_append_double_member (GString    *out,
                                 const char *key,
                                 double      value)
{
  ridge_json_append_key (out, key);
  ridge_json_append_double (out, value);
}

/**
 * ridge_json_append_size_member:
 * @out: JSON text so far
 * @key: a key that needs no escaping
 * @value: a count or a row
 *
 * Appends a key with its value.
 */
void
ridge_json_append_size_member (GString    *out,
                               const char *key,
                               gsize       value)
{
  ridge_json_append_key (out, key);
  ridge_json_append_size (out, value);
}

/**
 * ridge_json_append_boolean_member:
 * @out: JSON text so far
 * @key: a key that needs no escaping
 * @value: what is so or not
 *
 * Appends a key with its value.
 */
void
ridge_json_append_boolean_member (GString    *out,
                                  const char *key,
                                  gboolean    value)
{
  ridge_json_append_key (out, key);
  g_string_append (out, value ? "true" : "false");
}
