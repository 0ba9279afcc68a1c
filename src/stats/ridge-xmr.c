/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr.h"

#include "base/ridge-error.h"
#include "stats/ridge-compare.h"
#include "stats/ridge-sum-private.h"
#include "stats/ridge-xmr-data-private.h"
#include "stats/ridge-xmr-kind-private.h"
#include "stats/ridge-xmr-limits-private.h"

static gboolean
check_values (const double *x,
              gsize         from,
              gsize         n,
              GError      **error)
{
  for (gsize row = from; row < n; row++)
    {
      if (isfinite (x[row]) && fabs (x[row]) > RIDGE_XMR_MAX_MAGNITUDE)
        {
          ridge_set_error (error, RIDGE_ERROR_TOO_LARGE, row, "series", "1e300");
          return FALSE;
        }
    }

  return TRUE;
}

/* Whether a range is above its limit. One between written values is as inexact as
 * the last bits of their @magnitude, however small it is itself. */
static gboolean
exceeds (const RidgeXmrData *self,
         double              range,
         double              url,
         double              magnitude)
{
  double noise = self->rules.noise;

  if (noise > 0.0)
    noise = MAX (noise, ridge_noise_of_magnitude (magnitude));

  return ridge_compare_beyond (range, url, MAX (noise, ridge_noise_of_magnitude (MAX (range, url)))) > 0;
}

/* The moving range that ends at @row, as plotted: it joins observed rows, ghosts
 * included, and is tested only if no ghost lies at or between its ends. */
static void
range_row (RidgeXmrData *self,
           const double *x,
           gsize         row,
           double        url)
{
  gboolean over_missing = self->rules.missing_mr == RIDGE_XMR_OVER_BRIDGE;

  self->mr[row] = NAN;
  if (self->flags[row] & RIDGE_XMR_ROW_GHOST)
    {
      self->ghost = row;
      self->has_ghost = TRUE;
    }

  if (!(self->flags[row] & RIDGE_XMR_ROW_OBSERVED))
    return;

  if (self->has_previous && (self->previous + 1 == row || over_missing))
    {
      gboolean tested = !self->has_ghost || self->ghost < self->previous;

      self->mr[row] = fabs (x[row] - x[self->previous]);
      if (tested && exceeds (self, self->mr[row], url, MAX (fabs (x[row]), fabs (x[self->previous]))))
        self->flags[row] |= RIDGE_XMR_ROW_MR_SIGNAL;
    }

  self->previous = row;
  self->has_previous = TRUE;
}

/* Ranges and rules of rows [from, segment->end), continuing where the state of
 * the last segment stands. @x are the scores where the kind has them. */
static void
test_rows (RidgeXmrData    *self,
           RidgeXmrSegment *segment,
           const double    *x,
           gsize            from)
{
  gboolean has_limits = ridge_xmr_segment_has_limits (segment);
  double   url = has_limits ? segment->url : INFINITY;

  for (gsize row = from; row < segment->end; row++)
    {
      if (self->rules.kind == RIDGE_XMR_KIND_INDIVIDUALS)
        range_row (self, x, row, url);
      else
        self->mr[row] = NAN;
      if (has_limits && ridge_row_is_usable (self->flags[row]))
        {
          self->flags[row] |= RIDGE_XMR_ROW_TESTED;
          ridge_xmr_tester_push (&self->tester, row, x[row], &self->marks);
        }
    }

  if (has_limits)
    ridge_anhoej_state_finish (&self->tester.anhoej, &segment->anhoej);
  segment->is_constant = has_limits && !self->tester.varies;
}

static RidgeXmrSegment *
get_segment (const RidgeXmrData *self,
             guint               index)
{
  return &g_array_index (self->segments, RidgeXmrSegment, index);
}

static const RidgeXmrBaseline *
get_baseline (const RidgeXmrOptions *options,
              guint                  index)
{
  return options->n_baselines > 0 ? &options->baselines[index] : &options->baseline;
}

/* The law of the kind instead of moving ranges: what is tested are scores. */
static const double *
compute_kind (RidgeXmrData           *self,
              RidgeXmrSegment        *segment,
              const double           *x,
              const RidgeXmrOptions  *options,
              const RidgeXmrBaseline *baseline)
{
  RidgeXmrOptions of_scores = *options;
  RidgeXmrSegment scored;

  ridge_kind_compute (segment, &scored, x, self->flags, options, baseline, self->scores, self->half_widths);
  of_scores.noise = RIDGE_NOISE_OF_UNIT;
  ridge_xmr_tester_init (&self->tester, &scored, &of_scores);

  return self->scores;
}

static void
add_segment (RidgeXmrData          *self,
             const double          *x,
             gsize                  start,
             gsize                  end,
             const RidgeXmrOptions *options)
{
  const RidgeXmrBaseline *baseline = get_baseline (options, self->segments->len);
  RidgeXmrSegment         segment = { .start = start, .end = end };

  if (options->kind != RIDGE_XMR_KIND_INDIVIDUALS)
    x = compute_kind (self, &segment, x, options, baseline);
  else
    {
      ridge_segment_compute (&segment, x, self->flags, options, baseline);
      ridge_xmr_tester_init (&self->tester, &segment, options);
    }
  self->has_previous = FALSE;
  self->has_ghost = FALSE;
  self->tested_segment = self->segments->len;
  test_rows (self, &segment, x, start);

  g_array_append_val (self->segments, segment);
  g_array_append_val (self->baselines, *baseline);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  gsize row_a = *(const gsize *) a;
  gsize row_b = *(const gsize *) b;

  return (row_a > row_b) - (row_a < row_b);
}

/* The first rows of the segments of a series with @n rows, and @n itself. */
static GArray *
list_bounds (gsize                  n,
             const RidgeXmrOptions *options)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (gsize));
  guint   kept = 0;

  if (n > 0)
    {
      gsize zero = 0;

      g_array_append_val (bounds, zero);
      if (options->n_breaks > 0)
        g_array_append_vals (bounds, options->breaks, options->n_breaks);
      g_array_sort (bounds, compare_rows);
    }

  for (guint i = 0; i < bounds->len; i++)
    {
      gsize row = g_array_index (bounds, gsize, i);

      if (row < n && (kept == 0 || row > g_array_index (bounds, gsize, kept - 1)))
        g_array_index (bounds, gsize, kept++) = row;
    }

  g_array_set_size (bounds, kept);
  g_array_append_val (bounds, n);

  return bounds;
}

/* How many segments at the beginning are the same as before. */
static guint
count_unchanged (const RidgeXmrData    *self,
                 const GArray          *bounds,
                 const RidgeXmrOptions *options,
                 gsize                  first_changed_row)
{
  guint n_common = MIN (self->segments->len, bounds->len - 1);
  guint i;

  for (i = 0; i < n_common; i++)
    {
      const RidgeXmrSegment *segment = get_segment (self, i);

      if (segment->end > first_changed_row ||
          segment->start != g_array_index (bounds, gsize, i) ||
          segment->end != g_array_index (bounds, gsize, i + 1) ||
          !ridge_xmr_baseline_equal (&g_array_index (self->baselines, RidgeXmrBaseline, i),
                                     get_baseline (options, i)))
        break;
    }

  return i;
}

/* Whether nothing happened but that rows were added to a last segment whose
 * limits cannot move. Screening of typed-in limits counts dropped ranges, for
 * which it needs all of them. */
static gboolean
can_extend (const RidgeXmrData    *self,
            const GArray          *bounds,
            const RidgeXmrOptions *options,
            guint                  n_unchanged)
{
  guint                  last = self->segments->len - 1;
  const RidgeXmrSegment *segment;

  if (options->kind != RIDGE_XMR_KIND_INDIVIDUALS || self->segments->len == 0 || bounds->len - 1 != self->segments->len ||
      n_unchanged != last || self->tested_segment != last)
    return FALSE;

  segment = get_segment (self, last);

  return segment->locked && segment->end == self->xmr.n &&
         segment->start == g_array_index (bounds, gsize, last) &&
         (segment->baseline_mode != RIDGE_XMR_BASELINE_FIXED || options->screen == 0) &&
         ridge_xmr_baseline_equal (&g_array_index (self->baselines, RidgeXmrBaseline, last),
                                   get_baseline (options, last));
}

/* Typed-in limits have no baseline of their own: every row counts towards it. */
static void
extend_baseline (RidgeXmrData          *self,
                 RidgeXmrSegment       *segment,
                 const double          *x,
                 gsize                  from,
                 const RidgeXmrOptions *options)
{
  RidgeRangeWalk walk;
  gsize          start = from;
  double         range;

  for (gsize row = from; row < self->xmr.n; row++)
    segment->n_baseline += ridge_row_is_usable (self->flags[row]) ? 1 : 0;
  segment->quality = ridge_xmr_quality_of (segment->n_baseline);
  segment->baseline_end = self->xmr.n;

  while (start > segment->start && !ridge_row_is_usable (self->flags[start - 1]))
    start--;
  if (start > segment->start)
    start--;

  ridge_range_walk_init (&walk, x, self->flags, start, self->xmr.n, options);
  while (ridge_range_walk_next (&walk, &range))
    segment->n_mr++;
}

static void
extend (RidgeXmrData          *self,
        const double          *x,
        gsize                  n,
        const RidgeXmrOptions *options)
{
  gsize            from = self->xmr.n;
  RidgeXmrSegment *segment;

  if (n == from)
    return;

  ridge_xmr_data_prepare (self, x, from, n, options);
  segment = get_segment (self, self->segments->len - 1);
  segment->end = n;
  if (segment->baseline_mode == RIDGE_XMR_BASELINE_FIXED)
    extend_baseline (self, segment, x, from, options);
  test_rows (self, segment, x, from);
  ridge_xmr_data_settle (self);
}

static void
rebuild (RidgeXmrData          *self,
         const double          *x,
         const GArray          *bounds,
         const RidgeXmrOptions *options,
         guint                  n_unchanged)
{
  gsize from = g_array_index (bounds, gsize, n_unchanged);
  gsize n = g_array_index (bounds, gsize, bounds->len - 1);

  g_array_set_size (self->segments, n_unchanged);
  g_array_set_size (self->baselines, n_unchanged);
  ridge_xmr_data_prepare (self, x, from, n, options);

  for (guint i = n_unchanged; i + 1 < bounds->len; i++)
    add_segment (self, x, g_array_index (bounds, gsize, i), g_array_index (bounds, gsize, i + 1), options);
  if (from < n)
    ridge_xmr_data_settle (self);
}

static gboolean
check_baselines (const RidgeXmrOptions *options,
                 guint                  n_segments,
                 GError               **error)
{
  if (options->n_baselines == 0 || options->n_baselines >= n_segments)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_RANGE, options->n_baselines, "baselines", "%u…", n_segments);
  return FALSE;
}

/* Takes @self, returns it or, where others hold it, another that shares its rows. */
static RidgeXmrData *
update (RidgeXmrData          *self,
        const double          *x,
        gsize                  n,
        const RidgeXmrOptions *options,
        gsize                  first_changed_row,
        GError               **error)
{
  g_autoptr (GArray) bounds = list_bounds (n, options);
  guint    n_unchanged = 0;
  gboolean extends = FALSE;

  if (ridge_xmr_options_same_rules (&self->rules, options))
    {
      first_changed_row = MIN (first_changed_row, MIN (n, self->xmr.n));
      n_unchanged = count_unchanged (self, bounds, options, first_changed_row);
      extends = first_changed_row == self->xmr.n && can_extend (self, bounds, options, n_unchanged);
    }

  if (!ridge_xmr_options_validate (options, error) ||
      !check_baselines (options, bounds->len - 1, error) ||
      !check_values (x, extends ? self->xmr.n : g_array_index (bounds, gsize, n_unchanged), n, error))
    {
      ridge_xmr_unref (&self->xmr);
      return NULL;
    }

  if (!g_atomic_ref_count_compare (&self->refs, 1))
    {
      RidgeXmrData *shared = ridge_xmr_data_share (self);

      ridge_xmr_unref (&self->xmr);
      self = shared;
    }

  self->rules = *options;
  if (extends)
    extend (self, x, n, options);
  else
    rebuild (self, x, bounds, options, n_unchanged);

  return self;
}

/**
 * ridge_xmr_compute:
 * @x: (array length=n): values in time order; NAN (or an infinity) = missing
 * @n: number of values; may be 0
 * @options: (nullable): how to read them; %NULL for the defaults
 * @error: return location for an error
 *
 * Computes limits, moving ranges and signals of an XmR chart in O(n): Wheeler,
 * Making Sense of Data (limits and default rules); NIST/SEMATECH e-Handbook
 * 6.3.2.2. Values and limits share one unit. A value on a line is not beyond it.
 *
 * Returns: (transfer full) (nullable): the result; %NULL with
 *   RIDGE_ERROR_TOO_LARGE if a magnitude is above 1e300 (the number is its row),
 *   with RIDGE_ERROR_RANGE if an option is impossible
 */
RidgeXmr *
ridge_xmr_compute (const double          *x,
                   gsize                  n,
                   const RidgeXmrOptions *options,
                   GError               **error)
{
  RidgeXmrOptions defaults = RIDGE_XMR_OPTIONS_INIT;
  RidgeXmrData   *self;

  g_return_val_if_fail (x != NULL || n == 0, NULL);

  if (options == NULL)
    options = &defaults;

  self = ridge_xmr_data_new ();
  self->rules = *options;
  self = update (self, x, n, options, 0, error);

  return self != NULL ? ridge_xmr_data_publish (self) : NULL;
}

/**
 * ridge_xmr_update_from:
 * @previous: (transfer full): the result for the series as it was
 * @x: (array length=n): the series as it is now
 * @n: its length
 * @options: (nullable): the options for it; %NULL for the defaults
 * @first_changed_row: first row whose value, ghost flag or existence differs;
 *   the old length when rows were only appended
 * @error: return location for an error
 *
 * Equals ridge_xmr_compute() on the new series, at the cost of what changed:
 * segments before the one that holds @first_changed_row are kept, and rows
 * appended to a segment with locked limits cost O(1) each. Breaks, baselines
 * and rules are compared with those before. @previous stays as it is for who else
 * holds it, and shares its rows with the result where rows were only appended.
 *
 * Returns: (transfer full) (nullable): the result; %NULL with RIDGE_ERROR
 *   as for ridge_xmr_compute()
 */
RidgeXmr *
ridge_xmr_update_from (RidgeXmr              *previous,
                       const double          *x,
                       gsize                  n,
                       const RidgeXmrOptions *options,
                       gsize                  first_changed_row,
                       GError               **error)
{
  RidgeXmrOptions defaults = RIDGE_XMR_OPTIONS_INIT;
  RidgeXmrData   *self = (RidgeXmrData *) previous;

  g_return_val_if_fail (previous != NULL, NULL);
  g_return_val_if_fail (x != NULL || n == 0, NULL);

  self = update (self, x, n, options != NULL ? options : &defaults, first_changed_row, error);

  return self != NULL ? ridge_xmr_data_publish (self) : NULL;
}
