/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From KPI to key result and back. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/ridge-deed.h"
#include "cli/ridge-field-options.h"
#include "edit/ridge-verbs.h"
#include "words/ridge-words-review.h"

static RidgeExit
run_promote (const RidgeCommand *self,
             int                 argc,
             char              **argv)
{
  g_autofree char *kpi_name = NULL, *objective_name = NULL;
  g_auto (RidgeFieldOptions) fields = { 0 };
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GArray) values = NULL;
  g_autoptr (GError) error = NULL;
  RidgeEntity       *kpi, *objective;
  RidgePlan         *plan;
  RidgeDeed          deed;
  gboolean           json = FALSE;
  gint64             id;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &kpi_name, N_("The KPI"), N_("NAME") },
    { "objective", 0, 0, G_OPTION_ARG_STRING, &objective_name, N_("The objective it measures"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  ridge_field_options_init (&fields, RIDGE_TABLE_KEY_RESULT, entries);
  if (!ridge_command_parse (self, ridge_field_options_get (&fields), 1, 1, &argc, &argv, &result))
    return result;
  if (kpi_name == NULL || objective_name == NULL)
    return ridge_command_misused (_("“promote” needs --kpi and --objective. “ridgeline promote --help” tells more."));

  document = ridge_command_open (argv[1], &error);
  if (document == NULL)
    return ridge_command_refuse (error);

  plan = ridge_document_get_plan (document);
  kpi = ridge_command_find_entity (plan, RIDGE_TABLE_KPI, kpi_name, TRUE, &error);
  objective = kpi != NULL ? ridge_command_find_entity (plan, RIDGE_TABLE_OBJECTIVE, objective_name, TRUE, &error) : NULL;
  values = objective != NULL ? ridge_field_options_read (&fields, plan, NULL, &error) : NULL;
  if (values == NULL)
    return ridge_command_refuse (error);

  deed = ridge_deed_begin (document, json);
  id = ridge_promote_kpi (document, RIDGE_KPI (kpi), RIDGE_OBJECTIVE (objective), (RidgeFieldValue *) values->data, values->len, &error);

  return id != 0 ? ridge_deed_tell (&deed, RIDGE_TABLE_KEY_RESULT, id) : ridge_command_refuse (error);
}

const RidgeCommand ridge_command_promote = {
  "promote", N_("PLAN --kpi NAME --objective NAME"), N_("Make a KPI a key result of an objective"),
  N_("The key result begins at the centre line of the KPI’s chart and ends at its target, or keeps it in its healthy range. What differs can be said."),
  run_promote
};

static RidgeExit
run_graduate (const RidgeCommand *self,
              int                 argc,
              char              **argv)
{
  g_autofree char *name = NULL, *reason = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  RidgeEntity       *key_result;
  RidgeDeed          deed;
  gboolean           json = FALSE;
  gint64             id;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "key-result", 'k', 0, G_OPTION_ARG_STRING, &name, N_("The key result"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (name == NULL)
    return ridge_command_misused (_("“graduate” needs --key-result. “ridgeline graduate --help” tells more."));

  document = ridge_command_open (argv[1], &error);
  key_result = document != NULL
                 ? ridge_command_find_entity (ridge_document_get_plan (document), RIDGE_TABLE_KEY_RESULT, name, TRUE, &error)
                 : NULL;
  if (key_result == NULL)
    return ridge_command_refuse (error);

  deed = ridge_deed_begin (document, json);
  reason = ridge_words_graduated (RIDGE_KEY_RESULT (key_result));
  id = ridge_graduate_key_result (document, RIDGE_KEY_RESULT (key_result), reason, &error);

  return id != 0 ? ridge_deed_tell (&deed, RIDGE_TABLE_KPI, id) : ridge_command_refuse (error);
}

const RidgeCommand ridge_command_graduate = {
  "graduate", N_("PLAN --key-result NAME"), N_("Make a reached key result a KPI that is watched"),
  N_("A KPI that drives it already is watched on, with fresh limits from the day it was reached; otherwise one is made of its check-ins."),
  run_graduate
};
