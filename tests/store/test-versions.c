/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

#include "exchange/ridge-plan-json.h"
#include "fault-vfs.h"
#include "plan-file.h"

/* Plans of every version open, with all of their history; what cannot be
 * brought to the newest stays what it is. */

/* The version that this program writes; those before it are kept in fixtures/. */
#define NEWEST 3

static void
take_file (PlanFile   *file,
           const char *source)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &content, &size, NULL));
  plan_file_write (file, content, size);
}

static char *
find_fixture (int         version,
              const char *extension)
{
  return g_strdup_printf ("%s/v%d-verbs.%s", FIXTURES, version, extension);
}

static void
take_fixture (PlanFile *file,
              int       version)
{
  g_autofree char *source = find_fixture (version, "ridgeline");

  take_file (file, source);
}

static guint
count_files (PlanFile *file)
{
  g_autoptr (GDir) folder = g_dir_open (file->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static char *
read_column (PlanFile   *file,
             const char *sql)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3      *db;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open_v2 (file->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (text, "%s\n", (const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
read_history (PlanFile *file)
{
  return read_column (file, "SELECT id || made_at || author || verb || subject || hex (changeset) || hex (hash) FROM change ORDER BY id");
}

static void
assert_json (RidgeDocument *document,
             const char    *expected_path)
{
  g_autofree char *json = ridge_plan_json_write (ridge_document_get_plan (document));
  g_autofree char *expected = NULL;
  g_autoptr (JsonNode) found_node = NULL;
  g_autoptr (JsonNode) expected_node = NULL;

  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  found_node = json_from_string (json, NULL);
  expected_node = json_from_string (expected, NULL);
  g_assert_true (json_node_equal (found_node, expected_node));
}

/* Back to the making of the plan and to the end again. */
static void
go_back_and_forth (RidgeDocument *document)
{
  RidgePlan *plan = ridge_document_get_plan (document);
  g_autofree char *end = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  /* What was undone last is the end, too. */
  while (ridge_document_get_can_redo (document))
    g_assert_true (ridge_document_redo (document, &error));
  end = ridge_plan_dump (plan);

  for (; ridge_document_get_can_undo (document); n++)
    {
      ridge_document_undo (document, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (n, >, 60);
  for (RidgeTable table = 1; table < RIDGE_N_TABLES; table++)
    if (table != RIDGE_TABLE_POINT)
      g_assert_cmpuint (ridge_plan_get_n_rows (plan, table), ==, 0);

  for (; n > 0; n--)
    {
      ridge_document_redo (document, &error);
      g_assert_no_error (error);
    }
  g_assert_false (ridge_document_get_can_redo (document));
  again = ridge_plan_dump (plan);
  g_assert_cmpstr (again, ==, end);
}

/* Opened, checked, equal in JSON, undone to the start and redone to the end. */
static void
check_plan (PlanFile   *file,
            int         version,
            const char *json)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autofree char *before = plan_file_hash (file);
  g_autofree char *rows = plan_file_dump (file);
  g_autofree char *history = read_history (file);
  g_autofree char *checked = NULL;
  g_autoptr (GError) error = NULL;
  gint64 found, newest;

  g_assert_true (ridge_document_read_version (file->path, &found, &newest, &error));
  g_assert_cmpint (found, ==, version);
  g_assert_cmpint (newest, ==, NEWEST);
  plan_file_check (file);
  checked = plan_file_hash (file);
  g_assert_cmpstr (checked, ==, before);

  document = plan_file_open (file);
  g_assert_false (ridge_document_get_read_only (document));
  assert_json (document, json);
  if (version < NEWEST)
    {
      PlanFile         copy = { file->folder, (char *) ridge_document_get_older_copy (document) };
      g_autofree char *kept = plan_file_dump (&copy);
      g_autofree char *kept_history = read_history (&copy);

      g_assert_cmpstr (kept, ==, rows);
      g_assert_cmpstr (kept_history, ==, history);
      g_assert_true (ridge_document_read_version (copy.path, &found, &newest, &error));
      g_assert_cmpint (found, ==, version);
    }
  else
    g_assert_null (ridge_document_get_older_copy (document));

  go_back_and_forth (document);
  g_clear_object (&document);
  plan_file_check (file);
  g_assert_true (ridge_document_read_version (file->path, &found, &newest, &error));
  g_assert_cmpint (found, ==, NEWEST);
}

static void
test_kept (PlanFile     *file,
           gconstpointer data)
{
  for (int version = 1; version < NEWEST; version++)
    {
      g_autofree char *json = find_fixture (version, "json");

      take_fixture (file, version);
      check_plan (file, version, json);
    }
}

/* What make-fixture makes today will be kept when there is a version after it. */
static void
test_newest (PlanFile     *file,
             gconstpointer data)
{
  g_autofree char *json = g_build_filename (file->folder, "plan.json", NULL);
  const char      *argv[] = { MAKE_FIXTURE, file->path, json, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  check_plan (file, NEWEST, json);
}

/* Carried over once, and it says so; two copies that are brought here apart
 * still have one past and one identity. */
static void
test_history_is_carried (PlanFile     *file,
                         gconstpointer data)
{
  PlanFile other = { file->folder, g_build_filename (file->folder, "other.ridgeline", NULL) };
  const char *past = "SELECT hex (hash) || hex (origin) || stamp || ' ' || format FROM change ORDER BY id";
  g_autofree char *old = NULL;
  g_autofree char *carried = NULL;
  g_autofree char *stamps = NULL;
  g_autofree char *hashes = NULL, *other_hashes = NULL, *identity = NULL, *other_identity = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  const RidgeChange *second;

  take_fixture (file, 1);
  take_fixture (&other, 1);
  old = read_column (file, "SELECT made_at || author || verb || subject || n_rows || hex (changeset) FROM change ORDER BY id");
  document = plan_file_open (file);
  g_object_unref (plan_file_open (&other));

  carried = read_column (file, "SELECT made_at || author || verb || subject || n_rows || hex (changeset) FROM change"
                               " WHERE verb <> 'carry-history' ORDER BY id");
  g_assert_cmpstr (carried, ==, old);
  stamps = read_column (file, "SELECT count (*) FROM change a JOIN change b ON b.id = a.id + 1 WHERE b.stamp <= a.stamp");
  g_assert_cmpstr (stamps, ==, "0\n");
  hashes = read_column (file, past);
  other_hashes = read_column (&other, past);
  g_assert_cmpstr (hashes, ==, other_hashes);
  identity = read_column (file, "SELECT identity FROM plan");
  other_identity = read_column (&other, "SELECT identity FROM plan");
  g_assert_cmpuint (strlen (identity), ==, 33);
  g_assert_cmpstr (identity, ==, other_identity);

  changes = ridge_document_list_changes (document, 0, &error);
  second = g_ptr_array_index (changes, changes->len - 2);
  g_assert_cmpstr (second->verb, ==, RIDGE_VERB_CARRY_HISTORY);
  g_assert_cmpuint (second->format, ==, 2);
  g_assert_cmpuint (((RidgeChange *) g_ptr_array_index (changes, 0))->format, ==, 1);
  g_free (other.path);
}

/* Two plans of one name, made at once, are two plans. */
static void
test_identity (PlanFile     *file,
               gconstpointer data)
{
  PlanFile other = { file->folder, g_build_filename (file->folder, "other.ridgeline", NULL) };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_object_unref (plan_file_create (file));
  g_object_unref (plan_file_create (&other));
  first = read_column (file, "SELECT identity FROM plan");
  second = read_column (&other, "SELECT identity FROM plan");
  g_assert_cmpuint (strlen (first), ==, 33);
  g_assert_cmpstr (first, !=, second);
  g_free (other.path);
}

/* A chain that was broken before is broken at the same change after. */
static void
test_broken_chain (PlanFile     *file,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) older = NULL;

  take_fixture (file, 1);
  plan_file_run (file, "UPDATE change SET author = 'Nobody' WHERE id = 30");
  older = ridge_document_check_file (file->path, NULL);
  g_assert_cmpuint (older->len, ==, 1);
  g_assert_cmpint (ridge_error_get_number (g_ptr_array_index (older, 0)), ==, 31);

  g_object_unref (plan_file_open (file));
  problems = ridge_document_check_file (file->path, NULL);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_error ((GError *) g_ptr_array_index (problems, 0), RIDGE_ERROR, RIDGE_ERROR_HISTORY);
  g_assert_cmpint (ridge_error_get_number (g_ptr_array_index (problems, 0)), ==, 31);
}

static char *
name_copy (PlanFile   *file,
           const char *number)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  return g_strdup_printf ("%s/plan.v1-%s%s.ridgeline", file->folder, day, number);
}

static void
test_copies_are_kept (PlanFile     *file,
                      gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autofree char *first = name_copy (file, "");
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (first, "mine", -1, NULL));
  take_fixture (file, 1);
  document = plan_file_open (file);
  g_assert_true (g_str_has_suffix (ridge_document_get_older_copy (document), "-2.ridgeline"));
  g_assert_true (g_file_get_contents (first, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
}

/* Who was ended after the copy and before the end has left one: that one is it. */
static void
test_copy_is_used_again (PlanFile     *file,
                         gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autofree char *first = name_copy (file, "");
  g_autofree char *second = name_copy (file, "-2");
  g_autofree char *before = NULL, *after = NULL;
  PlanFile copy = { file->folder, first };

  take_fixture (file, 1);
  document = plan_file_open (file);
  g_assert_cmpstr (ridge_document_get_older_copy (document), ==, first);
  g_clear_object (&document);
  before = plan_file_hash (&copy);

  take_fixture (file, 1);
  document = plan_file_open (file);
  g_assert_cmpstr (ridge_document_get_older_copy (document), ==, first);
  g_assert_cmpuint (count_files (file), ==, 2);
  g_clear_object (&document);
  after = plan_file_hash (&copy);
  g_assert_cmpstr (after, ==, before);

  /* One of another state of the plan is none of this. */
  take_fixture (file, 1);
  plan_file_run (file, "UPDATE plan SET mission = 'Other'");
  document = plan_file_open (file);
  g_assert_cmpstr (ridge_document_get_older_copy (document), ==, second);
}

/* The copy of before is somebody's: it stays when the plan is refused. */
static void
test_copy_of_before_stays (PlanFile     *file,
                           gconstpointer data)
{
  g_autofree char *first = name_copy (file, "");
  g_autoptr (GError) error = NULL;
  PlanFile copy = { file->folder, first };

  take_fixture (file, 1);
  plan_file_run (file, "UPDATE period SET ends = '2300-01-01'");
  g_assert_null (ridge_document_open (file->path, NULL, &error));
  assert_ridge_error (error, RIDGE_ERROR_DAMAGED);
  g_assert_cmpuint (count_files (file), ==, 1);

  take_fixture (&copy, 1);
  take_fixture (file, 1);
  g_object_unref (plan_file_open (file));
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

/* A link under the copy's name leads elsewhere, if anywhere; nothing is written there. */
static void
test_copy_follows_no_link (PlanFile     *file,
                           gconstpointer data)
{
  g_autoptr (RidgeDocument) document = NULL;
  g_autofree char *first = name_copy (file, "");
  g_autofree char *second = name_copy (file, "-2");
  g_autofree char *elsewhere = g_build_filename (file->folder, "elsewhere", NULL);

  take_fixture (file, 1);
  g_assert_cmpint (symlink (elsewhere, first), ==, 0);
  document = plan_file_open (file);
  g_assert_cmpstr (ridge_document_get_older_copy (document), ==, second);
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
}

/* All names are taken: the plan stays as it is, and it is said why. */
static void
test_copies_end (PlanFile     *file,
                 gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  take_fixture (file, 1);
  before = plan_file_hash (file);
  for (guint i = 1; i <= 1000; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = name_copy (file, number);

      g_assert_cmpint (symlink ("nowhere", name), ==, 0);
    }

  g_assert_null (ridge_document_open (file->path, NULL, &error));
  g_assert_cmpstr (ridge_error_get_detail (error), ==, "copies");
  g_assert_cmpint (ridge_error_get_number (error), ==, 1000);
  assert_ridge_error (error, RIDGE_ERROR_EXISTS);
  after = plan_file_hash (file);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (file), ==, 1001);
}

/* What version 1 bore, twins of links and objectives that support each other, is
 * brought along: the plan opens, and a check names both. */
static void
test_lenient (PlanFile     *file,
              gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) older = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  guint n_links;

  take_fixture (file, 1);
  plan_file_run (file, "DELETE FROM link WHERE kind = 'supports';"
                       "INSERT INTO link (id, kind, from_objective, to_objective)"
                       " SELECT 901, 'supports', min (id), max (id) FROM objective"
                       " UNION ALL SELECT 902, 'supports', min (id), max (id) FROM objective"
                       " UNION ALL SELECT 903, 'supports', max (id), min (id) FROM objective");
  older = ridge_document_check_file (file->path, NULL);
  document = plan_file_open (file);
  n_links = ridge_plan_get_n_rows (ridge_document_get_plan (document), RIDGE_TABLE_LINK);
  g_assert_cmpuint (n_links, >=, 3);
  g_clear_object (&document);

  problems = ridge_document_check_file (file->path, NULL);
  g_assert_cmpuint (problems->len, ==, older->len);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_error ((GError *) problems->pdata[i], RIDGE_ERROR, RIDGE_ERROR_INVARIANT);
      g_assert_cmpstr (ridge_error_get_detail (problems->pdata[i]), ==, i == 0 ? "support-loop" : "one-link");
    }
}

/* What a newer program does with parents is its own business; a loop would be
 * followed for ever here. */
static void
test_newer_loop (PlanFile     *file,
                 gconstpointer data)
{
  const char *changes[] = {
    "UPDATE objective SET parent_key_result = NULL, parent_objective = id",
    "UPDATE team SET parent = id",
    "PRAGMA foreign_keys = OFF; DELETE FROM period",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *source = find_fixture (1, "ridgeline");
      g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d; %s", NEWEST + 1, changes[i]);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      plan_file_clear (file);
      take_file (file, source);
      g_object_unref (plan_file_open (file));
      plan_file_run (file, sql);
      g_assert_null (ridge_document_open (file->path, NULL, &error));
      assert_ridge_error (error, RIDGE_ERROR_NEWER);
      problems = ridge_document_check_file (file->path, NULL);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_error ((GError *) problems->pdata[0], RIDGE_ERROR, RIDGE_ERROR_NEWER);
    }
}

/* A file that can only be read is shown as it would be, and stays. */
static void
test_read_only (PlanFile     *file,
                gconstpointer data)
{
  g_autofree char *json = find_fixture (1, "json");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PlanFile copy = { file->folder, g_build_filename (file->folder, "copy.ridgeline", NULL) };
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  RidgeEdit *edit;

  take_fixture (file, 1);
  before = plan_file_hash (file);
  fault_vfs_set_read_only (TRUE);
  document = plan_file_open (file);
  fault_vfs_set_read_only (FALSE);

  g_assert_error (ridge_document_get_notice (document), RIDGE_ERROR, RIDGE_ERROR_READ_ONLY);
  g_assert_null (ridge_document_get_older_copy (document));
  assert_json (document, json);
  changes = ridge_document_list_changes (document, 0, &error);
  g_assert_cmpuint (changes->len, >, 60);
  edit = ridge_edit_new ("create-period", "Q2");
  row_period (edit, "Q2");
  refuse_edit (document, edit, RIDGE_ERROR_READ_ONLY, NULL);
  g_assert_false (ridge_document_undo (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_READ_ONLY);

  g_assert_true (ridge_document_save_copy (document, copy.path, NULL, &error));
  plan_file_check (&copy);
  g_clear_object (&document);
  after = plan_file_hash (file);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (file), ==, 2);
  g_free (copy.path);
}

/* A plan that breaks a rule is refused, byte for byte what it was and alone. */
static void
test_refused (PlanFile     *file,
              gconstpointer data)
{
  const char *changes[] = {
    "UPDATE period SET ends = '2300-01-01'",
    "UPDATE objective SET parent_objective = id WHERE parent_key_result IS NULL",
    "ALTER TABLE period ADD COLUMN more TEXT",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      take_fixture (file, 1);
      plan_file_run (file, changes[i]);
      before = plan_file_hash (file);
      g_assert_null (ridge_document_open (file->path, NULL, &error));
      assert_ridge_error (error, RIDGE_ERROR_DAMAGED);
      after = plan_file_hash (file);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (count_files (file), ==, 1);
    }
}

static char *
read_all (PlanFile *file)
{
  return read_column (file, "SELECT count (*) || sum (n_rows) || max (verb) || sum (length (changeset)) FROM change"
                            " WHERE verb <> 'carry-history'");
}

/* A fault at every single call in turn: the plan is of one version or the other,
 * and nobody's work is lost. */
static void
test_faults (PlanFile     *file,
             gconstpointer data)
{
  g_autofree char *history = NULL;
  gboolean failed = TRUE;

  take_fixture (file, 1);
  history = read_all (file);
  for (guint call = 1; failed; call++)
    {
      g_autoptr (RidgeDocument) document = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;
      gint64 version, newest;

      take_fixture (file, 1);
      fault_vfs_arm (GPOINTER_TO_INT (data), call);
      document = ridge_document_open (file->path, NULL, &error);
      failed = fault_vfs_disarm ();
      g_clear_object (&document);

      /* Whatever is left of a journal is rolled back by whoever writes next. */
      plan_file_run (file, "SELECT count (*) FROM sqlite_schema");
      g_assert_true (ridge_document_read_version (file->path, &version, &newest, NULL));
      found = read_all (file);
      g_assert_cmpstr (found, ==, history);
      plan_file_check (file);
      if (version == 1)
        {
          g_assert_nonnull (error);
          g_assert_cmpuint (count_files (file), ==, 1);
        }
      plan_file_clear (file);
    }
}

/* Another program brings the file to a version that we do not know. */
static void
test_newer_meanwhile (PlanFile     *file,
                      gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit = ridge_edit_new ("create-period", "Q2");

  row_period (edit, "Q2");
  plan_file_run (file, "PRAGMA user_version = 4");
  refuse_edit (document, edit, RIDGE_ERROR_NEWER, NULL);
}

/* A change in words that this program does not know cannot be taken back here;
 * the plan and the rest of the history are none the worse. */
static void
test_unknown_word (PlanFile     *file,
                   gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  RidgeEdit *edit = ridge_edit_new ("create-period", "Q2");
  gint64     period = row_period (edit, "Q2");
  gint64     kpi = row_kpi (edit, "Sales");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GArray) revisions = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  row_point (edit, kpi, ridge_day_new (2026, 1, 1), 1);
  commit_edit (document, edit);
  edit = ridge_edit_new ("change-period-kind", "Q2");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_KIND, RIDGE_INTEGER (RIDGE_PERIOD_YEAR));
  commit_edit (document, edit);
  g_clear_object (&document);

  plan_file_run (file, "UPDATE change SET changeset = unhex (replace (hex (changeset), hex ('quarter'), hex ('quartet')))"
                       " WHERE id = 3");
  document = plan_file_open (file);
  before = ridge_plan_dump (ridge_document_get_plan (document));
  g_assert_false (ridge_document_undo (document, &error));
  g_assert_cmpstr (ridge_error_get_detail (error), ==, "unreadable");
  assert_ridge_error (error, RIDGE_ERROR_CONFLICT);
  after = ridge_plan_dump (ridge_document_get_plan (document));
  g_assert_cmpstr (after, ==, before);
  g_assert_false (ridge_document_get_read_only (document));

  changes = ridge_document_list_changes (document, 0, &error);
  g_assert_cmpuint (changes->len, ==, 3);
  revisions = ridge_document_list_revisions (document, kpi, &error);
  g_assert_no_error (error);
  edit = ridge_edit_new ("create-period", "Q3");
  row_period (edit, "Q3");
  commit_edit (document, edit);
  g_assert_true (ridge_document_undo (document, &error));
}

/* SQLite skips a table of more columns than it knows and says that all is well;
 * we say that it is not. */
static void
test_wide_changeset (PlanFile     *file,
                     gconstpointer data)
{
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  RidgeEdit *edit = ridge_edit_new ("create-period", "Q2");

  row_period (edit, "Q2");
  commit_edit (document, edit);
  g_clear_object (&document);

  /* 'T', 7 columns, a mark for each, the name; one column more, and a null in the row. */
  plan_file_run (file, "UPDATE change SET changeset = unhex (replace (hex (changeset), '54' || '07' || '01000000000000',"
                       " '54' || '08' || '0100000000000000') || '05') WHERE id = 2");
  document = plan_file_open (file);
  before = ridge_plan_dump (ridge_document_get_plan (document));
  g_assert_false (ridge_document_undo (document, &error));
  assert_ridge_error (error, RIDGE_ERROR_HISTORY);
  after = ridge_plan_dump (ridge_document_get_plan (document));
  g_assert_cmpstr (after, ==, before);
}

#define add(path, data, function) \
  g_test_add (path, PlanFile, data, plan_file_set_up, function, plan_file_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  add ("/versions/kept", NULL, test_kept);
  add ("/versions/newest", NULL, test_newest);
  add ("/versions/history-is-carried", NULL, test_history_is_carried);
  add ("/versions/identity", NULL, test_identity);
  add ("/versions/broken-chain", NULL, test_broken_chain);
  add ("/versions/copies-are-kept", NULL, test_copies_are_kept);
  add ("/versions/copy-is-used-again", NULL, test_copy_is_used_again);
  add ("/versions/copy-of-before-stays", NULL, test_copy_of_before_stays);
  add ("/versions/copy-follows-no-link", NULL, test_copy_follows_no_link);
  add ("/versions/copies-end", NULL, test_copies_end);
  add ("/versions/lenient", NULL, test_lenient);
  add ("/versions/newer-loop", NULL, test_newer_loop);
  add ("/versions/read-only", NULL, test_read_only);
  add ("/versions/refused", NULL, test_refused);
  add ("/versions/fault-once", GINT_TO_POINTER (FAULT_ONCE), test_faults);
  add ("/versions/fault-full", GINT_TO_POINTER (FAULT_FULL), test_faults);
  add ("/versions/newer-meanwhile", NULL, test_newer_meanwhile);
  add ("/versions/unknown-word", NULL, test_unknown_word);
  add ("/versions/wide-changeset", NULL, test_wide_changeset);

  return g_test_run ();
}
