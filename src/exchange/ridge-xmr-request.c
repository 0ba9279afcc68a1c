/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-xmr-request.h"

#include "base/ridge-error.h"
#include "exchange/ridge-json-read.h"
#include "exchange/ridge-xmr-json.h"
#include "stats/ridge-season.h"

/* An object of options is no deeper than this. */
#define MAX_DEPTH 8

#define BASELINE(field) G_STRUCT_OFFSET (RidgeXmrBaseline, field)
#define REQUEST(field)  G_STRUCT_OFFSET (RidgeXmrRequest, field)
#define OPTION(field)   REQUEST (options.field)
#define SHIFT(field)    REQUEST (stable_shift.field)

static const double by_default = 0.0;
static const double no_bound = NAN;
static const gint64 zero = 0;
static const gint64 one = 1;
static const gint64 two = 2;

static const RidgeJsonChoice statistics[] = {
  { "mean", RIDGE_XMR_STATISTIC_MEAN },
  { "median", RIDGE_XMR_STATISTIC_MEDIAN },
  { NULL },
};

static const RidgeJsonChoice overs[] = {
  { "gap", RIDGE_XMR_OVER_GAP },
  { "bridge", RIDGE_XMR_OVER_BRIDGE },
  { NULL },
};

static const RidgeJsonChoice ties[] = {
  { "break", RIDGE_XMR_TIES_BREAK },
  { "skip", RIDGE_XMR_TIES_SKIP },
  { NULL },
};

static const RidgeJsonChoice trends[] = {
  { "half", RIDGE_XMR_TREND_HALF },
  { "ols", RIDGE_XMR_TREND_OLS },
  { NULL },
};

static const RidgeJsonChoice kinds[] = {
  { "individuals", RIDGE_XMR_KIND_INDIVIDUALS },
  { "u-prime", RIDGE_XMR_KIND_RATE_PRIME },
  { "p-prime", RIDGE_XMR_KIND_PROPORTION_PRIME },
  { "u", RIDGE_XMR_KIND_RATE },
  { "p", RIDGE_XMR_KIND_PROPORTION },
  { "c", RIDGE_XMR_KIND_COUNT },
  { "c-exact", RIDGE_XMR_KIND_COUNT_EXACT },
  { "t", RIDGE_XMR_KIND_TIME },
  { "g", RIDGE_XMR_KIND_BETWEEN },
  { "g-exact", RIDGE_XMR_KIND_BETWEEN_EXACT },
  { "log", RIDGE_XMR_KIND_LOG },
  { NULL },
};

static const RidgeJsonChoice watches[] = {
  { "none", RIDGE_XMR_WATCH_NONE },
  { "ewma", RIDGE_XMR_WATCH_EWMA },
  { "cusum", RIDGE_XMR_WATCH_CUSUM },
  { NULL },
};

static const RidgeJsonChoice modes[] = {
  { "all", RIDGE_XMR_BASELINE_ALL },
  { "first", RIDGE_XMR_BASELINE_FIRST },
  { "range", RIDGE_XMR_BASELINE_RANGE },
  { "fixed", RIDGE_XMR_BASELINE_FIXED },
  { NULL },
};

static const RidgeJsonChoice wishes[] = {
  { "increase", RIDGE_WISH_INCREASE },
  { "decrease", RIDGE_WISH_DECREASE },
  { "neutral", RIDGE_WISH_NEUTRAL },
  { NULL },
};

static const RidgeJsonMember baseline_members[] = {
  { "mode", ridge_json_read_choice, BASELINE (mode), modes },
  { "k", ridge_json_read_size, BASELINE (k), &one },
  { "start", ridge_json_read_size, BASELINE (start), &zero },
  { "end", ridge_json_read_size, BASELINE (end), &zero },
  { "cl", ridge_json_read_double, BASELINE (center), NULL },
  { "mr", ridge_json_read_double, BASELINE (mr), NULL },
  { NULL },
};

static const RidgeJsonMember nhs_members[] = {
  { "wish", ridge_json_read_choice, REQUEST (wish), wishes },
  { "improvement", ridge_json_read_choice, REQUEST (wish), wishes },
  { "target", ridge_json_read_optional_double, REQUEST (target), &no_bound },
  { NULL },
};

static const RidgeJsonMember stable_shift_members[] = {
  { "period_min", ridge_json_read_size, SHIFT (period_min), &two },
  { "shift", ridge_json_read_size, SHIFT (shift), &two },
  { "no_regrets", ridge_json_read_bool, SHIFT (no_regrets), NULL },
  { "establish_every", ridge_json_read_bool, SHIFT (establish_every), NULL },
  { NULL },
};

/* What a mode needs besides its name. */
static gboolean
has_members (JsonNode   *node,
             const char *mode,
             const char *first,
             const char *second,
             GError    **error)
{
  JsonObject *object = json_node_get_object (node);

  if (json_object_has_member (object, first) && (second == NULL || json_object_has_member (object, second)))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_RANGE, 0, mode, second == NULL ? "%s" : "%s, %s", first, second);
  return FALSE;
}

static gboolean
read_baseline (const RidgeJsonMember *member,
               JsonNode              *node,
               gpointer               field,
               GError               **error)
{
  RidgeXmrBaseline *baseline = field;

  *baseline = (RidgeXmrBaseline) { 0 };
  if (!ridge_json_read_members (member->name, node, baseline_members, baseline, error))
    return FALSE;

  switch (baseline->mode)
    {
    case RIDGE_XMR_BASELINE_FIRST:
      return has_members (node, "first", "k", NULL, error);

    case RIDGE_XMR_BASELINE_RANGE:
      return has_members (node, "range", "start", "end", error);

    case RIDGE_XMR_BASELINE_FIXED:
      return has_members (node, "fixed", "cl", "mr", error);

    case RIDGE_XMR_BASELINE_ALL:
    default:
      return TRUE;
    }
}

static gboolean
read_baselines (const RidgeJsonMember *member,
                JsonNode              *node,
                gpointer               field,
                GError               **error)
{
  g_autoptr (GArray) baselines = g_array_new (FALSE, FALSE, sizeof (RidgeXmrBaseline));
  GArray   **target = field;
  JsonArray *array;

  g_clear_pointer (target, g_array_unref);
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ridge_json_refuse (member->name, "array, null", error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      RidgeXmrBaseline baseline;

      if (!read_baseline (member, json_array_get_element (array, i), &baseline, error))
        return FALSE;
      g_array_append_val (baselines, baseline);
    }

  *target = g_steal_pointer (&baselines);
  return TRUE;
}

/* A number of passes, or "converge". */
static gboolean
read_screen (const RidgeJsonMember *member,
             JsonNode              *node,
             gpointer               field,
             GError               **error)
{
  const char *word = ridge_json_get_word (node);
  guint      *screen = field;
  gint64      passes;

  if (word != NULL)
    {
      *screen = RIDGE_XMR_SCREEN_CONVERGE;
      return g_str_equal (word, "converge") || ridge_json_refuse (member->name, "0, 1, …, converge", error);
    }

  if (!ridge_json_read_integer (member->name, node, 0, G_MAXINT, &passes, error))
    return FALSE;

  *screen = passes;
  return TRUE;
}

static gboolean
read_rule_sets (const RidgeJsonMember *member,
                JsonNode              *node,
                gpointer               field,
                GError               **error)
{
  const char       *allowed = "wheeler, nhs, weco, nelson, pump, anhoej";
  RidgeXmrRuleSets *sets = field;
  JsonArray        *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ridge_json_refuse (member->name, allowed, error);

  *sets = RIDGE_XMR_RULE_SETS_NONE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char      *word = ridge_json_get_word (json_array_get_element (array, i));
      RidgeXmrRuleSets set = word != NULL ? ridge_xmr_rule_set_from_id (word) : RIDGE_XMR_RULE_SETS_NONE;

      if (set == RIDGE_XMR_RULE_SETS_NONE)
        return ridge_json_refuse (member->name, allowed, error);
      *sets |= set;
    }

  return TRUE;
}

static gboolean
read_trend (const RidgeJsonMember *member,
            JsonNode              *node,
            gpointer               field,
            GError               **error)
{
  RidgeXmrTrend *trend = field;

  *trend = RIDGE_XMR_TREND_NONE;
  return JSON_NODE_HOLDS_NULL (node) || ridge_json_read_choice (member, node, field, error);
}

static gboolean
read_nhs (const RidgeJsonMember *member,
          JsonNode              *node,
          gpointer               field,
          GError               **error)
{
  RidgeXmrRequest *request = field;

  request->has_nhs = TRUE;
  return ridge_json_read_members (member->name, node, nhs_members, request, error);
}

/* The period, or an object that holds it. */
static gboolean
read_season (const RidgeJsonMember *member,
             JsonNode              *node,
             gpointer               field,
             GError               **error)
{
  static const RidgeJsonMember members[] = { { "period", read_season, 0, NULL }, { NULL } };
  guint                       *season_period = field;
  gint64                       period;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return ridge_json_read_members (member->name, node, members, field, error);
  if (!ridge_json_read_integer (member->name, node, 2, RIDGE_XMR_MAX_SEASONS, &period, error))
    return FALSE;

  *season_period = period;
  return TRUE;
}

/* P, or an object that holds it and more. */
static gboolean
read_stable_shift (const RidgeJsonMember *member,
                   JsonNode              *node,
                   gpointer               field,
                   GError               **error)
{
  RidgeXmrRequest *request = field;
  RidgeJsonMember  period_min = { member->name, NULL, 0, &two };

  request->has_stable_shift = TRUE;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return ridge_json_read_members (member->name, node, stable_shift_members, request, error);

  return ridge_json_read_size (&period_min, node, &request->stable_shift.period_min, error);
}

static const RidgeJsonMember members[] = {
  { "center", ridge_json_read_choice, OPTION (center), statistics },
  { "dispersion", ridge_json_read_choice, OPTION (dispersion), statistics },
  { "npl_factor", ridge_json_read_optional_double, OPTION (npl_factor), &by_default },
  { "url_factor", ridge_json_read_optional_double, OPTION (url_factor), &by_default },
  { "breaks", ridge_json_read_rows, REQUEST (breaks), NULL },
  { "baseline", read_baseline, OPTION (baseline), NULL },
  { "baselines", read_baselines, REQUEST (baselines), NULL },
  { "exclude", ridge_json_read_rows, REQUEST (exclude), NULL },
  { "exclude_mr", ridge_json_read_choice, OPTION (exclude_mr), overs },
  { "missing_mr", ridge_json_read_choice, OPTION (missing_mr), overs },
  { "screen", read_screen, OPTION (screen), NULL },
  { "screen_factor", ridge_json_read_optional_double, OPTION (screen_factor), &by_default },
  { "floor", ridge_json_read_optional_double, OPTION (floor), &no_bound },
  { "ceiling", ridge_json_read_optional_double, OPTION (ceiling), &no_bound },
  { "ties", ridge_json_read_choice, OPTION (ties), ties },
  { "rule_sets", read_rule_sets, OPTION (rule_sets), NULL },
  { "trend", read_trend, OPTION (trend), trends },
  { "chart", ridge_json_read_choice, OPTION (kind), kinds },
  { "per", ridge_json_read_optional_double, OPTION (per), &by_default },
  { "watch", ridge_json_read_choice, REQUEST (watch), watches },
  { "nhs", read_nhs, 0, NULL },
  { "season", read_season, REQUEST (season_period), NULL },
  { "stable_shift", read_stable_shift, 0, NULL },
  { NULL },
};

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
  g_clear_pointer (&self->breaks, g_array_unref);
  g_clear_pointer (&self->exclude, g_array_unref);
  g_clear_pointer (&self->baselines, g_array_unref);
  g_free (self);
}

static void
point_at_arrays (RidgeXmrRequest *self)
{
  if (self->breaks != NULL)
    {
      self->options.breaks = (const gsize *) self->breaks->data;
      self->options.n_breaks = self->breaks->len;
    }
  if (self->exclude != NULL)
    {
      self->options.exclude = (const gsize *) self->exclude->data;
      self->options.n_exclude = self->exclude->len;
    }
  if (self->baselines != NULL)
    {
      self->options.baselines = (const RidgeXmrBaseline *) self->baselines->data;
      self->options.n_baselines = self->baselines->len;
    }
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
  g_autoptr (JsonNode) root = ridge_json_parse (text, "options", MAX_DEPTH, error);

  if (root == NULL || !ridge_json_read_members ("options", root, members, self, error))
    return NULL;

  point_at_arrays (self);
  if (!ridge_xmr_options_validate (&self->options, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* The values freed of their season, and its effects for the report. */
static double *
deseasonalise (const RidgeXmrRequest *self,
               const double          *x,
               gsize                  n,
               RidgeSeasonForm        form,
               double               **effects,
               GError               **error)
{
  double *values;

  *effects = g_new (double, self->season_period);
  if (!ridge_season_measure (form, x, NULL, n, self->season_period, *effects))
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_APPLICABLE, 0, "season", "n = 0");
      return NULL;
    }

  values = g_new (double, n + 1);
  ridge_season_remove (form, x, NULL, n, self->season_period, *effects, values);

  return values;
}

/**
 * ridge_xmr_request_watch:
 * @self: what is asked
 * @xmr: a chart
 * @x: (array): the values it was computed from
 *
 * Returns: (transfer full) (nullable): what looks for small shifts, if that is asked
 */
RidgeWatch *
ridge_xmr_request_watch (const RidgeXmrRequest *self,
                         const RidgeXmr        *xmr,
                         const double          *x)
{
  switch (self->watch)
    {
    case RIDGE_XMR_WATCH_EWMA:
      return ridge_watch_compute (xmr, x, RIDGE_WATCH_KIND_EWMA, RIDGE_EWMA_WEIGHT, RIDGE_EWMA_LIMIT);
    case RIDGE_XMR_WATCH_CUSUM:
      return ridge_watch_compute (xmr, x, RIDGE_WATCH_KIND_CUSUM, RIDGE_CUSUM_REFERENCE, RIDGE_CUSUM_LIMIT);
    case RIDGE_XMR_WATCH_NONE:
    default:
      return NULL;
    }
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
  g_autoptr (RidgeWatch) watch = NULL;
  g_autoptr (GString) out = g_string_new ("{");
  g_autofree double *effects = NULL;
  g_autofree double *values = NULL;
  RidgeSeasonForm    form = ridge_season_choose_form (x, n);
  RidgeXmrOptions    options = self->options;

  if (self->season_period > 0)
    {
      values = deseasonalise (self, x, n, form, &effects, error);
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
  watch = ridge_xmr_request_watch (self, xmr, x);
  if (watch != NULL)
    ridge_xmr_json_append_watch (out, watch);
  if (self->has_nhs)
    ridge_xmr_json_append_nhs (out, xmr, self->wish, self->target);
  if (self->has_stable_shift)
    ridge_xmr_json_append_stable_shift (out, x, n, &self->stable_shift);
  if (self->season_period > 0)
    ridge_xmr_json_append_season (out, form, self->season_period, effects, values, n);
  g_string_append_c (out, '}');

  return g_string_free (g_steal_pointer (&out), FALSE);
}
