/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/ridge-command.h"
#include "edit/ridge-verbs.h"
#include "exchange/ridge-finding-json.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

/* What is to be done about what is seen. */
typedef enum
{
  DEED_NONE,
  DEED_ADAPT,
  DEED_DISMISS,
  DEED_LOOK_AGAIN,
} Deed;

static void
print_finding (RidgeKpi *kpi)
{
  g_autofree char *sentence = NULL;
  RidgeReading reading;
  const char  *action;

  ridge_reading_init_kpi (&reading, kpi);
  sentence = ridge_words_finding (&reading);
  action = ridge_words_finding_action (&reading.finding);
  /* Translators: a KPI, and what is seen of its values */
  g_print (_("%s: %s\n"), ridge_kpi_get_name (kpi), sentence);
  if (action != NULL && ridge_finding_get_remedy (&reading.finding) != RIDGE_REMEDY_RECORD)
    /* Translators: what “ridgeline fit --adapt” would do, such as “Take the Season Out” */
    g_print (_("  --adapt: %s\n"), action);
}

static void
append_finding (GString            *out,
                RidgeKpi           *kpi,
                const RidgeFinding *finding)
{
  g_string_append (out, out->len > 1 ? ",\n{" : "\n{");
  ridge_json_append_key (out, "kpi");
  ridge_json_append_string (out, ridge_kpi_get_name (kpi));
  ridge_finding_json_append (out, finding);
  g_string_append_c (out, '}');
}

static RidgeExit
list_findings (RidgePlan *plan,
               RidgeKpi  *only,
               gboolean   json)
{
  GListModel *kpis = ridge_plan_get_kpis (plan);
  g_autoptr (GString) out = g_string_new ("[");
  gboolean    found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);
      RidgeFinding finding;

      if (only != NULL ? kpi != only : ridge_kpi_get_retired (kpi))
        continue;
      if (!ridge_kpi_get_finding (kpi, &finding))
        continue;
      found = TRUE;
      if (json)
        append_finding (out, kpi, &finding);
      else
        print_finding (kpi);
    }

  if (json)
    printf ("%s\n]\n", out->str);

  return found ? RIDGE_EXIT_FOUND : RIDGE_EXIT_DONE;
}

/* Says what was done; nothing to say where nothing was seen. */
static gboolean
do_deed (RidgeDocument *document,
         RidgeKpi      *kpi,
         Deed           deed,
         GError       **error)
{
  RidgeFinding finding;

  if (deed == DEED_LOOK_AGAIN)
    return ridge_look_again (document, kpi, error);
  if (!ridge_kpi_get_finding (kpi, &finding))
    return TRUE;
  if (deed == DEED_DISMISS)
    return ridge_dismiss_finding (document, kpi, finding.kind, error);
  if (!ridge_adapt_chart (document, kpi, &finding, error))
    return FALSE;
  g_print ("%s: %s\n", ridge_kpi_get_name (kpi), ridge_words_finding_done (&finding));

  return TRUE;
}

static RidgeExit
run_fit (const RidgeCommand *self,
         int                 argc,
         char              **argv)
{
  g_autofree char *name = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE, adapt = FALSE, dismiss = FALSE, look_again = FALSE;
  RidgeKpi          *kpi = NULL;
  RidgeExit          result;
  Deed               deed;
  const GOptionEntry entries[] = {
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &name, N_("Look at this KPI alone"), N_("NAME") },
    { "adapt", 0, 0, G_OPTION_ARG_NONE, &adapt, N_("Do what is offered for this KPI"), NULL },
    { "dismiss", 0, 0, G_OPTION_ARG_NONE, &dismiss, N_("Do not say this of this KPI again"), NULL },
    { "look-again", 0, 0, G_OPTION_ARG_NONE, &look_again, N_("Say again of this KPI what was dismissed"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  deed = adapt ? DEED_ADAPT : dismiss ? DEED_DISMISS : look_again ? DEED_LOOK_AGAIN : DEED_NONE;
  if (name == NULL && deed != DEED_NONE)
    return ridge_command_misused (_("--kpi says whose chart is meant."));
  if (adapt + dismiss + look_again > 1)
    return ridge_command_misused (_("--adapt, --dismiss and --look-again are three different things."));

  document = ridge_command_open (argv[1], &error);
  if (document != NULL && name != NULL)
    kpi = ridge_command_find_kpi (ridge_document_get_plan (document), name, deed != DEED_NONE, &error);
  if (document == NULL || (name != NULL && kpi == NULL))
    return ridge_command_refuse (error);
  if (deed == DEED_NONE)
    return list_findings (ridge_document_get_plan (document), kpi, json);
  if (!do_deed (document, kpi, deed, &error))
    return ridge_command_refuse (error);

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_fit = {
  "fit", N_("PLAN"), N_("Look whether charts fit their values"),
  N_("Prints what would mislead a reader of each chart, and exits with 3 where there is something. Nothing is\n"
     "changed but what is asked for; “undo” takes it back. “kpis set” chooses how a KPI is charted by hand."),
  run_fit
};
