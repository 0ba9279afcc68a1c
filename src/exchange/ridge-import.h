/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day-text.h"
#include "base/ridge-number-text.h"
#include "edit/ridge-verbs-points.h"
#include "exchange/ridge-csv.h"

G_BEGIN_DECLS

#define RIDGE_NO_COLUMN G_MAXUINT

/* What columns are called in our own files; these are found without being named. */
#define RIDGE_NOTE_TITLE        "note"
#define RIDGE_EXCLUDED_TITLE    "excluded"
#define RIDGE_NUMERATOR_TITLE   "numerator"
#define RIDGE_DENOMINATOR_TITLE "denominator"

/**
 * RidgeImportOptions:
 * @day_column: (nullable): name or number (from 1) of the column of days; none: find out
 * @value_column: (nullable): the same of the column of values
 * @denominator_column: (nullable): the same of what the values are counted among;
 *   none: the one called so; "": values are single numbers
 * @note_column: (nullable): the same of a column of notes; none: the one called
 *   so; "": no notes
 * @date_format: how days are written; RIDGE_DATE_NONE: find out
 * @decimal: '.' or ','; 0: find out
 * @delimiter: what separates cells; 0: find out
 * @unit: (nullable): what the values are said in, which may stand beside each
 * @skip_lines: how many lines stand above the table
 * @by_position: the first column is the day or an index, and days are not needed
 *
 * What a person has decided about a file; everything may be left open.
 */
typedef struct
{
  const char     *day_column;
  const char     *value_column;
  const char     *denominator_column;
  const char     *note_column;
  RidgeDateFormat date_format;
  char            decimal;
  char            delimiter;
  const char     *unit;
  guint           skip_lines;
  gboolean        by_position;
} RidgeImportOptions;

/**
 * RidgeImportRow:
 *
 * A row of values that was understood, with its line in the file and its row in
 * the table. NaN stands for a missing value; the day is RIDGE_DAY_NONE where the
 * column holds an index.
 */
typedef struct
{
  guint       line;
  guint       row;
  RidgeDay    day;
  double      value;
  double      denominator;    /* NaN without one */
  const char *note;           /* (nullable) */
  const char *ghost_reason;   /* (nullable): nothing is said about it */
} RidgeImportRow;

/**
 * RidgeImport:
 * @csv: the table itself, for a preview
 * @unit: (nullable): what the values are said in
 * @first_row: where it begins: what stands above is no part of it
 * @has_header: whether this row names the columns
 * @day_column: the column days come from, or RIDGE_NO_COLUMN
 * @value_column: the column values come from, or RIDGE_NO_COLUMN
 * @denominator_column: the column of what values are counted among, or RIDGE_NO_COLUMN
 * @note_column: the column notes come from, or RIDGE_NO_COLUMN
 * @excluded_column: the column that says why values are left out, or RIDGE_NO_COLUMN
 * @n_day_columns: how many columns could be the days
 * @n_value_columns: how many columns could be the values
 * @date_format: how days are written
 * @serial_column: a column that could be days as spreadsheets count them, or RIDGE_NO_COLUMN
 * @days_as_written: whether a person said how days are written, so that time
 *   zones do not matter
 * @day_order_is_open: every day could be read in more than one order
 * @number_format: how numbers are written
 * @decimal_is_open: every number could have either decimal mark
 * @rows: (element-type RidgeImportRow): the rows understood, in the file's order
 * @n_missing: how many of them have no value
 * @problems: (element-type GError): what could not be understood, with its line
 *
 * What an import would bring, before anything is changed.
 */
typedef struct
{
  RidgeCsv         *csv;
  char             *unit;
  guint             first_row;
  gboolean          has_header;
  guint             day_column;
  guint             value_column;
  guint             denominator_column;
  guint             note_column;
  guint             excluded_column;
  guint             n_day_columns;
  guint             n_value_columns;
  RidgeDateFormat   date_format;
  guint             serial_column;
  gboolean          days_as_written;
  gboolean          day_order_is_open;
  RidgeNumberFormat number_format;
  gboolean          decimal_is_open;
  GArray           *rows;
  guint             n_missing;
  GPtrArray        *problems;
} RidgeImport;

RidgeImport *ridge_import_read (const char               *data,
                                gsize                     length,
                                const char               *name,
                                const RidgeImportOptions *options,
                                GError                  **error);
RidgeImport *ridge_import_read_file (const char               *path,
                                     const RidgeImportOptions *options,
                                     GError                  **error);
void         ridge_import_free (RidgeImport *self);

guint    ridge_import_get_n_rows (const RidgeImport *self);
int      ridge_import_get_decimals (const RidgeImport *self);
char    *ridge_import_get_column (const RidgeImport *self,
                                  guint              column);
gboolean ridge_import_check (const RidgeImport *self,
                             GError           **error);
void     ridge_import_compare (const RidgeImport *self,
                               RidgeKpi          *kpi,
                               guint             *n_new,
                               guint             *n_changed,
                               guint             *n_same);
gboolean ridge_import_commit (const RidgeImport *self,
                              RidgeDocument     *document,
                              RidgeKpi          *kpi,
                              RidgeImportMode    mode,
                              GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeImport, ridge_import_free)

G_END_DECLS
