/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "base/ridge-number-text.h"
#include "cli/ridge-command-series.h"
#include "cli/ridge-command.h"
#include "exchange/ridge-pace-json.h"
#include "stats/ridge-pace.h"
#include "stats/ridge-regression.h"
#include "words/ridge-words.h"

/* What is asked: predictions at rows, or whether a total will be reached. */
typedef struct
{
  char   **at;
  double   level;
  double   done;
  double   target;
  int      remaining;
  gboolean lower_is_better;
} PaceArguments;

static RidgeExit
refuse_short (const char *path)
{
  g_autoptr (GError) error = NULL;

  ridge_set_error (&error, RIDGE_ERROR_NOT_APPLICABLE, 0, path, "%s", _("there are too few values"));
  return ridge_command_refuse (error);
}

static gboolean
parse_rows (char   **texts,
            double **rows,
            gsize   *n_rows)
{
  *n_rows = g_strv_length (texts);
  *rows = g_new (double, *n_rows + 1);
  for (gsize i = 0; i < *n_rows; i++)
    if (!ridge_number_text_read_local (texts[i], NULL, &(*rows)[i]) || (*rows)[i] < 0)
      {
        ridge_command_misused (_("--at takes the number of a row, counted from 0; “%s” is none."), texts[i]);
        return FALSE;
      }

  return TRUE;
}

/* What makes the interval too narrow is said with it. */
static void
print_status (RidgeProjectionStatus status)
{
  if (status == RIDGE_PROJECTION_UNSTABLE)
    g_print ("%s\n", _("Unstable: the values show signals or neighbors that are alike, so the true range is wider."));
}

static void
print_rows (const RidgeRegression *line,
            gsize                  n,
            const double          *rows,
            gsize                  n_rows,
            double                 level,
            int                    decimals)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      double           fit, lower, upper;
      g_autofree char *low = NULL;
      g_autofree char *middle = NULL;
      g_autofree char *high = NULL;

      ridge_regression_predict (line, rows[i], level, &fit, &lower, &upper);
      low = ridge_words_number (lower, decimals);
      middle = ridge_words_number (fit, decimals);
      high = ridge_words_number (upper, decimals);
      /* Translators: the number of a row, what is predicted for it, and the interval */
      g_print (rows[i] > n - 1 + n / 3.0 ? _("  row %g: %s, between %s and %s; a guess, so far from the values\n")
                                         : _("  row %g: %s, between %s and %s\n"), rows[i], middle, low, high);
    }
}

static RidgeExit
print_line (const char   *path,
            const double *values,
            gsize         n,
            const double *rows,
            gsize         n_rows,
            double        level,
            int           decimals)
{
  RidgeRegression       line;
  RidgeProjectionStatus status = ridge_pace_judge_line (values, n);
  g_autofree char      *slope = NULL;
  g_autofree char      *chance = ridge_words_percent (level);

  if (status == RIDGE_PROJECTION_NOT_ENOUGH_DATA || !ridge_regression_fit (values, n, &line))
    return refuse_short (path);

  slope = ridge_words_number (fabs (line.slope), MIN (decimals + 2, 9));
  g_print (line.slope < 0 ? _("The line falls by %s a row. If nothing changes, with a chance of %s:\n")
                          : _("The line rises by %s a row. If nothing changes, with a chance of %s:\n"), slope, chance);
  print_rows (&line, n, rows, n_rows, level, decimals);
  print_status (status);

  return RIDGE_EXIT_DONE;
}

static RidgeExit
predict (const char          *path,
         const double        *values,
         gsize                n,
         const PaceArguments *arguments,
         int                  decimals,
         gboolean             json)
{
  g_autoptr (GString) out = g_string_new ("{");
  g_autofree double *rows = NULL;
  gsize              n_rows;

  if (!parse_rows (arguments->at, &rows, &n_rows))
    return RIDGE_EXIT_USAGE;
  if (!json)
    return print_line (path, values, n, rows, n_rows, arguments->level, decimals);
  if (!ridge_pace_json_append_linear (out, values, n, rows, n_rows, arguments->level))
    return refuse_short (path);
  puts (g_string_append_c (out, '}')->str);

  return RIDGE_EXIT_DONE;
}

static gboolean
print_total (const RidgeXmr      *xmr,
             const PaceArguments *arguments,
             RidgeWish            wish,
             int                  decimals)
{
  RidgeProjectionStatus status = ridge_pace_judge_level (xmr);
  RidgeTotal       total;
  g_autofree char *expected = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *rate = NULL;

  if (status == RIDGE_PROJECTION_NOT_ENOUGH_DATA ||
      !ridge_pace_total (ridge_xmr_get_last_segment (xmr), arguments->done, (gsize) arguments->remaining, arguments->target, wish, &total))
    return FALSE;

  expected = ridge_words_number (total.expected, decimals);
  low = ridge_words_number (total.low, decimals);
  high = ridge_words_number (total.high, decimals);
  rate = ridge_words_number (total.required_rate, MIN (decimals + 1, 9));
  g_print ("%s\n", total.verdict == RIDGE_PACE_VERDICT_ON    ? _("On pace.")
                   : total.verdict == RIDGE_PACE_VERDICT_OFF ? _("Off pace.")
                                                             : _("Possible, not assured."));
  if (arguments->remaining == 0)
    return TRUE;
  g_print (_("If nothing changes and the level stays, the total will be %s, between %s and %s (3 sigma).\n"), expected, low, high);
  g_print (_("To meet the target, the values left would have to be %s each.\n"), rate);
  if (total.rate != RIDGE_RATE_SEEN)
    g_print (_("This process has never given such values.\n"));
  print_status (status);

  return TRUE;
}

static RidgeExit
foresee_total (const char          *path,
               const double        *values,
               gsize                n,
               const PaceArguments *arguments,
               int                  decimals,
               gboolean             json)
{
  g_autoptr (GError) error = NULL;
  RidgeXmrOptions options = RIDGE_XMR_OPTIONS_INIT;
  g_autoptr (RidgeXmr) xmr = NULL;
  g_autoptr (GString) out = g_string_new ("{");
  RidgeWish wish = arguments->lower_is_better ? RIDGE_WISH_DECREASE : RIDGE_WISH_INCREASE;

  options.noise = ridge_command_get_noise (values, n);
  xmr = ridge_xmr_compute (values, n, &options, &error);
  if (xmr == NULL)
    return ridge_command_refuse (error);

  if (json ? !ridge_pace_json_append_total (out, xmr, arguments->done, (gsize) arguments->remaining, arguments->target, wish)
           : !print_total (xmr, arguments, wish, decimals))
    return refuse_short (path);
  if (json)
    puts (g_string_append_c (out, '}')->str);

  return RIDGE_EXIT_DONE;
}

/* Rows may follow one --at, each have their own, or be separated by commas. */
static GPtrArray *
collect_rows (char **at,
              char **others)
{
  GPtrArray *rows = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  char     **lists[] = { at, others };

  for (gsize i = 0; at != NULL && i < G_N_ELEMENTS (lists); i++)
    for (char **text = lists[i]; *text != NULL; text++)
      {
        g_auto (GStrv) parts = g_strsplit (*text, ",", -1);

        for (char **part = parts; *part != NULL; part++)
          g_ptr_array_add (rows, g_strdup (*part));
      }

  return rows;
}

static gboolean
read_number (const char *option,
             const char *text,
             double     *number)
{
  g_autoptr (GError) error = NULL;

  if (text == NULL || ridge_number_text_read_local (text, NULL, number))
    return TRUE;

  ridge_set_error (&error, RIDGE_ERROR_NUMBER, 0, option, "%s", text);
  ridge_command_refuse (error);
  return FALSE;
}

static gboolean
check_arguments (const PaceArguments *arguments,
                 gboolean             has_rows)
{
  gboolean has_total = isfinite (arguments->done) && isfinite (arguments->target) && arguments->remaining >= 0;
  gboolean has_part = !isnan (arguments->done) || !isnan (arguments->target) || arguments->remaining >= 0;

  if (has_rows && has_part)
    ridge_command_misused (_("“pace” takes --at, or --done, --remaining and --target, but not both."));
  else if (!has_rows && !has_total)
    ridge_command_misused (_("“pace” needs either --at, or --done, --remaining and --target."));
  else if (!(arguments->level > 0 && arguments->level < 1))
    ridge_command_misused (_("--level takes a chance between 0 and 1, such as 0.95."));
  else
    return TRUE;

  return FALSE;
}

static RidgeExit
run_pace (const RidgeCommand *self,
          int                 argc,
          char              **argv)
{
  PaceArguments arguments = { .level = 0.95, .done = NAN, .target = NAN, .remaining = -1 };
  g_auto (GStrv) at = NULL;
  g_autofree char *level = NULL, *done = NULL, *target = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree double *values = NULL;
  g_autoptr (RidgeImport) import = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE;
  int                decimals;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING_ARRAY, &at, N_("Predict the value of this row, counted from 0"), N_("ROW") },
    { "level", 0, 0, G_OPTION_ARG_STRING, &level, N_("How sure the interval is; by default 0.95"), N_("CHANCE") },
    { "done", 0, 0, G_OPTION_ARG_STRING, &done, N_("The total reached so far"), N_("TOTAL") },
    { "remaining", 0, 0, G_OPTION_ARG_INT, &arguments.remaining, N_("How many values are still to come"), N_("NUMBER") },
    { "target", 0, 0, G_OPTION_ARG_STRING, &target, N_("The total to be reached"), N_("TOTAL") },
    { "lower", 0, 0, G_OPTION_ARG_NONE, &arguments.lower_is_better, N_("The target must not be passed"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program, in full precision"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, G_MAXINT, &argc, &argv, &result))
    return result;
  if (argc > 2 && at == NULL)
    return ridge_command_misused (_("“pace” reads one file; “%s” is too much."), argv[2]);
  if (!read_number ("--level", level, &arguments.level) || !read_number ("--done", done, &arguments.done) ||
      !read_number ("--target", target, &arguments.target) || !check_arguments (&arguments, at != NULL))
    return RIDGE_EXIT_USAGE;

  import = ridge_command_read_series (argv[1], NULL, NULL, NULL, &error);
  if (import == NULL)
    return ridge_command_refuse (error);

  rows = collect_rows (at, argv + 2);
  arguments.at = (char **) rows->pdata;
  values = ridge_command_get_values (import, &decimals);
  if (at != NULL)
    return predict (argv[1], values, import->rows->len, &arguments, decimals, json);

  return foresee_total (argv[1], values, import->rows->len, &arguments, decimals, json);
}

const RidgeCommand ridge_command_pace = {
  "pace", N_("FILE.csv --at ROW… | --done D --remaining H --target T"), N_("Foresee where a series will land"),
  N_("Rows beyond a third of the series are a guess. The first column is a date or an index, the second the value."),
  run_pace
};
