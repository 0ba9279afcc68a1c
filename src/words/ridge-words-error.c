/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/ridge-error.h"
#include "model/ridge-schema.h"
#include "words/ridge-words-enum.h"
#include "words/ridge-words-error-private.h"

/* (nullable): a word that only another version knows, from "table.column: word" */
static char *
describe_foreign_word (const char *detail)
{
  const char *point = strchr (detail, '.'), *colon = strstr (detail, ": ");
  g_autofree char *table_name = NULL;
  g_autofree char *column = NULL;
  RidgeTable       table;

  if (point == NULL || colon == NULL || point > colon)
    return NULL;

  table_name = g_strndup (detail, (gsize) (point - detail));
  column = g_strndup (point + 1, (gsize) (colon - point - 1));
  if (!ridge_table_from_name (table_name, &table))
    return NULL;

  /* Translators: a kind of thing, one of its fields, and what stands there: key result, Measure: “speed” */
  return g_strdup_printf (_("%s, %s: “%s”"), ridge_words_table (table), ridge_words_field_named (column), colon + strlen (": "));
}

/* What was committed or opened has something that this program cannot show. */
static char *
unreadable_error (const GError *error,
                  const char   *thing,
                  const char   *detail)
{
  g_autofree char *word = describe_foreign_word (detail);
  const char *what = word != NULL ? word : ridge_words_detail (detail);

  if (ridge_error_get_number (error) != 0)
    /* Translators: a file, and the word with its place: (key result, Measure: “speed”) */
    return g_strdup_printf (_("“%s” holds a word that this Ridgeline does not know (%s); another version wrote it. The file was not changed. Open it with that version, or update Ridgeline."), thing, what);

  return g_strdup_printf (_("“%s” holds a change that cannot be shown here (%s). You see the plan as it was before that change, and it takes no edits. Open it again; if that does not help, update Ridgeline."), thing, what);
}

/* What another program did to the file of an open document. */
static char *
replaced_error (const char *thing,
                const char *detail)
{
  if (g_str_equal (detail, "moved"))
    return g_strdup_printf (_("“%s” was moved or renamed while it was open. Open it at its new place; to keep what you see, save a copy."), thing);
  if (g_str_equal (detail, "deleted") || g_str_equal (detail, "gone"))
    return g_strdup_printf (_("“%s” was deleted while it was open. To keep what you see, save a copy."), thing);
  if (g_str_equal (detail, "emptied"))
    return g_strdup_printf (_("Another program emptied “%s” while it was open. To keep what you see, save a copy."), thing);
  if (g_str_equal (detail, "cut"))
    return g_strdup_printf (_("Another program cut “%s” short while it was open. To keep what you see, save a copy."), thing);
  if (g_str_equal (detail, "overwritten"))
    return g_strdup_printf (_("Another program wrote over “%s” while it was open, and what is there now is not a whole plan. To keep what you see, save a copy."), thing);
  if (g_str_equal (detail, "altered"))
    return g_strdup_printf (_("Another program altered “%s” while it was open, without a word in its history. To keep what you see, save a copy; to see what it says now, open it again."), thing);

  return g_strdup_printf (_("Another program replaced “%s” while it was open. To keep what you see, save a copy; to see the new file, open it again."), thing);
}

/* What is wrong with a document's file. */
static char *
document_error (const GError *error,
                const char   *thing,
                const char   *detail)
{
  switch ((RidgeErrorCode) error->code)
    {
    case RIDGE_ERROR_NOT_A_PLAN:
      return g_strdup_printf (_("“%s” is not a Ridgeline plan (%s). Choose a file that Ridgeline made, or import its numbers into a KPI."), thing, ridge_words_detail (detail));
    case RIDGE_ERROR_DAMAGED:
      if (g_str_equal (detail, "journal"))
        return g_strdup_printf (_("A write to “%s” crashed, and neither the file nor what its journal brings back is a whole plan. Both were kept as they are; “ridgeline restore” lists the backups."), thing);
      return g_strdup_printf (_("“%s” is damaged: %s. It was not changed. Open a copy or a backup instead."), thing, ridge_words_detail (detail));
    case RIDGE_ERROR_NEWER:
      return g_strdup_printf (_("“%s” was made by a newer Ridgeline (format %d). It can be read but not changed here; update Ridgeline to change it."),
                              thing, (int) ridge_error_get_number (error));
    case RIDGE_ERROR_READ_ONLY:
      return g_strdup_printf (_("“%s” cannot be changed: the file or its folder is read-only. Save a copy elsewhere and work on that."), thing);
    case RIDGE_ERROR_NO_SPACE:
      return g_strdup_printf (_("There is no space left to save “%s”. Nothing was changed; free some space and try again."), thing);
    case RIDGE_ERROR_REPLACED:
      return replaced_error (thing, detail);
    case RIDGE_ERROR_UNREADABLE:
      return unreadable_error (error, thing, detail);
    case RIDGE_ERROR_BUSY:
      if (g_str_equal (detail, "journal"))
        return g_strdup_printf (_("A write to “%s” crashed and waits to be cleared up. Opening the plan does that, and keeps both files as they are among its backups first."), thing);
      if (g_str_equal (detail, "wal"))
        return g_strdup_printf (_("Another program keeps “%s” open in a mode (WAL) in which changes can be lost. Nothing was changed; close it there and try again."), thing);
      return g_strdup_printf (_("Another program is writing to “%s”. Nothing was changed; try again in a moment."), thing);
    case RIDGE_ERROR_NOT_FOUND:
      return g_strdup_printf (_("There is no file “%s”. Check its name and its folder."), thing);
    case RIDGE_ERROR_EXISTS:
      if (g_str_equal (detail, "plan"))
        return g_strdup_printf (_("“%s” is already a plan, or belongs to one, and is not overwritten. Choose another name."), thing);
      if (g_str_equal (detail, "copies"))
        return g_strdup_printf (_("Before “%s” is brought to the format of today, a copy is kept beside it; today's names for such copies are used up (%d). Nothing was changed. Move some of them elsewhere and open the plan again."),
                                thing, (int) ridge_error_get_number (error));
      return g_strdup_printf (_("There is a file “%s” already. Choose another name."), thing);
    case RIDGE_ERROR_HISTORY:
      if (g_str_equal (detail, "content"))
        return g_strdup_printf (_("“%s” was altered outside Ridgeline, or damaged: it does not say what was saved last. Compare it with a backup before you go on."), thing);
      if (ridge_error_get_number (error) == 0)
        return g_strdup_printf (_("“%s” was altered outside Ridgeline: what it says now is not what its history led to (%s)."),
                                thing, detail);
      return g_strdup_printf (_("The history of “%s” was altered outside Ridgeline: change %d does not fit the one before it."),
                              thing, (int) ridge_error_get_number (error));
    case RIDGE_ERROR_IO:
    default:
      return g_strdup_printf (_("“%s” could not be read or written: %s."), thing, detail);
    }
}

/* The bound may be another field. Instead of a range there may be a choice of words. */
static char *
describe_range (const char *field,
                const char *detail)
{
  g_autofree char *bound = NULL;

  if (g_str_equal (detail, "object"))
    return g_strdup_printf (_("%s has to be a JSON object."), field);
  if (strstr (detail, ", ") != NULL && strstr (detail, "…") == NULL)
    /* Translators: an option and the words it takes: "--trend takes only: half, ols." */
    return g_strdup_printf (_("%s takes only: %s."), field, detail);

  if (g_str_has_prefix (detail, "≤ "))
    bound = g_strconcat ("≤ ", ridge_words_field_named (detail + strlen ("≤ ")), NULL);

  return g_strdup_printf (_("%s is out of range: %s."), field, bound != NULL ? bound : detail);
}

/* What is wrong with something typed in. */
static char *
field_error (const GError *error,
             const char   *field,
             const char   *detail)
{
  switch ((RidgeErrorCode) error->code)
    {
    case RIDGE_ERROR_EMPTY:
      if (g_str_equal (detail, "choice"))
        /* Translators: a field, such as "Direction" */
        return g_strdup_printf (_("%s has to be chosen."), field);
      return g_strdup_printf (_("%s cannot be empty. Type something, or undo."), field);
    case RIDGE_ERROR_TOO_LONG:
      return g_strdup_printf (_("%s is too long: at most %d characters. Shorten it."), field, (int) ridge_error_get_number (error));
    case RIDGE_ERROR_NUMBER:
      return ridge_words_number_error (field, detail);
    case RIDGE_ERROR_RANGE:
      return describe_range (field, detail);
    case RIDGE_ERROR_DATE:
      return ridge_words_day_error (field, detail);
    case RIDGE_ERROR_REASON:
    default:
      return g_strdup_printf (_("%s: a reason is needed. Say in a few words why; it is kept with the change."), field);
    }
}

/* What is wrong with an edit. */
static char *
edit_error (const GError *error,
            const char   *thing,
            const char   *detail)
{
  RidgeTable table;

  switch ((RidgeErrorCode) error->code)
    {
    case RIDGE_ERROR_LOOP:
      if (ridge_error_get_number (error) > 0)
        /* Translators: a title, and the titles on the way back to it: “Grow” … Grow → Sell → Grow */
        return g_strdup_printf (_("“%s” would count towards itself: %s. Choose another place, or take away one of these links first."), thing, detail);
      return g_strdup_printf (_("“%s” cannot go under “%s”: that is part of it, and the two would hang in a loop."), thing, detail);
    case RIDGE_ERROR_NO_PARENT:
      return g_strdup_printf (_("The place for “%s” is gone. Look again and choose another."), thing);
    case RIDGE_ERROR_DUPLICATE:
      return g_strdup_printf (_("There is one already: %s. Change that one, or give this one another date or name."), thing);
    case RIDGE_ERROR_IN_USE:
      /* Translators: a title, a kind of thing and how many of them: “Sales” … (objective: 3) */
      return g_strdup_printf (_("“%s” is still in use (%s: %d). Take it away there first, or retire it."), thing,
                              ridge_table_from_name (detail, &table) ? ridge_words_table (table) : detail,
                              (int) ridge_error_get_number (error));
    case RIDGE_ERROR_NOT_APPLICABLE:
      return g_strdup_printf (_("That cannot be done with “%s”: %s."), thing, ridge_words_detail (detail));
    case RIDGE_ERROR_CONFLICT:
      if (g_strcmp0 (ridge_error_get_detail (error), "gone") == 0)
        return g_strdup_printf (_("“%s” is gone: another program has deleted it meanwhile. Nothing was changed."), thing);
      if (g_strcmp0 (ridge_error_get_detail (error), "unreadable") == 0)
        return g_strdup_printf (_("A newer Ridgeline has changed “%s” in words that this one does not know, so this step cannot be taken back here. Nothing was changed."), thing);
      return g_strdup_printf (_("“%s” was changed since, so this step cannot be undone by itself. Nothing was changed."), thing);
    case RIDGE_ERROR_INVARIANT:
    default:
      return g_strdup_printf (_("“%s” would break a rule of every plan: %s. Nothing was changed."), thing, ridge_words_detail (detail));
    }
}

static char *
unknown_error (const GError *error,
               const char   *thing,
               const char   *detail)
{
  RidgeTable table;
  const char *kind = ridge_table_from_name (thing, &table) ? ridge_words_table (table) : thing;

  if (error->code == RIDGE_ERROR_AMBIGUOUS)
    {
      g_auto (GStrv) parts = g_strsplit (detail, "\t", 2);

      /* Translators: a name, how many have it, their kind, and a list of them, each with what tells it from the others */
      return g_strdup_printf (_("“%s” fits %d things (%s): %s. Give more of the name, or the id."), parts[0],
                              (int) ridge_error_get_number (error), kind, parts[1] != NULL ? parts[1] : "");
    }
  return g_strdup_printf (_("There is no %s “%s”. Check the spelling."), kind, detail);
}

/* In which entries of a file it went wrong, the outermost first. */
static char *
describe_places (const char *places)
{
  g_auto (GStrv) lines = g_strsplit (places, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 3);
      RidgeTable table;
      const char *kind = ridge_table_from_name (parts[0], &table) ? ridge_words_table (table) : parts[0];

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", kind, parts[1]);
      if (*parts[2] != '\0')
        /* Translators: the title of an entry, behind its kind and number: objective 3 “Grow” */
        g_string_append_printf (text, _(" “%s”"), parts[2]);
    }

  return g_string_free_and_steal (text);
}

static char *
say (const GError *error,
     const char   *thing,
     const char   *detail)
{
  switch ((RidgeErrorCode) error->code)
    {
    case RIDGE_ERROR_NOTHING_TO_UNDO:
      return g_strdup (_("There is nothing to undo."));
    case RIDGE_ERROR_NOTHING_TO_REDO:
      return g_strdup (_("There is nothing to redo."));
    case RIDGE_ERROR_CANCELLED:
      return g_strdup (_("Cancelled. Nothing was changed."));
    case RIDGE_ERROR_EMPTY:
    case RIDGE_ERROR_TOO_LONG:
    case RIDGE_ERROR_NUMBER:
    case RIDGE_ERROR_RANGE:
    case RIDGE_ERROR_DATE:
    case RIDGE_ERROR_REASON:
      return field_error (error, ridge_words_field_named (thing), detail);
    case RIDGE_ERROR_LOOP:
    case RIDGE_ERROR_NO_PARENT:
    case RIDGE_ERROR_DUPLICATE:
    case RIDGE_ERROR_IN_USE:
    case RIDGE_ERROR_NOT_APPLICABLE:
    case RIDGE_ERROR_CONFLICT:
    case RIDGE_ERROR_INVARIANT:
      return edit_error (error, thing, detail);
    case RIDGE_ERROR_UNKNOWN:
    case RIDGE_ERROR_AMBIGUOUS:
      return unknown_error (error, thing, detail);
    case RIDGE_ERROR_SYNTAX:
    case RIDGE_ERROR_ENCODING:
    case RIDGE_ERROR_TOO_LARGE:
      return ridge_words_input_error (error, thing, detail);
    default:
      return document_error (error, thing, detail);
    }
}

/**
 * ridge_words_error:
 * @error: any error
 *
 * Says an error of the program's own domain in the user's language: what was
 * tried, where it went wrong and what to do. Another domain's message is
 * given as it is.
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_words_error (const GError *error)
{
  const char *thing, *detail, *places;
  g_autofree char *where = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *file = NULL;

  if (error->domain != RIDGE_ERROR)
    return g_strdup (error->message);
  thing = ridge_error_get_thing (error);
  detail = ridge_error_get_detail (error);
  thing = thing != NULL ? thing : "";
  detail = detail != NULL ? detail : "";
  places = ridge_error_get_places (error);
  if (places == NULL)
    return say (error, thing, detail);

  where = describe_places (places);
  if (error->code != RIDGE_ERROR_SYNTAX)
    {
      sentence = say (error, thing, detail);
      /* Translators: an entry of a file ("objective 3 “Grow”"), and what is wrong with it */
      return g_strdup_printf (_("%s: %s"), where, sentence);
    }

  /* Translators: a file, and the entry in it ("objective 3 “Grow”") */
  file = g_strdup_printf (_("%s, %s"), thing, where);
  return say (error, file, detail);
}

static gboolean
is_field_error (const GError *error)
{
  return g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_EMPTY) || g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_TOO_LONG) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_NUMBER) || g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_RANGE) ||
         g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_DATE) || g_error_matches (error, RIDGE_ERROR, RIDGE_ERROR_REASON);
}

/**
 * ridge_words_error_in:
 * @error: any error
 * @column: the column that stands beside the error
 * @field: what that is called there
 *
 * Says an error beside the field that it is about, in the words of the form.
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_words_error_in (const GError *error,
                      const char   *column,
                      const char   *field)
{
  const char *detail = ridge_error_get_detail (error);

  if (!is_field_error (error) || g_strcmp0 (ridge_error_get_thing (error), column) != 0)
    return ridge_words_error (error);

  return field_error (error, field, detail != NULL ? detail : "");
}

/**
 * ridge_words_backup_failed:
 * @error: why
 *
 * Says that what was done is saved, but that there is no backup of it.
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_words_backup_failed (const GError *error)
{
  g_autofree char *reason = ridge_words_error (error);

  /* Translators: what follows is a sentence of its own, which says why */
  return g_strdup_printf (_("The plan is saved, but there is no backup of it: %s"), reason);
}

/**
 * ridge_words_older_copy:
 * @copy: the file in which a plan was kept as it was
 *
 * Says that opening a plan of an older format has brought it to this one.
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_words_older_copy (const char *copy)
{
  g_autofree char *name = g_path_get_basename (copy);

  return g_strdup_printf (_("The plan was brought to a newer format; “%s” beside it is what it was"), name);
}
