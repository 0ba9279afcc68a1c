/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-verb.h"

#include <glib/gi18n-lib.h>

#include "words/ridge-words-enum.h"

/* What a change is called; the subject is a title. A verb that is not listed
 * goes by its first word, so that a new field needs no new sentence. */
static const struct
{
  const char *verb;
  const char *label;
} verbs[] = {
  /* Translators: these name a step in the history, after "Undo: "; %s is a title */
  { "add-point", N_("Add a value to “%s”") },
  { "annotate-point", N_("Note on a value of “%s”") },
  { "ask-again", N_("Ask a question of “%s” again") },
  { "carry-history", N_("History of “%s” carried over from an older format") },
  { "carry-over", N_("Carry over “%s”") },
  { "change", N_("Change “%s”") },
  { "change-check-in", N_("Change a check-in on “%s”") },
  { "change-kpi-rules", N_("Choose the rules of “%s”") },
  { "change-point", N_("Change a value of “%s”") },
  { "check-in", N_("Check in on “%s”") },
  { "choose-baseline", N_("Choose the baseline of “%s”") },
  { "close", N_("Close “%s”") },
  { "create", N_("Add “%s”") },
  { "create-plan", N_("Start the plan “%s”") },
  { "create-plan-step", N_("Add a stepped target to “%s”") },
  { "delete", N_("Delete “%s”") },
  { "delete-check-in", N_("Delete a check-in on “%s”") },
  { "delete-link", N_("Unlink “%s”") },
  { "delete-phase", N_("Delete a process change of “%s”") },
  { "delete-plan-step", N_("Delete a stepped target of “%s”") },
  { "delete-point", N_("Delete a value of “%s”") },
  { "delete-points", N_("Delete values of “%s”") },
  { "duplicate", N_("Duplicate “%s”") },
  { "finish-milestone", N_("Finish “%s”") },
  { "ghost-point", N_("Ghost a value of “%s”") },
  { "grade-objective", N_("Grade “%s”") },
  { "graduate-key-result", N_("Make a KPI of “%s”") },
  { "import-points", N_("Import values into “%s”") },
  { "link", N_("Link “%s”") },
  { "make-kpi", N_("Make “%s” a KPI") },
  { "mark-phase", N_("Mark a process change in “%s”") },
  { "move", N_("Move “%s”") },
  { "promote-kpi", N_("Make a key result of “%s”") },
  { "put-aside", N_("Put a question of “%s” aside") },
  { "redate-point", N_("Move a value of “%s” to another day") },
  { "rename", N_("Rename “%s”") },
  { "reopen", N_("Reopen “%s”") },
  { "rescue-plan", N_("“%s” saved as it was on screen") },
  { "restore-backup", N_("Restore a backup of “%s”") },
  { "split-objective", N_("Split “%s”") },
  { "unghost-point", N_("Count a ghosted value of “%s” again") },
  { "unlink", N_("Unlink “%s”") },
};

static const char *
find_label (const char *verb,
            gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strlen (verbs[i].verb) == length && strncmp (verbs[i].verb, verb, length) == 0)
      return _ (verbs[i].label);
  return NULL;
}

/* A label that comes from a table is no literal that the compiler can check. */
static char *
fill (const char *label,
      const char *subject)
{
  GString *text = g_string_new (label);

  g_string_replace (text, "%s", subject, 1);
  return g_string_free (text, FALSE);
}

/* The field of a "change-objective-title", which belongs to one table only. */
static const char *
find_field (const char *verb)
{
  if (!g_str_has_prefix (verb, "change-"))
    return NULL;

  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (table);

      for (guint column = 1; column < info->n_columns; column++)
        {
          g_autofree char *name = g_strdup_printf ("change-%s-%s", info->name, info->columns[column].name);

          if (g_str_equal (g_strdelimit (name, "_", '-'), verb))
            return ridge_words_field (table, column);
        }
    }

  return NULL;
}

/**
 * ridge_words_verb:
 * @verb: a verb's id, such as "move-objective"
 * @subject: the title it was done to
 *
 * Returns: (transfer full): the change as a step of the history: "Move “Title”"
 */
char *
ridge_words_verb (const char *verb,
                  const char *subject)
{
  const char *label = find_label (verb, strlen (verb));
  const char *field = label == NULL ? find_field (verb) : NULL;

  /* Translators: a step in the history: the title of a thing, and the field that was changed */
  if (field != NULL)
    return g_strdup_printf (_("Change “%s”: %s"), subject, field);
  if (label == NULL)
    label = find_label (verb, strcspn (verb, "-"));
  if (label == NULL)
    return g_strdup (subject);
  return fill (label, subject);
}

/**
 * ridge_words_undo:
 *
 * Returns: (transfer full): what undoing it does, for a menu or a tooltip
 */
char *
ridge_words_undo (const char *verb,
                  const char *subject)
{
  g_autofree char *step = ridge_words_verb (verb, subject);

  /* Translators: %s names a step, such as "Move “Title”" */
  return g_strdup_printf (_("Undo: %s"), step);
}

/**
 * ridge_words_redo:
 *
 * Returns: (transfer full): what doing it again does, for a menu or a tooltip
 */
char *
ridge_words_redo (const char *verb,
                  const char *subject)
{
  g_autofree char *step = ridge_words_verb (verb, subject);

  /* Translators: %s names a step, such as "Move “Title”" */
  return g_strdup_printf (_("Redo: %s"), step);
}
