/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "edit/ridge-verbs.h"
#include "exchange/ridge-plan-json.h"
#include "exchange/ridge-sample.h"

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
    "5 { \"format\": \"ridgeline-plan/1\" }",
    "{ \"format\": 5 }",
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
    HEAD ", \"kpis\": [ { \"name\": \"x\", \"series\": { \"last\": 5, \"every\": 5, \"values\": [1] } } ] }",
    HEAD ", \"objectives\": [ { \"title\": \"x\" } ] }",
    HEAD ", \"links\": [ { \"kind\": \"drives\", \"from\": 5, \"to\": 5 } ] }",
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

/* A refusal tells which entry it is about, the way down to it. */
static void
test_places (void)
{
  static const struct
  {
    const char *json;
    const char *places;
    const char *detail;
  } cases[] = {
    { HEAD PERIOD ", \"objectives\": [ { \"title\": \"a\", \"period\": \"q\" }, { \"title\": \" F\\u001boo \", \"parnt\": 1 } ] }",
      "objective\t2\tFoo", "no-member\tparnt\tkey, " },
    { HEAD PERIOD ", \"objectives\": [ { \"title\": \"a\", \"period\": \"q\", \"key_results\": [ { \"title\": \"x\" }, { \"title\": \"y\", \"role\": \"boss\" } ] } ] }",
      "objective\t1\ta\nkey_result\t2\ty", "member\trole\tdriver, guardrail\t\"boss\"" },
    { HEAD ", \"kpis\": [ { \"name\": \"a\" }, { \"name\": \"\" } ] }", "kpi\t2\t", NULL },
    { HEAD ", \"kpis\": [ { \"name\": \"a\", \"points\": [ [\"2026-02-30\", 3] ] } ] }", "kpi\t1\ta", "member\tpoints\t" },
    { HEAD ", \"kpis\": [ { \"name\": \"a\", \"decimals\": \"two\" } ] }", "kpi\t1\ta", "member\tdecimals\twhole number\t\"two\"" },
    { HEAD ", \"people\": [ { \"name\": \"x\", \"team\": \"nobody\" } ] }", "person\t1\tx", "no-key\tnobody\tteam" },
    { HEAD PERIOD ", \"objectives\": [ { \"title\": \"a\", \"period\": \"q\" }, { \"title\": \"b\", \"period\": \"q\", \"key_results\": [ { \"title\": \"c\", \"owner\": \"her\" } ] } ] }",
      "objective\t2\tb\nkey_result\t1\tc", "no-key\ther\towner" },
    { HEAD PERIOD ", \"teams\": [ { \"key\": \"t\", \"name\": \"a\" } ], \"objectives\": [ { \"title\": \"b\", \"period\": \"t\" } ] }",
      "objective\t1\tb", "member\tperiod\tkey\t\"t\"" },
    { HEAD ", \"kpis\": 3 }", NULL, "member\tkpis\tarray\t3" },
    { HEAD ", \"kpis\": [ 3 ] }", "kpi\t1\t", "member\tkpis\tobject\t3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (fill (cases[i].json, &error));
      g_assert_cmpstr (ridge_error_get_places (error), ==, cases[i].places);
      if (cases[i].detail != NULL && !g_str_has_prefix (ridge_error_get_detail (error), cases[i].detail))
        g_test_fail_printf ("“%s” does not begin with “%s”", ridge_error_get_detail (error), cases[i].detail);
    }
}

/* The plan's dump without what is new in a copy: keys, ranks and who it is. */
static char *
describe (RidgePlan *plan)
{
  g_autoptr (GRegex) keys = g_regex_new ("[0-9]{10,}| (rank|identity)=\"[^\"]*\"", G_REGEX_OPTIMIZE, 0, NULL);
  g_autofree char *dump = ridge_plan_dump (plan);
  g_autofree char *plain = g_regex_replace_literal (keys, dump, -1, 0, "#", 0, NULL);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (gsize i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (sorted, lines[i]);
  g_ptr_array_sort_values (sorted, (GCompareFunc) strcmp);
  g_ptr_array_add (sorted, NULL);

  return g_strjoinv ("\n", (char **) sorted->pdata);
}

/* Written, read and written again it is the same, and nothing has got lost. */
static void
assert_round_trip (RidgeDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ridge_plan_json_write (ridge_document_get_plan (document));
  g_autoptr (RidgeDocument) copy = fill (text, &error);
  g_autofree char *again = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  again = ridge_plan_json_write (ridge_document_get_plan (copy));
  g_assert_cmpstr (again, ==, text);
  expected = describe (ridge_document_get_plan (document));
  found = describe (ridge_document_get_plan (copy));
  g_assert_cmpstr (found, ==, expected);
  ridge_document_close (copy);
}

static void
test_samples_and_back (void)
{
  g_setenv ("RIDGELINE_TODAY", "2026-11-21", TRUE);
  for (const char *const *names = ridge_sample_get_names (); *names != NULL; names++)
    {
      g_autofree char *folder = g_dir_make_tmp ("ridgeline-json-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "plan.ridgeline", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (RidgeDocument) document = ridge_sample_create (*names, path, &error);

      g_assert_no_error (error);
      assert_round_trip (document);
      ridge_document_close (document);
      g_remove (path);
      g_rmdir (folder);
    }
}

/* What the samples have not: trees through key results, teams in teams, a name
 * like one told from today, a relative target that was rounded, instants,
 * forecasts, extra parents in their order, and texts that are hard to write. */
static void
test_everything_and_back (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = fill (HEAD
      ", \"periods\": [ { \"key\": \"q\", \"name\": \"@@quarter\", \"starts\": \"2026-10-01\", \"ends\": \"2026-12-31\" } ]"
      ", \"teams\": [ { \"key\": \"b\", \"name\": \"low\", \"parent\": \"a\" }, { \"key\": \"a\", \"name\": \"high\", \"teams\": [ { \"name\": \"between\" } ] } ]"
      ", \"kpis\": [ { \"key\": \"k\", \"name\": \"tab\\tand \\\"quotes\\\" \\\\ \\u00e9\", \"target\": 0.1, \"floor\": -1e-300,"
      "   \"points\": [ [\"1850-01-01\", 0.30000000000000004], [\"2026-01-01\", null, \"two\\nlines\"], [\"2026-02-01\", -1e300, \"\", \"strike\"] ] },"
      "   { \"name\": \"rate\", \"chart\": \"rate-prime\", \"per\": 1000, \"watch\": \"cusum\","
      "     \"points\": [ [\"2026-01-01\", [3, 0.1]], [\"2026-02-01\", [null, 7], \"note\"], [\"2026-03-01\", [0, 0]], [\"2026-04-01\", 5] ] } ]"
      ", \"objectives\": [ { \"key\": \"one\", \"title\": \"one\", \"period\": \"q\", \"carried_from\": \"two\", \"key_results\": ["
      "   { \"key\": \"r\", \"title\": \"r\", \"baseline\": 3, \"target\": 3.7, \"relative_target\": 0.25,"
      "     \"steps\": [ { \"day\": \"2026-11-01\", \"value\": 3.1 } ],"
      "     \"check_ins\": [ { \"day\": \"2026-11-02\", \"value\": 3.2, \"made_at\": \"2026-11-03T10:11:12Z\" }, { \"day\": \"2026-11-02\", \"value\": 3.3, \"made_at\": \"2026-11-03T10:11:12Z\" } ],"
      "     \"initiatives\": [ { \"title\": \"call\", \"due\": \"2026-12-01\" } ],"
      "     \"forecasts\": [ { \"made_on\": \"2026-11-02\", \"for_day\": \"2026-12-31\", \"low\": 1, \"middle\": 2, \"high\": 3, \"level\": 0.8, \"method\": \"level\", \"values\": 9 } ],"
      "     \"objectives\": [ { \"key\": \"deep\", \"title\": \"deep\", \"period\": \"q\" } ] } ] },"
      "   { \"key\": \"two\", \"title\": \"two\", \"period\": \"q\", \"roll_up\": \"both\", \"key_results\": [ { \"key\": \"s\", \"title\": \"s\" } ] } ]"
      ", \"links\": [ { \"kind\": \"supports\", \"from\": \"deep\", \"to\": \"s\" }, { \"kind\": \"supports\", \"from\": \"deep\", \"to\": \"two\" },"
      "   { \"kind\": \"drives\", \"from\": \"k\", \"to\": \"r\" } ] }",
      &error);
  RidgePlan *plan;
  g_autoptr (RidgePeriod) period = NULL;
  g_autoptr (RidgeObjective) one = NULL;
  g_autoptr (RidgeKeyResult) key_result = NULL;

  g_assert_no_error (error);
  plan = ridge_document_get_plan (document);
  period = g_list_model_get_item (ridge_plan_get_periods (plan), 0);
  one = g_list_model_get_item (ridge_plan_get_objectives (plan), 0);
  key_result = g_list_model_get_item (ridge_objective_get_key_results (one), 0);
  g_assert_cmpstr (ridge_period_get_name (period), ==, "@quarter");
  g_assert_cmpfloat_with_epsilon (ridge_key_result_get_target (key_result), 3.7, 1e-12);
  g_assert_cmpstr (ridge_check_in_get_made_at (ridge_key_result_get_latest_check_in (key_result)), ==, "2026-11-03T10:11:12Z");
  assert_round_trip (document);
  ridge_document_close (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/plan-json/tree", test_tree);
  g_test_add_func ("/exchange/plan-json/refusals", test_refusals);
  g_test_add_func ("/exchange/plan-json/places", test_places);
  g_test_add_func ("/exchange/plan-json/samples-and-back", test_samples_and_back);
  g_test_add_func ("/exchange/plan-json/everything-and-back", test_everything_and_back);

  return g_test_run ();
}
