/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stats/ridge-xmr-tester-private.h"

#include "stats/ridge-sum-private.h"

static const double line_shares[RIDGE_XMR_N_LINES] = {
  [RIDGE_XMR_LINE_LIMIT] = 1.0,
  [RIDGE_XMR_LINE_TWO_SIGMA] = 2.0 / 3.0,
  [RIDGE_XMR_LINE_HALF_WAY] = 1.0 / 2.0,
  [RIDGE_XMR_LINE_ONE_SIGMA] = 1.0 / 3.0,
};

static RidgeXmrLine
nearest_line (double share)
{
  RidgeXmrLine best = RIDGE_XMR_LINE_LIMIT;

  for (int line = 0; line < RIDGE_XMR_N_LINES; line++)
    {
      if (fabs (line_shares[line] - share) < fabs (line_shares[best] - share))
        best = line;
    }

  return best;
}

static gboolean
same_definition (const RidgeXmrRuleInfo *a,
                 const RidgeXmrRuleInfo *b)
{
  return a->kind == b->kind && a->n == b->n && a->k == b->k &&
         nearest_line (a->at) == nearest_line (b->at) &&
         a->one_side == b->one_side && a->inside_only == b->inside_only &&
         a->full_window == b->full_window;
}

static gboolean
compares_with_line (const RidgeXmrRuleInfo *info)
{
  return info->kind == RIDGE_XMR_RULE_KIND_OUTSIDE ||
         info->kind == RIDGE_XMR_RULE_KIND_K_OF_N ||
         info->kind == RIDGE_XMR_RULE_KIND_HUGGING ||
         info->kind == RIDGE_XMR_RULE_KIND_AVOIDING;
}

static void
add_detector (RidgeXmrTester *self,
              RidgeXmrRule    rule)
{
  const RidgeXmrRuleInfo *info = ridge_xmr_rule_get_info (rule);
  RidgeXmrDetector       *detector;

  for (guint i = 0; i < self->n_detectors; i++)
    {
      if (same_definition (self->detectors[i].info, info))
        {
          self->detectors[i].rules |= RIDGE_XMR_RULE_BIT (rule);
          return;
        }
    }

  detector = &self->detectors[self->n_detectors++];
  detector->info = info;
  detector->rules = RIDGE_XMR_RULE_BIT (rule);
  detector->line = nearest_line (info->at);

  if (compares_with_line (info))
    self->lines |= 1u << detector->line;
  if (info->inside_only)
    self->lines |= 1u << RIDGE_XMR_LINE_LIMIT;
}

void
ridge_xmr_tester_init (RidgeXmrTester        *self,
                       const RidgeXmrSegment *segment,
                       const RidgeXmrOptions *options)
{
  guint32 enabled = ridge_xmr_rule_sets_to_mask (options->rule_sets);

  *self = (RidgeXmrTester) {
    .skip_ties = options->ties == RIDGE_XMR_TIES_SKIP,
    .center = segment->center,
    .half_width = segment->half_width,
    .has_trend = segment->has_trend,
    .slope = segment->slope,
    .intercept = segment->intercept,
    .noise = options->noise,
  };

  for (int rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
    {
      if (enabled & RIDGE_XMR_RULE_BIT (rule))
        add_detector (self, rule);
    }
}

static void
ring_push (RidgeXmrRing *self,
           gsize         row)
{
  self->rows[self->count++ % RIDGE_XMR_RING] = row;
}

static gsize
ring_get (const RidgeXmrRing *self,
          guint               places_back)
{
  return self->rows[(self->count - 1 - places_back) % RIDGE_XMR_RING];
}

static void
history_push (RidgeXmrHistory *self,
              int              sign)
{
  self->up = (self->up << 1) | (sign > 0);
  self->down = (self->down << 1) | (sign < 0);
}

/* The lowest @n bits. */
static guint32
last_bits (guint n)
{
  return n >= 32 ? G_MAXUINT32 : (1u << n) - 1;
}

static void
set_direction (const RidgeXmrMarks *marks,
               gsize                row,
               guint32              rules,
               int                  direction)
{
  if (direction > 0)
    {
      marks->up[row] |= rules;
      marks->down[row] &= ~rules;
    }
  else if (direction < 0)
    {
      marks->down[row] |= rules;
      marks->up[row] &= ~rules;
    }
}

/* Marks the last @n rows of @ring as points and window of the detector's rules,
 * only the newest if the others are marked already; the newest triggers. */
static void
mark_whole_window (RidgeXmrDetector    *detector,
                   const RidgeXmrRing  *ring,
                   int                  direction,
                   const RidgeXmrMarks *marks)
{
  guint n = detector->fired ? 1 : detector->info->n;

  for (guint i = 0; i < n; i++)
    {
      gsize row = ring_get (ring, i);

      marks->points[row] |= detector->rules;
      marks->windows[row] |= detector->rules;
      set_direction (marks, row, detector->rules, direction);
    }

  if (!detector->fired)
    marks->starts[ring_get (ring, n - 1)] |= detector->rules;
  marks->triggers[ring_get (ring, 0)] |= detector->rules;
}

static void
detect_outside (RidgeXmrTester      *self,
                RidgeXmrDetector    *detector,
                const RidgeXmrMarks *marks)
{
  const RidgeXmrHistory *zone = &self->zones[RIDGE_XMR_LINE_LIMIT];
  guint32                side = zone->up & 1 ? zone->up : zone->down;

  detector->fired = (side & 2) != 0;
  if (side & 1)
    mark_whole_window (detector, &self->ring, zone->up & 1 ? 1 : -1, marks);
}

/* Fires while the last @n bits of one of the registers are all set. */
static void
detect_streak (RidgeXmrDetector      *detector,
               const RidgeXmrHistory *history,
               guint                  n,
               const RidgeXmrRing    *ring,
               const RidgeXmrMarks   *marks)
{
  guint32 window = last_bits (n);
  int     direction = 0;

  if ((history->up & window) == window)
    direction = 1;
  else if ((history->down & window) == window)
    direction = -1;

  if (direction != 0)
    mark_whole_window (detector, ring, direction, marks);
  detector->fired = direction != 0;
}

static void
detect_run (RidgeXmrTester      *self,
            RidgeXmrDetector    *detector,
            const RidgeXmrMarks *marks)
{
  /* A value on the line is no part of the sequence when ties are skipped. */
  if (self->skip_ties && !((self->side.up | self->side.down) & 1))
    return;

  detect_streak (detector, &self->run_side, detector->info->n, &self->run_ring, marks);
}

static void
mark_k_of_n (RidgeXmrTester      *self,
             RidgeXmrDetector    *detector,
             guint32              hits,
             guint                length,
             int                  direction,
             const RidgeXmrMarks *marks)
{
  gsize    oldest = ring_get (&self->ring, g_bit_nth_msf (hits, -1));
  gboolean goes_on = (marks->points[oldest] & detector->rules) != 0;

  if (!goes_on)
    marks->starts[oldest] |= detector->rules;

  for (guint i = 0; i < length; i++)
    {
      gsize row = ring_get (&self->ring, i);

      marks->windows[row] |= detector->rules;
      if (hits & (1u << i))
        {
          marks->points[row] |= detector->rules;
          set_direction (marks, row, detector->rules, direction);
        }
    }

  if (hits & 1)
    marks->triggers[ring_get (&self->ring, 0)] |= detector->rules;
}

/* Whether at least @k bits are set. */
static gboolean
has_bits (guint32 bits,
          guint   k)
{
  while (k > 1 && bits != 0)
    {
      bits &= bits - 1;
      k--;
    }

  return bits != 0;
}

static void
detect_k_of_n (RidgeXmrTester      *self,
               RidgeXmrDetector    *detector,
               const RidgeXmrMarks *marks)
{
  const RidgeXmrRuleInfo *info = detector->info;
  const RidgeXmrHistory  *limit = &self->zones[RIDGE_XMR_LINE_LIMIT];
  const RidgeXmrHistory  *zone = &self->zones[detector->line];
  guint                   length = MIN (self->ring.count, info->n);
  guint32                 window = last_bits (length);
  guint32                 up = zone->up & window;
  guint32                 down = zone->down & window;

  if ((up | down) == 0 || (info->full_window && length < info->n))
    return;

  if (info->inside_only)
    {
      up &= ~limit->up;
      down &= ~limit->down;
    }

  if (has_bits (up, info->k) && !(info->one_side && (self->side.up & window) != window))
    mark_k_of_n (self, detector, up, length, 1, marks);
  if (has_bits (down, info->k) && !(info->one_side && (self->side.down & window) != window))
    mark_k_of_n (self, detector, down, length, -1, marks);
}

/* n values make n - 1 steps: all must be steps, and each the opposite of the
 * one before. */
static void
detect_alternating (RidgeXmrTester      *self,
                    RidgeXmrDetector    *detector,
                    const RidgeXmrMarks *marks)
{
  guint    n_steps = detector->info->n - 1;
  guint32  steps = last_bits (n_steps);
  guint32  turns = last_bits (n_steps - 1);
  gboolean fires = ((self->step.up | self->step.down) & steps) == steps &&
                   ((self->step.up ^ (self->step.up >> 1)) & turns) == turns;

  if (fires)
    mark_whole_window (detector, &self->ring, 0, marks);
  detector->fired = fires;
}

/* Written values that are all the same hug nothing: their limits are the value. */
static gboolean
has_room (const RidgeXmrTester *self)
{
  return self->noise <= 0.0 || self->half_width > MAX (self->noise, ridge_noise_of_magnitude (fabs (self->center)));
}

static void
detect_hugging (RidgeXmrTester      *self,
                RidgeXmrDetector    *detector,
                const RidgeXmrMarks *marks)
{
  const RidgeXmrHistory *zone = &self->zones[detector->line];
  guint32                window = last_bits (detector->info->n);
  gboolean               fires = self->ring.count >= detector->info->n &&
                   ((zone->up | zone->down) & window) == 0 && has_room (self);

  if (fires)
    mark_whole_window (detector, &self->ring, 0, marks);
  detector->fired = fires;
}

static void
detect_avoiding (RidgeXmrTester      *self,
                 RidgeXmrDetector    *detector,
                 const RidgeXmrMarks *marks)
{
  const RidgeXmrHistory *zone = &self->zones[detector->line];
  guint32                window = last_bits (detector->info->n);
  gboolean               fires = ((zone->up | zone->down) & window) == window &&
                   (zone->up & window) != 0 && (zone->down & window) != 0;

  if (fires)
    mark_whole_window (detector, &self->ring, 0, marks);
  detector->fired = fires;
}

static void
detect (RidgeXmrTester      *self,
        RidgeXmrDetector    *detector,
        const RidgeXmrMarks *marks)
{
  switch (detector->info->kind)
    {
    case RIDGE_XMR_RULE_KIND_OUTSIDE:
      detect_outside (self, detector, marks);
      break;

    case RIDGE_XMR_RULE_KIND_RUN:
      detect_run (self, detector, marks);
      break;

    case RIDGE_XMR_RULE_KIND_K_OF_N:
      detect_k_of_n (self, detector, marks);
      break;

    case RIDGE_XMR_RULE_KIND_TREND:
      detect_streak (detector, &self->step, detector->info->n - 1, &self->ring, marks);
      break;

    case RIDGE_XMR_RULE_KIND_ALTERNATING:
      detect_alternating (self, detector, marks);
      break;

    case RIDGE_XMR_RULE_KIND_HUGGING:
      detect_hugging (self, detector, marks);
      break;

    case RIDGE_XMR_RULE_KIND_AVOIDING:
      detect_avoiding (self, detector, marks);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Whether @a is below, on or above @b, at the accuracy of the values. */
static int
compare (const RidgeXmrTester *self,
         double                a,
         double                b,
         double                scale)
{
  double magnitude = MAX (MAX (fabs (a), fabs (b)), scale);

  return ridge_compare_beyond (a, b, MAX (ridge_noise_of_magnitude (magnitude), self->noise));
}

/* An equal value breaks a trend. Numbers at their word are equal to the last bit,
 * as in the published examples; written ones as far as they were written. */
static void
push_step (RidgeXmrTester *self,
           double          value,
           double          center)
{
  int step = 0;

  if (self->ring.count > 1)
    step = self->noise > 0.0 ? compare (self, value, self->last, fabs (center))
                             : ridge_compare_beyond (value, self->last, 0.0);
  history_push (&self->step, step);
  self->varies = self->varies || step != 0;
  self->last = value;
}

/* A value above the centre line is compared with the upper lines only, one below
 * it with the lower ones, and one on it is beyond none. */
static void
push_zones (RidgeXmrTester *self,
            double          value,
            double          center,
            int             side)
{
  double scale = MAX (fabs (center), self->half_width);

  for (guint line = 0; line < RIDGE_XMR_N_LINES; line++)
    {
      double edge;

      if (!(self->lines & (1u << line)))
        continue;
      edge = center + side * (self->half_width * line_shares[line]);
      history_push (&self->zones[line], compare (self, value, edge, scale) == side ? side : 0);
    }
}

void
ridge_xmr_tester_push (RidgeXmrTester      *self,
                       gsize                row,
                       double               value,
                       const RidgeXmrMarks *marks)
{
  double center = self->has_trend ? self->intercept + self->slope * (double) row : self->center;
  int    side = compare (self, value, center, 0.0);

  ring_push (&self->ring, row);
  push_zones (self, value, center, side);
  push_step (self, value, center);
  history_push (&self->side, side);
  self->varies = self->varies || side != 0;
  ridge_anhoej_state_push (&self->anhoej, side);

  if (side != 0 || !self->skip_ties)
    {
      ring_push (&self->run_ring, row);
      history_push (&self->run_side, side);
    }

  for (guint i = 0; i < self->n_detectors; i++)
    detect (self, &self->detectors[i], marks);
}

static gsize
ring_get_oldest (const RidgeXmrRing *self)
{
  return self->count > 0 ? ring_get (self, MIN (self->count, RIDGE_XMR_RING) - 1) : G_MAXSIZE;
}

/* The first row whose marks another value may change. */
gsize
ridge_xmr_tester_get_oldest (const RidgeXmrTester *self)
{
  return MIN (ring_get_oldest (&self->ring), ring_get_oldest (&self->run_ring));
}
