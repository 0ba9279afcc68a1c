/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/ridge-command.h"
#include "exchange/ridge-finding-json.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

/* A signal of a KPI, and the day it began. */
typedef struct
{
  RidgeKpi    *kpi;
  RidgeVerdict verdict;
  RidgeDay     since;
} Signal;

static GArray *
list_signals (RidgePlan *plan,
              RidgeDay   day)
{
  GArray     *signals = g_array_new (FALSE, FALSE, sizeof (Signal));
  GListModel *kpis = ridge_plan_get_kpis (plan);

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);
      Signal signal = { .kpi = kpi };

      if (ridge_kpi_get_retired (kpi))
        continue;

      signal.verdict = ridge_kpi_get_verdict_since (kpi, day, &signal.since);
      if (signal.verdict != RIDGE_VERDICT_NONE && signal.verdict != RIDGE_VERDICT_ROUTINE)
        g_array_append_val (signals, signal);
    }

  return signals;
}

static void
print_json (GArray *signals)
{
  g_autoptr (GString) out = g_string_new ("[");

  for (guint i = 0; i < signals->len; i++)
    {
      const Signal    *signal = &g_array_index (signals, Signal, i);
      g_autofree char *since = ridge_day_to_iso (signal->since);
      RidgeFinding     finding;

      g_string_append (out, i > 0 ? ",\n{" : "\n{");
      ridge_json_append_text_member (out, "kpi", ridge_kpi_get_name (signal->kpi));
      ridge_json_append_text_member (out, "verdict", ridge_enum_to_nick (ridge_verdict_get_type (), (int) signal->verdict));
      ridge_json_append_text_member (out, "since", since);
      ridge_json_append_double_member (out, "value", ridge_kpi_get_latest (signal->kpi));
      ridge_json_append_text_member (out, "unit", ridge_kpi_get_unit (signal->kpi));
      ridge_kpi_get_finding (signal->kpi, &finding);
      ridge_finding_json_append (out, &finding);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "\n]\n");

  fputs (out->str, stdout);
}

static void
print_words (GArray *signals)
{
  for (guint i = 0; i < signals->len; i++)
    {
      const Signal    *signal = &g_array_index (signals, Signal, i);
      g_autofree char *since = ridge_words_day (signal->since);
      g_autofree char *sentence = NULL;
      g_autofree char *finding = NULL;
      RidgeReading     reading;

      ridge_reading_init_kpi (&reading, signal->kpi);
      sentence = ridge_words_reading (&reading);
      /* Translators: a KPI, which way it moved, and the day its signal began */
      g_print (_("%s: %s since %s\n"), ridge_kpi_get_name (signal->kpi), ridge_words_verdict (signal->verdict), since);
      g_print ("  %s\n", sentence);
      finding = ridge_words_finding (&reading);
      if (*finding != '\0')
        g_print ("  %s\n", finding);
    }
}

static RidgeExit
run_signals (const RidgeCommand *self,
             int                 argc,
             char              **argv)
{
  g_autofree char *since = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GArray) signals = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE;
  RidgePeriod       *period;
  RidgeDay           day;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "since", 0, 0, G_OPTION_ARG_STRING, &since, N_("What fired on this day or later; by default in this period"), N_("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  document = ridge_command_open (argv[1], &error);
  if (document == NULL || !ridge_command_find_period (ridge_document_get_plan (document), NULL, &period, &error))
    return ridge_command_refuse (error);
  day = period != NULL ? ridge_period_get_starts (period) : RIDGE_DAY_MIN;
  if (since != NULL && !ridge_command_read_day (since, ridge_document_get_plan (document), &day, &error))
    {
      ridge_command_refuse (error);
      return RIDGE_EXIT_USAGE;
    }

  signals = list_signals (ridge_document_get_plan (document), day);
  if (json)
    print_json (signals);
  else
    print_words (signals);

  return signals->len > 0 ? RIDGE_EXIT_FOUND : RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_signals = {
  "signals", N_("PLAN"), N_("List the KPIs that show a signal"),
  N_("For a mail by cron: prints nothing and exits with 0 when there is none, with 3 when there are some."),
  run_signals
};
