/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-xmr-request.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/ridge-error.h"
#include "exchange/ridge-json-write.h"
#include "exchange/ridge-xmr-json.h"
#include "stats/ridge-season.h"

/* An object of options is at most this deep; the parser recurses. */
#define MAX_DEPTH 8

#define MAX_ROW (G_GINT64_CONSTANT (1) << 52)

typedef struct
{
  const char *nick;
  int         value;
} Choice;

static const Choice statistics[] = { { "mean", RIDGE_XMR_STATISTIC_MEAN }, { "median", RIDGE_XMR_STATISTIC_MEDIAN }, { NULL } };
static const Choice overs[] = { { "gap", RIDGE_XMR_OVER_GAP }, { "bridge", RIDGE_XMR_OVER_BRIDGE }, { NULL } };
static const Choice ties[] = { { "break", RIDGE_XMR_TIES_BREAK }, { "skip", RIDGE_XMR_TIES_SKIP }, { NULL } };
static const Choice trends[] = { { "half", RIDGE_XMR_TREND_HALF }, { "ols", RIDGE_XMR_TREND_OLS }, { NULL } };
static const Choice modes[] = {
  { "all", RIDGE_XMR_BASELINE_ALL }, { "first", RIDGE_XMR_BASELINE_FIRST }, { "range", RIDGE_XMR_BASELINE_RANGE }, { "fixed", RIDGE_XMR_BASELINE_FIXED }, { NULL }
};
static const Choice wishes[] = {
  { "increase", RIDGE_WISH_INCREASE }, { "decrease", RIDGE_WISH_DECREASE }, { "neutral", RIDGE_WISH_NEUTRAL }, { NULL }
};

/* One member of an object: reads @node, called @name, into @target. */
typedef gboolean (*ReadFunc) (const char *name, JsonNode *node, gpointer target, GError **error);

typedef struct
{
  const char *name;
  ReadFunc    read;
} Member;

static gboolean
refuse (const char *name,
        const char *allowed,
        GError    **error)
{
  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, name, "%s", allowed);
  return FALSE;
}

static gboolean
is_number (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

static gboolean
read_double (const char *name,
             JsonNode   *node,
             double     *value,
             GError    **error)
{
  if (!is_number (node) || !isfinite (json_node_get_double (node)))
    return refuse (name, "number", error);

  *value = json_node_get_double (node);
  return TRUE;
}

/* A number, or null for @none. */
static gboolean
read_optional_double (const char *name,
                      JsonNode   *node,
                      double      none,
                      double     *value,
                      GError    **error)
{
  *value = none;
  return JSON_NODE_HOLDS_NULL (node) || read_double (name, node, value, error);
}

static gboolean
read_integer (const char *name,
              JsonNode   *node,
              gint64      least,
              gint64      most,
              gint64     *value,
              GError    **error)
{
  double number = is_number (node) ? json_node_get_double (node) : NAN;

  if (number >= (double) least && number <= (double) most && !(fabs (number - trunc (number)) > 0.0))
    {
      *value = (gint64) number;
      return TRUE;
    }

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, name, "%" G_GINT64_FORMAT "…%" G_GINT64_FORMAT, least, most);
  return FALSE;
}

static gboolean
read_size (const char *name,
           JsonNode   *node,
           gint64      least,
           gsize      *value,
           GError    **error)
{
  gint64 number;

  if (!read_integer (name, node, least, MAX_ROW, &number, error))
    return FALSE;

  *value = number;
  return TRUE;
}

static gboolean
read_bool (const char *name,
           JsonNode   *node,
           gboolean   *value,
           GError    **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return refuse (name, "true, false", error);

  *value = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_choice (const char   *name,
             JsonNode     *node,
             const Choice *choices,
             guint        *value,
             GError      **error)
{
  g_autoptr (GString) allowed = g_string_new (NULL);
  const char *nick = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    nick = json_node_get_string (node);

  for (const Choice *choice = choices; choice->nick != NULL; choice++)
    {
      if (g_strcmp0 (nick, choice->nick) == 0)
        {
          *value = choice->value;
          return TRUE;
        }
      g_string_append_printf (allowed, allowed->len > 0 ? ", %s" : "%s", choice->nick);
    }

  return refuse (name, allowed->str, error);
}

/* Reads every member of an object; an unknown one is refused by its name. */
static gboolean
read_object (const char   *name,
             JsonNode     *node,
             const Member *members,
             gpointer      target,
             GError      **error)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (name, "object", error);

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &value))
    {
      const Member *member = members;

      while (member->name != NULL && strcmp (member->name, key) != 0)
        member++;
      if (member->name == NULL)
        {
          ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "option", "%s", key);
          return FALSE;
        }
      if (!member->read (key, value, target, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  gsize row_a = *(const gsize *) a;
  gsize row_b = *(const gsize *) b;

  return (row_a > row_b) - (row_a < row_b);
}

/* An array of rows, sorted. Negative ones do not exist and are passed over. */
static gboolean
read_rows (const char   *name,
           JsonNode     *node,
           const gsize **rows,
           gsize        *n_rows,
           GError      **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gsize));
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (name, "array", error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gint64 number;
      gsize  row;

      if (!read_integer (name, json_array_get_element (array, i), -MAX_ROW, MAX_ROW, &number, error))
        return FALSE;
      row = number;
      if (number >= 0)
        g_array_append_val (found, row);
    }

  g_array_sort (found, compare_rows);
  g_free ((gpointer) *rows);
  *rows = g_array_steal (found, n_rows);

  return TRUE;
}

/* ---- baselines ---- */

#define BASELINE_READER(field, call) \
  static gboolean \
      read_baseline_##field (const char *name, JsonNode *node, gpointer target, GError **error) \
  { \
    RidgeXmrBaseline *baseline = target; \
    return call; \
  }

BASELINE_READER (mode, read_choice (name, node, modes, (guint *) &baseline->mode, error))
BASELINE_READER (k, read_size (name, node, 1, &baseline->k, error))
BASELINE_READER (start, read_size (name, node, 0, &baseline->start, error))
BASELINE_READER (end, read_size (name, node, 0, &baseline->end, error))
BASELINE_READER (cl, read_double (name, node, &baseline->center, error))
BASELINE_READER (mr, read_double (name, node, &baseline->mr, error))

static const Member baseline_members[] = {
  { "mode", read_baseline_mode }, { "k", read_baseline_k }, { "start", read_baseline_start }, { "end", read_baseline_end }, { "cl", read_baseline_cl }, { "mr", read_baseline_mr }, { NULL }
};

static gboolean
has_members (JsonNode   *node,
             const char *first,
             const char *second,
             const char *mode,
             GError    **error)
{
  JsonObject *object = json_node_get_object (node);

  if (json_object_has_member (object, first) && json_object_has_member (object, second))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, mode, first == second ? "%s" : "%s, %s", first, second);
  return FALSE;
}

static gboolean
read_baseline (const char       *name,
               JsonNode         *node,
               RidgeXmrBaseline *baseline,
               GError          **error)
{
  *baseline = (RidgeXmrBaseline) { 0 };
  if (!read_object (name, node, baseline_members, baseline, error))
    return FALSE;

  switch (baseline->mode)
    {
    case RIDGE_XMR_BASELINE_FIRST:
      return has_members (node, "k", "k", "first", error);

    case RIDGE_XMR_BASELINE_RANGE:
      return has_members (node, "start", "end", "range", error);

    case RIDGE_XMR_BASELINE_FIXED:
      return has_members (node, "cl", "mr", "fixed", error);

    case RIDGE_XMR_BASELINE_ALL:
    default:
      return TRUE;
    }
}

static gboolean
read_baselines (const char      *name,
                JsonNode        *node,
                RidgeXmrOptions *options,
                GError         **error)
{
  JsonArray        *array;
  RidgeXmrBaseline *baselines;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (name, "array, null", error);

  array = json_node_get_array (node);
  g_free ((gpointer) options->baselines);
  baselines = g_new0 (RidgeXmrBaseline, json_array_get_length (array) + 1);
  options->baselines = baselines;
  options->n_baselines = json_array_get_length (array);

  for (gsize i = 0; i < options->n_baselines; i++)
    {
      if (!read_baseline (name, json_array_get_element (array, i), &baselines[i], error))
        return FALSE;
    }

  return TRUE;
}

/* ---- options ---- */

static gboolean
read_screen (const char *name,
             JsonNode   *node,
             guint      *screen,
             GError    **error)
{
  gint64 passes;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      if (strcmp (json_node_get_string (node), "converge") != 0)
        return refuse (name, "0, 1, …, converge", error);
      *screen = RIDGE_XMR_SCREEN_CONVERGE;
      return TRUE;
    }

  if (!read_integer (name, node, 0, G_MAXINT, &passes, error))
    return FALSE;

  *screen = passes;
  return TRUE;
}

static gboolean
read_rule_sets (const char       *name,
                JsonNode         *node,
                RidgeXmrRuleSets *sets,
                GError          **error)
{
  const char *allowed = "wheeler, nhs, weco, nelson, pump, anhoej";
  JsonArray  *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (name, allowed, error);

  *sets = RIDGE_XMR_RULE_SETS_NONE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode        *element = json_array_get_element (array, i);
      RidgeXmrRuleSets set = RIDGE_XMR_RULE_SETS_NONE;

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
        set = ridge_xmr_rule_set_from_id (json_node_get_string (element));
      if (set == RIDGE_XMR_RULE_SETS_NONE)
        return refuse (name, allowed, error);
      *sets |= set;
    }

  return TRUE;
}

static gboolean
read_trend (const char    *name,
            JsonNode      *node,
            RidgeXmrTrend *trend,
            GError       **error)
{
  *trend = RIDGE_XMR_TREND_NONE;
  return JSON_NODE_HOLDS_NULL (node) || read_choice (name, node, trends, (guint *) trend, error);
}

/* ---- what is asked besides ---- */

static gboolean
read_wish (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeXmrRequest *request = target;

  return read_choice (name, node, wishes, (guint *) &request->wish, error);
}

static gboolean
read_target (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeXmrRequest *request = target;

  return read_optional_double (name, node, NAN, &request->target, error);
}

static const Member nhs_members[] = {
  { "wish", read_wish }, { "improvement", read_wish }, { "target", read_target }, { NULL }
};

static gboolean
read_period_min (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeStableShiftOptions *options = target;

  return read_size (name, node, 2, &options->period_min, error);
}

static gboolean
read_shift (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeStableShiftOptions *options = target;

  return read_size (name, node, 2, &options->shift, error);
}

static gboolean
read_no_regrets (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeStableShiftOptions *options = target;

  return read_bool (name, node, &options->no_regrets, error);
}

static gboolean
read_establish_every (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeStableShiftOptions *options = target;

  return read_bool (name, node, &options->establish_every, error);
}

static const Member stable_shift_members[] = {
  { "period_min", read_period_min }, { "shift", read_shift }, { "no_regrets", read_no_regrets }, { "establish_every", read_establish_every }, { NULL }
};

static gboolean
read_season_period (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeXmrRequest *request = target;
  gint64           period;

  if (!read_integer (name, node, 2, 10000, &period, error))
    return FALSE;

  request->season_period = period;
  return TRUE;
}

static const Member season_members[] = { { "period", read_season_period }, { NULL } };

/* ---- the whole ---- */

#define REQUEST_READER(field, call) \
  static gboolean \
      read_##field##_member (const char *name, JsonNode *node, gpointer target, GError **error) \
  { \
    RidgeXmrRequest         *request = target; \
    RidgeXmrOptions *options G_GNUC_UNUSED = &request->options; \
    return call; \
  }

REQUEST_READER (center, read_choice (name, node, statistics, (guint *) &options->center, error))
REQUEST_READER (dispersion, read_choice (name, node, statistics, (guint *) &options->dispersion, error))
REQUEST_READER (npl_factor, read_optional_double (name, node, 0.0, &options->npl_factor, error))
REQUEST_READER (url_factor, read_optional_double (name, node, 0.0, &options->url_factor, error))
REQUEST_READER (breaks, read_rows (name, node, &options->breaks, &options->n_breaks, error))
REQUEST_READER (baseline, read_baseline (name, node, &options->baseline, error))
REQUEST_READER (baselines, read_baselines (name, node, options, error))
REQUEST_READER (exclude, read_rows (name, node, &options->exclude, &options->n_exclude, error))
REQUEST_READER (exclude_mr, read_choice (name, node, overs, (guint *) &options->exclude_mr, error))
REQUEST_READER (missing_mr, read_choice (name, node, overs, (guint *) &options->missing_mr, error))
REQUEST_READER (screen, read_screen (name, node, &options->screen, error))
REQUEST_READER (screen_factor, read_optional_double (name, node, 0.0, &options->screen_factor, error))
REQUEST_READER (floor, read_optional_double (name, node, NAN, &options->floor, error))
REQUEST_READER (ceiling, read_optional_double (name, node, NAN, &options->ceiling, error))
REQUEST_READER (ties, read_choice (name, node, ties, (guint *) &options->ties, error))
REQUEST_READER (rule_sets, read_rule_sets (name, node, &options->rule_sets, error))
REQUEST_READER (trend, read_trend (name, node, &options->trend, error))

static gboolean
read_nhs_member (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeXmrRequest *request = target;

  request->has_nhs = TRUE;
  return read_object (name, node, nhs_members, request, error);
}

static gboolean
read_season_member (const char *name, JsonNode *node, gpointer target, GError **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_object (name, node, season_members, target, error);

  return read_season_period (name, node, target, error);
}

static gboolean
read_stable_shift_member (const char *name, JsonNode *node, gpointer target, GError **error)
{
  RidgeXmrRequest *request = target;

  request->has_stable_shift = TRUE;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_object (name, node, stable_shift_members, &request->stable_shift, error);

  return read_period_min (name, node, &request->stable_shift, error);
}

static const Member members[] = {
  { "center", read_center_member },
  { "dispersion", read_dispersion_member },
  { "npl_factor", read_npl_factor_member },
  { "url_factor", read_url_factor_member },
  { "breaks", read_breaks_member },
  { "baseline", read_baseline_member },
  { "baselines", read_baselines_member },
  { "exclude", read_exclude_member },
  { "exclude_mr", read_exclude_mr_member },
  { "missing_mr", read_missing_mr_member },
  { "screen", read_screen_member },
  { "screen_factor", read_screen_factor_member },
  { "floor", read_floor_member },
  { "ceiling", read_ceiling_member },
  { "ties", read_ties_member },
  { "rule_sets", read_rule_sets_member },
  { "trend", read_trend_member },
  { "nhs", read_nhs_member },
  { "season", read_season_member },
  { "stable_shift", read_stable_shift_member },
  { NULL }
};

static gboolean
check_depth (const char *text,
             GError    **error)
{
  gboolean quoted = FALSE;
  int      depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (quoted && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && (*p == '{' || *p == '['))
        depth++;
      else if (!quoted && (*p == '}' || *p == ']'))
        depth--;

      if (depth > MAX_DEPTH)
        {
          ridge_set_error (error, RIDGE_ERROR_SYNTAX, 0, "options", "object");
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * ridge_xmr_request_new:
 *
 * Returns: (transfer full): a request with the default options
 */
RidgeXmrRequest *
ridge_xmr_request_new (void)
{
  RidgeXmrRequest *self = g_new0 (RidgeXmrRequest, 1);

  self->options = (RidgeXmrOptions) RIDGE_XMR_OPTIONS_INIT;
  self->stable_shift = (RidgeStableShiftOptions) RIDGE_STABLE_SHIFT_OPTIONS_INIT;
  self->target = NAN;

  return self;
}

/**
 * ridge_xmr_request_free:
 * @self: (transfer full): a request
 *
 * Frees a request and the arrays of its options.
 */
void
ridge_xmr_request_free (RidgeXmrRequest *self)
{
  g_free ((gpointer) self->options.breaks);
  g_free ((gpointer) self->options.exclude);
  g_free ((gpointer) self->options.baselines);
  g_free (self);
}

/**
 * ridge_xmr_request_from_json:
 * @text: a JSON object
 * @error: return location for an error
 *
 * Reads options by name; what is absent keeps its default. Besides the options
 * of the chart it takes "season" (the period, or an object with it), "nhs"
 * (object: wish or improvement, target) and "stable_shift" (P, or an object:
 * period_min, shift, no_regrets, establish_every).
 *
 * Returns: (transfer full) (nullable): the request; %NULL with
 *   RIDGE_ERROR_SYNTAX if @text is no JSON object, RIDGE_ERROR_UNKNOWN for an
 *   unknown name, RIDGE_ERROR_RANGE for a value that the option does not take
 */
RidgeXmrRequest *
ridge_xmr_request_from_json (const char *text,
                             GError    **error)
{
  g_autoptr (RidgeXmrRequest) self = ridge_xmr_request_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) json_error = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!check_depth (text, error))
    return NULL;

  if (!json_parser_load_from_data (parser, text, -1, &json_error) || json_parser_get_root (parser) == NULL)
    {
      ridge_set_error (error, RIDGE_ERROR_SYNTAX, json_parser_get_current_line (parser), "options", "object");
      return NULL;
    }

  if (!read_object ("options", json_parser_get_root (parser), members, self, error) ||
      !ridge_xmr_options_validate (&self->options, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* The values freed of their season, and the factors for the report. */
static double *
deseasonalise (const RidgeXmrRequest *self,
               const double          *x,
               gsize                  n,
               double               **factors,
               GError               **error)
{
  double *values;

  *factors = g_new (double, self->season_period);
  if (!ridge_season_factors (x, NULL, n, self->season_period, *factors))
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, "season", "x̄ = 0");
      return NULL;
    }

  values = g_new (double, n + 1);
  ridge_season_deseasonalise (x, NULL, n, self->season_period, *factors, values);

  return values;
}

/**
 * ridge_xmr_request_run:
 * @self: what is asked
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 * @error: return location for an error
 *
 * Computes everything that was asked and writes it as one JSON object.
 *
 * Returns: (transfer full) (nullable): the text; %NULL with an error as for
 *   ridge_xmr_compute(), or RIDGE_ERROR_NOT_APPLICABLE if there is no season to
 *   take out
 */
char *
ridge_xmr_request_run (const RidgeXmrRequest *self,
                       const double          *x,
                       gsize                  n,
                       GError               **error)
{
  g_autoptr (RidgeXmr) xmr = NULL;
  g_autoptr (GString) out = g_string_new ("{");
  g_autofree double *factors = NULL;
  g_autofree double *values = NULL;
  RidgeXmrOptions    options = self->options;

  if (self->season_period > 0)
    {
      values = deseasonalise (self, x, n, &factors, error);
      if (values == NULL)
        return NULL;
      x = values;
    }

  if (self->has_nhs)
    options.rule_sets |= RIDGE_XMR_RULE_SETS_NHS;
  xmr = ridge_xmr_compute (x, n, &options, error);
  if (xmr == NULL)
    return NULL;

  ridge_xmr_json_append_result (out, xmr, &self->options);
  if (self->has_nhs)
    ridge_xmr_json_append_nhs (out, xmr, self->wish, self->target);
  if (self->has_stable_shift)
    ridge_xmr_json_append_stable_shift (out, x, n, &self->stable_shift);
  if (self->season_period > 0)
    ridge_xmr_json_append_season (out, self->season_period, factors, values, n);
  g_string_append_c (out, '}');

  return g_string_free (g_steal_pointer (&out), FALSE);
}
