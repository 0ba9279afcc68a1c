/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/ridge-command.h"
#include "exchange/ridge-plan-json.h"
#include "exchange/ridge-series-csv.h"

static RidgeExit
run_export (const RidgeCommand *self,
            int                 argc,
            char              **argv)
{
  g_autofree char *name = NULL, *path = NULL, *text = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE;
  RidgeKpi          *kpi = NULL;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("The whole plan as JSON, without its history"), NULL },
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &name, N_("The values of this KPI as CSV"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The file to write; by default, and for -, it is printed"), N_("FILE") },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (json == (name != NULL))
    return ridge_command_misused (_("“export” needs either --json for the plan or --kpi for the values of a KPI."));

  document = ridge_command_open (argv[1], &error);
  if (document != NULL && name != NULL)
    kpi = ridge_command_find_kpi (ridge_document_get_plan (document), name, TRUE, &error);
  if (error != NULL)
    return ridge_command_refuse (error);

  text = json ? ridge_plan_json_write (ridge_document_get_plan (document)) : ridge_series_csv_write (ridge_kpi_get_series (kpi));

  if (!ridge_document_write_output (document, path != NULL ? path : "-", text, strlen (text), &error))
    return ridge_command_refuse (error);

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_export = {
  "export", N_("PLAN --json | --kpi NAME"), N_("Write the plan as JSON, or the values of a KPI as CSV"),
  N_("“new --from” makes a plan of the JSON again, “import” takes the CSV back."),
  run_export
};
