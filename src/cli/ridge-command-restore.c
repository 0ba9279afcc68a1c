/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cli/ridge-command.h"
#include "cli/ridge-terminal.h"
#include "edit/ridge-verbs.h"
#include "words/ridge-words.h"

static char *
describe (const RidgeBackup *backup,
          RidgePlan         *now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = ridge_document_open_backup (backup, NULL, &error);
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *content = NULL;
  g_autofree char *last = NULL;

  if (document == NULL)
    return ridge_words_error (error);

  content = ridge_words_backup_content (ridge_document_get_plan (document), now);
  changes = ridge_document_list_changes (document, 1, NULL);
  if (changes != NULL && changes->len > 0)
    {
      const RidgeChange *change = g_ptr_array_index (changes, 0);

      last = ridge_words_verb (change->verb, change->subject);
    }

  return last != NULL ? g_strdup_printf ("%s · %s", content, last) : g_steal_pointer (&content);
}

/* The plan may be damaged or gone; its backups are listed all the same. */
static RidgeExit
list (const char *path,
      GPtrArray  *backups)
{
  g_autoptr (RidgeDocument) document = ridge_document_open (path, NULL, NULL);
  RidgePlan *now = document != NULL ? ridge_document_get_plan (document) : NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      const RidgeBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *made = ridge_words_backup_made (backup->made);
      g_autofree char *text = describe (backup, now);
      g_autofree char *line = ridge_terminal_quote (text);

      ridge_print_padded (number, -3);
      g_print ("  ");
      ridge_print_padded (made, 24);
      g_print ("  ");
      ridge_print_padded (ridge_words_backup_reason (backup->reason), 22);
      g_print ("  %s\n", line);
    }

  return RIDGE_EXIT_DONE;
}

static RidgeExit
save (RidgeDocument     *document,
      const RidgeBackup *backup,
      const char        *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = ridge_words_backup_made (backup->made);
  g_autofree char *place = ridge_terminal_quote (path);

  if (g_access (path, F_OK) == 0)
    ridge_set_error (&error, RIDGE_ERROR_EXISTS, 0, path, NULL);
  if (error != NULL || !ridge_document_save_copy (document, path, NULL, &error))
    return ridge_command_refuse (error);

  g_print (_("Saved the backup of %s as %s.\n"), made, place);
  return RIDGE_EXIT_DONE;
}

static RidgeExit
restore (RidgeDocument     *document,
         const RidgeBackup *backup,
         const char        *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = ridge_words_backup_made (backup->made);
  g_autofree char *place = ridge_terminal_quote (path);
  g_autoptr (RidgeDocument) present = ridge_command_open (path, &error);

  if (present == NULL || !ridge_restore_plan (present, ridge_document_get_plan (document), &error))
    return ridge_command_refuse (error);

  g_print (_("%s says again what it said on %s. “ridgeline undo” takes that back.\n"), place, made);
  return RIDGE_EXIT_DONE;
}

static RidgeExit
run_restore (const RidgeCommand *self,
             int                 argc,
             char              **argv)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char   *target = NULL;
  g_autofree char   *place = NULL;
  const RidgeBackup *backup;
  int                number = 0;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "backup", 'b', 0, G_OPTION_ARG_INT, &number, N_("Which backup, by its number in the list"), N_("NUMBER") },
    { "to", 't', 0, G_OPTION_ARG_FILENAME, &target, N_("Save it as a new plan and leave this one alone"), N_("NEW") },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;

  place = ridge_terminal_quote (argv[1]);
  backups = ridge_backup_folder_list (argv[1]);
  if (number == 0 && target != NULL)
    return ridge_command_misused (_("--to needs --backup: say which one."));
  if (number < 0 || (guint) number > backups->len)
    return ridge_command_misused (_("There is no backup %d of %s; there are %u."), number, place, backups->len);
  if (number == 0 && backups->len == 0)
    g_print (_("There is no backup of %s.\n"), place);
  if (number == 0)
    return list (argv[1], backups);

  backup = g_ptr_array_index (backups, number - 1);
  document = ridge_document_open_backup (backup, NULL, &error);
  if (document == NULL)
    return ridge_command_refuse (error);

  return target != NULL ? save (document, backup, target) : restore (document, backup, argv[1]);
}

const RidgeCommand ridge_command_restore = {
  "restore", N_("PLAN"), N_("List backups of a plan, or bring one back"),
  N_("Backups are made after the first edit of a day and before an import, and kept for a year, thinned. "
     "With --backup the plan says again what that backup says, as a step that can be undone; "
     "a plan that cannot be opened is brought back with --to."),
  run_restore
};
