/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-json-read.h"

#include <math.h>
#include <string.h>

#include "base/ridge-error.h"

/* Beyond this, doubles no longer count one by one. */
#define MAX_ROW (G_GINT64_CONSTANT (1) << 52)

static gboolean
is_deeper (const char *text,
           guint       max_depth)
{
  gboolean quoted = FALSE;
  guint    depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (quoted && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && (*p == '{' || *p == '['))
        depth++;
      else if (!quoted && (*p == '}' || *p == ']') && depth > 0)
        depth--;

      if (depth > max_depth)
        return TRUE;
    }

  return FALSE;
}

/* The parser gives whole numbers beyond 64 bits as the largest there is. */
static gboolean
is_cut_number (const char *digits,
               gsize       n_digits)
{
  g_autofree char *text = g_strndup (digits, n_digits);

  return strchr (".eE", digits[n_digits]) == NULL &&
         !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, NULL, NULL);
}

/* Finds what the parser would take and silently make something else of: a whole number
 * that is too large, and a zero character, which ends a text. */
static gboolean
is_cut (const char *text)
{
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      const gsize n_digits = quoted ? 0 : strspn (p, "0123456789");

      if (quoted && g_str_has_prefix (p, "\\u0000"))
        return TRUE;
      if (quoted && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        quoted = !quoted;
      else if (n_digits > 0)
        {
          if (is_cut_number (p, n_digits))
            return TRUE;
          /* What follows a point or an exponent is no number of its own. */
          p += n_digits - 1;
          p += strspn (p + 1, ".eE+-0123456789");
        }
    }

  return FALSE;
}

/**
 * ridge_json_parse:
 * @text: JSON text
 * @name: what it is called in errors
 * @max_depth: how deep objects and arrays may be nested; the parser recurses
 * @error: return location for an error
 *
 * Parses a text.
 *
 * Returns: (transfer full) (nullable): its root; %NULL with RIDGE_ERROR_SYNTAX
 *   and the line if it is no JSON or too deep, or with detail "cut" if something in it
 *   could not be kept as it is
 */
JsonNode *
ridge_json_parse (const char *text,
                  const char *name,
                  guint       max_depth,
                  GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL;

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  if (is_cut (text))
    {
      ridge_set_error (error, RIDGE_ERROR_SYNTAX, 0, name, "cut");
      return NULL;
    }
  if (!is_deeper (text, max_depth) && json_parser_load_from_data (parser, text, -1, NULL))
    root = json_parser_steal_root (parser);
  if (root == NULL)
    ridge_set_error (error, RIDGE_ERROR_SYNTAX, json_parser_get_current_line (parser), name, "object");

  return root;
}

/**
 * ridge_json_refuse:
 * @name: a member
 * @allowed: what it takes
 * @error: return location for an error
 *
 * Sets RIDGE_ERROR_RANGE.
 *
 * Returns: %FALSE
 */
gboolean
ridge_json_refuse (const char *name,
                   const char *allowed,
                   GError    **error)
{
  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, name, "%s", allowed);
  return FALSE;
}

/**
 * ridge_json_read_members:
 * @name: what the object is called in errors
 * @node: the object
 * @members: the members it may have
 * @target: the struct that is filled
 * @error: return location for an error
 *
 * Reads every member of an object; those that are absent leave @target as it is.
 *
 * Returns: %FALSE with RIDGE_ERROR_UNKNOWN if there is a member of another name,
 *   with RIDGE_ERROR_RANGE if one has a value that it does not take
 */
gboolean
ridge_json_read_members (const char            *name,
                         JsonNode              *node,
                         const RidgeJsonMember *members,
                         gpointer               target,
                         GError               **error)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ridge_json_refuse (name, "object", error);

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &value))
    {
      const RidgeJsonMember *member = members;

      while (member->name != NULL && strcmp (member->name, key) != 0)
        member++;
      if (member->name == NULL)
        {
          ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "option", "%s", key);
          return FALSE;
        }
      if (!member->read (member, value, (char *) target + member->offset, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_number (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

/**
 * ridge_json_read_integer:
 * @name: a member
 * @node: its value
 * @least: the least it takes
 * @most: the most it takes
 * @value: (out): return location
 * @error: return location for an error
 *
 * Reads a whole number; 3.0 is one.
 *
 * Returns: %FALSE with RIDGE_ERROR_RANGE if it is none
 */
gboolean
ridge_json_read_integer (const char *name,
                         JsonNode   *node,
                         gint64      least,
                         gint64      most,
                         gint64     *value,
                         GError    **error)
{
  double number = is_number (node) ? json_node_get_double (node) : NAN;

  if (number >= (double) least && number <= (double) most && !(fabs (number - trunc (number)) > 0.0))
    {
      *value = (gint64) number;
      return TRUE;
    }

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, name, "%" G_GINT64_FORMAT "…%" G_GINT64_FORMAT, least, most);
  return FALSE;
}

/**
 * ridge_json_read_double:
 * @member: the member being read
 * @node: its value
 * @field: (type double): where it goes
 * @error: return location for an error
 *
 * Reads a finite number.
 *
 * Returns: %FALSE with RIDGE_ERROR_RANGE if it is none
 */
gboolean
ridge_json_read_double (const RidgeJsonMember *member,
                        JsonNode              *node,
                        gpointer               field,
                        GError               **error)
{
  double *value = field;

  if (!is_number (node) || !isfinite (json_node_get_double (node)))
    return ridge_json_refuse (member->name, "number", error);

  *value = json_node_get_double (node);
  return TRUE;
}

/**
 * ridge_json_read_optional_double:
 * @member: the member being read; its detail points at the double for null
 * @node: its value
 * @field: (type double): where it goes
 * @error: return location for an error
 *
 * Reads a finite number, or null.
 *
 * Returns: %FALSE with RIDGE_ERROR_RANGE if it is neither
 */
gboolean
ridge_json_read_optional_double (const RidgeJsonMember *member,
                                 JsonNode              *node,
                                 gpointer               field,
                                 GError               **error)
{
  if (!JSON_NODE_HOLDS_NULL (node))
    return ridge_json_read_double (member, node, field, error);

  *(double *) field = *(const double *) member->detail;
  return TRUE;
}

/**
 * ridge_json_read_size:
 * @member: the member being read; its detail points at the least gint64 it takes
 * @node: its value
 * @field: (type gsize): where it goes
 * @error: return location for an error
 *
 * Reads a count or a row.
 *
 * Returns: %FALSE with RIDGE_ERROR_RANGE if it is none
 */
gboolean
ridge_json_read_size (const RidgeJsonMember *member,
                      JsonNode              *node,
                      gpointer               field,
                      GError               **error)
{
  gint64 number;

  if (!ridge_json_read_integer (member->name, node, *(const gint64 *) member->detail, MAX_ROW, &number, error))
    return FALSE;

  *(gsize *) field = number;
  return TRUE;
}

/**
 * ridge_json_read_bool:
 * @member: the member being read
 * @node: its value
 * @field: (type gboolean): where it goes
 * @error: return location for an error
 *
 * Reads true or false.
 *
 * Returns: %FALSE with RIDGE_ERROR_RANGE if it is neither
 */
gboolean
ridge_json_read_bool (const RidgeJsonMember *member,
                      JsonNode              *node,
                      gpointer               field,
                      GError               **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return ridge_json_refuse (member->name, "true, false", error);

  *(gboolean *) field = json_node_get_boolean (node);
  return TRUE;
}

/**
 * ridge_json_get_word:
 * @node: a value
 *
 * Returns: (nullable): its text if it is a string
 */
const char *
ridge_json_get_word (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/**
 * ridge_json_read_choice:
 * @member: the member being read; its detail is a table of RidgeJsonChoice
 * @node: its value
 * @field: (type guint): where it goes, an enumeration
 * @error: return location for an error
 *
 * Reads one of a closed set of words.
 *
 * Returns: %FALSE with RIDGE_ERROR_RANGE, the detail being the words, if it is none
 */
gboolean
ridge_json_read_choice (const RidgeJsonMember *member,
                        JsonNode              *node,
                        gpointer               field,
                        GError               **error)
{
  g_autoptr (GString) allowed = g_string_new (NULL);
  const char *word = ridge_json_get_word (node);

  for (const RidgeJsonChoice *choice = member->detail; choice->nick != NULL; choice++)
    {
      if (g_strcmp0 (word, choice->nick) == 0)
        {
          *(guint *) field = choice->value;
          return TRUE;
        }
      g_string_append_printf (allowed, allowed->len > 0 ? ", %s" : "%s", choice->nick);
    }

  return ridge_json_refuse (member->name, allowed->str, error);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  gsize row_a = *(const gsize *) a;
  gsize row_b = *(const gsize *) b;

  return (row_a > row_b) - (row_a < row_b);
}

/**
 * ridge_json_read_rows:
 * @member: the member being read
 * @node: its value
 * @field: (type GArray): where they go: a GArray of gsize, or %NULL
 * @error: return location for an error
 *
 * Reads an array of rows and sorts it. Negative rows do not exist and are passed
 * over.
 *
 * Returns: %FALSE with RIDGE_ERROR_RANGE if it is none
 */
gboolean
ridge_json_read_rows (const RidgeJsonMember *member,
                      JsonNode              *node,
                      gpointer               field,
                      GError               **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  GArray   **target = field;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ridge_json_refuse (member->name, "array", error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gint64 number;
      gsize  row;

      if (!ridge_json_read_integer (member->name, json_array_get_element (array, i), -MAX_ROW, MAX_ROW, &number, error))
        return FALSE;
      row = number;
      if (number >= 0)
        g_array_append_val (rows, row);
    }

  g_array_sort (rows, compare_rows);
  g_clear_pointer (target, g_array_unref);
  *target = g_steal_pointer (&rows);

  return TRUE;
}
