/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "edit/ridge-verbs.h"
#include "ridge-ui-fixture.h"
#include "ui/ridge-export-dialog.h"
#include "ui/ridge-new-plan.h"
#include "ui/ridge-plan-file.h"
#include "ui/widgets/ridge-save-file.h"

static void
test_ending (void)
{
  static const struct
  {
    const char *typed, *ending, *expected;
  } names[] = {
    { "Monday", ".pdf", "Monday.pdf" },
    { "Monday.pdf", ".pdf", "Monday.pdf" },
    { "Monday.PDF", ".pdf", "Monday.PDF" },
    { "Q4.2026", ".ridgeline", "Q4.2026.ridgeline" },
    { ".ridgeline", ".ridgeline", ".ridgeline.ridgeline" },
    { "plan.json", ".ridgeline", "plan.json.ridgeline" },
  };
  g_autofree char *folder = g_dir_make_tmp ("ridgeline-files-XXXXXX", NULL);
  g_autofree char *there = g_build_filename (folder, "There.pdf", NULL);
  g_autofree char *typed = g_build_filename (folder, "There", NULL);
  g_autoptr (GFile) there_file = g_file_new_for_path (there);
  g_autoptr (GFile) typed_file = g_file_new_for_path (typed);
  g_autoptr (GFile) asked = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i].typed, NULL);
      g_autoptr (GFile) chosen = g_file_new_for_path (path);
      g_autoptr (GFile) file = ridge_save_file_complete (chosen, names[i].ending, &error);
      g_autofree char *name = g_file_get_basename (file);

      g_assert_no_error (error);
      g_assert_cmpstr (name, ==, names[i].expected);
    }

  /* One that was not asked about is not replaced; one that was is. */
  g_assert_true (g_file_set_contents (there, "kept", -1, NULL));
  g_assert_null (ridge_save_file_complete (typed_file, ".pdf", &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_EXISTS);
  asked = ridge_save_file_complete (there_file, ".pdf", NULL);
  g_assert_true (g_file_equal (asked, there_file));
  g_remove (there);
  g_rmdir (folder);
}

static void
test_suggested (void)
{
  g_autofree char *plain = ridge_save_file_suggest ("Q4 2026", ".pdf");
  g_autofree char *folders = ridge_save_file_suggest ("../R/D\\x", ".csv");
  g_autofree char *long_title = g_strnfill (400, 'x');
  g_autofree char *shortened = ridge_save_file_suggest (long_title, ".json");

  g_assert_cmpstr (plain, ==, "Q4 2026.pdf");
  g_assert_cmpstr (folders, ==, "-.-R-D-x.csv");
  g_assert_cmpuint (strlen (shortened), ==, 205);
}

/* A plan is shown by what it is, and only where the type is unknown by its name. */
static void
test_filter (void)
{
  g_autoptr (GtkFileDialog) dialog = ridge_plan_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = g_list_model_get_item (gtk_file_dialog_get_filters (dialog), 0);
  g_autoptr (GFileInfo) by_type = g_file_info_new ();
  g_autoptr (GFileInfo) by_name = g_file_info_new ();
  g_autoptr (GFileInfo) other = g_file_info_new ();

  g_file_info_set_content_type (by_type, RIDGE_PLAN_MIME_TYPE);
  g_file_info_set_display_name (by_type, "no ending");
  g_file_info_set_content_type (by_name, "application/octet-stream");
  g_file_info_set_display_name (by_name, "Plan.ridgeline");
  g_file_info_set_content_type (other, "text/plain");
  g_file_info_set_display_name (other, "letter");
  g_assert_true (gtk_filter_match (GTK_FILTER (filter), by_type));
  g_assert_true (gtk_filter_match (GTK_FILTER (filter), by_name));
  g_assert_false (gtk_filter_match (GTK_FILTER (filter), other));
}

static char *
get_recent_name (RidgeUiFixture *ui)
{
  g_autoptr (GFile) file = g_file_new_for_path (ui->path);
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentInfo   *info = gtk_recent_manager_lookup_item (gtk_recent_manager_get_default (), uri, NULL);
  char            *name;

  g_assert_nonnull (info);
  g_assert_cmpstr (gtk_recent_info_get_mime_type (info), ==, RIDGE_PLAN_MIME_TYPE);
  g_assert_true (ridge_plan_file_is_plan (info));
  name = g_strdup (gtk_recent_info_get_display_name (info));
  gtk_recent_info_unref (info);

  return name;
}

/* A recent plan has the plan's name, whatever its file is called, also after it was renamed. */
static void
test_recent (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  RidgeUiFixture   ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  before = get_recent_name (&ui);
  g_assert_cmpstr (before, ==, "Northwind & <Bikes>");

  g_assert_true (ridge_change_field (ui.document, RIDGE_ENTITY (ui.plan), RIDGE_PLAN_NAME, RIDGE_TEXT ("Southwind"), &error));
  g_assert_no_error (error);
  ridge_ui_settle (&ui);
  after = get_recent_name (&ui);
  g_assert_cmpstr (after, ==, "Southwind");
  ridge_ui_fixture_clear (&ui);
}

static gboolean
has_open_button (gpointer data)
{
  RidgeUiFixture *ui = data;

  return ridge_ui_find_text (GTK_WIDGET (ui->window), "_Open") != NULL;
}

/* What was saved can be opened from where it is said. */
static void
test_saved (void)
{
  g_autofree char *path = NULL;
  RidgeUiFixture   ui;

  ridge_ui_fixture_init (&ui, ridge_ui_fill_company);
  path = g_build_filename (ui.folder, "out.json", NULL);
  ridge_export_to_path (ui.context, NULL, path);
  ridge_ui_wait (has_open_button, &ui, "the button that opens the file");
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (ui.application), "show-file"));
  g_remove (path);
  ridge_ui_fixture_clear (&ui);
}

/* A sample that a person edits lies with the documents, and is found there again. */
static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) first = ridge_new_plan_from_sample ("cyclist", &error);
  g_autoptr (GFile) second = ridge_new_plan_from_sample ("cyclist", &error);
  g_autofree char *path = g_file_get_path (first);
  const char      *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *fallback = g_build_filename (g_get_home_dir (), "Documents", NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_error (error);
  g_assert_true (g_file_equal (first, second));
  g_assert_cmpstr (folder, ==, documents != NULL ? documents : fallback);
  g_assert_true (g_file_query_exists (first, NULL));
  g_remove (path);
}

int
main (int    argc,
      char **argv)
{
  ridge_ui_init (&argc, &argv);

  g_test_add_func ("/files/ending", test_ending);
  g_test_add_func ("/files/suggested", test_suggested);
  g_test_add_func ("/files/filter", test_filter);
  g_test_add_func ("/files/recent", test_recent);
  g_test_add_func ("/files/saved", test_saved);
  g_test_add_func ("/files/sample", test_sample);

  return g_test_run ();
}
