/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RIDGE_ERROR (ridge_error_quark ())

/**
 * RidgeError:
 *
 * What can go wrong, as codes. The floors below ui and cli raise these with
 * details; `words/` turns them into a sentence in the user's language that
 * names what was tried, the thing, and the way out.
 */
typedef enum
{
  /* the document */
  RIDGE_ERROR_NOT_A_PLAN,       /* thing: path; detail: why */
  RIDGE_ERROR_DAMAGED,          /* thing: path; detail: first problem found */
  RIDGE_ERROR_NEWER,            /* thing: path; number: its schema version */
  RIDGE_ERROR_READ_ONLY,        /* thing: path */
  RIDGE_ERROR_NO_SPACE,         /* thing: path */
  RIDGE_ERROR_REPLACED,         /* thing: path: another file took its place */
  RIDGE_ERROR_UNREADABLE,       /* thing: path; detail: what in a committed change cannot be shown; number 1: in the plan itself */
  RIDGE_ERROR_BUSY,             /* thing: path */
  RIDGE_ERROR_NOT_FOUND,        /* thing: path */
  RIDGE_ERROR_EXISTS,           /* thing: path; detail: "plan" if that must not be replaced, "copies": number of them beside it */
  RIDGE_ERROR_IO,               /* thing: path; detail: the system's words */
  RIDGE_ERROR_NOTHING_TO_UNDO,
  RIDGE_ERROR_NOTHING_TO_REDO,
  RIDGE_ERROR_CONFLICT,         /* an undo no longer fits; thing: the change's subject */
  RIDGE_ERROR_INVARIANT,        /* thing: title; detail: which invariant */
  RIDGE_ERROR_HISTORY,          /* number: change at which the chain breaks */
  RIDGE_ERROR_CANCELLED,

  /* the verbs */
  RIDGE_ERROR_LOOP,             /* thing: moved title; detail: title of the place, or with a number: the titles of that many steps round */
  RIDGE_ERROR_NO_PARENT,        /* thing: title; the place does not exist any more */
  RIDGE_ERROR_EMPTY,            /* thing: field; detail: "choice" where one is chosen instead of typed */
  RIDGE_ERROR_TOO_LONG,         /* thing: field; number: the most that is taken */
  RIDGE_ERROR_NUMBER,           /* thing: field; detail: what was given */
  RIDGE_ERROR_RANGE,            /* thing: field; detail: what is allowed */
  RIDGE_ERROR_DATE,             /* thing: field; detail: what was given */
  RIDGE_ERROR_DUPLICATE,        /* thing: the second of its kind (a date, a name) */
  RIDGE_ERROR_UNKNOWN,          /* thing: kind ("kpi", "period", "option" …); detail: the name given */
  RIDGE_ERROR_AMBIGUOUS,        /* thing: kind; detail: the name given, and after a tab what it fits; number: how many */
  RIDGE_ERROR_IN_USE,           /* thing: title; detail: what uses it */
  RIDGE_ERROR_REASON,           /* thing: field; a reason is mandatory */
  RIDGE_ERROR_NOT_APPLICABLE,   /* thing: title; detail: why the verb makes no sense here */

  /* input files */
  RIDGE_ERROR_SYNTAX,           /* thing: file; detail: what was expected; number: line */
  RIDGE_ERROR_ENCODING,         /* thing: file; number: line; detail: what it is instead of a text, if that is known */
  RIDGE_ERROR_TOO_LARGE,        /* thing: file or series; detail: the bound */
} RidgeErrorCode;

GQuark      ridge_error_quark      (void);

void        ridge_set_error        (GError         **error,
                                    RidgeErrorCode   code,
                                    gint64           number,
                                    const char      *thing,
                                    const char      *detail_format,
                                    ...) G_GNUC_PRINTF (5, 6);

const char *ridge_error_get_thing  (const GError    *error);
const char *ridge_error_get_detail (const GError    *error);
gint64      ridge_error_get_number (const GError    *error);

void        ridge_error_add_place  (GError          *error,
                                    const char      *kind,
                                    guint            number,
                                    const char      *title);
const char *ridge_error_get_places (const GError    *error);

G_END_DECLS
