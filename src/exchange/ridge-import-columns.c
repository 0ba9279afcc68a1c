/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-import-detect-private.h"

#include <string.h>

/* How a column is written shows in its first rows. */
#define SAMPLE 2000

static gboolean
is_order (RidgeDateFormat format)
{
  return format == RIDGE_DATE_YEAR_FIRST || format == RIDGE_DATE_DAY_FIRST || format == RIDGE_DATE_MONTH_FIRST;
}

static void
sample_day (RidgeImportColumn *self,
            const char        *text)
{
  RidgeDay ordered = RIDGE_DAY_NONE;
  gboolean disagree = FALSE;

  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    {
      RidgeDay day = ridge_day_text_read_as (text, format);

      self->n_days[format] += day != RIDGE_DAY_NONE;
      if (day == RIDGE_DAY_NONE || !is_order (format))
        continue;
      disagree = disagree || (ordered != RIDGE_DAY_NONE && ordered != day);
      ordered = day;
    }

  self->n_orders_disagree += disagree;
}

static void
sample_number (RidgeImportColumn *self,
               const char        *unit,
               const char        *text)
{
  double   numbers[RIDGE_N_NUMBER_FORMATS] = { 0 };
  gboolean is_number[RIDGE_N_NUMBER_FORMATS];

  for (RidgeNumberFormat format = 0; format < RIDGE_N_NUMBER_FORMATS; format++)
    {
      is_number[format] = ridge_number_text_read (text, format, unit, &numbers[format]);
      self->n_numbers[format] += is_number[format];
    }

  self->n_points_disagree += is_number[RIDGE_NUMBER_POINT] && is_number[RIDGE_NUMBER_COMMA] &&
                             memcmp (&numbers[0], &numbers[1], sizeof numbers[0]) != 0;
}

/**
 * ridge_import_column_sample:
 * @self: what is filled
 * @csv: a table
 * @unit: (nullable): what numbers are said in
 * @first_row: where it begins
 * @column: a column of it
 *
 * Counts what the cells could be. The first row may be the names of the
 * columns, so it has no voice.
 */
void
ridge_import_column_sample (RidgeImportColumn *self,
                            const RidgeCsv    *csv,
                            const char        *unit,
                            guint              first_row,
                            guint              column)
{
  guint first = csv->n_rows > first_row + 1 ? first_row + 1 : first_row;
  guint end = MIN (csv->n_rows, first + SAMPLE);

  *self = (RidgeImportColumn) { .is_constant = end > first + 1 };
  for (guint row = first; row < end; row++)
    {
      const char *text = ridge_csv_get_cell (csv, row, column);

      self->is_constant = self->is_constant && strcmp (text, ridge_csv_get_cell (csv, first, column)) == 0;
      if (ridge_number_text_is_missing (text))
        continue;
      self->n_cells++;
      sample_day (self, text);
      sample_number (self, unit, text);
    }
}

/**
 * ridge_import_column_get_format:
 * @self: a column
 *
 * Returns: the way to write days that most of the cells have, if it is at least
 *   half of them; the stricter one of equals. Years alone have to be all of
 *   them, and days as spreadsheets count them are never taken without a name.
 */
RidgeDateFormat
ridge_import_column_get_format (const RidgeImportColumn *self)
{
  RidgeDateFormat best = RIDGE_DATE_NONE;

  for (RidgeDateFormat format = RIDGE_DATE_ISO; format < RIDGE_N_DATE_FORMATS; format++)
    if (format != RIDGE_DATE_SERIAL && self->n_days[format] > self->n_days[best])
      best = format;
  if (best == RIDGE_DATE_YEAR && self->n_days[best] < self->n_cells)
    return RIDGE_DATE_NONE;

  return self->n_days[best] * 2 >= self->n_cells ? best : RIDGE_DATE_NONE;
}

/**
 * ridge_import_column_is_serial:
 * @self: a column
 *
 * Tells whether all cells could be days as spreadsheets count them.
 *
 * Returns: whether they could
 */
gboolean
ridge_import_column_is_serial (const RidgeImportColumn *self)
{
  return self->n_cells > 0 && self->n_days[RIDGE_DATE_SERIAL] == self->n_cells;
}

/**
 * ridge_import_column_is_numeric:
 * @self: a column
 *
 * Tells whether at least half of the cells are numbers.
 *
 * Returns: whether they are
 */
gboolean
ridge_import_column_is_numeric (const RidgeImportColumn *self)
{
  guint most = MAX (self->n_numbers[RIDGE_NUMBER_POINT], self->n_numbers[RIDGE_NUMBER_COMMA]);

  return most > 0 && most * 2 >= self->n_cells;
}

/**
 * ridge_import_column_is_order_open:
 * @self: a column
 * @format: how its days are written
 *
 * Tells whether the whole column can be read in another order as well, with other days.
 *
 * Returns: whether it can
 */
gboolean
ridge_import_column_is_order_open (const RidgeImportColumn *self,
                                   RidgeDateFormat          format)
{
  guint n_orders = 0;

  if (!is_order (format) || self->n_orders_disagree == 0)
    return FALSE;

  for (RidgeDateFormat other = RIDGE_DATE_ISO; other < RIDGE_N_DATE_FORMATS; other++)
    n_orders += is_order (other) && self->n_days[other] == self->n_days[format];

  return n_orders > 1;
}
