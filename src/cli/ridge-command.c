/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/ridge-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

  g_printerr ("ridgeline: %s\n", words);

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
  va_list          arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("ridgeline: %s\n", words);

  return RIDGE_EXIT_USAGE;
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

  if (document != NULL)
    ridge_document_set_author (document, strcmp (name, "Unknown") != 0 ? name : g_get_user_name ());

  return document;
}

/* How well a title fits what was typed: 3 the same, 2 but for upper and lower
 * case, 1 a part of it, 0 not. */
static int
rate (const char *title,
      const char *name)
{
  g_autofree char *folded_title = g_utf8_casefold (title, -1);
  g_autofree char *folded_name = g_utf8_casefold (name, -1);

  if (strcmp (title, name) == 0)
    return 3;
  if (strcmp (folded_title, folded_name) == 0)
    return 2;

  return strstr (folded_title, folded_name) != NULL;
}

/* The one that fits best, if it is alone in that. What is to be changed has to
 * be called by its whole name. */
static RidgeEntity *
find_entity (GListModel *list,
             RidgeTable  table,
             const char *name,
             gboolean    whole,
             GError    **error)
{
  const char  *kind = ridge_table_get_info (table)->name;
  RidgeEntity *found = NULL;
  int          best = 0;
  guint        n_best = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RidgeEntity) entity = g_list_model_get_item (list, i);
      int rating = rate (ridge_entity_get_title (entity), name);

      if (rating < (whole ? 2 : 1) || rating < best)
        continue;
      n_best = rating > best ? 1 : n_best + 1;
      best = rating;
      found = entity;
    }

  if (n_best == 1)
    return found;

  if (n_best > 1)
    ridge_set_error (error, RIDGE_ERROR_AMBIGUOUS, n_best, kind, "%s", name);
  else
    ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, kind, "%s", name);
  return NULL;
}

/**
 * ridge_command_find_kpi:
 * @plan: a plan
 * @name: a KPI's name, in upper or lower case
 * @whole: whether it has to be the whole name, or a part that only one has will do
 * @error: return location
 *
 * Returns: (transfer none): the KPI
 */
RidgeKpi *
ridge_command_find_kpi (RidgePlan  *plan,
                        const char *name,
                        gboolean    whole,
                        GError    **error)
{
  return (RidgeKpi *) find_entity (ridge_plan_get_kpis (plan), RIDGE_TABLE_KPI, name, whole, error);
}

/**
 * ridge_command_find_period:
 * @plan: a plan
 * @name: (nullable): a period's name, or a part that only one has; none: the
 *   shortest that holds today
 * @period: (out) (transfer none) (nullable): the period; none when there is none today
 * @error: return location
 *
 * Returns: whether there was no error
 */
gboolean
ridge_command_find_period (RidgePlan    *plan,
                           const char   *name,
                           RidgePeriod **period,
                           GError      **error)
{
  if (name == NULL)
    {
      *period = ridge_plan_get_period_at (plan, ridge_plan_get_today (plan));
      return TRUE;
    }

  *period = (RidgePeriod *) find_entity (ridge_plan_get_periods (plan), RIDGE_TABLE_PERIOD, name, FALSE, error);
  return *period != NULL;
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
