/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options as JSON: what is taken, and what is refused by its name. */

#include <math.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "base/ridge-error.h"
#include "exchange/ridge-json-write.h"
#include "exchange/ridge-xmr-request.h"

static void
test_defaults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeXmrRequest) request = ridge_xmr_request_from_json ("{}", &error);

  g_assert_no_error (error);
  g_assert_cmpint (request->options.rule_sets, ==, RIDGE_XMR_RULE_SETS_WHEELER);
  g_assert_true (isnan (request->options.floor));
  g_assert_false (request->has_nhs);
  g_assert_cmpuint (request->stable_shift.period_min, ==, 21);
}

/* Every name of the reference's DEFAULTS, each with a value that is not the default. */
static void
test_every_option (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeXmrRequest) request = ridge_xmr_request_from_json (
      "{\"center\": \"median\", \"dispersion\": \"median\", \"npl_factor\": 3.14, \"url_factor\": 3.87,"
      " \"breaks\": [7, 3], \"baseline\": {\"mode\": \"first\", \"k\": 12},"
      " \"baselines\": [{\"mode\": \"range\", \"start\": 1, \"end\": 9}, {}, {\"mode\": \"fixed\", \"cl\": 4, \"mr\": 0.5}],"
      " \"exclude\": [9, 2], \"exclude_mr\": \"bridge\", \"missing_mr\": \"bridge\", \"screen\": \"converge\","
      " \"screen_factor\": 3.267, \"floor\": 0, \"ceiling\": 1, \"ties\": \"skip\", \"rule_sets\": [\"nhs\", \"pump\"],"
      " \"trend\": \"ols\", \"nhs\": {\"wish\": \"decrease\", \"target\": 5}, \"season\": 12, \"stable_shift\": 24}",
      &error);
  const RidgeXmrOptions *options;

  g_assert_no_error (error);
  options = &request->options;
  g_assert_cmpint (options->center, ==, RIDGE_XMR_STATISTIC_MEDIAN);
  g_assert_cmpint (options->dispersion, ==, RIDGE_XMR_STATISTIC_MEDIAN);
  g_assert_cmpfloat (options->npl_factor, ==, 3.14);
  g_assert_cmpfloat (options->url_factor, ==, 3.87);
  g_assert_cmpuint (options->n_breaks, ==, 2);
  g_assert_cmpint (options->baseline.mode, ==, RIDGE_XMR_BASELINE_FIRST);
  g_assert_cmpuint (options->baseline.k, ==, 12);
  g_assert_cmpuint (options->n_baselines, ==, 3);
  g_assert_cmpuint (options->baselines[0].end, ==, 9);
  g_assert_cmpint (options->baselines[1].mode, ==, RIDGE_XMR_BASELINE_ALL);
  g_assert_cmpfloat (options->baselines[2].mr, ==, 0.5);
  g_assert_cmpuint (options->exclude[0], ==, 2);
  g_assert_cmpuint (options->exclude[1], ==, 9);
  g_assert_cmpint (options->exclude_mr, ==, RIDGE_XMR_OVER_BRIDGE);
  g_assert_cmpint (options->missing_mr, ==, RIDGE_XMR_OVER_BRIDGE);
  g_assert_cmpuint (options->screen, ==, RIDGE_XMR_SCREEN_CONVERGE);
  g_assert_cmpfloat (options->screen_factor, ==, 3.267);
  g_assert_cmpfloat (options->floor, ==, 0.0);
  g_assert_cmpfloat (options->ceiling, ==, 1.0);
  g_assert_cmpint (options->ties, ==, RIDGE_XMR_TIES_SKIP);
  g_assert_cmpint (options->rule_sets, ==, RIDGE_XMR_RULE_SETS_NHS | RIDGE_XMR_RULE_SETS_PUMP);
  g_assert_cmpint (options->trend, ==, RIDGE_XMR_TREND_OLS);
  g_assert_cmpint (request->wish, ==, RIDGE_WISH_DECREASE);
  g_assert_cmpfloat (request->target, ==, 5.0);
  g_assert_cmpuint (request->season_period, ==, 12);
  g_assert_cmpuint (request->stable_shift.period_min, ==, 24);
}

/* null is the default wherever the reference has None. */
static void
test_null (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeXmrRequest) request = ridge_xmr_request_from_json (
      "{\"npl_factor\": null, \"url_factor\": null, \"baselines\": null, \"screen_factor\": null,"
      " \"floor\": null, \"ceiling\": null, \"trend\": null, \"nhs\": {\"improvement\": \"neutral\", \"target\": null}}",
      &error);

  g_assert_no_error (error);
  g_assert_true (isnan (request->options.ceiling));
  g_assert_true (request->has_nhs && isnan (request->target));
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *thing;
    const char *detail;
  } rows[] = {
    { "", RIDGE_ERROR_SYNTAX, "options", NULL },
    { "{", RIDGE_ERROR_SYNTAX, "options", NULL },
    { "[]", RIDGE_ERROR_RANGE, "options", NULL },
    { "[[[[[[[[[[[[]]]]]]]]]]]]", RIDGE_ERROR_SYNTAX, "options", NULL },
    { "{\"centre\": \"mean\"}", RIDGE_ERROR_UNKNOWN, "option", "centre" },
    { "{\"baseline\": {\"mode\": \"first\", \"n\": 3}}", RIDGE_ERROR_UNKNOWN, "option", "n" },
    { "{\"center\": \"mode\"}", RIDGE_ERROR_RANGE, "center", "mean, median" },
    { "{\"center\": 1}", RIDGE_ERROR_RANGE, "center", "mean, median" },
    { "{\"baseline\": {\"mode\": \"first\"}}", RIDGE_ERROR_RANGE, "first", "k" },
    { "{\"baseline\": {\"mode\": \"range\", \"start\": 2}}", RIDGE_ERROR_RANGE, "range", "start, end" },
    { "{\"baseline\": {\"mode\": \"first\", \"k\": 0}}", RIDGE_ERROR_RANGE, "k", NULL },
    { "{\"baseline\": \"all\"}", RIDGE_ERROR_RANGE, "baseline", "object" },
    { "{\"breaks\": 4}", RIDGE_ERROR_RANGE, "breaks", "array" },
    { "{\"breaks\": [1.5]}", RIDGE_ERROR_RANGE, "breaks", NULL },
    { "{\"npl_factor\": -2}", RIDGE_ERROR_RANGE, "npl_factor", NULL },
    { "{\"npl_factor\": \"2\"}", RIDGE_ERROR_RANGE, "npl_factor", "number" },
    { "{\"screen\": \"once\"}", RIDGE_ERROR_RANGE, "screen", NULL },
    { "{\"screen\": -1}", RIDGE_ERROR_RANGE, "screen", NULL },
    { "{\"rule_sets\": [\"western\"]}", RIDGE_ERROR_RANGE, "rule_sets", "wheeler, nhs, weco, nelson, pump, anhoej" },
    { "{\"rule_sets\": \"nhs\"}", RIDGE_ERROR_RANGE, "rule_sets", NULL },
    { "{\"trend\": \"up\"}", RIDGE_ERROR_RANGE, "trend", "half, ols" },
    { "{\"season\": 1}", RIDGE_ERROR_RANGE, "season", NULL },
    { "{\"nhs\": {\"wish\": \"up\"}}", RIDGE_ERROR_RANGE, "wish", "increase, decrease, neutral" },
    { "{\"stable_shift\": {\"no_regrets\": 1}}", RIDGE_ERROR_RANGE, "no_regrets", "true, false" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_null (ridge_xmr_request_from_json (rows[i].text, &error));
      g_assert_error (error, RIDGE_ERROR, rows[i].code);
      g_assert_cmpstr (ridge_error_get_thing (error), ==, rows[i].thing);
      if (rows[i].detail != NULL)
        g_assert_cmpstr (ridge_error_get_detail (error), ==, rows[i].detail);
    }
}

/* Where nothing can be divided by the mean the season is taken off; without a value there is none. */
static void
test_no_season (void)
{
  const double x[] = { 1.0, -1.0, 1.0, -1.0 };
  const double none[] = { NAN, NAN, NAN, NAN };
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeXmrRequest) request = ridge_xmr_request_from_json ("{\"season\": 2}", &error);
  g_autofree char *text = ridge_xmr_request_run (request, x, 4, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "\"season\": {\"period\": 2, \"differences\": [1, -1], \"values\": [0, 0, 0, 0]}"));
  g_assert_null (ridge_xmr_request_run (request, none, 4, &error));
  g_assert_error (error, RIDGE_ERROR, RIDGE_ERROR_NOT_APPLICABLE);
}

/* Too short a series has no suggested shifts, which is not the same as an empty list. */
static void
test_short_series (void)
{
  const double x[] = { 1.0, 2.0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeXmrRequest) request = ridge_xmr_request_from_json ("{\"stable_shift\": 12, \"nhs\": {\"wish\": \"increase\"}}", &error);
  g_autofree char *text = ridge_xmr_request_run (request, x, 2, &error);
  g_autoptr (JsonNode) node = json_from_string (text, &error);
  JsonObject *object = json_node_get_object (node);

  g_assert_no_error (error);
  g_assert_true (json_object_get_null_member (json_object_get_object_member (object, "stable_shift"), "suggested_breaks"));
  g_assert_true (json_object_get_null_member (json_object_get_object_member (object, "nhs"), "assurance"));
  g_assert_false (json_object_has_member (json_object_get_object_member (object, "rules"), "nhs"));
}

static void
test_numbers (void)
{
  static const struct
  {
    double      value;
    const char *text;
  } rows[] = {
    { 0.1, "0.1" },
    { 1.0, "1" },
    { 1.0 / 3.0, "0.3333333333333333" },
    { 1e300, "1e+300" },
    { 3.5199999999999996, "3.5199999999999996" },
    { -0.0, "-0" },
    { NAN, "null" },
    { INFINITY, "null" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      ridge_json_append_double (text, rows[i].value);
      g_assert_cmpstr (text->str, ==, rows[i].text);
    }
}

static void
test_strings (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  ridge_json_append_string (text, "a\"b\\c\nd");
  g_assert_cmpstr (text->str, ==, "\"a\\\"b\\\\c\\u000ad\"");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/request/defaults", test_defaults);
  g_test_add_func ("/stats/request/every-option", test_every_option);
  g_test_add_func ("/stats/request/null", test_null);
  g_test_add_func ("/stats/request/refusals", test_refusals);
  g_test_add_func ("/stats/request/no-season", test_no_season);
  g_test_add_func ("/stats/request/short-series", test_short_series);
  g_test_add_func ("/stats/request/numbers", test_numbers);
  g_test_add_func ("/stats/request/strings", test_strings);

  return g_test_run ();
}
