/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-import-detect-private.h"

#include <string.h>

#include "base/ridge-error.h"

/* How a column is written shows in its first rows. */
#define SAMPLE 2000

/* What the sampled cells of a column could be. */
typedef struct
{
  guint n_cells;                            /* that say anything */
  guint n_days[RIDGE_N_DATE_FORMATS];
  guint n_numbers[RIDGE_N_NUMBER_FORMATS];
  guint n_points_disagree;                  /* both a number with point and, another one, with comma */
  guint n_orders_disagree;                  /* both a day first and, another one, a month first */
} Column;

/* A series has no years outside of these; four digits alone may be anything. */
static gboolean
is_plausible (RidgeDay        day,
              RidgeDateFormat format)
{
  int year;

  if (day == RIDGE_DAY_NONE || (format != RIDGE_DATE_YEAR && format != RIDGE_DATE_COMPACT))
    return day != RIDGE_DAY_NONE;

  ridge_day_get_ymd (day, &year, NULL, NULL);
  return year >= 1500 && year <= 2200;
}

static void
sample_cell (Column     *column,
             const char *text)
{
  double   numbers[RIDGE_N_NUMBER_FORMATS];
  gboolean is_number[RIDGE_N_NUMBER_FORMATS];
  RidgeDay day_first = ridge_cell_parse_day (text, RIDGE_DATE_DAY_FIRST);
  RidgeDay month_first = ridge_cell_parse_day (text, RIDGE_DATE_MONTH_FIRST);

  column->n_cells++;
  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    column->n_days[format] += is_plausible (ridge_cell_parse_day (text, format), format);
  for (RidgeNumberFormat format = 0; format < RIDGE_N_NUMBER_FORMATS; format++)
    {
      is_number[format] = ridge_cell_parse_number (text, format, &numbers[format]);
      column->n_numbers[format] += is_number[format];
    }

  column->n_points_disagree += is_number[RIDGE_NUMBER_POINT] && is_number[RIDGE_NUMBER_COMMA] &&
                               memcmp (&numbers[0], &numbers[1], sizeof numbers[0]) != 0;
  column->n_orders_disagree += day_first != RIDGE_DAY_NONE && month_first != RIDGE_DAY_NONE && day_first != month_first;
}

/* The first row may be the names of the columns, so it has no voice. */
static void
sample_column (const RidgeCsv *csv,
               guint           index,
               Column         *column)
{
  guint first = csv->n_rows > 1 ? 1 : 0;
  guint end = MIN (csv->n_rows, first + SAMPLE);

  *column = (Column) { 0 };
  for (guint row = first; row < end; row++)
    {
      const char *text = ridge_csv_get_cell (csv, row, index);

      if (!ridge_cell_is_missing (text))
        sample_cell (column, text);
    }
}

/* The format that most of the cells have, if it is at least half of them; the
 * stricter one of equals. */
static RidgeDateFormat
get_date_format (const Column *column)
{
  RidgeDateFormat best = RIDGE_DATE_NONE;

  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    if (column->n_days[format] > column->n_days[best])
      best = format;

  return column->n_days[best] * 2 >= column->n_cells ? best : RIDGE_DATE_NONE;
}

static gboolean
is_numeric (const Column *column)
{
  guint most = MAX (column->n_numbers[RIDGE_NUMBER_POINT], column->n_numbers[RIDGE_NUMBER_COMMA]);

  return most > 0 && most * 2 >= column->n_cells;
}

static gboolean
is_constant (const RidgeCsv *csv,
             guint           index)
{
  guint first = csv->n_rows > 1 ? 1 : 0;

  for (guint row = first + 1; row < MIN (csv->n_rows, SAMPLE); row++)
    if (strcmp (ridge_csv_get_cell (csv, row, index), ridge_csv_get_cell (csv, first, index)) != 0)
      return FALSE;

  return csv->n_rows > first + 1;
}

static gboolean
find_named (const RidgeCsv *csv,
            const char     *name,
            guint          *column,
            gboolean       *by_name,
            GError        **error)
{
  guint64 number;

  for (guint i = 0; csv->n_rows > 0 && i < csv->n_columns; i++)
    {
      g_autofree char *title = g_utf8_casefold (ridge_csv_get_cell (csv, 0, i), -1);
      g_autofree char *wanted = g_utf8_casefold (name, -1);

      if (strcmp (title, wanted) == 0)
        {
          *column = i;
          *by_name = TRUE;
          return TRUE;
        }
    }

  if (g_ascii_string_to_unsigned (name, 10, 1, csv->n_columns, &number, NULL))
    {
      *column = (guint) number - 1;
      return TRUE;
    }

  ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "column", "%s", name);
  return FALSE;
}

static guint
find_titled (const RidgeCsv *csv,
             const char     *title)
{
  for (guint i = 0; csv->n_rows > 0 && i < csv->n_columns; i++)
    if (g_ascii_strcasecmp (ridge_csv_get_cell (csv, 0, i), title) == 0)
      return i;

  return RIDGE_NO_COLUMN;
}

/* Years alone are the last resort: counts of four digits look the same. */
static guint
find_day_column (const Column *columns,
                 guint         n_columns)
{
  guint years = RIDGE_NO_COLUMN;

  for (guint i = 0; i < n_columns; i++)
    {
      RidgeDateFormat format = get_date_format (&columns[i]);

      if (format == RIDGE_DATE_YEAR && years == RIDGE_NO_COLUMN && columns[i].n_days[format] == columns[i].n_cells)
        years = i;
      else if (format != RIDGE_DATE_NONE && format != RIDGE_DATE_YEAR)
        return i;
    }

  return years;
}

static gboolean
is_called_value (const RidgeCsv *csv,
                 guint           column)
{
  static const char *const names[] = { "value", "values", "wert", "valeur", "valor" };
  const char              *title = ridge_csv_get_cell (csv, 0, column);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (title, names[i]) == 0)
      return TRUE;

  return FALSE;
}

/* The column called so, or the second behind a first of days, or the only one
 * with numbers that are not all the same. Of several the first; how many there
 * are is told, so that a person can be asked. */
static void
find_value_column (RidgeImport  *self,
                   const Column *columns)
{
  const RidgeCsv *csv = self->csv;
  guint           constant = RIDGE_NO_COLUMN;

  for (guint i = 0; i < csv->n_columns; i++)
    {
      if (i == self->day_column || !is_numeric (&columns[i]))
        continue;

      if (is_called_value (csv, i) || (i == 1 && self->day_column == 0 && !is_constant (csv, i)))
        {
          self->value_column = i;
          self->n_value_columns = 1;
          return;
        }
      if (is_constant (csv, i))
        {
          constant = constant == RIDGE_NO_COLUMN ? i : constant;
          continue;
        }

      self->n_value_columns++;
      if (self->value_column == RIDGE_NO_COLUMN)
        self->value_column = i;
    }

  if (self->value_column == RIDGE_NO_COLUMN && constant != RIDGE_NO_COLUMN)
    {
      self->value_column = constant;
      self->n_value_columns = 1;
    }
}

static void
choose_formats (RidgeImport              *self,
                const Column             *columns,
                const RidgeImportOptions *options)
{
  const Column *day = self->day_column != RIDGE_NO_COLUMN ? &columns[self->day_column] : NULL;
  const Column *value = self->value_column != RIDGE_NO_COLUMN ? &columns[self->value_column] : NULL;

  if (options->date_format != RIDGE_DATE_NONE)
    self->date_format = options->date_format;
  else if (day != NULL)
    self->date_format = get_date_format (day);

  self->day_order_is_open = options->date_format == RIDGE_DATE_NONE && self->date_format == RIDGE_DATE_DAY_FIRST &&
                            day->n_days[RIDGE_DATE_DAY_FIRST] == day->n_days[RIDGE_DATE_MONTH_FIRST] &&
                            day->n_orders_disagree > 0;

  if (options->decimal != '\0')
    {
      self->number_format = options->decimal == ',' ? RIDGE_NUMBER_COMMA : RIDGE_NUMBER_POINT;
      return;
    }
  if (value == NULL)
    return;

  if (value->n_numbers[RIDGE_NUMBER_COMMA] > value->n_numbers[RIDGE_NUMBER_POINT])
    self->number_format = RIDGE_NUMBER_COMMA;

  /* Where a comma separates the cells nobody writes decimals with it. */
  self->decimal_is_open = self->csv->delimiter != ',' && value->n_points_disagree > 0 &&
                          value->n_numbers[RIDGE_NUMBER_COMMA] == value->n_numbers[RIDGE_NUMBER_POINT];
}

/* The first row holds names when it was used as such, or when it has neither a
 * day nor a value where the others have. */
static gboolean
is_header (const RidgeImport *self)
{
  const char *day, *value;
  double      number;

  if (self->csv->n_rows == 0)
    return FALSE;

  day = self->day_column != RIDGE_NO_COLUMN ? ridge_csv_get_cell (self->csv, 0, self->day_column) : "";
  value = self->value_column != RIDGE_NO_COLUMN ? ridge_csv_get_cell (self->csv, 0, self->value_column) : "";

  return ridge_cell_parse_day (day, self->date_format) == RIDGE_DAY_NONE &&
         !ridge_cell_parse_number (day, self->number_format, &number) &&
         !ridge_cell_parse_number (value, self->number_format, &number) &&
         !(ridge_cell_is_missing (value) && self->csv->n_rows == 1);
}

/**
 * ridge_import_detect:
 * @self: an import with its table
 * @options: what a person has decided
 * @error: return location
 *
 * Finds out which columns are meant and how they are written. Fails with
 * RIDGE_ERROR_UNKNOWN when a column that was named is not there.
 */
gboolean
ridge_import_detect (RidgeImport              *self,
                     const RidgeImportOptions *options,
                     GError                  **error)
{
  const RidgeCsv    *csv = self->csv;
  g_autofree Column *columns = g_new0 (Column, csv->n_columns + 1);
  gboolean           by_name = FALSE;

  for (guint i = 0; i < csv->n_columns; i++)
    sample_column (csv, i, &columns[i]);

  if ((options->day_column != NULL && !find_named (csv, options->day_column, &self->day_column, &by_name, error)) ||
      (options->value_column != NULL && !find_named (csv, options->value_column, &self->value_column, &by_name, error)) ||
      (options->note_column != NULL && *options->note_column != '\0' && !find_named (csv, options->note_column, &self->note_column, &by_name, error)))
    return FALSE;

  if (options->note_column == NULL)
    self->note_column = find_titled (csv, RIDGE_NOTE_TITLE);
  self->excluded_column = find_titled (csv, RIDGE_EXCLUDED_TITLE);
  if (options->by_position && csv->n_columns >= 2)
    {
      self->day_column = self->day_column == RIDGE_NO_COLUMN ? 0 : self->day_column;
      self->value_column = self->value_column == RIDGE_NO_COLUMN ? 1 : self->value_column;
    }
  if (self->day_column == RIDGE_NO_COLUMN)
    self->day_column = find_day_column (columns, csv->n_columns);
  if (self->value_column == RIDGE_NO_COLUMN)
    find_value_column (self, columns);
  else
    self->n_value_columns = 1;

  choose_formats (self, columns, options);
  self->has_header = by_name || is_header (self);

  return TRUE;
}
