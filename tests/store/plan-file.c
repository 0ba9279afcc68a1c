/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-file.h"

#include <glib/gstdio.h>

#include "store/ridge-changeset.h"
#include "store/ridge-connection.h"
#include "store/ridge-content.h"
#include "store/ridge-history.h"

void
plan_file_set_up (PlanFile     *file,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  file->folder = g_dir_make_tmp ("ridgeline-store-XXXXXX", &error);
  g_assert_no_error (error);
  file->path = g_build_filename (file->folder, "plan.ridgeline", NULL);
}

/* Empties the folder. */
void
plan_file_clear (PlanFile *file)
{
  g_autoptr (GDir) folder = g_dir_open (file->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (file->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

void
plan_file_tear_down (PlanFile     *file,
                     gconstpointer data)
{
  plan_file_clear (file);
  g_assert_cmpint (g_rmdir (file->folder), ==, 0);
  g_free (file->folder);
  g_free (file->path);
}

RidgeDocument *
plan_file_create (PlanFile *file)
{
  g_autoptr (GError) error = NULL;
  RidgeDocument *document = ridge_document_create (file->path, "Acme", &error);

  g_assert_no_error (error);
  return document;
}

RidgeDocument *
plan_file_open (PlanFile *file)
{
  g_autoptr (GError) error = NULL;
  RidgeDocument *document = ridge_document_open (file->path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* Makes the file what it is told; nothing waits for the disk, which has other work. */
void
plan_file_write (PlanFile     *file,
                 gconstpointer content,
                 gsize         size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (file->path, content, size, G_FILE_SET_CONTENTS_NONE, 0644, &error);
  g_assert_no_error (error);
}

/* What another program may do to the file. */
void
plan_file_run (PlanFile   *file,
               const char *sql)
{
  sqlite3 *db;
  char    *words = NULL;

  g_assert_cmpint (sqlite3_open (file->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &words);
  g_assert_cmpstr (words, ==, NULL);
  sqlite3_close (db);
}

/* A change as a program of another version may commit it: with values that ours
 * would refuse, and a history that is in order. */
void
plan_file_commit (const char *path,
                  const char *sql)
{
  g_autoptr (RidgeConnection) connection = NULL;
  g_autoptr (RidgeRecorder) recorder = NULL;
  g_autoptr (RidgeChange) change = ridge_change_new ("Somebody", "test", "Elsewhere");
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GError) error = NULL;
  RidgeHistoryHead head;

  connection = ridge_connection_open (path, RIDGE_CONNECTION_OPEN, &error);
  g_assert_no_error (error);
  g_assert_true (ridge_connection_begin (connection, &error));
  g_assert_true (ridge_history_read_head (connection, &head, &error));
  recorder = ridge_recorder_start (connection, &error);
  g_assert_true (ridge_connection_execute (connection, sql, &error));
  changeset = ridge_recorder_finish (recorder, connection, &error);
  g_assert_cmpuint (g_bytes_get_size (changeset), >, 0);
  g_clear_pointer (&recorder, ridge_recorder_free);
  change->n_rows = 1;
  g_assert_true (ridge_history_append (connection, &head, change, changeset, &error));
  /* The other version knows the words that it writes; we can only sum up what we can read. */
  ridge_content_start (connection, NULL);
  g_assert_true (ridge_connection_commit (connection, &error));
  g_assert_no_error (error);
}

static int
dump_row_cb (void  *data,
             int    n_columns,
             char **values,
             char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (data, "%s|", values[i] != NULL ? values[i] : "∅");
  g_string_append_c (data, '\n');

  return 0;
}

/* The columns that a file has of a table, for a SELECT; empty without the table. */
static char *
list_columns (sqlite3    *db,
              const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT group_concat ('\"' || name || '\"', ', ') FROM pragma_table_info ('%s')", table);
  sqlite3_stmt *statement;
  char         *columns;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  columns = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return columns;
}

/* Every row of the plan but not of its history, read without our code: of each
 * table the columns that the other file has, which may be an older one. */
char *
plan_file_dump_as (PlanFile *file,
                   PlanFile *shape)
{
  GString *dump = g_string_new (NULL);
  sqlite3 *db, *shape_db;

  g_assert_cmpint (sqlite3_open_v2 (file->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open_v2 (shape->path, &shape_db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const char      *name = ridge_table_get_info (table)->name;
      g_autofree char *columns = list_columns (shape_db, name);
      g_autofree char *sql = NULL;

      if (columns == NULL)
        continue;
      sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY 1, 2", columns, name);
      g_string_append_printf (dump, "%s\n", name);
      g_assert_cmpint (sqlite3_exec (db, sql, dump_row_cb, dump, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (shape_db);
  sqlite3_close (db);

  return g_string_free (dump, FALSE);
}

char *
plan_file_dump (PlanFile *file)
{
  return plan_file_dump_as (file, file);
}

/* The file's bytes; only while no connection of ours is open. */
char *
plan_file_hash (PlanFile *file)
{
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (file->path, &content, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, size);
}

void
plan_file_check (PlanFile *file)
{
  g_autoptr (GPtrArray) problems = ridge_document_check_file (file->path, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      GError *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s: %s", problem->message, ridge_error_get_detail (problem));
    }
  g_assert_cmpuint (problems->len, ==, 0);
}

/* What is not said is what a new row starts with. */
static gint64
insert_row (RidgeEdit       *edit,
            RidgeTable       table,
            const RidgeCell *said)
{
  RidgeCell cells[RIDGE_MAX_COLUMNS];

  ridge_table_start_row (table, cells);
  for (guint i = 0; i < ridge_table_get_info (table)->n_columns; i++)
    if (said[i].kind != RIDGE_CELL_NULL)
      cells[i] = said[i];

  return ridge_edit_insert (edit, table, 0, cells);
}

gint64
row_period (RidgeEdit  *edit,
            const char *name)
{
  const RidgeCell cells[RIDGE_PERIOD_N_COLUMNS] = {
    [RIDGE_PERIOD_NAME] = RIDGE_TEXT (name),
    [RIDGE_PERIOD_KIND] = RIDGE_INTEGER (RIDGE_PERIOD_QUARTER),
    [RIDGE_PERIOD_STARTS] = RIDGE_INTEGER (ridge_day_new (2026, 1, 1)),
    [RIDGE_PERIOD_ENDS] = RIDGE_INTEGER (ridge_day_new (2026, 3, 31)),
    [RIDGE_PERIOD_STATE] = RIDGE_INTEGER (RIDGE_STATE_ACTIVE),
    [RIDGE_PERIOD_REFLECTION] = RIDGE_TEXT (""),
  };

  return insert_row (edit, RIDGE_TABLE_PERIOD, cells);
}

gint64
row_objective (RidgeEdit  *edit,
               gint64      period,
               gint64      parent,
               const char *title)
{
  const RidgeCell cells[RIDGE_OBJECTIVE_N_COLUMNS] = {
    [RIDGE_OBJECTIVE_PARENT_OBJECTIVE] = RIDGE_REF (parent),
    [RIDGE_OBJECTIVE_RANK] = RIDGE_TEXT ("m"),
    [RIDGE_OBJECTIVE_TITLE] = RIDGE_TEXT (title),
    [RIDGE_OBJECTIVE_WHY] = RIDGE_TEXT (""),
    [RIDGE_OBJECTIVE_PERIOD] = RIDGE_REF (period),
    [RIDGE_OBJECTIVE_KIND] = RIDGE_INTEGER (RIDGE_OBJECTIVE_ASPIRATIONAL),
    [RIDGE_OBJECTIVE_STATE] = RIDGE_INTEGER (RIDGE_STATE_ACTIVE),
    [RIDGE_OBJECTIVE_ROLL_UP] = RIDGE_INTEGER (RIDGE_ROLL_UP_KEY_RESULTS),
    [RIDGE_OBJECTIVE_GRADE_REASON] = RIDGE_TEXT (""),
    [RIDGE_OBJECTIVE_REFLECTION] = RIDGE_TEXT (""),
    [RIDGE_OBJECTIVE_OUTCOME] = RIDGE_INTEGER (RIDGE_OUTCOME_NONE),
  };

  return insert_row (edit, RIDGE_TABLE_OBJECTIVE, cells);
}

gint64
row_key_result (RidgeEdit  *edit,
                gint64      objective,
                const char *title)
{
  const RidgeCell cells[RIDGE_KEY_RESULT_N_COLUMNS] = {
    [RIDGE_KEY_RESULT_OBJECTIVE] = RIDGE_REF (objective),
    [RIDGE_KEY_RESULT_RANK] = RIDGE_TEXT ("m"),
    [RIDGE_KEY_RESULT_TITLE] = RIDGE_TEXT (title),
    [RIDGE_KEY_RESULT_MEASURE] = RIDGE_INTEGER (RIDGE_MEASURE_CHANGE),
    [RIDGE_KEY_RESULT_UNIT] = RIDGE_TEXT ("€"),
    [RIDGE_KEY_RESULT_DECIMALS] = RIDGE_INTEGER (2),
    [RIDGE_KEY_RESULT_BASELINE] = RIDGE_REAL (100.0),
    [RIDGE_KEY_RESULT_TARGET] = RIDGE_REAL (120.5),
    [RIDGE_KEY_RESULT_WEIGHT] = RIDGE_REAL (1.0),
    [RIDGE_KEY_RESULT_ROLE] = RIDGE_INTEGER (RIDGE_ROLE_DRIVER),
    [RIDGE_KEY_RESULT_CURVE] = RIDGE_INTEGER (RIDGE_CURVE_LINEAR),
    [RIDGE_KEY_RESULT_AGGREGATE] = RIDGE_INTEGER (RIDGE_AGGREGATE_LAST),
    [RIDGE_KEY_RESULT_REFLECTION] = RIDGE_TEXT (""),
    [RIDGE_KEY_RESULT_OUTCOME] = RIDGE_INTEGER (RIDGE_OUTCOME_NONE),
  };

  return insert_row (edit, RIDGE_TABLE_KEY_RESULT, cells);
}

gint64
row_kpi (RidgeEdit  *edit,
         const char *name)
{
  const RidgeCell cells[RIDGE_KPI_N_COLUMNS] = {
    [RIDGE_KPI_RANK] = RIDGE_TEXT ("m"),
    [RIDGE_KPI_NAME] = RIDGE_TEXT (name),
    [RIDGE_KPI_DEFINITION] = RIDGE_TEXT (""),
    [RIDGE_KPI_FORMULA] = RIDGE_TEXT (""),
    [RIDGE_KPI_UNIT] = RIDGE_TEXT (""),
    [RIDGE_KPI_DECIMALS] = RIDGE_INTEGER (0),
    [RIDGE_KPI_SOURCE] = RIDGE_TEXT (""),
    [RIDGE_KPI_FREQUENCY] = RIDGE_INTEGER (RIDGE_FREQUENCY_MONTHLY),
    [RIDGE_KPI_DIRECTION] = RIDGE_INTEGER (RIDGE_DIRECTION_HIGHER),
    [RIDGE_KPI_TIMING] = RIDGE_INTEGER (RIDGE_TIMING_LAGGING),
    [RIDGE_KPI_PERSPECTIVE] = RIDGE_INTEGER (RIDGE_PERSPECTIVE_OTHER),
    [RIDGE_KPI_HEALTH_METRIC] = RIDGE_INTEGER (FALSE),
    [RIDGE_KPI_PROCESS] = RIDGE_TEXT (""),
    [RIDGE_KPI_RULES] = RIDGE_INTEGER (RIDGE_RULES_PLAN),
    [RIDGE_KPI_MEDIAN_CENTER] = RIDGE_INTEGER (FALSE),
    [RIDGE_KPI_MEDIAN_RANGE] = RIDGE_INTEGER (FALSE),
    [RIDGE_KPI_SCREEN] = RIDGE_INTEGER (FALSE),
    [RIDGE_KPI_TREND] = RIDGE_INTEGER (RIDGE_TREND_NONE),
    [RIDGE_KPI_SEASON] = RIDGE_INTEGER (0),
    [RIDGE_KPI_BASELINE] = RIDGE_INTEGER (RIDGE_BASELINE_ALL),
  };

  return insert_row (edit, RIDGE_TABLE_KPI, cells);
}

gint64
row_link (RidgeEdit    *edit,
          RidgeLinkKind kind,
          gint64        kpi,
          gint64        to_kpi,
          gint64        to_key_result)
{
  const RidgeCell cells[RIDGE_LINK_N_COLUMNS] = {
    [RIDGE_LINK_KIND] = RIDGE_INTEGER (kind),
    [RIDGE_LINK_FROM_KPI] = RIDGE_REF (kpi),
    [RIDGE_LINK_TO_KPI] = RIDGE_REF (to_kpi),
    [RIDGE_LINK_TO_KEY_RESULT] = RIDGE_REF (to_key_result),
    [RIDGE_LINK_LAG] = RIDGE_INTEGER (0),
  };

  return insert_row (edit, RIDGE_TABLE_LINK, cells);
}

void
row_point (RidgeEdit *edit,
           gint64     kpi,
           RidgeDay   day,
           double     value)
{
  const RidgeCell cells[RIDGE_POINT_N_COLUMNS] = {
    [RIDGE_POINT_KPI] = RIDGE_REF (kpi),
    [RIDGE_POINT_DAY] = RIDGE_INTEGER (day),
    [RIDGE_POINT_VALUE] = RIDGE_REAL (value),
    [RIDGE_POINT_NOTE] = RIDGE_TEXT (""),
    [RIDGE_POINT_GHOST] = RIDGE_INTEGER (FALSE),
    [RIDGE_POINT_GHOST_REASON] = RIDGE_TEXT (""),
  };

  ridge_edit_put_point (edit, cells);
}

void
commit_edit (RidgeDocument *document,
             RidgeEdit     *edit)
{
  g_autoptr (GError) error = NULL;

  ridge_document_commit (document, edit, &error);
  g_assert_no_error (error);
  ridge_edit_free (edit);
}

void
refuse_edit (RidgeDocument *document,
             RidgeEdit     *edit,
             RidgeErrorCode code,
             const char    *detail)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = ridge_plan_dump (ridge_document_get_plan (document));
  g_autofree char *after = NULL;

  g_assert_false (ridge_document_commit (document, edit, &error));
  g_assert_error (error, RIDGE_ERROR, code);
  if (detail != NULL)
    g_assert_cmpstr (ridge_error_get_detail (error), ==, detail);
  ridge_edit_free (edit);

  after = ridge_plan_dump (ridge_document_get_plan (document));
  g_assert_cmpstr (before, ==, after);
}
