/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-finding.h"

#include <stdlib.h>

#include "stats/ridge-series-look.h"
#include "stats/ridge-special.h"
#include "stats/ridge-sum-private.h"
#include "stats/ridge-running-total.h"

#define MIN_VALUES       12
#define MIN_FOR_SKEW     20

#define SEASON_P         0.002
#define SEASON_SHARE     0.35    /* of the variation: less is not worth taking out */
#define NEIGHBOURS       0.5     /* correlation from which on limits are far too narrow */
#define BOUND_Z          2.576   /* 99 % of noise is within */
#define TREND_Z          3.1
#define RARE_MEAN        2.0
#define RARE_ZEROS       0.4
#define SKEW_Z           2.2     /* of 1 / sqrt (n): 99.5 % of normal noise is below */
#define SKEW_SPAN        3.0     /* an upper octile that is less than this times the lower one needs no logarithm */
#define LEAST_VALUES     9
#define STEP_SHARE       0.5     /* a step is taken out rather than a line where it leaves less than this of what the line does */
#define STEP_CLEAR       0.9     /* a step that leaves less than this of what the line does is no trend */
#define NEAR             0.05    /* of the range that a bound allows: values that come so near to it */
#define FULL             100.0

static gboolean
asks_for (const RidgeFindingInput *input,
          RidgeFindingKind         kind)
{
  return (input->skip & RIDGE_FINDING_BIT (kind)) == 0;
}

static double
average (const double *x,
         gsize         n)
{
  RidgeSum sum = { 0 };

  for (gsize i = 0; i < n; i++)
    ridge_sum_add (&sum, x[i]);

  return ridge_sum_get (&sum) / n;
}

/* Takes the straight line of least squares out; returns the sum of squares that is left. */
static double
remove_line (const double *x,
             gsize         n,
             double       *rest,
             double       *slope)
{
  double middle = (n - 1) / 2.0;
  double mean = average (x, n);
  double sum = 0.0, squares = 0.0, left = 0.0;

  for (gsize i = 0; i < n; i++)
    {
      sum += (i - middle) * (x[i] - mean);
      squares += (i - middle) * (i - middle);
    }
  *slope = sum / squares;
  for (gsize i = 0; i < n; i++)
    {
      rest[i] = x[i] - mean - *slope * (i - middle);
      left += rest[i] * rest[i];
    }

  return left;
}

/* Takes the one step out that explains most; returns the sum of squares that is left. */
static double
remove_step (const double *x,
             gsize         n,
             double       *rest)
{
  double mean = average (x, n);
  double total = 0.0, before = 0.0, most = -1.0;
  double low = 0.0, high = 0.0, left = 0.0;
  gsize  at = 0;

  for (gsize i = 0; i < n; i++)
    total += x[i] - mean;
  for (gsize i = 1; i < n; i++)
    {
      double gain;

      before += x[i - 1] - mean;
      gain = before * before / i + (total - before) * (total - before) / (n - i);
      if (gain > most)
        {
          most = gain;
          at = i;
          low = before / i;
          high = (total - before) / (n - i);
        }
    }
  for (gsize i = 0; i < n; i++)
    {
      rest[i] = x[i] - mean - (i < at ? low : high);
      left += rest[i] * rest[i];
    }

  return left;
}

/* Correlation of each value with the one before; 0 for values that do not vary. */
static double
correlate_neighbours (const double *x,
                      gsize         n)
{
  double mean = average (x, n);
  double total = 0.0, common = 0.0;

  for (gsize i = 0; i < n; i++)
    {
      total += (x[i] - mean) * (x[i] - mean);
      if (i > 0)
        common += (x[i] - mean) * (x[i - 1] - mean);
    }

  return total > 0.0 ? common / total : 0.0;
}

typedef struct
{
  double value;
  gsize  row;
} Ranked;

static int
compare_ranked (const void *a,
                const void *b)
{
  double value_a = ((const Ranked *) a)->value;
  double value_b = ((const Ranked *) b)->value;

  return (value_a > value_b) - (value_a < value_b);
}

/* Each value's rank; those that are equal share the mean of theirs. */
static void
rank_values (const double *x,
             gsize         n,
             double       *ranks)
{
  g_autofree Ranked *order = g_new (Ranked, n);

  for (gsize i = 0; i < n; i++)
    order[i] = (Ranked) { x[i], i };
  qsort (order, n, sizeof (Ranked), compare_ranked);
  for (gsize i = 0, end; i < n; i = end)
    {
      for (end = i + 1; end < n && !(order[end].value > order[i].value); end++)
        ;
      for (gsize j = i; j < end; j++)
        ranks[order[j].row] = (i + end + 1) / 2.0;
    }
}

/* Share of the sum of squares that lies between the seasons, and how many of them have values. */
static double
explain_by_season (const double *x,
                   const guint  *seasons,
                   gsize         n,
                   guint         period,
                   double       *means,
                   guint        *n_seasons)
{
  g_autofree gsize *counts = g_new0 (gsize, period);
  double mean = average (x, n);
  double between = 0.0, total = 0.0;

  memset (means, 0, period * sizeof (double));
  for (gsize i = 0; i < n; i++)
    {
      means[seasons[i]] += x[i] - mean;
      counts[seasons[i]]++;
      total += (x[i] - mean) * (x[i] - mean);
    }
  *n_seasons = 0;
  for (guint s = 0; s < period; s++)
    {
      if (counts[s] == 0)
        continue;
      (*n_seasons)++;
      means[s] /= counts[s];
      between += counts[s] * means[s] * means[s];
      means[s] += mean;
    }

  return total > 0.0 ? between / total : 0.0;
}

/* Conover and Iman (The American Statistician 35, 1981): analysis of variance by
 * season, on the ranks of what is left of each value when the trend and what it
 * takes over from the one before are taken out. A walk has no season by this. */
static gboolean
find_season (const RidgeFindingInput *input,
             const double            *trend_free,
             RidgeFinding            *finding)
{
  gsize              n = input->n;
  guint              period = input->period;
  g_autofree double *rest = g_new (double, n);
  g_autofree double *means = g_new (double, period);
  double             share, carried, between, f;
  guint              n_seasons;

  if (period < 2 || input->seasons == NULL || n < 2 * (gsize) period || n < MIN_VALUES)
    return FALSE;

  share = explain_by_season (trend_free, input->seasons, n, period, means, &n_seasons);
  if (n < n_seasons + 3 || share < SEASON_SHARE)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    rest[i] = trend_free[i] - means[input->seasons[i]];
  /* What is left after the means of the seasons is correlated less than what they were taken out of. */
  carried = CLAMP ((correlate_neighbours (rest, n) * n + 1.0) / (n - n_seasons), 0.0, 1.0);

  for (gsize i = 0; i + 1 < n; i++)
    rest[i] = trend_free[i + 1] - carried * trend_free[i];
  rank_values (rest, n - 1, rest);
  between = explain_by_season (rest, input->seasons + 1, n - 1, period, means, &n_seasons);
  f = between / (n_seasons - 1) / ((1.0 - between) / (n - 1 - n_seasons));
  if (n_seasons < 2 || n - 1 <= n_seasons || 1.0 - ridge_f_cdf (f, n_seasons - 1, n - 1 - n_seasons) > SEASON_P)
    return FALSE;

  finding->kind = RIDGE_FINDING_SEASON;
  finding->period = period;
  finding->effect = share;
  return TRUE;
}

static gboolean
find_total (const RidgeFindingInput *input,
            RidgeFinding            *finding)
{
  RidgeRunningTotal total;

  if (!ridge_running_total_find (input->x, input->days, input->n, &total))
    return FALSE;

  finding->kind = RIDGE_FINDING_TOTAL;
  finding->count = total.n_resets;
  finding->from = input->days[total.last_reset];
  return TRUE;
}

/* Counts are whole; of anything else many zeros are as telling. All zeros tell nothing. */
static gboolean
find_rare (const RidgeFindingInput *input,
           RidgeFinding            *finding)
{
  RidgeSeriesLook look;
  gboolean        whole = TRUE, all_equal = TRUE;
  double          mean;

  if (input->n < MIN_VALUES)
    return FALSE;
  for (gsize i = 0; i < input->n; i++)
    {
      if (input->x[i] < 0.0)
        return FALSE;
      whole = whole && !(fabs (input->x[i] - round (input->x[i])) > 0.0);
      all_equal = all_equal && !(fabs (input->x[i] - input->x[0]) > 0.0);
    }
  ridge_series_look (input->x, input->n, 0, &look);
  mean = average (input->x, input->n);
  if (all_equal || !(look.zeros > RARE_ZEROS || (whole && mean < RARE_MEAN)))
    return FALSE;

  finding->kind = RIDGE_FINDING_RARE;
  finding->effect = mean;
  finding->whole = whole;
  finding->count = (guint) lround (look.zeros * input->n);
  return TRUE;
}

static gboolean
find_neighbours (const RidgeFindingInput *input,
                 double                   alike,
                 RidgeFinding            *finding)
{
  if (input->n < MIN_VALUES || !(alike > MAX (NEIGHBOURS, BOUND_Z / sqrt (input->n))))
    return FALSE;

  finding->kind = RIDGE_FINDING_NEIGHBOURS;
  finding->differenced = input->differenced;
  finding->effect = alike;
  return TRUE;
}

/* Mann and Kendall's test, for values that are as alike as what the line leaves of them. */
static gboolean
find_trend (const RidgeFindingInput *input,
            double                   slope,
            double                   alike,
            RidgeFinding            *finding)
{
  RidgeSeriesLook look;
  double          inflation = (1.0 + MAX (alike, 0.0)) / (1.0 - MAX (alike, 0.0));

  if (input->n < MIN_VALUES || input->sloping)
    return FALSE;
  ridge_series_look (input->x, input->n, 0, &look);
  if (!(fabs (look.trend_z) > TREND_Z * sqrt (inflation)))
    return FALSE;

  finding->kind = RIDGE_FINDING_TREND;
  finding->effect = slope;
  return TRUE;
}

static double
get_quantile (const double *sorted,
              gsize         n,
              double        p)
{
  double place = p * (n - 1);
  gsize  below = (gsize) place;

  return below + 1 < n ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
}

/* Octile skewness (Hinkley, Biometrika 62, 1975), which single values do not move. */
static double
get_skewness (const double *sorted,
              gsize         n)
{
  double low = get_quantile (sorted, n, 0.125);
  double middle = get_quantile (sorted, n, 0.5);
  double high = get_quantile (sorted, n, 0.875);

  return high > low ? (high + low - 2.0 * middle) / (high - low) : 0.0;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double value_a = *(const double *) a;
  double value_b = *(const double *) b;

  return (value_a > value_b) - (value_a < value_b);
}

/* A long tail that logarithms do away with. */
static gboolean
find_skew (const RidgeFindingInput *input,
           RidgeFinding            *finding)
{
  gsize              n = input->n;
  g_autofree double *sorted = NULL;
  double             skewness;

  if (n < MIN_FOR_SKEW)
    return FALSE;
  sorted = g_memdup2 (input->x, n * sizeof (double));
  qsort (sorted, n, sizeof (double), compare_doubles);
  skewness = get_skewness (sorted, n);
  if (!(sorted[0] > 0.0) || !(skewness > SKEW_Z / sqrt (n)) ||
      get_quantile (sorted, n, 0.875) < SKEW_SPAN * get_quantile (sorted, n, 0.125))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    sorted[i] = log (sorted[i]);
  if (fabs (get_skewness (sorted, n)) > skewness / 2.0)
    return FALSE;

  finding->kind = RIDGE_FINDING_SKEW;
  finding->effect = skewness;
  return TRUE;
}

static gboolean
find_bound (const RidgeFindingInput *input,
            RidgeFinding            *finding)
{
  double least = INFINITY, most = -INFINITY;

  if (input->n < MIN_VALUES)
    return FALSE;
  for (gsize i = 0; i < input->n; i++)
    {
      least = MIN (least, input->x[i]);
      most = MAX (most, input->x[i]);
    }
  if (asks_for (input, RIDGE_FINDING_CEILING) && input->is_share && least >= 0.0 &&
      most <= FULL && most >= (1.0 - NEAR) * FULL && input->unpl > FULL)
    {
      finding->kind = RIDGE_FINDING_CEILING;
      finding->effect = input->unpl;
      return TRUE;
    }
  if (asks_for (input, RIDGE_FINDING_FLOOR) && least >= 0.0 && least <= NEAR * most && input->lnpl < 0.0)
    {
      finding->kind = RIDGE_FINDING_FLOOR;
      finding->effect = input->lnpl;
      return TRUE;
    }

  return FALSE;
}

/**
 * ridge_finding_look:
 * @input: a series and how it is read
 * @finding: (out caller-allocates): the strongest thing that is seen
 *
 * Looks at a series before it is judged: for what a chart of a level with
 * independent noise would misread. Each test is set so that it finds something
 * in at most 2 % of series that are such noise.
 */
void
ridge_finding_look (const RidgeFindingInput *input,
                    RidgeFinding            *finding)
{
  gsize              n = input->n;
  g_autofree double *line_free = NULL;
  g_autofree double *step_free = NULL;
  double             slope, line_left, step_left, alike;

  g_return_if_fail (input->x != NULL || n == 0);
  g_return_if_fail (finding != NULL);

  *finding = (RidgeFinding) RIDGE_FINDING_INIT;
  finding->n = n;
  if (n < LEAST_VALUES)
    return;
  if ((asks_for (input, RIDGE_FINDING_TOTAL) && find_total (input, finding)) ||
      (asks_for (input, RIDGE_FINDING_RARE) && find_rare (input, finding)))
    return;

  line_free = g_new (double, n);
  step_free = g_new (double, n);
  line_left = remove_line (input->x, n, line_free, &slope);
  step_left = remove_step (input->x, n, step_free);
  /* A step makes neighbours alike and looks like a trend; it is a signal of its own. */
  alike = correlate_neighbours (step_left < line_left ? step_free : line_free, n);
  if (asks_for (input, RIDGE_FINDING_SEASON) && find_season (input, step_left < STEP_SHARE * line_left ? step_free : line_free, finding))
    return;
  if (asks_for (input, RIDGE_FINDING_NEIGHBOURS) && find_neighbours (input, alike, finding))
    return;
  if (asks_for (input, RIDGE_FINDING_TREND) && STEP_CLEAR * line_left <= step_left && find_trend (input, slope, alike, finding))
    return;
  if (asks_for (input, RIDGE_FINDING_SKEW) && find_skew (input, finding))
    return;
  find_bound (input, finding);
}

/**
 * ridge_finding_unsettles:
 * @kind: what was seen
 *
 * Where limits are drawn as if values were independent and they are not, or were
 * measured and they are counted up, a signal may be none.
 *
 * Returns: whether signals of such a series are no verdict
 */
gboolean
ridge_finding_unsettles (RidgeFindingKind kind)
{
  return kind == RIDGE_FINDING_TOTAL || kind == RIDGE_FINDING_RARE || kind == RIDGE_FINDING_SEASON ||
         kind == RIDGE_FINDING_NEIGHBOURS;
}

/**
 * ridge_finding_temper:
 * @kind: what was seen of a series
 * @verdict: what its chart says
 *
 * Says of a verdict no more than the series bears: of values that are alike or
 * have a season a signal is unclear, of a total or of rare events whatever the
 * chart says.
 *
 * Returns: the verdict, or %RIDGE_VERDICT_UNCLEAR
 */
RidgeVerdict
ridge_finding_temper (RidgeFindingKind kind,
                      RidgeVerdict     verdict)
{
  gboolean is_signal = verdict != RIDGE_VERDICT_NONE && verdict != RIDGE_VERDICT_ROUTINE;
  gboolean is_counted = kind == RIDGE_FINDING_TOTAL || kind == RIDGE_FINDING_RARE;

  if (verdict == RIDGE_VERDICT_NONE || !ridge_finding_unsettles (kind) || !(is_signal || is_counted))
    return verdict;

  return RIDGE_VERDICT_UNCLEAR;
}

static const char *const ids[RIDGE_FINDING_N_KINDS] = {
  "none", "total", "rare", "season", "neighbours", "trend", "skew", "ceiling", "floor", "gap",
};

/**
 * ridge_finding_get_id:
 * @kind: what was seen
 *
 * Returns: its name in result files and on the command line
 */
const char *
ridge_finding_get_id (RidgeFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (ids), NULL);

  return ids[kind];
}

/**
 * ridge_finding_get_remedy:
 * @finding: what was seen
 *
 * Events that most periods have none of are told apart by the days between them;
 * of more the count says more.
 *
 * Returns: what can be done about it
 */
RidgeRemedy
ridge_finding_get_remedy (const RidgeFinding *finding)
{
  static const RidgeRemedy remedies[RIDGE_FINDING_N_KINDS] = {
    [RIDGE_FINDING_TOTAL] = RIDGE_REMEDY_INCREMENTS,
    [RIDGE_FINDING_SEASON] = RIDGE_REMEDY_SEASON,
    [RIDGE_FINDING_TREND] = RIDGE_REMEDY_SLOPE,
    [RIDGE_FINDING_SKEW] = RIDGE_REMEDY_LOG,
    [RIDGE_FINDING_CEILING] = RIDGE_REMEDY_CEILING,
    [RIDGE_FINDING_FLOOR] = RIDGE_REMEDY_FLOOR,
    [RIDGE_FINDING_GAP] = RIDGE_REMEDY_RECORD,
  };

  g_return_val_if_fail (finding != NULL && (guint) finding->kind < G_N_ELEMENTS (remedies), RIDGE_REMEDY_NONE);

  if (finding->kind == RIDGE_FINDING_RARE)
    return !finding->whole ? RIDGE_REMEDY_NONE
           : 2 * finding->count > finding->n ? RIDGE_REMEDY_DAYS_BETWEEN
                                             : RIDGE_REMEDY_COUNTS;
  if (finding->kind == RIDGE_FINDING_NEIGHBOURS)
    return finding->differenced ? RIDGE_REMEDY_NONE : RIDGE_REMEDY_DIFFERENCES;

  return remedies[finding->kind];
}

/**
 * ridge_findings_from_text:
 * @text: names of what was seen, a space between two
 *
 * Reads which kinds a text names; it may have others, which a later version knows.
 *
 * Returns: a bit for each
 */
guint
ridge_findings_from_text (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text != NULL ? text : "", " ", -1);
  guint bits = 0;

  for (guint kind = RIDGE_FINDING_NONE + 1; kind < RIDGE_FINDING_N_KINDS; kind++)
    if (g_strv_contains ((const char *const *) names, ids[kind]))
      bits |= RIDGE_FINDING_BIT (kind);

  return bits;
}
