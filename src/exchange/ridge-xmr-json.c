/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-xmr-json.h"

#include "exchange/ridge-json-write.h"

/* Nothing is on one side of the line only when no value is off it. */
static void
append_anhoej (GString              *out,
               const RidgeXmrAnhoej *anhoej)
{
  ridge_json_append_key (out, "anhoej");
  g_string_append_c (out, '{');
  ridge_json_append_size_member (out, "n_useful", anhoej->n_useful);
  if (anhoej->n_useful > 0)
    {
      ridge_json_append_size_member (out, "longest_run", anhoej->longest_run);
      ridge_json_append_size_member (out, "longest_run_max", anhoej->longest_run_max);
      ridge_json_append_size_member (out, "crossings", anhoej->crossings);
      ridge_json_append_size_member (out, "crossings_min", anhoej->crossings_min);
    }
  else
    {
      ridge_json_append_double_member (out, "longest_run", NAN);
      ridge_json_append_double_member (out, "longest_run_max", NAN);
      ridge_json_append_double_member (out, "crossings", NAN);
      ridge_json_append_double_member (out, "crossings_min", NAN);
    }
  ridge_json_append_boolean_member (out, "signal", anhoej->signal);
  g_string_append_c (out, '}');
}

static void
append_limits (GString               *out,
               const RidgeXmrSegment *segment)
{
  ridge_json_append_double_member (out, "half_width", segment->half_width);
  ridge_json_append_double_member (out, "unpl", segment->unpl);
  ridge_json_append_double_member (out, "lnpl", segment->lnpl);
  ridge_json_append_double_member (out, "url", segment->url);
  ridge_json_append_double_member (out, "upper_mid", segment->upper_mid);
  ridge_json_append_double_member (out, "lower_mid", segment->lower_mid);
  ridge_json_append_double_member (out, "sigma", segment->sigma);
  ridge_json_append_double_member (out, "unpl_drawn", segment->unpl_drawn);
  ridge_json_append_double_member (out, "lnpl_drawn", segment->lnpl_drawn);
}

static void
append_segment (GString               *out,
                const RidgeXmrSegment *segment)
{
  static const char *const qualities[] = {
    [RIDGE_XMR_QUALITY_NONE] = "none",
    [RIDGE_XMR_QUALITY_INSUFFICIENT] = "insufficient",
    [RIDGE_XMR_QUALITY_PROVISIONAL] = "provisional",
    [RIDGE_XMR_QUALITY_USABLE] = "usable",
    [RIDGE_XMR_QUALITY_FIRM] = "firm",
  };

  g_string_append_c (out, '{');
  ridge_json_append_size_member (out, "start", segment->start);
  ridge_json_append_size_member (out, "end", segment->end);
  ridge_json_append_size_member (out, "baseline_start", segment->baseline_start);
  ridge_json_append_size_member (out, "baseline_end", segment->baseline_end);
  ridge_json_append_size_member (out, "n_baseline", segment->n_baseline);
  ridge_json_append_size_member (out, "n_mr", segment->n_mr);
  ridge_json_append_size_member (out, "n_mr_screened", segment->n_mr_screened);
  ridge_json_append_double_member (out, "center", segment->center);
  ridge_json_append_double_member (out, "mean_mr", segment->mean_mr);
  ridge_json_append_double_member (out, "npl_factor", segment->npl_factor);
  ridge_json_append_double_member (out, "url_factor", segment->url_factor);
  ridge_json_append_text_member (out, "limits_quality", qualities[segment->quality]);
  append_limits (out, segment);
  if (segment->has_trend)
    {
      ridge_json_append_double_member (out, "slope", segment->slope);
      ridge_json_append_double_member (out, "intercept", segment->intercept);
    }
  if (ridge_xmr_segment_has_limits (segment))
    append_anhoej (out, &segment->anhoej);
  g_string_append_c (out, '}');
}

static void
append_mask (GString        *out,
             const char     *key,
             const RidgeXmr *xmr,
             RidgeXmrMark    mark,
             RidgeXmrRule    rule)
{
  g_autofree gsize *rows = NULL;
  gsize             n_rows;

  rows = ridge_xmr_collect_rows (xmr, mark, rule, &n_rows);
  ridge_json_append_key (out, key);
  ridge_json_append_rows (out, rows, n_rows);
}

static void
append_rule (GString        *out,
             const RidgeXmr *xmr,
             RidgeXmrRule    rule)
{
  g_autofree gsize *rows = NULL;
  gsize             n_rows;

  g_string_append_c (out, '{');
  append_mask (out, "points", xmr, RIDGE_XMR_MARK_POINT, rule);
  append_mask (out, "triggers", xmr, RIDGE_XMR_MARK_TRIGGER, rule);
  append_mask (out, "window", xmr, RIDGE_XMR_MARK_WINDOW, rule);

  rows = ridge_xmr_collect_rows (xmr, RIDGE_XMR_MARK_POINT, rule, &n_rows);
  ridge_json_append_key (out, "direction");
  g_string_append_c (out, '[');
  for (gsize i = 0; i < n_rows; i++)
    g_string_append_printf (out, i > 0 ? ", %d" : "%d", ridge_xmr_get_direction_at (xmr, rows[i], rule));
  g_string_append (out, "]}");
}

static void
append_rules (GString         *out,
              const RidgeXmr  *xmr,
              RidgeXmrRuleSets sets)
{
  ridge_json_append_key (out, "rules");
  g_string_append_c (out, '{');
  for (guint i = 0; i < RIDGE_XMR_N_RULE_SETS; i++)
    {
      RidgeXmrRuleSets set = sets & (1u << i);

      if (set == RIDGE_XMR_RULE_SETS_NONE || set == RIDGE_XMR_RULE_SETS_ANHOEJ)
        continue;
      ridge_json_append_key (out, ridge_xmr_rule_set_get_id (set));
      g_string_append_c (out, '{');
      for (int rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
        {
          if (ridge_xmr_rule_get_set (rule) != set)
            continue;
          ridge_json_append_key (out, ridge_xmr_rule_get_info (rule)->id);
          append_rule (out, xmr, rule);
        }
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, '}');
}

static void
append_center_line (GString        *out,
                    const RidgeXmr *xmr)
{
  ridge_json_append_key (out, "centre_line");
  g_string_append_c (out, '[');
  for (gsize row = 0; row < xmr->n; row++)
    {
      if (row > 0)
        g_string_append (out, ", ");
      ridge_json_append_double (out, ridge_xmr_get_center_at (xmr, row));
    }
  g_string_append_c (out, ']');
}

static void
append_doubles (GString      *out,
                const char   *key,
                const double *numbers,
                gsize         n)
{
  ridge_json_append_key (out, key);
  ridge_json_append_doubles (out, numbers, n);
}

/* Of other kinds than individuals: the law, the scores that rules were applied to,
 * and the limits at each row where they follow denominators. */
static void
append_kind (GString        *out,
             const RidgeXmr *xmr)
{
  static const char *const names[] = {
    [RIDGE_XMR_KIND_INDIVIDUALS] = "individuals",
    [RIDGE_XMR_KIND_RATE_PRIME] = "u-prime",
    [RIDGE_XMR_KIND_PROPORTION_PRIME] = "p-prime",
    [RIDGE_XMR_KIND_RATE] = "u",
    [RIDGE_XMR_KIND_PROPORTION] = "p",
    [RIDGE_XMR_KIND_COUNT] = "c",
    [RIDGE_XMR_KIND_COUNT_EXACT] = "c-exact",
    [RIDGE_XMR_KIND_TIME] = "t",
    [RIDGE_XMR_KIND_BETWEEN] = "g",
    [RIDGE_XMR_KIND_BETWEEN_EXACT] = "g-exact",
    [RIDGE_XMR_KIND_LOG] = "log",
  };
  g_autofree double *lower = g_new (double, xmr->n + 1);
  g_autofree double *upper = g_new (double, xmr->n + 1);

  if (xmr->kind == RIDGE_XMR_KIND_INDIVIDUALS)
    return;

  ridge_json_append_key (out, "chart");
  ridge_json_append_string (out, names[xmr->kind]);
  append_doubles (out, "scores", xmr->scores, xmr->n);
  for (gsize row = 0; row < xmr->n; row++)
    {
      RidgeXmrLimits limits;

      ridge_xmr_get_limits_at (xmr, row, &limits);
      lower[row] = limits.lnpl_drawn;
      upper[row] = limits.unpl_drawn;
    }
  append_doubles (out, "lower", lower, xmr->n);
  append_doubles (out, "upper", upper, xmr->n);
}

/**
 * ridge_xmr_json_append_watch:
 * @out: JSON text so far, inside an object
 * @watch: what looks for small shifts
 *
 * Appends the member watch: its lines and limits, in sigmas, and on which side of
 * them each row is.
 */
void
ridge_xmr_json_append_watch (GString          *out,
                             const RidgeWatch *watch)
{
  ridge_json_append_key (out, "watch");
  g_string_append_c (out, '{');
  ridge_json_append_key (out, "kind");
  ridge_json_append_string (out, watch->kind == RIDGE_WATCH_KIND_EWMA ? "ewma" : "cusum");
  append_doubles (out, "upper", watch->upper, watch->n);
  if (watch->lower != NULL)
    append_doubles (out, "lower", watch->lower, watch->n);
  append_doubles (out, "limits", watch->limits, watch->n);
  ridge_json_append_key (out, "directions");
  g_string_append_c (out, '[');
  for (gsize row = 0; row < watch->n; row++)
    g_string_append_printf (out, row > 0 ? ", %d" : "%d", watch->directions[row]);
  g_string_append (out, "]}");
}

/**
 * ridge_xmr_json_append_result:
 * @out: JSON text so far, inside an object
 * @xmr: what the chart says
 * @options: the options it was computed with
 *
 * Appends the members n, n_valid, segments, mr, mr_signal, rules and, with a
 * trend, centre_line; of other charts than of individuals chart, scores, lower and
 * upper. Rows count from 0; null stands where there is nothing.
 */
void
ridge_xmr_json_append_result (GString               *out,
                              const RidgeXmr        *xmr,
                              const RidgeXmrOptions *options)
{
  g_autofree gsize *rows = NULL;
  gsize             n_rows;

  ridge_json_append_size_member (out, "n", xmr->n);
  ridge_json_append_size_member (out, "n_valid", xmr->n_valid);

  ridge_json_append_key (out, "segments");
  g_string_append_c (out, '[');
  for (gsize i = 0; i < xmr->n_segments; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      append_segment (out, &xmr->segments[i]);
    }
  g_string_append_c (out, ']');

  ridge_json_append_key (out, "mr");
  ridge_json_append_doubles (out, xmr->mr, xmr->n);

  rows = ridge_xmr_collect_mr_rows (xmr, &n_rows);
  ridge_json_append_key (out, "mr_signal");
  ridge_json_append_rows (out, rows, n_rows);

  append_rules (out, xmr, options->rule_sets);
  if (options->trend != RIDGE_XMR_TREND_NONE)
    append_center_line (out, xmr);
  append_kind (out, xmr);
}

/**
 * ridge_xmr_json_append_nhs:
 * @out: JSON text so far, inside an object
 * @xmr: what the chart says, computed with the nhs rules
 * @wish: which way the measure should move
 * @target: the target; NAN = none
 *
 * Appends the member nhs: type of every point, variation and assurance.
 */
void
ridge_xmr_json_append_nhs (GString        *out,
                           const RidgeXmr *xmr,
                           RidgeWish       wish,
                           double          target)
{
  static const char *const wishes[] = {
    [RIDGE_WISH_NEUTRAL] = "neutral",
    [RIDGE_WISH_INCREASE] = "increase",
    [RIDGE_WISH_DECREASE] = "decrease",
  };
  RidgeNhsStatus status;

  ridge_nhs_evaluate (xmr, RIDGE_XMR_RULE_SETS_NHS, wish, target, &status);

  ridge_json_append_key (out, "nhs");
  g_string_append_c (out, '{');
  ridge_json_append_text_member (out, "improvement", wishes[wish]);
  ridge_json_append_double_member (out, "target", target);
  ridge_json_append_key (out, "point_type");
  g_string_append_c (out, '[');
  for (gsize row = 0; row < xmr->n; row++)
    {
      RidgeNhsPoint point = ridge_nhs_point_type (xmr, row, RIDGE_XMR_RULE_SETS_NHS, wish);

      if (row > 0)
        g_string_append (out, ", ");
      ridge_json_append_string (out, ridge_nhs_point_get_id (point));
    }
  g_string_append_c (out, ']');
  ridge_json_append_text_member (out, "variation_icon", xmr->n > 0 ? ridge_nhs_point_get_id (status.variation) : NULL);
  ridge_json_append_text_member (out, "assurance", ridge_nhs_assurance_get_id (status.assurance));
  g_string_append_c (out, '}');
}

/**
 * ridge_xmr_json_append_stable_shift:
 * @out: JSON text so far, inside an object
 * @x: (array length=n): values in time order; NAN = missing
 * @n: number of values
 * @options: how cautious to be
 *
 * Appends the member stable_shift: the options and suggested_breaks, null when
 * there are fewer values than limits are established from.
 */
void
ridge_xmr_json_append_stable_shift (GString                       *out,
                                    const double                  *x,
                                    gsize                          n,
                                    const RidgeStableShiftOptions *options)
{
  g_autofree gsize *rows = NULL;
  gsize             n_rows;

  ridge_json_append_key (out, "stable_shift");
  g_string_append_c (out, '{');
  ridge_json_append_size_member (out, "period_min", options->period_min);
  ridge_json_append_size_member (out, "shift", options->shift);
  ridge_json_append_boolean_member (out, "no_regrets", options->no_regrets);
  ridge_json_append_key (out, "suggested_breaks");
  if (ridge_stable_shift (x, n, options, &rows, &n_rows))
    ridge_json_append_rows (out, rows, n_rows);
  else
    g_string_append (out, "null");
  g_string_append_c (out, '}');
}

/**
 * ridge_xmr_json_append_season:
 * @out: JSON text so far, inside an object
 * @form: how the seasons make values differ
 * @period: number of seasons
 * @effects: (array length=period): the effect of each season
 * @values: (array length=n): the values freed of their season
 * @n: number of values
 *
 * Appends the member season, with the factors that values were divided by, or the
 * differences that were taken off.
 */
void
ridge_xmr_json_append_season (GString        *out,
                              RidgeSeasonForm form,
                              guint           period,
                              const double   *effects,
                              const double   *values,
                              gsize           n)
{
  ridge_json_append_key (out, "season");
  g_string_append_c (out, '{');
  ridge_json_append_size_member (out, "period", period);
  ridge_json_append_key (out, form == RIDGE_SEASON_ADDS ? "differences" : "factors");
  ridge_json_append_doubles (out, effects, period);
  ridge_json_append_key (out, "values");
  ridge_json_append_doubles (out, values, n);
  g_string_append_c (out, '}');
}
