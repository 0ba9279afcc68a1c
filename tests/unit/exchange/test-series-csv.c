/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "edit/ridge-verbs.h"
#include "exchange/ridge-import.h"
#include "exchange/ridge-series-csv.h"

typedef struct
{
  char          *folder;
  char          *path;
  RidgeDocument *document;
  RidgeKpi      *full;
  RidgeKpi      *empty;
} World;

static RidgeKpi *
create_kpi (RidgeDocument *document,
            const char    *name)
{
  const RidgeFieldValue value = { RIDGE_KPI_NAME, RIDGE_TEXT (name) };
  gint64                id = ridge_create_kpi (document, &value, 1, NULL);

  return RIDGE_KPI (ridge_plan_lookup (ridge_document_get_plan (document), RIDGE_TABLE_KPI, id));
}

static void
set_up (World        *world,
        gconstpointer data)
{
  world->folder = g_dir_make_tmp ("ridgeline-csv-XXXXXX", NULL);
  world->path = g_build_filename (world->folder, "plan.ridgeline", NULL);
  world->document = ridge_document_create (world->path, "Acme", NULL);
  world->full = create_kpi (world->document, "full");
  world->empty = create_kpi (world->document, "empty");
}

static void
tear_down (World        *world,
           gconstpointer data)
{
  ridge_document_close (world->document);
  g_object_unref (world->document);
  g_remove (world->path);
  g_rmdir (world->folder);
  g_free (world->path);
  g_free (world->folder);
}

static void
put (World                 *world,
     const RidgePointInput *points,
     gsize                  n)
{
  GError *error = NULL;

  ridge_import_points (world->document, world->full, points, n, 0, RIDGE_IMPORT_REPLACE, &error);
  g_assert_no_error (error);
}

/* What is written is taken as it was, without a word about columns. */
static void
assert_round_trip (World      *world,
                   const char *expected)
{
  g_autofree char *text = ridge_series_csv_write (ridge_kpi_get_series (world->full));
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeImport) import = ridge_import_read (text, strlen (text), "full.csv", NULL, &error);
  g_autofree char *again = NULL;
  guint n_new, n_changed, n_same;

  g_assert_cmpstr (text, ==, expected);
  g_assert_no_error (error);
  g_assert_true (ridge_import_commit (import, world->document, world->empty, RIDGE_IMPORT_REFUSE, &error));
  again = ridge_series_csv_write (ridge_kpi_get_series (world->empty));
  g_assert_cmpstr (again, ==, text);

  ridge_import_compare (import, world->full, &n_new, &n_changed, &n_same);
  g_assert_cmpuint (n_new + n_changed, ==, 0);
  g_assert_cmpuint (n_same, ==, ridge_series_get_n_points (ridge_kpi_get_series (world->full)));
}

static void
test_values (World        *world,
             gconstpointer data)
{
  const RidgePointInput points[] = {
    { ridge_day_new (1850, 1, 1), 1.234, NULL, NULL },
    { ridge_day_new (2026, 1, 1), 2.345, NULL, NULL },
    { ridge_day_new (2026, 2, 1), NAN, NULL, NULL },
    { ridge_day_new (2026, 3, 1), 0.1 + 0.2, NULL, NULL },
    { ridge_day_new (2026, 4, 1), -1e300, NULL, NULL },
  };

  put (world, points, G_N_ELEMENTS (points));
  assert_round_trip (world, "date,value\n1850-01-01,1.234\n2026-01-01,2.345\n2026-02-01,\n"
                            "2026-03-01,0.30000000000000004\n2026-04-01,-1e+300\n");
}

static void
test_notes (World        *world,
            gconstpointer data)
{
  const RidgePointInput points[] = {
    { ridge_day_new (2026, 1, 1), 1, "7;8;9", NULL },
    { ridge_day_new (2026, 2, 1), 2, "two\nlines, \"quoted\"", NULL },
    { ridge_day_new (2026, 3, 1), 3, NULL, NULL },
  };

  put (world, points, G_N_ELEMENTS (points));
  assert_round_trip (world, "date,value,note\n2026-01-01,1,\"7;8;9\"\n"
                            "2026-02-01,2,\"two\nlines, \"\"quoted\"\"\"\n2026-03-01,3,\n");
}

static void
test_excluded (World        *world,
               gconstpointer data)
{
  const RidgePointInput points[] = {
    { ridge_day_new (2026, 1, 1), 1, NULL, "strike" },
    { ridge_day_new (2026, 2, 1), 2, "a note", "" },
  };

  put (world, points, G_N_ELEMENTS (points));
  g_assert_cmpuint (ridge_series_get_n_ghosts (ridge_kpi_get_series (world->full)), ==, 1);
  assert_round_trip (world, "date,value,note,excluded\n2026-01-01,1,,\"strike\"\n2026-02-01,2,\"a note\",\n");
}

/* A person may want the values alone. */
static void
test_without_notes (World        *world,
                    gconstpointer data)
{
  const char        *text = "date,value,note\n2026-01-01,1,hello\n2026-02-01,2,\n";
  RidgeImportOptions options = { .note_column = "" };
  g_autoptr (RidgeImport) with = ridge_import_read (text, strlen (text), "x.csv", NULL, NULL);
  g_autoptr (RidgeImport) without = ridge_import_read (text, strlen (text), "x.csv", &options, NULL);

  g_assert_cmpuint (with->note_column, ==, 2);
  g_assert_cmpuint (without->note_column, ==, RIDGE_NO_COLUMN);
  g_assert_null (g_array_index (without->rows, RidgeImportRow, 0).note);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/exchange/series-csv/values", World, NULL, set_up, test_values, tear_down);
  g_test_add ("/exchange/series-csv/notes", World, NULL, set_up, test_notes, tear_down);
  g_test_add ("/exchange/series-csv/excluded", World, NULL, set_up, test_excluded, tear_down);
  g_test_add ("/exchange/series-csv/without-notes", World, NULL, set_up, test_without_notes, tear_down);

  return g_test_run ();
}
