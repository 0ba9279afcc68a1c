/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/ridge-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/ridge-command.h"
#include "cli/ridge-terminal.h"

static const RidgeCommand *const commands[] = {
  &ridge_command_new,
  &ridge_command_tree,
  &ridge_command_landings,
  &ridge_command_record,
  &ridge_command_import,
  &ridge_command_export,
  &ridge_command_xmr,
  &ridge_command_pace,
  &ridge_command_questions,
  &ridge_command_signals,
  &ridge_command_coach,
  &ridge_command_fit,
  &ridge_command_chart,
  &ridge_command_map,
  &ridge_command_scorecard,
  &ridge_command_periods,
  &ridge_command_teams,
  &ridge_command_people,
  &ridge_command_objectives,
  &ridge_command_key_results,
  &ridge_command_milestones,
  &ridge_command_initiatives,
  &ridge_command_kpis,
  &ridge_command_check_in,
  &ridge_command_review,
  &ridge_command_carry_over,
  &ridge_command_promote,
  &ridge_command_graduate,
  &ridge_command_check,
  &ridge_command_restore,
  &ridge_command_history,
  &ridge_command_undo,
  &ridge_command_redo,
};

static const RidgeCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];

  return NULL;
}

static gboolean
is_help (const char *argument)
{
  return strcmp (argument, "--help") == 0 || strcmp (argument, "-h") == 0 || strcmp (argument, "help") == 0;
}

/* A word that is no file and does not look like one was meant as a command. */
static gboolean
is_mistyped (char **argv)
{
  return argv[1][0] != '-' && strpbrk (argv[1], "/.:") == NULL && !g_file_test (argv[1], G_FILE_TEST_EXISTS);
}

/* The window takes no options but those by which the desktop starts it. */
static const char *
find_unknown_option (char **argv)
{
  for (char **argument = argv + 1; *argument != NULL && strcmp (*argument, "--") != 0; argument++)
    if ((*argument)[0] == '-' && !g_str_has_prefix (*argument, "--gapplication-"))
      return *argument;

  return NULL;
}

static void
print_help (void)
{
  g_print (_("Usage: ridgeline [PLAN]\n       ridgeline COMMAND …\n\n"));
  g_print (_("Opens a plan in a window, or does one of these without a display:\n\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_print ("  ");
      ridge_print_padded (commands[i]->name, 12);
      g_print ("%s\n", _ (commands[i]->summary));
    }
  g_print (_("\n“ridgeline COMMAND --help” tells more about each.\n"));
  g_print (_("Exit status: 0 done, 1 refused and nothing changed, 2 not understood, 3 something was found.\n"));
}

/**
 * ridge_cli_wants:
 * @argc: how many arguments
 * @argv: the arguments of the program
 *
 * Tells whether they are for the command line, and no window is wanted.
 *
 * Returns: whether the command line is meant
 */
gboolean
ridge_cli_wants (int    argc,
                 char **argv)
{
  if (argc < 2)
    return FALSE;

  return find_command (argv[1]) != NULL || is_help (argv[1]) || strcmp (argv[1], "--version") == 0 || is_mistyped (argv) ||
         find_unknown_option (argv) != NULL;
}

static RidgeExit
run (int    argc,
     char **argv)
{
  const RidgeCommand *command = find_command (argv[1]);
  const char         *option;

  if (command != NULL)
    return command->run (command, argc - 1, argv + 1);

  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("ridgeline %s\n", RIDGE_VERSION);
      return RIDGE_EXIT_DONE;
    }
  if (is_help (argv[1]))
    {
      char *help[] = { argc > 2 ? argv[2] : NULL, (char *) "--help", NULL };

      command = argc > 2 ? find_command (argv[2]) : NULL;
      if (command != NULL)
        return command->run (command, 2, help);
      print_help ();
      return RIDGE_EXIT_DONE;
    }

  option = find_unknown_option (argv);
  if (option != NULL)
    return ridge_command_misused (_("There is no option “%s”. “ridgeline --help” lists the commands."), option);

  return ridge_command_misused (_("There is no command and no file “%s”. “ridgeline --help” lists the commands."), argv[1]);
}

/**
 * ridge_cli_run:
 * @argc: how many arguments
 * @argv: the arguments of the program
 *
 * Does what the arguments say, without a display. What was said must also have
 * arrived: a disk may be full behind the standard output.
 *
 * Returns: the exit status, a RidgeExit
 */
int
ridge_cli_run (int    argc,
               char **argv)
{
  RidgeExit result;

  ridge_terminal_guard ();
  result = run (argc, argv);

  if (fflush (stdout) == 0 && !ferror (stdout))
    return (int) result;

  g_printerr ("ridgeline: %s\n", _("The command ran, but its output could not be written."));
  return (int) RIDGE_EXIT_REFUSED;
}
