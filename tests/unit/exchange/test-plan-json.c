/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "exchange/ridge-plan-json.h"

#define HEAD   "{ \"format\": \"ridgeline-plan/1\", \"plan\": { \"name\": \"Acme\" }"
#define PERIOD ", \"periods\": [ { \"key\": \"q\", \"name\": \"@quarter\", \"kind\": \"quarter\", \"starts\": \"quarter\", \"ends\": \"quarter.end\" } ]"

/* A new document, filled; the error when it is not. */
static RidgeDocument *
fill (const char *json,
      GError    **error)
{
  g_autofree char *folder = g_dir_make_tmp ("ridgeline-json-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.ridgeline", NULL);
  RidgeDocument   *document = ridge_document_create (path, "Acme", NULL);
  gboolean         filled = ridge_plan_json_fill (document, json, strlen (json), "plan.json", ridge_day_new (2026, 11, 21), error);

  g_remove (path);
  g_rmdir (folder);
  if (filled)
    return document;

  g_assert_cmpuint (ridge_plan_get_n_rows (ridge_document_get_plan (document), RIDGE_TABLE_PERIOD), ==, 0);
  ridge_document_close (document);
  g_object_unref (document);
  return NULL;
}

static void
test_tree (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = fill (HEAD PERIOD
                                             ", \"kpis\": [ { \"key\": \"k\", \"name\": \"sales\", \"points\": [ [\"2026-01-01\", 1.5, \"note\"], [\"today\", null] ],"
                                             "   \"series\": { \"every\": \"week\", \"last\": \"week\", \"values\": [3, 4], \"ghosts\": { \"-1\": \"strike\" } } } ]"
                                             ", \"objectives\": [ { \"title\": \"grow\", \"period\": \"q\", \"key_results\": ["
                                             "   { \"key\": \"r\", \"title\": \"sales\", \"baseline\": 200, \"relative_target\": 0.1, \"objectives\": [ { \"title\": \"shops\", \"period\": \"q\" } ] } ] } ]"
                                             ", \"links\": [ { \"kind\": \"drives\", \"from\": \"k\", \"to\": \"r\" } ] }",
                                             &error);
  RidgePlan *plan;
  g_autoptr (RidgeObjective) grow = NULL;
  g_autoptr (RidgeKeyResult) sales = NULL;
  g_autoptr (RidgeObjective) shops = NULL;
  RidgeSeries *series;

  g_assert_no_error (error);
  plan = ridge_document_get_plan (document);
  grow = g_list_model_get_item (ridge_plan_get_objectives (plan), 0);
  sales = g_list_model_get_item (ridge_objective_get_key_results (grow), 0);
  shops = g_list_model_get_item (ridge_key_result_get_children (sales), 0);
  g_assert_cmpstr (ridge_objective_get_title (shops), ==, "shops");
  g_assert_cmpstr (ridge_period_get_name (ridge_objective_get_period (grow)), ==, "Q4 2026");
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_target (sales), 220, 1e-9);

  series = ridge_kpi_get_series (ridge_key_result_get_driver (sales));
  g_assert_cmpuint (ridge_series_get_n_points (series), ==, 4);
  g_assert_cmpint (ridge_series_get_days (series)[2], ==, ridge_day_new (2026, 11, 16));
  g_assert_cmpstr (ridge_series_get_ghost_reason (series, 1), ==, "strike");
  g_assert_false (ridge_document_get_can_undo (document));
  ridge_document_close (document);
}

static void
test_refusals (void)
{
  g_autofree char *deep = g_strnfill (1000, '[');
  const char      *cases[] = {
    "",
    "[]",
    "{",
    "{ \"plan\": 3 }",
    deep,
    "{ \"format\": \"ridgeline-plan/2\", \"plan\": { \"name\": \"x\" } }",
    "{ \"format\": \"ridgeline-plan/1\", \"plan\": { \"name\": \"\" } }",
    "{ \"format\": \"ridgeline-plan/1\", \"plan\": { \"fiscal_month\": 13 } }",
    HEAD ", \"periods\": 3 }",
    HEAD ", \"periods\": [ 3 ] }",
    HEAD ", \"periods\": [ { \"name\": \"x\", \"starts\": \"never\", \"ends\": \"today\" } ] }",
    HEAD ", \"periods\": [ { \"name\": \"x\", \"starts\": \"today\", \"ends\": \"today-3d\" } ] }",
    HEAD ", \"teams\": [ { \"name\": \"x\", \"colour\": \"red\" } ] }",
    HEAD ", \"people\": [ { \"name\": \"x\", \"team\": \"nobody\" } ] }",
    HEAD ", \"kpis\": [ { \"name\": \"x\", \"direction\": \"sideways\" } ] }",
    HEAD ", \"kpis\": [ { \"name\": \"x\", \"points\": [ [\"today\", \"many\"] ] } ] }",
    HEAD ", \"kpis\": [ { \"name\": \"x\", \"series\": { \"last\": \"week\" } } ] }",
    HEAD ", \"objectives\": [ { \"title\": \"x\" } ] }",
    HEAD PERIOD ", \"links\": [ { \"kind\": \"drives\", \"from\": \"q\", \"to\": \"q\" } ] }",
    HEAD PERIOD ", \"teams\": [ { \"key\": \"q\", \"name\": \"x\" } ] }",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%.80s", cases[i]);
      g_assert_null (fill (cases[i], &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == RIDGE_ERROR);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/plan-json/tree", test_tree);
  g_test_add_func ("/exchange/plan-json/refusals", test_refusals);

  return g_test_run ();
}
