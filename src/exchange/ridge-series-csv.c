/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-series-csv.h"

#include <math.h>

#include "base/ridge-number.h"
#include "exchange/ridge-import.h"

static gboolean
has_notes (RidgeSeries *series)
{
  guint n = ridge_series_get_n_points (series);

  for (guint i = 0; i < n; i++)
    if (*ridge_series_get_note (series, i) != '\0')
      return TRUE;

  return FALSE;
}

static void
append_text (GString    *out,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_c (out, ',');
  if (*text != '\0')
    g_string_append_printf (out, "\"%s\"", doubled);
}

static void
append_number (GString *out,
               double   number)
{
  g_autofree char *text = isnan (number) ? g_strdup ("") : ridge_number_to_text (number);

  g_string_append_printf (out, ",%s", text);
}

/**
 * ridge_series_csv_write:
 * @series: the values of a KPI
 *
 * Writes a series as the table that ridge_import_read() takes back: ISO days,
 * numbers with a point and all of their digits, nothing where a value is
 * missing. Rates have two columns of numbers. Notes, and why values are left out, have columns where there are any.
 *
 * Returns: (transfer full): the text
 */
char *
ridge_series_csv_write (RidgeSeries *series)
{
  gboolean excludes = ridge_series_get_n_ghosts (series) > 0;
  gboolean notes = excludes || has_notes (series);
  gboolean parts = ridge_series_get_denominators (series) != NULL;
  guint    n = ridge_series_get_n_points (series);
  GString *out = g_string_new (parts ? "date," RIDGE_NUMERATOR_TITLE "," RIDGE_DENOMINATOR_TITLE : "date,value");

  g_string_append_printf (out, "%s%s\n", notes ? "," RIDGE_NOTE_TITLE : "", excludes ? "," RIDGE_EXCLUDED_TITLE : "");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = ridge_day_to_iso (ridge_series_get_days (series)[i]);

      g_string_append (out, day);
      append_number (out, ridge_series_get_numerators (series)[i]);
      if (parts)
        append_number (out, ridge_series_get_denominator (series, i));
      if (notes)
        append_text (out, ridge_series_get_note (series, i));
      if (excludes)
        append_text (out, ridge_series_get_ghost_reason (series, i));
      g_string_append_c (out, '\n');
    }

  return g_string_free_and_steal (out);
}
