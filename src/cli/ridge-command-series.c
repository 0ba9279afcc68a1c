/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/ridge-command-series.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ridge-error.h"
#include "base/ridge-number.h"
#include "stats/ridge-compare.h"

/* A plan is named where a table is expected: whoever did that wants one of its
 * KPIs. A pipe would miss what is read here. */
static gboolean
is_plan (const char *path)
{
  static const char magic[] = "SQLite format 3";
  char              start[sizeof magic] = "";
  FILE             *file = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? fopen (path, "rb") : NULL;
  gboolean          found = file != NULL && fread (start, 1, sizeof start, file) == sizeof start && memcmp (start, magic, sizeof magic) == 0;

  if (file != NULL)
    fclose (file);
  return found;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const RidgeImportRow *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* Many tables have their newest value first; statistics want the order of time. */
static void
sort_by_day (RidgeImport *import)
{
  for (guint i = 0; i < import->rows->len; i++)
    if (import->day_order_is_open || g_array_index (import->rows, RidgeImportRow, i).day == RIDGE_DAY_NONE)
      return;

  g_array_sort (import->rows, compare_days);
}

/**
 * ridge_command_read_series:
 * @path: a CSV file
 * @day_column: (nullable): the column of days or an index, instead of the first
 * @value_column: (nullable): the column of values, instead of the second
 * @denominator_column: (nullable): the column of what they are counted among
 * @error: return location
 *
 * Returns: (transfer full): the values in the order of their days, where they
 *   have days, or the first problem as the error
 */
RidgeImport *
ridge_command_read_series (const char *path,
                           const char *day_column,
                           const char *value_column,
                           const char *denominator_column,
                           GError    **error)
{
  const RidgeImportOptions options = { .by_position = TRUE, .day_column = day_column, .value_column = value_column, .denominator_column = denominator_column };
  g_autoptr (RidgeImport) import = NULL;

  if (is_plan (path))
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, path, "plan");
      return NULL;
    }

  import = ridge_import_read_file (path, &options, error);
  if (import == NULL || !ridge_import_check (import, error))
    return NULL;
  sort_by_day (import);

  return g_steal_pointer (&import);
}

/**
 * ridge_command_get_values:
 * @import: values
 * @decimals: (out): the most decimals that one of them has
 *
 * Returns: (transfer full) (array): the values; NaN = missing
 */
double *
ridge_command_get_values (const RidgeImport *import,
                          int               *decimals)
{
  double *values = g_new (double, import->rows->len + 1);

  *decimals = 0;
  for (guint i = 0; i < import->rows->len; i++)
    {
      values[i] = g_array_index (import->rows, RidgeImportRow, i).value;
      if (isfinite (values[i]))
        *decimals = MAX (*decimals, ridge_number_count_decimals (values[i]));
    }

  return values;
}

/**
 * ridge_command_divide:
 * @import: values with their denominators
 * @per: what rates are multiplied by
 * @values: (array): the numerators, which become rates; NaN without a denominator
 *
 * Returns: (transfer full) (array): the denominators
 */
double *
ridge_command_divide (const RidgeImport *import,
                      double             per,
                      double            *values)
{
  double *denominators = g_new (double, import->rows->len + 1);

  for (guint i = 0; i < import->rows->len; i++)
    {
      denominators[i] = g_array_index (import->rows, RidgeImportRow, i).denominator;
      values[i] = denominators[i] > 0 ? values[i] / denominators[i] * (per > 0 ? per : 1) : NAN;
    }

  return denominators;
}

static int
compare_decimals (gconstpointer a,
                  gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/**
 * ridge_command_get_noise:
 * @values: (array length=n): values as they were read; NaN = missing
 * @n: their number
 *
 * Half of the values are written with so many decimals or fewer; the one among
 * them that has sixteen was computed, and its last ones are nobody's.
 *
 * Returns: the difference of two values that says nothing, for [struct@RidgeXmrOptions]
 */
double
ridge_command_get_noise (const double *values,
                         gsize         n)
{
  g_autoptr (GArray) decimals = g_array_new (FALSE, FALSE, sizeof (int));

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        int count = ridge_number_count_decimals (values[i]);

        g_array_append_val (decimals, count);
      }
  g_array_sort (decimals, compare_decimals);

  return ridge_noise_of_decimals (decimals->len > 0 ? g_array_index (decimals, int, decimals->len / 2) : 0);
}
