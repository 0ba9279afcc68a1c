/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "exchange/ridge-sample.h"

/* Today, the first and the last day of quarters and years, and leap days. */
static const char *const todays[] = {
  "2026-11-21",
  "2026-10-01",
  "2026-12-31",
  "2027-01-01",
  "2028-02-29",
  "2028-03-01",
  "2029-04-01",
  "2030-06-30",
  "2031-07-31",
  "2024-02-29",
};

static RidgeDocument *
create (const char *sample,
        const char *today)
{
  g_autofree char *folder = g_dir_make_tmp ("ridgeline-sample-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.ridgeline", NULL);
  g_autoptr (GError) error = NULL;
  RidgeDocument *document;

  g_setenv ("RIDGELINE_TODAY", today, TRUE);
  g_test_message ("%s on %s", sample, today);
  document = ridge_sample_create (sample, path, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);

  return document;
}

static void
close_document (RidgeDocument *document)
{
  ridge_document_close (document);
  g_object_unref (document);
}

static gpointer
find (RidgePlan  *plan,
      RidgeTable  table,
      const char *title)
{
  g_autoptr (GPtrArray) rows = ridge_plan_list (plan, table);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (ridge_entity_get_title (g_ptr_array_index (rows, i)), title))
      return g_ptr_array_index (rows, i);

  g_error ("No “%s”", title);
}

/* The quarter is under way whatever the day, and nothing in it is of tomorrow. */
static void
assert_mid_quarter (RidgePlan *plan)
{
  RidgeDay     today = ridge_plan_get_today (plan);
  RidgePeriod *period = ridge_plan_get_period_at (plan, today);
  g_autoptr (GPtrArray) check_ins = ridge_plan_list (plan, RIDGE_TABLE_CHECK_IN);
  g_autoptr (GPtrArray) kpis = ridge_plan_list (plan, RIDGE_TABLE_KPI);

  g_assert_nonnull (period);
  g_assert_cmpint (ridge_period_get_kind (period), ==, RIDGE_PERIOD_QUARTER);
  g_assert_cmpfloat (ridge_period_get_elapsed (period), >, 0.3);
  g_assert_cmpfloat (ridge_period_get_elapsed (period), <, 0.7);
  g_assert_cmpfloat (ridge_period_get_score (period), >, 0.2);

  for (guint i = 0; i < check_ins->len; i++)
    g_assert_cmpint (ridge_check_in_get_day (g_ptr_array_index (check_ins, i)), <=, today);
  for (guint i = 0; i < kpis->len; i++)
    g_assert_cmpint (ridge_kpi_get_latest_day (g_ptr_array_index (kpis, i)), <=, today);
}

static void
test_company (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (todays); i++)
    {
      RidgeDocument  *document = create ("company", todays[i]);
      RidgePlan      *plan = ridge_document_get_plan (document);
      RidgeObjective *deep = find (plan, RIDGE_TABLE_OBJECTIVE, "A bike leaves assembly ready to ride");

      assert_mid_quarter (plan);
      g_assert_cmpuint (g_list_model_get_n_items (ridge_plan_get_kpis (plan)), ==, 10);
      g_assert_cmpuint (g_list_model_get_n_items (ridge_plan_get_teams (plan)), ==, 3);
      g_assert_nonnull (ridge_objective_get_above (ridge_objective_get_above (deep)));

      /* A true signal for the better and one for the worse; a jump that is noise. */
      g_assert_cmpint (ridge_kpi_get_verdict (find (plan, RIDGE_TABLE_KPI, "Days from order to handover")), ==, RIDGE_VERDICT_IMPROVING);
      g_assert_cmpint (ridge_kpi_get_verdict (find (plan, RIDGE_TABLE_KPI, "Discount rate")), ==, RIDGE_VERDICT_WORSENING);
      g_assert_cmpint (ridge_kpi_get_verdict (find (plan, RIDGE_TABLE_KPI, "Warranty claims")), ==, RIDGE_VERDICT_ROUTINE);
      g_assert_true (ridge_key_result_get_breached (find (plan, RIDGE_TABLE_KEY_RESULT, "The discount rate stays below 7 %")));
      g_assert_false (ridge_key_result_get_breached (find (plan, RIDGE_TABLE_KEY_RESULT, "Warranty claims stay below 2.5 %")));
      close_document (document);
    }
}

/* The three situations that a plan is made for, each driven by its KPI. */
static void
test_situations (void)
{
  RidgeDocument  *document = create ("company", todays[0]);
  RidgePlan      *plan = ridge_document_get_plan (document);
  RidgeKeyResult *sales = find (plan, RIDGE_TABLE_KEY_RESULT, "Sales revenue grows by 20 % in the quarter");
  RidgeKeyResult *satisfaction = find (plan, RIDGE_TABLE_KEY_RESULT, "Rider satisfaction rises by 15 % in a year");
  RidgeKeyResult *market = find (plan, RIDGE_TABLE_KEY_RESULT, "Time to market of a new frame");

  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_relative_target (sales), 0.2, 1e-9);
  g_assert_cmpint (ridge_period_get_kind (ridge_key_result_get_period (sales)), ==, RIDGE_PERIOD_QUARTER);
  g_assert_nonnull (ridge_key_result_get_driver (sales));
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_relative_target (satisfaction), 0.15, 1e-9);
  g_assert_cmpint (ridge_period_get_kind (ridge_key_result_get_period (satisfaction)), ==, RIDGE_PERIOD_YEAR);
  g_assert_nonnull (ridge_key_result_get_driver (satisfaction));
  g_assert_nonnull (ridge_key_result_get_driver (market));
  close_document (document);
}

static void
test_cyclist (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (todays); i++)
    {
      RidgeDocument  *document = create ("cyclist", todays[i]);
      RidgePlan      *plan = ridge_document_get_plan (document);
      RidgeObjective *finish = find (plan, RIDGE_TABLE_OBJECTIVE, "Finish the Maratona dles Dolomites");

      assert_mid_quarter (plan);
      g_assert_cmpuint (g_list_model_get_n_items (ridge_objective_get_children (finish)), ==, 1);
      close_document (document);
    }
}

static void
test_refusals (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ridgeline-sample-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.ridgeline", NULL);

  g_assert_null (ridge_sample_create ("nobody", path, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_UNKNOWN);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_null (ridge_sample_create ("company", path, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_EXISTS);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/samples/company", test_company);
  g_test_add_func ("/exchange/samples/situations", test_situations);
  g_test_add_func ("/exchange/samples/cyclist", test_cyclist);
  g_test_add_func ("/exchange/samples/refusals", test_refusals);

  return g_test_run ();
}
