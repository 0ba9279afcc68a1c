/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person types, pastes or brings along in a file is text and nothing
 * else: it cannot move a cursor, turn the line around it, or hide a part of
 * itself. */

#include "base/ridge-text.h"

#include <string.h>

#define ZWNJ       0x200C
#define ZWJ        0x200D
#define BLACK_FLAG 0x1F3F4

/* Characters; more of a cell would hide the sentence around it. */
#define MOST_QUOTED 80

static gboolean
is_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || is_break (c);
}

static gboolean
is_tag (gunichar c)
{
  return c >= 0xE0000 && c <= 0xE007F;
}

/**
 * ridge_text_is_unseen:
 * @c: a character
 *
 * Tells whether it is shown as nothing but does something to what stands around it:
 * control characters, those that override or isolate a direction, blanks
 * without width, and other format characters. The marks of a direction (LRM,
 * RLM, ALM) only stand for a letter of it and are none of these; the joiners
 * are, though words and emoji may need them.
 *
 * Returns: whether it is to be taken out
 */
gboolean
ridge_text_is_unseen (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return TRUE;
    case G_UNICODE_FORMAT:
      /* Signs that stand before a number in Arabic, Syriac and Kaithi are seen. */
      return c != 0x200E && c != 0x200F && c != 0x061C && !(c >= 0x0600 && c <= 0x0605) && c != 0x06DD && c != 0x070F &&
             c != 0x0890 && c != 0x0891 && c != 0x08E2 && c != 0x110BD && c != 0x110CD;
    default:
      return is_tag (c) || c == 0x034F || c == 0x180E;
    }
}

/* A joiner shapes emoji and the words of scripts whose letters join; between
 * other letters it could only hide. */
static gboolean
joins (gunichar before,
       gunichar after)
{
  if (before < 0x80 || after == 0 || is_blank (before) || is_blank (after) || ridge_text_is_unseen (after))
    return FALSE;

  switch (g_unichar_get_script (before))
    {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Tags spell the region of a flag, as of Scotland, and belong nowhere else. */
static gboolean
is_kept (gunichar c,
         gunichar before,
         gunichar after)
{
  if (c == ZWJ || c == ZWNJ)
    return joins (before, after);
  if (is_tag (c))
    return before == BLACK_FLAG || is_tag (before);

  return !ridge_text_is_unseen (c);
}

static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p < ' ' || *p > '~')
      return FALSE;

  return *text != ' ' && (*text == '\0' || text[strlen (text) - 1] != ' ');
}

/* Blanks with a line break or a tab among them are one blank of a line. */
static const char *
append_blanks (GString    *clean,
               const char *p,
               gboolean    one_line)
{
  const char *first = p;
  gboolean    broken = FALSE;

  for (; is_blank (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      broken |= is_break (c) || c == '\t';
      if (one_line || (c == '\r' && p[1] == '\n'))
        continue;
      if (is_break (c))
        g_string_append_c (clean, '\n');
      else
        g_string_append_unichar (clean, c == '\t' ? ' ' : c);
    }

  if (one_line && broken)
    g_string_append_c (clean, ' ');
  else if (one_line)
    g_string_append_len (clean, first, p - first);

  return p;
}

static void
strip (GString *text)
{
  const char *start = text->str;

  while (is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  g_string_erase (text, 0, start - text->str);

  while (text->len > 0)
    {
      const char *last = g_utf8_prev_char (text->str + text->len);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      g_string_truncate (text, (gsize) (last - text->str));
    }
}

/* Fillers and the marks of a direction alone would be a row without a name. */
static gboolean
shows_nothing (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_blank (c) && !ridge_text_is_unseen (c) && g_unichar_type (c) != G_UNICODE_FORMAT && c != 0x115F && c != 0x1160 &&
          c != 0x2800 && c != 0x3164 && c != 0xFFA0)
        return FALSE;
    }

  return TRUE;
}

static char *
clean_text (const char *text,
            gboolean    one_line)
{
  g_autoptr (GString) clean = NULL;
  const char *p = text;
  gunichar    before = 0;

  if (is_plain (text))
    return g_strdup (text);

  clean = g_string_new (NULL);
  while (*p != '\0')
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (is_blank (c))
        {
          p = append_blanks (clean, p, one_line);
          before = ' ';
          continue;
        }
      if (is_kept (c, before, g_utf8_get_char (next)))
        {
          g_string_append_unichar (clean, c);
          before = c;
        }
      p = next;
    }
  strip (clean);
  if (shows_nothing (clean->str))
    g_string_truncate (clean, 0);

  return g_string_free_and_steal (g_steal_pointer (&clean));
}

/**
 * ridge_text_clean_line:
 * @text: UTF-8, from wherever
 *
 * Makes a text of one line, such as a title: without control characters,
 * overrides of the direction, blanks without width and space around it; line
 * breaks and tabs become blanks. The joiners in emoji and in words that need
 * them stay. A clean text stays as it is.
 *
 * Returns: (transfer full): the line, maybe empty
 */
char *
ridge_text_clean_line (const char *text)
{
  return clean_text (text, TRUE);
}

/**
 * ridge_text_clean_block:
 * @text: UTF-8, from wherever
 *
 * Makes a text of many lines, such as a note: as ridge_text_clean_line() does,
 * but its line breaks stay, each as a line feed.
 *
 * Returns: (transfer full): the text, maybe empty
 */
char *
ridge_text_clean_block (const char *text)
{
  return clean_text (text, FALSE);
}

/**
 * ridge_text_fold:
 * @text: UTF-8
 *
 * What names are compared and searched by: the same for two texts that are
 * canonically equivalent or differ only in upper and lower case, in the width
 * of letters, or in characters that are not seen.
 *
 * Returns: (transfer full): the key; it is not for showing
 */
char *
ridge_text_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
  g_autofree char *seen = NULL;
  char *end;

  if (folded == NULL)
    return g_strdup (text);

  end = seen = g_malloc (strlen (folded) + 1);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!ridge_text_is_unseen (g_utf8_get_char (p)))
      end = (char *) memcpy (end, p, (gsize) (g_utf8_next_char (p) - p)) + (g_utf8_next_char (p) - p);
  *end = '\0';

  /* Folding may take a text out of its normal form. */
  return g_utf8_normalize (seen, -1, G_NORMALIZE_ALL);
}

/**
 * ridge_text_has_words:
 * @text: a title or a name
 * @folded: words that are looked for, from ridge_text_fold()
 *
 * Returns: whether each of the words stands in the text, in whatever order and
 *   however it is written
 */
gboolean
ridge_text_has_words (const char *text,
                      const char *folded)
{
  g_autofree char *own = ridge_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (strstr (own, *word) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * ridge_text_shorten:
 * @text: a text of a file
 *
 * Returns: (transfer full): what a sentence quotes of it, at most 80 characters
 *   with an ellipsis for the rest
 */
char *
ridge_text_shorten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, MOST_QUOTED * 6));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= MOST_QUOTED)
    return g_steal_pointer (&valid);

  start = g_utf8_substring (valid, 0, MOST_QUOTED - 1);
  return g_strconcat (start, "\u2026", NULL);
}
