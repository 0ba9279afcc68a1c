/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plan-file.h"

/* What other programs do to the file of an open document past SQLite. It is never
 * written into, the document says what happened, and a copy is what is on screen. */

#define COUNTERS 24
#define COUNTERS_SIZE 16

typedef struct
{
  PlanFile file;
  char    *older;        /* the plan before its last changes */
  gsize    older_size;
  char    *content;      /* as it was opened */
  gsize    size;
  char    *fork;         /* another last change on the same past */
  gsize    fork_size;
} Fixture;

static void
read_file (const char *path,
           char      **content,
           gsize      *size)
{
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, content, size, &error);
  g_assert_no_error (error);
}

static void
rename_plan (RidgeDocument *document,
             const char    *name)
{
  RidgeEdit *edit = ridge_edit_new ("rename", name);

  ridge_edit_update (edit, RIDGE_TABLE_PLAN, 1, RIDGE_PLAN_NAME, RIDGE_TEXT (name));
  commit_edit (document, edit);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  RidgeDocument *document;
  RidgeEdit     *edit = ridge_edit_new ("create", "Rows");
  gint64         kpi;

  plan_file_set_up (&self->file, data);
  document = plan_file_create (&self->file);
  kpi = row_kpi (edit, "Orders");
  for (guint i = 0; i < 300; i++)
    row_point (edit, kpi, ridge_day_new (2025, 1, 1) + (RidgeDay) i, i * 0.5);
  row_objective (edit, row_period (edit, "Q1"), 0, "Win");
  commit_edit (document, edit);
  g_object_unref (document);
  read_file (self->file.path, &self->older, &self->older_size);

  document = plan_file_open (&self->file);
  rename_plan (document, "Fork");
  g_object_unref (document);
  read_file (self->file.path, &self->fork, &self->fork_size);

  plan_file_write (&self->file, self->older, self->older_size);
  document = plan_file_open (&self->file);
  rename_plan (document, "Ours");
  g_object_unref (document);
  read_file (self->file.path, &self->content, &self->size);

  g_assert_cmpuint (self->size, ==, self->fork_size);
  g_assert_cmpmem (self->content + COUNTERS, COUNTERS_SIZE, self->fork + COUNTERS, COUNTERS_SIZE);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  plan_file_tear_down (&self->file, data);
  g_free (self->older);
  g_free (self->content);
  g_free (self->fork);
}

typedef enum
{
  BY_CP,       /* cut to nothing, then written */
  BY_RSYNC,    /* written over, then cut to length */
  BY_RENAME,
} Road;

/* Puts other bytes at the path, as these programs do. */
static void
put (Fixture    *self,
     Road        road,
     const char *content,
     gsize       size)
{
  g_autofree char *draft = g_strconcat (self->file.path, "~", NULL);
  const char *path = road == BY_RENAME ? draft : self->file.path;
  int fd = g_open (path, O_WRONLY | O_CREAT | (road == BY_RSYNC ? 0 : O_TRUNC), 0644);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, content, size), ==, size);
  g_assert_cmpint (ftruncate (fd, (off_t) size), ==, 0);
  close (fd);
  if (road == BY_RENAME)
    g_assert_cmpint (g_rename (draft, path == draft ? self->file.path : path), ==, 0);
}

/* The copy says what is on screen, and is a plan that is in order. */
static void
check_copy (Fixture       *self,
            RidgeDocument *document)
{
  PlanFile copy = { NULL, g_build_filename (self->file.folder, "copy.ridgeline", NULL) };
  g_autofree char *shown = ridge_plan_dump (ridge_document_get_plan (document));
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;
  RidgeDocument *opened;

  ridge_document_save_copy (document, copy.path, NULL, &error);
  g_assert_no_error (error);
  plan_file_check (&copy);
  opened = plan_file_open (&copy);
  saved = ridge_plan_dump (ridge_document_get_plan (opened));
  g_assert_cmpstr (saved, ==, shown);
  rename_plan (opened, "And goes on");
  g_object_unref (opened);
  g_remove (copy.path);
  g_free (copy.path);
}

static void
make_older (Fixture *self)
{
  put (self, BY_CP, self->older, self->older_size);
}

static void
make_empty (Fixture *self)
{
  g_assert_cmpint (truncate (self->file.path, 0), ==, 0);
}

static void
make_garbage (Fixture *self)
{
  g_autofree char *garbage = g_malloc (self->size);

  for (gsize i = 0; i < self->size; i++)
    garbage[i] = (char) g_test_rand_int_range (0, 256);
  put (self, BY_RSYNC, garbage, self->size);
}

/* All but the first page. */
static void
make_garbage_inside (Fixture *self)
{
  g_autofree char *garbage = g_memdup2 (self->content, self->size);

  for (gsize i = 4096; i < self->size; i++)
    garbage[i] = (char) g_test_rand_int_range (0, 256);
  put (self, BY_RSYNC, garbage, self->size);
}

static void
make_half (Fixture *self)
{
  g_assert_cmpint (truncate (self->file.path, (off_t) self->size / 2), ==, 0);
}

static void
make_text (Fixture *self)
{
  put (self, BY_CP, "Not a database any more\n", 24);
}

static void
move_away (Fixture *self)
{
  g_autofree char *path = g_strconcat (self->file.path, ".old", NULL);

  g_assert_cmpint (g_rename (self->file.path, path), ==, 0);
}

static void
delete (Fixture *self)
{
  g_assert_cmpint (g_unlink (self->file.path), ==, 0);
}

static void
rename_fork (Fixture *self)
{
  put (self, BY_RENAME, self->fork, self->fork_size);
}

static void
make_fork (Fixture *self)
{
  put (self, BY_CP, self->fork, self->fork_size);
}

/* The same history, another row; the same sixteen bytes. */
static void
alter (Fixture *self)
{
  plan_file_run (&self->file, "UPDATE point SET value = 77 WHERE value = 11.5");
}

/* The first pages of the fork, the last ones of ours. */
static void
mix (Fixture *self)
{
  g_autofree char *mixed = g_memdup2 (self->content, self->size);
  const gsize half = self->older_size / 2 & ~(gsize) 4095;

  memcpy (mixed, self->older, half);
  put (self, BY_RSYNC, mixed, self->size);
}

static const struct
{
  const char *name;
  void (*damage) (Fixture *self);
  const char *detail;   /* nullable: one of several */
} damages[] = {
  { "older", make_older, "history" },
  { "emptied", make_empty, "emptied" },
  { "garbage", make_garbage, "overwritten" },
  { "garbage-inside", make_garbage_inside, "overwritten" },
  { "half", make_half, "cut" },
  { "text", make_text, "overwritten" },
  { "moved", move_away, "moved" },
  { "deleted", delete, "deleted" },
  { "renamed-over", rename_fork, "replaced" },
  { "fork", make_fork, "history" },
  { "altered", alter, "altered" },
  { "mixed", mix, NULL },
};

static void
assert_frozen (RidgeDocument *document,
               const char    *detail)
{
  const GError *notice = ridge_document_get_notice (document);

  g_assert_true (ridge_document_get_frozen (document));
  g_assert_error (notice, RIDGE_ERROR, RIDGE_ERROR_REPLACED);
  if (detail != NULL)
    g_assert_cmpstr (ridge_error_get_detail (notice), ==, detail);
}

static RidgeEdit *
some_edit (void)
{
  RidgeEdit *edit = ridge_edit_new ("rename", "Lost");

  ridge_edit_update (edit, RIDGE_TABLE_PLAN, 1, RIDGE_PLAN_NAME, RIDGE_TEXT ("Lost"));
  return edit;
}

/* What is at the path, if anything. */
static GBytes *
read_there (Fixture *self)
{
  char *content = NULL;
  gsize size = 0;

  g_file_get_contents (self->file.path, &content, &size, NULL);
  return g_bytes_new_take (content, size);
}

static void
test_damage (Fixture      *self,
             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    for (guint edits_first = 0; edits_first < 2; edits_first++)
      {
        g_autoptr (RidgeDocument) document = NULL;
        g_autoptr (GBytes) before = NULL;
        g_autoptr (GBytes) after = NULL;
        g_autoptr (GError) error = NULL;

        g_test_message ("%s, %s", damages[i].name, edits_first ? "met by an edit" : "met by a look");
        put (self, BY_CP, self->content, self->size);
        document = plan_file_open (&self->file);
        damages[i].damage (self);
        before = read_there (self);

        if (edits_first)
          refuse_edit (document, some_edit (), RIDGE_ERROR_REPLACED, damages[i].detail);
        else
          g_assert_false (ridge_document_refresh (document, &error));
        assert_frozen (document, damages[i].detail);
        g_clear_error (&error);
        g_assert_false (ridge_document_undo (document, &error));
        check_copy (self, document);
        g_clear_object (&document);

        after = read_there (self);
        g_assert_true (g_bytes_equal (before, after));
      }
}

/* A copy that is the first to meet it. */
static void
test_copy_first (Fixture      *self,
                 gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (RidgeDocument) document = NULL;

      g_test_message ("%s", damages[i].name);
      put (self, BY_CP, self->content, self->size);
      document = plan_file_open (&self->file);
      damages[i].damage (self);
      check_copy (self, document);
      assert_frozen (document, damages[i].detail);
    }
}

/* Where the file is only at another place, its history is held. */
static void
test_copy_with_history (Fixture      *self,
                        gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->file.folder, "copy.ridgeline", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    if (damages[i].damage == move_away || damages[i].damage == delete || damages[i].damage == rename_fork)
      {
        g_autoptr (RidgeDocument) document = NULL;
        g_autoptr (RidgeDocument) copy = NULL;
        g_autoptr (GError) error = NULL;

        put (self, BY_CP, self->content, self->size);
        document = plan_file_open (&self->file);
        damages[i].damage (self);
        g_assert_true (ridge_document_save_copy (document, path, NULL, &error));
        copy = ridge_document_open (path, NULL, &error);
        g_assert_no_error (error);
        g_assert_cmpstr (ridge_document_get_undo_subject (copy), ==, "Ours");
        g_assert_true (ridge_document_undo (copy, &error));
      }
}

/* What another program does by the rules is no damage. */
static void
test_housekeeping (Fixture      *self,
                   gconstpointer data)
{
  static const char *const statements[] = { "VACUUM", "ANALYZE", "REINDEX", "PRAGMA optimize" };
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  put (self, BY_CP, self->content, self->size);
  document = plan_file_open (&self->file);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      plan_file_run (&self->file, statements[i]);
      g_assert_true (ridge_document_refresh (document, &error));
      plan_file_run (&self->file, statements[i]);
      rename_plan (document, statements[i]);
    }
  /* The very same bytes once more, and a new time. */
  put (self, BY_CP, self->content, self->size);
  g_clear_object (&document);
  document = plan_file_open (&self->file);
  put (self, BY_RSYNC, self->content, self->size);
  rename_plan (document, "Still there");
  g_clear_object (&document);
  plan_file_check (&self->file);
}

/* A sync client brings a version that goes on from ours. */
static void
test_descendant (Fixture      *self,
                 gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *newer = NULL;
  gsize size;

  document = plan_file_open (&self->file);
  rename_plan (document, "Newer");
  g_clear_object (&document);
  read_file (self->file.path, &newer, &size);

  put (self, BY_CP, self->content, self->size);
  document = plan_file_open (&self->file);
  put (self, BY_RSYNC, newer, size);
  g_assert_true (ridge_document_refresh (document, &error));
  g_assert_cmpstr (ridge_plan_get_name (ridge_document_get_plan (document)), ==, "Newer");
  rename_plan (document, "And on");
}

/* A tool sets WAL while the plan is open here: it is left as soon as the tool is gone, and
 * nothing is written into it meanwhile. */
static void
test_wal (Fixture      *self,
          gconstpointer data)
{
  g_autofree char *wal = g_strconcat (self->file.path, "-wal", NULL);
  g_autoptr (RidgeDocument) document = plan_file_open (&self->file);
  g_autoptr (GError) error = NULL;
  sqlite3 *db;
  GStatBuf info;

  g_assert_cmpint (sqlite3_open (self->file.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA journal_mode = WAL; SELECT count (*) FROM point", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (ridge_document_refresh (document, &error));
  g_assert_cmpstr (ridge_error_get_detail (error), ==, "wal");
  assert_ridge_error (error, RIDGE_ERROR_BUSY);
  g_assert_false (ridge_document_get_frozen (document));
  refuse_edit (document, some_edit (), RIDGE_ERROR_BUSY, "wal");
  g_assert_true (g_stat (wal, &info) != 0 || info.st_size == 0);

  sqlite3_close (db);
  rename_plan (document, "After the WAL");
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_clear_object (&document);
  plan_file_check (&self->file);
}

/* Every road and both kinds of counters, many times: none is silent, none is written to. */
static void
test_many_forks (Fixture      *self,
                 gconstpointer data)
{
  const char *wish = g_getenv ("RIDGELINE_TEST_FORKS");
  const guint n_rounds = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : 10;
  g_autofree char *other = g_memdup2 (self->fork, self->fork_size);

  other[COUNTERS + 3]++;
  other[COUNTERS + 68 + 3]++;
  for (guint i = 0; i < n_rounds * 6; i++)
    {
      const char *content = i % 2 == 0 ? self->fork : other;
      g_autoptr (RidgeDocument) document = NULL;
      g_autoptr (GBytes) there = NULL;
      struct timespec times[2];
      GStatBuf info;

      put (self, BY_CP, self->content, self->size);
      document = plan_file_open (&self->file);
      g_assert_cmpint (g_stat (self->file.path, &info), ==, 0);
      times[0] = times[1] = info.st_mtim;
      put (self, (Road) (i / 2 % 3), content, self->fork_size);
      /* Now and then with the very time of ours. */
      if (i % 5 == 0)
        g_assert_cmpint (utimensat (AT_FDCWD, self->file.path, times, 0), ==, 0);

      refuse_edit (document, some_edit (), RIDGE_ERROR_REPLACED, NULL);
      assert_frozen (document, NULL);
      there = read_there (self);
      g_assert_cmpmem (g_bytes_get_data (there, NULL), g_bytes_get_size (there), content, self->fork_size);
    }
}

#define add(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/in-place/damage", test_damage);
  add ("/in-place/copy-first", test_copy_first);
  add ("/in-place/copy-with-history", test_copy_with_history);
  add ("/in-place/housekeeping", test_housekeeping);
  add ("/in-place/descendant", test_descendant);
  add ("/in-place/wal", test_wal);
  add ("/in-place/many-forks", test_many_forks);

  return g_test_run ();
}
