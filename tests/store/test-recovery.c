/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "plan-file.h"
#include "store/ridge-backup-folder.h"

/* What is done with a journal that a crash, a sync client or somebody with an intention
 * has left beside a plan. */

typedef struct
{
  char *data;
  gsize size;
} Bytes;

typedef struct
{
  PlanFile file;
  Bytes    older;      /* sound */
  Bytes    half;       /* in the middle of a transaction on top of it */
  Bytes    journal;    /* of that transaction */
} Fixture;

static Bytes
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  Bytes bytes;

  g_file_get_contents (path, &bytes.data, &bytes.size, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
write_bytes (const char  *path,
             const Bytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes->data, (gssize) bytes->size, &error);
  g_assert_no_error (error);
}

static char *
journal_of (Fixture *self)
{
  return g_strconcat (self->file.path, "-journal", NULL);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  RidgeEdit *edit = ridge_edit_new ("create", "Rows");
  RidgeDocument *document;
  g_autofree char *journal = NULL;
  sqlite3 *db;
  gint64 kpi;

  plan_file_set_up (&self->file, data);
  journal = journal_of (self);
  document = plan_file_create (&self->file);
  kpi = row_kpi (edit, "Orders");
  for (guint i = 0; i < 5000; i++)
    row_point (edit, kpi, ridge_day_new (2000, 1, 1) + (RidgeDay) i, i);
  commit_edit (document, edit);
  g_object_unref (document);
  self->older = read_bytes (self->file.path);

  /* With room for a few pages only, SQLite writes the others while it still changes rows. */
  g_assert_cmpint (sqlite3_open (self->file.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA cache_size = 5; BEGIN; UPDATE point SET value = value + 1, note = 'half a write, that is to be taken back'",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  self->half = read_bytes (self->file.path);
  self->journal = read_bytes (journal);
  g_assert_cmpint (sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_assert_cmpuint (self->journal.size, >, 4096);
  g_assert_true (self->half.size != self->older.size || memcmp (self->half.data, self->older.data, self->half.size) != 0);
}

static void
remove_backups (Fixture *self)
{
  g_autofree char *folder = ridge_backup_folder_get (self->file.path);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  remove_backups (self);
  plan_file_tear_down (&self->file, data);
  g_free (self->older.data);
  g_free (self->half.data);
  g_free (self->journal.data);
}

static void
lay_out (Fixture     *self,
         const Bytes *file,
         const Bytes *journal)
{
  g_autofree char *path = journal_of (self);

  write_bytes (self->file.path, file);
  write_bytes (path, journal);
}

static void
assert_bytes (const char  *path,
              const Bytes *expected)
{
  Bytes found = read_bytes (path);

  g_assert_cmpmem (found.data, found.size, expected->data, expected->size);
  g_free (found.data);
}

/* The pair was kept before anything was done. */
static void
assert_kept (Fixture     *self,
             const Bytes *file,
             const Bytes *journal)
{
  g_autoptr (GPtrArray) backups = ridge_backup_folder_list (self->file.path);
  const RidgeBackup *backup;
  g_autofree char *kept = NULL;

  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpint (backup->reason, ==, RIDGE_BACKUP_CRASH);
  kept = g_strconcat (backup->path, "-journal", NULL);
  assert_bytes (backup->path, file);
  assert_bytes (kept, journal);
}

/* A check says that something waits, and leaves both as they are. */
static void
assert_check_waits (Fixture     *self,
                    const Bytes *file,
                    const Bytes *journal)
{
  g_autoptr (GPtrArray) problems = ridge_document_check_file (self->file.path, NULL);
  g_autofree char *path = journal_of (self);
  const GError *first;

  g_assert_cmpuint (problems->len, >, 0);
  first = g_ptr_array_index (problems, 0);
  g_assert_error (first, RIDGE_ERROR, RIDGE_ERROR_BUSY);
  g_assert_cmpstr (ridge_error_get_detail (first), ==, "journal");
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpstr (ridge_error_get_thing (g_ptr_array_index (problems, i)), ==, self->file.path);
  assert_bytes (self->file.path, file);
  assert_bytes (path, journal);
}

static void
assert_opens_as (Fixture    *self,
                 const char *dump)
{
  g_autoptr (RidgeDocument) document = plan_file_open (&self->file);
  g_autofree char *found = ridge_plan_dump (ridge_document_get_plan (document));
  g_autofree char *journal = journal_of (self);

  g_assert_cmpstr (found, ==, dump);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static char *
dump_of (Fixture     *self,
         const Bytes *bytes)
{
  g_autoptr (RidgeDocument) document = NULL;

  write_bytes (self->file.path, bytes);
  document = plan_file_open (&self->file);
  return ridge_plan_dump (ridge_document_get_plan (document));
}

static void
test_crash (Fixture      *self,
            gconstpointer data)
{
  g_autofree char *dump = dump_of (self, &self->older);

  lay_out (self, &self->half, &self->journal);
  assert_check_waits (self, &self->half, &self->journal);
  assert_opens_as (self, dump);
  assert_kept (self, &self->half, &self->journal);
  plan_file_check (&self->file);
}

/* A writer was killed before it wrote, and a sync client has brought what came later:
 * with another counter, or with the one that the journal would fit. */
static void
test_stale (Fixture      *self,
            gconstpointer data)
{
  for (guint n_changes = 1; n_changes <= 3; n_changes++)
    {
      g_autoptr (RidgeDocument) document = NULL;
      g_autofree char *dump = NULL;
      Bytes newer;

      write_bytes (self->file.path, &self->older);
      document = plan_file_open (&self->file);
      for (guint i = 0; i < n_changes; i++)
        {
          RidgeEdit *edit = ridge_edit_new ("rename", "Newer");
          g_autofree char *name = g_strdup_printf ("Newer %u", i);

          ridge_edit_update (edit, RIDGE_TABLE_PLAN, 1, RIDGE_PLAN_NAME, RIDGE_TEXT (name));
          commit_edit (document, edit);
        }
      dump = ridge_plan_dump (ridge_document_get_plan (document));
      g_clear_object (&document);
      newer = read_bytes (self->file.path);

      lay_out (self, &newer, &self->journal);
      assert_check_waits (self, &newer, &self->journal);
      assert_opens_as (self, dump);
      assert_bytes (self->file.path, &newer);
      assert_kept (self, &newer, &self->journal);
      remove_backups (self);
      g_free (newer.data);
    }
}

/* 512 bytes that would cut a plan to its first page. */
static void
test_forged (Fixture      *self,
             gconstpointer data)
{
  static const guint8 header[512] = {
    0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7,
    0, 0, 0, 0,   0, 0, 0, 0,   0, 0, 0, 1,   0, 0, 2, 0,   0, 0, 0x10, 0,
  };
  const Bytes forged = { (char *) header, sizeof header };
  g_autofree char *dump = dump_of (self, &self->older);

  lay_out (self, &self->older, &forged);
  assert_check_waits (self, &self->older, &forged);
  assert_opens_as (self, dump);
  assert_bytes (self->file.path, &self->older);
  assert_kept (self, &self->older, &forged);
}

/* Neither heals: both stay where they are, and are kept. */
static void
test_hopeless (Fixture      *self,
               gconstpointer data)
{
  Bytes broken = { g_memdup2 (self->journal.data, self->journal.size), self->journal.size };
  g_autofree char *path = journal_of (self);
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 512; i < broken.size; i += 64)
    broken.data[i] ^= 0x55;
  lay_out (self, &self->half, &broken);
  document = ridge_document_open (self->file.path, NULL, &error);
  g_assert_cmpstr (ridge_error_get_detail (error), ==, "journal");
  assert_ridge_error (error, RIDGE_ERROR_DAMAGED);
  assert_bytes (self->file.path, &self->half);
  assert_bytes (path, &broken);
  assert_kept (self, &self->half, &broken);
  g_free (broken.data);
}

/* It appears while the plan is open. */
static void
test_while_open (Fixture      *self,
                 gconstpointer data)
{
  g_autofree char *dump = dump_of (self, &self->older);
  g_autofree char *shown = NULL;
  g_autoptr (RidgeDocument) document = plan_file_open (&self->file);
  g_autofree char *path = journal_of (self);
  g_autoptr (GError) error = NULL;

  write_bytes (path, &self->journal);
  g_assert_true (ridge_document_refresh (document, &error));
  shown = ridge_plan_dump (ridge_document_get_plan (document));
  g_assert_cmpstr (shown, ==, dump);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_bytes (self->file.path, &self->older);
}

/* The journal of somebody who is at it is not touched. */
static void
test_live_writer (Fixture      *self,
                  gconstpointer data)
{
  g_autofree char *path = journal_of (self);
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (self->file.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN; UPDATE plan SET name = 'Other'", NULL, NULL, NULL), ==, SQLITE_OK);
  document = plan_file_open (&self->file);
  problems = ridge_document_check_file (self->file.path, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (ridge_document_refresh (document, &error));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* A check leaves everything as it is, also what is in WAL mode. */
static void
test_check_of_wal (Fixture      *self,
                   gconstpointer data)
{
  g_autofree char *wal = g_strconcat (self->file.path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (self->file.path, "-shm", NULL);
  Bytes file, log;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (self->file.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA journal_mode = WAL; CREATE TABLE t (a); DROP TABLE t", NULL, NULL, NULL), ==, SQLITE_OK);
  file = read_bytes (self->file.path);
  log = read_bytes (wal);
  sqlite3_close (db);
  write_bytes (self->file.path, &file);
  write_bytes (wal, &log);
  g_unlink (shm);

  plan_file_check (&self->file);
  assert_bytes (self->file.path, &file);
  assert_bytes (wal, &log);
  g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));
  g_free (file.data);
  g_free (log.data);
}

static void
rename_plan (RidgeDocument *document,
             const char    *name)
{
  RidgeEdit *edit = ridge_edit_new ("rename", name);

  ridge_edit_update (edit, RIDGE_TABLE_PLAN, 1, RIDGE_PLAN_NAME, RIDGE_TEXT (name));
  commit_edit (document, edit);
}

static guint
count_backups (Fixture          *self,
               RidgeBackupReason reason)
{
  g_autoptr (GPtrArray) backups = ridge_backup_folder_list (self->file.path);
  guint n = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      const RidgeBackup *backup = g_ptr_array_index (backups, i);
      PlanFile           copy = { NULL, backup->path };

      plan_file_check (&copy);
      n += backup->reason == reason;
    }

  return n;
}

/* One a day, whoever edits, and one before what is about to come in. */
static void
test_backups (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_open (&self->file);
  g_autofree char *folder = ridge_backup_folder_get (self->file.path);
  GStatBuf info;

  rename_plan (document, "Without");
  g_assert_cmpuint (count_backups (self, RIDGE_BACKUP_DAILY), ==, 0);

  g_clear_object (&document);
  document = plan_file_open (&self->file);
  ridge_document_set_backups (document, TRUE);
  rename_plan (document, "First");
  g_assert_cmpuint (count_backups (self, RIDGE_BACKUP_DAILY), ==, 1);
  rename_plan (document, "Second");
  g_clear_object (&document);
  document = plan_file_open (&self->file);
  ridge_document_set_backups (document, TRUE);
  rename_plan (document, "Third");
  g_assert_cmpuint (count_backups (self, RIDGE_BACKUP_DAILY), ==, 1);

  ridge_document_back_up (document, RIDGE_BACKUP_IMPORT);
  g_assert_cmpuint (count_backups (self, RIDGE_BACKUP_IMPORT), ==, 1);
  ridge_document_back_up (document, RIDGE_BACKUP_IMPORT);
  g_assert_cmpuint (count_backups (self, RIDGE_BACKUP_IMPORT), ==, 1);

  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

/* Every change of the file that is not the history's is told at the latest when it is opened. */
static void
test_altered (Fixture      *self,
              gconstpointer data)
{
  static const char *const alterations[] = {
    "UPDATE point SET value = value + 1 WHERE day = '2001-02-03'",
    "UPDATE point SET note = 'x' WHERE day = '2001-02-03'",
    "DELETE FROM point WHERE day = '2001-02-03'",
    "INSERT INTO point (kpi, day, value) SELECT id, '2031-01-01', 1 FROM kpi",
    "UPDATE plan SET name = 'Bcme'",
    "UPDATE kpi SET direction = 'lower'",
    "UPDATE kpi SET target = 0",
    "INSERT INTO period (id, name, kind, starts, ends) VALUES (77, 'P', 'quarter', '2026-01-01', '2026-03-31')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autoptr (RidgeDocument) document = NULL;

      write_bytes (self->file.path, &self->older);
      document = plan_file_open (&self->file);
      g_assert_null (ridge_document_get_warning (document));
      rename_plan (document, "Edited");
      g_clear_object (&document);

      plan_file_run (&self->file, alterations[i]);
      document = plan_file_open (&self->file);
      g_assert_error (ridge_document_get_warning (document), RIDGE_ERROR, RIDGE_ERROR_HISTORY);

      /* It stays so whatever is done to it. */
      rename_plan (document, "Edited again");
      g_clear_object (&document);
      document = plan_file_open (&self->file);
      g_assert_error (ridge_document_get_warning (document), RIDGE_ERROR, RIDGE_ERROR_HISTORY);
    }
}

/* Bytes that change by themselves: refused, told, or without effect on what the plan says.
 * How many files is the number in RIDGELINE_TEST_FILES. */
static void
test_silent_damage (Fixture      *self,
                    gconstpointer data)
{
  const char *wish = g_getenv ("RIDGELINE_TEST_FILES");
  const guint n_files = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : 60;
  g_autofree char *dump = dump_of (self, &self->older);
  guint n_refused = 0, n_told = 0, n_same = 0;

  for (guint i = 0; i < n_files; i++)
    {
      Bytes damaged = { g_memdup2 (self->older.data, self->older.size), self->older.size };
      g_autoptr (RidgeDocument) document = NULL;
      g_autofree char *found = NULL;
      const gint32 n_bytes = 1 << g_test_rand_int_range (0, 6);
      const gint32 start = g_test_rand_int_range (100, (gint32) damaged.size - n_bytes);

      for (gint32 j = 0; j < n_bytes; j++)
        damaged.data[start + j] ^= (char) g_test_rand_int_range (1, 256);
      write_bytes (self->file.path, &damaged);
      g_free (damaged.data);

      document = ridge_document_open (self->file.path, NULL, NULL);
      found = document != NULL ? ridge_plan_dump (ridge_document_get_plan (document)) : NULL;
      if (document == NULL)
        n_refused++;
      else if (ridge_document_get_warning (document) != NULL)
        n_told++;
      else
        n_same++;
      if (document != NULL && ridge_document_get_warning (document) == NULL)
        g_assert_cmpstr (found, ==, dump);
    }

  g_test_message ("%u refused, %u told, %u say the same", n_refused, n_told, n_same);
}

static void
failed_cb (RidgeDocument *document,
           const GError  *error,
           gpointer       data)
{
  guint *n = data;

  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_IO);
  *n += 1;
}

/* No backup hinders nobody, and is told. */
static void
test_backup_fails (Fixture      *self,
                   gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_open (&self->file);
  g_autofree char *folder = ridge_backup_folder_get (self->file.path);
  g_autofree char *above = g_path_get_dirname (folder);
  guint n_failed = 0;

  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "not a folder", -1, NULL));
  ridge_document_set_backups (document, TRUE);
  g_signal_connect (document, "backup-failed", G_CALLBACK (failed_cb), &n_failed);
  rename_plan (document, "Saved all the same");
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_clear_object (&document);
  plan_file_check (&self->file);
}

static GDateTime *
days_before (GDateTime *now,
             int        days)
{
  return g_date_time_add_days (now, -days);
}

/* Made by hand: after 800 days with a backup on each, these are left. */
static void
test_thinning (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *folder = ridge_backup_folder_get (self->file.path);
  guint within_week = 0, within_month = 0, older = 0;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GDateTime) last = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (int day = 0; day < 800; day++)
    {
      g_autoptr (GDateTime) start = g_date_time_new (utc, 2024, 9, 20, 12, 0, 0);
      g_autoptr (GDateTime) now = g_date_time_add_days (start, day);
      g_autofree char *name = g_date_time_format (now, "%Y%m%dT%H%M%SZ-daily.ridgeline");
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
      ridge_backup_folder_thin (self->file.path, now);
      g_clear_pointer (&last, g_date_time_unref);
      last = g_steal_pointer (&now);
    }

  left = ridge_backup_folder_list (self->file.path);
  for (guint i = 0; i < left->len; i++)
    {
      const RidgeBackup *backup = g_ptr_array_index (left, i);
      g_autoptr (GDateTime) week = days_before (last, 7);
      g_autoptr (GDateTime) month = days_before (last, 28);

      if (g_date_time_compare (backup->made, week) > 0)
        within_week++;
      else if (g_date_time_compare (backup->made, month) > 0)
        within_month++;
      else
        older++;
    }
  g_assert_cmpuint (within_week, ==, 7);
  g_assert_cmpuint (within_month, >=, 3);
  g_assert_cmpuint (within_month, <=, 4);
  g_assert_cmpuint (older, >=, 11);
  g_assert_cmpuint (older, <=, 12);
}

#define add(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/recovery/crash", test_crash);
  add ("/recovery/stale", test_stale);
  add ("/recovery/forged", test_forged);
  add ("/recovery/hopeless", test_hopeless);
  add ("/recovery/while-open", test_while_open);
  add ("/recovery/live-writer", test_live_writer);
  add ("/recovery/check-of-wal", test_check_of_wal);
  add ("/recovery/altered", test_altered);
  add ("/recovery/silent-damage", test_silent_damage);
  add ("/recovery/backups", test_backups);
  add ("/recovery/backup-fails", test_backup_fails);
  add ("/recovery/thinning", test_thinning);

  return g_test_run ();
}
