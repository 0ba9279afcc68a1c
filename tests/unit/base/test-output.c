/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ridge-error.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("ridgeline-output-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
in_folder (Fixture    *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
write_output (const char *path,
              const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ridge_output_write (path, text, strlen (text), &error));
  g_assert_no_error (error);
}

/* Nothing is left beside what was written. */
static void
assert_n_files (Fixture *fixture,
                guint    n)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);

  for (guint i = 0; i < n; i++)
    g_assert_nonnull (g_dir_read_name (folder));
  g_assert_null (g_dir_read_name (folder));
}

static void
test_file (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "page.pdf");
  struct stat      info;
  mode_t           mask = umask (0027);

  write_output (path, "one");
  umask (mask);
  assert_holds (path, "one");
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0640);

  g_assert_cmpint (g_chmod (path, 0604), ==, 0);
  write_output (path, "two");
  assert_holds (path, "two");
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0604);
  assert_n_files (fixture, 1);
}

static void
test_links (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "page");
  g_autofree char *near = in_folder (fixture, "link");
  g_autofree char *far = in_folder (fixture, "far");
  g_autofree char *loop = in_folder (fixture, "loop");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("page", near), ==, 0);
  g_assert_cmpint (symlink (near, far), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);

  /* To where nothing is yet, and to what is there. */
  write_output (far, "one");
  assert_holds (path, "one");
  write_output (far, "two");
  assert_holds (path, "two");
  g_assert_true (g_file_test (far, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (near, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));

  g_assert_false (ridge_output_write (loop, "", 0, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_IO);
}

static gpointer
read_pipe (gpointer path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_no_file (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "pipe");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GThread) reader = NULL;
  struct stat      info;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  reader = g_thread_new ("reader", read_pipe, path);
  write_output (path, "through");
  text = g_thread_join (g_steal_pointer (&reader));
  g_assert_cmpstr (text, ==, "through");
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));

  write_output ("/dev/null", "gone");
  g_assert_cmpint (stat ("/dev/null", &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));

  g_assert_false (ridge_output_write ("/dev/full", "x", 1, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_cmpint (stat ("/dev/full", &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));

  g_assert_false (ridge_output_write (fixture->folder, "x", 1, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_IO);
}

/* What stands there stays byte for byte. */
static void
assert_refused (const char *path,
                const char *kept,
                const char *bytes,
                gsize       size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_false (ridge_output_check (path, NULL));
  g_assert_false (ridge_output_write (path, "x", 1, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_EXISTS);
  g_assert_cmpstr (ridge_error_get_detail (error), ==, "plan");
  g_assert_true (g_file_get_contents (kept, &text, &length, NULL));
  g_assert_cmpmem (text, length, bytes, size);
}

static void
test_plan (Fixture      *fixture,
           gconstpointer data)
{
  static const char database[100] = "SQLite format 3";
  static const char log[] = "\331\325\005\371 \241c\327\0\0\0\1";
  g_autofree char *path = in_folder (fixture, "plan.ridgeline");
  g_autofree char *symbolic = in_folder (fixture, "chart.svg");
  g_autofree char *hard = in_folder (fixture, "hard.svg");
  g_autofree char *old = in_folder (fixture, "old-journal");

  g_assert_true (g_file_set_contents (path, database, sizeof database, NULL));
  g_assert_true (g_file_set_contents (old, log, sizeof log, NULL));
  g_assert_cmpint (symlink ("plan.ridgeline", symbolic), ==, 0);
  g_assert_cmpint (link (path, hard), ==, 0);

  assert_refused (path, path, database, sizeof database);
  assert_refused (symbolic, path, database, sizeof database);
  assert_refused (hard, path, database, sizeof database);
  assert_refused (old, old, log, sizeof log);

  for (guint i = 0; i < 3; i++)
    {
      static const char *const endings[] = { "-journal", "-wal", "-shm" };
      g_autofree char *beside = g_strconcat (path, endings[i], NULL);
      g_autofree char *other = g_strconcat (fixture->folder, "/text", endings[i], NULL);

      assert_refused (beside, path, database, sizeof database);
      g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
      write_output (other, "only a name");
    }
}

/* A file that may not grow: what was there stays, and nothing beside it. */
static void
test_limit (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "page");
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit    limit, small;

  signal (SIGXFSZ, SIG_IGN);
  write_output (path, "old");
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = (struct rlimit) { 4096, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (ridge_output_write (path, large, strlen (large), &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_IO);
  assert_holds (path, "old");
  assert_n_files (fixture, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/output/file", test_file);
  ADD ("/output/links", test_links);
  ADD ("/output/no-file", test_no_file);
  ADD ("/output/plan", test_plan);
  ADD ("/output/limit", test_limit);

  return g_test_run ();
}
