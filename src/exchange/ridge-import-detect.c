/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-import-detect-private.h"

#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-text.h"

static const char *
get_title (const RidgeImport *self,
           guint              column)
{
  return self->first_row < self->csv->n_rows ? ridge_csv_get_cell (self->csv, self->first_row, column) : "";
}

static char *
fold_name (const char *name)
{
  g_autofree char *clean = ridge_text_clean_line (name);

  return ridge_text_fold (clean);
}

static gboolean
find_named (const RidgeImport *self,
            const char        *name,
            guint             *column,
            gboolean          *by_name,
            GError           **error)
{
  g_autofree char *wanted = fold_name (name);
  guint64          number;

  for (guint i = 0; i < self->csv->n_columns; i++)
    {
      g_autofree char *title = fold_name (get_title (self, i));

      if (strcmp (title, wanted) == 0)
        {
          *column = i;
          *by_name = TRUE;
          return TRUE;
        }
    }

  if (g_ascii_string_to_unsigned (name, 10, 1, self->csv->n_columns, &number, NULL))
    {
      *column = (guint) number - 1;
      return TRUE;
    }

  ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "column", "%s", name);
  return FALSE;
}

static guint
find_titled (const RidgeImport *self,
             const char        *title)
{
  for (guint i = 0; i < self->csv->n_columns; i++)
    if (g_ascii_strcasecmp (get_title (self, i), title) == 0)
      return i;

  return RIDGE_NO_COLUMN;
}

static gboolean
is_taken (const RidgeImport *self,
          guint              column)
{
  return column == self->day_column || column == self->value_column || column == self->denominator_column ||
         column == self->note_column || column == self->excluded_column;
}

static gboolean
says_anything (const char *text)
{
  double number;

  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    if (ridge_day_text_read_as (text, format) != RIDGE_DAY_NONE)
      return TRUE;
  for (RidgeNumberFormat format = 0; format < RIDGE_N_NUMBER_FORMATS; format++)
    if (ridge_number_text_read (text, format, NULL, &number))
      return TRUE;

  return FALSE;
}

/* What stands above a table: a single text in a row, neither a day nor a number. */
static gboolean
is_banner (const RidgeCsv *csv,
           guint           row)
{
  const char *only = NULL;

  for (guint i = 0; i < csv->n_columns; i++)
    {
      const char *text = ridge_csv_get_cell (csv, row, i);

      if (*text == '\0')
        continue;
      if (only != NULL)
        return FALSE;
      only = text;
    }

  return only == NULL || !says_anything (only);
}

static void
find_first_row (RidgeImport *self,
                guint        skip_lines)
{
  const RidgeCsv *csv = self->csv;

  while (self->first_row < csv->n_rows && ridge_csv_get_line (csv, self->first_row) <= skip_lines)
    self->first_row++;
  if (skip_lines > 0 || csv->n_columns < 2)
    return;

  for (guint row = 0; row < csv->n_rows; row++)
    if (!is_banner (csv, row))
      {
        self->first_row = row;
        return;
      }
}

/* The only column of days, or the only one of them that is called so. Years
 * alone, and days as spreadsheets count them, are days where nothing else is. */
static void
find_day_column (RidgeImport             *self,
                 const RidgeImportColumn *columns)
{
  guint years = RIDGE_NO_COLUMN, titled = RIDGE_NO_COLUMN, n_titled = 0;

  for (guint i = 0; i < self->csv->n_columns; i++)
    {
      RidgeDateFormat format = ridge_import_column_get_format (&columns[i]);
      gboolean        is_titled = ridge_import_title_read (get_title (self, i)) == RIDGE_IMPORT_TITLE_DAY;

      if (is_taken (self, i))
        continue;
      if (ridge_import_column_is_serial (&columns[i]) && (self->serial_column == RIDGE_NO_COLUMN || is_titled))
        self->serial_column = i;
      if (format == RIDGE_DATE_YEAR && years == RIDGE_NO_COLUMN)
        years = i;
      if (format == RIDGE_DATE_NONE || format == RIDGE_DATE_YEAR)
        continue;

      self->n_day_columns++;
      self->day_column = self->day_column == RIDGE_NO_COLUMN ? i : self->day_column;
      n_titled += is_titled;
      titled = is_titled ? i : titled;
    }

  if (self->n_day_columns > 1 && n_titled == 1)
    {
      self->day_column = titled;
      self->n_day_columns = 1;
    }
  if (self->day_column == RIDGE_NO_COLUMN)
    self->day_column = years;
  if (self->day_column == RIDGE_NO_COLUMN && self->serial_column != RIDGE_NO_COLUMN &&
      ridge_import_title_read (get_title (self, self->serial_column)) == RIDGE_IMPORT_TITLE_DAY)
    self->day_column = self->serial_column;
}

/* How many columns of numbers are of a kind, and the first of them. */
static guint
count_values (const RidgeImport       *self,
              const RidgeImportColumn *columns,
              RidgeImportTitle         least,
              RidgeImportTitle         most,
              gboolean                 with_constant,
              guint                   *first)
{
  guint n = 0;

  *first = RIDGE_NO_COLUMN;
  for (guint i = 0; i < self->csv->n_columns; i++)
    {
      RidgeImportTitle title = ridge_import_title_read (get_title (self, i));

      if (is_taken (self, i) || !ridge_import_column_is_numeric (&columns[i]) || title < least || title > most ||
          (columns[i].is_constant && !with_constant))
        continue;
      if (n++ == 0)
        *first = i;
    }

  return n;
}

/* The column whose name says that it was measured; without one the only column
 * of numbers that are not all the same. A plan is never taken, and where a column
 * stands is no evidence: of several the first is shown, and a person is asked. */
static void
find_value_column (RidgeImport             *self,
                   const RidgeImportColumn *columns)
{
  static const struct
  {
    RidgeImportTitle least, most;
    gboolean         with_constant;
  } kinds[] = {
    { RIDGE_IMPORT_TITLE_VALUE, RIDGE_IMPORT_TITLE_VALUE, TRUE },
    { RIDGE_IMPORT_TITLE_OTHER, RIDGE_IMPORT_TITLE_VALUE, FALSE },
    { RIDGE_IMPORT_TITLE_OTHER, RIDGE_IMPORT_TITLE_VALUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds) && self->value_column == RIDGE_NO_COLUMN; i++)
    self->n_value_columns = count_values (self, columns, kinds[i].least, kinds[i].most, kinds[i].with_constant, &self->value_column);
}

static void
choose_formats (RidgeImport              *self,
                const RidgeImportColumn  *columns,
                const RidgeImportOptions *options)
{
  const RidgeImportColumn *day = self->day_column != RIDGE_NO_COLUMN ? &columns[self->day_column] : NULL;
  const RidgeImportColumn *value = self->value_column != RIDGE_NO_COLUMN ? &columns[self->value_column] : NULL;

  if (options->date_format != RIDGE_DATE_NONE)
    self->date_format = options->date_format;
  else if (day != NULL)
    self->date_format = ridge_import_column_get_format (day);
  if (self->date_format == RIDGE_DATE_NONE && day != NULL && !options->by_position && ridge_import_column_is_serial (day))
    self->date_format = RIDGE_DATE_SERIAL;

  self->day_order_is_open = options->date_format == RIDGE_DATE_NONE && day != NULL &&
                            ridge_import_column_is_order_open (day, self->date_format);

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

  if (self->first_row >= self->csv->n_rows)
    return FALSE;

  day = self->day_column != RIDGE_NO_COLUMN ? get_title (self, self->day_column) : "";
  value = self->value_column != RIDGE_NO_COLUMN ? get_title (self, self->value_column) : "";

  return ridge_day_text_read_as (day, self->date_format) == RIDGE_DAY_NONE &&
         !ridge_number_text_read (day, self->number_format, NULL, &number) &&
         !ridge_number_text_read (value, self->number_format, self->unit, &number) &&
         !(ridge_number_text_is_missing (value) && self->csv->n_rows == self->first_row + 1);
}

static gboolean
find_given (RidgeImport              *self,
            const RidgeImportOptions *options,
            gboolean                 *by_name,
            GError                  **error)
{
  if ((options->day_column != NULL && !find_named (self, options->day_column, &self->day_column, by_name, error)) ||
      (options->value_column != NULL && !find_named (self, options->value_column, &self->value_column, by_name, error)) ||
      (options->note_column != NULL && *options->note_column != '\0' &&
       !find_named (self, options->note_column, &self->note_column, by_name, error)) ||
      (options->denominator_column != NULL && *options->denominator_column != '\0' &&
       !find_named (self, options->denominator_column, &self->denominator_column, by_name, error)))
    return FALSE;

  if (options->denominator_column == NULL)
    self->denominator_column = find_titled (self, RIDGE_DENOMINATOR_TITLE);
  if (options->value_column == NULL && self->denominator_column != RIDGE_NO_COLUMN)
    self->value_column = find_titled (self, RIDGE_NUMERATOR_TITLE);

  if (options->note_column == NULL)
    self->note_column = find_titled (self, RIDGE_NOTE_TITLE);
  self->excluded_column = find_titled (self, RIDGE_EXCLUDED_TITLE);
  self->n_day_columns = self->day_column != RIDGE_NO_COLUMN;
  self->n_value_columns = self->value_column != RIDGE_NO_COLUMN;
  if (options->by_position && self->csv->n_columns >= 2 && self->day_column == RIDGE_NO_COLUMN)
    self->day_column = 0;

  return TRUE;
}

/**
 * ridge_import_detect:
 * @self: an import with its table
 * @options: what a person has decided
 * @error: return location
 *
 * Finds out where the table begins, which columns are meant and how they are
 * written. Fails with RIDGE_ERROR_UNKNOWN when a column that was named is not
 * there.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_import_detect (RidgeImport              *self,
                     const RidgeImportOptions *options,
                     GError                  **error)
{
  const RidgeCsv *csv = self->csv;
  g_autofree RidgeImportColumn *columns = g_new0 (RidgeImportColumn, csv->n_columns + 1);
  gboolean by_name = FALSE;

  find_first_row (self, options->skip_lines);
  if (!find_given (self, options, &by_name, error))
    return FALSE;

  for (guint i = 0; i < csv->n_columns; i++)
    ridge_import_column_sample (&columns[i], csv, self->unit, self->first_row, i);
  if (self->day_column == RIDGE_NO_COLUMN)
    find_day_column (self, columns);
  if (self->value_column == RIDGE_NO_COLUMN)
    find_value_column (self, columns);
  /* A gap is a value, too, where nothing else can be one. */
  if (self->value_column == RIDGE_NO_COLUMN && options->by_position && csv->n_columns == 2)
    self->value_column = 1;

  choose_formats (self, columns, options);
  self->has_header = by_name || is_header (self);

  return TRUE;
}
