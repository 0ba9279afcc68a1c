/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ridge-text.h"
#include "cli/ridge-command.h"
#include "cli/ridge-command-series.h"
#include "cli/ridge-terminal.h"
#include "cli/ridge-xmr-arguments.h"
#include "cli/ridge-xmr-table.h"
#include "exchange/ridge-finding-json.h"
#include "exchange/ridge-xmr-json.h"
#include "stats/ridge-season.h"

static GStrv
get_labels (const RidgeImport *import)
{
  GStrv labels = g_new0 (char *, import->rows->len + 1);

  for (guint i = 0; i < import->rows->len; i++)
    labels[i] = ridge_text_clean_line (ridge_csv_get_cell (import->csv, g_array_index (import->rows, RidgeImportRow, i).row, import->day_column));

  return labels;
}

static gboolean
take_season_out (double  *values,
                 gsize    n,
                 guint    period,
                 GError **error)
{
  g_autofree double *factors = g_new (double, period);
  RidgeSeasonFitness fitness = ridge_season_check (values, n, period);

  if (fitness >= RIDGE_SEASON_TOO_SHORT || !ridge_season_factors (values, NULL, n, period, factors))
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, "--season",
                       fitness == RIDGE_SEASON_TOO_SHORT ? "season-too-short" : "season-not-positive");
      return FALSE;
    }

  ridge_season_deseasonalise (values, NULL, n, period, factors, values);
  if (fitness == RIDGE_SEASON_TWO_CYCLES)
    g_printerr (_("The season is rough: it rests on two cycles.\n"));

  return TRUE;
}

/* What was asked for besides the chart, in words. */
static void
print_extras (const RidgeXmrRequest *request,
              const RidgeXmr        *xmr,
              const double          *values,
              const char *const     *labels)
{
  g_autofree gsize *rows = NULL;
  gsize             n_rows;

  if (request->has_nhs)
    {
      RidgeNhsStatus   status;
      g_autofree char *words = NULL;

      ridge_nhs_evaluate (xmr, RIDGE_XMR_RULE_SETS_NHS, request->wish, request->target, &status);
      words = ridge_words_nhs_status (&status);
      g_print ("\n%s\n", words);
    }
  if (request->has_stable_shift && ridge_stable_shift (values, xmr->n, &request->stable_shift, &rows, &n_rows))
    for (gsize i = 0; i < n_rows; i++)
      g_print (_("The level may have shifted for good; if the reason is known, compute new limits from %s.\n"), labels[rows[i]]);
}

static void
print_watch (const RidgeWatch  *watch,
             const char *const *labels)
{
  gsize       first = ridge_watch_find_signal (watch);
  const char *name = watch->kind == RIDGE_WATCH_KIND_EWMA ? "EWMA" : "CUSUM";

  if (first == watch->n)
    /* Translators: the name of a method, EWMA or CUSUM */
    g_print (_("%s: no small shift.\n"), name);
  else
    /* Translators: the name of a method, EWMA or CUSUM, and a day */
    g_print (watch->directions[first] > 0 ? _("%s: a shift upwards, known on %s.\n") : _("%s: a shift downwards, known on %s.\n"),
             name, labels[first]);
}

static gboolean
print_chart (const RidgeImport     *import,
             const RidgeXmrRequest *request,
             double                *values,
             int                    decimals,
             GError               **error)
{
  g_auto (GStrv)     labels = get_labels (import);
  g_autofree char   *title = ridge_terminal_quote (strcmp (import->csv->name, "-") != 0 ? import->csv->name : _("Standard input"));
  g_autoptr (RidgeXmr) xmr = NULL;
  g_autoptr (RidgeWatch) watch = NULL;
  RidgeXmrOptions    options = request->options;
  gsize              n = import->rows->len;

  if (request->season_period > 0 && !take_season_out (values, n, request->season_period, error))
    return FALSE;

  if (request->has_nhs)
    options.rule_sets |= RIDGE_XMR_RULE_SETS_NHS;
  xmr = ridge_xmr_compute (values, n, &options, error);
  if (xmr == NULL)
    return FALSE;

  ridge_xmr_table_print (&(RidgeXmrTable) { title, xmr, request->options.rule_sets, values, n, (const char *const *) labels, decimals,
                                            request->season_period > 0, FALSE, FALSE });
  watch = ridge_xmr_request_watch (request, xmr, values);
  if (watch != NULL)
    print_watch (watch, (const char *const *) labels);
  print_extras (request, xmr, values, (const char *const *) labels);
  return TRUE;
}

static RidgeExit
chart_file (const char              *path,
            const RidgeXmrArguments *arguments,
            gboolean                 json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeImport) import = ridge_command_read_series (path, arguments->day_column, arguments->value_column,
                                                              arguments->denominator_column, &error);
  g_autoptr (RidgeXmrRequest) request = NULL;
  g_autofree double *values = NULL, *denominators = NULL;
  g_autofree char   *text = NULL;
  int                decimals;

  if (import == NULL)
    return ridge_command_refuse (error);

  request = ridge_xmr_arguments_resolve (arguments, import, &error);
  if (request == NULL)
    {
      ridge_command_refuse (error);
      return RIDGE_EXIT_USAGE;
    }

  values = ridge_command_get_values (import, &decimals);
  /* A program that says how to read takes each number at its word, as the published results do. */
  if (arguments->options == NULL)
    request->options.noise = ridge_command_get_noise (values, import->rows->len);
  if (import->denominator_column != RIDGE_NO_COLUMN)
    {
      denominators = ridge_command_divide (import, request->options.per, values);
      request->options.denominators = denominators;
      decimals = 4;
    }
  else if (ridge_xmr_kind_needs_denominators (request->options.kind))
    {
      ridge_set_error (&error, RIDGE_ERROR_NOT_APPLICABLE, 0, path, "no-denominators");
      return ridge_command_refuse (error);
    }
  if (json)
    text = ridge_xmr_request_run (request, values, import->rows->len, &error);
  if (json ? text == NULL : !print_chart (import, request, values, decimals, &error))
    return ridge_command_refuse (error);
  if (json)
    puts (text);

  return RIDGE_EXIT_DONE;
}

static void
print_kpi_json (RidgeKpi           *kpi,
                const RidgeReading *reading)
{
  g_autoptr (GString) out = g_string_new ("{");
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;

  options.rule_sets = reading->rules;
  options.trend = (RidgeXmrTrend) ridge_kpi_get_trend (kpi);
  ridge_xmr_json_append_result (out, reading->xmr, &options);
  if (reading->watch != NULL)
    ridge_xmr_json_append_watch (out, reading->watch);
  ridge_finding_json_append (out, &reading->finding);
  g_string_append_c (out, '}');

  puts (out->str);
}

static void
print_kpi (RidgeKpi           *kpi,
           const RidgeReading *reading)
{
  g_auto (GStrv) labels = g_new0 (char *, reading->n + 1);
  RidgeReading     chart = *reading;
  g_autofree char *sentence = NULL;
  g_autofree char *finding = NULL;

  for (gsize i = 0; i < reading->n; i++)
    labels[i] = ridge_day_to_iso (reading->days[i]);

  ridge_xmr_table_print (&(RidgeXmrTable) { ridge_kpi_get_name (kpi), reading->xmr, reading->rules, ridge_kpi_get_chart_values (kpi),
                                            reading->n, (const char *const *) labels, reading->decimals, reading->season_free != NULL, reading->derived != NULL,
                                            ridge_finding_unsettles (reading->finding.kind) });

  /* The table has said it already. */
  if (reading->season_free != NULL)
    chart.season = 0;
  sentence = ridge_words_reading (&chart);
  g_print ("\n%s\n", sentence);
  finding = ridge_words_finding (reading);
  if (*finding != '\0')
    g_print ("%s\n", finding);
}

static RidgeExit
chart_kpi (const char *path,
           const char *name,
           gboolean    json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = ridge_command_open (path, &error);
  RidgeKpi    *kpi = document != NULL ? ridge_command_find_kpi (ridge_document_get_plan (document), name, FALSE, &error) : NULL;
  RidgeReading reading;

  if (kpi == NULL)
    return ridge_command_refuse (error);

  ridge_reading_init_kpi (&reading, kpi);
  if (reading.xmr == NULL)
    {
      ridge_set_error (&error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_kpi_get_name (kpi), "no-values");
      return ridge_command_refuse (error);
    }

  if (json)
    print_kpi_json (kpi, &reading);
  else
    print_kpi (kpi, &reading);

  return RIDGE_EXIT_DONE;
}

static gboolean
has_flags (const RidgeXmrArguments *arguments)
{
  return arguments->denominator_column != NULL || arguments->chart != NULL || arguments->watch != NULL || arguments->per > 0 ||
         arguments->options != NULL || arguments->day_column != NULL || arguments->value_column != NULL || arguments->rules != NULL ||
         arguments->baseline != RIDGE_XMR_NOT_GIVEN || arguments->rebase != NULL || arguments->ghost != NULL ||
         arguments->season != RIDGE_XMR_NOT_GIVEN || arguments->trend != NULL;
}

static RidgeExit
run_xmr (const RidgeCommand *self,
         int                 argc,
         char              **argv)
{
  g_auto (RidgeXmrArguments) arguments = RIDGE_XMR_ARGUMENTS_INIT;
  g_autofree char   *kpi = NULL;
  gboolean           json = FALSE;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &kpi, N_("The file is a plan: read this KPI of it"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program, in full precision"), NULL },
    { "options", 0, 0, G_OPTION_ARG_STRING, &arguments.options, N_("How to read a CSV file, as a JSON object"), N_("JSON") },
    { "date-column", 0, 0, G_OPTION_ARG_STRING, &arguments.day_column, N_("Name or number of the column of days"), N_("COLUMN") },
    { "value-column", 0, 0, G_OPTION_ARG_STRING, &arguments.value_column, N_("Name or number of the column of values"), N_("COLUMN") },
    { "denominator-column", 0, 0, G_OPTION_ARG_STRING, &arguments.denominator_column, N_("Name or number of the column of denominators, for rates"), N_("COLUMN") },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &arguments.chart, N_("What limits come from: individuals, u-prime, p-prime, u, p, c, c-exact, t, g, g-exact"), N_("KIND") },
    { "per", 0, 0, G_OPTION_ARG_DOUBLE, &arguments.per, N_("Multiply rates by this: 100 for percent"), N_("NUMBER") },
    { "watch", 0, 0, G_OPTION_ARG_STRING, &arguments.watch, N_("Look for small shifts, too: ewma or cusum"), N_("KIND") },
    { "rules", 0, 0, G_OPTION_ARG_STRING, &arguments.rules, N_("Rule sets: wheeler, nhs, weco, nelson, pump, anhoej"), N_("SETS") },
    { "baseline", 0, 0, G_OPTION_ARG_INT, &arguments.baseline, N_("Compute the limits from so many first values"), N_("NUMBER") },
    { "rebase", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments.rebase, N_("Compute new limits from this day on"), N_("DATE") },
    { "ghost", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments.ghost, N_("Leave this day out"), N_("DATE") },
    { "season", 0, 0, G_OPTION_ARG_INT, &arguments.season, N_("Take out a season of so many values"), N_("NUMBER") },
    { "trend", 0, 0, G_OPTION_ARG_STRING, &arguments.trend, N_("A sloping centre line: half or ols"), N_("KIND") },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (kpi != NULL && has_flags (&arguments))
    return ridge_command_misused (_("A KPI is read as the plan says; --options and the like are for CSV files."));

  return kpi != NULL ? chart_kpi (argv[1], kpi, json) : chart_file (argv[1], &arguments, json);
}

const RidgeCommand ridge_command_xmr = {
  "xmr", N_("FILE.csv | PLAN --kpi NAME"), N_("Tell signals from noise"),
  N_("The first column of a CSV file is a date or an index, the second the value; an empty value is missing."),
  run_xmr
};
