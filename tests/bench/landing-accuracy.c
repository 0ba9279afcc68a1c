/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts real series from every origin that is asked for:
 *
 *   landing-accuracy SERIES ROWS [level|moves]
 *
 * SERIES has one series a line: name, set, values in a cycle, values. ROWS names
 * what is to be forecast: name, values known, horizons with commas between. One
 * line is printed for each forecast: name, values known, horizon, what came, low,
 * middle, high, method, and the chances of reaching the last value plus -1, -0.3,
 * 0.3 and 1 times what a walk moves by. score-landings.py makes tables of it. */

#include <stdio.h>
#include <string.h>

#include "stats/ridge-projection.h"

typedef struct
{
  guint   period;
  double *x;
  gsize   n;
} Series;

static void
series_free (gpointer data)
{
  Series *self = data;

  g_free (self->x);
  g_free (self);
}

static GHashTable *
read_series (const char *path,
             GError    **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *all;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, series_free);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      Series *series;

      if (g_strv_length (words) < 4 || **line == '#')
        continue;
      series = g_new0 (Series, 1);
      series->period = (guint) g_ascii_strtod (words[2], NULL);
      /* Longer cycles than a year of weeks are none that a plan would know. */
      if (series->period > 53)
        series->period = 0;
      series->n = g_strv_length (words) - 3;
      series->x = g_new (double, series->n);
      for (gsize i = 0; i < series->n; i++)
        series->x[i] = g_ascii_strtod (words[i + 3], NULL);
      g_hash_table_insert (all, g_strdup (words[0]), series);
    }

  return all;
}

/* What a walk moves by in @steps steps. */
static double
walk (const double *x,
      gsize         n,
      gsize         steps)
{
  double squares = 0.0;

  for (gsize i = 1; i < n; i++)
    squares += (x[i] - x[i - 1]) * (x[i] - x[i - 1]);

  return sqrt (squares / (n - 1.0) * steps);
}

static void
print_forecast (const char   *name,
                const Series *series,
                gsize         known,
                gsize         steps,
                gboolean      moves)
{
  static const double    targets[] = { -1.0, -0.3, 0.3, 1.0 };
  RidgeProjectionRequest request = RIDGE_PROJECTION_REQUEST_INIT;
  g_autoptr (RidgeProjection) forecast = NULL;

  if (known + steps > series->n)
    return;

  request.x = series->x;
  request.n = known;
  request.steps = steps;
  request.period = series->period;
  request.moves = moves;
  forecast = ridge_projection_new (&request);
  if (!ridge_projection_has (forecast))
    return;

  printf ("%s %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT " %.17g %.17g %.17g %.17g %s", name, known, steps,
          series->x[known + steps - 1], forecast->low, forecast->mid, forecast->high, ridge_projection_get_id (forecast));
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    printf (" %.6f", ridge_projection_chance (forecast, steps, series->x[known - 1] + targets[i] * walk (series->x, known, steps), INFINITY));
  printf ("\n");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) all = NULL;
  g_autofree char *rows = NULL;
  g_auto (GStrv) lines = NULL;

  if (argc < 3)
    {
      g_printerr ("Usage: %s SERIES ROWS [level|moves]\n", argv[0]);
      return 2;
    }
  all = read_series (argv[1], &error);
  if (all == NULL || !g_file_get_contents (argv[2], &rows, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  lines = g_strsplit (rows, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      g_auto (GStrv) horizons = g_strsplit (g_strv_length (words) > 2 ? words[2] : "", ",", -1);
      const Series *series = g_strv_length (words) > 2 ? g_hash_table_lookup (all, words[0]) : NULL;

      for (char **horizon = horizons; series != NULL && *horizon != NULL; horizon++)
        print_forecast (words[0], series, (gsize) g_ascii_strtoull (words[1], NULL, 10),
                        (gsize) g_ascii_strtoull (*horizon, NULL, 10), argc < 4 || strcmp (argv[3], "level") != 0);
    }

  return 0;
}
