/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/ridge-command-series.h"

#include <math.h>

#include "base/ridge-number.h"

/**
 * ridge_command_read_series:
 * @path: a CSV file
 * @day_column: (nullable): the column of days or an index, instead of the first
 * @value_column: (nullable): the column of values, instead of the second
 * @error: return location
 *
 * Returns: (transfer full): the values, or the first problem as the error
 */
RidgeImport *
ridge_command_read_series (const char *path,
                           const char *day_column,
                           const char *value_column,
                           GError    **error)
{
  const RidgeImportOptions options = { .by_position = TRUE, .day_column = day_column, .value_column = value_column };
  g_autoptr (RidgeImport) import = ridge_import_read_file (path, &options, error);

  if (import == NULL || !ridge_import_check (import, error))
    return NULL;

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
