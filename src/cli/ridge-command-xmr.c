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
#include "model/ridge-look.h"
#include "stats/ridge-running-total.h"
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
  g_autofree double *effects = g_new (double, period);
  RidgeSeasonFitness fitness = ridge_season_check (values, n, period);
  RidgeSeasonForm    form = ridge_season_choose_form (values, n);

  if (fitness >= RIDGE_SEASON_TOO_SHORT || !ridge_season_measure (form, values, NULL, n, period, effects))
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, "--season", "season-too-short");
      return FALSE;
    }

  ridge_season_remove (form, values, NULL, n, period, effects, values);
  if (form == RIDGE_SEASON_ADDS)
    g_printerr (_("The season is subtracted, as values of zero or below cannot be divided by it.\n"));
  if (fitness == RIDGE_SEASON_TWO_CYCLES)
    g_printerr (_("The season is rough: it rests on two cycles.\n"));

  return TRUE;
}

/* Whether the values are percentages, by the name of their column or by a cell of it. */
static gboolean
is_share (const RidgeImport *import)
{
  for (guint row = import->first_row; row < MIN (import->first_row + 2, import->csv->n_rows); row++)
    if (strchr (ridge_csv_get_cell (import->csv, row, import->value_column), '%') != NULL)
      return TRUE;

  return FALSE;
}

/* What is charted in place of the values, where that is asked for. */
static gboolean
transform (const RidgeImport *import,
           const char        *choice,
           RidgeXmrRequest   *request,
           double            *values,
           GError           **error)
{
  gsize                n = import->rows->len;
  g_autofree double   *given = g_memdup2 (values, (n + 1) * sizeof (double));
  g_autofree gboolean *joined = g_new0 (gboolean, n + 1);
  g_autofree RidgeDay *days = g_new (RidgeDay, n + 1);

  if (g_str_equal (choice, "none"))
    return TRUE;
  if (g_str_equal (choice, "log"))
    {
      request->options.kind = RIDGE_XMR_KIND_LOG;
      return TRUE;
    }
  for (gsize i = 0; i < n; i++)
    {
      days[i] = g_array_index (import->rows, RidgeImportRow, i).day;
      joined[i] = i > 0 && isfinite (given[i]) && isfinite (given[i - 1]);
    }
  if (g_str_equal (choice, "differences"))
    ridge_get_differences (given, joined, n, values);
  else if (g_str_equal (choice, "increments") && n > 0 && days[0] != RIDGE_DAY_NONE && days[n - 1] != RIDGE_DAY_NONE)
    ridge_running_total_get_increments (given, days, joined, n, values);
  else
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, "--transform",
                       g_str_equal (choice, "increments") ? "none, log, differences" : "none, log, differences, increments");
      return FALSE;
    }

  return TRUE;
}

/* What would mislead a reader of the chart. Where rows are only numbered, or their days
 * do not ascend, nothing is asked of the calendar. */
static void
look_at (const RidgeImport     *import,
         const RidgeXmrRequest *request,
         const RidgeXmr        *xmr,
         const double          *values,
         gboolean               differenced,
         RidgeReading          *reading)
{
  gsize    n = import->rows->len;
  RidgeDay *days = g_new (RidgeDay, n + 1);
  RidgeLook look = { .xmr = xmr, .values = values, .days = days, .season_free = request->season_period > 0,
                     .is_share = is_share (import), .differenced = differenced };

  for (gsize i = 0; i < n; i++)
    {
      days[i] = g_array_index (import->rows, RidgeImportRow, i).day;
      if (days[i] == RIDGE_DAY_NONE || (i > 0 && days[i] <= days[i - 1]))
        look.days = NULL;
    }
  if (look.days != NULL)
    look.frequency = ridge_frequency_of_days (days, n);
  if (isfinite (request->options.floor))
    look.skip |= RIDGE_FINDING_BIT (RIDGE_FINDING_FLOOR);
  if (isfinite (request->options.ceiling))
    look.skip |= RIDGE_FINDING_BIT (RIDGE_FINDING_CEILING);

  *reading = (RidgeReading) { .finding = RIDGE_FINDING_INIT, .frequency = look.frequency, .unit = "" };
  reading->today = n > 0 && look.days != NULL ? days[n - 1] : RIDGE_DAY_NONE;
  ridge_look (&look, &reading->finding);
  g_free (days);
}

/* What is seen, and which option deals with it. */
static void
print_finding (const RidgeReading *reading)
{
  static const char *const options[RIDGE_N_REMEDIES] = {
    [RIDGE_REMEDY_INCREMENTS] = "--transform increments",
    [RIDGE_REMEDY_COUNTS] = "--chart c-exact",
    [RIDGE_REMEDY_DAYS_BETWEEN] = "--chart c-exact",
    [RIDGE_REMEDY_DIFFERENCES] = "--transform differences",
    [RIDGE_REMEDY_SLOPE] = "--trend half",
    [RIDGE_REMEDY_LOG] = "--transform log",
    [RIDGE_REMEDY_CEILING] = "--options '{\"ceiling\": 100}'",
    [RIDGE_REMEDY_FLOOR] = "--options '{\"floor\": 0}'",
  };
  RidgeRemedy      remedy = ridge_finding_get_remedy (&reading->finding);
  g_autofree char *sentence = ridge_words_finding (reading);

  if (*sentence == '\0')
    return;
  g_print ("\n%s\n", sentence);
  if (remedy == RIDGE_REMEDY_SEASON)
    g_print ("  --season %u\n", reading->finding.period);
  else if (options[remedy] != NULL)
    g_print ("  %s\n", options[remedy]);
}

/* The same for a program, at the end of the object that the text holds. */
static char *
add_finding (char                  *text,
             const RidgeImport     *import,
             const RidgeXmrRequest *request,
             double                *values,
             gboolean               differenced)
{
  gsize                n = import->rows->len;
  g_autoptr (GString)  out = g_string_new_take (text);
  g_autofree double   *effects = g_new (double, MAX (request->season_period, 1));
  RidgeSeasonForm      form = ridge_season_choose_form (values, n);
  g_autoptr (RidgeXmr) xmr = NULL;
  RidgeReading         reading;

  if (request->season_period > 0 && ridge_season_measure (form, values, NULL, n, request->season_period, effects))
    ridge_season_remove (form, values, NULL, n, request->season_period, effects, values);
  xmr = ridge_xmr_compute (values, n, &request->options, NULL);
  look_at (import, request, xmr, values, differenced, &reading);
  g_string_truncate (out, out->len - 1);
  ridge_finding_json_append (out, &reading.finding);
  g_string_append_c (out, '}');

  return g_string_free (g_steal_pointer (&out), FALSE);
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
             gboolean               differenced,
             GError               **error)
{
  g_auto (GStrv)     labels = get_labels (import);
  g_autofree char   *title = ridge_terminal_quote (strcmp (import->csv->name, "-") != 0 ? import->csv->name : _("Standard input"));
  g_autoptr (RidgeXmr) xmr = NULL;
  g_autoptr (RidgeWatch) watch = NULL;
  RidgeReading       reading;
  RidgeXmrOptions    options = request->options;
  gsize              n = import->rows->len;

  if (request->season_period > 0 && !take_season_out (values, n, request->season_period, error))
    return FALSE;

  if (request->has_nhs)
    options.rule_sets |= RIDGE_XMR_RULE_SETS_NHS;
  xmr = ridge_xmr_compute (values, n, &options, error);
  if (xmr == NULL)
    return FALSE;

  look_at (import, request, xmr, values, differenced, &reading);
  reading.decimals = decimals;
  ridge_xmr_table_print (&(RidgeXmrTable) { title, xmr, request->options.rule_sets, values, n, (const char *const *) labels, decimals,
                                            request->season_period > 0, FALSE, reading.finding.kind });
  watch = ridge_xmr_request_watch (request, xmr, values);
  if (watch != NULL)
    print_watch (watch, (const char *const *) labels);
  print_extras (request, xmr, values, (const char *const *) labels);
  print_finding (&reading);
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
  gboolean           differenced = arguments->transform != NULL && !g_str_equal (arguments->transform, "log");
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
  if (arguments->transform != NULL && !transform (import, arguments->transform, request, values, &error))
    {
      ridge_command_refuse (error);
      return RIDGE_EXIT_USAGE;
    }
  if (json)
    text = ridge_xmr_request_run (request, values, import->rows->len, &error);
  if (json ? text == NULL : !print_chart (import, request, values, decimals, differenced, &error))
    return ridge_command_refuse (error);
  /* What a program asks for with options is answered as it was published, and no more. */
  if (json && arguments->options == NULL)
    text = add_finding (g_steal_pointer (&text), import, request, values, differenced);
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
                                            reading->finding.kind });

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
  return arguments->denominator_column != NULL || arguments->chart != NULL || arguments->watch != NULL || arguments->transform != NULL || arguments->per > 0 ||
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
    { "chart", 0, 0, G_OPTION_ARG_STRING, &arguments.chart, N_("What limits come from: individuals, u-prime, p-prime, u, p, c, c-exact, t, g, g-exact, log"), N_("KIND") },
    { "per", 0, 0, G_OPTION_ARG_DOUBLE, &arguments.per, N_("Multiply rates by this: 100 for percent"), N_("NUMBER") },
    { "transform", 0, 0, G_OPTION_ARG_STRING, &arguments.transform, N_("What of the values is charted: log, differences, or increments of a running total"), N_("KIND") },
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
