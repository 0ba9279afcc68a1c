/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/ridge-command.h"
#include "cli/ridge-tree-lines.h"
#include "exchange/ridge-json-write.h"
#include "exchange/ridge-landing-json.h"
#include "words/ridge-words-landing.h"
#include "words/ridge-words.h"

static void
append_row (GString        *out,
            RidgeKeyResult *key_result,
            gboolean        first)
{
  g_auto (RidgeLanding) landing = { 0 };

  ridge_key_result_get_landing (key_result, NULL, &landing);
  g_string_append (out, first ? "{" : ",{");
  ridge_json_append_key (out, "id");
  g_string_append_printf (out, "%" G_GINT64_FORMAT, ridge_entity_get_id (RIDGE_ENTITY (key_result)));
  ridge_json_append_text_member (out, "title", ridge_entity_get_title (RIDGE_ENTITY (key_result)));
  ridge_json_append_text_member (out, "unit", ridge_key_result_get_unit (key_result));
  ridge_json_append_double_member (out, "target", ridge_key_result_get_target (key_result));
  ridge_landing_json_append (out, &landing);
  g_string_append_c (out, '}');
}

static void
print_row (RidgeKeyResult *key_result)
{
  g_auto (RidgeLanding) landing = { 0 };
  g_autofree char *words = NULL;

  ridge_key_result_get_landing (key_result, NULL, &landing);
  words = ridge_words_landing (key_result, &landing);
  g_print ("%s\n  %s\n", ridge_entity_get_title (RIDGE_ENTITY (key_result)), words);
}

static RidgeExit
run_landings (const RidgeCommand *self,
              int                 argc,
              char              **argv)
{
  g_autofree char *name = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) out = g_string_new ("{");
  g_autoptr (GError) error = NULL;
  gboolean           all = FALSE, json = FALSE, first = TRUE;
  RidgePeriod       *period = NULL;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "period", 'p', 0, G_OPTION_ARG_STRING, &name, N_("A period, or a part of its name; by default that of today"), N_("PERIOD") },
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_("Show the objectives of all periods"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program, in full precision"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;

  document = ridge_command_open (argv[1], &error);
  if (document == NULL ||
      (!all && !ridge_command_find_period (ridge_document_get_plan (document), name, &period, &error)))
    return ridge_command_refuse (error);

  lines = ridge_tree_list_lines (ridge_document_get_plan (document), period);
  ridge_json_append_key (out, "landings");
  g_string_append_c (out, '[');
  for (guint i = 0; i < lines->len; i++)
    {
      const RidgeTreeLine *line = g_ptr_array_index (lines, i);

      if (!RIDGE_IS_KEY_RESULT (line->entity))
        continue;
      if (json)
        append_row (out, RIDGE_KEY_RESULT (line->entity), first);
      else
        print_row (RIDGE_KEY_RESULT (line->entity));
      first = FALSE;
    }
  if (json)
    puts (g_string_append (out, "]}")->str);
  else if (first)
    g_print ("%s\n", _("There are no key results."));

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_landings = {
  "landings", N_("PLAN"), N_("Say where key results will land"),
  N_("The interval holds 8 times out of 10 if nothing changes; the chance is that of reaching the target."),
  run_landings
};
