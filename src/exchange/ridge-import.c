/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-import.h"

#include <math.h>

#include "base/ridge-number.h"
#include "base/ridge-text.h"
#include "exchange/ridge-import-detect-private.h"
#include "exchange/ridge-input-file.h"

/* The same limit as the engine of the charts. */
#define LARGEST_NUMBER RIDGE_XMR_MAX_MAGNITUDE

#define MOST_DECIMALS 4

static void
add_problem (RidgeImport *self,
             guint        line,
             const char  *what,
             const char  *given,
             const char  *example)
{
  g_autofree char *quoted = ridge_text_shorten (given);
  g_autofree char *shown = ridge_text_shorten (example);
  GError *problem = NULL;

  ridge_set_error (&problem, RIDGE_ERROR_SYNTAX, line, self->csv->name, "%s\t%s\t%s", what, quoted, shown);
  g_ptr_array_add (self->problems, problem);
}

/* What says that a row sums up the ones above it. */
static const char *
find_total (const RidgeImport *self,
            guint              row)
{
  for (guint i = 0; i < self->csv->n_columns; i++)
    {
      const char *text = ridge_csv_get_cell (self->csv, row, i);

      if (i != self->note_column && ridge_import_title_is_total (text))
        return text;
    }

  return NULL;
}

/* A row as wide as the names of the columns; where there are none, as wide as
 * the first row. */
static guint
get_width (const RidgeImport *self)
{
  guint width = self->csv->n_rows > self->first_row ? ridge_csv_get_n_cells (self->csv, self->first_row) : 0;

  while (self->has_header && width > 0 && *ridge_csv_get_cell (self->csv, self->first_row, width - 1) == '\0')
    width--;

  return width;
}

/* A cell that belongs to no column is part of one before it, more often than not:
 * a decimal comma that separates. */
static gboolean
check_width (RidgeImport *self,
             guint        row,
             guint        width)
{
  guint n_cells = ridge_csv_get_n_cells (self->csv, row);

  for (guint i = width; i < n_cells; i++)
    {
      const char      *text = ridge_csv_get_cell (self->csv, row, i);
      g_autofree char *joined = NULL;

      if (*text == '\0' || i == self->day_column || i == self->value_column || i == self->denominator_column || i == self->note_column)
        continue;

      joined = g_strdup_printf ("%s%c%s", i > 0 ? ridge_csv_get_cell (self->csv, row, i - 1) : "", self->csv->delimiter, text);
      add_problem (self, ridge_csv_get_line (self->csv, row), "wide", text, joined);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_day (RidgeImport    *self,
          guint           row,
          gboolean        needs_day,
          RidgeImportRow *result)
{
  const char *text = self->day_column != RIDGE_NO_COLUMN ? ridge_csv_get_cell (self->csv, row, self->day_column) : "";
  RidgeDay    here;

  result->day = ridge_day_text_read_as (text, self->date_format);
  if (result->day != RIDGE_DAY_NONE)
    {
      if (!self->days_as_written && needs_day && ridge_day_text_crosses (text, &here))
        {
          add_problem (self, result->line, "zone", text, "");
          return FALSE;
        }
      return TRUE;
    }
  if (find_total (self, row) != NULL)
    {
      add_problem (self, result->line, "total", find_total (self, row), "");
      return FALSE;
    }
  /* An index may be anything that names a row, such as "2004-2005". */
  if (!needs_day && self->date_format == RIDGE_DATE_NONE && *text != '\0')
    return TRUE;

  add_problem (self, result->line, "day", text, ridge_date_format_get_example (self->date_format));
  return FALSE;
}

static gboolean
read_number (RidgeImport *self,
             guint        row,
             guint        column,
             guint        line,
             double      *number)
{
  const char *text = ridge_csv_get_cell (self->csv, row, column);

  *number = NAN;
  if (ridge_number_text_is_missing (text))
    return TRUE;
  if (ridge_number_text_read (text, self->number_format, self->unit, number) && fabs (*number) <= LARGEST_NUMBER)
    return TRUE;

  add_problem (self, line, "number", text, self->number_format == RIDGE_NUMBER_POINT ? "1234.5" : "1234,5");
  return FALSE;
}

static gboolean
read_value (RidgeImport    *self,
            guint           row,
            RidgeImportRow *result)
{
  result->denominator = NAN;
  if (!read_number (self, row, self->value_column, result->line, &result->value) ||
      (self->denominator_column != RIDGE_NO_COLUMN &&
       !read_number (self, row, self->denominator_column, result->line, &result->denominator)))
    return FALSE;

  self->n_missing += isnan (result->value);
  return TRUE;
}

static void
read_rows (RidgeImport *self,
           gboolean     needs_day)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint width = get_width (self);

  for (guint row = self->first_row + self->has_header; row < self->csv->n_rows; row++)
    {
      RidgeImportRow result = { .line = ridge_csv_get_line (self->csv, row), .row = row };
      gboolean       has_day;

      if (!check_width (self, row, width))
        continue;
      has_day = read_day (self, row, needs_day, &result);
      if (!read_value (self, row, &result) || !has_day)
        continue;

      if (result.day != RIDGE_DAY_NONE && !g_hash_table_add (seen, GINT_TO_POINTER (result.day)))
        {
          add_problem (self, result.line, "twice", ridge_csv_get_cell (self->csv, row, self->day_column), "");
          continue;
        }
      if (self->note_column != RIDGE_NO_COLUMN)
        result.note = ridge_csv_get_cell (self->csv, row, self->note_column);
      if (self->excluded_column != RIDGE_NO_COLUMN)
        result.ghost_reason = ridge_csv_get_cell (self->csv, row, self->excluded_column);
      g_array_append_val (self->rows, result);
    }
}

/* A cell that is no day, or no number, where one was looked for. */
static const char *
get_sample (const RidgeImport *self,
            guint              column)
{
  guint row = self->first_row + (self->csv->n_rows > self->first_row + 1);

  while (column + 1 < self->csv->n_columns && *ridge_csv_get_cell (self->csv, row, column) == '\0')
    column++;

  return ridge_csv_get_cell (self->csv, row, column);
}

static gboolean
has_plan (const RidgeImport *self,
          guint             *column)
{
  for (*column = 0; *column < self->csv->n_columns; (*column)++)
    if (ridge_import_title_read (ridge_csv_get_cell (self->csv, self->first_row, *column)) == RIDGE_IMPORT_TITLE_PLANNED)
      return TRUE;

  return FALSE;
}

/* What stands in the way before a single row is read. */
static void
check_columns (RidgeImport *self,
               gboolean     needs_day)
{
  guint column;

  if (self->csv->n_rows <= self->first_row)
    add_problem (self, 0, "no-rows", "", "");
  else if (self->csv->n_columns < 2)
    add_problem (self, ridge_csv_get_line (self->csv, self->first_row), "columns", ridge_csv_get_cell (self->csv, self->first_row, 0), "");
  else if (needs_day && self->day_column == RIDGE_NO_COLUMN && self->serial_column != RIDGE_NO_COLUMN)
    add_problem (self, 0, "serial-days", get_sample (self, self->serial_column), "");
  else if (needs_day && self->day_column == RIDGE_NO_COLUMN)
    add_problem (self, 0, "no-days", get_sample (self, 0), "");
  else if (self->value_column == RIDGE_NO_COLUMN && has_plan (self, &column))
    add_problem (self, 0, "planned", ridge_csv_get_cell (self->csv, self->first_row, column), "");
  else if (self->value_column == RIDGE_NO_COLUMN)
    add_problem (self, 0, "no-values", get_sample (self, self->day_column == 0), "");
}

static void
check_number_of (RidgeImport *self,
                 const char  *what,
                 guint        n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n > 1)
    add_problem (self, 0, what, number, "");
}

/* A cell of the column that tells best why it is open: the first that can be
 * read in two ways. */
static const char *
get_open_day (const RidgeImport *self,
              guint             *line)
{
  RidgeDay day, other;

  for (guint row = self->first_row + self->has_header; row < self->csv->n_rows; row++)
    {
      const char *text = ridge_csv_get_cell (self->csv, row, self->day_column);

      *line = ridge_csv_get_line (self->csv, row);
      if (ridge_day_text_read (text, RIDGE_DAY_ORDER_OPEN, &day, &other) == RIDGE_DAY_TEXT_AMBIGUOUS)
        return text;
    }

  return "";
}

/* Guessing would be wrong half of the time, and nobody would see it. In which
 * order days are written matters only where they are kept. */
static void
check_open (RidgeImport *self,
            gboolean     needs_day)
{
  guint row = self->first_row + self->has_header;
  guint line = 0;

  if (row >= self->csv->n_rows)
    return;

  if (needs_day)
    check_number_of (self, "day-columns", self->n_day_columns);
  check_number_of (self, "value-columns", self->n_value_columns);
  if (self->day_order_is_open && needs_day)
    {
      const char *text = get_open_day (self, &line);

      add_problem (self, line, "day-order", text, "");
    }
  if (self->decimal_is_open)
    add_problem (self, ridge_csv_get_line (self->csv, row), "decimal", ridge_csv_get_cell (self->csv, row, self->value_column), "");
}

/**
 * ridge_import_read:
 * @data: (array length=length): the bytes of a file, or a pasted text
 * @length: how many
 * @name: what the file is called, for errors
 * @options: (nullable): what a person has decided
 * @error: return location
 *
 * Reads days and values from a table of texts: finds its encoding, separator,
 * columns and the way days and numbers are written. What cannot be understood,
 * or only be guessed, is in the result's problems; an error is what leaves
 * nothing to show.
 *
 * Returns: (transfer full): what an import would bring
 */
RidgeImport *
ridge_import_read (const char               *data,
                   gsize                     length,
                   const char               *name,
                   const RidgeImportOptions *options,
                   GError                  **error)
{
  static const RidgeImportOptions nothing_decided = { 0 };
  g_autoptr (RidgeImport) self = g_new0 (RidgeImport, 1);
  gboolean needs_day;

  options = options != NULL ? options : &nothing_decided;
  needs_day = !options->by_position;
  self->day_column = self->value_column = self->denominator_column = self->note_column = self->excluded_column = self->serial_column = RIDGE_NO_COLUMN;
  self->days_as_written = options->date_format != RIDGE_DATE_NONE;
  self->unit = g_strdup (options->unit);
  self->rows = g_array_new (FALSE, FALSE, sizeof (RidgeImportRow));
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  self->csv = ridge_csv_parse (data, length, name, options->delimiter, error);

  if (self->csv == NULL || !ridge_import_detect (self, options, error))
    return NULL;

  check_columns (self, needs_day);
  if (self->problems->len == 0)
    {
      check_open (self, needs_day);
      read_rows (self, needs_day);
    }

  return g_steal_pointer (&self);
}

/**
 * ridge_import_read_file:
 * @path: a file
 * @options: (nullable): what a person has decided
 * @error: return location
 *
 * Reads days and values from a file; see ridge_import_read().
 *
 * Returns: (transfer full): what an import would bring
 */
RidgeImport *
ridge_import_read_file (const char               *path,
                        const RidgeImportOptions *options,
                        GError                  **error)
{
  g_autoptr (GByteArray) data = ridge_input_file_read (path, RIDGE_CSV_MAX_BYTES, error);
  g_autofree char *name = g_path_get_basename (path);

  if (data == NULL)
    return NULL;

  return ridge_import_read ((const char *) data->data, data->len, name, options, error);
}

/**
 * ridge_import_free:
 * @self: (transfer full): an import
 *
 * Frees it with its table, its rows and what was found wrong with them.
 */
void
ridge_import_free (RidgeImport *self)
{
  g_clear_pointer (&self->csv, ridge_csv_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

/**
 * ridge_import_get_n_rows:
 * @self: an import
 *
 * Returns: how many rows its table has below the names of the columns
 */
guint
ridge_import_get_n_rows (const RidgeImport *self)
{
  return self->csv->n_rows - MIN (self->csv->n_rows, self->first_row + self->has_header);
}

/**
 * ridge_import_get_decimals:
 * @self: an import
 *
 * Returns: the most decimals that one of its values was written with, four at
 *   most: what a program computed has more, and they say nothing
 */
int
ridge_import_get_decimals (const RidgeImport *self)
{
  int most = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      double value = g_array_index (self->rows, RidgeImportRow, i).value;

      if (isfinite (value))
        most = MAX (most, ridge_number_count_decimals (value));
    }

  return MIN (most, MOST_DECIMALS);
}

/**
 * ridge_import_get_column:
 * @self: an import
 * @column: a column of its table
 *
 * Returns: (transfer full): what the column is called, or its number
 */
char *
ridge_import_get_column (const RidgeImport *self,
                         guint              column)
{
  const char *title = self->has_header ? ridge_csv_get_cell (self->csv, self->first_row, column) : "";

  return *title != '\0' ? g_strdup (title) : g_strdup_printf ("%u", column + 1);
}

/**
 * ridge_import_check:
 * @self: an import
 * @error: return location
 *
 * Tells whether everything was understood; the error is the first problem.
 *
 * Returns: whether it was; %FALSE with the error set
 */
gboolean
ridge_import_check (const RidgeImport *self,
                    GError           **error)
{
  if (self->problems->len == 0)
    return TRUE;

  g_propagate_error (error, g_error_copy (g_ptr_array_index (self->problems, 0)));
  return FALSE;
}

/* What a row says nothing about stays as it is. */
static gboolean
is_same (const RidgeImportRow *row,
         RidgeSeries          *series,
         guint                 position,
         gboolean              has_parts)
{
  double value = ridge_series_get_numerators (series)[position];
  double denominator = ridge_series_get_denominator (series, position);

  /* A cell without a value says nothing about the one that is there. */
  if (isnan (row->value))
    value = NAN;
  if (has_parts && (isnan (row->denominator) != isnan (denominator) || row->denominator < denominator || row->denominator > denominator))
    return FALSE;
  if (isnan (row->value) != isnan (value) || row->value < value || row->value > value)
    return FALSE;

  return (row->note == NULL || g_str_equal (row->note, ridge_series_get_note (series, position))) &&
         (row->ghost_reason == NULL || g_str_equal (row->ghost_reason, ridge_series_get_ghost_reason (series, position)));
}

/**
 * ridge_import_compare:
 * @self: an import
 * @kpi: the KPI it would go into
 * @n_new: (out): rows for days without a value
 * @n_changed: (out): rows that would change a value or what is said about it
 * @n_same: (out): rows that are there already
 *
 * Counts what the import would change.
 */
void
ridge_import_compare (const RidgeImport *self,
                      RidgeKpi          *kpi,
                      guint             *n_new,
                      guint             *n_changed,
                      guint             *n_same)
{
  RidgeSeries *series = ridge_kpi_get_series (kpi);

  *n_new = *n_changed = *n_same = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const RidgeImportRow *row = &g_array_index (self->rows, RidgeImportRow, i);
      guint                 position;

      if (!ridge_series_find (series, row->day, &position))
        (*n_new)++;
      else if (is_same (row, series, position, self->denominator_column != RIDGE_NO_COLUMN))
        (*n_same)++;
      else
        (*n_changed)++;
    }
}

/**
 * ridge_import_commit:
 * @self: an import without problems
 * @document: a document
 * @kpi: a KPI of its plan
 * @mode: what happens with days that have another value already
 * @error: return location
 *
 * Brings the values into the KPI as one change.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_import_commit (const RidgeImport *self,
                     RidgeDocument     *document,
                     RidgeKpi          *kpi,
                     RidgeImportMode    mode,
                     GError           **error)
{
  g_autofree RidgePointInput *points = g_new (RidgePointInput, self->rows->len + 1);

  if (!ridge_import_check (self, error))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const RidgeImportRow *row = &g_array_index (self->rows, RidgeImportRow, i);

      points[i] = (RidgePointInput) {
        row->day, row->value, row->note, row->ghost_reason, self->denominator_column != RIDGE_NO_COLUMN, row->denominator,
      };
    }

  return ridge_import_points (document, kpi, points, self->rows->len, ridge_import_get_decimals (self), mode, error);
}
