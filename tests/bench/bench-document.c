/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "big-plan.h"
#include "edit/ridge-verbs-points.h"
#include "ridge-bench.h"

/* Opening a large plan, held against reading the same rows from SQLite and
 * nothing else; and one edit, held against one bare commit that is as durable. */
typedef struct
{
  const char    *path;
  const char    *sql;
  RidgeDocument *document;
  RidgeKpi      *kpi;
  RidgeDay       day;
  sqlite3       *db;
} Subject;

static void
open_document (gpointer data)
{
  Subject *subject = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = ridge_document_open (subject->path, NULL, &error);

  g_assert_no_error (error);
  ridge_document_close (document);
}

static void
read_rows (gpointer data)
{
  Subject *subject = data;
  sqlite3 *db;
  sqlite3_stmt *statement;
  gsize bytes = 0;

  g_assert_cmpint (sqlite3_open_v2 (subject->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, subject->sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        bytes += sqlite3_column_bytes (statement, column);
    }
  g_assert_cmpuint (bytes, >, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

static void
measure_opening (const char *name,
                 BigPlan    *plan,
                 const char *sql)
{
  Subject subject = { .path = plan->path, .sql = sql };

  ridge_bench_compare (name, open_document, read_rows, &subject);
}

static void
record_value (gpointer data)
{
  Subject *subject = data;
  g_autoptr (GError) error = NULL;

  ridge_record_value (subject->document, subject->kpi, subject->day++, 1.0, NULL, &error);
  g_assert_no_error (error);
}

static void
commit_row (gpointer data)
{
  Subject *subject = data;

  g_assert_cmpint (sqlite3_exec (subject->db, "INSERT INTO value (value) VALUES (1.0)", NULL, NULL, NULL), ==,
                   SQLITE_OK);
}

static void
measure_edit (BigPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = ridge_document_open (plan->path, NULL, &error);
  g_autofree char *raw_path = g_strconcat (plan->path, ".raw", NULL);
  g_autoptr (RidgeKpi) kpi = NULL;
  Subject subject = { .document = document, .day = ridge_day_new (2026, 1, 1) };

  g_assert_no_error (error);
  kpi = g_list_model_get_item (ridge_plan_get_kpis (ridge_document_get_plan (document)), 0);
  subject.kpi = kpi;
  g_assert_cmpint (sqlite3_open (raw_path, &subject.db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (subject.db,
                                 "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
                                 "CREATE TABLE value (id INTEGER PRIMARY KEY, value REAL)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  ridge_bench_compare ("one committed edit", record_value, commit_row, &subject);

  sqlite3_close (subject.db);
  g_remove (raw_path);
  ridge_document_close (document);
}

int
main (void)
{
  g_autoptr (BigPlan) small = big_plan_new (100, 10, 100);
  g_autoptr (BigPlan) tree = big_plan_new (ridge_bench_size (100000, 500), 1, 1);
  g_autoptr (BigPlan) values = big_plan_new (1, 100, ridge_bench_size (1000000, 1000));

  measure_edit (small);
  measure_opening ("opening 100,000 objectives", tree, "SELECT * FROM objective");
  measure_opening ("opening a million values", values, "SELECT * FROM point");
  return 0;
}
