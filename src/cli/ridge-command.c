/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/ridge-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/ridge-day-text.h"
#include "base/ridge-number-text.h"
#include "base/ridge-text.h"
#include "cli/ridge-terminal.h"
#include "words/ridge-words.h"

static char *
describe (const RidgeCommand *self)
{
  return g_strdup_printf ("%s%s%s", _ (self->summary), self->details != NULL ? "\n\n" : "", self->details != NULL ? _ (self->details) : "");
}

/**
 * ridge_command_parse:
 * @self: a command
 * @entries: its options
 * @n_least: how many other arguments it needs
 * @n_most: how many it takes
 * @argc: (inout): how many arguments; afterwards without the options
 * @argv: (inout): the arguments, the command's name first
 * @result: (out): what to exit with when it is not to be done
 *
 * Takes the options out of a command's arguments, or says how it is used.
 *
 * Returns: whether the command is to be done
 */
gboolean
ridge_command_parse (const RidgeCommand *self,
                     const GOptionEntry *entries,
                     int                 n_least,
                     int                 n_most,
                     int                *argc,
                     char             ***argv,
                     RidgeExit          *result)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ (self->arguments));
  g_autoptr (GError) error = NULL;
  g_autofree char   *summary = describe (self);
  g_autofree char   *program = g_strdup_printf ("ridgeline %s", self->name);
  gboolean           help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    { NULL },
  };

  g_set_prgname (program);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);

  *result = RIDGE_EXIT_DONE;
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *result = ridge_command_misused (_("%s. “ridgeline %s --help” lists the options."), error->message, self->name);
    }
  else if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
    }
  else if (*argc - 1 < n_least || *argc - 1 > n_most)
    {
      *result = ridge_command_misused (_("“%s” is used so: ridgeline %s %s"), self->name, self->name, _ (self->arguments));
    }
  else
    {
      return TRUE;
    }

  return FALSE;
}

/**
 * ridge_command_refuse:
 * @error: why something was not done
 *
 * Says it.
 *
 * Returns: what to exit with
 */
RidgeExit
ridge_command_refuse (const GError *error)
{
  g_autofree char *words = ridge_words_error (error);
  g_autofree char *line = ridge_terminal_quote (words);

  g_printerr ("ridgeline: %s\n", line);

  return RIDGE_EXIT_REFUSED;
}

/**
 * ridge_command_misused:
 * @format: what was not understood, and how to find out
 *
 * Says it.
 *
 * Returns: what to exit with
 */
RidgeExit
ridge_command_misused (const char *format,
                       ...)
{
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;
  va_list          arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = ridge_terminal_quote (words);
  g_printerr ("ridgeline: %s\n", line);

  return RIDGE_EXIT_USAGE;
}

/* Not among what the command prints, but nobody has asked for it either. */
static void
warn_of_older_copy (const char *copy)
{
  g_autofree char *sentence = ridge_words_older_copy (copy);
  g_autofree char *line = ridge_terminal_quote (sentence);

  g_printerr ("ridgeline: %s.\n", line);
}

static void
backup_failed_cb (RidgeDocument *document,
                  const GError  *error)
{
  g_autofree char *words = ridge_words_backup_failed (error);
  g_autofree char *line = ridge_terminal_quote (words);

  g_printerr ("ridgeline: %s\n", line);
}

/**
 * ridge_command_open:
 * @path: a plan
 * @error: return location
 *
 * Opens a plan; its author is the user.
 *
 * Returns: (transfer full): the open plan
 */
RidgeDocument *
ridge_command_open (const char *path,
                    GError    **error)
{
  RidgeDocument *document = ridge_document_open (path, NULL, error);
  const char    *name = g_get_real_name ();

  if (document != NULL && ridge_document_get_warning (document) != NULL)
    ridge_command_refuse (ridge_document_get_warning (document));
  if (document != NULL && ridge_document_get_older_copy (document) != NULL)
    warn_of_older_copy (ridge_document_get_older_copy (document));
  if (document != NULL)
    {
      ridge_document_set_author (document, strcmp (name, "Unknown") != 0 ? name : g_get_user_name ());
      ridge_document_set_backups (document, TRUE);
      g_signal_connect (document, "backup-failed", G_CALLBACK (backup_failed_cb), NULL);
    }

  return document;
}

/**
 * ridge_text_width:
 * @text: a text
 *
 * Returns: how many cells it takes on a terminal
 */
int
ridge_text_width (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/**
 * ridge_print_padded:
 * @text: a text
 * @width: the cells of its column; negative: the text stands at its end
 *
 * Prints a text and the blanks that fill its column.
 */
void
ridge_print_padded (const char *text,
                    int         width)
{
  int n_blanks = MAX (0, ABS (width) - ridge_text_width (text));

  if (width < 0)
    g_print ("%*s%s", n_blanks, "", text);
  else
    g_print ("%s%*s", text, n_blanks, "");
}

/**
 * ridge_command_read_day:
 * @text: what was typed, or "today"
 * @plan: whose today it is
 * @day: (out): the day
 * @error: return location
 *
 * Reads a day as the fields of the window do. Fails with RIDGE_ERROR_DATE.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_command_read_day (const char  *text,
                        RidgePlan   *plan,
                        RidgeDay    *day,
                        GError     **error)
{
  if (strcmp (text, "today") == 0)
    {
      *day = ridge_plan_get_today (plan);
      return TRUE;
    }
  if (ridge_day_text_read_local (text, day) == RIDGE_DAY_TEXT_DAY)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_DATE, 0, "day", "%s", text);
  return FALSE;
}

/**
 * ridge_command_read_value:
 * @text: what was typed, or "NA"
 * @value: (out): the number; NaN: there is none
 * @error: return location
 *
 * Reads a number as the fields of the window do. "" and "nan" are what a script
 * hands over whose sum has failed; they say nothing of the value that is there.
 * That it is to go has to be said.
 *
 * Returns: whether it is one; %FALSE with the error set
 */
gboolean
ridge_command_read_value (const char *text,
                          const char *unit,
                          double     *value,
                          GError    **error)
{
  g_autofree char *line = ridge_text_clean_line (text);

  *value = NAN;
  if (g_ascii_strcasecmp (line, "NA") == 0 || ridge_number_text_read_local (text, unit, value))
    return TRUE;

  if (*line == '\0')
    ridge_set_error (error, RIDGE_ERROR_EMPTY, 0, "value", NULL);
  else
    ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "value", "%s", text);
  return FALSE;
}

/**
 * ridge_command_get_latest_change:
 * @document: a document
 *
 * Returns: the number of its latest change in the history, 0 without any
 */
gint64
ridge_command_get_latest_change (RidgeDocument *document)
{
  g_autoptr (GPtrArray) changes = ridge_document_list_changes (document, 1, NULL);

  return changes != NULL && changes->len > 0 ? ((RidgeChange *) changes->pdata[0])->id : 0;
}
