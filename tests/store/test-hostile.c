/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"
#include "plan-file.h"

/* Files that were damaged at random or on purpose: each is opened, or refused
 * with an error of ours, and nothing worse. How many is the number in
 * RIDGELINE_TEST_FILES; the long form is 10000:
 *
 *   RIDGELINE_TEST_FILES=10000 meson test -C _build-asan --suite store hostile -t 50
 */
#define DEFAULT_FILES 100

static guint
get_n_files (void)
{
  const char *text = g_getenv ("RIDGELINE_TEST_FILES");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : DEFAULT_FILES;
}

/* Changes bytes here and there, or a run of them, or the length. */
static gsize
damage (guint8 *content,
        gsize   size)
{
  int n = g_test_rand_int_range (1, 8);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      for (int i = 0; i < n; i++)
        content[g_test_rand_int_range (0, size)] = g_test_rand_int ();
      return size;
    case 1:
      for (int i = 0; i < n; i++)
        content[g_test_rand_int_range (0, size)] ^= 1 << g_test_rand_int_range (0, 8);
      return size;
    case 2:
      memset (content + g_test_rand_int_range (0, size - 5000), g_test_rand_int (), g_test_rand_int_range (1, 5000));
      return size;
    default:
      return g_test_rand_int_range (0, size);
    }
}

/* Uses whatever could be opened as a person would. */
static void
use (PlanFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = ridge_document_open (file->path, NULL, &error);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("create-period", "Q9");

  if (document == NULL)
    {
      g_assert_true (error->domain == RIDGE_ERROR);
      return;
    }

  changes = ridge_document_list_changes (document, 0, NULL);
  while (ridge_document_undo (document, NULL))
    continue;
  while (ridge_document_redo (document, NULL))
    continue;
  row_period (edit, "Q9");
  ridge_document_commit (document, edit, NULL);
}

static void
test_hostile (PlanFile     *file,
              gconstpointer data)
{
  g_autofree char *source = g_build_filename (FIXTURES, "v1.ridgeline", NULL);
  g_autofree char *content = NULL;
  gsize            size;
  guint            n_files = get_n_files ();
  guint            n_problems = 0;

  g_assert_true (g_file_get_contents (source, &content, &size, NULL));
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *copy = g_memdup2 (content, size);
      g_autoptr (GPtrArray) problems = NULL;
      gsize length = damage ((guint8 *) copy, size);

      plan_file_write (file, copy, length);
      problems = ridge_document_check_file (file->path, NULL);
      n_problems += problems->len > 0;
      use (file);
    }

  g_test_message ("%u files, %u with problems", n_files, n_problems);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  g_test_add ("/hostile", PlanFile, NULL, plan_file_set_up, test_hostile, plan_file_tear_down);

  return g_test_run ();
}
