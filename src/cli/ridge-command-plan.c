/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/ridge-command.h"
#include "cli/ridge-terminal.h"
#include "edit/ridge-verbs.h"
#include "exchange/ridge-plan-json.h"
#include "exchange/ridge-sample.h"
#include "words/ridge-words.h"

/* A plan without a name is called like its file. */
static char *
get_default_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char            *end = strrchr (base, '.');

  if (end != NULL && end != base)
    *end = '\0';

  return g_filename_display_name (base);
}

/* A plan to begin with has this year and its quarters. */
static RidgeDocument *
create_empty (const char *path,
              const char *name,
              GError    **error)
{
  g_autofree char *default_name = get_default_name (path);
  g_autoptr (RidgeDocument) document = ridge_document_create (path, name != NULL ? name : default_name, error);

  if (document == NULL)
    return NULL;
  if (!ridge_create_year (document, ridge_plan_get_today (ridge_document_get_plan (document)), ridge_words_period_name, error))
    {
      ridge_document_close (document);
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&document);
}

static RidgeExit
run_new (const RidgeCommand *self,
         int                 argc,
         char              **argv)
{
  g_autofree char *sample = NULL;
  g_autofree char *name = NULL;
  g_autofree char *source = NULL;
  g_autofree char *place = NULL;
  g_autofree char *samples = g_strjoinv (", ", (char **) ridge_sample_get_names ());
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "sample", 's', 0, G_OPTION_ARG_STRING, &sample, N_("Fill it with a sample: company or cyclist"), N_("SAMPLE") },
    { "from", 'f', 0, G_OPTION_ARG_FILENAME, &source, N_("Make it of the JSON that “export” writes; - reads it"), N_("FILE.json") },
    { "name", 'n', 0, G_OPTION_ARG_STRING, &name, N_("What the plan is called; by default like its file"), N_("NAME") },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (sample != NULL && !g_strv_contains (ridge_sample_get_names (), sample))
    return ridge_command_misused (_("There is no sample “%s”; there are: %s."), sample, samples);
  if ((sample != NULL) + (name != NULL) + (source != NULL) > 1)
    return ridge_command_misused (_("A sample or a file has its own name; give one of --sample, --from and --name."));

  if (sample != NULL)
    document = ridge_sample_create (sample, argv[1], &error);
  else if (source != NULL)
    document = ridge_plan_json_create_from_file (source, argv[1], &error);
  else
    document = create_empty (argv[1], name, &error);
  if (document == NULL)
    return ridge_command_refuse (error);

  place = ridge_terminal_quote (argv[1]);
  g_print (_("Made the plan “%s” in %s.\n"), ridge_plan_get_name (ridge_document_get_plan (document)), place);
  ridge_document_close (document);

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_new = {
  "new", N_("PLAN"), N_("Make a new plan"),
  N_("A file that exists is never overwritten."),
  run_new
};

static char *
describe_version (gint64 version,
                  gint64 newest)
{
  if (version < newest)
    return g_strdup_printf (_("It is of version %d of the format; opening it keeps a copy beside it and brings it to version %d."),
                            (int) version, (int) newest);

  return g_strdup_printf (_("It is of version %d of the format."), (int) version);
}

static RidgeExit
find_state (const char *path,
            const char *hash)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = ridge_terminal_quote (path);
  gint64 change;

  if (!ridge_document_find_hash (path, hash, &change, &error))
    return ridge_command_refuse (error);
  if (change == 0)
    {
      g_printerr (_("ridgeline: %s has never been in the state %s: its history was rewritten, cut, or is another one.\n"), place, hash);
      return RIDGE_EXIT_REFUSED;
    }

  g_print (_("%s contains the state %s: change %d of its history.\n"), place, hash, (int) change);
  return RIDGE_EXIT_DONE;
}

/* Of two copies one goes on from the other, or they have parted. */
static RidgeExit
compare (const char *path,
         const char *copy)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = ridge_terminal_quote (path);
  g_autofree char *other = ridge_terminal_quote (copy);
  g_autofree char *hash = NULL;
  g_autofree char *copy_hash = NULL;
  gint64 end, copy_end, here, there;

  if (!ridge_document_read_head (path, &end, &hash, &error) ||
      !ridge_document_read_head (copy, &copy_end, &copy_hash, &error) ||
      !ridge_document_find_hash (path, copy_hash, &here, &error) ||
      !ridge_document_find_hash (copy, hash, &there, &error))
    return ridge_command_refuse (error);

  if (here != 0 && there != 0)
    g_print (_("%s and %s have the same history.\n"), place, other);
  else if (here != 0)
    g_print (ngettext ("%s contains all of %s and %d change after it.\n", "%s contains all of %s and %d changes after it.\n", (gulong) (end - here)),
             place, other, (int) (end - here));
  else if (there != 0)
    g_print (ngettext ("%s is an earlier state of %s, which has %d change more.\n", "%s is an earlier state of %s, which has %d changes more.\n", (gulong) (copy_end - there)),
             place, other, (int) (copy_end - there));
  else
    g_printerr (_("ridgeline: neither of %s and %s contains the last change of the other: they have parted, or one was rewritten.\n"), place, other);

  return here != 0 || there != 0 ? RIDGE_EXIT_DONE : RIDGE_EXIT_REFUSED;
}

static char *
describe_end (const char *path)
{
  g_autofree char *hash = NULL;
  gint64 change;

  if (!ridge_document_read_head (path, &change, &hash, NULL))
    return g_strdup ("");

  /* Translators: the number of the last change, and the first letters of its hash, for “--expect” */
  return g_strdup_printf (_("Its history ends with change %d, %.12s."), (int) change, hash);
}

static RidgeExit
run_check (const RidgeCommand *self,
           int                 argc,
           char              **argv)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char   *place = NULL;
  g_autofree char   *sound = NULL;
  g_autofree char   *described = NULL;
  g_autofree char   *end = NULL;
  g_autofree char   *expected = NULL;
  g_autofree char   *copy = NULL;
  gint64             version, newest;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "expect", 'e', 0, G_OPTION_ARG_STRING, &expected, N_("Also find a state that was noted down, by its hash"), N_("HASH") },
    { "against", 'a', 0, G_OPTION_ARG_FILENAME, &copy, N_("Also compare its history with that of a copy"), N_("COPY") },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (expected != NULL && !ridge_document_is_hash (expected))
    return ridge_command_misused (_("--expect takes the hash of a change, or at least eight letters of its beginning."));

  problems = ridge_document_check_file (argv[1], NULL);
  for (guint i = 0; i < problems->len; i++)
    ridge_command_refuse (g_ptr_array_index (problems, i));
  if (problems->len > 0)
    return RIDGE_EXIT_REFUSED;

  place = ridge_terminal_quote (argv[1]);
  sound = g_strdup_printf (_("%s is sound: the file, the plan's rules and the chain of its history."), place);
  if (ridge_document_read_version (argv[1], &version, &newest, NULL))
    described = describe_version (version, newest);
  end = describe_end (argv[1]);
  g_print ("%s %s %s\n", sound, described != NULL ? described : "", end);

  result = expected != NULL ? find_state (argv[1], expected) : RIDGE_EXIT_DONE;
  if (result == RIDGE_EXIT_DONE && copy != NULL)
    result = compare (argv[1], copy);

  return result;
}

const RidgeCommand ridge_command_check = {
  "check", N_("PLAN"), N_("Check a plan: its file, its rules, its history"),
  N_("Changes nothing. Exits with 1 when anything is wrong. What happens by accident is found; who rewrites "
     "the whole history is only found with --expect or --against, by what was noted down or copied before."),
  run_check
};
