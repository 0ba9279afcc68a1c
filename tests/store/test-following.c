/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <unistd.h>

#include "plan-file.h"

/* Two documents of one file: each shows what the other commits, or says that it cannot. */

static RidgeEdit *
edit_period (gint64 period)
{
  RidgeEdit *edit = ridge_edit_new ("rename", "Q1");

  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_NAME, RIDGE_TEXT ("Quarter one"));
  return edit;
}

static gint64
commit_period (RidgeDocument *document)
{
  RidgeEdit *edit = ridge_edit_new ("create-period", "Q1");
  gint64     id = row_period (edit, "Q1");

  commit_edit (document, edit);
  return id;
}

static void
assert_same_as_file (RidgeDocument *document,
                     PlanFile      *file)
{
  g_autoptr (RidgeDocument) again = plan_file_open (file);
  g_autofree char *live = ridge_plan_dump (ridge_document_get_plan (document));
  g_autofree char *loaded = ridge_plan_dump (ridge_document_get_plan (again));

  g_assert_cmpstr (live, ==, loaded);
}

static void
count_cb (RidgeDocument *document,
          const char    *verb,
          const char    *subject,
          gint64         change,
          gpointer       data)
{
  g_string_append_printf (data, "%s %s %" G_GINT64_FORMAT "\n", verb, subject, change);
}

static void
test_following (PlanFile     *file,
                gconstpointer data)
{
  g_autoptr (RidgeDocument) one = plan_file_create (file);
  g_autoptr (RidgeDocument) two = plan_file_open (file);
  g_autoptr (GString) news = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64     period = commit_period (one);
  RidgeEdit *edit;

  g_signal_connect (two, "changed", G_CALLBACK (count_cb), news);
  g_assert_true (ridge_document_refresh (two, &error));
  g_assert_cmpstr (news->str, ==, "create-period Q1 2\n");
  g_assert_true (ridge_document_refresh (two, &error));
  g_assert_cmpstr (news->str, ==, "create-period Q1 2\n");
  g_assert_cmpstr (ridge_document_get_undo_verb (two), ==, "create-period");

  /* One that has not looked yet writes on top of what the other has written. */
  edit = ridge_edit_new ("rename", "Q1");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_NAME, RIDGE_TEXT ("First"));
  commit_edit (two, edit);
  edit = ridge_edit_new ("create-objective", "Win");
  row_objective (edit, period, 0, "Win");
  commit_edit (one, edit);
  assert_same_as_file (one, file);

  /* And takes back the last change, not its own last change. */
  g_assert_true (ridge_document_undo (two, &error));
  g_assert_cmpstr (ridge_document_get_redo_subject (two), ==, "Win");
  g_assert_true (ridge_document_refresh (one, &error));
  g_assert_cmpstr (ridge_document_get_redo_subject (one), ==, "Win");
  assert_same_as_file (one, file);
  assert_same_as_file (two, file);

  edit = ridge_edit_new ("delete-period", "First");
  ridge_edit_delete (edit, RIDGE_TABLE_PERIOD, period);
  commit_edit (one, edit);
  edit = ridge_edit_new ("rename", "First");
  ridge_edit_update (edit, RIDGE_TABLE_PERIOD, period, RIDGE_PERIOD_NAME, RIDGE_TEXT ("Lost"));
  g_assert_false (ridge_document_commit (two, edit, &error));
  assert_ridge_error (error, RIDGE_ERROR_CONFLICT);
  ridge_edit_free (edit);
  assert_same_as_file (two, file);
}

static void
quit_cb (RidgeDocument *document,
         const char    *verb,
         const char    *subject,
         gint64         change,
         gpointer       data)
{
  g_main_loop_quit (data);
}

static gboolean
give_up_cb (gpointer data)
{
  g_test_message ("nothing came for too long");
  g_test_fail ();
  g_main_loop_quit (data);
  return G_SOURCE_CONTINUE;
}

static void
test_following_by_itself (PlanFile     *file,
                          gconstpointer data)
{
  g_autoptr (RidgeDocument) one = plan_file_create (file);
  g_autoptr (RidgeDocument) two = plan_file_open (file);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint limit = g_timeout_add_seconds (20, give_up_cb, loop);

  ridge_document_follow (two);
  g_signal_connect (two, "changed", G_CALLBACK (quit_cb), loop);
  commit_period (one);
  g_main_loop_run (loop);
  g_clear_handle_id (&limit, g_source_remove);
  assert_same_as_file (two, file);
}

static void
test_following_through_a_link (PlanFile     *file,
                               gconstpointer data)
{
  g_autoptr (RidgeDocument) one = plan_file_create (file);
  g_autofree char *folder = g_build_filename (file->folder, "links", NULL);
  g_autofree char *link = g_build_filename (folder, "link.ridgeline", NULL);
  g_autoptr (RidgeDocument) two = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint limit = g_timeout_add_seconds (20, give_up_cb, loop);

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_cmpint (symlink ("../plan.ridgeline", link), ==, 0);
  two = ridge_document_open (link, NULL, NULL);
  ridge_document_follow (two);
  g_signal_connect (two, "changed", G_CALLBACK (quit_cb), loop);
  commit_period (one);
  g_main_loop_run (loop);
  g_clear_handle_id (&limit, g_source_remove);
  assert_same_as_file (two, file);
  g_assert_cmpint (g_unlink (link), ==, 0);
}

static void
notify_cb (RidgeDocument *document,
           GParamSpec    *spec,
           gpointer       data)
{
  g_main_loop_quit (data);
}

static void
test_following_a_replaced_file (PlanFile     *file,
                                gconstpointer data)
{
  PlanFile other = { NULL, g_build_filename (file->folder, "other.ridgeline", NULL) };
  g_autoptr (RidgeDocument) document = plan_file_create (file);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint limit = g_timeout_add_seconds (20, give_up_cb, loop);

  g_object_unref (plan_file_create (&other));
  ridge_document_follow (document);
  g_signal_connect (document, "notify::frozen", G_CALLBACK (notify_cb), loop);
  g_assert_cmpint (g_rename (other.path, file->path), ==, 0);
  g_main_loop_run (loop);
  g_clear_handle_id (&limit, g_source_remove);

  g_assert_true (ridge_document_get_frozen (document));
  g_assert_error (ridge_document_get_notice (document), RIDGE_ERROR, RIDGE_ERROR_REPLACED);
  g_free (other.path);
}

/* What nobody can show is not passed over: not by the next look, not by an edit,
 * not by an undo. */
static void
test_following_the_unknown (PlanFile     *file,
                            gconstpointer data)
{
  g_autoptr (RidgeDocument) one = plan_file_create (file);
  g_autoptr (RidgeDocument) two = plan_file_open (file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  gint64     period = commit_period (one);
  RidgeEdit *edit;

  g_assert_true (ridge_document_refresh (two, &error));
  before = ridge_plan_dump (ridge_document_get_plan (two));
  edit = ridge_edit_new ("create-objective", "Win");
  row_objective (edit, period, 0, "Win");
  commit_edit (one, edit);
  plan_file_commit (file->path, "UPDATE objective SET kind = 'moonshot', title = 'Fly'");
  dump = plan_file_dump (file);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (ridge_document_refresh (two, &error));
      g_assert_cmpstr (ridge_error_get_detail (error), ==, "objective.kind: moonshot");
      assert_ridge_error (error, RIDGE_ERROR_UNREADABLE);
    }
  g_assert_true (ridge_document_get_frozen (two));
  g_assert_true (ridge_document_get_read_only (two));
  g_assert_error (ridge_document_get_notice (two), RIDGE_ERROR, RIDGE_ERROR_UNREADABLE);
  refuse_edit (two, edit_period (period), RIDGE_ERROR_UNREADABLE, NULL);
  g_assert_false (ridge_document_undo (two, &error));
  assert_ridge_error (error, RIDGE_ERROR_UNREADABLE);

  /* An edit that is the first to meet it. */
  refuse_edit (one, edit_period (period), RIDGE_ERROR_UNREADABLE, NULL);
  g_assert_true (ridge_document_get_frozen (one));

  /* All of what came after the last look, or nothing of it. */
  after = ridge_plan_dump (ridge_document_get_plan (two));
  g_assert_cmpstr (after, ==, before);
  g_free (before);
  before = plan_file_dump (file);
  g_assert_cmpstr (before, ==, dump);
}

#define add(path, function) \
  g_test_add (path, PlanFile, NULL, plan_file_set_up, function, plan_file_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/following/refresh", test_following);
  add ("/following/by-itself", test_following_by_itself);
  add ("/following/through-a-link", test_following_through_a_link);
  add ("/following/a-replaced-file", test_following_a_replaced_file);
  add ("/following/the-unknown", test_following_the_unknown);

  return g_test_run ();
}
