/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A terminal obeys what it is sent. Names of files, arguments and what a foreign
 * file says are quoted in what is printed; here they become harmless. */

#include "cli/ridge-terminal.h"

#include <stdio.h>
#include <string.h>

#include "base/ridge-text.h"

/* Joiners and tags turn nothing around and erase nothing. */
static gboolean
is_harmless (gunichar c)
{
  return !ridge_text_is_unseen (c) || c == 0x200C || c == 0x200D || (c >= 0xE0000 && c <= 0xE007F);
}

static void
append_escape (GString *out,
               gunichar c)
{
  if (c == '\n' || c == '\r' || c == '\t')
    g_string_append (out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
  else if (c < 0x100)
    g_string_append_printf (out, "\\x%02x", c);
  else
    g_string_append_printf (out, "\\u%04x", c);
}

static char *
escape (const char *text,
        const char *kept)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          append_escape (out, (guchar) *p++);
          continue;
        }
      if (is_harmless (c) || (c < 0x80 && strchr (kept, (int) c) != NULL))
        g_string_append_unichar (out, c);
      else
        append_escape (out, c);
      p = g_utf8_next_char (p);
    }

  return g_string_free_and_steal (out);
}

/**
 * ridge_terminal_quote:
 * @text: what a person typed, the name of a file, a sentence that quotes one;
 *   in UTF-8 or not
 *
 * Writes control characters, line breaks, overrides of the direction and bytes
 * that are no text as escapes, so that they can be seen and do nothing.
 *
 * Returns: (transfer full): one line
 */
char *
ridge_terminal_quote (const char *text)
{
  return escape (text, "");
}

/* What we print has lines of its own. */
static void
print_cb (const char *text)
{
  g_autofree char *safe = escape (text, "\n");

  fputs (safe, stdout);
}

static void
printerr_cb (const char *text)
{
  g_autofree char *safe = escape (text, "\n");

  fputs (safe, stderr);
  fflush (stderr);
}

/**
 * ridge_terminal_guard:
 *
 * From here on g_print() and g_printerr() print nothing that a terminal would
 * obey, whatever they are given, except for line feeds. What may hold a foreign
 * one goes through ridge_terminal_quote() before.
 */
void
ridge_terminal_guard (void)
{
  g_set_print_handler (print_cb);
  g_set_printerr_handler (printerr_cb);
}
