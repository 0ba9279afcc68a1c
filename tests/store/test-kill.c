/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault-vfs.h"
#include "plan-file.h"

/* A writer is killed between or during commits; every edit that it had
 * acknowledged is there. A kill takes nothing from the system's memory, so nothing
 * waits for the disk. How often is the number in RIDGELINE_TEST_KILLS; the
 * long form is 10000:
 *
 *   RIDGELINE_TEST_KILLS=10000 meson test -C _build --suite store kill -t 100
 */
#define DEFAULT_KILLS 12

/* Every so many edits one is large enough to be written before its commit. */
#define EDITS_PER_LARGE 5

static const char *program;

static guint
get_n_kills (void)
{
  const char *text = g_getenv ("RIDGELINE_TEST_KILLS");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : DEFAULT_KILLS;
}

static gint64
find_kpi (RidgeDocument *document)
{
  GListModel *kpis = ridge_plan_get_kpis (ridge_document_get_plan (document));
  g_autoptr (RidgeEntity) kpi = g_list_model_get_item (kpis, 0);

  return ridge_entity_get_id (kpi);
}

/* Commits one edit after the other and says so, until it is killed. */
static int
write_until_killed (const char *path)
{
  PlanFile file = { NULL, (char *) path };
  g_autoptr (RidgeDocument) document = plan_file_open (&file);
  gint64         kpi = find_kpi (document);
  const RidgeDay first = ridge_day_new (2000, 1, 1);

  for (int i = 0; i < 100000; i++)
    {
      RidgeEdit *edit = ridge_edit_new ("record", "Sales");

      row_point (edit, kpi, first + i, i);
      if (i % EDITS_PER_LARGE == 0)
        for (int j = 1; j < 500; j++)
          row_point (edit, kpi, first - i * 500 - j, j);
      commit_edit (document, edit);
      putchar ('.');
      fflush (stdout);
    }

  return 0;
}

/* Lets a writer go as far as it comes; gives how many edits it acknowledged. */
static guint
kill_a_writer (PlanFile *file)
{
  const char *argv[] = { program, "--write", file->path, NULL };
  g_autoptr (GError) error = NULL;
  guint   n_acknowledged = 0;
  guint   wanted = g_test_rand_int_range (0, 25);
  char    bytes[64];
  GPid    pid;
  int     output;
  ssize_t n;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &pid, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  while (n_acknowledged < wanted && (n = read (output, bytes, sizeof bytes)) > 0)
    n_acknowledged += n;
  g_usleep (g_test_rand_int_range (0, 4000));
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  while ((n = read (output, bytes, sizeof bytes)) > 0)
    n_acknowledged += n;

  waitpid (pid, NULL, 0);
  close (output);
  return n_acknowledged;
}

static int
count_points (PlanFile   *file,
              const char *sql)
{
  sqlite3      *db;
  sqlite3_stmt *statement;
  int           count;

  g_assert_cmpint (sqlite3_open (file->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  count = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return count;
}

static void
test_kill (PlanFile     *file,
           gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autofree char *journal = g_strconcat (file->path, "-journal", NULL);
  guint            n_kills = get_n_kills ();
  guint            n_journals = 0;
  gsize            size;
  RidgeDocument   *document = plan_file_create (file);
  RidgeEdit       *edit = ridge_edit_new ("create-kpi", "Sales");

  row_kpi (edit, "Sales");
  commit_edit (document, edit);
  g_object_unref (document);
  g_assert_true (g_file_get_contents (file->path, &content, &size, NULL));

  for (guint i = 0; i < n_kills; i++)
    {
      int n_acknowledged = kill_a_writer (file);
      int n_edits, n_large;

      n_journals += g_file_test (journal, G_FILE_TEST_EXISTS);
      plan_file_check (file);
      g_object_unref (plan_file_open (file));

      /* All that was acknowledged, at most one more, and each whole. */
      n_edits = count_points (file, "SELECT count (*) FROM point WHERE day >= '2000-01-01'");
      n_large = count_points (file, "SELECT count (*) FROM point WHERE day < '2000-01-01'");
      g_assert_cmpint (n_edits, >=, n_acknowledged);
      g_assert_cmpint (n_edits, <=, n_acknowledged + 1);
      g_assert_cmpint (n_large, ==, (n_edits + EDITS_PER_LARGE - 1) / EDITS_PER_LARGE * 499);
      g_assert_cmpint (count_points (file, "SELECT count (*) FROM change"), ==, n_edits + 2);

      g_unlink (journal);
      plan_file_write (file, content, size);
    }

  g_test_message ("%u kills, %u of them during a commit", n_kills, n_journals);
}

int
main (int    argc,
      char **argv)
{
  fault_vfs_register ();
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_until_killed (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/kill", PlanFile, NULL, plan_file_set_up, test_kill, plan_file_tear_down);

  return g_test_run ();
}
