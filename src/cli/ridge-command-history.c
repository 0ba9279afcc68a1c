/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/ridge-command.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

static const char *
get_kind (const RidgeChange *change)
{
  static const char *const kinds[] = { [RIDGE_CHANGE_EDIT] = "edit", [RIDGE_CHANGE_UNDO] = "undo", [RIDGE_CHANGE_REDO] = "redo" };

  return kinds[change->kind];
}

static void
print_json (GPtrArray *changes)
{
  g_autoptr (GString) out = g_string_new ("[");

  for (guint i = 0; i < changes->len; i++)
    {
      const RidgeChange *change = g_ptr_array_index (changes, i);

      g_string_append (out, i > 0 ? ",\n{" : "\n{");
      g_string_append_printf (out, "\"id\":%" G_GINT64_FORMAT, change->id);
      ridge_json_append_text_member (out, "kind", get_kind (change));
      ridge_json_append_text_member (out, "made_at", change->made_at);
      ridge_json_append_text_member (out, "author", change->author);
      ridge_json_append_text_member (out, "verb", change->verb);
      ridge_json_append_text_member (out, "subject", change->subject);
      ridge_json_append_key (out, "reverses");
      g_string_append_printf (out, "%" G_GINT64_FORMAT, change->reverses);
      ridge_json_append_key (out, "rows");
      g_string_append_printf (out, "%u}", change->n_rows);
    }
  g_string_append (out, "\n]\n");

  fputs (out->str, stdout);
}

static char *
describe (const RidgeChange *change)
{
  switch (change->kind)
    {
    case RIDGE_CHANGE_UNDO:
      return ridge_words_undo (change->verb, change->subject);
    case RIDGE_CHANGE_REDO:
      return ridge_words_redo (change->verb, change->subject);
    case RIDGE_CHANGE_EDIT:
    default:
      return ridge_words_verb (change->verb, change->subject);
    }
}

static void
print_table (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const RidgeChange *change = g_ptr_array_index (changes, i);
      g_autofree char   *step = describe (change);
      g_autofree char   *number = g_strdup_printf ("%" G_GINT64_FORMAT, change->id);

      ridge_print_padded (number, -6);
      g_print ("  ");
      ridge_print_padded (change->made_at, 20);
      g_print ("  ");
      ridge_print_padded (change->author, 16);
      g_print ("  %s\n", step);
    }
}

static RidgeExit
run_history (const RidgeCommand *self,
             int                 argc,
             char              **argv)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE;
  int                limit = 0;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "limit", 'l', 0, G_OPTION_ARG_INT, &limit, N_("Show only the last changes"), N_("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (limit < 0)
    return ridge_command_misused (_("--limit takes the number of changes to show, from 1."));

  document = ridge_command_open (argv[1], &error);
  changes = document != NULL ? ridge_document_list_changes (document, (guint) limit, &error) : NULL;
  if (changes == NULL)
    return ridge_command_refuse (error);

  if (json)
    print_json (changes);
  else
    print_table (changes);

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_history = {
  "history", N_("PLAN"), N_("List what was changed, when and by whom"),
  N_("The latest change comes first; times are UTC."),
  run_history
};

static RidgeExit
step_back_or_forth (const RidgeCommand *self,
                    int                 argc,
                    char              **argv,
                    gboolean            back)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char   *step = NULL;
  RidgeExit          result;
  const GOptionEntry entries[] = { { NULL } };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;

  document = ridge_command_open (argv[1], &error);
  if (document == NULL)
    return ridge_command_refuse (error);

  if (back && ridge_document_get_can_undo (document))
    step = ridge_words_undo (ridge_document_get_undo_verb (document), ridge_document_get_undo_subject (document));
  else if (!back && ridge_document_get_can_redo (document))
    step = ridge_words_redo (ridge_document_get_redo_verb (document), ridge_document_get_redo_subject (document));

  if (!(back ? ridge_document_undo (document, &error) : ridge_document_redo (document, &error)))
    return ridge_command_refuse (error);

  g_print ("%s\n", step);

  return RIDGE_EXIT_DONE;
}

static RidgeExit
run_undo (const RidgeCommand *self,
          int                 argc,
          char              **argv)
{
  return step_back_or_forth (self, argc, argv, TRUE);
}

static RidgeExit
run_redo (const RidgeCommand *self,
          int                 argc,
          char              **argv)
{
  return step_back_or_forth (self, argc, argv, FALSE);
}

const RidgeCommand ridge_command_undo = {
  "undo", N_("PLAN"), N_("Take the last change back"),
  N_("What was changed in the window counts, too. The history keeps both steps."),
  run_undo
};

const RidgeCommand ridge_command_redo = {
  "redo", N_("PLAN"), N_("Do again what was undone last"),
  NULL,
  run_redo
};
