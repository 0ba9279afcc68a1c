/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Regression, totals and last digits against R (pace_integrity.expected.json),
 * through the JSON that the command line prints. */

#include <json-glib/json-glib.h>

#include "exchange/ridge-pace-json.h"

static JsonObject *
load_section (JsonParser *parser)
{
  g_autofree char *path = g_build_filename (g_getenv ("RIDGE_XMR_CASES"), "pace_integrity.expected.json", NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (parser));
}

static double *
read_doubles (JsonObject *object,
              const char *key,
              gsize      *n)
{
  JsonArray *array = json_object_get_array_member (object, key);
  double    *values;

  *n = json_array_get_length (array);
  values = g_new (double, *n);
  for (gsize i = 0; i < *n; i++)
    values[i] = json_array_get_double_element (array, i);

  return values;
}

/* R prints 15 digits. */
static void
assert_number (const char *key,
               double      expected,
               double      actual)
{
  if (!(fabs (expected - actual) <= 1e-12 * fabs (expected)))
    g_error ("%s: %.15g expected, got %.15g", key, expected, actual);
}

/* Every key that is expected and was appended must agree. Returns how many did. */
static guint
compare (JsonObject *expected,
         GString    *text)
{
  g_autofree char *whole = g_strdup_printf ("{%s}", text->str + 1);
  g_autoptr (JsonNode) node = json_from_string (whole, NULL);
  JsonObject *actual = json_node_get_object (node);
  g_autoptr (GList) keys = json_object_get_members (actual);
  guint count = 0;

  for (GList *l = keys; l != NULL; l = l->next)
    {
      JsonNode *a, *b;

      if (!json_object_has_member (expected, l->data))
        continue;
      a = json_object_get_member (expected, l->data);
      b = json_object_get_member (actual, l->data);
      count++;
      if (JSON_NODE_HOLDS_ARRAY (a))
        {
          gsize              n, m;
          g_autofree double *values = read_doubles (expected, l->data, &n);
          g_autofree double *found = read_doubles (actual, l->data, &m);

          g_assert_cmpuint (n, ==, m);
          for (gsize i = 0; i < n; i++)
            assert_number (l->data, values[i], found[i]);
        }
      else if (json_node_get_value_type (a) == G_TYPE_STRING)
        {
          g_assert_cmpstr (json_node_get_string (a), ==, json_node_get_string (b));
        }
      else
        {
          assert_number (l->data, json_node_get_double (a), json_node_get_double (b));
        }
    }

  return count;
}

static void
test_linear (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *section = json_object_get_array_member (load_section (parser), "linear");

  for (guint i = 0; i < json_array_get_length (section); i++)
    {
      JsonObject *expected = json_array_get_object_element (section, i);
      g_autoptr (GString) text = g_string_new ("{");
      gsize              n, n_at;
      g_autofree double *y = read_doubles (expected, "y", &n);
      g_autofree double *at = read_doubles (expected, "x_new", &n_at);

      g_assert_true (ridge_pace_json_append_linear (text, y, n, at, n_at,
                                                    json_object_get_double_member (expected, "level")));
      g_assert_cmpuint (compare (expected, text), ==, 15);
    }
}

static void
test_total (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *section = json_object_get_array_member (load_section (parser), "total");

  for (guint i = 0; i < json_array_get_length (section); i++)
    {
      JsonObject *expected = json_array_get_object_element (section, i);
      g_autoptr (GString) text = g_string_new ("{");
      g_autoptr (RidgeXmr) xmr = NULL;
      gsize              n;
      g_autofree double *y = read_doubles (expected, "y", &n);

      xmr = ridge_xmr_compute (y, n, NULL, NULL);
      g_assert_true (ridge_pace_json_append_total (text, xmr,
                                                   json_object_get_double_member (expected, "done"),
                                                   json_object_get_int_member (expected, "remaining"),
                                                   json_object_get_double_member (expected, "target"),
                                                   RIDGE_WISH_INCREASE));
      g_assert_cmpuint (compare (expected, text), ==, 9);
    }
}

static void
test_digits (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *section = json_object_get_array_member (load_section (parser), "digits");

  for (guint i = 0; i < json_array_get_length (section); i++)
    {
      JsonObject *expected = json_array_get_object_element (section, i);
      g_autoptr (GString) text = g_string_new ("{");
      gsize              n;
      g_autofree double *values = read_doubles (expected, "values", &n);

      g_assert_cmpuint (ridge_question_find_decimals (values, n), ==, 0);
      ridge_pace_json_append_digits (text, values, n, 0);
      g_assert_cmpuint (compare (expected, text), ==, 4);
    }
}

/* A question that could not be answered has no numbers. */
static void
test_question (void)
{
  static const double x[] = { 1, 2, 3 };
  g_autoptr (GString) text = g_string_new ("{");
  RidgeQuestion question;

  ridge_question_last_digit (x, 3, 0, &question);
  g_assert_cmpstr (ridge_question_get_id (question.code), ==, "last_digit");
  ridge_pace_json_append_question (text, &question);
  g_assert_cmpstr (text->str, ==,
                   "{\"answered\": false, \"raised\": false, \"n\": 3, \"k\": 0, \"statistic\": null, "
                   "\"df\": null, \"p\": null, \"effect\": null, \"expected\": null");
}

static void
test_too_short (void)
{
  static const double x[] = { 1, 2 };
  static const double at[] = { 3 };
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (x, 1, NULL, NULL);

  g_assert_false (ridge_pace_json_append_linear (text, x, 2, at, 1, 0.95));
  g_assert_false (ridge_pace_json_append_total (text, xmr, 1.0, 2, 3.0, RIDGE_WISH_INCREASE));
  g_assert_cmpstr (text->str, ==, "{");
}

/* Monthly values around 31 with a sigma near 4. */
static const double stable[] = { 31, 28, 35, 30, 33, 29, 34, 27, 32, 30, 36, 31 };

static void
test_total_to_stay_below (void)
{
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (stable, G_N_ELEMENTS (stable), NULL, NULL);
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (xmr);
  RidgeTotal             total;

  g_assert_true (ridge_pace_total (segment, 129.0, 8, 480.0, RIDGE_WISH_DECREASE, &total));
  g_assert_cmpint (total.verdict, ==, RIDGE_PACE_VERDICT_ON);
  g_assert_true (ridge_pace_total (segment, 129.0, 8, 330.0, RIDGE_WISH_DECREASE, &total));
  g_assert_cmpint (total.verdict, ==, RIDGE_PACE_VERDICT_OFF);

  /* (520 - 129) / 8 = 48.9 was never seen from a process that ends at 43.9. */
  g_assert_true (ridge_pace_total (segment, 129.0, 8, 520.0, RIDGE_WISH_INCREASE, &total));
  g_assert_cmpint (total.rate, ==, RIDGE_RATE_ABOVE);
  g_assert_true (ridge_pace_total (segment, 129.0, 8, 200.0, RIDGE_WISH_INCREASE, &total));
  g_assert_cmpint (total.rate, ==, RIDGE_RATE_BELOW);
  g_assert_true (ridge_pace_total (segment, 129.0, 0, 200.0, RIDGE_WISH_INCREASE, &total));
  g_assert_true (isnan (total.required_rate));
}

static void
test_target_sanity (void)
{
  g_autoptr (RidgeXmr) xmr = ridge_xmr_compute (stable, G_N_ELEMENTS (stable), NULL, NULL);
  const RidgeXmrSegment *segment = ridge_xmr_get_last_segment (xmr);
  RidgeTargetSanity      sanity;

  /* 33 or more in 4 of 12 months: 35, 33, 34, 36. */
  g_assert_true (ridge_target_sanity (xmr, stable, 33.0, RIDGE_WISH_INCREASE, &sanity));
  g_assert_cmpuint (sanity.n, ==, 12);
  g_assert_cmpuint (sanity.n_meeting, ==, 4);
  g_assert_cmpint (sanity.assurance, ==, RIDGE_NHS_ASSURANCE_HIT_AND_MISS);
  g_assert_cmpfloat_with_epsilon (sanity.sigmas, (33.0 - 376.0 / 12.0) / segment->sigma, 1e-12);

  /* 28 or less in 2 of 12. */
  g_assert_true (ridge_target_sanity (xmr, stable, 28.0, RIDGE_WISH_DECREASE, &sanity));
  g_assert_cmpuint (sanity.n_meeting, ==, 2);
  g_assert_cmpfloat (sanity.sigmas, >, 0.0);
  g_assert_false (ridge_target_sanity (xmr, stable, 28.0, RIDGE_WISH_NEUTRAL, &sanity));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/pace/linear", test_linear);
  g_test_add_func ("/stats/pace/total", test_total);
  g_test_add_func ("/stats/pace/digits", test_digits);
  g_test_add_func ("/stats/pace/question", test_question);
  g_test_add_func ("/stats/pace/too-short", test_too_short);
  g_test_add_func ("/stats/pace/total-to-stay-below", test_total_to_stay_below);
  g_test_add_func ("/stats/pace/target-sanity", test_target_sanity);

  return g_test_run ();
}
