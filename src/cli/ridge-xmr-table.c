/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/ridge-xmr-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/ridge-command.h"

#define NUMBER_WIDTH 12

static void
print_number (double value,
              int    decimals)
{
  g_autofree char *text = isfinite (value) ? ridge_words_number (value, decimals) : g_strdup ("–");

  ridge_print_padded (text, -NUMBER_WIDTH);
}

static int
get_label_width (const RidgeXmrTable *self)
{
  int width = 0;

  for (gsize row = 0; row < self->n; row++)
    width = MAX (width, ridge_text_width (self->labels[row]));

  return width;
}

/* Limits are told with one decimal more than values. */
static void
print_segments (const RidgeXmrTable *self,
                int                  label_width)
{
  int decimals = MIN (self->decimals + 1, 9);

  ridge_print_padded (_("from"), label_width + 2);
  ridge_print_padded (_("lower limit"), -NUMBER_WIDTH);
  ridge_print_padded (_("mean"), -NUMBER_WIDTH);
  ridge_print_padded (_("upper limit"), -NUMBER_WIDTH);
  ridge_print_padded (_("range limit"), -NUMBER_WIDTH);
  g_print ("\n");

  for (gsize i = 0; i < self->xmr->n_segments; i++)
    {
      const RidgeXmrSegment *segment = &self->xmr->segments[i];
      RidgeXmrLimits         limits = { segment->center, segment->unpl, segment->lnpl };

      if (segment->has_trend)
        ridge_xmr_get_limits_at (self->xmr, segment->end - 1, &limits);
      ridge_print_padded (segment->start < self->n ? self->labels[segment->start] : "", label_width + 2);
      print_number (limits.lnpl, decimals);
      print_number (limits.center, decimals);
      print_number (limits.unpl, decimals);
      print_number (segment->url, decimals);
      g_print (ngettext ("  %s (%u value)\n", "  %s (%u values)\n", segment->n_baseline),
               ridge_words_quality (self->xmr, segment, i + 1 == self->xmr->n_segments ? self->seen : RIDGE_FINDING_NONE),
               (guint) segment->n_baseline);
    }
}

/* What the numbers of the table do not show. */
static void
print_remarks (const RidgeXmrTable *self)
{
  for (gsize i = 0; i < self->xmr->n_segments; i++)
    {
      const RidgeXmrSegment *segment = &self->xmr->segments[i];
      g_autofree char       *slope = ridge_words_number (fabs (segment->slope), MIN (self->decimals + 2, 9));

      if (segment->has_trend && !segment->is_constant)
        g_print (segment->slope < 0 ? _("From %s the center line falls by %s with each value; the limits are those at its end.\n")
                                    : _("From %s the center line rises by %s with each value; the limits are those at its end.\n"),
                 self->labels[segment->start], slope);
    }
  if (self->season_free)
    g_print (_("A season is taken out: each value is given without its season.\n"));
}

static void
print_signal (const RidgeXmrTable *self,
              gsize                row,
              const char          *words,
              int                  label_width)
{
  ridge_print_padded (self->labels[row], label_width + 2);
  print_number (self->x[row], self->decimals);
  g_print ("  %s\n", words);
}

static guint
print_signals (const RidgeXmrTable *self,
               int                  label_width)
{
  guint32 mask = ridge_xmr_rule_sets_to_mask (self->rules);
  guint   n_signals = 0;

  for (gsize row = 0; row < self->n; row++)
    {
      guint32 points = ridge_xmr_get_marks (self->xmr, RIDGE_XMR_MARK_POINT, row) & mask;
      g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (RidgeXmrRule rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
        if (points & RIDGE_XMR_RULE_BIT (rule))
          {
            char *words = ridge_words_signal (rule, ridge_xmr_get_direction_at (self->xmr, row, rule));

            /* Rules of two sets may be the same one. */
            if (!g_hash_table_contains (said, words))
              print_signal (self, row, words, label_width);
            g_hash_table_add (said, words);
            n_signals++;
          }
      if (self->xmr->flags[row] & RIDGE_XMR_ROW_MR_SIGNAL)
        {
          print_signal (self, row, _("moved further than the range limit"), label_width);
          n_signals++;
        }
    }

  return n_signals;
}

/* The runs test judges a phase as a whole; its numbers are worth reading either way. */
static guint
print_runs_tests (const RidgeXmrTable *self,
                  int                  label_width)
{
  guint n_signals = 0;

  for (gsize i = 0; (self->rules & RIDGE_XMR_RULE_SETS_ANHOEJ) && i < self->xmr->n_segments; i++)
    {
      const RidgeXmrSegment *segment = &self->xmr->segments[i];
      g_autofree char       *words = ridge_words_runs (&segment->anhoej);

      if (segment->anhoej.n_useful == 0)
        continue;
      ridge_print_padded (self->labels[segment->start], label_width + 2);
      g_print ("%s\n", words);
      n_signals += segment->anhoej.signal;
    }

  return n_signals;
}

/* Whether any phase has enough values to say that there is no signal. */
static gboolean
has_limits (const RidgeXmrTable *self)
{
  for (gsize i = 0; i < self->xmr->n_segments; i++)
    if (ridge_xmr_segment_may_alert (&self->xmr->segments[i]))
      return TRUE;

  return FALSE;
}

/* Whether each phase is one number, over and over. */
static gboolean
is_constant (const RidgeXmrTable *self)
{
  for (gsize i = 0; i < self->xmr->n_segments; i++)
    if (!self->xmr->segments[i].is_constant)
      return FALSE;

  return self->xmr->n_segments > 0;
}

static const char *
say_no_signal (const RidgeXmrTable *self)
{
  if (!has_limits (self))
    return _("Too few values to tell a signal from noise.");
  if (is_constant (self))
    return self->xmr->n_segments == 1 ? _("No signal: all values are the same.") : _("No signal: within each phase all values are the same.");

  if (ridge_finding_unsettles (self->seen))
    return _("No signal; but the limits do not fit.");
  if (ridge_xmr_get_last_segment (self->xmr)->quality < RIDGE_XMR_QUALITY_USABLE)
    return _("No signal; but the limits rest on few values.");

  return _("No signal: the values vary as they always do.");
}

/**
 * ridge_xmr_table_print:
 * @self: a chart
 *
 * Prints its limits, phase by phase, and every value that is part of a signal
 * with its rule in words.
 */
void
ridge_xmr_table_print (const RidgeXmrTable *self)
{
  int   label_width = get_label_width (self);
  guint n_missing = (guint) (self->n - self->xmr->n_valid);

  label_width = MAX (label_width, 10);
  g_print (ngettext ("%s: %u value", "%s: %u values", (gulong) self->n), self->title, (guint) self->n);
  if (n_missing > 0 && !self->derived)
    g_print (ngettext (", %u missing", ", %u missing", n_missing), n_missing);
  g_print ("\n\n");

  if (self->xmr->n_segments > 0)
    print_segments (self, label_width);
  print_remarks (self);
  if (self->xmr->n_segments > 0)
    g_print ("\n");
  if (print_signals (self, label_width) + print_runs_tests (self, label_width) == 0)
    g_print ("%s\n", say_no_signal (self));
}
