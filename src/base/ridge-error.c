/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-error.h"

typedef struct
{
  char   *thing;
  char   *detail;
  gint64  number;
  char   *places;
} RidgeErrorPrivate;

static void
ridge_error_private_init (RidgeErrorPrivate *priv)
{
}

static void
ridge_error_private_copy (const RidgeErrorPrivate *source,
                          RidgeErrorPrivate       *target)
{
  target->thing = g_strdup (source->thing);
  target->detail = g_strdup (source->detail);
  target->number = source->number;
  target->places = g_strdup (source->places);
}

static void
ridge_error_private_clear (RidgeErrorPrivate *priv)
{
  g_free (priv->thing);
  g_free (priv->detail);
  g_free (priv->places);
}

G_DEFINE_EXTENDED_ERROR (RidgeError, ridge_error)

/* For logs only: what a person reads is made in words/. */
static const char *const descriptions[] = {
  [RIDGE_ERROR_NOT_A_PLAN] = "not a plan",
  [RIDGE_ERROR_DAMAGED] = "damaged document",
  [RIDGE_ERROR_NEWER] = "written by a newer version",
  [RIDGE_ERROR_READ_ONLY] = "read-only document",
  [RIDGE_ERROR_NO_SPACE] = "no space left",
  [RIDGE_ERROR_REPLACED] = "another file took its place",
  [RIDGE_ERROR_UNREADABLE] = "holds a change that cannot be shown",
  [RIDGE_ERROR_BUSY] = "in use by another program",
  [RIDGE_ERROR_NOT_FOUND] = "no such file",
  [RIDGE_ERROR_EXISTS] = "exists already",
  [RIDGE_ERROR_IO] = "reading or writing failed",
  [RIDGE_ERROR_NOTHING_TO_UNDO] = "nothing to undo",
  [RIDGE_ERROR_NOTHING_TO_REDO] = "nothing to redo",
  [RIDGE_ERROR_CONFLICT] = "no longer fits the plan",
  [RIDGE_ERROR_INVARIANT] = "would break the plan",
  [RIDGE_ERROR_HISTORY] = "the history's chain is broken",
  [RIDGE_ERROR_CANCELLED] = "cancelled",
  [RIDGE_ERROR_LOOP] = "would make a loop",
  [RIDGE_ERROR_NO_PARENT] = "the place is gone",
  [RIDGE_ERROR_EMPTY] = "must not be empty",
  [RIDGE_ERROR_TOO_LONG] = "too long",
  [RIDGE_ERROR_NUMBER] = "not a number",
  [RIDGE_ERROR_RANGE] = "out of range",
  [RIDGE_ERROR_DATE] = "not a date",
  [RIDGE_ERROR_DUPLICATE] = "there is one already",
  [RIDGE_ERROR_UNKNOWN] = "unknown",
  [RIDGE_ERROR_AMBIGUOUS] = "ambiguous",
  [RIDGE_ERROR_IN_USE] = "in use",
  [RIDGE_ERROR_REASON] = "needs a reason",
  [RIDGE_ERROR_NOT_APPLICABLE] = "makes no sense here",
  [RIDGE_ERROR_SYNTAX] = "cannot be read",
  [RIDGE_ERROR_ENCODING] = "not valid UTF-8",
  [RIDGE_ERROR_TOO_LARGE] = "too large",
};

static char *
make_message (RidgeErrorCode  code,
              gint64          number,
              const char     *thing,
              const char     *detail)
{
  GString *message = g_string_new (NULL);

  if (thing != NULL)
    g_string_append_printf (message, "%s: ", thing);
  g_string_append (message, descriptions[code]);
  if (detail != NULL)
    g_string_append_printf (message, ": %s", detail);
  if (number != 0)
    g_string_append_printf (message, " (%" G_GINT64_FORMAT ")", number);

  return g_string_free_and_steal (message);
}

/**
 * ridge_set_error:
 * @error: (out) (optional): return location
 * @code: what went wrong
 * @number: a number that belongs to the code, or 0
 * @thing: (nullable): what it happened to
 * @detail_format: (nullable): printf() format of the details
 * @...: arguments of the format
 *
 * Sets an error of the domain `RIDGE_ERROR` with its details; see
 * [enum@RidgeErrorCode] for what each code carries. The message is plain
 * English for logs and command traces.
 */
void
ridge_set_error (GError         **error,
                 RidgeErrorCode   code,
                 gint64           number,
                 const char      *thing,
                 const char      *detail_format,
                 ...)
{
  g_autofree char *detail = NULL;
  g_autofree char *message = NULL;
  RidgeErrorPrivate *priv;

  g_return_if_fail (code < G_N_ELEMENTS (descriptions));
  g_return_if_fail (error == NULL || *error == NULL);

  if (error == NULL)
    return;

  if (detail_format != NULL)
    {
      va_list args;

      va_start (args, detail_format);
      detail = g_strdup_vprintf (detail_format, args);
      va_end (args);
    }

  message = make_message (code, number, thing, detail);
  *error = g_error_new_literal (RIDGE_ERROR, code, message);

  priv = ridge_error_get_private (*error);
  priv->thing = g_strdup (thing);
  priv->detail = g_steal_pointer (&detail);
  priv->number = number;
}

/**
 * ridge_error_get_thing:
 * @error: an error
 *
 * Gets what the error happened to: a path, a title or a field.
 *
 * Returns: (nullable): the thing; %NULL for errors of other domains
 */
const char *
ridge_error_get_thing (const GError *error)
{
  return error->domain == RIDGE_ERROR ? ridge_error_get_private (error)->thing : NULL;
}

/**
 * ridge_error_get_detail:
 * @error: an error
 *
 * Gets the details that belong to the error's code.
 *
 * Returns: (nullable): the details; %NULL for errors of other domains
 */
const char *
ridge_error_get_detail (const GError *error)
{
  return error->domain == RIDGE_ERROR ? ridge_error_get_private (error)->detail : NULL;
}

/**
 * ridge_error_get_number:
 * @error: an error
 *
 * Gets the number that belongs to the error's code: a line, a version, a bound.
 *
 * Returns: the number, 0 without one
 */
gint64
ridge_error_get_number (const GError *error)
{
  return error->domain == RIDGE_ERROR ? ridge_error_get_private (error)->number : 0;
}

/**
 * ridge_error_add_place:
 * @error: an error; one of another domain stays as it is
 * @kind: of an entry of a file ("objective")
 * @number: which of them it is, from 1
 * @title: what it is called there, or ""
 *
 * Tells in which entry it went wrong. The innermost is told first, then the one
 * that it stands in.
 */
void
ridge_error_add_place (GError     *error,
                       const char *kind,
                       guint       number,
                       const char *title)
{
  RidgeErrorPrivate *priv;
  g_autofree char *inner = NULL;
  g_autofree char *line = NULL;

  if (error == NULL || error->domain != RIDGE_ERROR)
    return;

  priv = ridge_error_get_private (error);
  inner = g_steal_pointer (&priv->places);
  line = g_strdelimit (g_strdup (title), "\t\n", ' ');
  priv->places = g_strdup_printf ("%s\t%u\t%s%s%s", kind, number, line, inner != NULL ? "\n" : "", inner != NULL ? inner : "");
}

/**
 * ridge_error_get_places:
 * @error: an error
 *
 * Gets in which entries of a file it went wrong: a line for each, the outermost
 * first, with kind, number and title, after tabs.
 *
 * Returns: (nullable): the lines
 */
const char *
ridge_error_get_places (const GError *error)
{
  return error->domain == RIDGE_ERROR ? ridge_error_get_private (error)->places : NULL;
}
