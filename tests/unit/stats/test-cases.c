/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every analysis of every expected file: numbers within the file's abs_tol,
 * rows, directions and words exactly. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "exchange/ridge-xmr-request.h"

typedef struct
{
  double *values;
  gsize   n;
} Series;

static void
series_clear (Series *self)
{
  g_clear_pointer (&self->values, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Series, series_clear)

static char *
case_path (const char *name)
{
  return g_build_filename (g_getenv ("RIDGE_XMR_CASES"), name, NULL);
}

static JsonNode *
load_json (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

/* A date or index, a comma and a value or nothing, after one line of headings. */
static void
load_csv (const char *name,
          Series     *series)
{
  g_autofree char *path = case_path (name);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (g_strstrip (text), "\n", -1);
  series->n = g_strv_length (lines) - 1;
  series->values = g_new (double, series->n);
  for (gsize i = 0; i < series->n; i++)
    {
      const char *value = strrchr (lines[i + 1], ',') + 1;

      series->values[i] = *g_strstrip ((char *) value) != '\0' ? g_ascii_strtod (value, NULL) : NAN;
    }
}

/* The options of an analysis and what else is asked, as one request. */
static RidgeXmrRequest *
build_request (JsonObject *analysis)
{
  g_autoptr (JsonNode) options = json_node_copy (json_object_get_member (analysis, "options"));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  RidgeXmrRequest *request;

  text = json_to_string (options, FALSE);
  request = ridge_xmr_request_from_json (text, &error);
  g_assert_no_error (error);

  if (json_object_has_member (analysis, "nhs"))
    {
      JsonObject *nhs = json_object_get_object_member (analysis, "nhs");

      request->has_nhs = TRUE;
      request->wish = g_str_equal (json_object_get_string_member (nhs, "improvement"), "increase")
                          ? RIDGE_WISH_INCREASE
                          : RIDGE_WISH_DECREASE;
      if (!json_object_get_null_member (nhs, "target"))
        request->target = json_object_get_double_member (nhs, "target");
    }
  if (json_object_has_member (analysis, "stable_shift"))
    {
      JsonObject *shift = json_object_get_object_member (analysis, "stable_shift");

      request->has_stable_shift = TRUE;
      request->stable_shift.period_min = json_object_get_int_member (shift, "period_min");
      request->stable_shift.shift = json_object_get_int_member (shift, "shift");
      request->stable_shift.no_regrets = json_object_get_boolean_member (shift, "no_regrets");
    }
  if (json_object_has_member (analysis, "season"))
    request->season_period = json_object_get_int_member (json_object_get_object_member (analysis, "season"), "period");

  return request;
}

static gboolean
is_double (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE;
}

static void assert_same (const char *path, JsonNode *expected, JsonNode *actual, double tolerance);

static void
assert_same_array (const char *path,
                   JsonArray  *expected,
                   JsonArray  *actual,
                   double      tolerance)
{
  g_assert_cmpuint (json_array_get_length (expected), ==, json_array_get_length (actual));
  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);

      assert_same (place, json_array_get_element (expected, i), json_array_get_element (actual, i), tolerance);
    }
}

static void
assert_same_object (const char *path,
                    JsonObject *expected,
                    JsonObject *actual,
                    double      tolerance)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  json_object_iter_init (&iter, expected);
  while (json_object_iter_next (&iter, &key, &node))
    {
      g_autofree char *place = g_strdup_printf ("%s.%s", path, key);

      if (!json_object_has_member (actual, key))
        g_error ("%s is missing", place);
      assert_same (place, node, json_object_get_member (actual, key), tolerance);
    }
}

/* Everything that is expected must be there and be the same. */
static void
assert_same (const char *path,
             JsonNode   *expected,
             JsonNode   *actual,
             double      tolerance)
{
  if (JSON_NODE_HOLDS_OBJECT (expected) && JSON_NODE_HOLDS_OBJECT (actual))
    {
      assert_same_object (path, json_node_get_object (expected), json_node_get_object (actual), tolerance);
    }
  else if (JSON_NODE_HOLDS_ARRAY (expected) && JSON_NODE_HOLDS_ARRAY (actual))
    {
      assert_same_array (path, json_node_get_array (expected), json_node_get_array (actual), tolerance);
    }
  else if (is_double (expected) && JSON_NODE_HOLDS_VALUE (actual))
    {
      double difference = fabs (json_node_get_double (expected) - json_node_get_double (actual));

      if (!(difference <= tolerance))
        g_error ("%s: %.17g expected, got %.17g", path, json_node_get_double (expected), json_node_get_double (actual));
    }
  else if (!json_node_equal (expected, actual))
    {
      g_autofree char *a = json_to_string (expected, FALSE);
      g_autofree char *b = json_to_string (actual, FALSE);

      if (!JSON_NODE_HOLDS_VALUE (expected) || !JSON_NODE_HOLDS_VALUE (actual) ||
          fabs (json_node_get_double (expected) - json_node_get_double (actual)) > 0.0)
        g_error ("%s: %s expected, got %s", path, a, b);
    }
}

/* ---- the hashed form of the large files ---- */

static guint64
hash_rows (JsonArray *rows)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      guint32 row = json_array_get_int_element (rows, i);

      for (int byte = 0; byte < 4; byte++)
        hash = (hash ^ ((row >> (8 * byte)) & 0xff)) * G_GUINT64_CONSTANT (0x100000001b3);
    }

  return hash;
}

static gint64
sum_rows (JsonArray *rows)
{
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    sum += json_array_get_int_element (rows, i);

  return sum;
}

static void
assert_summary (JsonObject *summary,
                JsonArray  *rows)
{
  g_autofree char *hash = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", hash_rows (rows));
  JsonArray       *first = json_object_get_array_member (summary, "first");
  JsonArray       *last = json_object_get_array_member (summary, "last");
  guint            n = json_array_get_length (rows);
  guint            n_last = json_array_get_length (last);

  g_assert_cmpint (json_object_get_int_member (summary, "count"), ==, n);
  g_assert_cmpint (json_object_get_int_member (summary, "sum"), ==, sum_rows (rows));
  g_assert_cmpstr (json_object_get_string_member (summary, "fnv1a64"), ==, hash);
  for (guint i = 0; i < json_array_get_length (first); i++)
    g_assert_cmpint (json_array_get_int_element (first, i), ==, json_array_get_int_element (rows, i));
  for (guint i = 0; i < n_last; i++)
    g_assert_cmpint (json_array_get_int_element (last, i), ==, json_array_get_int_element (rows, n - n_last + i));
}

static void
assert_member_summary (JsonObject *expected,
                       JsonObject *actual,
                       const char *key)
{
  assert_summary (json_object_get_object_member (expected, key), json_object_get_array_member (actual, key));
}

static void
assert_rules_summary (JsonObject *expected,
                      JsonObject *actual)
{
  g_autoptr (GList) sets = json_object_get_members (expected);

  for (GList *set = sets; set != NULL; set = set->next)
    {
      JsonObject *expected_set = json_object_get_object_member (expected, set->data);
      JsonObject *actual_set = json_object_get_object_member (actual, set->data);
      g_autoptr (GList) rules = json_object_get_members (expected_set);

      for (GList *rule = rules; rule != NULL; rule = rule->next)
        {
          JsonObject *summary = json_object_get_object_member (expected_set, rule->data);
          JsonObject *found = json_object_get_object_member (actual_set, rule->data);

          assert_member_summary (summary, found, "points");
          assert_member_summary (summary, found, "triggers");
          assert_member_summary (summary, found, "window");
          g_assert_cmpint (json_object_get_int_member (summary, "direction_sum"), ==,
                           sum_rows (json_object_get_array_member (found, "direction")));
        }
    }
}

static void
assert_big_result (JsonObject *expected,
                   JsonObject *actual,
                   double      tolerance)
{
  JsonArray *mr = json_object_get_array_member (actual, "mr");
  double     sum = 0.0, max = 0.0;
  gint64     count = 0;

  for (guint i = 0; i < json_array_get_length (mr); i++)
    {
      double range = json_array_get_null_element (mr, i) ? NAN : json_array_get_double_element (mr, i);

      if (isnan (range))
        continue;
      count++;
      sum += range;
      max = MAX (max, range);
    }

  g_assert_cmpint (json_object_get_int_member (expected, "mr_count"), ==, count);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (expected, "mr_sum"), sum, 1e-5);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (expected, "mr_max"), max, tolerance);
  assert_member_summary (expected, actual, "mr_signal");
  assert_rules_summary (json_object_get_object_member (expected, "rules"),
                        json_object_get_object_member (actual, "rules"));
  assert_same ("segments", json_object_get_member (expected, "segments"),
               json_object_get_member (actual, "segments"), tolerance);
}

/* ---- the tests ---- */

static void
check_analysis (JsonObject   *analysis,
                const Series *series)
{
  g_autoptr (RidgeXmrRequest) request = build_request (analysis);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ridge_xmr_request_run (request, series->values, series->n, &error);
  g_autoptr (JsonNode) actual = NULL;
  JsonObject              *expected = json_object_get_object_member (analysis, "result");
  double                   tolerance = json_object_get_double_member (analysis, "abs_tol");
  static const char *const extras[] = { "nhs", "stable_shift", "season" };

  g_assert_no_error (error);
  actual = json_from_string (text, &error);
  g_assert_no_error (error);

  if (json_object_has_member (expected, "mr_count"))
    assert_big_result (expected, json_node_get_object (actual), tolerance);
  else
    assert_same_object ("result", expected, json_node_get_object (actual), tolerance);

  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    {
      if (json_object_has_member (analysis, extras[i]))
        assert_same (extras[i], json_object_get_member (analysis, extras[i]),
                     json_object_get_member (json_node_get_object (actual), extras[i]), tolerance);
    }
}

static void
test_case (gconstpointer data)
{
  g_autofree char *path = case_path (data);
  g_autoptr (JsonNode) root = load_json (path);
  JsonObject *file = json_node_get_object (root);
  JsonArray  *analyses = json_object_get_array_member (file, "analyses");
  g_auto (Series) series = { 0 };

  load_csv (json_object_get_string_member (json_object_get_object_member (file, "data"), "csv"), &series);
  g_assert_cmpuint (json_array_get_length (analyses), >, 0);

  for (guint i = 0; i < json_array_get_length (analyses); i++)
    {
      JsonObject *analysis = json_array_get_object_element (analyses, i);

      g_test_message ("%s: %s", (const char *) data, json_object_get_string_member (analysis, "id"));
      check_analysis (analysis, &series);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);

  dir = g_dir_open (g_getenv ("RIDGE_XMR_CASES"), 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".expected.json") && !g_str_equal (name, "pace_integrity.expected.json"))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, compare_names);
  g_assert_cmpuint (names->len, ==, 31);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/stats/cases/%s", (const char *) names->pdata[i]);

      g_test_add_data_func (path, names->pdata[i], test_case);
    }

  return g_test_run ();
}
