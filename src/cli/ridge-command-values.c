/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ridge-number-text.h"
#include "base/ridge-text.h"
#include "cli/ridge-command.h"
#include "edit/ridge-verbs.h"
#include "exchange/ridge-import.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

/* A number, or the two that a rate is made of. */
static gboolean
parse_value (const char      *text,
             const char      *unit,
             RidgePointInput *input,
             GError         **error)
{
  g_autofree char *line = ridge_text_clean_line (text);

  input->has_parts = ridge_number_text_read_parts (line, unit, &input->value, &input->denominator);

  return input->has_parts || ridge_command_read_value (text, unit, &input->value, error);
}

/* What became of the rows that were given. */
typedef struct
{
  guint    n_new;
  guint    n_changed;
  guint    n_equal;
  guint    n_refused;
  guint    n_missing;   /* of them, without a value */
  guint    n_planned;   /* of them, for days to come */
  gboolean dry_run;
  gint64   change;      /* in the history; 0: nothing was changed */
} Deed;

/* An object for a program, still open. */
static GString *
begin_json (RidgeKpi   *kpi,
            const Deed *deed)
{
  GString *out = g_string_new ("{");

  ridge_json_append_text_member (out, "kpi", ridge_kpi_get_name (kpi));
  ridge_json_append_key (out, "rows");
  g_string_append_c (out, '{');
  ridge_json_append_size_member (out, "new", deed->n_new);
  ridge_json_append_size_member (out, "changed", deed->n_changed);
  ridge_json_append_size_member (out, "equal", deed->n_equal);
  ridge_json_append_size_member (out, "refused", deed->n_refused);
  g_string_append_c (out, '}');
  ridge_json_append_key (out, "change");
  if (deed->change != 0)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, deed->change);
  else
    g_string_append (out, "null");

  return out;
}

static void
end_json (GString *out)
{
  fputs (g_string_append (out, "}\n")->str, stdout);
  g_string_free (out, TRUE);
}

/* What is dated after today counts nowhere until its day has come. */
static gboolean
is_planned (RidgeKpi *kpi,
            RidgeDay  day)
{
  return day > ridge_plan_get_today (ridge_entity_get_plan (RIDGE_ENTITY (kpi)));
}

/* The row of a value that is there. */
static guint
find_row (RidgeKpi *kpi,
          RidgeDay  day)
{
  guint row = 0;

  ridge_series_find (ridge_kpi_get_series (kpi), day, &row);
  return row;
}

static void
print_record (RidgeKpi *kpi,
              RidgeDay  day)
{
  g_autofree char *day_words = ridge_words_day (day);
  g_autofree char *said = ridge_words_recorded (kpi, find_row (kpi, day));

  g_print (_("%s: %s on %s.\n"), ridge_kpi_get_name (kpi), said, day_words);
  if (is_planned (kpi, day))
    g_print (_("That is planned: it counts from its day on.\n"));
}

static void
print_record_json (RidgeKpi   *kpi,
                   RidgeDay    day,
                   const Deed *deed)
{
  GString         *out = begin_json (kpi, deed);
  RidgeSeries     *series = ridge_kpi_get_series (kpi);
  guint            row = find_row (kpi, day);
  double           denominator = ridge_series_get_denominator (series, row);
  g_autofree char *iso = ridge_day_to_iso (day);

  ridge_json_append_text_member (out, "day", iso);
  ridge_json_append_double_member (out, "value", ridge_series_get_values (series)[row]);
  if (ridge_series_is_rate (series) || !isnan (denominator))
    {
      ridge_json_append_double_member (out, "numerator", ridge_series_get_numerators (series)[row]);
      ridge_json_append_double_member (out, "denominator", denominator);
    }
  ridge_json_append_boolean_member (out, "planned", is_planned (kpi, day));
  end_json (out);
}

/* A rate takes two numbers, unless the second is there already; others take one. */
static gboolean
check_parts (RidgeKpi              *kpi,
             const RidgePointInput *input,
             GError               **error)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  guint        row;

  if (input->has_parts && !ridge_kpi_takes_parts (kpi))
    ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_kpi_get_name (kpi), "one-number");
  else if (!input->has_parts && !isnan (input->value) && ridge_series_is_rate (series) &&
           (!ridge_series_find (series, input->day, &row) || isnan (ridge_series_get_denominator (series, row))))
    ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, ridge_kpi_get_name (kpi), "two-numbers");
  else
    return TRUE;

  return FALSE;
}

static gboolean
put_value (RidgeDocument         *document,
           RidgeKpi              *kpi,
           const RidgePointInput *input,
           GError               **error)
{
  if (!check_parts (kpi, input, error))
    return FALSE;
  if (input->has_parts)
    return ridge_record_rate (document, kpi, input->day, input->value, input->denominator, input->note, error);

  return ridge_record_value (document, kpi, input->day, input->value, input->note, error);
}

static RidgeExit
record (RidgeDocument         *document,
        RidgeKpi              *kpi,
        const RidgePointInput *input,
        gboolean               json)
{
  g_autoptr (GError) error = NULL;
  gint64   before = ridge_command_get_latest_change (document);
  gboolean existed = ridge_series_find (ridge_kpi_get_series (kpi), input->day, NULL);
  Deed     deed = { 0 };

  if (!put_value (document, kpi, input, &error))
    return ridge_command_refuse (error);

  deed.change = ridge_command_get_latest_change (document);
  if (deed.change == before)
    deed.change = 0;
  deed.n_new = !existed;
  deed.n_changed = existed && deed.change != 0;
  deed.n_equal = existed && deed.change == 0;
  if (json)
    print_record_json (kpi, input->day, &deed);
  else
    print_record (kpi, input->day);

  return RIDGE_EXIT_DONE;
}

static RidgeExit
run_record (const RidgeCommand *self,
            int                 argc,
            char              **argv)
{
  g_autofree char *name = NULL, *day_text = NULL, *value_text = NULL, *note = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE;
  RidgeKpi          *kpi;
  RidgePointInput    input = { .denominator = NAN };
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &name, N_("The KPI's name; of two with one name “NAME (TEAM)” or the id that the error lists"), N_("NAME") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &day_text, N_("The day the value is of, as 2026-11-21 or as you write it, or “today”"), N_("DATE") },
    { "value", 'v', 0, G_OPTION_ARG_STRING, &value_text, N_("The value, of a rate both numbers as 12/340; NA: there is none for that day"), N_("VALUE") },
    { "note", 'n', 0, G_OPTION_ARG_STRING, &note, N_("What is to be said about it"), N_("NOTE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (name == NULL || day_text == NULL || value_text == NULL)
    return ridge_command_misused (_("“record” needs --kpi, --date and --value. “ridgeline record --help” tells more."));

  document = ridge_command_open (argv[1], &error);
  kpi = document != NULL ? ridge_command_find_kpi (ridge_document_get_plan (document), name, TRUE, &error) : NULL;
  if (kpi == NULL || !ridge_command_read_day (day_text, ridge_document_get_plan (document), &input.day, &error) ||
      !parse_value (value_text, ridge_kpi_get_unit (kpi), &input, &error))
    return ridge_command_refuse (error);

  input.note = note;
  return record (document, kpi, &input, json);
}

const RidgeCommand ridge_command_record = {
  "record", N_("PLAN --kpi NAME --date DATE --value VALUE"), N_("Record a value of a KPI"),
  N_("A value that is there for the day is changed. One for a day to come is planned, and counts from that day on."),
  run_record
};

/* What was typed in, before it is understood. */
typedef struct
{
  char    *kpi;
  char    *day_column;
  char    *value_column;
  char    *denominator_column;
  char    *note_column;
  char    *dates;
  char    *decimal;
  char    *delimiter;
  char    *existing;
  int      skip_lines;
  gboolean dry_run;
  gboolean json;
} ImportArguments;

static void
import_arguments_clear (ImportArguments *self)
{
  g_free (self->kpi);
  g_free (self->day_column);
  g_free (self->value_column);
  g_free (self->denominator_column);
  g_free (self->note_column);
  g_free (self->dates);
  g_free (self->decimal);
  g_free (self->delimiter);
  g_free (self->existing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportArguments, import_arguments_clear)

static gboolean
choose (const char        *option,
        const char        *given,
        const char *const *names,
        int               *choice)
{
  g_autofree char *all = g_strjoinv (", ", (char **) names);

  *choice = 0;
  if (given == NULL)
    return TRUE;

  for (int i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], given) == 0)
      {
        *choice = i;
        return TRUE;
      }

  ridge_command_misused (_("--%s takes one of these: %s; “%s” is none of them."), option, all, given);
  return FALSE;
}

static gboolean
understand (const ImportArguments *arguments,
            RidgeImportOptions    *options,
            RidgeImportMode       *mode)
{
  static const char *const     dates[] = { "auto", "dmy", "mdy", "ymd", NULL };
  static const RidgeDateFormat formats[] = { RIDGE_DATE_NONE, RIDGE_DATE_DAY_FIRST, RIDGE_DATE_MONTH_FIRST, RIDGE_DATE_YEAR_FIRST };
  static const char *const     decimals[] = { "auto", ".", ",", NULL };
  static const char *const     delimiters[] = { "auto", ",", ";", "|", "tab", NULL };
  static const char *const     modes[] = { "replace", "keep", "refuse", NULL };
  int                          date, decimal, delimiter, existing;

  if (!choose ("dates", arguments->dates, dates, &date) || !choose ("decimal", arguments->decimal, decimals, &decimal) ||
      !choose ("delimiter", arguments->delimiter, delimiters, &delimiter) ||
      !choose ("existing", arguments->existing, modes, &existing))
    return FALSE;

  *options = (RidgeImportOptions) {
    .day_column = arguments->day_column,
    .value_column = arguments->value_column,
    .denominator_column = arguments->denominator_column,
    .note_column = arguments->note_column,
    .date_format = formats[date],
    .decimal = decimal == 0 ? '\0' : decimals[decimal][0],
    .delimiter = delimiter == 0 ? '\0' : delimiter == 4 ? '\t'
                                                        : delimiters[delimiter][0],
    .skip_lines = (guint) MAX (arguments->skip_lines, 0),
  };
  *mode = (RidgeImportMode) existing;

  return TRUE;
}

/* What a person can say here about what could only be guessed. */
static void
print_hint (const GError *problem)
{
  static const struct
  {
    const char *code;
    const char *hint;
  } hints[] = {
    { "value-columns", N_("Name the column with --value-column.") },
    { "planned", N_("Name the column with --value-column.") },
    { "day-columns", N_("Name the column with --date-column.") },
    { "serial-days", N_("Name the column with --date-column.") },
    { "day-order", N_("Say --dates dmy, --dates mdy or --dates ymd.") },
    { "zone", N_("With --dates ymd days are taken as they are written.") },
    { "columns", N_("Say with --delimiter what separates columns, or with --skip-lines how many lines stand above the table.") },
    { "decimal", N_("Say --decimal . or --decimal ,") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (hints); i++)
    if (g_str_has_prefix (ridge_error_get_detail (problem), hints[i].code))
      g_printerr ("%s\n", _ (hints[i].hint));
}

static void
print_problems (const RidgeImport *import)
{
  for (guint i = 0; i < import->problems->len && i < 10; i++)
    {
      ridge_command_refuse (g_ptr_array_index (import->problems, i));
      print_hint (g_ptr_array_index (import->problems, i));
    }

  if (import->problems->len > 10)
    g_printerr (ngettext ("… and %u more.\n", "… and %u more.\n", import->problems->len - 10), import->problems->len - 10);
}

static void
append_problem (GString      *out,
                const GError *problem)
{
  g_autofree char *sentence = ridge_words_error (problem);

  g_string_append (out, out->str[out->len - 1] == '[' ? "{" : ", {");
  ridge_json_append_key (out, "line");
  g_string_append_printf (out, "%" G_GINT64_FORMAT, ridge_error_get_number (problem));
  ridge_json_append_text_member (out, "message", sentence);
  g_string_append_c (out, '}');
}

static void
append_column (GString           *out,
               const RidgeImport *import,
               const char        *key,
               guint              column)
{
  g_autofree char *title = column != RIDGE_NO_COLUMN ? ridge_import_get_column (import, column) : NULL;

  ridge_json_append_text_member (out, key, title);
}

static void
print_import_json (const RidgeImport *import,
                   RidgeKpi          *kpi,
                   const Deed        *deed)
{
  GString *out = begin_json (kpi, deed);

  ridge_json_append_size_member (out, "missing", deed->n_missing);
  ridge_json_append_size_member (out, "planned", deed->n_planned);
  ridge_json_append_boolean_member (out, "dry_run", deed->dry_run);
  ridge_json_append_key (out, "columns");
  g_string_append_c (out, '{');
  append_column (out, import, "day", import->day_column);
  append_column (out, import, "value", import->value_column);
  if (import->denominator_column != RIDGE_NO_COLUMN)
    append_column (out, import, "denominator", import->denominator_column);
  append_column (out, import, "note", import->note_column);
  append_column (out, import, "excluded", import->excluded_column);
  g_string_append_c (out, '}');
  ridge_json_append_key (out, "problems");
  g_string_append_c (out, '[');
  for (guint i = 0; i < import->problems->len; i++)
    append_problem (out, g_ptr_array_index (import->problems, i));
  g_string_append_c (out, ']');
  end_json (out);
}

static void
print_import (const RidgeImport *import,
              RidgeKpi          *kpi,
              const Deed        *deed)
{
  g_autofree char *day_title = ridge_import_get_column (import, import->day_column);
  g_autofree char *value_title = ridge_import_get_column (import, import->value_column);
  g_autofree char *clean_days = ridge_text_clean_line (day_title);
  g_autofree char *clean_values = ridge_text_clean_line (value_title);
  g_autofree char *days = ridge_text_shorten (clean_days);
  g_autofree char *values = ridge_text_shorten (clean_values);

  g_print (_("%s, from the columns “%s” and “%s”:\n"), ridge_kpi_get_name (kpi), days, values);
  g_print (_("  %u new, %u changed, %u the same"), deed->n_new, deed->n_changed, deed->n_equal);
  if (deed->n_refused > 0)
    g_print (ngettext ("; %u other left as it was", "; %u others left as they were", deed->n_refused), deed->n_refused);
  if (deed->n_missing > 0)
    g_print (ngettext ("; %u of them without a value", "; %u of them without a value", deed->n_missing), deed->n_missing);
  if (deed->n_planned > 0)
    g_print (ngettext ("; %u is planned for a day to come", "; %u are planned for days to come", deed->n_planned), deed->n_planned);
  g_print ("\n");
  if (import->first_row > 0)
    {
      g_autofree char *above = ridge_words_lines_above (ridge_csv_get_line (import->csv, import->first_row) - 1);

      g_print ("%s\n", above);
    }
  if (deed->dry_run)
    g_print (_("Nothing was changed.\n"));
}

/* Nothing is taken of a file that is not understood. */
static RidgeExit
refuse_import (const RidgeImport *import,
               RidgeKpi          *kpi,
               gboolean           json)
{
  Deed deed = { .n_refused = ridge_import_get_n_rows (import) };

  print_problems (import);
  if (json)
    print_import_json (import, kpi, &deed);

  return RIDGE_EXIT_REFUSED;
}

static RidgeExit
import_file (RidgeDocument            *document,
             const char               *path,
             const ImportArguments    *arguments,
             RidgeImportOptions       *options,
             RidgeImportMode           mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeImport) import = NULL;
  RidgeKpi *kpi = ridge_command_find_kpi (ridge_document_get_plan (document), arguments->kpi, TRUE, &error);
  gint64    before = ridge_command_get_latest_change (document);
  Deed      deed = { .dry_run = arguments->dry_run };

  options->unit = kpi != NULL ? ridge_kpi_get_unit (kpi) : NULL;
  import = kpi != NULL ? ridge_import_read_file (path, options, &error) : NULL;
  if (import == NULL)
    return ridge_command_refuse (error);
  if (import->problems->len > 0)
    return refuse_import (import, kpi, arguments->json);

  ridge_import_compare (import, kpi, &deed.n_new, &deed.n_changed, &deed.n_equal);
  deed.n_missing = import->n_missing;
  for (guint i = 0; i < import->rows->len; i++)
    deed.n_planned += is_planned (kpi, g_array_index (import->rows, RidgeImportRow, i).day);
  if (mode == RIDGE_IMPORT_KEEP)
    {
      deed.n_refused = deed.n_changed;
      deed.n_changed = 0;
    }
  if (!arguments->dry_run && !ridge_import_commit (import, document, kpi, mode, &error))
    return ridge_command_refuse (error);

  deed.change = ridge_command_get_latest_change (document);
  if (deed.change == before)
    deed.change = 0;
  if (arguments->json)
    print_import_json (import, kpi, &deed);
  else
    print_import (import, kpi, &deed);

  return RIDGE_EXIT_DONE;
}

static RidgeExit
run_import (const RidgeCommand *self,
            int                 argc,
            char              **argv)
{
  g_auto (ImportArguments) arguments = { 0 };
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  RidgeImportOptions options;
  RidgeImportMode    mode;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &arguments.kpi, N_("The KPI's name; of two with one name “NAME (TEAM)” or the id that the error lists"), N_("NAME") },
    { "date-column", 0, 0, G_OPTION_ARG_STRING, &arguments.day_column, N_("Name or number of the column of days"), N_("COLUMN") },
    { "value-column", 0, 0, G_OPTION_ARG_STRING, &arguments.value_column, N_("Name or number of the column of values"), N_("COLUMN") },
    { "denominator-column", 0, 0, G_OPTION_ARG_STRING, &arguments.denominator_column, N_("Name or number of the column of denominators, for rates"), N_("COLUMN") },
    { "note-column", 0, 0, G_OPTION_ARG_STRING, &arguments.note_column, N_("Name or number of a column of notes"), N_("COLUMN") },
    { "dates", 0, 0, G_OPTION_ARG_STRING, &arguments.dates, N_("What comes first in a day: dmy, mdy or ymd"), N_("ORDER") },
    { "decimal", 0, 0, G_OPTION_ARG_STRING, &arguments.decimal, N_("The decimal mark: . or ,"), N_("MARK") },
    { "delimiter", 0, 0, G_OPTION_ARG_STRING, &arguments.delimiter, N_("What separates columns: , or ; or | or tab"), N_("MARK") },
    { "skip-lines", 0, 0, G_OPTION_ARG_INT, &arguments.skip_lines, N_("How many lines stand above the table"), N_("NUMBER") },
    { "existing", 0, 0, G_OPTION_ARG_STRING, &arguments.existing, N_("Days that have another value: replace, keep or refuse"), N_("WHAT") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &arguments.dry_run, N_("Only say what would be changed"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &arguments.json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 2, 2, &argc, &argv, &result))
    return result;
  if (arguments.kpi == NULL)
    return ridge_command_misused (_("“import” needs --kpi: the KPI that the values are of."));
  if (!understand (&arguments, &options, &mode))
    return RIDGE_EXIT_USAGE;

  document = ridge_command_open (argv[1], &error);
  if (document == NULL)
    return ridge_command_refuse (error);

  return import_file (document, argv[2], &arguments, &options, mode);
}

const RidgeCommand ridge_command_import = {
  "import", N_("PLAN FILE.csv --kpi NAME"), N_("Import days and values from a CSV file"),
  N_("Columns, separators and the way days and numbers are written are found out; what could only be guessed is asked for. All values come as one change, or none."),
  run_import
};
